"""Rules for reviews, for assignments with their history and for courses."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.rules.adaptation import ADAPTATION
from cbt_homework.engagement.rules.assigning import ASSIGNING
from cbt_homework.engagement.rules.confidence import CONFIDENCE, CONFIDENCE_AT_REVIEW
from cbt_homework.engagement.rules.course import COURSE
from cbt_homework.engagement.rules.goal_review import GOAL_REVIEW
from cbt_homework.engagement.rules.history_review import HISTORY_REVIEW
from cbt_homework.engagement.rules.inquiry import INQUIRY
from cbt_homework.engagement.rules.review import REVIEW
from cbt_homework.engagement.rules.safety import SAFETY
from cbt_homework.engagement.rules.wording_hints import WORDING_HINTS
from cbt_homework.foundation.rules import Rule

ENGAGEMENT_RULES: tuple[Rule[Any], ...] = (
    *HISTORY_REVIEW,
    *INQUIRY,
    *ASSIGNING,
    *SAFETY,
    *REVIEW,
    *COURSE,
    *CONFIDENCE,
    *GOAL_REVIEW,
    *CONFIDENCE_AT_REVIEW,
    *ADAPTATION,
    *WORDING_HINTS,
)
"""Every rule of this room. A retired rule moves to `judgment.retired`."""
