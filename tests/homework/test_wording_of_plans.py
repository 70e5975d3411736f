"""Hints about words that leave an act, an occasion, an end or a lesson open."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework.homework.hints import occasions_with_paths
from cbt_homework.homework.schedule import SchedulePart, Several
from cbt_homework.homework.spec_parts import NoLose, Obstacle
from cbt_homework.homework.vocabulary import PlanMeans


def _at(code: str, task: str = "Water the plants", **parts: Any) -> list[tuple[str, ...]]:
    spec = ch.HomeworkSpec(task, **parts)
    findings = ch.assess(spec, wording=ch.judgment.ENGLISH).findings
    return [finding.at for finding in findings if finding.code == code]


@pytest.mark.parametrize(
    "task",
    [
        "Starting to go out alone", "Start to go out alone", "Start going out alone",
        "Beginning to see people again", "Trying to be more positive", "Learning to relax",
        "Getting out more", "Trying to worry less",
    ],
)  # fmt: skip
def test_a_beginning_or_a_try_to_be_names_no_act(task: str) -> None:
    assert [("task",)] == _at("WD02", task)


@pytest.mark.parametrize(
    "task",
    [
        "Go out alone for at least 30 minutes every day", "Start to write a letter to my father",
        "Start by calling one friend", "Begin with the easiest step on the list",
        "Start the car and drive around the block", "Try the new bus line once",
        "Practice a hierarchy of touching doorknobs, increasing difficulty each week",
        "Practice mindful breathing exercises",
    ],
)  # fmt: skip
def test_an_act_that_is_begun_or_tried_is_an_act(task: str) -> None:
    assert [] == _at("WD02", task)


@pytest.mark.parametrize(
    "done",
    [
        "When I feel better", "I am more confident", "It counts when I felt good about it",
        "I did my best", "I tried hard", "as well as I can", "when it feels right",
    ],
)  # fmt: skip
def test_an_end_that_nobody_can_see_is_pointed_out(done: str) -> None:
    assert [("done_when",)] == _at("WD02", done_when=done)


@pytest.mark.parametrize(
    "done",
    [
        "I was outside alone for 30 minutes", "The form has an entry for each day",
        "I felt the fear and stayed 10 minutes", "I tried the exercise once",
        "I called her, even if she did not answer",
    ],
)  # fmt: skip
def test_an_end_that_can_be_seen_is_left_alone(done: str) -> None:
    assert [] == _at("WD02", done_when=done) == _at("WD04", done_when=done)


VAGUE = ["sooner or later", "when I feel like it", "whenever I can", "if it suits me", "sometime",
         "at some point", "as often as possible", "when possible", "now and then",
         "later"]  # fmt: skip


@pytest.mark.parametrize("occasion", VAGUE)
def test_an_occasion_that_nothing_marks_is_pointed_out(occasion: str) -> None:
    assert [("schedule.occasion",)] == _at("WD15", schedule=ch.whenever(occasion))


@pytest.mark.parametrize(
    "occasion",
    [
        "I finish my morning coffee", "I feel overwhelmed", "I want to eat junk food",
        "each time urges arise", "before she goes to bed each evening", "friends invite you to bet",
        "I feel like skipping my workout", "one day before the exam",
    ],
)  # fmt: skip
def test_an_occasion_that_can_be_noticed_is_left_alone(occasion: str) -> None:
    assert [] == _at("WD15", schedule=ch.whenever(occasion))


def test_occasions_of_several_schedules_are_read() -> None:
    several = Several(
        parts=(SchedulePart(ch.daily()), SchedulePart(ch.whenever("later"))), alternatives=True
    )
    path = "schedule.parts.1.schedule.occasion"
    assert [(path, "later")] == list(
        occasions_with_paths(ch.HomeworkSpec("Walk", schedule=several))
    )
    assert [(path,)] == _at("WD15", schedule=several)
    assert [] == _at("WD15", schedule=ch.Missing.NONE)


@pytest.mark.parametrize("field", ["if_it_goes_well", "if_it_does_not"])
@pytest.mark.parametrize(
    "lesson",
    ["Then I failed", "It was for nothing", "That proves I can't do it", "No point going on",
     "Then it does not count", "nothing is gained"],
)  # fmt: skip
def test_a_lesson_that_is_lost_is_pointed_out(lesson: str, field: str) -> None:
    assert [(f"no_lose.{field}",)] == _at("WD04", no_lose=NoLose(**{field: lesson}))


@pytest.mark.parametrize(
    "lesson",
    ["I find out what exactly is hard", "Even if I fail I learn what got in the way",
     "It shows me that I can do it", "One day does not count as failure",
     "A bad day says nothing about me", ch.Missing.NONE],
)  # fmt: skip
def test_a_lesson_that_is_learned_is_left_alone(lesson: Any) -> None:
    assert [] == _at("WD04", no_lose=NoLose(if_it_does_not=lesson))


def test_a_criterion_of_all_or_nothing_is_pointed_out() -> None:
    assert [("done_when",)] == _at("WD04", done_when="I filled it in without a single mistake")


def _planned(then: str, **parts: Any) -> Any:
    return (Obstacle("It is late", then=then, **parts),)


@pytest.mark.parametrize(
    "plan",
    ["If I am ill, that day does not count", "skip it, that day doesn't count",
     "leave it for that day and it does not count as a miss", "it need not be perfect",
     "If I lose the form I print a new one", "remind myself done > perfect",
     "it does not have to be perfect"],
)  # fmt: skip
def test_a_plan_that_lets_an_occasion_off_is_no_test(plan: str) -> None:
    assert [] == _at("WD04", obstacles=_planned(plan))


@pytest.mark.parametrize(
    "plan",
    ["I start over from day one", "then the whole week is lost", "a half day does not count",
     "it only counts if I do all of it", "if I miss one the week does not count",
     "I lose my streak"],
)  # fmt: skip
def test_a_plan_that_voids_what_was_done_is_a_test(plan: str) -> None:
    assert {("obstacles.0.then",)} == set(_at("WD04", obstacles=_planned(plan)))


@pytest.mark.parametrize(
    ("means", "speaks"),
    [(None, True), ((PlanMeans.RESOLVE,), True), ((PlanMeans.PERSON,), False),
     ((PlanMeans.RESOLVE, PlanMeans.THING), False)],
)  # fmt: skip
def test_resolve_in_words_is_left_alone_where_another_means_is_on_record(
    means: Any, speaks: bool
) -> None:
    plan = _planned("I will just push through", rests_on=means)
    assert speaks is bool(_at("WD03", obstacles=plan))
    assert [] == _at("WD03", obstacles=ch.Missing.NONE)


@pytest.mark.parametrize(
    "plan",
    ["I stay strong by counting red cars", "do it right after brushing my teeth",
     "I'll say \"not now\" and go on with Ana", "I'll do it perfectly or not at all"],
)  # fmt: skip
def test_resolve_with_a_means_in_words_is_left_alone(plan: str) -> None:
    assert [] == _at("WD03", obstacles=_planned(plan))
