"""A draft of the next design, with each change from the last one and the reason for it."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.engagement.barriers import Barrier
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Amount, FieldPath
from cbt_homework.foundation.invariants import BothOrNone, Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.spec import HomeworkSpec


class WhatChanged(Term):
    """The kind of a change from the last design to the draft of the next one."""

    ADDED = "added"
    """The draft has something that the last design had not."""
    REPLACED = "replaced"
    """The draft has what was agreed on the way, in place of what was designed."""
    MADE_SMALLER = "made-smaller"
    """The draft asks for less."""
    EMPTIED = "emptied"
    """The draft leaves open what the last design had."""
    TO_TALK_OVER = "to-talk-over"
    """The draft has it as before, and something on record asks for a look at it."""


class WhyChanged(Term):
    """The reason for a change from the last design to the draft of the next one."""

    OBSTACLE_MET = "obstacle-met"
    CIRCUMSTANCE_TOLD = "circumstance-told"
    THOUGHT_HINDERED = "thought-hindered"
    REASON_GIVEN = "reason-given"
    BARRIER_APPLIED = "barrier-applied"
    PLAN_HELPED_TOO_LITTLE = "plan-helped-too-little"
    PLAN_NOT_USED = "plan-not-used"
    PARTLY_DONE = "partly-done"
    FEWER_TIMES = "fewer-times"
    LOW_CONFIDENCE = "low-confidence"
    TOO_DEMANDING = "too-demanding"
    RATED_TOO_HARD = "rated-too-hard"
    TASK_NOT_UNDERSTOOD = "task-not-understood"
    PURPOSE_NOT_UNDERSTOOD = "purpose-not-understood"
    NOT_IMPORTANT = "not-important"
    NO_WISH = "no-wish"
    RECORD_NOT_BROUGHT = "record-not-brought"
    RECORD_PARTLY_FILLED = "record-partly-filled"
    NEXT_TIME_ANSWERED = "next-time-answered"
    """It was asked what could be done about difficulties the next time, and answered."""
    REVISED_ON_THE_WAY = "revised-on-the-way"
    HAS_DAYS_OF_ITS_OWN = "has-days-of-its-own"
    """It names days, and they belong to the last assignment."""
    BELONGS_TO_THE_LAST_SESSION = "belongs-to-the-last-session"
    CONTINUES_IT = "continues-it"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DesignChange(Value):
    """One change from the last design to the draft of the next one; it holds nobody's words.

    Attributes:
        what: What kind of change it is.
        at: The field of the draft.
        because: The reasons, each once.
        rests_on: Where in the history the reasons are recorded.
        barriers: The barriers that the reasons name, each once.
        before: The amount of the last design, where it is an amount that changed.
        after: The amount of the draft.
        is_open: Whether the two still have to find something: the draft does not say it.
    """

    what: WhatChanged = attrs.field(kw_only=False)
    at: FieldPath = attrs.field(kw_only=False)
    because: Annotated[tuple[WhyChanged, ...], k.Size(1, 30)]
    rests_on: Annotated[tuple[FieldPath, ...], k.Size(0, 200)] = ()
    barriers: Annotated[tuple[Barrier, ...], k.Size(0, 100)] = ()
    before: Amount | None = None
    after: Amount | None = None
    is_open: bool = False

    __invariants__ = (
        no_repeats("because"),
        no_repeats("rests_on"),
        no_repeats("barriers"),
        Invariant(
            "half-a-change",
            "after",
            "must be there where the amount before it is, and only there",
            BothOrNone("before", "after"),
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NextDesign(Value):
    """A draft of the next design, for the two to change; nothing in it is agreed.

    Attributes:
        spec: The draft.
        changes: Each change from the last design, with its reasons. What is not listed is as it
            was.
    """

    spec: HomeworkSpec
    changes: Annotated[tuple[DesignChange, ...], k.Size(0, 1000)] = ()

    @property
    def open_changes(self) -> tuple[DesignChange, ...]:
        """The changes that leave something for the two to find."""
        return tuple(change for change in self.changes if change.is_open)

    def rows(self) -> tuple[dict[str, str | int | float | None], ...]:
        """One flat row for each change, without anybody's words."""
        return tuple(
            {
                "what": change.what.value,
                "at": change.at,
                "because": " ".join(why.value for why in change.because),
                "barriers": " ".join(barrier.value for barrier in change.barriers),
                "before": change.before,
                "after": change.after,
                "is_open": int(change.is_open),
            }
            for change in self.changes
        )
