"""Sums up what was reported of homework, session by session.

An `AssignmentAtSession` is one assignment as it was spoken of at one session. A `SessionAccount` is
all of them for one session. Reports of several people at one session are one account, so that a
week never counts twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.due_windows import WhyNoQuantity, due_windows
from cbt_homework.engagement.inquiry import Inquiry
from cbt_homework.engagement.reasons_told import reason_told_verdict
from cbt_homework.engagement.reports import RecordBrought, Report, says_it_was_tried
from cbt_homework.engagement.schedule_parts import (
    are_told_apart,
    part_histories,
    part_report,
)
from cbt_homework.engagement.set_aside_days import is_set_aside_throughout
from cbt_homework.engagement.tallies import completion_of
from cbt_homework.engagement.telling_clock import (
    TellingClock,
    ToldAt,
    UndatedSession,
    telling_order,
)
from cbt_homework.engagement.window_runs import DueWindows
from cbt_homework.foundation.verdicts import Verdict, all_of, any_of
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.schedule import Once, Several
from cbt_homework.policies.engagement import EngagementPolicy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class AssignmentAtSession(NamedTuple):
    """One assignment as it was spoken of at one session.

    Attributes:
        history: Its place in the course, from 0.
        done: Whether it was carried out (done, more, or an alternative). Where two accounts differ
            it was not, because there is something to find out about.
        tried: Whether there was an attempt.
        record: Whether a record was brought.
        reason: Whether a reason was told (`reasons_told.reason_told_verdict`).
        times: How many times it was done, where all reports say the same; else None.
        reports: The places of the reports that were given there, among those of its history.
    """

    history: int
    done: Verdict
    tried: Verdict
    record: Verdict
    reason: Verdict
    times: int | None = None
    reports: tuple[int, ...] = ()

    @property
    def came_back_verdict(self) -> Verdict:
        """Whether an attempt, a record or a reason came back."""
        return any_of((self.tried, self.record, self.reason))


class SessionAccount(NamedTuple):
    """All assignments that were spoken of at one session.

    Attributes:
        day: The day of the session; None if it is not known.
        assignments: The assignments, in the order of the course.
        undated_place: The place of a session without a day among those of the course, from 0.
    """

    day: date | None
    assignments: tuple[AssignmentAtSession, ...]
    undated_place: int | None = None

    @property
    def done_verdict(self) -> Verdict:
        """Whether everything that was due was carried out."""
        return all_of(assignment.done for assignment in self.assignments)

    @property
    def empty_handed_verdict(self) -> Verdict:
        """Whether there was no attempt at anything, no record, and no reason given."""
        return ~any_of(assignment.came_back_verdict for assignment in self.assignments)

    def account_of(self, histories: Collection[int]) -> SessionAccount | None:
        """The account of some assignments alone, by their places; None where none is in it."""
        chosen = tuple(one for one in self.assignments if one.history in histories)
        return self._replace(assignments=chosen) if chosen else None


class _DueCounter:
    """Counts how often an assignment fell due in the period of a report."""

    def __init__(
        self, history: AssignmentHistory, sessions: Sequence[date], policy: EngagementPolicy
    ) -> None:
        self.history = history
        self._sessions = sessions
        self._policy = policy
        self._windows: DueWindows | WhyNoQuantity | None = None
        self._parts: tuple[_DueCounter, ...] | None = None

    @property
    def parts(self) -> tuple[_DueCounter, ...]:
        """The same for each of several schedules; empty where their parts did not stay the same."""
        if self._parts is None:
            told = self.history.reports or ()
            self._parts = tuple(
                _DueCounter(
                    attrs.evolve(part, reports=tuple(part_report(r, place) for r in told)),
                    self._sessions,
                    self._policy,
                )
                for place, part in enumerate(part_histories(self.history) or ())
            )
        return self._parts

    def count_expected(self, report: Report) -> int | None:
        """The number of times it was expected in the period; None if that cannot be counted."""
        until = report.last or report.said_on
        if until is None:
            return None
        if self._windows is None:
            days = [r.last or r.said_on for r in self.history.reports or ()]
            latest = max(day for day in days if day is not None)
            self._windows = due_windows(self.history, latest, self._sessions, self._policy)
        if isinstance(self._windows, WhyNoQuantity):
            return None
        return self._windows.count_expected(report.first, until)


def session_accounts(course: Course, policy: EngagementPolicy) -> tuple[SessionAccount, ...]:
    """The accounts of all sessions, in order; assignments set aside throughout are left out.

    A session without a day stands where it stands among the sessions of the course.
    """
    sessions = course.session_days
    clock = TellingClock(course)
    by_session: dict[tuple[date, int, int], list[AssignmentAtSession]] = {}
    latest = date.min
    for i, history in enumerate(course.histories):
        latest = max(latest, history.assignment.assigned_on or latest)
        before = history.assignment.assigned_on
        due_counter = _DueCounter(history, sessions, policy)
        for told_at, places, inquiries in _reports_and_inquiries_by_session(history, clock):
            day = None if isinstance(told_at, UndatedSession) else told_at
            if (
                before is not None
                and day is not None
                and is_set_aside_throughout(history, before, day)
            ):
                before = day
                continue
            if places and not inquiries and _were_all_not_due(history, places):
                before = day or before
                continue
            assignment = _build_assignment_at_session(i, due_counter, places, inquiries, policy)
            # Of no known session it is one of its own, in the order of the assignments.
            key = (latest, 2, i) if told_at is None else telling_order(told_at)
            by_session.setdefault(key, []).append(assignment)
            before = day or before
    return tuple(
        SessionAccount(day if kind == 0 else None, tuple(assignments), place if kind == 1 else None)
        for (day, kind, place), assignments in sorted(by_session.items())
    )


def _were_all_not_due(history: AssignmentHistory, places: Iterable[int]) -> bool:
    reports = history.reports or ()
    return all(reports[place].not_due for place in places)


def latest_assignments_to_wait_for(
    course: Course, accounts: Sequence[SessionAccount]
) -> tuple[int, ...]:
    """The places of the latest assignments where it is not known of any what became of it.

    Those of one session belong together. Ended ones, and those with days that were set aside and
    nothing told, are passed over. Empty where something is known of the latest ones, and where they
    were assigned at the session of the last account: what was told there stands at its end.
    """
    known = {
        one.history
        for account in accounts
        for one in account.assignments
        if one.done is not UNKNOWN
    }
    latest: list[int] = []
    for place in range(len(course.histories) - 1, -1, -1):
        history = course.histories[place]
        if place not in known and (history.ended is not None or history.set_aside):
            continue
        if latest and not _were_assigned_together(history, course.histories[latest[0]]):
            break
        latest.append(place)
    if known & set(latest):
        return ()
    if accounts and all(_was_assigned_at(course, place, accounts[-1]) for place in latest):
        return ()
    return tuple(reversed(latest))


def _were_assigned_together(history: AssignmentHistory, later_history: AssignmentHistory) -> bool:
    """Whether two assignments were made on one day, or without days in one session."""
    on, later_on = history.assignment.assigned_on, later_history.assignment.assigned_on
    if on is None and later_on is None:
        return history.assigned_in is not None and history.assigned_in == later_history.assigned_in
    return on == later_on


def _was_assigned_at(course: Course, place: int, account: SessionAccount) -> bool:
    """Whether an assignment was made at the session of an account."""
    history = course.histories[place]
    if account.undated_place is not None:
        return history.assigned_in == (course.sessions or ())[account.undated_place].id
    return account.day is not None and history.assignment.assigned_on == account.day


def _reports_and_inquiries_by_session(
    history: AssignmentHistory, clock: TellingClock
) -> list[tuple[ToldAt, list[int], list[Inquiry]]]:
    """The sessions at which an assignment was spoken of, with the reports and inquiries there.

    Reports stand there by their places. A session that was missed or canceled is not among those at
    which something could be told.
    """
    found: dict[ToldAt, tuple[list[int], list[Inquiry]]] = {}
    first = clock.session_after_assigning(history)
    for place, report in enumerate(history.reports or ()):
        found.setdefault(clock.session_of_report(report, first), ([], []))[0].append(place)
    last_told = max((at for at in found if at is not None), default=first, key=telling_order)
    for inquiry in history.inquiries or ():
        at = last_told if inquiry.on is None else clock.session_on_or_after(inquiry.on)
        found.setdefault(at, ([], []))[1].append(inquiry)
    if not found and first is not None and (history.ended is None or history.ended.on is None):
        found[first] = ([], [])  # it was due there, and nothing is known of it
    order = {at: telling_order(at) if at is not None else (date.min, 0, 0) for at in found}
    return [(at, *found[at]) for at in sorted(found, key=order.__getitem__)]


def _build_assignment_at_session(
    history_place: int,
    due_counter: _DueCounter,
    places: list[int],
    inquiries: list[Inquiry],
    policy: EngagementPolicy,
) -> AssignmentAtSession:
    history = due_counter.history
    reports = [(history.reports or ())[place] for place in places]
    verdicts = [_done_verdict(due_counter, report, policy) for report in reports]
    # Somebody asked why it was not done; where no report says so, the question does.
    if inquiries and all(verdict is UNKNOWN for verdict in verdicts):
        verdicts = [UNMET]
    known = [verdict for verdict in verdicts if verdict is not UNKNOWN]
    return AssignmentAtSession(
        history=history_place,
        done=all_of(known) if known else UNKNOWN,
        tried=_best_known_verdict(_tried_verdict(report) for report in reports),
        record=_best_known_verdict(_record_brought_verdict(history, report) for report in reports),
        reason=reason_told_verdict(history, reports, inquiries),
        times=_told_times(reports),
        reports=tuple(places),
    )


def _told_times(reports: Iterable[Report]) -> int | None:
    """How many times it was done as all reports say that name a number; None where they differ."""
    told: set[int] = set()
    for report in reports:
        if report.times is not None:
            told.add(report.times)
        elif report.attempts:
            went = [attempt.completion for attempt in report.attempts]
            told.add(sum(step is not None and step.is_carried_out for step in went))
    return told.pop() if len(told) == 1 else None


def _best_known_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """MET as soon as one says so; else UNMET as soon as one says that; else UNKNOWN."""
    given = set(verdicts)
    return MET if MET in given else UNMET if UNMET in given else UNKNOWN


def _done_verdict(due_counter: _DueCounter, report: Report, policy: EngagementPolicy) -> Verdict:
    reported = _reported_done_verdict(due_counter, report, policy)
    # Somebody gave a reason for what was not done; where the report does not say, the reason does.
    if reported is UNKNOWN and report.gives_reasons:
        return UNMET
    return reported


def _reported_done_verdict(
    due_counter: _DueCounter, report: Report, policy: EngagementPolicy
) -> Verdict:
    spec = due_counter.history.assignment.spec
    if isinstance(report.completion, Completion):
        return MET if report.completion.is_carried_out else UNMET
    if report.times == 0 or report.attempted is False:
        return UNMET
    several = spec.schedule if isinstance(spec.schedule, Several) else None
    if several is not None and are_told_apart([report]) and due_counter.parts:
        verdicts = [
            _reported_done_verdict(part, part_report(report, place), policy)
            for place, part in enumerate(due_counter.parts)
        ]
        return any_of(verdicts) if several.alternatives else all_of(verdicts)
    if report.share_told is not None and report.times is None:
        return _share_told_verdict(report, policy)
    target = recorded(spec.target)
    went = [completion_of(attempt, target, policy) for attempt in report.attempts or ()]
    done = sum(1 for step in went if step is not None and step.is_carried_out)
    times = report.times or done
    if not times:
        return UNKNOWN
    if isinstance(spec.schedule, Once):
        return MET
    expected = due_counter.count_expected(report)
    if expected is None:
        return _share_told_verdict(report, policy)
    if times * 100 >= expected * policy.done_from:
        # Of several acts one may have been done so often, and another not at all.
        return UNKNOWN if several is not None and _has_several_acts(several) else MET
    return UNMET if report.times is not None else UNKNOWN


def _share_told_verdict(report: Report, policy: EngagementPolicy) -> Verdict:
    """Whether the share that was told counts as done."""
    if report.share_told is None:
        return UNKNOWN
    return MET if report.share_told >= policy.done_from else UNMET


def _has_several_acts(several: Several) -> bool:
    return not several.alternatives and len({part.act for part in several.parts}) > 1


def _tried_verdict(report: Report) -> Verdict:
    if says_it_was_tried(report):
        return MET
    return UNMET if report.attempted is False else UNKNOWN


_NO_FORM = (Missing.NONE, Missing.NOT_APPLICABLE)


def _record_brought_verdict(history: AssignmentHistory, report: Report) -> Verdict:
    if report.brought:
        return MET
    match report.record:
        case RecordBrought.BROUGHT | RecordBrought.PARTLY_FILLED:
            return MET
        case RecordBrought.NOT_BROUGHT | RecordBrought.NONE_AGREED:
            return UNMET
        case _:
            none_agreed = history.assignment.spec.record_form in _NO_FORM
            return UNMET if none_agreed else UNKNOWN
