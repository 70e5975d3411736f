"""What a schedule asks for between two days.

A window is a stretch of days in which something is due so and so often. *Every day* has a window a
day, *three times a week* one of seven days: whoever counts what was done counts per window, not per
day. Windows of N-per-period are counted from the schedule's start (or, where none is recorded, from
the first day asked about); a window belongs to the day on which it ends.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import assert_never

import attrs

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.field_types import Count
from cbt_homework.foundation.invariants import in_order
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    Period,
    Schedule,
    Times,
    Whenever,
    weekday_number,
)

_A_DAY = timedelta(days=1)
MOST_WINDOWS = 40_000
"""More are not made or looked at: the days of a century are fewer."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Window(Value):
    """A stretch of days in which something is due.

    Attributes:
        first: Its first day.
        last: Its last day, on which it falls due.
        times: How often; the lower number of a range.
        up_to: The higher number of a range.
    """

    first: date
    last: date
    times: Count
    up_to: Count | None = None

    __invariants__ = (in_order("first", "last"), in_order("times", "up_to"))


def windows(schedule: Schedule, first: date, last: date) -> tuple[Window, ...] | None:
    """The windows that fall due from ``first`` to ``last``, both included.

    ``None`` where the schedule cannot say: on an occasion, all day, between sessions whose dates
    are not known, or every other week without a start. A schedule that is over at the next session
    is taken to go on to ``last``. Without a start, a number of times in all is counted from
    ``first``, as windows are: give a schedule its start before asking about several stretches.

    A window that the schedule's own end cuts short is due in full on that end: *three times before
    Friday* is three times.

    Raises:
        TypeError: this is no schedule, or a day is none.
        InvariantError: there would be more than 40,000 windows; none is made. `expected` counts
            what falls due in any stretch.
    """
    _check(schedule, first, last)
    if _how_many(schedule, first, last) > MOST_WINDOWS:
        said = f"at most {MOST_WINDOWS} windows are made: shorten the days from first to last"
        raise InvariantError([Problem(("last",), "too-long", said)])
    each = windows_one_by_one(schedule, first, last)
    return None if each is None else tuple(each)


def windows_one_by_one(schedule: Schedule, first: date, last: date) -> Iterator[Window] | None:
    """What `windows` lists, made as it is asked for: whoever wants only some makes only these."""
    made = _unbounded(schedule, first, last)
    return None if made is None else _bounded(schedule, first, last, *made)


def _bounded(
    schedule: Schedule, first: date, last: date, skipped: int, each: Iterator[Window]
) -> Iterator[Window]:
    """Those that begin before the schedule is over, as far as its end and its count go."""
    left = None if schedule.count is None else schedule.count - skipped
    for whole in each:
        if whole.first > last or (schedule.end is not None and whole.first > schedule.end):
            return
        window = whole
        if left is not None:
            if left <= 0:
                return
            window = _at_most(window, left)
            left -= window.times
        if schedule.end is not None and window.last > schedule.end:
            window = attrs.evolve(window, last=schedule.end)
        if first <= window.last <= last:
            yield window


def expected(schedule: Schedule, first: date, last: date) -> int | None:
    """How often something falls due from ``first`` to ``last``; None where it cannot be counted.

    It is the sum over the `windows`, reckoned without making them.

    Raises:
        TypeError: this is no schedule, or a day is none.
    """
    _check(schedule, first, last)
    match schedule:
        case Times(per=Period.BETWEEN_SESSIONS) | Whenever() | AllDay():
            return None
        case Times():
            return _in_periods(schedule, first, last)
        case OnDays():
            return None if schedule.every > 1 and not schedule.start else _on(schedule, first, last)
        case Once():
            return len(windows(schedule, first, last) or ())
        case _:
            assert_never(schedule)


def _how_many(schedule: Schedule, first: date, last: date) -> int:
    """How many windows there are, reckoned without making them; 0 where that cannot be said."""
    if isinstance(schedule, Times | OnDays):
        in_each = schedule.times if isinstance(schedule, Times) else _each_day(schedule)
        return -(-(expected(schedule, first, last) or 0) // in_each)  # a count cuts the last one
    return 0


def _check(schedule: object, first: object, last: object) -> None:
    check_class("schedule", schedule, Schedule)
    check_class("first", first, date)
    check_class("last", last, date)


def _in_periods(schedule: Times, first: date, last: date) -> int:
    start, end = schedule.start or first, schedule.end or date.max

    def closes(n: int) -> date:
        after = _later(start, schedule.per, (n + 1) * schedule.every)
        return end if after is None else min(after - _A_DAY, end)

    def is_later(n: int) -> bool:
        begins = _later(start, schedule.per, n * schedule.every)
        return begins is None or begins > min(last, end) or closes(n) > last

    stop = bisect_left(range((date.max - start).days + 2), 1, key=is_later)
    begin = bisect_left(range(stop), 1, key=lambda n: closes(n) >= first)
    return _in_all(schedule, stop * schedule.times) - _in_all(schedule, begin * schedule.times)


def _on(schedule: OnDays, first: date, last: date) -> int:
    start, times = schedule.start or first, _each_day(schedule)
    monday, cycle = start.toordinal() - start.weekday(), 7 * schedule.every
    wanted = sorted(weekday_number(day) for day in schedule.days)
    too_early = bisect_left(wanted, start.weekday())

    def before(day: int) -> int:
        """How many days from the start on, up to one that does not count."""
        cycles, rest = divmod(max(day, start.toordinal()) - monday, cycle)
        return cycles * len(wanted) + bisect_left(wanted, rest) - too_early

    stop = before(min(last, schedule.end or last).toordinal() + 1)
    begin = min(before(first.toordinal()), stop)
    return _in_all(schedule, stop * times) - _in_all(schedule, begin * times)


def _in_all(schedule: Times | OnDays, due: int) -> int:
    """So often, but no more than the schedule's count."""
    return due if schedule.count is None else min(due, schedule.count)


def _each_day(schedule: OnDays) -> int:
    return max(1, len(schedule.at) + len(schedule.part_of_day))


def _at_most(window: Window, left: int) -> Window:
    if window.times <= left and (window.up_to or 0) <= left:
        return window
    times = min(window.times, left)
    up_to = None if window.up_to is None else min(window.up_to, left)
    return attrs.evolve(window, times=times, up_to=up_to)


def _unbounded(schedule: Schedule, first: date, last: date) -> tuple[int, Iterator[Window]] | None:
    """The windows without regard to the schedule's end, and how often was due before them.

    Windows that lie long before ``first`` are counted, not made.
    """
    match schedule:
        case Times(per=Period.BETWEEN_SESSIONS) | Whenever() | AllDay():
            return None
        case Times():
            start = schedule.start or first
            n = _periods_before(schedule, start, first)
            return n * schedule.times, _periods(schedule, start, n)
        case OnDays():
            if schedule.every > 1 and schedule.start is None:
                return None
            return _weekdays(schedule, schedule.start or first, first)
        case Once():
            return 0, iter(_once(schedule, first, last))
        case _:
            assert_never(schedule)


def _once(schedule: Once, first: date, last: date) -> tuple[Window, ...]:
    end = schedule.end or last
    start = schedule.start or min(first, end)
    return () if start > end else (Window(first=start, last=end, times=1),)


def _periods_before(schedule: Times, start: date, first: date) -> int:
    """How many whole periods from ``start`` surely end before ``first``."""
    longest = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31}[schedule.per] * schedule.every
    return max(0, (first - start).days // longest - 1)


def _periods(schedule: Times, start: date, skipped: int) -> Iterator[Window]:
    n = skipped * schedule.every
    while True:
        begins = _later(start, schedule.per, n)
        if begins is None:
            return
        n += schedule.every
        ends = _later(start, schedule.per, n)
        last = date.max if ends is None else ends - _A_DAY
        yield Window(first=begins, last=last, times=schedule.times, up_to=schedule.up_to)


def _later(start: date, per: Period, n: int) -> date | None:
    """``n`` periods later; None past the end of the calendar.

    A month from the 31st is the last day of a shorter month, and from there the 31st again.
    """
    if per is Period.MONTH:
        year, month = divmod(start.year * 12 + start.month - 1 + n, 12)
        if year > date.max.year:
            return None
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    days = n if per is Period.DAY else 7 * n
    left = (date.max - start).days
    return start + timedelta(days=days) if days <= left else None


def _weekdays(schedule: OnDays, start: date, first: date) -> tuple[int, Iterator[Window]]:
    times = _each_day(schedule)
    wanted = sorted(weekday_number(day) for day in schedule.days)
    cycle = 7 * schedule.every
    monday = start.toordinal() - start.weekday()
    skipped = max(0, (first.toordinal() - monday) // cycle - 1)
    in_first_week = sum(number >= start.weekday() for number in wanted)
    due = times * (in_first_week + len(wanted) * (skipped - 1)) if skipped else 0

    def each() -> Iterator[Window]:
        week = monday + cycle * skipped
        while True:
            for number in wanted:
                ordinal = week + number
                if ordinal > date.max.toordinal():
                    return
                if ordinal >= start.toordinal():
                    day = date.fromordinal(ordinal)
                    yield Window(first=day, last=day, times=times)
            week += cycle

    return due, each()
