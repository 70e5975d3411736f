"""The catalogue of rules: what each has to have, and what none may have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import cognition, research, supervision
from cbt_homework.cognition.schema_catalogues import FREQUENT_IN_TRAINEES_BY
from cbt_homework.engagement import BARRIERS, EntryCriterion
from cbt_homework.engagement.rules import ENGAGEMENT_RULES, RETIRED as RETIRED_OF_ENGAGEMENT
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.publications import SOURCES
from cbt_homework.foundation.rules import Example, Rule, placeholders
from cbt_homework.homework.rules import HOMEWORK_RULES, RETIRED
from cbt_homework.judgment.books import HOMEWORK
from cbt_homework.judgment.catalogue import BOOKS, CATALOGUE
from tests.regenerate import compare

RULES = tuple(CATALOGUE)
VOCABULARIES: tuple[Any, ...] = tuple(dict.fromkeys(type(rule.criterion) for rule in RULES))
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.shows}")
    for rule in RULES
    for example in rule.examples()
]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def _context(rule: Rule[Any], example: Example[Any]) -> Any:
    return ch.ENGLISH if rule.weight is Weight.HINT else ch.Policy(absent=example.absent)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_example_gets_the_answer_it_is_an_example_of(
    rule: Rule[Any], example: Example[Any]
) -> None:
    said = {o.verdict for o in rule.outcomes(example.subject, _context(rule, example))}
    assert (set() if example.expect is None else {example.expect}) == said


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_example_is_answered_with_a_whole_sentence(
    rule: Rule[Any], example: Example[Any]
) -> None:
    for outcome in rule.outcomes(example.subject, _context(rule, example)):
        sentence = rule.sentence(rule.finding(outcome))
        assert re.fullmatch(r"[A-Z][^{}]*\.", sentence)


def test_the_sentences_of_all_examples_are_those_on_record() -> None:
    """To be read aloud whenever it changes: every sentence with the facts of its example."""
    lines: list[str] = []
    for rule in RULES:
        for example in rule.examples():
            for outcome in rule.outcomes(example.subject, _context(rule, example)):
                said = rule.sentence(rule.finding(outcome))
                lines.append(f"{rule.code} {outcome.verdict.value}: {said}")
    compare(Path(__file__).parent / "golden" / "sentences.txt", "\n".join(lines) + "\n")


@each_rule
def test_a_rule_has_an_example_for_every_verdict_it_can_give(rule: Rule[Any]) -> None:
    given = {example.expect for example in rule.examples()} - {None}
    assert set(ch.Verdict) - set(rule.never) == given


@each_rule
def test_a_rule_has_a_sentence_for_a_verdict_or_says_why_it_cannot_give_it(rule: Rule[Any]) -> None:
    for verdict in ch.Verdict:
        assert (rule.template(verdict) is None) == (verdict in rule.never)
    assert all(reason.endswith(".") for reason in rule.never.values())


@each_rule
def test_a_rule_that_looks_at_planning_speaks_of_assignments(rule: Rule[Any]) -> None:
    subjects = {ch.Phase.DESIGN: ch.HomeworkSpec, ch.Phase.PLAN: ch.Assignment}
    assert rule.phase is None or subjects[rule.phase] is rule.subject
    assert (rule in HOMEWORK_RULES) == (rule.phase is not None)


@each_rule
def test_a_rule_says_what_it_asks_why_and_what_it_cannot_see(rule: Rule[Any]) -> None:
    assert rule.asks.endswith("?")
    assert rule.why.endswith(".")
    assert rule.cannot_see.endswith((".", "?"))
    assert rule.question is None or rule.question.endswith("?")


@each_rule
def test_an_unmet_rule_leaves_the_professional_with_a_question_or_an_option(
    rule: Rule[Any],
) -> None:
    assert rule.question or rule.options


@each_rule
def test_options_are_things_to_consider_not_instructions(rule: Rule[Any]) -> None:
    """A noun or a form in *-ing*, so that *to consider:* can stand before it."""
    for option in rule.options:
        assert option[0].islower()
        assert not option.endswith(".")
        first = option.split()[0]
        assert first.endswith("ing") or first in {"a", "easier", "one"}, option


@each_rule
def test_a_rule_names_sources_that_are_known(rule: Rule[Any]) -> None:
    assert rule.sources
    assert set() == {cited.source for cited in rule.sources} - set(SOURCES)


def test_every_source_is_cited_by_a_rule_a_catalogue_a_record_or_a_policy() -> None:
    from cbt_homework.homework.policy import HomeworkPolicy

    cited = {cited.source for rule in RULES for cited in rule.sources}
    cited |= {a.metadata["origin"] for a in HomeworkPolicy.__attrs_attrs__}
    cited |= {c.source for entry in BARRIERS.values() for c in entry.sources}
    for policy in (cognition.RecordPolicy, cognition.BeliefPolicy):
        cited |= {a.metadata["origin"] for a in policy.__attrs_attrs__}
    for catalogue in cognition.CATALOGUES.values():
        cited |= {c.source for c in catalogue.by}
        cited |= {claim.by.source for claim in catalogue.claims}
        cited |= {profile.by.source for profile in catalogue.profiles}
    cited.add(FREQUENT_IN_TRAINEES_BY.source)
    banks = (*supervision.SELF_ASSESSMENT_BANKS, *research.CHECKLISTS.values())
    cited |= {c.source for bank in banks for c in bank.sources}
    cited |= {fact.by.source for entry in research.INSTRUMENTS.values() for fact in entry.facts}
    cited |= {c.source for entry in research.INSTRUMENTS.values() for c in entry.sources}
    cited |= {record.source.source for record in research.EVIDENCE.values()}
    cited |= {record.seen_in for record in research.EVIDENCE.values() if record.seen_in}
    cited |= {c.source for recipe in research.RECIPES.values() for c in recipe.sources}
    assert set() == set(SOURCES) - cited


def test_codes_are_two_letters_and_digits_and_stand_for_one_rule() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == sorted(codes)
    assert all(re.fullmatch(r"(HW|WD|EN|TR|FO|TB|SU)[0-9]{2}", code) for code in codes)


def test_names_are_unique_and_read_before_a_verdict() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


def test_no_retired_code_is_in_use() -> None:
    assert set() == {*RETIRED, *RETIRED_OF_ENGAGEMENT} & {rule.code for rule in RULES}


@pytest.mark.parametrize(
    "criterion", [c for vocabulary in VOCABULARIES for c in vocabulary], ids=lambda c: c.value
)
def test_at_most_three_essential_rules_carry_a_criterion_and_each_has_one(criterion: Any) -> None:
    essential = [r for r in RULES if r.criterion is criterion and r.weight is Weight.ESSENTIAL]
    if criterion is EntryCriterion.SAFE:  # it has alarms, and no verdict
        assert [] == essential
        return
    assert 1 <= len(essential) <= 3


def test_no_two_vocabularies_of_criteria_share_a_key() -> None:
    keys = [criterion.value for vocabulary in VOCABULARIES for criterion in vocabulary]
    assert sorted(set(keys)) == sorted(keys)


def test_the_first_phase_of_a_criterion_is_that_of_its_first_essential_rule() -> None:
    for criterion in ch.Criterion:
        phases = {
            r.phase for r in RULES if r.criterion is criterion and r.weight is Weight.ESSENTIAL
        }
        first = ch.Phase.DESIGN if ch.Phase.DESIGN in phases else ch.Phase.PLAN
        assert first is criterion.phase


def test_hints_never_move_a_verdict() -> None:
    spec = ch.HomeworkSpec("Practice every morning for 10 minutes, if you can")
    plain, hinted = ch.assess(spec), ch.assess(spec, wording=ch.ENGLISH)
    assert plain.profile == hinted.profile
    assert len(plain.findings) + 3 == len(hinted.findings)


def test_placeholders_are_bare_names() -> None:
    for rule in RULES:
        for verdict in ch.Verdict:
            template = rule.template(verdict) or ""
            assert template.count("{") == template.count("}")
            assert len(re.findall(r"\{", template)) >= len(placeholders(template))


def test_the_default_book_holds_every_rule_in_the_order_of_the_table() -> None:
    assert HOMEWORK_RULES == HOMEWORK.rules
    assert ENGAGEMENT_RULES == ch.ENGAGEMENT.rules
    assert sum(map(len, BOOKS)) == len(RULES)
