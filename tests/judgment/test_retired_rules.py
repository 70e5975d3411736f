"""What a retired rule or sign once said can be shown for ever, and its code is never used again."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange, show, testing
from cbt_homework.engagement.barriers import Barrier, BarrierState
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.engagement.ladder_steps import IN_A_ROW, Because, LadderStep
from cbt_homework.foundation.findings import Finding, Parameter
from cbt_homework.judgment import retired
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.catalogue import CATALOGUE, rule_of
from cbt_homework.judgment.retired import RetiredIndicator, RetiredRule
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.judgment.step_found import StepFound
from tests.one_item import in_one_item

OLD = RetiredRule(
    code="HW98",
    name="says-how-much",
    version=3,
    weight=ch.rules.Weight.ESSENTIAL,
    criterion="concrete",
    met="It says how much: {amount}.",
    unmet="How much is not said.",
    unknown=None,
    since="0.4.0",
    why="A task can be concrete without an amount.",
    replaced_by=("HW07", "HW08"),
)
OLD_SIGN = RetiredIndicator(
    key="said-too-hard",
    version=2,
    says_for="It was called too hard: {words}.",
    says_against="It was called easy.",
    since="0.4.0",
    why="Another sign covers it.",
)
SPEC = ch.HomeworkSpec("Leave the house alone")


@pytest.fixture
def one_retired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retired, "RETIRED", (OLD,))
    monkeypatch.setattr(retired, "RETIRED_INDICATORS", (OLD_SIGN,))


def _stored(code: str, verdict: ch.Verdict, **parts: Any) -> ch.judgment.Assessment[ch.Criterion]:
    """An assessment of an older or a newer library, with one finding of a rule of this code."""
    finding = Finding(
        code=code,
        verdict=verdict,
        weight=parts.pop("weight", ch.rules.Weight.ESSENTIAL),
        criterion="concrete",
        needs=("target",) if verdict is ch.Verdict.UNKNOWN else (),
        **parts,
    )
    made = attrs.evolve(ch.assess(SPEC), findings=(finding,))
    read: ch.judgment.Assessment[ch.Criterion] = exchange.loads(exchange.dumps(made))
    return read


def test_no_rule_in_use_has_a_retired_code_and_no_code_is_retired_twice() -> None:
    _assert_codes_apart()


def _assert_codes_apart() -> None:
    codes = [rule.code for rule in retired.RETIRED]
    assert len(codes) == len(set(codes))
    assert set() == set(codes) & {rule.code for rule in CATALOGUE}
    keys = [indicator.key for indicator in retired.RETIRED_INDICATORS]
    assert len(keys) == len(set(keys))
    assert set() == set(keys) & {indicator.key for indicator in INDICATORS}


def test_a_retired_code_in_use_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retired, "RETIRED", (attrs.evolve(OLD, code="HW07"),))
    with pytest.raises(AssertionError):
        _assert_codes_apart()


def test_a_retired_rule_names_replacements_that_are_known() -> None:
    known = {rule.code for rule in CATALOGUE} | {rule.code for rule in retired.RETIRED}
    assert set() == {code for rule in retired.RETIRED for code in rule.replaced_by} - known
    for rule in retired.RETIRED:
        assert rule.why.endswith(".")
        assert any(rule.template(verdict) for verdict in ch.Verdict)


@pytest.mark.usefixtures("one_retired")
def test_an_assessment_with_a_finding_of_a_retired_rule_is_shown_in_its_words() -> None:
    met = _stored("HW98", ch.Verdict.MET, parameters=(Parameter("amount", 30),))
    assert ("It says how much: 30.",) == show.sentences(met.findings)
    assert "In place\n--------\nHW98  It says how much: 30.\n" in show.text(met, SPEC)
    unmet = _stored("HW98", ch.Verdict.UNMET)
    assert "Not in place\n------------\nHW98  How much is not said.\n" in show.text(unmet)
    assert "Leave the house" in show.table({"Leave the house": unmet})
    never = _stored("HW98", ch.Verdict.UNKNOWN)
    assert ("says-how-much: unknown.",) == show.sentences(never.findings)


@pytest.mark.usefixtures("one_retired")
def test_a_book_of_ones_own_does_not_hide_retired_rules() -> None:
    made = _stored("HW98", ch.Verdict.UNMET)
    own = ch.rules.RuleBook("own", ())
    assert ("How much is not said.",) == show.sentences(made.findings, book=own)
    assert OLD is rule_of("HW98", own)


@pytest.mark.usefixtures("one_retired")
def test_a_retired_rule_is_explained_with_what_took_its_place() -> None:
    page = ch.explain("HW98")
    assert page.startswith("# HW98 says-how-much\n\nRetired since version 0.4.0. A task can be")
    assert "Instead: HW07, HW08." in page
    assert "- **met**: It says how much: {amount}." in page
    assert "- **unmet**: How much is not said." in page
    assert "unknown" not in page
    with pytest.raises(ch.rules.UnknownCodeError):
        ch.explain("HW97")


def test_a_retired_rule_without_a_replacement_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retired, "RETIRED", (attrs.evolve(OLD, replaced_by=()),))
    assert "Instead: no other rule." in ch.explain("HW98")


@pytest.mark.usefixtures("one_retired")
def test_a_book_with_a_retired_code_is_refused() -> None:
    taken = attrs.evolve(CATALOGUE["HW07"], code="HW98")
    with pytest.raises(TypeError, match="HW98 is the code of a retired rule"):
        ch.assess(SPEC, book=ch.judgment.HOMEWORK + (taken,))


@pytest.mark.parametrize("verdict", ch.Verdict, ids=lambda verdict: verdict.value)
@pytest.mark.parametrize("weight", ch.rules.Weight, ids=lambda weight: weight.value)
def test_an_assessment_of_a_newer_library_is_shown(
    verdict: ch.Verdict, weight: ch.rules.Weight
) -> None:
    made = _stored("HW97", verdict, weight=weight)
    said = f"The rule HW97 is not known here; its verdict on *concrete* was {verdict.value}."
    assert (said,) == show.sentences(made.findings)
    text = show.text(made, SPEC)
    assert re.search(rf"^HW97  {re.escape(said)}$", text, re.MULTILINE)
    assert not text.partition("HW97")[2].count("To ask")


def test_a_failed_assertion_tells_of_rules_that_are_not_known_here() -> None:
    made = _stored("HW97", ch.Verdict.UNMET)
    profile = tuple(attrs.evolve(j, verdict=ch.Verdict.UNMET) for j in made.profile)
    with pytest.raises(AssertionError, match="HW97: The rule HW97 is not known here"):
        testing.assert_meets(attrs.evolve(made, profile=profile), ch.Criterion.CONCRETE)
    alarm = _stored("HW97", ch.Verdict.UNMET, weight=ch.rules.Weight.ATTENTION)
    with pytest.raises(AssertionError, match="needs attention: The rule HW97 is not known"):
        testing.assert_meets(alarm, ch.Criterion.CONCRETE)


def _diagnosis(**parts: Any) -> ch.judgment.AdherenceDiagnosis:
    made = attrs.evolve(ch.diagnose(ch.Course(())), **{"missed": 1, **parts})
    read: ch.judgment.AdherenceDiagnosis = exchange.loads(exchange.dumps(made))
    return read


@pytest.mark.usefixtures("one_retired")
@pytest.mark.parametrize(
    ("key", "side", "said"),
    [
        ("said-too-hard", Speaks.FOR, "for: It was called too hard: not recorded."),
        ("said-too-hard", Speaks.AGAINST, "against: It was called easy."),
        ("seen-by-nobody-here", Speaks.FOR, "for: seen by nobody here."),
    ],
)
def test_a_diagnosis_with_a_retired_or_unknown_sign_is_shown(
    key: str, side: Speaks, said: str
) -> None:
    fact = BarrierFact(key, side=side, times=1, at=("histories.0.reports",))
    pro, contra = ((fact,), ()) if side is Speaks.FOR else ((), (fact,))
    found = BarrierFound(Barrier.FORGETTING, speaks_for=pro, speaks_against=contra)
    assert said in show.text(_diagnosis(barriers=(found,)))


@pytest.mark.usefixtures("one_retired")
@pytest.mark.parametrize(
    ("code", "said"), [("HW98", "How much is not said."), ("EN97", "The rule EN97 is not known")]
)
def test_a_diagnosis_with_an_alarm_of_a_retired_or_unknown_rule_is_shown(
    code: str, said: str
) -> None:
    alarm = Finding(
        code=code, verdict=ch.Verdict.UNMET, weight=ch.rules.Weight.ATTENTION, criterion="safe"
    )
    assert f"Needs attention\n---------------\n{said}" in show.text(_diagnosis(attention=(alarm,)))


@in_one_item
@pytest.mark.parametrize("step", LadderStep, ids=lambda step: step.value)
@pytest.mark.parametrize("because", Because, ids=lambda because: because.value)
def test_every_step_that_was_ever_stored_is_shown(step: LadderStep, because: Because) -> None:
    counted = {"in_a_row": 2} if because in IN_A_ROW else {}
    counted |= {"missed": 3, "among": 6} if because is Because.OFTEN else {}
    found = StepFound(step, because=because, **counted)
    assert f"Step {step.number}  " in show.text(_diagnosis(steps=(found,)))


@in_one_item
@pytest.mark.parametrize("barrier", Barrier, ids=lambda barrier: barrier.value)
@pytest.mark.parametrize("state", BarrierState, ids=lambda state: state.value)
def test_every_barrier_that_was_ever_stored_is_shown(barrier: Barrier, state: BarrierState) -> None:
    sides = {
        BarrierState.SUPPORTED: Speaks.FOR,
        BarrierState.ASKED_AND_NOT_SO: Speaks.AGAINST,
        BarrierState.LEAD: Speaks.ASKS,
    }
    facts = tuple(
        BarrierFact("another-sign", side=side, times=2, at=("histories.0.reports",))
        for at, side in sides.items()
        if at is state
    )
    found = BarrierFound(
        barrier,
        speaks_for=facts if state is BarrierState.SUPPORTED else (),
        speaks_against=facts if state is BarrierState.ASKED_AND_NOT_SO else (),
        leads=facts if state is BarrierState.LEAD else (),
    )
    assert state is found.state
    assert f"  {barrier.label}: " in show.text(_diagnosis(barriers=(found,)))


def test_the_sentence_of_a_known_rule_is_its_own() -> None:
    for finding in ch.assess(SPEC).findings:
        assert CATALOGUE[finding.code].sentence(finding) == sentence_of(finding)
