"""CONSENTED: recordings are used with leave of those who are heard on them."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.rules import Answer, Example, Rule, Settles
from cbt_homework.foundation.terms import Missing
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.recordings import (
    ConsentState,
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
    consent_state,
    open_fields,
    who_is_heard,
)
from cbt_homework.supervision.rules.common import Context, article, library
from cbt_homework.supervision.rules.several import Said, altogether, session, yes_or_no
from cbt_homework.supervision.session import SupervisionSession


class _Looked(NamedTuple):
    """What consent says of one recording: who is without it, and what would decide the rest."""

    without: dict[Role, ConsentState]
    open_for: Role | None
    needs: tuple[str, ...]


def _looked(i: int, used: UsedRecording, on: date | None) -> _Looked:
    recording, at = used.recording, f"recordings.{i}."
    roles = who_is_heard(recording, used.use)
    states = {role: consent_state(recording, role, used.use, on) for role in roles}
    without = {role: s for role, s in states.items() if s not in _NOT_WITHOUT}
    open_ = [role for role, state in states.items() if state is ConsentState.NOT_RECORDED]
    needs = [path for role in open_ for path in open_fields(recording, role, used.use, on)]
    if recording.heard is None and len(roles) > 1:
        # One of these is heard, and which one is not recorded.
        if open_ or 0 < len(without) < len(roles):
            open_ += without
            without = {}
            needs.append("recording.heard")
        without = dict(list(without.items())[:1])
    places = tuple(path if path == "on" else at + path for path in needs)
    return _Looked(without, open_[0] if open_ else None, places)


_NOT_WITHOUT = (ConsentState.COVERED, ConsentState.NOT_RECORDED)
_MOST = 200  # a finding names at most so many paths


def _covered(held: SupervisionSession, policy: Context) -> Answer:
    if not held.recordings:
        return None
    looked = [_looked(i, used, held.on) for i, used in enumerate(held.recordings)]
    found = [
        unmet(f"recordings.{i}.recording.consents", role=role, state=state)
        for i, each in enumerate(looked)
        for role, state in each.without.items()
    ]
    open_ = [each.open_for for each in looked if each.open_for is not None]
    if open_:
        needs = tuple(dict.fromkeys(path for each in looked for path in each.needs))
        found.append(unknown(*needs[:_MOST], count=len(open_), role=open_[0]))
    at = (f"recordings.{i}.recording.consents" for i in range(len(looked)))
    return tuple(found) or met(*at, count=len(looked))


def _willing(held: SupervisionSession, policy: Context) -> Outcome | None:
    found = altogether(
        yes_or_no(f"recordings.{i}.recording.willing", used.recording.willing)
        for i, used in enumerate(held.recordings or ())
    )
    if found is None or found.verdict is not Verdict.MET:
        return found
    # That somebody is willing does not make up for a consent that is not there: the criterion is
    # never met beside the alarm of SU30.
    looked = [_looked(i, used, held.on) for i, used in enumerate(held.recordings or ())]
    return None if any(each.without or each.open_for for each in looked) else found


def _together(held: SupervisionSession, policy: Context) -> Outcome | None:
    return altogether(
        yes_or_no(f"recordings.{i}.together", used.together)
        for i, used in enumerate(held.recordings or ())
    )


def _asked_before(held: SupervisionSession, policy: Context) -> Outcome | None:
    return altogether(_made_after(i, used) for i, used in enumerate(held.recordings or ()))


def _made_after(i: int, used: UsedRecording) -> Said | None:
    recording = used.recording
    first: dict[tuple[Role, str | None], date] = {}
    for consent in recording.consents or ():
        if consent.given_on is not None:
            giver = (consent.by, consent.person)
            first[giver] = min(consent.given_on, first.get(giver, consent.given_on))
    if not first:
        return None  # no consent with a day: SU30 speaks
    at = f"recordings.{i}.recording.made_on"
    if recording.made_on is None:
        return Said(Verdict.UNKNOWN, (at,))
    late = any(recording.made_on < given for given in first.values())
    return Said(Verdict.UNMET if late else Verdict.MET, (at,))


_DAY = date(2026, 3, 9)  # the day of the examples


def _consent(by: Role = Role.PATIENT, **changes: Any) -> RecordingConsent:
    sound: dict[str, Any] = {
        "informed": True,
        "signed": True,
        "covers": (RecordingUse.SUPERVISION,),
        "given_on": date(2026, 3, 1),
    }
    return RecordingConsent(by, **(sound | changes))


def _used(
    *consents: RecordingConsent,
    use: RecordingUse = RecordingUse.SUPERVISION,
    together: bool | None = None,
    **parts: Any,
) -> SupervisionSession:
    recording = Recording("r1", consents=consents, **parts)
    return session(recordings=(UsedRecording(recording, use=use, together=together),))


_SIGNED = article("Box 2: a recording asks for the patient's signed informed consent.")
_SCOPE = library("Consent names its uses, has a first and a last day, and can be withdrawn.")

CONSENT: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU30",
        name="recording-covered-by-consent",
        weight=Weight.ATTENTION,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_covered,
        asks="Does the consent of everybody who is heard on a recording cover this use, on that "
        "day?",
        why="A recording holds what somebody said in confidence. Consent says for what it may be "
        "used, from when on and until when, and it can be withdrawn.",
        met="Consent covers the use of the recordings ({count}).",
        unmet="A recording was used that consent does not cover ({role}: {state}).",
        unknown="Whether consent covers the use of a recording is not recorded (recordings: "
        "{count}, first: {role}).",
        question="Who talks with the person about consent, and where is the recording until then?",
        options=(
            "keeping the recording aside until consent covers this use",
            "going on with a role-play of the same minutes",
        ),
        settles=Settles.A_QUESTION,
        sources=(_SIGNED, _SCOPE),
        examples=lambda: (
            Example("signed, for this use", _used(_consent()), Verdict.MET),
            Example("no consent", _used(), Verdict.UNMET),
            Example("not signed", _used(_consent(signed=False)), Verdict.UNMET),
            Example("not informed", _used(_consent(informed=False)), Verdict.UNMET),
            Example(
                "for teaching only",
                _used(_consent(covers=(RecordingUse.TEACHING,))),
                Verdict.UNMET,
            ),
            Example("given later", _used(_consent(given_on=date(2026, 3, 10))), Verdict.UNMET),
            Example(
                "expired the day before",
                _used(_consent(expires_on=date(2026, 3, 8))),
                Verdict.UNMET,
            ),
            Example("withdrawn that day", _used(_consent(withdrawn_on=_DAY)), Verdict.UNMET),
            Example(
                "a caregiver is heard as well",
                _used(_consent(), heard=(Role.PATIENT, Role.CAREGIVER)),
                Verdict.UNMET,
            ),
            Example(
                "whether it is signed was not kept", _used(_consent(signed=None)), Verdict.UNKNOWN
            ),
            Example(
                "in metasupervision, and who is heard was not kept",
                _used(
                    _consent(Role.SUPERVISEE, covers=(RecordingUse.METASUPERVISION,)),
                    use=RecordingUse.METASUPERVISION,
                ),
                Verdict.UNKNOWN,
            ),
            Example("no recording", session(recordings=()), None),
        ),
        cannot_see="Whether consent was given freely, and what the law of the place asks for.",
    ),
    Rule(
        code="SU31",
        name="willing-to-be-heard",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_willing,
        asks="Is the one who brings a recording willing to be heard?",
        why="To let somebody else hear one's own work takes courage. It teaches most where it is "
        "one's own wish.",
        met="Who brings a recording is willing to be heard ({count} recorded).",
        unmet="Recordings brought by somebody who would rather not be heard: {count}.",
        unknown="Whether the one who brings a recording is willing to be heard: {why}.",
        question="What would make it easier to listen to this together?",
        options=("beginning with a few minutes that the one who brings it chooses",),
        sources=(article("Box 2: whoever brings a recording is to be willing to be heard."),),
        examples=lambda: (
            Example("willing", _used(_consent(), willing=True), Verdict.MET),
            Example("rather not", _used(_consent(), willing=False), Verdict.UNMET),
            Example("nothing recorded of it", _used(_consent()), Verdict.UNKNOWN),
            Example("not asked", _used(_consent(), willing=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example("willing, and consent is open: SU30 speaks", _used(willing=True), None),
            Example("no recording", session(recordings=()), None),
        ),
        cannot_see="Whether it felt safe.",
    ),
    Rule(
        code="SU32",
        name="listened-to-together",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_together,
        asks="Did both listen to the recording together?",
        why="What was agreed on is that both listen to what the therapist says. Side by side it is "
        "easier to stop, to ask and to hear what went well.",
        met="Recordings that both listened to together: {count}.",
        unmet="Recordings that both have not listened to together: {count}.",
        unknown="Whether both listened to a recording together: {why}.",
        question="Which minutes would you like to hear again together?",
        options=("choosing two or three minutes for the next session",),
        settles=Settles.A_FEW_MINUTES,
        sources=(article("Box 2: supervisor and supervisee listen together."),),
        examples=lambda: (
            Example("together", _used(_consent(), together=True), Verdict.MET),
            Example("one of the two only", _used(_consent(), together=False), Verdict.UNMET),
            Example("nothing recorded of it", _used(_consent()), Verdict.UNKNOWN),
            Example("no recording", session(recordings=()), None),
        ),
        cannot_see="How much of it was heard.",
    ),
    Rule(
        code="SU33",
        name="consent-before-recording",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_asked_before,
        asks="Was consent there by the day on which the recording was made?",
        why="Who is asked first can still say no to being recorded, and not only to what becomes "
        "of it.",
        met="Recordings made once consent was there: {count}.",
        unmet="Recordings with a consent that is dated after the day they were made: {count}.",
        unknown="On which day a recording was made is not recorded.",
        question="How did it come about that it was recorded, and how was that for the person?",
        options=("asking for consent in the session before the one that is recorded",),
        sources=(library("Consent to being recorded comes before the recording."),),
        examples=lambda: (
            Example("that day", _used(_consent(), made_on=date(2026, 3, 1)), Verdict.MET),
            Example("a day later", _used(_consent(), made_on=date(2026, 2, 28)), Verdict.UNMET),
            Example("nothing recorded of its day", _used(_consent()), Verdict.UNKNOWN),
            Example("no consent: SU30 speaks", _used(), None),
        ),
        cannot_see="Whether somebody was asked by word of mouth before.",
    ),
)
