"""A number that somebody asked for: by a named, versioned recipe that shows its parts.

Nothing here is applied unless a caller names it. What is not known is not no: it opens an interval
from the lowest to the highest the number can be, and by default leaves no number.
"""

from __future__ import annotations

import math
from typing import Annotated, Any

import attrs

from cbt_homework.engagement.counting import Quantity
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.field_types import Count, Label, Number, Slug
from cbt_homework.foundation.invariants import AtLeast, ExactlyOne, Invariant, in_order, no_repeats
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.judgment.basis import Basis

PartWeight = Annotated[int | float, k.Number(0, 1_000_000)]
Portion = Annotated[int | float, k.Number(0, 1)]
"""From none of it, 0, to all of it, 1."""
Cited = Annotated[tuple[Citation, ...], k.Size(1, 20)]

Measured = Verdict | Rating | Quantity | Missing | None
"""What a part can be read from."""


class Aggregate(Term):
    """The way in which parts become one number."""

    SHARE = "share"
    """The weighted mean of the parts that count, from 0 to 1; only the ratio of weights matters."""
    POINTS = "points"
    """The sum of the parts, each worth up to its weight."""


class OpenPart(Term):
    """The effect of an open part on the number."""

    NO_NUMBER = "no-number"
    """There is no number, and the interval says how far it matters."""
    LEFT_OUT = "left-out"
    """The number is made of the others. Only a part of which nothing is known is ever left out."""


class WhyNoScore(Term):
    """The reason why a part, or a number made of parts, is open."""

    UNKNOWN = "unknown"
    """It is not recorded, or only partly."""
    NOT_JUDGED = "not-judged"
    """No rule spoke of it, nothing was due, or it does not apply."""
    SCALE_WITHOUT_ENDS = "scale-without-ends"
    """Of how many points a rating was is not recorded."""
    NOTHING_LEFT = "nothing-left"
    """Every part was left out."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecipePart(Value):
    """One part of a recipe.

    Attributes:
        key: The name of the part.
        of: The criteria or measures it is read from; of several, the weakest counts. Empty where
            it is the one that the part is named after.
        weight: The weight of the part.
        counts_against: Whether more of it makes the number smaller, as with difficulty.
    """

    key: Slug = attrs.field(kw_only=False)
    of: Annotated[tuple[Slug, ...], k.Size(0, 20)] = ()
    weight: PartWeight = 1
    counts_against: bool = False

    __invariants__ = (
        no_repeats("of"),
        Invariant(
            "not-positive",
            "weight",
            "must be more than 0 (at least 0.000001)",
            AtLeast("weight", 0.000001),
        ),
    )

    @property
    def reads(self) -> tuple[str, ...]:
        """The criteria or measures it is read from."""
        return self.of or (self.key,)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Recipe(Value):
    """The making of a number, so that a study can state it: named, versioned, with its parts.

    What changes any number it can give is a new version.

    Attributes:
        key: Its stable name.
        version: Its version.
        says: The meaning of the number in words.
        parts: The parts of the number; none twice.
        aggregate: The way in which the parts become one number.
        unknown: The effect of an unknown part.
        not_judged: What a part does that was not judged.
        sources: Where it comes from, and how well that is established.
    """

    key: Slug = attrs.field(kw_only=False)
    version: Count
    says: Label
    parts: Annotated[tuple[RecipePart, ...], k.Size(1, 100)]
    aggregate: Aggregate
    unknown: OpenPart = OpenPart.NO_NUMBER
    not_judged: OpenPart = OpenPart.NO_NUMBER
    sources: Cited

    __invariants__ = (
        no_repeats("parts", "key", code="part-twice", message="must not name a part twice"),
        # In a sum, leaving something out is counting it as nothing: unknown would be no.
        Invariant(
            "left-out-of-a-sum",
            "aggregate",
            "must be a share where parts are left out",
            lambda r: (
                r.aggregate is Aggregate.SHARE or OpenPart.LEFT_OUT not in (r.unknown, r.not_judged)
            ),
        ),
    )

    @property
    def most(self) -> float:
        """The highest number it can give; the lowest is 0."""
        if self.aggregate is Aggregate.SHARE:
            return 1
        return math.fsum(part.weight for part in self.parts)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PartScore(Value):
    """One part of a number, from 0 to 1.

    Attributes:
        key: The name of the part.
        weight: The weight of the part.
        value: How much of it is there; for a verdict 1 (met) or 0 (unmet).
        low: The least it can be.
        high: The most it can be.
        counts: Whether the number is made of it; not where it was left out.
        contribution: What it adds to the number, where there is one that it counts for.
        because: The reason why it is open.
    """

    key: Slug = attrs.field(kw_only=False)
    weight: PartWeight
    value: Portion | None = None
    low: Portion
    high: Portion
    counts: bool
    contribution: Number | None = None
    because: WhyNoScore | None = None

    __invariants__ = (
        in_order("low", "high"),
        Invariant(
            "value-and-reason",
            "because",
            "must be there where, and only where, there is no value",
            ExactlyOne("value", "because"),
        ),
    )


def _has_parts_of_its_recipe(score: Any) -> bool:
    return [(p.key, p.weight) for p in score.parts] == [
        (p.key, p.weight) for p in score.recipe.parts
    ]


def _has_value_within_bounds(score: Any) -> bool:
    if score.value is None or score.low is None or score.high is None:
        return True
    # A sum in another order can differ in the last digit.
    slack = 1e-9 * max(1, abs(score.high))
    return bool(score.low - slack <= score.value <= score.high + slack)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecipeScore(Value):
    """The result of a recipe for one subject: the number or why there is none, and every part.

    Attributes:
        recipe: The recipe, whole.
        value: The number.
        low: The lowest it can be, whatever is not known.
        high: The highest it can be.
        parts: Each part, in the order of the recipe.
        because: The reason for a missing number.
        subject: What kind of thing was assessed, where an assessment was the base.
        basis: What that assessment was made with.
    """

    recipe: Recipe = attrs.field(kw_only=False)
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    parts: Annotated[tuple[PartScore, ...], k.Size(1, 100)]
    because: WhyNoScore | None = None
    subject: Slug | None = None
    basis: Basis | None = None

    __invariants__ = (
        Invariant(
            "value-and-reason",
            "because",
            "must be there where, and only where, there is no value",
            ExactlyOne("value", "because"),
        ),
        Invariant("other-parts", "parts", "must be those of the recipe", _has_parts_of_its_recipe),
        in_order("low", "high"),
        Invariant(
            "outside-its-bounds",
            "value",
            "must lie between the lowest and the highest it can be",
            _has_value_within_bounds,
        ),
    )

    def row(self) -> dict[str, int | float | str | None]:
        """One flat row: the recipe, the number, its bounds, a column a part, and the basis."""
        row: dict[str, int | float | str | None] = {
            "recipe": self.recipe.key,
            "recipe_version": self.recipe.version,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "because": None if self.because is None else self.because.value,
        }
        row |= {f"part_{part.key.replace('-', '_')}": part.value for part in self.parts}
        return row | {
            "library": None if self.basis is None else self.basis.library,
            "rules_digest": None if self.basis is None else self.basis.rules_digest,
            "policy_digest": None if self.basis is None else self.basis.policy_digest,
        }
