"""A version of a rule answers the same for ever: what changes an answer raises the version."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.findings import Outcome, Weight, met
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.judgment import retired
from cbt_homework.judgment.catalogue import CATALOGUE
from tests import stated
from tests.judgment import pairs, space, versions
from tests.judgment.fields_read import all_read
from tests.judgment.space_bases import BASES

UNMET, UNKNOWN = ch.Verdict.UNMET, ch.Verdict.UNKNOWN
CLASSES = tuple(dict.fromkeys(rule.subject for rule in CATALOGUE))


@cache
def _answers(rule: Rule[Any]) -> Mapping[str, str]:
    return space.answers(rule)


@cache
def _met(rule: Rule[Any]) -> Mapping[int, Mapping[str, str]]:
    return pairs.answers(rule)


@cache
def _names() -> versions.Names:
    return versions.names_now(CLASSES)


def test_a_changed_answer_raises_the_version_of_its_rule() -> None:
    """With CBT_REGENERATE=1 the record is renewed, but never for a version that is on record."""
    old, names = versions.read_rules(), versions.read_names()
    codes = [rule.code for rule in retired.RETIRED]
    found = versions.problems(old, CATALOGUE, _answers, names, codes, met=_met)
    assert not found, "\n" + "\n".join(found)
    if os.environ.get("CBT_REGENERATE") == "1" and pairs.add():
        _met.cache_clear()
    new = versions.renewed(old, CATALOGUE, _answers, _names(), met=_met)
    if os.environ.get("CBT_REGENERATE") == "1":
        versions.RULES.write_text(versions.written_rules(new), "utf-8")
        versions.SPACE.write_text(versions.written_names(_names()), "utf-8")
    behind = f"the record lacks what is new; renew it with: {versions.RENEW}"
    assert versions.read_rules() == new, behind
    assert versions.read_names() == _names(), behind


def test_every_rule_reaches_every_verdict_in_its_space() -> None:
    """So that the digest is felt; else copy an example to the end of its class in BASES."""
    missing = [
        (rule.code, verdict.value)
        for rule in CATALOGUE
        for verdict in set(ch.Verdict) - set(rule.never)
        if not any(f"{verdict.value} at" in said for said in _answers(rule).values())
    ]
    assert [] == missing


def test_every_class_has_a_space_and_hints_have_words_in_theirs() -> None:
    assert set(CLASSES) == set(BASES)
    hinted = {rule.subject.__name__ for rule in CATALOGUE if rule.weight is Weight.HINT}
    assert hinted == space.HINTED


def test_the_names_of_subjects_are_unique_and_survive_being_written() -> None:
    for cls in CLASSES:
        names = [subject.name for subject in space.subjects(cls)]
        assert len(names) == len(set(names))
    assert _names() == versions.read_names()


def test_the_examples_of_a_rule_are_told_apart() -> None:
    for rule in CATALOGUE:
        recorded = versions.recorded(rule, {}, frozenset())
        assert len(rule.examples()) == len(recorded["examples"])


def test_every_two_levels_of_two_fields_that_one_rule_reads_meet_in_a_row() -> None:
    """Except what the constructors refuse together."""
    for cls in CLASSES:
        left = {(at, *two) for (_, *two), where in pairs.missing(cls).items() for at in where}
        never = [each for each in left if not pairs.refused(cls, *each)]
        assert [] == never[:5], f"they meet in no row: add a part with {pairs.ADD}"
    assert len(pairs.read_rows()) == sum(len(pairs.subjects(cls)) for cls in CLASSES)


def test_the_rows_of_a_part_never_change() -> None:
    assert [] == pairs.changed_parts(), "a part is frozen, and was changed: restore it"
    assert len(pairs.read_rows()) == len(
        {(row.part, row.cls, row.name) for row in pairs.read_rows()}
    )


# ------------------------------------------------------------------------------ attempts to fool it


def _problems(rule: Rule[Any], *, old: Rule[Any] | None = None, **parts: Any) -> list[str]:
    """What is found where a changed rule takes the place of the one on record."""
    before = CATALOGUE[rule.code] if old is None else old
    names = _names()
    record = {before.code: versions.recorded(before, _answers(before), names[_of(before)])}
    return versions.problems(record, [rule], space.answers, parts.pop("names", names), **parts)


def _of(rule: Rule[Any]) -> str:
    name: str = rule.subject.__name__
    return name


def _once(rule: Rule[Any], policy: ch.Policy) -> Rule[Any]:
    """A rule that answers as it does under a policy with other thresholds."""
    policies = {each: attrs.evolve(policy, absent=each) for each in (UNMET, UNKNOWN)}

    def judge(subject: Any, given: ch.Policy) -> Any:
        return rule.judge(subject, policies[given.absent])

    return attrs.evolve(rule, judge=judge)


def _instead(rule: Rule[Any], verdict: ch.Verdict) -> Rule[Any]:
    """A rule that is content wherever it gave this verdict."""

    def judge(subject: Any, policy: Any) -> Any:
        said = rule.judge(subject, policy)
        return met(*said.at) if isinstance(said, Outcome) and said.verdict is verdict else said

    return attrs.evolve(rule, judge=judge)


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("HW06", "src/cbt_homework/homework/rules/concrete.py"),
        ("EN05", "src/cbt_homework/engagement/rules/"),
        ("SU08", "src/cbt_homework/supervision/rules/"),
        ("TR05", "src/cbt_homework/cognition/record_rules/"),
        ("FO13", "src/cbt_homework/cognition/belief_rules/"),
        ("TB08", "src/cbt_homework/cognition/belief_rules/"),
    ],
)
def test_another_answer_is_found_and_the_message_says_what_to_do(code: str, path: str) -> None:
    rule = CATALOGUE[code]
    assert [] == _problems(rule)
    for verdict in {ch.Verdict.UNMET, ch.Verdict.UNKNOWN} - set(rule.never):
        found = _problems(_instead(rule, verdict))
        assert f"{code} {rule.name}: what it answers" in found[0]
        assert f"raise the version in {path}" in found[0]
        assert "CBT_REGENERATE=1" in found[0]
        raised = attrs.evolve(_instead(rule, verdict), version=rule.version + 1)
        assert [] == _problems(raised)


THRESHOLDS = {
    "homework.confidence_enough": "HW23",
    "homework.confidence_high": "HW24",
    "homework.importance_enough": "HW13",
    "homework.difficulty_too_easy": "HW26",
    "homework.difficulty_too_hard": "HW26",
    "homework.difficulty_low": "HW27",
    "homework.difficulty_high": "HW27",
    "homework.late_minutes": "HW30",
    "cognition.records.alternative_believed": "TR09",
    "cognition.records.worthwhile_change": "TR14",
    "cognition.records.step_gap": "TR74",
    "cognition.beliefs.situations_enough": "FO02",
    "cognition.beliefs.sessions_settled": "FO26",
    "cognition.beliefs.pattern_relationships": "FO06",
    "cognition.beliefs.recurrent_from": "FO13",
    "cognition.beliefs.discussions_before_deeper": "FO28",
    "cognition.beliefs.recurrences_before_deeper": "FO28",
    "cognition.beliefs.charge_enough": "FO33",
    "cognition.beliefs.attitude_held": "TB09",
    "engagement.repeated": "EN19",
    "engagement.brief_review": "EN18",
    "supervision.priorities": "SU58",
    "supervision.strengths": "SU62",
    "supervision.development_points": "SU63",
    "supervision.risks_put_off": "SU73",
    "supervision.advanced_from_year": "SU81",
}
"""Every threshold, with a rule that reads it."""


def _shifted(held: Any, path: str, by: int) -> Any:
    first, _, rest = path.partition(".")
    part = getattr(held, first)
    return attrs.evolve(held, **{first: _shifted(part, rest, by) if rest else part + by})


@pytest.mark.parametrize("path", THRESHOLDS)
def test_a_threshold_that_moves_by_one_is_found(path: str) -> None:
    rule = CATALOGUE[THRESHOLDS[path]]
    assert _problems(_once(rule, _shifted(stated.DRAFT, path, 1)))
    if path != "engagement.repeated":  # it cannot be less
        assert _problems(_once(rule, _shifted(stated.DRAFT, path, -1)))


def test_other_facts_other_paths_and_another_weight_are_found() -> None:
    rule = CATALOGUE["EN05"]

    def elsewhere(subject: Any, policy: Any) -> Any:
        said = rule.judge(subject, policy)
        return said if said is None else said._replace(at=(*said.at, "assignment"))

    def counted(subject: Any, policy: Any) -> Any:
        said = rule.judge(subject, policy)
        return said if said is None else said._replace(facts=(("count", 1),))

    assert _problems(attrs.evolve(rule, judge=elsewhere))
    assert _problems(attrs.evolve(rule, judge=counted))
    assert _problems(attrs.evolve(rule, weight=Weight.ESSENTIAL))
    other = next(c for c in type(rule.criterion) if c is not rule.criterion)
    assert _problems(attrs.evolve(rule, criterion=other))


def test_a_lower_version_is_found() -> None:
    rule = attrs.evolve(CATALOGUE["HW06"], version=CATALOGUE["HW06"].version + 1)
    on_record = f"version {rule.version} is on record"
    assert on_record in _problems(CATALOGUE["HW06"], old=rule)[0]


def test_a_new_example_is_free_and_a_changed_answer_to_an_example_is_not() -> None:
    rule = CATALOGUE["HW06"]
    more = (*rule.examples(), Example("another one", ch.HomeworkSpec("Sing"), ch.Verdict.MET))
    assert [] == _problems(attrs.evolve(rule, examples=lambda: more))
    assert [] == _problems(attrs.evolve(rule, examples=lambda: more[1:]))
    reworded = (attrs.evolve(more[0], subject=more[-1].subject), *more[1:])
    assert [] == _problems(attrs.evolve(rule, examples=lambda: reworded))

    def judge(subject: Any, policy: Any) -> Any:
        return met("task") if subject == more[0].subject else rule.judge(subject, policy)

    found = _problems(attrs.evolve(rule, judge=judge))
    assert any(f"its answer to the example {more[0].shows!r} has changed" in each for each in found)


def test_new_subjects_are_free_and_lost_ones_are_not() -> None:
    """A new field and a new word of a vocabulary add subjects; old digests are of the old ones."""
    rule = CATALOGUE["HW06"]
    old = {_of(rule): frozenset(n for n in _names()[_of(rule)] if " schedule" not in n)}
    record = {rule.code: versions.recorded(rule, _answers(rule), old[_of(rule)])}
    assert (
        record[rule.code]["space"]
        != versions.recorded(rule, _answers(rule), _names()[_of(rule)])["space"]
    )
    assert [] == versions.problems(record, [rule], _answers, old)
    lost = {n: said for n, said in _answers(rule).items() if " schedule" not in n}
    record = {rule.code: versions.recorded(rule, _answers(rule), _names()[_of(rule)])}
    assert versions.problems(record, [rule], lambda _: lost, _names())


def test_a_rule_that_is_gone_has_to_be_retired_and_stays_on_record() -> None:
    rule = CATALOGUE["HW06"]
    record = {rule.code: versions.recorded(rule, _answers(rule), _names()[_of(rule)])}
    found = versions.problems(record, [], _answers, _names())
    assert ["HW06: the rule is gone; add it to RETIRED in"] == [
        f.partition(" src")[0] for f in found
    ]
    assert [] == versions.problems(record, [], _answers, _names(), ["HW06"])
    assert record == versions.renewed(record, [], _answers, _names())


def test_a_field_that_a_rule_does_not_read_changes_nothing_for_it() -> None:
    said = _answers(CATALOGUE["HW06"])
    assert any(" schedule " in name for name in said)
    assert not any(" goal " in name for name in said)
    named = {subject.name for subject in space.subjects(ch.HomeworkSpec)}
    assert any(" goal " in name for name in named)


def test_renewing_refuses_a_version_on_record(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    record, names = versions.RULES.read_bytes(), versions.SPACE.read_bytes()
    for place, held in (("RULES", record), ("SPACE", names)):
        (tmp_path / place).write_bytes(held)
        monkeypatch.setattr(versions, place, tmp_path / place)
    monkeypatch.setenv("CBT_REGENERATE", "1")
    changed = ch.rules.RuleBook(
        "changed",
        [_instead(r, ch.Verdict.UNMET) if r.code == "HW06" else r for r in CATALOGUE],
    )
    monkeypatch.setattr("tests.judgment.test_rule_versions.CATALOGUE", changed)
    with pytest.raises(AssertionError, match="HW06 states-how-much: what it answers"):
        test_a_changed_answer_raises_the_version_of_its_rule()
    assert (record, names) == (versions.RULES.read_bytes(), versions.SPACE.read_bytes())


# --------------------------------------------------------------------- changes that take two fields


def _otherwise(rule: Rule[Any], asked: Callable[[Any], bool]) -> Rule[Any]:
    """A rule that finds fault elsewhere where two fields of its subject hold something."""

    def judge(subject: Any, policy: Any) -> Any:
        said = rule.judge(subject, policy)
        if said is None or not asked(subject):
            return said
        return said._replace(at=("elsewhere",), needs=())

    return attrs.evolve(rule, judge=judge)


TWO: dict[str, Callable[[Any], bool]] = {
    "HW08": lambda spec: (
        spec.bring is ch.Missing.DECLINED and spec.kinds == (ch.homework.HomeworkKind.READING,)
    ),
    "EN15": lambda review: review.steps == () and review.answers == (),
    "TR10": lambda record: (
        record.emotions_after == () and getattr(record.emotions[0].intensity, "value", None) == 0
    ),
}
"""Levels of two fields that meet nowhere in the space of single changes, with a rule of both."""


def _with_pairs(rule: Rule[Any], answers: versions.Answers, met: versions.Met) -> list[str]:
    before = CATALOGUE[rule.code]
    record = versions.recorded(before, _answers(before), _names()[_of(before)], _met)
    return versions.problems({rule.code: record}, [rule], answers, _names(), met=met)


@pytest.mark.parametrize("code", TWO)
def test_an_answer_that_takes_two_fields_to_change_is_found(code: str) -> None:
    rule = _otherwise(CATALOGUE[code], TWO[code])
    assert [] == _with_pairs(CATALOGUE[code], _answers, _met)
    assert [] == _problems(rule)
    found = _with_pairs(rule, space.answers, pairs.answers)
    assert f"{code} {rule.name}: what it answers where two fields meet has changed" in found[0]


def test_a_new_part_is_free_and_a_lost_one_is_not() -> None:
    rule = CATALOGUE["HW06"]
    more = {**_met(rule), 99: {"0 goal=present": "another answer"}}
    assert [] == _with_pairs(rule, _answers, lambda _: more)
    assert "(part 1 of the pairs)" in _with_pairs(rule, _answers, versions.no_pairs)[0]


# ----------------------------------------------------------------- what a rule does not come to see


def test_no_change_of_a_field_that_a_rule_does_not_read_changes_its_answer() -> None:
    """The space leaves such changes out; here some rules of each class are asked about all."""
    for cls in CLASSES:
        for rule in [rule for rule in CATALOGUE if rule.subject is cls][::20]:
            told = {
                subject.name
                for subject in space.subjects(cls)
                if not subject.is_base and answers_otherwise(rule, subject)
            }
            assert told <= space.answers(rule).keys(), rule.code


def answers_otherwise(rule: Rule[Any], subject: space.Subject) -> bool:
    """Whether a rule answers something else than to the base of a subject, asked about both."""
    base = BASES[rule.subject][int(subject.name.split()[0])]
    if not (subject.of_text if rule.weight is Weight.HINT else not subject.for_hints):
        return False
    return any(
        rule.judge(subject.thing, context) != rule.judge(base, context)
        for context in space.contexts(rule)
    )


def test_a_value_that_stands_in_two_places_is_read_in_both() -> None:
    rule = attrs.evolve(
        CATALOGUE["HW06"], judge=lambda spec, _: met(spec.obstacles[1].what and "obstacles")
    )
    same = ch.Obstacle("It rains")
    (read,) = all_read(rule, [ch.HomeworkSpec("Walk", obstacles=(same, same))], space.POLICIES)
    assert {"obstacles", "obstacles.0.what", "obstacles.1.what"} == read
