"""Periods, weekdays and parts of the day, of which schedules are made."""

from __future__ import annotations

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
    BEFORE_BED = "before-bed"
    BEFORE_MEALS = "before-meals"
    AFTER_MEALS = "after-meals"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Span(Value):
    """A length of time: two weeks, one month, four sessions.

    Attributes:
        count: How many periods.
        period: The period that is counted.
    """

    count: Count = attrs.field(kw_only=False)
    period: Period = attrs.field(kw_only=False)
