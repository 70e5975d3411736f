"""Hints about wording: what each rule answers, with places and never with text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework.foundation.personal_texts import personal_texts
from cbt_homework.foundation.rules import Rule, placeholders
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.foundation.wording import find_spans
from cbt_homework.homework.hints import obstacle_plans_with_paths
from cbt_homework.homework.rules.wording import WORDING
from cbt_homework.homework.rules.wording_hints import WORDING_HINTS as WORDING_RULES
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.testing import check_rule
from cbt_homework.testing.strategies import assignments, homework_specs
from tests.wording_labels.guides import ALL_HINTS, TASK_DETAILS

BOTH = TASK_DETAILS + ALL_HINTS
each_rule = pytest.mark.parametrize("rule", WORDING_RULES, ids=lambda rule: rule.code)
BY_CODE = {rule.code: rule for rule in WORDING_RULES}


@each_rule
def test_a_rule_gives_its_examples_the_answers_they_are_examples_of(rule: Rule[Any]) -> None:
    check_rule(rule, wording=BOTH)
    check_rule(rule, wording=ALL_HINTS)


@each_rule
def test_a_rule_is_a_hint_that_finds_nothing_without_phrases_of_its_own(rule: Rule[Any]) -> None:
    assert ch.rules.Weight.HINT is rule.weight
    for example in rule.examples():
        assert () == rule.outcomes(example.subject, TASK_DETAILS)


@each_rule
def test_a_rule_says_all_that_the_catalog_asks_of_it(rule: Rule[Any]) -> None:
    assert rule.asks.endswith("?")
    assert rule.why.endswith(".")
    assert rule.cannot_see.endswith(".")
    assert rule.question is None or rule.question.endswith("?")
    assert {"start", "end"} == placeholders(rule.unmet or "")
    assert set() == {cited.source for cited in rule.sources} - set(SOURCES)
    for option in rule.options:
        assert option.split()[0].endswith("ing") or option.split()[0] == "a"
    expected = ch.HomeworkSpec if rule.phase is ch.homework.Phase.DESIGN else ch.Assignment
    assert expected is rule.subject


def _all(thing: ch.Assignment) -> list[tuple[str, ch.rules.Finding]]:
    return [
        (rule.code, rule.finding(outcome))
        for rule in WORDING_RULES
        for outcome in rule.outcomes(thing if rule.subject is ch.Assignment else thing.spec, BOTH)
    ]


WORDS = st.sampled_from(
    [
        "Be kinder", "I will push through", "all or nothing", "too lazy for the homework",
        "call 555-0107", "zoe@example.com", "Water the plants", "Perfect, perfect",
    ]
)  # fmt: skip


def _spec(draw: st.DrawFn) -> ch.HomeworkSpec:
    obstacle = st.builds(ch.Obstacle, WORDS, then=st.none() | WORDS)
    several = st.lists(obstacle, max_size=3).map(tuple)
    missing = st.none() | st.sampled_from(list(Missing))
    return draw(homework_specs(task=WORDS, obstacles=missing | several))


@st.composite
def worded(draw: st.DrawFn) -> ch.Assignment:
    """Assignments whose words may give hints."""
    agreement = ch.Agreement(own_words=draw(st.none() | WORDS | st.sampled_from(list(Missing))))
    return draw(assignments(spec=st.just(_spec(draw)), agreement=st.just(agreement)))


@given(worded())
def test_findings_hold_two_numbers_that_lie_in_the_text_at_their_path(thing: ch.Assignment) -> None:
    there = dict(personal_texts(thing))
    for code, finding in _all(thing):
        (at,) = finding.at
        path = at if BY_CODE[code].subject is ch.Assignment else f"spec.{at}"
        assert {"start", "end"} == set(finding.facts)
        start, end = finding.facts["start"], finding.facts["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= len(there[path])
        assert Verdict.UNMET is finding.verdict


@given(worded())
def test_nothing_that_is_said_quotes_the_text(thing: ch.Assignment) -> None:
    for code, finding in _all(thing):
        said = BY_CODE[code].sentence(finding) + repr(finding)
        for _, text in personal_texts(thing):
            assert text.strip() not in said or len(text.strip()) < 4


@given(assignments())
def test_texts_are_the_strings_a_reader_of_paths_finds(thing: ch.Assignment) -> None:
    for path, text in personal_texts(thing):
        at: Any = thing
        for step in path.split("."):
            at = at[int(step)] if step.isdigit() else getattr(at, step)
        assert text is at


def test_texts_of_every_sort_are_walked() -> None:
    spec = ch.HomeworkSpec(
        "a",
        from_session=ch.homework.FromSession(topics=("b",), methods=("c",)),
        rationale=ch.Rationale("d", for_patient="e"),
        hypothesis=ch.homework.Hypothesis("f", then="g"),
        obstacles=(ch.Obstacle("h", then="i"), ch.Obstacle("j")),
        bring=("k",),
        record_form=ch.homework.RecordForm(
            "a form", columns=ch.homework.forms.PRACTICE_DIARY.columns
        ),
        schedule=ch.whenever("l"),
    )
    thing = ch.Assignment(id="a1", spec=spec, agreement=ch.Agreement(own_words="m"))
    found_here = "".join(text for _, text in personal_texts(thing))
    assert sorted("abcdefghijkm") == sorted(found_here.replace("l", ""))
    assert list(obstacle_plans_with_paths(spec)) == [("obstacles.0.then", "i")]


@given(worded())
def test_the_first_hint_says_the_same_whichever_way_both_guides_are_combined(
    thing: ch.Assignment,
) -> None:
    (first,) = WORDING
    assert first.outcomes(thing.spec, TASK_DETAILS) == first.outcomes(thing.spec, BOTH)


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.code)
def test_the_first_hint_keeps_its_examples_with_both_guides(rule: Rule[Any]) -> None:
    check_rule(rule, wording=BOTH)


def test_a_task_of_words_for_time_and_blame_gives_both_rooms_their_places() -> None:
    text = "Be more mindful every morning, no excuses, zoe@example.com"
    (first,) = WORDING
    assert first.outcomes(ch.HomeworkSpec(text), TASK_DETAILS) == first.outcomes(
        ch.HomeworkSpec(text), BOTH
    )
    for hint in ("task-vague", "pass-or-fail", "identifier"):
        places = [text[span.start : span.end] for span in find_spans(BOTH, text, hint)]
        assert len(places) == 1
        assert re.search(re.escape(places[0]), text)
