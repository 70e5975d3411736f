"""Sheets in plain text: tables drawn with lines, and lists."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from textwrap import wrap

from cbt_homework.show.drawing import styled_runs
from cbt_homework.show.escape import text_in_one_line, visible_text
from cbt_homework.show.layout import WIDTH, wrapped_text
from cbt_homework.show.registry import Writable, sheet_of
from cbt_homework.show.sheets import Item, Section, Sheet, Table

_BETWEEN = " | "
_LEFT = 26
_NUMBERS = (14, 14, 20)
"""How wide the columns after the first are, in a table with names."""


def plain(thing: Writable, *, private: bool = False) -> str:
    """A record, a formulation or what supervision holds, in plain text.

    Things of thought: a thought record, vicious circle, downward arrow or case formulation. Of
    supervision: a session, a series of them, an account, a dialogue, a recording with its consents,
    or a self-assessment. A table with more columns than go side by side in a line has a block of
    lines for each row. A series is a table of its sessions; each session has a note of its own.

    Of a self-assessment only the part that may be passed on is shown, unless ``private`` is true;
    elsewhere nothing is marked as private, and it makes no difference.

    Raises:
        TypeError: this cannot be shown.
    """
    return plain_of(sheet_of(thing, private=private))


def plain_of(sheet: Sheet) -> str:
    """A sheet in plain text."""
    parts = (
        _section_text(part) if isinstance(part, Section) else _table_text(part)
        for part in sheet.parts
    )
    return "\n".join([wrapped_heading(sheet.title, "="), *parts])


def wrapped_heading(title: str, mark: str = "-") -> str:
    """Writes a person's heading in lines of the page's width, over a line of marks."""
    text = wrapped_text(text_in_one_line(title))
    return f"{text}\n{mark * min(WIDTH, max(map(len, text.splitlines())))}\n"


def _section_text(section: Section) -> str:
    listed = (wrapped_text(_item_text(item), "- ", "  ") + "\n" for item in section.items)
    return wrapped_heading(section.heading) + "".join(listed)


def _table_text(table: Table) -> str:
    widths: tuple[int, ...]
    if table.names or table.abreast:
        widths = (WIDTH - sum(_NUMBERS) - len(_BETWEEN) * len(_NUMBERS), *_NUMBERS)
        if table.abreast:
            count = len(table.heads)
            widths = ((WIDTH - len(_BETWEEN) * (count - 1)) // count,) * count
        rows = [[(Item(head),) for head in table.heads], *table.rows]
        return wrapped_heading(table.caption) + _grid_text(rows, widths)
    widths = (_LEFT, WIDTH - _LEFT - len(_BETWEEN))
    grids = (
        _grid_text(
            [((Item(head),), cell) for head, cell in zip(table.heads, row, strict=True)], widths
        )
        for row in table.rows
    )
    return wrapped_heading(table.caption) + "\n".join(grids)


def _grid_text(rows: Iterable[Iterable[tuple[Item, ...]]], widths: tuple[int, ...]) -> str:
    rule = "-+-".join("-" * width for width in widths)
    lines: list[str] = []
    for row in rows:
        cells = [_cell_lines(items, width) for items, width in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            padded = (text.ljust(width) for text, width in zip(line, widths, strict=True))
            lines.append(_BETWEEN.join(padded).rstrip())
        lines.append(rule)
    return "\n".join(lines) + "\n"


def _cell_lines(items: tuple[Item, ...], width: int) -> list[str]:
    several = len(items) > 1
    lines: list[str] = []
    for item in items:
        first_indent = "- " if several else ""
        for line in _item_text(item).split("\n"):
            indent = "  " if several else ""
            lines += wrap(line, width, initial_indent=first_indent, subsequent_indent=indent)
            first_indent = indent
    return lines


def _item_text(item: Item) -> str:
    return " ".join(visible_text(text) for _, text in styled_runs(item))
