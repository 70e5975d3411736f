"""A user's own cattrs converter, taught our classes."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from cattrs import Converter

from cbt_homework.exchange.documents import from_data, read_kind
from cbt_homework.exchange.writing import write
from cbt_homework.foundation.declarations import is_value, kind_of
from cbt_homework.foundation.kinds import Choice, Maybe
from cbt_homework.foundation.terms import Term


def converter() -> Converter:
    """A strict cattrs converter that knows every class of this library, wherever it is nested."""
    made = Converter(forbid_extra_keys=True)
    register(made)
    return made


def register(converter: Converter) -> None:
    """Teach a converter our classes: they are read and written as `exchange` does.

    What is outside of them stays as the converter has it; a bare ``str`` in a user's class is
    still coerced by cattrs unless the user says otherwise.
    """
    converter.register_structure_hook_factory(_is_term, _reads_term)
    converter.register_structure_hook_factory(is_value, _reads)
    converter.register_structure_hook_factory(_is_union_of_ours, _reads_one_of)
    converter.register_unstructure_hook_factory(is_value, _writes)


def _is_term(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Term)


def _reads_term(cls: type[Term]) -> Callable[[Any, Any], Any]:
    return lambda raw, _: read_kind(Choice(cls), raw)


def _is_union_of_ours(hint: Any) -> bool:
    said = [arg for arg in get_args(hint) if arg is not NoneType]
    return get_origin(hint) in (Union, UnionType) and all(is_value(a) and a.__tag__ for a in said)


def _reads_one_of(hint: Any) -> Callable[[Any, Any], Any]:
    kind = kind_of(hint)
    return lambda raw, _: None if raw is None and isinstance(kind, Maybe) else read_kind(kind, raw)


def _reads(cls: type[Any]) -> Callable[[Any, Any], Any]:
    return lambda raw, _: from_data(raw, cls)


def _writes(cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    return write
