"""Checks a rule as the library checks its own."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule, placeholders
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.wording_guides import ENGLISH
from cbt_homework.policies.policy import Policy


def check_rule(rule: Rule[Any], *, wording: WordingGuide | None = None) -> None:
    """Checks that a rule answers each of its examples as expected, in whole sentences.

    Each verdict needs an example and a sentence, or a reason in ``never``; each placeholder needs
    a fact. A HINT reads the ``wording`` guide, or the English one.

    Raises:
        AssertionError: lists all problems, one a line.
        TypeError: ``rule`` is not a `Rule`, or ``wording`` is not a `WordingGuide`.
    """
    __tracebackhide__ = True
    check_class("rule", rule, Rule)
    check_class("wording", wording, WordingGuide, optional=True)
    problems = [
        *_verdict_problems(rule),
        *_example_problems(rule, ENGLISH if wording is None else wording),
    ]
    if problems:
        raise AssertionError("\n".join(f"{rule.code}: {problem}" for problem in problems))


def _verdict_problems(rule: Rule[Any]) -> list[str]:
    """Problems of verdicts without a sentence or an example that `never` does not name."""
    problems: list[str] = []
    shown = {example.expect for example in rule.examples()}
    for verdict in Verdict:
        if verdict in rule.never:
            if rule.template(verdict) is not None:
                problems.append(f"never {verdict.value}, and yet it has a sentence for it")
            continue
        if rule.template(verdict) is None:
            problems.append(f"no sentence for {verdict.value}, and no reason why never")
        if verdict not in shown:
            problems.append(f"no example of {verdict.value}")
    return problems


def _example_problems(rule: Rule[Any], wording: WordingGuide) -> list[str]:
    problems: list[str] = []
    for example in rule.examples():
        context = wording if rule.weight is Weight.HINT else Policy(absent=example.absent)
        outcomes = rule.outcomes(example.subject, context)
        verdicts = {outcome.verdict for outcome in outcomes}
        if verdicts != ({example.expect} - {None}):
            words = ", ".join(sorted(v.value for v in verdicts)) or "nothing"
            problems.append(f"the example {example.shows!r} gets {words}")
        for outcome in outcomes:
            finding = rule.finding(outcome)
            empty = placeholders(rule.template_of(finding) or "") - finding.facts.keys()
            problems += [f"{example.shows!r} leaves {{{name}}} empty" for name in sorted(empty)]
    return problems
