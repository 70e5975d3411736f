"""Homework that is not assigned, session by session, is visible to a diagnosis."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import cognition, engagement as en
from tests import stated
from tests.engagement.builders import MARCH
from tests.engagement.test_course import numbered

B = ch.Barrier
FORGOTTEN, WITHHELD, AGREED, NO_TIME = en.WhyNothingAssigned


def session(n: int, **parts: Any) -> en.Session:
    return en.Session(f"s{n}", MARCH[2 + 7 * n], **parts)


def without(n: int, why: en.WhyNothingAssigned | None = FORGOTTEN, **parts: Any) -> en.Session:
    return session(n, nothing_assigned=True, why_nothing_assigned=why, **parts)


def facts(course: ch.Course, barrier: ch.Barrier = B.NOT_ASSIGNED) -> dict[str, int]:
    """How often each indicator spoke for the barrier, or asked about it."""
    (found,) = [b for b in stated.diagnose(course).barriers if b.barrier is barrier]
    return {fact.indicator: fact.times for fact in (*found.speaks_for, *found.leads)}


def done(n: int, day: int) -> en.AssignmentHistory:
    report = en.Report(ch.Rater.PATIENT, said_on=MARCH[day + 7], completion=en.Completion.DONE)
    return numbered(n, day, reports=(report,))


@pytest.mark.parametrize(
    ("sessions", "times"),
    [
        ((without(0), without(1, WITHHELD)), 2),
        ((without(0), without(1, NO_TIME), without(2, None)), 3),
        ((without(0), session(1)), None),
        ((without(0), without(1, AGREED)), None),
        ((without(0), without(1, attendance=en.Attendance.CANCELED)), None),
        ((session(0), session(1)), None),
    ],
)
def test_sessions_without_homework_speak_once_they_are_repeated(
    sessions: tuple[en.Session, ...], times: int | None
) -> None:
    found = facts(ch.Course((), sessions=sessions))
    assert times == found.get("session-without-homework")


def test_a_session_in_which_something_was_assigned_is_not_one_without() -> None:
    sessions = (without(0), without(1), without(2))
    by_day = ch.Course((numbered(1, 2),), sessions=sessions)
    assert 2 == facts(by_day)["session-without-homework"]
    by_session = ch.Course((numbered(1, None, assigned_in="s1"),), sessions=sessions)
    assert 2 == facts(by_session)["session-without-homework"]
    revised = (en.Revision(on=MARCH[9], schedule=ch.daily()),)
    by_revision = ch.Course((numbered(1, 2, revisions=revised),), sessions=(*sessions, without(3)))
    assert 2 == facts(by_revision)["session-without-homework"]


@pytest.mark.parametrize(
    ("sessions", "histories", "seldom"),
    [
        (tuple(session(n) for n in range(8)), (numbered(1, 2),), True),
        (tuple(session(n) for n in range(4)), (numbered(1, 2), numbered(2, 9)), False),
        (tuple(session(n) for n in range(3)), (), False),
        (
            (session(0), *(session(n, nothing_assigned=False) for n in (1, 2)), session(3)),
            (),
            False,
        ),
        ((session(0), without(1, AGREED), without(2, AGREED), session(3)), (), False),
        (
            (*(session(n) for n in range(3)), session(3, attendance=en.Attendance.MISSED)),
            (),
            False,
        ),
        (tuple(en.Session(f"t{n}") for n in range(4)), (), True),
        (
            tuple(en.Session(f"t{n}") for n in range(4)),
            (numbered(1, None, assigned_in="t0"), numbered(2, None, assigned_in="t3")),
            False,
        ),
    ],
)
def test_eight_sessions_with_one_assignment_are_a_lead(
    sessions: tuple[en.Session, ...], histories: tuple[en.AssignmentHistory, ...], *, seldom: bool
) -> None:
    assert seldom is ("seldom-assigned" in facts(ch.Course(histories, sessions=sessions)))


def test_what_stands_in_the_way_of_assigning_is_not_overcome_by_what_was_done() -> None:
    sessions = tuple(session(n) for n in range(8))
    assert {"seldom-assigned": 1} == facts(ch.Course((done(1, 2),), sessions=sessions))


def test_the_habit_of_assigning_nothing_is_seen() -> None:
    attitude = cognition.HeldAttitude(
        en.HomeworkAttitude.LIKE_SCHOOL, leads_to=(cognition.AssigningHabit.NOT_ASSIGNED,)
    )
    beliefs = cognition.TherapeuticBeliefSystem(
        entries=(cognition.TherapeuticBeliefEntry(),), attitudes=(attitude,)
    )
    assert {"habit": 1} == facts(ch.Course((), therapeutic_beliefs=beliefs))


@pytest.mark.parametrize(("percent", "low"), [(0, True), (50, True), (51, False)])
def test_homework_that_was_assigned_poorly_is_seen(percent: int, *, low: bool) -> None:
    seen = (en.AssigningObservation(quality=ch.percent(percent)),)
    report = en.Report(ch.Rater.PATIENT, completion=en.Completion.NOT_DONE)
    course = ch.Course((numbered(1, 2, assigning=seen, reports=(report,)),))
    assert low is ("quality-of-assigning" in facts(course, B.ASSIGNING_STYLE))
