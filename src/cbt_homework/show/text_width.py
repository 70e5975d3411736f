"""The width of text at the most, and its breaks into lines.

There are no fonts here: widths are those of a wide common typeface, rounded up, so that a line
that is thought to fit does fit. Scripts outside of the usual European ones count as broad.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cbt_homework.show.escape import visible_text, words_of

_WIDTHS = {
    **dict.fromkeys("il'", 0.3),
    **dict.fromkeys(" .,j", 0.38),
    **dict.fromkeys('frtIJ()[]-/\\|!:;"', 0.47),
    **dict.fromkeys("ckmsvwxyz", 0.61) | {"m": 0.99, "w": 0.83, "M": 0.88, "W": 1.02},
    **dict.fromkeys("#+=<>~^", 0.85) | {"%": 1.09, "@": 1.02},
    **dict.fromkeys("\xbc\xbd\xbe\xa9\xae\xc6\xe6\u0152\u0153\u2014\u2026", 1.12),
    **dict.fromkeys("\u0436\u0444\u0448\u0449\u044b\u044e\u043c\u044a\u0416\u0424", 1.15),
    **dict.fromkeys("\u0428\u0429\u042b\u042e\u041c\u042a\u01c4\u01c5\u01c6", 1.5),
    "\ufdfd": 11.0,  # a whole sentence in one sign
    "\u2e3a": 2.1,
    "\u2e3b": 3.1,
}
_NO_WIDTH = re.compile("[\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f]")
_CLUSTER = re.compile(
    ".(?:(?<=\u200d).|[\u0300-\u036f\u200d\u2060\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]){0,15}",
    re.DOTALL,
)
"""What stays together where a word is broken: a letter with its marks, an emoji with its parts."""
_BOLD = 1.16

Run = tuple[str, str]
"""A style, and text in it."""
Line = tuple[Run, ...]


def text_width(text: str, *, bold: bool = False) -> float:
    """Estimates the width of a text at the most, in units of its size."""
    return sum(map(_character_width, text)) * (_BOLD if bold else 1)


def _character_width(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if _NO_WIDTH.match(character):
        return 0
    if character <= "\u024f":
        return 0.8 if character.isupper() else 0.65
    if character <= "\u05ff":
        return 0.9 if character.isupper() else 0.75
    if "\U00012000" <= character <= "\U0001254f":
        return 3.0
    return 1.4


def break_lines(runs: Iterable[Run], limit: float) -> list[Line]:
    """Runs of text in lines no wider than the room; line breaks in the text are kept.

    A word that is wider than the room is broken; it begins a line of its own.
    """
    broken_lines: list[list[Run]] = [[]]
    used = 0.0
    for style, word in _runs_of_single_words(runs):
        if word == "\n":
            broken_lines.append([])
            used = 0.0
            continue
        bold = style in BOLD_STYLES
        pieces = _pieces_of_word_that_fit(word, limit, bold=bold)
        for piece in pieces:
            size = text_width(piece, bold=bold)
            space = text_width(" ", bold=bold)
            if broken_lines[-1] and (used + space + size > limit or len(pieces) > 1):
                broken_lines.append([])
                used = 0.0
            used += size + (space if broken_lines[-1] else 0)
            broken_lines[-1].append((style, piece))
    return [_line_with_runs_merged_by_style(line) for line in broken_lines if line]


BOLD_STYLES = frozenset({"heading", "label"})


def _runs_of_single_words(runs: Iterable[Run]) -> Iterator[Run]:
    for style, text in runs:
        for place, line in enumerate(visible_text(text).split("\n")):
            if place:
                yield style, "\n"
            yield from ((style, word) for word in words_of(line))


def _pieces_of_word_that_fit(word: str, limit: float, *, bold: bool) -> list[str]:
    if text_width(word, bold=bold) <= limit:
        return [word]
    pieces = [""]
    for cluster in _CLUSTER.findall(word):
        if pieces[-1] and text_width(pieces[-1] + cluster, bold=bold) > limit:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


def _line_with_runs_merged_by_style(line: list[Run]) -> Line:
    merged: list[Run] = []
    for style, word in line:
        if merged and merged[-1][0] == style:
            merged[-1] = (style, f"{merged[-1][1]} {word}")
        else:
            merged.append((style, word))
    return tuple(merged)
