"""Effect sizes, and conversions between them that say what they assume.

A conversion restates a figure; it adds no evidence. A correlation between doing homework and
outcome stays one, whatever it is converted to. Every function takes a number, an `EffectEstimate`
or the result of another conversion, and answers with `Converted`: the new estimate, marked as
derived, the one it came from, and every assumption on the way. An estimate of another metric is
refused: a change within one group (``d-pre-post``) is no difference between two.

A confidence interval goes along end by end, which a monotone conversion allows; it was not
estimated anew, and `Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER` says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import chain
from typing import Annotated, Any, NamedTuple, TypeAlias

import attrs

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import Invariant, faults_of, no_repeats
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.research.evidence.figures import (
    METRIC_BOUNDS,
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
)


class Assumption(Term):
    """What has to hold for a converted figure to mean what it says."""

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


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Converted(Value):
    """An estimate in another metric, with what had to be assumed.

    Attributes:
        estimate: The new estimate, marked as derived.
        origin: The estimate that it came from.
        assumptions: What has to hold for it, in the order in which it was assumed.
    """

    estimate: EffectEstimate = attrs.field(kw_only=False)
    origin: EffectEstimate
    assumptions: _Assumptions

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
        assumptions: What has to hold for it.
    """

    with_it: EffectEstimate
    without_it: EffectEstimate
    origin: EffectEstimate
    assumptions: _Assumptions

    __invariants__ = (no_repeats("assumptions"),)


Effect: TypeAlias = int | float | EffectEstimate | Converted
"""What a conversion takes; a bare number is read in the metric that the function is named after."""


def d_to_r(d: Effect, *, n1: int | None = None, n2: int | None = None) -> Converted:
    """From d to r: d / sqrt(d² + a), with a = (n1 + n2)² / (n1 n2), 4 for groups of equal size.

    Raises:
        InvariantError: with every problem of the figure and of the sizes (both or none, from 1).
    """
    a, sizes, problems = _groups(n1, n2)
    taken = _taken("d", d, EffectMetric.D, problems)
    return taken.to(EffectMetric.R, lambda x: x / math.hypot(x, math.sqrt(a)), _TWO, sizes)


def r_to_d(r: Effect, *, n1: int | None = None, n2: int | None = None) -> Converted:
    """From r to d: sqrt(a) r / sqrt(1 - r²), or 2 r / sqrt(1 - r²) for groups of equal size.

    Raises:
        InvariantError: also for an r of -1 or 1, to which no d belongs.
    """
    a, sizes, problems = _groups(n1, n2)
    taken = _taken("r", r, EffectMetric.R, problems, inside=(-1, 1))
    return taken.to(EffectMetric.D, lambda x: math.sqrt(a / ((1 - x) * (1 + x))) * x, _TWO, sizes)


def d_to_u3(d: Effect) -> Converted:
    """Cohen's U3, the normal distribution function of d: 0.684 for a d of 0.48.

    From a d of about 8 on it is 1 to the last digit of a float, and there is no way back.
    """
    taken = _taken("d", d, EffectMetric.D)
    return taken.to(EffectMetric.U3, _phi, _NORMAL)


def u3_to_d(u3: Effect) -> Converted:
    """The inverse of `d_to_u3`.

    Raises:
        InvariantError: also for a U3 of 0 or 1, to which no d belongs.
    """
    taken = _taken("u3", u3, EffectMetric.U3, inside=(0, 1))
    return taken.to(EffectMetric.D, _quantile, _NORMAL)


def d_to_cl(d: Effect) -> Converted:
    """The common language effect size: the normal distribution function of d / sqrt(2)."""
    taken = _taken("d", d, EffectMetric.D)
    return taken.to(EffectMetric.CL, lambda x: _phi(x / math.sqrt(2)), _NORMAL)


def cl_to_d(cl: Effect) -> Converted:
    """The inverse of `d_to_cl`.

    Raises:
        InvariantError: also for a share of 0 or 1, to which no d belongs.
    """
    taken = _taken("cl", cl, EffectMetric.CL, inside=(0, 1))
    return taken.to(EffectMetric.D, lambda p: math.sqrt(2) * _quantile(p), _NORMAL)


def d_to_g(d: Effect, *, df: int, exact: bool = True) -> Converted:
    """Hedges' g: d times a correction for small samples that comes near 1 with their size.

    ``df`` is n1 + n2 - 2. The correction is by the gamma function, or 1 - 3 / (4 df - 1) where
    ``exact`` is false; from a df of 10 on the two differ by less than one in a thousand.

    Raises:
        InvariantError: with every problem of the figure and of ``df`` (from 2).
        TypeError: ``exact`` is neither true nor false.
    """
    correction, how, problems = _hedges(df, exact)
    taken = _taken("d", d, EffectMetric.D, problems)
    return taken.to(
        EffectMetric.G, lambda x: x * correction, (Assumption.TWO_INDEPENDENT_GROUPS, how)
    )


def g_to_d(g: Effect, *, df: int, exact: bool = True) -> Converted:
    """The inverse of `d_to_g`, with the same correction."""
    correction, how, problems = _hedges(df, exact)
    taken = _taken("g", g, EffectMetric.G, problems)
    return taken.to(
        EffectMetric.D, lambda x: x / correction, (Assumption.TWO_INDEPENDENT_GROUPS, how)
    )


def r_to_besd(r: Effect) -> BinomialDisplay:
    """The binomial effect size display; an r of 0.233 shows as 0.617 against 0.383."""
    taken = _taken("r", r, EffectMetric.R)
    assuming = (Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO, Assumption.BOTH_SIDES_SPLIT_IN_HALVES)
    with_it = taken.to(EffectMetric.PROPORTION, lambda x: 0.5 + x / 2, assuming)
    without_it = taken.to(EffectMetric.PROPORTION, lambda x: 0.5 - x / 2, assuming)
    return BinomialDisplay(
        with_it=with_it.estimate,
        without_it=without_it.estimate,
        origin=taken.origin,
        assumptions=with_it.assumptions,
    )


_TWO = (
    Assumption.TWO_INDEPENDENT_GROUPS,
    Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO,
    Assumption.GROUPS_LARGE_ENOUGH,
)
_NORMAL = (
    Assumption.TWO_INDEPENDENT_GROUPS,
    Assumption.NORMAL_DISTRIBUTIONS,
    Assumption.EQUAL_VARIANCES,
)
_GROUP_SIZE = k.Whole(1, 1_000_000)
_DEGREES = k.Whole(2, 1_000_000)


class _Taken(NamedTuple):
    """An argument of a conversion, found sound."""

    estimate: EffectEstimate
    origin: EffectEstimate
    assumed: tuple[Assumption, ...]

    def to(
        self, metric: EffectMetric, how: Callable[[float], float], *assuming: tuple[Assumption, ...]
    ) -> Converted:
        """Converted, with its interval end by end, and all that was assumed so far."""
        interval = self.estimate.interval
        ends: tuple[tuple[Assumption, ...], ...] = ()
        if interval is not None:
            low, high = sorted((how(interval.low), how(interval.high)))
            interval = ConfidenceInterval(low, high, level=interval.level)
            ends = ((Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER,),)
        return Converted(
            EffectEstimate(how(self.estimate.value), metric, interval=interval, derived=True),
            origin=self.origin,
            assumptions=tuple(dict.fromkeys(chain(self.assumed, *assuming, *ends))),
        )


def _taken(
    name: str,
    given: object,
    metric: EffectMetric,
    problems: tuple[Problem, ...] = (),
    inside: tuple[float, float] | None = None,
) -> _Taken:
    """The argument as an estimate; refused together with the problems of the other arguments."""
    found = list(problems)
    taken: _Taken | None = None
    if isinstance(given, Converted):
        taken = _Taken(given.estimate, given.origin, given.assumptions)
    elif isinstance(given, EffectEstimate):
        taken = _Taken(given, given, ())
    else:
        least, most = METRIC_BOUNDS[metric]
        wrong = list(faults_of(k.Number(least, most), given))
        found += (problem.under(name) for problem in wrong)
        if not wrong:
            number: Any = given
            made = EffectEstimate(number, metric)
            taken = _Taken(made, made, ())
    if taken is not None:
        found += _unfit(name, taken.estimate, metric, inside)
    if found or taken is None:
        raise InvariantError(found)
    return taken


def _unfit(
    name: str, estimate: EffectEstimate, metric: EffectMetric, inside: tuple[float, float] | None
) -> list[Problem]:
    if estimate.metric is not metric:
        said = f"must be an estimate of {metric.value}, not of {estimate.metric.value}"
        return [Problem((name,), "other-metric", said)]
    if inside is None:
        return []
    least, most = inside
    numbers = [estimate.value]
    if estimate.interval is not None:
        numbers += [estimate.interval.low, estimate.interval.high]
    if all(least < number < most for number in numbers):
        return []
    return [Problem((name,), "at-its-end", f"must lie between {least} and {most}, not on them")]


def _groups(
    n1: int | None, n2: int | None
) -> tuple[float, tuple[Assumption, ...], tuple[Problem, ...]]:
    if n1 is None and n2 is None:
        return 4, (Assumption.GROUPS_OF_EQUAL_SIZE,), ()
    problems: list[Problem] = []
    for name, other, size in (("n1", "n2", n1), ("n2", "n1", n2)):
        if size is None:
            problems.append(Problem((name,), "one-size-only", f"must be given where {other} is"))
        else:
            problems += (p.under(name) for p in faults_of(_GROUP_SIZE, size))
    if problems or n1 is None or n2 is None:
        return 4, (), tuple(problems)
    return (n1 + n2) ** 2 / (n1 * n2), (Assumption.GROUPS_OF_THE_GIVEN_SIZES,), ()


def _hedges(df: int, exact: bool) -> tuple[float, Assumption, tuple[Problem, ...]]:
    check_class("exact", exact, bool)
    how = (
        Assumption.HEDGES_CORRECTION_BY_THE_GAMMA_FUNCTION
        if exact
        else Assumption.HEDGES_CORRECTION_APPROXIMATED
    )
    problems = tuple(p.under("df") for p in faults_of(_DEGREES, df))
    if problems:
        return 1, how, problems
    if not exact:
        return 1 - 3 / (4 * df - 1), how, ()
    if df <= 300:
        return math.gamma(df / 2) / math.gamma((df - 1) / 2) / math.sqrt(df / 2), how, ()
    # The gamma function outgrows a float; its logarithm has an asymptotic series, and of that of
    # the quotient the next term is below the last digit here.
    return math.exp(-(0.75 + (0.5 + (0.375 + (0.25 + 0.15 / df) / df) / df) / df) / df), how, ()


def _phi(x: float) -> float:
    """The normal distribution function; by erfc, which is exact in both tails."""
    return math.erfc(-x / math.sqrt(2)) / 2


def _quantile(p: float) -> float:
    """The inverse of `_phi` for 0 < p < 1, by halving, to the last digits of a float."""
    if p == 0.5:
        return 0.0
    if p > 0.5:
        return -_quantile(1 - p)  # exact: nothing is rounded where p is at least one half
    low, high = -40.0, 0.0
    for _ in range(64):
        middle = (low + high) / 2
        if _phi(middle) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2
