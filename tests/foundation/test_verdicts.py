"""Strong Kleene logic: the laws, over every combination of verdicts."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from cbt_homework.foundation.verdicts import Verdict, all_of, any_of
from tests.one_item import in_one_item

MET, UNKNOWN, UNMET = Verdict.MET, Verdict.UNKNOWN, Verdict.UNMET
ALL = list(Verdict)
PAIRS = list(product(ALL, repeat=2))
TRIPLES = list(product(ALL, repeat=3))

AND = {
    (MET, MET): MET, (MET, UNKNOWN): UNKNOWN, (MET, UNMET): UNMET,
    (UNKNOWN, MET): UNKNOWN, (UNKNOWN, UNKNOWN): UNKNOWN, (UNKNOWN, UNMET): UNMET,
    (UNMET, MET): UNMET, (UNMET, UNKNOWN): UNMET, (UNMET, UNMET): UNMET,
}  # fmt: skip
"""Kleene's own table."""


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_and_is_the_table_of_kleene(pair: tuple[Verdict, Verdict]) -> None:
    assert AND[pair] is all_of(pair)


def test_not_turns_met_and_unmet_round_and_leaves_the_unknown_unknown() -> None:
    assert [UNMET, UNKNOWN, MET] == [~MET, ~UNKNOWN, ~UNMET]


@pytest.mark.parametrize("verdict", ALL, ids=str)
def test_twice_not_is_the_same_again(verdict: Verdict) -> None:
    assert verdict is ~~verdict


@in_one_item
@pytest.mark.parametrize("some", TRIPLES, ids=str)
def test_de_morgan_holds_both_ways(some: tuple[Verdict, ...]) -> None:
    assert ~all_of(some) is any_of(~v for v in some)
    assert ~any_of(some) is all_of(~v for v in some)


@in_one_item
@pytest.mark.parametrize(("a", "b", "c"), TRIPLES)
def test_and_distributes_over_or_and_or_over_and(a: Verdict, b: Verdict, c: Verdict) -> None:
    assert any_of([all_of([a, b]), all_of([a, c])]) is all_of([a, any_of([b, c])])
    assert all_of([any_of([a, b]), any_of([a, c])]) is any_of([a, all_of([b, c])])


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_what_absorbs_absorbs(a: Verdict, b: Verdict) -> None:
    assert a is all_of([a, any_of([a, b])])
    assert a is any_of([a, all_of([a, b])])


@in_one_item
@pytest.mark.parametrize("some", TRIPLES, ids=str)
def test_neither_order_nor_grouping_nor_repetition_matters(some: tuple[Verdict, ...]) -> None:
    a, b, c = some
    for together in (all_of, any_of):
        assert 1 == len({together(order) for order in permutations(some)})
        assert together([together([a, b]), c]) is together([a, together([b, c])])
        assert together(some) is together([*some, *some])


@in_one_item
@pytest.mark.parametrize("some", TRIPLES, ids=str)
def test_all_of_is_the_weakest_and_any_of_the_strongest(some: tuple[Verdict, ...]) -> None:
    weakest_first = [UNMET, UNKNOWN, MET]
    assert weakest_first[min(map(weakest_first.index, some))] is all_of(some)
    assert weakest_first[max(map(weakest_first.index, some))] is any_of(some)


def test_none_at_all_is_the_identity_element() -> None:
    assert MET is all_of([])
    assert UNMET is any_of([])
    for verdict in ALL:
        assert verdict is all_of([verdict, all_of([])])
        assert verdict is any_of([verdict, any_of([])])


@pytest.mark.parametrize("verdict", ALL, ids=str)
def test_a_verdict_is_neither_true_nor_false(verdict: Verdict) -> None:
    for used_as_a_bool in (bool, lambda v: not v, lambda v: v and None, lambda v: 1 if v else 0):
        with pytest.raises(TypeError, match="three values"):
            used_as_a_bool(verdict)


def test_a_verdict_can_still_be_a_key_a_member_and_compared() -> None:
    assert 3 == len({MET: 1, UNMET: 2, UNKNOWN: 3})
    assert MET in (UNMET, MET)
    assert MET != UNMET


def test_verdicts_are_listed_weakest_first_by_stable_words() -> None:
    assert ["unmet", "unknown", "met"] == [v.value for v in Verdict]
