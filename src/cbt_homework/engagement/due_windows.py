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
from cbt_homework.engagement.in_force import Stretch, first_day, last_day_before, schedules_in_force
from cbt_homework.engagement.schedule_parts import has_several_schedules, part_histories
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.occurrences import MOST_WINDOWS, windows_one_by_one
from cbt_homework.homework.periods import Period
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    Several,
    Times,
    Whenever,
)
from cbt_homework.homework.target import Target
from cbt_homework.policies.engagement import CutShort, EngagementPolicy

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
    SEVERAL_SCHEDULES = "several-schedules"
    """The reports do not say which of several schedules they belong to."""
    PART_NOT_COUNTABLE = "part-not-countable"
    """One of several schedules cannot be counted: on an occasion, or all day."""
    ALTERNATIVES = "alternatives"
    """One of several schedules will do, and they do not ask for the same."""
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
        up_to: More than this is more than agreed; None where more was agreed to be welcome.
        target: The target in force.
        is_open: Whether it falls due only after the day asked about.
        due_of_one_act: The smallest number that is due of one act, where several acts are due in
            the same days; None where there is one act.
    """

    __repr__ = partial_repr

    first: date
    last: date
    counts_from: date
    due: int
    expected: int
    up_to: int | None
    target: Target | None
    is_open: bool
    due_of_one_act: int | None = None

    @property
    def surely(self) -> int:
        """As many attempts are surely within what is due, whichever act they belong to."""
        return self.due if self.due_of_one_act is None else min(self.due, self.due_of_one_act)


def due_windows(
    history: AssignmentHistory, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """Every window that begins by ``until`` and, as open, the next one; or why there are none.

    The next one is there because a report may speak of it as well, and a count over both cannot be
    split. Several schedules have windows where those of each part lie in the same days.
    """
    days = sorted(set(sessions))
    if has_several_schedules(history):
        parts = part_windows(history, until, days, policy)
        return parts if isinstance(parts, WhyNoQuantity) else _windows_in_common(history, parts)
    return _due_windows_of_one(history, until, days, policy)


def part_windows(
    history: AssignmentHistory, until: date, sessions: list[date], policy: EngagementPolicy
) -> list[tuple[DueWindow, ...] | WhyNoQuantity] | WhyNoQuantity:
    """The windows of each of several schedules; ``sessions`` in order, none twice."""
    parts = part_histories(history)
    if parts is None:
        return WhyNoQuantity.SEVERAL_SCHEDULES
    return [_due_windows_of_one(part, until, sessions, policy) for part in parts]


def windows_of_all_parts(
    history: AssignmentHistory, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """The windows of `due_windows`; of schedules that stand together, those of one after another.

    They say when something falls due, and nothing of which attempt belongs to which.
    """
    schedule = history.assignment.spec.schedule
    if not isinstance(schedule, Several) or schedule.alternatives:
        return due_windows(history, until, sessions, policy)
    parts = part_windows(history, until, sorted(set(sessions)), policy)
    if isinstance(parts, WhyNoQuantity):
        return parts
    for part in parts:
        if isinstance(part, WhyNoQuantity):
            return why_not_all(part)
    return tuple(w for part in parts if not isinstance(part, WhyNoQuantity) for w in part)


def _windows_in_common(
    history: AssignmentHistory, parts: list[tuple[DueWindow, ...] | WhyNoQuantity]
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """The windows of several schedules, where those of each part lie in the same days."""
    several = history.assignment.spec.schedule
    counted = [part for part in parts if not isinstance(part, WhyNoQuantity)]
    alternatives = isinstance(several, Several) and several.alternatives
    if len(counted) < len(parts):
        why = next(part for part in parts if isinstance(part, WhyNoQuantity))
        return why_not_all(why, alternatives=alternatives)
    days = {tuple((w.first, w.last, w.counts_from, w.is_open) for w in part) for part in counted}
    numbers = {tuple((w.due, w.expected) for w in part) for part in counted}
    if alternatives:
        if len(days) > 1 or len(numbers) > 1:
            return WhyNoQuantity.ALTERNATIVES
        return tuple(_one_of(same) for same in zip(*counted, strict=True))
    if len(days) > 1:
        return WhyNoQuantity.SEVERAL_SCHEDULES
    acts = [part.act for part in several.parts] if isinstance(several, Several) else []
    return tuple(_all_of(same, acts) for same in zip(*counted, strict=True))


def why_not_all(why: WhyNoQuantity, *, alternatives: bool = False) -> WhyNoQuantity:
    """The reason for the whole, where one of several schedules has this reason."""
    if why in (WhyNoQuantity.NO_START, WhyNoQuantity.TOO_LONG):
        return why
    return WhyNoQuantity.ALTERNATIVES if alternatives else WhyNoQuantity.PART_NOT_COUNTABLE


def _one_of(same: tuple[DueWindow, ...]) -> DueWindow:
    most = [window.up_to for window in same if window.up_to is not None]
    up_to = max(most) if len(most) == len(same) else None
    return attrs.evolve(same[0], up_to=up_to, target=_target_in_common(same))


def _all_of(same: tuple[DueWindow, ...], acts: list[str | None]) -> DueWindow:
    most = [window.up_to for window in same if window.up_to is not None]
    by_act: dict[str | None, int] = {}
    for act, window in zip(acts, same, strict=True):
        by_act[act] = by_act.get(act, 0) + window.due
    return attrs.evolve(
        same[0],
        due=sum(window.due for window in same),
        expected=sum(window.expected for window in same),
        up_to=sum(most) if len(most) == len(same) else None,
        target=_target_in_common(same),
        due_of_one_act=min(by_act.values()),
    )


def _target_in_common(same: tuple[DueWindow, ...]) -> Target | None:
    """The target of all; None where they differ, so that no amount is held against another's."""
    return same[0].target if all(w.target == same[0].target for w in same) else None


def _due_windows_of_one(
    history: AssignmentHistory, until: date, days: list[date], policy: EngagementPolicy
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    schedule, assigned = history.assignment.spec.schedule, history.assignment.assigned_on
    # Several schedules were split into parts before.
    if schedule is None or isinstance(schedule, Missing | Several):
        return WhyNoQuantity.NO_SCHEDULE
    if assigned is None:
        if schedule.start is None:
            return WhyNoQuantity.NO_START
        assigned = schedule.start - _A_DAY * (schedule.start > date.min)
    found: list[DueWindow] = []
    for in_force in schedules_in_force(history, schedule, assigned, days, policy):
        windows = _windows_of_schedule(in_force, until, days, policy)
        if not isinstance(windows, WhyNoQuantity):
            found += windows
        elif in_force.first <= until or not found:
            return windows
        if len(found) > MOST_WINDOWS:
            return WhyNoQuantity.TOO_LONG
    _reduce_expected_by_days_set_aside(found, history, policy)
    return tuple(found)


def _windows_of_schedule(
    in_force: Stretch, until: date, sessions: list[date], policy: EngagementPolicy
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
    schedule: Times, in_force: Stretch, until: date, sessions: list[date], policy: EngagementPolicy
) -> Iterator[DueWindow]:
    following = [day for day in sessions if day > in_force.agreed]
    counted_sessions = [in_force.agreed, *following[schedule.every - 1 :: schedule.every]]
    # The session after the last one that is known will come, nobody knows when.
    closes = [*(last_day_before(day, policy) for day in counted_sessions[1:]), date.max]
    left = schedule.count
    for before, close in zip(counted_sessions, closes, strict=True):
        first = max(in_force.first, first_day(before, policy))
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
                up_to=None if schedule.or_more else max(schedule.up_to or 0, times),
                target=in_force.target,
                is_open=last > until,
            )
        if first > until or schedule.next_session:
            return


def _window_of_once_schedule(schedule: Once, in_force: Stretch, until: date) -> Iterator[DueWindow]:
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


def _windows_by_calendar(
    schedule: Times | OnDays, in_force: Stretch, until: date, policy: EngagementPolicy
) -> list[DueWindow] | WhyNoQuantity:
    if isinstance(schedule, OnDays) and schedule.every > 1 and schedule.start is None:
        return WhyNoQuantity.NOT_COUNTABLE
    if in_force.last is not None and in_force.last < in_force.first:
        return []
    # To the end of the window after the last one that is over by the day asked about.
    longest = _LONGEST[schedule.per] if isinstance(schedule, Times) else 7
    last = max(until, in_force.first)
    horizon = last + min(timedelta(days=longest * schedule.every), date.max - last)
    # Without a start it is counted from the first day it was in force.
    found: list[DueWindow] = []
    for window in windows_one_by_one(schedule, in_force.first, horizon) or ():
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
                up_to=None if window.or_more else max(window.up_to or 0, due),
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
    for aside in sorted(history.set_aside or (), key=lambda aside: aside.first):
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
