"""The formats that things are shown in, and a sheet in each of them.

A new format begins here, with its word in `OutputFormat`. mypy then points to each place that has
to write it: `sheet_in_format` below, `blank_record_form` in `show.record_form`, and
`BlankForm.in_format` in `show.question_form`. The format has a module of its own that writes
sheets, as `show.markdown`, whose public function is named in `show/__init__.py`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never, get_args

from cbt_homework.foundation.arguments import check_class
from cbt_homework.show.html import html_of
from cbt_homework.show.markdown import markdown_of
from cbt_homework.show.plain import plain_of
from cbt_homework.show.sheets import Sheet

OutputFormat: TypeAlias = Literal["plain", "markdown", "html"]
"""Plain text, Markdown, or a piece of HTML."""
_FORMATS: tuple[OutputFormat, ...] = get_args(OutputFormat)


def checked_output_format(language: object, thing_label: str) -> OutputFormat:
    """The format that was asked for, if there is one of this name.

    Args:
        language: The name of the format.
        thing_label: The sort of thing to be shown, for the message.

    Raises:
        ValueError: another format.
        TypeError: this is no text.
    """
    check_class("language", language, str)
    if language not in _FORMATS:
        listed = f"{', '.join(_FORMATS[:-1])} and {_FORMATS[-1]}"
        raise ValueError(f"the languages of {thing_label} are {listed}")
    return language


def sheet_in_format(sheet: Sheet, language: OutputFormat) -> str:
    """A sheet in plain text, in Markdown, or as a piece of HTML.

    Raises:
        ValueError: another format.
        TypeError: this is no text.
    """
    output_format = checked_output_format(language, "a sheet")
    match output_format:
        case "plain":
            return plain_of(sheet)
        case "markdown":
            return markdown_of(sheet)
        case "html":
            return html_of(sheet)
        case _:
            assert_never(output_format)
