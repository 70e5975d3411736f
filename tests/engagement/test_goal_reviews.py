"""Reviews of problem and goals: put together by question and day, and what follows from them."""

from __future__ import annotations

from datetime import date
from itertools import permutations, product
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, exchange, show
from cbt_homework.engagement import GoalMove, GoalReviewCriterion
from cbt_homework.engagement.goal_reviews import goal_moves, merged_goal_answers
from tests import stated
from tests.engagement import ladder_histories
from tests.engagement.histories import MONDAYS

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
MOVES = (GoalMove.PROBLEM_LIST, GoalMove.GOAL, GoalMove.ANOTHER_WAY)
FIRST, LATER = date(2026, 3, 16), date(2026, 3, 17)


def test_each_no_has_its_own_next_move() -> None:
    for answers in product((True, False, None, ch.Missing.DECLINED), repeat=3):
        expected = tuple(
            move for move, answer in zip(MOVES, answers, strict=True) if answer is False
        )
        if answers == (True, True, True):
            expected = (GoalMove.BARRIERS,)
        assert expected == goal_moves(answers)


@pytest.mark.parametrize(
    ("answers", "moves"),
    [
        ((False, True, True), "going back to the list of problems"),
        ((True, False, None), "putting the goal in other words"),
        ((None, None, False), "keeping the goal, and looking for another way"),
        ((True, True, True), "returning to what stands in the way"),
    ],
)
def test_the_notes_say_what_follows_from_the_answers(
    answers: tuple[bool | None, ...], moves: str
) -> None:
    most_important, desirable, acceptable = answers
    review = en.GoalReview(
        MONDAYS[2], most_important=most_important, desirable=desirable, acceptable=acceptable
    )
    course = attrs.evolve(ladder_histories.stated_as_talked_over(), goal_reviews=(review,))
    notes = " ".join(show.text(stated.diagnose(course)).split())
    assert f"To consider after these answers: {moves}" in notes


REVIEWS = (
    en.GoalReview(FIRST, most_important=False, desirable=True, acceptable=True),
    en.GoalReview(LATER, most_important=True, desirable=ch.Missing.DECLINED),
    en.GoalReview(most_important=False, acceptable=False),
    en.GoalReview(LATER, acceptable=False),
    en.GoalReview(LATER, acceptable=True),
)


def test_the_latest_day_with_an_answer_counts_whatever_the_order() -> None:
    for reviews in permutations(REVIEWS):
        assert (True, True, False) == merged_goal_answers(reviews)
    assert (False, None, False) == merged_goal_answers(REVIEWS[2:3])
    assert (None, None, None) == merged_goal_answers(())


def test_a_review_without_answers_erases_none() -> None:
    declined = en.GoalReview(LATER, most_important=ch.Missing.DECLINED)
    for more in (en.GoalReview(), en.GoalReview(LATER, words="Talked"), declined):
        assert (False, True, True) == merged_goal_answers((*REVIEWS[:1], more))


def test_the_day_of_a_review_of_goals_is_a_day_of_the_course() -> None:
    course = ch.Course((), goal_reviews=(en.GoalReview(FIRST), en.GoalReview()))
    assert (FIRST,) == course.session_days


@pytest.mark.parametrize(
    ("review", "verdicts"),
    [
        ({}, (UNKNOWN, UNKNOWN, UNKNOWN, None)),
        ({"most_important": False}, (UNMET, UNKNOWN, UNKNOWN, UNKNOWN)),
        (
            {"most_important": False, "next_move": GoalMove.PROBLEM_LIST},
            (UNMET, UNKNOWN, UNKNOWN, MET),
        ),
        (
            {"most_important": True, "desirable": True, "acceptable": True,
             "next_move": GoalMove.GOAL},
            (MET, MET, MET, UNMET),
        ),
        ({"acceptable": ch.Missing.NOT_APPLICABLE}, (UNKNOWN, UNKNOWN, None, None)),
    ],
    ids=str,
)  # fmt: skip
def test_a_review_of_goals_can_be_assessed(
    review: dict[str, Any], verdicts: tuple[ch.Verdict | None, ...]
) -> None:
    assessment = stated.assess(en.GoalReview(**review))
    assert "goal-review" == assessment.subject
    assert verdicts == tuple(assessment.verdict(criterion) for criterion in GoalReviewCriterion)


def test_what_the_two_go_on_with_survives_the_wire() -> None:
    review = en.GoalReview(FIRST, desirable=False, next_move=GoalMove.GOAL)
    course = ch.Course((), goal_reviews=(review,))
    assert course == exchange.loads(exchange.dumps(course))
