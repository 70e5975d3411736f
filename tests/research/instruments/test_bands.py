"""Bands: their exact inequalities, and what cannot be a set of them."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import ZERO_TO_FOUR, Scale
from cbt_homework.research.instruments.bands import ScoreBand, has_gap_between_bands
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, Subscale
from tests.research.instruments.samples import OURS


def band(key: str = "band", **ends: Any) -> ScoreBand:
    return ScoreBand(key, by=OURS, **ends)


def codes(error: pytest.ExceptionInfo[InvariantError]) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in error.value.problems]


def one_scale(*bands: ScoreBand, complete: bool = False, **changes: Any) -> Instrument:
    """Three items from 0 to 4, added up, with these bands."""
    said: dict[str, Any] = {"method": ScoreMethod.SUM, "bands": bands, "bands_complete": complete}
    return Instrument(
        "made-up",
        version="1",
        title="Made up",
        items=tuple(map(InstrumentItem, ("a", "b", "c"))),
        scale=changes.pop("scale", ZERO_TO_FOUR),
        subscales=(Subscale("total", items=("a", "b", "c"), **(said | changes)),),
    )


@pytest.mark.parametrize(
    ("made", "value", "held"),
    [
        (band(at_least=40), 40, True),
        (band(at_least=40), 39, False),
        (band(at_least=40), math.nextafter(40, 0), False),
        (band(above=40), 40, False),
        (band(above=40), math.nextafter(40, 50), True),
        (band(at_most=9), 9, True),
        (band(at_most=9), math.nextafter(9, 10), False),
        (band(below=9), 9, False),
        (band(below=9), math.nextafter(9, 0), True),
        (band(at_least=3, at_most=3), 3, True),
        (band(no_item_below=2), -5, True),
    ],
)
def test_an_end_belongs_to_a_band_or_not_as_the_band_says(
    made: ScoreBand, value: float, held: bool
) -> None:
    assert held is made.holds(value)


@given(st.floats(-1e6, 1e6), st.floats(0.001, 1e3), st.floats(-1e6, 1e6))
def test_a_band_and_what_lies_below_it_and_above_it_share_no_score_and_leave_none(
    start: float, room: float, value: float
) -> None:
    end = start + room
    three = (band(below=start), band(at_least=start, below=end), band(at_least=end))
    for point in (value, start, end):
        assert 1 == sum(one.holds(point) for one in three)


def test_a_band_says_its_inequalities() -> None:
    assert "at least 10, below 20" == band(at_least=10, below=20).says
    assert "above 0.5, at most 2" == band(above=0.5, at_most=2).says


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ({"at_least": 1, "above": 1}, [("above", "two-lower-ends")]),
        ({"at_most": 1, "below": 1}, [("below", "two-upper-ends")]),
        ({}, [("at_least", "no-end")]),
        ({"at_least": 2, "at_most": 1}, [("at_most", "no-room")]),
        ({"above": 1, "at_most": 1}, [("at_most", "no-room")]),
        ({"at_least": 1, "below": 1}, [("below", "no-room")]),
        ({"above": 5, "below": 3}, [("below", "no-room")]),
    ],
)
def test_a_band_that_holds_nothing_or_says_two_things_is_refused(
    ends: dict[str, float], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvariantError) as error:
        band(**ends)
    assert expected == codes(error)


def test_a_band_without_room_names_the_two_ends_that_were_given() -> None:
    with pytest.raises(InvariantError) as error:
        band(above=5, below=3)
    assert "below: must leave room for a score with above [no-room]" == str(error.value)


@pytest.mark.parametrize(
    "several",
    [
        (band("a", at_most=9), band("b", at_least=9)),
        (band("a", at_most=9), band("b", at_least=5, below=7)),
        (band("a", below=9), band("b", above=8)),
        (band("a", at_least=3, at_most=3), band("b", at_most=3)),
        (band("a", no_item_below=1), band("b", at_most=3)),
    ],
)
def test_two_bands_that_share_a_score_are_refused(several: tuple[ScoreBand, ...]) -> None:
    with pytest.raises(InvariantError) as error:
        one_scale(*several)
    assert [("bands.1", "bands-overlap")] == codes(error)


@pytest.mark.parametrize(
    "several",
    [
        (band("a", below=9), band("b", at_least=9)),
        (band("a", at_most=9), band("b", above=9)),
        (band("a", below=9), band("b", above=9)),
        (band("b", at_least=9), band("a", below=3)),
    ],
)
def test_bands_that_touch_or_lie_apart_are_kept(several: tuple[ScoreBand, ...]) -> None:
    assert several == one_scale(*several).subscales[0].bands


def test_a_band_is_found_by_its_key() -> None:
    scale = one_scale(band("a", below=9), band("b", at_least=9)).subscales[0]
    assert scale.bands[1] is scale.band("b")
    assert scale.band("c") is None


def test_a_key_of_a_band_is_used_once() -> None:
    with pytest.raises(InvariantError) as error:
        one_scale(band("a", below=9), band("a", at_least=9))
    assert [("bands.1.key", "band-twice")] == codes(error)


@pytest.mark.parametrize("beyond", [band(at_least=13), band(below=0), band(above=12)])
def test_a_band_that_no_score_can_reach_is_refused(beyond: ScoreBand) -> None:
    with pytest.raises(InvariantError) as error:
        one_scale(beyond)
    assert [("subscales.0.bands.0", "out-of-reach")] == codes(error)


def test_a_band_at_the_very_end_can_be_reached() -> None:
    assert one_scale(band("a", at_least=12), band("b", at_most=0)).subscales


WHOLE_GAPS: list[tuple[tuple[ScoreBand, ...], bool]] = [
    ((band("a", at_most=7), band("b", at_least=8)), False),
    ((band("a", at_most=7), band("b", at_least=9)), True),
    ((band("a", below=8), band("b", above=8)), True),
    ((band("a", below=7.5), band("b", above=7.5)), False),
    ((band("a", at_least=1),), True),
    ((band("a", at_most=11),), True),
    ((band("a", at_least=0, at_most=12),), False),
    ((band("a", above=0),), True),
    ((band("a", below=12),), True),
    ((band("a", below=11.5), band("b", above=12)), True),
    ((), True),
]


@pytest.mark.parametrize(("several", "gap"), WHOLE_GAPS)
def test_bands_that_are_complete_hold_every_whole_score(
    several: tuple[ScoreBand, ...], gap: bool
) -> None:
    found = []
    try:
        one_scale(*several, complete=True)
    except InvariantError as error:
        found = [(problem.where, problem.code) for problem in error.problems]
    gaps = [("subscales.0.bands", "bands-with-gap")]
    reach = [p for p in found if p[1] == "out-of-reach"]
    assert (gaps if gap else []) == [p for p in found if p not in reach]


@pytest.mark.parametrize(
    "changes",
    [
        {"method": ScoreMethod.MEAN},
        {"prorate": True, "minimum_answered": 2},
        {"scale": Scale("no steps", least=0, most=4)},
        {"scale": Scale("halves", least=0, most=4, step=0.5)},
    ],
)
def test_where_a_score_can_lie_between_two_whole_numbers_bands_have_to_touch(
    changes: dict[str, Any],
) -> None:
    apart = (band("a", at_most=2), band("b", at_least=3))
    with pytest.raises(InvariantError) as error:
        one_scale(*apart, complete=True, **changes)
    assert [("subscales.0.bands", "bands-with-gap")] == codes(error)
    for touching in (
        (band("a", at_most=2), band("b", above=2)),
        (band("a", below=2), band("b", at_least=2)),
    ):
        assert one_scale(*touching, complete=True, **changes).subscales[0].bands_complete


@given(
    st.integers(-4, 4),
    st.integers(1, 3),
    st.integers(1, 8),
    st.lists(st.tuples(st.integers(-16, 60), st.booleans()), min_size=1, max_size=4),
    st.integers(0, 3),
)
def test_a_gap_is_found_where_trying_every_whole_score_finds_one(
    least: int, step: int, steps: int, cuts: list[tuple[int, bool]], left_out: int
) -> None:
    most = least + step * steps
    edges = sorted({half / 2: closed for half, closed in cuts}.items())
    bands: list[ScoreBand] = []
    for i, (edge, closed) in enumerate(edges):
        start = {} if not i else {"above" if edges[i - 1][1] else "at_least": edges[i - 1][0]}
        end = {"at_most" if closed else "below": edge}
        bands.append(band(f"band-{i}", **start, **end))
    edge, closed = edges[-1]
    bands.append(band("last", **{"above" if closed else "at_least": edge}))
    kept = tuple(b for i, b in enumerate(bands) if i != left_out)
    tried = all(any(b.holds(p) for b in kept) for p in range(least, most + 1, step))
    assert tried is not has_gap_between_bands(kept, least, most, step)
