"""Both readers, both writers and the JSON Schema of a class agree, and nothing is lost."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import attrs
from jsonschema import Draft202012Validator, FormatChecker

from cbt_homework import exchange
from cbt_homework.exchange.compiled import make_fast_reader, make_fast_writer
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.schema import json_schema
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.values import Value
from tests.exchange.agreement import outcome
from tests.laws.drawing import Chance

STRUCTURE = {
    "missing", "unknown-key", "unknown-keys", "not-an-object", "not-a-list", "not-text", "empty",
    "blank", "too-long", "wrong-pattern", "not-a-choice", "not-a-day", "not-a-time", "not-number",
    "not-flag", "out-of-range", "wrong-count", "wrong-type", "not-a-fact", "not-a-tuple",
    "wrong-class", "not-local",
}  # fmt: skip
"""Codes of problems that a schema sees as well."""


def validator(schema: dict[str, Any]) -> Any:
    """What tells whether data are as a schema says."""
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


@cache
def _validator_of(cls: type[Value]) -> Any:
    return validator(json_schema(cls))


def _has_null(tree: Any) -> bool:
    if isinstance(tree, dict):
        return any(map(_has_null, tree.values()))
    return any(map(_has_null, tree)) if isinstance(tree, list) else tree is None


def _holds_what_json_cannot(data: Any) -> bool:
    """NaN and infinity, which a schema takes for numbers."""
    try:
        json.dumps(data, allow_nan=False)
    except ValueError:
        return True
    return False


def both_readers_agree_on_spoiled_data(value: Value, chance: Chance) -> None:
    cls = type(value)
    data = chance.spoiled(write_value(value))
    plain, fast = outcome(make_plain_reader(cls), data), outcome(make_fast_reader(cls), data)
    assert plain == fast
    if isinstance(plain, Value):
        assert type(plain) is type(fast)
        assert repr(plain) == repr(fast)
        assert hash(plain) == hash(fast)


def both_writers_write_the_same_in_the_same_order(value: Value, _: Chance) -> None:
    plain, fast = write_value(value), make_fast_writer(type(value))(value)
    assert plain == fast
    assert str(plain) == str(fast)


def written_value_is_read_back(value: Value, _: Chance) -> None:
    """Also through JSON text; what is not recorded is left out, and there is one spelling."""
    cls = type(value)
    written = exchange.to_data(value, envelope=False)
    recorded = {a.name for a in attrs.fields(cls) if getattr(value, a.name) is not None}
    assert recorded == written.keys() - {"type"}
    assert not _has_null(written)
    assert value == exchange.from_data(written, cls)
    text = json.dumps(written, allow_nan=False)
    again = exchange.loads(text, cls)
    assert value == again
    assert text == json.dumps(exchange.to_data(again, envelope=False))


def document_says_what_it_is_and_is_read_back(value: Value, _: Chance) -> None:
    kind = exchange.KINDS.kind_word(type(value))
    if kind is None:
        return
    document = exchange.to_data(value)
    envelope = {"format": "cbt-homework", "version": exchange.VERSION, "kind": kind}
    assert envelope == {key: document[key] for key in document if key != "data"}
    assert value == exchange.from_data(document)
    assert value == exchange.loads(exchange.dumps(value, indent=2))


def schema_and_reader_agree_on_spoiled_data(value: Value, chance: Chance) -> None:
    cls = type(value)
    data = chance.spoiled(write_value(value))
    if _holds_what_json_cannot(data):
        return
    says = _validator_of(cls)
    admitted = says.is_valid(data)
    try:
        exchange.from_data(data, cls)
    except RefusedError as refused:
        codes = {problem.code for problem in refused.problems}
        assert not (admitted and codes & STRUCTURE), codes
    else:
        assert admitted, next(iter(says.iter_errors(data))).message
