"""The design of an assignment: what is to be done, when, why, and what if."""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Minutes, Ref, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec_parts import (
    EarlierWork,
    FromSession,
    Goal,
    Hypothesis,
    NoLose,
    Obstacle,
    Progression,
    Rationale,
    Step,
    SupervisionAim,
    Words,
)
from cbt_homework.homework.target import Per, Target
from cbt_homework.homework.vocabulary import HomeworkKind, SuccessDependsOn

Steps = Annotated[tuple[Step, ...], k.Size(1, 50)]


def _has_total_beyond_one_occasion(spec: Any) -> bool:
    return spec.total is None or spec.total.per is not Per.OCCASION


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkSpec(Value):
    """The design of an assignment; only the task is required.

    ``None`` says that nothing was recorded, an empty tuple that somebody asked and there was none,
    ``Missing.NONE`` that the record says there was none.

    Attributes:
        task: The thing to do, in the words the person takes home.
        kinds: The kinds of homework that it is.
        from_session: The part of the session that it follows from.
        schedule: The times at which it is done.
        place: The place in which it is done.
        target: The amount of it, or the length.
        total: A second amount, a day, a week or in all, beside the amount each time.
        estimated_minutes: How long it may take, where no length was agreed.
        steps: The steps or acts of which it is made, in order.
        graded_steps: The steps by which it grows harder, and when to go on.
        progression: How it grows harder or longer, where no steps were named.
        builds_on: The earlier work that it builds on.
        with_whom: The others who take part or help; empty where nobody has to.
        materials: The things that are needed for it.
        done_when: The sign by which both can tell that it was done.
        part_counts: Whether doing a part of it counts.
        success_depends_on: The things that decide whether it counts as done.
        rationale: The purpose of the assignment.
        hypothesis: The prediction it puts to the test.
        no_lose: The lesson from either outcome.
        obstacles: The things that may get in the way, each with the plan for it.
        smallest_version: The smallest version that still counts.
        reminder: The thing that will bring it to mind.
        record_form: The form to be filled in.
        bring: The things to bring to the next session.
        problem: The problem it works on.
        goal: The goal it serves.
        priority: How much it matters beside other assignments.
        review: When the clinician looks at how it goes.
        supervision: For homework in supervision: what it works on, and what it does.
    """

    task: Text = attrs.field(kw_only=False)
    kinds: Annotated[tuple[HomeworkKind, ...], k.Size(0, 20)] | None = None
    from_session: FromSession | Missing | None = None
    schedule: Schedule | Missing | None = None
    place: Text | Missing | None = None
    target: Target | Missing | None = None
    total: Target | None = None
    estimated_minutes: Minutes | None = None
    steps: Steps | None = None
    graded_steps: Steps | None = None
    progression: Progression | None = None
    builds_on: Annotated[tuple[EarlierWork, ...], k.Size(0, 50)] | None = None
    with_whom: Words | Missing | None = None
    materials: Words | None = None
    done_when: Text | Missing | None = None
    part_counts: bool | Missing | None = None
    success_depends_on: Annotated[tuple[SuccessDependsOn, ...], k.Size(1, 3)] | None = None
    rationale: Rationale | Missing | None = None
    hypothesis: Hypothesis | Missing | None = None
    no_lose: NoLose | Missing | None = None
    obstacles: Annotated[tuple[Obstacle, ...], k.Size(0, 50)] | Missing | None = None
    smallest_version: Text | Missing | None = None
    reminder: Text | Missing | None = None
    record_form: RecordForm | Missing | None = None
    bring: Words | Missing | None = None
    problem: Ref | None = None
    goal: Goal | Missing | None = None
    priority: Rating | None = None
    review: Schedule | None = None
    supervision: SupervisionAim | Missing | None = None

    __invariants__ = (
        no_repeats("kinds"),
        no_repeats("success_depends_on"),
        Invariant(
            "each-time",
            "total",
            "must be for a day, a week, a month or in all",
            _has_total_beyond_one_occasion,
        ),
    )
