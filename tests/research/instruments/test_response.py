"""Responses: what was answered, what is open, and rows for agreement between raters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.checklists import DIFFICULTIES_CHECKLIST, STRESS_CHECKLIST
from cbt_homework.research.instruments.instrument import (
    YES_NO,
    Instrument,
    InstrumentItem,
    with_wording,
)
from cbt_homework.research.instruments.response import (
    ItemAnswer,
    Response,
    contradictions,
    endorsed,
    item_rows,
    problems_of,
    respond,
    unanswered,
)
from cbt_homework.research.tidy.statement import WhyNoValue
from tests.research.instruments.drawn import scored_instruments
from tests.research.instruments.samples import DIARY


def problems(error: pytest.ExceptionInfo[InvariantError]) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in error.value.problems]


def test_an_item_is_answered_once() -> None:
    with pytest.raises(InvariantError) as error:
        Response(
            "diary-check",
            version="1",
            answers=(ItemAnswer("kept", 1), ItemAnswer("hard"), ItemAnswer("kept")),
        )
    assert [("answers.2.item", "answered-twice")] == problems(error)


@given(scored_instruments())
def test_a_response_to_an_instrument_has_no_problem_with_it(
    filled: tuple[Instrument, Response],
) -> None:
    instrument, response = filled
    assert () == problems_of(instrument, response)
    assert set(instrument.keys) == set(response.points) | set(unanswered(instrument, response))


def test_a_response_is_made_from_points_by_item() -> None:
    made = respond(
        DIARY,
        {"hard": 1, "kept": None, "useful": Missing.DECLINED},
        about="s-7",
        rater=Rater.PATIENT,
        by="p-1",
        timing=Timing.RETROSPECTIVE,
        on=date(2026, 3, 9),
    )
    expected = Response(
        "diary-check",
        version="1",
        answers=(ItemAnswer("hard", 1), ItemAnswer("kept"), ItemAnswer("useful", Missing.DECLINED)),
        about="s-7",
        rater=Rater.PATIENT,
        by="p-1",
        timing=Timing.RETROSPECTIVE,
        on=date(2026, 3, 9),
    )
    assert expected == made
    assert {"hard": 1} == made.points
    assert ("kept", "clear", "useful") == unanswered(DIARY, made)


def test_a_response_that_cannot_be_is_refused_with_every_problem() -> None:
    answers: Any = {"kept": True, "Not a key": 1, "hard": float("nan"), "useful": 2}
    with pytest.raises(InvariantError) as error:
        respond(DIARY, answers)
    assert [
        ("answers.0.value", "not-number"),
        ("answers.1.item", "wrong-pattern"),
        ("answers.2.value", "not-number"),
    ] == problems(error)
    assert "Not a key" not in str(error.value)
    with pytest.raises(InvariantError) as error:
        respond(DIARY, {"kept": -1, "hart": 1}, open_answer="nothing asks")
    assert [
        ("answers.0.value", "off-its-scale"),
        ("answers.1.item", "unknown-item"),
        ("open_answer", "no-open-question"),
    ] == problems(error)


def test_an_open_answer_is_personal() -> None:
    told = respond(DIFFICULTIES_CHECKLIST, {}, open_answer="My supervisor moved away")
    assert "moved" not in repr(told)
    assert "moved" in source(told)
    assert () == problems_of(DIFFICULTIES_CHECKLIST, told)


def test_what_is_endorsed_comes_in_the_order_of_the_list_and_is_no_number() -> None:
    said = respond(
        STRESS_CHECKLIST,
        {"self-doubt": 1, "perfectionism": 1, "fear-of-failure": 0, "need-for-approval": None},
    )
    assert ("perfectionism", "self-doubt") == endorsed(STRESS_CHECKLIST, said)
    assert ("need-for-approval", "emotional-depletion", "unhealthy-lifestyle") == unanswered(
        STRESS_CHECKLIST, said
    )


def test_no_cut_off_is_invented_where_an_item_has_more_than_two_points() -> None:
    said = respond(DIARY, {"kept": 4})
    for asked in (endorsed, contradictions):
        with pytest.raises(InvariantError) as error:
            asked(DIARY, said)
        expected = [(f"items.{i}.scale", "more-than-two-points") for i in range(4)]
        assert expected == problems(error)


@pytest.mark.parametrize("asked", [unanswered, endorsed, contradictions])
def test_a_response_to_something_else_is_refused(
    asked: Callable[[Instrument, Response], object],
) -> None:
    said = respond(STRESS_CHECKLIST, {"self-doubt": 1})
    with pytest.raises(InvariantError) as error:
        asked(DIFFICULTIES_CHECKLIST, said)
    assert [("instrument", "other-instrument"), ("answers.0.item", "unknown-item")] == problems(
        error
    )


@pytest.mark.parametrize(
    ("points", "asks_about"),
    [
        ({"too-much-to-do": 1, "too-little-to-do": 1}, [("too-much-to-do", "too-little-to-do")]),
        ({"too-much-to-do": 1, "too-little-to-do": 0}, []),
        ({"too-much-to-do": 1, "too-little-to-do": None}, []),
        ({"too-formal": 1, "too-informal": 1}, [("too-formal", "too-informal")]),
        ({"too-much-criticism": 1, "too-little-critical-appraisal": 1}, []),
    ],
)
def test_what_goes_badly_together_is_to_be_asked_about(
    points: dict[str, int | None], asks_about: list[tuple[str, str]]
) -> None:
    said = respond(DIFFICULTIES_CHECKLIST, points)
    found = contradictions(DIFFICULTIES_CHECKLIST, said)
    assert asks_about == [(pair.first, pair.second) for pair in found]
    assert all(pair.asks for pair in found)


def test_there_is_one_row_for_each_item_of_each_rater_with_the_points_as_given() -> None:
    two = [
        respond(
            DIARY,
            {"hard": 1, "useful": Missing.NOT_APPLICABLE},
            about="s-7",
            rater=Rater.OBSERVER,
            by=by,
            timing=Timing.CONTEMPORANEOUS,
            on=date(2026, 3, 9),
        )
        for by in ("r-1", "r-2")
    ]
    rows = item_rows(DIARY, two)
    assert 8 == len(rows)
    assert [("r-1", "kept"), ("r-2", "useful")] == [
        (r["by"], r["item"]) for r in (rows[0], rows[7])
    ]
    assert {
        "instrument": "diary-check",
        "version": "1",
        "about": "s-7",
        "rater": "observer",
        "by": "r-1",
        "timing": "contemporaneous",
        "on": "2026-03-09",
        "item": "hard",
        "value": 1,
        "missing": None,
        "least": 0,
        "most": 4,
    } == rows[2]
    assert (None, "not-applicable") == (rows[3]["value"], rows[3]["missing"])
    assert (None, "not-recorded") == (rows[0]["value"], rows[0]["missing"])
    assert WhyNoValue.NOT_RECORDED.value == rows[0]["missing"]
    assert [] == item_rows(DIARY, [])


def test_rows_are_refused_with_every_problem_of_every_response() -> None:
    good = respond(DIARY, {"kept": 1})
    other = respond(STRESS_CHECKLIST, {"self-doubt": 1})
    with pytest.raises(InvariantError) as error:
        item_rows(DIARY, [good, other])
    assert [("1.instrument", "other-instrument"), ("1.answers.0.item", "unknown-item")] == problems(
        error
    )


def test_what_is_no_answer_or_no_response_is_refused_and_says_what_is_wanted() -> None:
    wrong: Any = [1, 2, 3]
    with pytest.raises(TypeError) as refused:
        respond(DIARY, wrong)
    assert (
        "answers must be a Mapping, not a list; give points by the key of an item, "
        "such as {'kept': 1}"
    ) == str(refused.value)
    one: Any = respond(DIARY, {"kept": 1})
    with pytest.raises(TypeError) as refused:
        item_rows(DIARY, one)
    assert (
        "responses must be an Iterable, not a Response; for one response give [response]"
    ) == str(refused.value)
    with pytest.raises(TypeError, match=r"^instrument must be an Instrument, not a Response$"):
        item_rows(one, [])
    with pytest.raises(TypeError, match=r"^asks must be a Mapping, not a list; give wording by"):
        with_wording(DIARY, wrong)
    with pytest.raises(TypeError, match=r"^instrument must be an Instrument, not a list$"):
        with_wording(wrong, {})


def test_a_yes_that_is_off_its_point_by_a_hair_is_a_yes() -> None:
    listed = Instrument("l", version="1", title="L", items=(InstrumentItem("a"),), scale=YES_NO)
    assert ("a",) == endorsed(listed, respond(listed, {"a": 0.9999999999}))
    assert () == endorsed(listed, respond(listed, {"a": 1e-10}))
    assert () == endorsed(listed, respond(listed, {}))
