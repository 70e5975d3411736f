"""What the rules for supervision say of the cases. Numbers are rows of the inventory."""

from __future__ import annotations

from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import cases
from cbt_homework.cognition import Emotion, Thought, ViciousCircle
from cbt_homework.supervision.criteria import SeriesCriterion, SupervisionCriterion
from cbt_homework.supervision.recordings import (
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did
from tests import stated
from tests.cases.telling import IMPORTED, finding, said, session_of, there

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
MR_V = session_of(cases.mr_v())
PAUL = session_of(cases.paul())
LUDMILA = session_of(cases.ludmila())
PETR = session_of(cases.petr())
CONSENTED = SupervisionCriterion.CONSENTED


def used(**parts: Any) -> SupervisionSession:
    """Mr V's session, had the recording been listened to in it."""
    (recording,) = there(cases.mr_v().recordings)
    heard: Recording = attrs.evolve(recording, **parts)
    one = UsedRecording(heard, use=RecordingUse.SUPERVISION, together=True)
    return attrs.evolve(MR_V, recordings=(one,))


def signed() -> RecordingConsent:
    """His consent, given on the day of the session."""
    return RecordingConsent(
        ch.homework.Role.PATIENT,
        informed=True,
        signed=True,
        covers=(RecordingUse.SUPERVISION,),
        given_on=MR_V.on,
    )


def test_a_recording_that_is_only_proposed_raises_no_question_of_consent() -> None:  # 106
    made = stated.assess(MR_V)
    assert () == made.attention
    assert made.verdict(CONSENTED) is None


def test_a_recording_used_without_his_consent_needs_attention_first() -> None:  # 106
    for policy in (stated.DRAFT, IMPORTED):
        first = stated.assess(used(), policy=policy).findings[0]
        assert ("SU30", UNMET, ch.rules.Weight.ATTENTION) == (
            first.code,
            first.verdict,
            first.weight,
        )
    oral = attrs.evolve(signed(), signed=False)
    assert UNMET is said(used(consents=(oral,)), "SU30")


def test_with_his_signed_consent_nothing_stands_in_the_way() -> None:  # 106
    made = stated.assess(used(consents=(signed(),), willing=True))
    assert () == made.attention
    assert MET is made.verdict(CONSENTED)
    unsure = stated.assess(used(consents=(signed(),)))
    assert UNKNOWN is unsure.verdict(CONSENTED)  # whether the therapist is willing is not told


def test_mr_vs_homework_is_explained_by_nothing_that_was_seen() -> None:  # 99, 105
    assert UNMET is said(MR_V, "SU37")
    (account,) = there(MR_V.accounts)
    unsaid = attrs.evolve(MR_V, accounts=(attrs.evolve(account, seen=None),))
    assert UNKNOWN is said(unsaid, "SU37")
    series = there(cases.mr_v().supervision)
    assert UNKNOWN is stated.assess(series).verdict(SeriesCriterion.SEEN_NOT_ONLY_TOLD)
    told = attrs.evolve(series, sessions=(MR_V,), ratings=())
    assert UNMET is stated.assess(told).verdict(SeriesCriterion.SEEN_NOT_ONLY_TOLD)
    heard = attrs.evolve(series, sessions=(used(consents=(signed(),)),))
    assert MET is stated.assess(heard).verdict(SeriesCriterion.SEEN_NOT_ONLY_TOLD)


def test_mr_vs_two_moments_are_open_until_both_are_mapped() -> None:  # 103
    criterion = SupervisionCriterion.BOTH_MOMENTS_MAPPED
    assert UNKNOWN is stated.assess(MR_V).verdict(criterion)
    assert ("accounts.0.accepting", "accounts.0.starting") == there(finding(MR_V, "SU39")).needs
    circle = ViciousCircle(
        thoughts=(Thought("I will only get it wrong"),),
        emotions=(Emotion("weariness"),),
        behavior=("I sit there",),
    )
    (account,) = there(MR_V.accounts)
    both = attrs.evolve(account, accepting=circle, starting=circle)
    assert MET is stated.assess(attrs.evolve(MR_V, accounts=(both,))).verdict(criterion)


def test_supervision_looks_at_homework_twice_and_at_more_than_the_case() -> None:
    criterion = SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE
    for session in (MR_V, PAUL, PETR):
        assert MET is stated.assess(session).verdict(criterion)
        assert len(session.foci) == 2
    assert MET is said(MR_V, "SU09")
    assert MET is said(PAUL, "SU09")


def test_homework_of_supervision_grows_from_what_was_worked_on() -> None:
    for session in (MR_V, PAUL, LUDMILA, PETR):
        assert MET is said(session, "SU14")
        assert MET is said(session, "SU24")


def test_pauls_explanation_overlooks_what_the_video_shows() -> None:  # 113
    assert MET is said(PAUL, "SU37")
    assert UNMET is said(PAUL, "SU38")
    (account,) = there(PAUL.accounts)
    unseen = attrs.evolve(account, seen=None)
    assert said(attrs.evolve(PAUL, accounts=(unseen,)), "SU38") is None


def test_whether_pauls_patient_agreed_to_the_video_is_asked_first() -> None:
    made = stated.assess(PAUL, policy=IMPORTED)
    assert [("SU30", UNKNOWN)] == [(f.code, f.verdict) for f in made.attention]
    assert ("recordings.0.recording.consents",) == made.attention[0].needs


def test_whether_pauls_patient_agreed_to_the_video_is_asked_of_the_series_as_well() -> None:
    series = cases.paul().supervision
    assert series is not None
    made = stated.assess(series, policy=IMPORTED)
    assert [("SU84", UNKNOWN)] == [(f.code, f.verdict) for f in made.attention]
    needs = ("sessions.0.recordings.0.recording.consents",)
    assert needs == made.attention[0].needs
    assert UNKNOWN is made.verdict(SeriesCriterion.SEEN_NOT_ONLY_TOLD)
    assert UNKNOWN is stated.assess(PAUL, policy=IMPORTED).verdict(SupervisionCriterion.CONSENTED)


def test_what_is_practiced_and_what_is_only_talked_about() -> None:  # 118, 138, 155
    criterion = SupervisionCriterion.PRACTICED
    assert MET is stated.assess(session_of(cases.paul(), 1)).verdict(criterion)
    assert MET is stated.assess(LUDMILA).verdict(criterion)
    assert UNMET is stated.assess(PETR).verdict(criterion)
    assert UNKNOWN is stated.assess(attrs.evolve(PETR, recordings=None)).verdict(criterion)


def test_beside_ludmilas_arrow_stands_the_circle() -> None:  # 117, 136
    assert MET is said(LUDMILA, "SU27")
    without = tuple(did for did in there(LUDMILA.interventions) if did is not Did.MAP_CIRCLE)
    assert UNMET is said(attrs.evolve(LUDMILA, interventions=without), "SU27")


def test_petrs_strain_is_mended_and_would_be_found_if_it_were_not() -> None:  # 156
    criterion = SupervisionCriterion.RUPTURES_REPAIRED
    assert MET is stated.assess(PETR).verdict(criterion)
    assert MET is said(PETR, "SU35")
    (rupture,) = there(PETR.ruptures)
    left = attrs.evolve(PETR, ruptures=(attrs.evolve(rupture, steps=(), mended=None),))
    assert UNMET is stated.assess(left).verdict(criterion)


def test_homework_of_supervision_is_looked_at_in_the_next_session() -> None:  # 116, 157
    for case in (cases.paul(), cases.petr()):
        series = there(case.supervision)
        criterion = SeriesCriterion.HOMEWORK_CARRIED_OVER
        assert MET is stated.assess(series).verdict(criterion)
        last = attrs.evolve(series.sessions[-1], reviewed=())
        dropped = attrs.evolve(series, sessions=(series.sessions[0], last))
        assert UNMET is stated.assess(dropped).verdict(criterion)


def test_ludmila_plans_her_homework_with_her_supervisor() -> None:  # 138
    series = there(cases.ludmila().supervision)
    assert MET is stated.assess(series).verdict(SeriesCriterion.PROPOSING_PASSES_OVER)


def test_what_is_personal_is_tied_back_to_the_work() -> None:  # 115, 157
    for session in (PAUL, PETR):
        assert MET is said(session, "SU47")
        assert UNKNOWN is said(session, "SU46")  # whether they agreed to it is not told
