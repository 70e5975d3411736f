"""Sessions: who came, how late, whether homework was assigned, and their order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.sessions import session_spans
from cbt_homework.foundation.people import Party
from tests.engagement.builders import MARCH, refused
from tests.engagement.test_course import numbered

HELD, MISSED, CANCELED = en.Attendance
LATE = (en.Lateness(Party.ASSIGNEE, minutes=10),)


@pytest.mark.parametrize(
    ("make", "problems"),
    [
        (
            lambda: en.Session("s", attendance=MISSED, lateness=LATE),
            [("lateness", "late-for-no-session")],
        ),
        (
            lambda: en.Session("s", attendance=CANCELED, minutes=50),
            [("minutes", "length-of-no-session")],
        ),
        (
            lambda: en.Session("s", absent=Party.ASSIGNER),
            [("absent", "absent-from-what-was-held")],
        ),
        (
            lambda: en.Session("s", attendance=HELD, absence_words="A friend came"),
            [("absence_words", "absence-words-without-absence")],
        ),
        (
            lambda: en.Session("s", why_nothing_assigned=en.WhyNothingAssigned.FORGOTTEN),
            [("why_nothing_assigned", "why-something-was-assigned")],
        ),
        (
            lambda: en.Session("s", lateness=(*LATE, en.Lateness(Party.ASSIGNEE))),
            [("lateness", "late-twice")],
        ),
        (lambda: en.Lateness(minutes=0), [("minutes", "out-of-range")]),
    ],
)
def test_a_session_that_cannot_have_been_is_refused(
    make: Callable[[], object], problems: list[tuple[str, str]]
) -> None:
    assert problems == refused(make)


@pytest.mark.parametrize(
    "make",
    [
        lambda: en.Session("s", attendance=MISSED, absent=Party.ASSIGNEE, lateness=()),
        lambda: en.Session("s", attendance=CANCELED, absent=ch.Missing.NOT_APPLICABLE, minutes=0),
        lambda: en.Session("s", attendance=CANCELED, absent=Party.ASSIGNER, absence_words="Flu"),
        lambda: en.Session("s", lateness=(*LATE, en.Lateness(Party.ASSIGNER))),
        lambda: en.Session("s", attendance=MISSED, nothing_assigned=True),
        lambda: en.Session(
            "s", nothing_assigned=True, why_nothing_assigned=en.WhyNothingAssigned.WITHHELD
        ),
    ],
)
def test_unusual_sessions_can_be_recorded(make: Callable[[], object]) -> None:
    assert make() == make()


@pytest.mark.parametrize(
    ("attendance", "held"), [(None, True), (HELD, True), (MISSED, False), (CANCELED, False)]
)
def test_a_session_that_was_not_held_is_no_session_day(
    attendance: en.Attendance | None, held: bool
) -> None:
    session = en.Session("s", MARCH[9], attendance=attendance)
    assert held is session.was_held
    days = ch.Course((numbered(1),), sessions=(session,)).session_days
    assert ((MARCH[2], MARCH[9]) if held else (MARCH[2],)) == days


@given(st.permutations([2, 9, 16]))
def test_a_session_without_a_day_stays_behind_the_one_it_stands_behind(order: list[int]) -> None:
    given_order = [en.Session("first")]
    for day in order:
        given_order += [en.Session(f"s{day}", MARCH[day]), en.Session(f"after-{day}")]
    made = ch.Course.of(sessions=given_order).sessions
    expected = ["first", "s2", "after-2", "s9", "after-9", "s16", "after-16"]
    assert expected == [session.id for session in made or ()]


def test_a_session_without_a_day_lies_between_its_neighbors() -> None:
    sessions = (
        en.Session("a"),
        en.Session("b", MARCH[2]),
        en.Session("c"),
        en.Session("d"),
        en.Session("e", MARCH[9]),
        en.Session("f"),
    )
    assert {
        "a": (0, None, MARCH[2]),
        "b": (1, MARCH[2], MARCH[2]),
        "c": (2, MARCH[2], MARCH[9]),
        "d": (3, MARCH[2], MARCH[9]),
        "e": (4, MARCH[9], MARCH[9]),
        "f": (5, MARCH[9], None),
    } == session_spans(sessions)


SESSIONS = (en.Session("s1", MARCH[2]), en.Session("s2"), en.Session("s3", MARCH[16]))


@pytest.mark.parametrize(
    ("make", "problems"),
    [
        (
            lambda: ch.Course((numbered(1, assigned_in="s9"),), sessions=SESSIONS),
            [("histories.0.assigned_in", "not-in-the-course")],
        ),
        (
            lambda: ch.Course((numbered(1, 2, assigned_in="s3"),), sessions=SESSIONS),
            [("histories.0.assigned_in", "assigned-on-another-day")],
        ),
        (
            lambda: ch.Course(
                (numbered(1, None, assigned_in="s3", reviews=(ch.Review(session="s2"),)),),
                sessions=SESSIONS,
            ),
            [("histories.0.reviews.0.session", "reviewed-before-it-was-assigned")],
        ),
        (
            lambda: ch.Course(
                (numbered(1, None, assigned_in="s2", reports=(en.Report(session="s1"),)),),
                sessions=SESSIONS,
            ),
            [("histories.0.reports.0.session", "said-before-it-was-assigned")],
        ),
        (
            lambda: ch.Course(
                (numbered(1, 9, reports=(en.Report(session="s1"), en.Report(session="s9"))),),
                sessions=SESSIONS,
            ),
            [
                ("histories.0.reports.0.session", "said-before-it-was-assigned"),
                ("histories.0.reports.1.session", "not-in-the-course"),
            ],
        ),
    ],
)
def test_a_session_that_does_not_fit_the_assignment_is_refused(
    make: Callable[[], object], problems: list[tuple[str, str]]
) -> None:
    assert problems == refused(make)


@pytest.mark.parametrize("day", [None, 2])
def test_an_assignment_and_its_reports_name_their_sessions(day: int | None) -> None:
    told = (en.Report(session="s2"), en.Report(session="s1"))
    history = numbered(1, day, assigned_in="s1", reports=told, reviews=(ch.Review(session="s2"),))
    assert ch.Course((history,), sessions=SESSIONS).histories == (history,)
    assert ch.Course((numbered(1, day, assigned_in="s2"),), sessions=SESSIONS).histories
    assert ch.Course((history,)).sessions is None
