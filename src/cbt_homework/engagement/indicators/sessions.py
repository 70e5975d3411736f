"""Indicators in the sessions of a course: homework that is not assigned, or assigned poorly.

What is said of the sessions stands in the way of no single assignment: it is found also where
nothing was told, and where everything that was assigned was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators.indicator import (
    LIBRARY,
    WHOLE_COURSE,
    Indicator,
    Observation,
    observation_asking,
    observation_for,
    percent_of_scale,
)
from cbt_homework.engagement.sessions import Session, WhyNothingAssigned
from cbt_homework.foundation.citations import article
from cbt_homework.policies.policy import Policy


def _observe_sessions_without_homework(course: Course, policy: Policy) -> Iterator[Observation]:
    """Once happens; from the number of sessions on that counts as repeated it is a habit."""
    without = [
        (place, session)
        for place, session in enumerate(course.sessions or ())
        if _was_left_out(session, course)
    ]
    if len(without) < policy.engagement.repeated:
        return
    for place, session in without:
        path = f"sessions.{place}.nothing_assigned"
        word = session.why_nothing_assigned
        found = observation_for(Barrier.NOT_ASSIGNED, path, session.on, word)
        yield found._replace(first_affected=WHOLE_COURSE)


def _was_left_out(session: Session, course: Course) -> bool:
    """Whether no homework was assigned in a session that was held, and both had not agreed so."""
    if not session.was_held or session.nothing_assigned is not True:
        return False
    agreed = session.why_nothing_assigned is WhyNothingAssigned.AGREED_ON_NONE
    return not agreed and not _was_assigned_in(session, course)


def _was_assigned_in(session: Session, course: Course) -> bool:
    return any(
        history.assigned_in == session.id
        or (session.on is not None and session.on in _days_of_assigning(history))
        for history in course.histories
    )


def _days_of_assigning(history: AssignmentHistory) -> set[date | None]:
    """The days on which something was agreed on: the assignment itself, and its revisions."""
    return {history.assignment.assigned_on, *(revision.on for revision in history.revisions or ())}


def _observe_seldom_assigned(course: Course, policy: Policy) -> Iterator[Observation]:
    """Whether homework was assigned in few of the sessions that were held."""
    limits = policy.engagement
    held = [session for session in course.sessions or () if session.was_held]
    if len(held) < 2 * limits.repeated:
        return
    days: set[date | None] = set()
    ids: set[str | None] = set()
    for history in course.histories:
        days |= _days_of_assigning(history)
        ids.add(history.assigned_in)
    assigned = sum(
        session.id in ids
        or (session.on is not None and session.on in days)
        or session.nothing_assigned is False
        for session in held
    )
    agreed = sum(
        session.why_nothing_assigned is WhyNothingAssigned.AGREED_ON_NONE for session in held
    )
    left_out = len(held) - assigned - agreed
    if left_out * 100 > limits.left_out_from * len(held):
        found = observation_asking(Barrier.NOT_ASSIGNED, "sessions")
        yield found._replace(first_affected=WHOLE_COURSE)


def _observe_low_quality_of_assigning(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, assigning in enumerate(history.assigning or ()):
        share = percent_of_scale(assigning.quality)
        if share is not None and share <= policy.engagement.quality_low:
            yield observation_for(
                Barrier.ASSIGNING_STYLE,
                f"assigning.{i}.quality",
                assigning.on,
                by=assigning.by,
                ground=assigning.ground,
            )


SESSION_INDICATORS: tuple[Indicator[Any], ...] = (
    Indicator(
        "session-without-homework",
        scope=Course,
        judge=_observe_sessions_without_homework,
        says_for="No homework was assigned in a session: {words}.",
        source=article("Bringing homework into therapy often slips the mind."),
    ),
    Indicator(
        "seldom-assigned",
        scope=Course,
        judge=_observe_seldom_assigned,
        says_for="Homework was assigned in few of the sessions that were held.",
        source=LIBRARY,
    ),
    Indicator(
        "quality-of-assigning",
        scope=AssignmentHistory,
        judge=_observe_low_quality_of_assigning,
        carries_over=True,
        says_for="How well it was assigned was rated low.",
        source=article("Bringing homework into therapy is often done with little care."),
    ),
)
"""Indicators that rest on the sessions, and on how well homework was assigned in them."""
