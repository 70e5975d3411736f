"""The criteria of reviews, of the history of one assignment, and of a course."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class ReviewCriterion(Term):
    """The criteria by which looking at homework together is worth the time."""

    ACKNOWLEDGED_FIRST = "acknowledged-first"
    LEARNING_DRAWN = "learning-drawn"
    NEXT_TIME_PREPARED = "next-time-prepared"
    TIME_ENOUGH = "time-enough"


class HistoryCriterion(Term):
    """The criteria of following one assignment up."""

    REVIEWED = "reviewed"
    LOOKED_INTO = "looked-into"
    EXPLAINED_FAIRLY = "explained-fairly"
    ASSIGNED_WITH_CARE = "assigned-with-care"
    SAFE = "safe"


class CourseCriterion(Term):
    """The criteria of what is kept up over the sessions of a course."""

    REVIEWED_THROUGHOUT = "reviewed-throughout"
    PLANNED_IN_TIME_THROUGHOUT = "planned-in-time-throughout"
    PURPOSE_GIVEN_THROUGHOUT = "purpose-given-throughout"
    UNDERSTANDING_CHECKED_THROUGHOUT = "understanding-checked-throughout"
    CONFIDENCE_KEPT_UP = "confidence-kept-up"
    CHANGED_WHERE_NEEDED = "changed-where-needed"
    """A task that was not done, or that a formulation touches, is not assigned as it was."""


class GoalReviewCriterion(Term):
    """The criteria of a review of problem and goals."""

    PROBLEM_MOST_IMPORTANT = "problem-most-important"
    GOAL_DESIRABLE = "goal-desirable"
    WAY_ACCEPTABLE = "way-acceptable"
    MOVE_FOLLOWS = "move-follows"
