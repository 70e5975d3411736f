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
from cbt_homework.engagement.due_windows import DueWindow, WhyNoQuantity, reach
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.tallies import Group, WindowTally, tally_windows, without_a_day
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.policies.engagement import EngagementPolicy

_A_DAY = timedelta(days=1)


class Span(NamedTuple):
    """The days that a report speaks of."""

    first: date
    last: date
    report: Report


def spans(reports: Sequence[Report], until: date) -> list[Span]:
    """The period of each report; one without it speaks of the time since the one before.

    One that does not even say when it was said speaks of the time up to the day asked about.
    """
    found: list[Span] = []
    since, latest = date.min, date.min
    for report in reports:
        day = report.said_on
        if day is not None and day != latest:
            since = date.min if latest == date.min else latest + _A_DAY
            latest = day
        last = report.last or day or until
        found.append(Span(report.first or min(since, last), last, report))
    return found


def _claim(report: Report) -> Completion | int | None:
    if report.times is not None:
        return report.times
    if isinstance(report.completion, Completion):
        return report.completion
    return Completion.NOT_DONE if report.attempted is False else None


_DIVISIBLE = (*(c for c in Completion if c is not Completion.PARTLY), 0)
"""What is said of all windows is said of each of them."""


class _Draft(NamedTuple):
    """A group in the making: the places of its windows, its claim, its undated attempts."""

    places: Sequence[int]
    claim: Completion | int | None = None
    undated: int = 0


def groups(
    history: AssignmentHistory,
    windows: Sequence[DueWindow],
    reports: Sequence[Report],
    until: date,
    policy: EngagementPolicy,
) -> list[Group]:
    """The windows in groups, each with the claim that is made about it, in order."""
    tallies = tally_windows(windows, reports, policy)
    drafts = _drafts(tallies, spans(reports, until), policy)
    singles = [aside for aside in history.set_aside if aside.occasions is not None]
    if singles:
        _set_occasions_aside(tallies, drafts, singles)
    return [_group(tallies, draft) for draft in drafts]


def _group(tallies: Sequence[WindowTally], draft: _Draft) -> Group:
    return Group(tuple(tallies[i] for i in draft.places), draft.claim, draft.undated)


def _drafts(
    tallies: Sequence[WindowTally], several: Sequence[Span], policy: EngagementPolicy
) -> list[_Draft]:
    windows = [s.window for s in tallies]
    owner: list[int | None] = [None] * len(windows)
    covered: dict[int, range] = {}
    for k, span in enumerate(several):
        claim, touched = _claim(span.report), reach(windows, span.first, span.last)
        inner = _inner(windows, span, range(*touched))
        if claim in _DIVISIBLE or (
            claim is not None and len(inner) == touched[1] - touched[0] and _is_one(windows, inner)
        ):
            covered[k] = inner
            owner[inner.start : inner.stop] = [k] * len(inner)
    drafts: list[_Draft] = []
    for k, inner in covered.items():
        claim = _claim(several[k].report)
        mine = [i for i in inner if owner[i] == k]
        if mine and (claim in _DIVISIBLE or len(mine) == len(inner)):
            partly = claim is Completion.PARTLY
            undated = without_a_day(several[k].report, windows[mine[0]], policy) if partly else 0
            drafts.append(_Draft(mine, claim, undated))
        else:
            for i in mine:
                owner[i] = None
    for span in reversed(several):
        here = range(*reach(windows, span.first, span.last))
        if here and all(owner[i] is None for i in here) and _is_one(windows, here):
            rest = _at_least(span.report, [tallies[i] for i in here], policy)
            if rest:
                drafts.append(_Draft(here, None, rest))
                owner[here.start : here.stop] = [-1] * len(here)
    drafts += [_Draft([i]) for i, k in enumerate(owner) if k is None]
    return sorted(drafts, key=lambda draft: draft.places[0])


def _inner(windows: Sequence[DueWindow], span: Span, touched: range) -> range:
    """The windows that lie wholly in a period, of those that have a day in it."""
    begin, end = touched.start, touched.stop
    if begin < end and windows[begin].first < span.first:
        begin += 1
    if begin < end and windows[end - 1].last > span.last:
        end -= 1
    return range(begin, end)


def _is_one(windows: Sequence[DueWindow], places: range) -> bool:
    """Whether these can be counted together: no part of them has yet to fall due."""
    return len(places) == 1 or not (places and windows[places[-1]].is_open)


def _at_least(report: Report, here: Sequence[WindowTally], policy: EngagementPolicy) -> int:
    """The number of times it was surely done here, beside the attempts whose day is known."""
    claim = _claim(report)
    if claim is Completion.ALTERNATIVE and not policy.alternative_counts:
        claim = None
    if isinstance(claim, Completion):
        claim = 1 if claim.is_carried_out else None
    dated = sum(s.counted for s in here)
    return max((claim or 0) - dated, without_a_day(report, here[0].window, policy))


def _set_occasions_aside(
    tallies: list[WindowTally], drafts: Sequence[_Draft], singles: Sequence[SetAside]
) -> None:
    """Take away, in place, single occasions: what was missed first, then what is not known."""
    windows = [s.window for s in tallies]
    home = {i: n for n, draft in enumerate(drafts) for i in draft.places}
    grouped = [_group(tallies, draft) for draft in drafts]
    room = [tally.expected - tally.within for tally in (group.tally() for group in grouped)]

    def rank(i: int) -> tuple[bool, bool]:
        group = grouped[home[i]]
        return group.all_done, group.claim is None and not tallies[i].missed

    # The one whose days are over first takes first, so that their order changes nothing.
    for aside in sorted(singles, key=lambda one: (one.last, one.first)):
        left = aside.occasions or 0
        for i in sorted(range(*reach(windows, aside.first, aside.last)), key=rank):
            one, n = tallies[i], home[i]
            take = min(left, max(one.window.expected - one.within, 0))
            if not grouped[n].all_done:
                take = min(take, room[n])
                room[n] -= take
            if take:
                window = attrs.evolve(one.window, expected=one.window.expected - take)
                tallies[i] = one._replace(window=window)
                left -= take


def fallen_due(several: Iterable[Group]) -> Iterator[Group]:
    """The groups without the windows that have not fallen due."""
    for group in several:
        due = tuple(s for s in group.tallies if not s.window.is_open)
        if due:
            yield group._replace(tallies=due)


def as_they_came(
    history: AssignmentHistory, reports: Sequence[Report], until: date
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    """The windows of homework that is due whenever something happens: each time that it came.

    Each report is a window, the later of two about the same days. Where one does not say how often
    the occasion came, or two overlap, or one goes beyond the day asked about, there is no saying.
    """
    standing: list[Span] = []
    for span in reversed(spans(reports, until)):
        if span.first > until or any(
            o.first <= span.first and span.last <= o.last for o in standing
        ):
            continue
        apart = all(span.last < other.first or other.last < span.first for other in standing)
        if span.report.arose is None or span.last > until or not apart:
            return WhyNoQuantity.ON_AN_OCCASION
        standing.append(span)
    if not standing:
        return WhyNoQuantity.ON_AN_OCCASION
    assigned = history.assignment.assigned_on or date.min
    return tuple(
        DueWindow(
            first=min(max(span.first, assigned), span.last),
            last=span.last,
            counts_from=span.first,
            due=span.report.arose or 0,
            expected=span.report.arose or 0,
            up_to=span.report.arose or 0,
            target=recorded(history.assignment.spec.target),
            is_open=False,
        )
        for span in sorted(standing)
    )
