"""Rules for reviews of problem and goals: each *no* has its own next move."""

from __future__ import annotations

from functools import partial

from cbt_homework.engagement.criteria import GoalReviewCriterion
from cbt_homework.engagement.goal_reviews import GOAL_MOVES, GoalMove, GoalReview, goal_moves
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[GoalReview], subject=GoalReview, effort=Effort.A_FEW_MINUTES)


def _judge_answer(review: GoalReview, field: str) -> Outcome | None:
    answer = getattr(review, field)
    if answer is Missing.NOT_APPLICABLE:
        return None
    if not isinstance(answer, bool):
        return unknown(field)
    return met(field) if answer else unmet(field)


def _judge_problem_most_important(review: GoalReview, policy: Policy) -> Outcome | None:
    return _judge_answer(review, "most_important")


PROBLEM_MOST_IMPORTANT = _rule(
    "EN30",
    "problem-most-important",
    _judge_problem_most_important,
    Weight.ESSENTIAL,
    criterion=GoalReviewCriterion.PROBLEM_MOST_IMPORTANT,
    asks="Is the problem that is worked on the most important one for the person now?",
    why="Homework for a problem that matters less than another one is easily left undone.",
    met="The person says that the problem worked on is the most important one now.",
    unmet="The person says that the problem worked on is not the most important one now.",
    unknown="Whether the problem worked on is the most important one now is not recorded.",
    question="Which problem matters most to you at the moment?",
    options=(GOAL_MOVES[GoalMove.PROBLEM_LIST].says,),
    sources=(article("Whether the problem worked on is really the most important one."),),
    examples=lambda: (
        Example.met("yes", GoalReview(most_important=True)),
        Example.unmet("no", GoalReview(most_important=False)),
        Example.unknown("not asked", GoalReview(most_important=Missing.NOT_ASKED)),
        Example.unknown("nothing recorded of it", GoalReview()),
        Example.silent("not applicable", GoalReview(most_important=Missing.NOT_APPLICABLE)),
    ),
    cannot_see="Which problem it would be.",
)


def _judge_goal_desirable(review: GoalReview, policy: Policy) -> Outcome | None:
    return _judge_answer(review, "desirable")


GOAL_DESIRABLE = _rule(
    "EN31",
    "goal-desirable",
    _judge_goal_desirable,
    Weight.ESSENTIAL,
    criterion=GoalReviewCriterion.GOAL_DESIRABLE,
    asks="Is the goal worth the effort to the person?",
    why="A goal that is not worth the effort gives no reason to do what leads to it.",
    met="The person says that the goal is worth the effort.",
    unmet="The person says that the goal is not worth the effort.",
    unknown="Whether the goal is worth the effort to the person is not recorded.",
    question="What would be different in your days if you reached it?",
    options=(GOAL_MOVES[GoalMove.GOAL].says,),
    sources=(article("Whether the goal is sufficiently desirable."),),
    examples=lambda: (
        Example.met("yes", GoalReview(desirable=True)),
        Example.unmet("no", GoalReview(desirable=False)),
        Example.unknown("declined", GoalReview(desirable=Missing.DECLINED)),
        Example.unknown("nothing recorded of it", GoalReview()),
        Example.silent("not applicable", GoalReview(desirable=Missing.NOT_APPLICABLE)),
    ),
    cannot_see="What would make it worth the effort.",
)


def _judge_way_acceptable(review: GoalReview, policy: Policy) -> Outcome | None:
    return _judge_answer(review, "acceptable")


WAY_ACCEPTABLE = _rule(
    "EN32",
    "way-acceptable",
    _judge_way_acceptable,
    Weight.ESSENTIAL,
    criterion=GoalReviewCriterion.WAY_ACCEPTABLE,
    asks="Is the way toward the goal one that the person can accept?",
    why="There is more than one way toward most goals; one that is accepted can be gone.",
    met="The person accepts the way toward the goal.",
    unmet="The person does not accept the way toward the goal.",
    unknown="Whether the person accepts the way toward the goal is not recorded.",
    question="Which way toward it would suit you better?",
    options=(GOAL_MOVES[GoalMove.ANOTHER_WAY].says,),
    sources=(article("Whether the way that the therapist offers is acceptable."),),
    examples=lambda: (
        Example.met("yes", GoalReview(acceptable=True)),
        Example.unmet("no", GoalReview(acceptable=False)),
        Example.unknown("nothing recorded of it", GoalReview()),
        Example.silent("not applicable", GoalReview(acceptable=Missing.NOT_APPLICABLE)),
    ),
    cannot_see="Which other ways were talked about.",
)


_FIELD_OF_MOVE = {
    GoalMove.PROBLEM_LIST: "most_important",
    GoalMove.GOAL: "desirable",
    GoalMove.ANOTHER_WAY: "acceptable",
}


def _judge_move_follows(review: GoalReview, policy: Policy) -> Outcome | None:
    moves = goal_moves(review.answers)
    if not moves:
        return None  # the rules about the three answers speak
    if review.next_move is None:
        return unknown("next_move", move=moves[0])
    if review.next_move in moves:
        return met("next_move", move=review.next_move)
    open_field = _FIELD_OF_MOVE.get(review.next_move)
    if open_field is not None and getattr(review, open_field) is None:
        return unknown(open_field, move=moves[0])  # a *no* there would lead to it
    return unmet("next_move", move=review.next_move)


MOVE_FOLLOWS = _rule(
    "EN33",
    "move-follows",
    _judge_move_follows,
    Weight.ESSENTIAL,
    criterion=GoalReviewCriterion.MOVE_FOLLOWS,
    asks="Does what the two go on with follow from the answers?",
    why="Each *no* leads somewhere else: to the list of problems, to the goal, or to another way. "
    "Three times *yes* lead back to what stands in the way.",
    met="What the two go on with follows from the answers: {move}.",
    unmet="The answers lead somewhere else than what the two go on with: {move}.",
    unknown="What the two go on with, or an answer that would lead to it, is not recorded. The "
    "answers lead to: {move}.",
    question="After what you told me, what would you like to look at next?",
    options=tuple(entry.says for entry in GOAL_MOVES.values()),
    sources=(
        article("Three checks of problem and goals."),
        library("Which move follows from which answer."),
    ),
    examples=lambda: (
        Example.met(
            "another way, after *not acceptable*",
            GoalReview(acceptable=False, next_move=GoalMove.ANOTHER_WAY),
        ),
        Example.met(
            "the barriers, after three times *yes*",
            GoalReview(
                most_important=True,
                desirable=True,
                acceptable=True,
                next_move=GoalMove.BARRIERS,
            ),
        ),
        Example.unmet(
            "another way, after *not the most important problem*",
            GoalReview(most_important=False, acceptable=True, next_move=GoalMove.ANOTHER_WAY),
        ),
        Example.unknown(
            "another way, and nothing recorded of whether the way is acceptable",
            GoalReview(most_important=False, next_move=GoalMove.ANOTHER_WAY),
        ),
        Example.unknown(
            "three times *yes*, and nothing recorded of what follows",
            GoalReview(most_important=True, desirable=True, acceptable=True),
        ),
        Example.silent("no answer is recorded", GoalReview(next_move=GoalMove.GOAL)),
    ),
    cannot_see="Whether both want to go on with it.",
)


GOAL_REVIEW: tuple[Rule[GoalReview], ...] = (
    PROBLEM_MOST_IMPORTANT,
    GOAL_DESIRABLE,
    WAY_ACCEPTABLE,
    MOVE_FOLLOWS,
)
