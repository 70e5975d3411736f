"""Vera: what her therapist sees comes out of the library. Numbers are rows of the inventory."""

from __future__ import annotations

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en
from cbt_homework.cognition import (
    ArrowCriterion,
    AsksWhat,
    FormulationCriterion,
    RelationshipKind,
)
from cbt_homework.supervision.dialogue import DialogueMove as Move
from tests import stated
from tests.cases.telling import (
    IMPORTED,
    comes_in_order,
    course_of,
    finding,
    said,
    there,
)

B = ch.Barrier
CASE = cases.vera()
COURSE = there(CASE.course)
FORMULATION = there(CASE.formulation)
DIALOGUE = there(CASE.dialogue)
PATIENT = there(FORMULATION.patient)


def test_she_comes_late_without_homework_after_a_session_that_was_not_held() -> None:  # 62
    report = there(COURSE.histories[0].reports)[0]
    assert en.Completion.NOT_DONE is report.completion
    assert en.RecordBrought.NOT_BROUGHT is report.record
    first, second = (there(session.on) for session in there(COURSE.sessions))
    assert 14 == (second - first).days
    step = stated.diagnose(COURSE).steps[0]
    assert en.LadderStep.INQUIRE is step.step
    assert 1 == step.in_a_row


def test_her_therapist_begins_by_asking_leave() -> None:  # 63
    first = DIALOGUE.turns[0]
    assert ch.homework.Role.THERAPIST is first.by
    assert (Move.INVITE,) == first.moves
    relationship = stated.diagnose(COURSE).about(B.THERAPIST_REACTION)
    assert [("inviting",)] == [fact.words for fact in relationship.beside]


def test_circumstances_putting_off_and_fear_of_judgment_are_supported() -> None:  # 64
    supported = set(stated.diagnose(COURSE).supported)
    assert {B.UNFORESEEN_CIRCUMSTANCES, B.AVOIDANCE, B.FEAR_OF_EVALUATION} <= supported
    assert ch.Verdict.MET is said(COURSE.histories[0], "EN04")  # both moments were asked about


def test_shame_leads_down_by_what_it_means_to_her() -> None:  # 65
    (arrow,) = there(CASE.arrows)
    made = stated.assess(arrow, policy=IMPORTED)
    assert made.meets(*ArrowCriterion)
    assert [AsksWhat.MEANS_TO] == [step.asks for step in there(arrow.steps)]
    assert arrow.ends_in == there(PATIENT.assumptions)[0]
    assert ch.Verdict.UNKNOWN is said(arrow, "FO33")  # how strong it was is not told


def test_the_moves_come_in_the_order_of_the_vignette() -> None:  # 66, 67, 68, 69, 70
    wanted = (
        Move.INVITE,
        Move.MEANING_QUESTION,
        Move.AFFECT_FOCUS,
        Move.PAST_LINK,
        Move.CHECK_UNDERSTANDING,
        Move.GENERALIZE,
        Move.SUMMARIZE,
        Move.ELICIT_RULE,
        Move.LINK_TO_HOMEWORK,
        Move.REINFORCE_REFLECTION,
    )
    assert comes_in_order(wanted, DIALOGUE.moves)
    assert not comes_in_order(wanted[::-1], DIALOGUE.moves)
    assert set(Move) == set(DIALOGUE.moves)


def test_therapist_and_patient_take_turns_and_only_the_therapist_makes_moves() -> None:
    assert 23 == len(DIALOGUE.turns)
    assert {ch.homework.Role.THERAPIST} == {turn.by for turn in DIALOGUE.turns[::2]}
    assert {ch.homework.Role.PATIENT} == {turn.by for turn in DIALOGUE.turns[1::2]}
    assert all(turn.moves for turn in DIALOGUE.turns[::2])
    assert {None} == {turn.moves for turn in DIALOGUE.turns[1::2]}
    assert DIALOGUE.session in {session.id for session in there(COURSE.sessions)}


def test_the_link_leads_to_her_mother() -> None:  # 67
    (past,) = there(PATIENT.development)
    assert RelationshipKind.PARENT is past.with_whom


def test_the_pattern_is_seen_in_four_relationships() -> None:  # 69
    (pattern,) = there(PATIENT.patterns)
    assert {
        RelationshipKind.PARENT,
        RelationshipKind.THERAPIST,
        RelationshipKind.FRIEND,
        RelationshipKind.SUPERIOR,
    } == {relationship.with_whom for relationship in there(pattern.relationships)}
    assert ch.Verdict.MET is said(FORMULATION, "FO06")
    one = attrs.evolve(pattern, relationships=there(pattern.relationships)[:1])
    less = attrs.evolve(FORMULATION, patient=attrs.evolve(PATIENT, patterns=(one,)))
    assert ch.Verdict.UNMET is said(less, "FO06")


def test_the_rule_is_an_if_and_a_then_and_its_core_belief_is_open() -> None:  # 71
    (rule,) = there(PATIENT.assumptions)
    assert () == rule.core_beliefs
    assert ch.Verdict.MET is said(FORMULATION, "FO17")
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO11")
    assert ("patient.core_beliefs",) == there(finding(FORMULATION, "FO11")).needs


def test_perfection_helps_for_a_moment_and_keeps_the_fear_going() -> None:  # 72
    perfect, put_off = there(PATIENT.strategies)
    assert perfect.relief is not None
    assert perfect.upkeep is not None
    assert (None, None) == (put_off.relief, put_off.upkeep)
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO20")


def test_the_rule_shows_in_the_homework() -> None:  # 73
    supported = set(stated.diagnose(COURSE).supported)
    assert {B.ALL_OR_NOTHING, B.FEAR_OF_EVALUATION} <= supported
    assert ch.Verdict.MET is said(FORMULATION, "FO30")
    with_it = stated.diagnose(course_of(CASE)).about(B.PATIENT_BELIEF)
    assert "formulated" in {fact.indicator for fact in with_it.leads}
    without = stated.diagnose(COURSE).about(B.PATIENT_BELIEF)
    assert "formulated" not in {fact.indicator for fact in without.leads}


def test_after_the_formulation_the_same_task_is_designed_anew() -> None:  # 74
    before, after = (history.assignment for history in COURSE.histories)
    assert before.spec.task == after.spec.task
    assert [after.id] == [link.redesigned_as for link in there(FORMULATION.homework)]
    assert ch.Verdict.MET is stated.assess(FORMULATION).verdict(FormulationCriterion.LEADS_ON)
    unlinked = attrs.evolve(FORMULATION, homework=None)
    assert ch.Verdict.UNMET is said(unlinked, "FO29", stated.DRAFT)
    last = there(DIALOGUE.turns[-1].moves)
    assert (Move.PROPOSE_REDESIGN, Move.REINFORCE_REFLECTION) == last


def test_where_the_rule_could_step_in_still_asks_for_a_plan() -> None:  # 74
    anew = COURSE.histories[1].assignment
    criterion = ch.Criterion.OBSTACLES_ANTICIPATED
    assert ch.Verdict.UNMET is stated.assess(anew).verdict(criterion)
    assert ch.Verdict.UNKNOWN is stated.assess(anew, policy=IMPORTED).verdict(criterion)
    planned = tuple(
        attrs.evolve(o, then="I write down one line") for o in there(anew.spec.obstacles)
    )
    settled = attrs.evolve(anew, spec=attrs.evolve(anew.spec, obstacles=planned))
    assert ch.Verdict.MET is stated.assess(settled).verdict(criterion)
    assert ch.Verdict.MET is said(settled, "HW28")  # they work on it together
