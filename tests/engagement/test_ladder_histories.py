"""The worked histories of the ladder: which steps follow, and what it would help to know."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.engagement import (
    AgreementGap,
    Because,
    GoalMove,
    LadderStep,
    WouldHelp,
)
from tests import stated
from tests.engagement import ladder_histories as told
from tests.engagement.histories import MONDAYS

TRIED = (LadderStep.ACKNOWLEDGE, Because.TRIED)
OWN_PART = (LadderStep.LOOK_AT_OWN_PART, Because.OWN_PART_ASKED_ABOUT)
BACK_TO_GOALS = (LadderStep.REVIEW_GOALS, Because.NOTHING_CAME)

Labeled = tuple[Callable[[], ch.Course], tuple[tuple[LadderStep, Because], ...]]
LABELED: tuple[Labeled, ...] = (
    (told.answer_that_points_to_a_barrier, ((LadderStep.FORMULATE, Because.REPEATED),)),
    (told.asked_and_did_not_know, (BACK_TO_GOALS,)),
    (told.nobody_asked, ((LadderStep.INQUIRE, Because.REASON_NOT_ASKED),)),
    (told.six_days_of_seven, ((LadderStep.ACKNOWLEDGE, Because.CARRIED_OUT),)),
    (told.every_other_time, ((LadderStep.FORMULATE, Because.OFTEN),)),
    (
        told.exposure_beside_a_diary,
        (TRIED, (LadderStep.FORMULATE, Because.MISSED_BESIDE_OTHERS)),
    ),
    (told.week_that_nobody_recorded, ((LadderStep.INQUIRE, Because.PERHAPS_REPEATED),)),
    (told.stated_as_not_talked_over, ((LadderStep.INQUIRE, Because.NOT_DISCUSSED), OWN_PART)),
    (told.latest_is_not_due_yet, ()),
    (told.new_task_in_the_same_session, (BACK_TO_GOALS,)),
    (told.stated_as_talked_over, (BACK_TO_GOALS,)),
    (told.goals_asked_about_in_two_parts, (BACK_TO_GOALS,)),
    (told.three_times_of_seven, (TRIED, (LadderStep.INQUIRE, Because.ONCE))),
    (told.guess_in_place_of_an_answer, (BACK_TO_GOALS,)),
)


@pytest.mark.parametrize(("made", "steps"), LABELED, ids=lambda part: getattr(part, "__name__", ""))
@pytest.mark.parametrize("policy", [stated.DRAFT, stated.IMPORTED], ids=["draft", "imported"])
def test_a_history_leads_to_these_steps(
    made: Callable[[], ch.Course],
    steps: tuple[tuple[LadderStep, Because], ...],
    policy: ch.Policy,
) -> None:
    diagnosis = stated.diagnose(made(), policy=policy)
    assert steps == tuple((found.step, found.because) for found in diagnosis.steps)


def test_every_builder_is_labeled() -> None:
    built = {
        name
        for name, thing in vars(told).items()
        if callable(thing) and getattr(thing, "__module__", "") == told.__name__
    }
    public = {name for name in built if not name.startswith("_")}
    assert public == {made.__name__ for made, _ in LABELED}


def _main(made: ch.Course) -> ch.judgment.StepFound:
    return next(found for found in stated.diagnose(made).steps if found.step.follows_a_miss)


def _notes(made: ch.Course) -> str:
    return " ".join(show.text(stated.diagnose(made)).split())


def test_once_in_every_two_sessions_is_told_with_its_numbers() -> None:
    found = _main(told.every_other_time())
    assert (3, 6) == (found.missed, found.among)
    assert "At 3 of the last 6 sessions something was not carried out" in _notes(
        told.every_other_time()
    )


def test_the_kind_and_the_assignments_that_stay_undone_are_named() -> None:
    found = _main(told.exposure_beside_a_diary())
    assert (ch.homework.HomeworkKind.EXPOSURE, 3) == (found.kind, found.in_a_row)
    assert ("a0-bus", "a1-bus", "a2-bus") == found.assignments
    notes = _notes(told.exposure_beside_a_diary())
    assert "Homework of one kind (exposure) was not carried out 3 times in a row" in notes


def test_a_week_that_nobody_recorded_is_asked_about_by_its_day() -> None:
    (need,) = _main(told.week_that_nobody_recorded()).would_help
    assert (MONDAYS[2], (WouldHelp.CARRIED_OUT,), ("a1",)) == (
        need.on,
        need.would_help,
        need.assignments,
    )
    assert "Of Monday 16 March 2026 it would help to know: was it carried out?" in _notes(
        told.week_that_nobody_recorded()
    )


def test_what_the_record_says_of_the_planning_is_told_and_can_be_made_up_for() -> None:
    found = _main(told.stated_as_not_talked_over())
    assert (AgreementGap.NOT_TALKED_OVER,) == found.gaps
    assert "the record says: it was not talked over thoroughly." in _notes(
        told.stated_as_not_talked_over()
    )


def test_where_the_latest_is_not_due_yet_it_is_told_what_a_step_waits_for() -> None:
    (need,) = stated.diagnose(told.latest_is_not_due_yet()).awaits
    assert (None, ("a3",)) == (need.on, need.assignments)
    notes = _notes(told.latest_is_not_due_yet())
    assert "It would help to know what became of the latest homework." in notes
    assert "no step is taken from earlier homework" in notes


def test_the_answers_about_goals_are_put_together_and_lead_on() -> None:
    found = _main(told.goals_asked_about_in_two_parts())
    assert ["yes", "yes", "no"] == [check.answer.value for check in found.checks]
    assert (GoalMove.ANOTHER_WAY,) == found.goal_moves
    notes = _notes(told.goals_asked_about_in_two_parts())
    assert "To consider after these answers: keeping the goal, and looking for another way" in notes


def test_what_was_done_is_said_first_with_how_often() -> None:
    assert 3 == stated.diagnose(told.three_times_of_seven()).steps[0].times
    notes = _notes(told.three_times_of_seven())
    assert "To say: You did it three times. What did that take?" in notes
    assert "Thank you for coming and telling me." in _notes(told.nobody_asked())
