"""Sheets in Markdown: headings, lists and tables, and nothing else."""

from __future__ import annotations

from itertools import zip_longest

from cbt_homework.show.escape import escape_markdown
from cbt_homework.show.registry import Writable, sheet_of
from cbt_homework.show.sheets import Item, Section, Sheet, Table


def markdown(thing: Writable, *, private: bool = False) -> str:
    """Shows a thing as `plain` does, in Markdown.

    Tables stand in the columns of their form, where each thing has a line of its own; the rest are
    headings with lists. The dialect is GitHub's, for its tables. Of a self-assessment only the part
    that may be passed on is shown, unless ``private`` is true.

    Raises:
        TypeError: this cannot be shown.
    """
    return markdown_of(sheet_of(thing, private=private))


def markdown_of(sheet: Sheet) -> str:
    """A sheet in Markdown."""
    parts = (
        _section_markdown(part) if isinstance(part, Section) else _table_markdown(part)
        for part in sheet.parts
    )
    return "\n".join([f"## {escape_markdown(sheet.title)}\n", *parts])


def _section_markdown(section: Section) -> str:
    heading = f"{'##' + '#' * section.level} {escape_markdown(section.heading)}\n"
    items = "".join(f"- {_item_markdown(item)}\n" for item in section.items)
    return f"{heading}\n{items}" if items else heading


def _table_markdown(table: Table) -> str:
    lines = [
        f"{'##' + '#' * table.level} {escape_markdown(table.caption)}\n",
        _row_markdown([escape_markdown(head) for head in table.heads]),
        _row_markdown(["---"] * len(table.heads)),
    ]
    for row in table.rows:
        lines += [
            _row_markdown(cells)
            for cells in zip_longest(*(map(_item_markdown, cell) for cell in row), fillvalue="")
        ]
    return "\n".join(lines) + "\n"


def _row_markdown(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _item_markdown(item: Item) -> str:
    parts = (
        f"**{escape_markdown(item.label)}:**" if item.label else "",
        escape_markdown(item.words),
        f"*({escape_markdown(item.note)})*" if item.note else "",
    )
    return " ".join(part for part in parts if part)
