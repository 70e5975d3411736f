"""The schema admits what the reader admits, apart from what no schema can say."""

from __future__ import annotations

import sys
from inspect import getdoc
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange.schema import NOT_BLANK, json_schema
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.vocabulary import Missing
from tests.exchange.samples import SAMPLES
from tests.foundation.value_classes import VALUE_CLASSES
from tests.laws.wire_laws import validator
from tests.one_item import in_one_item

BEYOND = {
    "not-whole": "1.0 is an integer in JSON Schema, and no whole number here",
    "not-unicode": "half of a surrogate pair is a character in JSON text",
}
"""Codes of a single field that a schema cannot see; all other codes are of invariants."""


@pytest.mark.parametrize("kind", SAMPLES)
def test_one_schema_admits_the_documents_of_every_kind(kind: str) -> None:
    document = exchange.to_data(SAMPLES[kind])
    says = validator(json_schema())
    assert says.is_valid(document)
    for changed in (
        {**document, "kind": "other"},
        {**document, "version": "2.0"},
        {**document, "more": 1},
        {**document, "data": {**document["data"], "more": 1}},
        {key: held for key, held in document.items() if key != "format"},
    ):
        assert not says.is_valid(changed)


@pytest.mark.parametrize("strict", [False, True])
def test_it_is_a_schema_of_the_dialect_it_names(strict: bool) -> None:
    schema = json_schema(strict=strict)
    Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]


def objects_of(schema: Any) -> list[dict[str, Any]]:
    """Every schema inside a schema, itself first; properties are no schemas."""
    found: list[dict[str, Any]] = []
    if isinstance(schema, dict):
        found.append(schema)
        for key, held in schema.items():
            if key in {"properties", "$defs"}:
                for inner in held.values():
                    found += objects_of(inner)
            elif key in {"items", "anyOf"}:
                for inner in held if isinstance(held, list) else [held]:
                    found += objects_of(inner)
    return found


STRICT = {
    "$schema", "type", "properties", "required", "additionalProperties", "items", "enum", "const",
    "anyOf", "$ref", "$defs", "title", "description",
}  # fmt: skip


@in_one_item
@pytest.mark.parametrize(
    "cls", [None, *VALUE_CLASSES], ids=lambda cls: getattr(cls, "__name__", "all")
)
def test_the_strict_profile_is_closed_whole_and_plain(cls: type[Any] | None) -> None:
    for each in objects_of(json_schema(cls, strict=True)):
        assert each.keys() <= STRICT
        if "properties" in each:
            assert each["additionalProperties"] is False
            assert list(each["properties"]) == each["required"]


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_the_strict_profile_asks_for_is_read(kind: str) -> None:
    cls = type(SAMPLES[kind])
    data = _filled(cls, write_value(SAMPLES[kind]))
    assert validator(json_schema(cls, strict=True)).is_valid(data)
    assert SAMPLES[kind] == exchange.from_data(data, cls)


def _filled(cls: type[Any], data: Any) -> Any:
    """The data with a null for every property that was left out, as structured output has it."""
    schema = json_schema(cls, strict=True)
    defs = schema.get("$defs", {})

    def fill(part: dict[str, Any], held: Any) -> Any:
        if "$ref" in part:
            return fill(defs[part["$ref"].rpartition("/")[2]], held)
        if "anyOf" in part:
            fitting = [one for one in part["anyOf"] if _fits(one, held, defs)]
            return fill(fitting[0], held) if fitting else held
        if isinstance(held, dict) and "properties" in part:
            return {k: fill(v, held.get(k)) for k, v in part["properties"].items()}
        if isinstance(held, list):
            return [fill(part["items"], one) for one in held]
        return held

    return fill(schema, data)


def _fits(part: dict[str, Any], held: Any, defs: dict[str, Any]) -> bool:
    if "$ref" in part:
        part = defs[part["$ref"].rpartition("/")[2]]
    if "anyOf" in part:
        return any(_fits(one, held, defs) for one in part["anyOf"])
    if isinstance(held, dict):
        known = part.get("properties", {})
        same = "type" not in known or known["type"].get("const") == held.get("type")
        return part.get("type") == "object" and held.keys() <= known.keys() and same
    kinds = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array"}
    wanted = "null" if held is None else kinds[type(held)]
    return part.get("type") in {wanted, "number" if wanted == "integer" else wanted}


def test_titles_and_descriptions_are_those_of_the_docstrings() -> None:
    text = {"type": "string", "minLength": 1, "maxLength": 4000, "pattern": NOT_BLANK}
    schema = json_schema(ch.Obstacle)
    assert {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "title": "Obstacle",
        "description": "Something that may get in the way, and the plan for it.",
        "properties": {
            "what": {**text, "description": "The thing that may get in the way."},
            "then": {
                "anyOf": [text, {"$ref": "#/$defs/Missing"}, {"type": "null"}],
                "description": "The person's plan for it.",
            },
            "rests_on": {
                "anyOf": [
                    {
                        "type": "array", "minItems": 1, "maxItems": 6,
                        "items": {
                            "type": "string",
                            "enum": ["act", "thing", "person", "time", "place", "resolve"],
                        },
                    },
                    {"type": "null"},
                ],
                "description": "The means of the plan, such as a thing or a person.",
            },
        },
        "required": ["what"],
        "additionalProperties": False,
        "x-invariants": [
            {"at": "rests_on", "code": "rests-on-twice", "says": "must not repeat itself"}
        ],
        "$defs": {
            "Missing": {
                "type": "object",
                "title": "Missing",
                "description": getdoc(Missing),
                "properties": {
                    "missing": {"enum": ["none", "not-asked", "declined", "not-applicable"]}
                },
                "required": ["missing"],
                "additionalProperties": False,
            },
        },
    } == schema  # fmt: skip


def test_what_no_schema_can_say_is_listed_with_the_class() -> None:
    told = {rule["code"] for rule in json_schema(ch.ratings.Rating)["x-invariants"]}
    assert told == {rule.code for rule in ch.ratings.Rating.__invariants__}
    assert "x-invariants" not in json_schema(ch.ratings.Rating, strict=True)
    assert {"at": "expires_on", "code": "expires-on-before-given-on"}.items() <= (
        json_schema(ch.supervision.RecordingConsent)["x-invariants"][1].items()
    )


def test_a_default_is_told_and_is_what_the_reader_takes() -> None:
    said = json_schema(ch.Policy)["properties"]
    assert "unmet" == said["absent"]["default"]
    assert write_value(ch.DRAFT.supervision) == said["supervision"]["default"]
    assert ch.Policy() == exchange.from_data(
        {name: held["default"] for name, held in said.items()}, ch.Policy
    )


def test_blank_is_blank_for_both() -> None:
    import re

    for point in range(sys.maxunicode + 1):
        if not 0xD800 <= point < 0xE000:
            no_text = chr(point).isspace() or point == 0
            assert no_text is (re.search(NOT_BLANK, chr(point)) is None), hex(point)


def test_a_class_that_is_none_of_ours_has_no_schema() -> None:
    with pytest.raises(TypeError, match="int is not declared as a value, and has no schema"):
        json_schema(int)


def test_two_cannot_be_seen_by_a_schema_and_are_said() -> None:
    says = validator(json_schema(ch.homework.SessionTime))
    assert says.is_valid({"minutes": 1.0})
    with pytest.raises(ch.StructureError, match="not-whole"):
        exchange.from_data({"minutes": 1.0}, ch.homework.SessionTime)
    assert validator(json_schema(ch.Obstacle)).is_valid({"what": "\ud800"})
    with pytest.raises(RefusedError, match="not-unicode"):
        exchange.from_data({"what": "\ud800"}, ch.Obstacle)
    assert {"not-whole", "not-unicode"} == set(BEYOND)
