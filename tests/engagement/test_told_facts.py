"""A share as told, what was not due, and the records brought, as one session heard of them."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, research
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.verdicts import Verdict
from tests import stated
from tests.engagement.builders import MARCH, PATIENT, history

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def told(*reports: en.Report) -> ch.Course:
    return ch.Course((history(ch.daily(), *reports),), id="c")


@pytest.mark.parametrize(
    ("report", "done"),
    [
        (en.Report(PATIENT, said_on=MARCH[9], share_told=85), MET),
        (en.Report(PATIENT, said_on=MARCH[9], share_told=80), MET),
        (en.Report(PATIENT, said_on=MARCH[9], share_told=70), UNMET),
        (en.Report(PATIENT, said_on=MARCH[9]), UNKNOWN),
        (en.Report(PATIENT, said_on=MARCH[9], completion=en.Completion.DONE, share_told=70), MET),
    ],
)
def test_a_share_as_told_says_whether_it_was_done(report: en.Report, done: Verdict) -> None:
    (account,) = session_accounts(told(report), stated.ENGAGEMENT)
    assert done is account.done_verdict


def test_a_record_that_is_named_was_brought() -> None:
    brought = (en.BroughtRecord(en.BroughtKind.EXPERIMENT, "e1"),)
    (account,) = session_accounts(
        told(en.Report(PATIENT, said_on=MARCH[9], brought=brought)), stated.ENGAGEMENT
    )
    assert MET is account.assignments[0].record


def test_what_was_not_due_is_no_part_of_a_session() -> None:
    away = en.Report(PATIENT, said_on=MARCH[9], not_due=True)
    assert () == session_accounts(told(away), stated.ENGAGEMENT)
    later = en.Report(PATIENT, said_on=MARCH[16], completion=en.Completion.NOT_DONE)
    (account,) = session_accounts(told(away, later), stated.ENGAGEMENT)
    assert MARCH[16] == account.day


def test_rows_say_the_share_the_records_and_what_was_not_due() -> None:
    away = en.Report(PATIENT, said_on=MARCH[9], not_due=True)
    said = en.Report(
        PATIENT,
        said_on=MARCH[16],
        share_told=70,
        brought=(en.BroughtRecord(en.BroughtKind.THOUGHT_RECORD),),
    )
    rows = list(research.rows(told(away, said)))
    assert ["nothing-due", "not-recorded"] == [
        row["missing"] for row in rows if row["facet"] == "completion"
    ]
    assert [0.7] == [row["value"] for row in rows if row["measure"] == "as-told"]
    assert ["thought-record"] == [
        row["word"] for row in rows if row["facet"] == "record" and row["word"]
    ]
