"""Values and assessments as text. Whoever calls these by name asks for the words in them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cbt_homework.foundation.source import source
from cbt_homework.show.blank import blank
from cbt_homework.show.html import html
from cbt_homework.show.markdown import markdown
from cbt_homework.show.mermaid import mermaid
from cbt_homework.show.notes import barriers
from cbt_homework.show.plain import plain
from cbt_homework.show.plan import plan
from cbt_homework.show.svg import svg
from cbt_homework.show.table import table
from cbt_homework.show.text import sentences, text
from cbt_homework.show.when import how_much, when

if TYPE_CHECKING:
    from cbt_homework.show.instruments import filled
    from cbt_homework.show.side_by_side import parallel

_LATER = {"filled": "instruments", "parallel": "side_by_side"}
"""What is loaded when it is asked for, because it brings rooms that are seldom shown."""

__all__ = [
    "barriers", "blank", "filled", "how_much", "html", "markdown", "mermaid", "parallel", "plain",
    "plan", "sentences", "source", "svg", "table", "text", "when",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"cbt_homework.show.{_LATER[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
