"""Rules for hints about wording: words of an assignment that say something by mistake."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import WORDING_HINT
from cbt_homework.homework.hints import (
    BLAME_WORD,
    DONE_VAGUE,
    IDENTIFIER,
    LESSON_LOST,
    LIMITS,
    NEVER,
    OCCASION_VAGUE,
    PASS_OR_FAIL,
    PLAN_ONLY_WILLPOWER,
    TASK_VAGUE,
    hint_outcomes,
    hint_outcomes_in_personal_texts,
    lessons_with_paths,
    obstacle_plans_with_paths,
    occasions_with_paths,
    plans_without_recorded_means,
)
from cbt_homework.homework.schedule_constructors import daily, whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import NoLose, Obstacle
from cbt_homework.homework.vocabulary import PlanMeans
from cbt_homework.policies.criteria import Criterion, Phase

_design_rule = partial(
    Rule[HomeworkSpec],
    subject=HomeworkSpec,
    phase=Phase.DESIGN,
    weight=Weight.HINT,
    status=Status.PREVIEW,
    cannot_see=LIMITS,
    never=NEVER,
)
_plan_rule = partial(
    Rule[Assignment],
    subject=Assignment,
    phase=Phase.PLAN,
    weight=Weight.HINT,
    status=Status.PREVIEW,
    never=NEVER,
)


def _example_spec_with_plan(plan: str) -> HomeworkSpec:
    return HomeworkSpec("Walk to the park", obstacles=(Obstacle("It is late", then=plan),))


def _example_spec_with_lesson(lesson: str) -> HomeworkSpec:
    return HomeworkSpec("Walk to the park", no_lose=NoLose(if_it_does_not=lesson))


def _example_assignment_with_words(task: str, own_words: str) -> Assignment:
    return Assignment(id="a1", spec=HomeworkSpec(task), agreement=Agreement(own_words=own_words))


def _judge_task_names_an_act(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    done = spec.done_when if isinstance(spec.done_when, str) else ""
    return (
        *hint_outcomes(guide, spec.task, TASK_VAGUE, "task"),
        *hint_outcomes(guide, done, DONE_VAGUE, "done_when"),
    )


TASK_NAMES_AN_ACT = _design_rule(
    "WD02",
    "task-names-an-act",
    _judge_task_names_an_act,
    version=2,
    criterion=Criterion.CONCRETE,
    asks="Do the words of the task, and of when it counts as done, name an act that somebody could "
    "see, or that leaves a trace?",
    why="Where a task names no act, nobody can tell afterward whether it was done, and a review "
    "has little to look at.",
    unmet="The words, characters {start} to {end}, seem to name no act that could be seen.",
    question="What would somebody who was there see?",
    options=("naming one act, and when or how much of it",),
    sources=(
        article("The second of five points: concrete, so that it can be told whether it was done."),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet("a wish", HomeworkSpec("Be kinder to yourself")),
        Example.unmet("more of a habit", HomeworkSpec("Exercise more often")),
        Example.unmet("a beginning without an end", HomeworkSpec("Beginning to see people again")),
        Example.unmet(
            "done by a feeling", HomeworkSpec("Water the plants", done_when="I feel calmer")
        ),
        Example.silent(
            "done by an act", HomeworkSpec("Water the plants", done_when="All pots were watered")
        ),
        Example.silent("an act", HomeworkSpec("Water the plants")),
        Example.silent("a habit with its amount", HomeworkSpec("Swim 4 laps more")),
    ),
)


def _judge_plan_names_a_means(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for path, text in plans_without_recorded_means(spec)
        for outcome in hint_outcomes(guide, text, PLAN_ONLY_WILLPOWER, path)
    )


PLAN_NAMES_A_MEANS = _design_rule(
    "WD03",
    "plan-names-a-means",
    _judge_plan_names_a_means,
    version=2,
    criterion=Criterion.OBSTACLES_ANTICIPATED,
    asks="Does the plan for an obstacle name a means besides resolve?",
    why="Resolve is what an obstacle wears down. A cue, a smaller step, a place or a person is "
    "there when it comes.",
    unmet="The words of the plan, characters {start} to {end}, seem to name resolve and no other "
    "means.",
    question="What could make it easier at that moment?",
    options=("a cue, a smaller step, another place or somebody to call",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet("resolve", _example_spec_with_plan("I will just push through")),
        Example.silent("a smaller step", _example_spec_with_plan("I do the short version")),
        Example.silent(
            "resolve with a means", _example_spec_with_plan("I push on, with an alarm at 8")
        ),
        Example.silent(
            "resolve in words, and a person on record",
            HomeworkSpec(
                "Walk to the park",
                obstacles=(
                    Obstacle(
                        "It is late",
                        then="I will just push through",
                        rests_on=(PlanMeans.PERSON,),
                    ),
                ),
            ),
        ),
        Example.silent("no obstacles", HomeworkSpec("Walk to the park")),
        Example.silent(
            "an obstacle without a plan",
            HomeworkSpec("Walk to the park", obstacles=(Obstacle("It is late"),)),
        ),
    ),
)


def _judge_words_set_no_test(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    done = spec.done_when if isinstance(spec.done_when, str) else ""
    tests = (("task", spec.task), ("done_when", done), *obstacle_plans_with_paths(spec))
    read = (
        *((path, text, PASS_OR_FAIL) for path, text in tests),
        *((path, text, LESSON_LOST) for path, text in lessons_with_paths(spec)),
    )
    return tuple(
        outcome for path, text, hint in read for outcome in hint_outcomes(guide, text, hint, path)
    )


WORDS_SET_NO_TEST = _design_rule(
    "WD04",
    "words-set-no-test",
    _judge_words_set_no_test,
    version=2,
    criterion=Criterion.NO_LOSE,
    asks="Do the words of the task, of when it is done, of the plans and of what is learned leave "
    "room for every outcome?",
    why="Where the words allow two outcomes only, one of them teaches nothing and is kept from the "
    "record.",
    unmet="The words, characters {start} to {end}, seem to leave two outcomes only.",
    question="What will be learned if it goes another way?",
    options=("saying what counts if only part of it is done",),
    sources=(
        article("The fourth of five points: something useful is learned in any case."),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet("a task", HomeworkSpec("Fill in the form perfectly")),
        Example.unmet("a plan", _example_spec_with_plan("I start over from day one")),
        Example.unmet("a lesson", _example_spec_with_lesson("Then it was all for nothing")),
        Example.unmet("a criterion", HomeworkSpec("Read", done_when="I understood it perfectly")),
        Example.silent(
            "a lesson of either outcome", _example_spec_with_lesson("I see what is hard")
        ),
        Example.silent(
            "a day that is let off",
            _example_spec_with_plan("If I am ill, that day does not count"),
        ),
        Example.silent("part of it counts", HomeworkSpec("Fill in what you can")),
    ),
)


def _judge_occasion_can_be_noticed(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for path, text in occasions_with_paths(spec)
        for outcome in hint_outcomes(guide, text, OCCASION_VAGUE, path)
    )


OCCASION_CAN_BE_NOTICED = _design_rule(
    "WD15",
    "occasion-can-be-noticed",
    _judge_occasion_can_be_noticed,
    criterion=Criterion.CONCRETE,
    asks="Do the words of the occasion name something that somebody could notice?",
    why="An occasion that nothing marks is put off from day to day.",
    unmet="The words of the occasion, characters {start} to {end}, seem to name nothing that could "
    "be noticed.",
    question="What will you see or hear at the moment when it is time for it?",
    options=("tying it to a thing that happens anyway: a meal, a way home, a first sign",),
    sources=(
        article("The second of five points: concrete, so that it can be told whether it was done."),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet("some day", HomeworkSpec("Call Ana", schedule=whenever("sooner or later"))),
        Example.unmet("a wish", HomeworkSpec("Walk", schedule=whenever("I feel like it"))),
        Example.silent(
            "a first sign", HomeworkSpec("Breathe", schedule=whenever("my neck grows stiff"))
        ),
        Example.silent("no occasion", HomeworkSpec("Walk", schedule=daily())),
    ),
)


def _judge_words_judge_nobody(assignment: Assignment, guide: WordingGuide) -> tuple[Outcome, ...]:
    return hint_outcomes_in_personal_texts(assignment, guide, BLAME_WORD)


WORDS_JUDGE_NOBODY = _plan_rule(
    "WD05",
    "words-judge-nobody",
    _judge_words_judge_nobody,
    version=2,
    criterion=Criterion.COLLABORATIVE,
    asks="Do all words of the assignment speak of homework without judging anybody?",
    why="Words that put undone homework down to character end the search for what got in the way.",
    unmet="The words, characters {start} to {end}, seem to put homework down to somebody's "
    "character or will.",
    question="What got in the way?",
    options=("naming what happened in place of what somebody is",),
    sources=(
        article("Homework that was not done is a problem to be solved together."),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet(
            "one's own words",
            _example_assignment_with_words(
                "Fill in the diary", "I was too lazy for the diary last week"
            ),
        ),
        Example.silent(
            "a plain cause",
            _example_assignment_with_words("Fill in the diary", "Last week I was ill"),
        ),
        Example.silent(
            "about something else",
            _example_assignment_with_words("Feed the cat", "Our cat is lazy"),
        ),
    ),
    cannot_see=LIMITS,
)


def _judge_words_identify_nobody(
    assignment: Assignment, guide: WordingGuide
) -> tuple[Outcome, ...]:
    return hint_outcomes_in_personal_texts(assignment, guide, IDENTIFIER)


WORDS_IDENTIFY_NOBODY = _plan_rule(
    "WD06",
    "words-identify-nobody",
    _judge_words_identify_nobody,
    criterion=Criterion.WRITTEN,
    asks="Are all words of the assignment free of addresses, numbers and full dates of birth?",
    why="What alone reaches or points out one person is personal data that a record of homework "
    "has no need of.",
    unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
    "that points out one person.",
    options=("a pseudonym, or a note that the number is kept elsewhere",),
    sources=(WORDING_HINT,),
    examples=lambda: (
        Example.unmet(
            "an address", _example_assignment_with_words("Write to zoe@example.com", "I ask her")
        ),
        Example.unmet(
            "a telephone number", _example_assignment_with_words("Walk", "555-0107 if not")
        ),
        Example.silent(
            "a number anyone may call",
            _example_assignment_with_words("Walk", "I call 988 if it is bad"),
        ),
    ),
    cannot_see="Names, initials, and other ways to point somebody out; other languages than the "
    "guide's. That it finds nothing does not make a text anonymous.",
)


WORDING_HINTS: tuple[Rule[Any], ...] = (
    TASK_NAMES_AN_ACT,
    PLAN_NAMES_A_MEANS,
    WORDS_SET_NO_TEST,
    OCCASION_CAN_BE_NOTICED,
    WORDS_JUDGE_NOBODY,
    WORDS_IDENTIFY_NOBODY,
)
"""Hints about wording; each is read with a wording guide only."""
