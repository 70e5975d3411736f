"""Lines of plain text: wrapped, indented, and with no more than that done to the words."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import TextWrapper

WIDTH = 88


def wrapped(text: str, first: str = "", rest: str = "") -> str:
    """A text in lines of at most 88 characters; its own line breaks are kept."""
    lines: list[str] = []
    for line in text.splitlines() or [""]:
        lead = rest if lines else first
        wrapper = TextWrapper(
            WIDTH,
            initial_indent=lead,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,
            replace_whitespace=False,
        )
        lines += wrapper.wrap(line) or [lead.rstrip()]
    return "\n".join(lines)


def labeled(pairs: Iterable[tuple[str, str]]) -> str:
    """Words on the right of their labels."""
    listed = list(pairs)
    width = max(len(label) for label, _ in listed) + 2
    lines = [wrapped(said, label.ljust(width), " " * width) for label, said in listed]
    return "\n".join(lines) + "\n"
