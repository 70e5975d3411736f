"""Finds the days in which each agreed schedule was in force.

A schedule is in force from the session it was agreed in to its own end, or until a revision or the
end of the assignment comes first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.occurrences import first_weekday
from cbt_homework.homework.periods import Period
from cbt_homework.homework.schedule import (
    Once,
    Several,
    SingleSchedule,
    Times,
    Whenever,
)
from cbt_homework.homework.target import Target
from cbt_homework.policies.engagement import EngagementPolicy, FirstDay

_A_DAY = timedelta(days=1)


@attrs.frozen
class Stretch:
    """A schedule, and the days it was in force.

    ``agreed`` is the day of the session it was agreed in, ``last`` None while it goes on, and
    ``is_cut`` says that something else than its own end came first. ``is_revision`` says that
    another schedule was agreed before.
    """

    __repr__ = partial_repr

    schedule: SingleSchedule
    target: Target | None
    agreed: date
    first: date
    last: date | None
    is_cut: bool
    is_revision: bool


def schedules_in_force(
    history: AssignmentHistory,
    schedule: SingleSchedule,
    assigned: date,
    sessions: list[date],
    policy: EngagementPolicy,
) -> list[Stretch]:
    """The schedule of the design and those of the revisions, in order; ``sessions`` in order."""
    target = recorded(history.assignment.spec.target)
    agreed: list[tuple[SingleSchedule, Target | None, date]] = [
        (schedule, target, assigned),
        *(
            (r.schedule, r.target or target, r.on)
            for r in history.revisions or ()
            if not isinstance(r.schedule, Several)
        ),
    ]
    ended = None if history.ended is None else history.ended.on
    cuts = [*(min(r.on, ended or date.max) for r in history.revisions or ()), ended]
    found: list[Stretch] = []
    for place, ((kept, target, day), cut) in enumerate(zip(agreed, cuts, strict=True)):
        first = first_day(day, policy)
        own = _own_end(kept, day, sessions, policy)
        dated = _with_its_dates(kept, first, own)
        if dated is None:
            continue
        schedule, own = dated
        if schedule.start is not None:
            first = max(first, schedule.start)
        last = None if cut is None else last_day_before(cut, policy)
        is_cut = last is not None and (own is None or last < own)
        last = last if is_cut else own
        found.append(Stretch(schedule, target, day, first, last, is_cut, is_revision=place > 0))
    return found


def _own_end(
    schedule: SingleSchedule, agreed: date, sessions: list[date], policy: EngagementPolicy
) -> date | None:
    """The last day by the schedule itself; None where it has none, or none that is known yet."""
    own = schedule.end
    if schedule.length is not None:
        begins = schedule.start or first_day(agreed, policy)
        own = schedule.length.last_day(begins)
        if own is None:
            place = bisect_left(sessions, _first_session(begins, policy))
            place += schedule.length.count - 1
            own = last_day_before(sessions[place], policy) if place < len(sessions) else None
    if schedule.next_session and not is_between_sessions(schedule):
        place = bisect_right(sessions, agreed)
        if place < len(sessions):
            close = last_day_before(sessions[place], policy)
            own = close if own is None else min(own, close)
    return own


def _with_its_dates(
    schedule: SingleSchedule, first: date, own: date | None
) -> tuple[SingleSchedule, date | None] | None:
    """The schedule with a length, a rate and a day of the week as dates, and its last day.

    None where the day of the week does not come before it is over.
    """
    if isinstance(schedule, Whenever):
        schedule = schedule.rate or schedule
    begins = schedule.start or first
    if isinstance(schedule, Once) and schedule.weekday is not None:
        day = first_weekday(schedule.weekday, begins)
        if day is None or (own is not None and day > own):
            return None
        return Once(start=day, end=day), day
    if schedule.length is None:
        return schedule, own
    end = schedule.length.last_day(begins)
    if isinstance(schedule, Once):
        return attrs.evolve(schedule, end=end, length=None, next_session=end is None), own
    return attrs.evolve(schedule, end=end, length=None), own


def _first_session(first: date, policy: EngagementPolicy) -> date:
    """The first day on which a session can end what began on a day."""
    early = policy.first_day is FirstDay.SAME_DAY and first < date.max
    return first + _A_DAY if early else first


def first_day(session: date, policy: EngagementPolicy) -> date:
    """The first day on which something falls due that was agreed in a session."""
    late = policy.first_day is FirstDay.NEXT_DAY and session < date.max
    return session + _A_DAY if late else session


def last_day_before(session: date, policy: EngagementPolicy) -> date:
    """The last day on which something falls due that is over at a session."""
    early = policy.first_day is FirstDay.SAME_DAY and session > date.min
    return session - _A_DAY if early else session


def is_between_sessions(schedule: SingleSchedule) -> bool:
    """Whether its periods are those between two sessions."""
    return isinstance(schedule, Times) and schedule.per is Period.BETWEEN_SESSIONS
