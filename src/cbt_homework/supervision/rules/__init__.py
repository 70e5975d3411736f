"""Rules for sessions of supervision, for series of them and for self-assessments."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.rules import Rule
from cbt_homework.supervision.rules.both_homework_foci import LOOKS_TWICE
from cbt_homework.supervision.rules.boundaries import PERSONAL
from cbt_homework.supervision.rules.consent import CONSENT
from cbt_homework.supervision.rules.explanations import EXPLAINED
from cbt_homework.supervision.rules.homework_preparation import PREPARED
from cbt_homework.supervision.rules.mapped_moments import MOMENTS_MAPPED
from cbt_homework.supervision.rules.observation import SEEN
from cbt_homework.supervision.rules.reflection import REFLECTED
from cbt_homework.supervision.rules.ruptures import REPAIRED
from cbt_homework.supervision.rules.self_assessment import SELF_ASSESSMENT
from cbt_homework.supervision.rules.series import SERIES
from cbt_homework.supervision.rules.session_homework import SESSION_HOMEWORK
from cbt_homework.supervision.rules.session_practice import PRACTICED
from cbt_homework.supervision.rules.structure import STRUCTURE

SUPERVISION_RULES: tuple[Rule[Any], ...] = (
    *STRUCTURE,
    *LOOKS_TWICE,
    *SESSION_HOMEWORK,
    *PREPARED,
    *PRACTICED,
    *CONSENT,
    *REPAIRED,
    *EXPLAINED,
    *MOMENTS_MAPPED,
    *REFLECTED,
    *PERSONAL,
    *SERIES,
    *SEEN,
    *SELF_ASSESSMENT,
)
"""Every rule of this room. A retired rule moves to `judgment.retired`."""
