"""Says of which sessions something is not known that would decide the next step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.ladder_steps import WouldHelp
from cbt_homework.engagement.session_accounts import (
    AssignmentAtSession,
    SessionAccount,
    latest_assignments_to_wait_for,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.step_found import MOST_SESSIONS, SessionNeed

UNKNOWN = Verdict.UNKNOWN

_DONE = (WouldHelp.CARRIED_OUT,)
_CAME = (WouldHelp.TRIED, WouldHelp.RECORD, WouldHelp.REASON)
_FIELDS = {
    WouldHelp.CARRIED_OUT: "completion",
    WouldHelp.TRIED: "attempted",
    WouldHelp.RECORD: "record",
    WouldHelp.REASON: "reasons",
}


def needs_before_a_step(
    course: Course, accounts: Sequence[SessionAccount]
) -> tuple[SessionNeed, ...]:
    """What it would take to name a step, where the latest homework is not due or not told of.

    Empty where it is known what became of it.
    """
    waiting = latest_assignments_to_wait_for(course, accounts)
    if waiting:
        days = {a.day for a in accounts for one in a.assignments if one.history in waiting}
        ids = _assignment_ids(course, waiting)
        day = max((day for day in days if day is not None), default=None)
        return (SessionNeed(day, would_help=_DONE, assignments=ids),)
    if accounts and accounts[-1].done_verdict is UNKNOWN:
        return needs_of_unknown_carrying_out(course, accounts[-1:])
    return ()


def needs_of_unknown_carrying_out(
    course: Course, accounts: Iterable[SessionAccount]
) -> tuple[SessionNeed, ...]:
    """The sessions of which it is not known whether all that was due was carried out."""
    unknown = [account for account in accounts if account.done_verdict is UNKNOWN]
    return _needs(course, unknown, _DONE)


def needs_of_what_came(
    course: Course, accounts: Iterable[SessionAccount]
) -> tuple[SessionNeed, ...]:
    """The sessions of which it is not known whether an attempt, a record or a reason came back."""
    unknown = [account for account in accounts if account.empty_handed_verdict is UNKNOWN]
    return _needs(course, unknown, _CAME)


def paths_of_needs(course: Course, accounts: Iterable[SessionAccount]) -> Iterator[str]:
    """The fields that say what came back to these sessions, and that nobody recorded."""
    for account in accounts:
        for one in account.assignments:
            for part in (*_DONE, *_CAME):
                if _part_verdict(one, part) is UNKNOWN:
                    at = f"histories.{one.history}.reports"
                    yield f"{at}.{one.reports[-1]}.{_FIELDS[part]}" if one.reports else at


def _needs(
    course: Course, accounts: Sequence[SessionAccount], parts: tuple[WouldHelp, ...]
) -> tuple[SessionNeed, ...]:
    found: list[SessionNeed] = []
    for account in accounts:
        unknown = {
            part: [
                one.history for one in account.assignments if _part_verdict(one, part) is UNKNOWN
            ]
            for part in parts
        }
        places = sorted({place for of_part in unknown.values() for place in of_part})
        would_help = tuple(part for part, of_part in unknown.items() if of_part)
        ids = _assignment_ids(course, places)
        found.append(SessionNeed(account.day, would_help=would_help, assignments=ids))
    return tuple(found[-MOST_SESSIONS:])


def _part_verdict(assignment: AssignmentAtSession, part: WouldHelp) -> Verdict:
    verdicts = {
        WouldHelp.CARRIED_OUT: assignment.done,
        WouldHelp.TRIED: assignment.tried,
        WouldHelp.RECORD: assignment.record,
        WouldHelp.REASON: assignment.reason,
    }
    return verdicts[part]


def _assignment_ids(course: Course, places: Iterable[int]) -> tuple[str, ...]:
    ids = [course.histories[place].assignment.id for place in places]
    return tuple(ids[-MOST_SESSIONS:])
