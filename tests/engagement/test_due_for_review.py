"""Due for review: assigned before, fell due or reported on, and not reviewed since."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.session_clock import SOME_TIME, Point, SessionClock
from cbt_homework.foundation.errors import UnknownCodeError
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan, silence, told

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
DONE = ch.Completion.DONE
SESSIONS = tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS))
UNDATED = tuple(en.Session(f"s{n}") for n in range(6))
REVIEWED = {n: (ch.Review(MONDAYS[n]),) for n in range(9)}


def due(made: ch.Course, **when: Any) -> dict[str, ch.Verdict]:
    """Each assignment that is due or may be, with the verdict."""
    found = en.due_for_review(made, policy=stated.ENGAGEMENT, **when)
    return {one.assignment: one.verdict for one in found}


def of_one(
    n: int = 0, *, sessions: Any = SESSIONS, spec: dict[str, Any] | None = None, **parts: Any
) -> ch.Course:
    """A course of one assignment of a Monday."""
    history = ch.AssignmentHistory(plan(n, "Walk", **(spec or {})), **parts)
    return course("p", history, sessions=sessions)


def test_it_is_due_at_the_next_session_whether_or_not_anything_was_reported() -> None:
    assert {"a0": MET} == due(of_one(), on=MONDAYS[1])
    made = of_one(reports=(silence(1),))
    assert {"a0": MET} == due(made, on=MONDAYS[1])
    (why,) = en.due_for_review(made, on=MONDAYS[1], policy=stated.ENGAGEMENT)
    assert (MET, MET, UNMET) == (why.fell_due, why.reported, why.reviewed)
    assert {
        "assignment": "a0",
        "due": "met",
        "fell_due": "met",
        "reported": "met",
        "reviewed": "unmet",
    } == why.row()


@pytest.mark.parametrize(("n", "when"), [(1, 1), (2, 1)])
def test_what_is_assigned_at_the_session_or_later_is_not_due_there(n: int, when: int) -> None:
    assert {} == due(of_one(n), on=MONDAYS[when])
    assert {} == due(of_one(n), session=f"s{when}")


def test_what_was_reviewed_is_due_again_only_where_something_is_new() -> None:
    assert {} == due(of_one(reviews=REVIEWED[1]), on=MONDAYS[1])
    assert {} == due(of_one(reviews=REVIEWED[1]), on=MONDAYS[2])
    assert {"a0": MET} == due(of_one(reviews=REVIEWED[1], reports=(told(2, DONE),)), on=MONDAYS[2])
    daily = {"schedule": ch.daily()}
    assert {"a0": MET} == due(of_one(reviews=REVIEWED[1], spec=daily), on=MONDAYS[2])
    assert {} == due(of_one(reviews=REVIEWED[2], spec=daily), on=MONDAYS[2])
    over = {"schedule": ch.daily().until(MONDAYS[1])}
    assert {} == due(of_one(reviews=REVIEWED[1], spec=over), on=MONDAYS[2])
    until_we_meet = {"schedule": ch.daily().until_next_session()}
    assert {} == due(of_one(reviews=REVIEWED[1], spec=until_we_meet), on=MONDAYS[2])


def test_a_report_of_the_session_of_the_review_is_not_new() -> None:
    made = of_one(reviews=REVIEWED[1], reports=(told(1, DONE),))
    assert {} == due(made, on=MONDAYS[2])


def test_a_review_that_comes_later_does_not_count_yet() -> None:
    assert {"a0": MET} == due(of_one(reviews=REVIEWED[3]), on=MONDAYS[1])


def test_what_has_not_fallen_due_is_not_due_unless_somebody_reports_on_it() -> None:
    later = {"schedule": ch.once(by=MONDAYS[5])}
    assert {} == due(of_one(spec=later), on=MONDAYS[1])
    assert {} == due(of_one(spec=later, reports=()), on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(spec=later, reports=(told(1, DONE),)), on=MONDAYS[1])
    assert {} == due(of_one(spec=later, reports=(told(2, DONE),)), on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(spec=later, reviews=()), on=MONDAYS[6])


def test_what_is_told_not_to_be_due_is_not_due_at_that_session() -> None:
    not_due = ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[1], not_due=True)
    assert {} == due(of_one(reports=(not_due,), reviews=()), on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(reports=(not_due,), reviews=()), on=MONDAYS[2])
    assert {"a0": MET} == due(of_one(reports=(not_due, silence(1)), reviews=()), on=MONDAYS[1])
    undated = ch.Report(not_due=True)
    assert {"a0": MET} == due(of_one(reports=(undated,), reviews=()), on=MONDAYS[1])


@pytest.mark.parametrize("how", [en.EndKind.WITHDRAWN, en.EndKind.SUPERSEDED])
def test_what_was_taken_back_is_not_due(how: en.EndKind) -> None:
    assert {} == due(of_one(ended=en.Ending(how, on=MONDAYS[1])), on=MONDAYS[2])
    assert {"a0": MET} == due(
        of_one(ended=en.Ending(how, on=MONDAYS[3]), reviews=()), on=MONDAYS[2]
    )
    assert {"a0": UNKNOWN} == due(of_one(ended=en.Ending(how)), on=MONDAYS[1])
    concluded = en.Ending(en.EndKind.CONCLUDED, on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(ended=concluded, reviews=()), on=MONDAYS[2])


def test_what_was_set_aside_throughout_is_not_due() -> None:
    def aside(*spans: tuple[int, int], **more: Any) -> tuple[en.SetAside, ...]:
        start = MONDAYS[0]
        return tuple(
            en.SetAside(first=start + timedelta(days=a), last=start + timedelta(days=b), **more)
            for a, b in spans
        )

    assert {} == due(of_one(set_aside=aside((0, 9))), on=MONDAYS[1])
    assert {} == due(of_one(set_aside=aside((4, 7), (1, 3))), on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(set_aside=aside((1, 3), (5, 9))), on=MONDAYS[1])
    assert {"a0": MET} == due(of_one(set_aside=aside((1, 9), occasions=1)), on=MONDAYS[1])
    undated = attrs.evolve(plan(0, "Walk"), assigned_on=None)
    made = course(
        "p", ch.AssignmentHistory(undated, set_aside=aside((0, 9)), reports=(silence(1),))
    )
    assert {"a0": UNKNOWN} == due(made, on=MONDAYS[1])


def test_whether_it_was_reviewed_is_unknown_where_nothing_is_recorded_and_they_met_since() -> None:
    assert {"a0": UNKNOWN} == due(of_one(), on=MONDAYS[2])
    assert {"a0": MET} == due(of_one(reviews=()), on=MONDAYS[2])
    # They may have met, where the sessions are not on record.
    assert {"a0": UNKNOWN} == due(of_one(sessions=None), on=MONDAYS[1])
    missed = attrs.evolve(SESSIONS[1], attendance=en.Attendance.MISSED)
    made = of_one(sessions=(SESSIONS[0], missed, SESSIONS[2]))
    assert {"a0": MET} == due(made, on=MONDAYS[2])


def test_what_would_decide_is_named() -> None:
    (why,) = en.due_for_review(of_one(), on=MONDAYS[2], policy=stated.ENGAGEMENT)
    assert ("histories.0.reviews",) == why.needs
    (why,) = en.due_for_review(of_one(), on=MONDAYS[1], policy=stated.ENGAGEMENT)
    assert () == why.needs
    taken_back = of_one(ended=en.Ending(en.EndKind.WITHDRAWN))
    (why,) = en.due_for_review(taken_back, on=MONDAYS[1], policy=stated.ENGAGEMENT)
    assert ("histories.0.ended.on",) == why.needs


def test_a_review_without_a_day_leaves_it_open() -> None:
    assert {"a0": UNKNOWN} == due(of_one(reviews=(ch.Review(),)), on=MONDAYS[2])
    in_session = (ch.Review(session="s1"),)
    assert {} == due(of_one(reviews=in_session), on=MONDAYS[2])


def test_a_report_without_a_day_was_told() -> None:
    made = of_one(reports=(ch.Report(completion=DONE),), spec={"schedule": ch.once(by=MONDAYS[5])})
    assert {"a0": MET} == due(made, on=MONDAYS[1])
    again = of_one(reports=(ch.Report(completion=DONE),), reviews=REVIEWED[1])
    assert {"a0": UNKNOWN} == due(again, on=MONDAYS[2])


@pytest.mark.parametrize(
    ("schedule", "reviews", "verdict"),
    [
        (ch.whenever("a craving"), (), MET),
        (ch.whenever("a craving"), REVIEWED[1], MET),
        (ch.all_day(), REVIEWED[1], MET),
        (ch.all_day().until(MONDAYS[3]), REVIEWED[1], UNKNOWN),
        (ch.all_day().until(MONDAYS[3]), (), MET),
    ],
)
def test_what_cannot_be_counted_is_due_at_each_session_while_it_goes_on(
    schedule: Any, reviews: tuple[ch.Review, ...], verdict: ch.Verdict
) -> None:
    made = of_one(spec={"schedule": schedule}, reviews=reviews)
    assert {"a0": verdict} == due(made, on=MONDAYS[2])


def test_the_last_revision_says_what_falls_due() -> None:
    stopped = (en.Revision(on=MONDAYS[1], schedule=ch.once(by=MONDAYS[6])),)
    made = of_one(spec={"schedule": ch.daily()}, revisions=stopped, reviews=REVIEWED[1])
    assert {} == due(made, on=MONDAYS[2])
    each = ch.homework.each_of(
        ch.homework.SchedulePart(ch.daily().until_next_session(), act="a"),
        ch.homework.SchedulePart(ch.times(2, per=ch.WEEK).until_next_session(), act="b"),
    )
    assert {} == due(of_one(spec={"schedule": each}, reviews=REVIEWED[1]), on=MONDAYS[2])


def undated(n: int, session: str | None = None, **parts: Any) -> ch.AssignmentHistory:
    """An assignment without a day."""
    made = attrs.evolve(plan(n, "Walk"), assigned_on=None)
    return ch.AssignmentHistory(made, assigned_in=session, **parts)


def test_the_order_of_sessions_is_the_clock_where_days_are_missing() -> None:
    made = course("p", undated(0, "s0"), undated(1, "s2"), sessions=UNDATED)
    assert {} == due(made, session="s0")
    assert {"a0": MET} == due(made, session="s1")
    assert {"a0": UNKNOWN} == due(made, session="s2")
    assert {"a0": UNKNOWN, "a1": MET} == due(made, session="s3")
    reviewed = course("p", undated(0, "s0", reviews=(ch.Review(session="s1"),)), sessions=UNDATED)
    assert {} == due(reviewed, session="s2")
    reported = course(
        "p",
        undated(
            0,
            "s0",
            reviews=(ch.Review(session="s1"),),
            reports=(ch.Report(session="s2", completion=DONE),),
        ),
        sessions=UNDATED,
    )
    assert {"a0": MET} == due(reported, session="s2")


def test_the_order_of_assignments_is_a_clock_as_well() -> None:
    between = course(
        "p",
        ch.AssignmentHistory(plan(0, "Walk"), reviews=REVIEWED[1]),
        undated(1),
        ch.AssignmentHistory(plan(2, "Walk")),
        sessions=SESSIONS,
    )
    assert {"a1": UNKNOWN, "a2": MET} == due(between, on=MONDAYS[3])
    assert {"a1": UNKNOWN} == due(between, on=MONDAYS[2])
    behind = course("p", ch.AssignmentHistory(plan(2, "Walk")), undated(3), sessions=SESSIONS)
    assert {} == due(behind, on=MONDAYS[1])
    later = course(
        "p", undated(0), undated(1, reviews=(ch.Review(session="s2"),)), sessions=UNDATED
    )
    assert {"a0": UNKNOWN} == due(later, session="s3")
    assert {"a0": UNKNOWN, "a1": UNKNOWN} == due(later, session="s0")
    (why,) = en.due_for_review(later, session="s3", policy=stated.ENGAGEMENT)
    assert ("histories.0.reviews",) == why.needs
    nothing = course("p", undated(0, reviews=()))
    (why,) = en.due_for_review(nothing, on=MONDAYS[0], policy=stated.ENGAGEMENT)
    assert ("histories.0.assignment.assigned_on",) == why.needs


def test_what_falls_due_on_days_is_unknown_at_a_session_without_a_day() -> None:
    daily = attrs.evolve(plan(0, "Walk", schedule=ch.daily()), assigned_on=None)
    made = course("p", ch.AssignmentHistory(daily, assigned_in="s0", reviews=()), sessions=UNDATED)
    (why,) = en.due_for_review(made, session="s1", policy=stated.ENGAGEMENT)
    assert (UNKNOWN, ("histories.0.assignment.spec.schedule",)) == (why.verdict, why.needs)


def test_the_day_of_the_session_it_was_assigned_in_counts() -> None:
    daily = attrs.evolve(plan(0, "Walk", schedule=ch.daily()), assigned_on=None)

    def verdicts(**parts: Any) -> dict[str, ch.Verdict]:
        history = ch.AssignmentHistory(daily, assigned_in="s0", reviews=(), **parts)
        return due(course("p", history, sessions=SESSIONS), on=MONDAYS[1])

    assert {"a0": MET} == verdicts()
    assert {"a0": UNKNOWN} == verdicts(ended=en.Ending(en.EndKind.CONCLUDED))
    revised = (en.Revision(on=MONDAYS[0], schedule=ch.daily()),)
    assert {"a0": UNKNOWN} == verdicts(revisions=revised)


def test_the_order_of_reports_and_reviews_changes_nothing() -> None:
    reports = (told(1, DONE), silence(2), ch.Report(completion=DONE))
    reviews = (ch.Review(MONDAYS[1]), ch.Review(MONDAYS[2]), ch.Review())
    found = {
        tuple(due(of_one(reports=some, reviews=others), on=MONDAYS[n]).items())
        for some in itertools.permutations(reports)
        for others in itertools.permutations(reviews)
        for n in (3,)
    }
    assert 1 == len(found)


def test_an_earlier_day_is_never_decided_by_what_was_recorded_later() -> None:
    made = of_one(reviews=(), spec={"schedule": ch.daily()})
    later = of_one(reviews=REVIEWED[4], reports=(told(4, DONE),), spec={"schedule": ch.daily()})
    for n in (1, 2, 3):
        assert due(made, on=MONDAYS[n]) == due(later, on=MONDAYS[n])


@pytest.mark.parametrize("when", [{}, {"on": MONDAYS[0], "session": "s0"}])
def test_one_of_day_and_session_is_given(when: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="and not both"):
        en.due_for_review(of_one(), **when)


def test_an_unknown_session_is_refused_without_repeating_it() -> None:
    with pytest.raises(UnknownCodeError) as raised:
        en.due_for_review(of_one(), session="Wednesday")
    assert "Wednesday" not in str(raised.value)


def test_a_whole_policy_is_refused_with_a_hint() -> None:
    with pytest.raises(TypeError, match=r"policy\.engagement is one"):
        en.due_for_review(of_one(), on=MONDAYS[0], policy=stated.DRAFT)  # type: ignore[arg-type]


def test_what_is_not_due_is_no_value() -> None:
    parts: dict[str, Any] = {"fell_due": MET, "reported": MET, "reviewed": MET}
    with pytest.raises(ch.InvariantError, match="what is not due is left out"):
        en.ReviewDue("a0", verdict=UNMET, **parts)
    with pytest.raises(ch.InvariantError, match="must name a field"):
        en.ReviewDue("a0", verdict=UNKNOWN, **parts)


def test_points_of_one_session_or_of_unknown_days_are_not_before_each_other() -> None:
    clock = SessionClock(course("p", sessions=(en.Session("s0", MONDAYS[0]), en.Session("s1"))))
    first, second = clock.at(MONDAYS[0]), clock.at(None, "s1")
    assert (MET, UNMET, UNMET) == (
        first.is_before(second),
        second.is_before(first),
        first.is_before(first),
    )
    assert UNKNOWN is SOME_TIME.is_before(first)
    day = Point(None, date(2026, 3, 1), date(2026, 3, 1))
    assert MET is day.is_before(first)
    assert UNMET is second.is_before(day)
    assert (MONDAYS[0], None) == (first.day, second.day)
