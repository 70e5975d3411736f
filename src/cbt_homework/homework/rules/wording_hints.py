"""WD: what the wording of a task, of a plan or of any text may say by mistake."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.hints import (
    BLAME_WORD,
    IDENTIFIER,
    LIMITS,
    NEVER,
    PASS_OR_FAIL,
    PLAN_ONLY_WILLPOWER,
    TASK_VAGUE,
    anywhere,
    hinted,
    plans,
)
from cbt_homework.homework.spec import HomeworkSpec, Obstacle
from cbt_homework.policies.criteria import Criterion, Phase


def _names_an_act(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(hinted(guide, spec.task, TASK_VAGUE, "task"))


def _names_a_means(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for at, text in plans(spec)
        for outcome in hinted(guide, text, PLAN_ONLY_WILLPOWER, at)
    )


def _is_no_test(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for at, text in (("task", spec.task), *plans(spec))
        for outcome in hinted(guide, text, PASS_OR_FAIL, at)
    )


def _judges_nobody(assignment: Assignment, guide: WordingGuide) -> tuple[Outcome, ...]:
    return anywhere(assignment, guide, BLAME_WORD)


def _identifies_nobody(assignment: Assignment, guide: WordingGuide) -> tuple[Outcome, ...]:
    return anywhere(assignment, guide, IDENTIFIER)


def _then(then: str) -> HomeworkSpec:
    return HomeworkSpec("Walk to the park", obstacles=(Obstacle("It is late", then=then),))


def _with_words(task: str, own_words: str) -> Assignment:
    return Assignment(id="a1", spec=HomeworkSpec(task), agreement=Agreement(own_words=own_words))


HINTED: tuple[Rule[Any], ...] = (
    Rule(
        code="WD02",
        name="task-names-an-act",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=Criterion.CONCRETE,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_names_an_act,
        asks="Do the words of the task name an act that somebody could see, or that leaves a "
        "trace?",
        why="Where a task names no act, nobody can tell afterward whether it was done, and a "
        "review has little to look at.",
        unmet="The words of the task, characters {start} to {end}, seem to name no act that could "
        "be seen.",
        question="What would somebody who was there see?",
        options=("naming one act, and when or how much of it",),
        sources=(
            article(
                "The second of five points: concrete, so that it can be told whether it was done."
            ),
            library("A hint for wording; it may be wrong."),
        ),
        examples=lambda: (
            Example("a wish", HomeworkSpec("Be kinder to yourself"), Verdict.UNMET),
            Example("more of a habit", HomeworkSpec("Exercise more often"), Verdict.UNMET),
            Example("an act", HomeworkSpec("Water the plants"), None),
            Example("a habit with its amount", HomeworkSpec("Swim 4 laps more"), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD03",
        name="plan-names-a-means",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=Criterion.OBSTACLES_ANTICIPATED,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_names_a_means,
        asks="Does the plan for an obstacle name a means besides resolve?",
        why="Resolve is what an obstacle wears down. A cue, a smaller step, a place or a person "
        "is there when it comes.",
        unmet="The words of the plan, characters {start} to {end}, seem to name resolve and no "
        "other means.",
        question="What could make it easier at that moment?",
        options=("a cue, a smaller step, another place or somebody to call",),
        sources=(library("A hint for wording; it may be wrong."),),
        examples=lambda: (
            Example("resolve", _then("I will just push through"), Verdict.UNMET),
            Example("a smaller step", _then("I do the short version"), None),
            Example("resolve with a means", _then("I push on, with an alarm at 8"), None),
            Example("no obstacles", HomeworkSpec("Walk to the park"), None),
            Example(
                "an obstacle without a plan",
                HomeworkSpec("Walk to the park", obstacles=(Obstacle("It is late"),)),
                None,
            ),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD04",
        name="words-set-no-test",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=Criterion.NO_LOSE,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_is_no_test,
        asks="Do the words of the task and of the plans leave room for every outcome?",
        why="Where the words allow two outcomes only, one of them teaches nothing and is kept "
        "from the record.",
        unmet="The words, characters {start} to {end}, seem to leave two outcomes only.",
        question="What will be learned if it goes another way?",
        options=("saying what counts if only part of it is done",),
        sources=(
            article("The fourth of five points: something useful is learned in any case."),
            library("A hint for wording; it may be wrong."),
        ),
        examples=lambda: (
            Example("a task", HomeworkSpec("Fill in the form perfectly"), Verdict.UNMET),
            Example("a plan", _then("I start over from day one"), Verdict.UNMET),
            Example("part of it counts", HomeworkSpec("Fill in what you can"), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD05",
        name="words-judge-nobody",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=Criterion.COLLABORATIVE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_judges_nobody,
        asks="Do all words of the assignment speak of homework without judging anybody?",
        why="Words that put undone homework down to character end the search for what got in "
        "the way.",
        unmet="The words, characters {start} to {end}, seem to put homework down to somebody's "
        "character or will.",
        question="What got in the way?",
        options=("naming what happened in place of what somebody is",),
        sources=(
            article("Homework that was not done is a problem to be solved together."),
            library("A hint for wording; it may be wrong."),
        ),
        examples=lambda: (
            Example(
                "one's own words",
                _with_words("Fill in the diary", "I was too lazy for the diary last week"),
                Verdict.UNMET,
            ),
            Example("a plain cause", _with_words("Fill in the diary", "Last week I was ill"), None),
            Example("about something else", _with_words("Feed the cat", "Our cat is lazy"), None),
        ),
        cannot_see=LIMITS,
        never=NEVER,
    ),
    Rule(
        code="WD06",
        name="words-identify-nobody",
        status=Status.PREVIEW,
        weight=Weight.HINT,
        criterion=Criterion.WRITTEN,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_identifies_nobody,
        asks="Are all words of the assignment free of addresses, numbers and full dates of birth?",
        why="What alone reaches or points out one person is personal data that a record of "
        "homework has no need of.",
        unmet="The words, characters {start} to {end}, seem to hold an address, a number or a date "
        "that points out one person.",
        options=("a pseudonym, or a note that the number is kept elsewhere",),
        sources=(library("A hint for wording; it may be wrong."),),
        examples=lambda: (
            Example(
                "an address", _with_words("Write to zoe@example.com", "I ask her"), Verdict.UNMET
            ),
            Example("a telephone number", _with_words("Walk", "555-0107 if not"), Verdict.UNMET),
            Example(
                "a number anyone may call", _with_words("Walk", "I call 988 if it is bad"), None
            ),
        ),
        cannot_see="Names, initials, and other ways to point somebody out; other languages than "
        "the guide's. That it finds nothing does not make a text anonymous.",
        never=NEVER,
    ),
)
"""Hints about wording; each is read with a wording guide only."""
