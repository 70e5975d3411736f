"""Finds the windows of a schedule by the calendar while it was in force, as runs of alike ones.

Only the first and the last window can be cut short, so that each of them is a run of its own.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from cbt_homework.engagement.in_force import Stretch
from cbt_homework.engagement.window_runs import WindowRun
from cbt_homework.homework.numbered_windows import (
    NumberedWindows,
    OneWindow,
    numbered_windows,
    times_in_each_window,
)
from cbt_homework.homework.schedule import OnDays, Times
from cbt_homework.homework.target import Target
from cbt_homework.policies.engagement import CutShort, EngagementPolicy

_LAST_ORDINAL = date.max.toordinal()


def runs_by_calendar(
    schedule: Times | OnDays, in_force: Stretch, until: date, policy: EngagementPolicy
) -> list[WindowRun]:
    """The windows of a number of times in each period, or on certain days of the week."""
    if in_force.last is not None and in_force.last < in_force.first:
        return []
    # Without a start it is counted from the first day it was in force.
    windows = numbered_windows(schedule, schedule.start or in_force.first)
    begin = windows.count_over_by(in_force.first.toordinal() - 1)
    end = _end_of_windows(schedule, windows, begin, in_force, until)
    if end <= begin:
        return []
    times = times_in_each_window(schedule)
    plain = WindowRun(
        windows=windows,
        begin=begin,
        size=end - begin,
        counts_from=None,
        due=times,
        expected=times,
        range_end=schedule.up_to if isinstance(schedule, Times) else None,
        times_left=None if schedule.count is None else schedule.count - begin * times,
        is_more_welcome=isinstance(schedule, Times) and schedule.or_more,
        target=in_force.target,
        is_open=False,
    )
    over = min(max(windows.count_over_by(until.toordinal()), begin), end)
    found: list[WindowRun] = []
    for first, stop in pairwise(sorted({begin, begin + 1, over, end - 1, end})):
        run = plain.piece(first - begin, stop - begin)._replace(is_open=first >= over)
        if first == begin or stop == end:
            run = _run_at_an_end(run, schedule, in_force, until, policy, is_first=first == begin)
        found.append(run)
    return found


def _end_of_windows(
    schedule: Times | OnDays, windows: NumberedWindows, begin: int, in_force: Stretch, until: date
) -> int:
    """The number after the window that follows the last one which begins by the day asked about."""
    is_later = in_force.first > until
    following = begin + 1 if is_later else windows.count_begun_by(until.toordinal()) + 1
    ends = [following, windows.count_begun_by(_LAST_ORDINAL)]
    bounds = (schedule.end, in_force.last)
    ends += (windows.count_begun_by(day.toordinal()) for day in bounds if day is not None)
    if schedule.count is not None:
        ends.append(-(-schedule.count // times_in_each_window(schedule)))
    return min(ends)


def _run_at_an_end(
    run: WindowRun,
    schedule: Times | OnDays,
    in_force: Stretch,
    until: date,
    policy: EngagementPolicy,
    *,
    is_first: bool,
) -> WindowRun:
    """The first or the last window, as far as its days were in force."""
    begins, ends = run.first_day, run.last_day
    if schedule.end is not None:
        ends = min(ends, schedule.end.toordinal())
    first = max(begins, in_force.first.toordinal())
    last = ends if in_force.last is None else min(ends, in_force.last.toordinal())
    times = run.due if run.times_left is None else min(run.due, run.times_left)
    due = times_due_when_cut_short(times, last - first + 1, ends - begins + 1, policy)
    counts_from = None
    if is_first and ends > begins:  # done on the evening of the session, it counts
        counts_from = min(first, in_force.agreed.toordinal())
    return run._replace(
        windows=OneWindow(first, last),
        begin=0,
        counts_from=None if counts_from == first else counts_from,
        due=due,
        expected=due,
        is_open=last > until.toordinal(),
    )


def times_due_when_cut_short(
    times: int, days_left: int, days_in_all: int, policy: EngagementPolicy
) -> int:
    """The number of times that are due where only some days of a window count."""
    if days_left >= days_in_all or (days_left > 0 and policy.cut_short is CutShort.IN_FULL):
        return times
    return -(-times * days_left // days_in_all)


def run_of_one_window(
    first: date,
    last: date,
    counts_from: date,
    due: int,
    until: date,
    *,
    target: Target | None,
    expected: int | None = None,
    range_end: int | None = None,
    is_more_welcome: bool = False,
) -> WindowRun:
    """A run of one window; it is open where its last day comes after ``until``."""
    return WindowRun(
        windows=OneWindow(first.toordinal(), last.toordinal()),
        begin=0,
        size=1,
        counts_from=None if counts_from == first else counts_from.toordinal(),
        due=due,
        expected=due if expected is None else expected,
        range_end=range_end,
        times_left=None,
        is_more_welcome=is_more_welcome,
        target=target,
        is_open=last > until,
    )
