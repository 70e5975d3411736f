"""Rows say of a value that is on record as not there that there was none."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework.engagement import AssignmentHistory, Course, Report
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.recipes.applying import _OPEN, _bounds_and_reason_of_measure
from cbt_homework.research.tidy.statement import WhyNoValue
from cbt_homework.research.tidy.statement_builder import why_no_value


@pytest.mark.parametrize("why", list(Missing))
def test_every_reason_for_a_missing_answer_has_its_word(why: Missing) -> None:
    assert why.value == why_no_value(why).value
    assert WhyNoValue.NOT_RECORDED is why_no_value(None)


def _rows(**parts: object) -> list[dict[str, object]]:
    assignment = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk"))
    report = Report(completion=ch.engagement.Completion.NOT_DONE, **parts)  # type: ignore[arg-type]
    return list(
        ch.research.rows(Course((AssignmentHistory(assignment, reports=(report,)),), id="p-1"))
    )


def test_a_rating_on_record_as_none_is_a_row_without_a_value() -> None:
    (row,) = [row for row in _rows(difficulty=Missing.NONE) if row["facet"] == "difficulty"]
    assert (None, "none") == (row["value"], row["missing"])


def test_no_reason_given_is_a_count_of_none_like_an_empty_list() -> None:
    empty, none = (
        [row for row in _rows(reasons=reasons) if row["facet"] == "reasons"]
        for reasons in ((), Missing.NONE)
    )
    assert empty == none
    assert [0] == [row["value"] for row in none]


def test_a_recipe_takes_none_for_no_value() -> None:
    assert _OPEN == _bounds_and_reason_of_measure(Missing.NONE)
