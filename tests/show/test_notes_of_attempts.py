"""A report that lists attempts is told as that: how far it went is recorded, attempt by attempt."""

from __future__ import annotations

from datetime import date

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.show.diagnosis_notes import diagnosis_text
from tests import stated


def test_a_report_of_attempts_says_how_many_it_tells_of() -> None:
    walk = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk"), assigned_on=date(2026, 3, 2))
    attempts = (ch.engagement.Attempt(date(2026, 3, 3)), ch.engagement.Attempt(date(2026, 3, 5)))
    reports = (
        ch.Report(ch.Rater.PATIENT, attempts=attempts),
        ch.Report(ch.Rater.LOG),
    )
    course = ch.Course((ch.AssignmentHistory(walk, reports=reports),))
    told = diagnosis_text(stated.diagnose(course), course)
    assert show.text(stated.diagnose(course), course) == told
    said = "(2026-03-02, attempts told of: 2 (patient), how far is not recorded (log))"
    assert said in " ".join(told.split())
