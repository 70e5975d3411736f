"""Sheets in Markdown: headings, lists and tables, and nothing else."""

from __future__ import annotations

from itertools import zip_longest

from cbt_homework.show.escape import for_markdown
from cbt_homework.show.sheets import Item, Section, Table
from cbt_homework.show.things import Writable, sheet_of


def markdown(thing: Writable) -> str:
    """A thought record, vicious circle, downward arrow or case formulation in Markdown.

    A record is a table in the columns of its form, where each thing has a line of its own; the
    others are headings with lists. The dialect is GitHub's, for its tables.

    Raises:
        TypeError: this cannot be shown.
    """
    sheet = sheet_of(thing)
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
