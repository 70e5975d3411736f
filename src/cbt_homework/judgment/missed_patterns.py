"""Finds one kind of homework, or one task, that is missed again and again beside others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.repetition import missed_in_a_row_verdict
from cbt_homework.engagement.session_accounts import SessionAccount
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.vocabulary import HomeworkKind

MET, UNMET = Verdict.MET, Verdict.UNMET


class MissedPattern(NamedTuple):
    """Homework of one kind, or one task, that was missed in a row while others were carried out.

    Attributes:
        kind: The kind; None where it is one task.
        in_a_row: At how many of the sessions in a row at which it was due.
        histories: The places of the assignments in the course.
    """

    kind: HomeworkKind | None
    in_a_row: int
    histories: tuple[int, ...]


def find_missed_pattern(
    course: Course, accounts: Sequence[SessionAccount], enough: int
) -> MissedPattern | None:
    """The longest such row that lasts until the latest session; a kind before a task."""
    if not any(map(_was_partly_missed, accounts)):
        return None
    latest = {one.history for one in accounts[-1].assignments if one.done is UNMET}
    found = [
        pattern
        for kind, group in _groups(course, accounts)
        if latest & group
        for pattern in _pattern_of_group(kind, group, accounts, enough)
    ]
    return min(found, key=_pattern_order, default=None)


def _pattern_order(pattern: MissedPattern) -> tuple[int, bool, str, tuple[int, ...]]:
    """The longest first, a kind before a task; the order of a record decides nothing."""
    kind = "" if pattern.kind is None else pattern.kind.value
    return -pattern.in_a_row, pattern.kind is None, kind, pattern.histories


def _was_partly_missed(account: SessionAccount) -> bool:
    """Whether something was missed at a session, and something else was carried out."""
    done = [one.done for one in account.assignments]
    return UNMET in done and MET in done


def _groups(
    course: Course, accounts: Sequence[SessionAccount]
) -> Iterator[tuple[HomeworkKind | None, set[int]]]:
    """The assignments of each kind, and those with the same task."""
    by_kind: dict[HomeworkKind, set[int]] = {}
    by_task: dict[str, set[int]] = {}
    for place in sorted({one.history for account in accounts for one in account.assignments}):
        spec = course.histories[place].assignment.spec
        for kind in spec.kinds or ():
            by_kind.setdefault(kind, set()).add(place)
        by_task.setdefault(" ".join(spec.task.casefold().split()), set()).add(place)
    yield from by_kind.items()
    yield from ((None, group) for group in by_task.values())


def _pattern_of_group(
    kind: HomeworkKind | None,
    group: Collection[int],
    accounts: Sequence[SessionAccount],
    enough: int,
) -> Iterator[MissedPattern]:
    due = [(account, own) for account in accounts if (own := account.account_of(group)) is not None]
    if missed_in_a_row_verdict([~own.done_verdict for _, own in due], enough) is not MET:
        return
    run: list[tuple[SessionAccount, SessionAccount]] = []
    for account, own in reversed(due):
        if own.done_verdict is not UNMET:
            break
        run.append((account, own))
    others = [
        one.done for account, _ in run for one in account.assignments if one.history not in group
    ]
    if MET in others and UNMET not in others:
        missed = {one.history for _, own in run for one in own.assignments}
        yield MissedPattern(kind, len(run), tuple(sorted(missed)))
