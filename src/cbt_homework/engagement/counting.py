"""Counts how often homework was done of how often it was due; it never estimates.

What nobody reported is unknown. It is neither done nor not done, and while there is any of it the
ratio is not known; the lowest and the highest it can be are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.due_windows import WhyNoQuantity, due_windows, why_not_all
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.schedule_parts import are_told_apart, part_histories, part_report
from cbt_homework.engagement.tallies import (
    Occasion,
    WindowGroup,
    count_done_outside_windows,
    reports_that_count,
)
from cbt_homework.engagement.times_of_day import reports_on_counted_days
from cbt_homework.engagement.window_reports import (
    group_windows_by_report,
    groups_without_open_windows,
    windows_of_reported_occasions,
)
from cbt_homework.engagement.window_runs import DueWindows
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.lazy_sequences import ItemRuns, LazySequence, MergedItems
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import Several, Whenever
from cbt_homework.policies.engagement import EngagementPolicy

Count = Annotated[int, k.Whole(0, 1_000_000_000_000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Quantity(Value):
    """The number of times something was done, and the numbers it is counted against.

    Attributes:
        due: How often it fell due.
        set_aside: How often of these it was set aside; what was done all the same is not.
        done: How often it was done, all in all.
        within: The same, but in each window no more than was due there.
        partly: How many attempts came part of the way; they are not among the done.
        unknown: Of how many expected occasions nothing is known.
        outside: How often it was done on days on which nothing was due.
        because: Why there is no ratio.
    """

    due: Count = 0
    set_aside: Count = 0
    done: Count = 0
    within: Count = 0
    partly: Count = 0
    unknown: Count = 0
    outside: Count = 0
    because: WhyNoQuantity | None = None

    __invariants__ = (
        in_order("set_aside", "due"),
        in_order("within", "done"),
        Invariant(
            "more-than-expected",
            "within",
            "must not be more than what is expected and known",
            lambda q: q.within + q.unknown <= q.due - q.set_aside,
        ),
        Invariant(
            "ratio-and-reason",
            "because",
            "must be there where, and only where, there is no ratio",
            lambda q: (q.because is None) == (q.due > q.set_aside and q.unknown == 0),
        ),
    )

    @property
    def expected(self) -> int:
        """The number of times it was expected: due, less what was set aside."""
        return self.due - self.set_aside

    @property
    def ratio(self) -> float | None:
        """Done to expected, uncapped: doing it twice on one day counts twice."""
        return None if self.because is not None else self.done / self.expected

    @property
    def capped_ratio(self) -> float | None:
        """Done to expected, where no window counts for more than was due in it."""
        return None if self.because is not None else self.within / self.expected

    @property
    def lowest_ratio(self) -> float | None:
        """The capped ratio if nothing of what is unknown was done."""
        return self.within / self.expected if self.expected else None

    @property
    def highest_ratio(self) -> float | None:
        """The capped ratio if all of what is unknown was done."""
        return (self.within + self.unknown) / self.expected if self.expected else None

    def row(self) -> dict[str, int | float | str | None]:
        """One flat row: the counts, the ratios, and why there is none."""
        row: dict[str, int | float | str | None] = {name: getattr(self, name) for name in _COUNTS}
        row |= {name: getattr(self, name) for name in _RATIOS}
        row["because"] = None if self.because is None else self.because.value
        return row


_COUNTS = ("due", "set_aside", "expected", "done", "within", "partly", "unknown", "outside")
_RATIOS = ("ratio", "capped_ratio", "lowest_ratio", "highest_ratio")


def raters(history: AssignmentHistory) -> tuple[Rater | None, ...]:
    """The raters who reported on an assignment, each once; None for a report that names nobody.

    Raises:
        TypeError: this is not an assignment history.
    """
    check_class("history", history, AssignmentHistory)
    return tuple(dict.fromkeys(report.by for report in history.reports or ()))


_DEFAULT = EngagementPolicy()


def quantity(
    history: AssignmentHistory,
    until: date,
    *,
    sessions: Iterable[date] = (),
    by: Rater | None = None,
    policy: EngagementPolicy | None = None,
) -> Quantity:
    """Count how often an assignment was done of how often it fell due, up to and with a day.

    ``sessions`` are the days of sessions (`Course.session_days`): homework that goes on *until we
    meet again* ends with the next one. Windows that fall due after ``until`` are left out. ``by``
    says whose reports count; without it there has to be one who reported. The later of two reports
    of one person about the same days counts; of two said on one day, the one recorded last. A
    report without a period speaks of the time since the one before.

    Several schedules that stand together are counted part by part where each attempt says its part
    (`Attempt.part`). Where attempts do not, they are counted if all parts fall due in the same
    days: then nobody knows whether one act was done in place of another, and what may be due to
    that is unknown. Alternatives are counted where they ask for the same in the same days.

    Raises:
        TypeError: an argument is of another class.
    """
    if policy is None:
        policy = _DEFAULT
    _check_counting_arguments(history, by, policy)
    check_class("until", until, date)
    sessions = tuple(check_items("sessions", sessions, date))
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return Quantity(because=reports)
    reports = reports_on_counted_days(reports, policy)
    parts = _told_apart(history, reports)
    if parts is None:
        return _quantity_of_one(history, reports, until, sessions, policy)
    return _sum_of_parts([_quantity_of_one(*part, until, sessions, policy) for part in parts])


_Part = tuple[AssignmentHistory, tuple[Report, ...]]


def _told_apart(history: AssignmentHistory, reports: tuple[Report, ...]) -> list[_Part] | None:
    """Each of several schedules that stand together, with its own reports.

    None for a single schedule and for alternatives, and where what was reported or set aside does
    not say which part it belongs to.
    """
    schedule = history.assignment.spec.schedule
    if not isinstance(schedule, Several) or schedule.alternatives or not are_told_apart(reports):
        return None
    parts = part_histories(history)
    if parts is None or any(aside.occasions is not None for aside in history.set_aside or ()):
        return None
    on_occasions = [isinstance(part.schedule, Whenever) for part in schedule.parts]
    # How often an occasion came is known of one occasion, not of two.
    came = sum(on_occasions) == 1
    return [
        (part, tuple(part_report(report, place, came=came) for report in reports))
        for place, part in enumerate(parts)
    ]


def _sum_of_parts(parts: Sequence[Quantity]) -> Quantity:
    counted = (None, WhyNoQuantity.UNKNOWN_OCCASIONS, WhyNoQuantity.NOTHING_DUE)
    why = [part.because for part in parts if part.because not in counted]
    if why:
        return Quantity(because=why_not_all(why[0]))
    return _build_quantity(
        **{
            name: sum(getattr(part, name) for part in parts)
            for name in ("due", "expected", "done", "within", "partly", "unknown", "outside")
        }
    )


def _quantity_of_one(
    history: AssignmentHistory,
    reports: tuple[Report, ...],
    until: date,
    sessions: tuple[date, ...],
    policy: EngagementPolicy,
) -> Quantity:
    windows = _windows_to_count(history, reports, until, sessions, policy)
    if isinstance(windows, WhyNoQuantity):
        return Quantity(because=windows)
    several = group_windows_by_report(history, windows, reports, until, policy)
    tallies = [group.tally() for group in groups_without_open_windows(several)]
    return _build_quantity(
        due=sum(tally.due for tally in tallies),
        expected=sum(tally.expected for tally in tallies),
        done=sum(tally.done for tally in tallies),
        within=sum(tally.within for tally in tallies),
        partly=sum(tally.partly for tally in tallies),
        unknown=sum(tally.unknown for tally in tallies),
        outside=count_done_outside_windows(windows, reports, until, policy),
    )


def _check_counting_arguments(history: object, by: object, policy: object) -> None:
    check_class("history", history, AssignmentHistory)
    check_class("by", by, Rater, optional=True)
    hint = "; policy.engagement is one" if hasattr(policy, "engagement") else ""
    check_class("policy", policy, EngagementPolicy, hint=hint)


def _build_quantity(*, due: int, expected: int, unknown: int, **counts: int) -> Quantity:
    because = None
    if unknown:
        because = WhyNoQuantity.UNKNOWN_OCCASIONS
    elif not expected:
        because = WhyNoQuantity.NOTHING_DUE
    return Quantity(due=due, set_aside=due - expected, unknown=unknown, because=because, **counts)


def _windows_to_count(
    history: AssignmentHistory,
    reports: Sequence[Report],
    until: date,
    sessions: Iterable[date],
    policy: EngagementPolicy,
) -> DueWindows | WhyNoQuantity:
    windows = due_windows(history, until, sessions, policy)
    came = windows is WhyNoQuantity.ON_AN_OCCASION
    return windows_of_reported_occasions(history, reports, until) if came else windows


def occasions(
    history: AssignmentHistory,
    until: date,
    *,
    sessions: Iterable[date] = (),
    by: Rater | None = None,
    policy: EngagementPolicy | None = None,
) -> Sequence[Occasion] | None:
    """The due occasions that begin by a day, with their states; None if `quantity` says why not.

    An occasion is made when it is asked for, so that a long span costs no more than a short one.
    Where only a number of times is known, and not on which days, a quantity is known and its
    occasions are not.

    Raises:
        TypeError: as `quantity` does.
    """
    if policy is None:
        policy = _DEFAULT
    _check_counting_arguments(history, by, policy)
    check_class("until", until, date)
    sessions = tuple(check_items("sessions", sessions, date))
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return None
    reports = reports_on_counted_days(reports, policy)
    listed: list[Sequence[Occasion]] = []
    for part, own in _told_apart(history, reports) or [(history, reports)]:
        windows = _windows_to_count(part, own, until, sessions, policy)
        if isinstance(windows, WhyNoQuantity):
            return None
        groups = group_windows_by_report(part, windows, own, until, policy)
        end = windows.count_begun_by(until.toordinal())
        listed.append(_occasions_before(groups, end))
    return listed[0] if len(listed) == 1 else MergedItems(listed, key=_days_of_occasion)


def _days_of_occasion(occasion: Occasion) -> tuple[date, date]:
    return occasion.first, occasion.last


def _occasions_before(groups: Iterable[WindowGroup], end: int) -> LazySequence[Occasion]:
    """The occasions of the windows before a place, in order."""
    runs = [run for group in groups for run in group.occasion_runs()]
    runs.sort(key=lambda run: _days_of_occasion(run[1].make(0)))
    return ItemRuns(
        run._replace(size=min(run.size, end - place)) for place, run in runs if place < end
    )
