"""Reviews: therapist and patient look at homework together in the next session."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.questions import Answered, Question, QuestionBank
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import SessionTime


class ReviewStep(Term):
    """A step of a review. Steps are recorded in the order in which they were taken."""

    ACKNOWLEDGED = "acknowledged"
    """That it was done, or tried, or that the person came in spite of it, was acknowledged."""
    RECORDS_READ = "records-read"
    QUALITY = "quality"
    """How well it was done was talked about."""
    DIFFICULTIES = "difficulties"
    LEARNED = "learned"
    NEXT_TIME = "next-time"
    """How difficulties can be met the next time."""


HOW_DONE, DIFFICULTIES, WHICH_DIFFICULTIES = "how-done", "difficulties", "which-difficulties"
NEXT_TIME, LEARNED, OTHER_ISSUES = "next-time", "learned", "other-issues"
RESULTS, OBSTACLES = "results", "obstacles"

REVIEW_QUESTIONS = QuestionBank(
    "review",
    questions=(
        Question(HOW_DONE, "How did you go about it, and how did it go?"),
        Question(DIFFICULTIES, "Did anything make it difficult?"),
        Question(WHICH_DIFFICULTIES, "What was it that made it difficult?"),
        Question(NEXT_TIME, "What could you do about that the next time?"),
        Question(LEARNED, "What do you take away from it?"),
        Question(OTHER_ISSUES, "Where else in your life could that be of use?"),
    ),
    sources=(
        Citation(
            "prasko-2022", CitationStatus.VERIFIED, says="Suggests six questions for the review."
        ),
    ),
)
"""The six questions for homework of therapy."""

SUPERVISION_REVIEW_QUESTIONS = QuestionBank(
    "supervision-review",
    questions=(
        Question(RESULTS, "What came of it?"),
        Question(OBSTACLES, "What was in the way?"),
        Question(LEARNED, "What do you take away from it, for yourself and for the case?"),
    ),
    sources=(
        Citation(
            "prasko-2022",
            CitationStatus.VERIFIED,
            says="Three basic questions about homework at the beginning of supervision.",
        ),
    ),
)
"""The three questions for homework of supervision."""


def review_questions(setting: Setting | None) -> QuestionBank:
    """The questions of a setting; those of therapy where none is recorded.

    Raises:
        TypeError: this is no setting.
    """
    check_class("setting", setting, Setting, optional=True)
    if setting in (None, Setting.THERAPY):
        return REVIEW_QUESTIONS
    return SUPERVISION_REVIEW_QUESTIONS


_ANSWERABLE = frozenset((*REVIEW_QUESTIONS.keys, *SUPERVISION_REVIEW_QUESTIONS.keys))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Review(Value):
    """One review of homework in a session: its steps, questions, time and conclusions.

    Attributes:
        on: The day of the session.
        session: The session, where the course has it.
        steps: What was done, in the order in which it was done; none twice.
        answers: The answers to the review questions; empty where none was asked.
        time: How long it took, and when in the session.
        confidence: How sure the person is now to be able to do such a task.
        quality: How well it was done, as it was judged together.
        insights: The insights that were drawn from it, in the person's words; empty where none was.
        summary: What was taken down of it.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    session: Ref | None = None
    steps: Annotated[tuple[ReviewStep, ...], k.Size(0, 6)] | None = None
    answers: Annotated[tuple[Answered, ...], k.Size(0, 20)] | None = None
    time: SessionTime | None = None
    confidence: Rating | Missing | None = None
    quality: Rating | Missing | None = None
    insights: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None
    summary: Text | None = None

    __invariants__ = (
        no_repeats("steps"),
        Invariant(
            "unknown-question",
            "answers",
            f"must answer one of: {', '.join(sorted(_ANSWERABLE))}",
            lambda review: all(a.question in _ANSWERABLE for a in review.answers or ()),
        ),
        no_repeats(
            "answers", "question", code="answered-twice", message="must not answer a question twice"
        ),
    )

    def was_asked(self, question: str) -> bool | None:
        """Whether a question was asked; None where no answers are recorded at all."""
        if self.answers is None:
            return None
        said = {a.question: a.said for a in self.answers}
        return question in said and said[question] not in _NOT_ASKED


_NOT_ASKED = (Missing.NOT_ASKED, Missing.NOT_APPLICABLE)
