"""Tells what came before what in a course: by days, and by the order of sessions without days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.sessions import session_spans
from cbt_homework.foundation.verdicts import Verdict

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class Point(NamedTuple):
    """A point in time of a course: the place of its session, and the days between which it lies."""

    place: int | None
    first: date | None
    last: date | None

    @property
    def day(self) -> date | None:
        """The day; None where it is not known."""
        return self.first if self.first == self.last else None

    def is_before(self, later: Point) -> Verdict:
        """Whether this lies before another point; two points of one session do not."""
        if self.place is not None and later.place is not None:
            return MET if self.place < later.place else UNMET
        if self.first is not None and later.last is not None and self.first >= later.last:
            return UNMET
        if self.last is not None and later.first is not None and self.last < later.first:
            return MET
        return UNKNOWN


SOME_TIME = Point(None, None, None)
"""A point of which nothing is known."""


def day_of_report(report: Report) -> date | None:
    """The day of a report, as far as it tells: when it was said, or the last day it is about."""
    if report.said_on is not None or report.last is not None:
        return report.said_on or report.last
    return max((a.on for a in report.attempts or () if a.on is not None), default=None)


class SessionClock:
    """The points of a course."""

    def __init__(self, course: Course) -> None:
        sessions = course.sessions or ()
        self._spans = session_spans(sessions)
        self._places: dict[date, int] = {}
        for place, session in enumerate(sessions):
            if session.on is not None:
                self._places.setdefault(session.on, place)
        self._held = [session.id for session in sessions if session.was_held]
        self._assigned = self._points_of_assignments(course)

    def has_session(self, session_id: str) -> bool:
        """Whether the course has a session with this id."""
        return session_id in self._spans

    def at(self, day: date | None, session_id: str | None = None) -> Point:
        """The point of a session, or of a day."""
        span = self._spans.get(session_id or "")
        if span is not None:
            return Point(span.place, day or span.first, day or span.last)
        return SOME_TIME if day is None else Point(self._places.get(day), day, day)

    def assigned(self, place: int) -> Point:
        """The point at which an assignment was made, by its place in the course."""
        return self._assigned[place]

    def sessions_held(self) -> tuple[Point, ...]:
        """The points of the sessions that were held, or may have been."""
        return tuple(self.at(None, session_id) for session_id in self._held)

    def _points_of_assignments(self, course: Course) -> list[Point]:
        points = [
            self.at(history.assignment.assigned_on, history.assigned_in)
            for history in course.histories
        ]
        # Assignments stand in order: one without a day lies between those before and behind it.
        firsts: list[date | None] = []
        for point in points:
            firsts.append(point.first or (firsts[-1] if firsts else None))
        lasts: list[date | None] = []
        for point in reversed(points):
            lasts.append(point.last or (lasts[-1] if lasts else None))
        return [
            Point(point.place, first, last)
            for point, first, last in zip(points, firsts, reversed(lasts), strict=True)
        ]
