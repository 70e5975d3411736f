"""Cases of the source article in words of our own: a patient, and two therapists.

They are those of `cbt_homework.cases`, cut down to what these tests were written for.
"""

from __future__ import annotations

from typing import TypeVar

import attrs

from cbt_homework import cases
from cbt_homework.cognition.beliefs import ConditionalAssumption, RecurrentThought
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, HomeworkLink
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem

T = TypeVar("T")


def _there(part: T | None) -> T:
    assert part is not None
    return part


def _formulation(case: cases.Case) -> CaseFormulation:
    return _there(case.formulation)


def _beliefs(case: cases.Case) -> TherapeuticBeliefSystem:
    return _there(case.belief_system)


_LINK = HomeworkLink(how="All of it or none of it", beliefs=("rule",), redesigned_as="hw2")
VERA: CaseFormulation = attrs.evolve(_formulation(cases.vera()), homework=(_LINK,))
VERA_ARROW: DownwardArrow = _there(cases.vera().arrows)[0]
VERA_RULE: ConditionalAssumption = _there(_there(VERA.patient).assumptions)[0]
LUDMILA: CaseFormulation = attrs.evolve(_formulation(cases.ludmila()), patient=None, homework=None)
PETR: CaseFormulation = attrs.evolve(_formulation(cases.petr()), sessions=None, homework=None)
PAUL_THOUGHTS = (
    RecurrentThought("I am not up to it", count=3, triggers=("older patients",)),
    RecurrentThought("I push too hard", count=2, triggers=("patients with authority",)),
)
"""The one of these that does not come from the words of the article is how often."""
MR_V: TherapeuticBeliefSystem = _beliefs(cases.mr_v())
PAUL: TherapeuticBeliefSystem = _beliefs(cases.paul())
