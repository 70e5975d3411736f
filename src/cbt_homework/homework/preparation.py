"""Judges of how homework is prepared, shared by the rules for assignments and for supervision."""

from __future__ import annotations

from cbt_homework.foundation.findings import AbsencePolicy, Outcome, absent, met, unknown, unmet
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec


def judge_obstacles_asked(spec: HomeworkSpec, policy: AbsencePolicy) -> Outcome | None:
    """Whether somebody asked what may get in the way."""
    match spec.obstacles:
        case None:
            return absent(policy, "obstacles")
        case Missing.NOT_ASKED | Missing.NONE:
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


class WritingWord(Term):
    """Why the person does not have the assignment in writing."""

    NOTHING_WRITTEN = "nothing-was-written-down"
    NO_COPY = "nobody-has-it"
    OTHERS_ONLY = "only-somebody-else-has-it"


def judge_written_down(assignment: Assignment, policy: AbsencePolicy) -> Outcome:
    """Whether the person has the assignment in writing.

    Who has it says more than that it was written. What stands in the person's own hand counts as
    theirs where nobody says who has it.
    """
    agreement = assignment.agreement or _NOTHING
    if agreement.copies_with is not None:
        if Party.ASSIGNEE in agreement.copies_with:
            return met("agreement.copies_with")
        others = WritingWord.OTHERS_ONLY if agreement.copies_with else WritingWord.NO_COPY
        how = WritingWord.NOTHING_WRITTEN if agreement.in_writing is False else others
        return unmet("agreement.copies_with", how=how)
    if agreement.in_writing is False:
        return unmet("agreement.in_writing", how=WritingWord.NOTHING_WRITTEN)
    if agreement.in_writing:
        return met("agreement.in_writing")
    if Party.ASSIGNEE in (agreement.written_by or ()):
        return met("agreement.written_by")
    return unknown("agreement.copies_with" if agreement.written_by else "agreement.in_writing")


_NOTHING = Agreement()
