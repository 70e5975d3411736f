"""Rules for STEPPED and TRIES_COMPARED: steps of an exposure are rated, close and compared."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy, ExposureStep, ExposureTry
from cbt_homework.cognition.record_criteria import ExposureCriterion
from cbt_homework.cognition.record_rules.common import (
    NOT_RATED,
    RecordWord,
    judge_all_rated,
    judge_not_empty,
)
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import (
    ONE_TO_TEN,
    UNSPECIFIED,
    Rating,
    Scale,
    WhyNoChange,
    percent,
)
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_stepped_rule = partial(
    Rule[ExposureHierarchy], subject=ExposureHierarchy, criterion=ExposureCriterion.STEPPED
)


def _step_fear_shares(hierarchy: ExposureHierarchy) -> list[float]:
    """How far up their one scale the steps lie; none where they are not all on one with ends."""
    ratings = [step.fear for step in hierarchy.steps or () if isinstance(step.fear, Rating)]
    shares = [rating.share for rating in ratings if rating.share is not None]
    whole = (
        len(shares) == len(hierarchy.steps or ()) and len({rating.scale for rating in ratings}) == 1
    )
    return shares if whole else []


def _example_hierarchy_with_fears(*fears: Any) -> ExposureHierarchy:
    return ExposureHierarchy(steps=tuple(ExposureStep("One stop by bus", fear=f) for f in fears))


def _judge_steps_listed(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    return judge_not_empty(policy, "steps", hierarchy.steps, RecordWord.NONE_FOUND)


STEPS_LISTED = _stepped_rule(
    "TR70",
    "steps-listed",
    _judge_steps_listed,
    Weight.ESSENTIAL,
    asks="Is at least one step recorded?",
    why="Steps make a start possible.",
    met="Steps are recorded: {count}.",
    unmet="Steps: {why}.",
    unknown="Steps: {why}.",
    question="What would be a first piece of it?",
    options=("varying place, time or company to find steps in between",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("What a hierarchy is made of."),),
    examples=lambda: (
        Example.met("one", _example_hierarchy_with_fears(percent(40))),
        Example.unmet("looked, and none", _example_hierarchy_with_fears()),
        Example.unmet("no entry", ExposureHierarchy()),
        Example.imported("an import that kept none", ExposureHierarchy()),
    ),
    cannot_see="Whether they lead to what matters to the person.",
)


def _judge_steps_rated(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    steps = enumerate(hierarchy.steps or ())
    return judge_all_rated(policy, ((f"steps.{i}.fear", step.fear) for i, step in steps))


STEPS_RATED = _stepped_rule(
    "TR71",
    "steps-rated",
    _judge_steps_rated,
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded how much fear each step is expected to bring?",
    why="The ratings are what an order can be made of.",
    met="Each step is rated (steps: {total}).",
    unmet="Steps with no rating recorded: {count} of {total}.",
    unknown="Steps whose rating is not recorded: {count} of {total}.",
    none="The record says that steps were not rated: {count} of {total}.",
    question="How much fear would that bring, from 0 to 100?",
    options=("rating the hardest step first, as an anchor",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("Usually from 0 to 100; any declared scale will do."),),
    examples=lambda: (
        Example.met("rated", _example_hierarchy_with_fears(percent(20), percent(30))),
        Example.unmet("one of two", _example_hierarchy_with_fears(percent(20), None)),
        Example.unknown("declined", _example_hierarchy_with_fears(Missing.DECLINED)),
        Example.imported("an import that kept none", _example_hierarchy_with_fears(None)),
        Example.silent("no steps: only TR70 speaks", _example_hierarchy_with_fears()),
    ),
    cannot_see="How it will be on the day.",
)


def _judge_steps_on_one_scale(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    ratings = [step.fear for step in hierarchy.steps or () if isinstance(step.fear, Rating)]
    if len(ratings) < 2:
        return None
    scales: set[Scale] = {rating.scale for rating in ratings}
    if len(scales) > 1:
        return unmet("steps", count=len(scales))
    if ratings[0].scale.least is None:
        return unknown("steps", why=RecordWord.NO_SCALE_RECORDED)
    if any(step.fear is None for step in hierarchy.steps or ()):
        return None  # TR71 asks for it, and it may be on another scale
    return met("steps")


STEPS_ON_ONE_SCALE = _stepped_rule(
    "TR72",
    "steps-on-one-scale",
    _judge_steps_on_one_scale,
    Weight.ESSENTIAL,
    version=2,
    asks="Are all steps rated on one scale?",
    why="Only then is one step above another.",
    met="All steps are rated on one scale.",
    unmet="The steps are rated on {count} scales.",
    unknown="The scale of the steps: {why}.",
    question="Which scale shall we keep?",
    options=("rating the list once more, in one go",),
    sources=(library("Nothing is converted to make an order."),),
    examples=lambda: (
        Example.met("percent", _example_hierarchy_with_fears(percent(20), percent(30))),
        Example.unmet(
            "two scales", _example_hierarchy_with_fears(percent(20), Rating(3, ONE_TO_TEN))
        ),
        Example.unknown(
            "numbers without a scale",
            _example_hierarchy_with_fears(Rating(2, UNSPECIFIED), Rating(3, UNSPECIFIED)),
        ),
        Example.silent("a single step", _example_hierarchy_with_fears(percent(20))),
        Example.silent(
            "not all rated: only TR71 speaks",
            _example_hierarchy_with_fears(percent(20), percent(30), None),
        ),
    ),
    cannot_see="Whether the ends of the scale are anchored for this person.",
)


def _judge_least_to_most(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    shares = _step_fear_shares(hierarchy)
    if len(shares) < 2:
        return None
    down = [f"steps.{i}.fear" for i in range(1, len(shares)) if shares[i] < shares[i - 1]]
    if down:
        return unmet(*down, count=len(down))
    return met("steps", count=len(shares))


LEAST_TO_MOST = _stepped_rule(
    "TR73",
    "least-to-most",
    _judge_least_to_most,
    Weight.HELPFUL,
    asks="Do the steps go from the least to the most fear?",
    why="Many lists begin with what is easiest. Other orders are possible, and some are meant.",
    met="The steps go from the least to the most fear ({count}).",
    unmet="Places where the order goes down: {count}.",
    question="Is this the order you would like to take?",
    options=("sorting the list by its ratings", "keeping a mixed order where variety is wanted"),
    sources=(library("A custom, not a norm."),),
    examples=lambda: (
        Example.met("upward", _example_hierarchy_with_fears(percent(20), percent(30))),
        Example.unmet("downward", _example_hierarchy_with_fears(percent(30), percent(20))),
        Example.silent(
            "not all rated: only TR71 speaks", _example_hierarchy_with_fears(percent(30), None)
        ),
        Example.silent(
            "two scales: only TR72 speaks",
            _example_hierarchy_with_fears(percent(20), Rating(3, ONE_TO_TEN)),
        ),
        Example.silent("a single step", _example_hierarchy_with_fears(percent(20))),
    ),
    cannot_see="Why this order was chosen.",
    never={Verdict.UNKNOWN: "Where the steps are not rated on one scale, TR71 or TR72 speaks."},
)


def _judge_steps_close_together(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    shares = _step_fear_shares(hierarchy)
    rises = [shares[i] - shares[i - 1] for i in range(1, len(shares))]
    if not rises or min(rises) < 0:
        return None  # TR73 speaks of the order
    gap = policy.cognition.records.step_gap
    wide = [f"steps.{i + 1}.fear" for i, rise in enumerate(rises) if rise > gap]
    if wide:
        return unmet(*wide, count=len(wide), largest=max(rises), gap=gap)
    return met("steps", largest=max(rises))


STEPS_CLOSE_TOGETHER = _stepped_rule(
    "TR74",
    "steps-close-together",
    _judge_steps_close_together,
    Weight.HELPFUL,
    asks="Is the rise between two steps small enough to be taken?",
    why="A large rise can be split, where that is wanted.",
    met="The largest rise between two steps is {largest} percent of the scale.",
    unmet="Rises above {gap} percent of the scale: {count}; the largest is {largest}.",
    question="Is there something in between?",
    options=("a step that differs in one thing only",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("The limit is a convention of web pages; no source gives a norm."),),
    examples=lambda: (
        Example.met("10 apart", _example_hierarchy_with_fears(percent(20), percent(30))),
        Example.unmet("50 apart", _example_hierarchy_with_fears(percent(20), percent(70))),
        Example.silent(
            "downward: only TR73 speaks", _example_hierarchy_with_fears(percent(30), percent(20))
        ),
        Example.silent("a single step", _example_hierarchy_with_fears(percent(20))),
        Example.silent(
            "not all rated: only TR71 speaks", _example_hierarchy_with_fears(percent(30), None)
        ),
    ),
    cannot_see="Whether this person does better with small or with large steps.",
    never={Verdict.UNKNOWN: "Where the steps are not rated on one scale, TR71 or TR72 speaks."},
)


def _judge_safety_behaviors_named(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    behaviors = hierarchy.safety_behaviors
    if behaviors is None:
        return absent(policy, "safety_behaviors")
    return met("safety_behaviors", count=len(behaviors))


SAFETY_BEHAVIORS_NAMED = _stepped_rule(
    "TR75",
    "safety-behaviors-named",
    _judge_safety_behaviors_named,
    Weight.HELPFUL,
    asks="Were safety behaviors looked for?",
    why="What a person does just in case can hide what there is to learn.",
    met="Safety behaviors were looked for (found: {count}).",
    unmet="No answer about safety behaviors is recorded.",
    unknown="Whether there are safety behaviors is not recorded.",
    question="What would you do, or take along, just in case?",
    options=("noting *none* where there is none",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("A custom of many lists."),),
    examples=lambda: (
        Example.met("one", ExposureHierarchy(safety_behaviors=("A bottle",))),
        Example.met("looked, and none", ExposureHierarchy(safety_behaviors=())),
        Example.unmet("none recorded", ExposureHierarchy()),
        Example.imported("an import that kept none", ExposureHierarchy()),
    ),
    cannot_see="Whether they were left out on the day.",
)


def _try_comparison_verdict(exposure_try: ExposureTry) -> Verdict | None:
    """Whether a try has two things to compare; None where something is not recorded.

    Fear that was not rated, or that is on two scales, cannot be compared: what was expected or what
    happened, which is not recorded, would be the other pair.
    """
    if exposure_try.expected is not None and exposure_try.happened is not None:
        return Verdict.MET
    fears = (exposure_try.fear_before, exposure_try.fear_after)
    if not NOT_RATED.isdisjoint(fears):
        return None
    change = exposure_try.fear_change
    if change is None:
        return Verdict.UNKNOWN if Missing.DECLINED in fears else None
    if change.because is WhyNoChange.OTHER_SCALE:
        return None
    return Verdict.MET if change.because is None else Verdict.UNKNOWN


def _example_hierarchy_with_try(**try_fields: Any) -> ExposureHierarchy:
    step = ExposureStep("One stop by bus", fear=percent(40), tries=(ExposureTry(**try_fields),))
    return ExposureHierarchy(steps=(step,))


def _judge_tries_can_be_compared(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    tries = {
        f"steps.{i}.tries.{j}": exposure_try
        for i, step in enumerate(hierarchy.steps or ())
        for j, exposure_try in enumerate(step.tries or ())
    }
    if not tries:
        return None
    answers = {path: _try_comparison_verdict(exposure_try) for path, exposure_try in tries.items()}
    open_ = {path: answer for path, answer in answers.items() if answer is not Verdict.MET}
    facts = {"count": len(open_), "total": len(tries)}
    if not open_:
        return met(*tries, total=len(tries))
    return absent(policy, *open_, **facts) if None in open_.values() else unknown(*open_, **facts)


TRIES_CAN_BE_COMPARED = Rule(
    "TR76",
    "tries-can-be-compared",
    _judge_tries_can_be_compared,
    Weight.ESSENTIAL,
    subject=ExposureHierarchy,
    criterion=ExposureCriterion.TRIES_COMPARED,
    version=2,
    asks="Does each try have two things to compare?",
    why="Fear before and after, or what was expected and what happened: either shows what a try "
    "has taught.",
    met="Each try has two things to compare (tries: {total}).",
    unmet="Tries without two things to compare: {count} of {total}.",
    unknown="Tries for which two things to compare are not recorded: {count} of {total}.",
    question="What did you expect, and what happened?",
    options=(
        "writing the expectation down before setting out",
        "rating fear twice on the scale of the list",
    ),
    sources=(library("Either pair will do; the library prefers neither."),),
    examples=lambda: (
        Example.met(
            "fear twice",
            _example_hierarchy_with_try(fear_before=percent(60), fear_after=percent(30)),
        ),
        Example.met(
            "expected and happened",
            _example_hierarchy_with_try(expected="I faint", happened="I sat"),
        ),
        Example.unmet("only before", _example_hierarchy_with_try(fear_before=percent(60))),
        Example.unmet(
            "on two scales",
            _example_hierarchy_with_try(fear_before=percent(60), fear_after=Rating(3, ONE_TO_TEN)),
        ),
        Example.unmet(
            "nobody asked afterwards",
            _example_hierarchy_with_try(fear_before=percent(60), fear_after=Missing.NOT_ASKED),
        ),
        Example.imported(
            "nobody asked afterwards, and an import kept one of the other pair",
            _example_hierarchy_with_try(
                fear_before=percent(60), fear_after=Missing.NOT_ASKED, happened="I sat"
            ),
        ),
        Example.imported(
            "on two scales, and an import kept one of the other pair",
            _example_hierarchy_with_try(
                fear_before=percent(60), fear_after=Rating(3, ONE_TO_TEN), expected="I faint"
            ),
        ),
        Example.unknown(
            "declined",
            _example_hierarchy_with_try(fear_before=percent(60), fear_after=Missing.DECLINED),
        ),
        Example.unknown(
            "numbers without a scale",
            _example_hierarchy_with_try(
                fear_before=Rating(6, UNSPECIFIED), fear_after=Rating(3, UNSPECIFIED)
            ),
        ),
        Example.imported("an import that kept none", _example_hierarchy_with_try(happened="I sat")),
        Example.silent("not tried yet", _example_hierarchy_with_fears(percent(40))),
    ),
    cannot_see="What was learned.",
)


EXPOSURE_HIERARCHY: tuple[Rule[ExposureHierarchy], ...] = (
    STEPS_LISTED,
    STEPS_RATED,
    STEPS_ON_ONE_SCALE,
    LEAST_TO_MOST,
    STEPS_CLOSE_TOGETHER,
    SAFETY_BEHAVIORS_NAMED,
    TRIES_CAN_BE_COMPARED,
)
