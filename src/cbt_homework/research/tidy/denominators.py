"""The denominators of a number of assignments, session by session."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.due_windows import WhyNoQuantity, first_day_due
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.tidy.session_index import (
    SessionIndex,
    history_as_known,
    session_days_by_id,
)


class Denominators(NamedTuple):
    """The numbers of assignments at a session, as they were known then.

    ``assigned``: in that session or before; ``due``: of these, how many had fallen due;
    ``reviewable``: of these, how many were assigned in an earlier session and still under way.
    """

    assigned: int
    due: int
    reviewable: int


class DenominatorCounter:
    """Computes the denominators of a course; leaves out assignments without a day."""

    def __init__(
        self, course: Course, session_index: SessionIndex, policy: EngagementPolicy
    ) -> None:
        self._days: tuple[date, ...] = session_index.days
        self._days_by_session = session_days_by_id(course)
        self._policy = policy
        dated = [e for e in course.histories if e.assignment.assigned_on is not None]
        self._assigned = sorted(
            self._session_place_from_day_or_end(e.assignment.assigned_on) for e in dated
        )
        self._due = sorted(place for e in dated for place in self._first_due_session_places(e))
        ends = (e.ended.on for e in dated if e.ended is not None)
        self._ended = sorted(day for day in ends if day is not None)

    def denominators_at_session(self, place: int) -> Denominators:
        """The denominators at a session."""
        ended = bisect_left(self._ended, self._days[place - 1])
        return Denominators(
            assigned=bisect_right(self._assigned, place),
            due=bisect_right(self._due, place),
            reviewable=bisect_left(self._assigned, place) - ended,
        )

    def _session_place_from_day_or_end(self, day: date | None) -> int:
        return bisect_left(self._days, day or date.max) + 1

    def _first_due_session_places(self, history: AssignmentHistory) -> Iterator[int]:
        """The first session by which something had fallen due; none where that has not come."""
        assigned = history.assignment.assigned_on or date.max
        i = bisect_right(self._days, assigned)
        earliest: date | None = None
        while i < len(self._days):
            if self._was_due_by(history, assigned, self._days[i]):
                yield i + 1
                return
            if earliest is None:  # at most entries it is due at once, and not worth finding out
                earliest = self._day_before_which_nothing_is_due(history, assigned)
            i = max(i + 1, bisect_left(self._days, earliest))

    def _day_before_which_nothing_is_due(self, history: AssignmentHistory, assigned: date) -> date:
        """A day before which nothing can have fallen due, so that no session before is asked."""
        earliest = max(assigned, last_day_set_aside_from_start(history, assigned))
        if history.revisions:
            return earliest
        bare = attrs.evolve(history, reports=None, set_aside=None, ended=None)
        first = first_day_due(bare, self._days[-1], self._days, self._policy)
        return earliest if isinstance(first, WhyNoQuantity) else max(earliest, first or date.max)

    def _was_due_by(self, history: AssignmentHistory, assigned: date, day: date) -> bool:
        known = attrs.evolve(history_as_known(history, day, self._days_by_session), reports=None)
        session_days = self._days[: bisect_right(self._days, day)]
        first = first_day_due(known, day, session_days, self._policy)
        if not isinstance(first, WhyNoQuantity):
            return first is not None
        # No schedule says when: it is due at the next session, unless nothing was expected by then.
        has_ended = known.ended is not None and known.ended.on is not None and known.ended.on < day
        return not has_ended and not was_set_aside_throughout(known, assigned, day)


def was_set_aside_throughout(history: AssignmentHistory, assigned: date, day: date) -> bool:
    """Whether every day after the assignment, up to a day, was set aside."""
    return last_day_set_aside_from_start(history, assigned) >= day


def last_day_set_aside_from_start(history: AssignmentHistory, assigned: date) -> date:
    """Finds the last day of an unbroken pause after the assignment; its own day without one."""
    reached = assigned
    for aside in sorted(history.set_aside or (), key=lambda aside: aside.first):
        if aside.occasions is not None:
            continue
        if aside.first > reached and (aside.first - reached).days > 1:
            break
        reached = max(reached, aside.last)
    return reached
