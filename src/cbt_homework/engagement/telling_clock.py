"""Finds the session at which a report or an answer was given, also where sessions have no day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import NamedTuple, TypeAlias

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.session_clock import day_of_report
from cbt_homework.engagement.sessions import session_spans


class UndatedSession(NamedTuple):
    """A session without a day.

    Attributes:
        after: The latest day that stands before it among the sessions, or ``date.min``.
        place: Its place among the sessions of the course, from 0.
    """

    after: date
    place: int


ToldAt: TypeAlias = date | UndatedSession | None
"""The day of a session, a session without a day, or None where neither is known."""


def telling_order(told_at: date | UndatedSession) -> tuple[date, int, int]:
    """A sort key: days in their order, sessions without a day behind the day before them."""
    if isinstance(told_at, UndatedSession):
        return told_at.after, 1, told_at.place
    return told_at, 0, 0


class TellingClock:
    """The sessions of a course at which something could be told."""

    def __init__(self, course: Course) -> None:
        sessions = course.sessions or ()
        spans = session_spans(sessions)
        self._days = course.session_days
        self._places = {session.id: place for place, session in enumerate(sessions)}
        self._moments: list[date | UndatedSession] = [
            session.on or UndatedSession(spans[session.id].first or date.min, place)
            for place, session in enumerate(sessions)
        ]
        self._held = [place for place, session in enumerate(sessions) if session.was_held]

    def session_on_or_after(self, day: date) -> date:
        """The first session on or after a day; the day itself if there is none."""
        i = bisect_left(self._days, day)
        return self._days[i] if i < len(self._days) else day

    def session_of_report(self, report: Report, first_after_assigning: ToldAt) -> ToldAt:
        """The session at which a report was given.

        Its day counts, then the session that it names; where it has neither, it was given at the
        first session after the assignment was made.
        """
        day = day_of_report(report)
        if day is not None:
            return self.session_on_or_after(day)
        place = self._places.get(report.session or "")
        if place is None:
            return first_after_assigning
        named = self._moments[place]
        return named if isinstance(named, UndatedSession) else self.session_on_or_after(named)

    def session_after_assigning(self, history: AssignmentHistory) -> ToldAt:
        """The first session after the one in which an assignment was made; None if not known."""
        assigned = history.assignment.assigned_on
        if assigned is not None:
            i = bisect_right(self._days, assigned)
            return self._days[i] if i < len(self._days) else None
        place = self._places.get(history.assigned_in or "")
        if place is None:
            return None
        i = bisect_right(self._held, place)
        return self._moments[self._held[i]] if i < len(self._held) else None
