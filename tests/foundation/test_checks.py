"""For every class: the compiled check, the explanation of ``faults`` and the declaration agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.declarations import faults, kinds_of
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec import Obstacle
from cbt_homework.testing import strategies
from tests.foundation.everything import VALUE_CLASSES, fields_of, name_of, tries
from tests.foundation.spoiling import JUNK, may_hold, mixed_fields, spoiled_fields

every_class = pytest.mark.parametrize("cls", VALUE_CLASSES, ids=name_of)


def problems_of(cls: type[Value], fields: dict[str, Any]) -> tuple[Problem, ...]:
    """What the constructor says of these fields; any error but its own goes through."""
    try:
        cls(**fields)
    except InvariantError as error:
        return error.problems
    return ()


def broken(cls: type[Value], fields: dict[str, Any]) -> set[str]:
    thing = object.__new__(cls)  # with its properties, and without its check
    for name, held in fields.items():
        object.__setattr__(thing, name, held)
    return {
        code
        for rule in cls.__invariants__
        if not rule.holds(thing)
        for code in ([p.code for p in rule.each(thing)] if rule.each else [rule.code])
    }


def _demanded(kind: Kind) -> Iterator[str]:
    yield from (demand.code for demand in kind.demands())
    if isinstance(kind, k.Maybe | k.Answer):
        yield from _demanded(kind.kind)
    if isinstance(kind, k.Many):
        yield from _demanded(kind.item)


@every_class
def test_spoiled_fields_are_refused_by_name_and_as_faults_explains(cls: type[Value]) -> None:
    @tries(cls, 0.5)
    @given(spoiled_fields(cls))
    def check(drawn: tuple[dict[str, Any], set[str]]) -> None:
        fields, spoiled = drawn
        kinds = kinds_of(cls)
        unsound = {name for name, kind in kinds.items() if not may_hold(kind, fields[name])}
        problems = problems_of(cls, fields)
        assert tuple(faults(cls, fields)) == problems
        assert unsound <= spoiled
        demanded = {code for kind in kinds.values() for code in _demanded(kind)}
        assert unsound == {p.path[0] for p in problems if p.code in demanded}
        if not unsound:
            assert broken(cls, fields) == {p.code for p in problems}

    check()


@every_class
def test_each_field_alone_refuses_all_the_junk_its_declaration_does_not_allow(
    cls: type[Value],
) -> None:
    @settings(max_examples=2)
    @given(strategies.values(cls))
    def check(thing: Value) -> None:
        fields = fields_of(thing)
        for name, kind in kinds_of(cls).items():
            refused = [junk for junk in JUNK if not may_hold(kind, junk)]
            assert refused
            for junk in refused:
                first = problems_of(cls, fields | {name: junk})
                assert name in {p.path[0] for p in first}, (name, junk)

    check()


@every_class
def test_fields_that_are_sound_alone_are_refused_where_they_do_not_go_together(
    cls: type[Value],
) -> None:
    if not cls.__invariants__:
        assert [] == faults(cls, {})
        return

    @tries(cls)
    @given(mixed_fields(cls))
    def check(fields: dict[str, Any]) -> None:
        problems = problems_of(cls, fields)
        assert tuple(faults(cls, fields)) == problems
        assert broken(cls, fields) == {p.code for p in problems}
        assert set(kinds_of(cls)) >= {p.path[0] for p in problems}
        if not any(rule.each for rule in cls.__invariants__):
            assert {rule.at for rule in cls.__invariants__} >= {p.path[0] for p in problems}

    check()


@every_class
def test_evolving_a_value_checks_it_again(cls: type[Value]) -> None:
    @tries(cls, 0.3)
    @given(strategies.values(cls), st.data())
    def check(thing: Value, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(list(kinds_of(cls))))
        with pytest.raises(InvariantError) as refused:
            attrs.evolve(thing, **{name: []})  # no kind of field holds a list
        assert (name,) in [p.path for p in refused.value.problems]

    check()


def test_all_problems_of_an_object_are_told_at_once_with_their_paths() -> None:
    with pytest.raises(InvariantError) as refused:
        Agreement(own_words=" ", confidence=70, agreed_by=(None, 3), in_writing=1)  # type: ignore[arg-type]
    assert [
        (("own_words",), "blank"),
        (("confidence",), "wrong-class"),
        (("agreed_by", 0), "not-a-choice"),
        (("agreed_by", 1), "not-a-choice"),
        (("in_writing",), "not-flag"),
    ] == [(p.path, p.code) for p in refused.value.problems]


def test_the_value_that_was_refused_is_in_no_part_of_the_error() -> None:
    secret = "I told nobody " * 1000
    with pytest.raises(InvariantError) as refused:
        Obstacle(secret, then=[secret])  # type: ignore[arg-type]
    assert "nobody" not in repr(refused.value) + str(refused.value) + repr(refused.value.args)


def test_an_object_that_lies_about_its_class_is_refused_like_any_other() -> None:
    with pytest.raises(InvariantError):
        Obstacle(mock.Mock(spec=str))


def test_an_object_that_lies_about_being_a_value_is_refused() -> None:
    with pytest.raises(InvariantError):
        Agreement(confidence=mock.Mock(spec=Rating))
