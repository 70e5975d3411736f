"""Formulations of a supervisee who prepares for everything, for the examples of rules."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.beliefs import (
    AssumptionForm,
    AssumptionKind,
    BeliefCategory,
    BeliefTarget,
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    Strategy,
    StrategyType,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkMoment,
)

SITUATION = FormulatedSituation(
    "An experiment is next on the plan",
    moment=HomeworkMoment.ACCEPTING,
    thought="I will spoil it",
    meaning="Everybody sees what I cannot do",
    emotions=("anxious",),
    behavior="I propose to put it off",
    leads_to=("b1",),
)
BELIEF = CoreBelief(
    "I cannot do anything",
    id="b1",
    about=BeliefTarget.SELF,
    category=BeliefCategory.HELPLESS,
    theme="competence",
    from_experiences=("d1",),
)
ASSUMPTION = ConditionalAssumption(
    "Unless it is perfect, it is worth nothing",
    id="a1",
    kind=AssumptionKind.ASSUMPTION,
    condition="it is not perfect",
    then="it is worth nothing",
    form=AssumptionForm.NEGATIVE,
    core_beliefs=("b1",),
)
STRATEGY = Strategy(
    "I use only what I know well",
    id="s1",
    kind=StrategyType.AVOIDANCE,
    serves=("b1", "a1"),
    relief="I feel safe for the day",
    upkeep="I never find out",
)
EXPERIENCE = DevelopmentalExperience("Marks were all that counted", id="d1")
SIDE = Conceptualization(
    situations=(SITUATION,) * 3,
    core_beliefs=(BELIEF,),
    assumptions=(ASSUMPTION,),
    strategies=(STRATEGY,),
    development=(EXPERIENCE,),
    recognized=True,
)


def example_side(**side_fields: Any) -> Conceptualization:
    """The complete side, with other parts."""
    return attrs.evolve(SIDE, **side_fields)


def example_patient_formulation(**side_fields: Any) -> CaseFormulation:
    """A formulation with only the patient's side."""
    return CaseFormulation(patient=example_side(**side_fields))


def example_therapist_formulation(**side_fields: Any) -> CaseFormulation:
    """A formulation with only the therapist's side."""
    return CaseFormulation(therapist=example_side(**side_fields))


def example_formulation_with_situation(**situation_fields: Any) -> CaseFormulation:
    """A patient's side with one situation, with other parts of it."""
    return example_patient_formulation(situations=(attrs.evolve(SITUATION, **situation_fields),))
