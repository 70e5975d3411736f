"""WD: what the wording of reports, reviews, inquiries and observations may say by mistake."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.assigning import AssigningObservation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.criteria import EntryCriterion
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.rules.common import example
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.personal_texts import personal_texts
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.hints import BLAME_WORD, IDENTIFIER, LIMITS, NEVER, hinted


def _anywhere(history: AssignmentHistory, guide: WordingGuide, hint: str) -> tuple[Outcome, ...]:
    """In what became of it; the words of the assignment itself are read where it is assessed."""
    return tuple(
        outcome
        for at, text in personal_texts(history)
        if not at.startswith("assignment.")
        for outcome in hinted(guide, text, hint, at)
    )


def _judges_nobody(history: AssignmentHistory, guide: WordingGuide) -> tuple[Outcome, ...]:
    return _anywhere(history, guide, BLAME_WORD)


def _identifies_nobody(history: AssignmentHistory, guide: WordingGuide) -> tuple[Outcome, ...]:
    return _anywhere(history, guide, IDENTIFIER)


def _observed(words: str) -> AssignmentHistory:
    return example(assigning=(AssigningObservation(words=words),))


def _reported(words: str) -> AssignmentHistory:
    return example(reports=(Report(words=words),))


HINTED: tuple[Rule[Any], ...] = (
    Rule(
        code="WD13",
        name="notes-judge-nobody",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=EntryCriterion.EXPLAINED_FAIRLY,
        subject=AssignmentHistory,
        judge=_judges_nobody,
        asks="Do all words about what became of it speak without judging anybody?",
        why="Words that put undone homework down to character end the search for what got in "
        "the way.",
        unmet="The words, characters {start} to {end}, seem to put homework down to somebody's "
        "character or will.",
        question="What got in the way?",
        options=("naming what happened in place of what somebody is",),
        sources=(
            article("Homework that was not done is a problem to be solved together."),
            library("A hint for wording; it may be wrong."),
        ),
        examples=lambda: (
            Example("a judgment", _observed("She was too lazy to do her homework"), Verdict.UNMET),
            Example("a cause", _reported("I was ill from Tuesday on"), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD14",
        name="notes-identify-nobody",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=EntryCriterion.SAFE,
        subject=AssignmentHistory,
        judge=_identifies_nobody,
        asks="Are all words about what became of it free of addresses, numbers and dates of birth?",
        why="What alone reaches or points out one person is personal data that a record has no "
        "need of.",
        unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
        "that points out one person.",
        options=("a pseudonym, or a note that the number is kept elsewhere",),
        sources=(library("A hint for wording; it may be wrong."),),
        examples=lambda: (
            Example("an address", _reported("Write to zoe@example.com"), Verdict.UNMET),
            Example("nobody", _reported("I wrote to a friend"), None),
        ),
        cannot_see="Names, initials, and other ways to point somebody out. That it finds nothing "
        "does not make a text anonymous.",
        never=NEVER,
    ),
)
