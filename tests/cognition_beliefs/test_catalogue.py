"""The rules of this room: what each has to have, and what it answers to its examples."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

from cbt_homework.cognition.belief_policy import BeliefPolicy
from cbt_homework.cognition.downward_arrow import ArrowCriterion
from cbt_homework.cognition.formulation import FormulationCriterion
from cbt_homework.cognition.schema_catalogues import CATALOGUES, FREQUENT_IN_TRAINEES_BY
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefCriterion
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.publications import SOURCES
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.testing import check_rule
from tests.cognition_beliefs.setting import BOOK, Setting, findings
from tests.house.test_tone import stems_in

RULES = tuple(BOOK)
CRITERIA = (*FormulationCriterion, *ArrowCriterion, *TherapeuticBeliefCriterion)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def _known_sources() -> set[str]:
    """The sources there are."""
    return set(SOURCES)


@each_rule
def test_a_rule_answers_its_examples_in_whole_sentences(rule: Rule[Any]) -> None:
    check_rule(rule)
    for example in rule.examples():
        for outcome in rule.outcomes(example.subject, Setting(absent=example.absent)):
            assert re.fullmatch(r"[A-Z][^{}]*\.", rule.sentence(rule.finding(outcome)))


@each_rule
def test_a_rule_says_what_it_asks_why_and_what_it_cannot_see(rule: Rule[Any]) -> None:
    assert rule.asks.endswith("?")
    assert rule.why.endswith(".")
    assert rule.cannot_see.endswith(".")
    assert rule.question is not None
    assert rule.question.endswith("?")
    assert all(reason.endswith(".") for reason in rule.never.values())
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
    if rule.unknown is not None:
        assert any(said in rule.unknown for said in ("not recorded", ": {why}."))


@each_rule
def test_a_rule_names_sources_that_are_known(rule: Rule[Any]) -> None:
    assert rule.sources
    assert set() == {cited.source for cited in rule.sources} - _known_sources()


def test_catalogues_and_thresholds_name_sources_that_are_known() -> None:
    cited = {c.source for catalogue in CATALOGUES.values() for c in catalogue.by}
    cited |= {claim.by.source for c in CATALOGUES.values() for claim in c.claims}
    cited |= {profile.by.source for c in CATALOGUES.values() for profile in c.profiles}
    cited |= {a.metadata["origin"] for a in attrs.fields(BeliefPolicy)}
    assert set() == (cited | {FREQUENT_IN_TRAINEES_BY.source}) - _known_sources()


def test_codes_and_names_are_unique_and_of_their_pattern() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert 48 == len(set(codes)) == len(set(names)) == len(RULES)
    assert all(re.fullmatch(r"(FO|TB)[0-9]{2}", code) for code in codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda c: c.value)
def test_at_most_three_essential_rules_carry_a_criterion_and_each_has_one(criterion: Any) -> None:
    essential = [r for r in RULES if r.criterion is criterion and r.weight is Weight.ESSENTIAL]
    assert 1 <= len(essential) <= 3


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda c: c.value)
def test_every_criterion_can_be_met_unmet_and_unknown(criterion: Any) -> None:
    said = {
        finding.verdict
        for rule in RULES
        for example in rule.examples()
        for finding in findings(example.subject, Setting(absent=example.absent)).values()
        if finding.criterion == criterion.value and finding.weight is Weight.ESSENTIAL
    }
    assert set(Verdict) == said


def test_no_example_gives_two_findings_of_one_absence() -> None:
    """What one rule says is not there, no other rule says again."""
    for rule in RULES:
        for example in rule.examples():
            missing: dict[str, str] = {}
            for code, finding in findings(example.subject, Setting(absent=Verdict.UNKNOWN)).items():
                for path in finding.needs:
                    assert path not in missing, (rule.code, example.shows, path, code)
                    missing[path] = code
