"""The sessions of a course as notes: who came, how late, and whether homework was assigned."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.sessions import Attendance, Lateness, Session
from cbt_homework.foundation.people import ROLES, Party, Setting
from cbt_homework.show.layout import wrapped_text


def session_lines(course: Course) -> Iterator[str]:
    """A line for each session that says more than its day; the first session is number 1."""
    setting = course.setting or Setting.THERAPY
    for number, session in enumerate(course.sessions or (), start=1):
        notes = [*_notes(session, setting)]
        if notes:
            day = "day not recorded" if session.on is None else str(session.on)
            yield wrapped_text(f"{day}: {'; '.join(notes)}", f"{number}. ", "   ") + "\n"


def _notes(session: Session, setting: Setting) -> Iterator[str]:
    if session.attendance in (Attendance.MISSED, Attendance.CANCELED):
        yield _absence_text(session, setting)
    for lateness in session.lateness or ():
        yield _lateness_text(lateness, setting)
    if session.nothing_assigned and session.was_held:
        why = session.why_nothing_assigned
        yield "no homework assigned" + ("" if why is None else f" ({why.label})")


def _absence_text(session: Session, setting: Setting) -> str:
    word = "missed" if session.attendance is Attendance.MISSED else "canceled"
    by = f" by the {_role_label(session.absent, setting)}" if _is_party(session.absent) else ""
    words = "" if session.absence_words is None else f": {session.absence_words}"
    return f"{word}{by}{words}"


def _lateness_text(lateness: Lateness, setting: Setting) -> str:
    who = "somebody" if lateness.party is None else f"the {_role_label(lateness.party, setting)}"
    minutes = lateness.minutes
    by = "" if minutes is None else f" by {minutes} minute{'s' * (minutes != 1)}"
    words = "" if lateness.words is None else f": {lateness.words}"
    return f"{who} came late{by}{words}"


def _is_party(absent: object) -> bool:
    return isinstance(absent, Party)


def _role_label(party: object, setting: Setting) -> str:
    roles = ROLES[setting]
    return (roles.assigner if party is Party.ASSIGNER else roles.assignee).label
