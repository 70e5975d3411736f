"""An assessment of what supervision holds, in plain text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.judgment.of_supervision import SUBJECTS
from cbt_homework.supervision.self_assessment import SelfAssessment
from tests.house.test_privacy import filled, silent
from tests.show_supervision.hostile import THINGS as DRAWN
from tests.show_supervision.samples import NOT_RECORDED, SELF, SERIES, SESSION

FEW = settings(max_examples=max(6, settings().max_examples // 3))
TASKS = ["Try the same record", "Read the chapter", "Listen"]


def test_what_supervision_holds_can_be_assessed() -> None:
    assert {type(SESSION), type(SERIES), SelfAssessment} <= set(SUBJECTS)


def test_the_tasks_agreed_on_in_a_session_stand_before_its_criteria() -> None:
    said = show.text(ch.assess(SESSION), SESSION)
    assert TASKS == re.findall(r"^Task: (.*)$", said, re.MULTILINE)
    assert said.index("Task: Listen") < said.index("Criteria\n--------\n")
    assert "SU" in said


def test_a_series_shows_the_tasks_of_all_its_sessions() -> None:
    said = show.text(ch.assess(SERIES), SERIES)
    assert [*TASKS, "Ask first"] == re.findall(r"^Task: (.*)$", said, re.MULTILINE)


def test_nothing_that_was_written_in_a_self_assessment_stands_in_its_notes() -> None:
    canaries: list[str] = []
    thing = filled(SELF, canaries)
    said = show.text(ch.assess(thing), thing)
    assert canaries
    assert silent(said, canaries)
    assert "Task" not in said


def test_without_the_subject_there_is_no_text_of_anybody() -> None:
    assert "Task" not in show.text(ch.assess(SESSION))
    assert "Task" not in show.text(ch.assess(NOT_RECORDED), NOT_RECORDED)


@pytest.mark.parametrize("name", ["session", "series", "self_assessment"])
def test_every_finding_has_a_line(name: str) -> None:
    thing: Any = {"session": SESSION, "series": SERIES, "self_assessment": SELF}[name]
    made = ch.assess(thing)
    said = show.text(made, thing)
    assert [] == [f.code for f in made.findings if f"\n{f.code}  " not in said]
    for each in made.profile:
        assert f"{each.criterion.replace('-', ' ')}  " in said


@pytest.mark.parametrize("name", ["session", "series", "self_assessment"])
def test_every_sentence_is_filled_in(name: str) -> None:
    @FEW
    @given(DRAWN[name])
    def check(thing: Any) -> None:
        canaries: list[str] = []
        thing = filled(thing, canaries)
        said = show.text(ch.assess(thing))
        assert "{" not in said
        assert silent(said, canaries)

    check()
