"""Named constructors of schedules: `daily`, `times`, `on_days`, `once`, `whenever` and others."""

from __future__ import annotations

from datetime import date, time

from cbt_homework.homework.periods import EventMoment, PartOfDay, Period, Span, Weekday
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    SchedulePart,
    Several,
    SingleSchedule,
    Times,
    Whenever,
)


def times(
    count: int,
    *,
    per: Period,
    up_to: int | None = None,
    or_more: bool = False,
    every: int = 1,
    at: tuple[time, ...] = (),
    part_of_day: tuple[PartOfDay, ...] = (),
    before: str | None = None,
    after: str | None = None,
) -> Times:
    """N times per period: ``times(3, per=WEEK)``, ``times(3, up_to=5, per=WEEK)``.

    ``times(3, or_more=True, per=WEEK)`` is at least three times a week.

    Raises:
        InvariantError: fewer than once, a range upside down, or a range that is open as well.
    """
    return Times(
        times=count,
        up_to=up_to,
        or_more=or_more,
        per=per,
        every=every,
        at=at,
        part_of_day=part_of_day,
        before=before,
        after=after,
    )


def daily(
    *part_of_day: PartOfDay,
    at: tuple[time, ...] = (),
    before: str | None = None,
    after: str | None = None,
) -> Times:
    """Every day, once for each clock time and part of the day that is named, else once.

    ``daily(after="breakfast")`` ties it to something that happens anyway.
    """
    # The class refuses anything but a tuple, in its own words.
    count = max(1, len(at) + len(part_of_day)) if at.__class__ is tuple else 1
    return Times(
        times=count, per=Period.DAY, at=at, part_of_day=part_of_day, before=before, after=after
    )


def on_days(
    *days: Weekday,
    every: int = 1,
    at: tuple[time, ...] = (),
    part_of_day: tuple[PartOfDay, ...] = (),
    before: str | None = None,
    after: str | None = None,
) -> OnDays:
    """On these days of the week: ``on_days(MONDAY, THURSDAY)``.

    Raises:
        InvariantError: no day, or one twice.
    """
    return OnDays(
        days=days, every=every, at=at, part_of_day=part_of_day, before=before, after=after
    )


def once(
    *,
    by: date | None = None,
    on: date | Weekday | None = None,
    within: Span | None = None,
    at: time | None = None,
    part_of_day: PartOfDay | None = None,
    before: str | None = None,
    after: str | None = None,
) -> Once:
    """One time: ``by`` a last day, ``on`` one day, ``within`` a length, else by the next session.

    ``once(on=SATURDAY)`` is the next Saturday, ``once(within=Span(4, WEEK))`` has four weeks.

    Raises:
        InvariantError: ``on`` lies after ``by``, or ``within`` stands beside a last day.
    """
    weekday = on if isinstance(on, Weekday) else None
    day = None if isinstance(on, Weekday) else on
    end = by if day is None or by is not None else day
    return Once(
        start=day,
        end=end,
        length=within,
        weekday=weekday,
        next_session=end is None and weekday is None and within is None,
        at=at,
        part_of_day=part_of_day,
        before=before,
        after=after,
    )


def whenever(
    occasion: str,
    *,
    moments: tuple[EventMoment, ...] = (),
    minutes: int | None = None,
    times: int | None = None,
    up_to: int | None = None,
    or_more: bool = False,
    per: Period | None = None,
) -> Whenever:
    """On an occasion: ``whenever("I notice my shoulders tighten")``.

    ``whenever("I worry", times=2, or_more=True, per=DAY)`` says how often as well, and
    ``whenever("bedtime", moments=(BEFORE,), minutes=30)`` half an hour before it.

    Raises:
        InvariantError: the occasion is empty or blank, a number of times has no period, or a
            number of minutes has no moment to count from.
    """
    return Whenever(
        occasion=occasion,
        moments=moments,
        minutes=minutes,
        times=times,
        up_to=up_to,
        or_more=or_more,
        per=per,
    )


def all_day() -> AllDay:
    """Running along all day."""
    return AllDay()


def either(*schedules: SingleSchedule | SchedulePart) -> Several:
    """Alternatives, of which one will do: ``either(daily(), whenever("I feel low"))``.

    Raises:
        InvariantError: fewer than two, or one twice.
    """
    return Several(parts=_as_schedule_parts(schedules), alternatives=True)


def each_of(*parts: SingleSchedule | SchedulePart) -> Several:
    """Several acts, each with its schedule.

    ``each_of(SchedulePart(daily(), "Breathe"), SchedulePart(times(3, per=WEEK), "Swim"))``

    Raises:
        InvariantError: fewer than two, or one twice.
    """
    return Several(parts=_as_schedule_parts(parts), alternatives=False)


def _as_schedule_parts(
    schedules: tuple[SingleSchedule | SchedulePart, ...],
) -> tuple[SchedulePart, ...]:
    return tuple(
        schedule if isinstance(schedule, SchedulePart) else SchedulePart(schedule)
        for schedule in schedules
    )
