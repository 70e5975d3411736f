"""Rules for CONCRETE: an assignment says when it is due and how its completion shows."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.citations import CONCRETE_GOALS
from cbt_homework.homework.forms import PRACTICE_DIARY, RecordForm
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.schedule import AllDay, Once, Whenever, daily, once, whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import MINUTES, at_least
from cbt_homework.homework.vocabulary import IN_THE_WORLD, HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.CONCRETE, phase=Phase.DESIGN
)


def _example_spec(task: str = "Leave the house alone", **spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec(task, **spec_fields)


def _judge_states_when(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    return absent(policy, "schedule") if spec.schedule is None else met("schedule")


STATES_WHEN = _rule(
    "HW03",
    "states-when",
    _judge_states_when,
    Weight.ESSENTIAL,
    asks="Does it say when, how often or by when it is done?",
    why="What has a time is begun more easily than what is meant for some time.",
    met="A schedule is recorded.",
    unmet="No schedule is recorded: when, how often or by when.",
    unknown="Whether a schedule was agreed is not recorded.",
    question="When in your week could this have its place?",
    options=(
        "agreeing on the next session as the day by which it is done",
        "naming days, or how many times until then",
        "tying it to something that happens anyway, such as breakfast",
    ),
    sources=(
        article("When, where, how often and how long belong to an assignment."),
        CONCRETE_GOALS,
    ),
    examples=lambda: (
        Example.met("every day", _example_spec(schedule=daily())),
        Example.met("on an occasion", _example_spec(schedule=whenever("the phone rings"))),
        Example.unmet("the article's counterexample", _example_spec("Start going out alone")),
        Example.imported("an import that kept no times", _example_spec()),
    ),
    cannot_see="Whether the time suits the person's week.",
)


_BY_TARGET = met("target", by=HomeworkWord.TARGET)
_BY_FORM = met("record_form", by=HomeworkWord.RECORD_FORM)
_BY_BRINGING = met("bring", by=HomeworkWord.RESULT_TO_BRING)
_BY_SCHEDULE = met("schedule", by=HomeworkWord.SCHEDULE)
_OPEN = unmet("schedule", "target")


def _judge_shows_when_done(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.target is not None:
        return _BY_TARGET
    if isinstance(spec.record_form, RecordForm):
        return _BY_FORM
    if spec.bring:
        return _BY_BRINGING
    if spec.schedule is None:
        return None  # one absence, one finding: HW03 speaks
    if not isinstance(spec.schedule, Whenever | AllDay) or spec.schedule.count is not None:
        return _BY_SCHEDULE
    return _OPEN if policy.absent is Verdict.UNMET else unknown("target")


SHOWS_WHEN_DONE = _rule(
    "HW04",
    "shows-when-done",
    _judge_shows_when_done,
    Weight.ESSENTIAL,
    asks="Can one tell whether, and how far, it was done?",
    why="If both can see what was done, the next session can begin with it. An amount, a form, "
    "something to bring, or a schedule that can be counted will do; no single one is needed.",
    met="Whether it was done can be told from its {by}.",
    unmet="Its schedule cannot be counted, and no amount and no record form is recorded.",
    unknown="Its schedule cannot be counted, and an amount or a record form is not recorded.",
    question="How will we both be able to tell that you have done it?",
    options=(
        "adding an amount: how long, how many, how far",
        "adding a small form or a count to bring along",
    ),
    sources=(
        article("The second of five points: clear enough to tell whether it was done."),
        CONCRETE_GOALS,
    ),
    examples=lambda: (
        Example.met(
            "the article's example", _example_spec(schedule=daily(), target=at_least(30, MINUTES))
        ),
        Example.met("a schedule that can be counted", _example_spec(schedule=daily())),
        Example.met(
            "on an occasion, a number of times",
            _example_spec(schedule=whenever("I leave").for_times(3)),
        ),
        Example.met(
            "on an occasion, with a diary",
            _example_spec(schedule=whenever("I leave"), record_form=PRACTICE_DIARY),
        ),
        Example.met(
            "on an occasion, with something to bring",
            _example_spec(schedule=whenever("I leave"), bring=("Two tickets",)),
        ),
        Example.unmet(
            "on an occasion, and nothing to count",
            _example_spec(schedule=whenever("I feel like it")),
        ),
        Example.imported(
            "an import that kept only the occasion",
            _example_spec(schedule=whenever("I feel like it")),
        ),
        Example.silent("no schedule: only HW03 speaks", _example_spec()),
    ),
    cannot_see="Whether the amount is the right one. A task in vague words passes where it has a "
    "schedule.",
)


def _judge_states_where(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.place is not None:
        return met("place")
    if spec.kinds is None or IN_THE_WORLD.isdisjoint(spec.kinds):
        return None
    return absent(policy, "place")


STATES_WHERE = _rule(
    "HW05",
    "states-where",
    _judge_states_where,
    Weight.HELPFUL,
    asks="Does it say where, if its kind is done somewhere in particular?",
    why="Exposures, experiments, activities and relaxation happen somewhere, and the place decides "
    "much of how they go.",
    met="A place is recorded.",
    unmet="No place is recorded.",
    unknown="Where it is done is not recorded.",
    question="Where would you do this?",
    options=("picking the place together, and a second one",),
    sources=(article("When, where, how often and how long belong to an assignment."),),
    examples=lambda: (
        Example.met("a place", _example_spec(place="Around the block")),
        Example.unmet("an exposure anywhere", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
        Example.imported(
            "an import that kept no places", _example_spec(kinds=(HomeworkKind.EXPOSURE,))
        ),
        Example.silent(
            "reading can be done anywhere", _example_spec(kinds=(HomeworkKind.READING,))
        ),
    ),
    cannot_see="Whether the place can be reached, and is safe.",
)


def _judge_states_how_much(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.target is not None:
        return met("target")
    asked = _judge_shows_when_done(spec, policy)
    if asked is not None and asked.verdict is not Verdict.MET:
        return None  # HW04 asks for it already
    return absent(policy, "target")


STATES_HOW_MUCH = _rule(
    "HW06",
    "states-how-much",
    _judge_states_how_much,
    Weight.HELPFUL,
    asks="Does it say how much, or how long?",
    why="An amount tells when it is enough. Many good assignments have none, so this moves no "
    "verdict.",
    met="An amount is recorded.",
    unmet="No amount is recorded: how long, how many, how far.",
    unknown="How much was agreed is not recorded.",
    question="How much of it would be enough for now?",
    options=("agreeing on a small amount that is surely enough",),
    sources=(article("When, where, how often and how long belong to an assignment."),),
    examples=lambda: (
        Example.met("half an hour", _example_spec(target=at_least(30, MINUTES))),
        Example.unmet("no amount", _example_spec()),
        Example.silent(
            "an occasion, and nothing to count: only HW04 speaks",
            _example_spec(schedule=whenever("I feel like it")),
        ),
        Example.imported("an import that kept no amounts", _example_spec()),
    ),
    cannot_see="Whether the amount is the right one.",
)


def _judge_has_an_end(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.schedule is None or isinstance(spec.schedule, Once):
        return None
    return met("schedule") if spec.schedule.is_bounded else absent(policy, "schedule.end")


HAS_AN_END = _rule(
    "HW07",
    "has-an-end",
    _judge_has_an_end,
    Weight.HELPFUL,
    asks="Does it say until when?",
    why="What has an end can be looked back on. The next session is an end, too.",
    met="It is recorded when it ends.",
    unmet="No end is recorded: a day, a number of times, or the next session.",
    unknown="When it ends is not recorded.",
    question="Shall we say until we meet again?",
    options=("ending it at the next session, and deciding there how to go on",),
    sources=(library("Not in the article; follows from reviewing each assignment."),),
    examples=lambda: (
        Example.met("until the next session", _example_spec(schedule=daily().until_next_session())),
        Example.unmet("every day from now on", _example_spec(schedule=daily())),
        Example.imported("an import that kept no ends", _example_spec(schedule=daily())),
        Example.silent("done once: its deadline is its end", _example_spec(schedule=once())),
    ),
    cannot_see="Whether the end was meant and only not written down.",
)


def _judge_reading_brings_something(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if HomeworkKind.READING not in (spec.kinds or ()):
        return None
    if spec.bring is None:
        return absent(policy, "bring")
    return met("bring") if spec.bring else unmet("bring")


READING_BRINGS_SOMETHING = _rule(
    "HW08",
    "reading-brings-something",
    _judge_reading_brings_something,
    Weight.HELPFUL,
    asks="For reading: is there something to bring back, such as a question?",
    why="A question to bring turns reading into something to talk about.",
    met="It is recorded what to bring back from the reading.",
    unmet="Nothing is recorded to bring back from the reading.",
    unknown="What to bring back from the reading is not recorded.",
    question="What would you like to find out while you read?",
    options=("bringing one question, or one sentence that struck the person",),
    sources=(library("Not in the article; a convention for reading assignments."),),
    examples=lambda: (
        Example.met(
            "one question to bring",
            _example_spec("Read chapter 2", kinds=(HomeworkKind.READING,), bring=("A question",)),
        ),
        Example.unmet(
            "only reading", _example_spec("Read chapter 2", kinds=(HomeworkKind.READING,))
        ),
        Example.imported(
            "an import that kept only the kind",
            _example_spec("Read chapter 2", kinds=(HomeworkKind.READING,)),
        ),
        Example.silent("not reading", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
    ),
    cannot_see="Whether the text suits the person's reading.",
)


CONCRETE: tuple[Rule[HomeworkSpec], ...] = (
    STATES_WHEN,
    SHOWS_WHEN_DONE,
    STATES_WHERE,
    STATES_HOW_MUCH,
    HAS_AN_END,
    READING_BRINGS_SOMETHING,
)
