"""Problems, and the two errors that carry all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
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


def nameable(key: object) -> bool:
    """Whether an error may name an unknown key: an ASCII identifier of at most 40 characters.

    Anything else might be what a person wrote, and is only counted.
    """
    return isinstance(key, str) and _NAMEABLE.fullmatch(key) is not None


def nearest(said: str, allowed: Iterable[str]) -> str:
    """``; did you mean 'x'?`` where an allowed word is close, else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 (only on the way to an error)

    meant = said[:60].lower().replace("_", "-")
    # Comparing is slow; a slip of the pen keeps the first letter, and most of the length.
    keys = {
        key: word
        for word in allowed
        if (key := word.lower().replace("_", "-"))[:1] == meant[:1]
        and abs(len(key) - len(meant)) <= 4
    }
    close = get_close_matches(meant, keys, n=1)
    return f"; did you mean {keys[close[0]]!r}?" if close else ""
