"""A class says what its fields hold; all else is read from there."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, ClassVar, Generic, TypeVar

import attrs
import pytest

from cbt_homework.foundation import field_kinds as k, field_types as w
from cbt_homework.foundation.declarations import (
    constructor_problems,
    field_sentences,
    is_personal,
    is_value,
    kind_of,
    kinds_of,
)
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.invariants import (
    InOrder,
    Invariant,
    in_order,
    no_repeats,
)
from cbt_homework.foundation.ratings import Rating, Scale
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.schedule import AllDay, Times, Whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle

T = TypeVar("T")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Step(Value):
    """A class of a user: a step that may hold smaller ones.

    Attributes:
        what: What is done,
            and on a second line how.
        from_: From when.
        to: Till when.
        smaller: Smaller steps.
        unheard_of: Not described on purpose of the test below.
    """

    what: w.Text | Missing | None = attrs.field(default=None, kw_only=False)
    from_: w.Minutes | None = None
    to: w.Minutes | None = None
    smaller: tuple[Step, ...] = ()
    ready: bool = False

    __invariants__ = (
        in_order("from_", "to"),
        Invariant("not-at-one", "to", "must not be 1", lambda step: step.to != 1),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Ring(Value):
    """Holds itself and nothing personal."""

    next: Ring | None = None
    others: tuple[Ring, ...] = ()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Nightly(Value):
    """Holds nothing personal, and has a tag to be told from others by."""

    __tag__ = "nightly"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Named(Value, Generic[T]):
    """A generic class is declared by its class."""

    name: w.Label = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Odd(Value):
    """An invariant that reads what the class does not have."""

    name: w.Label = attrs.field(kw_only=False)
    __invariants__: ClassVar[tuple[Invariant, ...]] = (
        Invariant("odd", "name", "must be odd", lambda odd: odd.title and False),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Bare(Value):
    """A field that does not say what it may hold."""

    name: str


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Asked(Value):
    """An answer, or why there is none; never simply not recorded."""

    answer: w.Text | Missing = attrs.field(kw_only=False)


class Plain:
    """Not a value."""


@pytest.mark.parametrize(
    ("hint", "kind"),
    [
        (w.Text, k.Text(4000)),
        (w.Label, k.Label(200)),
        (bool, k.Flag()),
        (date, k.Day()),
        (time, k.Clock()),
        (Verdict, k.Choice(Verdict)),
        (Rating, k.One(Rating)),
        (Named, k.One(Named)),
        (tuple[Rating, ...], k.Many(k.One(Rating), 0, 1000)),
        (Annotated[tuple[w.Text, ...], k.Size(1, 3)], k.Many(k.Text(4000), 1, 3)),
        (Annotated[tuple[bool, ...], "a note", k.Size(2)], k.Many(k.Flag(), 2, 1000)),
        (AllDay | Whenever, k.OneOf((AllDay, Whenever))),
        (date | None, k.Maybe(k.Day())),
        (Rating | Missing, k.Answer(k.One(Rating))),
        (Rating | Missing | None, k.Maybe(k.Answer(k.One(Rating)))),
        (AllDay | Times | None, k.Maybe(k.OneOf((AllDay, Times)))),
    ],
)
def test_an_annotation_declares_a_kind(hint: Any, kind: k.Kind) -> None:
    assert kind == kind_of(hint)


@pytest.mark.parametrize(
    "hint",
    [
        str, int, float, object, Any, list[str], tuple[w.Text, w.Text], Plain,
        Annotated[str, "a note"], dict[str, int], None, "Text",
    ],
    ids=str,
)  # fmt: skip
def test_an_annotation_that_says_too_little_is_a_mistake_of_the_class(hint: Any) -> None:
    with pytest.raises(TypeError, match="does not say what a field may hold"):
        kind_of(hint)


@pytest.mark.parametrize("hint", [Rating | Scale, w.Text | bool, AllDay | Rating | None], ids=str)
def test_a_union_is_of_values_with_a_tag_or_of_one_kind(hint: Any) -> None:
    with pytest.raises(TypeError, match="a union is of values with a tag"):
        kind_of(hint)


@pytest.mark.parametrize("item", [date | None, Rating | Missing, Rating | Missing | None], ids=str)
def test_an_item_of_a_tuple_is_there(item: Any) -> None:
    for hint in (tuple[item, ...], Annotated[tuple[item, ...], k.Size(1)]):
        with pytest.raises(TypeError, match="an item of a tuple is there"):
            kind_of(hint)


def test_a_field_that_only_says_why_there_is_no_answer_is_a_mistake_of_the_class() -> None:
    with pytest.raises(TypeError):
        kind_of(Missing | None)


def test_a_class_with_a_bare_field_cannot_make_its_first_object() -> None:
    with pytest.raises(TypeError, match="does not say"):
        Bare(name="x")


def test_ours_and_a_users_own_are_values_and_nothing_else_is() -> None:
    assert all(map(is_value, (Rating, Step, Named)))
    assert not any(map(is_value, (Value, Plain, Verdict, k.Text, Obstacle("x"), "Rating", None)))


def test_the_kinds_of_a_class_are_in_the_order_of_its_fields_and_cannot_be_changed() -> None:
    kinds = kinds_of(Step)
    assert ["what", "from_", "to", "smaller", "ready"] == list(kinds)
    assert k.Maybe(k.Answer(k.Text(4000))) == kinds["what"]
    assert k.Many(k.One(Step)) == kinds["smaller"]
    assert kinds is kinds_of(Step)
    with pytest.raises(TypeError):
        kinds["what"] = k.Flag()  # type: ignore[index]


def test_the_sentence_about_a_field_is_read_from_the_docstring_on_however_many_lines() -> None:
    said = field_sentences(Step)
    assert "What is done, and on a second line how." == said["what"]
    assert ["what", "from_", "to", "smaller"] == list(said), "one is undescribed, one is no field"
    assert {} == dict(field_sentences(Ring))


def test_what_can_hold_personal_text_at_any_depth_is_personal() -> None:
    for personal in (w.Text, w.Text | Missing | None, Obstacle, tuple[Obstacle, ...], HomeworkSpec,
                     Step, AllDay | Whenever, AllDay | Times):  # fmt: skip
        assert is_personal(kind_of(personal))
    for open_to_all in (w.Label, date, Rating | None, AllDay | Nightly, Ring, tuple[Ring, ...]):
        assert not is_personal(kind_of(open_to_all))


def test_a_users_own_class_is_checked_shown_and_may_hold_itself() -> None:
    whole = Step("Go out", from_=0, to=30, smaller=(Step("Open the door"),))
    assert "Step(what=<6 characters>, from_=0, to=30, smaller=<1 item>, ready=False)" == repr(whole)
    with pytest.raises(InvariantError) as refused:
        Step(" ", from_=3, to=1, smaller=(whole, None), ready=1)  # type: ignore[arg-type]
    assert [
        "what: must not be blank [blank]",
        "smaller.1: must be a Step [wrong-class]",
        "ready: must be true or false [not-flag]",
        "to: must not come before from_ [to-before-from-]",
        "to: must not be 1 [not-at-one]",
    ] == list(map(str, refused.value.problems))


def test_an_answer_or_why_there_is_none_is_not_the_same_as_not_recorded() -> None:
    assert "Asked(answer=Missing.DECLINED)" == repr(Asked(Missing.DECLINED))
    assert "Asked(answer=<3 characters>)" == repr(Asked("yes"))
    with pytest.raises(InvariantError, match="answer: must be text"):
        Asked(None)  # type: ignore[arg-type]


def test_an_invariant_is_asked_only_when_all_that_it_reads_is_sound() -> None:
    assert ["not-whole", "not-at-one"] == [
        p.code for p in constructor_problems(Step, {"from_": "x", "to": 1})
    ]
    assert ["not-whole"] == [p.code for p in constructor_problems(Step, {"from_": 1, "to": "x"})]
    assert [] == constructor_problems(Step, {})
    assert [] == constructor_problems(Step, {"no_such_field": object()})


def test_an_invariant_that_reads_no_field_of_its_class_is_a_mistake_that_is_not_hidden() -> None:
    with pytest.raises(AttributeError):
        Odd("x")
    with pytest.raises(AttributeError):
        constructor_problems(Odd, {"name": "x"})
    assert ["not-text"] == [p.code for p in constructor_problems(Odd, {"name": 3})]


@pytest.mark.parametrize(
    ("low", "high", "holds"),
    [(1, 2, True), (2, 2, True), (3, 2, False), (None, 2, True), (3, None, True)],
)
def test_two_fields_are_in_order_wherever_both_are_recorded(
    low: int | None, high: int | None, holds: bool
) -> None:
    rule = in_order("from_", "to")
    assert InOrder("from_", "to") == rule.form
    assert "to" == rule.at
    found = [problem.code for problem in constructor_problems(Step, {"from_": low, "to": high})]
    assert holds is ("to-before-from-" not in found)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Chosen(Value):
    """Nothing is chosen twice."""

    days: tuple[date, ...] | Missing | None = attrs.field(default=None, kw_only=False)

    __invariants__ = (no_repeats("days"),)


def test_what_may_not_repeat_may_still_be_empty_or_missing_or_not_recorded() -> None:
    for held in (None, (), Missing.DECLINED, (date.min,), (date.min, date.max)):
        assert held == Chosen(held).days
    with pytest.raises(InvariantError, match=r"days: must not repeat itself \[days-twice\]"):
        Chosen((date.min, date.max, date.min))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Halved(Value):
    """An invariant may speak of a property of its class."""

    whole: w.Minutes

    @property
    def half(self) -> float:
        return self.whole / 2

    __invariants__ = (Invariant("not-even", "whole", "must be even", lambda h: h.half % 1 == 0),)


def test_an_invariant_may_read_a_property() -> None:
    assert 2 == Halved(whole=4).half
    with pytest.raises(InvariantError, match="must be even"):
        Halved(whole=3)


def test_a_generic_value_can_be_named_with_its_parameter() -> None:
    assert k.One(Named) == kind_of(Named[int])


def test_problems_found_before_a_field_that_is_not_sound_are_told_beside_it() -> None:
    """An invariant that finds several things stops at a field it cannot read, and loses nothing."""
    from cbt_homework.research import Instrument, InstrumentItem, ScoreMethod, Subscale

    twice: Any = (InstrumentItem("a"), InstrumentItem("a"))
    with pytest.raises(InvariantError) as caught:
        Instrument("x", version="1", title="t", items=twice, scale=5)  # type: ignore[arg-type]
    assert {("items.1.key", "item-twice"), ("scale", "wrong-class")} <= {
        (problem.where, problem.code) for problem in caught.value.problems
    }
    with pytest.raises(InvariantError) as caught:
        Subscale("t", items=("a", "a"), reversed=5, method=ScoreMethod.SUM)  # type: ignore[arg-type]
    assert "reversed" in {problem.where for problem in caught.value.problems}
