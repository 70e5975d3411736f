"""SEEN_NOT_ONLY_TOLD: what was seen of the work over several sessions, and with whose consent."""

from __future__ import annotations

from datetime import date
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
from cbt_homework.supervision.rules.consent_coverage import Looked, looked_at
from cbt_homework.supervision.rules.samples import series_of
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisorIntervention

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_MOST_PATHS = 100


def _was_seen(session: SupervisionSession, looked: tuple[Looked, ...]) -> Verdict:
    """Whether the work was seen or heard in a session; on a recording, whether with consent."""
    grounds = {c.ground for account in session.accounts or () for c in account.seen or ()}
    if Ground.LIVE in grounds:
        return MET
    if looked:
        with_consent = any_of(each.verdict for each in looked)
        return UNKNOWN if with_consent is UNMET and _empty(session) else with_consent
    listened = SupervisorIntervention.LISTEN_TO_RECORDING in (session.interventions or ())
    if listened or bool(OBSERVED & grounds):
        return MET
    return UNKNOWN if _empty(session) else UNMET


def _empty(session: SupervisionSession) -> tuple[str, ...]:
    """The empty fields of a session that may tell that the work was seen."""
    found = [name for name in ("recordings", "accounts") if getattr(session, name) is None]
    if not session.recordings and session.interventions is None:
        found.append("interventions")
    for i, account in enumerate(session.accounts or ()):
        if account.seen is None:
            found.append(f"accounts.{i}.seen")
        found += [
            f"accounts.{i}.seen.{n}.ground"
            for n, observation in enumerate(account.seen or ())
            if observation.ground is None
        ]
    return tuple(found)


def _seen(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    looked = [looked_at(session) for session in series.sessions]
    said = [_was_seen(*each) for each in zip(series.sessions, looked, strict=True)]
    seen = [i for i, verdict in enumerate(said) if verdict is MET]
    rated = [i for i, rating in enumerate(series.ratings or ()) if rating.ground in OBSERVED]
    if seen or rated:
        places = tuple(f"sessions.{i}" for i in seen) + tuple(f"ratings.{i}" for i in rated)
        return met(*places[:_MOST_PATHS], sessions=len(seen), ratings=len(rated))
    if not series.sessions:
        return None
    open_ = [
        f"sessions.{i}.{path}"
        for i, verdict in enumerate(said)
        if verdict is UNKNOWN
        for path in (_needs(looked[i]) or _empty(series.sessions[i]))
    ]
    if series.ratings is None:
        open_.append("ratings")
    open_ += [
        f"ratings.{i}.ground"
        for i, rating in enumerate(series.ratings or ())
        if rating.ground is None
    ]
    if open_:
        return unknown(*open_[:_MOST_PATHS])
    return unmet("sessions", count=len(series.sessions))


def _needs(looked: tuple[Looked, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for each in looked for path in each.needs))


def _covered(series: SupervisionSeries, policy: Policy) -> Answer:
    looked = [
        (n, i, each)
        for n, session in enumerate(series.sessions)
        for i, each in enumerate(looked_at(session))
    ]
    if not looked:
        return None
    found: list[Outcome] = []
    without = [(n, i, each) for n, i, each in looked if each.without]
    if without:
        n, i, first = without[0]
        role, state = next(iter(first.without.items()))
        facts = {"count": len(without), "session": n + 1, "number": i + 1}
        found.append(unmet(*_consents(without), **facts, role=role, state=state))
    open_ = [(n, i, each.open_for) for n, i, each in looked if each.open_for is not None]
    if open_:
        n, i, role = open_[0]
        needs = dict.fromkeys(
            f"sessions.{n}.{path}" for n, _, each in looked for path in each.needs
        )
        facts = {"count": len(open_), "session": n + 1, "number": i + 1}
        found.append(unknown(*tuple(needs)[:_MOST_PATHS], **facts, role=role))
    return tuple(found) or met(*_consents(looked), count=len(looked))


def _consents(looked: list[tuple[int, int, Looked]]) -> tuple[str, ...]:
    return tuple(f"sessions.{n}.recordings.{i}.recording.consents" for n, i, _ in looked)[
        :_MOST_PATHS
    ]


_DAY = date(2026, 3, 9)


def _used(*consents: RecordingConsent) -> dict[str, Any]:
    recording = Recording("r1", consents=consents)
    used = UsedRecording(recording, use=RecordingUse.SUPERVISION)
    return {"on": _DAY, "recordings": (used,)}


_SIGNED = RecordingConsent(
    Role.PATIENT,
    informed=True,
    signed=True,
    covers=(RecordingUse.SUPERVISION,),
    given_on=_DAY,
)
_UNSAID = RecordingConsent(Role.PATIENT)
_TOLD: dict[str, Any] = {"accounts": (), "interventions": ()}
_HEARD_OF = Account("a1", seen=(AssigningObservation(),))
_OBSERVED = Account("a1", seen=(AssigningObservation(ground=Ground.RECORDING),))

SEEN: tuple[Rule[SupervisionSeries], ...] = (
    Rule(
        code="SU82",
        name="seen-not-only-told",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SeriesCriterion.SEEN_NOT_ONLY_TOLD,
        subject=SupervisionSeries,
        judge=_seen,
        asks="Was the work seen or heard in at least one session, beside what was told of it?",
        why="What can be seen on a recording, such as haste or an apology, is seldom in an account "
        "of the session.",
        met="Sessions in which the work was seen or heard: {sessions}; ratings that rest on it: "
        "{ratings}.",
        unmet="Sessions on record: {count}; in none of them was the work seen or heard with "
        "consent.",
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
            Example("a recording, with consent", series_of({}, _used(_SIGNED)), MET),
            Example("an observation on video", series_of({"accounts": (_OBSERVED,)}), MET),
            Example(
                "a rating of a live session",
                series_of({}, ratings=(CompetenceRating(PracticePhase.PLAN, ground=Ground.LIVE),)),
                MET,
            ),
            Example("asked, none", series_of({"recordings": (), **_TOLD}, ratings=()), UNMET),
            Example(
                "a recording that consent does not cover",
                series_of(_used() | _TOLD, ratings=()),
                UNMET,
            ),
            Example("no recording, and no more on record", series_of({"recordings": ()}), UNKNOWN),
            Example(
                "how something was learned is not recorded",
                series_of(
                    {"recordings": (), **_TOLD, "accounts": (_HEARD_OF, Account("a2"))},
                    ratings=(CompetenceRating(PracticePhase.PLAN),),
                ),
                UNKNOWN,
            ),
            Example("a recording whose consent is open", series_of(_used(_UNSAID)), UNKNOWN),
            Example("nothing recorded of it", series_of({}), UNKNOWN),
            Example("no session", series_of(), None),
        ),
        cannot_see="Whether patients were asked for consent and preferred not to be recorded.",
    ),
    Rule(
        code="SU84",
        name="recordings-covered-by-consent",
        weight=Weight.ATTENTION,
        criterion=SeriesCriterion.SEEN_NOT_ONLY_TOLD,
        subject=SupervisionSeries,
        judge=_covered,
        asks="Does consent cover each recording that was used, on the day it was used?",
        why="Over several sessions it is easily lost sight of for what consent was given, until "
        "when, and by whom.",
        met="Consent covers the use of the recordings of all sessions ({count}).",
        unmet="Recordings used in these sessions that consent does not cover: {count}; the first "
        "of them is recording {number} of session {session} ({role}: {state}).",
        unknown="Recordings for which it is not recorded whether consent covers their use: "
        "{count}; the first of them is recording {number} of session {session} ({role}).",
        question="For which of these recordings could consent be asked for, and where are they "
        "until then?",
        options=(
            "keeping a recording aside until consent covers its use",
            "keeping beside each recording until when it may be used, and for what",
        ),
        effort=Effort.A_QUESTION,
        sources=(
            article("Box 2: a recording asks for the patient's signed informed consent."),
            library("The judgment of SU30, over all sessions of a series."),
        ),
        examples=lambda: (
            Example("covered", series_of(_used(_SIGNED)), MET),
            Example("no consent in the second session", series_of({}, _used()), UNMET),
            Example("whether it is signed was not kept", series_of(_used(_UNSAID)), UNKNOWN),
            Example("no recording", series_of({"recordings": ()}), None),
        ),
        cannot_see="Whether consent was given freely, and what the law of the place asks for.",
    ),
)
