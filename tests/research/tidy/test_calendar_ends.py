"""Days near the ends of the calendar: moved where there is room, else refused before anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.engagement import Session
from cbt_homework.foundation.findings import Parameter
from cbt_homework.research.tidy.deidentify import deidentified
from tests.exchange.samples import ASSIGNMENT

CODE = "outside-the-calendar"
FIRST, LAST = date.min, date.max


def _never(known: str) -> str:
    raise AssertionError("it was asked")


def refused(value: Any, weeks: int) -> list[str]:
    with pytest.raises(ch.InvariantError) as caught:
        deidentified(value, key=_never, weeks=weeks)
    assert {CODE} == {problem.code for problem in caught.value.problems}
    assert caught.value.__context__ is None
    assert not {"0001", "9999"} & set(str(caught.value).replace("-", " ").split())
    return [problem.where for problem in caught.value.problems]


def assigned(on: date, schedule: ch.homework.schedule.Schedule | None = None) -> ch.Assignment:
    spec = attrs.evolve(ASSIGNMENT.spec, schedule=schedule)
    return attrs.evolve(ASSIGNMENT, assigned_on=on, spec=spec)


@pytest.mark.parametrize("weeks", [-521_722, -1, 1, 521_722])
def test_a_day_moves_as_long_as_there_is_room(weeks: int) -> None:
    home = FIRST if weeks > 0 else LAST
    moved = deidentified(assigned(home), key=str, weeks=weeks)
    assert home + timedelta(weeks=weeks) == moved.assigned_on
    assert assigned(home).spec.task != moved.spec.task
    assert ["weeks", "value.assigned_on"] == refused(assigned(home), -weeks)


def test_the_very_ends_can_be_reached() -> None:
    assert FIRST == deidentified(assigned(FIRST + timedelta(7)), key=str, weeks=-1).assigned_on
    assert LAST == deidentified(assigned(LAST - timedelta(7)), key=str, weeks=1).assigned_on
    assert ["weeks", "value.assigned_on"] == refused(assigned(FIRST + timedelta(6)), -1)
    assert ["weeks", "value.assigned_on"] == refused(assigned(LAST - timedelta(6)), 1)


def test_every_day_that_would_leave_is_named_and_no_id_is_asked_for() -> None:
    record = assigned(FIRST, ch.daily().starting(FIRST).until(LAST))
    assert ["weeks", "value.spec.schedule.end"] == refused(record, 1)
    assert ["weeks", "value.spec.schedule.start", "value.assigned_on"] == refused(record, -1)
    same = deidentified(record, key=str, weeks=0)
    assert (record.assigned_on, record.spec.schedule) == (same.assigned_on, same.spec.schedule)


def test_of_very_many_twenty_are_named_and_all_are_counted() -> None:
    held = tuple(Session(f"s{i}", on=date(2026, 1, 1) + timedelta(days=i)) for i in range(30))
    found = refused(ch.Course((), sessions=held), 10**12)
    assert ["weeks", *(f"value.sessions.{i}.on" for i in range(20))] == found
    with pytest.raises(ch.InvariantError, match="and 30 would not stay"):
        deidentified(ch.Course((), sessions=held), key=str, weeks=-(10**12))


def test_a_day_that_is_a_fact_is_one_too() -> None:
    assert ["weeks", "value.value"] == refused(Parameter("day", LAST), 1)
    assert 3 == deidentified(Parameter("count", 3), key=_never, weeks=10**12).value
