"""The rules for sessions of supervision, for a series of them, and for self-assessments."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.rules import Rule
from cbt_homework.supervision.rules.consent import CONSENT
from cbt_homework.supervision.rules.explained import EXPLAINED
from cbt_homework.supervision.rules.looks_twice import LOOKS_TWICE
from cbt_homework.supervision.rules.personal import PERSONAL
from cbt_homework.supervision.rules.practiced import PRACTICED
from cbt_homework.supervision.rules.prepared import PREPARED
from cbt_homework.supervision.rules.reflected import REFLECTED
from cbt_homework.supervision.rules.repaired import REPAIRED
from cbt_homework.supervision.rules.seen import SEEN
from cbt_homework.supervision.rules.self_assessment import SELF_ASSESSMENT
from cbt_homework.supervision.rules.series import SERIES
from cbt_homework.supervision.rules.session_homework import SESSION_HOMEWORK
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
    *REFLECTED,
    *PERSONAL,
    *SERIES,
    *SEEN,
    *SELF_ASSESSMENT,
)
"""Every rule of this room. A retired rule moves to `judgment.retired`."""
