"""Rules for hints about wording: the task names a time, an amount or an if without its field."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, unmet
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide, find_all_spans
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.rules.completion_evidence import amount_path, step_schedule_path
from cbt_homework.homework.schedule import Whenever
from cbt_homework.homework.schedule_constructors import daily
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Hypothesis
from cbt_homework.homework.task_wording_keys import AMOUNT, CONDITION, TIME
from cbt_homework.policies.criteria import Criterion, Phase


def _example_spec(task: str, **spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec(task, **spec_fields)


def _holds_a_time(spec: HomeworkSpec) -> bool:
    fields = (spec.schedule, spec.review, spec.progression, step_schedule_path(spec))
    return any(field is not None for field in fields)


def _holds_an_amount(spec: HomeworkSpec) -> bool:
    fields = (spec.target, spec.estimated_minutes, spec.progression, amount_path(spec))
    lead = spec.schedule.minutes if isinstance(spec.schedule, Whenever) else None
    return lead is not None or any(field is not None for field in fields)


def _judge_words_have_fields(spec: HomeworkSpec, guide: WordingGuide) -> tuple[Outcome, ...]:
    empty = {
        TIME: "" if _holds_a_time(spec) else "schedule",
        AMOUNT: "" if _holds_an_amount(spec) else "target",
        CONDITION: "obstacles" if spec.obstacles is None and spec.hypothesis is None else "",
    }
    outcomes: list[Outcome] = []
    for span in find_all_spans(guide, spec.task):
        field = empty.get(span.holds)
        if field:
            empty[span.holds] = ""  # one hint a field is enough
            words = {"holds": HomeworkWord(span.holds), "field": HomeworkWord(field)}
            outcomes.append(unmet("task", field, **words, start=span.start, end=span.end))
    return tuple(outcomes)


WORDS_HAVE_FIELDS = Rule(
    "WD01",
    "words-have-fields",
    _judge_words_have_fields,
    Weight.HINT,
    subject=HomeworkSpec,
    criterion=Criterion.CONCRETE,
    phase=Phase.DESIGN,
    version=2,
    status=Status.PREVIEW,
    asks="Do the words of the task hold a time, an amount or an *if* whose field is empty?",
    why="A program reads fields: what stands only in the words cannot be counted, reminded of or "
    "compared. The hint gives the place in the task, never the words.",
    unmet="The words of the task, characters {start} to {end}, seem to hold: {holds}. No field of "
    "its own ({field}) holds it.",
    options=("moving it from the words into its field",),
    sources=(library("A hint for records; it may be wrong."),),
    examples=lambda: (
        Example.unmet("a time in words", _example_spec("Practice every morning")),
        Example.unmet("an amount in words", _example_spec("Walk for 15 minutes")),
        Example.unmet("an if in words", _example_spec("Walk; if it rains, dance")),
        Example.silent(
            "the time has its field", _example_spec("Practice every morning", schedule=daily())
        ),
        Example.silent(
            "the if has its prediction",
            _example_spec(
                "See what happens if you wave", hypothesis=Hypothesis("I wave", then="they stare")
            ),
        ),
        Example.silent("nothing of the kind", _example_spec("Start going out alone")),
    ),
    cannot_see="Other languages than the guide's, other ways to say it, and what words mean: "
    "*two-minute noodles* holds an amount for it.",
    never={
        Verdict.MET: "It only speaks where words and fields differ.",
        Verdict.UNKNOWN: "The words are either there or not.",
    },
)


WORDING: tuple[Rule[HomeworkSpec], ...] = (WORDS_HAVE_FIELDS,)
