"""What the library's own rules are held to, for rules of one's own."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule, placeholders
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.wording import ENGLISH
from cbt_homework.policies.policy import Policy


def check_rule(rule: Rule[Any], *, wording: WordingGuide | None = None) -> None:
    """Assert that a rule gives its examples the answers they are examples of, in whole sentences.

    Each verdict has an example and a sentence, or a reason why it is never given; each placeholder
    is filled. A HINT is asked with the ``wording`` guide, the English one where none is given.

    Raises:
        AssertionError: with everything that is not so, a line each.
        TypeError: this is no rule, or the guide is none.
    """
    __tracebackhide__ = True
    check_class("rule", rule, Rule)
    check_class("wording", wording, WordingGuide, optional=True)
    problems = [*_verdicts(rule), *_examples(rule, ENGLISH if wording is None else wording)]
    if problems:
        raise AssertionError("\n".join(f"{rule.code}: {problem}" for problem in problems))


def _verdicts(rule: Rule[Any]) -> list[str]:
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


def _examples(rule: Rule[Any], wording: WordingGuide) -> list[str]:
    problems: list[str] = []
    for example in rule.examples():
        context = wording if rule.weight is Weight.HINT else Policy(absent=example.absent)
        outcomes = rule.outcomes(example.subject, context)
        said = {outcome.verdict for outcome in outcomes}
        if said != ({example.expect} - {None}):
            words = ", ".join(sorted(v.value for v in said)) or "nothing"
            problems.append(f"the example {example.shows!r} gets {words}")
        for outcome in outcomes:
            finding = rule.finding(outcome)
            empty = placeholders(rule.template(finding.verdict) or "") - finding.facts.keys()
            problems += [f"{example.shows!r} leaves {{{name}}} empty" for name in sorted(empty)]
    return problems
