"""A policy as the rules of this room see it, and what a rule says of a subject."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules import (
    DOWNWARD_ARROW_RULES,
    FORMULATION_RULES,
    THERAPEUTIC_BELIEF_RULES,
)
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.beliefs import BeliefPolicy
from cbt_homework.policies.policy import Policy
from tests import stated

BOOK = RuleBook(
    "beliefs",
    tuple(
        rule
        for rule in (*FORMULATION_RULES, *DOWNWARD_ARROW_RULES, *THERAPEUTIC_BELIEF_RULES)
        if rule.weight is not Weight.HINT
    ),
)
"""The rules that read what is recorded; hints read the words, and are tested with their guide."""


def Setting(  # noqa: N802 (a policy, as the rules of this room see it)
    *, absent: Verdict = Verdict.UNMET, beliefs: BeliefPolicy | None = None
) -> Policy:
    """A policy with these thresholds for beliefs."""
    known = stated.DRAFT.cognition
    room = attrs.evolve(known, beliefs=beliefs or known.beliefs)
    return attrs.evolve(stated.DRAFT, absent=absent, cognition=room)


DRAFT = Setting()
IMPORTED = Setting(absent=Verdict.UNKNOWN)


def rules_for(subject: object) -> list[Rule[Any]]:
    """The rules that speak of such a subject."""
    return [rule for rule in BOOK if rule.subject is type(subject)]


def findings(subject: object, policy: Policy = DRAFT) -> dict[str, Finding]:
    """What each rule that applies says, by code."""
    return {
        rule.code: rule.finding(outcome)
        for rule in rules_for(subject)
        for outcome in rule.outcomes(subject, policy)
    }


def said(subject: object, code: str, policy: Policy = DRAFT) -> Verdict | None:
    """The verdict of one rule; None where it does not apply."""
    found = findings(subject, policy).get(code)
    return None if found is None else found.verdict


def verdict(subject: object, criterion: Term, policy: Policy = DRAFT) -> Verdict | None:
    """What the essential rules of a criterion say together; None where none applies."""
    spoken = [
        f.verdict
        for f in findings(subject, policy).values()
        if f.criterion == criterion.value and f.weight is Weight.ESSENTIAL
    ]
    return all_of(spoken) if spoken else None
