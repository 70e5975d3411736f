"""Sheets in Markdown: headings, lists and tables, and nothing else."""

from __future__ import annotations

from itertools import zip_longest

from cbt_homework.show.escape import for_markdown
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
    parts = (_section(part) if isinstance(part, Section) else _table(part) for part in sheet.parts)
    return "\n".join([f"## {for_markdown(sheet.title)}\n", *parts])


def _section(section: Section) -> str:
    heading = f"{'##' + '#' * section.level} {for_markdown(section.heading)}\n"
    items = "".join(f"- {_item(item)}\n" for item in section.items)
    return f"{heading}\n{items}" if items else heading


def _table(table: Table) -> str:
    lines = [
        f"{'##' + '#' * table.level} {for_markdown(table.caption)}\n",
        _row([for_markdown(head) for head in table.heads]),
        _row(["---"] * len(table.heads)),
    ]
    for row in table.rows:
        lines += [
            _row(cells) for cells in zip_longest(*(map(_item, cell) for cell in row), fillvalue="")
        ]
    return "\n".join(lines) + "\n"


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _item(item: Item) -> str:
    parts = (
        f"**{for_markdown(item.label)}:**" if item.label else "",
        for_markdown(item.words),
        f"*({for_markdown(item.note)})*" if item.note else "",
    )
    return " ".join(part for part in parts if part)
