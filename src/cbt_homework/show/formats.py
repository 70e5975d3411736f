"""A sheet in one of three languages, by its name."""

from __future__ import annotations

from typing import Literal

from cbt_homework.foundation.arguments import check_class
from cbt_homework.show.html import html_of
from cbt_homework.show.markdown import markdown_of
from cbt_homework.show.plain import plain_of
from cbt_homework.show.sheets import Sheet

_LANGUAGES = {"plain": plain_of, "markdown": markdown_of, "html": html_of}


def in_language(sheet: Sheet, language: Literal["plain", "markdown", "html"]) -> str:
    """A sheet in plain text, in Markdown, or as a piece of HTML.

    Raises:
        ValueError: another language.
        TypeError: this is no text.
    """
    check_class("language", language, str)
    if language not in _LANGUAGES:
        raise ValueError("the languages of a sheet are plain, markdown and html")
    return _LANGUAGES[language](sheet)
