"""Recipes: named numbers that show their parts, between the lowest and the highest they can be."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en, supervision as sv
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.ratings import UNSPECIFIED
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.research.recipes import applying, recipe as recipe_module
from cbt_homework.research.recipes.applying import apply
from cbt_homework.research.recipes.catalogue import DESIGN_SHARE, FIVE_POINTS, FOUR_ACTS, RECIPES
from cbt_homework.research.recipes.recipe import (
    Aggregate,
    OpenPart,
    PartScore,
    Recipe,
    RecipePart,
    RecipeScore,
    WhyNoScore,
)
from cbt_homework.testing import strategies
from tests import stated
from tests.engagement import histories
from tests.research.tidy.drawn import PART_KEYS, measured, measures, recipes

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
CITED = (Citation("library", CitationStatus.POLICY),)


def made(*parts: RecipePart, **fields: Any) -> Recipe:
    """A recipe of these parts, a share unless said otherwise."""
    fields = {"aggregate": Aggregate.SHARE, **fields}
    return Recipe("mine", version=1, says="Mine.", parts=parts, sources=CITED, **fields)


A, B, C = RecipePart("a"), RecipePart("b"), RecipePart("c")

FULL = ch.HomeworkSpec(
    "Leave the house alone",
    schedule=ch.daily().until_next_session(),
    target=ch.at_least(30, ch.MINUTES),
    rationale=ch.Rationale("See whether I faint"),
    no_lose=ch.homework.NoLose(if_it_goes_well="I can", if_it_does_not="I know where it stops"),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"),),
    from_session=ch.homework.FromSession(topics=("Going out",), methods=("Exposure",)),
)


# ---------------------------------------------------------------------------- held against the hand


def test_the_share_of_a_design_is_that_of_the_criteria_that_apply() -> None:
    score = apply(DESIGN_SHARE, stated.assess(FULL))
    assert 5 / 6 == score.value == score.low == score.high
    assert "record-form-ready" == next(p.key for p in score.parts if p.value == 0)
    none_needed = attrs.evolve(FULL, record_form=ch.Missing.NOT_APPLICABLE)
    fewer = apply(DESIGN_SHARE, stated.assess(none_needed))
    left = [p.key for p in fewer.parts if not p.counts]
    assert ([], 1.0) if not left else (["record-form-ready"], 1.0) == (left, fewer.value)


def test_what_an_import_did_not_keep_opens_the_interval_and_leaves_no_number() -> None:
    bare = ch.HomeworkSpec("Walk", schedule=ch.daily(), target=ch.at_least(10, ch.MINUTES))
    score = apply(DESIGN_SHARE, stated.assess(bare, policy=stated.IMPORTED))
    known = [p.key for p in score.parts if p.value is not None]
    assert (None, WhyNoScore.UNKNOWN) == (score.value, score.because)
    assert ["concrete"] == known
    assert (1 / 6, 1) == (score.low, score.high)
    assert all(p.contribution is None for p in score.parts)


def test_four_acts_are_counted_from_the_plan_and_need_one() -> None:
    plan = ch.Assignment(
        id="a",
        spec=FULL,
        agreement=ch.Agreement(
            in_writing=True,
            agreed_by=(ch.homework.Party.ASSIGNER,),
            proposed_by=ch.Proposer.ASSIGNER,
        ),
    )
    score = apply(FOUR_ACTS, stated.assess(plan))
    assert {"concrete-goals": 1, "barriers-discussed": 1, "written-reminder": 1,
            "client-involved": 0} == {p.key: p.value for p in score.parts}  # fmt: skip
    assert (3, 4) == (score.value, FOUR_ACTS.most)
    on_paper = apply(FOUR_ACTS, stated.assess(FULL))
    assert (None, 2, 4, WhyNoScore.NOT_JUDGED) == (
        on_paper.value, on_paper.low, on_paper.high, on_paper.because,
    )  # fmt: skip


def test_the_third_of_the_five_points_has_two_sides() -> None:
    def third(**agreed: Any) -> PartScore:
        plan = ch.Assignment(id="a", spec=FULL, agreement=ch.Agreement(**agreed))
        return apply(FIVE_POINTS, stated.assess(plan)).parts[2]

    understood = {"own_words": "Mine", "understanding": ch.homework.UnderstandingCheck.IN_OWN_WORDS}
    assert 1 == third(**understood, confidence=ch.percent(80)).value
    assert 0 == third(**understood, confidence=ch.percent(40)).value
    assert WhyNoScore.UNKNOWN is third(**understood).because


def test_two_to_one_against_one_is_a_half_and_shows_what_each_adds() -> None:
    score = apply(made(RecipePart("a", weight=2), B, C), {"a": MET, "b": UNMET, "c": UNMET})
    assert 0.5 == score.value
    assert [0.5, 0, 0] == [p.contribution for p in score.parts]


def test_points_are_weights_that_were_earned() -> None:
    parts = (RecipePart("a", weight=2), RecipePart("b", weight=0.5))
    score = apply(made(*parts, aggregate=Aggregate.POINTS), {"a": MET, "b": ch.percent(50)})
    assert (2.25, 2.25, 2.25) == (score.value, score.low, score.high)
    assert [2, 0.25] == [p.contribution for p in score.parts]


def test_a_rating_is_read_as_its_place_on_its_own_scale() -> None:
    def value(rating: ch.ratings.Rating) -> float | None:
        return apply(made(A), {"a": rating}).value

    assert 0.5 == value(ch.ratings.Rating(5, ch.ratings.ZERO_TO_TEN)) == value(ch.percent(50))
    score = apply(made(A), {"a": ch.ratings.Rating(5, UNSPECIFIED)})
    assert (None, WhyNoScore.SCALE_WITHOUT_ENDS) == (score.value, score.because)


def test_what_counts_against_makes_the_number_smaller() -> None:
    hard = RecipePart("a", counts_against=True)
    assert 0.25 == apply(made(hard), {"a": ch.percent(75)}).value
    quantity = en.Quantity(due=4, within=1, done=1, unknown=1,
                           because=en.WhyNoQuantity.UNKNOWN_OCCASIONS)  # fmt: skip
    score = apply(made(hard), {"a": quantity})
    assert (0.5, 0.75) == (score.low, score.high)


def test_a_quantity_is_its_capped_ratio_or_its_bounds() -> None:
    def score(**counts: Any) -> RecipeScore:
        return apply(made(A), {"a": en.Quantity(**counts)})

    assert 0.75 == score(due=4, done=7, within=3).value
    nothing = score(because=en.WhyNoQuantity.NOTHING_DUE)
    assert WhyNoScore.NOT_JUDGED is nothing.because
    several = score(because=en.WhyNoQuantity.SEVERAL_RATERS)
    assert (0, 1, WhyNoScore.UNKNOWN) == (several.low, several.high, several.because)


def test_a_composite_of_quantity_and_quality_is_made_only_where_somebody_names_it() -> None:
    course = histories.partly()
    (entry,) = course.histories
    until = histories.MONDAYS[1]
    found = {
        "quantity": stated.quantity(entry, until, sessions=[until]),
        "quality": entry.reports[0].quality if entry.reports else None,
    }
    score = apply(made(RecipePart("quantity"), RecipePart("quality")), found)
    assert (None, WhyNoScore.UNKNOWN) == (score.value, score.because)
    assert (4 / 7 / 2, (4 / 7 + 1) / 2) == (score.low, score.high)


# ------------------------------------------------------------------------------------- what is open


def test_unknown_is_left_out_only_where_the_recipe_says_so() -> None:
    found = {"a": MET, "b": UNKNOWN, "c": UNMET}
    score = apply(made(A, B, C, unknown=OpenPart.LEFT_OUT), found)
    assert (0.5, 1 / 3, 2 / 3) == (score.value, score.low, score.high)
    assert [True, False, True] == [p.counts for p in score.parts]
    assert [0.5, None, 0] == [p.contribution for p in score.parts]


def test_what_was_not_judged_is_left_out_of_the_bounds_as_well() -> None:
    score = apply(made(A, B, C, not_judged=OpenPart.LEFT_OUT), {"a": MET, "b": UNKNOWN})
    assert (None, 0.5, 1, WhyNoScore.UNKNOWN) == (
        score.value, score.low, score.high, score.because,
    )  # fmt: skip


def test_where_everything_is_left_out_there_is_no_number() -> None:
    leaves = made(A, not_judged=OpenPart.LEFT_OUT, unknown=OpenPart.LEFT_OUT)
    score = apply(leaves, {})
    assert (None, None, None, WhyNoScore.NOTHING_LEFT) == (
        score.value, score.low, score.high, score.because,
    )  # fmt: skip
    assert (0, 1) == (apply(leaves, {"a": None}).low, apply(leaves, {"a": None}).high)


def test_what_is_partly_known_is_never_left_out() -> None:
    half = en.Quantity(due=4, within=2, done=2, unknown=1,
                       because=en.WhyNoQuantity.UNKNOWN_OCCASIONS)  # fmt: skip
    score = apply(made(A, B, unknown=OpenPart.LEFT_OUT), {"a": half, "b": UNMET})
    assert (None, 0.25, 0.375) == (score.value, score.low, score.high)


@pytest.mark.parametrize("missing", list(ch.Missing))
def test_a_word_why_it_is_missing_says_whether_it_applies(missing: ch.Missing) -> None:
    because = apply(made(A), {"a": missing}).because
    applies = missing is not ch.Missing.NOT_APPLICABLE
    assert (WhyNoScore.UNKNOWN if applies else WhyNoScore.NOT_JUDGED) is because


def test_of_several_the_weakest_counts_and_one_that_is_nothing_decides() -> None:
    both = RecipePart("both", of=("a", "b"))

    def part(**found: Any) -> PartScore:
        return apply(made(both), found).parts[0]

    assert 0.4 == part(a=ch.percent(40), b=MET).value
    assert 0 == part(a=UNMET, b=UNKNOWN).value == part(a=UNMET).value
    assert WhyNoScore.UNKNOWN is part(a=MET, b=UNKNOWN).because
    assert WhyNoScore.NOT_JUDGED is part(a=UNKNOWN).because
    assert 0.4 == part(a=ch.percent(40), b=ch.percent(40)).value
    lenient = made(both, not_judged=OpenPart.LEFT_OUT)
    assert 1 == apply(lenient, {"a": MET}).value
    assert [False] == [p.counts for p in apply(lenient, {}).parts]


# ---------------------------------------------------------------------------------------- attention


def test_what_needs_attention_is_in_no_score() -> None:
    course = histories.distress()
    (entry,) = course.histories
    assessed = stated.assess(entry)
    assert assessed.attention
    recipe = made(*(RecipePart(c.value) for c in en.HistoryCriterion))
    calm = stated.assess(attrs.evolve(entry, concerns=None))
    assert apply(recipe, calm).parts == apply(recipe, assessed).parts
    safe = next(p for p in apply(recipe, assessed).parts if p.key == "safe")
    assert (None, WhyNoScore.NOT_JUDGED) == (safe.value, safe.because)


def test_no_criterion_that_only_needs_attention_is_part_of_a_recipe() -> None:
    essential = {r.criterion.value for r in CATALOGUE if r.weight is ch.rules.Weight.ESSENTIAL}
    for recipe in RECIPES.values():
        assert {name for part in recipe.parts for name in part.reads} <= essential


@given(strategies.assignments())
def test_a_score_is_made_of_the_profile_and_of_nothing_else(assignment: ch.Assignment) -> None:
    made_of = stated.assess(assignment)
    without = attrs.evolve(made_of, findings=())
    for recipe in RECIPES.values():
        assert apply(recipe, made_of) == apply(recipe, without)


# --------------------------------------------------------------------------------------------- laws


def applied(recipe: Recipe, found: dict[str, Any]) -> RecipeScore:
    """A recipe, applied to those of the measures that it reads."""
    read = {name for part in recipe.parts for name in part.reads}
    return apply(recipe, {name: held for name, held in found.items() if name in read})


@given(recipes(), measures())
def test_a_score_lies_between_the_lowest_and_the_highest_it_can_be(
    recipe: Recipe, found: dict[str, Any]
) -> None:
    score = applied(recipe, found)
    if score.low is not None and score.high is not None:
        assert 0 <= score.low <= score.high <= recipe.most * (1 + 1e-12)
        if score.value is not None:
            assert score.low - 1e-9 <= score.value <= score.high + 1e-9


def _bounds(score: RecipeScore) -> tuple[float, float]:
    return score.low or 0, score.high or 0


@given(recipes(), measures(), st.sampled_from(PART_KEYS))
def test_forgetting_a_measure_only_widens(recipe: Recipe, found: dict[str, Any], name: str) -> None:
    judged = applied(made(RecipePart(name)), found).because is not WhyNoScore.NOT_JUDGED
    if judged:  # what comes to apply by becoming unknown is another question
        before, after = applied(recipe, found), applied(recipe, found | {name: None})
        assert (before.low is None) == (after.low is None)
        assert _bounds(after)[0] <= _bounds(before)[0] + 1e-9
        assert _bounds(before)[1] - 1e-9 <= _bounds(after)[1]


@given(recipes(), measures(), measured(), st.sampled_from(PART_KEYS))
def test_whatever_comes_to_light_the_number_is_in_the_interval(
    recipe: Recipe, found: dict[str, Any], learned: Any, name: str
) -> None:
    strict = attrs.evolve(recipe, unknown=OpenPart.NO_NUMBER, not_judged=OpenPart.NO_NUMBER)
    before, after = applied(strict, found | {name: None}), applied(strict, found | {name: learned})
    assert before.low is not None
    assert before.high is not None
    if after.value is not None:
        assert before.low - 1e-9 <= after.value <= before.high + 1e-9


@given(recipes(), measures(), st.floats(0.05, 50))
def test_only_the_ratio_of_weights_matters_to_a_share_and_points_grow_with_them(
    recipe: Recipe, found: dict[str, Any], times: float
) -> None:
    scaled = attrs.evolve(
        recipe, parts=tuple(attrs.evolve(p, weight=p.weight * times) for p in recipe.parts)
    )
    factor = 1 if recipe.aggregate is Aggregate.SHARE else times
    before, after = applied(recipe, found), applied(scaled, found)
    for name in ("value", "low", "high"):
        expected, actual = getattr(before, name), getattr(after, name)
        assert actual is None if expected is None else actual == pytest.approx(expected * factor)
    assert before.because is after.because


@given(recipes(), measures())
def test_the_parts_add_up_to_the_number(recipe: Recipe, found: dict[str, Any]) -> None:
    score = applied(recipe, found)
    contributions = [p.contribution for p in score.parts if p.counts]
    if score.value is None:
        assert {None} >= set(contributions)
    else:
        assert pytest.approx(score.value) == sum(c for c in contributions if c is not None)
        assert None not in contributions


@given(recipes(), measures(), st.randoms())
def test_the_order_of_the_parts_changes_no_number(
    recipe: Recipe, found: dict[str, Any], chance: Any
) -> None:
    parts = list(recipe.parts)
    chance.shuffle(parts)
    before, after = applied(recipe, found), applied(attrs.evolve(recipe, parts=tuple(parts)), found)
    assert (before.value, before.low, before.high) == (after.value, after.low, after.high)


@given(strategies.assignments(), st.randoms())
def test_the_order_of_the_rules_changes_no_number(assignment: ch.Assignment, chance: Any) -> None:
    rules = list(ch.judgment.HOMEWORK)
    chance.shuffle(rules)
    mixed = stated.assess(assignment, book=ch.rules.RuleBook("mixed", tuple(rules)))
    for recipe in RECIPES.values():
        assert apply(recipe, stated.assess(assignment)).value == apply(recipe, mixed).value


# ------------------------------------------------------------------------ what it says, and refuses


def test_a_score_carries_the_recipe_and_what_the_assessment_was_based_on() -> None:
    assessed = stated.assess(FULL)
    score = apply(DESIGN_SHARE, assessed)
    assert (DESIGN_SHARE, assessed.basis, "homework-spec") == (
        score.recipe, score.basis, score.subject,
    )  # fmt: skip
    row = score.row()
    assert ("design-share", 1, 5 / 6, None) == (
        row["recipe"], row["recipe_version"], row["value"], row["because"],
    )  # fmt: skip
    assert (1, 0) == (row["part_concrete"], row["part_record_form_ready"])
    assert assessed.basis.rules_digest == row["rules_digest"]
    alone = apply(made(A), {"a": UNKNOWN}).row()
    assert ("unknown", None, None) == (alone["because"], alone["library"], alone["rules_digest"])


def test_every_recipe_says_where_it_comes_from_and_that_it_is_no_published_score() -> None:
    for name, recipe in RECIPES.items():
        assert f"{recipe.key}-{recipe.version}" == name
        assert {c.source for c in recipe.sources} <= set(SOURCES)
        assert any(c.status is CitationStatus.POLICY and c.says for c in recipe.sources)
        assert {p.weight for p in recipe.parts} == {1}


def test_the_built_in_shares_are_of_the_criteria_that_they_say() -> None:
    design = {c.value for c in ch.Criterion if c.phase is ch.homework.Phase.DESIGN}
    assert design == {part.key for part in DESIGN_SHARE.parts}
    assert 5 == FIVE_POINTS.most == len(FIVE_POINTS.parts)
    assert 1 == DESIGN_SHARE.most


def test_no_recipe_is_a_default() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'source'"):
        apply(stated.assess(FULL))
    for module in (applying, recipe_module):
        assert not any("DEFAULT" in name for name in vars(module))


_READ_FROM = "a part is read from a Verdict, Rating, Quantity, Missing or None"


@pytest.mark.parametrize(
    ("recipe", "found", "says"),
    [
        ("design-share", {}, "recipe must be a Recipe, not a str"),
        (made(A), 7, "a recipe is applied to an Assessment or to measures by name, not to an int"),
        (made(A), {"a": 0.7}, f"{_READ_FROM}, not from a float"),
        (made(A), {"a": True}, f"{_READ_FROM}, not from a bool"),
    ],
)  # fmt: skip
def test_what_no_recipe_can_be_applied_to_is_refused(recipe: Any, found: Any, says: str) -> None:
    with pytest.raises(TypeError) as caught:
        apply(recipe, found)
    assert says == str(caught.value)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: made(A, A), ("parts", "part-twice")),
        (
            lambda: made(A, aggregate=Aggregate.POINTS, unknown=OpenPart.LEFT_OUT),
            ("aggregate", "left-out-of-a-sum"),
        ),
        (
            lambda: made(A, aggregate=Aggregate.POINTS, not_judged=OpenPart.LEFT_OUT),
            ("aggregate", "left-out-of-a-sum"),
        ),
        (lambda: RecipePart("a", weight=0), ("weight", "not-positive")),
        (lambda: RecipePart("a", of=("b", "b")), ("of", "of-twice")),
        (
            lambda: attrs.evolve(made(A), sources=()),
            ("sources", "wrong-count"),
        ),
        (
            lambda: PartScore("a", weight=1, value=1, low=1, high=1, counts=True,
                              because=WhyNoScore.UNKNOWN),
            ("because", "value-and-reason"),
        ),
        (
            lambda: attrs.evolve(apply(made(A), {"a": MET}), recipe=made(B)),
            ("parts", "other-parts"),
        ),
        (
            lambda: attrs.evolve(apply(made(A), {"a": MET}), low=0, high=0.5),
            ("value", "outside-its-bounds"),
        ),
        (
            lambda: attrs.evolve(apply(made(A), {"a": MET}), because=WhyNoScore.UNKNOWN),
            ("because", "value-and-reason"),
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_a_recipe_or_a_score_is_refused(make: Any, problem: tuple[str, str]) -> None:
    with pytest.raises(ch.InvariantError) as caught:
        make()
    assert [problem] == [(p.where, p.code) for p in caught.value.problems]


# ----------------------------------------------------------------------------- a slip is no "no"


def problems(call: Any) -> list[str]:
    with pytest.raises(ch.InvariantError) as caught:
        call()
    return list(map(str, caught.value.problems))


def test_a_part_that_is_no_criterion_of_the_subject_is_refused_with_the_nearest_one() -> None:
    recipe = made(
        RecipePart("concrette"), RecipePart("both", of=("meaningful", "no-loose")),
        not_judged=OpenPart.LEFT_OUT,
    )  # fmt: skip
    assert [
        (
            "recipe.parts.0.key: concrette must be read from a criterion of a homework-spec; "
            "did you mean 'concrete'? [unknown-criterion]"
        ),
        (
            "recipe.parts.1.of.1: both must be read from a criterion of a homework-spec; "
            "did you mean 'no-lose'? [unknown-criterion]"
        ),
    ] == problems(lambda: apply(recipe, stated.assess(FULL)))


def test_a_criterion_that_could_be_judged_and_was_not_is_no_slip() -> None:
    assert WhyNoScore.NOT_JUDGED is apply(made(RecipePart("written")), stated.assess(FULL)).because


def test_a_recipe_for_something_else_is_refused_and_says_what_it_is_for() -> None:
    session = stated.assess(sv.SupervisionSession(id="s"))
    assert [
        (
            "recipe: must read criteria of a supervision-session, and design-share reads those of "
            "a homework-spec or an assignment [other-subject]"
        ),
    ] == problems(lambda: apply(DESIGN_SHARE, session))
    assert [
        (
            "recipe.parts.0.key: xyz must be read from a criterion of a supervision-session; "
            "of rules of your own give the book as well [unknown-criterion]"
        ),
    ] == problems(lambda: apply(made(RecipePart("xyz")), session))
    stranger = attrs.evolve(stated.assess(FULL), subject="elsewhere", profile=(), findings=())
    assert ["recipe other-subject"] == [
        f"{p.where} {p.code}" for p in refused(lambda: apply(DESIGN_SHARE, stranger))
    ]


def refused(call: Any) -> tuple[Any, ...]:
    with pytest.raises(ch.InvariantError) as caught:
        call()
    return caught.value.problems


class Ours(Term):
    """A criterion of one's own."""

    SHORT = "short"
    LONG = "long"


def test_criteria_of_rules_of_ones_own_can_be_read() -> None:
    one = next(iter(ch.judgment.HOMEWORK))
    rules = [attrs.evolve(one, code=f"OURS0{n}", criterion=c) for n, c in enumerate(Ours, 1)]
    ours = ch.rules.RuleBook("ours", (rules[0],))
    assessed = stated.assess(FULL, book=ours)
    recipe = made(RecipePart("short"))
    assert apply(recipe, assessed).because is not WhyNoScore.NOT_JUDGED
    hinted = attrs.evolve(assessed, profile=())
    assert WhyNoScore.NOT_JUDGED is apply(recipe, hinted).because
    both = made(RecipePart("short"), RecipePart("long"))
    assert [
        (
            "recipe.parts.1.key: long must be read from a criterion of a homework-spec; "
            "of rules of your own give the book as well [unknown-criterion]"
        ),
    ] == problems(lambda: apply(both, assessed))
    whole = ch.rules.RuleBook("ours", tuple(rules))
    assert WhyNoScore.NOT_JUDGED is apply(both, assessed, book=whole).because
    with pytest.raises(TypeError, match=r"^book must be a RuleBook, not a tuple$"):
        apply(both, assessed, book=tuple(rules))  # type: ignore[arg-type]


def test_a_measure_that_no_part_reads_is_refused_with_the_nearest_name() -> None:
    two = made(RecipePart("quantity"), RecipePart("quality"))
    given_: Any = {"quantity": MET, "qualty": MET, "She moved away": MET, 7: MET}
    assert [
        (
            "source: qualty must be read by a part of the recipe; did you mean 'quality'? "
            "[unread-measure]"
        ),
        "source: a name must be read by a part of the recipe [unread-measure]",
        "source: a name must be read by a part of the recipe [unread-measure]",
    ] == problems(lambda: apply(two, given_))


def test_the_nearest_name_is_looked_for_a_few_times_only() -> None:
    slips = {f"quality{n}": MET for n in range(8)}
    said = problems(lambda: apply(made(RecipePart("quality")), slips))
    assert [True] * 5 + [False] * 3 == ["did you mean" in problem for problem in said]
