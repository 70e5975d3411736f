"""Rules for CONSENTED: the people who are heard on a recording agree to its use."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
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
    fields_deciding_consent,
    who_is_heard,
)
from cbt_homework.supervision.rules.combining import (
    OpenPartReason,
    PartAnswer,
    combine_part_answers,
    example_dated_session,
    part_answer_from_yes_no,
)
from cbt_homework.supervision.rules.consent_coverage import ConsentCheck, consent_checks
from cbt_homework.supervision.session import SupervisionSession

_rule = partial(
    Rule[SupervisionSession], subject=SupervisionSession, criterion=SupervisionCriterion.CONSENTED
)


def _example_consent(by: Role = Role.PATIENT, **consent_fields: Any) -> RecordingConsent:
    sound: dict[str, Any] = {
        "informed": True,
        "signed": True,
        "covers": (RecordingUse.SUPERVISION,),
        "given_on": date(2026, 3, 1),
    }
    return RecordingConsent(by, **(sound | consent_fields))


_CONSENT = _example_consent()


def _example_session(
    *consents: RecordingConsent,
    use: RecordingUse = RecordingUse.SUPERVISION,
    together: bool | None = None,
    **recording_fields: Any,
) -> SupervisionSession:
    recording = Recording("r1", consents=consents, **recording_fields)
    return example_dated_session(recordings=(UsedRecording(recording, use=use, together=together),))


_SIGNED = article("Box 2: a recording asks for the patient's signed informed consent.")
_DAY = date(2026, 3, 9)  # the day of the examples
_SCOPE = library("Consent names its uses, has a first and a last day, and can be withdrawn.")


def _judge_recording_covered_by_consent(session: SupervisionSession, policy: Policy) -> Answer:
    checks = consent_checks(session)
    if not checks:
        return None
    outcomes = [
        unmet(f"recordings.{i}.recording.consents", number=i + 1, role=role, state=state)
        for i, check in enumerate(checks)
        for role, state in check.without.items()
    ]
    open_ = [(i, check.open_for) for i, check in enumerate(checks) if check.open_for is not None]
    if open_:
        needs = tuple(dict.fromkeys(path for check in checks for path in check.needs))
        (first, role), count = open_[0], len(open_)
        outcomes.append(unknown(*needs, count=count, number=first + 1, role=role))
    at = (f"recordings.{i}.recording.consents" for i in range(len(checks)))
    return tuple(outcomes) or met(*at, count=len(checks))


RECORDING_COVERED_BY_CONSENT = _rule(
    "SU30",
    "recording-covered-by-consent",
    _judge_recording_covered_by_consent,
    Weight.ATTENTION,
    asks="Does the consent of everybody who is heard on a recording cover this use, on that day?",
    why="A recording holds what somebody said in confidence. Consent says for what it may be used, "
    "from when on and until when, and it can be withdrawn.",
    met="Consent covers the use of the recordings ({count}).",
    unmet="Recording {number} was used, and consent does not cover that ({role}: {state}).",
    unknown="Recordings for which it is not recorded whether consent covers their use: {count}; "
    "the first of them is recording {number} ({role}).",
    question="Who talks with the person about consent, and where is the recording until then?",
    options=(
        "keeping the recording aside until consent covers this use",
        "going on with a role-play of the same minutes",
    ),
    sources=(_SIGNED, _SCOPE),
    examples=lambda: (
        Example.met("signed, for this use", _example_session(_CONSENT)),
        Example.unmet("no consent", _example_session()),
        Example.unmet("not signed", _example_session(_example_consent(signed=False))),
        Example.unmet("not informed", _example_session(_example_consent(informed=False))),
        Example.unmet(
            "for teaching only", _example_session(_example_consent(covers=(RecordingUse.TEACHING,)))
        ),
        Example.unmet(
            "given later", _example_session(_example_consent(given_on=date(2026, 3, 10)))
        ),
        Example.unmet(
            "expired the day before",
            _example_session(_example_consent(expires_on=date(2026, 3, 8))),
        ),
        Example.unmet("withdrawn that day", _example_session(_example_consent(withdrawn_on=_DAY))),
        Example.unmet(
            "a caregiver is heard as well",
            _example_session(_CONSENT, heard=(Role.PATIENT, Role.CAREGIVER)),
        ),
        Example.unknown(
            "whether it is signed was not kept", _example_session(_example_consent(signed=None))
        ),
        Example.unknown(
            "of the supervisee, and neither the use nor who is heard was kept",
            example_dated_session(
                recordings=(
                    UsedRecording(
                        Recording(
                            "r1",
                            consents=(
                                _example_consent(
                                    Role.SUPERVISEE, covers=(RecordingUse.METASUPERVISION,)
                                ),
                            ),
                        )
                    ),
                )
            ),
        ),
        Example.unknown(
            "in metasupervision, and who is heard was not kept",
            _example_session(
                _example_consent(Role.SUPERVISEE, covers=(RecordingUse.METASUPERVISION,)),
                use=RecordingUse.METASUPERVISION,
            ),
        ),
        Example.silent("no recording", example_dated_session(recordings=())),
    ),
    cannot_see="Whether consent was given freely, and what the law of the place asks for.",
)


class ConsentStatement(Term):
    """Statements about a recording that fill a sentence."""

    CONSENT_DOES_NOT_COVER_THIS_USE = "consent-does-not-cover-this-use"
    THE_ONE_WHO_BRINGS_IT_WOULD_RATHER_NOT_BE_HEARD = (
        "the-one-who-brings-it-would-rather-not-be-heard"
    )
    WHETHER_CONSENT_COVERS_THIS_USE = "whether-consent-covers-this-use"
    WHETHER_THE_ONE_WHO_BRINGS_IT_IS_WILLING_TO_BE_HEARD = (
        "whether-the-one-who-brings-it-is-willing-to-be-heard"
    )


def _weaker_answer(consent_answer: PartAnswer, willingness_answer: PartAnswer | None) -> PartAnswer:
    """The weaker of two answers; with the fields of both where their verdicts agree."""
    if willingness_answer is None:
        return consent_answer
    what = (
        ConsentStatement.THE_ONE_WHO_BRINGS_IT_WOULD_RATHER_NOT_BE_HEARD
        if willingness_answer.verdict is Verdict.UNMET
        else ConsentStatement.WHETHER_THE_ONE_WHO_BRINGS_IT_IS_WILLING_TO_BE_HEARD
    )
    willingness_answer = willingness_answer._replace(
        words=(("what", what), *willingness_answer.words)
    )
    if willingness_answer.verdict is consent_answer.verdict:
        return consent_answer._replace(at=consent_answer.at + willingness_answer.at)
    weaker = all_of((willingness_answer.verdict, consent_answer.verdict))
    return willingness_answer if willingness_answer.verdict is weaker else consent_answer


def _judge_covered_and_willing(session: SupervisionSession, policy: Policy) -> Outcome | None:
    answers: list[PartAnswer] = []
    for i, (recording_used, check) in enumerate(
        zip(session.recordings or (), consent_checks(session), strict=True)
    ):
        at = (f"recordings.{i}.recording.consents",)
        of_consent = {
            Verdict.MET: PartAnswer(Verdict.MET, at),
            Verdict.UNMET: PartAnswer(
                Verdict.UNMET, at, (("what", ConsentStatement.CONSENT_DOES_NOT_COVER_THIS_USE),)
            ),
            Verdict.UNKNOWN: PartAnswer(
                Verdict.UNKNOWN,
                check.needs,
                (
                    ("what", ConsentStatement.WHETHER_CONSENT_COVERS_THIS_USE),
                    ("why", OpenPartReason.NOT_RECORDED),
                ),
            ),
        }[check.verdict]
        willing = part_answer_from_yes_no(
            f"recordings.{i}.recording.willing", recording_used.recording.willing
        )
        answers.append(_weaker_answer(of_consent, willing))
    if not answers:
        return None
    verdict = all_of(answer.verdict for answer in answers)
    weakest_answers = [(i, answer) for i, answer in enumerate(answers) if answer.verdict is verdict]
    first, weakest = weakest_answers[0]
    paths = tuple(dict.fromkeys(path for _, answer in weakest_answers for path in answer.at))
    words = dict(weakest.words)
    if verdict is Verdict.MET:
        willing_ones = sum(
            recording_used.recording.willing is True for recording_used in session.recordings or ()
        )
        return met(*paths, count=len(weakest_answers), willing=willing_ones)
    judged = unmet if verdict is Verdict.UNMET else unknown
    return judged(*paths, count=len(weakest_answers), number=first + 1, **words)


COVERED_AND_WILLING = _rule(
    "SU31",
    "covered-and-willing",
    _judge_covered_and_willing,
    Weight.ESSENTIAL,
    asks="Does consent cover the recordings that were used, and is the one who brings them willing "
    "to be heard?",
    why="A recording is used with leave of all who are heard on it. To let somebody else hear "
    "one's own work takes courage as well, and it teaches most where it is one's own wish.",
    met="Recordings that consent covers: {count}; brought by somebody who is willing to be heard, "
    "where that is asked: {willing}.",
    unmet="Recording {number}: {what}. Recordings that are not both covered by consent and "
    "willingly brought: {count}.",
    unknown="Recordings of which it is open: {count}. Recording {number}, {what}: {why}.",
    question="What would make it easier to listen to this together, with leave of everybody?",
    options=(
        "keeping the recording aside until consent covers this use",
        "beginning with a few minutes that the one who brings it chooses",
    ),
    sources=(_SIGNED, article("Box 2: whoever brings a recording is to be willing to be heard.")),
    examples=lambda: (
        Example.met("covered, and willing", _example_session(_CONSENT, willing=True)),
        Example.met(
            "covered, and there is nobody to ask",
            _example_session(_CONSENT, willing=Missing.NOT_APPLICABLE),
        ),
        Example.unmet("rather not", _example_session(_CONSENT, willing=False)),
        Example.unmet("willing, and no consent", _example_session(willing=True)),
        Example.unmet("no consent, and nothing recorded of it", _example_session()),
        Example.unknown(
            "willing, and consent is open",
            _example_session(_example_consent(signed=None), willing=True),
        ),
        Example.unknown("nothing recorded of it", _example_session(_CONSENT)),
        Example.unknown("not asked", _example_session(_CONSENT, willing=Missing.NOT_ASKED)),
        Example.silent("no recording", example_dated_session(recordings=())),
    ),
    cannot_see="Whether consent was given freely, and whether it felt safe.",
)


def _judge_listened_to_together(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        part_answer_from_yes_no(f"recordings.{i}.together", used.together)
        for i, used in enumerate(session.recordings or ())
    )


LISTENED_TO_TOGETHER = _rule(
    "SU32",
    "listened-to-together",
    _judge_listened_to_together,
    Weight.HELPFUL,
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
        Example.met("together", _example_session(_CONSENT, together=True)),
        Example.unmet("one of the two only", _example_session(_CONSENT, together=False)),
        Example.unknown("nothing recorded of it", _example_session(_CONSENT)),
        Example.silent("no recording", example_dated_session(recordings=())),
    ),
    cannot_see="How much of it was heard.",
)


def _consent_before_recording_answer(
    recording_index: int, used_recording: UsedRecording, consent_check: ConsentCheck
) -> PartAnswer | None:
    """Whether the consent that covers the use now covered it on the day of the recording."""
    recording = used_recording.recording
    if consent_check.verdict is not Verdict.MET:
        return None  # SU30 speaks
    at = (f"recordings.{recording_index}.recording.made_on",)
    if recording.made_on is None:
        return PartAnswer(Verdict.UNKNOWN, at)
    roles = who_is_heard(recording, used_recording.use)
    states = {
        role: consent_state(recording, role, used_recording.use, recording.made_on)
        for role in roles
    }
    open_ = [role for role, state in states.items() if state is ConsentState.NOT_RECORDED]
    if any(
        state not in (ConsentState.COVERED, ConsentState.NOT_RECORDED) for state in states.values()
    ):
        return PartAnswer(Verdict.UNMET, at)
    needs = tuple(
        f"recordings.{recording_index}.{path}"
        for role in open_
        for path in fields_deciding_consent(recording, role, used_recording.use, recording.made_on)
    )
    return PartAnswer(Verdict.UNKNOWN, needs) if open_ else PartAnswer(Verdict.MET, at)


def _judge_consent_before_recording(session: SupervisionSession, policy: Policy) -> Outcome | None:
    checks = consent_checks(session)
    recordings = zip(session.recordings or (), checks, strict=True)
    return combine_part_answers(
        (
            _consent_before_recording_answer(i, used, check)
            for i, (used, check) in enumerate(recordings)
        ),
        silent=any(check.verdict is Verdict.UNKNOWN for check in checks),  # SU30 asks for it
    )


CONSENT_BEFORE_RECORDING = _rule(
    "SU33",
    "consent-before-recording",
    _judge_consent_before_recording,
    Weight.HELPFUL,
    version=2,
    asks="Was consent there by the day on which the recording was made?",
    why="Who is asked first can still say no to being recorded, and not only to what becomes of "
    "it.",
    met="Recordings made once consent was there: {count}.",
    unmet="Recordings made on a day on which consent was not there yet: {count}.",
    unknown="On which day a recording was made, or whether consent was there by then, is not "
    "recorded.",
    question="How did it come about that it was recorded, and how was that for the person?",
    options=("asking for consent in the session before the one that is recorded",),
    sources=(library("Consent to being recorded comes before the recording."),),
    examples=lambda: (
        Example.met("that day", _example_session(_CONSENT, made_on=date(2026, 3, 1))),
        Example.unmet("a day later", _example_session(_CONSENT, made_on=date(2026, 2, 28))),
        Example.unmet(
            "an earlier one had expired by then",
            _example_session(
                _example_consent(given_on=date(2025, 1, 1), expires_on=date(2025, 2, 1)),
                _example_consent(given_on=date(2026, 3, 8)),
                made_on=date(2026, 3, 5),
            ),
        ),
        Example.unknown(
            "an earlier consent of which it was not kept what it covers",
            _example_session(
                _example_consent(covers=None, given_on=date(2026, 3, 1)),
                _example_consent(given_on=date(2026, 3, 8)),
                made_on=date(2026, 3, 5),
            ),
        ),
        Example.silent(
            "that day, and the use of another recording was not kept: SU30 speaks",
            example_dated_session(
                recordings=(
                    *(_example_session(_CONSENT, made_on=date(2026, 3, 1)).recordings or ()),
                    UsedRecording(Recording("r2", consents=(_CONSENT,))),
                )
            ),
        ),
        Example.unknown("nothing recorded of its day", _example_session(_CONSENT)),
        Example.silent("no consent: SU30 speaks", _example_session()),
    ),
    cannot_see="Whether somebody was asked by word of mouth before.",
)


CONSENT: tuple[Rule[SupervisionSession], ...] = (
    RECORDING_COVERED_BY_CONSENT,
    COVERED_AND_WILLING,
    LISTENED_TO_TOGETHER,
    CONSENT_BEFORE_RECORDING,
)
