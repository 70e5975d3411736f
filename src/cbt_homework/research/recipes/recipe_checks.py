"""Whether a recipe can be read from what it is applied to: a slip is not *not judged*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cbt_homework.foundation.errors import (
    InvariantError,
    Problem,
    is_safe_to_name,
    suggestion_text,
)
from cbt_homework.foundation.field_kinds import name_with_article
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.subject_registry import classes_with_subjects
from cbt_homework.research.recipes.recipe import Recipe

_HINTS = 5
"""Looking for the nearest name is slow, and is done for the first few only."""


def check_parts_are_criteria(
    recipe: Recipe, assessment: Assessment[Any], book: RuleBook | None
) -> None:
    """Refuse a part that reads no criterion of the subject of an assessment."""
    criteria = {judged.criterion for judged in assessment.profile}
    if all(name in criteria for name in _criteria_or_measures_read(recipe)):
        return
    criteria |= {finding.criterion for finding in assessment.findings}
    criteria |= _criterion_keys(() if book is None else book)
    # What is not among the rules of other rooms is looked for only where it is needed.
    if all(name in criteria for name in _criteria_or_measures_read(recipe)):
        return
    criteria |= _criterion_keys_of_subject(assessment.subject)
    problems = [
        Problem(
            ("recipe", "parts", i, *at),
            "unknown-criterion",
            f"{part} must be read from a criterion of {name_with_article(assessment.subject)}"
            f"{_nearest_criterion_hint_text(name, criteria)}",
        )
        for i, at, part, name in _criteria_or_measures_read_with_places(recipe)
        if name not in criteria
    ]
    if not problems:
        return
    other_subjects = (
        _readable_subject_names(recipe)
        if criteria.isdisjoint(_criteria_or_measures_read(recipe))
        else []
    )
    if other_subjects:
        subject = name_with_article(assessment.subject)
        message = f"must read criteria of {subject}, and {recipe.key} reads those of "
        several = " or ".join(map(name_with_article, other_subjects))
        problems = [Problem(("recipe",), "other-subject", message + several)]
    raise InvariantError(problems)


def check_measures_are_read(recipe: Recipe, measures: Mapping[str, Any]) -> None:
    """Refuse measures that no part reads."""
    read_names = dict.fromkeys(_criteria_or_measures_read(recipe))
    unread: list[object] = [name for name in measures if name not in read_names]
    if unread:
        raise InvariantError(
            Problem(
                ("source",),
                "unread-measure",
                _unread_measure_message(name, read_names if i < _HINTS else ()),
            )
            for i, name in enumerate(unread)
        )


def _unread_measure_message(name: object, read_names: Iterable[str]) -> str:
    hint = suggestion_text(name, read_names) if isinstance(name, str) else ""
    nameable_name = isinstance(name, str) and is_safe_to_name(name.replace("-", "_"))
    return f"{name if nameable_name else 'a name'} must be read by a part of the recipe{hint}"


def _nearest_criterion_hint_text(name: str, criteria: set[str]) -> str:
    return suggestion_text(name, sorted(criteria)) or "; of rules of your own give the book as well"


def _criteria_or_measures_read(recipe: Recipe) -> Iterator[str]:
    return (name for part in recipe.parts for name in part.reads)


def _criteria_or_measures_read_with_places(
    recipe: Recipe,
) -> Iterator[tuple[int, tuple[str | int, ...], str, str]]:
    for i, part in enumerate(recipe.parts):
        for j, name in enumerate(part.reads):
            yield i, ("of", j) if part.of else ("key",), part.key, name


def _criterion_keys(book: Iterable[Any]) -> set[str]:
    return {rule.criterion.value for rule in book}


def _criterion_keys_of_subject(subject_name: str) -> set[str]:
    """The criteria of the rule book of a subject; none where no such subject is known."""
    for _, subject in classes_with_subjects():
        if subject.name == subject_name:
            return _criterion_keys(subject.book)
    return set()


def _readable_subject_names(recipe: Recipe) -> list[str]:
    """The subjects that every part of a recipe can be read from."""
    names = set(_criteria_or_measures_read(recipe))
    return [s.name for _, s in classes_with_subjects() if names <= _criterion_keys(s.book)]
