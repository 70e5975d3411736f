"""A thousand records of each form through every rule: all verdicts are reached, none by chance."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.experiment import BehavioralExperiment, ExperimentResult, Fit
from cbt_homework.cognition.exposure_hierarchy import (
    ExposureHierarchy,
    ExposureStep,
    ExposureTry,
)
from cbt_homework.cognition.record_parts import RecordPart as P, parts_of
from cbt_homework.cognition.thought_record import (
    Alternative,
    Emotion,
    Rerating,
    Thought,
    ThoughtRecord,
)
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.foundation.findings import Outcome
from cbt_homework.foundation.ratings import PERCENT, UNSPECIFIED, Rating
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.concerns import Concern, ConcernKind
from cbt_homework.homework.forms import RECORD_FORMS, RecordForm
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.testing.strategies import values
from tests.cognition.records.reference import FILLED_IN, IMPORTED, JUDGING, of_ten

MANY = 1000


class Draw(random.Random):
    """Draws the parts of one thing, whose ratings are mostly on one scale."""

    home = 0


SCALED: tuple[Callable[[float], Rating], ...] = (
    lambda share: Rating(round(share), PERCENT),
    lambda share: of_ten(1 + round(share * 9 / 100)),
    lambda share: Rating(share, UNSPECIFIED),
)


def answer(draw: Draw) -> Rating | Missing | None:
    """A rating on one of three scales, mostly; why there is none; or nothing."""
    kind = draw.choices(("first", "other", "missing", "none"), (12, 2, 2, 2))[0]
    if kind == "missing":
        return draw.choice(list(Missing))
    if kind == "none":
        return None
    return (SCALED[draw.home] if kind == "first" else draw.choice(SCALED))(draw.uniform(0, 100))


def some(draw: Draw, make: Callable[[int], Any], most: int = 3) -> Any:
    """Nothing recorded, none, or a few."""
    count = draw.choice((None, 0, *range(1, most + 1)))
    return None if count is None else tuple(make(i) for i in range(count))


def maybe(draw: Draw, said: Any) -> Any:
    return draw.choice((None, said, said))


def words(draw: Draw) -> Any:
    return some(draw, lambda i: f"Words {i}")


NAMES = ("Anxiety", "Shame", "Anger", "Relief")


def thought_record(draw: Draw, form: RecordForm | None = None) -> ThoughtRecord:
    """A record with each part absent, empty, thin or full."""
    thoughts = some(draw, lambda i: Thought(f"Thought {i}", belief=answer(draw)))
    count = len(thoughts or ())
    again = draw.sample(range(count), draw.randint(0, count))
    return ThoughtRecord(
        form=form,
        situation=maybe(draw, "In the corridor"),
        thoughts=thoughts,
        emotions=some(draw, lambda i: Emotion(NAMES[i], intensity=answer(draw))),
        body=words(draw),
        behavior=words(draw),
        facts_for=words(draw),
        facts_against=words(draw),
        alternatives=some(draw, lambda i: Alternative(f"View {i}", belief=answer(draw))),
        emotions_after=some(draw, lambda i: Emotion(NAMES[i], intensity=answer(draw)), 4),
        thoughts_after=draw.choice(
            (None, tuple(Rerating(i, answer(draw) or Missing.NOT_ASKED) for i in again))
        ),
        actions=words(draw),
        hot_thought=draw.choice((None, 0)) if count else None,
        concerns=some(draw, lambda _: Concern(draw.choice([*ConcernKind]))),
    )


def experiment(draw: Draw) -> BehavioralExperiment:
    """A plan, or one that was run."""
    result = ExperimentResult(
        observed=maybe(draw, "Four stopped"),
        fit=draw.choice((None, *Fit)),
        learned=maybe(draw, "People stop"),
        belief=answer(draw),
    )
    frames = (
        None,
        NoLose(),
        NoLose(if_it_goes_well="a"),
        NoLose(if_it_does_not="b"),
        NoLose(if_it_goes_well="a", if_it_does_not="b"),
    )
    return BehavioralExperiment(
        belief=answer(draw),
        plan="Ask for the time",
        prediction=maybe(draw, "They walk on"),
        judged_by=maybe(draw, "Count of five"),
        safety_behaviors=words(draw),
        no_lose=draw.choice(frames),
        result=maybe(draw, result),
    )


def activity_schedule(draw: Draw) -> ActivitySchedule:
    """Activities, planned and done."""

    def activity(_: int) -> Activity:
        return Activity(
            "Walk",
            on=maybe(draw, date(2026, 3, 2)),
            done=draw.choice((None, True, False)),
            expected_mastery=answer(draw),
            mastery=answer(draw),
            expected_pleasure=answer(draw),
            pleasure=answer(draw),
        )

    return ActivitySchedule(activities=some(draw, activity))


def exposure_hierarchy(draw: Draw) -> ExposureHierarchy:
    """Steps, some of them tried."""

    def tried(_: int) -> ExposureTry:
        return ExposureTry(
            fear_before=answer(draw),
            fear_after=answer(draw),
            expected=maybe(draw, "I faint"),
            happened=maybe(draw, "I sat"),
        )

    def step(_: int) -> ExposureStep:
        return ExposureStep("Stop", fear=answer(draw), tries=some(draw, tried, 2))

    return ExposureHierarchy(steps=some(draw, step, 4), safety_behaviors=words(draw))


def vicious_circle(draw: Draw) -> ViciousCircle:
    """A circle with any of its parts."""
    return ViciousCircle(
        situation=maybe(draw, "Here"),
        thoughts=some(draw, lambda i: Thought(f"Thought {i}")),
        emotions=some(draw, lambda i: Emotion(NAMES[i])),
        body=words(draw),
        behavior=words(draw),
        consequences=words(draw),
        alert=draw.choice((None, *Component)),
    )


MAKERS: Mapping[type[Any], Callable[[Draw], Any]] = {
    ThoughtRecord: thought_record,
    BehavioralExperiment: experiment,
    ActivitySchedule: activity_schedule,
    ExposureHierarchy: exposure_hierarchy,
    ViciousCircle: vicious_circle,
}
FORMS = (*RECORD_FORMS, None)
TR = tuple(rule for rule in JUDGING if rule.subject is ThoughtRecord)

# The parts without which a rule about records has nothing to call missing.
ASKS: Mapping[str, set[P]] = {
    "TR01": {P.SITUATION},
    "TR02": {P.THOUGHTS},
    "TR03": {P.EMOTIONS},
    "TR04": {P.BELIEFS},
    "TR05": {P.INTENSITIES},
    "TR06": {P.FACTS_FOR, P.FACTS_AGAINST},
    "TR07": {P.HOT_THOUGHT},
    "TR08": {P.ALTERNATIVES},
    "TR10": {P.EMOTIONS_AFTER},
    "TR12": {P.THOUGHTS_AFTER},
    "TR15": {P.ACTIONS},
}


def generated(make: Callable[[Draw], Any], seed: int) -> Iterator[Any]:
    """The same ones each time."""
    draw = Draw(seed)
    for _ in range(MANY):
        draw.home = draw.choices((0, 1, 2), (6, 3, 1))[0]
        yield make(draw)


def outcomes(rule: Rule[Any], subject: Any) -> Iterator[Outcome]:
    for policy in (FILLED_IN, IMPORTED):
        yield from rule.outcomes(subject, policy)


@pytest.fixture(scope="module")
def reached() -> dict[str, set[Verdict]]:
    """Which verdicts each rule reached anywhere."""
    found: dict[str, set[Verdict]] = defaultdict(set)
    for subject, make in MAKERS.items():
        rules = [rule for rule in JUDGING if rule.subject is subject]
        for thing in generated(make, 7):
            for rule in rules:
                found[rule.code] |= {outcome.verdict for outcome in outcomes(rule, thing)}
    return found


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.code)
def test_every_verdict_that_a_rule_can_give_is_reached_and_no_other(
    rule: Rule[Any], reached: dict[str, set[Verdict]]
) -> None:
    assert set(Verdict) - set(rule.never) == reached[rule.code]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: "none" if form is None else form.name)
def test_a_thousand_records_of_a_form_reach_every_verdict_and_miss_nothing_unasked(
    form: RecordForm | None,
) -> None:
    found: dict[str, set[Verdict]] = defaultdict(set)
    for record in generated(lambda draw: thought_record(draw, form), 11):
        for rule in TR:
            for outcome in outcomes(rule, record):
                found[rule.code].add(outcome.verdict)
                sentence = rule.sentence(rule.finding(outcome))
                assert "..." not in sentence
    asked = set(P) if form is None else parts_of(form)
    for rule in TR:
        if asked >= ASKS.get(rule.code, set()):
            assert set(Verdict) - set(rule.never) == found[rule.code], rule.code
        else:
            assert set() == found[rule.code], rule.code


def test_filling_in_is_never_unknown_for_what_an_import_calls_unmet() -> None:
    """The two policies differ only in how an empty field is read."""
    for subject, make in MAKERS.items():
        rules = [rule for rule in JUDGING if rule.subject is subject]
        for thing in generated(make, 13):
            for rule in rules:
                filled = [o.verdict for o in rule.outcomes(thing, FILLED_IN)]
                imported = [o.verdict for o in rule.outcomes(thing, IMPORTED)]
                assert filled == imported or (filled, imported) == (
                    [Verdict.UNMET],
                    [Verdict.UNKNOWN],
                )


@pytest.mark.parametrize("subject", MAKERS, ids=lambda subject: subject.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_no_rule_stumbles_over_any_record_and_names_only_fields_that_it_has(
    subject: type[Any], data: st.DataObject
) -> None:
    thing = data.draw(values(subject))
    fields = {a.name for a in attrs.fields(subject)}
    for rule in JUDGING:
        if rule.subject is subject:
            for outcome in outcomes(rule, thing):
                finding = rule.finding(outcome)
                assert {path.split(".")[0] for path in (*finding.at, *finding.needs)} <= fields
