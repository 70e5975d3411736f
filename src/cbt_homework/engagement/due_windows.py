"""Makes the due windows of an assignment from the schedules that were in force.

A `DueWindow` is a stretch of days in which something is due so and so often. It is cut short if
only some of its days count: because a revision, the end or the next session came in between, or
because days in it were set aside. Three classes are made from windows:

- `Window` (`homework.occurrences`) is a stretch of a schedule alone, whoever it was agreed with.
- `WindowTally` (`tallies`) is a due window with the attempts in it, counted.
- `Occasion` (`tallies`) is a due window with its state. `occasions` gives it to the outside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import assert_never

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.occurrences import MOST_WINDOWS, windows_one_by_one
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Period, Schedule, Times, Whenever
from cbt_homework.homework.target import Target
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay

_A_DAY = timedelta(days=1)


class WhyNoQuantity(Term):
    """The reason why there is no ratio of how often something was done and was due."""

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
    TOO_LONG = "too-long"
    """It would have fallen due in more than 40,000 windows: every day for a century."""
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

    __repr__ = partial_repr

    first: date
    last: date
    counts_from: date
    due: int
    expected: int
    up_to: int
    target: Target | None
    is_open: bool


@attrs.frozen
class _ScheduleInForce:
    """A schedule, and the days it was in force.

    ``agreed`` is the day of the session it was agreed in, ``last`` None while it goes on, and
    ``is_cut`` says that something else than its own end came first.
    """

    __repr__ = partial_repr

    schedule: Schedule
    target: Target | None
    agreed: date
    first: date
    last: date | None
    is_cut: bool


def due_windows(
    history: AssignmentHistory, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """Every window that begins by ``until`` and, as open, the next one; or why there are none.

    The next one is there because a report may speak of it as well, and a count over both cannot be
    split.
    """
    days = sorted(set(sessions))
    schedules_in_force = _schedules_in_force(history, days, policy)
    if isinstance(schedules_in_force, WhyNoQuantity):
        return schedules_in_force
    found: list[DueWindow] = []
    for in_force in schedules_in_force:
        windows = _windows_of_schedule(in_force, until, days, policy)
        if not isinstance(windows, WhyNoQuantity):
            found += windows
        elif in_force.first <= until or not found:
            return windows
        if len(found) > MOST_WINDOWS:
            return WhyNoQuantity.TOO_LONG
    _reduce_expected_by_days_set_aside(found, history, policy)
    return tuple(found)


def _schedules_in_force(
    history: AssignmentHistory, sessions: list[date], policy: EngagementPolicy
) -> list[_ScheduleInForce] | WhyNoQuantity:
    spec = history.assignment.spec
    if spec.schedule is None:
        return WhyNoQuantity.NO_SCHEDULE
    assigned = history.assignment.assigned_on
    if assigned is None:
        if spec.schedule.start is None:
            return WhyNoQuantity.NO_START
        assigned = spec.schedule.start - _A_DAY * (spec.schedule.start > date.min)
    agreed: list[tuple[Schedule, Target | None, date]] = [
        (spec.schedule, spec.target, assigned),
        *((r.schedule, r.target or spec.target, r.on) for r in history.revisions),
    ]
    ended = None if history.ended is None else history.ended.on
    cuts = [*(min(r.on, ended or date.max) for r in history.revisions), ended]
    found: list[_ScheduleInForce] = []
    for (schedule, target, day), cut in zip(agreed, cuts, strict=True):
        first = _first_day_counted_from_session(day, policy)
        if schedule.start is not None:
            first = max(first, schedule.start)
        own = _last_day_by_schedule(schedule, day, sessions, policy)
        last = None if cut is None else _last_day_counted_up_to_session(cut, policy)
        is_cut = last is not None and (own is None or last < own)
        found.append(
            _ScheduleInForce(schedule, target, day, first, last if is_cut else own, is_cut)
        )
    return found


def _last_day_by_schedule(
    schedule: Schedule, agreed: date, sessions: list[date], policy: EngagementPolicy
) -> date | None:
    """The last day by the schedule itself; None where it has none, or none that is known yet."""
    own = schedule.end
    if schedule.next_session and not _is_counted_between_sessions(schedule):
        following = next((day for day in sessions if day > agreed), None)
        if following is not None:
            close = _last_day_counted_up_to_session(following, policy)
            own = close if own is None else min(own, close)
    return own


def _first_day_counted_from_session(session_day: date, policy: EngagementPolicy) -> date:
    late = policy.first_day is FirstDay.NEXT_DAY and session_day < date.max
    return session_day + _A_DAY if late else session_day


def _last_day_counted_up_to_session(session_day: date, policy: EngagementPolicy) -> date:
    early = policy.first_day is FirstDay.SAME_DAY and session_day > date.min
    return session_day - _A_DAY if early else session_day


def _is_counted_between_sessions(schedule: Schedule) -> bool:
    return isinstance(schedule, Times) and schedule.per is Period.BETWEEN_SESSIONS


def _windows_of_schedule(
    in_force: _ScheduleInForce, until: date, sessions: list[date], policy: EngagementPolicy
) -> list[DueWindow] | WhyNoQuantity:
    schedule = in_force.schedule
    match schedule:
        case Whenever():
            return WhyNoQuantity.ON_AN_OCCASION
        case AllDay():
            return WhyNoQuantity.ALL_DAY
        case Times(per=Period.BETWEEN_SESSIONS):
            return list(_windows_between_sessions(schedule, in_force, until, sessions, policy))
        case Once():
            return list(_window_of_once_schedule(schedule, in_force, until))
        case Times() | OnDays():
            return _windows_by_calendar(schedule, in_force, until, policy)
        case _:
            assert_never(schedule)


def _windows_between_sessions(
    schedule: Times,
    in_force: _ScheduleInForce,
    until: date,
    sessions: list[date],
    policy: EngagementPolicy,
) -> Iterator[DueWindow]:
    following = [day for day in sessions if day > in_force.agreed]
    counted_sessions = [in_force.agreed, *following[schedule.every - 1 :: schedule.every]]
    # The session after the last one that is known will come, nobody knows when.
    closes = [
        *(_last_day_counted_up_to_session(day, policy) for day in counted_sessions[1:]),
        date.max,
    ]
    left = schedule.count
    for before, close in zip(counted_sessions, closes, strict=True):
        first = max(in_force.first, _first_day_counted_from_session(before, policy))
        last = close if in_force.last is None else min(close, in_force.last)
        if left == 0 or (in_force.last is not None and first > in_force.last):
            return
        if first <= last:
            times = schedule.times if left is None else min(schedule.times, left)
            left = None if left is None else left - times
            due, expected = times, times
            if in_force.is_cut and last < close < date.max:
                due = expected = _times_due_when_cut_short(
                    times, (last - first).days + 1, (close - first).days + 1, policy
                )
            elif in_force.is_cut and last < close:
                expected = 0  # ended before anybody knew by when it was expected
            yield DueWindow(
                first=first,
                last=last,
                counts_from=min(first, before),
                due=due,
                expected=expected,
                up_to=max(schedule.up_to or 0, times),
                target=in_force.target,
                is_open=last > until,
            )
        if first > until or schedule.next_session:
            return


def _window_of_once_schedule(
    schedule: Once, in_force: _ScheduleInForce, until: date
) -> Iterator[DueWindow]:
    # Without a last day, the next session is not known yet, and it cannot have fallen due.
    last = date.max if in_force.last is None else in_force.last
    if (schedule.start or in_force.agreed) <= last:
        first = min(in_force.first, last)
        yield DueWindow(
            first=first,
            last=last,
            counts_from=min(first, in_force.agreed),
            due=1,
            # Ended before its deadline it was not expected; done by then, it was done.
            expected=0 if in_force.is_cut else 1,
            up_to=1,
            target=in_force.target,
            is_open=last > until,
        )


_LONGEST = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31}


def _schedule_from_first_day(in_force: _ScheduleInForce) -> Schedule:
    """The schedule, counted from the first day it was in force.

    Days of the week have no windows that an end could cut: without it, a schedule that would then
    never occur is one of which nothing falls due.
    """
    if isinstance(in_force.schedule, OnDays):
        return attrs.evolve(in_force.schedule, start=in_force.first, end=None)
    return in_force.schedule.starting(in_force.first)


def _windows_by_calendar(
    schedule: Times | OnDays, in_force: _ScheduleInForce, until: date, policy: EngagementPolicy
) -> list[DueWindow] | WhyNoQuantity:
    if isinstance(schedule, OnDays) and schedule.every > 1 and schedule.start is None:
        return WhyNoQuantity.NOT_COUNTABLE
    if in_force.last is not None and in_force.last < in_force.first:
        return []
    # To the end of the window after the last one that is over by the day asked about.
    longest = _LONGEST[schedule.per] if isinstance(schedule, Times) else 7
    last = max(until, in_force.first)
    horizon = last + min(timedelta(days=longest * schedule.every), date.max - last)
    counted = schedule if schedule.start is not None else _schedule_from_first_day(in_force)
    found: list[DueWindow] = []
    for window in windows_one_by_one(counted, in_force.first, horizon) or ():
        if in_force.last is not None and window.first > in_force.last:
            break
        first = max(window.first, in_force.first)
        end = window.last if in_force.last is None else min(window.last, in_force.last)
        whole = (window.last - window.first).days + 1
        due = _times_due_when_cut_short(window.times, (end - first).days + 1, whole, policy)
        if len(found) == MOST_WINDOWS:
            return WhyNoQuantity.TOO_LONG
        early = not found and whole > 1  # done on the evening of the session, it counts
        found.append(
            DueWindow(
                first=first,
                last=end,
                counts_from=min(first, in_force.agreed) if early else first,
                due=due,
                expected=due,
                up_to=max(window.up_to or 0, due),
                target=in_force.target,
                is_open=end > until,
            )
        )
        if first > until:
            break
    return found


def _times_due_when_cut_short(
    times: int, days_left: int, days_in_all: int, policy: EngagementPolicy
) -> int:
    if days_left >= days_in_all or (days_left > 0 and policy.cut_short is CutShort.IN_FULL):
        return times
    return -(-times * days_left // days_in_all)


def window_place_range(
    windows: Sequence[DueWindow], first_day: date, last_day: date
) -> tuple[int, int]:
    """The range of the windows that have a day from ``first_day`` to ``last_day``."""
    begin = bisect_left(windows, first_day, key=lambda window: window.last)
    return begin, max(begin, bisect_right(windows, last_day, key=lambda window: window.first))


def _reduce_expected_by_days_set_aside(
    windows: list[DueWindow], history: AssignmentHistory, policy: EngagementPolicy
) -> None:
    """Take away, in place, what fell due in days that were set aside."""
    left: dict[int, int] = {}
    counted = date.min.toordinal() - 1  # of overlapping stretches each day goes once
    for aside in sorted(history.set_aside, key=lambda aside: aside.first):
        begin, end = max(aside.first.toordinal(), counted + 1), aside.last.toordinal()
        if aside.occasions is not None or begin > end:
            continue
        counted = end
        for i in range(*window_place_range(windows, date.fromordinal(begin), aside.last)):
            first, last = windows[i].first.toordinal(), windows[i].last.toordinal()
            days = left.get(i, last - first + 1)
            left[i] = days - (min(end, last) - max(begin, first) + 1)
    for i, days in left.items():
        window = windows[i]
        whole = (window.last - window.first).days + 1
        rest = _times_due_when_cut_short(window.due, days, whole, policy)
        windows[i] = attrs.evolve(window, expected=min(window.expected, rest))
