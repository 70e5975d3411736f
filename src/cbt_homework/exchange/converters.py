"""A user's own cattrs converter, taught our classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cattrs import Converter

from cbt_homework.exchange.documents import from_data
from cbt_homework.exchange.writing import write
from cbt_homework.foundation.declarations import is_value


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
    converter.register_structure_hook_factory(is_value, _reads)
    converter.register_unstructure_hook_factory(is_value, _writes)


def _reads(cls: type[Any]) -> Callable[[Any, Any], Any]:
    return lambda raw, _: from_data(raw, cls)


def _writes(cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    return write
