"""Rules for hints about wording: words of reports, reviews, inquiries and observations."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.engagement.assigning import AssigningObservation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.criteria import HistoryCriterion
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.rules.common import build_history
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.personal_texts import personal_texts
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.citations import WORDING_HINT
from cbt_homework.homework.hints import BLAME_WORD, IDENTIFIER, LIMITS, NEVER, hint_outcomes

_rule = partial(
    Rule[AssignmentHistory],
    subject=AssignmentHistory,
    weight=Weight.HINT,
    status=Status.PREVIEW,
    never=NEVER,
)


def _wording_hint_outcomes(
    history: AssignmentHistory, guide: WordingGuide, hint: str
) -> tuple[Outcome, ...]:
    """In what became of it; the words of the assignment itself are read where it is assessed."""
    return tuple(
        outcome
        for at, text in personal_texts(history)
        if not at.startswith("assignment.")
        for outcome in hint_outcomes(guide, text, hint, at)
    )


def _build_history_with_report_words(words: str) -> AssignmentHistory:
    return build_history(reports=(Report(words=words),))


def _build_history_with_observed_words(words: str) -> AssignmentHistory:
    return build_history(assigning=(AssigningObservation(words=words),))


def _judge_notes_judge_nobody(
    history: AssignmentHistory, guide: WordingGuide
) -> tuple[Outcome, ...]:
    return _wording_hint_outcomes(history, guide, BLAME_WORD)


NOTES_JUDGE_NOBODY = _rule(
    "WD13",
    "notes-judge-nobody",
    _judge_notes_judge_nobody,
    version=2,
    criterion=HistoryCriterion.EXPLAINED_FAIRLY,
    asks="Do all words about what became of it speak without judging anybody?",
    why="Words that put undone homework down to character end the search for what got in the way.",
    unmet="The words, characters {start} to {end}, seem to put homework down to somebody's "
    "character or will.",
    question="What got in the way?",
    options=("naming what happened in place of what somebody is",),
    sources=(
        article("Homework that was not done is a problem to be solved together."),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet(
            "a judgment", _build_history_with_observed_words("She was too lazy to do her homework")
        ),
        Example.unmet("a word of the chart", _build_history_with_observed_words("He is resistant")),
        Example.silent(
            "the word, of another thing",
            _build_history_with_report_words("My resistant hypertension is treated now"),
        ),
        Example.silent("a cause", _build_history_with_report_words("I was ill from Tuesday on")),
    ),
    cannot_see=LIMITS,
)


def _judge_notes_identify_nobody(
    history: AssignmentHistory, guide: WordingGuide
) -> tuple[Outcome, ...]:
    return _wording_hint_outcomes(history, guide, IDENTIFIER)


NOTES_IDENTIFY_NOBODY = _rule(
    "WD14",
    "notes-identify-nobody",
    _judge_notes_identify_nobody,
    criterion=HistoryCriterion.SAFE,
    asks="Are all words about what became of it free of addresses, numbers and dates of birth?",
    why="What alone reaches or points out one person is personal data that a record has no need "
    "of.",
    unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
    "that points out one person.",
    options=("a pseudonym, or a note that the number is kept elsewhere",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet("an address", _build_history_with_report_words("Write to zoe@example.com")),
        Example.silent("nobody", _build_history_with_report_words("I wrote to a friend")),
    ),
    cannot_see="Names, initials, and other ways to point somebody out. That it finds nothing does "
    "not make a text anonymous.",
)


WORDING_HINTS: tuple[Rule[Any], ...] = (NOTES_JUDGE_NOBODY, NOTES_IDENTIFY_NOBODY)
