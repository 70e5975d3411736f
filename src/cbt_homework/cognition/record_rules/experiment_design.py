"""Rules for TESTABLE and INFORMATIVE: an experiment states a prediction that it can test."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.record_criteria import ExperimentCriterion
from cbt_homework.cognition.record_rules.citations import experiment_sheet_citation
from cbt_homework.cognition.record_rules.common import RecordWord, judge_all_rated
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, lacking, met
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.policies.policy import Policy

_testable_rule = partial(
    Rule[BehavioralExperiment], subject=BehavioralExperiment, criterion=ExperimentCriterion.TESTABLE
)


def _example_experiment(**experiment_fields: Any) -> BehavioralExperiment:
    return BehavioralExperiment(plan="Ask a stranger for the time", **experiment_fields)


def _judge_prediction_recorded(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return absent(policy, "prediction") if experiment.prediction is None else met("prediction")


PREDICTION_RECORDED = _testable_rule(
    "TR40",
    "prediction-recorded",
    _judge_prediction_recorded,
    Weight.ESSENTIAL,
    asks="Is it recorded what is expected to happen?",
    why="What was not said before can be seen in anything afterwards.",
    met="The prediction is recorded.",
    unmet="No prediction is recorded.",
    unknown="The prediction is not recorded.",
    question="If the thought is true, what will happen?",
    options=("writing it down before anything is tried",),
    sources=(experiment_sheet_citation("Asks for predictions before the experiment."),),
    examples=lambda: (
        Example.met("a prediction", _example_experiment(prediction="They walk on")),
        Example.unmet("none", _example_experiment()),
        Example.imported("an import that kept none", _example_experiment()),
    ),
    cannot_see="Whether anything that could happen would speak against it.",
)


def _judge_judgment_agreed(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return absent(policy, "judged_by") if experiment.judged_by is None else met("judged_by")


JUDGMENT_AGREED = _testable_rule(
    "TR41",
    "judgment-agreed",
    _judge_judgment_agreed,
    Weight.ESSENTIAL,
    asks="Is it recorded how it will be known whether that happened?",
    why="A yardstick that is chosen afterwards fits every outcome.",
    met="How the outcome will be judged is recorded.",
    unmet="No way to judge the outcome is recorded.",
    unknown="How the outcome will be judged is not recorded.",
    question="What exactly would you see if it came true?",
    options=("naming something that a bystander could count",),
    sources=(library("Other sheets than the printed one ask for it beforehand."),),
    examples=lambda: (
        Example.met("a count", _example_experiment(judged_by="How many of five stop")),
        Example.unmet("none", _example_experiment()),
        Example.imported("an import that kept none", _example_experiment()),
    ),
    cannot_see="Whether two people would judge alike.",
)


def _judge_belief_rated_before(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    return judge_all_rated(policy, (("belief", experiment.belief),))


BELIEF_RATED_BEFORE = _testable_rule(
    "TR42",
    "belief-rated-before",
    _judge_belief_rated_before,
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded how far the tested thought is believed before?",
    why="It is what the second rating is compared with.",
    met="How far the thought is believed before is recorded.",
    unmet="No belief before the experiment is recorded.",
    unknown="How far the thought is believed before is not recorded.",
    none="The record says that the belief was not rated before the experiment.",
    question="How sure are you of it now, from 0 to 100?",
    options=("asking for the number in the session",),
    sources=(experiment_sheet_citation("The tested thought has a belief from 0 to 100."),),
    examples=lambda: (
        Example.met("70 percent", _example_experiment(belief=percent(70))),
        Example.unmet("none", _example_experiment()),
        Example.unmet("not asked", _example_experiment(belief=Missing.NOT_ASKED)),
        Example.unmet("not rated", _example_experiment(belief=Missing.NONE)),
        Example.unknown("declined", _example_experiment(belief=Missing.DECLINED)),
        Example.imported("an import that kept none", _example_experiment()),
        Example.silent(
            "the question does not apply", _example_experiment(belief=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the thought that is rated is the one the prediction follows from.",
)


def _judge_safety_behaviors_looked_for(
    experiment: BehavioralExperiment, policy: Policy
) -> Outcome | None:
    behaviors = experiment.safety_behaviors
    if behaviors is None:
        return absent(policy, "safety_behaviors")
    return met("safety_behaviors", count=len(behaviors))


SAFETY_BEHAVIORS_LOOKED_FOR = _testable_rule(
    "TR43",
    "safety-behaviors-looked-for",
    _judge_safety_behaviors_looked_for,
    Weight.HELPFUL,
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
        Example.met("one", _example_experiment(safety_behaviors=("Looking at the phone",))),
        Example.met("looked, and none", _example_experiment(safety_behaviors=())),
        Example.unmet("none recorded", _example_experiment()),
        Example.imported("an import that kept none", _example_experiment()),
    ),
    cannot_see="Whether they were left out on the day.",
)


_NOTHING = NoLose()
_LOST_IF_NOT = NoLose(if_it_goes_well="People stop", if_it_does_not=Missing.NONE)
_NEITHER_APPLIES = NoLose(
    if_it_goes_well=Missing.NOT_APPLICABLE, if_it_does_not=Missing.NOT_APPLICABLE
)


def _judge_either_outcome_tells(experiment: BehavioralExperiment, policy: Policy) -> Outcome | None:
    frame = experiment.no_lose or _NOTHING
    if frame.if_it_goes_well is None and frame.if_it_does_not is None:
        return absent(policy, "no_lose", missing=RecordWord.EITHER_OUTCOME)
    experiment_fields = [
        (part, path, word)
        for part, path, word in (
            (frame.if_it_goes_well, "no_lose.if_it_goes_well", RecordWord.IF_IT_GOES_WELL),
            (frame.if_it_does_not, "no_lose.if_it_does_not", RecordWord.IF_IT_DOES_NOT),
        )
        if part is not Missing.NOT_APPLICABLE
    ]
    # a part that is on record as not there comes before one of which nothing is recorded
    for part, path, word in sorted(experiment_fields, key=lambda due: due[0] is None):
        if not isinstance(part, str):
            return lacking(policy, path, part, missing=word)
    return met("no_lose") if experiment_fields else None


EITHER_OUTCOME_TELLS = Rule(
    "TR44",
    "either-outcome-tells",
    _judge_either_outcome_tells,
    Weight.ESSENTIAL,
    version=2,
    subject=BehavioralExperiment,
    criterion=ExperimentCriterion.INFORMATIVE,
    asks="Is it recorded what is learned from either outcome?",
    why="An experiment that tells something either way has nothing to lose.",
    met="What is learned is recorded for either outcome.",
    unmet="What is learned is not recorded: {missing}.",
    unknown="What is learned is not recorded: {missing}.",
    none="The record says that nothing would be learned from one outcome: {missing}.",
    question="What would we know if it happens, and what if it stays out?",
    options=("writing one sentence for each outcome",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Something is learned in any case: the fourth of its five points."),),
    examples=lambda: (
        Example.met(
            "both",
            _example_experiment(
                no_lose=NoLose(if_it_goes_well="People stop", if_it_does_not="I ask why")
            ),
        ),
        Example.unmet(
            "only one", _example_experiment(no_lose=NoLose(if_it_goes_well="People stop"))
        ),
        Example.unmet(
            "only the other", _example_experiment(no_lose=NoLose(if_it_does_not="I ask why"))
        ),
        Example.unmet("neither", _example_experiment()),
        Example.unmet("nothing from one", _example_experiment(no_lose=_LOST_IF_NOT)),
        Example.silent("neither applies", _example_experiment(no_lose=_NEITHER_APPLIES)),
        Example.imported("an import that kept none", _example_experiment()),
    ),
    cannot_see="Whether the two outcomes would really be told apart.",
)


EXPERIMENT_DESIGN: tuple[Rule[BehavioralExperiment], ...] = (
    PREDICTION_RECORDED,
    JUDGMENT_AGREED,
    BELIEF_RATED_BEFORE,
    SAFETY_BEHAVIORS_LOOKED_FOR,
    EITHER_OUTCOME_TELLS,
)
