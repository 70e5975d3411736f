"""Words, the policy protocol and samples that the rules for engagement share."""

from __future__ import annotations

from datetime import date
from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec


class ReviewWord(Term):
    """Words that fill the sentences of these rules."""

    NOT_RECORDED = "not-recorded"


def build_assignment(number: int = 1, *, on: date | None = None, **spec: Any) -> Assignment:
    """An assignment for an example."""
    return Assignment(id=f"a{number}", spec=HomeworkSpec("Call a friend", **spec), assigned_on=on)


def build_history(**parts: Any) -> AssignmentHistory:
    """An assignment with its history, for an example."""
    return AssignmentHistory(build_assignment(), **parts)
