"""Each side of each indicator has an example, and nothing is read into an empty field."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.assigning import FACTORS, MANNERS
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Observation, Speaks
from cbt_homework.homework.agreement import CheckResult, SessionPart, SessionTime, Suitability
from cbt_homework.judgment.publications import SOURCES
from tests import stated
from tests.drawn import sample
from tests.one_item import in_one_item

B = ch.Barrier
FOR, AGAINST, ASKS, BESIDE = Speaks.FOR, Speaks.AGAINST, Speaks.ASKS, Speaks.BESIDE
POLICY = stated.DRAFT
LIKE_SCHOOL = en.HomeworkAttitude.LIKE_SCHOOL
BY_KEY = {indicator.key: indicator for indicator in INDICATORS}
OF_A_HISTORY = [one for one in INDICATORS if one.scope is ch.AssignmentHistory]


def asked(**answers: Any) -> ch.AssignmentHistory:
    """An entry with one inquiry."""
    return ch.AssignmentHistory(plain(), inquiries=(en.Inquiry(**answers),))


def plain(**agreement: Any) -> ch.Assignment:
    """An assignment, with its planning where something of it is given."""
    planned = ch.Agreement(**agreement) if agreement else None
    return ch.Assignment(id="a1", spec=ch.HomeworkSpec("Call a friend"), agreement=planned)


def planned(**agreement: Any) -> ch.AssignmentHistory:
    """An entry of which only the planning is known."""
    return ch.AssignmentHistory(plain(**agreement))


def spec(**parts: Any) -> ch.AssignmentHistory:
    """An entry of which only the design is known."""
    return ch.AssignmentHistory(
        ch.Assignment(id="a1", spec=ch.HomeworkSpec("Call a friend", **parts))
    )


def seen(**parts: Any) -> ch.AssignmentHistory:
    """An entry of which it was observed how it was assigned."""
    return ch.AssignmentHistory(plain(), assigning=(en.AssigningObservation(**parts),))


def told(**parts: Any) -> ch.AssignmentHistory:
    """An entry with one report."""
    return ch.AssignmentHistory(plain(), reports=(ch.Report(**parts),))


def explained(**parts: Any) -> ch.AssignmentHistory:
    """An entry with one explanation."""
    return ch.AssignmentHistory(plain(), attributions=(en.Attribution(**parts),))


def late(minute: int) -> ch.homework.SessionTime:
    """Planning that began in this minute of fifty."""
    return ch.homework.SessionTime(at_minute=minute, session_minutes=50)


def thought(effect: en.Effect | None, theme: ch.Barrier | None = None) -> en.HomeworkThought:
    """A thought with its effect."""
    return en.HomeworkThought("I can not", effect=effect, theme=theme)


EXAMPLES: list[tuple[str, ch.AssignmentHistory, set[tuple[ch.Barrier | str, Speaks]]]] = [
    ("asked-about", asked(explored=(en.Explored(B.NO_TIME, applies=True),)), {(B.NO_TIME, FOR)}),
    ("asked-about", asked(explored=(en.Explored(B.TEDIOUS, applies=False),)),
     {(B.TEDIOUS, AGAINST)}),
    ("asked-about", asked(explored=(en.Explored(B.TEDIOUS, applies=ch.Missing.DECLINED),)), set()),
    ("given-as-reason", told(reasons=(en.Reason(B.FORGETTING),)), {(B.FORGETTING, FOR)}),
    ("given-as-reason", told(reasons=(en.Reason(words="I do not know"),)), {(B.OTHER, FOR)}),
    ("given-as-reason", told(reasons=ch.Missing.NOT_ASKED), set()),
    ("given-as-reason", told(reasons=(en.Reason(),)), set()),
    ("given-as-reason", told(reasons=(en.Reason(words="Rain", sound=False),)), set()),
    ("given-as-reason", told(reasons=(en.Reason(B.NO_TIME, sound=False),)), {(B.NO_TIME, AGAINST)}),
    ("given-as-reason", told(reasons=(en.Reason(own_barrier="shift-work"),)),
     {("shift-work", FOR)}),
    ("explanation", explained(), set()),
    ("explanation", explained(barrier=B.LOW_MOTIVATION, by=ch.Rater.THERAPIST),
     {(B.LOW_MOTIVATION, ASKS)}),
    ("explanation",
     explained(barrier=B.NO_TIME, by=ch.Rater.PATIENT, ground=en.Ground.OWN_ACCOUNT),
     {(B.NO_TIME, FOR)}),
    ("explanation", explained(own_barrier="shift-work"), {("shift-work", ASKS)}),
    ("asked-about", asked(explored=(en.Explored(own_barrier="shift-work", applies=True),)),
     {("shift-work", FOR)}),
    ("task-understood", asked(understood_task=False), {(B.NOT_UNDERSTOOD, FOR)}),
    ("task-understood", asked(understood_task=True), {(B.NOT_UNDERSTOOD, AGAINST)}),
    ("task-understood", asked(understood_task=ch.Missing.DECLINED), set()),
    ("purpose-understood", asked(understood_purpose=False), {(B.PURPOSE_UNCLEAR, FOR)}),
    ("purpose-understood", asked(understood_purpose=True), {(B.PURPOSE_UNCLEAR, AGAINST)}),
    ("seen-as-important", asked(important=False), {(B.LOW_IMPORTANCE, FOR)}),
    ("seen-as-important", asked(important=True), {(B.LOW_IMPORTANCE, AGAINST)}),
    ("wish-to-do-it", asked(motivated=False), {(B.LOW_MOTIVATION, FOR)}),
    ("wish-to-do-it", asked(motivated=True), {(B.LOW_MOTIVATION, AGAINST)}),
    ("something-came-up", asked(circumstances=("A move",)), {(B.UNFORESEEN_CIRCUMSTANCES, FOR)}),
    ("something-came-up", asked(circumstances=()), {(B.UNFORESEEN_CIRCUMSTANCES, AGAINST)}),
    ("something-came-up", asked(circumstances=ch.Missing.DECLINED), set()),
    (
        "obstacle-nobody-foresaw",
        told(obstacles=(en.ObstacleMet(what="The lift was broken"),)),
        {(B.UNFORESEEN_CIRCUMSTANCES, FOR)},
    ),
    ("obstacle-nobody-foresaw", told(obstacles=()), set()),
    ("demand-on-the-person", asked(too_demanding=True), {(B.TOO_DEMANDING, FOR)}),
    ("demand-on-the-person", asked(too_demanding=False), {(B.TOO_DEMANDING, AGAINST)}),
    ("difficulty-met", told(difficulty=ch.percent(90)), {(B.TOO_DEMANDING, FOR)}),
    ("difficulty-met", told(difficulty=ch.percent(70)), {(B.TOO_DEMANDING, BESIDE)}),
    ("difficulty-met", told(difficulty=ch.percent(80)), set()),
    (
        "difficulty-met",
        told(attempts=(en.Attempt(difficulty=ch.percent(95)),)),
        {(B.TOO_DEMANDING, FOR)},
    ),
    ("difficulty-expected", planned(expected_difficulty=ch.percent(90)), {(B.TOO_DEMANDING, FOR)}),
    (
        "difficulty-expected",
        planned(expected_difficulty=ch.percent(70)),
        {(B.TOO_DEMANDING, BESIDE)},
    ),
    ("difficulty-expected", planned(expected_difficulty=ch.percent(80)), set()),
    ("confidence-when-planned", planned(confidence=ch.percent(69)), {(B.LOW_CONFIDENCE, FOR)}),
    ("confidence-when-planned", planned(confidence=ch.percent(70)), {(B.LOW_CONFIDENCE, BESIDE)}),
    ("confidence-when-planned", planned(confidence=ch.Missing.NOT_ASKED), set()),
    (
        "check-showed",
        planned(check_showed=CheckResult.MISUNDERSTOOD),
        {(B.NOT_UNDERSTOOD, FOR), (B.PURPOSE_UNCLEAR, ASKS)},
    ),
    (
        "check-showed",
        planned(check_showed=CheckResult.PARTLY_UNDERSTOOD),
        {(B.NOT_UNDERSTOOD, FOR), (B.PURPOSE_UNCLEAR, ASKS)},
    ),
    (
        "check-showed",
        planned(check_showed=CheckResult.UNDERSTOOD),
        {(B.NOT_UNDERSTOOD, BESIDE), (B.PURPOSE_UNCLEAR, BESIDE)},
    ),
    ("check-showed", planned(own_words="To see what happens"), set()),
    ("fit-when-planned", planned(suitability=Suitability(reading=False)), {(B.NOT_SUITED, FOR)}),
    (
        "fit-when-planned",
        planned(suitability=Suitability(culture=False, others_agree=False)),
        {(B.NOT_SUITED, FOR), (B.NO_SUPPORT, FOR)},
    ),
    ("fit-when-planned", planned(suitability=Suitability(reading=True, language=True)), set()),
    ("fit-when-planned", planned(confidence=ch.percent(70)), set()),
    (
        "time-to-plan",
        planned(time=SessionTime(part=SessionPart.LAST_MINUTES)),
        {(B.ASSIGNING_STYLE, FOR)},
    ),
    (
        "time-to-plan",
        planned(time=SessionTime(part=SessionPart.MIDDLE)),
        {(B.ASSIGNING_STYLE, BESIDE)},
    ),
    ("importance-when-planned", planned(importance=ch.percent(49)), {(B.LOW_IMPORTANCE, FOR)}),
    ("importance-when-planned", planned(importance=ch.percent(50)), {(B.LOW_IMPORTANCE, BESIDE)}),
    (
        "thoughts-at-two-moments",
        asked(when_starting=(thought(en.Effect.HINDERS, B.ALL_OR_NOTHING),)),
        {(B.PATIENT_BELIEF, FOR), (B.ALL_OR_NOTHING, FOR)},
    ),
    (
        "thoughts-at-two-moments",
        asked(when_accepting=(thought(en.Effect.HELPS, B.ALL_OR_NOTHING),)),
        {(B.PATIENT_BELIEF, AGAINST)},
    ),
    (
        "thoughts-at-two-moments",
        asked(when_accepting=(thought(en.Effect.NEITHER), thought(None))),
        set(),
    ),
    ("thoughts-at-two-moments", asked(when_accepting=()), {(B.PATIENT_BELIEF, AGAINST)}),
    ("typical-reply", asked(replies=(en.Reply.NO_STRENGTH,)),
     {(B.TOO_DEMANDING, FOR), (B.SYMPTOMS, ASKS)}),
    ("typical-reply", asked(replies=(en.Reply.MAKES_NO_SENSE,)),
     {(B.PURPOSE_UNCLEAR, ASKS), (B.HOPELESSNESS, ASKS)}),
    ("typical-reply", asked(replies=(en.Reply.DO_NOT_KNOW,)), set()),
    (
        "checked-when-planned",
        planned(understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS),
        {(B.NOT_UNDERSTOOD, BESIDE), (B.ASSIGNING_STYLE, BESIDE)},
    ),
    (
        "checked-when-planned",
        planned(understanding=ch.homework.UnderstandingCheck.NOT_CHECKED),
        {(B.ASSIGNING_STYLE, FOR)},
    ),
    (
        "checked-when-planned",
        planned(understanding=ch.homework.UnderstandingCheck.ASKED_IF_CLEAR),
        set(),
    ),
    ("purpose-in-own-words", planned(own_words="To see"), {(B.PURPOSE_UNCLEAR, BESIDE)}),
    ("purpose-in-own-words", planned(own_words=ch.Missing.NOT_ASKED), set()),
    ("in-the-plan", spec(schedule=ch.daily()), {(B.NOT_PLANNED, BESIDE)}),
    ("in-the-plan", spec(reminder="A note"), {(B.FORGETTING, BESIDE)}),
    ("time-to-plan", planned(time=late(45)), {(B.ASSIGNING_STYLE, FOR)}),
    ("time-to-plan", planned(time=late(44)), {(B.ASSIGNING_STYLE, BESIDE)}),
    ("time-to-plan", planned(time=ch.homework.SessionTime(minutes=3)), set()),
    ("agreed-by-both", planned(agreed_by=(ch.homework.Party.ASSIGNER,)),
     {(B.ASSIGNING_STYLE, ASKS)}),
    ("agreed-by-both", planned(agreed_by=(), proposed_by=ch.Proposer.ASSIGNER),
     {(B.ASSIGNING_STYLE, FOR)}),
    ("agreed-by-both", planned(agreed_by=(ch.homework.Party.ASSIGNER,),
                               proposed_by=ch.Proposer.ASSIGNEE), set()),
    ("agreed-by-both", planned(agreed_by=tuple(ch.homework.Party)), {(B.ASSIGNING_STYLE, BESIDE)}),
    ("manner", seen(manners=(en.Manner.APOLOGETIC,)), {(B.ASSIGNING_STYLE, FOR)}),
    ("manner", seen(manners=(en.Manner.INVITING,)), {(B.THERAPIST_REACTION, BESIDE)}),
    ("rationale-given", seen(gave_rationale=False), {(B.ASSIGNING_STYLE, FOR)}),
    ("rationale-given", seen(gave_rationale=True), {(B.ASSIGNING_STYLE, BESIDE)}),
    ("understanding-seen-to", seen(checked_understanding=False), {(B.ASSIGNING_STYLE, FOR)}),
    ("understanding-seen-to", seen(checked_understanding=True), {(B.ASSIGNING_STYLE, BESIDE)}),
    (
        "fit",
        seen(factors=(en.FactorFit(en.AssigningFactor.SUITABILITY, fits=False),)),
        {(B.NOT_SUITED, FOR)},
    ),
    (
        "fit",
        seen(factors=(en.FactorFit(en.AssigningFactor.COMPLEXITY, fits=True),)),
        {(B.TOO_DEMANDING, BESIDE)},
    ),
    ("fit", seen(factors=(en.FactorFit(en.AssigningFactor.TIMING),)), set()),
    (
        "own-belief",
        seen(beliefs=(en.HomeworkBelief(LIKE_SCHOOL, effect=en.Effect.HINDERS),)),
        {(B.THERAPIST_ATTITUDE, FOR)},
    ),
    (
        "own-belief",
        seen(beliefs=(en.HomeworkBelief(words="It helps", effect=en.Effect.HELPS),)),
        {(B.THERAPIST_ATTITUDE, BESIDE)},
    ),
    ("own-belief", seen(beliefs=(en.HomeworkBelief(en.HomeworkAttitude.ADDS_STRESS),)), set()),
    ("own-belief", seen(beliefs=ch.Missing.DECLINED), set()),
    ("difficulty-met", told(difficulty=ch.percent(20)), {(B.TOO_DEMANDING, BESIDE)}),
    ("difficulty-expected", planned(expected_difficulty=ch.percent(97)), {(B.TOO_DEMANDING, FOR)}),
    ("difficulty-expected", planned(expected_difficulty=ch.percent(5)),
     {(B.TOO_DEMANDING, BESIDE)}),
    ("confidence-when-planned", planned(confidence=ch.percent(95)), {(B.LOW_CONFIDENCE, BESIDE)}),
    ("time-to-plan", planned(time=late(48)), {(B.ASSIGNING_STYLE, FOR)}),
    ("time-to-plan", planned(time=late(5)), {(B.ASSIGNING_STYLE, BESIDE)}),
    ("quality-of-assigning", seen(quality=ch.percent(30)), {(B.ASSIGNING_STYLE, FOR)}),
    ("quality-of-assigning", seen(quality=ch.percent(60)), set()),
    ("quality-of-assigning", seen(quality=ch.Missing.NOT_ASKED), set()),
    ("strain", seen(strained=True),
     {(B.EXPECTATION_OF_THERAPIST, ASKS), (B.THERAPIST_REACTION, ASKS)}),
    ("strain", seen(strained=False),
     {(B.EXPECTATION_OF_THERAPIST, BESIDE), (B.THERAPIST_REACTION, BESIDE)}),
    ("strain", seen(strained=ch.Missing.NOT_ASKED), set()),
]  # fmt: skip


def observed(key: str, history: ch.AssignmentHistory) -> list[Observation]:
    """All that an indicator observes."""
    return list(BY_KEY[key].judge(history, POLICY))


@in_one_item
@pytest.mark.parametrize(("key", "history", "expected"), EXAMPLES)
def test_an_indicator_observes_what_its_example_shows(
    key: str, history: ch.AssignmentHistory, expected: set[tuple[ch.Barrier | str, Speaks]]
) -> None:
    assert expected == {(seen.barrier, seen.side) for seen in observed(key, history)}


@pytest.mark.parametrize("indicator", OF_A_HISTORY, ids=lambda indicator: indicator.key)
def test_an_indicator_has_an_example_and_a_sentence_for_each_side_it_can_take(
    indicator: en.Indicator[Any],
) -> None:
    taken = {side for key, _, shown in EXAMPLES if key == indicator.key for _, side in shown}
    assert (indicator.says_for is not None) == bool({FOR, ASKS} & taken)
    assert (indicator.says_against is not None) == bool({AGAINST, BESIDE} & taken)


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.key)
def test_an_indicator_speaks_in_whole_sentences_and_names_its_source(
    indicator: en.Indicator[Any],
) -> None:
    said = [sentence for sentence in (indicator.says_for, indicator.says_against) if sentence]
    assert said
    assert all(
        re.fullmatch(r"[A-Z][^{}]*(\{(words|percent)\})?[^{}]*\.", sentence) for sentence in said
    )
    assert indicator.source.source in SOURCES
    assert indicator.version == _RAISED.get(indicator.key, 1)


_RAISED = {
    "time-to-plan": 3,
    "in-the-plan": 3,
    "agreed-by-both": 3,
    "earlier-reviews": 3,
    "habit": 3,
    **dict.fromkeys(
        (
            "something-came-up",
            "thoughts-at-two-moments",
            "given-as-reason",
            "difficulty-met",
            "typical-reply",
            "difficulty-expected",
            "confidence-when-planned",
            "importance-when-planned",
            "checked-when-planned",
            "check-showed",
            "purpose-in-own-words",
            "manner",
            "rationale-given",
            "understanding-seen-to",
            "fit",
            "own-belief",
            "strain",
            "formulated",
            "alike",
            "belief-system",
            "held-attitude",
        ),
        2,
    ),
}
"""Indicators that have observed something else before, with their version."""


def test_keys_of_indicators_are_unique_slugs() -> None:
    keys = [indicator.key for indicator in INDICATORS]
    assert sorted(set(keys)) == sorted(keys)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)


def test_every_manner_and_every_aspect_speaks_of_a_barrier() -> None:
    assert set(en.Manner) == set(MANNERS)
    assert set(en.AssigningFactor) == set(FACTORS)


def test_a_place_that_is_observed_is_a_path_in_the_entry() -> None:
    observed = [
        (history, observation.at)
        for history in sample(ch.AssignmentHistory)
        for indicator in OF_A_HISTORY
        for observation in indicator.judge(history, POLICY)
    ]
    assert len(observed) > len(sample(ch.AssignmentHistory))
    for history, path in observed:
        thing: Any = history
        for step in path.split("."):
            thing = thing[int(step)] if step.isdigit() else getattr(thing, step)
        assert thing is not None


ADDITIONS: tuple[Callable[[ch.AssignmentHistory], ch.AssignmentHistory], ...] = (
    lambda e: attrs.evolve(e, inquiries=(*(e.inquiries or ()), en.Inquiry(motivated=False))),
    lambda e: attrs.evolve(e, reports=(*(e.reports or ()), ch.Report(difficulty=ch.percent(50)))),
    lambda e: attrs.evolve(
        e, assigning=(*(e.assigning or ()), en.AssigningObservation(strained=True))
    ),
)


@pytest.mark.parametrize("add", ADDITIONS)
def test_more_of_a_record_never_takes_an_observation_away(
    add: Callable[[ch.AssignmentHistory], ch.AssignmentHistory],
) -> None:
    for history in sample(ch.AssignmentHistory):
        more = add(history)
        for indicator in OF_A_HISTORY:
            assert set(indicator.judge(history, POLICY)) <= set(indicator.judge(more, POLICY))


def test_an_empty_record_gives_no_observation() -> None:
    bare = ch.AssignmentHistory(plain())
    subjects = {ch.AssignmentHistory: bare, ch.Course: ch.Course((bare,))}
    assert set(subjects) == {indicator.scope for indicator in INDICATORS}
    for indicator in INDICATORS:
        assert [] == list(indicator.judge(subjects[indicator.scope], POLICY))


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        (None, []),
        ((), [FOR]),
        ((ch.Review(time=ch.homework.SessionTime(minutes=0)),), [FOR]),
        ((ch.Review(time=ch.homework.SessionTime(minutes=1)),), [FOR]),
        ((ch.Review(time=ch.homework.SessionTime(minutes=2)),), [BESIDE]),
        ((ch.Review(),), [BESIDE]),
    ],
)
def test_an_earlier_review_speaks_and_one_in_passing_is_none(
    reviews: tuple[ch.Review, ...] | None, expected: list[Speaks]
) -> None:
    other = ch.AssignmentHistory(attrs.evolve(plain(), id="a0"))
    history = ch.AssignmentHistory(plain(), reviews=reviews)
    observations = list(BY_KEY["earlier-reviews"].judge(ch.Course((other, history)), POLICY))
    assert expected == [observation.side for observation in observations]
    assert all(2 == observation.first_affected for observation in observations)
    assert all(one.at.startswith("histories.1.reviews") for one in observations)
