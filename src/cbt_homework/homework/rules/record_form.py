"""Rules for RECORD_FORM_READY: the form that the person fills in is ready."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, THREE_COLUMNS, RecordForm
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.vocabulary import FORM_ASKS, HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec],
    subject=HomeworkSpec,
    criterion=Criterion.RECORD_FORM_READY,
    phase=Phase.DESIGN,
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Write down what goes through your mind", **spec_fields)


def _judge_has_a_form(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    match spec.record_form:
        case RecordForm() as form:
            return met("record_form", columns=len(form.columns))
        case None:
            return absent(policy, "record_form")
        case Missing.NOT_APPLICABLE:
            return None
        case Missing.NOT_ASKED:
            return unmet("record_form")
        case _:  # offered, and declined
            return unknown("record_form")


HAS_A_FORM = _rule(
    "HW21",
    "has-a-form",
    _judge_has_a_form,
    Weight.ESSENTIAL,
    asks="Is there a form on which it is recorded?",
    why="Records are what the next session begins with, and what shows a change over time. Where a "
    "task needs none, *not applicable* says so.",
    met="A record form is ready (columns: {columns}).",
    unmet="No record form is recorded.",
    unknown="Whether there is a record form is not recorded.",
    question="Where will you note how it went?",
    options=(
        "handing over a form with two or three columns",
        "marking it as not applicable where the task needs no record",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("A form prepared beforehand; records are the basis of the review."),),
    examples=lambda: (
        Example.met("a form", _example_spec(record_form=THREE_COLUMNS)),
        Example.unmet("none", _example_spec()),
        Example.unmet("nobody asked", _example_spec(record_form=Missing.NOT_ASKED)),
        Example.unknown("offered, declined", _example_spec(record_form=Missing.DECLINED)),
        Example.imported("an import that kept no forms", _example_spec()),
        Example.silent(
            "a task that needs no record", _example_spec(record_form=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the person has the form at hand.",
)


def _judge_form_fits_the_kind(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    form = spec.record_form
    if not isinstance(form, RecordForm):
        return None
    kinds = [kind for kind in spec.kinds or () if kind in FORM_ASKS]
    for kind in kinds:
        lacking = FORM_ASKS[kind] - form.asks
        if lacking:
            first = min(lacking, key=lambda asks: asks.value)
            return unmet("record_form.columns", kind=kind, column=first, count=len(lacking))
    return met("record_form.columns") if kinds else None


FORM_FITS_THE_KIND = _rule(
    "HW22",
    "form-fits-the-kind",
    _judge_form_fits_the_kind,
    Weight.HELPFUL,
    asks="Does the form ask for what its kind of homework needs?",
    why="An exposure wants ratings before and after, an experiment its prediction and outcome, a "
    "thought record situation, thought and emotion.",
    met="The form asks for what its kind of homework needs.",
    unmet="For the kind {kind} the form does not ask for: {column} (missing in all: {count}).",
    question="What would we like to see on the form next time?",
    options=("adding the column, or taking a form made for this kind",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        Citation(
            "greenberger-padesky-2016",
            CitationStatus.VERIFIED,
            says="The first three columns: situation, moods, thoughts.",
        ),
        Citation(
            "octc-2006", CitationStatus.VERIFIED, says="The sheet asks for prediction and outcome."
        ),
        library("Which columns are the least for each kind."),
    ),
    examples=lambda: (
        Example.met(
            "three columns",
            _example_spec(kinds=(HomeworkKind.THOUGHT_RECORD,), record_form=THREE_COLUMNS),
        ),
        Example.unmet(
            "a practice diary",
            _example_spec(kinds=(HomeworkKind.THOUGHT_RECORD,), record_form=PRACTICE_DIARY),
        ),
        Example.silent(
            "a kind without needs of its own", _example_spec(record_form=PRACTICE_DIARY)
        ),
        Example.silent("no form: only HW21 speaks", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
    ),
    cannot_see="Columns whose heading does not say what they are about.",
    never={Verdict.UNKNOWN: "A form that is there says which columns it has."},
)


RECORD_FORM: tuple[Rule[HomeworkSpec], ...] = (HAS_A_FORM, FORM_FITS_THE_KIND)
