"""Lists what can be assessed and by which rules, room by room.

A room's rules are loaded when one of its subjects is assessed for the first time, so that assessing
a design costs what the rules for designs cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from cbt_homework.foundation.lazy_names import LazyRegistry
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules import HOMEWORK_RULES
from cbt_homework.homework.spec import HomeworkSpec

HOMEWORK = RuleBook("homework", HOMEWORK_RULES)
"""The rules for assignments: of design, of planning, and one hint about wording."""


class SubjectPart(NamedTuple):
    """The way from a subject to the part that the rules about one class judge."""

    subject: type[Any]
    prefix: str
    get: Callable[[Any], Any]


def subject_itself(subject: Any) -> Any:
    """The object itself, for rules about its own class."""
    return subject


class Subject(NamedTuple):
    """A class that can be assessed: its name, its parts, and the book used when none is given."""

    name: str
    parts: tuple[SubjectPart, ...]
    book: RuleBook


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        HomeworkSpec: Subject(
            "homework-spec", (SubjectPart(HomeworkSpec, "", subject_itself),), HOMEWORK
        ),
        Assignment: Subject(
            "assignment",
            (
                SubjectPart(HomeworkSpec, "spec.", attrgetter("spec")),
                SubjectPart(Assignment, "", subject_itself),
            ),
            HOMEWORK,
        ),
    }
)
"""The subjects of the room `homework`."""

LAZY_SUBJECTS: LazyRegistry[Mapping[type[Any], Subject]] = LazyRegistry(
    {
        "cognition": "judgment.cognition_subjects:SUBJECTS",
        "engagement": "judgment.engagement_subjects:SUBJECTS",
        "supervision": "judgment.supervision_subjects:SUBJECTS",
    }
)
"""The subjects of the other rooms, by the name of the room that their classes live in."""


def subject_of(cls: type[Any]) -> Subject | None:
    """The subject that a class is; for a class of your own, the subject that its base is."""
    for base in cls.__mro__:
        table = SUBJECTS
        if base not in table:
            room = base.__module__.removeprefix("cbt_homework.").partition(".")[0]
            table = LAZY_SUBJECTS.get(room, {})
        if base in table:
            return table[base]
    return None


def classes_with_subjects() -> Iterator[tuple[type[Any], Subject]]:
    """Every class that can be assessed; this loads the rules of every room."""
    yield from SUBJECTS.items()
    for subjects in LAZY_SUBJECTS.values():
        yield from subjects.items()
