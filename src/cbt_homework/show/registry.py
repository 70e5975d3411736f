"""The registry of renderers: which thing can be shown in which way.

What belongs to a room that is seldom shown is loaded when one of its things is shown for the first
time, so that showing a plan or an assessment costs what these cost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.foundation.arguments import (
    check_class,
    class_name,
    is_a,
    is_class_safe_to_look_up,
)
from cbt_homework.foundation.field_kinds import name_with_article
from cbt_homework.foundation.lazy_names import LazyRegistry
from cbt_homework.show.downward_arrows import arrow_diagram, arrow_sheet
from cbt_homework.show.formulations import formulation_diagram, formulation_sheet
from cbt_homework.show.sheets import Diagram, Sheet
from cbt_homework.show.thought_records import record_sheet
from cbt_homework.show.vicious_circles import circle_diagram, circle_sheet

if TYPE_CHECKING:
    from cbt_homework.supervision.accounts import Account
    from cbt_homework.supervision.dialogue import Dialogue
    from cbt_homework.supervision.recordings import Recording
    from cbt_homework.supervision.self_assessment import SelfAssessment
    from cbt_homework.supervision.series import SupervisionSeries
    from cbt_homework.supervision.session import SupervisionSession

Drawable: TypeAlias = (
    "ViciousCircle | DownwardArrow | CaseFormulation | Conceptualization | Account"
)
"""What has a diagram."""
OfSupervision: TypeAlias = (
    "SupervisionSession | SupervisionSeries | Dialogue | Recording | SelfAssessment"
)
"""What supervision holds, besides accounts."""
Writable: TypeAlias = "ThoughtRecord | Drawable | OfSupervision"
"""What has a sheet."""

_SUPERVISION = "cbt_homework.supervision"
_SHEETS: LazyRegistry[Callable[[Any], Sheet]] = LazyRegistry(
    {
        f"{_SUPERVISION}.session.SupervisionSession": "show.supervision_sessions:session_sheet",
        f"{_SUPERVISION}.series.SupervisionSeries": "show.supervision_series:series_sheet",
        f"{_SUPERVISION}.accounts.Account": "show.accounts:account_sheet",
        f"{_SUPERVISION}.dialogue.Dialogue": "show.dialogues:dialogue_sheet",
        f"{_SUPERVISION}.recordings.Recording": "show.recordings:recording_sheet",
        f"{_SUPERVISION}.self_assessment.SelfAssessment": "show.self_assessments:shared_sheet",
    }
)
_WHOLE: LazyRegistry[Callable[[Any], Sheet]] = LazyRegistry(
    {f"{_SUPERVISION}.self_assessment.SelfAssessment": "show.self_assessments:whole_sheet"}
)
"""Where a part of it may be private: what shows all of it."""
_DIAGRAMS: LazyRegistry[Callable[[Any], Diagram]] = LazyRegistry(
    {f"{_SUPERVISION}.accounts.Account": "show.accounts:account_diagram"}
)
_BESIDE: LazyRegistry[Callable[[Any], tuple[Diagram, ...]]] = LazyRegistry(
    {
        f"{_SUPERVISION}.session.SupervisionSession": "show.supervision_sessions:session_diagrams",
        f"{_SUPERVISION}.accounts.Account": "show.accounts:account_moment_diagrams",
    }
)
"""What is drawn below the words, by the class of the thing."""


def full_class_name(cls: type[Any]) -> str:
    """A class by the name it can be looked up by without being imported."""
    return f"{cls.__module__}.{cls.__qualname__}" if is_class_safe_to_look_up(cls) else ""


def sheet_of(thing: Writable, *, private: bool = False) -> Sheet:
    """The sheet of a thing; of all of it, if ``private``.

    Raises:
        TypeError: this has no sheet.
    """
    check_class("private", private, bool)
    if is_a(thing, ThoughtRecord):
        return record_sheet(thing)
    if is_a(thing, ViciousCircle):
        return circle_sheet(thing)
    if is_a(thing, DownwardArrow):
        return arrow_sheet(thing)
    if is_a(thing, CaseFormulation) or is_a(thing, Conceptualization):
        return formulation_sheet(thing)
    name = full_class_name(type(thing))
    make = (_WHOLE.get(name) if private else None) or _SHEETS.get(name)
    if make is None:
        raise TypeError(_refusal_message(_WRITTEN, thing))
    return make(thing)


def diagram_of(thing: Drawable) -> Diagram:
    """The diagram of a thing.

    Raises:
        TypeError: this has no diagram.
    """
    if is_a(thing, ViciousCircle):
        return circle_diagram(thing)
    if is_a(thing, DownwardArrow):
        return arrow_diagram(thing)
    if is_a(thing, CaseFormulation) or is_a(thing, Conceptualization):
        return formulation_diagram(thing)
    make = _DIAGRAMS.get(full_class_name(type(thing)))
    if make is None:
        raise TypeError(_refusal_message((*_DRAWN, "an Account"), thing))
    return make(thing)


def replacement_diagrams(thing: Writable) -> tuple[Diagram, ...]:
    """The drawings that say all of a thing, before it is said in words."""
    if isinstance(thing, ViciousCircle | DownwardArrow | CaseFormulation | Conceptualization):
        return diagram_of(thing).diagrams_of_titled_parts
    return ()


def additional_diagrams(thing: Writable) -> tuple[Diagram, ...]:
    """The drawings of a part of a thing, below its words."""
    make = _BESIDE.get(full_class_name(type(thing)))
    return () if make is None else make(thing)


_DRAWN = ("a ViciousCircle", "a DownwardArrow", "a CaseFormulation", "a Conceptualization")
_WRITTEN = (
    "a ThoughtRecord",
    *_DRAWN,
    "a SupervisionSession",
    "a SupervisionSeries",
    "an Account",
    "a Dialogue",
    "a Recording",
    "a SelfAssessment",
)
_SHOWN_BY: Mapping[str, str] = MappingProxyType(
    {
        "Assignment": "show.plan(assignment)",
        "HomeworkSpec": "show.plan(spec)",
        "AssignmentHistory": "show.text(ch.assess(history), history)",
        "Course": "show.text(ch.assess(course), course)",
        "Review": "show.text(ch.assess(review), review)",
        "Assessment": "show.text(assessment, subject)",
        "AdherenceDiagnosis": "show.text(diagnosis, course)",
        "CourseOverview": "show.text(overview, course)",
        "NextDesign": "show.text(draft)",
    }
)
"""What is shown in another way, by the name of its class."""


def _refusal_message(expected: tuple[str, ...], thing: object) -> str:
    name = class_name(type(thing))
    hint = f"; use {_SHOWN_BY[name]}" if name in _SHOWN_BY else ""
    wanted = f"{', '.join(expected[:-1])} or {expected[-1]}"
    return f"{wanted} is wanted, not {name_with_article(name)}{hint}"
