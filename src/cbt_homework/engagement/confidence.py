"""The confidence of doing homework, followed over the assignments and reviews of a course."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.measures import Bound, MeasureChange, Measurement
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rating, change
from cbt_homework.foundation.vocabulary import Term


class WhyNotCompared(Term):
    """Why the last rating of confidence cannot be compared with the one before."""

    ANOTHER_SCALE = "another-scale"
    ANOTHER_RATER_OR_ONE_THAT_IS_NOT_RECORDED = "another-rater-or-one-that-is-not-recorded"
    A_SCALE_THAT_IS_NOT_RECORDED = "a-scale-that-is-not-recorded"


class ConfidencePoint(NamedTuple):
    """One rating of confidence: where it stands in the course, and on which day it was given."""

    at: str
    on: date | None
    rating: Rating


def confidence_points(course: Course) -> tuple[ConfidencePoint, ...]:
    """Every rating of confidence, when planned and when reviewed.

    They are in the order of their days; where a day is missing, in the order of the record.
    """
    points = tuple(_points(course))
    days = [point.on for point in points if point.on is not None]
    if len(days) < len(points):
        return points
    return tuple(sorted(points, key=lambda point: point.on or date.min))


def _points(course: Course) -> Iterator[ConfidencePoint]:
    for i, history in enumerate(course.histories):
        agreement = history.assignment.agreement
        if agreement is not None and isinstance(agreement.confidence, Rating):
            at = f"histories.{i}.assignment.agreement.confidence"
            yield ConfidencePoint(at, history.assignment.assigned_on, agreement.confidence)
        for n, review in enumerate(history.reviews or ()):
            if isinstance(review.confidence, Rating):
                at = f"histories.{i}.reviews.{n}.confidence"
                yield ConfidencePoint(at, review.on, review.confidence)


def comparable_points(course: Course) -> tuple[ConfidencePoint, ...]:
    """The latest ratings of confidence that can be compared with each other, in order."""
    points = confidence_points(course)
    first = len(points) - 1
    while first > 0 and why_not_compared(points[first - 1].rating, points[-1].rating) is None:
        first -= 1
    return points[max(first, 0) :]


def confidence_trend(course: Course) -> MeasureChange | None:
    """The change of confidence over a course, from the first rating to the last.

    It is read from the latest ratings of one rater on one scale, when homework was planned and when
    it was reviewed. None where there are fewer than two.

    Raises:
        TypeError: this is no course.
    """
    check_class("course", course, Course)
    points = comparable_points(course)
    if len(points) < 2:
        return None
    first, last = (
        Measurement("confidence", rating=point.rating, on=point.on)
        for point in (points[0], points[-1])
    )
    return MeasureChange(
        first=first,
        last=last,
        measurements=len(points),
        difference=change(points[0].rating, points[-1].rating).difference,
        bound=Bound.EXACTLY,
    )


def why_not_compared(before: Rating, after: Rating) -> WhyNotCompared | None:
    """Why two ratings cannot be compared; None where they can."""
    if before.rater is not after.rater:
        return WhyNotCompared.ANOTHER_RATER_OR_ONE_THAT_IS_NOT_RECORDED
    if change(before, after).difference is not None:
        return None
    if before.scale == after.scale:
        return WhyNotCompared.A_SCALE_THAT_IS_NOT_RECORDED
    return WhyNotCompared.ANOTHER_SCALE
