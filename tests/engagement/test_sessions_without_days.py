"""The order of sessions is a clock: what was told has its session also where no day is recorded."""

from __future__ import annotations

from itertools import product
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.session_accounts import session_accounts
from tests import stated
from tests.engagement.histories import MONDAYS

SILENCE: dict[str, Any] = {
    "completion": ch.Completion.NOT_DONE,
    "attempted": False,
    "record": en.RecordBrought.NOT_BROUGHT,
    "reasons": (),
}
TOLD: tuple[dict[str, Any] | None, ...] = (
    None,
    {"completion": ch.Completion.DONE},
    {"completion": ch.Completion.PARTLY, "attempted": True},
    SILENCE,
)
SESSIONS = tuple(en.Session(f"s{n}", MONDAYS[n]) for n in range(5))


def _week(n: int, told: dict[str, Any] | None, *, dated: bool) -> ch.AssignmentHistory:
    assignment = ch.Assignment(
        id=f"a{n}",
        spec=ch.HomeworkSpec("Walk", rationale=ch.Rationale("To sleep")),
        assigned_on=MONDAYS[n] if dated else None,
        agreement=ch.Agreement(discussed=True),
    )
    when: dict[str, Any] = {"said_on": MONDAYS[n + 1]} if dated else {"session": f"s{n + 1}"}
    reports = None if told is None else (ch.Report(ch.Rater.PATIENT, **told, **when),)
    return ch.AssignmentHistory(assignment, reports=reports, assigned_in=None if dated else f"s{n}")


def _course(weeks: tuple[dict[str, Any] | None, ...], *, dated: bool) -> ch.Course:
    sessions = SESSIONS[: len(weeks) + 1]
    if not dated:
        sessions = tuple(attrs.evolve(session, on=None) for session in sessions)
    return ch.Course(
        tuple(_week(n, told, dated=dated) for n, told in enumerate(weeks)), sessions=sessions
    )


def test_a_course_without_days_leads_to_the_steps_of_the_same_course_with_days() -> None:
    for weeks in product(TOLD, repeat=3):
        with_days, without = (_course(weeks, dated=dated) for dated in (True, False))
        accounts = [session_accounts(c, stated.DRAFT.engagement) for c in (with_days, without)]
        assert [a.assignments for a in accounts[0]] == [a.assignments for a in accounts[1]]
        made = [stated.diagnose(c) for c in (with_days, without)]
        steps = [[(s.step, s.because, s.in_a_row) for s in one.steps] for one in made]
        assert steps[0] == steps[1]
        assert len(made[0].awaits) == len(made[1].awaits)


def test_a_session_without_a_day_stands_behind_the_day_before_it() -> None:
    sessions = (SESSIONS[0], attrs.evolve(SESSIONS[1], on=None), SESSIONS[2])
    first = _week(0, SILENCE, dated=False)
    second = _week(1, {"completion": ch.Completion.DONE}, dated=True)
    course = ch.Course((first, attrs.evolve(second, assigned_in=None)), sessions=sessions)
    accounts = session_accounts(course, stated.DRAFT.engagement)
    assert [(None, 1), (MONDAYS[2], None)] == [(a.day, a.undated_place) for a in accounts]


def test_tasks_of_one_session_without_a_day_are_waited_for_together() -> None:
    told = _week(0, {"completion": ch.Completion.DONE}, dated=False)
    new = [
        attrs.evolve(
            _week(1, None, dated=False),
            assignment=ch.Assignment(id=key, spec=ch.HomeworkSpec("Read")),
            assigned_in="s2",
        )
        for key in ("b", "c")
    ]
    sessions = tuple(attrs.evolve(session, on=None) for session in SESSIONS[:3])
    course = ch.Course((told, *new), sessions=sessions)
    assert [("b", "c")] == [need.assignments for need in stated.diagnose(course).awaits]
    assert () == stated.diagnose(course).steps


def test_a_report_that_names_a_dated_session_was_given_on_its_day() -> None:
    report = ch.Report(completion=ch.Completion.DONE, session="s3")
    history = attrs.evolve(_week(0, None, dated=True), reports=(report,))
    course = ch.Course((history,), sessions=SESSIONS)
    assert [MONDAYS[3]] == [a.day for a in session_accounts(course, stated.DRAFT.engagement)]


def test_a_report_that_names_a_canceled_session_was_given_at_the_next_one() -> None:
    canceled = attrs.evolve(SESSIONS[1], attendance=en.Attendance.CANCELED)
    report = ch.Report(completion=ch.Completion.DONE, session="s1")
    history = attrs.evolve(_week(0, None, dated=True), reports=(report,))
    course = ch.Course((history,), sessions=(SESSIONS[0], canceled, SESSIONS[2]))
    assert [MONDAYS[2]] == [a.day for a in session_accounts(course, stated.DRAFT.engagement)]
