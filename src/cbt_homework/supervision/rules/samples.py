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


def example_session(**session_fields: Any) -> SupervisionSession:
    """A session for an example."""
    return SupervisionSession("s1", **session_fields)


def example_series(*sessions: dict[str, Any], **series_fields: Any) -> SupervisionSeries:
    """A series of sessions with these parts."""
    made_sessions = (
        SupervisionSession(f"s{n}", **parts) for n, parts in enumerate(sessions, start=1)
    )
    return SupervisionSeries(tuple(made_sessions), **series_fields)


def example_elements_held(*elements: SupervisionElement) -> tuple[ElementHeld, ...]:
    """Elements in the order in which they were held."""
    return tuple(ElementHeld(element) for element in elements)


def example_session_with_elements(
    *elements: SupervisionElement, **session_fields: Any
) -> SupervisionSession:
    """A session with these elements, in the order in which they were held."""
    return example_session(elements=example_elements_held(*elements), **session_fields)


def example_assignment(
    number: int = 1, *, agreement: Agreement | None = None, **spec_fields: Any
) -> Assignment:
    """Homework of supervision for an example."""
    return Assignment(
        id=f"h{number}",
        spec=HomeworkSpec("Note how each session with this patient begins", **spec_fields),
        agreement=agreement,
    )


def example_session_with_homework(
    *, agreement: Agreement | None = None, **spec_fields: Any
) -> SupervisionSession:
    """A session with one homework agreed on."""
    return example_session(homework=(example_assignment(agreement=agreement, **spec_fields),))


def example_session_with_review(review: Review | None) -> SupervisionSession:
    """A session in which one homework was looked at."""
    return example_session(reviewed=(ReviewedHomework("h1", review=review),))


THREE_ANSWERS = tuple(Answered(question, "Yes") for question in (RESULTS, OBSTACLES, LEARNED))
"""Answers to the three questions for homework of supervision."""
