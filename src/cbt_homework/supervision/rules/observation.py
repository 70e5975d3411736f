"""Rules for SEEN_NOT_ONLY_TOLD: over several sessions the work is seen, with consent."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from cbt_homework.engagement.assigning import AssigningObservation, Ground
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.rules import Answer, Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict, any_of
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.accounts import OBSERVED, Account
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.criteria import SeriesCriterion
from cbt_homework.supervision.recordings import (
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.rules.consent_coverage import ConsentCheck, consent_checks
from cbt_homework.supervision.rules.samples import example_series
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisorIntervention

_rule = partial(
    Rule[SupervisionSeries], subject=SupervisionSeries, criterion=SeriesCriterion.SEEN_NOT_ONLY_TOLD
)

_DAY = date(2026, 3, 9)


def _session_fields_with_recording(*consents: RecordingConsent) -> dict[str, Any]:
    recording = Recording("r1", consents=consents)
    used = UsedRecording(recording, use=RecordingUse.SUPERVISION)
    return {"on": _DAY, "recordings": (used,)}


_SIGNED = RecordingConsent(
    Role.PATIENT, informed=True, signed=True, covers=(RecordingUse.SUPERVISION,), given_on=_DAY
)
_UNSAID = RecordingConsent(Role.PATIENT)


def _work_was_seen_verdict(
    session: SupervisionSession, consent_checks: tuple[ConsentCheck, ...]
) -> Verdict:
    """Whether the work was seen or heard in a session; on a recording, whether with consent."""
    grounds = {
        observation.ground
        for account in session.accounts or ()
        for observation in account.seen or ()
    }
    if Ground.LIVE in grounds:
        return Verdict.MET
    if consent_checks:
        with_consent = any_of(check.verdict for check in consent_checks)
        return (
            Verdict.UNKNOWN
            if with_consent is Verdict.UNMET and _fields_that_may_show_observation(session)
            else with_consent
        )
    listened = SupervisorIntervention.LISTEN_TO_RECORDING in (session.interventions or ())
    if listened or bool(OBSERVED & grounds):
        return Verdict.MET
    return Verdict.UNKNOWN if _fields_that_may_show_observation(session) else Verdict.UNMET


def _fields_that_may_show_observation(session: SupervisionSession) -> tuple[str, ...]:
    """The empty fields of a session that may tell that the work was seen."""
    paths = [name for name in ("recordings", "accounts") if getattr(session, name) is None]
    if not session.recordings and session.interventions is None:
        paths.append("interventions")
    for i, account in enumerate(session.accounts or ()):
        if account.seen is None:
            paths.append(f"accounts.{i}.seen")
        paths += [
            f"accounts.{i}.seen.{n}.ground"
            for n, observation in enumerate(account.seen or ())
            if observation.ground is None
        ]
    return tuple(paths)


def _fields_that_would_decide_consent(consent_checks: tuple[ConsentCheck, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for check in consent_checks for path in check.needs))


_TOLD: dict[str, Any] = {"accounts": (), "interventions": ()}
_HEARD_OF = Account("a1", seen=(AssigningObservation(),))
_OBSERVED = Account("a1", seen=(AssigningObservation(ground=Ground.RECORDING),))


def _judge_seen_not_only_told(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    checks = [consent_checks(session) for session in series.sessions]
    verdicts = [
        _work_was_seen_verdict(*session_and_checks)
        for session_and_checks in zip(series.sessions, checks, strict=True)
    ]
    seen = [i for i, verdict in enumerate(verdicts) if verdict is Verdict.MET]
    rated = [i for i, rating in enumerate(series.ratings or ()) if rating.ground in OBSERVED]
    if seen or rated:
        at = [f"sessions.{i}" for i in seen] + [f"ratings.{i}" for i in rated]
        return met(*at, sessions=len(seen), ratings=len(rated))
    if not series.sessions:
        return None
    open_ = [
        f"sessions.{i}.{path}"
        for i, verdict in enumerate(verdicts)
        if verdict is Verdict.UNKNOWN
        for path in (
            _fields_that_would_decide_consent(checks[i])
            or _fields_that_may_show_observation(series.sessions[i])
        )
    ]
    if series.ratings is None:
        open_.append("ratings")
    open_ += [
        f"ratings.{i}.ground"
        for i, rating in enumerate(series.ratings or ())
        if rating.ground is None
    ]
    if open_:
        return unknown(*open_)
    return unmet("sessions", count=len(series.sessions))


SEEN_NOT_ONLY_TOLD = _rule(
    "SU82",
    "seen-not-only-told",
    _judge_seen_not_only_told,
    Weight.ESSENTIAL,
    version=2,
    asks="Was the work seen or heard in at least one session, beside what was told of it?",
    why="What can be seen on a recording, such as haste or an apology, is seldom in an account of "
    "the session.",
    met="Sessions in which the work was seen or heard: {sessions}; ratings that rest on it: "
    "{ratings}.",
    unmet="Sessions on record: {count}; in none of them was the work seen or heard with consent.",
    unknown="Whether the work was seen or heard, and with consent, is not recorded for some "
    "sessions.",
    question="Would a few minutes of a recording help us here, if the patient consents?",
    options=("asking a patient for consent to a recording", "a live session, where it fits"),
    effort=Effort.A_REDESIGN,
    sources=(
        article("Box 3: what the video showed differed from what had been told."),
        Citation(
            "alfonsson-2020",
            CitationStatus.REPORTED,
            says="Six therapists under supervision; observers rated their competence.",
        ),
        library("One session is enough; how many would be better no source says."),
    ),
    examples=lambda: (
        Example.met(
            "a recording, with consent", example_series({}, _session_fields_with_recording(_SIGNED))
        ),
        Example.met("an observation on video", example_series({"accounts": (_OBSERVED,)})),
        Example.met(
            "a rating of a live session",
            example_series({}, ratings=(CompetenceRating(PracticePhase.PLAN, ground=Ground.LIVE),)),
        ),
        Example.unmet("asked, none", example_series({"recordings": (), **_TOLD}, ratings=())),
        Example.unmet(
            "a recording that consent does not cover",
            example_series(_session_fields_with_recording() | _TOLD, ratings=()),
        ),
        Example.unknown("no recording, and no more on record", example_series({"recordings": ()})),
        Example.unknown(
            "how something was learned is not recorded",
            example_series(
                {"recordings": (), **_TOLD, "accounts": (_HEARD_OF, Account("a2"))},
                ratings=(CompetenceRating(PracticePhase.PLAN),),
            ),
        ),
        Example.unknown(
            "a recording whose consent is open",
            example_series(_session_fields_with_recording(_UNSAID)),
        ),
        Example.unknown("nothing recorded of it", example_series({})),
        Example.silent("no session", example_series()),
    ),
    cannot_see="Whether patients were asked for consent and preferred not to be recorded.",
)


def _consent_field_paths(numbered_checks: list[tuple[int, int, ConsentCheck]]) -> tuple[str, ...]:
    return tuple(f"sessions.{n}.recordings.{i}.recording.consents" for n, i, _ in numbered_checks)


def _judge_recordings_covered_by_consent(series: SupervisionSeries, policy: Policy) -> Answer:
    checks = [
        (n, i, check)
        for n, session in enumerate(series.sessions)
        for i, check in enumerate(consent_checks(session))
    ]
    if not checks:
        return None
    outcomes: list[Outcome] = []
    without = [(n, i, check) for n, i, check in checks if check.without]
    if without:
        n, i, first = without[0]
        role, state = next(iter(first.without.items()))
        facts = {"count": len(without), "session": n + 1, "number": i + 1}
        outcomes.append(unmet(*_consent_field_paths(without), **facts, role=role, state=state))
    open_ = [(n, i, check.open_for) for n, i, check in checks if check.open_for is not None]
    if open_:
        n, i, role = open_[0]
        needs = dict.fromkeys(
            f"sessions.{n}.{path}" for n, _, check in checks for path in check.needs
        )
        facts = {"count": len(open_), "session": n + 1, "number": i + 1}
        outcomes.append(unknown(*needs, **facts, role=role))
    return tuple(outcomes) or met(*_consent_field_paths(checks), count=len(checks))


RECORDINGS_COVERED_BY_CONSENT = _rule(
    "SU84",
    "recordings-covered-by-consent",
    _judge_recordings_covered_by_consent,
    Weight.ATTENTION,
    asks="Does consent cover each recording that was used, on the day it was used?",
    why="Over several sessions it is easily lost sight of for what consent was given, until when, "
    "and by whom.",
    met="Consent covers the use of the recordings of all sessions ({count}).",
    unmet="Recordings used in these sessions that consent does not cover: {count}; the first of "
    "them is recording {number} of session {session} ({role}: {state}).",
    unknown="Recordings for which it is not recorded whether consent covers their use: {count}; "
    "the first of them is recording {number} of session {session} ({role}).",
    question="For which of these recordings could consent be asked for, and where are they until "
    "then?",
    options=(
        "keeping a recording aside until consent covers its use",
        "keeping beside each recording until when it may be used, and for what",
    ),
    sources=(
        article("Box 2: a recording asks for the patient's signed informed consent."),
        library("The judgment of SU30, over all sessions of a series."),
    ),
    examples=lambda: (
        Example.met("covered", example_series(_session_fields_with_recording(_SIGNED))),
        Example.unmet(
            "no consent in the second session", example_series({}, _session_fields_with_recording())
        ),
        Example.unknown(
            "whether it is signed was not kept",
            example_series(_session_fields_with_recording(_UNSAID)),
        ),
        Example.silent("no recording", example_series({"recordings": ()})),
    ),
    cannot_see="Whether consent was given freely, and what the law of the place asks for.",
)


OBSERVATION: tuple[Rule[SupervisionSeries], ...] = (
    SEEN_NOT_ONLY_TOLD,
    RECORDINGS_COVERED_BY_CONSENT,
)
