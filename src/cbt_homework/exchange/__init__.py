"""The wire: values to plain data and JSON text, and back; and the JSON Schema of it.

Strict: nothing is coerced, clamped or defaulted, every problem of a document is listed with its
path, and no message holds a word of the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from cbt_homework.exchange.problem_collector import MOST_PROBLEMS
from cbt_homework.exchange.registry import FORMAT, KINDS
from cbt_homework.exchange.unknown_fields import UnknownFields
from cbt_homework.exchange.upgrades import VERSION
from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.exchange.converters import converter, problems, register
    from cbt_homework.exchange.schema import json_schema

_LAZY = {
    "exchange.converters": ("converter", "problems", "register"),
    "exchange.schema": ("json_schema",),
}
"""Only who asks for one of these imports cattrs or the schema."""

__all__ = [
    "FORMAT", "KINDS", "MOST_PROBLEMS", "VERSION", "Document", "Read", "UnknownFields", "converter",
    "dumps", "from_data", "json_schema", "loads", "problems", "read", "read_each", "register",
    "to_data",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
