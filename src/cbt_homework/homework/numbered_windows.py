"""Numbers the windows of a schedule from 0 and reckons their days, without making windows.

Days are ordinals (`date.toordinal`) here, so that a day after the last one of the calendar can be
asked about. Each class answers the same four questions: on which day a window begins and ends, and
how many windows have begun, or are over, by a day.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, assert_never

from cbt_homework.homework.periods import Period, date_after_periods, weekday_number
from cbt_homework.homework.schedule import OnDays, Times

_LAST_ORDINAL = date.max.toordinal()


class PeriodsOfDays(NamedTuple):
    """Windows of so many days each, one right after the other."""

    start: int
    length: int

    def first_day(self, number: int) -> int:
        """The first day of a window."""
        return self.start + number * self.length

    def last_day(self, number: int) -> int:
        """The last day of a window; the calendar cuts the last one."""
        return min(self.start + (number + 1) * self.length - 1, _LAST_ORDINAL)

    def count_begun_by(self, day: int) -> int:
        """Counts the windows whose first day is not after a day."""
        return max(0, (min(day, _LAST_ORDINAL) - self.start) // self.length + 1)

    def count_over_by(self, day: int) -> int:
        """Counts the windows whose last day is not after a day."""
        return _count_over_by(self, day)


class PeriodsOfMonths(NamedTuple):
    """Windows of so many months each, one right after the other."""

    start: date
    every: int

    def first_day(self, number: int) -> int:
        """The first day of a window; past the calendar where the window does not exist."""
        day = date_after_periods(self.start, Period.MONTH, number * self.every)
        return _LAST_ORDINAL + 1 if day is None else day.toordinal()

    def last_day(self, number: int) -> int:
        """The last day of a window; the calendar cuts the last one."""
        return self.first_day(number + 1) - 1

    def count_begun_by(self, day: int) -> int:
        """Counts the windows whose first day is not after a day."""
        if day < self.start.toordinal():
            return 0
        by = date.fromordinal(min(day, _LAST_ORDINAL))
        months = 12 * (by.year - self.start.year) + by.month - self.start.month
        latest = months // self.every
        return latest + (self.first_day(latest) <= day)

    def count_over_by(self, day: int) -> int:
        """Counts the windows whose last day is not after a day."""
        return _count_over_by(self, day)


def _count_over_by(periods: PeriodsOfDays | PeriodsOfMonths, day: int) -> int:
    """One of adjoining windows is over on the day before the next one begins."""
    begun = periods.count_begun_by(day + 1)
    return begun if day >= _LAST_ORDINAL else max(0, begun - 1)


class DueWeekdays(NamedTuple):
    """Windows of one day each, on certain days of the week, every so many weeks."""

    start: int
    weekdays: tuple[int, ...]
    every: int

    @property
    def _monday(self) -> int:
        # The first day of the calendar is a Monday, and its ordinal is 1.
        return self.start - (self.start - 1) % 7

    @property
    def _missed_in_first_week(self) -> int:
        return sum(weekday < (self.start - 1) % 7 for weekday in self.weekdays)

    def first_day(self, number: int) -> int:
        """The day of a window."""
        cycles, place = divmod(number + self._missed_in_first_week, len(self.weekdays))
        return self._monday + 7 * self.every * cycles + self.weekdays[place]

    def last_day(self, number: int) -> int:
        """The day of a window."""
        return self.first_day(number)

    def count_begun_by(self, day: int) -> int:
        """Counts the windows whose day is not after a day."""
        if day < self.start:
            return 0
        cycles, days = divmod(min(day, _LAST_ORDINAL) - self._monday, 7 * self.every)
        in_cycle = sum(weekday <= days for weekday in self.weekdays)
        return cycles * len(self.weekdays) + in_cycle - self._missed_in_first_week

    def count_over_by(self, day: int) -> int:
        """Counts the windows whose day is not after a day."""
        return self.count_begun_by(day)


class OneWindow(NamedTuple):
    """A single window, which has the number 0."""

    first: int
    last: int

    def first_day(self, number: int) -> int:
        """The first day of the window; after the calendar for another number."""
        return _LAST_ORDINAL + 1 if number else self.first

    def last_day(self, number: int) -> int:
        """The last day of the window; after the calendar for another number."""
        return _LAST_ORDINAL + 1 if number else self.last

    def count_begun_by(self, day: int) -> int:
        """Counts the window if its first day is not after a day."""
        return int(self.first <= day)

    def count_over_by(self, day: int) -> int:
        """Counts the window if its last day is not after a day."""
        return int(self.last <= day)


NumberedWindows = PeriodsOfDays | PeriodsOfMonths | DueWeekdays | OneWindow

_DAYS_OF_PERIOD = {Period.DAY: 1, Period.WEEK: 7}


def numbered_windows(schedule: Times | OnDays, start: date) -> NumberedWindows:
    """The windows of a schedule by the calendar, numbered from its first day on."""
    match schedule:
        case Times(per=Period.MONTH):
            return PeriodsOfMonths(start, schedule.every)
        case Times():
            days = _DAYS_OF_PERIOD[schedule.per] * schedule.every
            return PeriodsOfDays(start.toordinal(), days)
        case OnDays():
            weekdays = tuple(sorted(weekday_number(day) for day in schedule.days))
            return DueWeekdays(start.toordinal(), weekdays, schedule.every)
        case _:
            assert_never(schedule)


def times_in_each_window(schedule: Times | OnDays) -> int:
    """The number of times that are due in each window of a schedule by the calendar."""
    if isinstance(schedule, Times):
        return schedule.times
    return max(1, len(schedule.at) + len(schedule.part_of_day))


_MONTHS_UNTIL_LENGTHS_RECUR = 4800
_WINDOWS_THAT_TELL_APART = 24
"""Series of which one is no series of months differ within so many windows if they differ at all:
the gaps between weekdays recur after seven, and twelve windows of months never have one length that
windows of days can have, which are 364 days at most."""


def have_same_days(
    windows: NumberedWindows,
    number: int,
    compared: NumberedWindows,
    compared_number: int,
    count: int,
) -> bool:
    """Whether so many windows of two series, each from a number on, have the same days."""
    is_alike_at_first = windows.first_day(number) == compared.first_day(compared_number)
    if is_alike_at_first and _goes_on_alike(windows, compared):
        return True
    both_months = all(isinstance(one, PeriodsOfMonths) for one in (windows, compared))
    most = _MONTHS_UNTIL_LENGTHS_RECUR if both_months else _WINDOWS_THAT_TELL_APART
    return all(
        windows.first_day(number + n) == compared.first_day(compared_number + n)
        and windows.last_day(number + n) == compared.last_day(compared_number + n)
        for n in range(min(count, most))
    )


def _goes_on_alike(windows: NumberedWindows, compared: NumberedWindows) -> bool:
    """Whether two series that have the first day of a window in common are the same from there."""
    match windows, compared:
        case PeriodsOfDays(), PeriodsOfDays():
            return windows.length == compared.length
        case PeriodsOfMonths(), PeriodsOfMonths():
            return (windows.start.day, windows.every) == (
                compared.start.day,
                compared.every,
            )
        case DueWeekdays(), DueWeekdays():
            return (windows.weekdays, windows.every) == (
                compared.weekdays,
                compared.every,
            )
        case _:
            return False
