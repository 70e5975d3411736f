"""Recipes that can be named. Each is a convention of this library: no published score is here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.policies.criteria import Criterion
from cbt_homework.research.recipes.recipe import Aggregate, OpenPart, Recipe, RecipePart

_OWN = Citation(
    "library",
    CitationStatus.POLICY,
    says="That these are counted, with equal weights, is a convention of this library.",
)


def _build_recipe_part(criterion: Criterion) -> RecipePart:
    return RecipePart(criterion.value)


DESIGN_SHARE = Recipe(
    "design-share",
    version=1,
    says="Of the criteria of design that apply, the share that is met.",
    parts=(
        _build_recipe_part(Criterion.FOLLOWS_FROM_SESSION),
        _build_recipe_part(Criterion.CONCRETE),
        _build_recipe_part(Criterion.MEANINGFUL),
        _build_recipe_part(Criterion.NO_LOSE),
        _build_recipe_part(Criterion.OBSTACLES_ANTICIPATED),
        _build_recipe_part(Criterion.RECORD_FORM_READY),
    ),
    aggregate=Aggregate.SHARE,
    not_judged=OpenPart.LEFT_OUT,
    sources=(_OWN,),
)
"""What a design says, on its own."""

FIVE_POINTS = Recipe(
    "five-points",
    version=1,
    says="How many of five points of effective homework are in place.",
    parts=(
        _build_recipe_part(Criterion.FOLLOWS_FROM_SESSION),
        _build_recipe_part(Criterion.CONCRETE),
        RecipePart(
            "understood-and-achievable",
            of=(Criterion.MEANINGFUL.value, Criterion.BELIEVED_ACHIEVABLE.value),
        ),
        _build_recipe_part(Criterion.NO_LOSE),
        _build_recipe_part(Criterion.OBSTACLES_ANTICIPATED),
    ),
    aggregate=Aggregate.POINTS,
    sources=(
        Citation(
            "prasko-2022",
            CitationStatus.VERIFIED,
            says="Names five points that make homework effective, and gives no score.",
        ),
        _OWN,
    ),
)
"""The five points of the source article; the third has two sides, and both have to be met."""

FOUR_ACTS = Recipe(
    "four-acts",
    version=1,
    says="How many of four acts of the one who assigns it are on record.",
    parts=(
        RecipePart("concrete-goals", of=(Criterion.CONCRETE.value,)),
        RecipePart("barriers-discussed", of=(Criterion.OBSTACLES_ANTICIPATED.value,)),
        RecipePart("written-reminder", of=(Criterion.WRITTEN.value,)),
        RecipePart("client-involved", of=(Criterion.COLLABORATIVE.value,)),
    ),
    aggregate=Aggregate.POINTS,
    sources=(
        Citation(
            "detweiler-bedell-whisman-2005",
            CitationStatus.VERIFIED,
            says="Concrete goals, talking about barriers, written reminders and involving the "
            "client went with a better outcome; N = 24.",
        ),
        Citation(
            "library",
            CitationStatus.POLICY,
            says="Reading the four from these criteria, and counting them, is of this library. "
            "It is no score of that study.",
        ),
    ),
)
"""Four acts that went together with a better outcome, counted."""

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {f"{r.key}-{r.version}": r for r in (DESIGN_SHARE, FIVE_POINTS, FOUR_ACTS)}
)
"""The recipes of this library by name and version. None of them is a default."""
