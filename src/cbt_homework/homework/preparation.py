"""Judges of how homework is prepared, shared by the rules for assignments and for supervision."""

from __future__ import annotations

from cbt_homework.foundation.findings import AbsencePolicy, Outcome, absent, met, unknown, unmet
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec


def judge_obstacles_asked(spec: HomeworkSpec, policy: AbsencePolicy) -> Outcome | None:
    """Whether somebody asked what may get in the way."""
    match spec.obstacles:
        case None:
            return absent(policy, "obstacles")
        case Missing.NOT_ASKED:
            return unmet("obstacles")
        case Missing.DECLINED:
            return unknown("obstacles")
        case Missing.NOT_APPLICABLE:
            return None
        case obstacles:
            return met("obstacles", count=len(obstacles))


def judge_obstacles_have_plans(spec: HomeworkSpec, policy: AbsencePolicy) -> Outcome | None:
    """Whether each recorded obstacle has its plan."""
    if not isinstance(spec.obstacles, tuple) or not spec.obstacles:
        return None
    without = tuple(f"obstacles.{i}.then" for i, o in enumerate(spec.obstacles) if o.then is None)
    if not without:
        return met("obstacles", count=len(spec.obstacles))
    return absent(policy, *without, count=len(spec.obstacles), without=len(without))


def judge_written_down(assignment: Assignment, policy: AbsencePolicy) -> Outcome:
    """Whether the assignment was written down for the person."""
    match assignment.agreement and assignment.agreement.in_writing:
        case True:
            return met("agreement.in_writing")
        case False:
            return unmet("agreement.in_writing")
        case _:
            return unknown("agreement.in_writing")
