"""Counts shares over a course: how often homework was carried out, and how much was reviewed.

Nothing here needs a schedule: plain *done* and *not done* is enough. What nobody reported is
unknown. It stands in the denominator, and while there is any of it there is no ratio.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reviewable import reviewable_places
from cbt_homework.engagement.session_accounts import (
    AssignmentAtSession,
    SessionAccount,
    session_accounts,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.vocabulary import HomeworkKind
from cbt_homework.policies.engagement import EngagementPolicy

Counted = Annotated[int, k.Whole(0, 1_000_000_000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CountedShare(Value):
    """A share of things that were counted, as far as it is known.

    Attributes:
        numerator: For how many of them it is known to be so.
        denominator: How many were counted, with those of which it is not known.
        unknown: For how many of them it is not known.
    """

    numerator: Counted = 0
    denominator: Counted = 0
    unknown: Counted = 0

    __invariants__ = (
        Invariant(
            "more-than-counted",
            "numerator",
            "must not be more than what was counted and is known",
            lambda share: share.numerator + share.unknown <= share.denominator,
        ),
    )

    @property
    def known_not(self) -> int:
        """For how many of them it is known not to be so."""
        return self.denominator - self.numerator - self.unknown

    @property
    def ratio(self) -> float | None:
        """The share from 0 to 1; None where something is unknown, or nothing was counted."""
        return None if self.unknown else self.lowest_ratio

    @property
    def lowest_ratio(self) -> float | None:
        """The share if it is so for nothing of what is unknown."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def highest_ratio(self) -> float | None:
        """The share if it is so for all of what is unknown."""
        known = self.numerator + self.unknown
        return known / self.denominator if self.denominator else None

    def row(self) -> dict[str, int | float | None]:
        """One flat row: the three counts and the three ratios."""
        return {name: getattr(self, name) for name in _COLUMNS}


_COLUMNS = ("numerator", "denominator", "unknown", "ratio", "lowest_ratio", "highest_ratio")


def share_of_verdicts(verdicts: Iterable[Verdict]) -> CountedShare:
    """The share of verdicts that are MET.

    Raises:
        TypeError: one of them is no verdict.
    """
    numerator = denominator = unknown = 0
    for verdict in verdicts:
        check_class("each of verdicts", verdict, Verdict)
        denominator += 1
        numerator += verdict is Verdict.MET
        unknown += verdict is Verdict.UNKNOWN
    return CountedShare(numerator=numerator, denominator=denominator, unknown=unknown)


_DEFAULT = EngagementPolicy()


def completion_share(
    course: Course,
    *,
    last_sessions: int | None = None,
    kind: HomeworkKind | None = None,
    policy: EngagementPolicy | None = None,
) -> CountedShare:
    """Count how often homework was carried out, of how often it was to be spoken of at a session.

    An assignment counts once for each session at which something was told of it or should have
    been; whoever reported, it counts once. Done, more, or an alternative is carried out, and part
    of it is not. With ``last_sessions`` only the last so many sessions of the course count, and
    with ``kind`` only homework of this kind. Homework that was set aside throughout is left out.

    Raises:
        TypeError: an argument is of another class.
        ValueError: ``last_sessions`` is less than 1.
    """
    if policy is None:
        policy = _DEFAULT
    _check_arguments(course, last_sessions, policy)
    check_class("kind", kind, HomeworkKind, optional=True)
    accounts = session_accounts(course, policy)
    return completion_share_in(
        course, accounts_of_last_sessions(course, accounts, last_sessions), kind
    )


def completion_share_in(
    course: Course, accounts: Iterable[SessionAccount], kind: HomeworkKind | None = None
) -> CountedShare:
    """The share that was carried out, from accounts that were made before."""
    return share_of_verdicts(
        assignment.done
        for account in accounts
        for assignment in account.assignments
        if kind is None or kind in (_kinds_of(course, assignment) or ())
    )


def _kinds_of(course: Course, assignment: AssignmentAtSession) -> tuple[HomeworkKind, ...] | None:
    return course.histories[assignment.history].assignment.spec.kinds


def _check_arguments(course: object, last_sessions: object, policy: object) -> None:
    check_class("course", course, Course)
    check_class("last_sessions", last_sessions, int, optional=True)
    if isinstance(last_sessions, bool) or (isinstance(last_sessions, int) and last_sessions < 1):
        raise ValueError("last_sessions must be a number of sessions, at least 1")
    hint = "; policy.engagement is one" if hasattr(policy, "engagement") else ""
    check_class("policy", policy, EngagementPolicy, hint=hint)


def accounts_of_last_sessions(
    course: Course, accounts: Sequence[SessionAccount], last_sessions: int | None
) -> tuple[SessionAccount, ...]:
    """The accounts of the last sessions of a course; all of them without a number.

    A session at which no homework was spoken of counts as a session.
    """
    if last_sessions is None:
        return tuple(accounts)
    dated = {account.day for account in accounts}
    silent_days = deque(day for day in course.session_days if day not in dated)
    in_order: list[SessionAccount | None] = []
    for account in accounts:
        while silent_days and account.day is not None and silent_days[0] < account.day:
            silent_days.popleft()
            in_order.append(None)
        in_order.append(account)
    in_order += [None] * len(silent_days)
    return tuple(account for account in in_order[-last_sessions:] if account is not None)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class KindCompletion(Value):
    """How often homework of one kind was carried out.

    Attributes:
        kind: The kind; None for homework of which no kind is recorded.
        share: The share that was carried out.
        stays_undone: Whether it was neither carried out nor tried at any of several sessions.
    """

    kind: HomeworkKind | None = attrs.field(default=None, kw_only=False)
    share: CountedShare
    stays_undone: Verdict

    def row(self) -> dict[str, int | float | str | None]:
        """One flat row: the kind, the counts and ratios, and whether it stays undone."""
        row: dict[str, int | float | str | None] = {
            "kind": None if self.kind is None else self.kind.value
        }
        return row | self.share.row() | {"stays_undone": self.stays_undone.value}


def completion_by_kind(
    course: Course, *, last_sessions: int | None = None, policy: EngagementPolicy | None = None
) -> tuple[KindCompletion, ...]:
    """Count for each kind of homework how often it was carried out, as `completion_share` does.

    Kinds stand in the order of their vocabulary, and homework without a kind comes last. Homework
    of several kinds counts for each of them. A kind stays undone where it was carried out at no
    session, and was to be spoken of at as many sessions as the policy takes for repeated.

    Raises:
        TypeError: an argument is of another class.
        ValueError: ``last_sessions`` is less than 1.
    """
    if policy is None:
        policy = _DEFAULT
    _check_arguments(course, last_sessions, policy)
    accounts = session_accounts(course, policy)
    return completion_by_kind_in(
        course, accounts_of_last_sessions(course, accounts, last_sessions), policy
    )


def completion_by_kind_in(
    course: Course, accounts: Iterable[SessionAccount], policy: EngagementPolicy
) -> tuple[KindCompletion, ...]:
    """The share of each kind, from accounts that were made before."""
    parts: dict[HomeworkKind | None, list[AssignmentAtSession]] = {}
    for account in accounts:
        for assignment in account.assignments:
            for kind in _kinds_of(course, assignment) or (None,):
                parts.setdefault(kind, []).append(assignment)
    return tuple(
        _build_kind_completion(kind, parts[kind], policy)
        for kind in (*HomeworkKind, None)
        if kind in parts
    )


def _build_kind_completion(
    kind: HomeworkKind | None, parts: Sequence[AssignmentAtSession], policy: EngagementPolicy
) -> KindCompletion:
    share = share_of_verdicts(part.done for part in parts)
    was_tried = any(part.tried is Verdict.MET for part in parts)
    if share.numerator or was_tried or share.denominator < policy.repeated:
        stays_undone = Verdict.UNMET
    else:
        stays_undone = Verdict.UNKNOWN if share.unknown else Verdict.MET
    return KindCompletion(kind, share=share, stays_undone=stays_undone)


def review_share(course: Course) -> CountedShare:
    """Count how many assignments were reviewed, of those that could have been.

    What was withdrawn or replaced asks for no review, and neither does what was assigned at the
    last session and not spoken of since.

    Raises:
        TypeError: this is no course.
    """
    check_class("course", course, Course)
    return share_of_verdicts(review_verdicts(course))


def review_verdicts(course: Course) -> Iterator[Verdict]:
    """Whether each assignment that could have been reviewed was, in the order of the course."""
    for place in reviewable_places(course):
        yield reviewed_verdict(course.histories[place])


def reviewed_verdict(history: AssignmentHistory) -> Verdict:
    """Whether an assignment was reviewed; UNKNOWN where the record says nothing of it."""
    if history.reviews is None:
        return Verdict.UNKNOWN
    return Verdict.MET if history.reviews else Verdict.UNMET
