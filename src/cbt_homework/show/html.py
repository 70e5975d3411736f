"""Sheets and diagrams as fragments of HTML that need nothing else."""

from __future__ import annotations

from cbt_homework.show.drawing import drawing_of
from cbt_homework.show.escape import escape_xml, text_in_one_line
from cbt_homework.show.registry import Writable, additional_diagrams, replacement_diagrams, sheet_of
from cbt_homework.show.sheets import Diagram, Item, Section, Sheet, Table
from cbt_homework.show.svg import svg_of

STYLE = """\
<style>
.cbt-sheet { color: #1f2328; background: #fff; font: 1rem/1.45 Helvetica, Arial, sans-serif; }
.cbt-sheet { max-width: 100rem; overflow-wrap: anywhere; }
.cbt-sheet h2 { font-size: 1.4em; margin: 0 0 0.6em; }
.cbt-sheet h3 { font-size: 1.1em; margin: 1.2em 0 0.3em; }
.cbt-sheet h4 { font-size: 1em; margin: 1em 0 0.3em; }
.cbt-sheet ul { margin: 0; padding-left: 1.1em; }
.cbt-sheet li + li { margin-top: 0.3em; }
.cbt-sheet bdi { white-space: pre-line; }
.cbt-sheet i { color: #4b535d; }
.cbt-sheet figure { margin: 0; }
.cbt-sheet summary { margin-top: 1em; cursor: pointer; }
.cbt-wide { overflow-x: auto; }
.cbt-wide table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
.cbt-wide caption { text-align: left; font-weight: 700; padding: 0.8em 0 0.4em; }
.cbt-wide th, .cbt-wide td { border: 1px solid #6e7781; padding: 0.4em 0.5em; }
.cbt-wide th, .cbt-wide td { vertical-align: top; text-align: left; min-width: 7.4em; }
.cbt-wide thead th { background: #eaeef2; }
@media print { .cbt-sheet { font-size: 9pt; } .cbt-wide { overflow: visible; } }
@media print { .cbt-wide th, .cbt-wide td { min-width: 0; } }
@media print { .cbt-sheet .cbt-page svg { max-height: 23.5cm; } }
@page cbt-landscape { size: landscape; margin: 1.2cm; }
@media print { .cbt-landscape { page: cbt-landscape; } }
</style>"""
_READABLE = 1500
_UPRIGHT = 5
"""How many columns are printed on an upright page; more are printed in landscape."""


def html(thing: Writable, *, private: bool = False) -> str:
    """Shows a thing as `plain` does, as a piece of HTML.

    Tables stand in the columns of their form. A circle, an arrow or a formulation is a drawing, and
    below it the same in words; a session of supervision, or an account, has the circles of the
    moments that are recorded drawn below its words. It is a section for the body of a page,
    beginning with a heading of the second level; it brings its style, and no script, no id, and
    nothing from elsewhere. Of a self-assessment only the part that may be passed on is shown,
    unless ``private`` is true.

    Raises:
        TypeError: this cannot be shown.
    """
    sheet = sheet_of(thing, private=private)
    return html_of(
        sheet, replacements=replacement_diagrams(thing), additions=additional_diagrams(thing)
    )


def html_of(
    sheet: Sheet, *, replacements: tuple[Diagram, ...] = (), additions: tuple[Diagram, ...] = ()
) -> str:
    """A sheet in HTML, with drawings that take its place, or that stand below it."""
    parts = "\n".join(
        _section_html(part) if isinstance(part, Section) else _table_html(part)
        for part in sheet.parts
    )
    if replacements:
        figures = "".join(map(_figure_html, replacements))
        parts = f"{figures}<details>\n<summary>The same in words</summary>\n{parts}\n</details>"
    if additions:
        parts = f"{parts}\n{''.join(map(_figure_html, additions)).rstrip()}"
    columns = [len(part.heads) for part in sheet.parts if isinstance(part, Table)]
    return html_fragment(sheet.title, parts, columns=max(columns, default=0))


def _figure_html(diagram: Diagram) -> str:
    """A drawing; on paper it is made smaller to fit a page where it can still be read."""
    fits = ' class="cbt-page"' if drawing_of(diagram).height <= _READABLE else ""
    return f"<figure{fits}>\n{svg_of(diagram)}</figure>\n"


def html_fragment(title: str, parts: str, *, columns: int) -> str:
    """A section with its style and its heading, in landscape where a table has many columns."""
    classes = "cbt-sheet cbt-landscape" if columns > _UPRIGHT else "cbt-sheet"
    return (
        f'<section class="{classes}">\n{STYLE}\n<h2>{escape_xml(text_in_one_line(title))}</h2>\n'
        f"{parts}\n</section>\n"
    )


def _section_html(section: Section) -> str:
    tag = f"h{section.level + 2}"
    heading = f"<{tag}>{escape_xml(text_in_one_line(section.heading))}</{tag}>"
    return "\n".join([heading, *([_items_html(section.items)] if section.items else ())])


def _table_html(table: Table) -> str:
    heads = "".join(
        f'<th scope="col">{escape_xml(text_in_one_line(head))}</th>' for head in table.heads
    )
    rows = "\n".join(_row_html(row, names=table.names) for row in table.rows)
    caption = escape_xml(table.caption)
    return (
        f"{scrolling_part_start_tag(caption)}\n<table>\n"
        f"<caption>{caption}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def scrolling_part_start_tag(caption: str) -> str:
    """The beginning of a part that scrolls where it is wider than the page."""
    return f'<div class="cbt-wide" role="region" tabindex="0" aria-label="{caption}">'


def _row_html(row: tuple[tuple[Item, ...], ...], *, names: bool) -> str:
    cells = [f"<td>{_items_html(cell)}</td>" for cell in row]
    if names:
        cells[0] = f'<th scope="row">{_items_html(row[0])}</th>'
    return f"<tr>{''.join(cells)}</tr>"


def _items_html(items: tuple[Item, ...]) -> str:
    if len(items) == 1:
        return _item_html(items[0])
    return f"<ul>{''.join(f'<li>{_item_html(item)}</li>' for item in items)}</ul>"


def _item_html(item: Item) -> str:
    parts = (
        f"<b>{escape_xml(item.label)}:</b>" if item.label else "",
        f"<bdi>{escape_xml(item.words)}</bdi>" if item.words else "",
        f"<i>({escape_xml(item.note)})</i>" if item.note else "",
    )
    return " ".join(part for part in parts if part)
