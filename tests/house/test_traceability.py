"""The traceability table: every row of the part, each pointing at what exists."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cbt_homework.judgment.catalogue import CATALOGUE

ROOT = Path(__file__).parents[2]
NEEDED = list(range(1, 162))
"""The numbers of the rows: the table itself is the inventory of the article."""


class Row(NamedTuple):
    """One line of the table."""

    number: int
    what: str
    where: str
    shown_by: str


def rows() -> list[Row]:
    """The lines of the table."""
    found: list[Row] = []
    for line in (ROOT / "docs" / "traceability.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[0].isdigit():
            found.append(Row(int(cells[0]), *cells[1:]))
    return found


ROWS = rows()


def test_every_row_of_the_part_is_there_once_and_in_order() -> None:
    assert [row.number for row in ROWS] == NEEDED
    assert [] == [row.number for row in ROWS if not row.what]


def missing(row: Row) -> Iterator[str]:
    """What a row points at that is not there, and that it points at nothing."""
    names = re.findall(r"`([a-z_.]+\.[A-Za-z_]+)`", row.where)
    codes = re.findall(r"\b(?:HW|WD|EN|TR|FO|TB|SU)[0-9]{2}\b", row.where)
    pages = re.findall(r"\]\(([^)]+)\)", row.where)
    if not (names or codes or pages):
        yield "points at nothing"
    for name in names:
        module, _, attribute = name.rpartition(".")
        if not _has(f"cbt_homework.{module}", attribute):
            yield name
    yield from (code for code in codes if code not in CATALOGUE)
    yield from (page for page in pages if not (ROOT / "docs" / page).exists())


def _has(module: str, attribute: str) -> bool:
    try:
        return hasattr(importlib.import_module(module), attribute)
    except ImportError:
        return False


@cache
def functions_of(path: str) -> frozenset[str]:
    """The names of the tests in a file; none where there is no such file."""
    file = ROOT / "tests" / path
    tree = ast.parse(file.read_text("utf-8") if file.is_file() else "")
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def is_shown(row: Row) -> bool:
    """Whether the test that shows a row is there; a row that is documentation has none."""
    if row.where.startswith("documentation:"):
        return row.shown_by == "-"
    path, _, name = row.shown_by.strip("`").partition("::")
    return name.startswith("test_") and name in functions_of(path)


def test_what_a_row_points_at_exists() -> None:
    found = [f"row {row.number}: {what}" for row in ROWS for what in missing(row)]
    assert not found, "\n".join(found)


def test_the_test_that_shows_a_row_exists() -> None:
    found = [f"row {row.number}: {row.shown_by}" for row in ROWS if not is_shown(row)]
    assert not found, "\n".join(found)


def test_a_row_that_leads_nowhere_would_be_found() -> None:
    lost = Row(1, "x", "`homework.spec.Nothing`, HW99, [a page](nowhere.md)", "`x.py::test_x`")
    assert ["homework.spec.Nothing", "HW99", "nowhere.md"] == list(missing(lost))
    assert ["points at nothing"] == list(missing(Row(1, "x", "somewhere", "-")))
    assert ["nowhere.at_all"] == list(missing(Row(1, "x", "`nowhere.at_all`", "-")))
    assert not is_shown(lost)
    assert not is_shown(Row(1, "x", "HW01", "-"))
