"""Ruptures, self-practice and its tasks, ratings of competence, and conversations."""

from __future__ import annotations

from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework.foundation.people import Role
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.supervision.competence import PracticePhase
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove, DialogueTurn
from cbt_homework.supervision.ruptures import FOUNDED_ON, RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.self_practice import (
    PARALLEL,
    SUPERVISION_TASKS,
    SUPERVISOR_TASKS,
    SelfPracticeTask,
    SupervisorTask,
)
from cbt_homework.supervision.vocabulary import SupervisorIntervention
from tests.house.test_tone import stems_in


def test_the_numbers_of_the_article_are_kept() -> None:
    assert (5, 6, 3) == (len(SelfPracticeTask), len(SupervisorTask), len(PracticePhase))


def test_each_of_the_five_tasks_is_like_some_homework_of_a_patient() -> None:
    assert set(SelfPracticeTask) == set(PARALLEL.values())
    assert SelfPracticeTask.TEST_THOUGHTS is PARALLEL[HomeworkKind.THOUGHT_RECORD]
    assert SelfPracticeTask.TRY_COMMUNICATION is PARALLEL[HomeworkKind.COMMUNICATION]


def test_each_supervisor_in_training_has_six_tasks_and_each_works_on_oneself() -> None:
    assert list(SupervisorTask) == list(SUPERVISOR_TASKS)
    works_on = {entry.works_on for entry in SUPERVISOR_TASKS.values()}
    assert {SupervisionKind.WORK_ON_ONESELF} == works_on


def test_each_pair_of_what_it_works_on_and_what_it_does_has_one_example() -> None:
    pairs = [(entry.works_on, entry.function) for entry in SUPERVISION_TASKS]
    assert [
        (kind, what) for kind in SupervisionKind for what in SupervisionHomeworkFunction
    ] == pairs


def test_tasks_name_a_source_and_blame_nobody() -> None:
    for entry in (*SUPERVISION_TASKS, *SUPERVISOR_TASKS.values()):
        assert entry.source.source in SOURCES
        assert set() == stems_in(entry.means)
        assert not entry.means.endswith(".")


def test_tables_cannot_be_changed() -> None:
    for table in (PARALLEL, SUPERVISOR_TASKS):
        wide: Any = table
        with pytest.raises(TypeError):
            wide[next(iter(table))] = None


def test_a_repair_is_founded_on_asking_and_acknowledging() -> None:
    assert {RepairStep.ASKED_WHAT_WENT_THROUGH_MIND, RepairStep.ACKNOWLEDGED} == FOUNDED_ON


@pytest.mark.parametrize(
    ("parts", "at", "code"),
    [
        ({"markers": ()}, ("markers",), "wrong-count"),
        ({"markers": (RuptureMarker.IRRITATION,) * 2}, ("markers",), "markers-twice"),
        ({"steps": (RepairStep.UNDERSTOOD,) * 2}, ("steps",), "steps-twice"),
    ],
)
def test_a_rupture_that_cannot_be_is_refused(
    parts: dict[str, Any], at: tuple[str, ...], code: str
) -> None:
    marked: Any = (RuptureMarker.GOING_SILENT,)
    with pytest.raises(ch.InvariantError) as caught:
        Rupture(**({"markers": marked} | parts))
    assert [at] == [problem.path for problem in caught.value.problems]
    assert [code] == [problem.code for problem in caught.value.problems]


def test_a_conversation_tells_its_moves_and_interventions_in_order() -> None:
    talk = Dialogue(
        (
            DialogueTurn(
                Role.THERAPIST, moves=(DialogueMove.INVITE, DialogueMove.CHECK_UNDERSTANDING)
            ),
            DialogueTurn(Role.PATIENT, "I was ashamed"),
            DialogueTurn(Role.THERAPIST, moves=(DialogueMove.INVITE,)),
            DialogueTurn(Role.SUPERVISOR, interventions=(SupervisorIntervention.VALIDATE,)),
        )
    )
    assert (DialogueMove.INVITE, DialogueMove.CHECK_UNDERSTANDING, DialogueMove.INVITE) == (
        talk.moves
    )
    assert (SupervisorIntervention.VALIDATE,) == talk.interventions
