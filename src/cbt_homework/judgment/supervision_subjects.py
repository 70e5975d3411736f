"""The subjects of the room `supervision`, and its book."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.books import Subject, View, identity
from cbt_homework.supervision.rules import SUPERVISION_RULES
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

SUPERVISION = RuleBook("supervision", SUPERVISION_RULES)
"""The rules for sessions of supervision, for a series of them, and for self-assessments."""


def _subject(name: str, cls: type[Any]) -> Subject:
    return Subject(name, (View(cls, "", identity),), SUPERVISION)


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        SupervisionSession: _subject("supervision-session", SupervisionSession),
        SupervisionSeries: _subject("supervision-series", SupervisionSeries),
        SelfAssessment: _subject("self-assessment", SelfAssessment),
    }
)
