"""Combines the answers about each homework of a session to one outcome."""

from __future__ import annotations

from collections.abc import Callable

from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.session import SupervisionSession

Judge = Callable[[Assignment, Policy], Outcome | None]


def judge_all_homework(
    session: SupervisionSession, policy: Policy, judge_assignment: Judge
) -> Outcome | None:
    """UNMET where something is not in place in one of them, else UNKNOWN where it is open.

    The facts are ``count``, of how many it is said, ``all``, to how many it applies, and ``lack``,
    where it is the same for all of these. Where no homework is recorded another rule asks for it.
    """
    answers = [
        (i, judge_assignment(assignment, policy))
        for i, assignment in enumerate(session.homework or ())
    ]
    applying = [(i, answer) for i, answer in answers if answer is not None]
    for verdict, judged in ((Verdict.UNMET, unmet), (Verdict.UNKNOWN, unknown), (None, met)):
        matching = [(i, outcome) for i, outcome in applying if verdict in (None, outcome.verdict)]
        if matching:
            paths = [
                f"homework.{i}.{path}"
                for i, outcome in matching
                for path in (*outcome.at, *outcome.needs)
            ]
            facts = {"count": len(matching), "all": len(applying)}
            lacks = {dict(outcome.facts).get("lack") for _, outcome in matching}
            lack = lacks.pop() if len(lacks) == 1 else None
            return judged(*paths, **facts, **({} if lack is None else {"lack": lack}))
    return None


def make_assignment_judge(judge_spec: Callable[[HomeworkSpec, Policy], Outcome | None]) -> Judge:
    """Makes a judge of the designs of assignments a judge of assignments."""

    def judge_assignment(assignment: Assignment, policy: Policy) -> Outcome | None:
        answer = judge_spec(assignment.spec, policy)
        if answer is None:
            return None
        return answer._replace(
            at=_paths_with_spec_prefix(answer.at), needs=_paths_with_spec_prefix(answer.needs)
        )

    return judge_assignment


def _paths_with_spec_prefix(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"spec.{path}" for path in paths)
