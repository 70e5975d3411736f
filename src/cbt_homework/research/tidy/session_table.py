"""One session of a course as one row: who came, how late, and whether homework was assigned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.sessions import Attendance, Session, WhyNothingAssigned
from cbt_homework.foundation.field_types import HowOften, Minutes, Ref
from cbt_homework.foundation.people import Party, Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term, recorded
from cbt_homework.research.tidy.statement import Place, StudyDay


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SessionRow(Value):
    """One row of the table of sessions. Words of people are in no row.

    Attributes:
        dyad: The two people, by a pseudonymous id.
        setting: The setting in which homework is assigned.
        session: The session.
        place: Its place in the order of sessions, from 1, with those that were not held.
        day: Its day, in days after the first session with a day.
        attendance: Whether it was held, missed or canceled.
        absent: The party who did not come or who canceled.
        minutes: How long it was.
        assigner_late: By how many minutes the party who assigns homework came late; 0 for in time.
        assignee_late: The same, of the party who does it.
        nothing_assigned: Whether no homework was assigned there.
        why_nothing_assigned: Why none was.
        n_assigned: How many assignments were made in it, by its day or its id.
        n_reviewed: How many assignments were reviewed in it, likewise.
    """

    dyad: Ref
    setting: Setting | None = None
    session: Ref
    place: Place
    day: StudyDay | None = None
    attendance: Attendance | None = None
    absent: Party | None = None
    minutes: Minutes | None = None
    assigner_late: Minutes | None = None
    assignee_late: Minutes | None = None
    nothing_assigned: bool | None = None
    why_nothing_assigned: WhyNothingAssigned | None = None
    n_assigned: HowOften = 0
    n_reviewed: HowOften = 0

    def row(self) -> dict[str, int | float | str | None]:
        """The row as plain values by column, in order; a word by its key, yes as 1 and no as 0."""
        cells = ((a.name, getattr(self, a.name)) for a in attrs.fields(type(self)))
        return {
            name: cell.value
            if isinstance(cell, Term)
            else int(cell)
            if isinstance(cell, bool)
            else cell
            for name, cell in cells
        }


def session_statements(course: Course, dyad: str) -> Iterator[SessionRow]:
    """Yields the row of each session of a course, in order."""
    sessions = course.sessions or ()
    days = [session.on for session in sessions if session.on is not None]
    start = min((*days, *course.session_days), default=None)
    for place, session in enumerate(sessions, start=1):
        yield SessionRow(
            dyad=dyad,
            setting=course.setting,
            session=session.id,
            place=place,
            day=None if session.on is None or start is None else (session.on - start).days,
            attendance=session.attendance,
            absent=recorded(session.absent),
            minutes=session.minutes,
            assigner_late=_minutes_late(session, Party.ASSIGNER),
            assignee_late=_minutes_late(session, Party.ASSIGNEE),
            nothing_assigned=session.nothing_assigned,
            why_nothing_assigned=session.why_nothing_assigned,
            n_assigned=_count_assigned(course, session),
            n_reviewed=_count_reviewed(course, session),
        )


def _minutes_late(session: Session, party: Party) -> int | None:
    """The minutes of one party; None where nobody says, or says by how much."""
    if session.lateness is None:
        return None
    late = {lateness.party: lateness.minutes for lateness in session.lateness}
    if party in late:
        return late[party]
    return None if None in late else 0


def _count_assigned(course: Course, session: Session) -> int:
    return sum(
        history.assigned_in == session.id
        if history.assigned_in is not None
        else _is_of_day(history.assignment.assigned_on, session)
        for history in course.histories
    )


def _count_reviewed(course: Course, session: Session) -> int:
    return sum(
        any(
            review.session == session.id
            if review.session is not None
            else _is_of_day(review.on, session)
            for review in history.reviews or ()
        )
        for history in course.histories
    )


def _is_of_day(day: date | None, session: Session) -> bool:
    return day is not None and day == session.on
