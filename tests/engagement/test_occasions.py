"""The state of each occasion: an example of each, for days, weeks, and what is done once."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from tests import stated
from tests.engagement.builders import (
    ALTERNATIVE,
    DONE,
    MARCH,
    MORE,
    NOT_DONE,
    PARTLY,
    PATIENT,
    history,
    states,
    told,
    tried,
)

DAILY, WEEKLY = ch.daily(), ch.times(3, up_to=4, per=ch.WEEK)
ONCE = ch.once(by=MARCH[9])


def attempts(*went: en.Completion | None) -> en.Report:
    """One attempt a day from the third of March on."""
    return en.Report(
        PATIENT, attempts=tuple(en.Attempt(MARCH[3 + n], completion=w) for n, w in enumerate(went))
    )


@pytest.mark.parametrize(
    ("schedule", "reports", "state"),
    [
        (DAILY, [attempts(DONE)], "done"),
        (DAILY, [attempts(MORE)], "more"),
        (DAILY, [attempts(PARTLY)], "partly"),
        (DAILY, [attempts(ALTERNATIVE)], "alternative"),
        (DAILY, [attempts(NOT_DONE)], "not-done"),
        (DAILY, [attempts(None)], "unknown"),
        (DAILY, [], "unknown"),
        (DAILY, [tried(MARCH[3], MARCH[3])], "more"),
        (DAILY, [told(3, 3, completion=DONE)], "done"),
        (DAILY, [told(3, 3, completion=MORE)], "more"),
        (DAILY, [told(3, 3, completion=PARTLY)], "partly"),
        (DAILY, [told(3, 3, completion=ALTERNATIVE)], "alternative"),
        (DAILY, [told(3, 3, completion=NOT_DONE)], "not-done"),
        (DAILY, [told(3, 3, times=0)], "not-done"),
        (DAILY, [told(3, 3, times=1)], "done"),
        (DAILY, [told(3, 3, times=2)], "more"),
        (DAILY, [told(3, 3, completion=NOT_DONE), attempts(DONE)], "done"),
        (DAILY, [told(3, 3, completion=NOT_DONE), attempts(PARTLY)], "partly"),
    ],
)
def test_the_state_of_a_day(schedule: Any, reports: list[en.Report], state: str) -> None:
    assert [state] == states(history(schedule, *reports), MARCH[3])


@pytest.mark.parametrize(
    ("reports", "state"),
    [
        ([attempts(DONE, DONE, DONE)], "done"),
        ([attempts(DONE, DONE, DONE, DONE)], "done"),
        ([attempts(DONE, DONE, DONE, DONE, DONE)], "more"),
        ([attempts(DONE, MORE, DONE)], "more"),
        ([attempts(DONE, MORE)], "unknown"),
        ([attempts(DONE, ALTERNATIVE, DONE)], "alternative"),
        ([attempts(DONE, ALTERNATIVE, DONE, DONE)], "done"),
        ([attempts(DONE, PARTLY, DONE)], "partly"),
        ([attempts(NOT_DONE, PARTLY, NOT_DONE)], "partly"),
        ([attempts(NOT_DONE, NOT_DONE, NOT_DONE)], "not-done"),
        ([attempts(NOT_DONE, NOT_DONE)], "unknown"),
        ([attempts(DONE, DONE)], "unknown"),
        ([told(3, 9, times=2)], "partly"),
        ([told(3, 9, times=3)], "done"),
        ([told(3, 9, times=4)], "done"),
        ([told(3, 9, times=5)], "more"),
        ([told(3, 9, times=0)], "not-done"),
        ([told(3, 9, times=0), attempts(PARTLY)], "partly"),
        ([told(3, 9, completion=PARTLY)], "partly"),
        ([told(3, 9, completion=PARTLY), attempts(DONE, DONE, DONE)], "done"),
        ([told(3, 9, completion=NOT_DONE)], "not-done"),
        ([told(3, 9, completion=NOT_DONE), attempts(DONE)], "partly"),
        ([told(3, 9, completion=MORE)], "more"),
        ([told(3, 9, completion=ALTERNATIVE)], "alternative"),
        ([tried(None, None, None, said_on=MARCH[9])], "done"),
        ([tried(None, None, said_on=MARCH[9])], "unknown"),
    ],
)
def test_the_state_of_a_week(reports: list[en.Report], state: str) -> None:
    assert [state] == states(history(WEEKLY, *reports), MARCH[9])


def test_a_week_that_goes_on_is_not_due_unless_it_is_done() -> None:
    assert ["not-due"] == states(history(WEEKLY), MARCH[8])
    assert ["not-due"] == states(history(WEEKLY, told(3, 9, completion=NOT_DONE)), MARCH[8])
    assert ["done"] == states(history(WEEKLY, attempts(DONE, DONE, DONE)), MARCH[8])
    assert ["done"] == states(history(WEEKLY, told(3, 8, times=3)), MARCH[8])
    assert [] == states(history(WEEKLY), MARCH[2])


def test_what_was_set_aside_is_set_aside_unless_it_was_done() -> None:
    away = {"set_aside": (en.SetAside(first=MARCH[3], last=MARCH[9]),)}
    for schedule in (WEEKLY, ONCE):
        assert ["set-aside"] == states(history(schedule, **away), MARCH[9])
        for said in ({"completion": NOT_DONE}, {"times": 0}, {"completion": PARTLY}):
            assert ["set-aside"] == states(history(schedule, told(2, 9, **said), **away), MARCH[9])
        assert ["done"] == states(history(schedule, told(2, 9, completion=DONE), **away), MARCH[9])
        assert ["more"] == states(history(schedule, told(2, 9, times=7), **away), MARCH[9])
    assert ["partly"] == states(history(WEEKLY, told(2, 9, times=1), **away), MARCH[9])
    part = {"set_aside": (en.SetAside(first=MARCH[3], last=MARCH[4]),)}
    week = states(history(DAILY, told(3, 9, completion=DONE), **part), MARCH[9])
    assert ["done"] * 7 == week


def test_a_week_partly_set_aside_needs_less() -> None:
    away = {"set_aside": (en.SetAside(first=MARCH[6], last=MARCH[9]),)}
    assert ["done"] == states(history(WEEKLY, attempts(DONE, DONE), **away), MARCH[9])
    assert ["unknown"] == states(history(WEEKLY, attempts(DONE), **away), MARCH[9])
    alone = {"set_aside": (en.SetAside(first=MARCH[3], last=MARCH[9], occasions=2),)}
    assert ["done"] == states(history(WEEKLY, attempts(DONE), **alone), MARCH[9])


def test_of_a_count_over_several_days_only_the_days_that_are_known_have_a_state() -> None:
    two = history(DAILY, told(3, 6, times=2))
    assert ["unknown"] * 4 == states(two, MARCH[6])
    dated = told(3, 6, times=2, attempts=attempts(DONE, None, DONE).attempts)
    assert ["done", "not-done", "done", "not-done"] == states(history(DAILY, dated), MARCH[6])
    assert ["done"] * 4 == states(history(DAILY, told(3, 6, times=4)), MARCH[6])
    assert ["done"] * 4 == states(history(DAILY, told(3, 6, times=5)), MARCH[6])
    assert ["not-done"] * 4 == states(history(DAILY, told(3, 6, times=0)), MARCH[6])
    undated = tried(None, MARCH[3], None, None, said_on=MARCH[6])
    assert ["done"] * 4 == states(history(DAILY, undated), MARCH[6])


def test_of_what_was_done_partly_nobody_knows_which_day() -> None:
    made = history(DAILY, told(3, 5, completion=PARTLY), attempts(DONE, PARTLY))
    assert ["done", "partly", "unknown"] == states(made, MARCH[5])


def test_an_occasion_has_its_days_and_its_numbers() -> None:
    made = history(
        WEEKLY,
        attempts(DONE, PARTLY),
        set_aside=(en.SetAside(first=MARCH[9], last=MARCH[9], occasions=1),),
    )
    assert (en.Occasion(MARCH[3], MARCH[9], 2, 1, en.OccasionState.PARTLY),) == stated.occasions(
        made, MARCH[9]
    )


def test_every_state_is_reached_here() -> None:
    made = history(
        DAILY.until(MARCH[9]),
        attempts(DONE, MORE, PARTLY, ALTERNATIVE, NOT_DONE),
        set_aside=(en.SetAside(first=MARCH[8], last=MARCH[8]),),
        revisions=(en.Revision(on=MARCH[10], schedule=WEEKLY),),
    )
    reached = states(made, MARCH[11])
    assert [
        "done", "more", "partly", "alternative", "not-done", "set-aside", "unknown", "not-due",
    ] == reached  # fmt: skip
    assert {state.value for state in en.OccasionState} == set(reached)


def test_twice_on_one_day_is_not_once_on_each() -> None:
    twice = told(3, 4, times=2, attempts=attempts(DONE).attempts * 2)
    assert ["more", "not-done"] == states(history(DAILY, twice), MARCH[4])
