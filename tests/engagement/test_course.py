"""One assignment with what became of it, and a course of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.foundation.ratings import ZERO_TO_TEN, WhyNoChange
from tests.engagement.builders import MARCH, PATIENT, history, refused
from tests.engagement.samples import COURSE, ENTRY


def numbered(n: int | str, day: int | None = 2, **rest: Any) -> en.AssignmentHistory:
    spec = ch.HomeworkSpec("Walk")
    on = None if day is None else MARCH[day]
    return en.AssignmentHistory(ch.Assignment(id=f"a{n}", spec=spec, assigned_on=on), **rest)


def superseded(by: str | None) -> dict[str, Any]:
    return {"ended": en.Ending(en.EndKind.SUPERSEDED, by=by)}


RAIN, COLD = ch.Obstacle("It rains"), ch.Obstacle("It is cold")


@pytest.mark.parametrize(("foreseen", "known"), [((RAIN, COLD), 2), ((), 0), (None, 0)])
def test_an_obstacle_that_nobody_foresaw_is_refused_where_it_stands(
    foreseen: tuple[ch.Obstacle, ...] | None, known: int
) -> None:
    met = tuple(en.ObstacleMet(foreseen=n) for n in range(known + 2))
    made = ch.Assignment(id="a", spec=ch.HomeworkSpec("Walk", obstacles=foreseen))
    attempt = en.Attempt(obstacles=met)
    reports = (en.Report(), en.Report(obstacles=met, attempts=(en.Attempt(), attempt)))
    assert [
        (f"{place}.obstacles.{n}.foreseen", "not-foreseen")
        for place in ("reports.1", "reports.1.attempts.1")
        for n in (known, known + 1)
    ] == refused(lambda: en.AssignmentHistory(made, reports=reports))


def test_obstacles_that_nobody_was_asked_about_are_not_foreseen() -> None:
    spec = ch.HomeworkSpec("Walk", obstacles=ch.Missing.NOT_ASKED)
    report = en.Report(obstacles=(en.ObstacleMet(foreseen=0),))
    assert [("reports.0.obstacles.0.foreseen", "not-foreseen")] == refused(
        lambda: en.AssignmentHistory(ch.Assignment(id="a", spec=spec), reports=(report,))
    )


def test_the_obstacles_met_are_listed_with_where_they_stand() -> None:
    assert [
        ("reports", 0, "obstacles", 0),
        ("reports", 0, "attempts", 0, "obstacles", 0),
        ("reports", 0, "attempts", 0, "obstacles", 1),
    ] == [path for path, _ in ENTRY.obstacles_met]


def revised(*days: int) -> tuple[en.Revision, ...]:
    return tuple(en.Revision(on=MARCH[day], schedule=ch.daily()) for day in days)


def test_revisions_come_in_order_and_after_the_assignment() -> None:
    assert [("revisions.0.on", "not-in-order"), ("revisions.2.on", "not-in-order")] == refused(
        lambda: history(ch.daily(), revisions=revised(1, 9, 8, 9))
    )
    assert history(ch.daily(), revisions=revised(2, 2, 9)).revisions
    assert history(ch.daily(), on=None, revisions=revised(1)).revisions


def test_an_end_and_what_is_set_aside_make_sense() -> None:
    assert [("by", "not-superseded")] == refused(lambda: en.Ending(en.EndKind.CONCLUDED, by="a2"))
    assert en.Ending(en.EndKind.SUPERSEDED).by is None
    assert [("last", "last-before-first")] == refused(
        lambda: en.SetAside(first=MARCH[3], last=MARCH[2])
    )
    assert [("occasions", "out-of-range")] == refused(
        lambda: en.SetAside(first=MARCH[3], last=MARCH[3], occasions=0)
    )


@pytest.mark.parametrize(
    ("make", "problems"),
    [
        (
            lambda: ch.Course((numbered(1), numbered(2), numbered(1), numbered(1))),
            [("histories.2", "id-twice"), ("histories.3", "id-twice")],
        ),
        (
            lambda: ch.Course((), sessions=(en.Session("s1"), en.Session("s1"))),
            [("sessions.1", "id-twice")],
        ),
        (
            lambda: ch.Course((numbered(1, 9), numbered(2, None), numbered(3, 8), numbered(4, 9))),
            [("histories.2", "not-in-order")],
        ),
        (
            lambda: ch.Course(
                (), sessions=(en.Session("s1", MARCH[3]), en.Session("s2", MARCH[2]))
            ),
            [("sessions.1", "not-in-order")],
        ),
        (
            lambda: ch.Course((numbered(1, **superseded("a9")),)),
            [("histories.0.ended.by", "not-in-the-course")],
        ),
        (
            lambda: ch.Course((numbered(1, **superseded("a1")),)),
            [("histories.0.ended.by", "not-in-the-course")],
        ),
        (
            lambda: ch.Course((numbered(1), numbered(2, 9, **superseded("a1")))),
            [("histories.1.ended.by", "superseded-by-an-earlier-one")],
        ),
        (
            lambda: ch.Course(
                (numbered(1, reviews=(ch.Review(), ch.Review(session="s9"))),), sessions=()
            ),
            [("histories.0.reviews.1.session", "not-in-the-course")],
        ),
        (
            lambda: ch.Course(
                (numbered(1, 9, reviews=(ch.Review(session="s1"), ch.Review(session="s2"))),),
                sessions=(en.Session("s1", MARCH[2]), en.Session("s2", MARCH[16])),
            ),
            [("histories.0.reviews.0.session", "reviewed-before-it-was-assigned")],
        ),
        (
            lambda: ch.Course((), recurred_since=True, discussed_in_supervision=False),
            [("recurred_since", "recurred-since-what")],
        ),
    ],
)
def test_a_course_that_does_not_hold_together_is_refused(
    make: Callable[[], object], problems: list[tuple[str, str]]
) -> None:
    assert problems == refused(make)


@pytest.mark.parametrize(
    "make",
    [
        lambda: ch.Course(()),
        lambda: ch.Course((numbered(1, **superseded("a2")), numbered(2))),
        lambda: ch.Course((numbered(1, **superseded("a2")), numbered(2, None))),
        lambda: ch.Course((numbered(1, None, **superseded("a2")), numbered(2))),
        lambda: ch.Course((numbered(1, **superseded(None)),)),
        lambda: ch.Course((numbered(1, reviews=(ch.Review(session="s9"),)),)),
        lambda: ch.Course((), recurred_since=True),
        lambda: ch.Course((), recurred_since=False, discussed_in_supervision=False),
        lambda: ch.Course((), recurred_since=True, discussed_in_supervision=True),
    ],
)
def test_what_is_unusual_in_a_course_can_be_recorded(make: Callable[[], object]) -> None:
    assert make() == make()


def test_all_that_does_not_hold_together_is_said_at_once() -> None:
    assert [
        ("histories.1", "id-twice"),
        ("sessions.1", "id-twice"),
        ("histories.1", "not-in-order"),
        ("histories.0.ended.by", "not-in-the-course"),
        ("histories.1.reviews.0.session", "not-in-the-course"),
        ("recurred_since", "recurred-since-what"),
    ] == refused(
        lambda: ch.Course(
            (
                numbered(1, 9, **superseded("a9")),
                numbered(1, 2, reviews=(ch.Review(session="s9"),)),
            ),
            sessions=(en.Session("s1"), en.Session("s1")),
            recurred_since=True,
            discussed_in_supervision=False,
        )
    )


@given(st.permutations(range(6)), st.permutations(range(4)))
def test_course_of_puts_everything_in_order(order: list[int], held: list[int]) -> None:
    histories = [numbered(n, day) for n, day in enumerate((2, 2, 9, 16, None, None))]
    sessions = [
        en.Session(f"s{n}", None if day is None else MARCH[day])
        for n, day in enumerate((2, 9, 9, 16))
    ]
    made = ch.Course.of(
        *(histories[n] for n in order), sessions=(sessions[n] for n in held), id="p"
    )
    assert ch.Course(tuple(histories), sessions=tuple(sessions), id="p") == made
    assert ch.Course.of().sessions is None


def test_the_days_of_sessions_are_all_that_are_known_from_anywhere() -> None:
    made = ch.Course.of(
        numbered(1, 2, reviews=(ch.Review(MARCH[16]), ch.Review())),
        numbered(2, None),
        sessions=[en.Session("s", MARCH[9]), en.Session("t")],
    )
    assert (MARCH[2], MARCH[9], MARCH[16]) == made.session_days
    looked_at_goals = MARCH[16]
    assert (MARCH[2], MARCH[9], looked_at_goals) == COURSE.session_days


def test_a_measure_develops_over_all_assignments_that_took_it() -> None:
    def took(n: int, day: int, value: int) -> en.AssignmentHistory:
        measurement = en.Measurement("mood", rating=ch.percent(value))
        return numbered(
            n, day, reports=(en.Report(PATIENT, last=MARCH[day + 1], measurements=(measurement,)),)
        )

    made = ch.Course.of(took(1, 2, 40), took(2, 9, 50), took(3, 16, 70))
    (found,) = made.measure_changes
    assert (30, 3) == (found.difference, found.measurements)
    assert [()] * 3 == [one.measure_changes for one in made.histories]


def confident(planned: Any, *later: tuple[int | None, Any]) -> en.AssignmentHistory:
    made = numbered(
        1,
        reviews=tuple(
            ch.Review(None if day is None else MARCH[day], confidence=said) for day, said in later
        ),
    )
    agreement = None if planned is None else ch.Agreement(confidence=planned)
    return attrs.evolve(made, assignment=attrs.evolve(made.assignment, agreement=agreement))


def test_confidence_goes_from_the_plan_to_the_last_review_that_has_it() -> None:
    p, asked = ch.percent, ch.Missing.NOT_ASKED

    def difference(made: en.AssignmentHistory) -> float | None:
        found = made.confidence_change
        return None if found is None else found.difference

    assert 20 == difference(confident(p(50), (9, p(60)), (16, p(70)), (23, None)))
    assert 20 == difference(confident(p(50), (16, p(70)), (9, p(60)), (23, asked)))
    assert 10 == difference(confident(p(50), (9, p(60)), (None, p(70))))
    assert 20 == difference(confident(p(50), (None, p(60)), (None, p(70))))
    for nothing in (
        confident(None, (9, p(60))),
        confident(asked, (9, p(60))),
        confident(p(50)),
        confident(p(50), (9, asked)),
        numbered(1),
    ):
        assert nothing.confidence_change is None
    other = confident(p(50), (9, ch.ratings.Rating(6, ZERO_TO_TEN))).confidence_change
    assert other is not None
    assert WhyNoChange.OTHER_SCALE is other.because
