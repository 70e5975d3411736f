"""Nobody is blamed: every sentence the library says about a person's conduct is read, by stem."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cbt_homework
from cbt_homework.cognition.record_forms import RECORD_FORMS
from cbt_homework.homework.forms import FORMS
from cbt_homework.judgment.catalogue import CATALOGUE

STEMS = (
    "fail", "refus", "resist", "lazy", "lazi", "unmotivat", "noncompl", "non-compl", "disobe",
    "excus", "justif", "blam", "fault", "guilt", "neglect", "careless", "negligen", "wrong", "bad",
    "poor", "weak", "should", "must", "ought", "have to", "obey", "complian", "complied", "lack",
    "incompet", "inadequa", "forgot", "did not", "didn't", "unable", "stubborn", "moral", "punish",
    "homework police", "pass or", "grade", "score", "cheat", "lie ", "lying",
)  # fmt: skip
"""Stems that judge a person, school words, and words that command."""

ALLOWED = {
    "Was it asked what may get in the way?": set(),
    "It must be feasible, and it takes effort and unpleasant feelings.": {"must"},
}
"""Sentences that may hold a stem: whole, with the stems they may hold."""


def sentences() -> Iterator[tuple[str, str]]:
    """Where it stands, and what is said."""
    for rule in CATALOGUE:
        said = (rule.met, rule.unmet, rule.unknown, rule.asks, rule.why, rule.question)
        for sentence in (*said, rule.cannot_see, *rule.options, *rule.never.values()):
            if sentence:
                yield rule.code, sentence
        for example in rule.examples():
            yield rule.code, example.shows
    for form in (*FORMS, *RECORD_FORMS):
        yield form.name, form.name
        for column in form.columns:
            yield form.name, column.heading
    yield from _phrases_of("show")


def _phrases_of(room: str) -> Iterator[tuple[str, str]]:
    """The string constants of a room, its docstrings left out."""
    for path in sorted((Path(cbt_homework.__file__).parent / room).glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in docs
            ):
                yield f"{room}/{path.stem}", node.value


def stems_in(sentence: str) -> set[str]:
    """The stems that a sentence holds, at the beginning of a word."""
    return {s for s in STEMS if re.search(rf"\b{re.escape(s)}", sentence.lower())}


@pytest.mark.parametrize(("where", "sentence"), list(sentences()))
def test_a_sentence_blames_nobody(where: str, sentence: str) -> None:
    assert set() == stems_in(sentence) - ALLOWED.get(sentence, set()), where


@pytest.mark.parametrize(
    "sentence",
    [
        "The patient failed to do it.",
        "You should have asked.",
        "She refused the task.",
        "No excuse was given.",
        "The therapist neglected the rationale.",
    ],
)
def test_a_blaming_sentence_would_be_found(sentence: str) -> None:
    assert stems_in(sentence)


def test_findings_speak_of_the_record() -> None:
    """An absence is *not recorded*: nobody knows that it did not happen."""
    reasons = ("not recorded", "recorded for", "no plan recorded", ": {why}.", ": {missing}.")
    for rule in CATALOGUE:
        if rule.unknown is not None:
            assert any(reason in rule.unknown for reason in reasons), rule.code
