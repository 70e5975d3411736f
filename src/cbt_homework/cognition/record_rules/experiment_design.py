"""TESTABLE and INFORMATIVE: what a behavioral experiment says before it is run."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.record_criteria import ExperimentCriterion
from cbt_homework.cognition.record_rules.citations import experiment_sheet
from cbt_homework.cognition.record_rules.common import RecordWord, absent, rated
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec import NoLose
from cbt_homework.policies.policy import Policy


def _prediction(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return absent(policy, "prediction") if experiment.prediction is None else met("prediction")


def _judged_by(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return absent(policy, "judged_by") if experiment.judged_by is None else met("judged_by")


def _belief_before(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return rated(policy, (("belief", experiment.belief),))


def _safety(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    held = experiment.safety_behaviors
    if held is None:
        return absent(policy, "safety_behaviors")
    return met("safety_behaviors", count=len(held))


_NOTHING = NoLose()


def _either_outcome(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    frame = experiment.no_lose or _NOTHING
    if frame.if_it_goes_well is None and frame.if_it_does_not is None:
        return absent(policy, "no_lose", missing=RecordWord.EITHER_OUTCOME)
    if frame.if_it_goes_well is None:
        return absent(policy, "no_lose.if_it_goes_well", missing=RecordWord.IF_IT_GOES_WELL)
    if frame.if_it_does_not is None:
        return absent(policy, "no_lose.if_it_does_not", missing=RecordWord.IF_IT_DOES_NOT)
    return met("no_lose")


def _plan(**parts: Any) -> BehavioralExperiment:
    return BehavioralExperiment(plan="Ask a stranger for the time", **parts)


EXPERIMENTS: tuple[Rule[BehavioralExperiment], ...] = (
    Rule(
        code="TR40",
        name="prediction-recorded",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.TESTABLE,
        subject=BehavioralExperiment,
        judge=_prediction,
        asks="Is it recorded what is expected to happen?",
        why="What was not said before can be seen in anything afterwards.",
        met="The prediction is recorded.",
        unmet="No prediction is recorded.",
        unknown="The prediction is not recorded.",
        question="If the thought is true, what will happen?",
        options=("writing it down before anything is tried",),
        sources=(experiment_sheet("Asks for predictions before the experiment."),),
        examples=lambda: (
            Example("a prediction", _plan(prediction="They walk on"), Verdict.MET),
            Example("none", _plan(), Verdict.UNMET),
            Example("an import that kept none", _plan(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether anything that could happen would speak against it.",
    ),
    Rule(
        code="TR41",
        name="judgment-agreed",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.TESTABLE,
        subject=BehavioralExperiment,
        judge=_judged_by,
        asks="Is it recorded how it will be known whether that happened?",
        why="A yardstick that is chosen afterwards fits every outcome.",
        met="How the outcome will be judged is recorded.",
        unmet="No way to judge the outcome is recorded.",
        unknown="How the outcome will be judged is not recorded.",
        question="What exactly would you see if it came true?",
        options=("naming something that a bystander could count",),
        sources=(library("Other sheets than the printed one ask for it beforehand."),),
        examples=lambda: (
            Example("a count", _plan(judged_by="How many of five stop"), Verdict.MET),
            Example("none", _plan(), Verdict.UNMET),
            Example("an import that kept none", _plan(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether two people would judge alike.",
    ),
    Rule(
        code="TR42",
        name="belief-rated-before",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.TESTABLE,
        subject=BehavioralExperiment,
        judge=_belief_before,
        asks="Is it recorded how far the tested thought is believed before?",
        why="It is what the second rating is compared with.",
        met="How far the thought is believed before is recorded.",
        unmet="No belief before the experiment is recorded.",
        unknown="How far the thought is believed before is not recorded.",
        question="How sure are you of it now, from 0 to 100?",
        options=("asking for the number in the session",),
        sources=(experiment_sheet("The tested thought has a belief from 0 to 100."),),
        examples=lambda: (
            Example("70 percent", _plan(belief=percent(70)), Verdict.MET),
            Example("none", _plan(), Verdict.UNMET),
            Example("not asked", _plan(belief=Missing.NOT_ASKED), Verdict.UNMET),
            Example("declined", _plan(belief=Missing.DECLINED), Verdict.UNKNOWN),
            Example("an import that kept none", _plan(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("the question does not apply", _plan(belief=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="Whether the thought that is rated is the one the prediction follows from.",
    ),
    Rule(
        code="TR43",
        name="safety-behaviors-looked-for",
        weight=Weight.HELPFUL,
        criterion=ExperimentCriterion.TESTABLE,
        subject=BehavioralExperiment,
        judge=_safety,
        asks="Were safety behaviors looked for?",
        why="What a person does just in case can hide the answer; knowing it, both can choose.",
        met="Safety behaviors were looked for (found: {count}).",
        unmet="No answer about safety behaviors is recorded.",
        unknown="Whether there are safety behaviors is not recorded.",
        question="What would you do, or take along, just in case?",
        options=("noting *none* where there is none",),
        effort=Effort.A_FEW_MINUTES,
        sources=(library("Other sheets than the printed one ask what will be dropped."),),
        examples=lambda: (
            Example("one", _plan(safety_behaviors=("Looking at the phone",)), Verdict.MET),
            Example("looked, and none", _plan(safety_behaviors=()), Verdict.MET),
            Example("none recorded", _plan(), Verdict.UNMET),
            Example("an import that kept none", _plan(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether they were left out on the day.",
    ),
    Rule(
        code="TR44",
        name="either-outcome-tells",
        weight=Weight.ESSENTIAL,
        criterion=ExperimentCriterion.INFORMATIVE,
        subject=BehavioralExperiment,
        judge=_either_outcome,
        asks="Is it recorded what is learned from either outcome?",
        why="An experiment that tells something either way has nothing to lose.",
        met="What is learned is recorded for either outcome.",
        unmet="What is learned is not recorded: {missing}.",
        unknown="What is learned is not recorded: {missing}.",
        question="What would we know if it happens, and what if it stays out?",
        options=("writing one sentence for each outcome",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Something is learned in any case: the fourth of its five points."),),
        examples=lambda: (
            Example(
                "both",
                _plan(no_lose=NoLose(if_it_goes_well="People stop", if_it_does_not="I ask why")),
                Verdict.MET,
            ),
            Example(
                "only one",
                _plan(no_lose=NoLose(if_it_goes_well="People stop")),
                Verdict.UNMET,
            ),
            Example(
                "only the other",
                _plan(no_lose=NoLose(if_it_does_not="I ask why")),
                Verdict.UNMET,
            ),
            Example("neither", _plan(), Verdict.UNMET),
            Example("an import that kept none", _plan(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the two outcomes would really be told apart.",
    ),
)
