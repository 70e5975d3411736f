"""A barrier of a diagnosis, with the facts for it and against it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.barriers import Barrier, BarrierState
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Slug
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.fact_paths import Count, FieldPaths


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFact(Value):
    """One kind of fact for a barrier or against it, with where it is recorded.

    Attributes:
        indicator: The indicator that observed it.
        side: Whether it speaks for or against.
        overcome: Whether what would speak for it was there, and the assignment was carried out all
            the same.
        times: How often it is recorded.
        last: The last day of these, where days are recorded.
        words: The words of a vocabulary that its sentence is filled with, each once.
        at: Where it is recorded; the first 10,000 places.
    """

    indicator: Slug = attrs.field(kw_only=False)
    side: Speaks
    overcome: bool = False
    times: Count
    last: date | None = None
    words: Annotated[tuple[Slug, ...], k.Size(0, 100)] = ()
    at: FieldPaths

    __invariants__ = (
        no_repeats("words"),
        Invariant(
            "overcome-and-for",
            "overcome",
            "must be false for what speaks for a barrier",
            lambda fact: not fact.overcome or fact.side is Speaks.AGAINST,
        ),
    )


BarrierFacts = Annotated[tuple[BarrierFact, ...], k.Size(0, 200)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFound(Value):
    """One barrier, with the facts that speak for it and against it.

    Attributes:
        barrier: The barrier.
        speaks_for: The facts for it.
        speaks_against: The facts against it.
    """

    barrier: Barrier = attrs.field(kw_only=False)
    speaks_for: BarrierFacts = ()
    speaks_against: BarrierFacts = ()

    @property
    def state(self) -> BarrierState:
        """Supported by one fact for it; not supported by facts against it alone."""
        if self.speaks_for:
            return BarrierState.SUPPORTED
        return BarrierState.NOT_SUPPORTED if self.speaks_against else BarrierState.UNEXPLORED
