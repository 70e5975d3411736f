"""Where one answer of a rule of this room turns into another."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework.cognition.belief_rules.downward_arrow import DOWNWARD_ARROW
from cbt_homework.cognition.belief_rules.samples import (
    BELIEF,
    SIDE,
    SITUATION,
    example_patient_formulation,
)
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import (
    PRESSING,
    SAVED,
    SAVING,
    TOGETHER,
)
from cbt_homework.cognition.beliefs import BeliefTarget, ConditionalAssumption, Strategy
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkLink,
)
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.schemas import Schema, Valence
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
)
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from tests.cognition.beliefs.setting import BOOK, DRAFT, IMPORTED, Setting, findings, said

DECLINED = attrs.evolve(SITUATION, meaning=Missing.DECLINED)
UNSAID = attrs.evolve(SITUATION, meaning=None)


@pytest.mark.parametrize(
    ("policy", "expected"), [(DRAFT, Verdict.UNMET), (IMPORTED, Verdict.UNKNOWN)]
)
def test_a_meaning_not_recorded_beside_one_not_given_is_read_as_absence_is(
    policy: Setting, expected: Verdict
) -> None:
    assert expected is said(
        example_patient_formulation(situations=(DECLINED, UNSAID)), "FO04", policy
    )


def test_where_a_link_is_loose_only_the_rule_for_links_speaks() -> None:
    loose = example_patient_formulation(situations=(attrs.evolve(SITUATION, leads_to=("gone",)),))
    assert Verdict.UNMET is said(loose, "FO10")
    assert said(loose, "FO07") is None


def test_a_meaning_that_was_not_given_leads_nowhere_and_is_not_asked_about() -> None:
    declined = attrs.evolve(DECLINED, leads_to=None)
    assert said(example_patient_formulation(situations=(declined,)), "FO07") is None


def test_an_assumption_alone_on_the_therapists_side_asks_for_its_core_belief() -> None:
    for parts in ({"assumptions": (ConditionalAssumption("x"),)}, {"strategies": (Strategy("x"),)}):
        side: dict[str, Any] = parts
        deep = CaseFormulation(therapist=Conceptualization(**side))
        assert Verdict.UNMET is said(deep, "FO11")


@pytest.mark.parametrize(("sessions", "expected"), [(2, Verdict.MET), (3, None), (4, None)])
def test_from_the_third_session_on_nothing_is_said_of_tentative(
    sessions: int, expected: Verdict | None
) -> None:
    held = attrs.evolve(example_patient_formulation(), sessions=sessions, tentative=True)
    assert expected is said(held, "FO26")


@pytest.mark.parametrize(
    ("charge", "expected"), [(49, Verdict.UNMET), (50, Verdict.MET), (51, Verdict.MET)]
)
def test_half_of_the_scale_is_charge_enough(charge: int, expected: Verdict) -> None:
    assert expected is said(DownwardArrow("x", charge=percent(charge)), "FO33")


def test_a_core_belief_that_says_not_whom_it_is_about_is_asked_for_as_ones_own() -> None:
    whole = DOWNWARD_ARROW[0].examples()[0].subject
    unsaid = attrs.evolve(whole, ends_in=attrs.evolve(BELIEF, about=None))
    assert Verdict.MET is said(unsaid, "FO36")
    world = attrs.evolve(whole, ends_in=attrs.evolve(BELIEF, about=BeliefTarget.WORLD))
    assert said(world, "FO36") is None


def _entries(*pairs: tuple[TherapeuticBeliefs, TherapeuticBeliefs]) -> TherapeuticBeliefSystem:
    return TherapeuticBeliefSystem(
        entries=tuple(TherapeuticBeliefEntry(therapist=a, patient=b) for a, b in pairs)
    )


def test_two_parties_are_compared_where_both_were_last_known() -> None:
    later = _entries((SAVING, SAVED), (TOGETHER, TOGETHER))
    found = findings(later)["TB08"]
    assert (Verdict.MET, ("entries.1",)) == (found.verdict, found.at)
    assert said(_entries((SAVING, SAVED), (TOGETHER, SAVED)), "TB08") is None


def test_of_several_changes_the_last_one_counts() -> None:
    changing = _entries((SAVING, SAVED), (PRESSING, SAVED), (TOGETHER, SAVED))
    found = findings(changing)["TB07"]
    assert Verdict.MET is found.verdict
    assert {"count": 2, "was": "hostile", "became": "collaborative"} == found.facts


def test_a_schema_recorded_as_negative_is_compared() -> None:
    schema = Schema("control", about=BeliefTarget.SELF, valence=Valence.NEGATIVE)
    side = Conceptualization(schemas=(schema,))
    assert 1 == len(overlaps(CaseFormulation(patient=side, therapist=side)))


def test_homework_may_name_parts_of_either_side() -> None:
    for side in ("patient", "therapist"):
        parts: dict[str, Any] = {side: SIDE}
        held = CaseFormulation(homework=(HomeworkLink(beliefs=("b1",)),), **parts)
        assert Verdict.MET is said(held, "FO10"), side


def test_both_sides_count_for_themselves() -> None:
    one = attrs.evolve(SIDE, situations=(SITUATION,))
    found = findings(CaseFormulation(patient=SIDE, therapist=one))["FO02"]
    assert (Verdict.UNMET, ("therapist.situations",)) == (found.verdict, found.at)
    assert {"count": 1, "enough": 3} == found.facts


def test_a_finding_names_at_most_two_hundred_places_and_counts_all() -> None:
    bare = Conceptualization(
        situations=(FormulatedSituation("x"),) * 30,
        strategies=(Strategy("x"),) * 50,
        assumptions=(ConditionalAssumption("x"),) * 50,
    )
    both = CaseFormulation(patient=bare, therapist=bare)
    found = findings(both)
    assert 200 == found["FO17"].facts["without"] == len(found["FO17"].at)
    assert 180 == found["FO03"].facts["without"] == len(found["FO03"].at)


def test_no_finding_holds_what_a_person_wrote() -> None:
    written = "xyzzy"
    side = Conceptualization(
        situations=(FormulatedSituation(written, thought=written, emotions=(written,)),),
        assumptions=(ConditionalAssumption(written),),
        strategies=(Strategy(written),),
    )
    held = CaseFormulation(patient=side, therapist=side)
    sentences = [BOOK[code].sentence(finding) for code, finding in findings(held).items()]
    assert len(sentences) > 8
    assert written not in repr(held) + repr(findings(held)) + " ".join(sentences)
