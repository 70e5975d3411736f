"""What the rules of this room share."""

from __future__ import annotations

from typing import Protocol

from cbt_homework.foundation.findings import Outcome, unknown, unmet
from cbt_homework.foundation.people import ROLES, Role
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.policy import HomeworkPolicy


class Context(Protocol):
    """The parts of a policy that these rules read."""

    @property
    def absent(self) -> Verdict: ...
    @property
    def homework(self) -> HomeworkPolicy: ...


def absent(policy: Context, *fields: str) -> Outcome:
    """A part that an assignment itself should say, and does not."""
    return unmet(*fields) if policy.absent is Verdict.UNMET else unknown(*fields)


_NOTHING = Agreement()


def agreement_of(assignment: Assignment) -> Agreement:
    """What is recorded of the planning; an agreement without a word where nothing is.

    What happened in the room and was not recorded is UNKNOWN under every policy.
    """
    return assignment.agreement or _NOTHING


def who(assignment: Assignment) -> Role | str:
    """Whom a sentence speaks of: the recorded role, the usual one of the setting, or *person*."""
    for assignee in assignment.assignees or ():
        if assignee.role is not None:
            return assignee.role
    return "person" if assignment.setting is None else ROLES[assignment.setting].assignee
