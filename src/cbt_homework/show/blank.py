"""Record forms for a person to fill in, on paper or in an editor."""

from __future__ import annotations

from typing import Literal

from cbt_homework.foundation.arguments import check_class
from cbt_homework.homework.forms import Asks, Column, RecordForm
from cbt_homework.show.escape import for_markdown, for_xml, in_one_line
from cbt_homework.show.html import fragment, wide
from cbt_homework.show.layout import WIDTH, wrapped
from cbt_homework.show.phrases import ends
from cbt_homework.show.plain import heading

_ENTRIES = 50
_SHORT = frozenset({Asks.DATE, Asks.AMOUNT, Asks.MASTERY, Asks.PLEASURE, Asks.RATING_BEFORE})
"""What one line is enough for."""
_STYLE = """\
<style>
.cbt-blank { font-size: 0.8em; table-layout: fixed; }
.cbt-blank thead { display: table-header-group; }
.cbt-blank tr { break-inside: avoid; }
.cbt-blank td { height: HEIGHT; }
.cbt-blank small { display: block; font-weight: 400; margin-top: 0.2em; }
@media print { .cbt-sheet h2 { font-size: 13pt; } }
</style>"""


def blank(
    form: RecordForm,
    language: Literal["plain", "markdown", "html"] = "plain",
    *,
    entries: int = 3,
) -> str:
    """An empty record form with room to write, and with the ends of each scale named.

    In plain text and in Markdown each entry is a list of its columns with lines to write on; in
    HTML it is a table with a row for each entry, ready to be printed (in landscape where the form
    has more than five columns).

    Raises:
        TypeError: this is no record form.
        ValueError: another language, or not from 1 to 50 entries.
    """
    check_class("form", form, RecordForm)
    if not 1 <= entries <= _ENTRIES:
        raise ValueError(f"from 1 to {_ENTRIES} entries are possible")
    if language == "plain":
        return _plain(form, entries)
    if language == "markdown":
        return _markdown(form, entries)
    if language == "html":
        return _html(form, entries)
    raise ValueError("the languages of a blank form are plain, markdown and html")


def _lines(column: Column) -> int:
    return 1 if column.asks in _SHORT else 3


def _plain(form: RecordForm, entries: int) -> str:
    parts = [heading(form.name, "=")]
    for entry in range(entries):
        parts.append(heading(f"Entry {entry + 1}"))
        for column in form.columns:
            scale = "" if column.scale is None else f" ({ends(column.scale)})"
            asked = wrapped(in_one_line(column.heading + scale))
            parts.append(asked + "\n" + f"\n{'_' * WIDTH}\n" * _lines(column))
    return "\n".join(parts)


def _markdown(form: RecordForm, entries: int) -> str:
    parts = [f"## {for_markdown(form.name)}"]
    for entry in range(entries):
        parts.append(f"### Entry {entry + 1}")
        for column in form.columns:
            scale = "" if column.scale is None else f" *({for_markdown(ends(column.scale))})*"
            parts.append(f"**{for_markdown(column.heading)}**{scale}")
            parts += ["\\_" * 60] * _lines(column)
    return "\n\n".join(parts) + "\n"


def _html(form: RecordForm, entries: int) -> str:
    heads = "".join(map(_head, form.columns))
    row = f"<tr>{'<td></td>' * len(form.columns)}</tr>\n"
    tall = any(column.asks not in _SHORT for column in form.columns)
    style = _STYLE.replace("HEIGHT", "4.2cm" if tall else "1.2cm")
    scrolling = wide("Form to fill in")
    return fragment(
        form.name,
        f'{style}\n{scrolling}\n<table class="cbt-blank">\n<thead>\n<tr>{heads}</tr>\n'
        f"</thead>\n<tbody>\n{row * entries}</tbody>\n</table>\n</div>",
        columns=len(form.columns),
    )


def _head(column: Column) -> str:
    scale = (
        "" if column.scale is None else f"<small>{for_xml(in_one_line(ends(column.scale)))}</small>"
    )
    return f'<th scope="col">{for_xml(in_one_line(column.heading))}{scale}</th>'
