"""NUL is in no text: databases and whatever is written in C end a text there, or refuse it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import find, given, strategies as st
from hypothesis.errors import NoSuchExample
from jsonschema import Draft202012Validator

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange.problem_collector import read_or_raise
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.schema import NOT_BLANK
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import make_kind_test
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.testing import strategies
from tests.foundation.value_classes import VALUE_CLASSES

WITH_NUL = ("\0", "\0a", "a\0", "a\0b", "a\n\0", "a\0\n", " \0", "\0 ", "é\0", "a" * 150 + "\0")
WITHOUT = ("a", "a\x01", "a\n", "\na", " a ", "a\u2400", "\\0", "\\u0000", "é", "\U0001f600")


def _strings(kind: Kind) -> list[Kind]:
    """The kinds of text that a field has to do with."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner) | k.Many(item=inner):
            return _strings(inner)
        case k.Text() | k.Label() | k.Token() | k.Fact():
            return [kind]
        case _:
            return []


STRINGS = sorted(
    {kind for cls in VALUE_CLASSES for own in kinds_of(cls).values() for kind in _strings(own)},
    key=repr,
)


@pytest.mark.parametrize("kind", STRINGS, ids=repr)
def test_no_kind_of_text_holds_nul(kind: Kind) -> None:
    assert not [said for said in WITH_NUL if make_kind_test(kind)(said)]
    if isinstance(kind, k.Text | k.Label):
        assert all(make_kind_test(kind)(said) for said in WITHOUT)


def _refusals(said: str) -> list[RefusedError]:
    """A text and a label with this in it, made, read by both readers, and read as JSON text."""
    text = {"what": said}
    label = {"value": 1, "unit": {"name": said}}
    ways: list[Any] = [
        lambda: ch.Obstacle(said),
        lambda: ch.homework.Unit(said),
        lambda: exchange.from_data(text, ch.Obstacle),
        lambda: exchange.from_data(label, ch.homework.Amount),
        lambda: read_or_raise(make_plain_reader(ch.Obstacle), text),
        lambda: read_or_raise(make_plain_reader(ch.homework.Amount), label),
        lambda: exchange.loads(json.dumps(text), ch.Obstacle),
    ]
    found: list[RefusedError] = []
    for way in ways:
        with pytest.raises(RefusedError) as caught:
            way()
        found.append(caught.value)
    return found


@pytest.mark.parametrize("said", [said for said in WITH_NUL if said.strip()])
def test_it_is_refused_with_its_place_wherever_it_comes_in(said: str) -> None:
    found = [(p.where, p.code) for refused in _refusals(said) for p in refused.problems]
    text, label = ("what", "holds-nul"), ("unit.name", "holds-nul")
    assert [text, ("name", "holds-nul"), text, label, text, label, text] == found
    assert not any("\0" in str(refused) for refused in _refusals(said))


@pytest.mark.parametrize("cls", [ch.Obstacle, ch.homework.Unit])
def test_the_schema_says_so(cls: type[Any]) -> None:
    says = Draft202012Validator(exchange.json_schema(cls))
    name = "what" if cls is ch.Obstacle else "name"
    assert not [said for said in WITH_NUL if says.is_valid({name: said})]
    assert all(says.is_valid({name: said}) for said in WITHOUT)


@given(st.text(st.sampled_from("\0\n\r\x1c \u3000a.é"), max_size=8))
def test_the_pattern_is_what_the_constructor_asks(said: str) -> None:
    assert bool(make_kind_test(k.Text(4000))(said)) is (re.search(NOT_BLANK, said) is not None)


def test_the_pattern_looks_neither_ahead_nor_back() -> None:
    assert not re.search(r"\(\?|\\[1-9bBdDsSwW]", NOT_BLANK)


@pytest.mark.parametrize("kind", [k.Text(4000), k.Label(200)], ids=repr)
def test_what_is_drawn_holds_none(kind: Kind) -> None:
    with pytest.raises(NoSuchExample):
        find(strategies.strategy_of_kind(kind), lambda said: "\0" in said)
