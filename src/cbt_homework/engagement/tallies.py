"""Counts attempts and reports per due window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion, OccasionState
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.engagement.window_runs import DueWindows, WindowRun
from cbt_homework.foundation.lazy_sequences import ItemRun
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.target import Per, Target
from cbt_homework.policies.engagement import EngagementPolicy


def reports_that_count(
    history: AssignmentHistory, rater: Rater | None
) -> tuple[Report, ...] | WhyNoQuantity:
    """The reports that count, in the order in which they were said; undated ones first."""
    reports = history.reports or ()
    if rater is not None:
        reports = tuple(report for report in reports if report.by is rater)
    elif len({report.by for report in reports}) > 1:
        return WhyNoQuantity.SEVERAL_RATERS
    return tuple(sorted(reports, key=lambda report: report.said_on or date.min))


def completion_of(
    attempt: Attempt, target: Target | None, policy: EngagementPolicy
) -> Completion | None:
    """The completion of an attempt: as it says, or by its amount against the target.

    None where neither is known: an amount for a day, a week or in all says nothing of one attempt.
    MORE is never read off an amount: whether twenty minutes more are
    *more* is for the people to say. Above an upper limit it is PARTLY.
    """
    if attempt.completion is not None:
        return attempt.completion
    if attempt.amount is None or target is None or target.per is not Per.OCCASION:
        return None
    reached = target.attainment(attempt.amount)
    if reached.ratio == 0:
        return Completion.NOT_DONE
    # Rounded, because 57 of 100 are 57 percent and not 56.99999999999999.
    if reached.ratio is not None and round(reached.ratio * 100, 9) < policy.done_from:
        return Completion.PARTLY
    if reached.reached is Verdict.UNKNOWN:
        return None
    over = target.at_most is not None and reached.reached is Verdict.UNMET
    near = reached.ratio is not None and reached.ratio < 1
    return Completion.PARTLY if over and not near else Completion.DONE


def dated_attempts(reports: Iterable[Report]) -> list[tuple[date, Attempt]]:
    """The attempts that have a day, in order; of two reports of one day the fuller one counts.

    Two reports of one day that speak of other schedules each are both counted.
    """
    by_day: dict[date, list[Attempt]] = {}
    for report in reports:
        own: dict[date, list[Attempt]] = {}
        for attempt in report.attempts or ():
            if attempt.on is not None:
                own.setdefault(attempt.on, []).append(attempt)
        for day, attempts in own.items():
            before = {attempt.part for attempt in by_day.get(day, ())}
            parts = {attempt.part for attempt in attempts}
            if before and None not in before | parts and before.isdisjoint(parts):
                by_day[day] += attempts
            elif len(attempts) >= len(by_day.get(day, ())):
                by_day[day] = attempts
    return [(day, attempt) for day in sorted(by_day) for attempt in by_day[day]]


class WindowTally(NamedTuple):
    """Alike due windows, with the attempts in each, counted by how far they went.

    Attributes:
        place: The place of the first of them among all windows of the assignment.
        run: The windows: one where there were attempts, any number where there were none.
    """

    place: int
    run: WindowRun
    done: int
    more: int
    alternatives: int
    partly: int
    tried: int
    counts_alternatives: bool

    @property
    def done_count(self) -> int:
        """The number of attempts that count as done."""
        return self.done + self.alternatives * self.counts_alternatives

    @property
    def capped_done_count(self) -> int:
        """The same, but no more than fell due."""
        return min(self.done_count, self.run.due)

    @property
    def surely(self) -> int:
        """The same, whichever of several acts the attempts belong to."""
        return min(self.done_count, self.run.surely)

    @property
    def not_done_count(self) -> int:
        """The number of attempts that do not count as done."""
        return self.partly + self.tried + self.alternatives * (not self.counts_alternatives)


class Occasion(NamedTuple):
    """One due window with its state.

    ``first`` and ``last`` are its days, ``expected`` how often, ``done`` how often it was done as
    far as the days are known.
    """

    first: date
    last: date
    expected: int
    done: int
    state: OccasionState


class GroupTally(NamedTuple):
    """The numbers that a group of windows adds to a quantity."""

    due: int
    expected: int
    done: int
    within: int
    partly: int
    unknown: int


class _KnownOfGroup(NamedTuple):
    """What is known of a group of windows together.

    ``done``: how often it was done, with or without a day; ``is_done_everywhere``: whether that is
    as often as it fell due; ``has_all_days``: whether the days of all that was done are known, so
    that other days are known as well.
    """

    is_one_window: bool
    done: int
    is_done_everywhere: bool
    has_all_days: bool

    def done_count(self, tally: WindowTally) -> int:
        """The number of times it was done in one of the windows, as far as that is known."""
        if self.is_one_window:
            return self.done
        done = tally.done + tally.alternatives
        return max(done, tally.run.due) if self.is_done_everywhere else done


class WindowGroup(NamedTuple):
    """Due windows that one report speaks of, or alike windows that none speaks of.

    ``claim`` is how far all was carried out, or how many times; ``undated`` are attempts that were
    carried out on some day among them.
    """

    tallies: tuple[WindowTally, ...]
    claim: Completion | int | None = None
    undated: int = 0

    def tally(self) -> GroupTally:
        """The counts of these windows together.

        What was done although it had been set aside is expected after all, so that setting
        something aside never makes a quantity smaller.
        """
        is_all_done = self.is_all_claimed_done
        due = done = within = surely = surely_due = partly = expected = missed = 0
        for tally in self.tallies:
            count, run, done_there = tally.run.size, tally.run, tally.done_count
            expected_there = self._expected_count(tally)
            within_there = min(done_there, run.due)
            due += count * run.due
            surely_due += count * run.surely
            done += count * (max(done_there, expected_there) if is_all_done else done_there)
            within += count * within_there
            surely += count * tally.surely
            partly += count * tally.partly
            expected += count * expected_there
            missed += count * min(tally.not_done_count, expected_there - within_there)
        if is_all_done:
            within = surely = expected
        rest = max(self.claim - done, 0) if isinstance(self.claim, int) else self.undated
        done += rest
        within += min(rest, due - within)
        surely += min(rest, max(surely_due - surely, 0))
        expected = max(expected, within)
        if self.claim is Completion.PARTLY:
            partly, missed = max(partly, 1), max(missed, 1)
        known = self.claim is not None and self.claim is not Completion.PARTLY
        unknown = 0 if known else max(expected - within - missed, 0)
        # Of several acts in the same days nobody knows whether one was done in place of another.
        return GroupTally(due, expected, done, surely, partly, unknown + within - surely)

    @property
    def is_all_claimed_done(self) -> bool:
        """Whether it is said of every occasion that it was done."""
        if self.claim is Completion.ALTERNATIVE:
            return self.tallies[0].counts_alternatives  # one policy for all of them
        return self.claim in (Completion.DONE, Completion.MORE)

    def _expected_count(self, tally: WindowTally) -> int:
        """The number of times it is expected: what is done all the same is expected after all.

        Where everything is said to be done, that is of what fell due: nobody knows that it leaves
        out what was set aside, and taking that away could make a quantity smaller.
        """
        run = tally.run
        return max(run.due if self.is_all_claimed_done else run.expected, tally.capped_done_count)

    def occasion_runs(self) -> list[tuple[int, ItemRun]]:
        """The windows as occasions with their states, each run with the place of its first."""
        known = self._known_of_group()
        return [
            (tally.place, ItemRun(tally.run.size, _occasion_maker(tally, state)))
            for tally in self.tallies
            if tally.run.due
            for state in (self._occasion_state(tally, known),)
        ]

    def _known_of_group(self) -> _KnownOfGroup:
        dated = sum((s.done + s.alternatives) * s.run.size for s in self.tallies)
        claimed = self.claim if isinstance(self.claim, int) else None
        done = max(dated + self.undated, claimed or 0)
        is_one_window = len(self.tallies) == 1 and self.tallies[0].run.size == 1
        has_all_days = claimed is not None and (is_one_window or dated >= claimed)
        return _KnownOfGroup(
            is_one_window=is_one_window,
            done=done,
            is_done_everywhere=done > dated
            and done >= sum(s.run.due * s.run.size for s in self.tallies),
            has_all_days=has_all_days or self.claim is Completion.NOT_DONE,
        )

    def _occasion_state(self, tally: WindowTally, known: _KnownOfGroup) -> OccasionState:
        run, done = tally.run, known.done_count(tally)
        needed = run.expected or run.due
        # Attempts at several acts: one may have been done in place of another.
        if run.due > run.surely < done and not self.is_all_claimed_done:
            return OccasionState.NOT_DUE if run.is_open else OccasionState.UNKNOWN
        if done >= needed:
            most = run.most_agreed(0)
            too_many = most is not None and done > most
            if too_many or tally.more:
                return OccasionState.MORE
            by_the_way = done - tally.alternatives < needed
            return OccasionState.ALTERNATIVE if by_the_way else OccasionState.DONE
        if run.is_open:
            return OccasionState.NOT_DUE
        if run.expected == 0 and not done and not self.is_all_claimed_done:
            return OccasionState.SET_ASIDE
        if isinstance(self.claim, Completion) and self.claim.is_carried_out:
            return OccasionState(self.claim.value)
        if self.claim is Completion.PARTLY and known.is_one_window:
            return OccasionState.PARTLY
        if known.has_all_days or tally.partly + done + tally.tried >= needed:
            some = tally.partly or done
            return OccasionState.PARTLY if some else OccasionState.NOT_DONE
        return OccasionState.UNKNOWN


def _occasion_maker(tally: WindowTally, state: OccasionState) -> Callable[[int], Occasion]:
    run, done = tally.run, tally.done_count

    def make_occasion(place: int) -> Occasion:
        first, last = map(date.fromordinal, run.days_at(place))
        return Occasion(first, last, run.expected, done, state)

    return make_occasion


def count_done_outside_windows(
    windows: DueWindows, reports: Sequence[Report], until: date, policy: EngagementPolicy
) -> int:
    """Count the times it was done, up to a day, on days on which nothing was due."""
    target = windows.runs[0].target if windows.runs else None
    return sum(
        _is_counted_as_done(completion_of(attempt, target, policy), policy)
        for day, attempt in dated_attempts(reports)
        if day <= until and windows.place_of_day(day) is None
    )


def count_done_without_day(report: Report, target: Target | None, policy: EngagementPolicy) -> int:
    """Count the attempts without a day that count as done."""
    return sum(
        _is_counted_as_done(completion_of(attempt, target, policy), policy)
        for attempt in report.attempts or ()
        if attempt.on is None
    )


def _is_counted_as_done(completion: Completion | None, policy: EngagementPolicy) -> bool:
    if completion is Completion.ALTERNATIVE:
        return policy.alternative_counts
    return completion is not None and completion.is_carried_out


def tally_windows(
    windows: DueWindows,
    reports: Sequence[Report],
    policy: EngagementPolicy,
    cuts: Iterable[int] = (),
) -> list[WindowTally]:
    """Count the attempts of each window whose day lies in it; alike windows are one tally.

    Each window with attempts has a tally of its own, and at the places ``cuts`` a tally begins.
    """
    attempts: dict[int, list[Attempt]] = {}
    for day, attempt in dated_attempts(reports):
        place = windows.place_of_day(day)
        if place is not None:
            attempts.setdefault(place, []).append(attempt)
    cuts = {*cuts, *attempts, *(place + 1 for place in attempts)}
    tallies: list[WindowTally] = []
    for place, run in zip(*windows.cut_at(cuts), strict=True):
        several = [completion_of(a, run.target, policy) for a in attempts.get(place, ())]
        more = several.count(Completion.MORE)
        tallies.append(
            WindowTally(
                place=place,
                run=run,
                done=several.count(Completion.DONE) + more,
                more=more,
                alternatives=several.count(Completion.ALTERNATIVE),
                partly=several.count(Completion.PARTLY),
                tried=several.count(Completion.NOT_DONE),
                counts_alternatives=policy.alternative_counts,
            )
        )
    return tallies
