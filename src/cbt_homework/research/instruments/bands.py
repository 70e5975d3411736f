"""Bands of a score: the exact inequalities that a source gives, and which source it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import attrs

from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.errors import Problem
from cbt_homework.foundation.field_types import Label, Number, Slug
from cbt_homework.foundation.invariants import Invariant, NotBoth, invariant_of_many
from cbt_homework.foundation.values import Value

Place = tuple[float, int]
"""A point, and 1 or -1 for what lies just above or just below it: places compare as they lie."""
_NOWHERE = float("inf")


def _empty_band_problems(band: Any) -> Iterator[Problem]:
    if band.lower_end_place > band.upper_end_place:
        low = "at_least" if band.above is None else "above"
        high = "at_most" if band.below is None else "below"
        yield Problem((high,), "no-room", f"must leave room for a score with {low}")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ScoreBand(Value):
    """The scores that a source calls by one name, from end to end; each end says if it belongs.

    Attributes:
        key: Its key.
        at_least: The lower end, where the end itself belongs.
        above: The lower end, where it does not.
        at_most: The upper end, where the end itself belongs.
        below: The upper end, where it does not.
        no_item_below: What every item has to reach as well, as it counts in the score.
        means: What the source says of it.
        by: The source of the band, and how well that is established.
    """

    key: Slug = attrs.field(kw_only=False)
    at_least: Number | None = None
    above: Number | None = None
    at_most: Number | None = None
    below: Number | None = None
    no_item_below: Number | None = None
    means: Label | None = None
    by: Citation

    __invariants__ = (
        Invariant(
            "two-lower-ends",
            "above",
            "must not be there beside at_least",
            NotBoth("at_least", "above"),
        ),
        Invariant(
            "two-upper-ends",
            "below",
            "must not be there beside at_most",
            NotBoth("at_most", "below"),
        ),
        Invariant(
            "no-end",
            "at_least",
            "must have an end, or ask something of the items",
            lambda band: band.says != "any" or band.no_item_below is not None,
        ),
        invariant_of_many("at_least", _empty_band_problems),
    )

    @property
    def lower_end_place(self) -> Place:
        """The place of the lower end."""
        if self.above is not None:
            return self.above, 1
        return -_NOWHERE if self.at_least is None else self.at_least, 0

    @property
    def upper_end_place(self) -> Place:
        """The place of the upper end."""
        if self.below is not None:
            return self.below, -1
        return _NOWHERE if self.at_most is None else self.at_most, 0

    def holds(self, value: float) -> bool:
        """Whether a score lies between the ends; what is asked of the items is not looked at."""
        return self.lower_end_place <= (value, 0) <= self.upper_end_place

    @property
    def says(self) -> str:
        """The inequalities, in words: *at least 10, below 20*."""
        ends = (
            ("at least", self.at_least),
            ("above", self.above),
            ("at most", self.at_most),
            ("below", self.below),
        )
        return ", ".join(f"{word} {end}" for word, end in ends if end is not None) or "any"


def overlapping_band_problems(bands: tuple[ScoreBand, ...]) -> Iterator[Problem]:
    """Each band that shares a score with an earlier one."""
    for (_, earlier), (j, later) in combinations(enumerate(bands), 2):
        if max(earlier.lower_end_place, later.lower_end_place) <= min(
            earlier.upper_end_place, later.upper_end_place
        ):
            yield Problem((j,), "bands-overlap", "must not share a score with an earlier band")


def unreachable_band_problems(
    bands: tuple[ScoreBand, ...], least: float, most: float
) -> Iterator[Problem]:
    """Each band that no score from ``least`` to ``most`` can lie in."""
    for i, band in enumerate(bands):
        if band.lower_end_place > (most, 0) or band.upper_end_place < (least, 0):
            yield Problem((i,), "out-of-reach", f"must hold a score from {least} to {most}")


def has_gap_between_bands(
    bands: tuple[ScoreBand, ...], least: Any, most: Any, step: int | None
) -> bool:
    """Whether a score is in no band; ``step`` is there where only whole multiples of it occur."""
    covered_to: Place = (least, 0)
    for band in sorted(bands, key=lambda band: band.lower_end_place):
        if _has_score_between(covered_to, band.lower_end_place, least, most, step):
            return True
        covered_to = max(covered_to, (band.upper_end_place[0], band.upper_end_place[1] + 1))
    return _has_score_between(covered_to, (most, 1), least, most, step)


def _has_score_between(start: Place, end: Place, least: Any, most: Any, step: int | None) -> bool:
    """Whether a score lies from the place ``start`` to just before the place ``end``."""
    if start >= end or start > (most, 0):
        return False
    if step is None:
        return True
    point = least + -((least - start[0]) // step) * step
    if (point, 0) < start:
        point += step
    return (point, 0) < min(end, (most, 1))
