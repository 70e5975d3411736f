"""What this room computes is computed of its own classes only; another one is refused by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cbt_homework import cognition as co

WORDS = "He will laugh at me"
SYSTEM = co.TherapeuticBeliefSystem(entries=(co.TherapeuticBeliefEntry(),))


@pytest.mark.parametrize(
    ("compute", "wanted"),
    [
        (co.emotion_changes, "ThoughtRecord"),
        (co.thought_changes, "ThoughtRecord"),
        (co.new_emotions, "ThoughtRecord"),
        (co.largest_drop, "ThoughtRecord"),
        (co.circle_of, "ThoughtRecord"),
        (co.requested_parts, "ThoughtRecord"),
        (co.parts_of, "RecordForm"),
        (co.graph_of, "ViciousCircle"),
        (co.components_of, "ViciousCircle"),
        (co.alert_components, "ViciousCircle"),
        (co.is_closed, "ViciousCircle"),
        (co.belief_change, "BehavioralExperiment"),
        (co.when_to_go_deeper, "LevelHistory"),
        (co.overlaps, "CaseFormulation"),
        (lambda it: co.likeness(it, co.TherapyParty.PATIENT), "TherapeuticBeliefs"),
        (lambda it: co.likeness(co.TherapeuticBeliefs(), it), "TherapyParty"),
        (lambda it: co.drift(it, co.TherapyParty.PATIENT), "TherapeuticBeliefSystem"),
        (lambda it: co.drift(SYSTEM, it), "TherapyParty"),
        (
            lambda it: co.configurations_over_time(it, co.TherapyParty.PATIENT),
            "TherapeuticBeliefSystem",
        ),
        (co.tally, "tuple"),
    ],
)
def test_another_class_is_refused_by_name_and_not_repeated(
    compute: Callable[[object], object], wanted: str
) -> None:
    with pytest.raises(TypeError, match=rf"must be an? {wanted}, not a str$") as refused:
        compute(WORDS)
    assert WORDS not in str(refused.value)
