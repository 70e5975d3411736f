"""One row for each session: who came, how late, and what was assigned and reviewed."""

from __future__ import annotations

from datetime import date

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, research
from cbt_homework.foundation.people import Party
from tests.engagement.test_course import numbered
from tests.show.test_session_notes import SESSIONS

COURSE = ch.Course(
    (
        numbered(1, 2, reviews=(ch.Review(session="s2"), ch.Review(date(2026, 3, 30)))),
        numbered(2, None, assigned_in="s2"),
    ),
    id="p-1",
    sessions=SESSIONS,
)


def column(name: str) -> list[object]:
    return [row.row()[name] for row in research.session_rows(COURSE)]


def test_a_row_says_attendance_and_lateness_in_plain_cells() -> None:
    assert ["s0", "s1", "s2", "s3", "s4", "s5"] == column("session")
    assert [1, 2, 3, 4, 5, 6] == column("place")
    assert [0, None, 14, 21, 28, 35] == column("day")
    assert ["held", "canceled", None, "missed", None, None] == column("attendance")
    assert [None, "assignee", None, None, None, None] == column("absent")
    assert [0, None, 15, None, 0, None] == column("assignee_late")
    assert [0, None, None, None, None, None] == column("assigner_late")
    assert [None, None, 1, 1, None, 1] == column("nothing_assigned")
    assert [None, None, "no-time", None, None, None] == column("why_nothing_assigned")


def test_a_row_counts_what_was_assigned_and_reviewed_by_day_or_by_session() -> None:
    assert [1, 0, 1, 0, 0, 0] == column("n_assigned")
    assert [0, 0, 1, 0, 1, 0] == column("n_reviewed")


def test_no_word_of_a_person_is_in_a_row_of_a_session() -> None:
    assert "friend" not in str([row.row() for row in research.session_rows(COURSE)])


def test_a_course_without_days_has_rows_without_them() -> None:
    course = ch.Course((), sessions=(en.Session("s1", absent=None), en.Session("s2")))
    rows = list(research.session_rows(course, dyad="d"))
    assert [None, None] == [row.day for row in rows]
    assert [] == list(research.session_rows(ch.Course(()), dyad="d"))


def test_a_row_needs_a_name_for_the_two() -> None:
    with pytest.raises(TypeError, match="dyad"):
        research.session_rows(ch.Course(()))
    with pytest.raises(TypeError):
        research.session_rows("course")  # type: ignore[arg-type]


def test_lateness_of_nobody_in_particular_leaves_open_whose_it_was() -> None:
    late = (en.Lateness(Party.ASSIGNEE, minutes=3), en.Lateness(minutes=5))
    course = ch.Course((), sessions=(en.Session("s1", lateness=late),))
    (row,) = research.session_rows(course, dyad="d")
    assert (3, None) == (row.assignee_late, row.assigner_late)


def test_the_codebook_describes_every_column() -> None:
    entries = {entry.name: entry for entry in research.codebook(research.SessionRow)}
    assert list(entries) == list(next(iter(research.session_rows(COURSE))).row())
    assert ("held", "missed", "canceled") == entries["attendance"].words
