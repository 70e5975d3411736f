"""Paul: what the video and his records show. Numbers are rows of the inventory."""

from __future__ import annotations

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en
from cbt_homework.cognition import (
    Component,
    Configuration,
    FormulationLevel,
    RecordCriterion,
    RelationshipKind,
    TherapyParty,
    alert_components,
    emotion_changes,
    is_closed,
    likeness,
    thought_changes,
    when_to_go_deeper,
)
from cbt_homework.foundation.ratings import ONE_TO_TEN, PERCENT
from cbt_homework.homework.vocabulary import SupervisionHomeworkFunction, SupervisionKind
from cbt_homework.supervision.accounts import barrier_observations, overlooked_sides
from cbt_homework.supervision.recordings import ConsentState, RecordingUse, consent_state
from cbt_homework.supervision.self_practice import PARALLEL, SelfPracticeTask
from cbt_homework.supervision.series import carried_over
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did
from tests import stated
from tests.cases.telling import finding, said, session_of, there

B = ch.Barrier
CASE = cases.paul()
COURSE = there(CASE.course)
BEFORE, AFTER = COURSE.histories
FORMULATION = there(CASE.formulation)
PAUL = there(FORMULATION.therapist)
(TABLE_2,) = there(CASE.thought_records)
(CIRCLE,) = there(CASE.circles)
FIRST, SECOND = session_of(CASE), session_of(CASE, 1)
(ACCOUNT,) = there(FIRST.accounts)


def test_an_older_patient_does_no_records_and_paul_is_in_his_second_year() -> None:  # 112
    assert 2 == FIRST.training_year == SECOND.training_year
    report = there(BEFORE.reports)[0]
    assert en.RecordBrought.NOT_BROUGHT is report.record
    assert ("a0",) == FIRST.therapy_homework


def test_his_explanation_is_an_impression_on_one_side_only() -> None:  # 113
    (explained,) = there(ACCOUNT.attributions)
    assert (en.Side.PATIENT, en.Ground.IMPRESSION) == (explained.side, explained.ground)
    made = stated.assess(BEFORE)
    assert ch.Verdict.UNMET is made.verdict(en.HistoryCriterion.EXPLAINED_FAIRLY)
    assert ch.Verdict.MET is said(BEFORE, "EN07")  # something that was seen stands beside it


def test_the_video_shows_the_side_that_it_overlooks() -> None:  # 113
    assert (en.Side.THERAPIST,) == overlooked_sides(ACCOUNT)
    assert all(seen.speaks_for for seen in barrier_observations(ACCOUNT))
    made = stated.assess(BEFORE)
    assert ch.Verdict.UNMET is made.verdict(en.HistoryCriterion.ASSIGNED_WITH_CARE)
    assert {"EN06", "EN08", "EN09", "EN10"} == {f.code for f in made.essential_unmet}
    supported = stated.diagnose(attrs.evolve(COURSE, histories=(BEFORE,))).supported
    assert (B.ASSIGNING_STYLE,) == tuple(supported)
    told = (attrs.evolve(there(ACCOUNT.seen)[0], ground=en.Ground.OWN_ACCOUNT),)
    assert () == overlooked_sides(attrs.evolve(ACCOUNT, seen=told))


def test_any_part_of_the_circle_can_alert_him_but_the_body_is_not_told() -> None:  # 114
    assert tuple(part for part in Component if part is not Component.BODY) == (
        alert_components(CIRCLE)
    )
    assert not is_closed(CIRCLE)
    assert ch.Verdict.UNKNOWN is said(CIRCLE, "TR82")
    assert ("body",) == there(finding(CIRCLE, "TR82")).needs
    assert Did.MAP_CIRCLE in there(FIRST.interventions)


def test_it_is_so_with_others_who_are_older_and_comes_from_home() -> None:  # 115
    assert ch.Verdict.MET is said(FORMULATION, "FO06")
    parents = [experience.with_whom for experience in there(PAUL.development)]
    assert [RelationshipKind.PARENT] * 2 == parents
    (personal,) = there(FIRST.personal)
    assert personal.tied_to_the_work is True
    assert personal.agreed is None


def test_seven_thoughts_come_again_with_three_kinds_of_patients() -> None:  # 116
    thoughts = there(PAUL.recurrent_thoughts)
    assert 7 == len(thoughts) == len({thought.thought for thought in thoughts})
    assert {None} == {thought.count for thought in thoughts}  # often, and no number is told
    assert 3 == len(there(thoughts[0].triggers))
    assert said(FORMULATION, "FO13") is None
    often = attrs.evolve(thoughts[0], count=3)
    counted = attrs.evolve(PAUL, recurrent_thoughts=(often, *thoughts[1:]))
    found = there(finding(attrs.evolve(FORMULATION, therapist=counted), "FO13"))
    assert ("therapist.recurrent_thoughts.0.beliefs",) == (found.at or found.needs)


def test_the_record_of_thoughts_is_homework_of_supervision() -> None:  # 116
    (homework,) = there(FIRST.homework)
    aim = there(homework.spec.supervision)
    assert SupervisionKind.WORK_ON_ONESELF is aim.kind
    assert SupervisionHomeworkFunction.MONITORING is aim.function
    (carried,) = carried_over(there(CASE.supervision))
    assert (0, 1, 1) == (carried.agreed_in, carried.reviewed_in, carried.next_one)
    (practice,) = there(SECOND.self_practice)
    assert SelfPracticeTask.TEST_THOUGHTS is practice.task
    assert PARALLEL[there(homework.spec.kinds)[0]] is practice.task
    assert BEFORE.assignment.id == practice.parallel_to  # the patient was to do the like


def test_the_accessible_level_was_enough() -> None:  # 117
    assert (FormulationLevel.ACCESSIBLE,) == PAUL.levels
    advice = when_to_go_deeper(there(FORMULATION.history), stated.DRAFT.cognition.beliefs)
    assert FormulationLevel.ACCESSIBLE is advice.level
    assert ch.Verdict.MET is said(FORMULATION, "FO28")
    again = attrs.evolve(there(FORMULATION.history), discussions=2, recurrences=2)
    assert FormulationLevel.HIDDEN is when_to_go_deeper(again, stated.DRAFT.cognition.beliefs).level


def test_role_play_with_reversal_and_video_leads_to_homework_that_is_done() -> None:  # 118
    practiced = (Did.ROLE_PLAY, Did.ROLE_REVERSAL, Did.VIDEO_FEEDBACK)
    assert practiced == SECOND.interventions
    assert stated.assess(AFTER).meets(en.HistoryCriterion.ASSIGNED_WITH_CARE)
    made = stated.diagnose(COURSE)
    step = made.steps[0]
    assert (en.LadderStep.ACKNOWLEDGE, en.Because.CARRIED_OUT) == (step.step, step.because)
    for barrier in (B.NOT_UNDERSTOOD, B.PURPOSE_UNCLEAR, B.ASSIGNING_STYLE):
        assert made.about(barrier).beside


def test_the_second_table_has_nine_columns_and_two_scales() -> None:  # 119
    assert 9 == len(there(TABLE_2.form).columns)
    assert {PERCENT} == {there(t.belief).scale for t in there(TABLE_2.thoughts)}
    assert {ONE_TO_TEN} == {there(e.intensity).scale for e in there(TABLE_2.emotions)}


def test_the_second_table_has_the_figures_of_the_article() -> None:  # 120
    assert [80, 80, 90] == [there(t.belief).value for t in there(TABLE_2.thoughts)]
    assert [7, 8] == [there(e.intensity).value for e in there(TABLE_2.emotions)]
    assert [80, 100, 100] == [there(a.belief).value for a in there(TABLE_2.alternatives)]
    assert [3, 3] == [there(e.intensity).value for e in there(TABLE_2.emotions_after)]
    assert [-4, -5] == [there(c.change).difference for c in emotion_changes(TABLE_2)]
    facts = (len(there(TABLE_2.facts_for)), len(there(TABLE_2.facts_against)))
    assert (2, 3, 2) == (*facts, len(there(TABLE_2.actions)))


def test_the_thoughts_of_the_second_table_are_not_rated_again() -> None:  # 121
    useful = set(RecordCriterion) - {RecordCriterion.RECORD_SAFE}  # no concern is recorded
    assert stated.assess(TABLE_2).meets(*useful)
    assert ch.Verdict.UNMET is said(TABLE_2, "TR12", stated.DRAFT)
    assert [None] * 3 == [twice.change for twice in thought_changes(TABLE_2)]


def test_he_sees_himself_as_imposing_which_fits_no_pattern() -> None:
    beliefs = there(there(CASE.belief_system).entries[0].therapist)
    made = likeness(beliefs, TherapyParty.THERAPIST)
    assert Configuration.MIXED is made.configuration
    assert ("of_treatment",) == made.needs


def test_whether_the_patient_agreed_to_the_video_is_not_told() -> None:
    (used,) = there(FIRST.recordings)
    assert used.together is True
    assert there(CASE.recordings) == (used.recording,)
    use = RecordingUse.SUPERVISION
    state = consent_state(used.recording, ch.homework.Role.PATIENT, use, FIRST.on)
    assert ConsentState.NOT_RECORDED is state
