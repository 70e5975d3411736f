"""One value for each kind of document about a whole course, and about what comes next."""

from __future__ import annotations

from datetime import date

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.declare import Value
from cbt_homework.judgment import (
    AdherenceDiagnosis,
    Assessment,
    AssignmentOverview,
    Basis,
    CourseOverview,
    Judged,
)

_BASIS = Basis(
    library="0.1.0",
    rules="engagement",
    rules_digest="0123456789ab",
    policy_digest="ba9876543210",
)


def _assessment(subject: str, criterion: str) -> Assessment[ch.Criterion]:
    return Assessment(
        subject=subject,
        profile=(Judged(criterion, ch.Verdict.UNMET),),
        findings=(),
        basis=_BASIS,
    )


OVERVIEW = CourseOverview(
    setting=ch.Setting.THERAPY,
    course=_assessment("course", "reviewed-throughout"),
    assignments=(
        AssignmentOverview(
            "a1",
            plan=_assessment("assignment", "concrete"),
            history=_assessment("entry", "reviewed"),
            reviews=(_assessment("review", "learning-drawn"),),
            completion=en.CountedShare(numerator=1, denominator=3, unknown=1),
            reviewed=ch.Verdict.UNKNOWN,
        ),
    ),
    goal_reviews=(_assessment("goal-review", "most-important"),),
    completion=en.CountedShare(numerator=1, denominator=3, unknown=1),
    kinds=(
        en.KindCompletion(
            ch.homework.HomeworkKind.EXPOSURE,
            share=en.CountedShare(denominator=2),
            stays_undone=ch.Verdict.MET,
        ),
        en.KindCompletion(
            share=en.CountedShare(numerator=1, denominator=1), stays_undone=ch.Verdict.UNMET
        ),
    ),
    reviewed=en.CountedShare(denominator=1, unknown=1),
    on=date(2026, 3, 9),
    due=(
        en.ReviewDue(
            "a1",
            verdict=ch.Verdict.UNKNOWN,
            fell_due=ch.Verdict.MET,
            reported=ch.Verdict.UNMET,
            reviewed=ch.Verdict.UNKNOWN,
            needs=("histories.0.reviews",),
        ),
    ),
    diagnosis=AdherenceDiagnosis(assignments=1, barriers=(), steps=(), basis=_BASIS),
)

NEXT_DESIGN = en.NextDesign(
    spec=ch.HomeworkSpec(
        "Walk to the lake",
        target=ch.at_least(15, ch.MINUTES),
        obstacles=(ch.Obstacle("The lift broke"),),
    ),
    changes=(
        en.DesignChange(
            en.WhatChanged.MADE_SMALLER,
            "target.at_least",
            because=(en.WhyChanged.PARTLY_DONE, en.WhyChanged.LOW_CONFIDENCE),
            rests_on=("reports.0.completion", "assignment.agreement.confidence"),
            before=30,
            after=15,
        ),
        en.DesignChange(
            en.WhatChanged.ADDED,
            "obstacles.0.then",
            because=(en.WhyChanged.REASON_GIVEN,),
            rests_on=("reports.0.reasons.0",),
            barriers=(ch.Barrier.NO_MEANS,),
            is_open=True,
        ),
    ),
)

OVERVIEW_SAMPLES: dict[str, Value] = {"course-overview": OVERVIEW, "next-design": NEXT_DESIGN}
