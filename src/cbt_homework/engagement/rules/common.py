"""What the rules of this room share."""

from __future__ import annotations

from datetime import date
from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec


class ReviewWord(Term):
    """Words that sentences of this room are filled with."""

    NOT_AMONG_THE_STEPS = "not-among-the-steps"
    AFTER_QUALITY = "after-quality"
    NOT_RECORDED = "not-recorded"


REVIEWING = Citation(
    "conklin-2018",
    CitationStatus.CONTESTED,
    says="There, reviewing did not predict engagement (n = 66). Elsewhere it is reported to "
    "matter.",
)
PLANNING = Citation(
    "framework-synthesis-2024",
    CitationStatus.VERIFIED,
    says="Planning and review with a rationale and attention to difficulties went with engagement.",
)
HELPFUL_ACTS = Citation(
    "ryum-2023",
    CitationStatus.VERIFIED,
    says="A convincing rationale, and design, plan and review made together, went with engagement.",
)


def assigned(n: int = 1, *, on: date | None = None, **spec: Any) -> Assignment:
    """An assignment for an example."""
    return Assignment(id=f"a{n}", spec=HomeworkSpec("Call a friend", **spec), assigned_on=on)


def example(**parts: Any) -> AssignmentHistory:
    """An entry for an example."""
    return AssignmentHistory(assigned(), **parts)
