"""A task that was not done, or that a formulation touches, is not assigned as it was."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import cognition, engagement as en
from cbt_homework.judgment.sentences import sentence_of
from tests import stated
from tests.engagement.builders import refused

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
OUTCOMES = {
    "+": (en.Report(completion=en.Completion.DONE),),
    "-": (en.Report(completion=en.Completion.NOT_DONE),),
    "?": None,
}


def course(tasks: str, done: str, **rest: Any) -> ch.Course:
    """A course of tasks, each a letter, with what was told of each."""
    return ch.Course(
        tuple(
            ch.AssignmentHistory(
                ch.Assignment(id=f"a{n}", spec=ch.HomeworkSpec(f"Task {task}")),
                reports=OUTCOMES[was],
            )
            for n, (task, was) in enumerate(zip(tasks, done, strict=True), start=1)
        ),
        **rest,
    )


def findings(code: str, subject: ch.Course) -> list[ch.rules.Finding]:
    return [found for found in stated.assess(subject).findings if found.code == code]


@pytest.mark.parametrize(
    ("tasks", "done", "verdict", "times"),
    [
        ("aaaaa", "----?", UNMET, 5),
        ("aa", "-?", UNMET, 2),
        ("ab", "-?", MET, None),
        ("abab", "-+-?", UNMET, 2),
        ("aaba", "+--?", UNMET, 2),
        ("aba", "-++", UNMET, 2),
        ("aa", "??", UNKNOWN, None),
        ("aaa", "-+?", UNMET, 2),
    ],
)
def test_an_undone_task_assigned_again_unchanged_is_noticed_with_how_often(
    tasks: str, done: str, verdict: ch.Verdict, times: int | None
) -> None:
    (found,) = findings("EN24", course(tasks, done))
    assert (verdict, times) == (found.verdict, found.facts.get("times"))


@pytest.mark.parametrize(("tasks", "done"), [("aa", "+?"), ("a", "-"), ("", ""), ("ab", "??")])
def test_without_a_miss_that_was_followed_by_something_nothing_is_said(
    tasks: str, done: str
) -> None:
    assert [] == findings("EN24", course(tasks, done))


def test_the_fifth_time_is_said_with_its_place() -> None:
    (found,) = findings("EN24", course("aaaaa", "----?"))
    assert "A task that was not done was assigned again without a change; 5 times in all." == (
        sentence_of(found)
    )
    assert tuple(f"histories.{n}.assignment.spec" for n in range(1, 5)) == found.at


def linked(**link: Any) -> dict[str, Any]:
    formulation = cognition.CaseFormulation(
        patient=cognition.Conceptualization(), homework=(cognition.HomeworkLink(**link),)
    )
    return {"formulation": formulation}


@pytest.mark.parametrize(
    ("tasks", "link", "why"),
    [
        ("ab", {"assignment": "a1", "redesigned_as": "a2"}, None),
        ("ab", {"redesigned_as": "a2"}, None),
        ("ab", {"assignment": "earlier-course", "redesigned_as": "a2"}, None),
        ("ab", {"redesigned_as": "ghost"}, "not-an-assignment-of-the-course"),
        ("ab", {"redesigned_as": "a1"}, "not-later"),
        ("ab", {"assignment": "a2", "redesigned_as": "a1"}, "not-later"),
        ("aa", {"assignment": "a1", "redesigned_as": "a2"}, "not-changed"),
        ("aa", {"redesigned_as": "a2"}, "not-changed"),
        ("aba", {"assignment": "a1", "redesigned_as": "a3"}, "not-changed"),
    ],
)
def test_what_was_designed_anew_is_a_later_assignment_and_differs(
    tasks: str, link: dict[str, Any], why: str | None
) -> None:
    (found,) = findings("EN26", course(tasks, "?" * len(tasks), **linked(**link)))
    assert (MET if why is None else UNMET) is found.verdict
    assert why == found.facts.get("why")


def test_an_assignment_is_not_designed_anew_as_itself() -> None:
    assert [("redesigned_as", "redesigned-as-itself")] == refused(
        lambda: cognition.HomeworkLink(assignment="a1", redesigned_as="a1")
    )
    assert cognition.HomeworkLink(assignment="a1").redesigned_as is None


def test_links_that_name_no_new_assignment_are_passed_over() -> None:
    assert [] == findings("EN26", course("ab", "??", **linked(beliefs=("b1",))))
    assert [] == findings("EN26", course("ab", "??"))
