"""Mood and safety come before anything else, also where the task was done all the same."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.homework import HomeworkKind
from tests import stated
from tests.engagement.histories import MONDAYS

TITLE = "Before anything else"
DONE, NOT_DONE, PARTLY = ch.Completion.DONE, ch.Completion.NOT_DONE, ch.Completion.PARTLY
HOPELESS = en.Inquiry(
    MONDAYS[1],
    by=ch.Rater.PATIENT,
    explored=(en.Explored(ch.Barrier.HOPELESSNESS, applies=True),),
)


def _history(completion: ch.Completion, n: int = 0, **more: Any) -> ch.AssignmentHistory:
    spec = ch.HomeworkSpec(
        "Ride", kinds=(HomeworkKind.EXPOSURE,), target=ch.at_least(30, ch.MINUTES)
    )
    assignment = ch.Assignment(
        id=f"a{n}",
        spec=spec,
        setting=ch.Setting.THERAPY,
        assigned_on=MONDAYS[n],
        agreement=more.pop("agreement", None),
    )
    report = ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[n + 1], completion=completion)
    return ch.AssignmentHistory(assignment, reports=(report,), **more)


def _notes(history: ch.AssignmentHistory) -> str:
    course = ch.Course((history,), setting=ch.Setting.THERAPY)
    return show.text(stated.diagnose(course), course)


@pytest.mark.parametrize("completion", [DONE, NOT_DONE])
def test_hopelessness_brings_the_question_whether_or_not_it_was_done(
    completion: ch.Completion,
) -> None:
    assert TITLE in _notes(_history(completion, inquiries=(HOPELESS,)))
    assert TITLE not in _notes(_history(completion))


@pytest.mark.parametrize(
    "concern",
    [
        en.Concern(en.ConcernKind.RISK, by=ch.Rater.PATIENT),
        en.Concern(en.ConcernKind.HARM, effect=en.UnwantedEffect.SUICIDAL_THOUGHTS),
    ],
)
def test_a_recorded_risk_brings_the_question_without_any_barrier(concern: en.Concern) -> None:
    assert TITLE in _notes(_history(DONE, concerns=(concern,)))
    distress = en.Concern(en.ConcernKind.DISTRESS)
    assert TITLE not in _notes(_history(DONE, concerns=(distress,)))


def test_in_an_overview_the_question_stands_before_every_table_and_once() -> None:
    course = ch.Course((_history(NOT_DONE, inquiries=(HOPELESS,)),), setting=ch.Setting.THERAPY)
    text = show.text(ch.overview(course), course)
    assert 1 == text.count(TITLE)
    assert text.index(TITLE) < text.index("How it was planned")


def test_what_was_done_in_part_does_not_stay_undone() -> None:
    weeks = tuple(_history(PARTLY, n) for n in range(4))
    (exposure,) = en.completion_by_kind(ch.Course(weeks))
    assert (0, 4) == (exposure.share.numerator, exposure.share.denominator)
    assert ch.Verdict.UNMET is exposure.stays_undone
    never = tuple(_history(NOT_DONE, n) for n in range(4))
    assert ch.Verdict.MET is en.completion_by_kind(ch.Course(never))[0].stays_undone


@pytest.mark.parametrize("completion", [DONE, ch.Completion.MORE])
def test_low_confidence_makes_nothing_smaller_that_was_done_all_the_same(
    completion: ch.Completion,
) -> None:
    low = ch.Agreement(confidence=ch.percent(40))
    drafted = en.next_design(_history(completion, agreement=low))
    assert ch.at_least(30, ch.MINUTES) == drafted.spec.target
    missed = en.next_design(_history(NOT_DONE, agreement=low))
    assert ch.at_least(30, ch.MINUTES) != missed.spec.target
