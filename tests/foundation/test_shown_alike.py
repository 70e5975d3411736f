"""Equal values are shown alike, whether a number in them is whole as an int or as a float."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from cbt_homework import exchange, show
from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.ratings import PERCENT, Rating, percent
from cbt_homework.foundation.values import Value, shown
from cbt_homework.homework.target import MINUTES, Target
from cbt_homework.testing import strategies
from tests.foundation.everything import VALUE_CLASSES, fields_of, name_of, tries


def _holds_numbers(kind: Kind, seen: frozenset[type[Any]] = frozenset()) -> bool:
    match kind:
        case k.Number() | k.Fact():
            return True
        case k.Maybe(kind=inner) | k.Answer(kind=inner) | k.Many(item=inner):
            return _holds_numbers(inner, seen)
        case k.One(model=model):
            return _any_number(model, seen)
        case k.OneOf(models=models):
            return any(_any_number(model, seen) for model in models)
        case _:
            return False


def _any_number(cls: type[Any], seen: frozenset[type[Any]]) -> bool:
    more = seen | {cls}
    return cls not in seen and any(_holds_numbers(kind, more) for kind in kinds_of(cls).values())


WITH_NUMBERS = [cls for cls in VALUE_CLASSES if _holds_numbers(k.One(cls))]


def spelled(held: Any, kind: Kind, *, whole: bool) -> Any:
    """The same, with every number that is whole spelled with a point, or without one."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return spelled(held, inner, whole=whole)
        case k.Many(item=inner) if type(held) is tuple:
            return tuple(spelled(each, inner, whole=whole) for each in held)
        case k.Number() | k.Fact() if type(held) in (int, float):
            other: Any = (int if whole else float)(held) if held == int(held) else held
            return other if other == held else held
        case _ if isinstance(held, Value):
            kinds = kinds_of(type(held))
            fields = fields_of(held).items()
            return type(held)(**{n: spelled(v, kinds[n], whole=whole) for n, v in fields})
        case _:
            return held


@pytest.mark.parametrize("cls", WITH_NUMBERS, ids=name_of)
def test_equal_values_are_shown_alike(cls: type[Value]) -> None:
    @tries(cls, 0.1)
    @given(strategies.values(cls))
    def check(thing: Value) -> None:
        one, other = (spelled(thing, k.One(cls), whole=whole) for whole in (True, False))
        assert thing == one == other
        assert repr(thing) == repr(one) == repr(other)
        said, same = (exchange.to_data(each, envelope=False) for each in (one, other))
        assert json.dumps(said) == json.dumps(same)

    check()


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
    assert said == shown(kind, held)
