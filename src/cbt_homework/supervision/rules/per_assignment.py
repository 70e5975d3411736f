"""One answer for all homework that was agreed on in a session."""

from __future__ import annotations

from collections.abc import Callable

from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.session import SupervisionSession

Judge = Callable[[Assignment, Policy], Outcome | None]
_MOST_PATHS = 100


def over_homework(of: SupervisionSession, policy: Policy, judge: Judge) -> Outcome | None:
    """UNMET where something is not in place in one of them, else UNKNOWN where it is open.

    The facts are ``count``, of how many it is said, and ``all``, to how many it applies. Where no
    homework is recorded another rule asks for it.
    """
    answers = [(i, judge(assignment, policy)) for i, assignment in enumerate(of.homework or ())]
    said = [(i, answer) for i, answer in answers if answer is not None]
    for verdict, judged in ((Verdict.UNMET, unmet), (Verdict.UNKNOWN, unknown), (None, met)):
        those = [(i, o) for i, o in said if verdict in (None, o.verdict)]
        if those:
            paths = [f"homework.{i}.{path}" for i, o in those for path in (*o.at, *o.needs)]
            return judged(*paths[:_MOST_PATHS], count=len(those), all=len(said))
    return None


def of_spec(rule: Rule[HomeworkSpec]) -> Judge:
    """What a rule for designs says of the design of an assignment."""

    def judge(assignment: Assignment, policy: Policy) -> Outcome | None:
        said = next(iter(rule.outcomes(assignment.spec, policy)), None)
        return (
            None if said is None else said._replace(at=_inside(said.at), needs=_inside(said.needs))
        )

    return judge


def _inside(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"spec.{path}" for path in paths)


def of_assignment(rule: Rule[Assignment]) -> Judge:
    """What a rule for assignments says of an assignment."""

    def judge(assignment: Assignment, policy: Policy) -> Outcome | None:
        return next(iter(rule.outcomes(assignment, policy)), None)

    return judge
