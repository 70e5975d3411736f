"""A drawn likeness of a mixed configuration names no possible ones."""

from __future__ import annotations

from cbt_homework.cognition.belief_configurations import Configuration, Likeness
from cbt_homework.testing.repairs_cognition import MEND_COGNITION


def test_a_mixed_likeness_loses_its_possible_configurations_and_another_gets_one() -> None:
    mend = MEND_COGNITION[Likeness]
    mixed = mend({"configuration": Configuration.MIXED, "possible": (Configuration.HOSTILE,)})
    assert () == mixed["possible"]
    other = mend({"configuration": None, "possible": ()})
    assert other["possible"]
