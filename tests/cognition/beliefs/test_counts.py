"""What the sentences of findings count, where there are several of several sorts."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.samples import (
    BELIEF,
    SIDE,
    SITUATION,
    example_patient_formulation,
)
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import SAVED
from cbt_homework.cognition.beliefs import BeliefCategory, BeliefTarget, CoreBelief, Strategy
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization, HomeworkMoment
from cbt_homework.cognition.schemas import Schema
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfSelf,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from tests.cognition.beliefs.setting import DRAFT, findings, said

NOT_ASKED, DECLINED = Missing.NOT_ASKED, Missing.DECLINED


def test_meanings_not_recorded_not_asked_for_and_declined_are_all_open() -> None:
    meanings = (*(None,) * 3, *(NOT_ASKED,) * 2, *(DECLINED,) * 3, "I am of no use")
    held = example_patient_formulation(
        situations=tuple(attrs.evolve(SITUATION, meaning=m) for m in meanings)
    )
    found = findings(held)["FO04"]
    assert {"count": 9, "without": 8} == found.facts
    declined = example_patient_formulation(
        situations=tuple(attrs.evolve(SITUATION, meaning=m) for m in meanings[5:])
    )
    assert {"count": 4, "without": 3} == findings(declined)["FO04"].facts


def test_more_situations_than_are_aimed_at_are_enough() -> None:
    enough = DRAFT.cognition.beliefs.situations_enough
    for number, expected in ((enough - 1, Verdict.UNMET), (enough + 2, Verdict.MET)):
        held = example_patient_formulation(situations=(SITUATION,) * number)
        assert expected is said(held, "FO02")


def test_a_third_moment_beside_the_two_takes_nothing_away() -> None:
    moments = (HomeworkMoment.ACCEPTING, HomeworkMoment.STARTING, HomeworkMoment.DOING)
    held = example_patient_formulation(
        situations=tuple(attrs.evolve(SITUATION, moment=m) for m in moments)
    )
    assert Verdict.MET is said(held, "FO05")


def test_meanings_that_end_in_the_middle_and_those_that_lead_nowhere_are_counted_together() -> None:
    between = SIDE.assumptions or ()
    loose = tuple(attrs.evolve(a, core_beliefs=()) for a in between)
    middle = tuple(a.id for a in loose if a.id is not None)[:1]
    situations = (
        *(attrs.evolve(SITUATION, leads_to=middle),) * 3,
        attrs.evolve(SITUATION, leads_to=None),
    )
    held = CaseFormulation(patient=attrs.evolve(SIDE, situations=situations, assumptions=loose))
    assert {"count": 4, "without": 4} == findings(held)["FO07"].facts


def test_links_to_none_and_links_not_recorded_are_counted_together() -> None:
    strategies = (*(Strategy("x", serves=()),) * 3, *(Strategy("x"),) * 2)
    held = CaseFormulation(patient=attrs.evolve(SIDE, strategies=strategies))
    counted = [f.facts for f in findings(held).values() if f.facts.get("without") == 5]
    assert {"count": 5, "without": 5} in counted


def test_beliefs_of_no_family_and_of_one_not_recorded_are_counted_together() -> None:
    unclear = attrs.evolve(BELIEF, about=BeliefTarget.SELF, category=BeliefCategory.UNCLASSIFIED)
    beliefs = (
        *(attrs.evolve(unclear, id=f"u{i}") for i in range(3)),
        *(CoreBelief("x", about=BeliefTarget.SELF) for _ in range(2)),
    )
    held = CaseFormulation(patient=Conceptualization(core_beliefs=tuple(beliefs)))
    facts = [f.facts for f in findings(held).values()]
    assert {"count": 5, "without": 5} in facts


def test_core_beliefs_of_both_sides_are_counted() -> None:
    both = CaseFormulation(patient=SIDE, therapist=SIDE)
    found = findings(both)["FO11"]
    assert (Verdict.MET, 2 * len(SIDE.core_beliefs or ())) == (found.verdict, found.facts["count"])


def test_only_a_schema_that_may_make_up_for_others_is_asked_about() -> None:
    def of(key: str, catalogue: str | None) -> Verdict | None:
        schema = Schema(key, catalogue=catalogue)
        held = CaseFormulation(therapist=Conceptualization(schemas=(schema,)))
        return said(held, "FO24")

    assert Verdict.UNMET is of("special-superior-person", "therapist")
    assert of("special-superior-person", "young") is None
    assert of("special-superior-person", None) is None
    assert of("control", "therapist") is None


def test_a_party_that_is_in_no_entry_is_missed_in_the_last() -> None:
    entries = (TherapeuticBeliefEntry(patient=SAVED),) * 3
    found = findings(TherapeuticBeliefSystem(entries=entries))["TB01"]
    assert (("entries.2.therapist",), 0) == (found.at or found.needs, found.facts["count"])


def test_views_not_recorded_not_asked_for_and_declined_leave_the_rest() -> None:
    def counted(of_other: Missing | None, of_self: Any, of_treatment: Missing | None) -> object:
        beliefs = TherapeuticBeliefs(of_other=of_other, of_self=of_self, of_treatment=of_treatment)
        entry = TherapeuticBeliefEntry(therapist=beliefs)
        return findings(TherapeuticBeliefSystem(entries=(entry,)))["TB01"].facts["count"]

    assert 0 == counted(None, NOT_ASKED, DECLINED)
    assert 0 == counted(NOT_ASKED, NOT_ASKED, None)
    assert 1 == counted(DECLINED, ViewOfSelf.RESCUER, None)
    assert 1 == counted(NOT_ASKED, ViewOfSelf.RESCUER, DECLINED)
    assert 1 == counted(DECLINED, ViewOfSelf.RESCUER, DECLINED)


def test_an_arrow_that_was_begun_and_went_nowhere_has_no_step() -> None:
    facts = [f.facts for f in findings(DownwardArrow("x", steps=())).values()]
    assert {"count": 0} in facts
