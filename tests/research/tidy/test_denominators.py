"""Denominators are found without asking every session, and are the same as if each was asked."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.research.tidy.denominators import (
    DenominatorCounter,
    last_day_set_aside_from_start,
)
from cbt_homework.research.tidy.session_index import SessionIndex
from tests import stated
from tests.research.tidy.drawn import weeks_of_homework

MONDAY = date(2026, 3, 2)


def asking_each(
    course: ch.Course, entry: ch.AssignmentHistory, counts: DenominatorCounter
) -> list[int]:
    """The first session at which something had fallen due, by asking one after the other."""
    days = SessionIndex(course).days
    assigned = entry.assignment.assigned_on or date.max
    later = range(bisect_right(days, assigned), len(days))
    due = [i + 1 for i in later if counts._was_due_by(entry, assigned, days[i])]  # noqa: SLF001
    return due[:1]


@given(weeks_of_homework(), st.data())
def test_sessions_that_are_skipped_would_have_said_no(
    course: ch.Course, data: st.DataObject
) -> None:
    asides = st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.none() | st.integers(1, 2)), max_size=3
    )
    entries = tuple(
        attrs.evolve(
            entry,
            set_aside=tuple(
                en.SetAside(
                    first=MONDAY + timedelta(start),
                    last=MONDAY + timedelta(start + length),
                    occasions=occasions,
                )
                for start, length, occasions in data.draw(asides)
            ),
        )
        for entry in course.histories
    )
    course = attrs.evolve(course, histories=entries)
    counts = DenominatorCounter(course, SessionIndex(course), stated.ENGAGEMENT)
    for entry in course.histories:
        assert asking_each(course, entry, counts) == list(counts._first_due_session_places(entry))  # noqa: SLF001


@pytest.mark.parametrize(
    ("aside", "reached"),
    [
        ((), 0),
        (((1, 5),), 5),
        (((0, 5),), 5),
        (((2, 5),), 0),
        (((1, 3), (4, 9)), 9),
        (((4, 9), (1, 3)), 9),
        (((1, 3), (5, 9)), 3),
        (((1, 9), (2, 3)), 9),
    ],
)
def test_days_set_aside_reach_as_far_as_there_is_no_gap(
    aside: tuple[tuple[int, int], ...], reached: int
) -> None:
    days = tuple(
        en.SetAside(first=MONDAY + timedelta(first), last=MONDAY + timedelta(last))
        for first, last in aside
    )
    entry = ch.AssignmentHistory(ch.Assignment(id="a1", spec=ch.HomeworkSpec("t")), set_aside=days)
    assert MONDAY + timedelta(reached) == last_day_set_aside_from_start(entry, MONDAY)


def test_an_occasion_that_was_set_aside_is_no_day_that_was() -> None:
    aside = en.SetAside(first=MONDAY, last=MONDAY + timedelta(9), occasions=1)
    entry = ch.AssignmentHistory(
        ch.Assignment(id="a1", spec=ch.HomeworkSpec("t")), set_aside=(aside,)
    )
    assert last_day_set_aside_from_start(entry, MONDAY) == MONDAY


@pytest.mark.parametrize(
    "revisions",
    [(), (en.Revision(on=MONDAY, schedule=ch.whenever("I doubt")),)],
    ids=["one schedule", "revised"],
)
def test_where_no_schedule_says_when_days_set_aside_are_skipped(
    revisions: tuple[en.Revision, ...],
) -> None:
    entry = ch.AssignmentHistory(
        ch.Assignment(
            id="a1",
            spec=ch.HomeworkSpec("t", schedule=ch.whenever("I hesitate")),
            assigned_on=MONDAY,
        ),
        revisions=revisions,
        set_aside=(en.SetAside(first=MONDAY, last=MONDAY + timedelta(15)),),
    )
    sessions = tuple(en.Session(f"s{n}", MONDAY + timedelta(7 * n)) for n in range(5))
    course = ch.Course((entry,), sessions=sessions)
    counts = DenominatorCounter(course, SessionIndex(course), stated.ENGAGEMENT)
    found = list(counts._first_due_session_places(entry))  # noqa: SLF001
    assert [4] == asking_each(course, entry, counts) == found
