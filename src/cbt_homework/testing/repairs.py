"""What an invariant asks of drawn fields: sound fields in, fields that keep the invariant out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.ratings import Change, Rating, Scale, WhyNoChange
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.agreement import SessionTime
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Once, OnDays
from cbt_homework.homework.target import Target, Unit
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.policies.policy import Policy
from cbt_homework.testing.repairs_cognition import MEND_COGNITION
from cbt_homework.testing.repairs_engagement import MEND_ENGAGEMENT, Fields
from cbt_homework.testing.repairs_evidence import MEND_EVIDENCE
from cbt_homework.testing.repairs_instruments import MEND_INSTRUMENTS
from cbt_homework.testing.repairs_recipes import MEND_RECIPES
from cbt_homework.testing.repairs_self_assessment import MEND_SELF_ASSESSMENT
from cbt_homework.testing.repairs_supervision import MEND_SUPERVISION


def _scale(drawn: Fields) -> Fields:
    least, most = drawn["least"], drawn["most"]
    if least is None or most is None:
        return drawn | {"least": None, "most": None, "step": None}
    if least == most:
        most, least = (most, least - 1) if least > 0 else (most + 1, least)
    least, most = min(least, most), max(least, most)
    span = most - least
    step = None if drawn["step"] is None or span > 1_000_000 else span
    return drawn | {"least": least, "most": most, "step": step}


def _rating(drawn: Fields) -> Fields:
    scale: Scale = drawn["scale"]
    if scale.least is None or scale.most is None:
        return drawn
    if scale.step is not None:
        return drawn | {"value": scale.least if drawn["value"] < 0 else scale.most}
    share = (drawn["value"] % 1000) / 1000
    value = scale.least + share * (scale.most - scale.least)
    return drawn | {"value": min(max(value, scale.least), scale.most)}


def _change(drawn: Fields) -> Fields:
    if drawn["difference"] is not None:
        return drawn | {"because": None}
    return drawn | {"because": drawn["because"] or WhyNoChange.OTHER_SCALE}


def _on_days(drawn: Fields) -> Fields:
    days = tuple(dict.fromkeys(drawn["days"]))
    start, end = drawn["start"], drawn["end"]
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
        least = timedelta(days=7 * drawn["every"])
        if date.max - start >= least:
            end = max(end, start + least)
        else:
            start = end = None
    return drawn | {"days": days, "start": start, "end": end}


def _once(drawn: Fields) -> Fields:
    count = None if drawn["count"] is None else 1
    return drawn | {"count": count, "next_session": drawn["next_session"] or drawn["end"] is None}


def _unit(drawn: Fields) -> Fields:
    return (
        drawn
        if drawn["minutes"] is None
        else drawn | {"minutes": max(abs(drawn["minutes"]), 0.000001)}
    )


def _target(drawn: Fields) -> Fields:
    if drawn["at_least"] is None and drawn["at_most"] is None:
        return drawn | {"at_least": 1}
    if drawn["at_least"] is None:
        return drawn
    least = max(drawn["at_least"], 1)
    most = None if drawn["at_most"] is None else max(drawn["at_most"], 1)
    return drawn | {"at_least": least, "at_most": most}


def _record_form(drawn: Fields) -> Fields:
    by_heading = {column.heading: column for column in drawn["columns"]}
    return drawn | {"columns": tuple(by_heading.values())}


def _session_time(drawn: Fields) -> Fields:
    if drawn["session_minutes"] is None:
        return drawn
    at_minute = drawn["at_minute"]
    if at_minute is not None:
        at_minute = min(at_minute, drawn["session_minutes"])
    left = drawn["session_minutes"] - (at_minute or 0)
    minutes = None if drawn["minutes"] is None else min(drawn["minutes"], left)
    return drawn | {"at_minute": at_minute, "minutes": minutes}


def _finding(drawn: Fields) -> Fields:
    needs = (drawn["needs"] or ("task",)) if drawn["verdict"] is Verdict.UNKNOWN else ()
    by_name = {parameter.name: parameter for parameter in drawn["parameters"]}
    return drawn | {"needs": needs, "parameters": tuple(by_name.values())}


def _phrase(drawn: Fields) -> Fields:
    return drawn | {"pattern": re.escape(drawn["pattern"])}


_BANDS = ("difficulty_too_easy", "difficulty_low", "difficulty_high", "difficulty_too_hard")


def _homework_policy(drawn: Fields) -> Fields:
    return drawn | dict(zip(_BANDS, sorted(drawn[name] for name in _BANDS), strict=True))


def _policy(drawn: Fields) -> Fields:
    absent = Verdict.UNKNOWN if drawn["absent"] is Verdict.MET else drawn["absent"]
    return drawn | {"absent": absent}


MEND: dict[type[Any], Callable[[Fields], Fields]] = {
    Scale: _scale,
    Rating: _rating,
    Change: _change,
    OnDays: _on_days,
    Once: _once,
    Unit: _unit,
    Target: _target,
    RecordForm: _record_form,
    SessionTime: _session_time,
    Finding: _finding,
    Phrase: _phrase,
    HomeworkPolicy: _homework_policy,
    Policy: _policy,
    **MEND_COGNITION,
    **MEND_ENGAGEMENT,
    **MEND_SUPERVISION,
    **MEND_SELF_ASSESSMENT,
    **MEND_EVIDENCE,
    **MEND_INSTRUMENTS,
    **MEND_RECIPES,
}
"""For a class with an invariant of its own: sound fields in, fields that keep the invariant out."""
