"""Judges of how homework is prepared, shared by the rules for assignments and for supervision."""

from __future__ import annotations

from cbt_homework.foundation.findings import (
    AbsencePolicy,
    Outcome,
    absent,
    lacking,
    met,
    unknown,
    unmet,
)
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle, SupervisionAim
from cbt_homework.homework.texts import (
    Lack,
    is_stated,
    lack_of,
    says_something,
    says_the_same,
)
from cbt_homework.homework.vocabulary import PlanMeans


def judge_obstacles_asked(spec: HomeworkSpec, policy: AbsencePolicy) -> Outcome | None:
    """Whether somebody asked what may get in the way.

    An answer that the person declined was asked for. Whether anything may get in the way stays
    open then: to decline an answer is to leave it unknown.
    """
    match spec.obstacles:
        case Missing.DECLINED:
            return unknown("obstacles")
        case Missing() | None as reason:
            return lacking(policy, "obstacles", reason)
        case ():
            return met("obstacles", count=0)
        case obstacles:
            count = sum(says_something(obstacle.what) for obstacle in obstacles)
            if count == 0:
                return lacking(policy, "obstacles", Lack.ONE_CHARACTER)
            return met("obstacles", count=count)


def judge_obstacles_have_plans(spec: HomeworkSpec, policy: AbsencePolicy) -> Outcome | None:
    """Whether each recorded obstacle has its plan, which rests on more than resolve."""
    if not isinstance(spec.obstacles, tuple):
        return None
    asked = [
        (i, obstacle)
        for i, obstacle in enumerate(spec.obstacles)
        if obstacle.then is not Missing.NOT_APPLICABLE
    ]
    without = {
        f"obstacles.{i}.then": plan_lack(obstacle, spec.task)
        for i, obstacle in asked
        if not _has_plan(obstacle, spec.task)
    }
    if not asked or not without:
        return met("obstacles", count=len(asked)) if asked else None
    facts = {"count": len(asked), "without": len(without)}
    # A lack on record weighs more than a gap in the record.
    lacks = {path: lack for path, lack in without.items() if lack is not None}
    if lacks:
        return unmet(*lacks, lack=next(iter(lacks.values())), **facts)
    return absent(policy, *without, **facts)


def _has_plan(obstacle: Obstacle, task: str) -> bool:
    return (
        is_stated(obstacle.then, task)
        and obstacle.rests_on != (PlanMeans.RESOLVE,)
        and not says_the_same(obstacle.then, obstacle.what)
    )


def plan_lack(obstacle: Obstacle, task: str) -> Missing | Lack | None:
    """Why the plan for an obstacle counts as not there; None for a plan, and for none recorded."""
    lack = lack_of(obstacle.then, task)
    if lack is not None:
        return lack
    if obstacle.rests_on == (PlanMeans.RESOLVE,):
        return Lack.RESOLVE_ALONE
    if isinstance(obstacle.then, str) and says_the_same(obstacle.then, obstacle.what):
        return Lack.REPEATS_THE_OBSTACLE
    return None


class WhyNotInWriting(Term):
    """Why the person does not have the assignment in writing."""

    NOTHING_WAS_WRITTEN_DOWN = "nothing-was-written-down"
    NOBODY_HAS_IT = "nobody-has-it"
    ONLY_SOMEBODY_ELSE_HAS_IT = "only-somebody-else-has-it"


def judge_written_down(assignment: Assignment, policy: AbsencePolicy) -> Outcome:
    """Whether the person has the assignment in writing.

    Who has it says more than that it was written. What stands in the person's own hand counts as
    theirs where nobody says who has it.
    """
    agreement = assignment.agreement or _NOTHING
    if agreement.copies_with is not None:
        if Party.ASSIGNEE in agreement.copies_with:
            return met("agreement.copies_with")
        others = (
            WhyNotInWriting.ONLY_SOMEBODY_ELSE_HAS_IT
            if agreement.copies_with
            else WhyNotInWriting.NOBODY_HAS_IT
        )
        how = WhyNotInWriting.NOTHING_WAS_WRITTEN_DOWN if agreement.in_writing is False else others
        return unmet("agreement.copies_with", how=how)
    if agreement.in_writing is False:
        return unmet("agreement.in_writing", how=WhyNotInWriting.NOTHING_WAS_WRITTEN_DOWN)
    if agreement.in_writing:
        return met("agreement.in_writing")
    if Party.ASSIGNEE in (agreement.written_by or ()):
        return met("agreement.written_by")
    return unknown("agreement.copies_with" if agreement.written_by else "agreement.in_writing")


_NOTHING = Agreement()


_NO_AIM = SupervisionAim()


def judge_supervision_aim(assignment: Assignment, policy: AbsencePolicy) -> Outcome | None:
    """Whether homework in supervision says what it works on, and what it does there."""
    aim = assignment.spec.supervision
    if isinstance(aim, Missing):
        return lacking(policy, "spec.supervision", aim)
    kind, function = (aim or _NO_AIM).kind, (aim or _NO_AIM).function
    if kind is None or isinstance(kind, Missing):
        return lacking(policy, "spec.supervision.kind", kind)
    if function is None or isinstance(function, Missing):
        return lacking(policy, "spec.supervision.function", function)
    return met("spec.supervision", kind=kind, function=function)
