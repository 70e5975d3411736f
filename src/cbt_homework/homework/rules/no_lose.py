"""NO_LOSE: something is learned whatever happens."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.rules.common import Word, absent
from cbt_homework.homework.spec import HomeworkSpec, NoLose
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _learns_either_way(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    frame = spec.no_lose or _NOTHING
    if frame.if_it_goes_well is None and frame.if_it_does_not is None:
        return absent(policy, "no_lose", missing=Word.EITHER_OUTCOME)
    if frame.if_it_goes_well is None:
        return absent(policy, "no_lose.if_it_goes_well", missing=Word.IF_IT_GOES_WELL)
    if frame.if_it_does_not is None:
        return absent(policy, "no_lose.if_it_does_not", missing=Word.IF_IT_DOES_NOT)
    return met("no_lose")


_NOTHING = NoLose()


def _smallest_version(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.smallest_version is None:
        return absent(policy, "smallest_version")
    return met("smallest_version")


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Ask a stranger for the time", **parts)


NO_LOSE: tuple[Rule[HomeworkSpec], ...] = (
    Rule(
        code="HW16",
        name="learns-either-way",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.NO_LOSE,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_learns_either_way,
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
            Example(
                "both outcomes",
                _spec(
                    no_lose=NoLose(
                        if_it_goes_well="People answer kindly",
                        if_it_does_not="I find out what exactly is hard",
                    )
                ),
                Verdict.MET,
            ),
            Example(
                "only the hoped-for one",
                _spec(no_lose=NoLose(if_it_goes_well="People answer kindly")),
                Verdict.UNMET,
            ),
            Example(
                "only the other one",
                _spec(no_lose=NoLose(if_it_does_not="I find out what is hard")),
                Verdict.UNMET,
            ),
            Example("neither", _spec(), Verdict.UNMET),
            Example("an import that kept none", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the person believes that nothing can be lost.",
    ),
    Rule(
        code="HW17",
        name="smallest-version",
        weight=Weight.HELPFUL,
        criterion=Criterion.NO_LOSE,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_smallest_version,
        asks="Is there a smallest version that still counts?",
        why="On a hard day the small version keeps the thread.",
        met="A smallest version that still counts is recorded.",
        unmet="No smallest version that still counts is recorded.",
        unknown="A smallest version that still counts is not recorded.",
        question="What is the smallest piece of this that would still count?",
        options=("agreeing on a version that takes two minutes",),
        sources=(library("Not in the article; a practical form of its no-lose point."),),
        examples=lambda: (
            Example("a small one", _spec(smallest_version="Say hello to somebody"), Verdict.MET),
            Example("none", _spec(), Verdict.UNMET),
            Example("an import that kept none", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the small version would tempt away from the whole one.",
    ),
)
