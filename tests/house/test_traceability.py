"""The traceability table: every row of the part, each pointing at what exists."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from cbt_homework.judgment.catalogue import CATALOGUE

ROOT = Path(__file__).parents[2]
NEEDED = set(range(1, 162))
"""Every row of the inventory."""


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
each = pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))


def test_every_row_of_the_part_is_there_once_and_in_order() -> None:
    numbers = [row.number for row in ROWS]
    assert sorted(set(numbers)) == numbers
    assert set() == NEEDED - set(numbers)


@each
def test_what_a_row_points_at_exists(row: Row) -> None:
    names = re.findall(r"`([a-z_.]+\.[A-Za-z_]+)`", row.where)
    codes = re.findall(r"\b(?:HW|WD|EN|TR|FO|TB|SU)[0-9]{2}\b", row.where)
    pages = re.findall(r"\]\(([^)]+)\)", row.where)
    assert names or codes or pages
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert hasattr(importlib.import_module(f"cbt_homework.{module}"), attribute)
    for code in codes:
        assert code in CATALOGUE
    for page in pages:
        assert (ROOT / "docs" / page).exists()


@each
def test_the_test_that_shows_a_row_exists(row: Row) -> None:
    if row.where.startswith("documentation:"):
        assert "-" == row.shown_by
        return
    path, _, name = row.shown_by.strip("`").partition("::")
    tree = ast.parse((ROOT / "tests" / path).read_text("utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
