"""The form of a subject: a class that can be assessed, its parts and its rules.

A new subject begins in the module of its room, such as `supervision_subjects`; then come its
criteria, an overload of `assess` and a title in `show.text`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from cbt_homework.foundation.rules import RuleBook


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
