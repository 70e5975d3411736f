"""``source`` is a door to the text: the constructor call that makes an equal value."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given

from cbt_homework import homework
from cbt_homework.foundation import people, ratings
from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.ratings import PERCENT, percent
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.periods import MONDAY, PartOfDay
from cbt_homework.homework.schedule_constructors import daily, on_days, once
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import FromSession, Hypothesis, Obstacle
from cbt_homework.homework.target import Unit, at_least
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.testing import strategies


def test_the_source_reads_like_what_a_person_would_write() -> None:
    spec = HomeworkSpec("Leave the house", obstacles=(Obstacle("It's wet", then="umbrella"),))
    assert (
        "HomeworkSpec('Leave the house', obstacles=(Obstacle(\"It's wet\", then='umbrella'),))"
        == source(spec)
    )


def test_what_is_at_its_default_is_left_out() -> None:
    assert "Agreement()" == source(Agreement())
    assert "Times(times=1, per=Period.DAY)" == source(daily())
    assert "HomeworkPolicy()" == source(HomeworkPolicy(confidence_enough=70.0))
    assert "FromSession(topics=())" == source(FromSession(topics=()))


@pytest.mark.parametrize(
    ("thing", "written"),
    [
        (percent(70), "Rating(70, Scale('percent', least=0, most=100))"),
        (at_least(3, Unit("laps")), "Target(at_least=3, unit=Unit('laps'))"),
        (
            on_days(MONDAY, at=(time(8), time(20, 30))).until(date(2026, 3, 2)),
            "OnDays(end=date(2026, 3, 2), days=(Weekday.MONDAY,), at=(time(8, 0), time(20, 30)))",
        ),
        (
            once(on=date(2026, 3, 2), part_of_day=PartOfDay.NOON),
            "Once(start=date(2026, 3, 2), end=date(2026, 3, 2), part_of_day=PartOfDay.NOON)",
        ),
        (Agreement(importance=Missing.NOT_ASKED), "Agreement(importance=Missing.NOT_ASKED)"),
        (Hypothesis("a", then="b"), "Hypothesis('a', then='b')"),
        (PERCENT, "Scale('percent', least=0, most=100)"),
    ],
    ids=lambda x: x if isinstance(x, str) else type(x).__name__,
)
def test_the_source_of(thing: Value, written: str) -> None:
    assert written == source(thing)


_NAMES: dict[str, object] = {
    name: getattr(room, name)
    for room in (ratings, people, homework)
    for name in dir(room)
    if name[0].isupper()
} | {"Missing": Missing, "date": date, "time": time}


@given(strategies.assignments() | strategies.schedules())
def test_the_source_of_any_assignment_or_schedule_makes_an_equal_one(value: Value) -> None:
    assert value == eval(source(value), dict(_NAMES))  # noqa: S307 (a constructor call of ours)


@pytest.mark.parametrize(
    ("thing", "written"),
    [
        (
            homework.either(daily(), homework.whenever("I worry")),
            (
                "Several(parts=(SchedulePart(Times(times=1, per=Period.DAY)), "
                "SchedulePart(Whenever(occasion='I worry'))), alternatives=True)"
            ),
        ),
        (
            daily().lasting(2, homework.WEEK),
            "Times(length=Span(2, Period.WEEK), times=1, per=Period.DAY)",
        ),
        (
            homework.Goal("To swim", by=date(2026, 3, 2)),
            "Goal('To swim', by=date(2026, 3, 2))",
        ),
        (HomeworkSpec("Walk", goal=Missing.NONE), "HomeworkSpec('Walk', goal=Missing.NONE)"),
    ],
)
def test_the_source_of_the_wider_parts(thing: Value, written: str) -> None:
    assert written == source(thing)
