"""Rules for thought records, experiments, activity schedules, exposure hierarchies and circles."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_rules.activity_schedule import ACTIVITY_SCHEDULE
from cbt_homework.cognition.record_rules.evidence_and_alternatives import EVIDENCE_AND_ALTERNATIVES
from cbt_homework.cognition.record_rules.experiment_conclusions import EXPERIMENT_CONCLUSIONS
from cbt_homework.cognition.record_rules.experiment_design import EXPERIMENT_DESIGN
from cbt_homework.cognition.record_rules.exposure_hierarchy import EXPOSURE_HIERARCHY
from cbt_homework.cognition.record_rules.follow_up import FOLLOW_UP
from cbt_homework.cognition.record_rules.observation import OBSERVATION
from cbt_homework.cognition.record_rules.safety import RECORD_SAFETY
from cbt_homework.cognition.record_rules.second_ratings import SECOND_RATINGS
from cbt_homework.cognition.record_rules.vicious_circle import VICIOUS_CIRCLE
from cbt_homework.cognition.record_rules.wording_hints import RECORD_HINTS
from cbt_homework.foundation.rules import Rule

RECORD_RULES: tuple[Rule[Any], ...] = (
    *OBSERVATION,
    *EVIDENCE_AND_ALTERNATIVES,
    *SECOND_RATINGS,
    *FOLLOW_UP,
    *EXPERIMENT_DESIGN,
    *EXPERIMENT_CONCLUSIONS,
    *ACTIVITY_SCHEDULE,
    *EXPOSURE_HIERARCHY,
    *VICIOUS_CIRCLE,
    *RECORD_SAFETY,
    *RECORD_HINTS,
)
"""Every rule about records. A retired rule moves to `judgment.retired`."""
