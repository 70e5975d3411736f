"""Whether a recipe can be read from what it is applied to: a slip is not *not judged*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cbt_homework.foundation.errors import InvariantError, Problem, nameable, nearest
from cbt_homework.foundation.field_kinds import with_article
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.books import every_subject
from cbt_homework.research.recipes.recipe import Recipe

_HINTS = 5
"""Looking for the nearest name is slow, and is done for the first few only."""


def check_parts(recipe: Recipe, found: Assessment[Any], book: RuleBook | None) -> None:
    """Refuse a part that is read from what is no criterion of the subject of an assessment."""
    known = {judged.criterion for judged in found.profile}
    if all(name in known for name in _names(recipe)):
        return
    known |= {finding.criterion for finding in found.findings}
    known |= _criteria(() if book is None else book)
    # What is not among the rules of other rooms is looked for only where it is needed.
    if all(name in known for name in _names(recipe)):
        return
    known |= _of_subject(found.subject)
    problems = [
        Problem(
            ("recipe", "parts", i, *at),
            "unknown-criterion",
            f"{part} must be read from a criterion of {with_article(found.subject)}"
            f"{_near(name, known)}",
        )
        for i, at, part, name in _readings(recipe)
        if name not in known
    ]
    if not problems:
        return
    others = _read_by(recipe) if known.isdisjoint(_names(recipe)) else []
    if others:
        said = (
            f"must read criteria of {with_article(found.subject)}, and {recipe.key} reads those of "
        )
        several = " or ".join(map(with_article, others))
        problems = [Problem(("recipe",), "other-subject", said + several)]
    raise InvariantError(problems)


def check_measures(recipe: Recipe, found: Mapping[str, Any]) -> None:
    """Refuse measures that no part reads."""
    read = dict.fromkeys(_names(recipe))
    unread: list[object] = [name for name in found if name not in read]
    if unread:
        raise InvariantError(
            Problem(("found",), "unread-measure", _unread(name, read if i < _HINTS else ()))
            for i, name in enumerate(unread)
        )


def _unread(name: object, read: Iterable[str]) -> str:
    near = nearest(name, read) if isinstance(name, str) else ""
    named = isinstance(name, str) and nameable(name.replace("-", "_"))
    return f"{name if named else 'a name'} must be read by a part of the recipe{near}"


def _near(name: str, known: set[str]) -> str:
    return nearest(name, sorted(known)) or "; of rules of your own give the book as well"


def _names(recipe: Recipe) -> Iterator[str]:
    return (name for part in recipe.parts for name in part.reads)


def _readings(recipe: Recipe) -> Iterator[tuple[int, tuple[str | int, ...], str, str]]:
    for i, part in enumerate(recipe.parts):
        for j, name in enumerate(part.reads):
            yield i, ("of", j) if part.of else ("key",), part.key, name


def _criteria(book: Iterable[Any]) -> set[str]:
    return {rule.criterion.value for rule in book}


def _of_subject(name: str) -> set[str]:
    """The criteria of the rule book of a subject; none where no such subject is known."""
    for _, subject in every_subject():
        if subject.name == name:
            return _criteria(subject.book)
    return set()


def _read_by(recipe: Recipe) -> list[str]:
    """The subjects that every part of a recipe can be read from."""
    wanted = set(_names(recipe))
    return [s.name for _, s in every_subject() if wanted <= _criteria(s.book)]
