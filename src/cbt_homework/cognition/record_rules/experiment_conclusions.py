"""Rules for CONCLUDED: an experiment records its outcome and the lesson."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.experiment import (
    BehavioralExperiment,
    ExperimentResult,
    Fit,
    belief_change,
)
from cbt_homework.cognition.record_criteria import ExperimentCriterion
from cbt_homework.cognition.record_rules.citations import experiment_sheet_citation
from cbt_homework.cognition.record_rules.common import RecordWord
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import (
    UNSPECIFIED,
    ZERO_TO_TEN,
    Rating,
    WhyNoChange,
    change,
    percent,
)
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[BehavioralExperiment],
    subject=BehavioralExperiment,
    criterion=ExperimentCriterion.CONCLUDED,
)


def _example_experiment(**experiment_fields: Any) -> BehavioralExperiment:
    return BehavioralExperiment(plan="Ask a stranger for the time", **experiment_fields)


def _example_concluded_experiment(before: Any = None, **result_fields: Any) -> BehavioralExperiment:
    return _example_experiment(belief=before, result=ExperimentResult(**result_fields))


def _judge_outcome_compared(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    result = experiment.result
    if result is None:
        return None
    if result.observed is None and result.fit is None:
        return absent(policy, "result.observed", "result.fit", missing=RecordWord.THE_RESULT)
    if result.observed is None:
        return absent(policy, "result.observed", missing=RecordWord.WHAT_WAS_SEEN)
    if result.fit is None:
        return absent(policy, "result.fit", missing=RecordWord.WHETHER_IT_FITS)
    return met("result.observed", "result.fit", fit=result.fit)


OUTCOME_COMPARED = _rule(
    "TR45",
    "outcome-compared",
    _judge_outcome_compared,
    Weight.ESSENTIAL,
    asks="Is it recorded what was seen, and whether it fits the prediction?",
    why="What was seen comes before what it means.",
    met="What was seen is recorded; it fits the prediction: {fit}.",
    unmet="Not recorded of the outcome: {missing}.",
    unknown="Not recorded of the outcome: {missing}.",
    question="What did you see, and was it what you had expected?",
    options=("answering with *no*, *partly* or *yes*",),
    sources=(
        experiment_sheet_citation("The observed outcome, and whether it fits the prediction."),
        library("Three answers: no, partly, yes."),
    ),
    examples=lambda: (
        Example.met(
            "seen, partly", _example_concluded_experiment(observed="Four of five", fit=Fit.PARTLY)
        ),
        Example.unmet("seen, not compared", _example_concluded_experiment(observed="Four of five")),
        Example.unmet("compared, not described", _example_concluded_experiment(fit=Fit.NO)),
        Example.unmet("neither", _example_concluded_experiment(learned="People stop")),
        Example.imported("an import that kept none", _example_concluded_experiment()),
        Example.silent("a plan", _example_experiment()),
    ),
    cannot_see="Whether the description is of what happened or of how it was taken.",
)


def _judge_lesson_recorded(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    if experiment.result is None:
        return None
    if experiment.result.learned is None:
        return absent(policy, "result.learned")
    return met("result.learned")


LESSON_RECORDED = _rule(
    "TR46",
    "lesson-recorded",
    _judge_lesson_recorded,
    Weight.ESSENTIAL,
    asks="Is it recorded what was learned?",
    why="The lesson in the person's own words is what stays.",
    met="What was learned is recorded.",
    unmet="No lesson is recorded.",
    unknown="What was learned is not recorded.",
    question="What do you make of that?",
    options=("writing the lesson in one sentence, as the person puts it",),
    sources=(experiment_sheet_citation("Asks what was learned."),),
    examples=lambda: (
        Example.met("a sentence", _example_concluded_experiment(learned="People stop")),
        Example.unmet("none", _example_concluded_experiment()),
        Example.imported("an import that kept none", _example_concluded_experiment()),
        Example.silent("a plan", _example_experiment()),
    ),
    cannot_see="Whose words they are.",
)


def _judge_belief_rated_after(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    if experiment.result is None or not isinstance(experiment.belief, Rating):
        return None  # without a first rating TR42 speaks
    match experiment.result.belief:
        case None:
            return absent(policy, "result.belief", why=RecordWord.NOT_RECORDED)
        case Missing.NOT_APPLICABLE:
            return None
        case Missing.NONE as lack:
            return unmet("result.belief", lack=lack)
        case Missing.NOT_ASKED as why:
            return unmet("result.belief", why=why)
        case Missing.DECLINED as why:
            return unknown("result.belief", why=why)
        case again:
            because = change(experiment.belief, again).because
    if because is WhyNoChange.OTHER_SCALE:
        return unmet("result.belief", why=RecordWord.ON_ANOTHER_SCALE)
    if because is not None:
        return unknown("belief", "result.belief", why=RecordWord.NO_SCALE_RECORDED)
    return met("belief", "result.belief")


BELIEF_RATED_AFTER = _rule(
    "TR47",
    "belief-rated-after",
    _judge_belief_rated_after,
    Weight.ESSENTIAL,
    version=2,
    asks="Is the belief rated again, on the same scale?",
    why="It closes the experiment: the same question, asked again.",
    met="The belief is rated before and after on one scale.",
    unmet="The belief after the experiment: {why}.",
    unknown="The belief after the experiment: {why}.",
    none="The record says that the belief was not rated after the experiment.",
    question="How sure are you of it now, on the same scale?",
    options=("asking before the discussion turns to the next task",),
    sources=(experiment_sheet_citation("The belief is rated again from 0 to 100."),),
    examples=lambda: (
        Example.met("70, then 30", _example_concluded_experiment(percent(70), belief=percent(30))),
        Example.unmet("70, then no entry", _example_concluded_experiment(percent(70))),
        Example.unmet(
            "not asked", _example_concluded_experiment(percent(70), belief=Missing.NOT_ASKED)
        ),
        Example.unmet("not rated", _example_concluded_experiment(percent(70), belief=Missing.NONE)),
        Example.unmet(
            "on another scale",
            _example_concluded_experiment(percent(70), belief=Rating(3, ZERO_TO_TEN)),
        ),
        Example.unknown(
            "declined", _example_concluded_experiment(percent(70), belief=Missing.DECLINED)
        ),
        Example.unknown(
            "numbers without a scale",
            _example_concluded_experiment(Rating(7, UNSPECIFIED), belief=Rating(3, UNSPECIFIED)),
        ),
        Example.imported("an import that kept none", _example_concluded_experiment(percent(70))),
        Example.silent(
            "the question does not apply",
            _example_concluded_experiment(percent(70), belief=Missing.NOT_APPLICABLE),
        ),
        Example.silent(
            "not rated before: only TR42 speaks", _example_concluded_experiment(belief=percent(30))
        ),
        Example.silent("a plan", _example_experiment(belief=percent(70))),
    ),
    cannot_see="Whether the belief will last.",
)


def _judge_belief_follows_outcome(
    experiment: BehavioralExperiment, policy: Policy
) -> Outcome | None:
    drop = belief_change(experiment).drop
    if experiment.result is None or experiment.result.fit is not Fit.NO or drop is None:
        return None
    if drop <= 0:
        return unmet("result.fit", "result.belief")
    return met("result.fit", "result.belief", drop=drop)


BELIEF_FOLLOWS_OUTCOME = _rule(
    "TR48",
    "belief-follows-outcome",
    _judge_belief_follows_outcome,
    Weight.HELPFUL,
    asks="Where the prediction came out otherwise, is the thought believed less?",
    why="Where it is not, something else may hold the thought up: luck, a safety behavior, a test "
    "that was not quite the right one.",
    met="The prediction came out otherwise, and the belief dropped by {drop} percent of its scale.",
    unmet="The prediction came out otherwise, and the thought is believed no less than before.",
    question="What would have convinced you?",
    options=(
        "asking how the outcome was explained",
        "planning the next experiment around that explanation",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("A question that follows from the two ratings."),),
    examples=lambda: (
        Example.met(
            "down", _example_concluded_experiment(percent(70), belief=percent(30), fit=Fit.NO)
        ),
        Example.unmet(
            "as before", _example_concluded_experiment(percent(70), belief=percent(70), fit=Fit.NO)
        ),
        Example.silent(
            "it fits", _example_concluded_experiment(percent(70), belief=percent(70), fit=Fit.YES)
        ),
        Example.silent("not rated again", _example_concluded_experiment(percent(70), fit=Fit.NO)),
        Example.silent("a plan", _example_experiment()),
    ),
    cannot_see="How the outcome was explained.",
    never={Verdict.UNKNOWN: "Where something is not recorded, TR45 or TR47 says so."},
)


EXPERIMENT_CONCLUSIONS: tuple[Rule[BehavioralExperiment], ...] = (
    OUTCOME_COMPARED,
    LESSON_RECORDED,
    BELIEF_RATED_AFTER,
    BELIEF_FOLLOWS_OUTCOME,
)
