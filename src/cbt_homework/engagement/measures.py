"""Measures that are taken along with homework, and how they change over time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Annotated, Any

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


def _has_one_answer(measurement: Any) -> bool:
    answers = (measurement.rating, measurement.amount, measurement.word, measurement.yes)
    return sum(answer is not None for answer in answers) == 1


def _has_bound_only_for_number(measurement: Any) -> bool:
    if measurement.bound is Bound.EXACTLY:
        return True
    return measurement.rating is not None or measurement.amount is not None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Measurement(Value):
    """One answer that was taken along with homework: a rating, an amount, a word, or yes or no.

    Attributes:
        measure: What was measured, as a key: ``anxiety``, ``time-alone``.
        rating: The point on a scale.
        amount: The amount.
        word: The word that was chosen, as a key: ``calm``.
        yes: The answer to a question that is answered with yes or no. Exactly one of rating,
            amount, word and yes is there.
        bound: Whether it is exactly that, at least that or at most that.
        moment: When it was taken, relative to the task.
        on: The day.
        at: The time of day.
    """

    measure: Slug = attrs.field(kw_only=False)
    rating: Rating | None = None
    amount: Amount | None = None
    word: Slug | None = None
    yes: bool | None = None
    bound: Bound = Bound.EXACTLY
    moment: Moment | None = None
    on: date | None = None
    at: time | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "rating",
            "must be there, or an amount, a word, or yes or no: exactly one of them",
            _has_one_answer,
        ),
        Invariant(
            "bound-of-no-number",
            "bound",
            "must be exactly for what is no number",
            _has_bound_only_for_number,
        ),
    )

    @property
    def is_number(self) -> bool:
        """Whether the answer is a number: a rating or an amount."""
        return self.rating is not None or self.amount is not None


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
    scales, on an unspecified one, in two units, between two bounds that leave everything open,
    between words, or without days to put them in order there is no difference, and it says why.
    Measurements of one day are put in order by their time of day, never by the order of entry;
    where that is not recorded and they differ, there is no difference either.

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
        first, last, are_known = _first_and_last(measurements)
        difference, why = _difference_or_reason(first, last)
        if not are_known:
            difference, why = None, why or WhyNoChange.SAME_DAY
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


def _first_and_last(measurements: list[Measurement]) -> tuple[Measurement, Measurement, bool]:
    """The first and the last of dated measurements, and whether nothing leaves open which."""
    days = [measurement.on for measurement in measurements if measurement.on is not None]
    earliest, latest = (
        [measurement for measurement in measurements if measurement.on == day]
        for day in (min(days), max(days))
    )
    first, last = _in_order_of_time(earliest)[0], _in_order_of_time(latest)[-1]
    return first, last, _has_known_order(earliest) and _has_known_order(latest)


def _in_order_of_time(of_one_day: list[Measurement]) -> list[Measurement]:
    """By time of day; where times do not tell, in an order that entering them cannot change."""
    if _has_known_order(of_one_day):
        return sorted(of_one_day, key=lambda measurement: measurement.at or time.min)
    return sorted(of_one_day, key=repr)


def _has_known_order(of_one_day: list[Measurement]) -> bool:
    answers = {(m.rating, m.amount, m.word, m.yes, m.bound) for m in of_one_day}
    times = {measurement.at for measurement in of_one_day}
    return len(answers) == 1 or (None not in times and len(times) == len(of_one_day))


def _difference_or_reason(
    first: Measurement, last: Measurement
) -> tuple[float | None, WhyNoChange | None]:
    if not (first.is_number and last.is_number):
        return None, WhyNoChange.NO_NUMBER
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
