"""What the invariants of recipes, their scores and of statements ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.research.recipes.recipe import (
    Aggregate,
    OpenPart,
    PartScore,
    Recipe,
    RecipePart,
    RecipeScore,
    WhyNoScore,
)
from cbt_homework.research.tidy.statement import Facet, Statement, WhyNoValue
from cbt_homework.testing.repairs_engagement import Fields


def _recipe_part(drawn: Fields) -> Fields:
    return drawn | {"weight": max(drawn["weight"], 0.000001)}


def _recipe(drawn: Fields) -> Fields:
    parts = tuple({part.key: part for part in drawn["parts"]}.values())
    leaves_out = OpenPart.LEFT_OUT in (drawn["unknown"], drawn["not_judged"])
    aggregate = Aggregate.SHARE if leaves_out else drawn["aggregate"]
    return drawn | {"parts": parts, "aggregate": aggregate}


def _part_score(drawn: Fields) -> Fields:
    because = None if drawn["value"] is not None else drawn["because"] or WhyNoScore.UNKNOWN
    low, high = sorted((drawn["low"], drawn["high"]))
    return drawn | {"because": because, "low": low, "high": high}


def _recipe_score(drawn: Fields) -> Fields:
    recipe: Recipe = drawn["recipe"]
    one: PartScore = drawn["parts"][0]
    parts = tuple(attrs.evolve(one, key=p.key, weight=p.weight) for p in recipe.parts)
    low, high, value = drawn["low"], drawn["high"], drawn["value"]
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        value = None if value is None else min(max(value, low), high)
    because = None if value is not None else drawn["because"] or WhyNoScore.UNKNOWN
    return drawn | {"parts": parts, "low": low, "high": high, "value": value, "because": because}


def _statement(drawn: Fields) -> Fields:
    value = None if drawn["facet"] is Facet.CONCERN else drawn["value"]
    there = value is not None or drawn["word"] is not None
    missing = None if there else drawn["missing"] or WhyNoValue.NOT_RECORDED
    return drawn | {"value": value, "missing": missing}


MEND_RECIPES: dict[type[Any], Callable[[Fields], Fields]] = {
    RecipePart: _recipe_part,
    Recipe: _recipe,
    PartScore: _part_score,
    RecipeScore: _recipe_score,
    Statement: _statement,
}
