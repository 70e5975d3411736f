"""WD: what the wording of a thought record or of a downward arrow may say by mistake."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.downward_arrow import ArrowCriterion, ArrowStep, DownwardArrow
from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.thought_record import Thought, ThoughtRecord
from cbt_homework.cognition.wording_keys import (
    EVIDENCE_IS_OPINION,
    SITUATION_IS_INTERPRETATION,
    THOUGHT_IS_QUESTION,
    THOUGHT_ONLY_FEELING,
    WHY_QUESTION,
)
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.hints import IDENTIFIER, LIMITS, NEVER, anywhere, hinted

Outcomes = tuple[Outcome, ...]


def _thoughts(record: ThoughtRecord, guide: WordingGuide, hint: str) -> Outcomes:
    return tuple(
        outcome
        for i, thought in enumerate(record.thoughts or ())
        for outcome in hinted(guide, thought.words, hint, f"thoughts.{i}.words")
    )


def _states(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return _thoughts(record, guide, THOUGHT_IS_QUESTION)


def _thinks(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return _thoughts(record, guide, THOUGHT_ONLY_FEELING)


def _shows(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    if record.situation is None:
        return ()
    return tuple(hinted(guide, record.situation, SITUATION_IS_INTERPRETATION, "situation"))


def _weighs_facts(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return tuple(
        outcome
        for field in ("facts_for", "facts_against")
        for i, fact in enumerate(getattr(record, field) or ())
        for outcome in hinted(guide, fact, EVIDENCE_IS_OPINION, f"{field}.{i}")
    )


def _asks_no_why(arrow: DownwardArrow, guide: WordingGuide) -> Outcomes:
    return tuple(
        outcome
        for i, step in enumerate(arrow.steps or ())
        if step.question is not None
        for outcome in hinted(guide, step.question, WHY_QUESTION, f"steps.{i}.question")
    )


def _identifies_nobody(record: ThoughtRecord, guide: WordingGuide) -> Outcomes:
    return anywhere(record, guide, IDENTIFIER)


_LIBRARY = Citation("library", CitationStatus.POLICY, says="A hint for wording; it may be wrong.")
_FORM = Citation(
    "greenberger-padesky-2016",
    CitationStatus.VERIFIED,
    says="The form asks for facts, and to stay clear of mind reading and interpretation.",
)


def _with(**parts: Any) -> ThoughtRecord:
    return ThoughtRecord(**parts)


def _arrow(question: str) -> DownwardArrow:
    return DownwardArrow(
        "They will laugh", steps=(ArrowStep(question=question, answer="I stand out"),)
    )


RECORD_HINTS: tuple[Rule[Any], ...] = (
    Rule(
        code="WD07",
        name="thought-is-a-statement",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=RecordCriterion.WEIGHED,
        subject=ThoughtRecord,
        judge=_states,
        asks="Are the thoughts statements, so that facts can be held against them?",
        why="A question can not be believed to a degree; the answer that is feared in it can.",
        unmet="The words of a thought, characters {start} to {end}, seem to put a question.",
        question="If you answered that question yourself at that moment, what was the answer?",
        options=("writing down the feared answer in place of the question",),
        sources=(_LIBRARY,),
        examples=lambda: (
            Example("a question", _with(thoughts=(Thought("What if I fail?"),)), Verdict.UNMET),
            Example("a statement", _with(thoughts=(Thought("I will fail"),)), None),
            Example("no thoughts", _with(), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD08",
        name="thought-is-no-feeling",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_thinks,
        asks="Do the thoughts say more than the name of a feeling?",
        why="A feeling has its own column and an intensity; what went through the mind is what "
        "can be weighed.",
        unmet="The words of a thought, characters {start} to {end}, seem to name a feeling only.",
        question="And when you felt that, what was going through your mind?",
        options=("moving the word to the feelings, and asking for the thought with it",),
        sources=(_LIBRARY,),
        examples=lambda: (
            Example("a feeling", _with(thoughts=(Thought("Anxious"),)), Verdict.UNMET),
            Example("a thought", _with(thoughts=(Thought("They think I am odd"),)), None),
            Example("no thoughts", _with(), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD09",
        name="situation-could-be-filmed",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_shows,
        asks="Does the situation say what a camera would have seen?",
        why="An interpretation in the situation is a thought that escapes being weighed.",
        unmet="The words of the situation, characters {start} to {end}, seem to interpret.",
        question="What would a camera have seen and heard?",
        options=("moving the interpretation to the thoughts",),
        sources=(_FORM, _LIBRARY),
        examples=lambda: (
            Example(
                "an interpretation",
                _with(situation="My boss was disrespectful to me"),
                Verdict.UNMET,
            ),
            Example("what was seen", _with(situation="My boss closed the door"), None),
            Example("nothing recorded", _with(), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD10",
        name="facts-are-facts",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=RecordCriterion.WEIGHED,
        subject=ThoughtRecord,
        judge=_weighs_facts,
        asks="Are the facts for and against facts, and no opinions or mind reading?",
        why="An opinion on the side of the facts weighs nothing, and feels as if it did.",
        unmet="The words of a fact, characters {start} to {end}, seem to be an opinion or mind "
        "reading.",
        question="How would somebody else know that?",
        options=("asking what was seen or heard that led to it",),
        sources=(_FORM, _LIBRARY),
        examples=lambda: (
            Example("an opinion", _with(facts_for=("I just know he hates me",)), Verdict.UNMET),
            Example("against", _with(facts_against=("I guess she likes me",)), Verdict.UNMET),
            Example("a fact", _with(facts_for=("He did not answer two calls",)), None),
            Example("nothing recorded", _with(), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD12",
        name="record-identifies-nobody",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=RecordCriterion.OBSERVED,
        subject=ThoughtRecord,
        judge=_identifies_nobody,
        asks="Are all words of the record free of addresses, numbers and full dates of birth?",
        why="What alone reaches or points out one person is personal data that a record has no "
        "need of.",
        unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
        "that points out one person.",
        options=("a pseudonym, or a note that the number is kept elsewhere",),
        sources=(_LIBRARY,),
        examples=lambda: (
            Example("an address", _with(situation="A note from zoe@example.com"), Verdict.UNMET),
            Example("nobody", _with(situation="A note from a friend"), None),
        ),
        cannot_see="Names, initials, and other ways to point somebody out. That it finds nothing "
        "does not make a text anonymous.",
        never=NEVER,
    ),
)

ARROW_HINTS: tuple[Rule[Any], ...] = (
    Rule(
        code="WD11",
        name="asks-how-and-what",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=ArrowCriterion.ASKS_FOR_MEANING,
        subject=DownwardArrow,
        judge=_asks_no_why,
        asks="Do the questions ask *what* and *how* where *why* would ask for a defense?",
        why="*Why* of one's conduct can feel like being questioned at school.",
        unmet="The words of a question, characters {start} to {end}, seem to ask why somebody "
        "acted as they did.",
        question="What does that mean to you?",
        options=("asking what went through the mind at that moment",),
        sources=(
            Citation(
                "prasko-2022",
                CitationStatus.VERIFIED,
                says="Box 2: asked why, the patient may feel as in front of a teacher.",
            ),
            _LIBRARY,
        ),
        examples=lambda: (
            Example("why", _arrow("Why did you leave?"), Verdict.UNMET),
            Example("what", _arrow("What would that mean to you?"), None),
            Example("no question recorded", DownwardArrow(steps=(ArrowStep(answer="Yes"),)), None),
            Example("no steps", DownwardArrow(), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
)
