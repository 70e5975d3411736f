"""Forms for a person to fill in, on paper or in an editor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, assert_never, cast

from cbt_homework.foundation.arguments import check_class, class_name, is_a
from cbt_homework.foundation.field_kinds import name_with_article
from cbt_homework.foundation.lazy_names import LazyRegistry
from cbt_homework.foundation.questions import QuestionBank
from cbt_homework.homework.forms import Asks, Column, RecordForm
from cbt_homework.show.escape import escape_markdown, escape_xml, text_in_one_line
from cbt_homework.show.formats import OutputFormat, checked_output_format
from cbt_homework.show.html import html_fragment, scrolling_part_start_tag
from cbt_homework.show.layout import WIDTH, wrapped_text
from cbt_homework.show.phrases import form_title, scale_ends_text
from cbt_homework.show.plain import wrapped_heading
from cbt_homework.show.registry import full_class_name

if TYPE_CHECKING:
    from cbt_homework.research.instruments.instrument import Instrument
    from cbt_homework.show.question_form import BlankForm
    from cbt_homework.supervision.recordings import RecordingConsent
    from cbt_homework.supervision.self_assessment import SelfAssessment

Fillable: TypeAlias = (
    "RecordForm | QuestionBank | Instrument | type[SelfAssessment | RecordingConsent]"
)
"""What there is an empty form of: a form or a list of questions, or a class to be written down."""

_ENTRIES, _USUAL = 50, 3
_HINT = "; or a QuestionBank, an Instrument, or the class SelfAssessment or RecordingConsent"
_OF_A_CLASS: LazyRegistry[Callable[[], BlankForm]] = LazyRegistry(
    {
        "cbt_homework.supervision.self_assessment.SelfAssessment": (
            "show.supervision_forms:self_assessment_form"
        ),
        "cbt_homework.supervision.recordings.RecordingConsent": (
            "show.supervision_forms:consent_form"
        ),
    }
)
_OF_AN_OBJECT: LazyRegistry[Callable[[Any], BlankForm]] = LazyRegistry(
    {
        "cbt_homework.foundation.questions.QuestionBank": "show.supervision_forms:bank_form",
        "cbt_homework.research.instruments.instrument.Instrument": (
            "show.instruments:instrument_form"
        ),
    }
)
_SHORT = frozenset({Asks.DATE, Asks.AMOUNT, Asks.MASTERY, Asks.PLEASURE, Asks.RATING_BEFORE})
"""What one line is enough for."""
_FREE = (Column("Notes"),)
"""The column of a form of which only the name is known."""
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
    form: Fillable,
    language: OutputFormat = "plain",
    *,
    entries: int | None = None,
) -> str:
    """An empty form with room to write, and with the ends of each scale named.

    A `RecordForm` has as many entries as wished, three if nothing is said. In plain text and in
    Markdown each entry is a list of its columns with lines to write on; in HTML it is a table with
    a row for each entry, ready to be printed (in landscape where the form has more than five
    columns). A bank of questions and an instrument have a place for each answer. The class
    `SelfAssessment` stands for an empty self-assessment, the class `RecordingConsent` for the
    fields of a consent: a sketch of what to record, and no legal text.

    Raises:
        TypeError: there is no form of this, or ``entries`` is no whole number.
        ValueError: another language, not from 1 to 50 entries, or entries where there are none.
    """
    make = _maker_of_blank_form(form)
    if make is not None and entries is not None:
        raise ValueError("only a record form has entries")
    if entries is not None and type(entries) is not int:
        raise TypeError(
            f"entries is a whole number, not {name_with_article(class_name(type(entries)))}"
        )
    if entries is not None and not 1 <= entries <= _ENTRIES:
        raise ValueError(f"from 1 to {_ENTRIES} entries are possible")
    output_format = checked_output_format(language, "a blank form")
    if make is not None:
        return make().text_in_format(output_format)
    check_class("form", form, RecordForm, hint=_HINT)
    return blank_record_form(cast("RecordForm", form), output_format, entries or _USUAL)


def blank_record_form(form: RecordForm, output_format: OutputFormat, entries: int) -> str:
    """A record form with so many empty entries, in one of the formats."""
    match output_format:
        case "plain":
            return _plain_record_form(form, entries)
        case "markdown":
            return _markdown_record_form(form, entries)
        case "html":
            return _html_record_form(form, entries)
        case _:
            assert_never(output_format)


def _maker_of_blank_form(form: object) -> Callable[[], BlankForm] | None:
    """Makes the blank form of a class or an object; None if there is none in the registries."""
    if is_a(form, type):
        return _OF_A_CLASS.get(full_class_name(form))
    make = _OF_AN_OBJECT.get(full_class_name(type(form)))
    return None if make is None else partial(make, form)


def _writing_line_count(column: Column) -> int:
    return 1 if column.asks in _SHORT else 3


def _plain_record_form(form: RecordForm, entries: int) -> str:
    parts = [wrapped_heading(form_title(form), "=")]
    for entry in range(entries):
        parts.append(wrapped_heading(f"Entry {entry + 1}"))
        for column in form.columns or _FREE:
            scale = "" if column.scale is None else f" ({scale_ends_text(column.scale)})"
            asked = wrapped_text(text_in_one_line(column.heading + scale))
            parts.append(asked + "\n" + f"\n{'_' * WIDTH}\n" * _writing_line_count(column))
    return "\n".join(parts)


def _markdown_record_form(form: RecordForm, entries: int) -> str:
    parts = [f"## {escape_markdown(form_title(form))}"]
    for entry in range(entries):
        parts.append(f"### Entry {entry + 1}")
        for column in form.columns or _FREE:
            scale = (
                ""
                if column.scale is None
                else f" *({escape_markdown(scale_ends_text(column.scale))})*"
            )
            parts.append(f"**{escape_markdown(column.heading)}**{scale}")
            parts += ["\\_" * 60] * _writing_line_count(column)
    return "\n\n".join(parts) + "\n"


def _html_record_form(form: RecordForm, entries: int) -> str:
    columns = form.columns or _FREE
    heads = "".join(map(_column_head_html, columns))
    row = f"<tr>{'<td></td>' * len(columns)}</tr>\n"
    tall = any(column.asks not in _SHORT for column in columns)
    style = _STYLE.replace("HEIGHT", "4.2cm" if tall else "1.2cm")
    scrolling = scrolling_part_start_tag("Form to fill in")
    return html_fragment(
        form_title(form),
        f'{style}\n{scrolling}\n<table class="cbt-blank">\n<thead>\n<tr>{heads}</tr>\n'
        f"</thead>\n<tbody>\n{row * entries}</tbody>\n</table>\n</div>",
        columns=len(columns),
    )


def _column_head_html(column: Column) -> str:
    scale = (
        ""
        if column.scale is None
        else f"<small>{escape_xml(text_in_one_line(scale_ends_text(column.scale)))}</small>"
    )
    return f'<th scope="col">{escape_xml(text_in_one_line(column.heading))}{scale}</th>'
