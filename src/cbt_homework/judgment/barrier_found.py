"""A barrier of a diagnosis, with the facts for it and against it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.barriers import Barrier, BarrierState, Side
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Share, Slug
from cbt_homework.foundation.invariants import ExactlyOne, Invariant, in_order, no_repeats
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.fact_paths import Count, FieldPaths, assignment_places


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFact(Value):
    """One kind of fact about a barrier, of one author on one ground, with where it is recorded.

    Attributes:
        indicator: The indicator that observed it.
        side: What it does for the barrier.
        by: Who said or saw it; None where the record does not say, or where it is the record.
        ground: What the author rests on.
        overcome: Whether what would speak for it was there, and the assignment was carried out all
            the same.
        times: How often it is recorded.
        first: The first day of these, where days are recorded.
        last: The last day of these, where days are recorded.
        words: The words of a vocabulary that its sentence is filled with, each once.
        lowest_percent: The lowest rating that it rests on, from 0 to 100.
        highest_percent: The highest of them.
        at: Where it is recorded; the first 10,000 places.
    """

    indicator: Slug = attrs.field(kw_only=False)
    side: Speaks
    by: Rater | None = None
    ground: Ground | None = None
    overcome: bool = False
    times: Count
    first: date | None = None
    last: date | None = None
    words: Annotated[tuple[Slug, ...], k.Size(0, 100)] = ()
    lowest_percent: Share | None = None
    highest_percent: Share | None = None
    at: FieldPaths

    __invariants__ = (
        no_repeats("words"),
        in_order("first", "last"),
        Invariant(
            "overcome-and-for",
            "overcome",
            "must be false for what speaks for a barrier",
            lambda fact: not fact.overcome or fact.side in (Speaks.AGAINST, Speaks.BESIDE),
        ),
    )

    @property
    def assignment_places(self) -> tuple[int, ...]:
        """The assignments that it is of, by their places in the course, each once."""
        return assignment_places(self.at)


BarrierFacts = Annotated[tuple[BarrierFact, ...], k.Size(0, 5000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFound(Value):
    """One barrier, with all facts about it.

    Attributes:
        barrier: The barrier; one of barrier and own_barrier is there.
        own_barrier: The key of a barrier of your own.
        own_side: The side of a barrier of your own.
        speaks_for: The facts that support it.
        speaks_against: The answers that it was not so.
        leads: The facts that point to it and support nothing.
        beside: The facts that are shown and decide nothing.
    """

    barrier: Barrier | None = attrs.field(default=None, kw_only=False)
    own_barrier: Slug | None = None
    own_side: Side | None = None
    speaks_for: BarrierFacts = ()
    speaks_against: BarrierFacts = ()
    leads: BarrierFacts = ()
    beside: BarrierFacts = ()

    __invariants__ = (
        Invariant(
            "one-of-two",
            "barrier",
            "must be there or a barrier of your own, not both",
            ExactlyOne("barrier", "own_barrier"),
        ),
    )

    @property
    def key(self) -> str:
        """The key of the barrier, of the library or of your own."""
        return self.own_barrier or "" if self.barrier is None else self.barrier.value

    @property
    def label(self) -> str:
        """The name of the barrier for people."""
        return self.key.replace("-", " ")

    @property
    def side(self) -> Side:
        """The side it lies on."""
        if self.barrier is not None:
            return self.barrier.side
        return self.own_side or Side.OTHER

    @property
    def state(self) -> BarrierState:
        """The state by its facts: one that supports it is enough, then an answer, then a lead.

        What was overcome is no answer, nor are plans, styles that are fine and impressions.
        """
        if self.speaks_for:
            return BarrierState.SUPPORTED
        if any(not fact.overcome for fact in self.speaks_against):
            return BarrierState.ASKED_AND_NOT_SO
        return BarrierState.LEAD if self.leads else BarrierState.UNEXPLORED
