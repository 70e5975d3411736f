"""Rules for hints about wording: words of a thought record that say something by mistake."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.thought_record import Thought, ThoughtRecord
from cbt_homework.cognition.wording_hint_keys import (
    EVIDENCE_IS_OPINION,
    SITUATION_IS_INTERPRETATION,
    THOUGHT_IS_QUESTION,
    THOUGHT_ONLY_FEELING,
)
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.citations import WORDING_HINT
from cbt_homework.homework.hints import (
    IDENTIFIER,
    LIMITS,
    NEVER,
    hint_outcomes,
    hint_outcomes_in_personal_texts,
)

_rule = partial(
    Rule[ThoughtRecord],
    subject=ThoughtRecord,
    weight=Weight.HINT,
    status=Status.PREVIEW,
    never=NEVER,
)


Outcomes = tuple[Outcome, ...]


def _hint_outcomes_in_thoughts(record: ThoughtRecord, guide: WordingGuide, hint: str) -> Outcomes:
    return tuple(
        outcome
        for i, thought in enumerate(record.thoughts or ())
        for outcome in hint_outcomes(guide, thought.words, hint, f"thoughts.{i}.words")
    )


_FORM = Citation(
    "greenberger-padesky-2016",
    CitationStatus.VERIFIED,
    says="The form asks for facts, and to stay clear of mind reading and interpretation.",
)


def _example_record(**record_fields: Any) -> ThoughtRecord:
    return ThoughtRecord(**record_fields)


def _judge_thought_is_a_statement(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return _hint_outcomes_in_thoughts(record, guide, THOUGHT_IS_QUESTION)


THOUGHT_IS_A_STATEMENT = _rule(
    "WD07",
    "thought-is-a-statement",
    _judge_thought_is_a_statement,
    criterion=RecordCriterion.WEIGHED,
    asks="Are the thoughts statements, so that facts can be held against them?",
    why="A question can not be believed to a degree; the answer that is feared in it can.",
    unmet="The words of a thought, characters {start} to {end}, seem to put a question.",
    question="If you answered that question yourself at that moment, what was the answer?",
    options=("writing down the feared answer in place of the question",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet("a question", _example_record(thoughts=(Thought("What if I fail?"),))),
        Example.silent("a statement", _example_record(thoughts=(Thought("I will fail"),))),
        Example.silent("no thoughts", _example_record()),
    ),
    cannot_see=LIMITS,
)


def _judge_thought_is_no_feeling(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return _hint_outcomes_in_thoughts(record, guide, THOUGHT_ONLY_FEELING)


THOUGHT_IS_NO_FEELING = _rule(
    "WD08",
    "thought-is-no-feeling",
    _judge_thought_is_no_feeling,
    criterion=RecordCriterion.OBSERVED,
    asks="Do the thoughts say more than the name of a feeling?",
    why="A feeling has its own column and an intensity; what went through the mind is what can be "
    "weighed.",
    unmet="The words of a thought, characters {start} to {end}, seem to name a feeling only.",
    question="And when you felt that, what was going through your mind?",
    options=("moving the word to the feelings, and asking for the thought with it",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet("a feeling", _example_record(thoughts=(Thought("Anxious"),))),
        Example.silent("a thought", _example_record(thoughts=(Thought("They think I am odd"),))),
        Example.silent("no thoughts", _example_record()),
    ),
    cannot_see=LIMITS,
)


def _judge_situation_could_be_filmed(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    if record.situation is None:
        return ()
    return tuple(hint_outcomes(guide, record.situation, SITUATION_IS_INTERPRETATION, "situation"))


SITUATION_COULD_BE_FILMED = _rule(
    "WD09",
    "situation-could-be-filmed",
    _judge_situation_could_be_filmed,
    criterion=RecordCriterion.OBSERVED,
    asks="Does the situation say what a camera would have seen?",
    why="An interpretation in the situation is a thought that escapes being weighed.",
    unmet="The words of the situation, characters {start} to {end}, seem to interpret.",
    question="What would a camera have seen and heard?",
    options=("moving the interpretation to the thoughts",),
    sources=(_FORM, WORDING_HINT),
    examples=lambda: (
        Example.unmet(
            "an interpretation", _example_record(situation="My boss was disrespectful to me")
        ),
        Example.silent("what was seen", _example_record(situation="My boss closed the door")),
        Example.silent("nothing recorded", _example_record()),
    ),
    cannot_see=LIMITS,
)


def _judge_facts_are_facts(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return tuple(
        outcome
        for field in ("facts_for", "facts_against")
        for i, fact in enumerate(getattr(record, field) or ())
        for outcome in hint_outcomes(guide, fact, EVIDENCE_IS_OPINION, f"{field}.{i}")
    )


FACTS_ARE_FACTS = _rule(
    "WD10",
    "facts-are-facts",
    _judge_facts_are_facts,
    criterion=RecordCriterion.WEIGHED,
    asks="Are the facts for and against facts, and no opinions or mind reading?",
    why="An opinion on the side of the facts weighs nothing, and feels as if it did.",
    unmet="The words of a fact, characters {start} to {end}, seem to be an opinion or mind "
    "reading.",
    question="How would somebody else know that?",
    options=("asking what was seen or heard that led to it",),
    sources=(_FORM, WORDING_HINT),
    examples=lambda: (
        Example.unmet("an opinion", _example_record(facts_for=("I just know he hates me",))),
        Example.unmet("against", _example_record(facts_against=("I guess she likes me",))),
        Example.silent("a fact", _example_record(facts_for=("He did not answer two calls",))),
        Example.silent("nothing recorded", _example_record()),
    ),
    cannot_see=LIMITS,
)


def _judge_record_identifies_nobody(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return hint_outcomes_in_personal_texts(record, guide, IDENTIFIER)


RECORD_IDENTIFIES_NOBODY = _rule(
    "WD12",
    "record-identifies-nobody",
    _judge_record_identifies_nobody,
    criterion=RecordCriterion.OBSERVED,
    asks="Are all words of the record free of addresses, numbers and full dates of birth?",
    why="What alone reaches or points out one person is personal data that a record has no need "
    "of.",
    unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
    "that points out one person.",
    options=("a pseudonym, or a note that the number is kept elsewhere",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet("an address", _example_record(situation="A note from zoe@example.com")),
        Example.silent("nobody", _example_record(situation="A note from a friend")),
    ),
    cannot_see="Names, initials, and other ways to point somebody out. That it finds nothing does "
    "not make a text anonymous.",
)


RECORD_HINTS: tuple[Rule[Any], ...] = (
    THOUGHT_IS_A_STATEMENT,
    THOUGHT_IS_NO_FEELING,
    SITUATION_COULD_BE_FILMED,
    FACTS_ARE_FACTS,
    RECORD_IDENTIFIES_NOBODY,
)
