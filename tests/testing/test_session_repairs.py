"""A drawn course keeps the sessions that it can have, and loses the others."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.testing.repairs_engagement import MEND_ENGAGEMENT

MONDAY = date(2026, 3, 2)


def mended(*histories: en.AssignmentHistory, sessions: tuple[en.Session, ...]) -> ch.Course:
    """The course that the fields of one with these histories and sessions are mended to."""
    empty = ch.Course(())
    drawn: dict[str, Any] = {a.name: getattr(empty, a.name) for a in attrs.fields(ch.Course)}
    drawn |= {"histories": histories, "sessions": sessions}
    return ch.Course(**MEND_ENGAGEMENT[ch.Course](drawn))


def test_an_assignment_keeps_a_session_of_its_day_and_loses_others() -> None:
    sessions = (
        en.Session("s0", date(2026, 2, 23)),
        en.Session("s1", MONDAY),
        en.Session("s2"),
    )
    told = (en.Report(session="s0"), en.Report(session="s2"))
    histories = tuple(
        en.AssignmentHistory(
            ch.Assignment(id=f"a{n}", spec=ch.HomeworkSpec("Walk"), assigned_on=MONDAY),
            assigned_in=session,
            reports=told,
        )
        for n, session in enumerate(("s1", "s9"))
    )
    kept, lost = mended(*histories, sessions=sessions).histories
    assert ("s1", None) == (kept.assigned_in, lost.assigned_in)
    assert [None, "s2"] == [report.session for report in kept.reports or ()]
