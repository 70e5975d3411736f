"""The compiled check, the explanations of ``constructor_problems`` and the declarations agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import constructor_problems, kinds_of
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from tests.foundation.spoiled_values import JUNK, may_hold
from tests.foundation.value_classes import fields_of
from tests.laws.drawing import Chance


def problems_of(cls: type[Value], fields: dict[str, Any]) -> tuple[Problem, ...]:
    """What the constructor says of these fields; any error but its own goes through."""
    try:
        cls(**fields)
    except InvariantError as error:
        return error.problems
    return ()


def broken(cls: type[Value], fields: dict[str, Any]) -> set[str]:
    """The codes of the invariants that these fields break."""
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


def spoiled_fields_are_refused_by_name(value: Value, chance: Chance) -> None:
    cls = type(value)
    kinds = kinds_of(cls)
    fields, spoiled = chance.spoiled_fields(value)
    unsound = {name for name, kind in kinds.items() if not may_hold(kind, fields[name])}
    problems = problems_of(cls, fields)
    assert tuple(constructor_problems(cls, fields)) == problems
    assert unsound <= spoiled
    demanded = {code for kind in kinds.values() for code in _demanded(kind)}
    assert unsound == {p.path[0] for p in problems if p.code in demanded}
    if not unsound:
        assert broken(cls, fields) == {p.code for p in problems}


def each_field_alone_refuses_the_junk_it_may_not_hold(value: Value, _: Chance) -> None:
    cls = type(value)
    fields = fields_of(value)
    for name, kind in kinds_of(cls).items():
        refused = [junk for junk in JUNK if not may_hold(kind, junk)]
        assert refused
        for junk in refused:
            told = problems_of(cls, fields | {name: junk})
            assert name in {p.path[0] for p in told}, (name, JUNK.index(junk))


def sound_fields_are_refused_only_by_invariants(value: Value, chance: Chance) -> None:
    cls = type(value)
    fields = chance.mixed_fields(value)
    problems = problems_of(cls, fields)
    assert tuple(constructor_problems(cls, fields)) == problems
    assert broken(cls, fields) == {p.code for p in problems}
    assert set(kinds_of(cls)) >= {p.path[0] for p in problems}
    if not any(rule.each for rule in cls.__invariants__):
        assert {rule.at for rule in cls.__invariants__} >= {p.path[0] for p in problems}


def evolving_a_value_checks_it_again(value: Value, _: Chance) -> None:
    for name in kinds_of(type(value)):
        with pytest.raises(InvariantError) as refused:
            attrs.evolve(value, **{name: []})  # no kind of field holds a list
        assert (name,) in [p.path for p in refused.value.problems]
