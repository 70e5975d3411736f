"""Measures that are taken along with homework, and how they change over time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_items
from cbt_homework.foundation.field_types import Count, Slug
from cbt_homework.foundation.invariants import BothOrNone, ExactlyOne, Invariant
from cbt_homework.foundation.ratings import Rating, WhyNoChange, change
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.target import Amount, amount_in_unit


class Moment(Term):
    """The moment at which a measure was taken, relative to the task."""

    EXPECTED = "expected"
    BEFORE = "before"
    DURING = "during"
    PEAK = "peak"
    AFTER = "after"


class Bound(Term):
    """The side of a number that was meant: exactly it, *more than an hour*, *at most 5*."""

    EXACTLY = "exactly"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Measurement(Value):
    """One number that was taken along with homework: a rating, or an amount.

    Attributes:
        measure: What was measured, as a key: ``anxiety``, ``time-alone``.
        rating: The point on a scale.
        amount: The amount; one of rating and amount is there.
        bound: Whether it is exactly that, at least that or at most that.
        moment: When it was taken, relative to the task.
        on: The day.
    """

    measure: Slug = attrs.field(kw_only=False)
    rating: Rating | None = None
    amount: Amount | None = None
    bound: Bound = Bound.EXACTLY
    moment: Moment | None = None
    on: date | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "rating",
            "must be there or an amount, not both",
            ExactlyOne("rating", "amount"),
        ),
    )


_Distance = Annotated[int | float, k.Number(-1e40, 1e40)]
"""Between the largest amounts, in the smallest units."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MeasureChange(Value):
    """The change of one measure at one moment of the task, from its first to its last measurement.

    Attributes:
        first: The first measurement.
        last: The last measurement.
        measurements: How many there are.
        difference: Last minus first, in points of their scale or in the unit of the first.
        bound: Whether that is the difference, or the least or the most it can be.
        because: Why there is no difference.
    """

    first: Measurement
    last: Measurement
    measurements: Count
    difference: _Distance | None = None
    bound: Bound | None = None
    because: WhyNoChange | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "because",
            "must be there where, and only where, there is no difference",
            ExactlyOne("difference", "because"),
        ),
        Invariant(
            "no-bound",
            "bound",
            "must be there with a difference, and only then",
            BothOrNone("difference", "bound"),
        ),
    )


def measure_changes(measurements: Iterable[Measurement]) -> tuple[MeasureChange, ...]:
    """The change of each measure at each moment with at least two measurements, by key.

    *Half an hour alone, then more than an hour* is a difference of at least half an hour. On two
    scales, on an unspecified one, in two units, between two bounds that leave everything open, or
    without days to put them in order there is no difference, and it says why.

    Raises:
        TypeError: these are not measurements.
    """
    series: dict[tuple[str, str], list[Measurement]] = {}
    for measurement in check_items("measurements", measurements, Measurement):
        moment = "" if measurement.moment is None else measurement.moment.value
        series.setdefault((measurement.measure, moment), []).append(measurement)
    return tuple(
        _build_measure_change(several) for _, several in sorted(series.items()) if len(several) > 1
    )


def _build_measure_change(measurements: list[Measurement]) -> MeasureChange:
    days = [measurement.on for measurement in measurements]
    if any(day is None for day in days):
        first, last = measurements[0], measurements[-1]
        difference: float | None = None
        why: WhyNoChange | None = WhyNoChange.NOT_DATED
    else:
        ordered = sorted(measurements, key=lambda measurement: measurement.on or date.min)
        first, last = ordered[0], ordered[-1]
        difference, why = _difference_or_reason(first, last)
    bound = None if difference is None else _bound_of_difference(first.bound, last.bound)
    if difference is not None and bound is None:
        difference, why = None, WhyNoChange.ONLY_BOUNDS
    return MeasureChange(
        first=first,
        last=last,
        measurements=len(measurements),
        difference=difference,
        bound=bound,
        because=why,
    )


def _difference_or_reason(
    first: Measurement, last: Measurement
) -> tuple[float | None, WhyNoChange | None]:
    if first.rating is not None and last.rating is not None:
        found = change(first.rating, last.rating)
        return found.difference, found.because
    if first.amount is None or last.amount is None:
        return None, WhyNoChange.OTHER_SCALE
    value = amount_in_unit(last.amount, first.amount.unit)
    if value is None:
        return None, WhyNoChange.OTHER_UNIT
    return value - first.amount.value, None


def _bound_of_difference(first_bound: Bound, last_bound: Bound) -> Bound | None:
    """The bound on last minus first that is known; None if it could be anything."""
    if first_bound is Bound.EXACTLY:
        return last_bound
    opposite = Bound.AT_MOST if first_bound is Bound.AT_LEAST else Bound.AT_LEAST
    return opposite if last_bound in (Bound.EXACTLY, opposite) else None
