"""What a formulation and a therapeutic belief system say about homework.

They belong to the course and to no single assignment: `diagnose` looks at them where something was
told of any. Neither assesses a person: a likeness or a pattern is where a question begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.cognition.belief_configurations import Configuration, configurations_over_time
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.therapeutic_beliefs import (
    AssigningHabit,
    HeldAttitude,
    TherapeuticBeliefSystem,
    TherapyParty,
)
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.indicators.indicator import (
    Indicator,
    Observation,
    share_of,
    speaks,
    speaks_against,
    speaks_for,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.policies.policy import Policy

FORMULATED = Indicator(
    "formulated",
    says_for="In the formulation, a belief or strategy shows in homework.",
    says_against="In the formulation, homework is recorded as not touched by beliefs.",
    source=article("Box 1: a rule that shows in homework; Box 4: the therapist's own."),
)
ALIKE = Indicator(
    "alike",
    says_for="In the formulation, both sides share a theme; whether that matters is a question.",
    source=article("Overlap of schemas can lead to identifying with the patient."),
)
BELIEF_SYSTEM = Indicator(
    "belief-system",
    says_for="Views of each other and of treatment resemble this pattern: {words}.",
    says_against="Views of each other and of treatment resemble this pattern: {words}.",
    source=Citation(
        "rudd-joiner-1997",
        CitationStatus.RECONSTRUCTED,
        says="The table of patterns is put together from descriptions.",
    ),
)
HELD_ATTITUDE = Indicator(
    "held-attitude",
    says_for="An attitude toward homework is held: {words}.",
    says_against="It is recorded that no such attitude is held, or hardly.",
    source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
)
HABIT = Indicator(
    "habit",
    says_for="An attitude is said to lead to this: {words}.",
    source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
)
BELIEVED: tuple[Indicator, ...] = (FORMULATED, ALIKE, BELIEF_SYSTEM, HELD_ATTITUDE, HABIT)
"""Signs that rest on what was formulated for the whole course."""

_HABITS = {
    AssigningHabit.RUSHED_AT_END: Barrier.ASSIGNING_STYLE,
    AssigningHabit.WITHOUT_RATIONALE: Barrier.ASSIGNING_STYLE,
    AssigningHabit.NOT_REVIEWED: Barrier.NOT_REVIEWED,
}
"""Where nothing was assigned, nothing could be left undone."""


def formulation_observed(formulation: CaseFormulation) -> Iterator[tuple[Indicator, Observation]]:
    """What a formulation says about homework; paths of the course."""
    if formulation.homework == ():
        none = speaks_against(Barrier.PATIENT_BELIEF, "formulation.homework")
        yield FORMULATED, none
    barriers = {"patient": Barrier.PATIENT_BELIEF, "therapist": Barrier.THERAPIST_ATTITUDE}
    for name, side in formulation.sides:
        parts = (side.core_beliefs, side.assumptions, side.strategies)
        ids = {part.id for held in parts for part in held or () if part.id is not None}
        for n, link in enumerate(formulation.homework or ()):
            if ids & set(link.beliefs or ()):
                at = f"formulation.homework.{n}.beliefs"
                yield FORMULATED, speaks_for(barriers[name], at)
    for overlap in overlaps(formulation):
        at = f"formulation.{(*overlap.therapist, *overlap.patient)[0]}"
        yield ALIKE, speaks_for(Barrier.RELATIONSHIP, at)


def beliefs_observed(
    system: TherapeuticBeliefSystem, policy: Policy
) -> Iterator[tuple[Indicator, Observation]]:
    """What a therapeutic belief system says about homework; paths of the course."""
    for party in TherapyParty:
        for i, configuration in configurations_over_time(system, party):
            if configuration is not Configuration.MIXED:
                at = f"therapeutic_beliefs.entries.{i}.{party.value}"
                strains = configuration is not Configuration.COLLABORATIVE
                seen = speaks(Barrier.RELATIONSHIP, strains, at, None, configuration)
                yield BELIEF_SYSTEM, seen
    if system.attitudes == ():
        none = speaks_against(Barrier.THERAPIST_ATTITUDE, "therapeutic_beliefs.attitudes")
        yield HELD_ATTITUDE, none
    for n, attitude in enumerate(system.attitudes or ()):
        yield from _attitude(f"therapeutic_beliefs.attitudes.{n}", attitude, policy)


def _attitude(
    at: str, held: HeldAttitude, policy: Policy
) -> Iterator[tuple[Indicator, Observation]]:
    strength = share_of(held.strength)
    if strength is not None:
        strong = strength >= policy.cognition.beliefs.attitude_held
        seen = speaks(Barrier.THERAPIST_ATTITUDE, strong, f"{at}.strength", None, held.attitude)
        yield HELD_ATTITUDE, seen
    for n, habit in enumerate(held.leads_to or ()):
        if habit in _HABITS:
            yield HABIT, speaks_for(_HABITS[habit], f"{at}.leads_to.{n}", None, habit)
