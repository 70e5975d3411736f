"""Periods, weekdays and parts of the day, of which schedules are made."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import attrs

from cbt_homework.foundation.field_types import Count
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class Period(Term):
    """The period in *N times per …*."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    BETWEEN_SESSIONS = "between-sessions"


DAY, WEEK, MONTH = Period.DAY, Period.WEEK, Period.MONTH
BETWEEN_SESSIONS = Period.BETWEEN_SESSIONS


class Weekday(Term):
    """The days of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


MONDAY, TUESDAY, WEDNESDAY = Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY
THURSDAY, FRIDAY, SATURDAY, SUNDAY = (
    Weekday.THURSDAY,
    Weekday.FRIDAY,
    Weekday.SATURDAY,
    Weekday.SUNDAY,
)
_NUMBER = {day: n for n, day in enumerate(Weekday)}


def weekday_number(day: Weekday) -> int:
    """Monday is 0, as in ``date.weekday``."""
    return _NUMBER[day]


class PartOfDay(Term):
    """A moment of the day that people name without a clock."""

    ON_WAKING = "on-waking"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    BEFORE_BED = "before-bed"
    BEFORE_MEALS = "before-meals"
    AFTER_MEALS = "after-meals"


class EventMoment(Term):
    """A moment seen from an event: before, during or after it."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Span(Value):
    """A length of time: two weeks, one month, four sessions.

    Attributes:
        count: How many periods.
        period: The period that is counted.
    """

    count: Count = attrs.field(kw_only=False)
    period: Period = attrs.field(kw_only=False)

    def last_day(self, first: date) -> date | None:
        """Its last day, from a first day on; None for sessions, whose days nobody knows here.

        A span that goes beyond the end of the calendar lasts to that end.
        """
        if self.period is Period.BETWEEN_SESSIONS:
            return None
        after = date_after_periods(first, self.period, self.count)
        return date.max if after is None else after - timedelta(days=1)


def date_after_periods(start: date, per: Period, count: int) -> date | None:
    """The day so many days, weeks or months later; None past the end of the calendar.

    A month from the 31st is the last day of a shorter month, and from there the 31st again.
    """
    if per is Period.MONTH:
        year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
        if year > date.max.year:
            return None
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    days = count if per is Period.DAY else 7 * count
    days_left = (date.max - start).days
    return start + timedelta(days=days) if days <= days_left else None
