"""All rules for self-assessments."""

from __future__ import annotations

from cbt_homework.foundation.rules import Rule
from cbt_homework.supervision.rules.self_assessment_difficulties import SELF_ASSESSMENT_DIFFICULTIES
from cbt_homework.supervision.rules.self_assessment_expectations import SELF_ASSESSMENT_EXPECTATIONS
from cbt_homework.supervision.rules.self_assessment_mastery import SELF_ASSESSMENT_MASTERY
from cbt_homework.supervision.rules.self_assessment_practice import SELF_ASSESSMENT_PRACTICE
from cbt_homework.supervision.rules.self_assessment_sides import SELF_ASSESSMENT_SIDES
from cbt_homework.supervision.self_assessment import SelfAssessment

SELF_ASSESSMENT: tuple[Rule[SelfAssessment], ...] = (
    *SELF_ASSESSMENT_EXPECTATIONS,
    *SELF_ASSESSMENT_DIFFICULTIES,
    *SELF_ASSESSMENT_SIDES,
    *SELF_ASSESSMENT_PRACTICE,
    *SELF_ASSESSMENT_MASTERY,
)
