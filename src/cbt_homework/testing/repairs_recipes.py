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
    RecipeScore,
)
from cbt_homework.research.tidy.statement import Facet, Statement, WhyNoValue
from cbt_homework.testing.repairs_by_invariant_form import Fields


def _repair_recipe(drawn: Fields) -> Fields:
    leaves_out = OpenPart.LEFT_OUT in (drawn["unknown"], drawn["not_judged"])
    aggregate = Aggregate.SHARE if leaves_out else drawn["aggregate"]
    return drawn | {"aggregate": aggregate}


def _repair_recipe_score(drawn: Fields) -> Fields:
    recipe: Recipe = drawn["recipe"]
    one: PartScore = drawn["parts"][0]
    parts = tuple(attrs.evolve(one, key=p.key, weight=p.weight) for p in recipe.parts)
    low, high, value = drawn["low"], drawn["high"], drawn["value"]
    if low is not None and high is not None and value is not None:
        value = min(max(value, low), high)
    return drawn | {"parts": parts, "value": value}


def _repair_statement(drawn: Fields) -> Fields:
    value = None if drawn["facet"] is Facet.CONCERN else drawn["value"]
    there = any(one is not None for one in (value, drawn["word"], drawn["answer"]))
    missing = None if there else drawn["missing"] or WhyNoValue.NOT_RECORDED
    return drawn | {"value": value, "missing": missing}


MEND_RECIPES: dict[type[Any], Callable[[Fields], Fields]] = {
    Recipe: _repair_recipe,
    RecipeScore: _repair_recipe_score,
    Statement: _repair_statement,
}
