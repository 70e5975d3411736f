"""RIGHT_DIFFICULTY: feasible, and yet worth an effort."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import agreement_of, own_share, unread, who
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _within_reach(assignment: Assignment, policy: Policy) -> Outcome | None:
    if agreement_of(assignment).expected_difficulty is Missing.NOT_APPLICABLE:
        return None
    share, why = own_share(assignment, agreement_of(assignment).expected_difficulty)
    if share is None:
        return unread("agreement.expected_difficulty", why, assignment)
    easy, hard = policy.homework.difficulty_too_easy, policy.homework.difficulty_too_hard
    judged = met if easy < share < hard else unmet
    return judged(
        "agreement.expected_difficulty", who=who(assignment), share=share, easy=easy, hard=hard
    )


def _in_the_middle(assignment: Assignment, policy: Policy) -> Outcome | None:
    share, _ = own_share(assignment, agreement_of(assignment).expected_difficulty)
    limits = policy.homework
    if share is None or not limits.difficulty_too_easy < share < limits.difficulty_too_hard:
        return None  # HW26 speaks
    low, high = limits.difficulty_low, limits.difficulty_high
    judged = met if low <= share <= high else unmet
    return judged(
        "agreement.expected_difficulty", who=who(assignment), share=share, low=low, high=high
    )


def _planned(**parts: Any) -> Assignment:
    return Assignment(id="a1", spec=HomeworkSpec("Speak up once"), agreement=Agreement(**parts))


DIFFICULTY: tuple[Rule[Assignment], ...] = (
    Rule(
        code="HW26",
        name="difficulty-within-reach",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=Criterion.RIGHT_DIFFICULTY,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_within_reach,
        asks="Is it feasible, and yet worth an effort?",
        why="What asks for nothing teaches little, and what is out of reach is not tried. Both "
        "belong to one band.",
        met="The {who} expects a difficulty of {share} percent of the scale.",
        unmet="The {who} expects a difficulty of {share} percent of the scale, not "
        "between {easy} and {hard}.",
        unknown="How difficult the {who} expects it to be: {why}.",
        question="How hard do you expect this to be, from 0 to 100?",
        options=(
            "splitting a hard task into a first step",
            "adding one thing to a task that is easy already",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Asks for a task that is feasible and takes effort and unpleasant feelings."),
            library("Where the band lies."),
        ),
        examples=lambda: (
            Example("half way", _planned(expected_difficulty=percent(50)), Verdict.MET),
            Example("no effort", _planned(expected_difficulty=percent(5)), Verdict.UNMET),
            Example("out of reach", _planned(expected_difficulty=percent(95)), Verdict.UNMET),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "the question does not apply",
                _planned(expected_difficulty=Missing.NOT_APPLICABLE),
                None,
            ),
        ),
        cannot_see="How hard it will turn out to be.",
    ),
    Rule(
        code="HW27",
        name="difficulty-in-the-middle",
        version=2,
        weight=Weight.HELPFUL,
        criterion=Criterion.RIGHT_DIFFICULTY,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_in_the_middle,
        asks="Is it in the middle of its scale?",
        why="Near the ends of the band a small change can make it easier to begin or more "
        "worthwhile.",
        met="The expected difficulty lies between {low} and {high} percent of the scale.",
        unmet="The expected difficulty is {share} percent of the scale, outside {low} to {high}.",
        question="Would a little more, or a little less, suit you better?",
        options=("one step up or down on the list of steps",),
        effort=Effort.A_FEW_MINUTES,
        sources=(library("A convention; no source gives these numbers."),),
        examples=lambda: (
            Example("half way", _planned(expected_difficulty=percent(50)), Verdict.MET),
            Example("on the easy side", _planned(expected_difficulty=percent(20)), Verdict.UNMET),
            Example("on the hard side", _planned(expected_difficulty=percent(80)), Verdict.UNMET),
            Example(
                "out of reach: only HW26 speaks", _planned(expected_difficulty=percent(95)), None
            ),
            Example("nothing recorded: only HW26 speaks", _planned(), None),
        ),
        cannot_see="Whether this person does better with easy or with hard steps.",
        never={Verdict.UNKNOWN: "Where no difficulty is recorded, HW26 says so."},
    ),
)
