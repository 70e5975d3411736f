"""The cases of the source article: what can be said of them, and what the rules say."""

from __future__ import annotations

import attrs

from cbt_homework.cognition.belief_configurations import Configuration, drift, likeness
from cbt_homework.cognition.beliefs import BeliefTarget, ConditionalAssumption, StrategyType
from cbt_homework.cognition.downward_arrow import ArrowCriterion
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
)
from cbt_homework.cognition.formulation_levels import FormulationLevel
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefCriterion,
    TherapyParty,
)
from cbt_homework.foundation.verdicts import Verdict
from tests.cognition.beliefs.cases import (
    LUDMILA,
    MR_V,
    PAUL,
    PAUL_THOUGHTS,
    PETR,
    VERA,
    VERA_ARROW,
)
from tests.cognition.beliefs.setting import findings, said, verdict


def test_veras_rule_is_seen_in_four_relationships_and_in_her_homework() -> None:
    assert VERA.patient is not None
    assert VERA.patient.patterns is not None
    assert 4 == len(VERA.patient.patterns[0].relationships or ())
    assert Verdict.MET is said(VERA, "FO06")
    assert Verdict.MET is said(VERA, "FO30")
    assert Verdict.MET is verdict(VERA, FormulationCriterion.LEADS_ON)
    assert Verdict.MET is verdict(VERA, FormulationCriterion.HELD_LIGHTLY)


def test_what_is_loose_in_veras_formulation_is_named() -> None:
    found = findings(VERA)
    assert Verdict.UNMET is found["FO11"].verdict  # the belief behind the rule was not asked for
    assert ("patient.core_beliefs",) == found["FO11"].at
    assert "FO07" not in found  # one absence, one finding
    assert "FO21" not in found  # made in therapy
    assert Verdict.UNMET is found["FO05"].verdict  # accepting and starting were not mapped


def test_veras_descent_asks_for_meaning_and_stops_before_a_belief() -> None:
    assert {
        ArrowCriterion.STEP_BY_STEP: Verdict.MET,
        ArrowCriterion.ASKS_FOR_MEANING: Verdict.MET,
        ArrowCriterion.REACHES_A_BELIEF: Verdict.UNMET,
    } == {criterion: verdict(VERA_ARROW, criterion) for criterion in ArrowCriterion}
    with_end = attrs.evolve(VERA_ARROW, ends_in=ConditionalAssumption("Only the perfect are safe"))
    assert Verdict.MET is verdict(with_end, ArrowCriterion.REACHES_A_BELIEF)
    assert Verdict.MET is said(with_end, "FO36")
    assert VERA_ARROW.turning_step is None


def test_ludmila_has_one_core_belief_two_assumptions_and_four_strategies() -> None:
    side = LUDMILA.therapist
    assert side is not None
    counts = [len(part or ()) for part in (side.core_beliefs, side.assumptions, side.strategies)]
    assert [1, 2, 4] == counts
    kinds = [strategy.kind for strategy in side.strategies or ()]
    assert 2 == kinds.count(StrategyType.AVOIDANCE) == kinds.count(StrategyType.OVERCOMPENSATION)
    assert (FormulationLevel.ACCESSIBLE, FormulationLevel.HIDDEN) == side.levels


def test_ludmilas_circle_came_first_and_her_strategies_are_tied_to_beliefs() -> None:
    assert Verdict.MET is verdict(LUDMILA, FormulationCriterion.RIGHT_LEVEL)
    assert Verdict.MET is verdict(LUDMILA, FormulationCriterion.CONNECTED)
    assert Verdict.MET is said(LUDMILA, "FO08")
    assert Verdict.UNMET is said(LUDMILA, "FO21")
    assert Verdict.UNMET is said(LUDMILA, "FO17")  # rules in one piece


def test_petrs_therapist_has_two_core_beliefs_one_assumption_and_three_strategies() -> None:
    side = PETR.therapist
    assert side is not None
    counts = [len(part or ()) for part in (side.core_beliefs, side.assumptions, side.strategies)]
    assert [2, 1, 3] == counts
    about = [belief.about for belief in side.core_beliefs or ()]
    assert [BeliefTarget.SELF, BeliefTarget.OTHERS] == about


def test_petr_and_his_patient_are_alike_in_two_ways_and_that_stays_a_question() -> None:
    found = overlaps(PETR)
    assert [("different", BeliefTarget.SELF), ("rejection", BeliefTarget.OTHERS)] == [
        (overlap.theme, overlap.about) for overlap in found
    ]
    assert all(overlap.question.endswith("?") for overlap in found)
    assert Verdict.UNKNOWN is said(PETR, "FO22")
    assert 2 == findings(PETR)["FO22"].facts["count"]
    assert Verdict.UNKNOWN is said(PETR, "FO27")  # nothing is told of the accessible level


def test_pauls_thoughts_lead_on_once_they_have_come_often_enough() -> None:
    paul = CaseFormulation(therapist=Conceptualization(recurrent_thoughts=PAUL_THOUGHTS))
    found = findings(paul)["FO13"]
    assert (Verdict.UNMET, ("therapist.recurrent_thoughts.0.beliefs",)) == (found.verdict, found.at)


def test_mr_vs_therapist_goes_from_saving_to_a_hostile_pattern() -> None:
    change = drift(MR_V, TherapyParty.THERAPIST)
    assert [(Configuration.RESCUING, Configuration.HOSTILE)] == [(c.was, c.became) for c in change]
    assert Verdict.UNMET is said(MR_V, "TB07")
    assert Verdict.MET is verdict(MR_V, TherapeuticBeliefCriterion.REFLECTED_ON)
    assert Verdict.UNMET is verdict(MR_V, TherapeuticBeliefCriterion.BOTH_PARTIES)


def test_paul_sees_himself_as_imposing_which_no_list_forbids_and_no_pattern_has() -> None:
    beliefs = PAUL.entries[0].therapist
    assert beliefs is not None
    derived = likeness(beliefs, TherapyParty.THERAPIST)
    assert Configuration.MIXED is derived.configuration
    assert ("of_treatment",) == derived.needs
