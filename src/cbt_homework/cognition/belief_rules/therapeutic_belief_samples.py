"""Therapeutic belief systems for the examples of rules."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.therapeutic_beliefs import (
    HeldAttitude,
    HomeworkAttitude,
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.vocabulary import Missing

TOGETHER = TherapeuticBeliefs(
    of_other=ViewOfOther.COLLABORATOR,
    of_self=ViewOfSelf.COLLABORATOR,
    of_treatment=ViewOfTreatment.PRODUCTIVE,
    emotions=("curious",),
    behaviors=("we plan it together",),
    described_by=Rater.SUPERVISEE,
)
SAVING = TherapeuticBeliefs(
    of_other=ViewOfOther.HELPLESS_VICTIM,
    of_self=ViewOfSelf.RESCUER,
    of_treatment=ViewOfTreatment.STATIC,
    emotions=("pity",),
    behaviors=("I do it for him",),
    described_by=Rater.SUPERVISEE,
)
SAVED = TherapeuticBeliefs(
    of_other=ViewOfOther.RESCUER,
    of_self=ViewOfSelf.HELPLESS_VICTIM,
    of_treatment=ViewOfTreatment.STATIC,
)
PRESSING = TherapeuticBeliefs(
    of_other=ViewOfOther.AGGRESSOR, of_self=ViewOfSelf.VICTIM, of_treatment=ViewOfTreatment.HOPELESS
)


def example_system_of_therapist(
    *beliefs_by_entry: TherapeuticBeliefs | None, **system_fields: Any
) -> TherapeuticBeliefSystem:
    """Entries of the therapist alone, one after the other."""
    entries = tuple(TherapeuticBeliefEntry(therapist=beliefs) for beliefs in beliefs_by_entry)
    return TherapeuticBeliefSystem(entries=entries, **system_fields)


def example_system_of_both(
    therapist: TherapeuticBeliefs, patient: TherapeuticBeliefs
) -> TherapeuticBeliefSystem:
    """One entry of both parties."""
    return TherapeuticBeliefSystem(
        entries=(TherapeuticBeliefEntry(therapist=therapist, patient=patient),)
    )


def example_system_with_views(
    of_other: ViewOfOther | Missing | None,
    of_self: ViewOfSelf | Missing | None = ViewOfSelf.RESCUER,
    of_treatment: ViewOfTreatment | Missing | None = ViewOfTreatment.STATIC,
) -> TherapeuticBeliefSystem:
    """One entry of the therapist, with these views."""
    return example_system_of_therapist(
        TherapeuticBeliefs(of_other=of_other, of_self=of_self, of_treatment=of_treatment)
    )


def example_system_with_attitude(**attitude_fields: Any) -> TherapeuticBeliefSystem:
    """A record with one attitude toward homework."""
    return example_system_of_therapist(
        SAVING, attitudes=(HeldAttitude(HomeworkAttitude.ADDS_STRESS, **attitude_fields),)
    )
