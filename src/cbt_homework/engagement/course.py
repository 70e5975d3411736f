"""A person's homework in the order of sessions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any

import attrs

from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.goal_reviews import GoalReview
from cbt_homework.engagement.measures import MeasureChange, measure_changes
from cbt_homework.engagement.sessions import Session, sessions_in_order
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.errors import Path, Problem
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.invariants import Invariant, invariant_of_many
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value


def _repeated_id_problems(course: Course) -> Iterable[Problem]:
    for field, ids in (
        ("histories", [history.assignment.id for history in course.histories]),
        ("sessions", [session.id for session in course.sessions or ()]),
    ):
        earlier: set[str] = set()
        for i, known in enumerate(ids):
            if known in earlier:
                yield Problem((field, i), "id-twice", "must not use an id twice")
            earlier.add(known)


def _day_order_problems(course: Course) -> Iterable[Problem]:
    for field, days in (
        ("histories", [history.assignment.assigned_on for history in course.histories]),
        ("sessions", [session.on for session in course.sessions or ()]),
    ):
        latest = date.min
        for i, day in enumerate(days):
            if day is not None and day < latest:
                message = "must stand in the order of days; Course.of puts them in order"
                yield Problem((field, i), "not-in-order", message)
            latest = max(latest, day or date.min)


def _reference_problems(course: Course) -> Iterable[Problem]:
    assigned = {e.assignment.id: e.assignment.assigned_on for e in course.histories}
    for i, history in enumerate(course.histories):
        by = None if history.ended is None else history.ended.by
        path = ("histories", i, "ended", "by")
        if by is not None and (by not in assigned or by == history.assignment.id):
            yield Problem(path, "not-in-the-course", "must be the id of another assignment of it")
        elif by is not None:
            own, later = history.assignment.assigned_on, assigned[by]
            if own is not None and later is not None and later < own:
                message = "must not be assigned before what it takes the place of"
                yield Problem(path, "superseded-by-an-earlier-one", message)


def _session_reference_problems(course: Course) -> Iterable[Problem]:
    if course.sessions is None:
        return
    places = {session.id: place for place, session in enumerate(course.sessions)}
    for i, history in enumerate(course.histories):
        assigned = history.assignment.assigned_on
        start = -1
        if history.assigned_in is not None:
            path: Path = ("histories", i, "assigned_in")
            start = places.get(history.assigned_in, -1)
            day = None if start < 0 else course.sessions[start].on
            if start < 0:
                yield Problem(path, "not-in-the-course", "must be the id of a session of it")
            elif day is not None and day != (assigned or day):
                yield Problem(path, "assigned-on-another-day", "must be a session of that day")
            assigned = assigned or day
        for path, session, code in _sessions_referred_to(i, history):
            place = places.get(session)
            if place is None:
                yield Problem(path, "not-in-the-course", "must be the id of a session of it")
            elif place < start or (course.sessions[place].on or date.max) < (assigned or date.min):
                yield Problem(path, code, "must not be a session before the assignment")


def _sessions_referred_to(
    place: int, history: AssignmentHistory
) -> Iterator[tuple[Path, str, str]]:
    for n, report in enumerate(history.reports or ()):
        if report.session is not None:
            path = ("histories", place, "reports", n, "session")
            yield path, report.session, "said-before-it-was-assigned"
    for n, review in enumerate(history.reviews or ()):
        if review.session is not None:
            path = ("histories", place, "reviews", n, "session")
            yield path, review.session, "reviewed-before-it-was-assigned"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Value):
    """A person's homework in the order of sessions, in any setting.

    Attributes:
        histories: The assignments with what became of them, in the order of assignment.
        id: A pseudonymous id.
        setting: Where it is assigned.
        sessions: The sessions, in order.
        goal_reviews: The times problem and goals were looked at again.
        formulation: What is thought to keep the difficulty going, on both sides.
        therapeutic_beliefs: How the two see each other, themselves and treatment.
        discussed_in_supervision: Whether the homework of this course was talked about there.
        recurred_since: Whether what was talked about there came up again since.
    """

    histories: Annotated[tuple[AssignmentHistory, ...], k.Size(0, 10_000)] = attrs.field(
        kw_only=False
    )
    id: Ref | None = None
    setting: Setting | None = None
    sessions: Annotated[tuple[Session, ...], k.Size(0, 10_000)] | None = None
    goal_reviews: Annotated[tuple[GoalReview, ...], k.Size(0, 200)] | None = None
    formulation: CaseFormulation | None = None
    therapeutic_beliefs: TherapeuticBeliefSystem | None = None
    discussed_in_supervision: bool | None = None
    recurred_since: bool | None = None

    __invariants__ = (
        invariant_of_many("histories", _repeated_id_problems),
        invariant_of_many("histories", _day_order_problems),
        invariant_of_many("histories", _reference_problems),
        invariant_of_many("histories", _session_reference_problems),
        Invariant(
            "recurred-since-what",
            "recurred_since",
            "must not be true where it was not talked about in supervision",
            lambda course: (
                not course.recurred_since or course.discussed_in_supervision is not False
            ),
        ),
    )

    @classmethod
    def of(
        cls, *histories: AssignmentHistory, sessions: Iterable[Session] | None = None, **rest: Any
    ) -> Course:
        """A course of histories and sessions in any order of days.

        Histories without a day come last. A session without a day stays behind the one that it
        stands behind.

        Raises:
            InvariantError: what `Course` refuses.
            TypeError: an argument is no `AssignmentHistory` or `Session`; give ``*histories`` for a
                list of them.
        """
        if not all(isinstance(history, AssignmentHistory) for history in histories):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError("give each history by itself: Course.of(*histories)")
        return cls(
            tuple(sorted(histories, key=_history_sort_key)),
            sessions=None if sessions is None else sessions_in_order(sessions),
            **rest,
        )

    @property
    def session_days(self) -> tuple[date, ...]:
        """Every day on which there was a session: held, assigned or reviewed something or goals."""
        days = {session.on for session in self.sessions or () if session.was_held}
        days.update(review.on for review in self.goal_reviews or ())
        for history in self.histories:
            days.add(history.assignment.assigned_on)
            days.update(review.on for review in history.reviews or ())
        return tuple(sorted(day for day in days if day is not None))

    @property
    def measure_changes(self) -> tuple[MeasureChange, ...]:
        """The change of each measure over all assignments that took it."""
        return measure_changes(r for history in self.histories for r in history.measurements)


def _history_sort_key(history: AssignmentHistory) -> tuple[date, str]:
    return history.assignment.assigned_on or date.max, history.assignment.id
