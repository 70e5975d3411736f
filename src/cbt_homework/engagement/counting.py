"""Counts how often homework was done of how often it was due; it never estimates.

What nobody reported is unknown. It is neither done nor not done, and while there is any of it the
ratio is not known; the lowest and the highest it can be are.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.due_windows import DueWindow, WhyNoQuantity, due_windows
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.tallies import (
    Occasion,
    count_done_outside_windows,
    dated_attempts,
    reports_that_count,
)
from cbt_homework.engagement.window_reports import (
    group_windows_by_report,
    groups_without_open_windows,
    windows_of_reported_occasions,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.target import Attainment, Per, amount_in_unit
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
    policy: EngagementPolicy = _DEFAULT,
) -> Quantity:
    """Count how often an assignment was done of how often it fell due, up to and with a day.

    ``sessions`` are the days of sessions (`Course.session_days`): homework that goes on *until we
    meet again* ends with the next one. Windows that fall due after ``until`` are left out. ``by``
    says whose reports count; without it there has to be one who reported. The later of two reports
    of one person about the same days counts; of two said on one day, the one recorded last. A
    report without a period speaks of the time since the one before.

    Raises:
        TypeError: an argument is of another class.
    """
    _check_counting_arguments(history, by, policy)
    check_class("until", until, date)
    sessions = check_items("sessions", sessions, date)
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return Quantity(because=reports)
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
) -> tuple[DueWindow, ...] | WhyNoQuantity:
    windows = due_windows(history, until, sessions, policy)
    came = windows is WhyNoQuantity.ON_AN_OCCASION
    return windows_of_reported_occasions(history, reports, until) if came else windows


def occasions(
    history: AssignmentHistory,
    until: date,
    *,
    sessions: Iterable[date] = (),
    by: Rater | None = None,
    policy: EngagementPolicy = _DEFAULT,
) -> tuple[Occasion, ...] | None:
    """The due occasions that begin by a day, with their states; None if `quantity` says why not.

    Where only a number of times is known, and not on which days, a quantity is known and its
    occasions are not.

    Raises:
        TypeError: as `quantity` does.
    """
    _check_counting_arguments(history, by, policy)
    check_class("until", until, date)
    sessions = check_items("sessions", sessions, date)
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return None
    windows = _windows_to_count(history, reports, until, sessions, policy)
    if isinstance(windows, WhyNoQuantity):
        return None
    several = group_windows_by_report(history, windows, reports, until, policy)
    listed = [one for group in several for one in group.occasions() if one.first <= until]
    return tuple(sorted(listed, key=lambda occasion: (occasion.first, occasion.last)))


def total_attainment(history: AssignmentHistory, *, by: Rater | None = None) -> Attainment | None:
    """The attainment of a target agreed in all, by all reported amounts together.

    None where there is no such target; UNKNOWN where no amounts are reported, where more than one
    reported and ``by`` says nobody, or where the units cannot be compared.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("history", history, AssignmentHistory)
    check_class("by", by, Rater, optional=True)
    target = history.assignment.spec.target
    if target is None or target.per is not Per.IN_ALL:
        return None
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return Attainment(reached=Verdict.UNKNOWN)
    dated = [attempt for _, attempt in dated_attempts(reports)]
    undated = [a for report in reports for a in report.attempts or () if a.on is None]
    amounts = [a.amount for a in (*dated, *undated) if a.amount is not None]
    values = [amount_in_unit(amount, target.unit) for amount in amounts]
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return Attainment(reached=Verdict.UNKNOWN)
    # Rounded, because 0.1 and 0.7 hours are 0.8 hours and not 0.7999999999999999.
    return target.attainment_of_value(round(math.fsum(known), 9))
