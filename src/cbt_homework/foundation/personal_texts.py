"""Finds the personal texts of a value by its declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing


def personal_texts(thing: Value, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Give every personal text in a value, at any depth, after the path to it."""
    for name, kind in kinds_of(type(thing)).items():
        yield from _personal_texts_of_kind(kind, getattr(thing, name), f"{prefix}{name}")


def _personal_texts_of_kind(kind: Kind, value: Any, path: str) -> Iterator[tuple[str, str]]:
    match kind:
        case k.Text():
            yield path, value
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            if value is not None and not isinstance(value, Missing):
                yield from _personal_texts_of_kind(inner, value, path)
        case k.Many(item=item):
            for number, each in enumerate(value):
                yield from _personal_texts_of_kind(item, each, f"{path}.{number}")
        case k.One() | k.OneOf():
            yield from personal_texts(value, f"{path}.")
        case (
            k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Day() | k.Clock() | k.Fact()
        ):  # fmt: skip
            pass
        case _:
            assert_never(kind)
