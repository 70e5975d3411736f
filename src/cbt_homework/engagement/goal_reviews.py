"""Reviews of the problem and the goals behind homework, and what follows from their answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import attrs

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.field_types import Label, Text
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term

GOAL_QUESTIONS = QuestionBank(
    "goals",
    questions=(
        Question("most-important", "Is what we work on the most important problem for you now?"),
        Question("desirable", "Is the goal worth the effort to you?"),
        Question("acceptable", "Is the way toward it that we chose one that you can accept?"),
    ),
    sources=(
        Citation("prasko-2022", CitationStatus.VERIFIED, says="Three checks of goal setting."),
    ),
)
"""The three checks when returning to problem analysis and goals."""


class GoalMove(Term):
    """What to go on with after a review of problem and goals."""

    PROBLEM_LIST = "problem-list"
    GOAL = "goal"
    ANOTHER_WAY = "another-way"
    BARRIERS = "barriers"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GoalMoveEntry(Value):
    """The entry of the catalogue about one move.

    Attributes:
        move: The move.
        says: What it consists of, as an option.
        source: Where it comes from.
    """

    move: GoalMove
    says: Label
    source: Citation


GOAL_MOVES: Mapping[GoalMove, GoalMoveEntry] = MappingProxyType(
    {
        entry.move: entry
        for entry in (
            GoalMoveEntry(
                move=GoalMove.PROBLEM_LIST,
                says="going back to the list of problems, and choosing the one that matters most",
                source=article("Whether the problem worked on is really the most important one."),
            ),
            GoalMoveEntry(
                move=GoalMove.GOAL,
                says="putting the goal in other words, or choosing another one, until it is worth "
                "the effort",
                source=article("Whether the goal is sufficiently desirable."),
            ),
            GoalMoveEntry(
                move=GoalMove.ANOTHER_WAY,
                says="keeping the goal, and looking for another way toward it",
                source=article("Whether the way that the therapist offers is acceptable."),
            ),
            GoalMoveEntry(
                move=GoalMove.BARRIERS,
                says="returning to what stands in the way, as problem, goal and way are agreed on",
                source=library("The article does not say what follows where all three hold."),
            ),
        )
    }
)
"""The catalogue of moves."""

_MOVE_AFTER_NO = (GoalMove.PROBLEM_LIST, GoalMove.GOAL, GoalMove.ANOTHER_WAY)

GoalAnswer = bool | Missing | None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GoalReview(Value):
    """The three checks made when returning to problem analysis and goals.

    Attributes:
        on: The day.
        most_important: Whether the problem worked on is the most important one.
        desirable: Whether the goal is desirable enough.
        acceptable: Whether the way toward it is acceptable.
        next_move: What the two agreed to go on with.
        words: What was taken down of it.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    most_important: bool | Missing | None = None
    desirable: bool | Missing | None = None
    acceptable: bool | Missing | None = None
    next_move: GoalMove | None = None
    words: Text | None = None

    @property
    def answers(self) -> tuple[bool | Missing | None, ...]:
        """The answers, in the order of the three questions."""
        return self.most_important, self.desirable, self.acceptable


def merged_goal_answers(
    reviews: Iterable[GoalReview],
) -> tuple[GoalAnswer, GoalAnswer, GoalAnswer]:
    """The answers to the three questions over several reviews, each question by itself.

    The latest day with an answer counts. Answers without a day count only where no answer has one.
    Of two answers of one day, *no* counts: there is something to talk about.
    """
    by_review = [(review.on or date.min, review.answers) for review in reviews]
    most_important, desirable, acceptable = (
        _latest_answer([(day, answers[place]) for day, answers in by_review]) for place in range(3)
    )
    return most_important, desirable, acceptable


def _latest_answer(dated: Sequence[tuple[date, GoalAnswer]]) -> GoalAnswer:
    given = [(day, answer) for day, answer in dated if isinstance(answer, bool)]
    latest = max((day for day, _ in given), default=None)
    answers = [answer for day, answer in given if day == latest]
    return all(answers) if answers else None


def goal_moves(answers: Sequence[GoalAnswer]) -> tuple[GoalMove, ...]:
    """What can follow from the three answers: one move for each *no*, or one where all are *yes*.

    Empty where no answer is *no*, and not all of them are known.
    """
    after_no = tuple(
        move for move, answer in zip(_MOVE_AFTER_NO, answers, strict=True) if answer is False
    )
    all_yes = all(answer is True for answer in answers)
    return (GoalMove.BARRIERS,) if all_yes else after_no
