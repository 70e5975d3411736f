"""The sessions of a course: who came, how late, and whether homework was assigned there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Annotated, Any, NamedTuple

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Minutes, Ref, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class Attendance(Term):
    """Whether a session took place."""

    HELD = "held"
    MISSED = "missed"
    """It was planned, and somebody did not come."""
    CANCELED = "canceled"
    """It was called off before."""


class WhyNothingAssigned(Term):
    """Why no homework was assigned in a session."""

    FORGOTTEN = "forgotten"
    WITHHELD = "withheld"
    """The one who assigns it decided against it, without the other."""
    AGREED_ON_NONE = "agreed-on-none"
    """Both agreed that there would be none this time."""
    NO_TIME = "no-time"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Lateness(Value):
    """The lateness of one party at a session.

    Attributes:
        party: The party who came late.
        minutes: How late, in minutes.
        words: What was said about it.
    """

    party: Party | None = attrs.field(default=None, kw_only=False)
    minutes: Annotated[int, k.Whole(1, 1440)] | None = None
    words: Text | None = None


_NOT_HELD = (Attendance.MISSED, Attendance.CANCELED)


def _was_late_only_if_it_may_have_been_held(session: Any) -> bool:
    return not session.lateness or session.attendance not in _NOT_HELD


def _has_length_only_if_it_may_have_been_held(session: Any) -> bool:
    return not session.minutes or session.attendance not in _NOT_HELD


def _has_absence_only_if_not_held(session: Any) -> bool:
    return session.absent is None or session.attendance in _NOT_HELD


def _has_absence_words_only_if_not_held(session: Any) -> bool:
    return session.absence_words is None or session.attendance in _NOT_HELD


def _says_why_only_if_nothing_was_assigned(session: Any) -> bool:
    return session.why_nothing_assigned is None or session.nothing_assigned is True


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Session(Value):
    """One session of the course.

    Attributes:
        id: A pseudonymous id.
        on: The day.
        minutes: How long it was.
        attendance: Whether it was held, missed or canceled.
        absent: The party who did not come or who canceled; not applicable where neither of the two
            did. Only for a session that was missed or canceled.
        absence_words: What was said about the absence.
        lateness: Who came late; empty where nobody did.
        nothing_assigned: Whether no homework was assigned there.
        why_nothing_assigned: Why none was; only where none was assigned.
    """

    id: Ref = attrs.field(kw_only=False)
    on: date | None = attrs.field(default=None, kw_only=False)
    minutes: Minutes | None = None
    attendance: Attendance | None = None
    absent: Party | Missing | None = None
    absence_words: Text | None = None
    lateness: Annotated[tuple[Lateness, ...], k.Size(0, 2)] | None = None
    nothing_assigned: bool | None = None
    why_nothing_assigned: WhyNothingAssigned | None = None

    __invariants__ = (
        Invariant(
            "late-for-no-session",
            "lateness",
            "must be empty for a session that was not held",
            _was_late_only_if_it_may_have_been_held,
        ),
        Invariant(
            "length-of-no-session",
            "minutes",
            "must be empty for a session that was not held",
            _has_length_only_if_it_may_have_been_held,
        ),
        Invariant(
            "absent-from-what-was-held",
            "absent",
            "must be empty unless the session was missed or canceled",
            _has_absence_only_if_not_held,
        ),
        Invariant(
            "absence-words-without-absence",
            "absence_words",
            "must be empty unless the session was missed or canceled",
            _has_absence_words_only_if_not_held,
        ),
        Invariant(
            "why-something-was-assigned",
            "why_nothing_assigned",
            "must be empty unless no homework was assigned there",
            _says_why_only_if_nothing_was_assigned,
        ),
        no_repeats("lateness", "party", code="late-twice", message="must not name a party twice"),
    )

    @property
    def was_held(self) -> bool:
        """Whether it took place, or nothing is recorded that says that it did not."""
        return self.attendance not in _NOT_HELD


def sessions_in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Sessions in the order of their days.

    One without a day stays behind the session that it stands behind: the order of sessions is a
    clock where days are missing. Sessions of one day stand in the order of their ids.
    """
    groups: list[list[Session]] = [[]]
    for session in sessions:
        if session.on is not None:
            groups.append([])
        groups[-1].append(session)
    undated, *dated = groups
    dated.sort(key=lambda group: (group[0].on or date.max, group[0].id))
    return tuple(chain(undated, *dated))


class SessionSpan(NamedTuple):
    """The place of a session among the others, from 0, and the days between which it lies.

    ``first`` and ``last`` are None where nothing says since when, or until when.
    """

    place: int
    first: date | None
    last: date | None


def session_spans(sessions: Sequence[Session]) -> dict[str, SessionSpan]:
    """The place of each session by its id, and the days between which it lies.

    A session without a day lies between those that stand before and behind it.
    """
    firsts: list[date | None] = []
    for session in sessions:
        firsts.append(session.on or (firsts[-1] if firsts else None))
    lasts: list[date | None] = []
    for session in reversed(sessions):
        lasts.append(session.on or (lasts[-1] if lasts else None))
    return {
        session.id: SessionSpan(place, first, last)
        for place, (session, first, last) in enumerate(
            zip(sessions, firsts, reversed(lasts), strict=True)
        )
    }
