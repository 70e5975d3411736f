"""What a schedule asks for, found by walking from day to day: slow, and written independently."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from cbt_homework.homework.periods import Period, Span
from cbt_homework.homework.schedule import Once, OnDays, Schedule, Several, Times, Whenever

Due = tuple[date, date, int, int | None, bool]
"""The first and the last day of a window, how often, at most how often, and whether or more."""

A_DAY = timedelta(days=1)


def due(schedule: Schedule, first: date, last: date) -> list[Due] | None:
    """The windows that end from ``first`` to ``last``; None where the schedule cannot say."""
    if isinstance(schedule, Several):
        parts = [due(part.schedule, first, last) for part in schedule.parts]
        if schedule.alternatives:
            return parts[0] if all(part == parts[0] for part in parts) else None
        of_all_parts: list[Due] = []
        for part in parts:
            if part is None:
                return None
            of_all_parts += part
        return sorted(of_all_parts, key=lambda window: (window[1], window[0]))
    anchor = schedule.start or first
    end = schedule.end
    if schedule.length is not None:
        if schedule.length.period is Period.BETWEEN_SESSIONS:
            return None
        end = over(schedule.length, anchor)
    match schedule:
        case Times(per=Period.DAY | Period.WEEK | Period.MONTH):
            found = _of_periods(schedule, schedule.every, anchor, (last, end))
        case Whenever(times=int(), per=Period.DAY | Period.WEEK | Period.MONTH):
            found = _of_periods(schedule, 1, anchor, (last, end))
        case OnDays() if schedule.every == 1 or schedule.start is not None:
            found = _of_days(schedule, anchor, last, end)
        case Once(weekday=None):
            ends = end or last
            begins = min(first, ends) if schedule.start is None else schedule.start
            found = [(begins, ends, 1, None, False)] if begins <= ends else []
        case Once():
            wanted = schedule.weekday and schedule.weekday.value
            soon = [day for day in walk(anchor, end or date.max, 7) if is_named(day, wanted)]
            found = [(day, day, 1, None, False) for day in soon]
        case _:
            return None
    left, kept = schedule.count, []
    for begins, ends, times, up_to, or_more in found:
        if left is not None:
            times, up_to = min(times, left), up_to and min(up_to, left)  # noqa: PLW2901
            left -= times
        if times:
            kept.append((begins, ends, times, up_to, or_more))
    return [window for window in kept if first <= window[1] <= last]


def times_due(schedule: Schedule, first: date, last: date) -> int | None:
    """How often it falls due; of alternatives only where each of them says the same."""
    parts = schedule.parts if isinstance(schedule, Several) else ()
    if not isinstance(schedule, Several) or not schedule.alternatives:
        found = due(schedule, first, last)
        return None if found is None else sum(window[2] for window in found)
    said = {times_due(part.schedule, first, last) for part in parts}
    return said.pop() if len(said) == 1 else None


def walk(first: date, last: date, most: int | None = None) -> Iterator[date]:
    """The days from one to another, both included; no more than ``most``."""
    ordinals = range(first.toordinal(), last.toordinal() + 1)
    return map(date.fromordinal, ordinals[:most])


def is_named(day: date, name: str | None) -> bool:
    """Whether this day of the week has that name."""
    names = "monday tuesday wednesday thursday friday saturday sunday"
    return names.split()[day.weekday()] == name


def over(length: Span, anchor: date) -> date:
    """The last day of a length: the day before one more period would begin."""
    number = _numbering(length.period, 1, anchor)
    inside = anchor
    for day in walk(anchor, date.max):
        if number(day) >= length.count:
            break
        inside = day
    return inside


def _of_periods(
    schedule: Times | Whenever, every: int, anchor: date, ends: tuple[date, date | None]
) -> list[Due]:
    """Groups of days with one number; a group is over when the next day has another number."""
    last, end = ends
    assert schedule.per is not None
    number = _numbering(schedule.per, every, anchor)
    found: list[Due] = []
    begins = anchor
    for day in walk(anchor, min(last, end or last)):
        if day in (end, date.max) or number(day) != number(day + A_DAY):
            times = schedule.times or 0
            found.append((begins, day, times, schedule.up_to, schedule.or_more))
            begins = day if day == date.max else day + A_DAY
    return found


def _numbering(per: Period, every: int, anchor: date) -> Callable[[date], int]:
    if per is Period.MONTH:
        # Each month after the first has one day that begins it: the anchor's, or its last day.
        def months(day: date) -> int:
            begins = min(anchor.day, monthrange(day.year, day.month)[1])
            whole = (day.year - anchor.year) * 12 + day.month - anchor.month
            return (whole - (day.day < begins)) // every

        return months
    days = (1 if per is Period.DAY else 7) * every
    return lambda day: (day - anchor).days // days


def _of_days(schedule: OnDays, anchor: date, last: date, end: date | None) -> list[Due]:
    times = (len(schedule.at) + len(schedule.part_of_day)) or 1
    found: list[Due] = []
    weeks = 0
    for day in walk(anchor, min(last, end or last)):
        weeks += day > anchor and is_named(day, "monday")
        wanted = any(is_named(day, name.value) for name in schedule.days)
        if weeks % schedule.every == 0 and wanted:
            found.append((day, day, times, None, False))
    return found
