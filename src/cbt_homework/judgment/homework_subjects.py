"""Lists what can be assessed of assignments, and by which rules."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules import HOMEWORK_RULES
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.subject import Subject, SubjectPart, subject_itself

HOMEWORK = RuleBook("homework", HOMEWORK_RULES)
"""The rules for assignments: of design, of planning, and one hint about wording."""

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
