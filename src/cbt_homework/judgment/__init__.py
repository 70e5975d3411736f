"""Assessments, diagnoses, and the rule books that they rest on.

- an assessment: `Assessment`, `Judged`, `Basis`
- a course at a glance: `CourseOverview`, `PartAssessment`, `AssignmentOverview`
- a diagnosis: `AdherenceDiagnosis`, `BarrierFound`, `StepFound`, `BarrierFact`, `Check`,
  `SessionNeed`
- what it is asked about: `NOW`, `LastSessions`, `OneAssignment`, `WHOLE`
- the rule books: `HOMEWORK`, `RECORDS`, `FORMULATIONS`, `THERAPEUTIC_BELIEFS`, `ENGAGEMENT`,
  `SUPERVISION`
- the field that a finding names: `value_at`
- the English guide for rules that read words: `ENGLISH`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.foundation.field_paths import value_at
    from cbt_homework.judgment.asked_about import (
        NOW,
        WHOLE,
        CourseExtent,
        Extent,
        LastSessions,
        OneAssignment,
    )
    from cbt_homework.judgment.assessment import Assessment, Judged
    from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
    from cbt_homework.judgment.basis import Basis
    from cbt_homework.judgment.cognition_subjects import FORMULATIONS, RECORDS, THERAPEUTIC_BELIEFS
    from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
    from cbt_homework.judgment.engagement_subjects import ENGAGEMENT
    from cbt_homework.judgment.homework_subjects import HOMEWORK
    from cbt_homework.judgment.overview import AssignmentOverview, CourseOverview, PartAssessment
    from cbt_homework.judgment.step_found import Check, CheckAnswer, SessionNeed, StepFound
    from cbt_homework.judgment.supervision_subjects import SUPERVISION
    from cbt_homework.judgment.wording_guides import ENGLISH

_LAZY = {
    "foundation.field_paths": ("value_at",),
    "judgment.asked_about": (
        "NOW", "WHOLE", "CourseExtent", "Extent", "LastSessions", "OneAssignment",
    ),
    "judgment.assessment": ("Assessment", "Judged"),
    "judgment.basis": ("Basis",),
    "judgment.homework_subjects": ("HOMEWORK",),
    "judgment.cognition_subjects": ("FORMULATIONS", "RECORDS", "THERAPEUTIC_BELIEFS"),
    "judgment.barrier_found": ("BarrierFact", "BarrierFound"),
    "judgment.diagnosis": ("AdherenceDiagnosis",),
    "judgment.step_found": ("Check", "CheckAnswer", "SessionNeed", "StepFound"),
    "judgment.overview": ("AssignmentOverview", "CourseOverview", "PartAssessment"),
    "judgment.engagement_subjects": ("ENGAGEMENT",),
    "judgment.supervision_subjects": ("SUPERVISION",),
    "judgment.wording_guides": ("ENGLISH",),
}  # fmt: skip
"""The home of each public name. Nothing is imported before somebody asks for it."""

__all__ = [
    "ENGAGEMENT",
    "ENGLISH",
    "FORMULATIONS",
    "HOMEWORK",
    "NOW",
    "RECORDS",
    "SUPERVISION",
    "THERAPEUTIC_BELIEFS",
    "WHOLE",
    "AdherenceDiagnosis",
    "Assessment",
    "AssignmentOverview",
    "BarrierFact",
    "BarrierFound",
    "Basis",
    "Check",
    "CheckAnswer",
    "CourseExtent",
    "CourseOverview",
    "Extent",
    "Judged",
    "LastSessions",
    "OneAssignment",
    "PartAssessment",
    "SessionNeed",
    "StepFound",
    "value_at",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
