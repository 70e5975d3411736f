"""Mr V: what the supervisor sees comes out of the library. Numbers are rows of the inventory."""

from __future__ import annotations

from datetime import timedelta

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en
from cbt_homework.cognition import (
    Component,
    Configuration,
    HomeworkMoment,
    RelationshipKind,
    TherapeuticBeliefCriterion,
    TherapyParty,
    drift,
)
from cbt_homework.homework.vocabulary import SupervisionHomeworkFunction
from cbt_homework.supervision.accounts import overlooked_sides, unmapped
from cbt_homework.supervision.recordings import (
    ConsentState,
    RecordingConsent,
    RecordingUse,
    consent_state,
)
from cbt_homework.supervision.self_practice import SelfPracticeTask
from cbt_homework.supervision.series import carried_over, proposals
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did
from tests import stated
from tests.cases.telling import comes_in_order, course_of, said, session_of, there

B = ch.Barrier
CASE = cases.mr_v()
COURSE = there(CASE.course)
FORMULATION = there(CASE.formulation)
BELIEFS = there(CASE.belief_system)
DIALOGUE = there(CASE.dialogue)
SESSION = session_of(CASE)
(ACCOUNT,) = there(SESSION.accounts)
(RECORDING,) = there(CASE.recordings)


def test_he_finds_it_good_promises_and_puts_it_off_again() -> None:  # 95
    made = stated.diagnose(COURSE)
    step = made.steps[0]
    assert (en.LadderStep.FORMULATE, en.Because.REPEATED, 2) == (
        step.step,
        step.because,
        step.in_a_row,
    )
    assert B.AVOIDANCE in made.supported
    assert en.BarrierState.ASKED_AND_NOT_SO is made.state(B.LOW_IMPORTANCE)
    assert en.BarrierState.UNEXPLORED is made.state(B.NOT_UNDERSTOOD)


def test_the_supervisor_begins_with_support_and_praise_of_what_was_done() -> None:  # 96
    second = DIALOGUE.turns[1]
    assert ch.homework.Role.SUPERVISOR is second.by
    assert (Did.SUPPORT, Did.SPECIFIC_PRAISE) == second.interventions


def test_the_interventions_come_as_the_vignette_has_them() -> None:  # 96, 98, 100, 103, 104, 106
    assert (
        Did.SUPPORT,
        Did.SPECIFIC_PRAISE,
        Did.CONCEPTUALIZE,
        Did.BRAINSTORM,
        Did.SELF_DISCLOSURE,
        Did.REINFORCE_REFLECTION,
        Did.CONCEPTUALIZE,
        Did.RESTRUCTURE_THOUGHTS,
        Did.CHECK_CONSENT,
        Did.SPECIFIC_PRAISE,
    ) == DIALOGUE.interventions
    once = tuple(dict.fromkeys(DIALOGUE.interventions))
    assert once == SESSION.interventions
    assert SESSION.id == DIALOGUE.session


def test_doubts_about_going_on_can_be_spoken_of() -> None:  # 97
    assert SESSION.doubt_voiced is True
    attitude = stated.diagnose(COURSE).about(B.THERAPIST_ATTITUDE)
    assert ["own-belief"] == [fact.indicator for fact in attitude.speaks_for]
    assert () == attitude.speaks_against


def test_mapping_comes_before_deciding() -> None:  # 98
    assert comes_in_order((Did.CONCEPTUALIZE, Did.BRAINSTORM), DIALOGUE.interventions)
    assert ch.Verdict.UNKNOWN is said(FORMULATION, "FO11")  # no belief is named, only asked for
    assert FORMULATION.tentative is True


def test_a_guess_that_he_hands_back_leaves_the_therapist_where_it_was() -> None:  # 99
    made = stated.assess(BELIEFS)
    assert made.meets(
        TherapeuticBeliefCriterion.SELF_DESCRIBED,
        TherapeuticBeliefCriterion.FELT_AND_DONE,
        TherapeuticBeliefCriterion.REFLECTED_ON,
    )
    assert ch.Verdict.UNMET is made.verdict(TherapeuticBeliefCriterion.BOTH_PARTIES)


def test_typical_replies_ask_for_less_and_the_supervisor_knows_them_too() -> None:  # 100
    (asked,) = there(COURSE.histories[1].inquiries)
    assert (en.Reply.DO_NOT_KNOW, en.Reply.NO_STRENGTH) == asked.replies
    demanding = stated.diagnose(COURSE).about(B.TOO_DEMANDING)
    assert ["typical-reply"] == [fact.indicator for fact in demanding.speaks_for]
    assert comes_in_order((Did.BRAINSTORM, Did.SELF_DISCLOSURE), DIALOGUE.interventions)


def test_asking_why_strains_the_relationship_as_with_his_mother() -> None:  # 101
    between = stated.diagnose(COURSE).about(B.THERAPIST_REACTION)
    words = {word for fact in between.speaks_for for word in fact.words}
    assert {"asking-why", "impatient"} <= words
    patient = there(FORMULATION.patient)
    assert [RelationshipKind.PARENT] == [d.with_whom for d in there(patient.development)]
    assert ch.Verdict.MET is said(FORMULATION, "FO06")
    assert ch.Verdict.MET is said(FORMULATION, "FO21")


def test_the_therapist_goes_from_saving_to_a_hostile_pattern() -> None:  # 102
    changes = drift(BELIEFS, TherapyParty.THERAPIST)
    assert [(Configuration.RESCUING, Configuration.HOSTILE)] == [
        (change.was, change.became) for change in changes
    ]
    assert ch.Verdict.UNMET is said(BELIEFS, "TB07")
    style = stated.diagnose(COURSE).about(B.ASSIGNING_STYLE)
    assert ("doing-it-for-them",) in {fact.words for fact in style.speaks_for}
    with_them = stated.diagnose(course_of(CASE)).about(B.THERAPIST_REACTION)
    patterns = [f.words for f in with_them.leads if f.indicator == "belief-system"]
    assert [("hostile", "rescuing")] == patterns


def test_both_moments_are_still_to_be_mapped() -> None:  # 103
    parts = (Component.THOUGHTS, Component.EMOTIONS, Component.BEHAVIOR)
    assert {
        HomeworkMoment.ACCEPTING: parts,
        HomeworkMoment.STARTING: parts,
    } == unmapped(ACCOUNT)
    mapping = there(SESSION.homework)[0]
    assert SupervisionHomeworkFunction.MAPPING is there(mapping.spec.supervision).function
    assert 2 == SESSION.training_year


def test_what_was_overlooked_at_first_is_named_by_the_therapist() -> None:  # 99, 101
    sides = [attribution.side for attribution in there(ACCOUNT.attributions)]
    assert [en.Side.PATIENT, en.Side.RELATIONSHIP] == sides
    assert () == overlooked_sides(ACCOUNT)  # nobody has seen it yet


def test_the_doubts_are_answered_and_recording_is_the_therapists_idea() -> None:  # 104, 105
    (practice,) = there(SESSION.self_practice)
    assert (SelfPracticeTask.TEST_THOUGHTS, True) == (practice.task, practice.done)
    whose = [(p.session, p.proposer) for p in proposals(there(CASE.supervision))]
    assert [(0, ch.Proposer.ASSIGNER), (0, ch.Proposer.ASSIGNEE)] == whose
    later = [carried.reviewed_in for carried in carried_over(there(CASE.supervision))]
    assert [None, None] == later


def test_a_recording_waits_for_his_signed_consent() -> None:  # 106
    day = there(SESSION.on)
    use = RecordingUse.SUPERVISION
    assert () == SESSION.recordings
    assert ConsentState.NO_CONSENT is consent_state(RECORDING, ch.homework.Role.PATIENT, use, day)
    assert RECORDING.willing is None
    given = RecordingConsent(
        ch.homework.Role.PATIENT, informed=True, signed=True, covers=(use,), given_on=day
    )
    agreed = attrs.evolve(RECORDING, consents=(given,))
    assert ConsentState.COVERED is consent_state(agreed, ch.homework.Role.PATIENT, use, day)
    before = day - timedelta(days=1)
    assert ConsentState.NOT_YET_GIVEN is consent_state(
        agreed, ch.homework.Role.PATIENT, use, before
    )
    oral = attrs.evolve(RECORDING, consents=(attrs.evolve(given, signed=False),))
    assert ConsentState.NOT_SIGNED is consent_state(oral, ch.homework.Role.PATIENT, use, day)
