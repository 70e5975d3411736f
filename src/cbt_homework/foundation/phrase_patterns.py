"""Patterns of phrases, put together from lists of words.

Every repetition is bounded, or can only begin where a text, a sentence or a word does, so that a
pattern reads a text in a time that grows with its length and not with the square of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.foundation.wording import SHIELD, Phrase

ANY = r"(?s:.)*"
"""Anything, line breaks as well; only after a beginning that is there once."""
BEGIN = r"(?:\A|(?<=[.!?;:\n]))[ \t]{0,4}(?=\S)"
"""Where a sentence begins."""
QUOTED = r"[\"“][^\"“”\n]{1,200}[\"”]"
"""Words that somebody said."""


def any_of_pattern(*phrase_lists: str) -> str:
    """One of several phrases, parted by `` | ``; a blank is any gap, ``'`` may be missing."""
    listed = " | ".join(phrase_lists).replace(" | ", "|")
    return "(?:" + listed.replace("'", "['\u2019`]?").replace(" ", r"\s+") + ")"


def word_pattern(*phrase_lists: str) -> str:
    """One of several phrases, as whole words."""
    return rf"\b{any_of_pattern(*phrase_lists)}\b"


def pattern_of_text_with(pattern: str) -> str:
    """A text that holds something, from its beginning to its end."""
    return rf"\A{ANY}{pattern}{ANY}\Z"


def pattern_of_text_without(pattern: str) -> str:
    """A text that does not hold something, from its beginning to its end."""
    return rf"\A(?!{ANY}{pattern}){ANY}\Z"


def word_phrases(hint: str, *word_lists: str) -> Iterator[Phrase]:
    """A phrase for each list of words."""
    return (Phrase(hint, word_pattern(listed)) for listed in word_lists)


def shield_phrase(hint: str, pattern: str) -> Phrase:
    """A phrase whose places a hint leaves alone."""
    return Phrase(SHIELD + hint, pattern)
