"""Every public function, and an argument that each of its parameters takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import cases, cognition, engagement, exchange, research, supervision
from cbt_homework.judgment.catalogue import CATALOGUE
from tests.house.surface import annotation, names

DAY = date(2026, 3, 2)
SPEC = ch.HomeworkSpec(
    "Leave the house alone", schedule=ch.daily(), target=ch.at_least(1, ch.homework.HOURS)
)
CHECKLIST = research.CHECKLISTS["review"]


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function, once."""
    seen: set[int] = set()
    for where, thing in names():
        if inspect.isfunction(thing) and id(thing) not in seen:
            seen.add(id(thing))
            yield where, thing


@cache
def by_class() -> dict[str, Any]:
    """The first value of each class in the cases and in what stands below."""
    found: dict[str, Any] = {}
    for case in cases.CASES.values():
        _gather(case(), found)
    for more in (SPEC, CHECKLIST, ch.DRAFT, *research.INSTRUMENTS.values()):
        _gather(more, found)
    for name in ("PracticePhase", "RecordingUse"):
        found.setdefault(name, next(iter(getattr(supervision, name))))
    return found


def _gather(value: Any, found: dict[str, Any]) -> None:
    found.setdefault(type(value).__name__, value)
    if isinstance(value, tuple):
        for item in value:
            _gather(item, found)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            _gather(getattr(value, field.name), found)


@cache
def samples() -> Mapping[str, Any]:
    """An argument for each annotation of a parameter without a default."""
    found = by_class()
    record = found["ThoughtRecord"]
    response = research.respond(CHECKLIST, {})
    assessment = ch.assess(SPEC)
    diagnosis = ch.diagnose(found["Course"])
    return {
        **found,
        "Any": exchange.to_data(SPEC),
        "Assessment[Any] | AdherenceDiagnosis | CourseOverview | NextDesign": assessment,
        "Assessment[Any] | Mapping[str, Measured]": assessment,
        "Assignment | HomeworkSpec": SPEC,
        "BaseException": ValueError(),
        "Callable[[str], str]": str.upper,
        "Converter": exchange.converter(),
        "CoreBelief | Schema": found["CoreBelief"],
        "Course | AdherenceDiagnosis": diagnosis,
        "Drawable": found["ViciousCircle"],
        "Effect": 0.5,
        "Fact | Term": 1,
        "Fillable": found["RecordForm"],
        "Iterable[EvidenceRecord]": tuple(research.EVIDENCE.values()),
        "Iterable[Finding]": assessment.findings,
        "Iterable[HomeworkSpec]": (SPEC,),
        "Iterable[Measurement]": (
            engagement.Measurement("alone", amount=ch.homework.Amount(1, ch.homework.HOURS)),
        ),
        "Iterable[Response]": (response,),
        "Iterable[Verdict]": (ch.Verdict.MET,),
        "Iterable[object]": ({},),
        "Mapping[str, AdherenceDiagnosis]": {"a": diagnosis},
        "Mapping[str, Assessment[Any]]": {"a": assessment},
        "Mapping[str, float | Missing | None]": {},
        "Mapping[str, str]": {},
        "PartOfDay": ch.homework.PartOfDay.MORNING,
        "QuestionBank": engagement.REVIEW_QUESTIONS,
        "Recipe": next(iter(research.RECIPES.values())),
        "RecordingConsent": supervision.RecordingConsent(ch.homework.Role.PATIENT),
        "Response": response,
        "Rule[Any]": CATALOGUE["HW01"],
        "Schedule": ch.daily(),
        "SelfAssessment": supervision.SelfAssessment("s1"),
        "SupervisionSession | SupervisionSeries": found["SupervisionSession"],
        "TherapyParty": cognition.TherapyParty.PATIENT,
        "SingleSchedule | SchedulePart": ch.daily(),
        "T | Missing": SPEC,
        "V": SPEC,
        "Value": SPEC,
        "Weekday": ch.homework.MONDAY,
        "Writable": record,
        "enum.Enum": ch.Criterion.CONCRETE,
        "object": SPEC,
        "tuple[str, ...]": ("x",),
    }


SPECIAL: Mapping[tuple[str, str], Any] = {
    ("apply", "recipe"): research.FIVE_POINTS,
    ("explain", "code"): "HW01",
    ("loads", "text"): exchange.dumps(SPEC),
    ("occasions", "until"): DAY,
    ("template", "key"): next(iter(research.TEMPLATES)),
    ("times", "per"): ch.WEEK,
}
"""Arguments of parameters that take less than their annotation says."""


def argument(function: str, parameter: inspect.Parameter) -> Any:
    """An argument that a parameter takes."""
    said = annotation(parameter.annotation).removesuffix(" | None")
    special = SPECIAL.get((function.rpartition(".")[2], parameter.name))
    return samples()[said] if special is None else special


def call(function: Callable[..., Any], where: str, **changed: Any) -> Any:
    """Call with an argument for each required parameter, and with those that are changed."""
    kinds = inspect.Parameter
    args: list[Any] = []
    named: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in changed:
            given = changed[parameter.name]
        elif parameter.default is kinds.empty:
            given = argument(where, parameter)
        elif parameter.kind is kinds.POSITIONAL_OR_KEYWORD:
            given = parameter.default
        else:
            continue
        if parameter.kind in (kinds.KEYWORD_ONLY, kinds.VAR_KEYWORD):
            named[parameter.name] = given
        else:
            args.append(given)
    return function(*args, **named)
