"""The windows in which a schedule asks for something, between two days.

A window is a stretch of days in which something is due so and so often. *Every day* has a window a
day, *three times a week* one of seven days: whoever counts what was done counts per window, not per
day. Windows of N-per-period are counted from the schedule's start (or, where none is recorded, from
the first day asked about); a window belongs to the day on which it ends.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import assert_never

import attrs

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Count
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.lazy_sequences import LazySequence, MergedItems
from cbt_homework.foundation.values import Value
from cbt_homework.homework.numbered_windows import (
    NumberedWindows,
    OneWindow,
    have_same_days,
    numbered_windows,
    times_in_each_window,
)
from cbt_homework.homework.periods import Period, Weekday, weekday_number
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
_LAST_ORDINAL = date.max.toordinal()


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


def windows(schedule: Schedule, first: date, last: date) -> Sequence[Window] | None:
    """The windows that fall due from ``first`` to ``last``, both included.

    A window is made when it is asked for, so that a long span costs no more than a short one.

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
    """
    _check_schedule_and_days(schedule, first, last)
    found = [_asked_windows(part, first, last) for part in _parts(schedule)]
    known = [part for part in found if part is not None]
    if len(known) < len(found):
        return None
    if isinstance(schedule, Several) and schedule.alternatives:
        return known[0] if all(known[0].are_like(part) for part in known[1:]) else None
    return known[0] if len(known) == 1 else MergedItems(known, key=_days_backward)


def _days_backward(window: Window) -> tuple[date, date]:
    return window.last, window.first


def _parts(schedule: Schedule) -> tuple[SingleSchedule, ...]:
    if isinstance(schedule, Several):
        return tuple(part.schedule for part in schedule.parts)
    return (schedule,)


@attrs.frozen(eq=False, repr=False)
class _AskedWindows(LazySequence[Window]):
    """The windows of a schedule that fall due in a stretch of days.

    They are those with the numbers from ``begin`` up to ``stop``, as far as the schedule's end and
    its number of times in all go.
    """

    windows: NumberedWindows
    begin: int
    stop: int
    times: int
    up_to: int | None = None
    or_more: bool = False
    end: int = _LAST_ORDINAL
    in_all: int | None = None

    def __len__(self) -> int:
        return max(self.stop - self.begin, 0)

    def item(self, place: int) -> Window:
        """Makes the window at a place."""
        number = self.begin + place
        left = math.inf if self.in_all is None else self.in_all - number * self.times
        return Window(
            first=date.fromordinal(self.windows.first_day(number)),
            last=date.fromordinal(min(self.windows.last_day(number), self.end)),
            times=int(min(self.times, left)),
            up_to=None if self.up_to is None else int(min(self.up_to, left)),
            or_more=self.or_more,
        )

    @property
    def expected(self) -> int:
        """How often something falls due in all of them."""
        return self._times_before(max(self.stop, self.begin)) - self._times_before(self.begin)

    def _times_before(self, number: int) -> int:
        times = number * self.times
        return times if self.in_all is None else min(times, self.in_all)

    def are_like(self, compared: _AskedWindows) -> bool:
        """Whether another stretch has the same windows."""
        size = len(self)
        # A number of times in all that is another one shows at the end.
        telling = [place for place in {0, size - 1} if 0 <= place < size]
        return (
            size == len(compared)
            and all(self.item(place) == compared.item(place) for place in telling)
            and have_same_days(self.windows, self.begin, compared.windows, compared.begin, size - 1)
        )


def _asked_windows(schedule: SingleSchedule, first: date, last: date) -> _AskedWindows | None:
    dated = _with_its_dates(schedule, first)
    match dated:
        case None | Times(per=Period.BETWEEN_SESSIONS) | Whenever() | AllDay():
            return None
        case OnDays() if dated.every > 1 and dated.start is None:
            return None
        case Times() | OnDays():
            return _windows_by_calendar(dated, first, last)
        case Once():
            day = _days_of_once(dated, first, last)
            found = [one for one in (day,) if one is not None and first <= one[1] <= last]
            days = found[0] if found else (first, last)
            ordinals = (day.toordinal() for day in days)
            return _AskedWindows(OneWindow(*ordinals), begin=0, stop=len(found), times=1)
        case _:
            assert_never(dated)


def _with_its_dates(schedule: SingleSchedule, first: date) -> SingleSchedule | None:
    """A rate as the schedule that it is, a length as a last day; None for so many sessions."""
    if isinstance(schedule, Whenever):
        schedule = schedule.rate or schedule
    if schedule.length is None:
        return schedule
    end = schedule.length.last_day(schedule.start or first)
    return None if end is None else attrs.evolve(schedule, end=end, length=None)


def _windows_by_calendar(schedule: Times | OnDays, first: date, last: date) -> _AskedWindows:
    windows = numbered_windows(schedule, schedule.start or first)
    times = times_in_each_window(schedule)
    until = last.toordinal()
    end = _LAST_ORDINAL if schedule.end is None else schedule.end.toordinal()
    begin = windows.count_over_by(first.toordinal() - 1)
    stop = windows.count_begun_by(min(until, end))
    if end > until:  # else the end cuts the last one, which is over by then
        stop = min(stop, windows.count_over_by(until))
    if schedule.count is not None:
        stop = min(stop, -(-schedule.count // times))
    return _AskedWindows(
        windows,
        begin=begin,
        stop=begin if end < first.toordinal() else stop,
        times=times,
        up_to=schedule.up_to if isinstance(schedule, Times) else None,
        or_more=isinstance(schedule, Times) and schedule.or_more,
        end=end,
        in_all=schedule.count,
    )


def expected(schedule: Schedule, first: date, last: date) -> int | None:
    """Counts how often something falls due from ``first`` to ``last``; None if it cannot.

    It is the sum over the `windows`, reckoned without making them. Several schedules together are
    the sum of all parts, and None where one part cannot say. Of alternatives nobody knows which is
    chosen: they are None unless each of them says the same number.

    Raises:
        TypeError: this is no schedule, or a day is none.
    """
    _check_schedule_and_days(schedule, first, last)
    found = [_asked_windows(part, first, last) for part in _parts(schedule)]
    known = [part.expected for part in found if part is not None]
    if len(known) < len(found):
        return None
    if isinstance(schedule, Several) and schedule.alternatives:
        return known[0] if len(set(known)) == 1 else None
    return sum(known)


def _check_schedule_and_days(schedule: object, first: object, last: object) -> None:
    check_class("schedule", schedule, Schedule)
    check_class("first", first, date)
    check_class("last", last, date)


def _days_of_once(schedule: Once, first: date, last: date) -> tuple[date, date] | None:
    """The days from which, and up to which, it is done; None if it is over before it begins."""
    if schedule.weekday is not None:
        day = first_weekday(schedule.weekday, schedule.start or first)
        return None if day is None or day > (schedule.end or day) else (day, day)
    end = schedule.end or last
    start = schedule.start or min(first, end)
    return None if start > end else (start, end)


def first_weekday(weekday: Weekday, first: date) -> date | None:
    """The first such day of the week on or after a day; None past the end of the calendar."""
    days_until = timedelta(days=(weekday_number(weekday) - first.weekday()) % 7)
    return None if days_until > date.max - first else first + days_until
