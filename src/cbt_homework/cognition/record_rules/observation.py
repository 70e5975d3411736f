"""Rules for OBSERVED and RATED: a record has situation, thoughts, feelings and their ratings."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.citations import NINE, printed_form_citation
from cbt_homework.cognition.record_rules.common import (
    RecordWord,
    form_asks_for,
    judge_all_rated,
    judge_not_empty,
)
from cbt_homework.cognition.thought_record import Emotion, Thought, ThoughtRecord
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, SEVEN_COLUMNS
from cbt_homework.policies.policy import Policy

_observed_rule = partial(
    Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.OBSERVED
)
_rated_rule = partial(Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.RATED)


def _example_record(**record_fields: Any) -> ThoughtRecord:
    return ThoughtRecord(**record_fields)


_OPEN = Thought("They will laugh")


def _judge_situation_recorded(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.SITUATION):
        return None
    return absent(policy, "situation") if record.situation is None else met("situation")


SITUATION_RECORDED = _observed_rule(
    "TR01",
    "situation-recorded",
    _judge_situation_recorded,
    Weight.ESSENTIAL,
    asks="Is the situation recorded?",
    why="A thought is about a moment; without the moment its facts are hard to look for.",
    met="The situation is recorded.",
    unmet="No situation is recorded.",
    unknown="The situation is not recorded.",
    question="Where were you, who was there, and what had just happened?",
    options=("choosing one moment rather than a whole day",),
    sources=(NINE, printed_form_citation("Who, what, when and where.")),
    examples=lambda: (
        Example.met("a moment", _example_record(situation="Asked to speak in the meeting")),
        Example.unmet("none", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without this column", _example_record(form=PRACTICE_DIARY)),
    ),
    cannot_see="Whether the words describe what happened, or how it was understood.",
)


def _judge_thoughts_recorded(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.THOUGHTS):
        return None
    return judge_not_empty(policy, "thoughts", record.thoughts, RecordWord.NONE_NOTICED)


THOUGHTS_RECORDED = _observed_rule(
    "TR02",
    "thoughts-recorded",
    _judge_thoughts_recorded,
    Weight.ESSENTIAL,
    asks="Is at least one automatic thought or image recorded?",
    why="The thought is what the rest of the record is about.",
    met="Automatic thoughts are recorded: {count}.",
    unmet="Automatic thoughts: {why}.",
    unknown="Automatic thoughts: {why}.",
    question="What went through your mind just then?",
    options=("asking for an image where no words come",),
    sources=(NINE, printed_form_citation("Automatic thoughts and images.")),
    examples=lambda: (
        Example.met("one", _example_record(thoughts=(_OPEN,))),
        Example.unmet("looked, and none", _example_record(thoughts=())),
        Example.unmet("no entry", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without this column", _example_record(form=PRACTICE_DIARY)),
    ),
    cannot_see="Whether it is a thought, a feeling or a question.",
)


def _judge_emotions_recorded(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.EMOTIONS):
        return None
    return judge_not_empty(policy, "emotions", record.emotions, RecordWord.NONE_NOTICED)


EMOTIONS_RECORDED = _observed_rule(
    "TR03",
    "emotions-recorded",
    _judge_emotions_recorded,
    Weight.ESSENTIAL,
    asks="Is at least one emotion recorded?",
    why="Emotions show which thoughts matter, and later what changed.",
    met="Emotions are recorded: {count}.",
    unmet="Emotions: {why}.",
    unknown="Emotions: {why}.",
    question="What did you feel, in one word?",
    options=("a list of words for feelings, to choose from",),
    sources=(NINE, printed_form_citation("A mood in one word.")),
    examples=lambda: (
        Example.met("one", _example_record(emotions=(Emotion("Anxiety"),))),
        Example.unmet("looked, and none", _example_record(emotions=())),
        Example.unmet("no entry", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without this column", _example_record(form=PRACTICE_DIARY)),
    ),
    cannot_see="Whether the word names an emotion or a thought.",
)


_BELIEVED = Thought("They will laugh", belief=percent(80))


def _judge_beliefs_rated(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.BELIEFS):
        return None
    thoughts = enumerate(record.thoughts or ())
    return judge_all_rated(
        policy, ((f"thoughts.{i}.belief", thought.belief) for i, thought in thoughts)
    )


BELIEFS_RATED = _rated_rule(
    "TR04",
    "beliefs-rated",
    _judge_beliefs_rated,
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded how far each thought was believed?",
    why="The rating tells the thoughts apart, and is what a later one is compared with.",
    met="How far each thought was believed is recorded (thoughts: {total}).",
    unmet="Thoughts with no belief recorded: {count} of {total}.",
    unknown="Thoughts whose belief is not recorded: {count} of {total}.",
    none="The record says that no belief was rated: {count} of {total} thoughts.",
    question="How far did you believe it then, from 0 to 100?",
    options=("asking for the number before any discussion of the thought",),
    sources=(NINE, library("Asked only where the form has a scale for it.")),
    examples=lambda: (
        Example.met("rated", _example_record(thoughts=(_BELIEVED,))),
        Example.unmet("one of two", _example_record(thoughts=(_BELIEVED, _OPEN))),
        Example.unmet(
            "not asked",
            _example_record(thoughts=(Thought("They will laugh", belief=Missing.NOT_ASKED),)),
        ),
        Example.unmet(
            "not rated",
            _example_record(thoughts=(Thought("They will laugh", belief=Missing.NONE),)),
        ),
        Example.unknown(
            "declined",
            _example_record(thoughts=(Thought("They will laugh", belief=Missing.DECLINED),)),
        ),
        Example.imported("an import that kept none", _example_record(thoughts=(_OPEN,))),
        Example.silent(
            "a form that rates no thoughts", _example_record(form=SEVEN_COLUMNS, thoughts=(_OPEN,))
        ),
        Example.silent("no thoughts: only TR02 speaks", _example_record()),
    ),
    cannot_see="Whether the number is from that moment or from afterwards.",
)


def _judge_emotions_rated(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.INTENSITIES):
        return None
    felt = enumerate(record.emotions or ())
    return judge_all_rated(
        policy, ((f"emotions.{i}.intensity", emotion.intensity) for i, emotion in felt)
    )


EMOTIONS_RATED = _rated_rule(
    "TR05",
    "emotions-rated",
    _judge_emotions_rated,
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded how strong each emotion was?",
    why="Without a first number, a change cannot be read from the second.",
    met="How strong each emotion was is recorded (emotions: {total}).",
    unmet="Emotions with no strength recorded: {count} of {total}.",
    unknown="Emotions whose strength is not recorded: {count} of {total}.",
    none="The record says that no strength was rated: {count} of {total} emotions.",
    question="How strong was it, on the scale of the form?",
    options=("agreeing on one scale for the whole form",),
    sources=(
        NINE,
        printed_form_citation("Each mood is rated from 0 to 100."),
        library("Asked only where the form has a scale for it."),
    ),
    examples=lambda: (
        Example.met(
            "7 of 10",
            _example_record(emotions=(Emotion("Anxiety", intensity=Rating(7, ONE_TO_TEN)),)),
        ),
        Example.unmet("no number", _example_record(emotions=(Emotion("Anxiety"),))),
        Example.unknown(
            "declined", _example_record(emotions=(Emotion("Anxiety", intensity=Missing.DECLINED),))
        ),
        Example.imported(
            "an import that kept none", _example_record(emotions=(Emotion("Anxiety"),))
        ),
        Example.silent("no emotions: only TR03 speaks", _example_record()),
        Example.silent(
            "the question does not apply",
            _example_record(emotions=(Emotion("Anxiety", intensity=Missing.NOT_APPLICABLE),)),
        ),
        Example.silent("a form without this column", _example_record(form=PRACTICE_DIARY)),
    ),
    cannot_see="Whether the number is from that moment or from afterwards.",
)


OBSERVATION: tuple[Rule[ThoughtRecord], ...] = (
    SITUATION_RECORDED,
    THOUGHTS_RECORDED,
    EMOTIONS_RECORDED,
    BELIEFS_RATED,
    EMOTIONS_RATED,
)
