"""Effect sizes, and conversions between them that say what they assume.

A conversion restates a figure; it adds no evidence. A correlation between doing homework and
outcome stays one, whatever it is converted to. Every function takes a number, an `EffectEstimate`
or the result of another conversion, and answers with `Converted`: the new estimate, marked as
derived, the one it came from, and every assumption on the way. An estimate of another metric is
refused: a change within one group (``d-pre-post``) is no difference between two.

A confidence interval goes along end by end, which a monotone conversion allows; it was not
estimated anew, and `Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER` says so.

Sizes of groups and degrees of freedom that were given once hold for every step after it: they go
along with the answer, and others are refused.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, NamedTuple, TypeAlias, get_args

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import kind_problems
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.research.evidence.conversion_math import (
    hedges_correction,
    normal_distribution,
    normal_quantile,
)
from cbt_homework.research.evidence.conversion_result import (
    Assumption,
    BinomialDisplay,
    Converted,
    Degrees,
    GroupSize,
    GroupSizes,
)
from cbt_homework.research.evidence.effect_sizes import (
    METRIC_BOUNDS,
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
    FigureRange,
)
from cbt_homework.research.evidence.record import EvidenceRecord

__all__ = [
    "Assumption", "BinomialDisplay", "Converted", "Effect", "GroupSizes", "cl_to_d", "d_to_cl",
    "d_to_g", "d_to_r", "d_to_u3", "g_to_d", "r_to_besd", "r_to_d", "u3_to_d",
]  # fmt: skip

Effect: TypeAlias = int | float | EffectEstimate | Converted
"""What a conversion takes; a bare number is read in the metric that the function is named after."""


def d_to_r(d: Effect, *, n1: int | None = None, n2: int | None = None) -> Converted:
    """From d to r: d / sqrt(d² + a), with a = (n1 + n2)² / (n1 n2), 4 for groups of equal size.

    Raises:
        InvariantError: with every problem of the figure and of the sizes: both or none, from 1, and
            no others than those that a converted d already rests on.
    """
    taken = _checked_argument("d", d, EffectMetric.D, _group_size_arguments(n1, n2))
    a, sizes = taken.size_factor_with_assumptions
    return taken.converted_to(
        EffectMetric.R, lambda x: x / math.hypot(x, math.sqrt(a)), _TWO_GROUPS, sizes
    )


def r_to_d(r: Effect, *, n1: int | None = None, n2: int | None = None) -> Converted:
    """From r to d: sqrt(a) r / sqrt(1 - r²), or 2 r / sqrt(1 - r²) for groups of equal size.

    Raises:
        InvariantError: also for an r of -1 or 1, to which no d belongs.
    """
    taken = _checked_argument(
        "r", r, EffectMetric.R, _group_size_arguments(n1, n2), open_range=(-1, 1)
    )
    a, sizes = taken.size_factor_with_assumptions
    return taken.converted_to(
        EffectMetric.D, lambda x: math.sqrt(a / ((1 - x) * (1 + x))) * x, _TWO_GROUPS, sizes
    )


def d_to_u3(d: Effect) -> Converted:
    """Cohen's U3, the normal distribution function of d: 0.684 for a d of 0.48.

    From a d of about 8 on it is 1 to the last digit of a float, and there is no way back.
    """
    taken = _checked_argument("d", d, EffectMetric.D)
    return taken.converted_to(EffectMetric.U3, normal_distribution, _NORMAL)


def u3_to_d(u3: Effect) -> Converted:
    """The inverse of `d_to_u3`.

    Raises:
        InvariantError: also for a U3 of 0 or 1, to which no d belongs.
    """
    taken = _checked_argument("u3", u3, EffectMetric.U3, open_range=(0, 1))
    return taken.converted_to(EffectMetric.D, normal_quantile, _NORMAL)


def d_to_cl(d: Effect) -> Converted:
    """The common language effect size: the normal distribution function of d / sqrt(2)."""
    taken = _checked_argument("d", d, EffectMetric.D)
    return taken.converted_to(
        EffectMetric.CL, lambda x: normal_distribution(x / math.sqrt(2)), _NORMAL
    )


def cl_to_d(cl: Effect) -> Converted:
    """The inverse of `d_to_cl`.

    Raises:
        InvariantError: also for a share of 0 or 1, to which no d belongs.
    """
    taken = _checked_argument("cl", cl, EffectMetric.CL, open_range=(0, 1))
    return taken.converted_to(EffectMetric.D, lambda p: math.sqrt(2) * normal_quantile(p), _NORMAL)


def d_to_g(d: Effect, *, df: int, exact: bool = True) -> Converted:
    """Hedges' g: d times a correction for small samples that comes near 1 with their size.

    ``df`` is n1 + n2 - 2. The correction is by the gamma function, or 1 - 3 / (4 df - 1) where
    ``exact`` is false; from a df of 10 on the two differ by less than one in a thousand.

    Raises:
        InvariantError: with every problem of the figure and of ``df``: from 2, and no other than
            that of the sizes or the df that a converted d already rests on.
        TypeError: ``exact`` is neither true nor false.
    """
    correction, how, asked = _hedges_factor_and_arguments(df, exact)
    taken = _checked_argument("d", d, EffectMetric.D, asked)
    return taken.converted_to(
        EffectMetric.G, lambda x: x * correction, (Assumption.TWO_INDEPENDENT_GROUPS, how)
    )


def g_to_d(g: Effect, *, df: int, exact: bool = True) -> Converted:
    """The inverse of `d_to_g`, with the same correction."""
    correction, how, asked = _hedges_factor_and_arguments(df, exact)
    taken = _checked_argument("g", g, EffectMetric.G, asked)
    return taken.converted_to(
        EffectMetric.D, lambda x: x / correction, (Assumption.TWO_INDEPENDENT_GROUPS, how)
    )


def r_to_besd(r: Effect) -> BinomialDisplay:
    """The binomial effect size display; an r of 0.233 shows as 0.617 against 0.383."""
    taken = _checked_argument("r", r, EffectMetric.R)
    assuming = (Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO, Assumption.BOTH_SIDES_SPLIT_IN_HALVES)
    with_it = taken.converted_to(EffectMetric.PROPORTION, lambda x: 0.5 + x / 2, assuming)
    without_it = taken.converted_to(EffectMetric.PROPORTION, lambda x: 0.5 - x / 2, assuming)
    return BinomialDisplay(
        with_it=with_it.estimate,
        without_it=without_it.estimate,
        origin=taken.origin,
        assumptions=with_it.assumptions,
    )


_TWO_GROUPS = (
    Assumption.TWO_INDEPENDENT_GROUPS,
    Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO,
    Assumption.GROUPS_LARGE_ENOUGH,
)
_NORMAL = (
    Assumption.TWO_INDEPENDENT_GROUPS,
    Assumption.NORMAL_DISTRIBUTIONS,
    Assumption.EQUAL_VARIANCES,
)


class _SizeArguments(NamedTuple):
    """The sizes or degrees of freedom given to a conversion, and their problems."""

    sizes: GroupSizes | None = None
    df: int | None = None
    problems: tuple[Problem, ...] = ()
    of_groups: bool = False


_NO_SIZES = _SizeArguments()


class _CheckedArgument(NamedTuple):
    """An argument of a conversion, found sound."""

    estimate: EffectEstimate
    origin: EffectEstimate
    assumed: tuple[Assumption, ...] = ()
    sizes: GroupSizes | None = None
    df: int | None = None

    @property
    def size_factor_with_assumptions(self) -> tuple[float, tuple[Assumption, ...]]:
        """The factor a of the sizes, and what is assumed of them."""
        if self.sizes is None:
            return 4, (Assumption.GROUPS_OF_EQUAL_SIZE,)
        n1, n2 = self.sizes.n1, self.sizes.n2
        return (n1 + n2) ** 2 / (n1 * n2), (Assumption.GROUPS_OF_THE_GIVEN_SIZES,)

    def converted_to(
        self,
        metric: EffectMetric,
        convert: Callable[[float], float],
        *assumed: tuple[Assumption, ...],
    ) -> Converted:
        """Converted, with its interval end by end, and all that was assumed so far."""
        interval = self.estimate.interval
        ends: tuple[tuple[Assumption, ...], ...] = ()
        if interval is not None:
            low, high = sorted((convert(interval.low), convert(interval.high)))
            interval = ConfidenceInterval(low, high, level=interval.level)
            ends = ((Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER,),)
        return Converted(
            EffectEstimate(convert(self.estimate.value), metric, interval=interval, derived=True),
            origin=self.origin,
            assumptions=tuple(dict.fromkeys(chain(self.assumed, *assumed, *ends))),
            sizes=self.sizes,
            df=self.df,
        )


def _checked_argument(
    name: str,
    argument: object,
    metric: EffectMetric,
    size_arguments: _SizeArguments = _NO_SIZES,
    open_range: tuple[float, float] | None = None,
) -> _CheckedArgument:
    """The argument as an estimate; refused together with the problems of the other arguments."""
    problems = list(size_arguments.problems)
    checked: _CheckedArgument | None = None
    if isinstance(argument, Converted):
        problems += _size_conflict_problems(argument, size_arguments)
        checked = _checked_argument_from_converted(argument, size_arguments)
    elif isinstance(argument, EffectEstimate):
        checked = _CheckedArgument(argument, argument, (), size_arguments.sizes, size_arguments.df)
    else:
        wrong = _figure_problems(argument, metric)
        problems += (problem.under(name) for problem in wrong)
        if not wrong:
            number: Any = argument
            estimate = EffectEstimate(number, metric)
            checked = _CheckedArgument(
                estimate, estimate, (), size_arguments.sizes, size_arguments.df
            )
    if checked is not None:
        problems += _estimate_problems(name, checked.estimate, metric, open_range)
    if problems or checked is None:
        raise InvariantError(problems)
    return checked


def _checked_argument_from_converted(
    converted: Converted, size_arguments: _SizeArguments
) -> _CheckedArgument:
    sizes = converted.sizes if size_arguments.sizes is None else size_arguments.sizes
    assumed = converted.assumptions
    if sizes is not None:  # and they are equal, where that was assumed before
        assumed = tuple(a for a in assumed if a is not Assumption.GROUPS_OF_EQUAL_SIZE)
    df = converted.df if size_arguments.df is None else size_arguments.df
    return _CheckedArgument(converted.estimate, converted.origin, assumed, sizes, df)


def _size_conflict_problems(
    converted: Converted, size_arguments: _SizeArguments
) -> Iterator[Problem]:
    """Yields each size or df that differs from the one a converted figure rests on."""
    rests_on, sizes, df = converted.sizes, size_arguments.sizes, size_arguments.df
    if sizes is not None:
        if rests_on is not None and {rests_on.n1, rests_on.n2} != {sizes.n1, sizes.n2}:
            message = (
                "must be, with n2, the sizes that the estimate rests on; left out, they are kept"
            )
            yield Problem(("n1",), "other-sizes", message)
        elif Assumption.GROUPS_OF_EQUAL_SIZE in converted.assumptions and sizes.n1 != sizes.n2:
            message = "must be as n2: the estimate rests on groups of equal size"
            yield Problem(("n1",), "other-sizes", message)
        if converted.df is not None and converted.df != _degrees_of_freedom(sizes):
            message = "must make, with n2, the df that the estimate rests on"
            yield Problem(("n1",), "other-df", message)
    elif (
        size_arguments.of_groups
        and not size_arguments.problems
        and rests_on is None
        and Assumption.GROUPS_OF_THE_GIVEN_SIZES in converted.assumptions
    ):
        message = "must be given again, with n2: the estimate rests on groups of given sizes"
        yield Problem(("n1",), "sizes-wanted", message)
    if df is not None and not (
        converted.df in (None, df) and (rests_on is None or _degrees_of_freedom(rests_on) == df)
    ):
        message = "must be the df, or n1 + n2 - 2 of the groups, that the estimate rests on"
        yield Problem(("df",), "other-df", message)


def _degrees_of_freedom(sizes: GroupSizes) -> int:
    return sizes.n1 + sizes.n2 - 2


def _figure_problems(argument: object, metric: EffectMetric) -> list[Problem]:
    if isinstance(argument, EvidenceRecord):
        message = "must be a figure: of a record give its estimate, as in record.estimate"
        if argument.estimate is None:
            message = "must be a figure, and this record has no single one"
        return [Problem((), "not-a-figure", message)]
    if isinstance(argument, FigureRange):
        return [Problem((), "not-a-figure", "must be one figure, and a range has no middle")]
    least, most = METRIC_BOUNDS[metric]
    return list(kind_problems(k.Number(least, most), argument))


def _estimate_problems(
    name: str,
    estimate: EffectEstimate,
    metric: EffectMetric,
    open_range: tuple[float, float] | None,
) -> list[Problem]:
    if estimate.metric is not metric:
        hint = _conversion_hint_text(estimate.metric, metric)
        message = f"must be an estimate of {metric.value}, not of {estimate.metric.value}{hint}"
        return [Problem((name,), "other-metric", message)]
    if open_range is None:
        return []
    least, most = open_range
    numbers = [estimate.value]
    if estimate.interval is not None:
        numbers += [estimate.interval.low, estimate.interval.high]
    if all(least < number < most for number in numbers):
        return []
    return [Problem((name,), "at-its-end", f"must lie between {least} and {most}, not on them")]


_GROUP_SIZE = get_args(GroupSize)[1]
_DEGREES = get_args(Degrees)[1]
_AROUND_D = (EffectMetric.R, EffectMetric.G, EffectMetric.U3, EffectMetric.CL)


def _conversion_hint_text(metric: EffectMetric, target: EffectMetric) -> str:
    """Which conversions lead from one metric to another; nothing where none do."""
    if metric not in (EffectMetric.D, *_AROUND_D):
        return ""
    steps = [f"{metric.value}_to_d"] if metric in _AROUND_D else []
    steps += [f"d_to_{target.value}"] if target in _AROUND_D else []
    return f"; {' and then '.join(steps)} makes it one"


def _group_size_arguments(n1: int | None, n2: int | None) -> _SizeArguments:
    if n1 is None and n2 is None:
        return _SizeArguments(of_groups=True)
    problems: list[Problem] = []
    for name, other, size in (("n1", "n2", n1), ("n2", "n1", n2)):
        if size is None:
            problems.append(Problem((name,), "one-size-only", f"must be given where {other} is"))
        else:
            problems += (p.under(name) for p in kind_problems(_GROUP_SIZE, size))
    if problems or n1 is None or n2 is None:
        return _SizeArguments(problems=tuple(problems), of_groups=True)
    return _SizeArguments(GroupSizes(n1, n2), of_groups=True)


def _hedges_factor_and_arguments(df: int, exact: bool) -> tuple[float, Assumption, _SizeArguments]:
    check_class("exact", exact, bool)
    how = (
        Assumption.HEDGES_CORRECTION_BY_THE_GAMMA_FUNCTION
        if exact
        else Assumption.HEDGES_CORRECTION_APPROXIMATED
    )
    problems = tuple(p.under("df") for p in kind_problems(_DEGREES, df))
    if problems:
        return 1, how, _SizeArguments(problems=problems)
    return hedges_correction(df, exact=exact), how, _SizeArguments(df=df)
