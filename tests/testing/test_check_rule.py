"""A rule of one's own is held to what the library's rules are held to."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.findings import met, unmet
from cbt_homework.foundation.rules import Example
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.testing import check_rule

STATES_WHEN = ch.judgment.HOMEWORK["HW03"]
HINT = next(rule for rule in CATALOGUE if rule.weight is ch.rules.Weight.HINT)


def _said(rule: ch.rules.Rule[Any], **kwargs: Any) -> list[str]:
    with pytest.raises(AssertionError) as caught:
        check_rule(rule, **kwargs)
    lines = str(caught.value).splitlines()
    assert all(line.startswith(f"{rule.code}: ") for line in lines)
    return [line.removeprefix(f"{rule.code}: ") for line in lines]


def test_a_sentence_that_is_missing_is_named() -> None:
    assert ["no sentence for met, and no reason why never"] == _said(
        attrs.evolve(STATES_WHEN, met=None)
    )


def test_a_verdict_without_an_example_is_named() -> None:
    def examples() -> tuple[Example[Any], ...]:
        return tuple(e for e in STATES_WHEN.examples() if e.expect is not ch.Verdict.UNKNOWN)

    assert ["no example of unknown"] == _said(attrs.evolve(STATES_WHEN, examples=examples))


def test_a_verdict_that_is_never_given_has_no_sentence() -> None:
    never = {ch.Verdict.UNKNOWN: "It is always known."}
    assert ["never unknown, and yet it has a sentence for it"] == _said(
        attrs.evolve(STATES_WHEN, never=never)
    )


def test_an_example_that_gets_another_answer_is_named_with_it() -> None:
    def examples() -> tuple[Example[Any], ...]:
        spec = ch.HomeworkSpec("Walk")
        return (*STATES_WHEN.examples(), Example("no schedule", spec, ch.Verdict.MET))

    assert ["the example 'no schedule' gets unmet"] == _said(
        attrs.evolve(STATES_WHEN, examples=examples)
    )


def test_an_example_that_gets_no_answer_is_named() -> None:
    said = _said(attrs.evolve(STATES_WHEN, judge=lambda _, __: None))
    assert all(line.endswith(" gets nothing") for line in said)
    answered = [each for each in STATES_WHEN.examples() if each.expect is not None]
    assert len(answered) == len(said)


def test_an_example_that_gets_two_answers_is_named_with_both() -> None:
    said = _said(attrs.evolve(STATES_WHEN, judge=lambda _, __: (unmet("task"), met("task"))))
    assert all(line.endswith(" gets met, unmet") for line in said)


def test_a_placeholder_without_a_fact_is_named() -> None:
    said = _said(attrs.evolve(STATES_WHEN, met="{who} has {what}."))
    assert "'every day' leaves {what} empty" in said
    assert "'every day' leaves {who} empty" in said


def test_a_hint_is_asked_with_the_guide_that_is_given() -> None:
    check_rule(HINT, wording=ch.judgment.ENGLISH)
    nothing = WordingGuide("xx", phrases=())
    assert any(line.endswith(" gets nothing") for line in _said(HINT, wording=nothing))
