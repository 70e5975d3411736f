"""The subjects of the room `supervision`, and its book."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.subject import Subject, SubjectPart, subject_itself
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.rules import SUPERVISION_RULES
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

SUPERVISION = RuleBook("supervision", SUPERVISION_RULES)
"""The rules for sessions of supervision, series of them, conversations and self-assessments."""


def _build_subject(name: str, cls: type[Any]) -> Subject:
    return Subject(name, (SubjectPart(cls, "", subject_itself),), SUPERVISION)


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        SupervisionSession: _build_subject("supervision-session", SupervisionSession),
        SupervisionSeries: _build_subject("supervision-series", SupervisionSeries),
        Dialogue: _build_subject("dialogue", Dialogue),
        SelfAssessment: _build_subject("self-assessment", SelfAssessment),
    }
)
