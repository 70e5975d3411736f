"""The design of an assignment, its planning with a person, its forms and its vocabulary."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, FirstTry, SessionTime, UnderstandingCheck
from cbt_homework.homework.assignment import Assignee, Assignment
from cbt_homework.homework.forms import (
    FORMS,
    PRACTICE_DIARY,
    THREE_COLUMNS,
    Asks,
    Column,
    RecordForm,
)
from cbt_homework.homework.periods import WEEK, Span
from cbt_homework.homework.schedule_constructors import daily
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import (
    FromSession,
    Goal,
    Hypothesis,
    NoLose,
    Obstacle,
    Rationale,
)
from cbt_homework.homework.target import MINUTES, at_least
from cbt_homework.homework.vocabulary import (
    FORM_ASKS,
    IN_THE_WORLD,
    TESTS_A_PREDICTION,
    USUAL,
    HomeworkKind,
)
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.homework import HomeworkPolicy
from tests import stated


def problems(refused: pytest.ExceptionInfo[InvariantError]) -> list[str]:
    return [f"{p.where}: {p.code}" for p in refused.value.problems]


# ------------------------------------------------------------------------------------- the design


def test_a_bare_task_is_a_design_and_all_else_is_not_recorded() -> None:
    spec = HomeworkSpec("Leave the house alone")
    said = {a.name: getattr(spec, a.name) for a in attrs.fields(HomeworkSpec)}
    assert {"task": "Leave the house alone"} == {k: v for k, v in said.items() if v is not None}


def test_a_goal_is_reached_within_one_length_and_kept_up_for_another() -> None:
    goal = Goal("Two friends a week", within=Span(4, WEEK), length=Span(8, WEEK))
    assert (goal.within, goal.length) == (Span(4, WEEK), Span(8, WEEK))
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(goal, by=dt.date(2026, 3, 6))
    assert problems(refused) == ["by: two-horizons"]


def test_a_whole_design_holds_all_its_parts() -> None:
    spec = HomeworkSpec(
        task="Leave the house alone",
        kinds=(HomeworkKind.EXPOSURE,),
        from_session=FromSession(topics=("safety behavior",), methods=()),
        schedule=daily().until_next_session(),
        target=at_least(30, MINUTES),
        rationale=Rationale("See whether I faint"),
        hypothesis=Hypothesis("I walk out alone", then="I faint"),
        no_lose=NoLose(if_it_goes_well="I can", if_it_does_not="We know more"),
        obstacles=(Obstacle("It rains", then="walk in the arcade"),),
        record_form=PRACTICE_DIARY,
        bring=("the diary",),
        problem="p1",
    )
    assert "I faint" == (spec.hypothesis and spec.hypothesis.then)
    assert spec == attrs.evolve(spec)
    assert spec != attrs.evolve(spec, place="the arcade")


def test_nothing_recorded_asked_and_none_and_why_not_are_three_things() -> None:
    three = [HomeworkSpec("x", obstacles=how) for how in (None, (), Missing.NOT_ASKED)]
    assert 3 == len(set(three))


def test_all_that_is_wrong_with_a_design_is_told_at_once() -> None:
    with pytest.raises(InvariantError) as refused:
        HomeworkSpec("", kinds=("exposure",), bring=("",), record_form="diary", goal="my goal")  # type: ignore[arg-type]
    assert [
        "task: empty", "kinds.0: not-a-choice", "record_form: wrong-class", "bring.0: empty",
        "goal: wrong-class",
    ] == problems(refused)  # fmt: skip


# ----------------------------------------------------------------------------------- the planning


def test_planning_is_an_agreement_with_ratings_on_any_scale_or_why_there_is_none() -> None:
    agreement = Agreement(
        own_words="To see that I can",
        understanding=UnderstandingCheck.IN_OWN_WORDS,
        confidence=percent(70),
        importance=Rating(7, ONE_TO_TEN),
        expected_difficulty=Missing.NOT_ASKED,
        proposed_by=Proposer.JOINTLY,
        agreed_by=(Party.ASSIGNER, Party.ASSIGNEE),
        first_try=FirstTry.REHEARSED,
    )
    assignment = Assignment(
        id="a1", spec=HomeworkSpec("Walk"), agreement=agreement, setting=Setting.THERAPY,
        assigned_by=Role.THERAPIST, assignees=(Assignee("p1", role=Role.PATIENT),),
        assigned_on=dt.date(2026, 3, 2),
    )  # fmt: skip
    assert agreement is assignment.agreement
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(assignment, id="Mrs. K.!", spec="Walk", assignees=("p1",))
    assert [
        "id: wrong-pattern", "spec: wrong-class", "assignees.0: wrong-class",
    ] == problems(refused)  # fmt: skip


@pytest.mark.parametrize(
    ("minutes", "at_minute", "session"),
    [(5, 45, 50), (None, 50, 50), (0, 0, 0), (5, None, 50), (5, 45, None), (None, None, None)],
)
def test_planning_lies_within_its_session(
    minutes: int | None, at_minute: int | None, session: int | None
) -> None:
    planned = SessionTime(minutes=minutes, at_minute=at_minute, session_minutes=session)
    assert (minutes, at_minute, session, None) == attrs.astuple(planned)


@pytest.mark.parametrize(("minutes", "at_minute"), [(6, 45), (None, 51), (1, 50)])
def test_planning_after_its_session_is_refused(minutes: int | None, at_minute: int) -> None:
    with pytest.raises(InvariantError) as refused:
        SessionTime(minutes=minutes, at_minute=at_minute, session_minutes=50)
    assert ["at_minute: after-the-session"] == problems(refused)


def test_planning_longer_than_its_session_is_refused() -> None:
    with pytest.raises(InvariantError):
        SessionTime(minutes=100, session_minutes=50)


def test_nobody_agrees_twice_and_no_kind_is_named_twice() -> None:
    with pytest.raises(InvariantError):
        Agreement(agreed_by=(Party.ASSIGNER, Party.ASSIGNER))
    with pytest.raises(InvariantError):
        HomeworkSpec("x", kinds=(HomeworkKind.READING, HomeworkKind.READING))


# -------------------------------------------------------------------------------------- the forms


def test_a_form_asks_for_something_and_for_nothing_twice() -> None:
    with pytest.raises(InvariantError) as refused:
        RecordForm("Empty", columns=())
    assert ["columns: wrong-count"] == problems(refused)
    with pytest.raises(InvariantError) as refused:
        RecordForm("Twice", columns=(Column("Date"), Column("Date", asks=Asks.DATE)))
    assert ["columns: heading-twice"] == problems(refused)


def test_what_a_form_is_about_is_what_its_columns_ask() -> None:
    assert {Asks.SITUATION, Asks.EMOTION, Asks.THOUGHT} == THREE_COLUMNS.asks
    assert {Asks.OTHER} == RecordForm("Mine", columns=(Column("A"), Column("B"))).asks


def test_the_supplied_forms_have_names_of_their_own_and_rate_on_a_scale() -> None:
    assert len(FORMS) == len({form.name for form in FORMS})
    rated = {Asks.RATING_BEFORE, Asks.RATING_AFTER, Asks.MASTERY, Asks.PLEASURE}
    for form in FORMS:
        for column in form.columns:
            assert Asks.OTHER is not column.asks
            assert column.scale is not None or column.asks not in rated


def test_for_every_kind_that_needs_one_a_supplied_form_asks_for_enough() -> None:
    for kind, needed in FORM_ASKS.items():
        assert [form.name for form in FORMS if needed <= form.asks], kind


# --------------------------------------------------------------------------------- the vocabulary


def test_every_setting_has_usual_kinds_and_other_is_always_possible() -> None:
    assert set(Setting) == set(USUAL)
    for usual in USUAL.values():
        assert HomeworkKind.OTHER in usual
        assert usual <= set(HomeworkKind)


def test_recordings_are_reviewed_in_supervision_and_not_in_therapy() -> None:
    where = {setting for setting, usual in USUAL.items() if HomeworkKind.RECORDING_REVIEW in usual}
    assert set(Setting) - {Setting.THERAPY} == where


def test_what_tests_a_prediction_is_done_in_the_world() -> None:
    assert TESTS_A_PREDICTION < IN_THE_WORLD
    assert HomeworkKind.READING not in IN_THE_WORLD


def test_the_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        USUAL[Setting.THERAPY] = frozenset()  # type: ignore[index]
    with pytest.raises(TypeError):
        FORM_ASKS[HomeworkKind.OTHER] = frozenset()  # type: ignore[index]


# ------------------------------------------------------------------------- criteria and thresholds


def test_six_criteria_look_at_the_design_and_four_at_the_planning() -> None:
    phases = [criterion.phase for criterion in Criterion]
    assert [Phase.DESIGN] * 6 + [Phase.PLAN] * 4 == phases
    assert Phase.PLAN is Criterion.WRITTEN.phase


def test_every_threshold_has_a_known_origin() -> None:
    for field in attrs.fields(HomeworkPolicy):
        assert field.metadata["origin"] in SOURCES


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"confidence_enough": 95}, "confidence_high: confidence-high-before-confidence-enough"),
        ({"difficulty_too_easy": 31}, "difficulty_low: difficulty-low-before-difficulty-too-easy"),
        ({"difficulty_low": 71}, "difficulty_high: difficulty-high-before-difficulty-low"),
        (
            {"difficulty_high": 91},
            "difficulty_too_hard: difficulty-too-hard-before-difficulty-high",
        ),
        ({"importance_enough": 101}, "importance_enough: out-of-range"),
        ({"late_minutes": 1441}, "late_minutes: out-of-range"),
    ],
)
def test_thresholds_are_in_order(fields: dict[str, int], problem: str) -> None:
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(stated.DRAFT.homework, **fields)
    assert [problem] == problems(refused)
