"""Tests of many cases in one item: each failing case is named."""

from __future__ import annotations

import pytest

from tests.one_item import in_one_item


@in_one_item
@pytest.mark.parametrize("odd", [1, 2, 3, 4], ids=["one", "two", "three", "four"])
def odd_numbers(odd: int) -> None:
    assert 1 == odd % 2


@in_one_item
@pytest.mark.parametrize("pair", [("a", "b"), pytest.param(("c", "c"), id="twins")])
@pytest.mark.parametrize(("low", "high"), [(1, 2), (2, 1)], ids=lambda end: f"<{end}>")
def in_order(pair: tuple[str, str], low: int, high: int) -> None:
    assert pair == tuple(sorted(set(pair)))
    if low > high:
        pytest.fail("down")


def test_each_case_that_fails_is_named_with_what_it_says() -> None:
    with pytest.raises(AssertionError) as failed:
        odd_numbers()
    first, *others = str(failed.value).splitlines()
    assert "2 of its cases:" == first
    assert ["[two]", "[four]"] == [line.split()[0] for line in others if line.startswith("[")]


def test_cases_of_two_marks_are_each_of_one_with_each_of_the_other() -> None:
    with pytest.raises(AssertionError) as failed:
        in_order()
    named = [line.split()[0] for line in str(failed.value).splitlines() if line.startswith("[")]
    assert ["[<2>-<1>-pair0]", "[<1>-<2>-twins]", "[<2>-<1>-twins]"] == sorted(
        named, key=lambda name: ("twins" in name, "<2>-<1>" in name)
    )
    assert "[<2>-<1>-pair0] Failed: down" in str(failed.value)


def test_one_of_no_cases_fails() -> None:
    @in_one_item
    @pytest.mark.parametrize("nothing", [])
    def never(nothing: object) -> None:
        pytest.fail("it has no case to be called with")

    with pytest.raises(AssertionError, match="no case"):
        never()


def test_it_keeps_its_name_and_its_place() -> None:
    assert "odd_numbers" == odd_numbers.__name__
    assert __name__ == odd_numbers.__module__
