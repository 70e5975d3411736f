"""All rules for self-assessments."""

from __future__ import annotations

from cbt_homework.foundation.rules import Rule
from cbt_homework.supervision.rules.self_assessment_difficulties import DIFFICULTIES
from cbt_homework.supervision.rules.self_assessment_expectations import EXPECTATIONS
from cbt_homework.supervision.rules.self_assessment_mastery import MASTERY
from cbt_homework.supervision.rules.self_assessment_practice import PRACTICE
from cbt_homework.supervision.rules.self_assessment_sides import SIDES
from cbt_homework.supervision.self_assessment import SelfAssessment

SELF_ASSESSMENT: tuple[Rule[SelfAssessment], ...] = (
    *EXPECTATIONS,
    *DIFFICULTIES,
    *SIDES,
    *PRACTICE,
    *MASTERY,
)
