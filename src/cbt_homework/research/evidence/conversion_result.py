"""The result of a conversion: the new figure, its origin, and its assumptions."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.evidence.effect_sizes import EffectEstimate


class Assumption(Term):
    """A condition under which a converted figure means what it says."""

    TWO_INDEPENDENT_GROUPS = "two-independent-groups"
    """Different people in the two groups, and not the same ones before and after."""
    GROUPS_OF_EQUAL_SIZE = "groups-of-equal-size"
    GROUPS_OF_THE_GIVEN_SIZES = "groups-of-the-given-sizes"
    GROUPS_LARGE_ENOUGH = "groups-large-enough"
    """The standard deviation within groups divides by how many there are, not by one less each."""
    ONE_SIDE_IS_A_GROUP_OF_TWO = "one-side-is-a-group-of-two"
    """An r between being in one of two groups and a measure; for two measures it is a reading."""
    NORMAL_DISTRIBUTIONS = "normal-distributions"
    EQUAL_VARIANCES = "equal-variances"
    BOTH_SIDES_SPLIT_IN_HALVES = "both-sides-split-in-halves"
    """Half of all have it and half do well, whatever the rates in the study were."""
    HEDGES_CORRECTION_BY_THE_GAMMA_FUNCTION = "hedges-correction-by-the-gamma-function"
    HEDGES_CORRECTION_APPROXIMATED = "hedges-correction-approximated"
    ENDS_OF_THE_INTERVAL_CARRIED_OVER = "ends-of-the-interval-carried-over"


_Assumptions = Annotated[tuple[Assumption, ...], k.Size(1, 20)]
GroupSize = Annotated[int, k.Whole(1, 1_000_000)]
Degrees = Annotated[int, k.Whole(2, 1_000_000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GroupSizes(Value):
    """The sizes of two groups.

    Attributes:
        n1: In the one.
        n2: In the other.
    """

    n1: GroupSize = attrs.field(kw_only=False)
    n2: GroupSize = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Converted(Value):
    """An estimate in another metric, with what had to be assumed.

    Attributes:
        estimate: The new estimate, marked as derived.
        origin: The estimate that it came from.
        assumptions: The conditions under which it holds, in the order in which they were assumed.
        sizes: The sizes of the groups that it rests on, where they were given on the way; the next
            conversion that asks for sizes takes these.
        df: The degrees of freedom that it rests on, where they were given on the way.
    """

    estimate: EffectEstimate = attrs.field(kw_only=False)
    origin: EffectEstimate
    assumptions: _Assumptions
    sizes: GroupSizes | None = None
    df: Degrees | None = None

    __invariants__ = (
        no_repeats("assumptions"),
        Invariant(
            "not-derived", "estimate", "must be marked as derived", lambda c: c.estimate.derived
        ),
    )

    @property
    def value(self) -> float:
        """The figure of the new estimate."""
        return self.estimate.value


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BinomialDisplay(Value):
    """The binomial effect size display of an r: 0.5 + r/2 against 0.5 - r/2.

    Attributes:
        with_it: The share that does well among those who have it.
        without_it: The share that does well among those who do not.
        origin: The estimate that it came from.
        assumptions: The conditions under which it holds.
    """

    with_it: EffectEstimate
    without_it: EffectEstimate
    origin: EffectEstimate
    assumptions: _Assumptions

    __invariants__ = (no_repeats("assumptions"),)
