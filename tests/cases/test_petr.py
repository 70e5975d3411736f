"""Petr: a ritual that is praised, a strain that is mended. Numbers are rows of the inventory."""

from __future__ import annotations

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en, show
from cbt_homework.cognition import (
    BeliefTarget,
    Configuration,
    FormulationCriterion,
    TherapyParty,
    ViewOfTreatment,
    likeness,
    overlaps,
)
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.ruptures import RepairStep, RuptureMarker
from cbt_homework.supervision.self_practice import SelfPracticeTask
from cbt_homework.supervision.series import carried_over, proposals
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did
from tests import stated
from tests.cases.telling import comes_in_order, course_of, finding, said, session_of, there

B = ch.Barrier
CASE = cases.petr()
COURSE = there(CASE.course)
WASHING, COOKING = COURSE.histories
FORMULATION = there(CASE.formulation)
PETR, PATIENT = there(FORMULATION.therapist), there(FORMULATION.patient)
FIRST, SECOND = session_of(CASE), session_of(CASE, 1)


def test_the_patient_has_two_core_beliefs_that_go_back_to_school() -> None:  # 153
    about = [belief.about for belief in there(PATIENT.core_beliefs)]
    assert [BeliefTarget.SELF, BeliefTarget.OTHERS] == about
    assert 1 == len(there(PATIENT.development))
    assert PATIENT.recognized is None


def test_after_about_twelve_sessions_less_washing_and_a_good_relationship() -> None:  # 154
    assert 12 == FORMULATION.sessions
    assert en.Completion.PARTLY is there(WASHING.reports)[0].completion
    made = stated.diagnose(COURSE)
    found = {step.step: step.because for step in made.steps}
    assert en.Because.TRIED is found[en.LadderStep.ACKNOWLEDGE]
    assert en.Because.ONCE is found[en.LadderStep.INQUIRE]
    assert made.about(B.THERAPIST_REACTION).beside, "a good relationship is shown"


def test_that_the_task_serves_as_a_ritual_needs_attention_first() -> None:  # 154
    found = stated.assess(COOKING).findings[0]
    assert ("EN13", ch.rules.Weight.ATTENTION, ch.Verdict.UNMET) == (
        found.code,
        found.weight,
        found.verdict,
    )
    assert [found.code] == [f.code for f in stated.diagnose(COURSE).attention]
    assert en.Completion.DONE is there(COOKING.reports)[0].completion
    without = attrs.evolve(COOKING, concerns=None)
    assert () == stated.assess(without).attention
    shown = show.text(stated.diagnose(COURSE), COURSE)
    assert shown.index("Needs attention") < shown.index("Where this could go on")


def test_homework_that_is_only_done_is_acknowledged_and_looked_at_again() -> None:  # 154
    steps = stated.diagnose(attrs.evolve(COURSE, histories=(COOKING,))).steps
    assert [
        (en.LadderStep.ACKNOWLEDGE, en.Because.CARRIED_OUT),
        (en.LadderStep.LOOK_AT_OWN_PART, en.Because.CONCERN_RECORDED),
    ] == [(step.step, step.because) for step in steps][:2]


def test_the_supervisor_praises_before_wondering() -> None:  # 155
    wanted = (Did.SPECIFIC_PRAISE, Did.CONFRONT_GENTLY, Did.ASK_WHAT_WENT_THROUGH_MIND)
    assert comes_in_order((*wanted, Did.VALIDATE), there(FIRST.interventions))


def test_the_strain_is_noticed_and_mended_step_by_step() -> None:  # 156
    (rupture,) = there(FIRST.ruptures)
    assert {
        RuptureMarker.IRRITATION,
        RuptureMarker.EXPLAINING_ONESELF,
        RuptureMarker.QUESTIONING_THE_OTHER,
        RuptureMarker.SHIFT_OF_FEELING,
        RuptureMarker.FEELING_UNAPPRECIATED,
    } == set(rupture.markers)
    assert ch.homework.Party.ASSIGNER is rupture.noticed_by
    assert tuple(RepairStep) == rupture.steps
    assert rupture.mended is True


def test_his_own_beliefs_are_homework_of_supervision() -> None:  # 157
    (homework,) = there(FIRST.homework)
    assert (HomeworkKind.CORE_BELIEF_WORK,) == homework.spec.kinds
    aim = there(homework.spec.supervision)
    assert SupervisionKind.WORK_ON_ONESELF is aim.kind
    assert SupervisionHomeworkFunction.MAPPING is aim.function
    brought = carried_over(there(CASE.supervision))[0]
    assert (homework.id, 0, 1) == (brought.assignment, brought.agreed_in, brought.reviewed_in)
    (practice,) = there(SECOND.self_practice)
    assert SelfPracticeTask.CLARIFY_BELIEFS is practice.task
    (personal,) = there(FIRST.personal)
    assert personal.tied_to_the_work is True


def test_he_brings_two_core_beliefs_one_assumption_and_three_strategies() -> None:  # 158
    held = (PETR.core_beliefs, PETR.assumptions, PETR.strategies)
    assert [2, 1, 3] == [len(there(part)) for part in held]
    about = [belief.about for belief in there(PETR.core_beliefs)]
    assert [BeliefTarget.SELF, BeliefTarget.OTHERS] == about
    made = stated.assess(FORMULATION)
    assert made.meets(FormulationCriterion.CONNECTED, FormulationCriterion.CLEAR_BELIEFS)
    assert ch.Verdict.MET is said(FORMULATION, "FO17")  # an if and a then


def test_how_much_the_two_have_in_common_stays_a_question() -> None:  # 159
    found = overlaps(FORMULATION)
    assert [("different", BeliefTarget.SELF), ("rejection", BeliefTarget.OTHERS)] == [
        (overlap.theme, overlap.about) for overlap in found
    ]
    assert all(overlap.question.endswith("?") for overlap in found)
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO22", stated.DRAFT)
    assert 2 == there(finding(FORMULATION, "FO22")).facts["count"]
    between = stated.diagnose(course_of(CASE)).about(B.THERAPIST_REACTION)
    assert {"alike"} == {fact.indicator for fact in between.leads}
    assert () == between.speaks_for


def test_he_could_turn_into_a_rescuer_and_that_is_left_open() -> None:  # 159
    beliefs = there(there(CASE.belief_system).entries[0].therapist)
    made = likeness(beliefs, TherapyParty.THERAPIST)
    assert (None, (Configuration.RESCUING,)) == (made.configuration, made.possible)
    assert ("of_treatment",) == made.needs
    static = attrs.evolve(beliefs, of_treatment=ViewOfTreatment.STATIC)
    assert Configuration.RESCUING is likeness(static, TherapyParty.THERAPIST).configuration


def test_he_decides_to_ask_her_what_she_wants_to_change() -> None:  # 159
    (decided,) = there(SECOND.homework)
    assert SupervisionKind.PATIENT_MANAGEMENT is there(decided.spec.supervision).kind
    whose = [(p.session, p.proposer) for p in proposals(there(CASE.supervision))]
    assert [(0, ch.Proposer.ASSIGNER), (1, ch.Proposer.ASSIGNEE)] == whose
    made = stated.assess(FORMULATION, policy=stated.IMPORTED)
    assert ch.Verdict.UNKNOWN is made.verdict(FormulationCriterion.LEADS_ON)  # nothing new yet
    assert ch.Verdict.MET is said(FORMULATION, "FO30")
