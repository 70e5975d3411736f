"""Figures as they were reported: a metric, an estimate, an interval, a range."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from cbt_homework.foundation.field_types import Number, Share
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class EffectMetric(Term):
    """The metric of a figure; two metrics are never compared without a conversion."""

    D = "d"
    """The difference between two independent groups in standard deviations."""
    D_PRE_POST = "d-pre-post"
    """The change within one group in standard deviations; nothing is compared with it."""
    G = "g"
    """d with Hedges' correction for small samples."""
    R = "r"
    B = "b"
    """An unstandardized coefficient, in the units of its measures."""
    U3 = "u3"
    """The share of one group that lies below the mean of the other."""
    CL = "cl"
    """How often one of a group lies above one of the other (common language effect size)."""
    PROPORTION = "proportion"
    PERCENT = "percent"
    COUNT = "count"
    ALPHA = "alpha"
    """Internal consistency."""
    RETEST = "retest"
    """Stability between two occasions."""


_WIDE = (-1e9, 1e9)
METRIC_BOUNDS: Mapping[EffectMetric, tuple[float, float]] = MappingProxyType(
    {
        EffectMetric.D: _WIDE,
        EffectMetric.D_PRE_POST: _WIDE,
        EffectMetric.G: _WIDE,
        EffectMetric.R: (-1, 1),
        EffectMetric.B: _WIDE,
        EffectMetric.U3: (0, 1),
        EffectMetric.CL: (0, 1),
        EffectMetric.PROPORTION: (0, 1),
        EffectMetric.PERCENT: (0, 100),
        EffectMetric.COUNT: (0, 1e9),
        EffectMetric.ALPHA: (-1e9, 1),
        EffectMetric.RETEST: (-1, 1),
    }
)
"""From where to where a metric can reach; what knows no end has that of a number here."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ConfidenceInterval(Value):
    """A confidence interval as it was reported.

    Attributes:
        low: Its lower end.
        high: Its upper end.
        level: Its level in percent, where that is on record.
    """

    low: Number = attrs.field(kw_only=False)
    high: Number = attrs.field(kw_only=False)
    level: Share | None = None

    __invariants__ = (in_order("low", "high"),)


def _is_within_bounds(metric: EffectMetric, *numbers: float) -> bool:
    least, most = METRIC_BOUNDS[metric]
    return all(least <= number <= most for number in numbers)


def _bounds_message(estimate: Any) -> str:
    """The message for an estimate outside of what its metric can be."""
    least, most = METRIC_BOUNDS[estimate.metric]
    return f"must lie from {least:g} to {most:g} for {estimate.metric.value}"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EffectEstimate(Value):
    """One figure with its metric.

    Attributes:
        value: The figure.
        metric: The metric of the figure.
        interval: Its confidence interval, in the same metric.
        derived: Whether it was calculated from another figure, and not reported by anybody.
    """

    value: Number = attrs.field(kw_only=False)
    metric: EffectMetric = attrs.field(kw_only=False)
    interval: ConfidenceInterval | None = None
    derived: bool = False

    __invariants__ = (
        Invariant(
            "out-of-metric",
            "value",
            _bounds_message,
            lambda e: _is_within_bounds(e.metric, e.value),
        ),
        Invariant(
            "interval-out-of-metric",
            "interval",
            _bounds_message,
            lambda e: (
                e.interval is None or _is_within_bounds(e.metric, e.interval.low, e.interval.high)
            ),
        ),
        Invariant(
            "outside-its-interval",
            "interval",
            "must contain the estimate",
            lambda e: e.interval is None or e.interval.low <= e.value <= e.interval.high,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FigureRange(Value):
    """The lowest and the highest of several figures, without a middle or a confidence level.

    Attributes:
        low: The lowest of them.
        high: The highest of them.
        metric: The metric of the figures.
    """

    low: Number = attrs.field(kw_only=False)
    high: Number = attrs.field(kw_only=False)
    metric: EffectMetric

    __invariants__ = (
        in_order("low", "high"),
        Invariant(
            "out-of-metric",
            "metric",
            _bounds_message,
            lambda r: _is_within_bounds(r.metric, r.low, r.high),
        ),
    )
