"""Every value is frozen and slotted, compares by content, and is copied and pickled safely."""

# ruff: noqa: S301 (a value has to survive pickle)

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import attrs
import pytest

from cbt_homework import exchange
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from tests.foundation.across_processes import PROTOCOLS
from tests.foundation.value_classes import fields_of
from tests.laws.drawing import Chance


def as_read(value: Value) -> Value:
    """The same value, built by the compiled reader in the twin of its class."""
    return exchange.from_data(exchange.to_data(value, envelope=False), type(value))


def shown(value: Value) -> str:
    """The repr; nothing for a value with an integer that is too long to be written."""
    try:
        return repr(value)
    except ValueError:
        return ""


def alike(one: Value, other: Value) -> bool:
    """Equal, of one class, hashed and shown alike."""
    return (
        one == other
        and type(one) is type(other)
        and hash(one) == hash(other)
        and shown(one) == shown(other)
    )


def value_is_frozen_and_has_no_room_for_more(value: Value, _: Chance) -> None:
    for name, held in fields_of(value).items():
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, held)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.more = 1  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        object.__setattr__(value, "more", 1)
    assert not hasattr(value, "__dict__")


def values_with_equal_fields_are_equal_and_hash_alike(value: Value, chance: Chance) -> None:
    again = type(value)(**fields_of(value))
    assert value is not again
    assert value == again
    assert hash(value) == hash(again)
    other = chance.other
    assert (fields_of(value) == fields_of(other)) is (value == other)
    for name in fields_of(value):
        try:
            evolved = attrs.evolve(value, **{name: getattr(other, name)})
        except InvariantError:
            continue
        assert (getattr(value, name) == getattr(other, name)) is (value == evolved)


def made_and_read_values_are_pickled_and_copied_alike(made: Value, _: Chance) -> None:
    read = as_read(made)
    assert read is not made
    assert alike(made, read)
    said = shown(made)
    # What is alike to one of them is alike to the other, so that equal pickles are loaded once.
    for pickled in {
        pickle.dumps(value, protocol) for value in (made, read) for protocol in PROTOCOLS
    }:
        there = pickle.loads(pickled)
        assert made == there
        assert (type(made), hash(made), said) == (type(there), hash(there), shown(there))
    for value in (made, read):
        for copied in (copy.copy(value), copy.deepcopy(value), copy.deepcopy([value])[0]):
            assert copied is value


class _Tampered:
    """Pickles as a value of a class with these fields, sound or not."""

    def __init__(self, value: Value, /, **fields: Any) -> None:
        make, (cls, held) = value.__reduce__()
        self._reduced = (make, (cls, held | fields))

    def __reduce__(self) -> tuple[Any, ...]:
        return self._reduced


def tampered_pickle_is_refused(value: Value, _: Chance) -> None:
    assert value == pickle.loads(pickle.dumps(_Tampered(value)))
    for name in fields_of(value):
        with pytest.raises(InvariantError):
            pickle.loads(pickle.dumps(_Tampered(value, **{name: []})))


def kept_hash_is_in_no_pickle(value: Value, _: Chance) -> None:
    for fresh in (as_read(value), type(value)(**fields_of(value))):
        before = [pickle.dumps(fresh, protocol) for protocol in PROTOCOLS]
        hash(fresh)
        assert before == [pickle.dumps(fresh, protocol) for protocol in PROTOCOLS]


def spelled(held: Any, kind: Kind, *, whole: bool) -> Any:
    """The same, with every number that is whole spelled with a point, or without one."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return spelled(held, inner, whole=whole)
        case k.Many(item=inner) if type(held) is tuple:
            return tuple(spelled(each, inner, whole=whole) for each in held)
        case k.Number() | k.Fact() if type(held) in (int, float):
            other: Any = (int if whole else float)(held) if held == int(held) else held
            return other if other == held else held
        case _ if isinstance(held, Value):
            kinds = kinds_of(type(held))
            fields = fields_of(held).items()
            return type(held)(**{n: spelled(v, kinds[n], whole=whole) for n, v in fields})
        case _:
            return held


def equal_values_are_shown_and_written_alike(value: Value, _: Chance) -> None:
    """Whether a number that is whole is spelled with a point or without one."""
    kind = k.One(type(value))
    one, other = (spelled(value, kind, whole=whole) for whole in (True, False))
    assert value == one == other
    assert shown(value) == shown(one) == shown(other)
    said, same = (exchange.to_data(each, envelope=False) for each in (one, other))
    assert json.dumps(said) == json.dumps(same)
