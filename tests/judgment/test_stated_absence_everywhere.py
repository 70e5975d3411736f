"""A part that is on record as none is not there, whatever the policy says of empty fields.

Every rule is asked about records in which one field that it reads says `Missing.NONE`. Such a field
is never the reason for MET, for UNKNOWN or for silence. The exceptions are named here, with the
reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.cognition.formulation import FormulatedSituation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.inquiry import Inquiry
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import is_value, kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.rules import Rule, placeholders
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    SelfAssessment,
    StressReflection,
)
from tests import stated
from tests.judgment.fields_read import watching_slots
from tests.judgment.fillings import MET, UNKNOWN, UNMET, Path, put, records

POLICIES = (stated.DRAFT, stated.IMPORTED)
COMPARING = frozenset({"EN24", "EN26"})
"""Rules that compare two designs: a part that there is not is one more thing that can differ."""
RULES = tuple(
    rule for rule in CATALOGUE if rule.weight is not Weight.HINT and rule.code not in COMPARING
)

ANSWER = "*None* is an answer to a question, and the rule asks whether it was answered or asked."
EMPTY = "The field holds a list, and *none* says the same of it as the empty list."
ELSEWHERE = "Another rule asks for the part itself, and calls it unmet; this one judges the rest."
OTHER_PAIR = "Another pair of parts would do as well, and nothing is recorded of that one."

OTHER_PART = "Another part of the design would do as well, and nothing is recorded of that one."
NOBODY = "Done with nobody is an answer: there is nobody whose agreement it takes."

NO_DIFFICULTY = "*None* says that there were no difficulties, and so nothing to ask about them."
NOT_DUE = "Whether it was done is not recorded, and without that nothing was due."
ROW = "One assignment without a purpose is neither a row nor half of the latest ones."

_SAID = {"Answered.said met": ANSWER}
ALLOWED: Mapping[str, Mapping[str, str]] = {
    "EN04": {"Inquiry.when_accepting met": EMPTY, "Inquiry.when_starting met": EMPTY},
    **dict.fromkeys(("EN15", "EN17"), _SAID),
    "EN16": {**_SAID, "Answered.said silent": NO_DIFFICULTY},
    "EN21": {"HomeworkSpec.rationale met": ROW},
    "FO07": {"FormulatedSituation.meaning met": ELSEWHERE},
    **dict.fromkeys(("SU11", "SU50", "SU51", "SU52", "SU54", "SU55"), _SAID),
    "HW04": {
        f"HomeworkSpec.{name} open": OTHER_PART for name in ("bring", "record_form", "target")
    },
    "HW06": {
        "HomeworkSpec.done_when silent": ELSEWHERE,
        "HomeworkSpec.schedule open": OTHER_PART,
    },
    "HW09": {"HomeworkSpec.hypothesis open": OTHER_PART},
    "HW12": {f"HomeworkSpec.{name} open": OTHER_PART for name in ("hypothesis", "record_form")},
    "HW33": {"HomeworkSpec.from_session silent": ELSEWHERE},
    "HW41": {"HomeworkSpec.with_whom met": NOBODY},
    "SU42": {"SelfPractice.reflection open": NOT_DUE},
    "SU43": {"SelfPractice.reflection met": ELSEWHERE},
    "SU44": {"SelfPractice.reflection met": ELSEWHERE},
    "SU53": {**_SAID, "SelfAssessment.media met": EMPTY},
    "SU58": {f"SelfAssessment.difficulties {what}": EMPTY for what in ("met", "open", "silent")},
    "SU64": {"BiasReflection.groups met": EMPTY},
    "SU69": {"StressReflection.seen_by_supervisors met": EMPTY},
    **dict.fromkeys(("SU70", "SU71", "SU72"), _SAID),
    "TR11": {"Emotion.intensity met": ELSEWHERE, "Thought.belief met": ELSEWHERE},
    "TR12": {"Thought.belief met": ELSEWHERE},
    "TR13": {"Emotion.intensity met": ELSEWHERE},
    "TR62": {"Activity.mastery open": NOT_DUE},
    "TR63": {"Activity.pleasure open": NOT_DUE},
    "TR64": {"Activity.mastery met": ELSEWHERE},
    "TR72": {"ExposureStep.fear met": ELSEWHERE},
    "TR76": {
        "ExposureTry.fear_after open": OTHER_PAIR,
        "ExposureTry.fear_before open": OTHER_PAIR,
    },
}
"""By rule: the field with what the rule makes of it, and why that is right."""


class Place(NamedTuple):
    """A field of a record that can say that there was none."""

    path: Path
    holder: Any
    name: str
    optional: bool


def places(thing: Any, path: Path = ()) -> Iterator[Place]:
    """Every such field of a value, at any depth."""
    for name, declared in kinds_of(type(thing)).items():
        kind = declared.kind if isinstance(declared, k.Maybe) else declared
        if isinstance(kind, k.Answer) and Missing.NONE in kind.reasons:
            yield Place((*path, name), thing, name, isinstance(declared, k.Maybe))
        held = getattr(thing, name)
        for n, item in enumerate(held) if held.__class__ is tuple else ((None, held),):
            if is_value(type(item)):
                yield from places(item, (*path, name) if n is None else (*path, name, n))


def outcome_of(rule: Rule[Any], thing: Any, policy: ch.Policy) -> Outcome | None:
    """The weakest outcome of a rule; None where it does not apply."""
    outcomes = rule.outcomes(thing, policy)
    weakest = (UNMET, UNKNOWN, MET)
    return min(outcomes, key=lambda one: weakest.index(one.verdict), default=None)


def fault(
    rule: Rule[Any], outcome: Outcome | None, thing: Any, place: Place, policy: ch.Policy
) -> str | None:
    """What a rule wrongly makes of a field that says *none*."""
    try:
        empty = put(thing, place.path, None if place.optional else Missing.NOT_ASKED)
    except InvariantError:  # an answer of yes or no to what was not asked: there is no such record
        return None
    without = outcome_of(rule, empty, policy)
    if outcome is None:
        return "silent" if without is not None and without.verdict is not MET else None
    if outcome.verdict is MET:
        return "met" if without is None or without.verdict is not MET else None
    if outcome.verdict is UNKNOWN:
        held = getattr(place.holder, place.name)
        filled = None if held is None else outcome_of(rule, thing, policy)
        decided = filled is not None and filled.verdict is not UNKNOWN
        if ".".join(map(str, place.path)) in outcome.needs or (
            decided and not isinstance(held, Missing)
        ):
            return "open"
    return None


class Asked(NamedTuple):
    """What came of asking every rule about every such field that it reads."""

    faults: set[tuple[str, str]]
    facts: dict[str, frozenset[str]]
    tried: Counter[tuple[str, str]]


_MOST = 12
"""Of how many records a rule is asked about a field, beside each thing that stood in it before."""


def ask(rules: tuple[Rule[Any], ...]) -> Asked:
    """Ask rules about every field that can say *none* in the records of their subjects."""
    asked = Asked(set(), {}, Counter())
    often: Counter[tuple[Any, ...]] = Counter()
    for thing, reading in readers(rules):
        for place in places(thing):
            field = f"{type(place.holder).__name__}.{place.name}"
            held = getattr(place.holder, place.name)
            before = held if isinstance(held, Missing) else held.__class__
            some = [
                rule
                for rule in reading.get((id(place.holder), place.name), ())
                if often[rule.code, field, before] < _MOST
            ]
            none = stated_absence(thing, place) if some else None
            for rule in some if none is not None else ():
                often[rule.code, field, before] += 1
                asked.tried[rule.code, field] += 1
                for policy in POLICIES:
                    outcome = outcome_of(rule, none, policy)
                    what = fault(rule, outcome, thing, place, policy)
                    if what is not None:
                        asked.faults.add((rule.code, f"{field} {what}"))
                    if outcome and dict(outcome.facts).get("lack") is Missing.NONE:
                        facts = frozenset(name for name, _ in outcome.facts)
                        asked.facts[rule.code] = asked.facts.get(rule.code, facts) & facts
    return asked


Readers = dict[tuple[int, str], list[Rule[Any]]]
"""The rules that read a field, by the id of what holds it and its name."""


def readers(rules: tuple[Rule[Any], ...]) -> Iterator[tuple[Any, Readers]]:
    """Every record of the subjects of rules, with the rules that read each of its fields.

    A rule that never reads a field of a record does not read it either where it says *none*:
    until the first reading, the two records are alike to it.
    """
    for subject in {rule.subject for rule in rules}:
        own = [rule for rule in rules if rule.subject is subject]
        found: list[Readers] = []
        with watching_slots() as log:
            for thing in records()[subject]:
                reading: Readers = {}
                for rule in own:
                    log.clear()
                    for policy in POLICIES:
                        rule.outcomes(thing, policy)
                    for read in log:
                        reading.setdefault(read, []).append(rule)
                found.append(reading)
        yield from zip(records()[subject], found, strict=True)


def stated_absence(thing: Any, place: Place) -> Any:
    """The record where a field says *none*; None where no such record can exist."""
    try:
        return put(thing, place.path, Missing.NONE)
    except InvariantError:
        return None


@pytest.fixture(scope="module")
def asked() -> Asked:
    return ask(RULES)


def test_a_part_on_record_as_none_is_unmet_under_every_policy(asked: Asked) -> None:
    allowed = {(code, field) for code, fields in ALLOWED.items() for field in fields}
    assert asked.faults == allowed


def test_each_rule_that_finds_none_says_so_in_a_sentence_of_its_own(asked: Asked) -> None:
    by_code = {rule.code: rule for rule in RULES}
    assert len(asked.facts) > 15
    for code, facts in asked.facts.items():
        sentence = by_code[code].none
        assert sentence is not None, code
        assert placeholders(sentence) <= facts, code


def test_many_fields_are_asked_about(asked: Asked) -> None:
    assert len(asked.tried) > 80
    assert {code for code, _ in asked.tried} >= {"EN21", "FO04", "SU17", "TB05", "TR04", "TR71"}


def test_an_answer_that_is_empty_says_the_same_as_none() -> None:
    """Where *none* stands for an empty list, each rule says of both the same."""
    inquiries = [Inquiry(when_accepting=told, when_starting=told) for told in ((), Missing.NONE)]
    assessments = [
        SelfAssessment(
            "s1",
            media=none,
            unease=BiasReflection(groups=none),
            stress=StressReflection(seen_by_supervisors=none),
        )
        for none in ((), Missing.NONE)
    ]
    history = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk"))
    pairs = [[AssignmentHistory(history, inquiries=(one,)) for one in inquiries], assessments]
    for empty, none in pairs:
        for rule in (rule for rule in RULES if rule.subject is type(empty)):
            for policy in POLICIES:
                said = [rule.judge(thing, policy) for thing in (empty, none)]
                assert said[0] == said[1], rule.code


def _takes_none_for_something(record: Any, _: ch.Policy) -> Outcome:
    return unmet("meaning") if record.meaning is None else met("meaning")


def _waits_for_an_answer(record: Any, _: ch.Policy) -> Outcome | None:
    return None if isinstance(record.meaning, str) else unknown("meaning")


def _asks_for_what_is_empty(record: Any, policy: ch.Policy) -> Outcome | None:
    return absent(policy, "meaning") if record.meaning is None else None


@pytest.mark.parametrize(
    ("judge", "what"),
    [
        (_takes_none_for_something, "met"),
        (_waits_for_an_answer, "open"),
        (_asks_for_what_is_empty, "silent"),
    ],
)
def test_a_careless_rule_is_found(judge: Any, what: str) -> None:
    situation = FormulatedSituation("At work", thought="I fail", meaning="I am worthless")
    place = next(place for place in places(situation) if place.name == "meaning")
    none = put(situation, place.path, Missing.NONE)
    rule = attrs.evolve(RULES[0], judge=judge)
    faults = {
        fault(rule, outcome_of(rule, none, policy), situation, place, policy) for policy in POLICIES
    }
    assert what in faults


def test_a_careless_rule_is_found_among_the_records_of_its_subject() -> None:
    """Of a rule that reads the field of a few records only, and then takes *none* for something."""

    def judge(record: ch.HomeworkSpec, _: ch.Policy) -> Outcome | None:
        if record.schedule is None:
            return None
        return unmet("bring") if record.bring is None else met("bring")

    rule = next(rule for rule in RULES if rule.subject is ch.HomeworkSpec)
    asked = ask((attrs.evolve(rule, judge=judge),))
    assert {(rule.code, "HomeworkSpec.bring met")} <= asked.faults
    assert asked.tried[rule.code, "HomeworkSpec.bring"]
    assert not asked.tried[rule.code, "HomeworkSpec.goal"]
