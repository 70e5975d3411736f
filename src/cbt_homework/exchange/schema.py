"""JSON Schema (2020-12) of what the reader admits, from the same declarations.

What a schema cannot say is left to the reader: what has to hold between fields is listed under
``x-invariants``; half a surrogate pair in a text, and ``1.0`` for a whole number, pass the schema
and not the reader.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, assert_never

import attrs

from cbt_homework.exchange.reading import (
    MISSING,
    TAG,
    has_known_default,
    standard_objects_by_name,
)
from cbt_homework.exchange.registry import FORMAT, KINDS
from cbt_homework.exchange.upgrades import VERSION
from cbt_homework.exchange.writing import make_kind_writer
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import field_descriptions, is_value, kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.vocabulary import Missing

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
END = r"$(?!\n)"
"""The end of a text, also where ``$`` alone would stand before a last line break."""
_SPACES = r"\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Spelled out, since ``\\s`` is not the same everywhere."""
NOT_BLANK = rf"^[{_SPACES}]*[^{_SPACES}\u0000][^\u0000]*$"
"""A character that is no space, and none that is NUL; there is one way to match it, from the left.

It looks neither ahead nor back: what ``$`` may leave out at the end is a line break, never a NUL.
"""
ISO_DAY = f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{END}"
LOCAL_TIME = f"^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?{END}"
UNTYPED, UNANSWERED = "Missing", "Unanswered"


def json_schema(cls: type[Any] | None = None, *, strict: bool = False) -> Schema:
    """The schema of a class's data, without an envelope; without a class, of every document.

    With ``strict`` it keeps to what form builders and structured output ask for: objects are
    closed, every property is required (what may be left out may be null), and of the keywords
    there are only ``type``, ``properties``, ``required``, ``additionalProperties``, ``items``,
    ``enum``, ``const``, ``anyOf``, ``$ref``, ``$defs``, ``title`` and ``description``.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    check_class("cls", cls, type, optional=True)
    check_class("strict", strict, bool)
    builder = _SchemaBuilder(strict=strict)
    if cls is None:
        documents = [builder.document_schema(kind, cls) for kind, cls in KINDS.items()]
        top: Schema = {"title": FORMAT, "anyOf": documents}
    elif is_value(cls):
        top = builder.class_schema(cls)
    else:
        raise TypeError(f"{cls.__name__} is not declared as a value, and has no schema")
    return {"$schema": DIALECT, **top, **({"$defs": builder.defs} if builder.defs else {})}


class _SchemaBuilder:
    """One walk over the classes; what it meets is defined once, under its name."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.defs: dict[str, Schema] = {}

    def document_schema(self, kind: str, cls: type[Any]) -> Schema:
        envelope = {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "kind": {"const": kind},
            "data": self.class_reference(cls),
        }
        return {
            "type": "object",
            "title": kind,
            "properties": envelope,
            "required": list(envelope),
            "additionalProperties": False,
        }

    def class_reference(self, cls: type[Any]) -> Schema:
        if cls.__name__ not in self.defs:
            self.defs[cls.__name__] = {}  # so that a class may hold itself
            self.defs[cls.__name__] = self.class_schema(cls)
        return _schema_reference(cls.__name__)

    def class_schema(self, cls: type[Any]) -> Schema:
        sentences = field_descriptions(cls)
        tag: Mapping[str, Schema] = {TAG: {"const": cls.__tag__}} if cls.__tag__ else {}
        properties: dict[str, Schema] = dict(tag)
        required = list(tag)
        for a, (name, kind) in zip(attrs.fields(cls), kinds_of(cls).items(), strict=True):
            properties[name] = {**self.kind_schema(kind), "description": sentences[name]}
            if a.default is attrs.NOTHING or self.strict:
                required.append(name)
            elif a.default is not None:
                convert = make_kind_writer(kind)
                default = a.default if has_known_default(a) else a.default.factory()
                properties[name]["default"] = default if convert is None else convert(default)
        schema: Schema = {
            "type": "object",
            "title": cls.__name__,
            "description": _class_summary(cls),
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }
        if cls.__invariants__ and not self.strict:
            schema["x-invariants"] = [
                {"at": rule.at, "code": rule.code}
                | ({"says": rule.message} if isinstance(rule.message, str) else {})
                for rule in cls.__invariants__
            ]
        if standard := standard_objects_by_name(cls):
            named: Schema = {"type": "string", "enum": list(standard)}
            about = {key: schema.pop(key) for key in ("title", "description")}
            return {**about, "anyOf": [named, schema]}
        return schema

    def kind_schema(self, kind: Kind) -> Schema:
        match kind:
            case k.Text(most=most) | k.Label(most=most):
                return self._type_schema("string", minLength=1, maxLength=most, pattern=NOT_BLANK)
            case k.Token(pattern=pattern, most=most):
                return self._type_schema("string", maxLength=most, pattern=f"^(?:{pattern}){END}")
            case k.Whole(least=least, most=most):
                return self._type_schema("integer", minimum=least, maximum=most)
            case k.Number(least=least, most=most):
                return self._type_schema("number", minimum=least, maximum=most)
            case k.Flag():
                return {"type": "boolean"}
            case k.Choice(options=options):
                return {"type": "string", "enum": [member.value for member in options]}
            case k.Day():
                return self._type_schema("string", format="date", pattern=ISO_DAY)
            case k.Clock():
                return self._type_schema("string", pattern=LOCAL_TIME)
            case k.Fact():
                word = self._type_schema("string", maxLength=60, pattern=f"^(?:{k.SLUG}){END}")
                number = self._type_schema("number", minimum=-1e15, maximum=1e15)
                return {"anyOf": [number, self.kind_schema(k.Day()), word]}
            case k.One(model=model):
                return self.class_reference(model)
            case k.OneOf(models=models):
                return {"anyOf": [self.class_reference(model) for model in models]}
            case k.Many(item=item, least=least, most=most):
                items = {"items": self.kind_schema(item)}
                return {**self._type_schema("array", minItems=least, maxItems=most), **items}
            case k.Answer(kind=inner):
                return _either_schema(
                    self.kind_schema(inner), self._missing_reason_schema_reference(kind.reasons)
                )
            case k.Maybe(kind=inner):
                return _either_schema(self.kind_schema(inner), {"type": "null"})
            case _:
                assert_never(kind)

    def _type_schema(self, type_: str, **limits: Any) -> Schema:
        return {"type": type_} if self.strict else {"type": type_, **limits}

    def _missing_reason_schema_reference(self, reasons: tuple[Missing, ...]) -> Schema:
        name = UNTYPED if Missing.NONE in reasons else UNANSWERED
        self.defs[name] = {
            "type": "object",
            "title": name,
            "description": _class_summary(Missing),
            "properties": {MISSING: {"enum": [reason.value for reason in reasons]}},
            "required": [MISSING],
            "additionalProperties": False,
        }
        return _schema_reference(name)


def _schema_reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _class_summary(cls: type[Any]) -> str:
    """What a class says of itself; its name where docstrings were taken away, as by ``-OO``."""
    return (inspect.getdoc(cls) or cls.__name__).splitlines()[0]


def _either_schema(first_schema: Schema, second_schema: Schema) -> Schema:
    """One of two; a choice of several is taken apart, so that none is nested in another."""
    options = first_schema["anyOf"] if first_schema.keys() == {"anyOf"} else [first_schema]
    return {"anyOf": [*options, second_schema]}
