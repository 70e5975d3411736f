"""What reports say of each window in which something fell due.

A report that says how far it was carried out, or how many times, speaks for every window in its
period; the later of two speaks for a window both cover. A report of attempts alone speaks for those
attempts, and of the rest nothing is known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cbt_homework.engagement.completion import Completion, OccasionState
from cbt_homework.engagement.due import DueWindow, WhyNoQuantity
from cbt_homework.engagement.entry import Entry
from cbt_homework.engagement.policy import EngagementPolicy
from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.target import Per, Target

_A_DAY = timedelta(days=1)


def told_by(entry: Entry, by: Rater | None) -> tuple[Report, ...] | WhyNoQuantity:
    """The reports that count, in the order in which they were said; undated ones first."""
    reports = entry.reports or ()
    if by is not None:
        reports = tuple(report for report in reports if report.by is by)
    elif len({report.by for report in reports}) > 1:
        return WhyNoQuantity.SEVERAL_RATERS
    return tuple(sorted(reports, key=lambda report: report.said_on or date.min))


def carried_out(
    attempt: Attempt, target: Target | None, policy: EngagementPolicy
) -> Completion | None:
    """How far an attempt went: as it says, or by its amount against the target of each occasion.

    None where neither is known. MORE is never read off an amount: whether twenty minutes more are
    *more* is for the people to say. Above an upper limit it is PARTLY.
    """
    if attempt.completion is not None:
        return attempt.completion
    if attempt.amount is None or target is None or target.per is Per.IN_ALL:
        return None
    reached = target.attainment(attempt.amount)
    if reached.ratio == 0:
        return Completion.NOT_DONE
    if reached.ratio is not None and reached.ratio * 100 < policy.done_from:
        return Completion.PARTLY
    if reached.reached is Verdict.UNKNOWN:
        return None
    over = target.at_most is not None and reached.reached is Verdict.UNMET
    near = reached.ratio is not None and reached.ratio < 1
    return Completion.PARTLY if over and not near else Completion.DONE


def dated_attempts(told: Iterable[Report]) -> list[tuple[date, Attempt]]:
    """The attempts that have a day, in order; of two reports of one day the fuller one counts."""
    by_day: dict[date, list[Attempt]] = {}
    for report in told:
        own: dict[date, list[Attempt]] = {}
        for attempt in report.attempts or ():
            if attempt.on is not None:
                own.setdefault(attempt.on, []).append(attempt)
        for day, attempts in own.items():
            if len(attempts) >= len(by_day.get(day, ())):
                by_day[day] = attempts
    return [(day, attempt) for day in sorted(by_day) for attempt in by_day[day]]


class Seen(NamedTuple):
    """A window with what its attempts say: how many went how far."""

    window: DueWindow
    done: int
    alternatives: int
    partly: int
    tried: int
    counts_alternatives: bool

    @property
    def counted(self) -> int:
        """How many count as done."""
        return self.done + self.alternatives * self.counts_alternatives

    @property
    def within(self) -> int:
        """The same, but no more than fell due."""
        return min(self.counted, self.window.due)


class Occasion(NamedTuple):
    """One window in which something fell due, and what is known of it.

    ``first`` and ``last`` are its days, ``expected`` how often, ``done`` how often it was done as
    far as the days are known.
    """

    first: date
    last: date
    expected: int
    done: int
    state: OccasionState


class Tally(NamedTuple):
    """What a group of windows adds to a quantity."""

    due: int
    expected: int
    done: int
    within: int
    partly: int
    unknown: int


class Group(NamedTuple):
    """Windows of which one report speaks, or one window of which none does.

    ``claim`` is how far all was carried out, or how many times; ``undated`` are attempts that were
    carried out on some day among them.
    """

    seen: tuple[Seen, ...]
    claim: Completion | int | None = None
    undated: int = 0

    def tally(self) -> Tally:
        """The counts of these windows together.

        What was done although it had been set aside is expected after all, so that setting
        something aside never makes a quantity smaller.
        """
        due = sum(s.window.due for s in self.seen)
        done = sum(s.counted for s in self.seen)
        within = sum(s.within for s in self.seen)
        expected = sum(max(s.window.expected, s.within) for s in self.seen)
        partly = sum(s.partly for s in self.seen)
        rest = self.undated
        known = self.claim is not None
        if isinstance(self.claim, int):
            rest = max(self.claim - done, 0)
        elif self._all_done():
            done = sum(max(s.counted, s.window.expected) for s in self.seen)
            within = expected
        done += rest
        within += min(rest, due - within)
        expected = max(expected, within)
        unknown = 0 if known else max(expected - within - partly - self._tried(), 0)
        if self.claim is Completion.PARTLY:
            unknown = max(expected - within - 1, 0)
            partly = max(partly, 1)
        return Tally(due, expected, done, within, partly, unknown)

    def _all_done(self) -> bool:
        if self.claim is Completion.ALTERNATIVE:
            return all(s.counts_alternatives for s in self.seen)
        return self.claim in (Completion.DONE, Completion.MORE)

    def _tried(self) -> int:
        return sum(s.tried for s in self.seen)

    def occasions(self) -> tuple[Occasion, ...]:
        """Each window with its state."""
        return tuple(
            Occasion(s.window.first, s.window.last, s.window.expected, s.counted, self._state(s))
            for s in self.seen
        )

    def _state(self, seen: Seen) -> OccasionState:
        window, done = seen.window, seen.done + seen.alternatives
        needed = window.expected or window.due
        if done >= needed:
            if done > window.up_to:
                return OccasionState.MORE
            by_the_way = seen.done < needed
            return OccasionState.ALTERNATIVE if by_the_way else OccasionState.DONE
        if window.is_open:
            return OccasionState.NOT_DUE
        if window.expected == 0 and not done:
            return OccasionState.SET_ASIDE
        said = self._said(done)
        if said is not None:
            return said
        if self._accounted_for() or seen.partly + done + seen.tried >= needed:
            some = seen.partly or done
            return OccasionState.PARTLY if some else OccasionState.NOT_DONE
        return OccasionState.UNKNOWN

    def _said(self, done: int) -> OccasionState | None:
        if isinstance(self.claim, Completion):
            if self.claim is Completion.PARTLY:
                return OccasionState.PARTLY if len(self.seen) == 1 else None
            if self.claim is not Completion.NOT_DONE:
                return OccasionState(self.claim.value)
        elif self.claim is not None and len(self.seen) == 1:
            (seen,) = self.seen
            if self.claim > seen.window.up_to:
                return OccasionState.MORE
            if self.claim >= (seen.window.expected or seen.window.due):
                return OccasionState.DONE
            some = self.claim or done or seen.partly
            return OccasionState.PARTLY if some else OccasionState.NOT_DONE
        elif self.claim is not None and self.claim >= sum(s.window.due for s in self.seen):
            return OccasionState.DONE
        return None

    def _accounted_for(self) -> bool:
        """Whether the days of all that was done are known, so that other days are known as well."""
        if self.claim is Completion.NOT_DONE:
            return True
        dated = sum(s.done + s.alternatives for s in self.seen)
        return isinstance(self.claim, int) and dated >= self.claim


class _Span(NamedTuple):
    first: date
    last: date
    report: Report

    def covers(self, window: DueWindow) -> bool:
        return self.first <= window.first and window.last <= self.last


def _spans(told: Sequence[Report]) -> list[_Span]:
    """The period of each report; one without it speaks of the time since the one before."""
    found: list[_Span] = []
    since = date.min
    for report in told:
        first = report.first or min(since, report.last or date.max)
        last = report.last or report.said_on or date.max
        found.append(_Span(first, last, report))
        if report.said_on is not None and report.said_on < date.max:
            since = report.said_on + _A_DAY
    return found


def _claim(report: Report) -> Completion | int | None:
    if report.times is not None:
        return report.times
    return report.completion if isinstance(report.completion, Completion) else None


_DIVISIBLE = (Completion.DONE, Completion.MORE, Completion.ALTERNATIVE, Completion.NOT_DONE, 0)
"""What is said of all windows is said of each of them."""


def groups(
    windows: Sequence[DueWindow], told: Sequence[Report], policy: EngagementPolicy
) -> list[Group]:
    """The windows with what is said of them, in order."""
    seen = _see(windows, told, policy)
    spans = _spans(told)
    owner: list[int | None] = [None] * len(windows)
    covered: dict[int, list[int]] = {}
    for k, span in enumerate(spans):
        if _claim(span.report) is None:
            continue
        covered[k] = [i for i, window in enumerate(windows) if span.covers(window)]
        for i in covered[k]:
            owner[i] = k
    found: list[Group] = []
    for k, places in covered.items():
        claim = _claim(spans[k].report)
        mine = [i for i in places if owner[i] == k]
        whole = len(mine) == len(places)
        if mine and (whole or claim in _DIVISIBLE):
            found.append(Group(tuple(seen[i] for i in mine), claim))
        else:
            found += [Group((seen[i],)) for i in mine]
    free = [i for i, k in enumerate(owner) if k is None]
    for span in spans:
        undated = _undated(span.report, windows, policy)
        here = [i for i in free if span.covers(windows[i])]
        if undated and here:
            found.append(Group(tuple(seen[i] for i in here), None, undated))
            free = [i for i in free if i not in here]
    found += [Group((seen[i],)) for i in free]
    found.sort(key=lambda group: group.seen[0].window.first)
    return found


def fallen_due(several: Iterable[Group]) -> Iterator[Group]:
    """What is known of the windows that have fallen due; a count over others cannot be split."""
    for group in several:
        due = tuple(s for s in group.seen if not s.window.is_open)
        if len(due) == len(group.seen):
            yield group
        elif group.claim in _DIVISIBLE:
            yield Group(due, group.claim)
        else:
            yield from (Group((s,)) for s in due)


def outside(
    windows: Sequence[DueWindow], told: Sequence[Report], until: date, policy: EngagementPolicy
) -> int:
    """How often it was done, up to a day, on days on which nothing was due."""
    target = windows[0].target if windows else None
    return sum(
        _counts(carried_out(attempt, target, policy), policy)
        for day, attempt in dated_attempts(told)
        if day <= until and _place(windows, day) is None
    )


def _place(windows: Sequence[DueWindow], day: date) -> int | None:
    i = bisect_left(windows, day, key=lambda window: window.last)
    return i if i < len(windows) and windows[i].counts_from <= day else None


def _undated(report: Report, windows: Sequence[DueWindow], policy: EngagementPolicy) -> int:
    target = windows[0].target if windows else None
    return sum(
        _counts(carried_out(attempt, target, policy), policy)
        for attempt in report.attempts or ()
        if attempt.on is None
    )


def _counts(went: Completion | None, policy: EngagementPolicy) -> bool:
    if went is Completion.ALTERNATIVE:
        return policy.alternative_counts
    return went is not None and went.is_carried_out


def _see(
    windows: Sequence[DueWindow], told: Sequence[Report], policy: EngagementPolicy
) -> list[Seen]:
    kinds: list[list[Completion | None]] = [[] for _ in windows]
    for day, attempt in dated_attempts(told):
        i = _place(windows, day)
        if i is not None:
            kinds[i].append(carried_out(attempt, windows[i].target, policy))
    return [
        Seen(
            window=window,
            done=sum(went in (Completion.DONE, Completion.MORE) for went in several),
            alternatives=several.count(Completion.ALTERNATIVE),
            partly=several.count(Completion.PARTLY),
            tried=several.count(Completion.NOT_DONE),
            counts_alternatives=policy.alternative_counts,
        )
        for window, several in zip(windows, kinds, strict=True)
    ]
