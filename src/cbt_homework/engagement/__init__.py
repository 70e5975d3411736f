"""Engagement with homework: reports, reviews, inquiries, courses; quantity, change and barriers.

- the history of an assignment: `AssignmentHistory`, `Report`, `Attempt`, `Review`,
  `Inquiry`, `AssigningObservation`
- a person's homework in the order of sessions: `Course`, `Session`, `Attendance`
- how often it was done: `quantity`, `occasions`; how much of it: `total_attainment`,
  `amounts_by_period`; how measures changed: `measure_changes`
- plain shares: `completion_share`, `completion_by_kind`, `review_share`; what comes next:
  `due_for_review`, `next_design`
- barriers: `Barrier`, `BARRIERS`, `INDICATORS`, who can know of each `KNOWN_BY`; your own ones:
  `OwnBarrier`, `BARRIER_BOOK`
- the steps: `STEPS`; `TRANSITIONS`
"""

from __future__ import annotations

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
from cbt_homework.engagement.amounts import PeriodAmount, amounts_by_period, total_attainment
from cbt_homework.engagement.assigning import (
    AssigningFactor,
    AssigningObservation,
    Attribution,
    FactorFit,
    Ground,
    HomeworkBelief,
    Manner,
)
from cbt_homework.engagement.assignment_history import (
    AssignmentHistory,
    Ending,
    EndKind,
    Revision,
    SetAside,
)
from cbt_homework.engagement.barrier_authors import KNOWN_BY
from cbt_homework.engagement.barrier_book import BARRIER_BOOK, BarrierBook
from cbt_homework.engagement.barrier_catalogue import BARRIERS
from cbt_homework.engagement.barriers import (
    Barrier,
    BarrierEntry,
    BarrierState,
    KnownBy,
    Option,
    OwnBarrier,
    Side,
)
from cbt_homework.engagement.completion import Completion, OccasionState
from cbt_homework.engagement.confidence import confidence_trend
from cbt_homework.engagement.counting import (
    Quantity,
    occasions,
    quantity,
    raters,
)
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.course_shares import (
    CountedShare,
    KindCompletion,
    completion_by_kind,
    completion_share,
    review_share,
)
from cbt_homework.engagement.criteria import (
    CourseCriterion,
    GoalReviewCriterion,
    HistoryCriterion,
    ReviewCriterion,
)
from cbt_homework.engagement.design_changes import (
    DesignChange,
    NextDesign,
    WhatChanged,
    WhyChanged,
)
from cbt_homework.engagement.design_drafting import next_design
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.goal_reviews import (
    GOAL_MOVES,
    GOAL_QUESTIONS,
    GoalMove,
    GoalReview,
)
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Indicator, Observation, Speaks
from cbt_homework.engagement.inquiry import (
    INQUIRY_QUESTIONS,
    Effect,
    Explored,
    HomeworkThought,
    Inquiry,
    Reply,
)
from cbt_homework.engagement.ladder_steps import (
    STEPS,
    AgreementGap,
    Because,
    LadderStep,
    WouldHelp,
)
from cbt_homework.engagement.lifecycle import TRANSITIONS, Happening, Stage
from cbt_homework.engagement.measures import (
    Bound,
    MeasureChange,
    Measurement,
    Moment,
    measure_changes,
)
from cbt_homework.engagement.reports import (
    Attempt,
    BroughtKind,
    BroughtRecord,
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
from cbt_homework.engagement.reviews_due import ReviewDue, due_for_review
from cbt_homework.engagement.sessions import (
    Attendance,
    Lateness,
    Session,
    WhyNothingAssigned,
)
from cbt_homework.engagement.tallies import Occasion
from cbt_homework.foundation.citations import AdviceEvidence
from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.questions import Answered, Question, QuestionBank
from cbt_homework.homework.concerns import (
    UNWANTED_EFFECTS,
    Concern,
    ConcernKind,
    UnwantedEffect,
    UnwantedEffectEntry,
)
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay

__all__ = [
    "BARRIERS",
    "BARRIER_BOOK",
    "GOAL_MOVES",
    "GOAL_QUESTIONS",
    "INDICATORS",
    "INQUIRY_QUESTIONS",
    "KNOWN_BY",
    "REVIEW_QUESTIONS",
    "STEPS",
    "SUPERVISION_REVIEW_QUESTIONS",
    "TRANSITIONS",
    "UNWANTED_EFFECTS",
    "AdviceEvidence",
    "AgreementGap",
    "Answered",
    "AssigningFactor",
    "AssigningObservation",
    "AssignmentHistory",
    "Attempt",
    "Attendance",
    "Attribution",
    "Barrier",
    "BarrierBook",
    "BarrierEntry",
    "BarrierState",
    "Because",
    "Bound",
    "BroughtKind",
    "BroughtRecord",
    "Completion",
    "Concern",
    "ConcernKind",
    "CountedShare",
    "Course",
    "CourseCriterion",
    "CutShort",
    "DesignChange",
    "Effect",
    "EndKind",
    "Ending",
    "EngagementPolicy",
    "Explored",
    "FactorFit",
    "FirstDay",
    "GoalMove",
    "GoalReview",
    "GoalReviewCriterion",
    "Ground",
    "Happening",
    "HistoryCriterion",
    "HomeworkAttitude",
    "HomeworkBelief",
    "HomeworkMoment",
    "HomeworkThought",
    "Indicator",
    "Inquiry",
    "KindCompletion",
    "KnownBy",
    "LadderStep",
    "Lateness",
    "Manner",
    "MeasureChange",
    "Measurement",
    "Moment",
    "NextDesign",
    "Observation",
    "ObstacleMet",
    "Occasion",
    "OccasionState",
    "Option",
    "OwnBarrier",
    "PeriodAmount",
    "PlanUse",
    "Quantity",
    "Question",
    "QuestionBank",
    "Reason",
    "RecordBrought",
    "Reply",
    "Report",
    "Review",
    "ReviewCriterion",
    "ReviewDue",
    "ReviewStep",
    "Revision",
    "Session",
    "SetAside",
    "Side",
    "Speaks",
    "Stage",
    "UnwantedEffect",
    "UnwantedEffectEntry",
    "WhatChanged",
    "WhyChanged",
    "WhyNoQuantity",
    "WhyNothingAssigned",
    "WouldHelp",
    "amounts_by_period",
    "completion_by_kind",
    "completion_share",
    "confidence_trend",
    "due_for_review",
    "measure_changes",
    "next_design",
    "occasions",
    "quantity",
    "raters",
    "review_questions",
    "review_share",
    "total_attainment",
]  # fmt: skip

explain_missing_names(__name__)
