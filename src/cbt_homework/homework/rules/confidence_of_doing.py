"""Rules for BELIEVED_ACHIEVABLE: the person is confident of doing the assignment."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.ratings import UNSPECIFIED, ZERO_TO_TEN, Rater, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, FirstTry
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import (
    agreement_or_empty,
    assignee_role_word,
    own_rating_share_or_reason,
    unreadable_rating_outcome,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.BELIEVED_ACHIEVABLE, phase=Phase.PLAN
)


def _example_assignment(setting: Setting | None = None, **agreement_fields: Any) -> Assignment:
    spec = HomeworkSpec("Write to an old friend")
    return Assignment(id="a1", spec=spec, setting=setting, agreement=Agreement(**agreement_fields))


def _judge_confidence_enough(assignment: Assignment, policy: Policy) -> Outcome | None:
    confidence = agreement_or_empty(assignment).confidence
    if confidence is Missing.NOT_APPLICABLE:
        return None
    share, why = own_rating_share_or_reason(assignment, confidence)
    if share is None:
        return unreadable_rating_outcome("agreement.confidence", why, assignment)
    enough = policy.homework.confidence_enough
    judged = unmet if share < enough else met
    return judged(
        "agreement.confidence", who=assignee_role_word(assignment), share=share, enough=enough
    )


CONFIDENCE_ENOUGH = _rule(
    "HW23",
    "confidence-enough",
    _judge_confidence_enough,
    Weight.ESSENTIAL,
    version=3,
    asks="Is the person confident enough of doing it?",
    why="Confidence below a limit is a sign that the plan wants changing before it is tried.",
    met="The {who} is confident at {share} percent of the scale.",
    unmet="The {who} is confident at {share} percent of the scale; {enough} is enough.",
    none="The record says that no rating of confidence was taken.",
    unknown="How confident the {who} is of doing it: {why}.",
    question="How sure are you, from 0 to 100, that you will do this?",
    options=(
        "making it smaller until the number rises",
        "asking what would raise the number by ten",
    ),
    sources=(
        article("The third of five points: the person believes it can be done."),
        Citation(
            "gutnick-2014",
            CitationStatus.VERIFIED,
            says="Solves problems first where confidence is below 7 of 10.",
        ),
    ),
    examples=lambda: (
        Example.met("70 percent", _example_assignment(confidence=percent(70))),
        Example.met("8 of 10", _example_assignment(confidence=Rating(8, ZERO_TO_TEN))),
        Example.unmet("40 percent", _example_assignment(confidence=percent(40))),
        Example.unmet("no rating was taken", _example_assignment(confidence=Missing.NONE)),
        Example.unknown("not asked", _example_assignment(confidence=Missing.NOT_ASKED)),
        Example.unknown(
            "rated by an observer",
            _example_assignment(confidence=percent(95, rater=Rater.OBSERVER)),
        ),
        Example.met(
            "rated by the patient",
            _example_assignment(Setting.THERAPY, confidence=percent(95, rater=Rater.PATIENT)),
        ),
        Example.unknown(
            "rated by the patient, in a setting not recorded",
            _example_assignment(confidence=percent(95, rater=Rater.PATIENT)),
        ),
        Example.unknown(
            "a number without its scale", _example_assignment(confidence=Rating(7, UNSPECIFIED))
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "the question does not apply", _example_assignment(confidence=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the number was given to please. A point is read by its place between the "
    "ends: 7 on a scale from 1 to 10 is 67 percent of the way.",
)


def _judge_confidence_high(assignment: Assignment, policy: Policy) -> Outcome | None:
    confidence = agreement_or_empty(assignment).confidence
    share, _ = own_rating_share_or_reason(assignment, confidence)
    if share is None or share < policy.homework.confidence_enough:
        return None  # HW23 speaks
    high = policy.homework.confidence_high
    judged = unmet if share < high else met
    return judged(
        "agreement.confidence", who=assignee_role_word(assignment), share=share, high=high
    )


CONFIDENCE_HIGH = _rule(
    "HW24",
    "confidence-high",
    _judge_confidence_high,
    Weight.HELPFUL,
    version=2,
    asks="Could confidence be higher still?",
    why="Some therapists go on shaping a task until the person is nearly certain.",
    met="The confidence of the {who} is high, from {high} percent of the scale on.",
    unmet="The {who} is confident at {share} percent of the scale; {high} is aimed at by some.",
    question="What would make you almost certain?",
    options=("easier rather than harder, for the first time",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        Citation(
            "beck-2021",
            CitationStatus.REPORTED,
            says="Reported to aim at a likelihood of 90 percent; not seen in the book itself.",
        ),
    ),
    examples=lambda: (
        Example.met("95 percent", _example_assignment(confidence=percent(95))),
        Example.unmet("75 percent", _example_assignment(confidence=percent(75))),
        Example.silent("40 percent: only HW23 speaks", _example_assignment(confidence=percent(40))),
        Example.silent("nothing recorded: only HW23 speaks", _example_assignment()),
    ),
    cannot_see="Whether certainty is worth an easier task.",
    never={Verdict.UNKNOWN: "Where confidence is not recorded, HW23 says so."},
)


def _judge_tried_together(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    match assignment.agreement.first_try:
        case None:
            return unknown("agreement.first_try")
        case FirstTry.NONE:
            return unmet("agreement.first_try")
        case tried:
            return met("agreement.first_try", tried=tried)


TRIED_TOGETHER = _rule(
    "HW25",
    "tried-together",
    _judge_tried_together,
    Weight.HELPFUL,
    asks="Was it begun, rehearsed or imagined in the session?",
    why="A first step that is already made shows what is still unclear.",
    met="In the session it was {tried}.",
    unmet="In the session it was not tried.",
    unknown="Whether it was tried in the session is not recorded.",
    question="Shall we do the first bit of it now?",
    options=("filling in the first line of the form together",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        Citation(
            "beck-2021", CitationStatus.REPORTED, says="Begins it in the session, or imagines it."
        ),
    ),
    examples=lambda: (
        Example.met("begun", _example_assignment(first_try=FirstTry.BEGUN)),
        Example.unmet("not tried", _example_assignment(first_try=FirstTry.NONE)),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "nothing recorded of the planning",
            Assignment(id="a1", spec=HomeworkSpec("Write to an old friend")),
        ),
    ),
    cannot_see="How the try went.",
)


ACHIEVABLE: tuple[Rule[Assignment], ...] = (CONFIDENCE_ENOUGH, CONFIDENCE_HIGH, TRIED_TOGETHER)
