"""What fell due under the schedule that was in force at the time.

A *due window* is a stretch of days in which something is due so and so often. It is cut short where
only some of its days count: because a revision, the end or the next session came in between, or
because days in it were set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import assert_never

import attrs

from cbt_homework.engagement.entry import Entry
from cbt_homework.engagement.policy import CutShort, EngagementPolicy, FirstDay
from cbt_homework.foundation.terms import Term
from cbt_homework.homework.occurrences import windows
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Period, Schedule, Times, Whenever
from cbt_homework.homework.target import Target

_A_DAY = timedelta(days=1)


class WhyNoQuantity(Term):
    """Why it cannot be said how often something was done of how often it was due."""

    NO_SCHEDULE = "no-schedule"
    NO_START = "no-start"
    """Neither the day of assignment nor a first day is recorded."""
    ON_AN_OCCASION = "on-an-occasion"
    """It is done whenever something happens, and how often that was is not recorded."""
    ALL_DAY = "all-day"
    NOT_COUNTABLE = "not-countable"
    """Every other week, without a first day to count from."""
    SEVERAL_RATERS = "several-raters"
    """More than one has reported; it is for the caller to say whose account counts."""
    NOTHING_DUE = "nothing-due"
    UNKNOWN_OCCASIONS = "unknown-occasions"
    """Of some occasions nothing is known; lowest and highest say how far that matters."""


@attrs.frozen
class DueWindow:
    """A stretch of days in which something fell due.

    Attributes:
        first: Its first day that counts.
        last: Its last day that counts, on which it falls due.
        counts_from: The first day on which an attempt counts toward it.
        due: How often it falls due in the days that the schedule was in force.
        expected: How often once what was set aside is taken away.
        up_to: More than this is more than agreed.
        target: The target in force.
        is_open: Whether it falls due only after the day asked about.
    """

    first: date
    last: date
    counts_from: date
    due: int
    expected: int
    up_to: int
    target: Target | None
    is_open: bool


@attrs.frozen
class _Stretch:
    """A schedule, and the days it was in force.

    ``agreed`` is the day of the session it was agreed in, ``last`` None while it goes on, and
    ``is_cut`` says that something else than its own end came first.
    """

    schedule: Schedule
    target: Target | None
    agreed: date
    first: date
    last: date | None
    is_cut: bool


def due_windows(
    entry: Entry, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """Every window that begins by ``until``, in order; or why there are none to be had."""
    days = sorted(set(sessions))
    stretches = _stretches(entry, days, policy)
    if isinstance(stretches, WhyNoQuantity):
        return stretches
    found: list[DueWindow] = []
    for stretch in stretches:
        made = _windows(stretch, until, days, policy)
        if isinstance(made, WhyNoQuantity):
            return made
        found += [_less_set_aside(window, entry, policy) for window in made]
    return tuple(found)


def _stretches(
    entry: Entry, sessions: list[date], policy: EngagementPolicy
) -> list[_Stretch] | WhyNoQuantity:
    spec = entry.assignment.spec
    if spec.schedule is None:
        return WhyNoQuantity.NO_SCHEDULE
    assigned = entry.assignment.assigned_on
    if assigned is None:
        if spec.schedule.start is None:
            return WhyNoQuantity.NO_START
        assigned = spec.schedule.start - _A_DAY * (spec.schedule.start > date.min)
    agreed: list[tuple[Schedule, Target | None, date]] = [
        (spec.schedule, spec.target, assigned),
        *((r.schedule, r.target or spec.target, r.on) for r in entry.revisions),
    ]
    ended = None if entry.ended is None else entry.ended.on
    cuts = [*(revision.on for revision in entry.revisions), ended]
    found: list[_Stretch] = []
    for (schedule, target, day), cut in zip(agreed, cuts, strict=True):
        first = _first_day(day, policy)
        if schedule.start is not None:
            first = max(first, schedule.start)
        own = _own_end(schedule, day, sessions, policy)
        last = None if cut is None else _last_day(cut, policy)
        is_cut = last is not None and (own is None or last < own)
        found.append(_Stretch(schedule, target, day, first, last if is_cut else own, is_cut))
    return found


def _own_end(
    schedule: Schedule, agreed: date, sessions: list[date], policy: EngagementPolicy
) -> date | None:
    """The last day by the schedule itself; None where it has none, or none that is known yet."""
    own = schedule.end
    if schedule.next_session and not _between_sessions(schedule):
        following = next((day for day in sessions if day > agreed), None)
        if following is not None:
            close = _last_day(following, policy)
            own = close if own is None else min(own, close)
    return own


def _first_day(session: date, policy: EngagementPolicy) -> date:
    late = policy.first_day is FirstDay.NEXT_DAY and session < date.max
    return session + _A_DAY if late else session


def _last_day(session: date, policy: EngagementPolicy) -> date:
    early = policy.first_day is FirstDay.SAME_DAY and session > date.min
    return session - _A_DAY if early else session


def _between_sessions(schedule: Schedule) -> bool:
    return isinstance(schedule, Times) and schedule.per is Period.BETWEEN_SESSIONS


def _windows(
    stretch: _Stretch, until: date, sessions: list[date], policy: EngagementPolicy
) -> list[DueWindow] | WhyNoQuantity:
    schedule = stretch.schedule
    match schedule:
        case Whenever():
            return WhyNoQuantity.ON_AN_OCCASION
        case AllDay():
            return WhyNoQuantity.ALL_DAY
        case Times(per=Period.BETWEEN_SESSIONS):
            return list(_by_session(schedule, stretch, until, sessions, policy))
        case Once():
            return list(_once(schedule, stretch, until))
        case Times() | OnDays():
            return _by_calendar(schedule, stretch, until, policy)
        case _:
            assert_never(schedule)


def _by_session(
    schedule: Times, stretch: _Stretch, until: date, sessions: list[date], policy: EngagementPolicy
) -> Iterator[DueWindow]:
    following = [day for day in sessions if day > stretch.agreed]
    bounds = [stretch.agreed, *following[schedule.every - 1 :: schedule.every]]
    left = schedule.count
    for n, (before, session) in enumerate(pairwise(bounds)):
        first = max(stretch.first, _first_day(before, policy))
        last = _last_day(session, policy)
        over = stretch.last is not None and last > stretch.last
        if first > until or over or left == 0 or (schedule.next_session and n > 0):
            return
        times = schedule.times if left is None else min(schedule.times, left)
        left = None if left is None else left - times
        yield DueWindow(
            first=first,
            last=max(first, last),
            counts_from=min(first, before),
            due=times,
            expected=times,
            up_to=max(schedule.up_to or 0, times),
            target=stretch.target,
            is_open=last > until,
        )


def _once(schedule: Once, stretch: _Stretch, until: date) -> Iterator[DueWindow]:
    first = schedule.start or stretch.agreed
    # Without a last day, the next session is not known yet, and it cannot have fallen due.
    last = date.max if stretch.last is None else stretch.last
    if first <= min(last, until):
        yield DueWindow(
            first=first,
            last=last,
            counts_from=min(first, stretch.agreed),
            due=1,
            # Ended before its deadline it was not expected; done by then, it was done.
            expected=0 if stretch.is_cut else 1,
            up_to=1,
            target=stretch.target,
            is_open=last > until,
        )


_LONGEST = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31}


def _by_calendar(
    schedule: Times | OnDays, stretch: _Stretch, until: date, policy: EngagementPolicy
) -> list[DueWindow] | WhyNoQuantity:
    if isinstance(schedule, OnDays) and schedule.every > 1 and schedule.start is None:
        return WhyNoQuantity.NOT_COUNTABLE
    last = until if stretch.last is None else min(until, stretch.last)
    if last < stretch.first:
        return []
    reach = _LONGEST[schedule.per] * schedule.every if isinstance(schedule, Times) else 0
    horizon = last + min(timedelta(days=reach), date.max - last)
    counted = schedule if schedule.start is not None else schedule.starting(stretch.first)
    found: list[DueWindow] = []
    for window in windows(counted, stretch.first, horizon) or ():
        if window.first > last:
            break
        first = max(window.first, stretch.first)
        end = window.last if stretch.last is None else min(window.last, stretch.last)
        whole = (window.last - window.first).days + 1
        due = _shortened(window.times, (end - first).days + 1, whole, policy)
        early = not found and whole > 1  # done on the evening of the session, it counts
        found.append(
            DueWindow(
                first=first,
                last=end,
                counts_from=min(first, stretch.agreed) if early else first,
                due=due,
                expected=due,
                up_to=max(window.up_to or 0, due),
                target=stretch.target,
                is_open=end > until,
            )
        )
    return found


def _shortened(times: int, days: int, whole: int, policy: EngagementPolicy) -> int:
    if days >= whole or (days > 0 and policy.cut_short is CutShort.IN_FULL):
        return times
    return -(-times * days // whole)


def _less_set_aside(window: DueWindow, entry: Entry, policy: EngagementPolicy) -> DueWindow:
    away: set[int] = set()
    single = 0
    first, last = window.first.toordinal(), window.last.toordinal()
    for aside in entry.set_aside:
        begin, end = max(first, aside.first.toordinal()), min(last, aside.last.toordinal())
        if begin > end:
            continue
        if aside.occasions is None:
            away.update(range(begin, end + 1))
        else:
            single += aside.occasions
    if not away and not single:
        return window
    whole = last - first + 1
    left = max(0, _shortened(window.due, whole - len(away), whole, policy) - single)
    return attrs.evolve(window, expected=min(window.expected, left))
