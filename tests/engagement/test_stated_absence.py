"""What is on record as none counts in a course for what it says, and for nothing else."""

from __future__ import annotations

from datetime import date

import pytest

import cbt_homework as ch
from cbt_homework import research
from cbt_homework.engagement import (
    AssignmentHistory,
    Barrier,
    BarrierState,
    Course,
    Inquiry,
    Report,
    Review,
    quantity,
)
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.vocabulary import Missing
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
DAY = date(2026, 3, 9)


def course(
    *, report: Report | None = None, inquiry: Inquiry | None = None, **spec: object
) -> Course:
    assignment = ch.Assignment(
        id="a1",
        spec=ch.HomeworkSpec("Walk", **spec),  # type: ignore[arg-type]
        assigned_on=date(2026, 3, 2),
    )
    reports = () if report is None else (report,)
    inquiries = None if inquiry is None else (inquiry,)
    return Course((AssignmentHistory(assignment, reports=reports, inquiries=inquiries),), id="p-1")


@pytest.mark.parametrize("why", list(Missing))
def test_a_plan_without_schedule_and_reminder_speaks_against_no_barrier(why: Missing) -> None:
    found = stated.diagnose(course(report=Report(said_on=DAY), schedule=why, reminder=why))
    assert BarrierState.UNEXPLORED is found.state(Barrier.NOT_PLANNED)
    assert BarrierState.UNEXPLORED is found.state(Barrier.FORGETTING)


def test_nothing_unforeseen_and_no_thought_are_answers_like_an_empty_list() -> None:
    empty, none = (
        stated.diagnose(
            course(
                inquiry=Inquiry(DAY, circumstances=told, when_accepting=told, when_starting=told)
            )
        )
        for told in ((), Missing.NONE)
    )
    assert empty.barriers == none.barriers
    for barrier in (Barrier.UNFORESEEN_CIRCUMSTANCES, Barrier.PATIENT_BELIEF):
        assert BarrierState.ASKED_AND_NOT_SO is none.state(barrier)


@pytest.mark.parametrize(
    ("reasons", "verdict"),
    [
        ((), UNMET),
        (Missing.NONE, UNMET),
        (Missing.DECLINED, UNMET),
        (Missing.NOT_ASKED, UNKNOWN),
        (Missing.NOT_APPLICABLE, UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_no_reason_given_is_known_where_somebody_asked(
    reasons: tuple[()] | Missing | None, verdict: ch.Verdict
) -> None:
    report = Report(said_on=DAY, completion=ch.engagement.Completion.NOT_DONE, reasons=reasons)
    (account,) = session_accounts(course(report=report), stated.IMPORTED.engagement)
    (assignment,) = account.assignments
    assert verdict is assignment.reason


@pytest.mark.parametrize(
    ("form", "verdict"),
    [(Missing.NONE, UNMET), (Missing.NOT_APPLICABLE, UNMET), (Missing.DECLINED, UNKNOWN)],
)
def test_without_a_form_no_record_can_be_brought(form: Missing, verdict: ch.Verdict) -> None:
    held = course(report=Report(said_on=DAY, attempted=False), record_form=form)
    (account,) = session_accounts(held, stated.IMPORTED.engagement)
    (assignment,) = account.assignments
    assert verdict is assignment.record


@pytest.mark.parametrize("why", [(), *Missing])
def test_reasons_that_nobody_gave_do_not_say_that_it_was_not_done(why: tuple[()] | Missing) -> None:
    report = Report(said_on=DAY, reasons=why)
    assert not report.gives_reasons
    history = course(report=report).histories[0]
    assert "EN03" not in {finding.code for finding in stated.assess(history).findings}


@pytest.mark.parametrize(
    ("said", "asked"), [(why, why in (Missing.NONE, Missing.DECLINED)) for why in Missing]
)
def test_a_question_that_was_answered_by_none_was_asked(said: Missing, asked: bool) -> None:
    assert asked is Review(answers=(Answered("difficulties", said),)).was_asked("difficulties")


@pytest.mark.parametrize("field", ["revisions", "set_aside"])
def test_a_history_can_leave_open_whether_anything_was_revised_or_set_aside(field: str) -> None:
    spec = ch.HomeworkSpec("Walk", schedule=ch.daily())
    assignment = ch.Assignment(id="a1", spec=spec, assigned_on=date(2026, 3, 2))
    reports = (Report(said_on=DAY, times=3),)
    silent, none = (
        AssignmentHistory(assignment, reports=reports, **{field: value}) for value in (None, ())
    )
    assert silent == AssignmentHistory(assignment, reports=reports) != none
    assert quantity(silent, DAY) == quantity(none, DAY)
    courses = [Course((history,), id="p-1") for history in (silent, none)]
    accounts = [session_accounts(course, ch.Policy().engagement) for course in courses]
    assert accounts[0] == accounts[1]
    rows = [[*research.rows(course)] for course in courses]
    assert rows[0] == rows[1]
