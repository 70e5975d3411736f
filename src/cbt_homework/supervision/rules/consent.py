"""CONSENTED: recordings are used with leave of those who are heard on them."""

from __future__ import annotations

from datetime import date
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import MOST_PATHS, Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.rules import Answer, Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy
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
from cbt_homework.supervision.rules.combining import PartWord, Said, altogether, session, yes_or_no
from cbt_homework.supervision.rules.consent_coverage import Looked, looked_at
from cbt_homework.supervision.session import SupervisionSession


def _covered(held: SupervisionSession, policy: Policy) -> Answer:
    looked = looked_at(held)
    if not looked:
        return None
    found = [
        unmet(f"recordings.{i}.recording.consents", number=i + 1, role=role, state=state)
        for i, each in enumerate(looked)
        for role, state in each.without.items()
    ]
    open_ = [(i, each.open_for) for i, each in enumerate(looked) if each.open_for is not None]
    if open_:
        needs = tuple(dict.fromkeys(path for each in looked for path in each.needs))
        (first, role), count = open_[0], len(open_)
        found.append(unknown(*needs[:MOST_PATHS], count=count, number=first + 1, role=role))
    at = (f"recordings.{i}.recording.consents" for i in range(len(looked)))
    return tuple(found) or met(*at, count=len(looked))


class WhatOfIt(Term):
    """What is said of a recording; the words of a sentence."""

    CONSENT_DOES_NOT_COVER_THIS_USE = "consent-does-not-cover-this-use"
    THE_ONE_WHO_BRINGS_IT_WOULD_RATHER_NOT_BE_HEARD = (
        "the-one-who-brings-it-would-rather-not-be-heard"
    )
    WHETHER_CONSENT_COVERS_THIS_USE = "whether-consent-covers-this-use"
    WHETHER_THE_ONE_WHO_BRINGS_IT_IS_WILLING_TO_BE_HEARD = (
        "whether-the-one-who-brings-it-is-willing-to-be-heard"
    )


def _covered_and_willing(held: SupervisionSession, policy: Policy) -> Outcome | None:
    said: list[Said] = []
    for i, (used, looked) in enumerate(zip(held.recordings or (), looked_at(held), strict=True)):
        at = (f"recordings.{i}.recording.consents",)
        of_consent = {
            Verdict.MET: Said(Verdict.MET, at),
            Verdict.UNMET: Said(
                Verdict.UNMET, at, (("what", WhatOfIt.CONSENT_DOES_NOT_COVER_THIS_USE),)
            ),
            Verdict.UNKNOWN: Said(
                Verdict.UNKNOWN,
                looked.needs,
                (
                    ("what", WhatOfIt.WHETHER_CONSENT_COVERS_THIS_USE),
                    ("why", PartWord.NOT_RECORDED),
                ),
            ),
        }[looked.verdict]
        willing = yes_or_no(f"recordings.{i}.recording.willing", used.recording.willing)
        said.append(_weaker(of_consent, willing))
    if not said:
        return None
    verdict = all_of(one.verdict for one in said)
    those = [(i, one) for i, one in enumerate(said) if one.verdict is verdict]
    first, weakest = those[0]
    paths = tuple(dict.fromkeys(path for _, one in those for path in one.at))[:MOST_PATHS]
    words = dict(weakest.words)
    if verdict is Verdict.MET:
        willing_ones = sum(used.recording.willing is True for used in held.recordings or ())
        return met(*paths, count=len(those), willing=willing_ones)
    judged = unmet if verdict is Verdict.UNMET else unknown
    return judged(*paths, count=len(those), number=first + 1, **words)


def _weaker(of_consent: Said, willing: Said | None) -> Said:
    """The weaker of the two; with the places of both where both say the same."""
    if willing is None:
        return of_consent
    what = (
        WhatOfIt.THE_ONE_WHO_BRINGS_IT_WOULD_RATHER_NOT_BE_HEARD
        if willing.verdict is Verdict.UNMET
        else WhatOfIt.WHETHER_THE_ONE_WHO_BRINGS_IT_IS_WILLING_TO_BE_HEARD
    )
    willing = willing._replace(words=(("what", what), *willing.words))
    if willing.verdict is of_consent.verdict:
        return of_consent._replace(at=of_consent.at + willing.at)
    weaker = all_of((willing.verdict, of_consent.verdict))
    return willing if willing.verdict is weaker else of_consent


def _together(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        yes_or_no(f"recordings.{i}.together", used.together)
        for i, used in enumerate(held.recordings or ())
    )


def _asked_before(held: SupervisionSession, policy: Policy) -> Outcome | None:
    looked = looked_at(held)
    recordings = zip(held.recordings or (), looked, strict=True)
    return altogether(
        (_made_after(i, used, each) for i, (used, each) in enumerate(recordings)),
        silent=any(each.verdict is Verdict.UNKNOWN for each in looked),  # SU30 asks for it
    )


def _made_after(i: int, used: UsedRecording, looked: Looked) -> Said | None:
    """Whether the consent that covers the use now covered it on the day of the recording."""
    recording = used.recording
    if looked.verdict is not Verdict.MET:
        return None  # SU30 speaks
    at = (f"recordings.{i}.recording.made_on",)
    if recording.made_on is None:
        return Said(Verdict.UNKNOWN, at)
    roles = who_is_heard(recording, used.use)
    states = {role: consent_state(recording, role, used.use, recording.made_on) for role in roles}
    open_ = [role for role, state in states.items() if state is ConsentState.NOT_RECORDED]
    if any(s not in (ConsentState.COVERED, ConsentState.NOT_RECORDED) for s in states.values()):
        return Said(Verdict.UNMET, at)
    needs = tuple(
        f"recordings.{i}.{path}"
        for role in open_
        for path in open_fields(recording, role, used.use, recording.made_on)
    )
    return Said(Verdict.UNKNOWN, needs) if open_ else Said(Verdict.MET, at)


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
        unmet="Recording {number} was used, and consent does not cover that ({role}: {state}).",
        unknown="Recordings for which it is not recorded whether consent covers their use: "
        "{count}; the first of them is recording {number} ({role}).",
        question="Who talks with the person about consent, and where is the recording until then?",
        options=(
            "keeping the recording aside until consent covers this use",
            "going on with a role-play of the same minutes",
        ),
        effort=Effort.A_QUESTION,
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
                "of the supervisee, and neither the use nor who is heard was kept",
                session(
                    recordings=(
                        UsedRecording(
                            Recording(
                                "r1",
                                consents=(
                                    _consent(
                                        Role.SUPERVISEE, covers=(RecordingUse.METASUPERVISION,)
                                    ),
                                ),
                            )
                        ),
                    )
                ),
                Verdict.UNKNOWN,
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
        name="covered-and-willing",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_covered_and_willing,
        asks="Does consent cover the recordings that were used, and is the one who brings them "
        "willing to be heard?",
        why="A recording is used with leave of all who are heard on it. To let somebody else hear "
        "one's own work takes courage as well, and it teaches most where it is one's own wish.",
        met="Recordings that consent covers: {count}; brought by somebody who is willing to be "
        "heard, where that is asked: {willing}.",
        unmet="Recording {number}: {what}. Recordings that are not both covered by consent and "
        "willingly brought: {count}.",
        unknown="Recordings of which it is open: {count}. Recording {number}, {what}: {why}.",
        question="What would make it easier to listen to this together, with leave of everybody?",
        options=(
            "keeping the recording aside until consent covers this use",
            "beginning with a few minutes that the one who brings it chooses",
        ),
        sources=(
            _SIGNED,
            article("Box 2: whoever brings a recording is to be willing to be heard."),
        ),
        examples=lambda: (
            Example("covered, and willing", _used(_consent(), willing=True), Verdict.MET),
            Example(
                "covered, and there is nobody to ask",
                _used(_consent(), willing=Missing.NOT_APPLICABLE),
                Verdict.MET,
            ),
            Example("rather not", _used(_consent(), willing=False), Verdict.UNMET),
            Example("willing, and no consent", _used(willing=True), Verdict.UNMET),
            Example("no consent, and nothing recorded of it", _used(), Verdict.UNMET),
            Example(
                "willing, and consent is open",
                _used(_consent(signed=None), willing=True),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded of it", _used(_consent()), Verdict.UNKNOWN),
            Example("not asked", _used(_consent(), willing=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example("no recording", session(recordings=()), None),
        ),
        cannot_see="Whether consent was given freely, and whether it felt safe.",
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
        effort=Effort.A_FEW_MINUTES,
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
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.CONSENTED,
        subject=SupervisionSession,
        judge=_asked_before,
        asks="Was consent there by the day on which the recording was made?",
        why="Who is asked first can still say no to being recorded, and not only to what becomes "
        "of it.",
        met="Recordings made once consent was there: {count}.",
        unmet="Recordings made on a day on which consent was not there yet: {count}.",
        unknown="On which day a recording was made, or whether consent was there by then, is not "
        "recorded.",
        question="How did it come about that it was recorded, and how was that for the person?",
        options=("asking for consent in the session before the one that is recorded",),
        sources=(library("Consent to being recorded comes before the recording."),),
        examples=lambda: (
            Example("that day", _used(_consent(), made_on=date(2026, 3, 1)), Verdict.MET),
            Example("a day later", _used(_consent(), made_on=date(2026, 2, 28)), Verdict.UNMET),
            Example(
                "an earlier one had expired by then",
                _used(
                    _consent(given_on=date(2025, 1, 1), expires_on=date(2025, 2, 1)),
                    _consent(given_on=date(2026, 3, 8)),
                    made_on=date(2026, 3, 5),
                ),
                Verdict.UNMET,
            ),
            Example(
                "an earlier consent of which it was not kept what it covers",
                _used(
                    _consent(covers=None, given_on=date(2026, 3, 1)),
                    _consent(given_on=date(2026, 3, 8)),
                    made_on=date(2026, 3, 5),
                ),
                Verdict.UNKNOWN,
            ),
            Example(
                "that day, and the use of another recording was not kept: SU30 speaks",
                session(
                    recordings=(
                        *(_used(_consent(), made_on=date(2026, 3, 1)).recordings or ()),
                        UsedRecording(Recording("r2", consents=(_consent(),))),
                    )
                ),
                None,
            ),
            Example("nothing recorded of its day", _used(_consent()), Verdict.UNKNOWN),
            Example("no consent: SU30 speaks", _used(), None),
        ),
        cannot_see="Whether somebody was asked by word of mouth before.",
    ),
)
