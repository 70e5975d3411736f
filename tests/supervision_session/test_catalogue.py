"""The rules of this part: what each has to have, and what it answers to its examples."""

from __future__ import annotations

import re
from typing import Any

import pytest

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.publications import SOURCES
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.policy import IMPORTED, Policy
from cbt_homework.testing import check_rule
from tests.house.test_tone import stems_in
from tests.supervision_session.sessions import (
    CRITERIA,
    RULES,
    SERIES_CRITERIA,
    SESSION_RULES,
    findings,
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def test_a_rule_answers_its_examples_in_whole_sentences(rule: Rule[Any]) -> None:
    check_rule(rule)
    for example in rule.examples():
        for outcome in rule.outcomes(example.subject, Policy(absent=example.absent)):
            assert re.fullmatch(r"[A-Z][^{}]*[^.{}]\.", rule.sentence(rule.finding(outcome)))


@each_rule
def test_a_rule_says_what_it_asks_why_and_what_it_cannot_see(rule: Rule[Any]) -> None:
    assert rule.asks.endswith("?")
    assert rule.why.endswith(".")
    assert rule.cannot_see.endswith(".")
    assert rule.question is not None
    assert rule.question.endswith("?")
    assert all(reason.endswith(".") for reason in rule.never.values())
    assert rule.options
    for option in rule.options:
        assert option[0].islower()
        assert not option.endswith(".")
        assert option.split()[0].endswith("ing") or option.split()[0] in {"a", "one"}, option


@each_rule
def test_a_rule_blames_nobody_and_speaks_of_the_record(rule: Rule[Any]) -> None:
    sentences = [rule.met, rule.unmet, rule.unknown, rule.asks, rule.why, rule.question]
    shown = [example.shows for example in rule.examples()]
    for sentence in (*sentences, rule.cannot_see, *rule.options, *rule.never.values(), *shown):
        assert set() == stems_in(sentence or ""), sentence
    assert rule.unknown is None or "not recorded" in rule.unknown


@each_rule
def test_a_rule_names_sources_that_are_known(rule: Rule[Any]) -> None:
    assert rule.sources
    assert set() == {cited.source for cited in rule.sources} - set(SOURCES)


def test_codes_and_names_are_unique_and_within_their_range() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert 30 == len(set(codes)) == len(set(names)) == len(RULES)
    assert all(re.fullmatch(r"SU[0-2][0-9]", rule.code) for rule in SESSION_RULES)
    assert all(re.fullmatch(r"SU8[0-9]", code) for code in codes[len(SESSION_RULES) :])
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("criterion", [*CRITERIA, *SERIES_CRITERIA], ids=lambda c: c.value)
def test_at_most_three_essential_rules_carry_a_criterion_and_each_has_one(criterion: Any) -> None:
    essential = [r for r in RULES if r.criterion is criterion and r.weight is Weight.ESSENTIAL]
    assert 1 <= len(essential) <= 3


@pytest.mark.parametrize("criterion", [*CRITERIA, *SERIES_CRITERIA], ids=lambda c: c.value)
def test_every_criterion_can_be_met_unmet_and_unknown(criterion: Any) -> None:
    spoken = {
        finding.verdict
        for rule in RULES
        for example in rule.examples()
        for finding in findings(example.subject, Policy(absent=example.absent)).values()
        if finding.criterion == criterion.value and finding.weight is Weight.ESSENTIAL
    }
    assert set(Verdict) == spoken


SHARED = {"reviewed", "homework"}
"""Both of these show that supervision looks at its own homework, and each has its own rule."""


def test_no_example_gives_two_findings_of_one_absence() -> None:
    """What one rule says is not there, no other rule says again."""
    for rule in RULES:
        for example in rule.examples():
            missing: dict[str, str] = {}
            found = findings(example.subject, IMPORTED)
            found.pop("SU84", None)  # an alarm moves no verdict; SU82 says again what does
            for code, finding in found.items():
                for path in set(finding.needs) - SHARED:
                    assert path not in missing, (rule.code, example.shows, path, code)
                    missing[path] = code
