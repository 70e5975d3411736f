"""An assertion that fails says what is missing, and what could be considered."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import testing
from cbt_homework.testing import strategies
from tests.engagement.samples import COURSE, DIAGNOSIS

GOOD = ch.HomeworkSpec(
    "Leave the house alone",
    schedule=ch.daily().until_next_session(),
    target=ch.at_least(30, ch.MINUTES),
)
BAD = ch.HomeworkSpec("Start going out alone")
CONCRETE, NO_LOSE, WRITTEN = (
    ch.Criterion.CONCRETE, ch.Criterion.NO_LOSE, ch.Criterion.WRITTEN,
)  # fmt: skip
BOOK = ch.judgment.HOMEWORK.select("HW03", "HW04", "HW16", "HW32")


def _said(*args: Any, **kwargs: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        testing.assert_meets(*args, **kwargs)
    return str(caught.value)


def test_what_meets_a_criterion_passes() -> None:
    testing.assert_meets(GOOD, CONCRETE)
    testing.assert_meets(ch.assess(GOOD), CONCRETE)
    testing.assert_meets(ch.Assignment(id="a1", spec=GOOD), CONCRETE)
    testing.assert_meets(GOOD, book=BOOK.select("HW03"))


def test_a_failure_lists_reasons_and_options() -> None:
    options = [f"    to consider: {option}" for option in BOOK["HW03"].options]
    expected = [
        "concrete is unmet",
        "  HW03 states-when: No schedule is recorded: when, how often or by when.",
        *options,
    ]
    assert 2 <= len(options)
    assert expected == _said(BAD, CONCRETE).splitlines()


def test_what_is_not_known_names_the_fields_that_would_decide_it() -> None:
    said = _said(BAD, CONCRETE, policy=ch.IMPORTED)
    assert said.startswith("concrete is unknown\n  HW03 states-when: Whether a schedule")
    assert said.endswith("\n    would decide it: schedule")
    said = _said(ch.Assignment(id="a1", spec=GOOD), WRITTEN)
    assert said.startswith("written is unknown\n")
    assert "would decide it: agreement.in_writing" in said


def test_only_the_criteria_that_are_not_met_are_listed() -> None:
    said = _said(GOOD, CONCRETE, NO_LOSE)
    assert ["no-lose is unmet"] == re.findall(r"^\S+ is .*$", said, re.MULTILINE)


def test_without_criteria_every_one_that_was_judged_has_to_be_met() -> None:
    said = _said(GOOD, book=BOOK)
    assert ["no-lose is unmet"] == re.findall(r"^\S+ is .*$", said, re.MULTILINE)
    assert _said(ch.assess(GOOD, book=BOOK), book=BOOK) == said


def test_a_criterion_of_planning_is_not_judged_on_a_design() -> None:
    expected = "written is not judged: no essential rule for it applied"
    assert expected == _said(GOOD, WRITTEN)
    assert expected == _said(GOOD, WRITTEN, CONCRETE)


def test_where_nothing_was_judged_nothing_is_met() -> None:
    assert "no criterion was judged" == _said(GOOD, book=ch.rules.RuleBook("none", ()))


def test_helpful_rules_and_hints_are_no_reasons() -> None:
    said = _said(ch.HomeworkSpec("Walk every morning"), CONCRETE, wording=ch.judgment.ENGLISH)
    assert {"HW03"} == set(re.findall(r"^  (\S+) ", said, re.MULTILINE))


def test_what_is_in_place_is_no_reason() -> None:
    said = _said(ch.HomeworkSpec("Walk", schedule=ch.whenever("I like")), CONCRETE)
    assert {"HW04"} == set(re.findall(r"^  (\S+) ", said, re.MULTILINE))


@given(strategies.assignments())
def test_a_failure_holds_every_criterion_and_no_patients_text(held: ch.Assignment) -> None:
    word = "qxzzyq"
    spec = ch.HomeworkSpec(word, place=word, bring=(word,), schedule=held.spec.schedule)
    said = _said(ch.Assignment(id="a1", spec=spec, agreement=held.agreement), *ch.Criterion)
    assert word not in said
    assert "{" not in said
    assert re.search(r"^(\S+) is (unmet|unknown|not judged)$", said, re.MULTILINE)


def test_what_cannot_be_assessed_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="Obstacle cannot be assessed"):
        testing.assert_meets(ch.Obstacle("It rains"), CONCRETE)


def test_the_room_lists_its_names_and_has_no_others() -> None:
    assert sorted(testing.__all__) == sorted(dir(testing))
    assert all(getattr(testing, name) is not None for name in testing.__all__)
    assert strategies is testing.__getattr__("strategies")
    with pytest.raises(AttributeError, match=r"'cbt_homework.testing' has no attribute 'assert_m"):
        testing.assert_met  # noqa: B018


def test_a_course_is_asserted_to_support_a_barrier() -> None:
    testing.assert_supports(COURSE, ch.Barrier.FORGETTING, ch.Barrier.ASSIGNING_STYLE)
    testing.assert_supports(DIAGNOSIS, ch.Barrier.FORGETTING)


def test_a_barrier_that_is_not_supported_fails_with_what_speaks_against_it_or_what_to_ask() -> None:
    with pytest.raises(AssertionError) as failed:
        testing.assert_supports(
            COURSE, ch.Barrier.NO_TIME, ch.Barrier.LOW_MOTIVATION, ch.Barrier.FORGETTING
        )
    lines = str(failed.value).splitlines()
    assert "no-time is asked-and-not-so" == lines[0]
    assert "  against: asked-about, at histories.0.inquiries.0.explored.0.applies" == lines[1]
    assert "low-motivation is unexplored" == lines[2]
    assert lines[3].startswith("  to ask: What speaks for doing it")
    assert "forgetting" in lines[4]
    assert len(lines) == 5


def test_a_course_of_nothing_supports_nothing() -> None:
    with pytest.raises(AssertionError, match="supported: none"):
        testing.assert_supports(ch.Course(()), ch.Barrier.NO_TIME)
    with pytest.raises(TypeError, match="give the barriers"):
        testing.assert_supports(COURSE)
