"""Values and assessments as text. Whoever calls these by name asks for the words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.lazy_names import lazy_namespace
from cbt_homework.show.barrier_table import barriers
from cbt_homework.show.html import html
from cbt_homework.show.markdown import markdown
from cbt_homework.show.mermaid import mermaid
from cbt_homework.show.plain import plain
from cbt_homework.show.plan import plan
from cbt_homework.show.record_form import blank
from cbt_homework.show.schedule_phrases import how_much, when
from cbt_homework.show.svg import svg
from cbt_homework.show.table import table
from cbt_homework.show.text import sentences, text

if TYPE_CHECKING:
    from cbt_homework.show.instruments import filled
    from cbt_homework.show.parallel_homework import parallel

_LAZY = {"show.instruments": ("filled",), "show.parallel_homework": ("parallel",)}
"""These two bring rooms that are seldom shown. The others are imported above: some modules here
have the name of their function, and importing such a module later would hide the function."""

__all__ = [
    "barriers", "blank", "filled", "how_much", "html", "markdown", "mermaid", "parallel", "plain",
    "plan", "sentences", "source", "svg", "table", "text", "when",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
