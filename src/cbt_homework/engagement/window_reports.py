"""Assigns to the due windows the report that speaks of them.

A report that says how far it was carried out, or how many times, or that it was not tried, speaks
for every window in its period; the later of two speaks for a window both cover. A count over days
of other windows as well cannot be split: it says how much was done at least. A report of attempts
alone speaks for those attempts, and of the rest nothing is known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.calendar_runs import run_of_one_window
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.occasions_set_aside import (
    groups_without_occasions_set_aside,
    places_with_occasions_set_aside,
)
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.tallies import (
    WindowGroup,
    WindowTally,
    count_done_without_day,
    tally_windows,
)
from cbt_homework.engagement.window_runs import DueWindows
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.target import Target
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
    """A group in the making: which tallies are in it, its claim, its undated attempts."""

    members: Sequence[int]
    claim: Completion | int | None = None
    undated: int = 0


class _ClaimedPeriod(NamedTuple):
    """A report with the places of the windows that have a day in its period.

    ``inner`` are those of the windows that lie wholly in it; ``claim`` is what it says of them.
    """

    report: Report
    touched: range
    inner: range
    claim: Completion | int | None


def group_windows_by_report(
    history: AssignmentHistory,
    windows: DueWindows,
    reports: Sequence[Report],
    until: date,
    policy: EngagementPolicy,
) -> list[WindowGroup]:
    """The windows in groups, each with the claim that is made about it, in order.

    Windows that no report tells apart stay together in one tally.
    """
    periods = [_claimed_period(windows, one) for one in reported_periods(reports, until)]
    asides = places_with_occasions_set_aside(history, windows)
    ranges = [places for one in periods for places in (one.touched, one.inner)]
    ranges += [places for places, _ in asides]
    cuts = {cut for places in ranges for cut in (places.start, places.stop)}
    tallies = tally_windows(windows, reports, policy, cuts)
    groups = [
        WindowGroup(tuple(tallies[i] for i in draft.members), draft.claim, draft.undated)
        for draft in _draft_groups(tallies, periods, policy)
    ]
    return groups_without_occasions_set_aside(groups, asides) if asides else groups


def _claimed_period(windows: DueWindows, period: ReportedPeriod) -> _ClaimedPeriod:
    touched = windows.places_between(period.first, period.last)
    inner = windows.places_within(period.first, period.last)
    claim = _claimed_completion_or_times(period.report)
    return _ClaimedPeriod(period.report, touched, inner, claim)


def _draft_groups(
    tallies: Sequence[WindowTally], periods: Sequence[_ClaimedPeriod], policy: EngagementPolicy
) -> list[_DraftGroup]:
    """Groups the tallies; one begins wherever the windows of a period begin or end."""
    begins = [tally.place for tally in tallies]
    done_before = [0, *accumulate(tally.done_count * tally.run.size for tally in tallies)]

    def members_at(places: range) -> range:
        return range(bisect_left(begins, places.start), bisect_left(begins, places.stop))

    owner: list[int | None] = [None] * len(tallies)
    covered: dict[int, range] = {}
    for k, period in enumerate(periods):
        inner = members_at(period.inner)
        if period.claim in _DIVISIBLE or (
            period.claim is not None
            and len(period.inner) == len(period.touched)
            and _can_be_counted_together(tallies, inner)
        ):
            covered[k] = inner
            owner[inner.start : inner.stop] = [k] * len(inner)
    owned: dict[int, list[int]] = {}
    for i, owning in enumerate(owner):
        if owning is not None:
            owned.setdefault(owning, []).append(i)
    drafts: list[_DraftGroup] = []
    for k, mine in owned.items():
        report, claim = periods[k].report, periods[k].claim
        if claim in _DIVISIBLE or len(mine) == len(covered[k]):
            target = tallies[mine[0]].run.target
            partly = claim is Completion.PARTLY
            undated = count_done_without_day(report, target, policy) if partly else 0
            drafts.append(_DraftGroup(mine, claim, undated))
        else:
            for i in mine:
                owner[i] = None
    for period in reversed(periods):
        here = members_at(period.touched)
        free = owner[here.start : here.stop].count(None) == len(here)
        if here and free and _can_be_counted_together(tallies, here):
            dated = done_before[here.stop] - done_before[here.start]
            target = tallies[here.start].run.target
            rest = _least_undated_done_count(period, dated, target, policy)
            if rest:
                drafts.append(_DraftGroup(here, None, rest))
                owner[here.start : here.stop] = [-1] * len(here)
    drafts += [_DraftGroup([i]) for i, k in enumerate(owner) if k is None]
    return sorted(drafts, key=lambda draft: draft.members[0])


def _can_be_counted_together(tallies: Sequence[WindowTally], members: range) -> bool:
    """Whether these can be counted together: no part of them has yet to fall due."""
    if len(members) == 1 and tallies[members[0]].run.size == 1:
        return True
    return not (members and tallies[members[-1]].run.is_open)


def _least_undated_done_count(
    period: _ClaimedPeriod, dated: int, target: Target | None, policy: EngagementPolicy
) -> int:
    """The number of times it was surely done here, beside the attempts whose day is known."""
    claim = period.claim
    if claim is Completion.ALTERNATIVE and not policy.alternative_counts:
        claim = None
    if isinstance(claim, Completion):
        claim = 1 if claim.is_carried_out else None
    return max((claim or 0) - dated, count_done_without_day(period.report, target, policy))


def groups_without_open_windows(groups: Iterable[WindowGroup]) -> Iterator[WindowGroup]:
    """The groups without the windows that have not fallen due."""
    for group in groups:
        due = tuple(s for s in group.tallies if not s.run.is_open)
        if due:
            yield group._replace(tallies=due)


def windows_of_reported_occasions(
    history: AssignmentHistory, reports: Sequence[Report], until: date
) -> DueWindows | WhyNoQuantity:
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
    target = recorded(history.assignment.spec.target)
    return DueWindows(
        run_of_one_window(
            min(max(period.first, assigned), period.last),
            period.last,
            period.first,
            period.report.arose or 0,
            until,
            target=target,
        )
        for period in sorted(standing)
    )
