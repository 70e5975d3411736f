"""The rule books that come with the library, by subject: an explicit table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules import HOMEWORK_RULES
from cbt_homework.homework.spec import HomeworkSpec

HOMEWORK = RuleBook("homework", HOMEWORK_RULES)
"""The rules for assignments: of design, of planning, and one hint about wording."""

CATALOGUE = RuleBook("catalogue", HOMEWORK.rules)
"""Every rule of the library."""


class View(NamedTuple):
    """How rules about one class see an object that holds it."""

    subject: type[Any]
    prefix: str
    get: Callable[[Any], Any]


def _itself(thing: Any) -> Any:
    return thing


class Subject(NamedTuple):
    """What can be assessed: its name, its views, and the book used when none is given."""

    name: str
    views: tuple[View, ...]
    book: RuleBook


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        HomeworkSpec: Subject("homework-spec", (View(HomeworkSpec, "", _itself),), HOMEWORK),
        Assignment: Subject(
            "assignment",
            (View(HomeworkSpec, "spec.", attrgetter("spec")), View(Assignment, "", _itself)),
            HOMEWORK,
        ),
    }
)
