"""One thing of each kind in each language, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from cbt_homework import show
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.homework.forms import NINE_COLUMNS
from tests.regenerate import compare
from tests.show.cognition.samples import THINGS

GOLDEN = Path(__file__).parent / "golden"
SHEETS = {"txt": show.plain, "md": show.markdown, "html": show.html}
DRAWINGS = {"svg": show.svg, "mmd": show.mermaid}


@pytest.mark.parametrize("suffix", SHEETS)
@pytest.mark.parametrize("name", THINGS)
def test_a_sheet_is_as_it_was(name: str, suffix: str) -> None:
    compare(GOLDEN / f"{name}.{suffix}", SHEETS[suffix](THINGS[name]))


@pytest.mark.parametrize("suffix", DRAWINGS)
@pytest.mark.parametrize("name", [n for n in THINGS if n != "record"])
def test_a_drawing_is_as_it_was(name: str, suffix: str) -> None:
    thing = THINGS[name]
    assert not isinstance(thing, ThoughtRecord)
    compare(GOLDEN / f"{name}.{suffix}", DRAWINGS[suffix](thing))


def test_a_blank_form_is_as_it_was() -> None:
    compare(GOLDEN / "blank.txt", show.blank(NINE_COLUMNS, entries=1))
    compare(GOLDEN / "blank.md", show.blank(NINE_COLUMNS, "markdown", entries=1))
    compare(GOLDEN / "blank.html", show.blank(NINE_COLUMNS, "html"))
