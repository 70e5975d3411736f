"""Rules for NO_LOSE: the person learns something whatever happens."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, lacking, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.homework.texts import is_stated, lack_of
from cbt_homework.homework.vocabulary import SuccessDependsOn
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.NO_LOSE, phase=Phase.DESIGN
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Ask a stranger for the time", **spec_fields)


_NOTHING = NoLose()
_OUTCOMES = (
    ("if_it_goes_well", HomeworkWord.IF_IT_GOES_WELL),
    ("if_it_does_not", HomeworkWord.IF_IT_DOES_NOT),
)


def _judge_learns_either_way(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if isinstance(spec.no_lose, Missing):
        return lacking(policy, "no_lose", spec.no_lose, missing=HomeworkWord.FROM_EITHER_OUTCOME)
    frame = spec.no_lose or _NOTHING
    lessons = (frame.if_it_goes_well, frame.if_it_does_not)
    if is_stated(lessons[0], spec.task) and is_stated(lessons[1], spec.task):
        return met("no_lose")
    if lessons == (None, None):
        return lacking(policy, "no_lose", None, missing=HomeworkWord.FROM_EITHER_OUTCOME)
    asked = [
        (lesson, field, word)
        for lesson, (field, word) in zip(lessons, _OUTCOMES, strict=True)
        if lesson is not Missing.NOT_APPLICABLE
    ]
    without = [each for each in asked if not is_stated(each[0], spec.task)]
    if not without:
        return met("no_lose") if asked else None
    # A lack on record weighs more than a gap in the record.
    lesson, field, word = next((each for each in without if each[0] is not None), without[0])
    return lacking(policy, f"no_lose.{field}", lack_of(lesson, spec.task), missing=word)


LEARNS_EITHER_WAY = _rule(
    "HW16",
    "learns-either-way",
    _judge_learns_either_way,
    Weight.ESSENTIAL,
    version=2,
    asks="Does it say what is learned if it goes well, and what if it does not?",
    why="If both outcomes tell something useful, there is nothing to lose by trying.",
    met="What is learned is recorded for both outcomes.",
    unmet="It is not recorded what is learned {missing}.",
    unknown="It is not recorded what is learned {missing}.",
    none="The record says that nothing is learned: {missing}.",
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
        Example.unmet("the record says that there was none", _example_spec(no_lose=Missing.NONE)),
        Example.unmet(
            "nothing is learned if it does not go well",
            _example_spec(
                no_lose=NoLose(if_it_goes_well="People answer", if_it_does_not=Missing.NONE)
            ),
        ),
        Example.unmet(
            "the lesson is the task again",
            _example_spec(
                no_lose=NoLose(
                    if_it_goes_well="People answer", if_it_does_not="Ask a stranger for the time."
                )
            ),
        ),
        Example.unmet(
            "one letter for each",
            _example_spec(no_lose=NoLose(if_it_goes_well="x", if_it_does_not="x")),
        ),
        Example.met(
            "there is no second outcome",
            _example_spec(
                no_lose=NoLose(
                    if_it_goes_well="I know what they say", if_it_does_not=Missing.NOT_APPLICABLE
                )
            ),
        ),
        Example.silent("outcomes do not apply", _example_spec(no_lose=Missing.NOT_APPLICABLE)),
        Example.silent(
            "neither outcome applies",
            _example_spec(
                no_lose=NoLose(
                    if_it_goes_well=Missing.NOT_APPLICABLE, if_it_does_not=Missing.NOT_APPLICABLE
                )
            ),
        ),
        Example.imported("an import that kept none", _example_spec()),
    ),
    cannot_see="Whether the person believes that nothing can be lost.",
)


def _judge_smallest_version(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if is_stated(spec.smallest_version):
        return met("smallest_version")
    if spec.part_counts is True:
        return met("part_counts")
    left_open = spec.smallest_version in (None, Missing.NOT_APPLICABLE)
    if left_open and spec.part_counts is False:
        return unmet("part_counts", lack=Missing.NONE)
    return lacking(policy, "smallest_version", lack_of(spec.smallest_version))


SMALLEST_VERSION = _rule(
    "HW17",
    "smallest-version",
    _judge_smallest_version,
    Weight.HELPFUL,
    version=2,
    asks="Is there a smallest version that still counts, or does a part of it count?",
    why="On a hard day the small version keeps the thread.",
    met="It is recorded that a smaller version, or a part of it, still counts.",
    unmet="No smallest version that still counts is recorded.",
    unknown="A smallest version that still counts is not recorded.",
    none="The record says that no smaller version and no part of it counts.",
    question="What is the smallest piece of this that would still count?",
    options=("agreeing on a version that takes two minutes",),
    sources=(library("Not in the article; a practical form of its no-lose point."),),
    examples=lambda: (
        Example.met("a small one", _example_spec(smallest_version="Say hello to somebody")),
        Example.met("a part of it counts", _example_spec(part_counts=True)),
        Example.unmet("none", _example_spec()),
        Example.unmet("all or nothing", _example_spec(part_counts=False)),
        Example.unmet("the record says none", _example_spec(smallest_version=Missing.NONE)),
        Example.silent(
            "a smaller version does not apply",
            _example_spec(smallest_version=Missing.NOT_APPLICABLE),
        ),
        Example.imported("an import that kept none", _example_spec()),
    ),
    cannot_see="Whether the small version would tempt away from the whole one.",
)


def _judge_success_is_an_own_act(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.success_depends_on is None:
        return None
    for i, on in enumerate(spec.success_depends_on):
        if on is not SuccessDependsOn.OWN_ACT:
            return unmet(f"success_depends_on.{i}", on=on)
    return met("success_depends_on")


SUCCESS_IS_AN_OWN_ACT = _rule(
    "HW36",
    "success-is-an-own-act",
    _judge_success_is_an_own_act,
    Weight.ESSENTIAL,
    asks="Does it count as done by what the person does, and by nothing else?",
    why="One can be sure only of one's own act. Feelings, symptoms and other people may go another "
    "way, whatever the person does.",
    met="It depends on the person's own act alone whether it counts as done.",
    unmet="The record says that something else decides whether it counts as done: {on}.",
    question="What could you do, whatever you feel and whatever others answer?",
    options=(
        "counting the asking, and not the answer",
        "counting the time that the person stayed, and not how it felt",
    ),
    sources=(
        article("The fourth of five points: nothing can be lost by trying it."),
        library("Only an act of one's own is sure; the article does not say it in these words."),
    ),
    examples=lambda: (
        Example.met("an own act", _example_spec(success_depends_on=(SuccessDependsOn.OWN_ACT,))),
        Example.unmet(
            "a feeling", _example_spec(success_depends_on=(SuccessDependsOn.FEELING_OR_SYMPTOM,))
        ),
        Example.unmet(
            "an own act, and the answer of somebody else",
            _example_spec(
                success_depends_on=(SuccessDependsOn.OWN_ACT, SuccessDependsOn.ANOTHER_PERSON)
            ),
        ),
        Example.silent("nothing recorded of it", _example_spec()),
    ),
    cannot_see="What the words of the task make it depend on.",
    never={Verdict.UNKNOWN: "Most records do not say it, and most tasks are the person's own act."},
)


NO_LOSE: tuple[Rule[HomeworkSpec], ...] = (
    LEARNS_EITHER_WAY,
    SMALLEST_VERSION,
    SUCCESS_IS_AN_OWN_ACT,
)
