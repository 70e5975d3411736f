"""A schedule and a target in words that a person takes home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import assert_never

import attrs

from cbt_homework.foundation.arguments import check_class, class_name
from cbt_homework.foundation.rules import fact_text
from cbt_homework.homework.periods import PartOfDay, Period, Span
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Schedule, Several, Times, Whenever
from cbt_homework.homework.target import Per, Target
from cbt_homework.show.escape import text_in_one_line

_SPAN = {
    Per.OCCASION: "each time",
    Per.DAY: "a day",
    Per.WEEK: "a week",
    Per.MONTH: "a month",
    Per.IN_ALL: "in all",
}
_TIMES = {1: "once", 2: "twice"}
_NUMBERS = {1: "one", 2: "two"}
_PART = {
    PartOfDay.ON_WAKING: "on waking",
    PartOfDay.MORNING: "in the morning",
    PartOfDay.NOON: "at noon",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.NIGHT: "at night",
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
        case Several():
            return _several_phrase(schedule)
        case Once():
            phrase = _once_phrase(schedule)
        case Times():
            several = len(schedule.at) + len(schedule.part_of_day) > 1
            moments = _moment_phrase(schedule.at, schedule.part_of_day)
            phrase = _joined_phrases(
                _how_often_phrase(schedule), moments, separator=": " if several else " "
            )
            phrase += _before_and_after_phrase(schedule, separator=", " if moments else " ")
        case OnDays():
            moments = _moment_phrase(schedule.at, schedule.part_of_day)
            phrase = _joined_phrases(_on_days_phrase(schedule), moments)
            phrase += _before_and_after_phrase(schedule, separator=", " if moments else " ")
        case Whenever():
            return _whenever_phrase(schedule)
        case AllDay():
            phrase = "all day"
            if schedule.count is not None:
                phrase += f" for {schedule.count} day{'s' * (schedule.count > 1)}"
                schedule = attrs.evolve(schedule, count=None)
        case _:
            assert_never(schedule)
    return (
        phrase
        if isinstance(schedule, Once)
        else _joined_phrases(phrase, _bounds_phrase(schedule), separator=", ")
    )


def _several_phrase(schedule: Several) -> str:
    phrases: list[str] = []
    for part in schedule.parts:
        act = "" if part.act is None else f"{text_in_one_line(part.act)}: "
        amount = "" if part.target is None else f", {how_much(part.target)}"
        phrases.append(f"{act}{when(part.schedule)}{amount}")
    if not schedule.alternatives:
        return "; ".join(phrases)
    plain = not any(mark in phrase for phrase in phrases for mark in (",", ";", ":", " or "))
    return (" or " if plain else "; or ").join(phrases)


def _whenever_phrase(schedule: Whenever) -> str:
    begins, deadline = "each time", ""
    if schedule.count == 1:
        begins, schedule = "the next time", attrs.evolve(schedule, count=None)
        if schedule.length is not None and schedule.length.period is not Period.BETWEEN_SESSIONS:
            deadline = f"within {length_phrase(schedule.length)}"
            schedule = attrs.evolve(schedule, length=None)
    begins = _joined_phrases(begins, _event_moment_phrase(schedule), separator=", ")
    phrase = f"{begins}: {text_in_one_line(schedule.occasion)}"
    rate = _rate_phrase(schedule)
    phrase = _joined_phrases(phrase, rate, separator="; ")
    phrase = _joined_phrases(phrase, deadline, separator=", " if rate else "; ")
    is_open = not rate and not deadline
    return _joined_phrases(phrase, _bounds_phrase(schedule), separator="; " if is_open else ", ")


def _event_moment_phrase(schedule: Whenever) -> str:
    """The moments before, during or after the event; empty where none was agreed."""
    moments = _listing_phrase(moment.label for moment in schedule.moments)
    if schedule.minutes is None:
        return moments
    if schedule.minutes == 0:
        return f"right {moments}"
    return f"{fact_text(schedule.minutes)} minute{'s' * (schedule.minutes != 1)} {moments}"


def _rate_phrase(schedule: Whenever) -> str:
    """How often; without a number of times, the period alone: every day."""
    if schedule.rate is not None:
        return _how_often_phrase(schedule.rate)
    if schedule.per is Period.BETWEEN_SESSIONS:
        return "from one session to the next"
    return "" if schedule.per is None else f"every {schedule.per.label}"


def _before_and_after_phrase(schedule: Times | OnDays | Once, separator: str) -> str:
    """The things that it is done before or after, behind a separator; empty where there is none."""
    named = (("before", schedule.before), ("after", schedule.after))
    beside = [f"{word} {text_in_one_line(text)}" for word, text in named if text is not None]
    return f"{separator}{' and '.join(beside)}" if beside else ""


def how_much(target: Target) -> str:
    """A target in words.

    Raises:
        TypeError: this is no target.
    """
    check_class("target", target, Target)
    most = target.at_most if target.at_most is not None else target.at_least
    unit = text_in_one_line((target.unit.one if most == 1 else None) or target.unit.name)
    match target.at_least, target.at_most:
        case None, 0:
            return f"no {unit} at all"
        case None, limit:
            phrase = f"at most {_number_text(limit)} {unit}"
        case least, None:
            phrase = f"at least {_number_text(least)} {unit}"
        case least, limit if least == limit:
            phrase = f"{_number_text(least)} {unit}"
        case _:
            least, limit = target.at_least, target.at_most
            phrase = f"{_number_text(least)} to {_number_text(limit)} {unit}"
    return f"{phrase} {_SPAN[target.per]}"


def _number_text(amount: float | None) -> str:
    """Writes an amount as it was agreed: 0.25 is not 0.2."""
    return f"{amount:.6f}".rstrip("0").rstrip(".") if isinstance(amount, float) else str(amount)


def _ordinal_suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _how_often_phrase(schedule: Times) -> str:
    count = schedule.times
    often = _TIMES.get(count, f"{count} times")
    if schedule.up_to is not None and schedule.up_to > count:
        often = f"{count} to {schedule.up_to} times"
    if schedule.or_more:
        often = f"at least {often}"
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


def _on_days_phrase(schedule: OnDays) -> str:
    days = _listing_phrase(day.label.capitalize() for day in schedule.days)
    if schedule.every == 1:
        return f"every {days}"
    if schedule.every == 2 and len(schedule.days) == 1:
        return f"every other {days}"
    nth = "other" if schedule.every == 2 else f"{schedule.every}{_ordinal_suffix(schedule.every)}"
    return f"{days} of every {nth} week"


def _once_phrase(schedule: Once) -> str:
    moments = _moment_phrase(
        () if schedule.at is None else (schedule.at,),
        () if schedule.part_of_day is None else (schedule.part_of_day,),
    )
    moments += _before_and_after_phrase(schedule, separator=", " if moments else "")
    if schedule.weekday is not None:
        return _on_weekday_phrase(schedule, schedule.weekday.label.capitalize(), moments)
    if schedule.end is not None and schedule.start == schedule.end:
        phrase = _joined_phrases(f"on {day_phrase(schedule.end)}", moments)
    else:
        begins = f"{_moment_on_a_day_phrase(moments)}{_start_phrase(schedule)}"
        deadline = _deadline_phrase(schedule)
        if not deadline:
            return f"{begins}before we meet again"
        phrase = f"{begins}{deadline}"
    return f"{phrase}, or before we meet again" if schedule.next_session else phrase


def _on_weekday_phrase(schedule: Once, weekday: str, moments: str) -> str:
    day = f"on {weekday}"
    if schedule.start is not None:
        day = f"on the first {weekday} from {day_phrase(schedule.start)} on"
    moments = moments and (f" {moments}" if schedule.start is None else f", {moments}")
    session = "before we meet again" if schedule.next_session else ""
    phrase = _joined_phrases(f"{day}{moments}", _deadline_phrase(schedule), separator=", ")
    return _joined_phrases(phrase, session, separator=", ")


def _deadline_phrase(schedule: Once) -> str:
    if schedule.end is not None:
        return f"by {day_phrase(schedule.end)}"
    if schedule.length is None:
        return ""
    if schedule.length.period is Period.BETWEEN_SESSIONS:
        return _sessions_phrase(schedule.length.count)
    return f"within {length_phrase(schedule.length)}"


def _sessions_phrase(count: int) -> str:
    return "before we meet again" if count == 1 else f"over the next {count} sessions"


def length_phrase(length: Span) -> str:
    """A length of days, weeks or months in words: *two weeks*."""
    count = _NUMBERS.get(length.count, str(length.count))
    return f"{count} {length.period.label}{'s' * (length.count > 1)}"


def _moment_on_a_day_phrase(moments: str) -> str:
    # "by Friday at nine" would be a deadline at nine.
    comma = "," if "," in moments else ""
    return f"{moments}{comma} on a day " if moments else ""


def _start_phrase(schedule: Once) -> str:
    return "" if schedule.start is None else f"from {day_phrase(schedule.start)} on, "


def _moment_phrase(clock_times: tuple[time, ...], parts: tuple[PartOfDay, ...]) -> str:
    clock_phrases = [f"at {t.isoformat('seconds' if t.second else 'minutes')}" for t in clock_times]
    return _listing_phrase([*(_PART[part] for part in parts), *clock_phrases])


def _bounds_phrase(schedule: Times | OnDays | Whenever | AllDay) -> str:
    phrases: list[str] = []
    if schedule.start is not None:
        phrases.append(f"from {day_phrase(schedule.start)}")
    if schedule.end is not None:
        session_phrase = " or until we meet again" if schedule.next_session else ""
        phrases.append(f"until {day_phrase(schedule.end)}{session_phrase}")
    if schedule.length is not None:
        if schedule.length.period is not Period.BETWEEN_SESSIONS:
            phrases.append(f"for {length_phrase(schedule.length)}")
        elif schedule.length.count > 1 or not schedule.next_session:
            one = schedule.length.count == 1
            phrases.append(
                "until we meet again" if one else _sessions_phrase(schedule.length.count)
            )
    if schedule.count is not None:
        phrases.append(
            "one time in all" if schedule.count == 1 else f"{schedule.count} times in all"
        )
    says_so = (
        isinstance(schedule, Times)
        and schedule.per is Period.BETWEEN_SESSIONS
        and schedule.every == 1
    )
    if schedule.next_session and schedule.end is None and not says_so:
        phrases.append("until we meet again")
    return ", ".join(phrases)


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_phrase(day: date) -> str:
    """A day as people write it: *Monday 2 March 2026*."""
    # Not strftime: it would speak the language of the machine.
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _listing_phrase(words: Iterable[str]) -> str:
    *most, last = [*words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _joined_phrases(first: str, following: str, separator: str = " ") -> str:
    return f"{first}{separator}{following}" if following else first
