"""What a rule answers, and the finding that becomes of it: data, never text."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.findings import (
    Finding,
    Outcome,
    Parameter,
    Weight,
    met,
    parameters,
    unknown,
    unmet,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.periods import WEEK

FINDING = Finding(
    code="HW07", verdict=Verdict.UNMET, weight=Weight.ESSENTIAL, criterion="concrete",
    at=("schedule",), parameters=(Parameter("least", 70), Parameter("on", date(2026, 3, 2))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "verdict", "at", "needs"),
    [
        (met("task"), Verdict.MET, ("task",), ()),
        (unmet("task", "place"), Verdict.UNMET, ("task", "place"), ()),
        (unknown("target"), Verdict.UNKNOWN, (), ("target",)),
        (met(), Verdict.MET, (), ()),
        (met("task", n=1), Verdict.MET, ("task",), ()),
        (unmet("task", n=1), Verdict.UNMET, ("task",), ()),
        (unknown("target", n=1), Verdict.UNKNOWN, (), ("target",)),
    ],
    ids=repr,
)
def test_an_answer_says_what_it_rests_on_or_what_would_decide_it(
    answer: Outcome, verdict: Verdict, at: tuple[str, ...], needs: tuple[str, ...]
) -> None:
    assert (verdict, at, needs) == (answer.verdict, answer.at, answer.needs)


@pytest.mark.parametrize("make", [met, unmet, unknown])
def test_an_answer_without_facts_is_made_only_once(make: type[Outcome]) -> None:
    assert make("task") is make("task")
    assert make("task") is not make("place")
    assert () == make("task").facts


@pytest.mark.parametrize("make", [met, unmet, unknown])
def test_the_facts_of_an_answer_keep_their_names(make: type[Outcome]) -> None:
    answer = make("task", least=70, per=WEEK)  # type: ignore[call-arg]
    assert (("least", 70), ("per", WEEK)) == answer.facts


def test_an_answer_shows_all_of_itself() -> None:
    assert (
        "Outcome(verdict=Verdict.UNMET, at=('task',), needs=(), facts=(('n', 1),))"
        == repr(unmet("task", n=1))
    )  # fmt: skip


def test_facts_become_parameters_by_name_and_a_term_by_its_key() -> None:
    day = date(2026, 3, 2)
    made = parameters([("per", WEEK), ("least", 70), ("on", day)])
    assert (Parameter("least", 70), Parameter("on", day), Parameter("per", "week")) == made
    assert () == parameters([])


@given(st.text(max_size=30))
def test_a_parameter_holds_a_number_a_day_or_a_key_and_never_text(text: str) -> None:
    if text.replace("-", "").isalnum() and text.isascii() and text.islower():
        return
    with pytest.raises(InvariantError, match="not-a-fact"):
        Parameter("said", text)


def test_the_facts_of_a_finding_are_found_by_name() -> None:
    assert {"least": 70, "on": date(2026, 3, 2)} == FINDING.facts


def test_findings_are_the_same_where_code_places_and_parameters_are() -> None:
    assert FINDING == attrs.evolve(FINDING)
    assert 1 == len({FINDING, attrs.evolve(FINDING)})
    assert FINDING != attrs.evolve(FINDING, parameters=FINDING.parameters[:1])
    assert FINDING != attrs.evolve(FINDING, code="HW08")


def test_a_finding_is_never_about_a_place_that_cannot_be() -> None:
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(FINDING, at=("task", "what he said"), code="hw7", criterion="Concrete!")
    assert ["code", "criterion", "at.1"] == [p.where for p in refused.value.problems]


def test_attention_comes_first_among_weights() -> None:
    assert ["attention", "essential", "helpful", "hint"] == [weight.value for weight in Weight]


def test_a_fact_can_be_shown() -> None:
    try:
        fact = Parameter("n", 10**5000)
    except InvariantError:
        return
    assert "Parameter" in repr(fact)


def test_a_fact_that_is_a_key_is_no_longer_than_other_keys() -> None:
    with pytest.raises(InvariantError):
        Parameter("said", "-".join(["a-whole-story"] * 100))


def test_a_fact_may_have_a_name_of_two_words() -> None:
    assert "at_least" == parameters(unmet("target", at_least=3).facts)[0].name


def test_an_answer_cannot_be_changed() -> None:
    answer = met("test_an_answer_cannot_be_changed")
    with pytest.raises(AttributeError):
        answer.verdict = Verdict.UNMET


def test_answers_are_compared_by_content() -> None:
    assert met("task", n=1) == met("task", n=1)


def test_what_is_not_known_and_nothing_else_names_the_fields_that_would_decide_it() -> None:
    with pytest.raises(InvariantError):
        attrs.evolve(FINDING, verdict=Verdict.UNKNOWN, needs=())
    with pytest.raises(InvariantError):
        attrs.evolve(FINDING, verdict=Verdict.UNMET, needs=("schedule",))
    attrs.evolve(FINDING, verdict=Verdict.UNKNOWN, needs=("schedule",))


def test_a_parameter_is_given_once() -> None:
    with pytest.raises(InvariantError):
        attrs.evolve(FINDING, parameters=(Parameter("a", 1), Parameter("a", 2)))
