"""An assessment of what supervision holds, in plain text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.judgment.supervision_subjects import SUBJECTS
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from tests.house.test_privacy import filled, silent
from tests.show.supervision.hostile import THINGS as DRAWN
from tests.show.supervision.samples import NOT_RECORDED, SELF, SERIES, SESSION

FEW = settings(max_examples=max(6, settings().max_examples // 3))


def test_what_supervision_holds_can_be_assessed() -> None:
    assert {type(SESSION), type(SERIES), SelfAssessment} <= set(SUBJECTS)


@pytest.mark.parametrize(
    ("thing", "title"),
    [
        (SupervisionSession("s1", date(2026, 9, 7)), "Session of supervision, 2026-09-07"),
        (SupervisionSession("s1"), "Session of supervision"),
        (
            SupervisionSession("s1", date(2026, 9, 7), setting=ch.Setting.METASUPERVISION),
            "Session of metasupervision, 2026-09-07",
        ),
        (
            SupervisionSeries((SupervisionSession("s1"), SupervisionSession("s2"))),
            "Series of supervision, 2 sessions",
        ),
        (SupervisionSeries((SupervisionSession("s1"),)), "Series of supervision, 1 session"),
        (SELF, "Self-assessment"),
    ],
)
def test_what_was_assessed_stands_before_its_criteria(thing: Any, title: str) -> None:
    said = show.text(ch.assess(thing), thing)
    assert said.startswith(f"{title}\n{'=' * len(title)}\n\nCriteria\n--------\n")
    assert title not in show.text(ch.assess(thing))


@pytest.mark.parametrize("thing", [SESSION, SERIES])
def test_no_homework_stands_there_as_if_it_were_assessed(thing: Any) -> None:
    canaries: list[str] = []
    thing = filled(thing, canaries)
    said = show.text(ch.assess(thing), thing)
    assert "Task:" not in said
    assert canaries
    assert silent(said, canaries)


def test_sentences_are_those_of_findings() -> None:
    made: Any = ch.assess(SESSION)
    assert len(made.findings) == len(show.sentences(made.findings))
    with pytest.raises(TypeError, match=r"show\.sentences\(assessment\.findings\)"):
        show.sentences(made)
    with pytest.raises(TypeError, match=r"show\.sentences\(\(finding,\)\)"):
        show.sentences(made.findings[0])


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
