"""Rules for CONCRETE: reading brings something back to the session."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, lacking, met
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.texts import (
    any_stated,
    lack_of_texts,
)
from cbt_homework.homework.vocabulary import HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.CONCRETE, phase=Phase.DESIGN
)


def _example_spec(task: str = "Leave the house alone", **spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec(task, **spec_fields)


def _judge_reading_brings_something(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if HomeworkKind.READING not in (spec.kinds or ()):
        return None
    if any_stated(spec.bring):
        return met("bring")
    return lacking(policy, "bring", lack_of_texts(spec.bring))


READING_BRINGS_SOMETHING = _rule(
    "HW08",
    "reading-brings-something",
    _judge_reading_brings_something,
    Weight.HELPFUL,
    version=2,
    asks="For reading: is there something to bring back, such as a question?",
    why="A question to bring turns reading into something to talk about.",
    met="It is recorded what to bring back from the reading.",
    unmet="Nothing is recorded to bring back from the reading.",
    unknown="What to bring back from the reading is not recorded.",
    none="The record says that there is nothing to bring back from the reading.",
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
        Example.unmet(
            "nothing to bring",
            _example_spec("Read chapter 2", kinds=(HomeworkKind.READING,), bring=()),
        ),
        Example.imported(
            "an import that kept only the kind",
            _example_spec("Read chapter 2", kinds=(HomeworkKind.READING,)),
        ),
        Example.silent("not reading", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
    ),
    cannot_see="Whether the text suits the person's reading.",
)


READING: tuple[Rule[HomeworkSpec], ...] = (READING_BRINGS_SOMETHING,)
