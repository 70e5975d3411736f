"""Equal values are shown alike, whether a number in them is whole as an int or as a float."""

from __future__ import annotations

from datetime import date

import pytest

from cbt_homework import show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.ratings import PERCENT, Rating, percent
from cbt_homework.foundation.values import repr_text
from cbt_homework.homework.target import MINUTES, Target


def test_a_number_is_shown_by_its_value_and_its_source_as_it_was_given() -> None:
    assert repr(percent(70)) == repr(percent(70.0)) == repr(Rating(70.0, PERCENT))
    assert "Rating(value=70, scale=Scale(name='percent', least=0, most=100))" == repr(percent(70.0))
    assert "Rating(70.0, Scale('percent', least=0, most=100))" == show.source(percent(70.0))
    assert repr(Target(at_most=0, unit=MINUTES)) == repr(Target(at_most=-0.0, unit=MINUTES))


@pytest.mark.parametrize(
    ("kind", "held", "said"),
    [
        (k.Number(-9, 9), 1.0, "1"),
        (k.Number(-9, 9), -0.0, "0"),
        (k.Number(-9, 9), 0.5, "0.5"),
        (k.Fact(), 1e15, "1000000000000000"),
        (k.Fact(), date(2026, 3, 2), "datetime.date(2026, 3, 2)"),
        (k.Fact(), "a-word", "'a-word'"),
        (k.Many(k.Number(-9, 9)), (1.0,), "(1,)"),
        (k.Many(k.Number(-9, 9)), (1.0, 2, 2.5), "(1, 2, 2.5)"),
        (k.Many(k.Number(-9, 9)), (), "()"),
        (k.Maybe(k.Answer(k.Number(-9, 9))), 3.0, "3"),
    ],
)
def test_what_is_shown_of_a_number(kind: Kind, held: object, said: str) -> None:
    assert said == repr_text(kind, held)
