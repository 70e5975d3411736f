"""Assigns to each due window the report that speaks of it.

A report that says how far it was carried out, or how many times, or that it was not tried, speaks
for every window in its period; the later of two speaks for a window both cover. A count over days
of other windows as well cannot be split: it says how much was done at least. A report of attempts
alone speaks for those attempts, and of the rest nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory, SetAside
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.due_windows import DueWindow, WhyNoQuantity, window_place_range
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.tallies import (
    WindowGroup,
    WindowTally,
    count_done_without_day,
    tally_windows,
)
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.policies.engagement import EngagementPolicy

_A_DAY = timedelta(days=1)


class ReportedPeriod(NamedTuple):
    """The days that a report speaks of."""

    first: date
    last: date
    report: Report


def reported_periods(reports: Sequence[Report], until: date) -> list[ReportedPeriod]:
    """The period of each report; one without it speaks of the time since the one before.

    One that does not even say when it was said speaks of the time up to the day asked about.
    """
    found: list[ReportedPeriod] = []
    since, latest = date.min, date.min
    for report in reports:
        day = report.said_on
        if day is not None and day != latest:
            since = date.min if latest == date.min else latest + _A_DAY
            latest = day
        last = report.last or day or until
        found.append(ReportedPeriod(report.first or min(since, last), last, report))
    return found


def _claimed_completion_or_times(report: Report) -> Completion | int | None:
    if report.times is not None:
        return report.times
    if isinstance(report.completion, Completion):
        return report.completion
    return Completion.NOT_DONE if report.attempted is False else None


_DIVISIBLE = (*(c for c in Completion if c is not Completion.PARTLY), 0)
"""What is said of all windows is said of each of them."""


class _DraftGroup(NamedTuple):
    """A group in the making: the places of its windows, its claim, its undated attempts."""

    places: Sequence[int]
    claim: Completion | int | None = None
    undated: int = 0


def group_windows_by_report(
    history: AssignmentHistory,
    windows: Sequence[DueWindow],
    reports: Sequence[Report],
    until: date,
    policy: EngagementPolicy,
) -> list[WindowGroup]:
    """The windows in groups, each with the claim that is made about it, in order."""
    tallies = tally_windows(windows, reports, policy)
    drafts = _draft_groups(tallies, reported_periods(reports, until), policy)
    singles = [aside for aside in history.set_aside or () if aside.occasions is not None]
    if singles:
        _reduce_expected_by_occasions_set_aside(tallies, drafts, singles)
    return [_build_window_group(tallies, draft) for draft in drafts]


def _build_window_group(tallies: Sequence[WindowTally], draft: _DraftGroup) -> WindowGroup:
    return WindowGroup(tuple(tallies[i] for i in draft.places), draft.claim, draft.undated)


def _draft_groups(
    tallies: Sequence[WindowTally], periods: Sequence[ReportedPeriod], policy: EngagementPolicy
) -> list[_DraftGroup]:
    windows = [s.window for s in tallies]
    owner: list[int | None] = [None] * len(windows)
    covered: dict[int, range] = {}
    for k, period in enumerate(periods):
        claim, touched_places = (
            _claimed_completion_or_times(period.report),
            window_place_range(windows, period.first, period.last),
        )
        inner = _places_wholly_in_period(windows, period, range(*touched_places))
        if claim in _DIVISIBLE or (
            claim is not None
            and len(inner) == touched_places[1] - touched_places[0]
            and _can_be_counted_together(windows, inner)
        ):
            covered[k] = inner
            owner[inner.start : inner.stop] = [k] * len(inner)
    drafts: list[_DraftGroup] = []
    for k, inner in covered.items():
        claim = _claimed_completion_or_times(periods[k].report)
        mine = [i for i in inner if owner[i] == k]
        if mine and (claim in _DIVISIBLE or len(mine) == len(inner)):
            partly = claim is Completion.PARTLY
            undated = (
                count_done_without_day(periods[k].report, windows[mine[0]], policy) if partly else 0
            )
            drafts.append(_DraftGroup(mine, claim, undated))
        else:
            for i in mine:
                owner[i] = None
    for period in reversed(periods):
        here = range(*window_place_range(windows, period.first, period.last))
        if here and all(owner[i] is None for i in here) and _can_be_counted_together(windows, here):
            rest = _least_undated_done_count(period.report, [tallies[i] for i in here], policy)
            if rest:
                drafts.append(_DraftGroup(here, None, rest))
                owner[here.start : here.stop] = [-1] * len(here)
    drafts += [_DraftGroup([i]) for i, k in enumerate(owner) if k is None]
    return sorted(drafts, key=lambda draft: draft.places[0])


def _places_wholly_in_period(
    windows: Sequence[DueWindow], period: ReportedPeriod, touched_places: range
) -> range:
    """The windows that lie wholly in a period, of those that have a day in it."""
    begin, end = touched_places.start, touched_places.stop
    if begin < end and windows[begin].first < period.first:
        begin += 1
    if begin < end and windows[end - 1].last > period.last:
        end -= 1
    return range(begin, end)


def _can_be_counted_together(windows: Sequence[DueWindow], places: range) -> bool:
    """Whether these can be counted together: no part of them has yet to fall due."""
    return len(places) == 1 or not (places and windows[places[-1]].is_open)


def _least_undated_done_count(
    report: Report, tallies: Sequence[WindowTally], policy: EngagementPolicy
) -> int:
    """The number of times it was surely done here, beside the attempts whose day is known."""
    claim = _claimed_completion_or_times(report)
    if claim is Completion.ALTERNATIVE and not policy.alternative_counts:
        claim = None
    if isinstance(claim, Completion):
        claim = 1 if claim.is_carried_out else None
    dated = sum(s.done_count for s in tallies)
    return max((claim or 0) - dated, count_done_without_day(report, tallies[0].window, policy))


def _reduce_expected_by_occasions_set_aside(
    tallies: list[WindowTally],
    drafts: Sequence[_DraftGroup],
    occasions_set_aside: Sequence[SetAside],
) -> None:
    """Take away, in place, single occasions: what was missed first, then what is not known."""
    windows = [s.window for s in tallies]
    home = {i: n for n, draft in enumerate(drafts) for i in draft.places}
    grouped = [_build_window_group(tallies, draft) for draft in drafts]
    room = [tally.expected - tally.within for tally in (group.tally() for group in grouped)]

    def sort_key_of_place(place: int) -> tuple[bool, bool]:
        group = grouped[home[place]]
        return group.is_all_claimed_done, group.claim is None and not tallies[place].not_done_count

    # The one whose days are over first takes first, so that their order changes nothing.
    for aside in sorted(occasions_set_aside, key=lambda one: (one.last, one.first)):
        left = aside.occasions or 0
        for i in sorted(
            range(*window_place_range(windows, aside.first, aside.last)), key=sort_key_of_place
        ):
            one, n = tallies[i], home[i]
            take = min(left, max(one.window.expected - one.capped_done_count, 0))
            if not grouped[n].is_all_claimed_done:
                take = min(take, room[n])
                room[n] -= take
            if take:
                window = attrs.evolve(one.window, expected=one.window.expected - take)
                tallies[i] = one._replace(window=window)
                left -= take


def groups_without_open_windows(groups: Iterable[WindowGroup]) -> Iterator[WindowGroup]:
    """The groups without the windows that have not fallen due."""
    for group in groups:
        due = tuple(s for s in group.tallies if not s.window.is_open)
        if due:
            yield group._replace(tallies=due)


def windows_of_reported_occasions(
    history: AssignmentHistory, reports: Sequence[Report], until: date
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """The windows of homework that is due whenever something happens: each time that it came.

    Each report is a window, the later of two about the same days. Where one does not say how often
    the occasion came, or two overlap, or one goes beyond the day asked about, there is no saying.
    """
    standing: list[ReportedPeriod] = []
    for period in reversed(reported_periods(reports, until)):
        if period.first > until or any(
            o.first <= period.first and period.last <= o.last for o in standing
        ):
            continue
        apart = all(period.last < other.first or other.last < period.first for other in standing)
        if period.report.arose is None or period.last > until or not apart:
            return WhyNoQuantity.ON_AN_OCCASION
        standing.append(period)
    if not standing:
        return WhyNoQuantity.ON_AN_OCCASION
    assigned = history.assignment.assigned_on or date.min
    return tuple(
        DueWindow(
            first=min(max(period.first, assigned), period.last),
            last=period.last,
            counts_from=period.first,
            due=period.report.arose or 0,
            expected=period.report.arose or 0,
            up_to=period.report.arose or 0,
            target=recorded(history.assignment.spec.target),
            is_open=False,
        )
        for period in sorted(standing)
    )
