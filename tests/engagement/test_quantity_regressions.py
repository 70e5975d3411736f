"""Seven defects of other software of this kind; none of them is ours."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.due_windows import due_windows
from cbt_homework.engagement.tallies import tally_windows
from cbt_homework.foundation.ratings import ONE_TO_SIX
from cbt_homework.homework.target import PAGES
from tests import stated
from tests.engagement.builders import MARCH, PATIENT, counts, history, refused, states, told


@pytest.mark.parametrize("share", [1, 50, 79.5, 80, 100])
def test_one_a_number_on_a_threshold_is_on_the_side_that_is_documented(share: float) -> None:
    # "From which share of the target on an attempt counts as done": the share itself counts.
    for amount, state in ((share, "done"), (share - 0.01, "partly")):
        attempt = en.Attempt(MARCH[3], amount=ch.homework.Amount(amount, PAGES))
        made = history(
            ch.daily(), en.Report(PATIENT, attempts=(attempt,)), target=ch.at_least(100, PAGES)
        )
        assert [state] == states(
            made, MARCH[3], policy=attrs.evolve(stated.ENGAGEMENT, done_from=share)
        )


def test_two_a_rating_off_its_scale_is_refused_and_not_moved_to_its_end() -> None:
    for value in (0, 7, 9):
        assert [("value", "off-its-scale")] == refused(
            lambda v=value: ch.ratings.Rating(v, ONE_TO_SIX)
        )
    assert [("value", "off-its-scale")] == refused(lambda: ch.percent(100.1))


def test_three_nothing_is_not_the_default() -> None:
    assert [("times", "out-of-range")] == refused(lambda: ch.times(0, per=ch.WEEK))
    assert [("every", "out-of-range")] == refused(lambda: ch.times(1, per=ch.WEEK, every=0))
    assert [("count", "out-of-range")] == refused(lambda: ch.daily().for_times(0))
    assert [("end", "no-deadline")] == refused(lambda: ch.once().__class__())
    today = history(ch.once(by=MARCH[2]))
    assert {"due": 1, "unknown": 1, "because": "unknown-occasions"} == counts(today, MARCH[2])


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: ch.once(on=MARCH[9], by=MARCH[8]), ("end", "end-before-start")),
        (lambda: ch.daily().starting(MARCH[9]).until(MARCH[8]), ("end", "end-before-start")),
        (lambda: ch.homework.Amount(-5, ch.MINUTES), ("value", "out-of-range")),
        (lambda: ch.at_least(-5, ch.MINUTES), ("at_least", "out-of-range")),
        (lambda: en.Session("s", minutes=-5), ("minutes", "out-of-range")),
        (lambda: ch.HomeworkSpec(""), ("task", "blank")),
        (lambda: ch.HomeworkSpec(" \n "), ("task", "blank")),
    ],
)
def test_four_ends_before_starts_minus_minutes_and_empty_tasks_are_refused(
    make: Any, problem: tuple[str, str]
) -> None:
    ((where, code),) = refused(make)
    assert problem[0] == where
    assert code == problem[1] or (where == "task" and code)


def test_five_of_nothing_that_was_due_nothing_was_done() -> None:
    none = stated.quantity(history(ch.daily(), told(3, 9, attempts=())), MARCH[2])
    assert (0, None, None) == (none.due, none.ratio, none.highest_ratio)
    assert en.WhyNoQuantity.NOTHING_DUE is none.because
    assert {"because": "nothing-due"} == counts(
        history(ch.whenever("I am angry"), told(3, 9, arose=0, times=0)), MARCH[9]
    )


def test_six_nothing_ticked_is_not_partly() -> None:
    for said in ({"times": 0}, {"completion": en.Completion.NOT_DONE}, {"attempted": False}):
        made = history(ch.times(3, per=ch.WEEK), told(3, 9, **said))
        assert ["not-done"] == states(made, MARCH[9])
        assert 0 == stated.quantity(made, MARCH[9]).ratio
    silent = history(ch.times(3, per=ch.WEEK), told(3, 9, attempts=()))
    assert ["unknown"] == states(silent, MARCH[9])


def test_seven_there_is_no_obstacle_number_minus_one() -> None:
    assert [("foreseen", "out-of-range")] == refused(lambda: en.ObstacleMet(foreseen=-1))
    spec = ch.HomeworkSpec("Walk", obstacles=(ch.Obstacle("It rains"),))
    report = en.Report(obstacles=(en.ObstacleMet(foreseen=1),))
    assert [("reports.0.obstacles.0.foreseen", "not-foreseen")] == refused(
        lambda: en.AssignmentHistory(ch.Assignment(id="a", spec=spec), reports=(report,))
    )


@pytest.mark.parametrize("went", en.Completion, ids=lambda went: went.value)
def test_an_attempt_of_each_completion_is_counted_in_its_window(went: en.Completion) -> None:
    """So that a new word of the vocabulary cannot be passed over in silence."""
    course = history(
        ch.daily(), en.Report(PATIENT, attempts=(en.Attempt(MARCH[3], completion=went),))
    )
    windows = due_windows(course, MARCH[3], (), stated.ENGAGEMENT)
    assert not isinstance(windows, en.WhyNoQuantity)
    tallies = tally_windows(windows, course.reports or (), stated.ENGAGEMENT)
    assert 1 == sum(t.done + t.alternatives + t.partly + t.tried for t in tallies)
