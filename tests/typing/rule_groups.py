"""Slips in a group of rules that both strict type checkers have to refuse. Never run.

An ignore that is not needed is an error, so a line that a checker accepts makes the run red.
"""

from __future__ import annotations

from functools import partial
from typing import assert_type

import cbt_homework as ch
from cbt_homework.rules import Example, Outcome, Rule, Weight, met


def judge_spec(spec: ch.HomeworkSpec, policy: ch.Policy) -> Outcome | None:
    """A judge of the subject of the group."""
    return met("task")


def judge_assignment(assignment: ch.Assignment, policy: ch.Policy) -> Outcome | None:
    """A judge of another subject."""
    return met("spec.task")


_rule = partial(Rule[ch.HomeworkSpec], subject=ch.HomeworkSpec, criterion=ch.Criterion.CONCRETE)
SPEC = ch.HomeworkSpec("Walk")
ASSIGNMENT = ch.Assignment(id="a1", spec=SPEC)

SOUND = _rule(
    "CLINIC01",
    "sound",
    judge_spec,
    Weight.HELPFUL,
    asks="?",
    why=".",
    sources=(),
    examples=lambda: (Example.met("a walk", SPEC), Example.silent("another", SPEC)),
    cannot_see=".",
)
assert_type(SOUND, Rule[ch.HomeworkSpec])
assert_type(Example.imported("a walk", SPEC), Example[ch.HomeworkSpec])
_rule(
    "CLINIC01",
    "judge-of-another-subject",
    judge_assignment,  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    Weight.HELPFUL,
    asks="?",
    why=".",
    sources=(),
    examples=lambda: (),
    cannot_see=".",
)
_rule(  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    "CLINIC01",
    "misspelled",
    judge_spec,
    Weight.HELPFUL,
    ask="?",  # pyright: ignore[reportCallIssue]
    why=".",
    sources=(),
    examples=lambda: (),
    cannot_see=".",
)
_rule(
    "CLINIC01",
    "example-of-another-subject",
    judge_spec,
    Weight.HELPFUL,
    asks="?",
    why=".",
    sources=(),
    examples=lambda: (Example.met("a walk", ASSIGNMENT),),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    cannot_see=".",
)
