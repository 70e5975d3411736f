"""Holds reported amounts against targets: in all, or day by day, week by week, month by month."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory, Revision
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.due_windows import WhyNoQuantity, due_windows
from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.engagement.schedule_parts import part_histories
from cbt_homework.engagement.tallies import dated_attempts, reports_that_count
from cbt_homework.engagement.times_of_day import reports_on_counted_days
from cbt_homework.engagement.window_reports import reported_periods
from cbt_homework.engagement.window_runs import DueWindows, PlaceRanges, WindowRun
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.lazy_sequences import ItemRun, ItemRuns
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.periods import Period, Span, date_after_periods
from cbt_homework.homework.schedule import Several, SingleSchedule, Times
from cbt_homework.homework.target import Attainment, Per, Target, amount_in_unit
from cbt_homework.policies.engagement import EngagementPolicy

_DEFAULT = EngagementPolicy()
_PERIODS: Mapping[Per, Period] = {
    Per.DAY: Period.DAY,
    Per.WEEK: Period.WEEK,
    Per.MONTH: Period.MONTH,
}
_UNKNOWN = Attainment(reached=Verdict.UNKNOWN)


class PeriodAmount(NamedTuple):
    """The amount reported in one day, week or month, beside its target.

    ``reported`` is in the unit of the target, and None where no amount is known; ``part`` is the
    place of the schedule that the target belongs to, where there are several.
    """

    first: date
    last: date
    target: Target
    reported: float | None
    attainment: Attainment
    part: int | None = None


def total_attainment(history: AssignmentHistory, *, by: Rater | None = None) -> Attainment | None:
    """The attainment of a target agreed in all, by all reported amounts together.

    The target is `HomeworkSpec.target`, or `HomeworkSpec.total` beside an amount each time. None
    where neither is agreed in all; UNKNOWN where no amounts are reported, where more than one
    reported and ``by`` says nobody, or where the units cannot be compared.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("history", history, AssignmentHistory)
    check_class("by", by, Rater, optional=True)
    target = next((t for t in _targets(history) if t.per is Per.IN_ALL), None)
    if target is None:
        return None
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return _UNKNOWN
    dated = [attempt for _, attempt in dated_attempts(reports)]
    undated = [a for report in reports for a in report.attempts or () if a.on is None]
    amounts = [a.amount for a in (*dated, *undated) if a.amount is not None]
    values = [amount_in_unit(amount, target.unit) for amount in amounts]
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return _UNKNOWN
    return target.attainment_of_value(_sum(known))


def amounts_by_period(
    history: AssignmentHistory,
    until: date,
    *,
    sessions: Iterable[date] = (),
    by: Rater | None = None,
    policy: EngagementPolicy | None = None,
) -> Sequence[PeriodAmount] | None:
    """The amounts of each day, week or month that is over by a day, against a target for it.

    An amount is made when it is asked for, so that a long span costs no more than a short one.

    The targets are `HomeworkSpec.target`, `HomeworkSpec.total` and those of several schedules,
    where they are agreed a day, a week or a month. Weeks and months are counted from the first day
    of the schedule, as `quantity` counts them. Periods that were set aside are left out.

    It is UNKNOWN what was reached where no amount is reported, where the units cannot be compared,
    or where an attempt without an amount or without a day may have added to it; also where less was
    done in a week or month of which only some days count. An estimate is never a target.

    None where there is no such target, or no first day is recorded; also where more than one
    reported and ``by`` says nobody, or a revision does not keep the parts of several schedules.

    Raises:
        TypeError: an argument is of another class.
    """
    if policy is None:
        policy = _DEFAULT
    check_class("history", history, AssignmentHistory)
    check_class("until", until, date)
    check_class("by", by, Rater, optional=True)
    check_class("policy", policy, EngagementPolicy)
    days = tuple(check_items("sessions", sessions, date))
    reports = reports_that_count(history, by)
    if isinstance(reports, WhyNoQuantity):
        return None
    reports = reports_on_counted_days(reports, policy)
    found: list[ItemRun] = []
    wanted = _wanted(history)
    for counted, part in wanted:
        windows = due_windows(counted, until, days, policy)
        if isinstance(windows, WhyNoQuantity):
            return None
        own = reports if part is None else [_without_other_parts(r, part) for r in reports]
        found += _runs_held_against(counted, windows, own, until, part)
    return ItemRuns[PeriodAmount](found) if wanted else None


def _targets(history: AssignmentHistory) -> list[Target]:
    spec = history.assignment.spec
    return [target for target in (recorded(spec.target), spec.total) if target is not None]


def _wanted(history: AssignmentHistory) -> list[tuple[AssignmentHistory, int | None]]:
    """The history with a schedule that counts the periods, once for each target, with its part."""
    spec = history.assignment.spec
    found: list[tuple[AssignmentHistory, int | None]] = []
    later = [r.target for r in history.revisions or () if r.target is not None]
    agreed = [target for target in (recorded(spec.target), *later) if target is not None]
    if any(target.per in _PERIODS for target in agreed):
        found.append((_in_periods(history, recorded(spec.target)), None))
    if spec.total is not None and spec.total.per in _PERIODS:
        kept = tuple(attrs.evolve(revision, target=None) for revision in history.revisions or ())
        found.append((_in_periods(attrs.evolve(history, revisions=kept), spec.total), None))
    if isinstance(spec.schedule, Several):
        for place, own in enumerate(part_histories(history) or ()):
            target = spec.schedule.parts[place].target
            if target is not None and target.per in _PERIODS:
                found.append((_in_periods(own, target), place))
    return found


def _in_periods(history: AssignmentHistory, target: Target | None) -> AssignmentHistory:
    spec, first = history.assignment.spec, target
    spec = attrs.evolve(spec, schedule=_each_period(spec.schedule, first), target=target)
    revisions: list[Revision] = []
    for revision in history.revisions or ():
        first = revision.target or first
        each = _each_period(revision.schedule, first)
        revisions.append(attrs.evolve(revision, schedule=each, target=first))
    return attrs.evolve(
        history,
        assignment=attrs.evolve(history.assignment, spec=spec),
        reports=None,
        revisions=tuple(revisions),
    )


def _each_period(schedule: object, target: Target | None) -> Times:
    """Once in each period of the target, between the dates of a schedule."""
    parts = schedule.parts if isinstance(schedule, Several) else ()
    dated = {_bounds(part.schedule) for part in parts}
    if isinstance(schedule, SingleSchedule):
        dated = {_bounds(schedule)}
    per = Per.DAY if target is None else target.per
    bare = Times(times=1, per=_PERIODS.get(per, Period.DAY))
    if len(dated) != 1:
        return bare
    start, end, length, next_session = dated.pop()
    return attrs.evolve(bare, start=start, end=end, length=length, next_session=next_session)


def _bounds(schedule: SingleSchedule) -> tuple[date | None, date | None, Span | None, bool]:
    return schedule.start, schedule.end, schedule.length, schedule.next_session


def _without_other_parts(report: Report, part: int) -> Report:
    if report.attempts is None:
        return report
    own = tuple(attempt for attempt in report.attempts if attempt.part in (part, None))
    return attrs.evolve(report, attempts=own)


class _Told(NamedTuple):
    """The attempts in a window, by its place, and the places of windows of which more is told.

    ``undated``: an attempt without a day may lie in any of these windows; ``nothing``: it is said
    that nothing was done in them; ``cut``: some of their days were set aside.
    """

    attempts: Mapping[int, Sequence[Attempt]]
    undated: PlaceRanges
    nothing: PlaceRanges
    cut: PlaceRanges


def _told_of_windows(
    history: AssignmentHistory, windows: DueWindows, reports: Sequence[Report], until: date
) -> _Told:
    attempts: dict[int, list[Attempt]] = {}
    undated: list[range] = []
    nothing: list[range] = []
    for day, attempt in dated_attempts(reports):
        place = windows.place_of_day(day)
        if place is not None:
            attempts.setdefault(place, []).append(attempt)
    for period in reported_periods(reports, until):
        touched = windows.places_between(period.first, period.last)
        without_day = [a for a in period.report.attempts or () if a.on is None]
        if _is_nothing(period.report):
            nothing.append(windows.places_within(period.first, period.last))
        if without_day and len(touched) == 1:
            attempts.setdefault(touched[0], []).extend(without_day)
        elif without_day:
            undated.append(touched)
    cut = [windows.places_between(aside.first, aside.last) for aside in history.set_aside or ()]
    return _Told(attempts, PlaceRanges(undated), PlaceRanges(nothing), PlaceRanges(cut))


def _runs_held_against(
    history: AssignmentHistory,
    windows: DueWindows,
    reports: Sequence[Report],
    until: date,
    part: int | None,
) -> Iterator[ItemRun]:
    """The amounts of the windows that are over, in runs of those of which the same is told."""
    told = _told_of_windows(history, windows, reports, until)
    cuts = {*told.attempts, *(place + 1 for place in told.attempts)}
    cuts |= {*told.undated.ends, *told.nothing.ends, *told.cut.ends}
    for place, run in zip(*windows.cut_at(cuts), strict=True):
        target = run.target
        if run.is_open or not run.expected or target is None or target.per not in _PERIODS:
            continue
        inside = told.attempts.get(place, ())
        amounts = [_amount_of(attempt, target) for attempt in inside]
        known: list[float] = [amount for amount in amounts if amount is not None]
        mine = all(part is None or attempt.part == part for attempt in inside)
        is_all = len(known) == len(amounts) and place not in told.undated and mine
        if not known and place in told.nothing:
            known = [0]
        reported = _sum(known) if known and mine else None
        is_whole = is_all and place not in told.cut
        yield ItemRun(
            run.size,
            _period_amount_maker(run, target, reported, part, is_all=is_all, is_whole=is_whole),
        )


def _period_amount_maker(
    run: WindowRun,
    target: Target,
    reported: float | None,
    part: int | None,
    *,
    is_all: bool,
    is_whole: bool,
) -> Callable[[int], PeriodAmount]:
    per = _PERIODS[target.per]

    def make_period_amount(place: int) -> PeriodAmount:
        first, last = map(date.fromordinal, run.days_at(place))
        is_sure = is_whole and _is_whole_period(first, last, per)
        attainment = _attainment(target, reported, is_all=is_all, is_whole=is_sure)
        return PeriodAmount(first, last, target, reported, attainment, part)

    return make_period_amount


def _is_whole_period(first: date, last: date, per: Period) -> bool:
    after = date_after_periods(first, per, 1)
    return after is not None and last >= after - timedelta(days=1)


def _is_nothing(report: Report) -> bool:
    """Whether it says that nothing was done in its whole period."""
    none = report.completion is Completion.NOT_DONE or report.times == 0
    return none or report.attempted is False


def _amount_of(attempt: Attempt, target: Target) -> float | None:
    if attempt.amount is not None:
        return amount_in_unit(attempt.amount, target.unit)
    return 0 if attempt.completion is Completion.NOT_DONE else None


def _attainment(
    target: Target, reported: float | None, *, is_all: bool, is_whole: bool
) -> Attainment:
    if reported is None:
        return _UNKNOWN
    reached = target.attainment_of_value(reported)
    if is_whole:
        return reached
    over = target.at_most is not None and reported > target.at_most
    # More may have been done than is known, and never less.
    certain = over or (target.at_most is None and reached.reached is Verdict.MET)
    if certain:
        return reached if is_all else Attainment(reached=reached.reached)
    return _UNKNOWN


def _sum(values: list[float]) -> float:
    # Rounded, because 0.1 and 0.7 hours are 0.8 hours and not 0.7999999999999999.
    return round(math.fsum(values), 9)
