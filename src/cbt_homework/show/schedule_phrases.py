"""A schedule and a target in words that a person takes home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import assert_never

import attrs

from cbt_homework.foundation.arguments import check_class, class_name
from cbt_homework.foundation.rules import in_words
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
from cbt_homework.show.escape import in_one_line

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
    """A schedule in words, with its beginning and end.

    Raises:
        TypeError: this is no schedule.
    """
    if not issubclass(type(schedule), Schedule):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a schedule is wanted, not a {class_name(type(schedule))}")
    match schedule:
        case Once():
            said = _once(schedule)
        case Times():
            several = len(schedule.at) + len(schedule.part_of_day) > 1
            moments = _moments(schedule.at, schedule.part_of_day)
            said = _together(_how_often(schedule), moments, mark=": " if several else " ")
        case OnDays():
            said = _together(_on_days(schedule), _moments(schedule.at, schedule.part_of_day))
        case Whenever(count=1):
            said = f"the next time: {in_one_line(schedule.occasion)}"
            return _together(said, _bounds(attrs.evolve(schedule, count=None)), mark="; ")
        case Whenever():
            return _together(
                f"each time: {in_one_line(schedule.occasion)}", _bounds(schedule), mark="; "
            )
        case AllDay():
            said = "all day"
            if schedule.count is not None:
                said += f" for {schedule.count} day{'s' * (schedule.count > 1)}"
                schedule = attrs.evolve(schedule, count=None)
        case _:
            assert_never(schedule)
    return said if isinstance(schedule, Once) else _together(said, _bounds(schedule), mark=", ")


def how_much(target: Target) -> str:
    """A target in words.

    Raises:
        TypeError: this is no target.
    """
    check_class("target", target, Target)
    most = target.at_most if target.at_most is not None else target.at_least
    unit = in_one_line((target.unit.one if most == 1 else None) or target.unit.name)
    match target.at_least, target.at_most:
        case None, 0:
            return f"no {unit} at all"
        case None, limit:
            said = f"at most {_number(limit)} {unit}"
        case least, None:
            said = f"at least {_number(least)} {unit}"
        case least, limit if least == limit:
            said = f"{_number(least)} {unit}"
        case _:
            least, limit = target.at_least, target.at_most
            said = f"{_number(least)} to {_number(limit)} {unit}"
    return f"{said} in all" if target.per is Per.IN_ALL else f"{said} each time"


def _number(amount: float | None) -> str:
    return in_words(amount)


def _th(n: int) -> str:
    if n % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def _how_often(schedule: Times) -> str:
    n = schedule.times
    often = _TIMES.get(n, f"{n} times")
    if schedule.up_to is not None and schedule.up_to > n:
        often = f"{n} to {schedule.up_to} times"
    if schedule.per is Period.BETWEEN_SESSIONS:
        if schedule.every > 1:
            return f"{often} over the next {schedule.every} sessions"
        return f"{often} before we meet again"
    period = schedule.per.label
    if schedule.every == 2:
        return f"every other {period}" if often == "once" else f"{often} every other {period}"
    if schedule.every > 2:
        return f"{often} every {schedule.every} {period}s"
    if often == "once":
        return f"every {period}" if schedule.per is Period.DAY else f"once a {period}"
    return f"{often} a {period}"


def _on_days(schedule: OnDays) -> str:
    days = _listed(day.label.capitalize() for day in schedule.days)
    if schedule.every == 1:
        return f"every {days}"
    if schedule.every == 2 and len(schedule.days) == 1:
        return f"every other {days}"
    nth = "other" if schedule.every == 2 else f"{schedule.every}{_th(schedule.every)}"
    return f"{days} of every {nth} week"


def _once(schedule: Once) -> str:
    moments = _moments(
        () if schedule.at is None else (schedule.at,),
        () if schedule.part_of_day is None else (schedule.part_of_day,),
    )
    if schedule.end is None:
        return f"{_at_some_day(moments)}{_from(schedule)}before we meet again"
    if schedule.start == schedule.end:
        said = _together(f"on {_day(schedule.end)}", moments)
    else:
        said = f"{_at_some_day(moments)}{_from(schedule)}by {_day(schedule.end)}"
    return f"{said}, or before we meet again" if schedule.next_session else said


def _at_some_day(moments: str) -> str:
    # "by Friday at nine" would be a deadline at nine.
    return f"{moments} on a day " if moments else ""


def _from(schedule: Once) -> str:
    return "" if schedule.start is None else f"from {_day(schedule.start)} on, "


def _moments(at: tuple[time, ...], parts: tuple[PartOfDay, ...]) -> str:
    clock = [f"at {t.isoformat('seconds' if t.second else 'minutes')}" for t in at]
    return _listed([*(_PART[part] for part in parts), *clock])


def _bounds(schedule: Times | OnDays | Whenever | AllDay) -> str:
    said: list[str] = []
    if schedule.start is not None:
        said.append(f"from {_day(schedule.start)}")
    if schedule.end is not None:
        either = " or until we meet again" if schedule.next_session else ""
        said.append(f"until {_day(schedule.end)}{either}")
    if schedule.count is not None:
        said.append("one time in all" if schedule.count == 1 else f"{schedule.count} times in all")
    says_so = (
        isinstance(schedule, Times)
        and schedule.per is Period.BETWEEN_SESSIONS
        and schedule.every == 1
    )
    if schedule.next_session and schedule.end is None and not says_so:
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
