"""Rules for lists of steps; advice on their order, no norm."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy, ExposureStep, ExposureTry
from cbt_homework.cognition.record_criteria import ExposureCriterion
from cbt_homework.cognition.record_rules.common import RecordWord, absent, rated, some
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
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


def _listed(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    return some(policy, "steps", hierarchy.steps, RecordWord.NONE_FOUND)


def _rated(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    steps = enumerate(hierarchy.steps or ())
    return rated(policy, ((f"steps.{i}.fear", step.fear) for i, step in steps))


def _one_scale(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    ratings = [s.fear for s in hierarchy.steps or () if isinstance(s.fear, Rating)]
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


def _shares(hierarchy: ExposureHierarchy) -> list[float]:
    """How far up their one scale the steps lie; none where they are not all on one with ends."""
    ratings = [s.fear for s in hierarchy.steps or () if isinstance(s.fear, Rating)]
    shares = [rating.share for rating in ratings if rating.share is not None]
    whole = len(shares) == len(hierarchy.steps or ()) and len({r.scale for r in ratings}) == 1
    return shares if whole else []


def _least_first(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    shares = _shares(hierarchy)
    if len(shares) < 2:
        return None
    down = [f"steps.{i}.fear" for i in range(1, len(shares)) if shares[i] < shares[i - 1]]
    if down:
        return unmet(*down, count=len(down))
    return met("steps", count=len(shares))


def _near(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    shares = _shares(hierarchy)
    rises = [shares[i] - shares[i - 1] for i in range(1, len(shares))]
    if not rises or min(rises) < 0:
        return None  # TR73 speaks of the order
    gap = policy.cognition.records.step_gap
    wide = [f"steps.{i + 1}.fear" for i, rise in enumerate(rises) if rise > gap]
    if wide:
        return unmet(*wide, count=len(wide), largest=max(rises), gap=gap)
    return met("steps", largest=max(rises))


def _safety(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    held = hierarchy.safety_behaviors
    if held is None:
        return absent(policy, "safety_behaviors")
    return met("safety_behaviors", count=len(held))


def _compared(hierarchy: ExposureHierarchy, policy: Policy) -> Outcome | None:
    tries = {
        f"steps.{i}.tries.{j}": tried
        for i, step in enumerate(hierarchy.steps or ())
        for j, tried in enumerate(step.tries or ())
    }
    if not tries:
        return None
    answers = {path: _comparable(tried) for path, tried in tries.items()}
    open_ = {path: answer for path, answer in answers.items() if answer is not Verdict.MET}
    facts = {"count": len(open_), "total": len(tries)}
    at = places(open_)
    if not open_:
        return met(*places(tries), total=len(tries))
    return absent(policy, *at, **facts) if None in open_.values() else unknown(*at, **facts)


def _comparable(tried: ExposureTry) -> Verdict | None:
    """Whether a try has two things to compare; None where something is not recorded.

    Fear that nobody asked for, or that is on two scales, cannot be compared: what was expected or
    what happened, which is not recorded, would be the other pair.
    """
    if tried.expected is not None and tried.happened is not None:
        return Verdict.MET
    fears = (tried.fear_before, tried.fear_after)
    if Missing.NOT_ASKED in fears:
        return None
    change = tried.fear_change
    if change is None:
        return Verdict.UNKNOWN if Missing.DECLINED in fears else None
    if change.because is WhyNoChange.OTHER_SCALE:
        return None
    return Verdict.MET if change.because is None else Verdict.UNKNOWN


def _steps(*fears: Any) -> ExposureHierarchy:
    return ExposureHierarchy(steps=tuple(ExposureStep("One stop by bus", fear=f) for f in fears))


def _tried(**parts: Any) -> ExposureHierarchy:
    step = ExposureStep("One stop by bus", fear=percent(40), tries=(ExposureTry(**parts),))
    return ExposureHierarchy(steps=(step,))


EXPOSURE: tuple[Rule[ExposureHierarchy], ...] = (
    Rule(
        code="TR70",
        name="steps-listed",
        weight=Weight.ESSENTIAL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_listed,
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
            Example("one", _steps(percent(40)), Verdict.MET),
            Example("looked, and none", _steps(), Verdict.UNMET),
            Example("no entry", ExposureHierarchy(), Verdict.UNMET),
            Example(
                "an import that kept none", ExposureHierarchy(), Verdict.UNKNOWN, Verdict.UNKNOWN
            ),
        ),
        cannot_see="Whether they lead to what matters to the person.",
    ),
    Rule(
        code="TR71",
        name="steps-rated",
        weight=Weight.ESSENTIAL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_rated,
        asks="Is it recorded how much fear each step is expected to bring?",
        why="The ratings are what an order can be made of.",
        met="Each step is rated (steps: {total}).",
        unmet="Steps with no rating recorded: {count} of {total}.",
        unknown="Steps whose rating is not recorded: {count} of {total}.",
        question="How much fear would that bring, from 0 to 100?",
        options=("rating the hardest step first, as an anchor",),
        effort=Effort.A_FEW_MINUTES,
        sources=(library("Usually from 0 to 100; any declared scale will do."),),
        examples=lambda: (
            Example("rated", _steps(percent(20), percent(30)), Verdict.MET),
            Example("one of two", _steps(percent(20), None), Verdict.UNMET),
            Example("declined", _steps(Missing.DECLINED), Verdict.UNKNOWN),
            Example("an import that kept none", _steps(None), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no steps: only TR70 speaks", _steps(), None),
        ),
        cannot_see="How it will be on the day.",
    ),
    Rule(
        code="TR72",
        name="steps-on-one-scale",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_one_scale,
        asks="Are all steps rated on one scale?",
        why="Only then is one step above another.",
        met="All steps are rated on one scale.",
        unmet="The steps are rated on {count} scales.",
        unknown="The scale of the steps: {why}.",
        question="Which scale shall we keep?",
        options=("rating the list once more, in one go",),
        sources=(library("Nothing is converted to make an order."),),
        examples=lambda: (
            Example("percent", _steps(percent(20), percent(30)), Verdict.MET),
            Example("two scales", _steps(percent(20), Rating(3, ONE_TO_TEN)), Verdict.UNMET),
            Example(
                "numbers without a scale",
                _steps(Rating(2, UNSPECIFIED), Rating(3, UNSPECIFIED)),
                Verdict.UNKNOWN,
            ),
            Example("a single step", _steps(percent(20)), None),
            Example(
                "not all rated: only TR71 speaks", _steps(percent(20), percent(30), None), None
            ),
        ),
        cannot_see="Whether the ends of the scale are anchored for this person.",
    ),
    Rule(
        code="TR73",
        name="least-to-most",
        weight=Weight.HELPFUL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_least_first,
        asks="Do the steps go from the least to the most fear?",
        why="Many lists begin with what is easiest. Other orders are possible, and some are meant.",
        met="The steps go from the least to the most fear ({count}).",
        unmet="Places where the order goes down: {count}.",
        question="Is this the order you would like to take?",
        options=(
            "sorting the list by its ratings",
            "keeping a mixed order where variety is wanted",
        ),
        sources=(library("A custom, not a norm."),),
        examples=lambda: (
            Example("upward", _steps(percent(20), percent(30)), Verdict.MET),
            Example("downward", _steps(percent(30), percent(20)), Verdict.UNMET),
            Example("not all rated: only TR71 speaks", _steps(percent(30), None), None),
            Example(
                "two scales: only TR72 speaks", _steps(percent(20), Rating(3, ONE_TO_TEN)), None
            ),
            Example("a single step", _steps(percent(20)), None),
        ),
        cannot_see="Why this order was chosen.",
        never={Verdict.UNKNOWN: "Where the steps are not rated on one scale, TR71 or TR72 speaks."},
    ),
    Rule(
        code="TR74",
        name="steps-close-together",
        weight=Weight.HELPFUL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_near,
        asks="Is the rise between two steps small enough to be taken?",
        why="A large rise can be split, where that is wanted.",
        met="The largest rise between two steps is {largest} percent of the scale.",
        unmet="Rises above {gap} percent of the scale: {count}; the largest is {largest}.",
        question="Is there something in between?",
        options=("a step that differs in one thing only",),
        effort=Effort.A_FEW_MINUTES,
        sources=(library("The limit is a convention of web pages; no source gives a norm."),),
        examples=lambda: (
            Example("10 apart", _steps(percent(20), percent(30)), Verdict.MET),
            Example("50 apart", _steps(percent(20), percent(70)), Verdict.UNMET),
            Example("downward: only TR73 speaks", _steps(percent(30), percent(20)), None),
            Example("a single step", _steps(percent(20)), None),
            Example("not all rated: only TR71 speaks", _steps(percent(30), None), None),
        ),
        cannot_see="Whether this person does better with small or with large steps.",
        never={Verdict.UNKNOWN: "Where the steps are not rated on one scale, TR71 or TR72 speaks."},
    ),
    Rule(
        code="TR75",
        name="safety-behaviors-named",
        weight=Weight.HELPFUL,
        criterion=ExposureCriterion.STEPPED,
        subject=ExposureHierarchy,
        judge=_safety,
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
            Example("one", ExposureHierarchy(safety_behaviors=("A bottle",)), Verdict.MET),
            Example("looked, and none", ExposureHierarchy(safety_behaviors=()), Verdict.MET),
            Example("none recorded", ExposureHierarchy(), Verdict.UNMET),
            Example(
                "an import that kept none", ExposureHierarchy(), Verdict.UNKNOWN, Verdict.UNKNOWN
            ),
        ),
        cannot_see="Whether they were left out on the day.",
    ),
    Rule(
        code="TR76",
        name="tries-can-be-compared",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=ExposureCriterion.TRIES_COMPARED,
        subject=ExposureHierarchy,
        judge=_compared,
        asks="Does each try have two things to compare?",
        why="Fear before and after, or what was expected and what happened: either shows what a "
        "try has taught.",
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
            Example(
                "fear twice", _tried(fear_before=percent(60), fear_after=percent(30)), Verdict.MET
            ),
            Example(
                "expected and happened", _tried(expected="I faint", happened="I sat"), Verdict.MET
            ),
            Example("only before", _tried(fear_before=percent(60)), Verdict.UNMET),
            Example(
                "on two scales",
                _tried(fear_before=percent(60), fear_after=Rating(3, ONE_TO_TEN)),
                Verdict.UNMET,
            ),
            Example(
                "nobody asked afterwards",
                _tried(fear_before=percent(60), fear_after=Missing.NOT_ASKED),
                Verdict.UNMET,
            ),
            Example(
                "nobody asked afterwards, and an import kept one of the other pair",
                _tried(fear_before=percent(60), fear_after=Missing.NOT_ASKED, happened="I sat"),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "on two scales, and an import kept one of the other pair",
                _tried(
                    fear_before=percent(60), fear_after=Rating(3, ONE_TO_TEN), expected="I faint"
                ),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "declined",
                _tried(fear_before=percent(60), fear_after=Missing.DECLINED),
                Verdict.UNKNOWN,
            ),
            Example(
                "numbers without a scale",
                _tried(fear_before=Rating(6, UNSPECIFIED), fear_after=Rating(3, UNSPECIFIED)),
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept none",
                _tried(happened="I sat"),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("not tried yet", _steps(percent(40)), None),
        ),
        cannot_see="What was learned.",
    ),
)
