"""Applying a recipe: each part becomes an interval, and the intervals one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from cbt_homework.engagement.counting import Quantity
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_kinds import with_article
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.basis import Basis
from cbt_homework.research.recipes.fitting import check_measures, check_parts
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


def apply(
    recipe: Recipe,
    found: Assessment[Any] | Mapping[str, Measured],
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
    if isinstance(found, Assessment):
        subject, basis = found.subject, found.basis
        measures: Mapping[str, Measured] = {j.criterion: j.verdict for j in found.profile}
        check_parts(recipe, found, book)
    elif isinstance(found, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        check_measures(recipe, found)
        measures = found
    else:
        raise TypeError(
            f"a recipe is applied to an Assessment or to measures by name, not to "
            f"{with_article(type(found).__name__)}"
        )
    parts = [_part(recipe, part, measures) for part in recipe.parts]
    possible = [p for p in parts if p.counts or p.because is not WhyNoScore.NOT_JUDGED]
    counted = [p for p in parts if p.counts]
    because = _why_none(counted)
    value: float | None = None
    if because is None:
        value = _together(recipe, [(p.weight, p.low) for p in counted])
        parts = [_contributing(recipe, part, counted) for part in parts]
    return RecipeScore(
        recipe,
        value=value,
        low=_together(recipe, [(p.weight, p.low) for p in possible]) if possible else None,
        high=_together(recipe, [(p.weight, p.high) for p in possible]) if possible else None,
        parts=tuple(parts),
        because=because,
        subject=subject,
        basis=basis,
    )


def _why_none(counted: Sequence[PartScore]) -> WhyNoScore | None:
    """Why there is no number: what is not known before what was not judged."""
    if not counted:
        return WhyNoScore.NOTHING_LEFT
    reasons = {p.because for p in counted}
    return next((why for why in WhyNoScore if why in reasons), None)


def _together(recipe: Recipe, parts: Sequence[tuple[float, float]]) -> float:
    total = math.fsum(weight * value for weight, value in parts)
    if recipe.aggregate is Aggregate.POINTS:
        return total
    return total / math.fsum(weight for weight, _ in parts)


def _contributing(recipe: Recipe, part: PartScore, counted: Sequence[PartScore]) -> PartScore:
    if not part.counts:
        return part
    whole = 1.0
    if recipe.aggregate is Aggregate.SHARE:
        whole = math.fsum(p.weight for p in counted)
    return attrs.evolve(part, contribution=part.weight * part.low / whole)


_Reading = tuple[float, float, WhyNoScore | None]
_OPEN: _Reading = (0, 1, WhyNoScore.UNKNOWN)
_NOT_JUDGED: _Reading = (0, 1, WhyNoScore.NOT_JUDGED)


def _part(recipe: Recipe, part: RecipePart, measures: Mapping[str, Measured]) -> PartScore:
    low, high, because = _weakest(
        [_read(measures[name]) if name in measures else _NOT_JUDGED for name in part.reads],
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


def _weakest(several: Sequence[_Reading], not_judged: OpenPart) -> _Reading:
    """Kleene AND, for degrees: where one is nothing, the whole is nothing, whatever is open.

    Where what was not judged is left out, it is left out here as well.
    """
    if not_judged is OpenPart.LEFT_OUT:
        several = [r for r in several if r[2] is not WhyNoScore.NOT_JUDGED] or several
    low = min(reading[0] for reading in several)
    high = min(reading[1] for reading in several)
    if low == high:
        return low, high, None
    reasons = {reading[2] for reading in several}
    because = (
        WhyNoScore.NOT_JUDGED
        if WhyNoScore.NOT_JUDGED in reasons
        else next(why for why in WhyNoScore if why in reasons)
    )
    return low, high, because


def _read(found: object) -> _Reading:
    match found:
        case Verdict.UNKNOWN | None:
            return _OPEN
        case Verdict():
            share = float(found is Verdict.MET)
            return share, share, None
        case Missing():
            return _NOT_JUDGED if found is Missing.NOT_APPLICABLE else _OPEN
        case Rating():
            share_of_scale = found.share
            if share_of_scale is None:
                return 0, 1, WhyNoScore.SCALE_WITHOUT_ENDS
            return share_of_scale / 100, share_of_scale / 100, None
        case Quantity():
            return _of_quantity(found)
        case _:
            raise TypeError(
                f"a part is read from a Verdict, Rating, Quantity, Missing or None, not from "
                f"{with_article(type(found).__name__)}"
            )


def _of_quantity(found: Quantity) -> _Reading:
    if found.because is WhyNoQuantity.NOTHING_DUE:
        return _NOT_JUDGED
    if found.lowest is None or found.highest is None:
        return _OPEN
    open_still = found.lowest < found.highest
    return found.lowest, found.highest, WhyNoScore.UNKNOWN if open_still else None
