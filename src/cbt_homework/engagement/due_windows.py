"""Finds the due windows of an assignment from the schedules that were in force.

A `DueWindow` is a stretch of days in which something is due so and so often. It is cut short if
only some of its days count: because a revision, the end or the next session came in between, or
because days in it were set aside. Windows are held as runs of alike ones (`window_runs`), so that
they are found and counted by the number of schedules, sessions and pauses, and not by that of days.
Three classes are made from windows:

- `Window` (`homework.occurrences`) is a stretch of a schedule alone, whoever it was agreed with.
- `WindowTally` (`tallies`) is a due window with the attempts in it, counted.
- `Occasion` (`tallies`) is a due window with its state. `occasions` gives it to the outside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import assert_never

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.calendar_runs import (
    run_of_one_window,
    runs_by_calendar,
    times_due_when_cut_short,
)
from cbt_homework.engagement.in_force import Stretch, first_day, last_day_before, schedules_in_force
from cbt_homework.engagement.schedule_parts import has_several_schedules, part_histories
from cbt_homework.engagement.set_aside_days import stretches_set_aside
from cbt_homework.engagement.window_runs import DueWindows, PlaceRanges, WindowRun
from cbt_homework.foundation.vocabulary import Missing, Term
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
from cbt_homework.policies.engagement import EngagementPolicy

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
    """Stored by an earlier version: it would have fallen due in more than 40,000 windows."""
    UNKNOWN_OCCASIONS = "unknown-occasions"
    """Of some occasions nothing is known; lowest and highest say how far that matters."""


def due_windows(
    history: AssignmentHistory, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> DueWindows | WhyNoQuantity:
    """Every window that begins by ``until`` and, as open, the next one; or why there are none.

    The next one is there because a report may speak of it as well, and a count over both cannot be
    split. Several schedules have windows where those of each part lie in the same days.
    """
    days = sorted(set(sessions))
    if has_several_schedules(history):
        parts = _part_windows(history, until, days, policy)
        return parts if isinstance(parts, WhyNoQuantity) else _windows_in_common(history, parts)
    return _due_windows_of_one(history, until, days, policy)


def _part_windows(
    history: AssignmentHistory, until: date, sessions: list[date], policy: EngagementPolicy
) -> list[DueWindows | WhyNoQuantity] | WhyNoQuantity:
    """The windows of each of several schedules; ``sessions`` in order, none twice."""
    parts = part_histories(history)
    if parts is None:
        return WhyNoQuantity.SEVERAL_SCHEDULES
    return [_due_windows_of_one(part, until, sessions, policy) for part in parts]


def first_day_due(
    history: AssignmentHistory, until: date, sessions: Iterable[date], policy: EngagementPolicy
) -> date | WhyNoQuantity | None:
    """The first day by which something expected had fallen due; None where nothing had.

    Of schedules that stand together each counts by itself, whichever days the others have.
    """
    schedule = history.assignment.spec.schedule
    parts: list[DueWindows | WhyNoQuantity] | WhyNoQuantity
    if not isinstance(schedule, Several) or schedule.alternatives:
        parts = [due_windows(history, until, sessions, policy)]
    else:
        parts = _part_windows(history, until, sorted(set(sessions)), policy)
    if isinstance(parts, WhyNoQuantity):
        return parts
    found: list[date] = []
    for part in parts:
        if isinstance(part, WhyNoQuantity):
            return part if len(parts) == 1 else why_not_all(part)
        day = part.first_expected_day()
        found += [] if day is None else [day]
    return min(found, default=None)


def _windows_in_common(
    history: AssignmentHistory, parts: list[DueWindows | WhyNoQuantity]
) -> DueWindows | WhyNoQuantity:
    """The windows of several schedules, where those of each part lie in the same days."""
    several = history.assignment.spec.schedule
    counted = [part for part in parts if not isinstance(part, WhyNoQuantity)]
    alternatives = isinstance(several, Several) and several.alternatives
    if len(counted) < len(parts):
        why = next(part for part in parts if isinstance(part, WhyNoQuantity))
        return why_not_all(why, alternatives=alternatives)
    apart = WhyNoQuantity.ALTERNATIVES if alternatives else WhyNoQuantity.SEVERAL_SCHEDULES
    if len({len(part) for part in counted}) > 1:
        return apart
    together = _runs_side_by_side(counted)
    if not all(same[0].has_days_of(other) for same in together for other in same[1:]):
        return apart
    if alternatives:
        if any(
            (r.due, r.expected) != (same[0].due, same[0].expected)
            for same in together
            for r in same
        ):
            return apart
        return DueWindows(map(_one_of, together))
    acts = [part.act for part in several.parts] if isinstance(several, Several) else []
    return DueWindows(_all_of(same, acts) for same in together)


def _runs_side_by_side(parts: Sequence[DueWindows]) -> list[tuple[WindowRun, ...]]:
    """The runs of as many windows each, cut where those of any part begin."""
    cuts = {place for part in parts for place in part.cut_at(())[0]}
    return list(zip(*(part.cut_at(cuts)[1] for part in parts), strict=True))


def why_not_all(why: WhyNoQuantity, *, alternatives: bool = False) -> WhyNoQuantity:
    """The reason for the whole, where one of several schedules has this reason."""
    if why is WhyNoQuantity.NO_START:
        return why
    return WhyNoQuantity.ALTERNATIVES if alternatives else WhyNoQuantity.PART_NOT_COUNTABLE


def _one_of(same: tuple[WindowRun, ...]) -> WindowRun:
    return same[0]._replace(target=_target_in_common(same), parts=same, is_one_of_parts=True)


def _all_of(same: tuple[WindowRun, ...], acts: list[str | None]) -> WindowRun:
    by_act: dict[str | None, int] = {}
    for act, run in zip(acts, same, strict=True):
        by_act[act] = by_act.get(act, 0) + run.due
    return same[0]._replace(
        due=sum(run.due for run in same),
        expected=sum(run.expected for run in same),
        target=_target_in_common(same),
        due_of_one_act=min(by_act.values()),
        parts=same,
    )


def _target_in_common(same: tuple[WindowRun, ...]) -> Target | None:
    """The target of all; None where they differ, so that no amount is held against another's."""
    return same[0].target if all(run.target == same[0].target for run in same) else None


def _due_windows_of_one(
    history: AssignmentHistory, until: date, days: list[date], policy: EngagementPolicy
) -> DueWindows | WhyNoQuantity:
    schedule, assigned = history.assignment.spec.schedule, history.assignment.assigned_on
    # Several schedules were split into parts before.
    if schedule is None or isinstance(schedule, Missing | Several):
        return WhyNoQuantity.NO_SCHEDULE
    if assigned is None:
        if schedule.start is None:
            return WhyNoQuantity.NO_START
        assigned = schedule.start - _A_DAY * (schedule.start > date.min)
    found: list[WindowRun] = []
    for in_force in schedules_in_force(history, schedule, assigned, days, policy):
        runs = _runs_of_schedule(in_force, until, days, policy)
        if not isinstance(runs, WhyNoQuantity):
            # A revision asks for nothing on days before it was agreed on.
            since = in_force.agreed.toordinal() if in_force.is_revision else 0
            found += (run for run in runs if run.last_day >= since)
        elif in_force.first <= until or not found:
            return runs
    return _without_days_set_aside(DueWindows(found), history, policy)


def _runs_of_schedule(
    in_force: Stretch, until: date, sessions: list[date], policy: EngagementPolicy
) -> list[WindowRun] | WhyNoQuantity:
    schedule = in_force.schedule
    match schedule:
        case Whenever():
            return WhyNoQuantity.ON_AN_OCCASION
        case AllDay():
            return WhyNoQuantity.ALL_DAY
        case Times(per=Period.BETWEEN_SESSIONS):
            return list(_runs_between_sessions(schedule, in_force, until, sessions, policy))
        case Once():
            return list(_run_of_once_schedule(schedule, in_force, until))
        case Times() | OnDays():
            if isinstance(schedule, OnDays) and schedule.every > 1 and schedule.start is None:
                return WhyNoQuantity.NOT_COUNTABLE
            return runs_by_calendar(schedule, in_force, until, policy)
        case _:
            assert_never(schedule)


def _runs_between_sessions(
    schedule: Times, in_force: Stretch, until: date, sessions: list[date], policy: EngagementPolicy
) -> Iterator[WindowRun]:
    later = sessions[bisect_right(sessions, in_force.agreed) + schedule.every - 1 :: schedule.every]
    counted_sessions = [in_force.agreed, *later]
    # The session after the last one that is known will come, nobody knows when.
    closes = [*(last_day_before(day, policy) for day in later), date.max]
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
                due = expected = times_due_when_cut_short(
                    times, (last - first).days + 1, (close - first).days + 1, policy
                )
            elif in_force.is_cut and last < close:
                expected = 0  # ended before anybody knew by when it was expected
            yield run_of_one_window(
                first,
                last,
                min(first, before),
                due,
                until,
                target=in_force.target,
                expected=expected,
                range_end=max(schedule.up_to or 0, times),
                is_more_welcome=schedule.or_more,
            )
        if first > until or schedule.next_session:
            return


def _run_of_once_schedule(schedule: Once, in_force: Stretch, until: date) -> Iterator[WindowRun]:
    # Without a last day, the next session is not known yet, and it cannot have fallen due.
    last = date.max if in_force.last is None else in_force.last
    if (schedule.start or in_force.agreed) <= last:
        first = min(in_force.first, last)
        # Ended before its deadline it was not expected; done by then, it was done.
        expected = 0 if in_force.is_cut else 1
        counts_from = min(first, in_force.agreed)
        yield run_of_one_window(
            first, last, counts_from, 1, until, target=in_force.target, expected=expected
        )


def _without_days_set_aside(
    windows: DueWindows, history: AssignmentHistory, policy: EngagementPolicy
) -> DueWindows:
    """The windows, less what fell due in days that were set aside."""
    stretches = stretches_set_aside(history)
    if not stretches:
        return windows
    wholly: list[range] = []
    days_left: dict[int, int] = {}
    for first, last in stretches:
        touched = windows.places_between(first, last)
        # Only its first and its last window can have days that were not set aside.
        for place in {*touched[:1], *touched[-1:]}:
            begins, ends = windows.days_at(place)
            away = min(ends, last.toordinal()) - max(begins, first.toordinal()) + 1
            days_left[place] = days_left.get(place, ends - begins + 1) - away
        wholly.append(touched[1:-1])
    away_throughout = PlaceRanges(wholly)
    cuts = {*away_throughout.ends, *days_left, *(place + 1 for place in days_left)}
    found: list[WindowRun] = []
    for place, run in zip(*windows.cut_at(cuts), strict=True):
        days = 0 if place in away_throughout else days_left.get(place)
        if days is None:
            found.append(run)
            continue
        rest = times_due_when_cut_short(run.due, days, run.days_in_first_window, policy)
        found.append(run._replace(expected=min(run.expected, rest)))
    return DueWindows(found)
