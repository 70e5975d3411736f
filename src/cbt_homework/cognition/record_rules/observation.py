"""OBSERVED and RATED: what is caught of the situation, and how it is rated."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.citations import NINE, printed_form
from cbt_homework.cognition.record_rules.common import (
    RecordWord,
    absent,
    asks,
    rated,
    some,
)
from cbt_homework.cognition.thought_record import Emotion, Thought, ThoughtRecord
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, met
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, SEVEN_COLUMNS
from cbt_homework.policies.policy import Policy


def _situation(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.SITUATION):
        return None
    return absent(policy, "situation") if record.situation is None else met("situation")


def _thoughts(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.THOUGHTS):
        return None
    return some(policy, "thoughts", record.thoughts, RecordWord.NONE_NOTICED)


def _emotions(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.EMOTIONS):
        return None
    return some(policy, "emotions", record.emotions, RecordWord.NONE_NOTICED)


def _beliefs(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.BELIEFS):
        return None
    thoughts = enumerate(record.thoughts or ())
    return rated(policy, ((f"thoughts.{i}.belief", thought.belief) for i, thought in thoughts))


def _intensities(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.INTENSITIES):
        return None
    felt = enumerate(record.emotions or ())
    return rated(policy, ((f"emotions.{i}.intensity", emotion.intensity) for i, emotion in felt))


def _record(**parts: Any) -> ThoughtRecord:
    return ThoughtRecord(**parts)


_BELIEVED = Thought("They will laugh", belief=percent(80))
_OPEN = Thought("They will laugh")

OBSERVED: tuple[Rule[ThoughtRecord], ...] = (
    Rule(
        code="TR01",
        name="situation-recorded",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_situation,
        asks="Is the situation recorded?",
        why="A thought is about a moment; without the moment its facts are hard to look for.",
        met="The situation is recorded.",
        unmet="No situation is recorded.",
        unknown="The situation is not recorded.",
        question="Where were you, who was there, and what had just happened?",
        options=("choosing one moment rather than a whole day",),
        sources=(NINE, printed_form("Who, what, when and where.")),
        examples=lambda: (
            Example("a moment", _record(situation="Asked to speak in the meeting"), Verdict.MET),
            Example("none", _record(), Verdict.UNMET),
            Example("an import that kept none", _record(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a form without this column", _record(form=PRACTICE_DIARY), None),
        ),
        cannot_see="Whether the words describe what happened, or how it was understood.",
    ),
    Rule(
        code="TR02",
        name="thoughts-recorded",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_thoughts,
        asks="Is at least one automatic thought or image recorded?",
        why="The thought is what the rest of the record is about.",
        met="Automatic thoughts are recorded: {count}.",
        unmet="Automatic thoughts: {why}.",
        unknown="Automatic thoughts: {why}.",
        question="What went through your mind just then?",
        options=("asking for an image where no words come",),
        sources=(NINE, printed_form("Automatic thoughts and images.")),
        examples=lambda: (
            Example("one", _record(thoughts=(_OPEN,)), Verdict.MET),
            Example("looked, and none", _record(thoughts=()), Verdict.UNMET),
            Example("no entry", _record(), Verdict.UNMET),
            Example("an import that kept none", _record(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a form without this column", _record(form=PRACTICE_DIARY), None),
        ),
        cannot_see="Whether it is a thought, a feeling or a question.",
    ),
    Rule(
        code="TR03",
        name="emotions-recorded",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_emotions,
        asks="Is at least one emotion recorded?",
        why="Emotions show which thoughts matter, and later what changed.",
        met="Emotions are recorded: {count}.",
        unmet="Emotions: {why}.",
        unknown="Emotions: {why}.",
        question="What did you feel, in one word?",
        options=("a list of words for feelings, to choose from",),
        sources=(NINE, printed_form("A mood in one word.")),
        examples=lambda: (
            Example("one", _record(emotions=(Emotion("Anxiety"),)), Verdict.MET),
            Example("looked, and none", _record(emotions=()), Verdict.UNMET),
            Example("no entry", _record(), Verdict.UNMET),
            Example("an import that kept none", _record(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a form without this column", _record(form=PRACTICE_DIARY), None),
        ),
        cannot_see="Whether the word names an emotion or a thought.",
    ),
    Rule(
        code="TR04",
        name="beliefs-rated",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.RATED,
        subject=ThoughtRecord,
        judge=_beliefs,
        asks="Is it recorded how far each thought was believed?",
        why="The rating tells the thoughts apart, and is what a later one is compared with.",
        met="How far each thought was believed is recorded (thoughts: {total}).",
        unmet="Thoughts with no belief recorded: {count} of {total}.",
        unknown="Thoughts whose belief is not recorded: {count} of {total}.",
        question="How far did you believe it then, from 0 to 100?",
        options=("asking for the number before any discussion of the thought",),
        sources=(NINE, library("Asked only where the form has a scale for it.")),
        examples=lambda: (
            Example("rated", _record(thoughts=(_BELIEVED,)), Verdict.MET),
            Example("one of two", _record(thoughts=(_BELIEVED, _OPEN)), Verdict.UNMET),
            Example(
                "not asked",
                _record(thoughts=(Thought("They will laugh", belief=Missing.NOT_ASKED),)),
                Verdict.UNMET,
            ),
            Example(
                "declined",
                _record(thoughts=(Thought("They will laugh", belief=Missing.DECLINED),)),
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept none",
                _record(thoughts=(_OPEN,)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "a form that rates no thoughts",
                _record(form=SEVEN_COLUMNS, thoughts=(_OPEN,)),
                None,
            ),
            Example("no thoughts: only TR02 speaks", _record(), None),
        ),
        cannot_see="Whether the number is from that moment or from afterwards.",
    ),
    Rule(
        code="TR05",
        name="emotions-rated",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.RATED,
        subject=ThoughtRecord,
        judge=_intensities,
        asks="Is it recorded how strong each emotion was?",
        why="Without a first number, a change cannot be read from the second.",
        met="How strong each emotion was is recorded (emotions: {total}).",
        unmet="Emotions with no strength recorded: {count} of {total}.",
        unknown="Emotions whose strength is not recorded: {count} of {total}.",
        question="How strong was it, on the scale of the form?",
        options=("agreeing on one scale for the whole form",),
        sources=(
            NINE,
            printed_form("Each mood is rated from 0 to 100."),
            library("Asked only where the form has a scale for it."),
        ),
        examples=lambda: (
            Example(
                "7 of 10",
                _record(emotions=(Emotion("Anxiety", intensity=Rating(7, ONE_TO_TEN)),)),
                Verdict.MET,
            ),
            Example("no number", _record(emotions=(Emotion("Anxiety"),)), Verdict.UNMET),
            Example(
                "declined",
                _record(emotions=(Emotion("Anxiety", intensity=Missing.DECLINED),)),
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept none",
                _record(emotions=(Emotion("Anxiety"),)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no emotions: only TR03 speaks", _record(), None),
            Example(
                "the question does not apply",
                _record(emotions=(Emotion("Anxiety", intensity=Missing.NOT_APPLICABLE),)),
                None,
            ),
            Example("a form without this column", _record(form=PRACTICE_DIARY), None),
        ),
        cannot_see="Whether the number is from that moment or from afterwards.",
        effort=Effort.A_QUESTION,
    ),
)
