"""Assertions whose failure says what is missing and what could be considered."""

from __future__ import annotations

import enum
from typing import Any

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.policy import DRAFT, Policy


def assert_meets(
    subject: object,
    *criteria: enum.Enum,
    policy: Policy = DRAFT,
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
    made: Assessment[Any]
    if isinstance(subject, Assessment):
        made = subject  # pyright: ignore[reportUnknownVariableType]
    else:
        made = assess(subject, policy=policy, book=book, wording=wording)
    if made.meets(*criteria) and not made.attention:
        return
    rules = CATALOGUE if book is None else book
    keys = [c.value for c in criteria] or [j.criterion for j in made.profile]
    verdicts = {j.criterion: j.verdict for j in made.profile}
    lines = [
        line
        for key in keys
        if verdicts.get(key) is not Verdict.MET
        for line in _told(made, key, verdicts.get(key), rules)
    ]
    alarms = [f"needs attention: {rules[f.code].sentence(f)} [{f.code}]" for f in made.attention]
    raise AssertionError("\n".join([*alarms, *lines] or ["no criterion was judged"]))


def _told(made: Assessment[Any], key: str, verdict: Verdict | None, rules: RuleBook) -> list[str]:
    judged = "not judged: no essential rule for it applied" if verdict is None else verdict.value
    lines = [f"{key} is {judged}"]
    for finding in made.findings:
        relevant = finding.weight in (Weight.ESSENTIAL, Weight.ATTENTION)
        if finding.criterion != key or not relevant or finding.verdict is Verdict.MET:
            continue
        rule = rules[finding.code]
        lines.append(f"  {rule.code} {rule.name}: {rule.sentence(finding)}")
        lines += [f"    to consider: {option}" for option in rule.options]
        if finding.needs:
            lines.append(f"    would decide it: {', '.join(finding.needs)}")
    return lines
