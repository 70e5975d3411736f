"""Collects the problems of a document, so that one error can list all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cbt_homework.foundation.errors import Path, Problem, StructureError, suggestion_text

MOST_PROBLEMS = 500
"""Problems that one error lists; more are counted."""


_Note = tuple[Path, str, str, str | None, Iterable[str]]
"""A problem, and the words of which the one nearest to a wrong word becomes its hint."""


class ProblemCollector:
    """Collects problems with their paths, in the order in which they are found.

    It keeps 500 and counts the others: a document of a million faults costs no more memory than it
    had itself.

    Attributes:
        count: How many problems there are.
    """

    __slots__ = ("_notes", "count")

    def __init__(self) -> None:
        self.count = 0
        self._notes: list[_Note] = []

    def add(
        self,
        path: Path,
        code: str,
        message: str,
        word: str | None = None,
        words: Iterable[str] = (),
    ) -> None:
        """Add a problem; the nearest of the ``words`` to a wrong ``word`` becomes its hint."""
        self.count += 1
        if self.count <= MOST_PROBLEMS:
            self._notes.append((path, code, message, word, words))

    def extend(self, problems: Iterable[Problem], path: Path = ()) -> None:
        """Add the problems of the object that stands at a path."""
        for inside, code, message in problems:
            self.add((*path, *inside), code, message)

    def merge(self, inner_collector: ProblemCollector, path_for: Callable[[Path], Path]) -> None:
        """Add the problems of another collector; ``path_for`` gives the path of each."""
        room = MOST_PROBLEMS - len(self._notes)
        self.count += inner_collector.count
        self._notes += [(path_for(note[0]), *note[1:]) for note in inner_collector._notes[:room]]

    def error(self) -> StructureError:
        """Make the error that lists all of them; hints are looked up now, since that takes long."""
        problems = [
            Problem(path, code, message if word is None else message + suggestion_text(word, words))
            for path, code, message, word, words in self._notes
        ]
        if more := self.count - len(problems):
            problems.append(Problem((), "more-problems", f"and {more} more"))
        return StructureError(problems)


Convert = Callable[[Any, Path, ProblemCollector], Any]
"""Converts plain data at a path; after it added a problem, its result means nothing."""
TOO_MUCH = (RecursionError, MemoryError)
"""Errors that are about the size of a document, whatever reads it."""


def read_or_raise(convert: Convert, raw: Any) -> Any:
    """Convert plain data to the value that it stands for.

    Raises:
        StructureError: with every problem.
    """
    problems = ProblemCollector()
    try:
        value = convert(raw, (), problems)
    except RecursionError:
        problems.add((), "too-deep", "is nested too deeply")
    else:
        if not problems.count:
            return value
    raise problems.error()  # outside the except block: no context that holds the input
