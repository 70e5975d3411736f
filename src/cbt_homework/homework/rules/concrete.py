"""Rules for CONCRETE: an assignment says when it is due and how its completion shows."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, lacking, met, unknown, unmet
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.citations import CONCRETE_GOALS
from cbt_homework.homework.forms import PRACTICE_DIARY
from cbt_homework.homework.rules.completion_evidence import (
    amount_path,
    completion_evidence,
    step_schedule_path,
)
from cbt_homework.homework.schedule import AllDay, Once, Schedule, Several, Whenever
from cbt_homework.homework.schedule_constructors import daily, either, once, whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Step
from cbt_homework.homework.target import HOURS, MINUTES, at_least
from cbt_homework.homework.texts import (
    Lack,
    is_stated,
    lack_of,
    says_something,
    text_lack,
)
from cbt_homework.homework.vocabulary import IN_THE_WORLD, HomeworkKind, SuccessDependsOn
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.CONCRETE, phase=Phase.DESIGN
)


def _example_spec(task: str = "Leave the house alone", **spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec(task, **spec_fields)


def _has_a_moment(schedule: Schedule) -> bool:
    """Whether a schedule names a moment; an occasion in a single letter names none."""
    if isinstance(schedule, Several):
        return all(_has_a_moment(part.schedule) for part in schedule.parts)
    return not isinstance(schedule, Whenever) or says_something(schedule.occasion)


def _judge_states_when(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.schedule is None and (path := step_schedule_path(spec)) is not None:
        return met(path)
    if spec.schedule is None or isinstance(spec.schedule, Missing):
        return lacking(policy, "schedule", spec.schedule)
    if not _has_a_moment(spec.schedule):
        return lacking(policy, "schedule", Lack.ONE_CHARACTER)
    return met("schedule")


STATES_WHEN = _rule(
    "HW03",
    "states-when",
    _judge_states_when,
    Weight.ESSENTIAL,
    version=2,
    asks="Does it say when, how often or by when it is done?",
    why="What has a time is begun more easily than what is meant for some time.",
    met="A schedule is recorded.",
    unmet="No schedule is recorded: when, how often or by when.",
    unknown="Whether a schedule was agreed is not recorded.",
    none="The record says that no time was agreed.",
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
        Example.met(
            "a step that has its time", _example_spec(steps=(Step("List ten", schedule=once()),))
        ),
        Example.unmet("the article's counterexample", _example_spec("Start going out alone")),
        Example.unmet("the time was left open", _example_spec(schedule=Missing.NONE)),
        Example.unmet("an occasion in one letter", _example_spec(schedule=whenever("x"))),
        Example.unmet(
            "alternatives, one of them in one letter",
            _example_spec(schedule=either(daily(), whenever("x"))),
        ),
        Example.imported("an import that kept no times", _example_spec()),
        Example.silent("a time does not apply", _example_spec(schedule=Missing.NOT_APPLICABLE)),
    ),
    cannot_see="Whether the time suits the person's week.",
)


_OPEN = unmet("schedule", "done_when", "target")


def _times_alone(spec: HomeworkSpec) -> Outcome:
    """Asks for what would show it; a target of which the record says something is not asked for."""
    return unknown("done_when") if spec.target is not None else unknown("done_when", "target")


def _judge_shows_when_done(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    lack = text_lack(spec.task)
    if lack is not None:
        return unmet("task", lack=lack)
    evidence = completion_evidence(spec)
    if evidence is not None:
        return met(evidence.path, by=evidence.word)
    if spec.success_depends_on and SuccessDependsOn.OWN_ACT not in spec.success_depends_on:
        return unmet("success_depends_on", lack=Lack.NOT_OWN_ACT)
    sign = lack_of(spec.done_when, spec.task)
    if sign not in (None, Missing.NOT_APPLICABLE):
        return lacking(policy, "done_when", sign)
    if spec.schedule is None or isinstance(spec.schedule, Missing):
        return None  # one absence, one finding: HW03 speaks
    if policy.absent is Verdict.UNMET and isinstance(spec.schedule, Whenever | AllDay):
        rate = spec.schedule.times if isinstance(spec.schedule, Whenever) else None
        return _OPEN if spec.schedule.count is None and rate is None else _times_alone(spec)
    return _times_alone(spec)


SHOWS_WHEN_DONE = _rule(
    "HW04",
    "shows-when-done",
    _judge_shows_when_done,
    Weight.ESSENTIAL,
    version=2,
    asks="Can one tell whether, and how far, it was done?",
    why="If both can see what was done, the next session can begin with it. An amount, a form, "
    "something to bring, steps, a kind that leaves a trace, a single time, or a sentence on what "
    "counts as done will do; no single one is needed. A timetable alone does not show it: “start "
    "going out, every day” can be read in many ways.",
    met="Whether it was done can be told from its {by}.",
    unmet="The record does not show how one can tell whether it was done.",
    unknown="Times alone do not show whether it was done, and what shows it is not recorded.",
    none="The record says that nothing was agreed on what counts as done.",
    question="How will we both be able to tell that you have done it?",
    options=(
        "completing the sentence: it counts as done when I have …",
        "adding an amount: how long, how many, how far",
        "adding a small form or a count to bring along",
        "recording that it depends on the person's own act alone, if the act is clear to both",
    ),
    sources=(
        article("The second of five points: clear enough to tell whether it was done."),
        CONCRETE_GOALS,
        library("The list of parts that show it is a convention. No word of the task is read."),
    ),
    examples=lambda: (
        Example.met(
            "the article's example", _example_spec(schedule=daily(), target=at_least(30, MINUTES))
        ),
        Example.met(
            "reading, every day",
            _example_spec("Read chapter 2", schedule=daily(), kinds=(HomeworkKind.READING,)),
        ),
        Example.met(
            "one talk, by a day",
            _example_spec(
                "Call the landlord", schedule=once(), kinds=(HomeworkKind.COMMUNICATION,)
            ),
        ),
        Example.unknown(
            "the article's counterexample, one time",
            _example_spec("Start going out alone", schedule=once()),
        ),
        Example.unknown(
            "the article's counterexample, with times",
            _example_spec("Starting to go out alone", schedule=daily()),
        ),
        Example.met(
            "what counts as done",
            _example_spec(schedule=daily(), done_when="I have been around the block"),
        ),
        Example.met(
            "an act of one's own that is clear to both",
            _example_spec(schedule=daily(), success_depends_on=(SuccessDependsOn.OWN_ACT,)),
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
        Example.unmet(
            "nothing was agreed on what counts as done",
            _example_spec(schedule=daily(), done_when=Missing.NONE),
        ),
        Example.unmet(
            "what counts as done is the task again",
            _example_spec(schedule=daily(), done_when="leave the house, alone!"),
        ),
        Example.unmet(
            "it counts as done by a feeling",
            _example_spec(
                schedule=daily(),
                done_when="I feel calm outside",
                success_depends_on=(SuccessDependsOn.FEELING_OR_SYMPTOM,),
            ),
        ),
        Example.unmet("a task in one letter", _example_spec("x", target=at_least(30, MINUTES))),
        Example.imported(
            "an import that kept only the occasion",
            _example_spec(schedule=whenever("I feel like it")),
        ),
        Example.unknown(
            "on an occasion, a number of times",
            _example_spec(schedule=whenever("I leave").for_times(3)),
        ),
        Example.silent("no schedule: only HW03 speaks", _example_spec()),
    ),
    cannot_see="Whether the amount is the right one, and whether the words of the task are clear.",
)


def _judge_states_where(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if is_stated(spec.place):
        return met("place")
    if spec.kinds is not None and IN_THE_WORLD.isdisjoint(spec.kinds):
        return None
    return lacking(policy, "place", lack_of(spec.place))


STATES_WHERE = _rule(
    "HW05",
    "states-where",
    _judge_states_where,
    Weight.HELPFUL,
    version=2,
    asks="Does it say where, unless its kind can be done anywhere?",
    why="Exposures, experiments, activities and relaxation happen somewhere, and the place decides "
    "much of how they go. An assignment that records no kind may be one of them.",
    met="A place is recorded.",
    unmet="No place is recorded.",
    unknown="Where it is done is not recorded.",
    none="The record says that no place was agreed.",
    question="Where would you do this?",
    options=("picking the place together, and a second one",),
    sources=(article("When, where, how often and how long belong to an assignment."),),
    examples=lambda: (
        Example.met("a place", _example_spec(place="Around the block")),
        Example.unmet("an exposure anywhere", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
        Example.unmet("no kind and no place", _example_spec()),
        Example.unmet("the place was left open", _example_spec(place=Missing.NONE)),
        Example.imported(
            "an import that kept no places", _example_spec(kinds=(HomeworkKind.EXPOSURE,))
        ),
        Example.silent("it is done anywhere", _example_spec(place=Missing.NOT_APPLICABLE)),
        Example.silent(
            "reading can be done anywhere", _example_spec(kinds=(HomeworkKind.READING,))
        ),
    ),
    cannot_see="Whether the place can be reached, and is safe.",
)


def _judge_states_how_much(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    path = amount_path(spec)
    if path is not None:
        return met(path)
    if spec.target is None:
        asked = _judge_shows_when_done(spec, policy)
        if asked is not None and asked.verdict is not Verdict.MET:
            return None  # HW04 asks for it already
    return lacking(policy, "target", spec.target if isinstance(spec.target, Missing) else None)


STATES_HOW_MUCH = _rule(
    "HW06",
    "states-how-much",
    _judge_states_how_much,
    Weight.HELPFUL,
    version=2,
    asks="Does it say how much, or how long?",
    why="An amount tells when it is enough. Many good assignments have none, so this moves no "
    "verdict.",
    met="An amount is recorded.",
    unmet="No amount is recorded: how long, how many, how far.",
    unknown="How much was agreed is not recorded.",
    none="The record says that no amount was agreed.",
    question="How much of it would be enough for now?",
    options=("agreeing on a small amount that is surely enough",),
    sources=(article("When, where, how often and how long belong to an assignment."),),
    examples=lambda: (
        Example.met("half an hour", _example_spec(target=at_least(30, MINUTES))),
        Example.met("an hour in all", _example_spec(total=at_least(1, HOURS, in_all=True))),
        Example.unmet("no amount", _example_spec()),
        Example.unmet("the amount was left open", _example_spec(target=Missing.NONE)),
        Example.silent("an amount does not apply", _example_spec(target=Missing.NOT_APPLICABLE)),
        Example.silent(
            "an occasion, and nothing to count: only HW04 speaks",
            _example_spec(schedule=whenever("I feel like it")),
        ),
        Example.imported("an import that kept no amounts", _example_spec()),
    ),
    cannot_see="Whether the amount is the right one.",
)


def _has_an_end(schedule: Schedule) -> bool:
    if isinstance(schedule, Several):
        return all(_has_an_end(part.schedule) for part in schedule.parts)
    return isinstance(schedule, Once) or schedule.is_bounded


def _judge_has_an_end(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    schedule = spec.schedule
    if schedule is None or isinstance(schedule, Once | Missing):
        return None
    return (
        met("schedule")
        if _has_an_end(schedule)
        else absent(policy, "schedule" if isinstance(schedule, Several) else "schedule.end")
    )


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
        Example.unmet(
            "of two schedules one has no end", _example_spec(schedule=either(daily(), once()))
        ),
        Example.imported("an import that kept no ends", _example_spec(schedule=daily())),
        Example.silent("done once: its deadline is its end", _example_spec(schedule=once())),
    ),
    cannot_see="Whether the end was meant and only not written down.",
)


CONCRETE: tuple[Rule[HomeworkSpec], ...] = (
    STATES_WHEN,
    SHOWS_WHEN_DONE,
    STATES_WHERE,
    STATES_HOW_MUCH,
    HAS_AN_END,
)
