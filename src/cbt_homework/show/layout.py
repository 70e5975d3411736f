"""Lines of plain text: wrapped, indented, and with no more than that done to the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import TextWrapper

WIDTH = 88
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def text_without_controls(text: str) -> str:
    """A text whose control characters are shown as U+FFFD, so that none can steer a terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def wrapped_text(text: str, first_indent: str = "", indent: str = "") -> str:
    """A clean text in lines of at most 88 characters; its own line breaks are kept."""
    lines: list[str] = []
    for line in text_without_controls(text).splitlines() or [""]:
        line_indent = indent if lines else first_indent
        wrapper = TextWrapper(
            WIDTH,
            initial_indent=line_indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
            replace_whitespace=False,
        )
        lines += wrapper.wrap(line) or [line_indent.rstrip()]
    return "\n".join(lines)


def two_columns_text(pairs: Iterable[tuple[str, str]]) -> str:
    """Words on the right of their labels."""
    all_pairs = list(pairs)
    width = max(len(label) for label, _ in all_pairs) + 2
    lines = [wrapped_text(text, label.ljust(width), " " * width) for label, text in all_pairs]
    return "\n".join(lines) + "\n"


def underlined_title(title: str, mark: str = "-") -> str:
    """Writes a title over a line of marks, as it stands."""
    return f"{title}\n{mark * len(title)}\n"
