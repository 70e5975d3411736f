"""A step of the ladder in a diagnosis, with the reason for it."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.engagement.ladder_steps import IN_A_ROW, Because, LadderStep
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import FieldPath, Slug
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.judgment.fact_paths import MOST_FIELD_PATHS, Count
from cbt_homework.policies.criteria import Criterion


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class StepFound(Value):
    """One step of the ladder, and why it is there.

    Attributes:
        step: The step.
        because: Why.
        in_a_row: At how many sessions in a row, where that is why.
        repair: The criteria by which what was assigned was not thoroughly discussed.
        checks: The answers to the three questions about problem and goal, as far as recorded.
        needs: The fields that would decide whether another step is there.
    """

    step: LadderStep = attrs.field(kw_only=False)
    because: Because
    in_a_row: Count | None = None
    repair: Annotated[tuple[Criterion, ...], k.Size(0, 10)] = ()
    checks: Annotated[tuple[Check, ...], k.Size(0, 3)] = ()
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, MOST_FIELD_PATHS)] = ()

    __invariants__ = (
        Invariant(
            "in-a-row",
            "in_a_row",
            "must be there where several sessions in a row are why, and only there",
            lambda s: (s.in_a_row is not None) == (s.because in IN_A_ROW),
        ),
    )


class CheckAnswer(Term):
    """The answer to one of the three questions about problem and goal."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


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
