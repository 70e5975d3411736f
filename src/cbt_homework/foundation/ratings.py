"""Ratings that carry their scale, who gave them and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Label, Number
from cbt_homework.foundation.invariants import BothOrNone, ExactlyOne, Invariant, in_order
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


def _has_step_that_divides_span(scale: Any) -> bool:
    if scale.step is None:
        return True
    if scale.least is None or scale.most is None:
        return bool(scale.step > 0)
    span = scale.most - scale.least
    # More than a million points is a slip, and beyond what a division tells apart.
    return bool(0 < scale.step <= span <= scale.step * 1_000_000) and _is_multiple(span, scale.step)


_NUMBER = r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)"
_TO = "(?:-|\N{EN DASH}|to)"
_ENDS = re.compile(rf"{_NUMBER}\s*{_TO}\s*{_NUMBER}", re.IGNORECASE)
_ENDS_BEHIND_WORDS = re.compile(rf"[^\W\d]\s+\(?{_ENDS.pattern}\)?", re.IGNORECASE)
_PERCENT = frozenset({"percent", "per cent", "percentage", "%"})


@lru_cache(maxsize=256)
def scale_ends_in_name(name: str) -> tuple[float, float] | None:
    """The ends that the name of a scale says, the lower first; None where it says none."""
    if name.lower() in _PERCENT:
        return 0, 100
    if (ends := _ENDS.fullmatch(name)) is None:
        return None
    one, other = float(ends[1]), float(ends[2])
    return min(one, other), max(one, other)


@lru_cache(maxsize=256)
def scale_ends_after_words(name: str) -> tuple[float, float] | None:
    """The ends at the end of a longer name, such as *Fear 0-10*; None where it says none."""
    end = len(name) - 1
    while end > 0 and name[end] in "0123456789.-\N{EN DASH} ()to":
        end -= 1
    if (ends := _ENDS_BEHIND_WORDS.fullmatch(name, end)) is None:
        return None
    one, other = float(ends[1]), float(ends[2])
    return min(one, other), max(one, other)


def _has_ends_of_its_name(scale: Any) -> bool:
    ends = scale_ends_in_name(scale.name)
    if ends is None and scale.least is not None:
        ends = scale_ends_after_words(scale.name)
    return ends is None or ends == (scale.least, scale.most)


def _is_multiple(span: float, step: float) -> bool:
    steps = span / step
    return abs(steps - round(steps)) < 1e-9


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Scale(Value):
    """What the points of a rating mean.

    A higher point means more of what is rated. Two scales are the same when all their fields are;
    1-10 is not 0-10 is not 0-100. A scale without ends (`UNSPECIFIED`) is for a number that was
    recorded without saying of how many.

    Attributes:
        name: What people call it.
        least: The lowest point.
        most: The highest point.
        step: The distance between two points, where only some may be chosen.
        low: What the lowest point stands for.
        high: What the highest point stands for.
    """

    name: Label = attrs.field(kw_only=False)
    least: Number | None = None
    most: Number | None = None
    step: Number | None = None
    low: Label | None = None
    high: Label | None = None

    __standard__: ClassVar[Mapping[str, Scale]]
    __invariants__ = (
        Invariant(
            "says-other-ends",
            "name",
            "must say the ends that the scale has; give both ends beside the name",
            _has_ends_of_its_name,
        ),
        Invariant(
            "one-end-only", "most", "must have both ends or none", BothOrNone("least", "most")
        ),
        in_order(
            "least", "most", strict=True, code="no-room", message="must lie above the lowest point"
        ),
        Invariant(
            "step-does-not-fit", "step", "must divide the scale", _has_step_that_divides_span
        ),
    )


PERCENT = Scale("percent", least=0, most=100)
ONE_TO_TEN = Scale("1-10", least=1, most=10)
ZERO_TO_TEN = Scale("0-10", least=0, most=10)
ZERO_TO_EIGHT = Scale("0-8", least=0, most=8)
ZERO_TO_FOUR = Scale("0-4", least=0, most=4, step=1)
ONE_TO_SIX = Scale("1-6", least=1, most=6, step=1)
ONE_TO_SEVEN = Scale("1-7", least=1, most=7, step=1)
UNSPECIFIED = Scale("unspecified")
_NAMED = (
    PERCENT, ONE_TO_TEN, ZERO_TO_TEN, ZERO_TO_EIGHT, ZERO_TO_FOUR, ONE_TO_SIX, ONE_TO_SEVEN
)  # fmt: skip
Scale.__standard__ = MappingProxyType({scale.name: scale for scale in _NAMED})


class Rater(Term):
    """Who gave a rating or a report: a role, an observer, or a log that counts by itself."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    THERAPIST = "therapist"
    SUPERVISEE = "supervisee"
    SUPERVISOR = "supervisor"
    SUPERVISOR_TRAINEE = "supervisor-trainee"
    TRAINER = "trainer"
    METASUPERVISOR = "metasupervisor"
    OBSERVER = "observer"
    LOG = "log"


class Timing(Term):
    """When a rating was given, relative to what it is about."""

    CONTEMPORANEOUS = "contemporaneous"
    RETROSPECTIVE = "retrospective"


def _is_on_its_scale(rating: Any) -> bool:
    scale: Scale = rating.scale
    if scale.least is None or scale.most is None:
        return True
    if not scale.least <= rating.value <= scale.most:
        return False
    # A converted rating may fall between two points; one that somebody chose may not.
    if scale.step is None or rating.derived_from is not None:
        return True
    return _is_multiple(rating.value - scale.least, scale.step)


def _off_scale_message(rating: Any) -> str:
    scale: Scale = rating.scale
    steps = "" if scale.step is None else f" in steps of {scale.step}"
    return f"must be from {scale.least} to {scale.most}{steps} on this scale"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rating(Value):
    """A number on a scale.

    Attributes:
        value: The point that was chosen.
        scale: The scale it was chosen on.
        rater: Who chose it.
        timing: When, relative to what it is about.
        derived_from: The scale it was converted from; only for a rating nobody chose on this one.
    """

    value: Number = attrs.field(kw_only=False)
    scale: Scale = attrs.field(kw_only=False)
    rater: Rater | None = None
    timing: Timing | None = None
    derived_from: Scale | None = None

    __invariants__ = (Invariant("off-its-scale", "value", _off_scale_message, _is_on_its_scale),)

    @property
    def share(self) -> float | None:
        """How far up its own scale it lies, from 0 to 100; None on a scale without ends."""
        least, most = self.scale.least, self.scale.most
        if least is None or most is None:
            return None
        # The quotient of two rounded numbers may pass the end by a hair.
        return min((self.value - least) * 100 / (most - least), 100.0)

    def on(self, scale: Scale) -> Rating | None:
        """The same point of another scale, marked as derived; None where a scale has no ends.

        The conversion is linear between the ends: 1-10 to percent is (x - 1) / 9 * 100. On its own
        scale a rating is returned as it is.
        """
        if scale == self.scale:
            return self
        share = self.share
        if share is None or scale.least is None or scale.most is None:
            return None
        if self.value == self.scale.most:
            value = scale.most  # rounding could miss an end by a hair, or pass it
        else:
            value = min(scale.least + share * (scale.most - scale.least) / 100, scale.most)
        origin = self.derived_from or self.scale
        return attrs.evolve(self, value=value, scale=scale, derived_from=origin)


def percent(value: float, *, rater: Rater | None = None, timing: Timing | None = None) -> Rating:
    """A rating from 0 to 100 percent: 70, not 0.7.

    Raises:
        InvariantError: below 0, above 100, or not a finite number.
    """
    return Rating(value, PERCENT, rater=rater, timing=timing)


Difference = Annotated[int | float, k.Number(-2_000_000_000, 2_000_000_000)]


class WhyNoChange(Term):
    """Why two numbers cannot be compared."""

    OTHER_SCALE = "other-scale"
    UNSPECIFIED_SCALE = "unspecified-scale"
    OTHER_UNIT = "other-unit"
    ONLY_BOUNDS = "only-bounds"
    """Each is only a limit, and between the two limits it could have gone either way."""
    NOT_DATED = "not-dated"
    SAME_DAY = "same-day"
    """Several are of one day, and nothing says which of them came first."""
    NO_NUMBER = "no-number"
    """One of the two is a word, or an answer with yes or no."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Change(Value):
    """From one rating to a later one.

    Attributes:
        difference: Later minus earlier, in points of their scale; None where there is none.
        because: Why they cannot be compared.
    """

    difference: Difference | None = None
    because: WhyNoChange | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "because",
            "must be there where, and only where, there is no difference",
            ExactlyOne("difference", "because"),
        ),
    )


def change(before: Rating, after: Rating) -> Change:
    """The change from one rating to another on one scale; on two, why there is none.

    Two numbers whose scale was not recorded cannot be compared: nobody knows that it was one scale.

    Raises:
        TypeError: one of the two is no rating.
    """
    check_class("before", before, Rating)
    check_class("after", after, Rating)
    if before.scale != after.scale:
        return Change(because=WhyNoChange.OTHER_SCALE)
    if before.scale.least is None:
        return Change(because=WhyNoChange.UNSPECIFIED_SCALE)
    return Change(difference=after.value - before.value)


__all__ = [
    "ONE_TO_SEVEN", "ONE_TO_SIX", "ONE_TO_TEN", "PERCENT", "UNSPECIFIED", "ZERO_TO_EIGHT",
    "ZERO_TO_FOUR", "ZERO_TO_TEN", "Change", "Rater", "Rating", "Scale", "Timing", "WhyNoChange",
    "change", "percent",
]  # fmt: skip
