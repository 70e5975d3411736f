"""Values and assessments as text. Whoever calls these by name asks for the words in them."""

from __future__ import annotations

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

__all__ = [
    "barriers", "blank", "how_much", "html", "markdown", "mermaid", "plain", "plan", "sentences",
    "source", "svg", "table", "text", "when",
]  # fmt: skip


def __dir__() -> list[str]:
    return __all__
