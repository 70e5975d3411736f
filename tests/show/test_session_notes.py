"""The sessions of a course in the notes: absence, lateness, and homework that was not assigned."""

from __future__ import annotations

from datetime import date

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.foundation.people import Party
from tests import stated

MONDAY = date(2026, 3, 2)
SESSIONS = (
    en.Session("s0", MONDAY, attendance=en.Attendance.HELD, lateness=()),
    en.Session(
        "s1",
        attendance=en.Attendance.CANCELED,
        absent=Party.ASSIGNEE,
        absence_words="A friend came",
    ),
    en.Session(
        "s2",
        date(2026, 3, 16),
        lateness=(
            en.Lateness(Party.ASSIGNEE, minutes=15, words="Work took longer"),
            en.Lateness(minutes=1),
        ),
        nothing_assigned=True,
        why_nothing_assigned=en.WhyNothingAssigned.NO_TIME,
    ),
    en.Session("s3", date(2026, 3, 23), attendance=en.Attendance.MISSED, nothing_assigned=True),
    en.Session("s4", date(2026, 3, 30), lateness=(en.Lateness(Party.ASSIGNER),)),
    en.Session("s5", date(2026, 4, 6), nothing_assigned=True),
)


def notes(setting: ch.Setting | None = None) -> str:
    course = ch.Course((), sessions=SESSIONS, setting=setting)
    return show.text(stated.diagnose(course), course)


def test_notes_say_who_was_absent_late_and_without_homework() -> None:
    said = notes().partition("Sessions\n--------\n")[2].partition("\n\n")[0].split("\n")
    assert [
        "2. day not recorded: canceled by the patient: A friend came",
        "3. 2026-03-16: the patient came late by 15 minutes: Work took longer; somebody came late",
        "   by 1 minute; no homework assigned (no time)",
        "4. 2026-03-23: missed",
        "5. 2026-03-30: the therapist came late",
        "6. 2026-04-06: no homework assigned",
    ] == said


def test_roles_are_those_of_the_setting() -> None:
    assert "canceled by the supervisee" in notes(ch.Setting.SUPERVISION)


def test_sessions_with_nothing_to_say_have_no_section() -> None:
    plain = ch.Course((), sessions=(attrs.evolve(SESSIONS[0]),))
    assert "Sessions\n" not in show.text(stated.diagnose(plain), plain)
    whole = ch.Course((), sessions=SESSIONS)
    assert "A friend came" not in show.text(stated.diagnose(whole))
