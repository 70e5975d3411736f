"""The course as it was known on a day, and the place of each session in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory, Ending
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.arguments import check_class

T = TypeVar("T")
SessionDays = Mapping[str, date | None]
"""The day of each session, by its id."""


def as_known(course: Course, day: date) -> Course:
    """The course as it was known at the end of a day: what was said later is not in it.

    What has no day of its own is left out as well, because nobody can say that it was known by
    then: attributions, formulation, therapeutic beliefs, and *it was not reviewed at all*. Days
    that were set aside are kept from their first day on. Sessions without a day stay.

    Raises:
        TypeError: this is not a course, or not a day.
    """
    check_class("course", course, Course)
    check_class("day", day, date)
    session_days = session_days_by_id(course)
    sessions = course.sessions
    if sessions is not None:
        sessions = tuple(s for s in sessions if s.on is None or s.on <= day)
    known = [(e, history_as_known(e, day, session_days)) for e in course.histories]
    histories = [now for before, now in known if _was_assigned_by(before, now, day)]
    ids = {history.assignment.id for history in histories}
    meetings = None if sessions is None else {session.id for session in sessions}
    return attrs.evolve(
        course,
        histories=tuple(
            _history_without_later_references(history, ids, meetings) for history in histories
        ),
        sessions=sessions,
        goal_reviews=_known_items_or_none(
            course.goal_reviews, lambda r: _is_on_or_before(r.on, day)
        ),
        formulation=None,
        therapeutic_beliefs=None,
        discussed_in_supervision=None,
        recurred_since=None,
    )


def session_days_by_id(course: Course) -> SessionDays:
    """The day of each session of a course, by its id."""
    return {session.id: session.on for session in course.sessions or ()}


def day_of_review(review: Review, session_days: SessionDays) -> date | None:
    """The day of a review: its own, or that of its session."""
    if review.on is None and review.session is not None:
        return session_days.get(review.session)
    return review.on


def history_as_known(
    history: AssignmentHistory, day: date, session_days: SessionDays
) -> AssignmentHistory:
    """Cuts an assignment's history down to the things known at the end of a day."""
    ended = history.ended
    return attrs.evolve(
        history,
        reports=_known_items_or_none(history.reports, lambda r: _is_on_or_before(r.said_on, day)),
        reviews=_known_items_or_none(
            history.reviews, lambda r: _is_on_or_before(day_of_review(r, session_days), day)
        ),
        inquiries=_known_items_or_none(history.inquiries, lambda i: _is_on_or_before(i.on, day)),
        assigning=_known_items_or_none(history.assigning, lambda c: _is_on_or_before(c.on, day)),
        concerns=_known_items_or_none(history.concerns, lambda c: _is_on_or_before(c.on, day)),
        attributions=None,
        revisions=_known_items_or_none(history.revisions, lambda r: r.on <= day),
        set_aside=_known_items_or_none(history.set_aside, lambda a: a.first <= day),
        ended=ended if ended is not None and _is_on_or_before(ended.on, day) else None,
    )


def _was_assigned_by(
    recorded: AssignmentHistory, history_by_then: AssignmentHistory, day: date
) -> bool:
    """Whether it had been assigned by then; without its day, whether anything was said of it."""
    assigned = recorded.assignment.assigned_on
    if assigned is not None:
        return assigned <= day
    return any(
        (
            history_by_then.reports,
            history_by_then.reviews,
            history_by_then.inquiries,
            history_by_then.assigning,
            history_by_then.concerns,
        )
    )


def _history_without_later_references(
    history: AssignmentHistory, ids: set[str], session_ids: set[str] | None
) -> AssignmentHistory:
    """Drops references to things that were unknown on the day."""
    ended, assigned_in = history.ended, history.assigned_in
    if ended is not None and ended.by not in {None, *ids}:
        ended = Ending(ended.how, on=ended.on, words=ended.words)
    reports, reviews = history.reports, history.reviews
    if session_ids is not None:
        ids_or_none = {None, *session_ids}
        assigned_in = assigned_in if assigned_in in ids_or_none else None
        reports = _items_without_later_sessions(reports, ids_or_none)
        reviews = _items_without_later_sessions(reviews, ids_or_none)
    return attrs.evolve(
        history, ended=ended, assigned_in=assigned_in, reports=reports, reviews=reviews
    )


R = TypeVar("R", Report, Review)


def _items_without_later_sessions(
    items: tuple[R, ...] | None, ids_or_none: set[str | None]
) -> tuple[R, ...] | None:
    if items is None:
        return None
    return tuple(
        item if item.session in ids_or_none else attrs.evolve(item, session=None) for item in items
    )


def _is_on_or_before(date_or_none: date | None, last_day: date) -> bool:
    return date_or_none is not None and date_or_none <= last_day


def _known_items_or_none(
    items: tuple[T, ...] | None, is_known: Callable[[T], bool]
) -> tuple[T, ...] | None:
    """Keeps the items that were known by then; None if nothing remains."""
    return tuple(item for item in items or () if is_known(item)) or None


class SessionIndex:
    """The place of each session of a course, from 1; sessions of one day count as one.

    Where a session has no day nobody knows which place it has, and no session has one.
    """

    def __init__(self, course: Course) -> None:
        self._days = course.session_days
        undated = any(session.on is None for session in course.sessions or ())
        self.days = () if undated else self._days

    def session_place_on_or_after(self, day: date | None) -> int | None:
        """Finds the session of a day, or the next one, at which a statement of that day counts."""
        if day is None:
            return None
        i = bisect_left(self.days, day)
        return i + 1 if i < len(self.days) else None

    def days_since_first_session(self, day: date | None) -> int | None:
        """Counts the days since the first session."""
        return None if day is None or not self._days else (day - self._days[0]).days
