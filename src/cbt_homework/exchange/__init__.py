"""The wire: values to plain data and JSON text, and back; and the JSON Schema of it.

Strict: nothing is coerced, clamped or defaulted, every problem of a document is listed with its
path, and no message holds a word of the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cbt_homework.exchange.documents import (
    Document,
    Read,
    dumps,
    from_data,
    loads,
    read,
    read_each,
    to_data,
)
from cbt_homework.exchange.reading import MOST_PROBLEMS
from cbt_homework.exchange.registry import FORMAT, KINDS, VERSION
from cbt_homework.exchange.strangers import Rest

if TYPE_CHECKING:
    from cbt_homework.exchange.converters import converter, problems, register
    from cbt_homework.exchange.schema import json_schema

__all__ = [
    "FORMAT", "KINDS", "MOST_PROBLEMS", "VERSION", "Document", "Read", "Rest", "converter", "dumps",
    "from_data", "json_schema", "loads", "problems", "read", "read_each", "register", "to_data",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in {"converter", "problems", "register"}:  # only who asks for one imports cattrs
        from cbt_homework.exchange import converters  # noqa: PLC0415

        return getattr(converters, name)
    if name == "json_schema":
        from cbt_homework.exchange import schema  # noqa: PLC0415

        return schema.json_schema
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
