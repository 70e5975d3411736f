"""A step of the ladder in a diagnosis, with the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import attrs

from cbt_homework.engagement.goal_reviews import GOAL_QUESTIONS, GoalMove, goal_moves
from cbt_homework.engagement.ladder_steps import (
    IN_A_ROW,
    AgreementGap,
    Because,
    LadderStep,
    WouldHelp,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import FieldPath, Ref, Slug
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.vocabulary import HomeworkKind
from cbt_homework.judgment.fact_paths import MOST_FIELD_PATHS, Count
from cbt_homework.policies.criteria import Criterion

MOST_SESSIONS = 1_000
"""How many sessions or assignments a step names, the latest ones."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SessionNeed(Value):
    """What it would help to know of one session.

    Attributes:
        on: The day of the session, where it is known.
        would_help: What it would help to know of it.
        assignments: The ids of the assignments that it is about.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    would_help: Annotated[tuple[WouldHelp, ...], k.Size(1, 4)]
    assignments: Annotated[tuple[Ref, ...], k.Size(0, MOST_SESSIONS)] = ()

    __invariants__ = (no_repeats("would_help"),)


SessionNeeds = Annotated[tuple[SessionNeed, ...], k.Size(0, MOST_SESSIONS)]


def _has_sessions_counted(step_found: Any) -> bool:
    is_often = step_found.because is Because.OFTEN
    return (step_found.missed is not None) == is_often == (step_found.among is not None)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class StepFound(Value):
    """One step of the ladder, and why it is there.

    Attributes:
        step: The step.
        because: Why.
        in_a_row: At how many sessions in a row, where that is why.
        missed: At how many of the recent sessions, where that is why.
        among: How many sessions are recent, where that is why.
        times: How many times it was done since the session before, where it is acknowledged.
        kind: The kind of homework that was missed, where one kind is why.
        assignments: The ids of the assignments that were missed, where one kind or task is why.
        gaps: What the record says was missing when it was agreed on.
        repair: The criteria by which what was assigned was not thoroughly discussed.
        not_recorded: The criteria of which the record does not say enough to tell.
        checks: The answers to the three questions about problem and goal, as far as recorded.
        would_help: What it would help to know of single sessions.
        needs: The fields that would decide whether another step is there.
    """

    step: LadderStep = attrs.field(kw_only=False)
    because: Because
    in_a_row: Count | None = None
    missed: Count | None = None
    among: Count | None = None
    times: Count | None = None
    kind: HomeworkKind | None = None
    assignments: Annotated[tuple[Ref, ...], k.Size(0, MOST_SESSIONS)] = ()
    gaps: Annotated[tuple[AgreementGap, ...], k.Size(0, 7)] = ()
    repair: Annotated[tuple[Criterion, ...], k.Size(0, 10)] = ()
    not_recorded: Annotated[tuple[Criterion, ...], k.Size(0, 10)] = ()
    checks: Annotated[tuple[Check, ...], k.Size(0, 3)] = ()
    would_help: SessionNeeds = ()
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, MOST_FIELD_PATHS)] = ()

    __invariants__ = (
        Invariant(
            "in-a-row",
            "in_a_row",
            "must be there where several sessions in a row are why, and only there",
            lambda s: (s.in_a_row is not None) == (s.because in IN_A_ROW),
        ),
        Invariant(
            "some-of-many",
            "missed",
            "must be there with the recent sessions where these are why, and only there",
            _has_sessions_counted,
        ),
    )

    @property
    def goal_moves(self) -> tuple[GoalMove, ...]:
        """What can follow from the answers about problem and goal."""
        recorded = {check.question: _ANSWERS.get(check.answer) for check in self.checks}
        return goal_moves([recorded.get(question) for question in GOAL_QUESTIONS.keys])


class CheckAnswer(Term):
    """The answer to one of the three questions about problem and goal."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


_ANSWERS = {CheckAnswer.YES: True, CheckAnswer.NO: False}


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Check(Value):
    """One of the three questions about problem and goal, and its answer.

    Attributes:
        question: The key of the question.
        answer: The answer; open where it was not asked or not answered.
    """

    question: Slug = attrs.field(kw_only=False)
    answer: CheckAnswer = attrs.field(kw_only=False)


def check_answer_from_record(recorded: bool | Missing | None) -> CheckAnswer:
    """A recorded answer as one of a check."""
    if isinstance(recorded, bool):
        return CheckAnswer.YES if recorded else CheckAnswer.NO
    return CheckAnswer.OPEN


def checks_from_answers(answers: Sequence[bool | Missing | None]) -> tuple[Check, ...]:
    """The three questions about problem and goal with their answers."""
    return tuple(
        Check(question, check_answer_from_record(answer))
        for question, answer in zip(GOAL_QUESTIONS.keys, answers, strict=True)
    )
