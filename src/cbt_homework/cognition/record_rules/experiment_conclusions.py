"""CONCLUDED: what a behavioral experiment says afterwards."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.experiment import (
    BehavioralExperiment,
    ExperimentResult,
    Fit,
    belief_change,
)
from cbt_homework.cognition.record_criteria import ExperimentCriterion
from cbt_homework.cognition.record_rules.citations import experiment_sheet
from cbt_homework.cognition.record_rules.common import RecordWord, absent
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
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


def _seen(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
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


def _learned(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    if experiment.result is None:
        return None
    if experiment.result.learned is None:
        return absent(policy, "result.learned")
    return met("result.learned")


def _belief_after(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    if experiment.result is None or not isinstance(experiment.belief, Rating):
        return None  # without a first rating TR42 speaks
    match experiment.result.belief:
        case None:
            return absent(policy, "result.belief", why=RecordWord.NOT_RECORDED)
        case Missing.NOT_APPLICABLE:
            return None
        case Missing.NOT_ASKED as why:
            return unmet("result.belief", why=why)
        case Missing() as why:
            return unknown("result.belief", why=why)
        case again:
            because = change(experiment.belief, again).because
    if because is WhyNoChange.OTHER_SCALE:
        return unmet("result.belief", why=RecordWord.ON_ANOTHER_SCALE)
    if because is not None:
        return unknown("belief", "result.belief", why=RecordWord.NO_SCALE_RECORDED)
    return met("belief", "result.belief")


def _follows(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    drop = belief_change(experiment).drop
    if experiment.result is None or experiment.result.fit is not Fit.NO or drop is None:
        return None
    if drop <= 0:
        return unmet("result.fit", "result.belief")
    return met("result.fit", "result.belief", drop=drop)


def _plan(**parts: Any) -> BehavioralExperiment:
    return BehavioralExperiment(plan="Ask a stranger for the time", **parts)


def _done(before: Any = None, **parts: Any) -> BehavioralExperiment:
    return _plan(belief=before, result=ExperimentResult(**parts))


CONCLUSIONS: tuple[Rule[BehavioralExperiment], ...] = (
    Rule(
        code="TR45",
        name="outcome-compared",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.CONCLUDED,
        subject=BehavioralExperiment,
        judge=_seen,
        asks="Is it recorded what was seen, and whether it fits the prediction?",
        why="What was seen comes before what it means.",
        met="What was seen is recorded; it fits the prediction: {fit}.",
        unmet="Not recorded of the outcome: {missing}.",
        unknown="Not recorded of the outcome: {missing}.",
        question="What did you see, and was it what you had expected?",
        options=("answering with *no*, *partly* or *yes*",),
        sources=(
            experiment_sheet("The observed outcome, and whether it fits the prediction."),
            library("Three answers: no, partly, yes."),
        ),
        examples=lambda: (
            Example("seen, partly", _done(observed="Four of five", fit=Fit.PARTLY), Verdict.MET),
            Example("seen, not compared", _done(observed="Four of five"), Verdict.UNMET),
            Example("compared, not described", _done(fit=Fit.NO), Verdict.UNMET),
            Example("neither", _done(learned="People stop"), Verdict.UNMET),
            Example("an import that kept none", _done(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a plan", _plan(), None),
        ),
        cannot_see="Whether the description is of what happened or of how it was taken.",
    ),
    Rule(
        code="TR46",
        name="lesson-recorded",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.CONCLUDED,
        subject=BehavioralExperiment,
        judge=_learned,
        asks="Is it recorded what was learned?",
        why="The lesson in the person's own words is what stays.",
        met="What was learned is recorded.",
        unmet="No lesson is recorded.",
        unknown="What was learned is not recorded.",
        question="What do you make of that?",
        options=("writing the lesson in one sentence, as the person puts it",),
        sources=(experiment_sheet("Asks what was learned."),),
        examples=lambda: (
            Example("a sentence", _done(learned="People stop"), Verdict.MET),
            Example("none", _done(), Verdict.UNMET),
            Example("an import that kept none", _done(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a plan", _plan(), None),
        ),
        cannot_see="Whose words they are.",
    ),
    Rule(
        code="TR47",
        name="belief-rated-after",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.CONCLUDED,
        subject=BehavioralExperiment,
        judge=_belief_after,
        asks="Is the belief rated again, on the same scale?",
        why="It closes the experiment: the same question, asked again.",
        met="The belief is rated before and after on one scale.",
        unmet="The belief after the experiment: {why}.",
        unknown="The belief after the experiment: {why}.",
        question="How sure are you of it now, on the same scale?",
        options=("asking before the discussion turns to the next task",),
        sources=(experiment_sheet("The belief is rated again from 0 to 100."),),
        examples=lambda: (
            Example("70, then 30", _done(percent(70), belief=percent(30)), Verdict.MET),
            Example("70, then no entry", _done(percent(70)), Verdict.UNMET),
            Example("not asked", _done(percent(70), belief=Missing.NOT_ASKED), Verdict.UNMET),
            Example(
                "on another scale",
                _done(percent(70), belief=Rating(3, ZERO_TO_TEN)),
                Verdict.UNMET,
            ),
            Example("declined", _done(percent(70), belief=Missing.DECLINED), Verdict.UNKNOWN),
            Example(
                "numbers without a scale",
                _done(Rating(7, UNSPECIFIED), belief=Rating(3, UNSPECIFIED)),
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept none",
                _done(percent(70)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "the question does not apply",
                _done(percent(70), belief=Missing.NOT_APPLICABLE),
                None,
            ),
            Example("not rated before: only TR42 speaks", _done(belief=percent(30)), None),
            Example("a plan", _plan(belief=percent(70)), None),
        ),
        cannot_see="Whether the belief will last.",
    ),
    Rule(
        code="TR48",
        name="belief-follows-outcome",
        weight=Weight.HELPFUL,
        criterion=ExperimentCriterion.CONCLUDED,
        subject=BehavioralExperiment,
        judge=_follows,
        asks="Where the prediction came out otherwise, is the thought believed less?",
        why="Where it is not, something else may hold the thought up: luck, a safety behavior, a "
        "test that was not quite the right one.",
        met="The prediction came out otherwise, and the belief dropped by {drop} percent of its "
        "scale.",
        unmet="The prediction came out otherwise, and the thought is believed no less than before.",
        question="What would have convinced you?",
        options=(
            "asking how the outcome was explained",
            "planning the next experiment around that explanation",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(library("A question that follows from the two ratings."),),
        examples=lambda: (
            Example("down", _done(percent(70), belief=percent(30), fit=Fit.NO), Verdict.MET),
            Example("as before", _done(percent(70), belief=percent(70), fit=Fit.NO), Verdict.UNMET),
            Example("it fits", _done(percent(70), belief=percent(70), fit=Fit.YES), None),
            Example("not rated again", _done(percent(70), fit=Fit.NO), None),
            Example("a plan", _plan(), None),
        ),
        cannot_see="How the outcome was explained.",
        never={Verdict.UNKNOWN: "Where something is not recorded, TR45 or TR47 says so."},
    ),
)
