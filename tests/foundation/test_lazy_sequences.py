"""Sequences that make an item when it is asked for are like tuples of their items."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from cbt_homework.engagement.window_runs import PlaceRanges
from cbt_homework.foundation.lazy_sequences import ItemRun, ItemRuns, MergedItems


def _halves(number: int) -> int:
    return number // 2


def _sequences(items: list[int]) -> list[Sequence[int]]:
    runs = ItemRuns[int](ItemRun(2, lambda place, item=item: item + place) for item in items)
    parts = [sorted(items[n::3], key=_halves) for n in range(3)]
    return [runs, MergedItems(parts, key=_halves)]


def _tuples(items: list[int]) -> list[tuple[int, ...]]:
    parts = [sorted(items[n::3], key=_halves) for n in range(3)]
    return [
        tuple(item + place for item in items for place in (0, 1)),
        tuple(sorted((item for part in parts for item in part), key=_halves)),
    ]


@given(st.lists(st.integers(0, 20), max_size=12))
def test_a_lazy_sequence_is_like_the_tuple_of_its_items(items: list[int]) -> None:
    for lazy, whole in zip(_sequences(items), _tuples(items), strict=True):
        assert len(whole) == len(lazy)
        assert whole == tuple(lazy) == tuple(lazy[i] for i in range(len(lazy)))
        assert whole == lazy
        assert lazy == whole
        assert hash(whole) == hash(lazy)
        assert whole[1:-1] == lazy[1:-1]
        assert whole[-1:] == lazy[-1:]
        assert (*whole, 1) != lazy


def test_a_lazy_sequence_is_no_text_and_shows_how_many_items_it_has() -> None:
    letters = ItemRuns[str]([ItemRun(2, "ab".__getitem__)])
    assert letters != "ab"
    assert letters != 2
    assert "('a', 'b')" == repr(letters)
    assert "<21 items>" == repr(ItemRuns[str]([ItemRun(21, str)]))
    with pytest.raises(IndexError):
        letters[2]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.integers(-1, 10))
def test_a_place_lies_in_one_of_several_ranges(ends: list[tuple[int, int]], place: int) -> None:
    ranges = [range(begin, end) for begin, end in ends]
    assert any(place in one for one in ranges) == (place in PlaceRanges(ranges))
