"""What a schedule asks for, found by walking from day to day: slow, and written independently."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from cbt_homework.homework.periods import Period
from cbt_homework.homework.schedule import Once, OnDays, Schedule, Times

Due = tuple[date, date, int, int | None]
"""The first day and the last day of a window, how often, and at most how often."""

A_DAY = timedelta(days=1)


def due(schedule: Schedule, first: date, last: date) -> list[Due] | None:
    """The windows that end from ``first`` to ``last``; for calendars far from their two ends."""
    match schedule:
        case Times(per=Period.DAY | Period.WEEK | Period.MONTH):
            found = _of_periods(schedule, schedule.start or first, last)
        case OnDays() if schedule.every == 1 or schedule.start is not None:
            found = _of_days(schedule, schedule.start or first, last)
        case Once():
            end = schedule.end or last
            begins = min(first, end) if schedule.start is None else schedule.start
            found = [(begins, end, 1, None)] if begins <= end else []
        case _:
            return None
    left, kept = schedule.count, []
    for begins, ends, times, up_to in found:
        if left is not None:
            times, up_to = min(times, left), up_to and min(up_to, left)  # noqa: PLW2901
            left -= times
        if times:
            kept.append((begins, ends, times, up_to))
    return [window for window in kept if first <= window[1] <= last]


def _of_periods(schedule: Times, anchor: date, last: date) -> list[Due]:
    """Groups of days with one number; a group is over when the next day has another number."""
    number = _numbering(schedule, anchor)
    found: list[Due] = []
    begins, day = anchor, anchor
    while day <= last and (schedule.end is None or day <= schedule.end):
        if number(day) != number(day + A_DAY) or day == schedule.end:
            found.append((begins, day, schedule.times, schedule.up_to))
            begins = day + A_DAY
        day += A_DAY
    return found


def _numbering(schedule: Times, anchor: date) -> Callable[[date], int]:
    if schedule.per is Period.MONTH:
        # Each month after the first has one day that begins it: the anchor's, or its last day.
        def months(day: date) -> int:
            begins = min(anchor.day, monthrange(day.year, day.month)[1])
            whole = (day.year - anchor.year) * 12 + day.month - anchor.month
            return (whole - (day.day < begins)) // schedule.every

        return months
    days = (1 if schedule.per is Period.DAY else 7) * schedule.every
    return lambda day: (day - anchor).days // days


def _of_days(schedule: OnDays, anchor: date, last: date) -> list[Due]:
    times = (len(schedule.at) + len(schedule.part_of_day)) or 1
    wanted = {day.value for day in schedule.days}
    found: list[Due] = []
    day, weeks = anchor, 0
    while day <= last and (schedule.end is None or day <= schedule.end):
        if weeks % schedule.every == 0 and f"{day:%A}".lower() in wanted:
            found.append((day, day, times, None))
        day += A_DAY
        weeks += f"{day:%A}" == "Monday"
    return found
