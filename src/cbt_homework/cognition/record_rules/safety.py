"""The rule for RECORD_SAFE: an adverse effect that came with a record comes first in every list."""

from __future__ import annotations

from datetime import date

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_rules.common import RecordWord
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Weight, met, unmet
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Answer, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.concerns import Concern, ConcernKind, UnwantedEffect
from cbt_homework.policies.policy import Policy


def _judge_record_free_of_harm(record: ThoughtRecord, policy: Policy) -> Answer:
    if record.concerns is None:
        return None
    if not record.concerns:
        return met("concerns")
    return tuple(
        unmet(
            f"concerns.{i}",
            kind=concern.kind,
            effect=concern.effect or RecordWord.NOT_RECORDED,
            by=concern.by or RecordWord.NOT_RECORDED,
            on=concern.on or RecordWord.NOT_RECORDED,
        )
        for i, concern in enumerate(record.concerns)
    )


_WORSE = Concern(
    ConcernKind.DISTRESS, effect=UnwantedEffect.WORSE_MOOD, by=Rater.PATIENT, on=date(2026, 3, 9)
)


RECORD_FREE_OF_HARM: Rule[ThoughtRecord] = Rule(
    "TR90",
    "record-free-of-harm",
    _judge_record_free_of_harm,
    Weight.ATTENTION,
    subject=ThoughtRecord,
    criterion=RecordCriterion.RECORD_SAFE,
    asks="Is distress, harm or risk recorded along with the thought record?",
    why="Writing thoughts down can bring pressure, anxiety or a worse mood. That is for whoever is "
    "responsible for the person to see first.",
    met="It is recorded that writing it had no adverse effect.",
    unmet="Recorded along with it: {kind} (effect: {effect}; by: {by}; on: {on}). For the "
    "responsible clinician.",
    question="Who looks at this now, and when is it talked about?",
    options=("talking about it before anything else",),
    sources=(
        Citation(
            "ryum-2023",
            CitationStatus.VERIFIED,
            says="Reports adverse effects of homework: pressure, anxiety, worse mood, ruptures.",
        ),
    ),
    examples=lambda: (
        Example.met("none", ThoughtRecord(concerns=())),
        Example.unmet("a worse mood", ThoughtRecord(concerns=(_WORSE,))),
        Example.silent("nothing recorded", ThoughtRecord()),
    ),
    cannot_see="How serious it is. It reads nothing into it, and makes no number of it.",
    never={
        Verdict.UNKNOWN: "Without a record of concerns there is nothing to point at; it never "
        "guesses."
    },
)


RECORD_SAFETY: tuple[Rule[ThoughtRecord], ...] = (RECORD_FREE_OF_HARM,)
