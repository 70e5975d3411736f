"""A document changes its shape with its version only; what does not concern the shape is free."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from types import new_class
from typing import Annotated, Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange.schema import json_schema
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_types import Label, Text
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.homework import HomeworkPolicy
from tests.exchange.goldens import changed, fingerprint, fingerprints, fingerprints_at, thresholds


def test_no_kind_changes_its_shape_without_a_new_version() -> None:
    then = json.loads(fingerprints_at(exchange.VERSION).read_text("utf-8"))
    said = changed(fingerprints(), then)
    assert said == "", said


def test_a_change_of_shape_is_answered_with_what_to_do() -> None:
    now = {"kinds": {"policy": "1", "entry": "2", "new": "3"}, "classes": {"Policy": "1"}}
    then = {"kinds": {"policy": "0", "entry": "2", "gone": "3"}, "classes": {"Policy": "0"}}
    said = changed(now, then)
    assert f"Documents of version {exchange.VERSION} would change their shape: " in said
    assert "gone, new, policy; by the classes Policy." in said
    assert "entry" not in said
    major, minor = exchange.VERSION.split(".")
    pair = f"({major}, {minor}), ({major}, {int(minor) + 1})"
    assert f"add Upgrade({pair}, (...)) to UPGRADES" in said
    for step in ("raise VERSION in", "to UPGRADES", "python -m tests.exchange.goldens", "golden/"):
        assert step in said
    assert changed(now, now) == ""


def edited(change: Callable[[dict[str, Any]], object], cls: type[Value] = ch.HomeworkSpec) -> bool:
    """Whether a change of the schema of a class changes its fingerprint."""
    schema = copy.deepcopy(json_schema(cls))
    change(schema)
    return fingerprint(schema) != fingerprint(json_schema(cls))


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(schema, dict):
        yield schema
        for held in schema.values():
            yield from parts(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from parts(held)


def _new_sentences(schema: dict[str, Any]) -> None:
    for part in parts(schema):
        for keyword in ("description", "says"):
            if isinstance(part.get(keyword), str):
                part[keyword] = "another sentence"
        if isinstance(part.get("type"), str):
            part["x-note"] = "a new sentence"


def _other_order(schema: dict[str, Any]) -> None:
    for part in parts(schema):
        for keyword in ("required", "enum", "anyOf", "x-invariants"):
            if isinstance(part.get(keyword), list):
                part[keyword].reverse()
        for keyword in ("properties", "$defs"):
            if isinstance(part.get(keyword), dict):
                part[keyword] = dict(reversed(part[keyword].items()))


def _other_names(schema: dict[str, Any]) -> None:
    names = {name: f"{n % 7}{name}" for n, name in enumerate(schema["$defs"])}
    schema["$defs"] = {names[name]: held for name, held in schema["$defs"].items()}
    for part in parts(schema):
        if isinstance(part.get("$ref"), str):
            name = part["$ref"].rpartition("/")[2]
            part["$ref"] = f"#/$defs/{names[name]}"
        if isinstance(part.get("title"), str):
            part["title"] = "Other"


@pytest.mark.parametrize("change", [_new_sentences, _other_order, _other_names])
@pytest.mark.parametrize("cls", [ch.HomeworkSpec, ch.Course, ch.supervision.SupervisionSession])
def test_sentences_order_and_names_of_classes_are_free(
    change: Callable[[dict[str, Any]], object], cls: type[Value]
) -> None:
    assert not edited(change, cls)


def at(path: str, put: object) -> Callable[[dict[str, Any]], object]:
    """A change that puts something where a path leads to."""

    def change(schema: dict[str, Any]) -> None:
        *outer, last = path.split("/")
        held: Any = schema
        for step in outer:
            held = held[int(step)] if isinstance(held, list) else held[step]
        held[int(last) if isinstance(held, list) else last] = put

    return change


@pytest.mark.parametrize(
    "change",
    [
        at("properties/task/maxLength", 4001),
        at("properties/task/minLength", 0),
        at("properties/task/pattern", "."),
        at("properties/title", {"type": "string"}),
        at("properties/description", {"type": "string"}),
        at("required", []),
        at("additionalProperties", put=True),
        at("$defs/Obstacle/properties/more", {"type": "string"}),
        at("$defs/Obstacle/required", []),
        at("$defs/Times/properties/type/const", "time"),
        at("$defs/Times/properties/every/maximum", 5),
        at("$defs/Times/properties/every/default", 5),
        at("$defs/Times/x-invariants", []),
        at("$defs/Times/x-invariants/0/code", "another"),
    ],
)
def test_what_decides_what_is_read_is_not_free(change: Callable[[dict[str, Any]], object]) -> None:
    assert edited(change)


def test_a_changed_threshold_of_a_policy_is_free_and_its_limits_are_not() -> None:
    """What a policy leaves out is the choice of the library that reads it."""
    assert not edited(at("properties/confidence_enough/default", 71), HomeworkPolicy)
    homework = "properties/homework/default/confidence_enough"
    assert not edited(at(homework, 71), ch.Policy)
    assert not edited(at("$defs/HomeworkPolicy/properties/late_minutes/default", 1), ch.Policy)
    assert edited(at("$defs/HomeworkPolicy/properties/late_minutes/maximum", 1), ch.Policy)
    assert edited(lambda s: s["properties"]["confidence_enough"].pop("default"), HomeworkPolicy)


def test_a_policy_is_written_with_every_threshold() -> None:
    """So a stored one is read alike, whatever the library chooses later."""
    policies = {cls.__name__ for cls in _whole(ch.Policy())}
    assert thresholds() == policies
    assert all(name.endswith("Policy") for name in policies), "a threshold is in a policy's class"


def _whole(value: Value) -> list[type[Value]]:
    """The classes of a value and of those in it; each is written with all of its fields."""
    assert set(json_schema(type(value))["properties"]) == set(write_value(value))
    inner = [getattr(value, name) for name in kinds_of(type(value))]
    return [type(value), *(cls for one in inner if isinstance(one, Value) for cls in _whole(one))]


class _Size(Term):
    SMALL = "small"


def declared(**more: Any) -> str:
    """The fingerprint of a class that is declared with one thing changed."""
    body = {
        "__doc__": "A thing.",
        "__module__": __name__,
        "__tag__": more.get("tag", "thing"),
        "__invariants__": more.get("invariants", ()),
        "__annotations__": {"name": more.get("name", Text), "size": more.get("size", _Size | None)},
        "size": more.get("default"),
    }
    thing = new_class("Thing", (Value,), exec_body=lambda space: space.update(body))
    return fingerprint(json_schema(attrs.frozen(kw_only=True, repr=False)(thing)))


class _Sizes(Term):
    SMALL = "small"
    BIG = "big"


@pytest.mark.parametrize(
    "more",
    [
        {"tag": "other"},
        {"name": Label},
        {"name": Text | None},
        {"name": Text | ch.Missing},
        {"name": Annotated[str, k.Text(most=3999)]},
        {"name": tuple[Text, ...]},
        {"size": _Sizes | None},
        {"size": _Size, "default": _Size.SMALL},
        {"invariants": (Invariant("a-code", "name", "must be so", lambda _: True),)},
    ],
)
def test_a_changed_declaration_changes_the_fingerprint(more: dict[str, Any]) -> None:
    assert declared(**more) != declared()
    assert declared(**more) == declared(**more)
