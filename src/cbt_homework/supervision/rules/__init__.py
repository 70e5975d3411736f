"""Rules for sessions of supervision, series of them, conversations and self-assessments."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.rules import Rule
from cbt_homework.supervision.rules.both_homework_foci import BOTH_HOMEWORK_FOCI
from cbt_homework.supervision.rules.boundaries import BOUNDARIES
from cbt_homework.supervision.rules.consent import CONSENT
from cbt_homework.supervision.rules.dialogues import DIALOGUES
from cbt_homework.supervision.rules.explanations import EXPLANATIONS
from cbt_homework.supervision.rules.homework_preparation import HOMEWORK_PREPARATION
from cbt_homework.supervision.rules.mapped_moments import MAPPED_MOMENTS
from cbt_homework.supervision.rules.observation import OBSERVATION
from cbt_homework.supervision.rules.reflection import REFLECTION
from cbt_homework.supervision.rules.ruptures import RUPTURES
from cbt_homework.supervision.rules.self_assessment import SELF_ASSESSMENT
from cbt_homework.supervision.rules.series import SERIES
from cbt_homework.supervision.rules.session_homework import SESSION_HOMEWORK
from cbt_homework.supervision.rules.session_practice import SESSION_PRACTICE
from cbt_homework.supervision.rules.structure import STRUCTURE

SUPERVISION_RULES: tuple[Rule[Any], ...] = (
    *STRUCTURE,
    *BOTH_HOMEWORK_FOCI,
    *SESSION_HOMEWORK,
    *HOMEWORK_PREPARATION,
    *SESSION_PRACTICE,
    *CONSENT,
    *RUPTURES,
    *EXPLANATIONS,
    *MAPPED_MOMENTS,
    *REFLECTION,
    *BOUNDARIES,
    *SERIES,
    *OBSERVATION,
    *DIALOGUES,
    *SELF_ASSESSMENT,
)
"""Every rule of this room. A retired rule moves to `judgment.retired`."""
