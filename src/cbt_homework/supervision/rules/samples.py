"""Sessions and series of supervision for the examples of rules."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.review import LEARNED, OBSTACLES, RESULTS, Review
from cbt_homework.foundation.questions import Answered
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import ElementHeld, ReviewedHomework, SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisionElement


def session_with(**parts: Any) -> SupervisionSession:
    """A session for an example."""
    return SupervisionSession("s1", **parts)


def series_of(*sessions: dict[str, Any], **rest: Any) -> SupervisionSeries:
    """A series of sessions with these parts."""
    made_sessions = (
        SupervisionSession(f"s{n}", **parts) for n, parts in enumerate(sessions, start=1)
    )
    return SupervisionSeries(tuple(made_sessions), **rest)


def elements_held(*elements: SupervisionElement) -> tuple[ElementHeld, ...]:
    """Elements in the order in which they were held."""
    return tuple(ElementHeld(element) for element in elements)


def task(number: int = 1, *, agreement: Agreement | None = None, **spec: Any) -> Assignment:
    """Homework of supervision for an example."""
    return Assignment(
        id=f"h{number}",
        spec=HomeworkSpec("Note how each session with this patient begins", **spec),
        agreement=agreement,
    )


def session_with_homework(*, agreement: Agreement | None = None, **spec: Any) -> SupervisionSession:
    """A session with one homework agreed on."""
    return session_with(homework=(task(agreement=agreement, **spec),))


def session_reviewing(review: Review | None) -> SupervisionSession:
    """A session in which one homework was looked at."""
    return session_with(reviewed=(ReviewedHomework("h1", review=review),))


THREE_ANSWERS = tuple(Answered(question, "Yes") for question in (RESULTS, OBSTACLES, LEARNED))
"""Answers to the three questions for homework of supervision."""
