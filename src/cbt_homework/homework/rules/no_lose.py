"""Rules for NO_LOSE: the person learns something whatever happens."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.spec import HomeworkSpec, NoLose
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.NO_LOSE, phase=Phase.DESIGN
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Ask a stranger for the time", **spec_fields)


_NOTHING = NoLose()


def _judge_learns_either_way(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    frame = spec.no_lose or _NOTHING
    if frame.if_it_goes_well is None and frame.if_it_does_not is None:
        return absent(policy, "no_lose", missing=HomeworkWord.EITHER_OUTCOME)
    if frame.if_it_goes_well is None:
        return absent(policy, "no_lose.if_it_goes_well", missing=HomeworkWord.IF_IT_GOES_WELL)
    if frame.if_it_does_not is None:
        return absent(policy, "no_lose.if_it_does_not", missing=HomeworkWord.IF_IT_DOES_NOT)
    return met("no_lose")


LEARNS_EITHER_WAY = _rule(
    "HW16",
    "learns-either-way",
    _judge_learns_either_way,
    Weight.ESSENTIAL,
    asks="Does it say what is learned if it goes well, and what if it does not?",
    why="If both outcomes tell something useful, there is nothing to lose by trying.",
    met="What is learned is recorded for both outcomes.",
    unmet="It is not recorded what is learned: {missing}.",
    unknown="What is learned is not recorded: {missing}.",
    question="What would we learn if it goes well, and what if it does not?",
    options=(
        "writing one sentence for each outcome",
        "agreeing that a note on what got in the way is a result, too",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The fourth of five points: something is learned in any case."),),
    examples=lambda: (
        Example.met(
            "both outcomes",
            _example_spec(
                no_lose=NoLose(
                    if_it_goes_well="People answer kindly",
                    if_it_does_not="I find out what exactly is hard",
                )
            ),
        ),
        Example.unmet(
            "only the hoped-for one",
            _example_spec(no_lose=NoLose(if_it_goes_well="People answer kindly")),
        ),
        Example.unmet(
            "only the other one",
            _example_spec(no_lose=NoLose(if_it_does_not="I find out what is hard")),
        ),
        Example.unmet("neither", _example_spec()),
        Example.imported("an import that kept none", _example_spec()),
    ),
    cannot_see="Whether the person believes that nothing can be lost.",
)


def _judge_smallest_version(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.smallest_version is None:
        return absent(policy, "smallest_version")
    return met("smallest_version")


SMALLEST_VERSION = _rule(
    "HW17",
    "smallest-version",
    _judge_smallest_version,
    Weight.HELPFUL,
    asks="Is there a smallest version that still counts?",
    why="On a hard day the small version keeps the thread.",
    met="A smallest version that still counts is recorded.",
    unmet="No smallest version that still counts is recorded.",
    unknown="A smallest version that still counts is not recorded.",
    question="What is the smallest piece of this that would still count?",
    options=("agreeing on a version that takes two minutes",),
    sources=(library("Not in the article; a practical form of its no-lose point."),),
    examples=lambda: (
        Example.met("a small one", _example_spec(smallest_version="Say hello to somebody")),
        Example.unmet("none", _example_spec()),
        Example.imported("an import that kept none", _example_spec()),
    ),
    cannot_see="Whether the small version would tempt away from the whole one.",
)


NO_LOSE: tuple[Rule[HomeworkSpec], ...] = (LEARNS_EITHER_WAY, SMALLEST_VERSION)
