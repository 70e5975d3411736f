"""Which assignments of a course could have been reviewed: a session was held after them."""

from __future__ import annotations

from cbt_homework.engagement.assignment_history import AssignmentHistory, EndKind
from cbt_homework.engagement.course import Course

_TAKEN_BACK = (EndKind.WITHDRAWN, EndKind.SUPERSEDED)


def reviewable_places(course: Course) -> tuple[int, ...]:
    """The places of the assignments that ask for a review, in order.

    One that was reviewed is among them. One that was taken back, or after which no session is known
    to have been held, asks for none. Where the record says that it was not reviewed, it is taken at
    its word, unless the sessions on record show that there has been none since.
    """
    held = _HeldSessions(course)
    return tuple(
        place for place, history in enumerate(course.histories) if held.asks_for_review(history)
    )


class _HeldSessions:
    """The sessions of a course that were held, by day and in their order."""

    def __init__(self, course: Course) -> None:
        sessions = course.sessions or ()
        self._are_recorded = course.sessions is not None
        self._days = course.session_days
        self._place_by_id = {session.id: place for place, session in enumerate(sessions)}
        self._day_by_id = {session.id: session.on for session in sessions}
        held = [place for place, session in enumerate(sessions) if session.was_held]
        self._last_held = max(held, default=-1)
        dated = [place for place, session in enumerate(sessions) if session.on is not None]
        self._last_dated = sessions[dated[-1]].on if dated else None
        # Only those behind all dated ones can have come after the last day on record.
        self._ends_without_day = self._last_held > max(dated, default=-1)

    def asks_for_review(self, history: AssignmentHistory) -> bool:
        if history.reviews:
            return True
        if history.ended is not None and history.ended.how in _TAKEN_BACK:
            return False
        was_held_since = self._was_held_since(history)
        if was_held_since is not None:
            return was_held_since or (history.reviews == () and not self._are_recorded)
        return True

    def _was_held_since(self, history: AssignmentHistory) -> bool | None:
        """Whether a session was held after the assignment; None where nothing says when it was."""
        if _was_spoken_of_later(history):
            return True
        place = self._place_by_id.get(history.assigned_in or "")
        if place is not None and self._last_held > place:
            return True
        day = history.assignment.assigned_on or self._day_by_id.get(history.assigned_in or "")
        if day is None:
            return None if place is None else False
        if self._days and self._days[-1] > day:
            return True
        if self._ends_without_day and place is None:
            return True if self._last_dated is not None and self._last_dated >= day else None
        return False


def _was_spoken_of_later(history: AssignmentHistory) -> bool:
    """Whether the person reported on it, or was asked about it, after it was assigned."""
    assigned = history.assignment.assigned_on
    told_on = [report.said_on for report in history.reports or ()]
    asked_on = [inquiry.on for inquiry in history.inquiries or ()]
    if assigned is None:
        return False
    return any(day is not None and day > assigned for day in (*told_on, *asked_on))
