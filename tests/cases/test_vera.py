"""Vera: what her therapist sees comes out of the library. Numbers are rows of the inventory."""

from __future__ import annotations

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en, show
from cbt_homework.cognition import (
    ArrowCriterion,
    AsksWhat,
    BeliefElicitation,
    FormulationCriterion,
    RelationshipKind,
)
from cbt_homework.engagement.sessions import Attendance
from cbt_homework.supervision.criteria import DialogueCriterion
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


def test_she_comes_late_without_homework_after_a_session_that_she_canceled() -> None:  # 62
    report = there(COURSE.histories[0].reports)[0]
    assert en.Completion.NOT_DONE is report.completion
    assert en.RecordBrought.NOT_BROUGHT is report.record
    first, canceled, last = there(COURSE.sessions)
    assert Attendance.CANCELED is canceled.attendance
    assert ch.homework.Party.ASSIGNEE is canceled.absent
    assert Attendance.HELD is last.attendance
    (late,) = there(last.lateness)
    assert (ch.homework.Party.ASSIGNEE, None) == (late.party, late.minutes)
    assert [first.on, last.on] == [h.assignment.assigned_on for h in COURSE.histories]
    assert canceled.on not in COURSE.session_days
    step = stated.diagnose(COURSE).steps[0]
    assert (en.LadderStep.INQUIRE, en.Because.ONCE) == (step.step, step.because)


def test_that_the_three_may_hang_together_is_on_record() -> None:  # 62
    link, _ = there(FORMULATION.homework)
    for part in ("homework", "canceled", "late", "may be"):
        assert part in there(link.how)
    assert ("rule",) == link.beliefs
    assert (there(link.how)[:11], Move.INVITE) == (
        there(DIALOGUE.turns[0].gist)[:11],
        there(DIALOGUE.turns[0].moves)[0],
    )


def test_her_therapist_begins_by_asking_leave() -> None:  # 63
    first = DIALOGUE.turns[0]
    assert ch.homework.Role.THERAPIST is first.by
    assert (Move.INVITE,) == first.moves
    assert ch.Verdict.MET is said(DIALOGUE, "FO44")
    later = attrs.evolve(DIALOGUE, turns=(*DIALOGUE.turns[1:], first))
    assert ch.Verdict.UNMET is said(later, "FO44")


def test_the_friend_and_work_are_why_she_missed_and_came_late_and_no_reason_for_the_homework() -> (
    None
):  # 64
    _, canceled, last = there(COURSE.sessions)
    assert "friend" in there(canceled.absence_words)
    (late,) = there(last.lateness)
    assert "work" in there(late.words)
    (asked,) = there(COURSE.histories[0].inquiries)
    assert asked.circumstances is None
    assert B.UNFORESEEN_CIRCUMSTANCES not in stated.diagnose(COURSE).supported


def test_lack_of_time_putting_off_and_fear_of_judgment_are_what_stood_in_the_way() -> None:  # 64
    supported = set(stated.diagnose(COURSE).supported)
    assert {B.NO_TIME, B.AVOIDANCE, B.FEAR_OF_EVALUATION} <= supported
    (reason,) = there(there(COURSE.histories[0].reports)[0].reasons)
    assert (B.NO_TIME, None) == (reason.barrier, reason.sound)
    assert ch.Verdict.MET is said(COURSE.histories[0], "EN04")  # both moments were asked about


def test_whether_she_understood_the_task_is_not_told() -> None:  # 64, 65
    (asked,) = there(COURSE.histories[0].inquiries)
    assert asked.understood_task is None
    assert B.NOT_UNDERSTOOD not in stated.diagnose(COURSE).supported
    assert any("understood the task" in words for words in CASE.left_open)


def test_shame_leads_down_to_being_looked_down_on_and_no_further() -> None:  # 65
    (arrow,) = there(CASE.arrows)
    made = stated.assess(arrow, policy=IMPORTED)
    assert made.meets(ArrowCriterion.STEP_BY_STEP, ArrowCriterion.ASKS_FOR_MEANING)
    (step,) = there(arrow.steps)
    assert AsksWhat.MEANS_TO is step.asks
    assert "effort" in there(step.answer)
    assert arrow.ends_in is None
    assert arrow.stopped_at is None
    assert ch.Verdict.UNKNOWN is made.verdict(ArrowCriterion.REACHES_A_BELIEF)
    assert any("ends there" in words for words in CASE.left_open)
    assert ch.Verdict.UNKNOWN is said(arrow, "FO33")  # how strong it was is not told


def test_the_rule_is_found_by_a_summary_and_a_direct_question() -> None:  # 70, 71
    (rule,) = there(PATIENT.assumptions)
    assert (BeliefElicitation.SUMMARY, BeliefElicitation.DIRECT_QUESTION) == rule.elicited_by
    places = [n for n, turn in enumerate(DIALOGUE.turns) if Move.ELICIT_RULE in (turn.moves or ())]
    meaning = [
        n for n, turn in enumerate(DIALOGUE.turns) if Move.MEANING_QUESTION in (turn.moves or ())
    ]
    assert ([16], [4]) == (places, meaning)  # twelve turns lie between the two
    assert Move.SUMMARIZE in there(DIALOGUE.turns[16].moves)
    assert {ch.Verdict.MET} == {said(DIALOGUE, code) for code in ("FO40", "FO41")}


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
    assert stated.assess(DIALOGUE).meets(*DialogueCriterion)
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


def test_the_link_leads_to_her_mother_and_from_there_to_the_rule() -> None:  # 67
    past = there(PATIENT.development)
    assert {RelationshipKind.PARENT} == {each.with_whom for each in past}
    told = [each.what for each in past]
    for part, words in zip(told, ("100 %", "angry", "invisible"), strict=True):
        assert words in part
    (rule,) = there(PATIENT.assumptions)
    assert tuple(each.id for each in past) == rule.from_experiences
    assert {ch.Verdict.MET} == {said(FORMULATION, code) for code in ("FO10", "FO48")}
    assert "from E1, E2, E3" in " ".join(show.plain(FORMULATION).split())
    assert ch.Verdict.MET is said(DIALOGUE, "FO45")  # the link is checked afterward


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


def test_the_rule_is_about_being_perfect_with_both_its_halves() -> None:  # 71
    (rule,) = there(PATIENT.assumptions)
    for part in (rule.statement, rule.condition, rule.then):
        assert "perfect" in there(part)
    for part in (rule.statement, rule.then):
        assert "reproach" in there(part)  # the first half: whoever is not perfect deserves it
        assert "silence" in there(part)  # the second half
        for way_out in ("sorry", "promises to change"):
            assert way_out in there(part)


def test_the_core_belief_behind_the_rule_was_not_asked_for() -> None:  # 71
    (rule,) = there(PATIENT.assumptions)
    assert rule.core_beliefs is None
    assert PATIENT.core_beliefs is None
    assert any("core belief" in words for words in CASE.left_open)
    assert ch.Verdict.MET is said(FORMULATION, "FO17")
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO11")
    assert ("patient.core_beliefs",) == there(finding(FORMULATION, "FO11")).needs


def test_perfection_helps_for_a_moment_and_keeps_the_fear_going() -> None:  # 72
    perfect, *others = there(PATIENT.strategies)
    assert perfect.relief is not None
    assert perfect.upkeep is not None
    assert {(None, None)} == {(other.relief, other.upkeep) for other in others}
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO20")


def test_her_strategies_are_those_of_the_vignette_the_presenting_one_among_them() -> None:  # 72
    strategies = there(PATIENT.strategies)
    wanted = (
        "perfection",
        "say sorry",
        "please",
        "reproach the other",
        "think ahead",
        "put it off",
    )
    for strategy, words in zip(strategies, wanted, strict=True):
        assert words in strategy.what
        assert ("rule",) == strategy.serves
    assert {ch.Verdict.MET} == {said(FORMULATION, code) for code in ("FO08", "FO19")}


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
    assert {after.id} == {link.redesigned_as for link in there(FORMULATION.homework)}
    assert {before.id} == {link.assignment for link in there(FORMULATION.homework)}
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


def test_what_is_ours_is_said() -> None:
    ours = " ".join(CASE.ours)
    for decision in ("kinds of strategies", "rule comes from", "accepted", "obstacles", "move"):
        assert decision in ours
