"""Instruments: what they hold, and every reason why one cannot be."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import UNSPECIFIED, ZERO_TO_FOUR, ZERO_TO_TEN, Scale
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import (
    YES_NO,
    Instrument,
    InstrumentItem,
    ItemPair,
    Subscale,
    has_two_points,
    with_wording,
)
from tests.research.instruments.samples import DIARY, OURS, ZERO_TO_SIX


def problems(error: pytest.ExceptionInfo[InvariantError]) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in error.value.problems]


def made(**changes: Any) -> Instrument:
    """Two items on one scale, with these changes."""
    fields: dict[str, Any] = {
        "key": "made-up",
        "version": "1",
        "title": "Made up",
        "items": (InstrumentItem("a"), InstrumentItem("b")),
        "scale": ZERO_TO_FOUR,
    }
    return Instrument(**fields | changes)


def total(*items: str, **changes: Any) -> Subscale:
    fields: dict[str, Any] = {"key": "total", "items": items, "method": ScoreMethod.SUM}
    return Subscale(**fields | changes)


def test_an_item_has_its_own_scale_or_that_of_the_instrument() -> None:
    instrument = made(items=(InstrumentItem("a", scale=ZERO_TO_TEN), InstrumentItem("b")))
    assert {"a": ZERO_TO_TEN, "b": ZERO_TO_FOUR} == instrument.scales
    assert ("a", "b") == instrument.keys


def test_a_subscale_is_found_by_its_key() -> None:
    assert DIARY.subscales[1] is DIARY.subscale("total")
    assert DIARY.subscale("nothing") is None


def test_a_subscale_says_how_it_is_made() -> None:
    with pytest.raises(TypeError, match="method"):
        Subscale("total", items=("a",))  # type: ignore[call-arg] # that is what is tested


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"items": ("a", "b", "a", "a")},
            [("items.2", "item-twice"), ("items.3", "item-twice")],
        ),
        (
            {"reversed": ("b", "c", "b")},
            [("reversed.2", "reversed-twice"), ("reversed.1", "not-in-subscale")],
        ),
        ({"minimum_answered": 3}, [("minimum_answered", "minimum-above-count")]),
        ({"prorate": True}, [("minimum_answered", "prorated-from-nowhere")]),
        ({"minimum_answered": 0}, [("minimum_answered", "out-of-range")]),
        ({"items": ()}, [("items", "wrong-count")]),
        (
            {"items": ("a", "a"), "reversed": ("c",), "minimum_answered": 5},
            [
                ("items.1", "item-twice"),
                ("reversed.0", "not-in-subscale"),
                ("minimum_answered", "minimum-above-count"),
            ],
        ),
    ],
)
def test_a_key_that_cannot_be_is_refused_with_every_problem(
    changes: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvariantError) as error:
        total("a", "b", **changes)
    assert expected == problems(error)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"items": tuple(map(InstrumentItem, "aba"))},
            [("items.2.key", "item-twice")],
        ),
        (
            {"scale": None, "items": (InstrumentItem("a", scale=YES_NO), InstrumentItem("b"))},
            [("items.1.scale", "no-scale")],
        ),
        (
            {"subscales": (total("a", "c"), total("d", "b"))},
            [
                ("subscales.1.key", "subscale-twice"),
                ("subscales.0.items.1", "unknown-item"),
                ("subscales.1.items.0", "unknown-item"),
            ],
        ),
        (
            {"scale": UNSPECIFIED, "subscales": (total("a", "b"),)},
            [
                ("subscales.0.items.0", "scale-without-ends"),
                ("subscales.0.items.1", "scale-without-ends"),
            ],
        ),
        (
            {"scale": None, "subscales": (total("a"),)},
            [
                ("items.0.scale", "no-scale"),
                ("items.1.scale", "no-scale"),
                ("subscales.0.items.0", "scale-without-ends"),
            ],
        ),
        (
            {
                "items": (InstrumentItem("a", scale=ZERO_TO_TEN), InstrumentItem("b")),
                "subscales": (total("a", "b", prorate=True, minimum_answered=1),),
            },
            [("subscales.0.prorate", "several-scales")],
        ),
        (
            {"ordinal": True, "subscales": (total("a", "b"),)},
            [("subscales.0.by", "key-of-nobody")],
        ),
        (
            {"scale": Scale("wide", least=0, most=1e9), "subscales": (total("a", "b"),)},
            [("subscales.0.items", "out-of-range")],
        ),
        (
            {
                "items": (
                    InstrumentItem("a", scale=Scale("hair", least=1.5, most=1.5 + 2**-52)),
                    InstrumentItem("b", scale=Scale("hair", least=0.7, most=0.7 + 2**-53)),
                ),
                "subscales": (total("a", "b"),),
            },
            [("subscales.0.items", "out-of-range")],
        ),
        (
            {"scale": YES_NO, "contradicting": (ItemPair("a", "c"), ItemPair("d", "b"))},
            [
                ("contradicting.0.second", "unknown-item"),
                ("contradicting.1.first", "unknown-item"),
            ],
        ),
        (
            {"contradicting": (ItemPair("a", "b"),)},
            [
                ("contradicting.0.first", "more-than-two-points"),
                ("contradicting.0.second", "more-than-two-points"),
            ],
        ),
    ],
)
def test_an_instrument_that_cannot_be_is_refused_with_every_problem(
    changes: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvariantError) as error:
        made(**changes)
    assert expected == problems(error)


def test_a_slip_of_the_pen_is_answered_with_the_nearest_key() -> None:
    with pytest.raises(InvariantError, match="did you mean 'useful'"):
        attrs.evolve(DIARY, subscales=(total("usefull"),))


def test_the_nearest_key_is_looked_for_a_few_times_only() -> None:
    slips = tuple(f"usefull-{i}" for i in range(8))
    with pytest.raises(InvariantError) as error:
        attrs.evolve(DIARY, subscales=(total(*slips[:3]), total(*slips[3:], key="other")))
    near = ["did you mean" in problem.message for problem in error.value.problems]
    assert [True] * 5 + [False] * 3 == near


def test_what_looks_odd_and_can_be_is_kept() -> None:
    scales = (InstrumentItem("a", scale=ZERO_TO_TEN), InstrumentItem("b"))
    assert made(items=scales, subscales=(total("a", "b"),)).subscales
    assert made(scale=UNSPECIFIED).scales == {"a": UNSPECIFIED, "b": UNSPECIFIED}
    unscored = (InstrumentItem("a"), InstrumentItem("b", scale=UNSPECIFIED))
    assert made(items=unscored, subscales=(total("a"),)).subscales


def test_a_score_may_go_as_far_as_a_number_can() -> None:
    wide = Scale("wide", least=0, most=500_000_000)
    assert made(scale=wide, subscales=(total("a", "b"),)).subscales
    wider = InstrumentItem("a", scale=Scale("wider", least=0, most=500_000_001))
    with pytest.raises(InvariantError) as error:
        made(items=(wider, InstrumentItem("b")), scale=wide, subscales=(total("a", "b"),))
    assert [("subscales.0.items", "out-of-range")] == problems(error)


def test_points_that_are_only_an_order_are_added_up_where_the_key_is_somebodys() -> None:
    assert made(ordinal=True, subscales=(total("a"),)).subscales
    assert made(ordinal=True, subscales=(total("a", "b", by=OURS),)).subscales


def test_a_pair_is_of_two_items() -> None:
    with pytest.raises(InvariantError) as error:
        ItemPair("a", "a")
    assert [("second", "one-item")] == problems(error)


@pytest.mark.parametrize(
    ("scale", "two"),
    [
        (YES_NO, True),
        (Scale("other", least=1, most=2, step=1), True),
        (Scale("no step", least=0, most=1), False),
        (ZERO_TO_FOUR, False),
        (UNSPECIFIED, False),
        (None, False),
    ],
)
def test_a_yes_is_the_upper_one_of_two_points(scale: Scale | None, two: bool) -> None:
    assert two is has_two_points(scale)


def test_wording_is_brought_by_key_and_the_rest_stays() -> None:
    worded = with_wording(made(scale=ZERO_TO_SIX), {"b": "Was it of use?"})
    assert (None, "Was it of use?") == tuple(item.asks for item in worded.items)
    assert made(scale=ZERO_TO_SIX) == attrs.evolve(worded, items=made().items)


def test_wording_for_an_item_that_is_not_there_or_that_is_no_text_is_refused() -> None:
    asks: dict[str, Any] = {"c": "What is this?", "b": "x" * 201, "a": 3}
    with pytest.raises(InvariantError) as error:
        with_wording(made(), asks)
    assert [
        ("asks", "unknown-item"),
        ("items.0.asks", "not-text"),
        ("items.1.asks", "too-long"),
    ] == problems(error)
    assert error.value.__context__ is None
