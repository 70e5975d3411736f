"""Rules for thought records, experiments, activity schedules, exposure hierarchies and circles."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_rules.activity_schedule import ACTIVITIES
from cbt_homework.cognition.record_rules.evidence_and_alternatives import WEIGHED
from cbt_homework.cognition.record_rules.experiment_conclusions import CONCLUSIONS
from cbt_homework.cognition.record_rules.experiment_design import EXPERIMENTS
from cbt_homework.cognition.record_rules.exposure_hierarchy import EXPOSURE
from cbt_homework.cognition.record_rules.follow_up import CHANGED
from cbt_homework.cognition.record_rules.observation import OBSERVED
from cbt_homework.cognition.record_rules.second_ratings import AGAIN
from cbt_homework.cognition.record_rules.vicious_circle import CIRCLE
from cbt_homework.cognition.record_rules.wording_hints import RECORD_HINTS
from cbt_homework.foundation.rules import Rule

RECORD_RULES: tuple[Rule[Any], ...] = (
    *OBSERVED,
    *WEIGHED,
    *AGAIN,
    *CHANGED,
    *EXPERIMENTS,
    *CONCLUSIONS,
    *ACTIVITIES,
    *EXPOSURE,
    *CIRCLE,
    *RECORD_HINTS,
)
"""Every rule about records. A retired rule moves to `judgment.retired`."""
