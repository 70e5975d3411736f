"""What an invariant asks of drawn fields: sound fields in, fields that keep the invariant out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs

from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.ratings import (
    Rating,
    Scale,
    scale_ends_after_words,
    scale_ends_in_name,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.occurrences import Window
from cbt_homework.homework.periods import EventMoment
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    SchedulePart,
    Several,
    Times,
    Whenever,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import (
    Per,
    Target,
    Unit,
    is_unit_name_without_minutes,
    minutes_of_unit_name,
)
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.policies.policy import Policy
from cbt_homework.testing.repairs_by_invariant_form import Fields
from cbt_homework.testing.repairs_cognition import MEND_COGNITION
from cbt_homework.testing.repairs_engagement import MEND_ENGAGEMENT
from cbt_homework.testing.repairs_evidence import MEND_EVIDENCE
from cbt_homework.testing.repairs_instruments import MEND_INSTRUMENTS
from cbt_homework.testing.repairs_overview import MEND_OVERVIEW
from cbt_homework.testing.repairs_recipes import MEND_RECIPES
from cbt_homework.testing.repairs_self_assessment import MEND_SELF_ASSESSMENT
from cbt_homework.testing.repairs_supervision import MEND_SUPERVISION


def _repair_scale(drawn: Fields) -> Fields:
    ends = scale_ends_in_name(drawn["name"]) or scale_ends_after_words(drawn["name"])
    if ends is not None and ends[0] < ends[1]:
        return drawn | {"least": ends[0], "most": ends[1], "step": None}
    if ends is not None:
        drawn = drawn | {"name": "x"}
    if drawn["step"] is None or drawn["least"] is None:
        return drawn | {"step": None}
    span = drawn["most"] - drawn["least"]
    return drawn | {"step": None if span > 1_000_000 else span}


def _repair_unit(drawn: Fields) -> Fields:
    said = minutes_of_unit_name(drawn["name"])
    if said is not None:
        return drawn | {"minutes": said, "one": None}
    one = None if minutes_of_unit_name(drawn["one"]) is not None else drawn["one"]
    return drawn | {
        "one": one,
        "minutes": None if is_unit_name_without_minutes(drawn["name"]) else drawn["minutes"],
    }


def _repair_rating(drawn: Fields) -> Fields:
    scale: Scale = drawn["scale"]
    if scale.least is None or scale.most is None:
        return drawn
    if scale.step is not None:
        return drawn | {"value": scale.least if drawn["value"] < 0 else scale.most}
    share = (drawn["value"] % 1000) / 1000
    value = scale.least + share * (scale.most - scale.least)
    return drawn | {"value": min(max(value, scale.least), scale.most)}


def _repair_open_range(drawn: Fields) -> Fields:
    return drawn if drawn["up_to"] is None else drawn | {"or_more": False}


def _repair_whenever_schedule(drawn: Fields) -> Fields:
    if EventMoment.DURING in drawn["moments"] or not drawn["moments"]:
        drawn = drawn | {"minutes": None}
    if drawn["times"] is None or drawn["per"] is None:
        return drawn | {"times": None, "up_to": None, "or_more": False}
    return _repair_open_range(drawn)


def _repair_on_days_schedule(drawn: Fields) -> Fields:
    start, end = drawn["start"], drawn["end"]
    if start is not None and drawn["length"] is not None:
        start = None
    if start is not None and end is not None:
        least = timedelta(days=7 * drawn["every"])
        if date.max - start >= least:
            end = max(end, start + least)
        else:
            start = end = None
    return drawn | {"start": start, "end": end}


def _repair_once_schedule(drawn: Fields) -> Fields:
    count = None if drawn["count"] is None else 1
    weekday = None if drawn["start"] is not None else drawn["weekday"]
    deadlines = (drawn["end"], drawn["length"], weekday)
    next_session = drawn["next_session"] or all(deadline is None for deadline in deadlines)
    return drawn | {"count": count, "weekday": weekday, "next_session": next_session}


def _repair_several_schedules(drawn: Fields) -> Fields:
    parts: tuple[SchedulePart, ...] = drawn["parts"]
    if len(parts) > 1:
        return drawn
    return drawn | {"parts": (SchedulePart(Whenever(occasion="x"), "x"), *parts, _ALL_DAY)[:2]}


_ALL_DAY = SchedulePart(AllDay())


def _repair_spec(drawn: Fields) -> Fields:
    total: Target | None = drawn["total"]
    if total is None or total.per is not Per.OCCASION:
        return drawn
    return drawn | {"total": attrs.evolve(total, per=Per.IN_ALL)}


def _repair_agreement(drawn: Fields) -> Fields:
    if drawn["written_by"] or drawn["copies_with"]:
        return drawn | {"in_writing": drawn["in_writing"] or None}
    return drawn


def _repair_session_time(drawn: Fields) -> Fields:
    if drawn["session_minutes"] is None:
        return drawn
    at_minute = drawn["at_minute"]
    if at_minute is not None:
        at_minute = min(at_minute, drawn["session_minutes"])
    left = drawn["session_minutes"] - (at_minute or 0)
    minutes = None if drawn["minutes"] is None else min(drawn["minutes"], left)
    return drawn | {"at_minute": at_minute, "minutes": minutes}


def _repair_finding(drawn: Fields) -> Fields:
    needs = (drawn["needs"] or ("task",)) if drawn["verdict"] is Verdict.UNKNOWN else ()
    return drawn | {"needs": needs}


def _repair_phrase(drawn: Fields) -> Fields:
    return drawn | {"pattern": re.escape(drawn["pattern"])}


_BANDS = ("difficulty_too_easy", "difficulty_low", "difficulty_high", "difficulty_too_hard")


def _repair_homework_policy(drawn: Fields) -> Fields:
    return drawn | dict(zip(_BANDS, sorted(drawn[name] for name in _BANDS), strict=True))


def _repair_policy(drawn: Fields) -> Fields:
    absent = Verdict.UNKNOWN if drawn["absent"] is Verdict.MET else drawn["absent"]
    return drawn | {"absent": absent}


MEND: dict[type[Any], Callable[[Fields], Fields]] = {
    Scale: _repair_scale,
    Unit: _repair_unit,
    Rating: _repair_rating,
    Times: _repair_open_range,
    Whenever: _repair_whenever_schedule,
    Window: _repair_open_range,
    OnDays: _repair_on_days_schedule,
    Once: _repair_once_schedule,
    Several: _repair_several_schedules,
    HomeworkSpec: _repair_spec,
    Agreement: _repair_agreement,
    SessionTime: _repair_session_time,
    Finding: _repair_finding,
    Phrase: _repair_phrase,
    HomeworkPolicy: _repair_homework_policy,
    Policy: _repair_policy,
    **MEND_COGNITION,
    **MEND_ENGAGEMENT,
    **MEND_OVERVIEW,
    **MEND_SUPERVISION,
    **MEND_SELF_ASSESSMENT,
    **MEND_EVIDENCE,
    **MEND_INSTRUMENTS,
    **MEND_RECIPES,
}
"""For a class with an invariant of its own: sound fields in, fields that keep the invariant out."""
