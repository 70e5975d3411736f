"""Judges and samples that the rules for self-assessments share.

A self-assessment is a form somebody filled in: what is not there is read as the policy says. What
was not asked is known not to be there, what was declined stays open, what does not apply counts for
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cbt_homework.foundation.findings import Outcome, absent, met, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.self_assessment import SelfAssessment, SelfAssessmentOccasion

Answers = tuple[Answered, ...] | None


def absent_outcome_before_supervision(
    assessment: SelfAssessment, policy: Policy, *fields: str, **facts: Term | int
) -> Outcome | None:
    """A part that belongs to a self-assessment before supervision; later it is one of many."""
    if assessment.occasion is SelfAssessmentOccasion.IN_SUPERVISION:
        return None
    return absent(policy, *fields, **facts)


def judge_field_is_filled(policy: Policy, field: str, answer: object) -> Outcome | None:
    """Whether a field holds something: an empty tuple and *none* are answers as well."""
    if answer is None:
        return absent(policy, field)
    if answer is Missing.NOT_APPLICABLE:
        return None
    if answer is Missing.DECLINED:
        return unknown(field)
    return unmet(field) if answer is Missing.NOT_ASKED else met(field)


def judge_question_is_answered(
    policy: Policy, field: str, answers: Answers, question_key: str
) -> Outcome | None:
    """Whether a question is answered."""
    for i, answer in enumerate(answers or ()):
        if answer.question == question_key:
            return judge_field_is_filled(policy, f"{field}.{i}.said", answer.said)
    return absent(policy, field)


def combine_outcomes(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """One outcome of several: the ones not met are counted, else the open ones, else all."""
    applying = [outcome for outcome in outcomes if outcome is not None]
    for verdict, judged in ((Verdict.UNMET, unmet), (Verdict.UNKNOWN, unknown)):
        matching = [outcome for outcome in applying if outcome.verdict is verdict]
        if matching:
            paths = dict.fromkeys(
                path for outcome in matching for path in (*outcome.at, *outcome.needs)
            )
            return judged(*paths, count=len(matching))
    if not applying:
        return None
    return met(
        *dict.fromkeys(path for outcome in applying for path in outcome.at), count=len(applying)
    )


def judge_count_is_expected(field: str, items: tuple[Any, ...], expected: int) -> Outcome:
    """Whether as many things are named as the policy says."""
    judged = met if len(items) == expected else unmet
    return judged(field, count=len(items), wanted=expected)


def example_assessment(**assessment_fields: Any) -> SelfAssessment:
    """A self-assessment for an example."""
    return SelfAssessment("s1", **assessment_fields)


IN_SUPERVISION = SelfAssessmentOccasion.IN_SUPERVISION
