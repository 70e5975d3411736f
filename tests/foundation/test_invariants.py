"""Each form of an invariant is stated once, and holds wherever it is asked."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework import exchange
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import constructor_problems
from cbt_homework.foundation.errors import InvariantError, StructureError
from cbt_homework.foundation.field_types import Count, Label
from cbt_homework.foundation.invariants import (
    AnyOf,
    AtLeast,
    BothOrNone,
    ExactlyOne,
    Form,
    InOrder,
    Invariant,
    NoRepeats,
    NotBoth,
)
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.testing.repairs_by_invariant_form import repair_for_invariant_forms


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Item(Value):
    """An item with a key."""

    key: Label = attrs.field(kw_only=False)
    part: Count = attrs.field(default=1, kw_only=False)


def with_invariant(form: Form) -> type[Any]:
    """A class of two numbers and some items, with an invariant of a form."""

    @attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
    class Formed(Value):
        """Holds a form."""

        low: Count | None = None
        high: Count | None = None
        items: tuple[Item, ...] | Missing | None = None

        __invariants__ = (Invariant("broken", "low", "must hold", form),)

    return Formed


ONE, TWO, ONE_AGAIN = Item("one"), Item("two"), Item("one", 2)
CASES: list[tuple[Form, dict[str, Any], bool]] = [
    (InOrder("low", "high"), {"low": 1, "high": 1}, True),
    (InOrder("low", "high"), {"low": 2, "high": 1}, False),
    (InOrder("low", "high"), {"low": 2}, True),
    (InOrder("low", "high", strict=True), {"low": 1, "high": 2}, True),
    (InOrder("low", "high", strict=True), {"low": 1, "high": 1}, False),
    (ExactlyOne("low", "high"), {"low": 1}, True),
    (ExactlyOne("low", "high"), {"high": 1}, True),
    (ExactlyOne("low", "high"), {}, False),
    (ExactlyOne("low", "high"), {"low": 1, "high": 1}, False),
    (BothOrNone("low", "high"), {}, True),
    (BothOrNone("low", "high"), {"low": 1, "high": 1}, True),
    (BothOrNone("low", "high"), {"low": 1}, False),
    (BothOrNone("low", "high"), {"high": 1}, False),
    (NotBoth("low", "high"), {}, True),
    (NotBoth("low", "high"), {"high": 1}, True),
    (NotBoth("low", "high"), {"low": 1, "high": 1}, False),
    (AnyOf("low", "high"), {"high": 1}, True),
    (AnyOf("low", "high"), {"low": 1, "high": 1}, True),
    (AnyOf("low", "high"), {}, False),
    (AtLeast("low", 3), {}, True),
    (AtLeast("low", 3), {"low": 3}, True),
    (AtLeast("low", 3), {"low": 2}, False),
    (NoRepeats("items"), {}, True),
    (NoRepeats("items"), {"items": Missing.DECLINED}, True),
    (NoRepeats("items"), {"items": ()}, True),
    (NoRepeats("items"), {"items": (ONE, TWO, ONE_AGAIN)}, True),
    (NoRepeats("items"), {"items": (ONE, TWO, ONE)}, False),
    (NoRepeats("items", ("key",)), {"items": (ONE, TWO)}, True),
    (NoRepeats("items", ("key",)), {"items": (ONE, TWO, ONE_AGAIN)}, False),
    (NoRepeats("items", ("key", "part")), {"items": (ONE, TWO, ONE_AGAIN)}, True),
    (NoRepeats("items", ("key", "part")), {"items": (ONE, TWO, ONE)}, False),
]


@pytest.mark.parametrize(("form", "fields", "holds"), CASES)
def test_a_form_means_the_same_to_constructor_reader_and_error_report(
    form: Form, fields: dict[str, Any], holds: bool
) -> None:
    cls = with_invariant(form)
    every = {"low": None, "high": None, "items": None, **fields}
    broken = [] if holds else [(("low",), "broken", "must hold")]
    assert broken == constructor_problems(cls, every)
    data: dict[str, Any] = dict(fields)
    if isinstance(fields.get("items"), tuple):
        data["items"] = [{"key": item.key, "part": item.part} for item in fields["items"]]
    elif "items" in fields:
        data["items"] = {"missing": fields["items"].value}
    if holds:
        value = cls(**fields)
        assert cls.__invariants__[0].holds(value)
        assert value == exchange.from_data(data, cls)
    else:
        with pytest.raises(InvariantError) as refused:
            cls(**fields)
        assert broken == list(refused.value.problems)
        with pytest.raises(StructureError) as unread:
            exchange.from_data(data, cls)
        assert broken == list(unread.value.problems)


@pytest.mark.parametrize(("form", "fields", "holds"), CASES)
def test_the_repair_of_a_form_leaves_what_holds_and_mends_what_does_not(
    form: Form, fields: dict[str, Any], holds: bool
) -> None:
    cls = with_invariant(form)
    every = {"low": None, "high": None, "items": None, **fields}
    repaired = repair_for_invariant_forms(cls, every)
    assert [] == constructor_problems(cls, repaired)
    assert holds is (every == repaired)


@pytest.mark.parametrize(
    ("form", "check"),
    [
        (InOrder("a", "b"), "(b is None or a <= b)"),
        (NotBoth("a", "c"), "(False)"),
        (AnyOf("a", "b"), "(a is not None or b is not None)"),
        (NoRepeats("c"), "(len(set(c)) == len(c))"),
    ],
)
def test_a_check_leaves_out_what_the_kinds_have_answered(form: Form, check: str) -> None:
    rule = Invariant("x", "a", "must be so", form)
    kinds: dict[str, k.Kind] = {
        "a": k.Whole(0, 9), "b": k.Maybe(k.Whole(0, 9)), "c": k.Many(k.Flag(), 1, 9),
    }  # fmt: skip
    assert check == rule.check_source({name: name for name in kinds}, "holds", "thing", kinds)
