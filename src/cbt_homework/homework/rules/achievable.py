"""BELIEVED_ACHIEVABLE: the person is confident of doing it."""

from __future__ import annotations

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
from cbt_homework.homework.rules.common import agreement_of, own_share, unread, who
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _confidence_enough(assignment: Assignment, policy: Policy) -> Outcome | None:
    confidence = agreement_of(assignment).confidence
    if confidence is Missing.NOT_APPLICABLE:
        return None
    share, why = own_share(assignment, confidence)
    if share is None:
        return unread("agreement.confidence", why, assignment)
    enough = policy.homework.confidence_enough
    judged = unmet if share < enough else met
    return judged("agreement.confidence", who=who(assignment), share=share, enough=enough)


def _confidence_high(assignment: Assignment, policy: Policy) -> Outcome | None:
    confidence = agreement_of(assignment).confidence
    share, _ = own_share(assignment, confidence)
    if share is None or share < policy.homework.confidence_enough:
        return None  # HW23 speaks
    high = policy.homework.confidence_high
    judged = unmet if share < high else met
    return judged("agreement.confidence", who=who(assignment), share=share, high=high)


def _tried_together(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    match assignment.agreement.first_try:
        case None:
            return unknown("agreement.first_try")
        case FirstTry.NONE:
            return unmet("agreement.first_try")
        case tried:
            return met("agreement.first_try", tried=tried)


def _planned(setting: Setting | None = None, **parts: Any) -> Assignment:
    spec = HomeworkSpec("Write to an old friend")
    return Assignment(id="a1", spec=spec, setting=setting, agreement=Agreement(**parts))


ACHIEVABLE: tuple[Rule[Assignment], ...] = (
    Rule(
        code="HW23",
        name="confidence-enough",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=Criterion.BELIEVED_ACHIEVABLE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_confidence_enough,
        asks="Is the person confident enough of doing it?",
        why="Confidence below a limit is a sign that the plan wants changing before it is tried.",
        met="The {who} is confident at {share} percent of the scale.",
        unmet="The {who} is confident at {share} percent of the scale; {enough} is enough.",
        unknown="How confident the {who} is of doing it: {why}.",
        question="How sure are you, from 0 to 100, that you will do this?",
        options=(
            "making it smaller until the number rises",
            "asking what would raise the number by ten",
        ),
        effort=Effort.A_QUESTION,
        sources=(
            article("The third of five points: the person believes it can be done."),
            Citation(
                "gutnick-2014",
                CitationStatus.VERIFIED,
                says="Solves problems first where confidence is below 7 of 10.",
            ),
        ),
        examples=lambda: (
            Example("70 percent", _planned(confidence=percent(70)), Verdict.MET),
            Example("8 of 10", _planned(confidence=Rating(8, ZERO_TO_TEN)), Verdict.MET),
            Example("40 percent", _planned(confidence=percent(40)), Verdict.UNMET),
            Example("not asked", _planned(confidence=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example(
                "rated by an observer",
                _planned(confidence=percent(95, rater=Rater.OBSERVER)),
                Verdict.UNKNOWN,
            ),
            Example(
                "rated by the patient",
                _planned(Setting.THERAPY, confidence=percent(95, rater=Rater.PATIENT)),
                Verdict.MET,
            ),
            Example(
                "rated by the patient, in a setting not recorded",
                _planned(confidence=percent(95, rater=Rater.PATIENT)),
                Verdict.UNKNOWN,
            ),
            Example(
                "a number without its scale",
                _planned(confidence=Rating(7, UNSPECIFIED)),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "the question does not apply", _planned(confidence=Missing.NOT_APPLICABLE), None
            ),
        ),
        cannot_see="Whether the number was given to please. A point is read by its place between "
        "the ends: 7 on a scale from 1 to 10 is 67 percent of the way.",
    ),
    Rule(
        code="HW24",
        name="confidence-high",
        version=2,
        weight=Weight.HELPFUL,
        criterion=Criterion.BELIEVED_ACHIEVABLE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_confidence_high,
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
            Example("95 percent", _planned(confidence=percent(95)), Verdict.MET),
            Example("75 percent", _planned(confidence=percent(75)), Verdict.UNMET),
            Example("40 percent: only HW23 speaks", _planned(confidence=percent(40)), None),
            Example("nothing recorded: only HW23 speaks", _planned(), None),
        ),
        cannot_see="Whether certainty is worth an easier task.",
        never={Verdict.UNKNOWN: "Where confidence is not recorded, HW23 says so."},
    ),
    Rule(
        code="HW25",
        name="tried-together",
        weight=Weight.HELPFUL,
        criterion=Criterion.BELIEVED_ACHIEVABLE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_tried_together,
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
                "beck-2021",
                CitationStatus.REPORTED,
                says="Begins it in the session, or imagines it.",
            ),
        ),
        examples=lambda: (
            Example("begun", _planned(first_try=FirstTry.BEGUN), Verdict.MET),
            Example("not tried", _planned(first_try=FirstTry.NONE), Verdict.UNMET),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "nothing recorded of the planning",
                Assignment(id="a1", spec=HomeworkSpec("Write to an old friend")),
                None,
            ),
        ),
        cannot_see="How the try went.",
    ),
)
