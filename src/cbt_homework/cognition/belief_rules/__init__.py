"""The rules for formulations, downward arrows and therapeutic belief systems."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.belief_rules.arrow import ARROW
from cbt_homework.cognition.belief_rules.clear import CLEAR
from cbt_homework.cognition.belief_rules.connected import CONNECTED
from cbt_homework.cognition.belief_rules.grounded import GROUNDED
from cbt_homework.cognition.belief_rules.lightly import LIGHTLY
from cbt_homework.cognition.belief_rules.origins import ORIGINS
from cbt_homework.cognition.belief_rules.strategies import STRATEGIES
from cbt_homework.cognition.belief_rules.therapeutic import THERAPEUTIC
from cbt_homework.cognition.belief_rules.two_sided import TWO_SIDED
from cbt_homework.cognition.record_rules.hints import ARROW_HINTS
from cbt_homework.foundation.rules import Rule

FORMULATION_RULES: tuple[Rule[Any], ...] = (
    *GROUNDED,
    *CONNECTED,
    *ORIGINS,
    *CLEAR,
    *STRATEGIES,
    *TWO_SIDED,
    *LIGHTLY,
)
"""Every rule for case formulations."""
DOWNWARD_ARROW_RULES: tuple[Rule[Any], ...] = (*ARROW, *ARROW_HINTS)
"""Every rule for downward arrows."""
THERAPEUTIC_BELIEF_RULES: tuple[Rule[Any], ...] = THERAPEUTIC
"""Every rule for therapeutic belief systems."""
