"""What the rules about a self-assessment share.

A self-assessment is a form somebody filled in: what is not there is read as the policy says. What
was not asked is known not to be there, what was declined stays open, what does not apply counts for
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cbt_homework.foundation.findings import Outcome, met, places, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.self_assessment import SelfAssessment, SelfAssessmentOccasion

Answers = tuple[Answered, ...] | None


def absent(policy: Policy, *fields: str, **facts: Term | int) -> Outcome:
    """A part that a self-assessment itself would say, and does not."""
    judged = unmet if policy.absent is Verdict.UNMET else unknown
    return judged(*places(fields), **facts)


def part_absent(
    assessment: SelfAssessment, policy: Policy, *fields: str, **facts: Term | int
) -> Outcome | None:
    """A part that belongs to a self-assessment before supervision; later it is one of many."""
    if assessment.occasion is SelfAssessmentOccasion.IN_SUPERVISION:
        return None
    return absent(policy, *fields, **facts)


def held(policy: Policy, field: str, value: object) -> Outcome | None:
    """Whether a field holds something: an empty tuple is an answer as well."""
    if value is None:
        return absent(policy, field)
    if value is Missing.NOT_APPLICABLE:
        return None
    if value is Missing.DECLINED:
        return unknown(field)
    return unmet(field) if value is Missing.NOT_ASKED else met(field)


def answered(policy: Policy, field: str, answers: Answers, key: str) -> Outcome | None:
    """Whether a question is answered."""
    for i, answer in enumerate(answers or ()):
        if answer.question == key:
            return held(policy, f"{field}.{i}.said", answer.said)
    return absent(policy, field)


def together(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """One outcome of several: the ones not met are counted, else the open ones, else all."""
    applying = [one for one in outcomes if one is not None]
    for verdict, judged in ((Verdict.UNMET, unmet), (Verdict.UNKNOWN, unknown)):
        found = [one for one in applying if one.verdict is verdict]
        if found:
            paths = dict.fromkeys(path for one in found for path in (*one.at, *one.needs))
            return judged(*places(paths), count=len(found))
    if not applying:
        return None
    return met(*places(dict.fromkeys(path for o in applying for path in o.at)), count=len(applying))


def exactly(field: str, things: tuple[Any, ...], wanted: int) -> Outcome:
    """Whether as many things are named as the policy says."""
    judged = met if len(things) == wanted else unmet
    return judged(field, count=len(things), wanted=wanted)


def sample(**parts: Any) -> SelfAssessment:
    """A self-assessment for an example."""
    return SelfAssessment("s1", **parts)


IN_SUPERVISION = SelfAssessmentOccasion.IN_SUPERVISION
