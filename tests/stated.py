"""A policy that spells out every threshold, and the verbs of the library with this policy.

A test that says what follows from a number states the number: by this policy, or by one of its own.
The defaults of the library are held by `tests/house/test_defaults.py` alone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.cognition import BeliefPolicy, CognitionPolicy, RecordPolicy
from cbt_homework.engagement import CutShort, EngagementPolicy, FirstDay
from cbt_homework.supervision import SupervisionPolicy

DRAFT = ch.Policy(
    absent=ch.Verdict.UNMET,
    homework=ch.homework.HomeworkPolicy(
        confidence_enough=70,
        confidence_high=90,
        importance_enough=50,
        difficulty_too_easy=10,
        difficulty_too_hard=90,
        difficulty_low=30,
        difficulty_high=70,
        late_minutes=5,
        smaller_share=50,
    ),
    cognition=CognitionPolicy(
        records=RecordPolicy(alternative_believed=50, worthwhile_change=10, step_gap=15),
        beliefs=BeliefPolicy(
            situations_enough=3,
            sessions_settled=3,
            pattern_relationships=2,
            recurrent_from=3,
            discussions_before_deeper=2,
            recurrences_before_deeper=2,
            charge_enough=50,
            attitude_held=50,
        ),
    ),
    engagement=EngagementPolicy(
        repeated=2,
        often_missed=3,
        recent_sessions=6,
        brief_review=1,
        done_from=80,
        first_day=FirstDay.NEXT_DAY,
        cut_short=CutShort.IN_PROPORTION,
        alternative_counts=True,
        current_sessions=4,
        carries_over=4,
        recent_assignments=10,
        left_out_from=50,
        quality_low=50,
        day_ends_at_hour=0,
    ),
    supervision=SupervisionPolicy(
        priorities=2, strengths=3, development_points=3, risks_put_off=3, advanced_from_year=3
    ),
    thorough=(ch.Criterion.COLLABORATIVE, ch.Criterion.MEANINGFUL),
)
"""Where the object is the whole assignment."""
IMPORTED = attrs.evolve(DRAFT, absent=ch.Verdict.UNKNOWN)
"""Where a record may have kept only a part of it."""
ENGAGEMENT = DRAFT.engagement


def with_(policy: ch.Policy = DRAFT, /, **rooms: dict[str, Any]) -> ch.Policy:
    """The stated policy with other thresholds of some rooms."""
    changed = {room: attrs.evolve(getattr(policy, room), **new) for room, new in rooms.items()}
    return attrs.evolve(policy, **changed)


def assess(subject: Any, *, policy: ch.Policy = DRAFT, **how: Any) -> Any:
    """`assess` with the stated policy."""
    return ch.assess(subject, policy=policy, **how)


def diagnose(
    course: ch.Course, *, policy: ch.Policy = DRAFT, **how: Any
) -> ch.judgment.AdherenceDiagnosis:
    """`diagnose` with the stated policy."""
    return ch.diagnose(course, policy=policy, **how)


def quantity(
    entry: ch.AssignmentHistory, until: date, *, policy: EngagementPolicy = ENGAGEMENT, **how: Any
) -> en.Quantity:
    """`quantity` with the stated policy."""
    return en.quantity(entry, until, policy=policy, **how)


def occasions(
    entry: ch.AssignmentHistory, until: date, *, policy: EngagementPolicy = ENGAGEMENT, **how: Any
) -> Any:
    """`occasions` with the stated policy."""
    return en.occasions(entry, until, policy=policy, **how)
