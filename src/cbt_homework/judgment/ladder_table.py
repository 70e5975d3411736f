"""Decides which step follows a miss, from what is known of the sessions before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from cbt_homework.engagement.ladder_steps import Because, LadderStep
from cbt_homework.foundation.verdicts import Verdict, any_of

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class WhatCame(NamedTuple):
    """What is known after a miss, over the latest sessions that would make it repeated.

    Attributes:
        gap: Whether the record says that something was missing when the task that was missed last
            was agreed on.
        repeated: Whether something was missed at so many sessions in a row as count as repeated.
        attempt: Whether there was an attempt at one of these sessions.
        record: Whether a record was brought to one of them.
        reason: Whether a reason was told at one of them.
        discussed: Whether the homework of all of them was thoroughly discussed and agreed on.
    """

    gap: bool
    repeated: Verdict
    attempt: Verdict
    record: Verdict
    reason: Verdict
    discussed: Verdict

    @property
    def nothing_came_verdict(self) -> Verdict:
        """Whether there was no attempt, no record and no reason."""
        return ~any_of((self.attempt, self.record, self.reason))


def step_after_a_miss(came: WhatCame) -> tuple[LadderStep, Because]:
    """The step that follows where something was missed at the latest session, and why.

    Step 3 needs the whole conjunction of the source article: repeatedly no attempt, no record and
    no reason, although it was thoroughly discussed and agreed on. What is not known is not taken
    for granted.
    """
    if came.gap:
        return LadderStep.INQUIRE, Because.NOT_DISCUSSED
    if came.repeated is UNMET:
        return LadderStep.INQUIRE, Because.ONCE
    if came.repeated is UNKNOWN:
        return LadderStep.INQUIRE, Because.PERHAPS_REPEATED
    if came.nothing_came_verdict is MET:
        if came.discussed is MET:
            return LadderStep.REVIEW_GOALS, Because.NOTHING_CAME
        if came.discussed is UNMET:
            return LadderStep.INQUIRE, Because.NOT_DISCUSSED
    elif came.attempt is UNMET and came.record is UNMET and came.reason is UNKNOWN:
        return LadderStep.INQUIRE, Because.REASON_NOT_ASKED
    return LadderStep.FORMULATE, Because.REPEATED


class LadderRow(NamedTuple):
    """One row of the table of the ladder.

    Attributes:
        values: The values of the fields of `WhatCame`, in their order; a field that does not matter
            is left out at the end.
        step: The step that follows.
        because: Why.
    """

    values: tuple[bool | Verdict, ...]
    step: LadderStep
    because: Because


def ladder_rows() -> tuple[LadderRow, ...]:
    """The table of `step_after_a_miss`, with every combination in exactly one row."""
    return tuple(_rows_that_begin_with(()))


def every_combination() -> Iterator[WhatCame]:
    """Everything that can be known after a miss."""
    for gap, (repeated, attempt, record, reason, discussed) in product(
        _GAP, product(_VERDICTS, repeat=5)
    ):
        yield WhatCame(gap, repeated, attempt, record, reason, discussed)


_GAP = (True, False)
_VERDICTS = (MET, UNKNOWN, UNMET)


def _rows_that_begin_with(values: tuple[bool | Verdict, ...]) -> Iterator[LadderRow]:
    combinations = [came for came in every_combination() if came[: len(values)] == values]
    found = {step_after_a_miss(came) for came in combinations}
    if len(found) == 1:
        ((step, because),) = found
        yield LadderRow(values, step, because)
        return
    for value in dict.fromkeys(came[len(values)] for came in combinations):
        yield from _rows_that_begin_with((*values, value))
