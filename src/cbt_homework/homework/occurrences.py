"""The windows in which a schedule asks for something, between two days.

A window is a stretch of days in which something is due so and so often. *Every day* has a window a
day, *three times a week* one of seven days: whoever counts what was done counts per window, not per
day. Windows of N-per-period are counted from the schedule's start (or, where none is recorded, from
the first day asked about); a window belongs to the day on which it ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import assert_never

import attrs

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.field_types import Count
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.values import Value
from cbt_homework.homework.periods import Period, Weekday, date_after_periods, weekday_number
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    Schedule,
    Several,
    SingleSchedule,
    Times,
    Whenever,
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
        times: The number of times; the lower number of a range.
        up_to: The higher number of a range.
        or_more: Whether it is at least so many times.
    """

    first: date
    last: date
    times: Count
    up_to: Count | None = None
    or_more: bool = False

    __invariants__ = (
        in_order("first", "last"),
        in_order("times", "up_to"),
        Invariant(
            "open-and-closed",
            "or_more",
            "must not stand beside a higher number",
            lambda window: window.up_to is None or not window.or_more,
        ),
    )


def windows(schedule: Schedule, first: date, last: date) -> tuple[Window, ...] | None:
    """The windows that fall due from ``first`` to ``last``, both included.

    ``None`` where the schedule cannot say: on an occasion without a number of times, all day,
    between sessions or over so many sessions, whose dates are not known, or every other week
    without a start. A schedule that is over at the next session is taken to go on to ``last``.
    Without a start, a number of times in all, a length and a day of the week are counted from
    ``first``, as windows are: give a schedule its start before asking about several stretches.

    Several schedules together have the windows of all parts, in the order of their last days; those
    of two parts may overlap. Alternatives have windows only where each of them has the same.

    A window that the schedule's own end cuts short is due in full on that end: *three times before
    Friday* is three times.

    Raises:
        TypeError: this is no schedule, or a day is none.
        InvariantError: there would be more than 40,000 windows; none is made. `expected` counts
            what falls due in any stretch.
    """
    _check_schedule_and_days(schedule, first, last)
    parts = _parts(schedule)
    if sum(_count_windows(part, first, last) for part in parts) > MOST_WINDOWS:
        message = f"at most {MOST_WINDOWS} windows are made: shorten the days from first to last"
        raise InvariantError([Problem(("last",), "too-long", message)])
    found: list[tuple[Window, ...]] = []
    for part in parts:
        bounded = windows_one_by_one(part, first, last)
        if bounded is None:
            return None
        found.append(tuple(bounded))
    if len(found) == 1:
        return found[0]
    if isinstance(schedule, Several) and schedule.alternatives:
        return found[0] if len(set(found)) == 1 else None
    each_of = (window for part in found for window in part)
    return tuple(sorted(each_of, key=lambda window: (window.last, window.first)))


def _parts(schedule: Schedule) -> tuple[SingleSchedule, ...]:
    if isinstance(schedule, Several):
        return tuple(part.schedule for part in schedule.parts)
    return (schedule,)


def windows_one_by_one(
    schedule: SingleSchedule, first: date, last: date
) -> Iterator[Window] | None:
    """Yields the windows that `windows` lists, so that a caller who needs few makes few."""
    dated = _with_its_dates(schedule, first)
    if dated is None:
        return None
    unbounded = _skipped_times_and_unbounded_windows(dated, first, last)
    return None if unbounded is None else _windows_within_bounds(dated, first, last, *unbounded)


def _with_its_dates(schedule: SingleSchedule, first: date) -> SingleSchedule | None:
    """A rate as the schedule that it is, a length as a last day; None for so many sessions."""
    if isinstance(schedule, Whenever):
        schedule = schedule.rate or schedule
    if schedule.length is None:
        return schedule
    end = schedule.length.last_day(schedule.start or first)
    return None if end is None else attrs.evolve(schedule, end=end, length=None)


def _windows_within_bounds(
    schedule: SingleSchedule,
    first: date,
    last: date,
    skipped_times: int,
    unbounded_windows: Iterator[Window],
) -> Iterator[Window]:
    """Those that begin before the schedule is over, as far as its end and its count go."""
    times_left = None if schedule.count is None else schedule.count - skipped_times
    for unbounded_window in unbounded_windows:
        if unbounded_window.first > last or (
            schedule.end is not None and unbounded_window.first > schedule.end
        ):
            return
        window = unbounded_window
        if times_left is not None:
            if times_left <= 0:
                return
            window = _cap_window_times(window, times_left)
            times_left -= window.times
        if schedule.end is not None and window.last > schedule.end:
            window = attrs.evolve(window, last=schedule.end)
        if first <= window.last <= last:
            yield window


def expected(schedule: Schedule, first: date, last: date) -> int | None:
    """Counts how often something falls due from ``first`` to ``last``; None if it cannot.

    It is the sum over the `windows`, reckoned without making them. Several schedules together are
    the sum of all parts, and None where one part cannot say. Of alternatives nobody knows which is
    chosen: they are None unless each of them says the same number.

    Raises:
        TypeError: this is no schedule, or a day is none.
    """
    _check_schedule_and_days(schedule, first, last)
    if not isinstance(schedule, Several):
        return _expected_of_one(schedule, first, last)
    counts = [_expected_of_one(part, first, last) for part in _parts(schedule)]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return None
    if schedule.alternatives:
        return known[0] if len(set(known)) == 1 else None
    return sum(known)


def _expected_of_one(schedule: SingleSchedule, first: date, last: date) -> int | None:
    dated = _with_its_dates(schedule, first)
    match dated:
        case None | Times(per=Period.BETWEEN_SESSIONS) | Whenever() | AllDay():
            return None
        case Times():
            return _count_due_times_in_periods(dated, first, last)
        case OnDays():
            return (
                None
                if dated.every > 1 and not dated.start
                else _count_due_times_on_weekdays(dated, first, last)
            )
        case Once():
            return len(windows(dated, first, last) or ())
        case _:
            assert_never(dated)


def _count_windows(schedule: SingleSchedule, first: date, last: date) -> int:
    """Counts the windows without making them; 0 for a schedule that has no count."""
    if isinstance(schedule, Whenever):
        schedule = schedule.rate or schedule
    if isinstance(schedule, Times | OnDays):
        in_each = schedule.times if isinstance(schedule, Times) else _times_per_due_day(schedule)
        due = _expected_of_one(schedule, first, last) or 0
        return -(-due // in_each)  # a count cuts the last one
    return 0


def _check_schedule_and_days(schedule: object, first: object, last: object) -> None:
    check_class("schedule", schedule, Schedule)
    check_class("first", first, date)
    check_class("last", last, date)


def _count_due_times_in_periods(schedule: Times, first: date, last: date) -> int:
    start, end = schedule.start or first, schedule.end or date.max

    def last_day_of_period(period_number: int) -> date:
        next_start = date_after_periods(start, schedule.per, (period_number + 1) * schedule.every)
        return end if next_start is None else min(next_start - _A_DAY, end)

    def is_period_beyond_last_day(period_number: int) -> bool:
        first_day = date_after_periods(start, schedule.per, period_number * schedule.every)
        return (
            first_day is None
            or first_day > min(last, end)
            or last_day_of_period(period_number) > last
        )

    stop = bisect_left(range((date.max - start).days + 2), 1, key=is_period_beyond_last_day)
    begin = bisect_left(range(stop), 1, key=lambda n: last_day_of_period(n) >= first)
    return _cap_times_by_count(schedule, stop * schedule.times) - _cap_times_by_count(
        schedule, begin * schedule.times
    )


def _count_due_times_on_weekdays(schedule: OnDays, first: date, last: date) -> int:
    start, times = schedule.start or first, _times_per_due_day(schedule)
    monday, cycle = start.toordinal() - start.weekday(), 7 * schedule.every
    weekdays = sorted(weekday_number(day) for day in schedule.days)
    too_early = bisect_left(weekdays, start.weekday())

    def due_days_before(day: int) -> int:
        """Counts the due days from the start up to a day, without that day."""
        cycles, days_into_cycle = divmod(max(day, start.toordinal()) - monday, cycle)
        return cycles * len(weekdays) + bisect_left(weekdays, days_into_cycle) - too_early

    stop = due_days_before(min(last, schedule.end or last).toordinal() + 1)
    begin = min(due_days_before(first.toordinal()), stop)
    return _cap_times_by_count(schedule, stop * times) - _cap_times_by_count(
        schedule, begin * times
    )


def _cap_times_by_count(schedule: Times | OnDays, times: int) -> int:
    """Limits a number of times to the schedule's count."""
    return times if schedule.count is None else min(times, schedule.count)


def _times_per_due_day(schedule: OnDays) -> int:
    return max(1, len(schedule.at) + len(schedule.part_of_day))


def _cap_window_times(window: Window, times_left: int) -> Window:
    if window.times <= times_left and (window.up_to or 0) <= times_left:
        return window
    times = min(window.times, times_left)
    up_to = None if window.up_to is None else min(window.up_to, times_left)
    return attrs.evolve(window, times=times, up_to=up_to)


def _skipped_times_and_unbounded_windows(
    schedule: SingleSchedule, first: date, last: date
) -> tuple[int, Iterator[Window]] | None:
    """The windows without regard to the schedule's end, and how often was due before them.

    Windows that lie long before ``first`` are counted, not made.
    """
    match schedule:
        case Times(per=Period.BETWEEN_SESSIONS) | Whenever() | AllDay():
            return None
        case Times():
            start = schedule.start or first
            skipped = _count_periods_before(schedule, start, first)
            return skipped * schedule.times, _period_windows(schedule, start, skipped)
        case OnDays():
            if schedule.every > 1 and schedule.start is None:
                return None
            return _skipped_times_and_weekday_windows(schedule, schedule.start or first, first)
        case Once():
            return 0, iter(_windows_of_once(schedule, first, last))
        case _:
            assert_never(schedule)


def _windows_of_once(schedule: Once, first: date, last: date) -> tuple[Window, ...]:
    if schedule.weekday is not None:
        return _window_of_weekday(schedule, schedule.weekday, first)
    end = schedule.end or last
    start = schedule.start or min(first, end)
    return () if start > end else (Window(first=start, last=end, times=1),)


def _window_of_weekday(schedule: Once, weekday: Weekday, first: date) -> tuple[Window, ...]:
    """The first such day, unless the schedule is over by then."""
    day = first_weekday(weekday, schedule.start or first)
    if day is None or day > (schedule.end or day):
        return ()
    return (Window(first=day, last=day, times=1),)


def first_weekday(weekday: Weekday, first: date) -> date | None:
    """The first such day of the week on or after a day; None past the end of the calendar."""
    days_until = timedelta(days=(weekday_number(weekday) - first.weekday()) % 7)
    return None if days_until > date.max - first else first + days_until


def _count_periods_before(schedule: Times, start: date, first: date) -> int:
    """Counts the whole periods from ``start`` that surely end before ``first``."""
    longest = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31}[schedule.per] * schedule.every
    return max(0, (first - start).days // longest - 1)


def _period_windows(schedule: Times, start: date, skipped_periods: int) -> Iterator[Window]:
    n = skipped_periods * schedule.every
    while True:
        begins = date_after_periods(start, schedule.per, n)
        if begins is None:
            return
        n += schedule.every
        ends = date_after_periods(start, schedule.per, n)
        last = date.max if ends is None else ends - _A_DAY
        yield Window(
            first=begins,
            last=last,
            times=schedule.times,
            up_to=schedule.up_to,
            or_more=schedule.or_more,
        )


def _skipped_times_and_weekday_windows(
    schedule: OnDays, start: date, first: date
) -> tuple[int, Iterator[Window]]:
    times = _times_per_due_day(schedule)
    weekdays = sorted(weekday_number(day) for day in schedule.days)
    cycle = 7 * schedule.every
    monday = start.toordinal() - start.weekday()
    skipped = max(0, (first.toordinal() - monday) // cycle - 1)
    in_first_week = sum(number >= start.weekday() for number in weekdays)
    due = times * (in_first_week + len(weekdays) * (skipped - 1)) if skipped else 0

    def generate_windows() -> Iterator[Window]:
        week = monday + cycle * skipped
        while True:
            for number in weekdays:
                ordinal = week + number
                if ordinal > date.max.toordinal():
                    return
                if ordinal >= start.toordinal():
                    day = date.fromordinal(ordinal)
                    yield Window(first=day, last=day, times=times)
            week += cycle

    return due, generate_windows()
