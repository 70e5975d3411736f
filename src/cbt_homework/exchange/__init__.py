"""The wire: values to plain data and JSON text, and back.

Strict: nothing is coerced, clamped or defaulted, every problem of a document is listed with its
path, and no message holds a word of the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cbt_homework.exchange.documents import (
    FORMAT,
    KINDS,
    MOST_PROBLEMS,
    VERSION,
    Read,
    dumps,
    from_data,
    loads,
    read_each,
    to_data,
)

if TYPE_CHECKING:
    from cbt_homework.exchange.converters import converter, register

__all__ = [
    "FORMAT", "KINDS", "MOST_PROBLEMS", "VERSION", "Read", "converter", "dumps", "from_data",
    "loads", "read_each", "register", "to_data",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in {"converter", "register"}:  # cattrs is imported only by those who ask for it
        from cbt_homework.exchange import converters  # noqa: PLC0415

        return getattr(converters, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
