"""The part of a course that a diagnosis is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, assert_never

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.session_accounts import SessionAccount
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.asked_about import (
    AskedAbout,
    CourseExtent,
    Extent,
    LastSessions,
    OneAssignment,
)
from cbt_homework.policies.engagement import EngagementPolicy


class CourseView(NamedTuple):
    """The assignments that a diagnosis looks at, by their places in the course.

    Attributes:
        carried_out: Each assignment that is asked about and of which something was told, with
            whether it was carried out throughout.
        carried_over: Earlier ones that count for how homework is assigned, with the same.
        after: The day after which something was told that counts; None without a limit.
    """

    carried_out: dict[int, bool]
    carried_over: dict[int, bool]
    after: date | None

    @property
    def last_missed(self) -> int:
        """The place of the last assignment that was not carried out; -1 where there is none."""
        return max((i for i, done in self.carried_out.items() if not done), default=-1)


def course_view(
    course: Course,
    accounts: Sequence[SessionAccount],
    about: AskedAbout,
    policy: EngagementPolicy,
) -> CourseView:
    """The part of a course that is asked about.

    Raises:
        LookupError: the course has no assignment of this id.
    """
    told = {i for i, history in enumerate(course.histories) if _was_told_of(history)}
    match about:
        case CourseExtent(extent=Extent.WHOLE):
            return CourseView(_carried_out_by_place(told, accounts), {}, None)
        case OneAssignment(id=asked):
            places = {i for i, h in enumerate(course.histories) if h.assignment.id == asked}
            if not places:
                raise LookupError("the course has no assignment of this id")
            carried_out = _carried_out_by_place(places & told, accounts)
            return CourseView(carried_out, _carried_over(carried_out, accounts, policy), None)
        case LastSessions(count=count):
            first = max(0, len(accounts) - count)
        case CourseExtent():
            first = _first_current_session(accounts, policy)
        case _:
            assert_never(about)
    places = {part.history for account in accounts[first:] for part in account.assignments}
    carried_out = _carried_out_by_place(places & told, accounts[first:])
    after = accounts[first - 1].day if first else None
    return CourseView(carried_out, _carried_over(carried_out, accounts, policy), after)


def _was_told_of(history: AssignmentHistory) -> bool:
    return bool(history.reports or history.inquiries)


def _first_current_session(accounts: Sequence[SessionAccount], policy: EngagementPolicy) -> int:
    """The place of the first session that counts as now.

    It is the one after the latest at which everything was carried out, within so many sessions as
    the policy says.
    """
    known = [i for i, a in enumerate(accounts) if a.done_verdict is not Verdict.UNKNOWN]
    latest = known[-1] if known else len(accounts) - 1
    if known and accounts[latest].done_verdict is Verdict.MET:
        return latest
    done = [i for i in known if accounts[i].done_verdict is Verdict.MET]
    return max(0, latest + 1 - policy.current_sessions, done[-1] + 1 if done else 0)


def _carried_out_by_place(places: set[int], accounts: Sequence[SessionAccount]) -> dict[int, bool]:
    verdicts: dict[int, list[Verdict]] = {i: [] for i in sorted(places)}
    for account in accounts:
        for part in account.assignments:
            if part.history in verdicts:
                verdicts[part.history].append(part.done)
    return {
        i: Verdict.MET in several and Verdict.UNMET not in several
        for i, several in verdicts.items()
    }


def _carried_over(
    carried_out: dict[int, bool], accounts: Sequence[SessionAccount], policy: EngagementPolicy
) -> dict[int, bool]:
    """The assignments before the last missed one, as far as the window of the policy reaches."""
    missed = max((i for i, done in carried_out.items() if not done), default=-1)
    earlier = {
        i for i in range(max(0, missed - policy.carries_over), missed) if i not in carried_out
    }
    return _carried_out_by_place(earlier, accounts)
