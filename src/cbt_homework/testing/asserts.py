"""Assertions whose failure says what is missing and what could be considered."""

from __future__ import annotations

import enum
from typing import Any

from cbt_homework.engagement.barrier_catalogue import BARRIERS
from cbt_homework.engagement.barriers import Barrier, BarrierState
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.catalogue import CATALOGUE, rule_of
from cbt_homework.judgment.diagnose import diagnose
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.policies.policy import Policy


def assert_meets(
    subject: object,
    *criteria: enum.Enum,
    policy: Policy | None = None,
    book: RuleBook | None = None,
    wording: WordingGuide | None = None,
) -> None:
    """Assert that a subject, or an assessment of one, meets these criteria; without any, all.

    What needs attention fails the assertion, whatever the criteria.

    A failure lists, for each criterion that is not met, the reasons, the options, and the fields
    that would decide it; no text of anybody is in it.

    Raises:
        AssertionError: at least one criterion is unmet, not known, or was not judged.
    """
    __tracebackhide__ = True
    assessment: Assessment[Any]
    if isinstance(subject, Assessment):
        assessment = subject  # pyright: ignore[reportUnknownVariableType]
    else:
        assessment = assess(subject, policy=policy, book=book, wording=wording)
    if assessment.meets(*criteria) and not assessment.attention:
        return
    rules = CATALOGUE if book is None else book
    keys = [c.value for c in criteria] or [j.criterion for j in assessment.profile]
    verdicts = {j.criterion: j.verdict for j in assessment.profile}
    lines = [
        line
        for key in keys
        if verdicts.get(key) is not Verdict.MET
        for line in _failed_criterion_lines(assessment, key, verdicts.get(key), rules)
    ]
    alarms = [f"needs attention: {sentence_of(f, rules)} [{f.code}]" for f in assessment.attention]
    raise AssertionError("\n".join([*alarms, *lines] or ["no criterion was judged"]))


def assert_supports(
    subject: Course | AdherenceDiagnosis, *barriers: Barrier, policy: Policy | None = None
) -> None:
    """Assert that a course, or a diagnosis of one, has something that speaks for these barriers.

    A failure says, for each that has nothing, what speaks against it or that it is unexplored, with
    the question to ask, and which barriers are supported; no text of anybody is in it.

    Raises:
        AssertionError: at least one of the barriers is not supported.
        TypeError: no barrier is given, or an argument is of another class.
    """
    __tracebackhide__ = True
    if not barriers:
        raise TypeError("give the barriers, such as Barrier.FORGETTING")
    check_class("subject", subject, Course | AdherenceDiagnosis)
    check_class("policy", policy, Policy, optional=True)
    diagnosis = diagnose(subject, policy=policy) if isinstance(subject, Course) else subject
    missing = [barrier for barrier in barriers if barrier not in diagnosis.supported]
    if not missing:
        return
    lines: list[str] = []
    for barrier in missing:
        found = diagnosis.about(barrier)
        lines.append(f"{barrier.value} is {found.state.value}")
        lines += [f"  against: {fact.indicator}, at {fact.at[0]}" for fact in found.speaks_against]
        lines += [f"  to ask about: {fact.indicator}, at {fact.at[0]}" for fact in found.leads]
        if found.state in (BarrierState.UNEXPLORED, BarrierState.LEAD):
            lines.append(f"  to ask: {BARRIERS[barrier].question}")
    known = ", ".join(barrier.value for barrier in diagnosis.supported) or "none"
    raise AssertionError("\n".join([*lines, f"supported: {known}"]))


def _failed_criterion_lines(
    assessment: Assessment[Any], criterion_key: str, verdict: Verdict | None, rules: RuleBook
) -> list[str]:
    judged = "not judged: no essential rule for it applied" if verdict is None else verdict.value
    lines = [f"{criterion_key} is {judged}"]
    for finding in assessment.findings:
        relevant = finding.weight in (Weight.ESSENTIAL, Weight.ATTENTION)
        if finding.criterion != criterion_key or not relevant or finding.verdict is Verdict.MET:
            continue
        rule = rule_of(finding.code, rules)
        name = "" if rule is None else f" {rule.name}"
        lines.append(f"  {finding.code}{name}: {sentence_of(finding, rules)}")
        options = rule.options if isinstance(rule, Rule) else ()
        lines += [f"    to consider: {option}" for option in options]
        if finding.needs:
            lines.append(f"    would decide it: {', '.join(finding.needs)}")
    return lines
