"""Says whether homework was thoroughly discussed and agreed on, wherever the answer stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assigning import Manner
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barrier_authors import author_roles
from cbt_homework.engagement.barriers import KnownBy
from cbt_homework.engagement.ladder_steps import AgreementGap
from cbt_homework.engagement.reasons_told import is_answer_of_assignee
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.agreement import Agreement, CheckResult, UnderstandingCheck
from cbt_homework.homework.rules.collaborative import AGREED, PLANNED_IN_TIME
from cbt_homework.judgment.assess import assess
from cbt_homework.policies.criteria import Criterion
from cbt_homework.policies.policy import Policy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class AgreementAccount(NamedTuple):
    """Whether one assignment was thoroughly discussed and agreed on.

    Attributes:
        verdict: The answer. What nobody recorded of the planning is UNKNOWN under every policy.
        unmet: The criteria of `Policy.thorough` that the record says are not met.
        not_recorded: Those of which the record does not say enough.
        needs: The fields that would decide it, from the history.
    """

    verdict: Verdict
    unmet: tuple[Criterion, ...] = ()
    not_recorded: tuple[Criterion, ...] = ()
    needs: tuple[str, ...] = ()


def agreement_account(history: AssignmentHistory, policy: Policy) -> AgreementAccount:
    """Ask the criteria of the assignment, what was observed, what was answered, what is stated.

    A gap on record is UNMET. Without one, a statement of the record as a whole decides, and then
    the criteria.
    """
    agreement = history.assignment.agreement
    has_gap = bool(agreement_gaps(history, policy))
    if not has_gap and agreement is not None and agreement.discussed:
        return AgreementAccount(MET)
    verdicts: dict[Criterion, Verdict] = {}
    needs: list[str] = []
    assessment = assess(history.assignment, policy=_reading_of_records(policy))
    for criterion in policy.thorough:
        verdict = assessment.verdict(criterion)
        if verdict is UNKNOWN and criterion is Criterion.MEANINGFUL and _is_seen_explained(history):
            verdict = MET
        if verdict is UNKNOWN:
            needs += [
                f"assignment.{path}"
                for finding in assessment.about(criterion)
                if finding.weight is Weight.ESSENTIAL
                for path in finding.needs
            ]
        if verdict is not None:
            verdicts[criterion] = verdict
    unmet = tuple(criterion for criterion, verdict in verdicts.items() if verdict is UNMET)
    if has_gap or unmet:
        return AgreementAccount(UNMET, unmet)
    not_recorded = tuple(criterion for criterion, verdict in verdicts.items() if verdict is UNKNOWN)
    if not_recorded:
        return AgreementAccount(UNKNOWN, (), not_recorded, tuple(dict.fromkeys(needs)))
    return AgreementAccount(MET)


def agreement_gaps(history: AssignmentHistory, policy: Policy) -> tuple[AgreementGap, ...]:
    """What the record says was missing when the homework was agreed on, in the order of the words.

    A later answer that the task, or what it was for, was clear makes up for what was left out.
    """
    found = set(_gaps_on_record(history, policy))
    answers = [i for i in history.inquiries or () if is_answer_of_assignee(history, i.by)]
    if any(inquiry.understood_task is False for inquiry in answers):
        found.add(AgreementGap.TASK_NOT_UNDERSTOOD)
    elif any(inquiry.understood_task is True for inquiry in answers):
        found.discard(AgreementGap.UNDERSTANDING_NOT_CHECKED)
    if any(inquiry.understood_purpose is False for inquiry in answers):
        found.add(AgreementGap.PURPOSE_NOT_UNDERSTOOD)
    elif any(inquiry.understood_purpose is True for inquiry in answers):
        found.discard(AgreementGap.PURPOSE_NOT_GIVEN)
    return tuple(gap for gap in AgreementGap if gap in found)


def _reading_of_records(policy: Policy) -> Policy:
    """The policy under which an empty field says nothing about what happened in the room."""
    return policy if policy.absent is UNKNOWN else attrs.evolve(policy, absent=UNKNOWN)


def _gaps_on_record(history: AssignmentHistory, policy: Policy) -> Iterator[AgreementGap]:
    assignment = history.assignment
    agreement = assignment.agreement or Agreement()
    roles = author_roles(assignment, None)
    seen = [
        observation
        for observation in history.assigning or ()
        if roles.can_know(KnownBy.SESSION, observation.by, observation.ground)
    ]
    if agreement.discussed is False:
        yield AgreementGap.NOT_TALKED_OVER
    left_out = assignment.spec.rationale in (Missing.NONE, Missing.NOT_ASKED, Missing.DECLINED)
    if (left_out and recorded(assignment.spec.hypothesis) is None) or any(
        observation.gave_rationale is False for observation in seen
    ):
        yield AgreementGap.PURPOSE_NOT_GIVEN
    unchecked = agreement.understanding in (UnderstandingCheck.NOT_CHECKED, Missing.NOT_ASKED)
    if (unchecked and not isinstance(agreement.own_words, str)) or any(
        observation.checked_understanding is False for observation in seen
    ):
        yield AgreementGap.UNDERSTANDING_NOT_CHECKED
    if agreement.check_showed in (CheckResult.MISUNDERSTOOD, CheckResult.PARTLY_UNDERSTOOD):
        yield AgreementGap.TASK_NOT_UNDERSTOOD
    if any(outcome.verdict is UNMET for outcome in AGREED.outcomes(assignment, policy)):
        yield AgreementGap.NOT_AGREED
    in_haste = any(
        outcome.verdict is UNMET for outcome in PLANNED_IN_TIME.outcomes(assignment, policy)
    )
    if in_haste or any(Manner.HURRIED in (observation.manners or ()) for observation in seen):
        yield AgreementGap.IN_HASTE


def _is_seen_explained(history: AssignmentHistory) -> bool:
    """Whether somebody observed that the purpose was said and its understanding checked."""
    seen = history.assigning or ()
    return any(observation.gave_rationale for observation in seen) and any(
        observation.checked_understanding for observation in seen
    )
