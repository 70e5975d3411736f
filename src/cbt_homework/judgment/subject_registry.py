"""Finds what can be assessed and by which rules, room by room.

A room's rules are loaded when one of its subjects is assessed for the first time, so that assessing
a design costs what the rules for designs cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cbt_homework.foundation.lazy_names import LazyRegistry
from cbt_homework.judgment.homework_subjects import SUBJECTS
from cbt_homework.judgment.subject import Subject

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
