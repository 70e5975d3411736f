"""Rules for CONFIDENCE_KEPT_UP: a fall of confidence over a course is noticed."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.confidence import confidence_points, why_not_compared
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.criteria import CourseCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.citations import Citation, CitationStatus, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.ratings import ZERO_TO_TEN, Rater, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.policy import Policy


def _history(number: int, confidence: Rating | None, **parts: Any) -> AssignmentHistory:
    agreement = Agreement(confidence=confidence)
    spec = HomeworkSpec("Call a friend")
    return AssignmentHistory(Assignment(id=f"a{number}", spec=spec, agreement=agreement), **parts)


def _course(*ratings: Rating | None) -> Course:
    return Course(tuple(_history(i, rating) for i, rating in enumerate(ratings)))


def _judge_confidence_holds(course: Course, policy: Policy) -> Outcome | None:
    points = confidence_points(course)
    if len(points) < 2:
        return None  # there is nothing to compare
    last = points[-1]
    why = why_not_compared(points[-2].rating, last.rating)
    if why is not None:
        return unknown(last.at, why=why, count=len(points))
    first = last
    for point in reversed(points[:-1]):
        if why_not_compared(point.rating, last.rating) is not None:
            break
        first = point
    before, after = first.rating.share or 0, last.rating.share or 0
    fell = after < before and after < policy.homework.confidence_enough
    judged = unmet if fell else met
    return judged(
        first.at, last.at, before=before, after=after, enough=policy.homework.confidence_enough
    )


CONFIDENCE_HOLDS = Rule(
    "EN23",
    "confidence-holds",
    _judge_confidence_holds,
    Weight.ESSENTIAL,
    subject=Course,
    criterion=CourseCriterion.CONFIDENCE_KEPT_UP,
    asks="Does the confidence of doing homework hold over the course?",
    why="Confidence that falls below the limit is a sign that the next task wants to be smaller, "
    "or that something happened that has not been talked about.",
    met="Confidence went from {before} to {after} percent of the scale.",
    unmet="Confidence fell from {before} to {after} percent of the scale; {enough} is enough.",
    unknown="Of {count} ratings of confidence the last two cannot be compared: {why}.",
    question="You were more sure of it some time ago. What has changed since?",
    options=(
        "making the next task smaller until the number rises",
        "looking at what the last tasks were like for the person",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        Citation(
            "gutnick-2014",
            CitationStatus.VERIFIED,
            says="Solves problems first where confidence is below 7 of 10.",
        ),
        library("Looking at a fall over several assignments is a convention."),
    ),
    examples=lambda: (
        Example.met("it rises", _course(percent(50), percent(60))),
        Example.met("it falls, and is enough", _course(percent(90), percent(80))),
        Example.unmet("it falls below the limit", _course(percent(80), percent(75), percent(40))),
        Example.unmet(
            "it falls from planning to review",
            Course((_history(1, percent(80), reviews=(Review(confidence=percent(50)),)),)),
        ),
        Example.unknown("two scales", _course(percent(80), Rating(5, ZERO_TO_TEN))),
        Example.unknown("two raters", _course(percent(80), percent(40, rater=Rater.THERAPIST))),
        Example.silent("one rating", _course(percent(40), None)),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether the tasks were equally hard, and whether a number was given to please.",
)


CONFIDENCE: tuple[Rule[Course], ...] = (CONFIDENCE_HOLDS,)
