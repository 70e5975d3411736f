"""The catalogue of rules: what each has to have, and what none may have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cognition, research, supervision
from cbt_homework.cognition.schema_catalogues import FREQUENT_IN_TRAINEES_BY
from cbt_homework.engagement import BARRIERS, UNWANTED_EFFECTS, HistoryCriterion
from cbt_homework.engagement.rules import ENGAGEMENT_RULES
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Example, Rule, placeholders
from cbt_homework.homework.rules import HOMEWORK_RULES
from cbt_homework.judgment.catalogue import BOOKS, CATALOGUE
from cbt_homework.judgment.homework_subjects import HOMEWORK
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.testing import check_rule
from tests import stated
from tests.regenerate import compare

RULES = tuple(CATALOGUE)
VOCABULARIES: tuple[Any, ...] = tuple(dict.fromkeys(type(rule.criterion) for rule in RULES))


def _context(rule: Rule[Any], example: Example[Any]) -> Any:
    return ch.judgment.ENGLISH if rule.weight is Weight.HINT else ch.Policy(absent=example.absent)


def _stated(rule: Rule[Any], example: Example[Any]) -> Any:
    policy = attrs.evolve(stated.DRAFT, absent=example.absent)
    return ch.judgment.ENGLISH if rule.weight is Weight.HINT else policy


def test_the_sentences_of_all_examples_are_those_on_record() -> None:
    """To be read aloud whenever it changes: every sentence with the facts of its example."""
    lines: list[str] = []
    for rule in RULES:
        for example in rule.examples():
            for outcome in rule.outcomes(example.subject, _stated(rule, example)):
                said = rule.sentence(rule.finding(outcome))
                lines.append(f"{rule.code} {outcome.verdict.value}: {said}")
    compare(Path(__file__).parent / "golden" / "sentences.txt", "\n".join(lines) + "\n")


def _each_verdict_has_a_sentence_or_a_reason(rule: Rule[Any]) -> Iterator[str]:
    for verdict in ch.Verdict:
        if (rule.template(verdict) is None) != (verdict in rule.never):
            yield f"{verdict.value} has both a sentence and a reason why never, or neither"
    yield from (f"a reason without a full stop: {r}" for r in rule.never.values() if r[-1] != ".")


def _examples_are_answered_in_whole_sentences(rule: Rule[Any]) -> Iterator[str]:
    try:
        check_rule(rule)
    except AssertionError as told:
        yield str(told)
    for example in rule.examples():
        for outcome in rule.outcomes(example.subject, _context(rule, example)):
            sentence = rule.sentence(rule.finding(outcome))
            if not re.fullmatch(r"[A-Z][^{}]*\.", sentence) or "..." in sentence:
                yield f"not a whole sentence: {sentence}"


def _phase_fits_the_subject(rule: Rule[Any]) -> Iterator[str]:
    subjects = {ch.homework.Phase.DESIGN: ch.HomeworkSpec, ch.homework.Phase.PLAN: ch.Assignment}
    if rule.phase is not None and subjects[rule.phase] is not rule.subject:
        yield f"looks at {rule.phase.value}, and speaks of {rule.subject.__name__}"
    if (rule in HOMEWORK_RULES) != (rule.phase is not None):
        yield "a rule about homework names its phase, and no other rule has one"


def _texts_are_of_their_form(rule: Rule[Any]) -> Iterator[str]:
    """An option stands behind *to consider:*, so it is a noun or a form in *-ing*."""
    if not rule.asks.endswith("?"):
        yield f"asks: {rule.asks}"
    if not rule.why.endswith("."):
        yield f"why: {rule.why}"
    if not rule.cannot_see.endswith((".", "?")):
        yield f"cannot see: {rule.cannot_see}"
    if rule.question is not None and not rule.question.endswith("?"):
        yield f"question: {rule.question}"
    if not (rule.question or rule.options):
        yield "unmet, it leaves the professional without a question and without an option"
    for option in rule.options:
        first = option.split()[0]
        fits = first.endswith("ing") or first in {"a", "easier", "one"}
        if not (option[0].islower() and option[-1] != "." and fits):
            yield f"option: {option}"


def _code_and_name_are_of_their_pattern(rule: Rule[Any]) -> Iterator[str]:
    if not re.fullmatch(r"(HW|WD|EN|TR|FO|TB|SU)[0-9]{2}", rule.code):
        yield "the code is not two letters of the list and two digits"
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name):
        yield f"the name: {rule.name}"


def _sources_are_known(rule: Rule[Any]) -> Iterator[str]:
    if not rule.sources:
        yield "names no source"
    yield from (f"unknown source {c.source}" for c in rule.sources if c.source not in SOURCES)


LAWS: tuple[Callable[[Rule[Any]], Iterator[str]], ...] = (
    _examples_are_answered_in_whole_sentences,
    _each_verdict_has_a_sentence_or_a_reason,
    _phase_fits_the_subject,
    _texts_are_of_their_form,
    _code_and_name_are_of_their_pattern,
    _sources_are_known,
)


def broken_laws(rule: Rule[Any]) -> list[str]:
    """Everything that a rule of the library has to be and is not."""
    return [f"{rule.code} {problem}" for law in LAWS for problem in law(rule)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_keeps_the_laws_of_the_catalogue(rule: Rule[Any]) -> None:
    assert [] == broken_laws(rule)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"asks": "Is it there."}, "asks:"),
        ({"why": "Because"}, "why:"),
        ({"cannot_see": "nothing"}, "cannot see:"),
        ({"question": "Say when."}, "question:"),
        ({"question": None, "options": ()}, "without a question"),
        ({"options": ("Write it down.",)}, "option:"),
        ({"options": ("the diary",)}, "option:"),
        ({"name": "States When"}, "the name:"),
        ({"code": "HW123"}, "the code is not"),
        ({"sources": ()}, "names no source"),
        ({"sources": (Citation("nobody", CitationStatus.VERIFIED),)}, "unknown source nobody"),
        ({"phase": ch.homework.Phase.PLAN}, "looks at plan"),
        ({"phase": None}, "speaks of homework only"),
        ({"met": "it is there"}, "not a whole sentence"),
        ({"met": None}, "no sentence for met"),
        ({"never": {ch.Verdict.MET: "It is never"}}, "a reason without a full stop"),
        ({"judge": lambda _, __: None}, "gets nothing"),
    ],
    ids=lambda said: said if isinstance(said, str) else "-".join(said),
)
def test_a_rule_that_breaks_a_law_is_told_so(change: dict[str, Any], told: str) -> None:
    changed = attrs.evolve(HOMEWORK["HW03"], **change)
    if told == "speaks of homework only":  # a rule that is not in the book has to have no phase
        assert [] == broken_laws(changed)
        return
    assert any(told in problem for problem in broken_laws(changed)), broken_laws(changed)


def test_every_source_is_cited_by_a_rule_a_catalogue_a_record_or_a_policy() -> None:
    from cbt_homework.policies.homework import HomeworkPolicy

    cited = {cited.source for rule in RULES for cited in rule.sources}
    cited |= {a.metadata["origin"] for a in HomeworkPolicy.__attrs_attrs__}
    cited |= {c.source for history in BARRIERS.values() for c in history.sources}
    cited |= {o.source.source for history in BARRIERS.values() for o in history.options}
    cited |= {c.source for entry in UNWANTED_EFFECTS.values() for c in entry.sources}
    for policy in (cognition.RecordPolicy, cognition.BeliefPolicy):
        cited |= {a.metadata["origin"] for a in policy.__attrs_attrs__}
    for catalogue in cognition.CATALOGUES.values():
        cited |= {c.source for c in catalogue.by}
        cited |= {claim.by.source for claim in catalogue.claims}
        cited |= {profile.by.source for profile in catalogue.profiles}
    cited.add(FREQUENT_IN_TRAINEES_BY.source)
    banks = (*supervision.SELF_ASSESSMENT_BANKS, *research.CHECKLISTS.values())
    cited |= {c.source for bank in banks for c in bank.sources}
    cited |= {fact.by.source for history in research.INSTRUMENTS.values() for fact in history.facts}
    cited |= {c.source for history in research.INSTRUMENTS.values() for c in history.sources}
    cited |= {record.source.source for record in research.EVIDENCE.values()}
    cited |= {record.seen_in for record in research.EVIDENCE.values() if record.seen_in}
    cited |= {c.source for recipe in research.RECIPES.values() for c in recipe.sources}
    assert set() == set(SOURCES) - cited


def test_codes_and_names_stand_for_one_rule() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert sorted(set(codes)) == sorted(codes)
    assert sorted(set(names)) == sorted(names)


def test_one_to_three_essential_rules_carry_each_criterion() -> None:
    essential = Counter(r.criterion for r in RULES if r.weight is Weight.ESSENTIAL)
    carried = {c.value: essential[c] for vocabulary in VOCABULARIES for c in vocabulary}
    for alarm in (HistoryCriterion.SAFE, cognition.RecordCriterion.RECORD_SAFE):
        assert 0 == carried.pop(alarm.value), "it has alarms, and no verdict"
    assert {} == {name: n for name, n in carried.items() if not 1 <= n <= 3}
    assert len(carried) > 60


def test_every_criterion_can_be_met_unmet_and_unknown() -> None:
    """By the finding of one essential rule; which verdict a rule can give, its examples show."""
    possible: dict[str, set[ch.Verdict]] = defaultdict(set)
    for rule in RULES:
        if rule.weight is Weight.ESSENTIAL:
            possible[rule.criterion.value] |= set(ch.Verdict) - set(rule.never)
    less = {name: reached for name, reached in possible.items() if reached != set(ch.Verdict)}
    assert {} == less


def test_no_two_vocabularies_of_criteria_share_a_key() -> None:
    keys = [criterion.value for vocabulary in VOCABULARIES for criterion in vocabulary]
    assert sorted(set(keys)) == sorted(keys)


def test_the_first_phase_of_a_criterion_is_that_of_its_first_essential_rule() -> None:
    for criterion in ch.Criterion:
        phases = {
            r.phase for r in RULES if r.criterion is criterion and r.weight is Weight.ESSENTIAL
        }
        first = (
            ch.homework.Phase.DESIGN
            if ch.homework.Phase.DESIGN in phases
            else ch.homework.Phase.PLAN
        )
        assert first is criterion.phase


def test_hints_never_move_a_verdict() -> None:
    spec = ch.HomeworkSpec("Practice every morning for 10 minutes, if you can")
    plain, hinted = ch.assess(spec), ch.assess(spec, wording=ch.judgment.ENGLISH)
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
    assert ENGAGEMENT_RULES == ch.judgment.ENGAGEMENT.rules
    assert sum(map(len, BOOKS)) == len(RULES)
