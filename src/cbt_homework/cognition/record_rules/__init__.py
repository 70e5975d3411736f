"""The rules for thought records, experiments, activity schedules, lists of steps and circles."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_rules.activities import ACTIVITIES
from cbt_homework.cognition.record_rules.changed import CHANGED
from cbt_homework.cognition.record_rules.circle import CIRCLE
from cbt_homework.cognition.record_rules.conclusions import CONCLUSIONS
from cbt_homework.cognition.record_rules.experiments import EXPERIMENTS
from cbt_homework.cognition.record_rules.exposure import EXPOSURE
from cbt_homework.cognition.record_rules.hints import RECORD_HINTS
from cbt_homework.cognition.record_rules.observed import OBSERVED
from cbt_homework.cognition.record_rules.rated_again import AGAIN
from cbt_homework.cognition.record_rules.weighed import WEIGHED
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
