"""When homework is done: a schedule is one of five kinds, each made by a named constructor.

The shape was held against RFC 5545 and FHIR ``Timing``. *N times a week, on any day* and *until the
next session* are what therapists agree on most; a recurrence rule can say neither, so a schedule
here keeps what was agreed and is projected when it is exported. Times of day are local; a time
zone belongs to the export. How long each time takes has one home, the target.
"""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, Self

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Count, Text
from cbt_homework.foundation.invariants import Invariant, in_order, no_repeats
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


Several = Annotated[tuple[Weekday, ...], k.Size(1, 7)]
Every = Annotated[int, k.Whole(1, 52)]


def _has_occurrence_in_bounds(schedule: Any) -> bool:
    end = schedule.end or date.max
    if schedule.start is None or end < schedule.start:
        return True
    weekdays = {_NUMBER[day] for day in schedule.days}
    span = min((end - schedule.start).days + 1, 7 * schedule.every)
    first: int = schedule.start.weekday()
    days = range(first, first + span)
    return any(n // 7 % schedule.every == 0 and n % 7 in weekdays for n in days)


_IN_ORDER = in_order("start", "end")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class _BoundedSchedule(Value):
    """The beginning and the end, which all schedules share."""

    start: date | None = None
    end: date | None = None
    count: Count | None = None
    next_session: bool = False

    def starting(self, start: date) -> Self:
        """The same schedule from this day on."""
        return attrs.evolve(self, start=start)

    def until(self, end: date) -> Self:
        """The same schedule, with this as its last day."""
        return attrs.evolve(self, end=end)

    def for_times(self, count: int) -> Self:
        """The same schedule, over after so many occurrences."""
        return attrs.evolve(self, count=count)

    def until_next_session(self) -> Self:
        """The same schedule, over at the next session, whenever that is."""
        return attrs.evolve(self, next_session=True)

    @property
    def is_bounded(self) -> bool:
        """Whether it says when it is over."""
        return self.end is not None or self.count is not None or self.next_session


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Times(_BoundedSchedule):
    """N times per period, on whichever days suit.

    Attributes:
        times: The number of times in each period; the lower number of a range.
        up_to: The higher number of a range.
        per: The period.
        every: The number of periods that make one: 2 with WEEK is once a fortnight.
        at: Local times of day.
        part_of_day: Moments of the day without a clock.
        start: The first day; windows are counted from it.
        end: The last day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    times: Count
    up_to: Count | None = None
    per: Period
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[PartOfDay, ...] = ()

    __tag__ = "times"
    __invariants__ = (
        _IN_ORDER,
        in_order("times", "up_to"),
        no_repeats("at"),
        no_repeats("part_of_day"),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OnDays(_BoundedSchedule):
    """On certain days of the week.

    Attributes:
        days: The days; none twice.
        every: The number of weeks that make one: 2 is every other week, counted from ``start``.
        at: Local times of day; each is an occurrence of its own.
        part_of_day: Moments of the day without a clock; each is an occurrence of its own.
        start: The first day.
        end: The last day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    days: Several
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[PartOfDay, ...] = ()

    __tag__ = "on-days"
    __invariants__ = (
        _IN_ORDER,
        no_repeats("days"),
        no_repeats("at"),
        no_repeats("part_of_day"),
        Invariant(
            "never-occurs",
            "days",
            "must occur between its start and its end",
            _has_occurrence_in_bounds,
        ),
    )


def _has_end_or_next_session(schedule: Any) -> bool:
    return schedule.end is not None or schedule.next_session


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Once(_BoundedSchedule):
    """One time, by a deadline; on one day where start and end are the same.

    Attributes:
        at: The local time of day.
        part_of_day: The moment of the day without a clock.
        start: The first day on which it can be done.
        end: The last day on which it can be done.
        count: Not used for what is done once; 1 or nothing.
        next_session: Whether the next session is the deadline.
    """

    at: time | None = None
    part_of_day: PartOfDay | None = None

    __tag__ = "once"
    __invariants__ = (
        _IN_ORDER,
        Invariant(
            "no-deadline",
            "end",
            "must have a last day or the next session",
            _has_end_or_next_session,
        ),
        Invariant(
            "more-than-once", "count", "must be 1 or nothing", lambda s: s.count in (None, 1)
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Whenever(_BoundedSchedule):
    """On an occasion: when something happens, however often that is.

    Attributes:
        occasion: The event that starts it, in the words that were agreed.
        start: The first day.
        end: The last day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    occasion: Text

    __tag__ = "whenever"
    __invariants__ = (_IN_ORDER,)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AllDay(_BoundedSchedule):
    """Running along: something to keep in mind or to wear all day.

    Attributes:
        start: The first day.
        end: The last day.
        count: After how many days it is over.
        next_session: Whether it is over at the next session.
    """

    __tag__ = "all-day"
    __invariants__ = (_IN_ORDER,)


Schedule = Times | OnDays | Once | Whenever | AllDay


def times(
    count: int,
    *,
    per: Period,
    up_to: int | None = None,
    every: int = 1,
    at: tuple[time, ...] = (),
    part_of_day: tuple[PartOfDay, ...] = (),
) -> Times:
    """N times per period: ``times(3, per=WEEK)``, ``times(3, up_to=5, per=WEEK)``.

    Raises:
        InvariantError: fewer than once, or a range upside down.
    """
    return Times(times=count, up_to=up_to, per=per, every=every, at=at, part_of_day=part_of_day)


def daily(*part_of_day: PartOfDay, at: tuple[time, ...] = ()) -> Times:
    """Every day, once for each clock time and part of the day that is named, else once."""
    # What is no tuple is refused by the class, in its own words.
    count = max(1, len(at) + len(part_of_day)) if at.__class__ is tuple else 1
    return Times(times=count, per=Period.DAY, at=at, part_of_day=part_of_day)


def on_days(
    *days: Weekday,
    every: int = 1,
    at: tuple[time, ...] = (),
    part_of_day: tuple[PartOfDay, ...] = (),
) -> OnDays:
    """On these days of the week: ``on_days(MONDAY, THURSDAY)``.

    Raises:
        InvariantError: no day, or one twice.
    """
    return OnDays(days=days, every=every, at=at, part_of_day=part_of_day)


def once(
    *,
    by: date | None = None,
    on: date | None = None,
    at: time | None = None,
    part_of_day: PartOfDay | None = None,
) -> Once:
    """One time: ``by`` a last day, ``on`` one day, or with neither by the next session.

    Raises:
        InvariantError: ``on`` lies after ``by``.
    """
    end = by if on is None or by is not None else on
    return Once(start=on, end=end, next_session=end is None, at=at, part_of_day=part_of_day)


def whenever(occasion: str) -> Whenever:
    """On an occasion: ``whenever("I notice my shoulders tighten")``.

    Raises:
        InvariantError: the occasion is empty or blank.
    """
    return Whenever(occasion=occasion)


def all_day() -> AllDay:
    """Running along all day."""
    return AllDay()


def weekday_number(day: Weekday) -> int:
    """Monday is 0, as in ``date.weekday``."""
    return _NUMBER[day]
