"""Downward arrows for the examples of rules."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.samples import BELIEF
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow, StoppedAt
from cbt_homework.foundation.ratings import percent

FIRST_STEP = ArrowStep(
    question="If you spoil it, what would that mean to you?",
    answer="They see what I cannot do",
    asks=AsksWhat.MEANS_TO,
    depth=1,
    disputed=False,
)
LAST_STEP = ArrowStep(
    question="And what would that say about you?",
    answer="I cannot do anything",
    asks=AsksWhat.MEANS_ABOUT,
    depth=2,
    disputed=False,
)
_ARROW = DownwardArrow(
    "I will spoil it",
    charge=percent(80),
    steps=(FIRST_STEP, LAST_STEP),
    ends_in=BELIEF,
    stopped_at=StoppedAt.GLOBAL,
)


def example_arrow(**arrow_fields: Any) -> DownwardArrow:
    """A downward arrow of two steps, with other parts."""
    return attrs.evolve(_ARROW, **arrow_fields)


def example_one_step_arrow(**step_fields: Any) -> DownwardArrow:
    """A downward arrow of one step, with other parts of the step."""
    return example_arrow(steps=(attrs.evolve(FIRST_STEP, **step_fields),))
