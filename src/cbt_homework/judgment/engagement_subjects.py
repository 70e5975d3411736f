"""The subjects of the room `engagement`, and its book."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.goal_reviews import GoalReview
from cbt_homework.engagement.review import Review
from cbt_homework.engagement.rules import ENGAGEMENT_RULES
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.subject import Subject, SubjectPart, subject_itself

ENGAGEMENT = RuleBook("engagement", ENGAGEMENT_RULES)
"""The rules for reviews, for what became of an assignment, and for a course."""


def _build_subject(name: str, cls: type[Any]) -> Subject:
    return Subject(name, (SubjectPart(cls, "", subject_itself),), ENGAGEMENT)


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        Review: _build_subject("review", Review),
        AssignmentHistory: _build_subject("entry", AssignmentHistory),
        Course: _build_subject("course", Course),
        GoalReview: _build_subject("goal-review", GoalReview),
    }
)
