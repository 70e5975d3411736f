"""Values and assessments as text. Whoever calls these by name asks for the words in them."""

from __future__ import annotations

from cbt_homework.foundation.source import source
from cbt_homework.show.notes import barriers
from cbt_homework.show.plan import plan
from cbt_homework.show.table import table
from cbt_homework.show.text import sentences, text
from cbt_homework.show.when import how_much, when

__all__ = ["barriers", "how_much", "plan", "sentences", "source", "table", "text", "when"]


def __dir__() -> list[str]:
    return __all__
