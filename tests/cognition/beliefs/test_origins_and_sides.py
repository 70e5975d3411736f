"""A rule is tied to what it may come from, and an empty side of a formulation is no side."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.cognition import (
    BeliefElicitation,
    CaseFormulation,
    Conceptualization,
    ConditionalAssumption,
    DevelopmentalExperience,
)
from cbt_homework.foundation.errors import InvariantError
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
EXPERIENCE = DevelopmentalExperience("Marks were all that counted", id="marks")


def formulation(**rule_fields: Any) -> CaseFormulation:
    rule = ConditionalAssumption("Only the best is good enough", id="rule", **rule_fields)
    side = Conceptualization(assumptions=(rule,), development=(EXPERIENCE,))
    return CaseFormulation(patient=side)


def verdict(subject: CaseFormulation, code: str, policy: ch.Policy) -> ch.Verdict | None:
    found = [f for f in stated.assess(subject, policy=policy).findings if f.code == code]
    return found[0].verdict if found else None


@pytest.mark.parametrize(
    ("fields", "draft", "imported"),
    [
        ({"from_experiences": ("marks",)}, MET, MET),
        ({"from_experiences": ()}, MET, MET),
        ({"core_beliefs": ()}, UNMET, UNKNOWN),
        ({"core_beliefs": (), "from_experiences": ("marks",)}, MET, MET),
        ({}, None, None),
    ],
    ids=str,
)
def test_a_rule_is_tied_to_the_experience_it_may_come_from(
    fields: dict[str, Any], draft: ch.Verdict | None, imported: ch.Verdict | None
) -> None:
    assert draft is verdict(formulation(**fields), "FO48", stated.DRAFT)
    assert imported is verdict(formulation(**fields), "FO48", stated.IMPORTED)


def test_a_rule_from_an_experience_that_is_not_there_is_a_loose_thread() -> None:
    assert MET is verdict(formulation(from_experiences=("marks",)), "FO10", stated.DRAFT)
    assert UNMET is verdict(formulation(from_experiences=("gone",)), "FO10", stated.DRAFT)


def test_an_assumption_whose_belief_is_open_is_left_to_another_rule() -> None:
    tied = formulation(from_experiences=("marks",))
    assert tied.patient is not None
    (rule,) = tied.patient.assumptions or ()
    other = attrs.evolve(rule, id="other", from_experiences=None)
    both = attrs.evolve(tied, patient=attrs.evolve(tied.patient, assumptions=(rule, other)))
    assert verdict(both, "FO48", stated.DRAFT) is None
    assert UNMET is verdict(both, "FO11", stated.DRAFT)


def test_the_sheet_says_where_a_rule_comes_from_and_how_it_was_found() -> None:
    ways = (BeliefElicitation.SUMMARY, BeliefElicitation.DIRECT_QUESTION)
    text = show.plain(formulation(from_experiences=("marks",), elicited_by=ways))
    assert "from E1" in text
    assert "found by: summary, direct question" in " ".join(text.split())
    assert "found by: none" in show.plain(formulation(elicited_by=()))


@pytest.mark.parametrize("field", ["from_experiences", "elicited_by"])
def test_an_origin_or_a_way_is_named_once(field: str) -> None:
    twice = ("marks",) * 2 if field == "from_experiences" else (BeliefElicitation.SUMMARY,) * 2
    with pytest.raises(InvariantError, match=field):
        formulation(**{field: twice})


def test_an_empty_side_is_not_a_second_side() -> None:
    one = formulation()
    empty = attrs.evolve(one, therapist=Conceptualization())
    assert UNMET is verdict(empty, "FO21", stated.DRAFT)
    assert UNKNOWN is verdict(empty, "FO21", stated.IMPORTED)
    only_recognized = attrs.evolve(one, therapist=Conceptualization(recognized=True))
    assert UNMET is verdict(only_recognized, "FO21", stated.DRAFT)
    looked_at = attrs.evolve(one, therapist=Conceptualization(core_beliefs=()))
    assert MET is verdict(looked_at, "FO21", stated.DRAFT)
    swapped = attrs.evolve(empty, patient=empty.therapist, therapist=empty.patient)
    assert UNMET is verdict(swapped, "FO21", stated.DRAFT)
