"""Whatever comes in, out comes a value or a StructureError, and nothing else."""

from __future__ import annotations

import json
import re
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.foundation.errors import Path
from cbt_homework.foundation.values import Value
from tests.exchange.samples import SAMPLES, Tree, every_class, found_at, put, refused, spots

CLASSES = every_class()
_WORDS = ["task", "spec", "type", "missing", "times", "2026-03-02", "2026-02-30", "09:00", "met"]
_TEXT = st.text(st.characters(), max_size=8) | st.sampled_from(_WORDS)
_JSON_LEAF = st.none() | st.booleans() | st.integers() | st.floats() | _TEXT
_PYTHON_LEAF = st.sampled_from(
    [b"task", (1,), {1}, object(), 10**400, 1j, ..., ch.MINUTES, ch.Verdict.MET, int, "x" * 5000]
)


def _trees(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
        max_leaves=12,
    )


JUNK = _trees(_JSON_LEAF | _PYTHON_LEAF)


@st.composite
def mutated(draw: st.DrawFn) -> Tree:
    """A document of some kind with up to four spots set, dropped, doubled or given a stranger."""
    value = draw(st.sampled_from(list(SAMPLES.values())))
    tree = json.loads(exchange.dumps(value))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.sampled_from([(), *spots(tree)]))
        held, junk = found_at(tree, at), draw(JUNK)
        match draw(st.sampled_from(["set", "drop", "add", "add"])):
            case "drop" if at:
                del found_at(tree, at[:-1])[at[-1]]
            case "add" if type(held) is dict:
                held[draw(_TEXT | st.integers() | st.none())] = junk
            case "add" if type(held) is list:
                held.insert(draw(st.integers(0, len(held))), junk)
            case _ if at:
                put(tree, at, junk)
            case _:
                tree = junk
        if not isinstance(tree, dict):
            break
    return tree


def _leads_somewhere(tree: Tree, path: Path) -> bool:
    """Whether all but the last step of a path are there; the last may be what is missing."""
    try:
        return isinstance(found_at(tree, path[:-1]), dict | list) or not path
    except (LookupError, TypeError):
        return False


def _holds(read: Any, raw: object, *of: Any) -> None:
    """A value that can be written and read again, or problems with paths into the input."""
    try:
        value = read(raw, *of)
    except ch.StructureError as error:
        refusal = error
    else:
        again = exchange.to_data(value, envelope=False)
        assert value == exchange.from_data(again, type(value))
        return
    assert refusal.__cause__ is None
    assert refusal.__context__ is None
    assert refusal.problems
    for problem in refusal.problems:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem.code)
        assert all(type(step) in (str, int) for step in problem.path)
        assert type(raw) is str or _leads_somewhere(raw, problem.path), problem


@given(mutated())
def test_a_mutated_document_gives_a_value_or_problems(tree: Tree) -> None:
    _holds(exchange.from_data, tree)


@given(JUNK, st.sampled_from(CLASSES))
def test_any_data_gives_a_value_or_problems(raw: object, cls: type[Value]) -> None:
    _holds(exchange.from_data, raw, cls)


@given(_trees(_JSON_LEAF), st.sampled_from(CLASSES))
def test_any_json_gives_a_value_or_problems(raw: object, cls: type[Value]) -> None:
    """Also with what Python's ``json`` writes and JSON does not know: NaN, Infinity, half pairs."""
    _holds(exchange.loads, json.dumps(raw))
    _holds(exchange.loads, json.dumps(raw), cls)


@given(st.text(max_size=40), st.integers(0, 3000))
def test_any_text_gives_a_value_or_problems(junk: str, at: int) -> None:
    """Alone, and somewhere inside a document."""
    whole = exchange.dumps(SAMPLES["assignment"])
    _holds(exchange.loads, junk)
    _holds(exchange.loads, whole[:at] + junk + whole[at:])
    _holds(exchange.loads, whole[:at])


class _Dict(dict[str, Any]):
    pass


class _Str(str):
    __slots__ = ()


class _Int(int):
    pass


class _List(list[Any]):
    pass


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_Dict(task="Walk"), ("$", "not-an-object")),
        ({"task": _Str("Walk")}, ("task", "not-text")),
        ({"task": "Walk", "bring": _List(["x"])}, ("bring", "not-a-list")),
        ({"task": "Walk", "bring": ("x",)}, ("bring", "not-a-list")),
        ({"task": "Walk", "bring": iter(["x"])}, ("bring", "not-a-list")),
        ({"task": "Walk", "schedule": _Dict(type="all-day")}, ("schedule", "not-an-object")),
        ({"task": "Walk", "kinds": [_Str("exposure")]}, ("kinds.0", "not-text")),
        (
            {"task": "Walk", "schedule": {"type": "all-day", "count": _Int(3)}},
            ("schedule.count", "not-whole"),
        ),
        ({"task": "Walk", "schedule": ch.daily()}, ("schedule", "not-an-object")),
    ],
)
def test_what_only_looks_like_json_is_refused(data: object, expected: tuple[str, str]) -> None:
    assert [expected] == refused(exchange.from_data, data, ch.HomeworkSpec)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"value": NaN}', ("$", "not-finite")),
        ('{"value": [-Infinity]}', ("$", "not-finite")),
        ('{"value": 1, "value": 2}', ("$", "key-twice")),
        ('{"scale": [{"a": 1, "a": 1}]}', ("$", "key-twice")),
        ('{"value": 1e400, "scale": {"name": "x"}}', ("value", "not-number")),
        ('{"value": -1e400, "scale": {"name": "x"}}', ("value", "not-number")),
        ('{"value": ' + "9" * 400 + ', "scale": {"name": "x"}}', ("value", "out-of-range")),
        ('{"value": ' + "9" * 5000 + "}", ("$", "huge-number")),
        ('{"value": 1, "scale": {"name": "\\ud83d"}}', ("scale.name", "not-unicode")),
        ("", ("$", "not-json")),
        ("{'value': 1}", ("$", "not-json")),
        ('{"value": 1,}', ("$", "not-json")),
        ('{"value": 1} {}', ("$", "not-json")),
        ("\ufeff{}", ("$", "not-json")),
        ("\ud800", ("$", "not-json")),
        ("[" * 100_000, ("$", "too-deep")),
        ('{"value":' * 100_000 + "1" + "}" * 100_000, ("$", "too-deep")),
        (b"{}", ("$", "not-text")),
        (None, ("$", "not-text")),
        ({}, ("$", "not-text")),
    ],
)
def test_hostile_json_is_refused(text: Any, expected: tuple[str, str]) -> None:
    assert [expected] == refused(exchange.loads, text, ch.ratings.Rating)


def test_a_whole_surrogate_pair_is_one_character() -> None:
    spec = exchange.loads('{"task": "\\ud83d\\ude42"}', ch.HomeworkSpec)
    assert "🙂" == spec.task


def test_ten_megabytes_of_text_are_refused_by_their_length() -> None:
    long = "g" * 10_000_000
    data = {"task": "Walk", "place": long, "goal": {"id": long, "words": long}}
    expected = [("goal.id", "wrong-pattern"), ("goal.words", "too-long"), ("place", "too-long")]
    assert expected == refused(exchange.from_data, data, ch.HomeworkSpec)


def test_a_list_that_is_too_long_is_not_read_item_by_item() -> None:
    data = {"task": "Walk", "obstacles": [{}] * 100_000}
    assert [("obstacles", "wrong-count")] == refused(exchange.from_data, data, ch.HomeworkSpec)


def _nested(depth: int, around: Any) -> Any:
    raw: Any = 1
    for _ in range(depth):
        raw = around(raw)
    return raw


@pytest.mark.parametrize("around", [lambda raw: [raw], lambda raw: {"task": raw}])
def test_data_nested_very_deeply_is_refused_where_it_stands(around: Any) -> None:
    data = {"task": _nested(5000, around)}
    assert [("task", "not-text")] == refused(exchange.from_data, data, ch.HomeworkSpec)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Step(Value):
    """A user's own class that holds itself."""

    steps: tuple[Step, ...] = ()


def test_a_class_that_holds_itself_is_read_as_deep_as_the_stack_allows() -> None:
    one: dict[str, Any] = _nested(50, lambda raw: {"steps": [raw] if raw != 1 else []})
    assert one == exchange.to_data(exchange.from_data(one, Step), envelope=False)
    deep = _nested(5000, lambda raw: {"steps": [raw] if raw != 1 else []})
    assert [("$", "too-deep")] == refused(exchange.from_data, deep, Step)


def test_data_that_holds_itself_is_refused() -> None:
    data: dict[str, Any] = {"task": "Walk"}
    data["record_form"] = {"name": "x", "columns": [data]}
    expected = {"record_form.columns.0.heading", "record_form.columns.0.task"}
    said = {where for where, _ in refused(exchange.from_data, data, ch.HomeworkSpec)}
    assert expected <= said


def test_a_key_that_does_not_like_to_be_compared_is_counted() -> None:
    class Odd:
        def __hash__(self) -> int:
            return hash("format")

        def __eq__(self, other: object) -> bool:
            raise RuntimeError

    data: dict[Any, Any] = {Odd(): 1, "kind": "x", "task": "Walk"}
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(data, ch.HomeworkSpec)
    assert ["kind", "$"] == [problem.where for problem in caught.value.problems]
