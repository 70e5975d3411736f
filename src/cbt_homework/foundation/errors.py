"""Problems, and the two errors that carry all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

Path = tuple[str | int, ...]

_NAMEABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}", re.ASCII)


class Problem(NamedTuple):
    """One thing that cannot be: where it is, its stable code and a sentence, never the value.

    The code is API; the wording of ``message`` may change between versions.
    """

    path: Path
    code: str
    message: str

    @property
    def where(self) -> str:
        """The path with dots, or ``$`` for the object itself."""
        return ".".join(map(str, self.path)) or "$"

    def under(self, *steps: str | int) -> Problem:
        """The same problem, seen from an object that holds this one."""
        return Problem((*steps, *self.path), self.code, self.message)

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.code}]"


class CbtHomeworkError(Exception):
    """The root of every error this library raises on purpose."""


class RefusedError(CbtHomeworkError, ValueError):
    """What the two errors about values share: ``problems``, all of them at once."""

    problems: tuple[Problem, ...] = ()

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(map(str, self.problems))


class InvariantError(RefusedError):
    """This object cannot exist."""


class StructureError(RefusedError):
    """This data is not of our shape."""


class UnknownCodeError(CbtHomeworkError, LookupError):
    """No rule of the book has this code; the message names the nearest ones."""


def is_safe_to_name(key: object) -> bool:
    """Whether an error may name an unknown key: an ASCII identifier of at most 40 characters.

    Anything else might be what a person wrote, and is only counted.
    """
    return isinstance(key, str) and _NAMEABLE.fullmatch(key) is not None


def suggestion_text(wrong_word: str, allowed_words: Iterable[str]) -> str:
    """``; did you mean 'x'?`` where an allowed word is close, else nothing."""
    meant = wrong_word[:60].lower().replace("_", "-")
    near = [
        (key, word)
        for key, word in _words_by_initial(tuple(allowed_words)).get(meant[:1], ())
        if abs(len(key) - len(meant)) <= 4
    ]
    for key, word in near:
        if abs(len(key) - len(meant)) <= 1 and _is_one_slip_apart(meant, key):
            return f"; did you mean {word!r}?"
    return _closest_suggestion_text(meant, dict(near))


@lru_cache(256)
def _words_by_initial(words: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Words by how they begin, in one spelling: a slip of the pen keeps the first letter."""
    by_initial: dict[str, list[tuple[str, str]]] = {}
    for word in words:
        by_initial.setdefault(word[:1].lower(), []).append((word.lower().replace("_", "-"), word))
    return by_initial


def _is_one_slip_apart(first_word: str, second_word: str) -> bool:
    """Whether one letter more, less or other, or two exchanged, make one word of another."""
    i = 0
    for x, y in zip(first_word, second_word, strict=False):
        if x != y:
            break
        i += 1
    rest, other = first_word[i:], second_word[i:]
    return (
        rest[1:] in (other, other[1:])
        or rest == other[1:]
        or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    )


_ALIKE = 0.6


def _closest_suggestion_text(wrong_word: str, words_by_spelling: Mapping[str, str]) -> str:
    """A hint at what differs by more than one slip, and is alike enough."""
    # Comparing is slow, and cannot come out alike enough where too few letters are shared.
    like = [
        key
        for key in words_by_spelling
        if 2 * sum(letter in key for letter in wrong_word) >= _ALIKE * (len(wrong_word) + len(key))
    ]
    if not like:
        return ""
    from difflib import get_close_matches  # noqa: PLC0415 (only on the way to an error)

    close = get_close_matches(wrong_word, like, n=1, cutoff=_ALIKE)
    return f"; did you mean {words_by_spelling[close[0]]!r}?" if close else ""
