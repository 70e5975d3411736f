"""Rules for CONFIDENCE_KEPT_UP: a fall of confidence over a course is noticed."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.confidence import (
    comparable_points,
    confidence_points,
    why_not_compared,
)
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.criteria import CourseCriterion, HistoryCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
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
    compared = comparable_points(course)
    first = compared[0]
    before, after = first.rating.share or 0, last.rating.share or 0
    fell = after < before and after < policy.homework.confidence_enough
    judged = unmet if fell else met
    return judged(
        first.at,
        last.at,
        before=before,
        after=after,
        count=len(compared),
        enough=policy.homework.confidence_enough,
    )


CONFIDENCE_HOLDS = Rule(
    "EN23",
    "confidence-holds",
    _judge_confidence_holds,
    Weight.ESSENTIAL,
    subject=Course,
    criterion=CourseCriterion.CONFIDENCE_KEPT_UP,
    version=2,
    asks="Does the confidence of doing homework hold over the course?",
    why="Confidence that falls below the limit is a sign that the next task wants to be smaller, "
    "or that something happened that has not been talked about.",
    met="Confidence went from {before} to {after} percent of the scale, in {count} ratings.",
    unmet="Confidence fell from {before} to {after} percent of the scale, in {count} ratings; "
    "{enough} is enough.",
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


def _judge_confidence_since_planned(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    agreement = history.assignment.agreement
    planned = None if agreement is None else agreement.confidence
    last = history.last_confidence
    if not isinstance(planned, Rating) or last is None:
        return None  # one of the two was not rated
    n, rating = last
    at = ("assignment.agreement.confidence", f"reviews.{n}.confidence")
    why = why_not_compared(planned, rating)
    if why is not None:
        return unknown(at[1], why=why)
    before, after = planned.share or 0, rating.share or 0
    found = history.confidence_change
    fell = found is not None and (found.difference or 0) < 0
    return (unmet if fell else met)(*at, before=before, after=after)


CONFIDENCE_SINCE_PLANNED = Rule(
    "EN25",
    "confidence-since-planned",
    _judge_confidence_since_planned,
    Weight.HELPFUL,
    subject=AssignmentHistory,
    criterion=HistoryCriterion.REVIEWED,
    asks="Is the person, after the review, at least as confident as when it was planned?",
    why="Looking at homework together strengthens the belief of being able to do it; where it does "
    "not, that is worth a word.",
    met="Confidence went from {before} percent of the scale when it was planned to {after} in the "
    "review.",
    unmet="Confidence fell from {before} percent of the scale when it was planned to {after} in "
    "the review.",
    unknown="Confidence was rated when it was planned and in the review, and the two cannot be "
    "compared: {why}.",
    question="How sure are you now that you could do something like it, and what makes it so?",
    options=("saying what was managed, before the next task is chosen",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Discussing homework strengthens the belief of being able to do it."),),
    examples=lambda: (
        Example.met("it rose", _history(1, percent(60), reviews=(Review(confidence=percent(75)),))),
        Example.unmet(
            "it fell", _history(1, percent(60), reviews=(Review(confidence=percent(40)),))
        ),
        Example.unknown(
            "two scales",
            _history(1, percent(60), reviews=(Review(confidence=Rating(5, ZERO_TO_TEN)),)),
        ),
        Example.silent("not rated when planned", _history(1, None, reviews=(Review(),))),
        Example.silent("not rated in the review", _history(1, percent(60), reviews=(Review(),))),
    ),
    cannot_see="Whether a number was given to please.",
)


CONFIDENCE: tuple[Rule[Course], ...] = (CONFIDENCE_HOLDS,)
CONFIDENCE_AT_REVIEW: tuple[Rule[AssignmentHistory], ...] = (CONFIDENCE_SINCE_PLANNED,)
