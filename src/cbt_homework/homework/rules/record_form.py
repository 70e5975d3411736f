"""RECORD_FORM_READY: the form to be filled in lies ready."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, THREE_COLUMNS, RecordForm
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.vocabulary import FORM_ASKS, HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _has_a_form(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
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


def _form_fits_the_kind(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    form = spec.record_form
    if not isinstance(form, RecordForm):
        return None
    told = [kind for kind in spec.kinds or () if kind in FORM_ASKS]
    for kind in told:
        lacking = FORM_ASKS[kind] - form.asks
        if lacking:
            first = min(lacking, key=lambda asks: asks.value)
            return unmet("record_form.columns", kind=kind, column=first, count=len(lacking))
    return met("record_form.columns") if told else None


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Write down what goes through your mind", **parts)


RECORD_FORM: tuple[Rule[HomeworkSpec], ...] = (
    Rule(
        code="HW21",
        name="has-a-form",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.RECORD_FORM_READY,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_has_a_form,
        asks="Is there a form on which it is recorded?",
        why="Records are what the next session begins with, and what shows a change over time. "
        "Where a task needs none, *not applicable* says so.",
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
            Example("a form", _spec(record_form=THREE_COLUMNS), Verdict.MET),
            Example("none", _spec(), Verdict.UNMET),
            Example("nobody asked", _spec(record_form=Missing.NOT_ASKED), Verdict.UNMET),
            Example("offered, declined", _spec(record_form=Missing.DECLINED), Verdict.UNKNOWN),
            Example("an import that kept no forms", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a task that needs no record", _spec(record_form=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="Whether the person has the form at hand.",
    ),
    Rule(
        code="HW22",
        name="form-fits-the-kind",
        weight=Weight.HELPFUL,
        criterion=Criterion.RECORD_FORM_READY,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_form_fits_the_kind,
        asks="Does the form ask for what its kind of homework needs?",
        why="An exposure wants ratings before and after, an experiment its prediction and outcome, "
        "a thought record situation, thought and emotion.",
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
                "octc-2006",
                CitationStatus.VERIFIED,
                says="The sheet asks for prediction and outcome.",
            ),
            library("Which columns are the least for each kind."),
        ),
        examples=lambda: (
            Example(
                "three columns",
                _spec(kinds=(HomeworkKind.THOUGHT_RECORD,), record_form=THREE_COLUMNS),
                Verdict.MET,
            ),
            Example(
                "a practice diary",
                _spec(kinds=(HomeworkKind.THOUGHT_RECORD,), record_form=PRACTICE_DIARY),
                Verdict.UNMET,
            ),
            Example("a kind without needs of its own", _spec(record_form=PRACTICE_DIARY), None),
            Example("no form: only HW21 speaks", _spec(kinds=(HomeworkKind.EXPOSURE,)), None),
        ),
        cannot_see="Columns whose heading does not say what they are about.",
        never={Verdict.UNKNOWN: "A form that is there says which columns it has."},
    ),
)
