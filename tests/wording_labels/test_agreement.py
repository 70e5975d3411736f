"""How far both labelers agree, and what was made of it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from tests.wording_labels.agreement import Agreement, agreed, agreement, disputed
from tests.wording_labels.measure import Counts, counts
from tests.wording_labels.split import is_for_development
from tests.wording_labels.test_labels import APPLY, FIELD, HINTS, LABELS, read

SECOND: dict[str, list[str]] = read("labels_second.json")
AGREED: dict[str, list[str]] = read("labels_agreed.json")
counted = st.builds(Agreement, *(st.integers(0, 30) for _ in range(4)))


def test_kappa_of_a_worked_example() -> None:
    """20 + 15 of 50 agreed, 25 and 30 given: chance agrees on half of them."""
    example = Agreement(both=20, first_only=5, second_only=10, neither=15)
    assert 70 == example.percent
    assert pytest.approx(0.4) == example.kappa


@given(counted)
def test_kappa_is_no_more_than_1_and_1_only_where_both_always_agree(counts: Agreement) -> None:
    if counts.kappa is not None:
        assert -1 <= counts.kappa <= 1
        assert (counts.kappa == 1) == (counts.first_only == counts.second_only == 0)


@given(counted)
def test_agreement_does_not_depend_on_who_is_first(counts: Agreement) -> None:
    turned = Agreement(counts.both, counts.second_only, counts.first_only, counts.neither)
    assert (counts.percent, counts.kappa) == (turned.percent, turned.kappa)


def test_kappa_is_none_where_chance_alone_would_agree() -> None:
    assert Agreement(0, 0, 0, 9).kappa is None
    assert Agreement(9, 0, 0, 0).kappa is None
    assert Agreement(0, 0, 0, 0).percent is None


labels = st.dictionaries(
    st.sampled_from("abc"), st.lists(st.sampled_from("xyz"), unique=True), min_size=3
)


@given(labels, labels)
def test_what_is_not_disputed_is_agreed(
    first: dict[str, list[str]], second: dict[str, list[str]]
) -> None:
    open_ = dict.fromkeys(disputed(first, second), False)
    made = agreed(first, second, open_)
    for sentence, hints in first.items():
        assert set(made[sentence]) == set(hints) & set(second[sentence])
    for hint in "xyz":
        counts = agreement(first, second, hint, first)
        assert counts.both == sum(hint in hints for hints in made.values())
        assert counts.first_only + counts.second_only == sum(hint == h for _, h in open_)


def test_a_dispute_is_settled_as_it_was_decided_and_has_to_be() -> None:
    first, second = {"a": ["x"]}, {"a": ["y"]}
    decided = {("a", "x"): True, ("a", "y"): False}
    assert {"a": ["x"]} == agreed(first, second, decided)
    with pytest.raises(KeyError):
        agreed(first, second, {})


@pytest.mark.parametrize("hint", HINTS)
def test_both_labelers_are_recorded_as_agreeing_on_every_sentence(hint: str) -> None:
    """ADJUDICATION.md says what this is worth."""
    among = [sentence for sentence, field in FIELD.items() if hint in APPLY[field]]
    assert 1 == agreement(LABELS, SECOND, hint, among).kappa


def test_the_agreed_labels_are_what_both_files_give() -> None:
    assert AGREED == agreed(LABELS, SECOND, {})


def test_the_halves_are_odd_and_even_numbers() -> None:
    assert [True, False, True] == [is_for_development(s) for s in ("s001", "s010", "s103")]


def test_precision_and_recall_are_of_what_was_given_and_of_what_holds() -> None:
    made = counts({"a": ["x"], "b": [], "c": ["x"]}, {"a": ["x"], "b": ["x"], "c": []}, "x")
    assert Counts(1, 1, 1) == made
    assert (0.5, 0.5) == (made.precision, made.recall)
    assert (None, None) == (Counts(0, 0, 0).precision, Counts(0, 0, 0).recall)
