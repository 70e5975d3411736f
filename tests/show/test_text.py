"""An assessment in plain text: what needs attention and what is missing first."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Finding, Outcome, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.testing import strategies
from tests import stated
from tests.one_item import in_one_item
from tests.regenerate import compare

GOLDEN = Path(__file__).parent / "golden"
_OWN = (Citation("library", CitationStatus.POLICY, says="Made for this test."),)


def _rule(code: str, **parts: Any) -> ch.rules.Rule[ch.HomeworkSpec]:
    ready: dict[str, Any] = {
        "name": code.lower(), "weight": ch.rules.Weight.ESSENTIAL,
        "criterion": ch.Criterion.CONCRETE,
        "subject": ch.HomeworkSpec, "asks": "Is it there?", "why": "It helps.",
        "met": "It is there.", "unmet": "It is not there.", "unknown": "It is not recorded.",
        "sources": _OWN, "cannot_see": "Anything else.", "judge": lambda _, __: met("task"),
        "examples": lambda: (Example("a task", ch.HomeworkSpec("x"), ch.Verdict.MET),),
    }  # fmt: skip
    return ch.rules.Rule(code=code, **{**ready, **parts})


def _gives(outcome: Outcome) -> Any:
    return lambda _, __: outcome


def _many_words(spec: ch.HomeworkSpec, _: object) -> Outcome:
    return unmet("task", count=len(spec.task.split()), share=12.5)


NO_LOSE = ch.Criterion.NO_LOSE
HELPFUL, HINT, ATTENTION = ch.rules.Weight.HELPFUL, ch.rules.Weight.HINT, ch.rules.Weight.ATTENTION
BOOK = ch.rules.RuleBook(
    "clinic",
    (
        _rule("CLINIC10", met="A task is recorded, and this sentence goes on for so long that it "
              "has to be continued on a second line of the notes."),
        _rule("CLINIC20", judge=_many_words, criterion=NO_LOSE, effort=Effort.A_REDESIGN,
              unmet="Its task has {count} words, {share} percent.",
              question="Which of these words matter?", options=("fewer words", "two tasks")),
        _rule("CLINIC25", judge=_gives(unmet("goal")), criterion=NO_LOSE,
              unmet="No goal is recorded."),
        _rule("CLINIC30", judge=_gives(unknown("place")), criterion=ch.Criterion.WRITTEN,
              unknown="Where it is done is not recorded."),
        _rule("CLINIC40", judge=_gives(unmet("reminder")), weight=HELPFUL,
              unmet="No reminder is recorded.", question="What will bring it to mind?"),
        _rule("CLINIC50", judge=_gives(unmet("task")), weight=HINT,
              unmet="The task may hold a time."),
        _rule("CLINIC60", judge=_gives(unmet("problem")), weight=ATTENTION,
              unmet="A risk is recorded; see who recorded it.",
              question="Who else should know?"),
        _rule("CLINIC70", judge=_gives(unknown("goal")), weight=ATTENTION,
              unknown="Whether consent was given is not recorded."),
        _rule("CLINIC80", weight=ATTENTION, met="Consent is recorded."),
    ),
)  # fmt: skip
SPEC = ch.HomeworkSpec("Leave the house alone\n\nand come back, " + "slowly, " * 12 + "x" * 100)


def test_notes_of_a_mix_are_as_their_golden_says() -> None:
    assessment = stated.assess(SPEC, book=BOOK, wording=ch.judgment.ENGLISH)
    compare(GOLDEN / "mix.txt", show.text(assessment, SPEC, book=BOOK))


def test_what_needs_attention_comes_first_and_hints_are_shown() -> None:
    said = show.text(stated.assess(SPEC, book=BOOK, wording=ch.judgment.ENGLISH), SPEC, book=BOOK)
    headings = re.findall(r"^(.+)\n-+$", said, re.MULTILINE)
    assert [
        "Criteria", "Needs attention", "Not in place", "Could help", "About the wording",
        "In place", "Not recorded, and would decide",
    ] == headings  # fmt: skip
    codes = re.findall(r"^CLINIC(\d\d)  ", said, re.MULTILINE)
    assert ["60", "70", "25", "20", "40", "50", "10", "80", "30"] == codes


def test_what_would_decide_stands_with_its_question() -> None:
    held = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk"), agreement=ch.Agreement())
    assessment = stated.assess(held)
    of_essentials = assessment.with_verdict(ch.Verdict.UNKNOWN, ch.rules.Weight.ESSENTIAL)
    asked = [CATALOGUE[finding.code].question or "" for finding in of_essentials]
    assert 4 <= len(asked)
    said = show.text(assessment).split("Not recorded, and would decide\n")[1]
    decides, helps = said.split("\nNot recorded\n")
    assert [f"To ask: {question}" for question in asked] == [
        " ".join(one.split()) for one in re.findall(r"To ask: .*(?:\n {6}.*)*", decides)
    ]
    assert "To ask" not in helps


def test_an_assessment_alone_shows_no_text() -> None:
    """Neither the task nor anything else somebody wrote is in it."""
    word = "qxzzyq"
    spec = ch.HomeworkSpec(word, place=word, bring=(word,), rationale=ch.Rationale(word))
    held = ch.Assignment(id="a1", spec=spec, agreement=ch.Agreement(own_words=word))
    assessment = stated.assess(held, wording=ch.judgment.ENGLISH)
    assert word not in show.text(assessment)
    assert f"Task: {word}\n\n{show.text(assessment)}" == show.text(assessment, spec)
    assert show.text(assessment, spec) == show.text(assessment, held)


@given(strategies.assignments())
def test_every_finding_is_in_the_notes_once(held: ch.Assignment) -> None:
    assessment = stated.assess(held, wording=ch.judgment.ENGLISH)
    said = show.text(assessment)
    shown = re.findall(r"^([A-Z]{2,}\d{2,})  ", said, re.MULTILINE)
    assert sorted(finding.code for finding in assessment.findings) == sorted(shown)
    assert "{" not in said
    assert 88 >= max(map(len, said.splitlines()))


def test_a_finding_of_an_unknown_rule_is_shown_by_its_code_and_verdict() -> None:
    assessment = stated.assess(SPEC, book=BOOK)
    said = "The rule CLINIC25 is not known here; its verdict on *no lose* was unmet."
    assert f"CLINIC25  {said}\n" in show.text(assessment)
    assert said in show.sentences(assessment.findings)


def test_where_no_rule_applied_that_is_said() -> None:
    empty = stated.assess(ch.HomeworkSpec("Walk"), book=ch.rules.RuleBook("none", ()))
    assert "Criteria\n--------\nnone applied\n" == show.text(empty)
    assert () == show.sentences(empty.findings)


def test_sentences_are_in_the_order_of_the_findings() -> None:
    book = BOOK.select("CLINIC20", "CLINIC10")
    assessment = stated.assess(ch.HomeworkSpec("Walk to work"), book=book)
    expected = (
        "A risk is recorded; see who recorded it.",
        "Whether consent was given is not recorded.",
        "Its task has 3 words, 12.5 percent.",
        BOOK["CLINIC10"].met,
        "Consent is recorded.",
    )
    assert expected == show.sentences(assessment.findings, book=BOOK)


def _outcomes() -> list[tuple[str, Finding]]:
    """The findings of every example of every rule, under the policy or guide it was made for."""
    found: list[tuple[str, Finding]] = []
    for rule in CATALOGUE:
        for example in rule.examples():
            hint = rule.weight is ch.rules.Weight.HINT
            context: Any = ch.judgment.ENGLISH if hint else ch.Policy(absent=example.absent)
            made = rule.outcomes(example.subject, context)
            found += [(f"{rule.code} {example.shows}", rule.finding(outcome)) for outcome in made]
    return found


@in_one_item
@pytest.mark.parametrize("finding", [pytest.param(f, id=shows) for shows, f in _outcomes()])
def test_every_example_of_every_rule_makes_a_whole_sentence(finding: Finding) -> None:
    """A capital at its beginning, a full stop at its end, and no placeholder left in between."""
    (said,) = show.sentences([finding])
    assert re.fullmatch(r"[A-Z][^{}]*[.?]", said), said
    assert "  " not in said
    assert "None" not in said


def test_a_finding_without_its_facts_shows_no_placeholder() -> None:
    """As it may come from a document that another version wrote."""
    bare = Finding(code="CLINIC20", verdict=ch.Verdict.UNMET, weight=ch.rules.Weight.ESSENTIAL,
                   criterion="no-lose")  # fmt: skip
    assert "{" not in show.sentences([bare], book=BOOK)[0]


def test_a_finding_with_a_verdict_that_its_rule_never_gives_says_something() -> None:
    hint = Finding(
        code="WD01", verdict=ch.Verdict.MET, weight=ch.rules.Weight.HINT, criterion="concrete"
    )
    assert "" != show.sentences([hint])[0]
