"""Applying a recipe: each part becomes an interval, and the intervals one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from cbt_homework.engagement.counting import Quantity
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_kinds import name_with_article
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.basis import Basis
from cbt_homework.research.recipes.recipe import (
    Aggregate,
    Measured,
    OpenPart,
    PartScore,
    Recipe,
    RecipePart,
    RecipeScore,
    WhyNoScore,
)
from cbt_homework.research.recipes.recipe_checks import (
    check_measures_are_read,
    check_parts_are_criteria,
)


def apply(
    recipe: Recipe,
    source: Assessment[Any] | Mapping[str, Measured],
    *,
    book: RuleBook | None = None,
) -> RecipeScore:
    """The number that a recipe makes of an assessment's profile, or of measures by name.

    Of an assessment only the verdicts on criteria are read: what needs attention is in no number.
    A part has to be read from a criterion that can be judged of the subject: one of its rule book,
    of the assessment itself, or of the ``book`` of your own that it was made with.

    A measure is a verdict, a rating (read as its place on its own scale), a quantity (read as its
    capped ratio, with its bounds), or a word why it is not there. A name that is not among them was
    not judged; one that is ``None`` is not known. A name that no part reads is refused.

    Raises:
        InvariantError: a part is read from what is no criterion of the subject, or a measure is
            read by no part; the message names the nearest one that is.
        TypeError: this is no recipe, or not what a recipe can be applied to.
    """
    check_class("recipe", recipe, Recipe)
    check_class("book", book, RuleBook, optional=True)
    subject: str | None = None
    basis: Basis | None = None
    if isinstance(source, Assessment):
        subject, basis = source.subject, source.basis
        measures: Mapping[str, Measured] = {j.criterion: j.verdict for j in source.profile}
        check_parts_are_criteria(recipe, source, book)
    elif isinstance(source, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        check_measures_are_read(recipe, source)
        measures = source
    else:
        raise TypeError(
            f"a recipe is applied to an Assessment or to measures by name, not to "
            f"{name_with_article(type(source).__name__)}"
        )
    parts = [_part_score(recipe, part, measures) for part in recipe.parts]
    possible = [p for p in parts if p.counts or p.because is not WhyNoScore.NOT_JUDGED]
    counted_parts = [p for p in parts if p.counts]
    because = _why_no_number(counted_parts)
    value: float | None = None
    if because is None:
        value = _combined_number(recipe, [(p.weight, p.low) for p in counted_parts])
        parts = [_part_with_contribution(recipe, part, counted_parts) for part in parts]
    return RecipeScore(
        recipe,
        value=value,
        low=_combined_number(recipe, [(p.weight, p.low) for p in possible]) if possible else None,
        high=_combined_number(recipe, [(p.weight, p.high) for p in possible]) if possible else None,
        parts=tuple(parts),
        because=because,
        subject=subject,
        basis=basis,
    )


def _why_no_number(counted_parts: Sequence[PartScore]) -> WhyNoScore | None:
    """Finds the reason for a missing number; *unknown* comes before *not judged*."""
    if not counted_parts:
        return WhyNoScore.NOTHING_LEFT
    reasons = {p.because for p in counted_parts}
    return next((why for why in WhyNoScore if why in reasons), None)


def _combined_number(recipe: Recipe, weighted_values: Sequence[tuple[float, float]]) -> float:
    total = math.fsum(weight * value for weight, value in weighted_values)
    if recipe.aggregate is Aggregate.POINTS:
        return total
    return total / math.fsum(weight for weight, _ in weighted_values)


def _part_with_contribution(
    recipe: Recipe, part: PartScore, counted_parts: Sequence[PartScore]
) -> PartScore:
    if not part.counts:
        return part
    total_weight = 1.0
    if recipe.aggregate is Aggregate.SHARE:
        total_weight = math.fsum(p.weight for p in counted_parts)
    return attrs.evolve(part, contribution=part.weight * part.low / total_weight)


_BoundsAndReason = tuple[float, float, WhyNoScore | None]
_OPEN: _BoundsAndReason = (0, 1, WhyNoScore.UNKNOWN)
_NOT_JUDGED: _BoundsAndReason = (0, 1, WhyNoScore.NOT_JUDGED)


def _part_score(recipe: Recipe, part: RecipePart, measures: Mapping[str, Measured]) -> PartScore:
    low, high, because = _weakest_bounds_and_reason(
        [
            _bounds_and_reason_of_measure(measures[name]) if name in measures else _NOT_JUDGED
            for name in part.reads
        ],
        recipe.not_judged,
    )
    if part.counts_against:
        low, high = 1 - high, 1 - low
    handling = recipe.not_judged if because is WhyNoScore.NOT_JUDGED else recipe.unknown
    # What is partly known stays in: leaving it out would throw away what is known.
    left_out = because is not None and handling is OpenPart.LEFT_OUT and (low, high) == (0, 1)
    return PartScore(
        part.key,
        weight=part.weight,
        value=None if because is not None else low,
        low=low,
        high=high,
        counts=not left_out,
        because=because,
    )


def _weakest_bounds_and_reason(
    readings: Sequence[_BoundsAndReason], not_judged: OpenPart
) -> _BoundsAndReason:
    """Kleene AND, for degrees: where one is nothing, the whole is nothing, whatever is open.

    Where what was not judged is left out, it is left out here as well.
    """
    if not_judged is OpenPart.LEFT_OUT:
        readings = [r for r in readings if r[2] is not WhyNoScore.NOT_JUDGED] or readings
    low = min(reading[0] for reading in readings)
    high = min(reading[1] for reading in readings)
    if low == high:
        return low, high, None
    reasons = {reading[2] for reading in readings}
    because = (
        WhyNoScore.NOT_JUDGED
        if WhyNoScore.NOT_JUDGED in reasons
        else next(why for why in WhyNoScore if why in reasons)
    )
    return low, high, because


def _bounds_and_reason_of_measure(measure: object) -> _BoundsAndReason:
    match measure:
        case Verdict.UNKNOWN | None:
            return _OPEN
        case Verdict():
            share = float(measure is Verdict.MET)
            return share, share, None
        case Missing():
            return _NOT_JUDGED if measure is Missing.NOT_APPLICABLE else _OPEN
        case Rating():
            share_of_scale = measure.share
            if share_of_scale is None:
                return 0, 1, WhyNoScore.SCALE_WITHOUT_ENDS
            return share_of_scale / 100, share_of_scale / 100, None
        case Quantity():
            return _bounds_and_reason_of_quantity(measure)
        case _:
            raise TypeError(
                f"a part is read from a Verdict, Rating, Quantity, Missing or None, not from "
                f"{name_with_article(type(measure).__name__)}"
            )


def _bounds_and_reason_of_quantity(quantity: Quantity) -> _BoundsAndReason:
    if quantity.because is WhyNoQuantity.NOTHING_DUE:
        return _NOT_JUDGED
    if quantity.lowest_ratio is None or quantity.highest_ratio is None:
        return _OPEN
    open_still = quantity.lowest_ratio < quantity.highest_ratio
    return quantity.lowest_ratio, quantity.highest_ratio, WhyNoScore.UNKNOWN if open_still else None
