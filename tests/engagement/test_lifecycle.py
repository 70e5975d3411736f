"""The life of an assignment: what can happen when, and what cannot have happened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.lifecycle import (
    TRANSITIONS,
    EventAtPath,
    Happening,
    Stage,
    impossible_event_problems,
    stage_after,
)
from cbt_homework.foundation.errors import InvariantError
from tests.engagement.builders import DONE, MARCH, PATIENT, history, refused, tried

#            assign      attempt      review      conclude     withdraw     supersede
TABLE = """
designed     assigned    -            -           -            withdrawn    -
assigned     -           attempted    reviewed    concluded    withdrawn    superseded
attempted    -           attempted    reviewed    concluded    withdrawn    superseded
reviewed     -           attempted    reviewed    concluded    withdrawn    superseded
concluded    -           concluded    concluded   -            -            -
withdrawn    -           withdrawn    -           -            -            -
superseded   -           superseded   -           -            -            -
"""
ROWS = {row.split()[0]: row.split()[1:] for row in TABLE.strip().splitlines()}
WAY = {
    Stage.DESIGNED: (),
    Stage.ASSIGNED: (Happening.ASSIGN,),
    Stage.ATTEMPTED: (Happening.ASSIGN, Happening.ATTEMPT),
    Stage.REVIEWED: (Happening.ASSIGN, Happening.REVIEW),
    Stage.CONCLUDED: (Happening.ASSIGN, Happening.CONCLUDE),
    Stage.WITHDRAWN: (Happening.ASSIGN, Happening.WITHDRAW),
    Stage.SUPERSEDED: (Happening.ASSIGN, Happening.SUPERSEDE),
}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("what", Happening)
def test_what_can_happen_in_each_stage_and_where_it_leads(stage: Stage, what: Happening) -> None:
    leads = ROWS[stage.value][list(Happening).index(what)]
    events = [EventAtPath(one, (n,)) for n, one in enumerate((*WAY[stage], what))]
    assert stage is stage_after(events[:-1])
    if leads == "-":
        (problem,) = impossible_event_problems(events)
        assert ((len(events) - 1,), f"{what.value}-while-{stage.value}") == problem[:2]
        said, could = problem.message.split("; what could: ")
        assert stage.label in said
        assert [other.label for other in TRANSITIONS[stage]] == could.split(", ")
        assert stage is stage_after(events)
    else:
        assert [] == list(impossible_event_problems(events))
        assert Stage(leads) is stage_after(events)


def test_the_table_cannot_be_changed() -> None:
    for table in (TRANSITIONS, TRANSITIONS[Stage.DESIGNED]):
        with pytest.raises(TypeError):
            table["anything"] = {}  # type: ignore[index]
    assert set(Stage) == set(TRANSITIONS)


def ended(how: en.EndKind, day: int | None) -> Any:
    return en.Ending(how, on=None if day is None else MARCH[day])


CONCLUDED, WITHDRAWN, SUPERSEDED = en.EndKind


def message_of(make: Any) -> str:
    with pytest.raises(InvariantError) as info:
        make()
    return info.value.problems[0].message


@pytest.mark.parametrize(
    ("more", "where", "code", "could"),
    [
        (
            {"reports": (tried(MARCH[3], MARCH[1]),)},
            "reports.0.attempts.1.on",
            "attempt-while-designed",
            "assign, withdraw",
        ),
        (
            {"reviews": (ch.Review(MARCH[1]),)},
            "reviews.0.on",
            "review-while-designed",
            "assign, withdraw",
        ),
        (
            {"ended": ended(CONCLUDED, 1)},
            "ended.on",
            "conclude-while-designed",
            "assign, withdraw",
        ),
        (
            {"reviews": (ch.Review(MARCH[5]), ch.Review(MARCH[7])), "ended": ended(WITHDRAWN, 6)},
            "reviews.1.on",
            "review-while-withdrawn",
            "attempt",
        ),
        (
            {"reviews": (ch.Review(MARCH[7]),), "ended": ended(SUPERSEDED, 6)},
            "reviews.0.on",
            "review-while-superseded",
            "attempt",
        ),
        (
            {"ended": ended(WITHDRAWN, 1)},
            "assignment.assigned_on",
            "assign-while-withdrawn",
            "attempt",
        ),
    ],
)
def test_what_cannot_have_happened_is_refused_and_says_what_could(
    more: dict[str, Any], where: str, code: str, could: str
) -> None:
    def make() -> en.AssignmentHistory:
        return attrs.evolve(history(ch.daily()), **more)

    assert [(where, code)] == refused(make)
    assert message_of(make).endswith(f"what could: {could}")


@pytest.mark.parametrize(
    "more",
    [
        {"reviews": (ch.Review(MARCH[2]),), "reports": (tried(MARCH[2]),)},
        {"reviews": (ch.Review(MARCH[2]),), "ended": ended(WITHDRAWN, 2)},
        {"reviews": (ch.Review(MARCH[2]),), "ended": ended(SUPERSEDED, 2)},
        {"ended": ended(CONCLUDED, 9)},
        {"ended": ended(CONCLUDED, 9), "reviews": (ch.Review(MARCH[16]),)},
        *({"ended": ended(how, 9), "reports": (tried(MARCH[10]),)} for how in en.EndKind),
        {"reviews": (ch.Review(MARCH[9]), ch.Review(MARCH[5]))},
        {"reports": (tried(None),), "reviews": (ch.Review(),), "ended": ended(WITHDRAWN, None)},
    ],
)
def test_what_can_have_happened_is_recorded(more: dict[str, Any]) -> None:
    made = attrs.evolve(history(ch.daily()), **more)
    assert made == attrs.evolve(made)


def test_without_a_day_of_assignment_everything_came_after_it() -> None:
    made = history(ch.daily(), tried(date.min), on=None)
    assert Stage.ATTEMPTED is made.stage


@pytest.mark.parametrize(
    ("more", "stage"),
    [
        ({}, Stage.ASSIGNED),
        ({"reports": (en.Report(PATIENT),)}, Stage.ASSIGNED),
        ({"reports": (en.Report(PATIENT, attempted=False),)}, Stage.ASSIGNED),
        ({"reports": (tried(MARCH[3]),)}, Stage.ATTEMPTED),
        ({"reports": (tried(None),)}, Stage.ATTEMPTED),
        ({"reports": (en.Report(PATIENT, completion=DONE),)}, Stage.ATTEMPTED),
        ({"reports": (en.Report(PATIENT, times=2),)}, Stage.ATTEMPTED),
        ({"reviews": ()}, Stage.ASSIGNED),
        ({"reviews": (ch.Review(MARCH[9]),)}, Stage.REVIEWED),
        ({"reviews": (ch.Review(),)}, Stage.REVIEWED),
        ({"reviews": (ch.Review(MARCH[9]),), "reports": (tried(MARCH[3]),)}, Stage.REVIEWED),
        ({"reviews": (ch.Review(MARCH[9]),), "reports": (tried(MARCH[10]),)}, Stage.ATTEMPTED),
        ({"reviews": (ch.Review(),), "reports": (tried(MARCH[10]),)}, Stage.REVIEWED),
        *(({"ended": ended(how, 9)}, Stage(how.value)) for how in en.EndKind),
        *(({"ended": ended(how, None)}, Stage(how.value)) for how in en.EndKind),
        ({"ended": ended(CONCLUDED, 9), "reviews": (ch.Review(),)}, Stage.CONCLUDED),
        ({"ended": ended(CONCLUDED, 9), "reviews": (ch.Review(MARCH[10]),)}, Stage.CONCLUDED),
    ],
)
def test_where_it_stands(more: dict[str, Any], stage: Stage) -> None:
    assert stage is attrs.evolve(history(ch.daily()), **more).stage


happenings = st.lists(
    st.tuples(st.integers(-2, 12), st.sampled_from([Happening.ATTEMPT, Happening.REVIEW])),
    max_size=6,
)
ORDER = [Happening.ASSIGN, Happening.ATTEMPT, Happening.REVIEW]


@given(happenings, st.none() | st.tuples(st.integers(-2, 12), st.sampled_from(en.EndKind)))
def test_what_happened_is_accepted_where_each_step_stands_in_the_table(
    events: list[tuple[int, Happening]], end: tuple[int, en.EndKind] | None
) -> None:
    def on(n: int) -> date:
        return MARCH[2] + timedelta(days=n)

    ends = dict(zip(en.EndKind, list(Happening)[3:], strict=True))
    steps = [(0, Happening.ASSIGN), *events, *([] if end is None else [(end[0], ends[end[1]])])]
    steps.sort(key=lambda s: (s[0], ORDER.index(s[1]) if s[1] in ORDER else 3))
    stage, possible = "designed", True
    for _, what in steps:
        leads = ROWS[stage][list(Happening).index(what)]
        possible, stage = (False, stage) if leads == "-" else (possible, leads)

    def make() -> en.AssignmentHistory:
        return history(
            ch.daily(),
            *(tried(on(n)) for n, what in events if what is Happening.ATTEMPT),
            reviews=tuple(ch.Review(on(n)) for n, what in events if what is Happening.REVIEW),
            ended=None if end is None else en.Ending(end[1], on=on(end[0])),
        )

    if possible:
        assert stage == make().stage.value
    else:
        assert refused(make)
