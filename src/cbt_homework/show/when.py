"""A schedule and a target in words that a person takes home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import assert_never

import attrs

from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    PartOfDay,
    Period,
    Schedule,
    Times,
    Whenever,
)
from cbt_homework.homework.target import Per, Target

_TIMES = {1: "once", 2: "twice"}
_PART = {
    PartOfDay.ON_WAKING: "on waking",
    PartOfDay.MORNING: "in the morning",
    PartOfDay.NOON: "at noon",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.BEFORE_BED: "before bed",
    PartOfDay.BEFORE_MEALS: "before meals",
    PartOfDay.AFTER_MEALS: "after meals",
}


def when(schedule: Schedule) -> str:
    """A schedule in words, with its beginning and end."""
    match schedule:
        case Once():
            said = _once(schedule)
        case Times():
            said = _together(_how_often(schedule), _moments(schedule.at, schedule.part_of_day))
        case OnDays():
            days = f"on {_listed(day.label.capitalize() for day in schedule.days)}"
            if schedule.every > 1:
                days += f", every {schedule.every} weeks"
            said = _together(days, _moments(schedule.at, schedule.part_of_day))
        case Whenever(count=1):
            said = f"one time, when: {schedule.occasion}"
            return _together(said, _bounds(attrs.evolve(schedule, count=None)), mark="; ")
        case Whenever():
            return _together(f"each time: {schedule.occasion}", _bounds(schedule), mark="; ")
        case AllDay():
            said = "all day"
        case _:
            assert_never(schedule)
    return said if isinstance(schedule, Once) else _together(said, _bounds(schedule), mark=", ")


def how_much(target: Target) -> str:
    """A target in words."""
    most = target.at_most if target.at_most is not None else target.at_least
    unit = (target.unit.one if most == 1 else None) or target.unit.name
    match target.at_least, target.at_most:
        case None, most:
            said = f"at most {most} {unit}" if most else f"no {unit} at all"
        case least, None:
            said = f"at least {least} {unit}"
        case least, most if least == most:
            said = f"{least} {unit}"
        case least, most:
            said = f"{least} to {most} {unit}"
    return f"{said} in all" if target.per is Per.IN_ALL else f"{said} each time"


def _how_often(schedule: Times) -> str:
    n = schedule.times
    often = f"{n} to {schedule.up_to} times" if schedule.up_to else _TIMES.get(n, f"{n} times")
    if schedule.per is Period.BETWEEN_SESSIONS:
        between = "before we meet again" if schedule.every == 1 else f"in {schedule.every} sessions"
        return f"{often} {between}"
    period = schedule.per.label
    if schedule.every > 1:
        return f"{often} in {schedule.every} {period}s"
    if often == "once":
        return f"every {period}" if schedule.per is Period.DAY else f"once a {period}"
    return f"{often} a {period}"


def _once(schedule: Once) -> str:
    moments = _moments(
        () if schedule.at is None else (schedule.at,),
        () if schedule.part_of_day is None else (schedule.part_of_day,),
    )
    if schedule.end is None:
        start = "" if schedule.start is None else f"from {_day(schedule.start)} on, "
        return _together(f"{start}before we meet again", moments, mark=", ")
    if schedule.start == schedule.end:
        return _together(f"on {_day(schedule.end)}", moments)
    start = "" if schedule.start is None else f"from {_day(schedule.start)} "
    said = _together(f"{start}by {_day(schedule.end)}", moments, mark=", ")
    return f"{said}, or before we meet again" if schedule.next_session else said


def _moments(at: tuple[time, ...], parts: tuple[PartOfDay, ...]) -> str:
    clock = _listed(t.isoformat("seconds" if t.second else "minutes") for t in at)
    return _listed([*([f"at {clock}"] if clock else []), *(_PART[part] for part in parts)])


def _bounds(schedule: Times | OnDays | Whenever | AllDay) -> str:
    said: list[str] = []
    if schedule.start is not None:
        said.append(f"from {_day(schedule.start)}")
    if schedule.end is not None:
        said.append(f"until {_day(schedule.end)}")
    if schedule.count is not None:
        said.append("one time in all" if schedule.count == 1 else f"{schedule.count} times in all")
    if schedule.next_session:
        said.append("until we meet again")
    return ", ".join(said)


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _day(day: date) -> str:
    # Not strftime: it would speak the language of the machine.
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _listed(words: Iterable[str]) -> str:
    *most, last = [*words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _together(first: str, more: str, mark: str = " ") -> str:
    return f"{first}{mark}{more}" if more else first
