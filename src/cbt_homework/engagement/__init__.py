"""What became of homework: reports, reviews, inquiries, courses; quantity, change and barriers.

- an assignment and what became of it: `Entry`, `Report`, `Attempt`, `Review`, `Inquiry`, `Conduct`
- a person's homework in the order of sessions: `Course`, `Session`
- how often it was done: `quantity`, `occasions`, `amount_reached`; how it changed: `developments`
- what may stand in the way: `Barrier`, `BARRIERS`, `SIGNS`; the steps: `STEPS`; `TRANSITIONS`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.cognition.formulation import HomeworkMoment
    from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
    from cbt_homework.engagement.assigning import (
        AssigningFactor,
        Attribution,
        Conduct,
        FactorFit,
        Ground,
        HomeworkBelief,
        Manner,
    )
    from cbt_homework.engagement.assignment_history import (
        Ending,
        EndKind,
        Entry,
        Revision,
        SetAside,
    )
    from cbt_homework.engagement.barrier_catalogue import BARRIERS, BarrierEntry, Option
    from cbt_homework.engagement.barriers import Barrier, Side
    from cbt_homework.engagement.completion import Completion, OccasionState
    from cbt_homework.engagement.counting import (
        Quantity,
        amount_reached,
        occasions,
        quantity,
        raters,
    )
    from cbt_homework.engagement.course import Course, Session
    from cbt_homework.engagement.criteria import CourseCriterion, EntryCriterion, ReviewCriterion
    from cbt_homework.engagement.due_windows import WhyNoQuantity
    from cbt_homework.engagement.indicators import SIGNS
    from cbt_homework.engagement.indicators.indicator import Sign, Speaks
    from cbt_homework.engagement.inquiry import (
        GOAL_QUESTIONS,
        INQUIRY_QUESTIONS,
        Effect,
        Explored,
        GoalReview,
        HomeworkThought,
        Inquiry,
        Reply,
    )
    from cbt_homework.engagement.lifecycle import TRANSITIONS, Happening, Stage
    from cbt_homework.engagement.measures import Bound, Development, Moment, Reading, developments
    from cbt_homework.engagement.policy import CutShort, EngagementPolicy, FirstDay
    from cbt_homework.engagement.reports import (
        Attempt,
        Concern,
        ConcernKind,
        ObstacleMet,
        PlanUse,
        Reason,
        RecordBrought,
        Report,
    )
    from cbt_homework.engagement.review import (
        REVIEW_QUESTIONS,
        SUPERVISION_REVIEW_QUESTIONS,
        Review,
        ReviewStep,
        review_questions,
    )
    from cbt_homework.engagement.steps import STEPS, Because, Step
    from cbt_homework.engagement.tallies import Occasion
    from cbt_homework.foundation.questions import Answered, Question, QuestionBank

_LAZY = {
    "cognition.formulation": ("HomeworkMoment",),
    "cognition.therapeutic_beliefs": ("HomeworkAttitude",),
    "engagement.barrier_catalogue": ("BARRIERS", "BarrierEntry", "Option"),
    "engagement.barriers": ("Barrier", "Side"),
    "engagement.completion": ("Completion", "OccasionState"),
    "engagement.assigning": (
        "AssigningFactor", "Attribution", "Conduct", "FactorFit", "Ground", "HomeworkBelief",
        "Manner",
    ),
    "engagement.counting": ("Quantity", "amount_reached", "occasions", "quantity", "raters"),
    "engagement.course": ("Course", "Session"),
    "engagement.criteria": ("CourseCriterion", "EntryCriterion", "ReviewCriterion"),
    "engagement.due_windows": ("WhyNoQuantity",),
    "engagement.assignment_history": ("Ending", "EndKind", "Entry", "Revision", "SetAside"),
    "engagement.inquiry": (
        "GOAL_QUESTIONS", "INQUIRY_QUESTIONS", "Effect", "Explored", "GoalReview",
        "HomeworkThought", "Inquiry", "Reply",
    ),
    "engagement.lifecycle": ("TRANSITIONS", "Happening", "Stage"),
    "engagement.measures": ("Bound", "Development", "Moment", "Reading", "developments"),
    "engagement.policy": ("CutShort", "EngagementPolicy", "FirstDay"),
    "engagement.reports": (
        "Attempt", "Concern", "ConcernKind", "ObstacleMet", "PlanUse", "Reason", "RecordBrought",
        "Report",
    ),
    "engagement.review": (
        "REVIEW_QUESTIONS", "SUPERVISION_REVIEW_QUESTIONS", "Review", "ReviewStep",
        "review_questions",
    ),
    "engagement.indicators": ("SIGNS",),
    "engagement.indicators.indicator": ("Sign", "Speaks"),
    "engagement.steps": ("STEPS", "Because", "Step"),
    "engagement.tallies": ("Occasion",),
    "foundation.questions": ("Answered", "Question", "QuestionBank"),
}  # fmt: skip
"""Where each public name lives. Nothing is imported before somebody asks for it."""

__all__ = [
    "BARRIERS", "GOAL_QUESTIONS", "INQUIRY_QUESTIONS", "REVIEW_QUESTIONS", "SIGNS", "STEPS",
    "SUPERVISION_REVIEW_QUESTIONS", "TRANSITIONS", "Answered", "AssigningFactor", "Attempt",
    "Attribution", "Barrier", "BarrierEntry", "Because", "Bound", "Completion", "Concern",
    "ConcernKind", "Conduct", "Course", "CourseCriterion", "CutShort", "Development", "Effect",
    "EndKind", "Ending", "EngagementPolicy", "Entry", "EntryCriterion", "Explored", "FactorFit",
    "FirstDay", "GoalReview", "Ground", "Happening", "HomeworkAttitude", "HomeworkBelief",
    "HomeworkMoment", "HomeworkThought", "Inquiry", "Manner", "Moment", "ObstacleMet", "Occasion",
    "OccasionState", "Option", "PlanUse", "Quantity", "Question", "QuestionBank", "Reading",
    "Reason", "RecordBrought", "Reply", "Report", "Review", "ReviewCriterion", "ReviewStep",
    "Revision", "Session", "SetAside", "Side", "Sign", "Speaks", "Stage", "Step", "WhyNoQuantity",
    "amount_reached", "developments", "occasions", "quantity", "raters", "review_questions",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
