"""Rules for case formulations, downward arrows and therapeutic belief systems."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.belief_rules.both_sides import TWO_SIDED
from cbt_homework.cognition.belief_rules.connections import CONNECTIONS
from cbt_homework.cognition.belief_rules.core_beliefs import CORE_BELIEFS
from cbt_homework.cognition.belief_rules.downward_arrow import DOWNWARD_ARROW
from cbt_homework.cognition.belief_rules.held_as_hypothesis import HELD_AS_HYPOTHESIS
from cbt_homework.cognition.belief_rules.homework_attitudes import HOMEWORK_ATTITUDES
from cbt_homework.cognition.belief_rules.origins_and_recurrent_thoughts import ORIGINS
from cbt_homework.cognition.belief_rules.situations import SITUATIONS
from cbt_homework.cognition.belief_rules.strategies import STRATEGIES
from cbt_homework.cognition.belief_rules.therapeutic_beliefs import THERAPEUTIC_BELIEFS
from cbt_homework.cognition.belief_rules.therapeutic_patterns import THERAPEUTIC_PATTERNS
from cbt_homework.cognition.belief_rules.wording_hints import ARROW_HINTS
from cbt_homework.foundation.rules import Rule

FORMULATION_RULES: tuple[Rule[Any], ...] = (
    *SITUATIONS,
    *CONNECTIONS,
    *ORIGINS,
    *CORE_BELIEFS,
    *STRATEGIES,
    *TWO_SIDED,
    *HELD_AS_HYPOTHESIS,
)
"""Every rule for case formulations."""
DOWNWARD_ARROW_RULES: tuple[Rule[Any], ...] = (*DOWNWARD_ARROW, *ARROW_HINTS)
"""Every rule for downward arrows."""
THERAPEUTIC_BELIEF_RULES: tuple[Rule[Any], ...] = (
    *THERAPEUTIC_BELIEFS,
    *THERAPEUTIC_PATTERNS,
    *HOMEWORK_ATTITUDES,
)
"""Every rule for therapeutic belief systems."""
