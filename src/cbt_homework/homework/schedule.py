"""When homework is done: a schedule is one of six kinds, each made by a named constructor.

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
from cbt_homework.foundation.field_types import Count, Minutes, Text
from cbt_homework.foundation.invariants import (
    Invariant,
    NotBoth,
    in_order,
    no_repeats,
)
from cbt_homework.foundation.values import Value
from cbt_homework.homework.periods import (
    EventMoment,
    PartOfDay,
    Period,
    Span,
    Weekday,
    weekday_number,
)
from cbt_homework.homework.target import Target

Days = Annotated[tuple[Weekday, ...], k.Size(1, 7)]
Every = Annotated[int, k.Whole(1, 52)]


def _last_day_by_end_or_length(schedule: Any) -> date:
    """The last day by the end or the length of a schedule that has a start."""
    by_length = None if schedule.length is None else schedule.length.last_day(schedule.start)
    return schedule.end or by_length or date.max


def _has_due_weekday_within_bounds(schedule: Any) -> bool:
    if schedule.start is None or (end := _last_day_by_end_or_length(schedule)) < schedule.start:
        return True
    weekdays = {weekday_number(day) for day in schedule.days}
    span = min((end - schedule.start).days + 1, 7 * schedule.every)
    first: int = schedule.start.weekday()
    days = range(first, first + span)
    return any(n // 7 % schedule.every == 0 and n % 7 in weekdays for n in days)


_IN_ORDER = in_order("start", "end")
_ONE_END = Invariant(
    "two-ends", "length", "must not stand beside a last day", NotBoth("end", "length")
)
_BOUNDS = (_IN_ORDER, _ONE_END)


def _has_not_both_up_to_and_or_more(schedule: Any) -> bool:
    return schedule.up_to is None or not schedule.or_more


_RANGE = (
    in_order("times", "up_to"),
    Invariant(
        "open-and-closed",
        "or_more",
        "must not stand beside a higher number",
        _has_not_both_up_to_and_or_more,
    ),
)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class _BoundedSchedule(Value):
    """The beginning and the end, which all schedules share."""

    start: date | None = None
    end: date | None = None
    length: Span | None = None
    count: Count | None = None
    next_session: bool = False

    def starting(self, start: date) -> Self:
        """The same schedule from this day on."""
        return attrs.evolve(self, start=start)

    def until(self, end: date) -> Self:
        """The same schedule, with this as its last day."""
        return attrs.evolve(self, end=end)

    def lasting(self, count: int, period: Period) -> Self:
        """The same schedule, over after so many periods: ``daily().lasting(2, WEEK)``."""
        return attrs.evolve(self, length=Span(count, period))

    def for_times(self, count: int) -> Self:
        """The same schedule, over after so many occurrences."""
        return attrs.evolve(self, count=count)

    def until_next_session(self) -> Self:
        """The same schedule, over at the next session, whenever that is."""
        return attrs.evolve(self, next_session=True)

    @property
    def is_bounded(self) -> bool:
        """Whether it says when it is over."""
        bounds = (self.end, self.length, self.count)
        return self.next_session or any(bound is not None for bound in bounds)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Times(_BoundedSchedule):
    """N times per period, on whichever days suit.

    Attributes:
        times: The number of times in each period; the lower number of a range.
        up_to: The higher number of a range.
        or_more: Whether it is at least so many times.
        per: The period.
        every: The number of periods that make one: 2 with WEEK is once a fortnight.
        at: Local times of day.
        part_of_day: Moments of the day without a clock.
        before: Something that it is done before.
        after: Something that it is done after.
        start: The first day; windows are counted from it.
        end: The last day.
        length: How long it lasts, from its first day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    times: Count
    up_to: Count | None = None
    or_more: bool = False
    per: Period
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[PartOfDay, ...] = ()
    before: Text | None = None
    after: Text | None = None

    __tag__ = "times"
    __invariants__ = (
        *_BOUNDS,
        *_RANGE,
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
        before: Something that it is done before.
        after: Something that it is done after.
        start: The first day.
        end: The last day.
        length: How long it lasts, from its first day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    days: Days
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[PartOfDay, ...] = ()
    before: Text | None = None
    after: Text | None = None

    __tag__ = "on-days"
    __invariants__ = (
        *_BOUNDS,
        no_repeats("days"),
        no_repeats("at"),
        no_repeats("part_of_day"),
        Invariant(
            "never-occurs",
            "days",
            "must occur between its start and its end",
            _has_due_weekday_within_bounds,
        ),
    )


def _has_end_weekday_or_next_session(schedule: Any) -> bool:
    bounds = (schedule.end, schedule.length, schedule.weekday)
    return schedule.next_session or any(bound is not None for bound in bounds)


def _is_end_weekday_reached_by_end(schedule: Any) -> bool:
    if schedule.weekday is None or schedule.start is None:
        return True
    end = _last_day_by_end_or_length(schedule)
    days_until = (weekday_number(schedule.weekday) - schedule.start.weekday()) % 7
    return bool(end < schedule.start or days_until <= (end - schedule.start).days)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Once(_BoundedSchedule):
    """One time, by a deadline; on one day where start and end are the same.

    Attributes:
        weekday: The day of the week: the first such day from its first day on.
        at: The local time of day.
        part_of_day: The moment of the day without a clock.
        before: Something that it is done before.
        after: Something that it is done after.
        start: The first day on which it can be done.
        end: The last day on which it can be done.
        length: The time within which it is done, from its first day.
        count: Not used for what is done once; 1 or nothing.
        next_session: Whether the next session is the deadline.
    """

    weekday: Weekday | None = None
    at: time | None = None
    part_of_day: PartOfDay | None = None
    before: Text | None = None
    after: Text | None = None

    __tag__ = "once"
    __invariants__ = (
        *_BOUNDS,
        Invariant(
            "no-deadline",
            "end",
            "must have a last day, a day of the week, a length or the next session",
            _has_end_weekday_or_next_session,
        ),
        Invariant(
            "never-occurs",
            "weekday",
            "must occur between its start and its end",
            _is_end_weekday_reached_by_end,
        ),
        Invariant(
            "more-than-once", "count", "must be 1 or nothing", lambda s: s.count in (None, 1)
        ),
    )

    @property
    def is_bounded(self) -> bool:
        """Always true: it is over when it is done."""
        return True


def _has_period_if_it_has_times(schedule: Any) -> bool:
    return schedule.times is None or schedule.per is not None


def _has_moment_before_or_after_for_minutes(schedule: Any) -> bool:
    if schedule.minutes is None:
        return True
    return bool(schedule.moments) and EventMoment.DURING not in schedule.moments


def _has_times_if_it_has_limits(schedule: Any) -> bool:
    return schedule.times is not None or (schedule.up_to is None and not schedule.or_more)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Whenever(_BoundedSchedule):
    """On an occasion: when something happens, however often that is.

    Attributes:
        occasion: The event that starts it, in the words that were agreed.
        moments: Before, during or after the event, where that was agreed; none twice.
        minutes: How long before or after the event; 0 is right before or after it.
        times: The number of times in each period; the lower number of a range.
        up_to: The higher number of a range.
        or_more: Whether it is at least so many times.
        per: The period of that number; alone, how regularly the events are kept track of.
        start: The first day.
        end: The last day.
        length: How long it lasts, from its first day.
        count: After how many occurrences it is over.
        next_session: Whether it is over at the next session.
    """

    occasion: Text
    moments: tuple[EventMoment, ...] = ()
    minutes: Minutes | None = None
    times: Count | None = None
    up_to: Count | None = None
    or_more: bool = False
    per: Period | None = None

    __tag__ = "whenever"
    __invariants__ = (
        *_BOUNDS,
        no_repeats("moments"),
        Invariant(
            "no-moment",
            "minutes",
            "must stand beside before or after, and not beside during",
            _has_moment_before_or_after_for_minutes,
        ),
        Invariant(
            "half-a-rate",
            "per",
            "must be there where there is a number of times",
            _has_period_if_it_has_times,
        ),
        Invariant(
            "half-a-rate",
            "times",
            "must be there where there is a range",
            _has_times_if_it_has_limits,
        ),
        *_RANGE,
    )

    @property
    def rate(self) -> Times | None:
        """So many times per period, as a schedule of its own; None where no number is agreed."""
        if self.times is None or self.per is None:
            return None
        return Times(
            times=self.times,
            up_to=self.up_to,
            or_more=self.or_more,
            per=self.per,
            start=self.start,
            end=self.end,
            length=self.length,
            count=self.count,
            next_session=self.next_session,
        )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AllDay(_BoundedSchedule):
    """Running along: something to keep in mind or to wear all day.

    Attributes:
        start: The first day.
        end: The last day.
        length: How long it lasts, from its first day.
        count: After how many days it is over.
        next_session: Whether it is over at the next session.
    """

    __tag__ = "all-day"
    __invariants__ = _BOUNDS


SingleSchedule = Times | OnDays | Once | Whenever | AllDay


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SchedulePart(Value):
    """One of several schedules of an assignment.

    Attributes:
        schedule: When this part is done.
        act: The act that it is for, where the assignment has several.
        target: The amount of this part.
    """

    schedule: SingleSchedule = attrs.field(kw_only=False)
    act: Text | None = attrs.field(default=None, kw_only=False)
    target: Target | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Several(Value):
    """Several schedules: one of them will do, or each has its own act.

    Attributes:
        parts: The schedules.
        alternatives: Whether one of them will do; else each is meant.
    """

    parts: Annotated[tuple[SchedulePart, ...], k.Size(2, 10)]
    alternatives: bool

    __tag__ = "several"
    __invariants__ = (no_repeats("parts"),)

    @property
    def is_bounded(self) -> bool:
        """Whether each part says when it is over."""
        return all(part.schedule.is_bounded for part in self.parts)


Schedule = Times | OnDays | Once | Whenever | AllDay | Several
