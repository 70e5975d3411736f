"""A teaching case that nobody here wrote, as formulations in words of our own.

The record (patient-psi, MIT) keeps three diagrams of one person with one situation each. It keeps
no meaning of a thought, and ties nothing to anything.
"""

from __future__ import annotations

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
)

SITUATIONS = (
    FormulatedSituation(
        "Bills come to mind",
        thought="There may be no money left one day",
        emotions=("anxious", "worried", "fearful", "scared", "tense"),
        behavior="Stays where he sits, and goes over what went amiss",
    ),
    FormulatedSituation(
        "His son could look over an application",
        thought="I ought to manage that by myself",
        emotions=("sad", "down", "lonely", "unhappy"),
        behavior="Leaves the question unasked",
    ),
    FormulatedSituation(
        "He remembers a reproach at work",
        thought="More effort was needed from me",
        emotions=("sad", "down", "lonely", "unhappy"),
        behavior="Goes over what he is not",
    ),
)
SIDE = Conceptualization(
    core_beliefs=(
        CoreBelief(
            "I cannot do things",
            id="incompetent",
            about=BeliefTarget.SELF,
            category=BeliefCategory.HELPLESS,
            theme="incompetent",
        ),
        # The record misspells this one, so that it is none of its own list: no theme.
        CoreBelief(
            "Nothing I do works out",
            id="failure",
            about=BeliefTarget.SELF,
            category=BeliefCategory.HELPLESS,
        ),
    ),
    assumptions=(
        ConditionalAssumption("One has to be of use", kind=AssumptionKind.ATTITUDE),
        ConditionalAssumption("Hard work counts", kind=AssumptionKind.ATTITUDE),
        ConditionalAssumption(
            "Without hard tasks nothing can go amiss",
            kind=AssumptionKind.ASSUMPTION,
            form=AssumptionForm.POSITIVE,
            condition="I stay away from hard tasks",
            then="nothing goes amiss",
        ),
        ConditionalAssumption(
            "A hard task is one that goes amiss",
            kind=AssumptionKind.ASSUMPTION,
            form=AssumptionForm.NEGATIVE,
            condition="I take on a hard task",
            then="it goes amiss",
        ),
        ConditionalAssumption(
            "Whoever asks nobody is not found out",
            kind=AssumptionKind.ASSUMPTION,
            form=AssumptionForm.POSITIVE,
            condition="I ask nobody for help",
            then="it does not show",
        ),
        ConditionalAssumption(
            "Whoever asks is seen through",
            kind=AssumptionKind.ASSUMPTION,
            form=AssumptionForm.NEGATIVE,
            condition="I ask for help",
            then="everybody sees it",
        ),
    ),
    strategies=(
        Strategy("Asks nobody", kind=StrategyType.AVOIDANCE),
        Strategy("Stays away from what is hard", kind=StrategyType.AVOIDANCE),
    ),
    development=(
        DevelopmentalExperience("His father went away for good"),
        DevelopmentalExperience("His mother asked for more than a child can give"),
    ),
)
"""What the three diagrams share; the situations are left out."""


def formulation(*situations: FormulatedSituation) -> CaseFormulation:
    """The formulation with these situations."""
    return CaseFormulation(patient=attrs.evolve(SIDE, situations=situations))


RECORDS = tuple(formulation(situation) for situation in SITUATIONS)
"""The three diagrams as they are kept."""
WHOLE = formulation(*SITUATIONS)
"""What they are together."""
