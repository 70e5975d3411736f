"""Strategies for tokens, such as ids, codes and paths of fields.

The patterns of the library are put together from texts. Hypothesis draws a text at once, and a
regular expression character by character, which takes several times as long.
"""

from __future__ import annotations

import string

from hypothesis import strategies as st

from cbt_homework.foundation.field_kinds import SLUG

_LOWER, _UPPER, _DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits


def token_strategy(pattern: str, most: float) -> st.SearchStrategy[str]:
    """Tokens of a pattern, of at most so many characters."""
    drawn = _PATTERNS.get(pattern)
    if drawn is None:
        drawn = st.from_regex(pattern, fullmatch=True, alphabet=string.printable)
    return drawn.map(lambda token: token if len(token) <= most else token[:1])


def _texts_strategy(
    characters: str, least: int = 1, most: int | None = None
) -> st.SearchStrategy[str]:
    return st.text(characters, min_size=least, max_size=most)


def _concatenated_strategy(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


def _parts_after_mark_strategy(mark: str, part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Up to four parts, each after a mark."""
    parts = st.lists(part, max_size=4)
    return parts.map(lambda drawn: "".join(f"{mark}{each}" for each in drawn))


_PATTERNS: dict[str, st.SearchStrategy[str]] = {
    r"[A-Za-z0-9][A-Za-z0-9._:-]*": _concatenated_strategy(
        _texts_strategy(_LOWER + _UPPER + _DIGITS, 1, 1),
        _texts_strategy(_LOWER + _UPPER + _DIGITS + "._:-", 0),
    ),
    SLUG: _concatenated_strategy(
        _texts_strategy(_LOWER, 1, 1),
        _texts_strategy(_LOWER + _DIGITS, 0),
        _parts_after_mark_strategy("-", _texts_strategy(_LOWER + _DIGITS)),
    ),
    r"[A-Z]{2,12}[0-9]{2,4}": _concatenated_strategy(
        _texts_strategy(_UPPER, 2, 12), _texts_strategy(_DIGITS, 2, 4)
    ),
    r"[a-z][a-z0-9_]*": _concatenated_strategy(
        _texts_strategy(_LOWER, 1, 1), _texts_strategy(_LOWER + _DIGITS + "_", 0)
    ),
    r"[a-z_]+(?:\.(?:[a-z_]+|[0-9]+))*": _concatenated_strategy(
        _texts_strategy(_LOWER + "_"),
        _parts_after_mark_strategy(".", _texts_strategy(_LOWER + "_") | _texts_strategy(_DIGITS)),
    ),
    r"[0-9a-f]{12}": _texts_strategy(_DIGITS + "abcdef", 12, 12),
}
"""How the patterns that fields of the library have are drawn."""
