"""WRITTEN: the person takes it home on paper or screen."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.citations import CONCRETE_GOALS, HELPFUL_ACTS
from cbt_homework.homework.rules.common import agreement_of
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _in_writing(assignment: Assignment, policy: Policy) -> Outcome | None:
    match agreement_of(assignment).in_writing:
        case True:
            return met("agreement.in_writing")
        case False:
            return unmet("agreement.in_writing")
        case _:
            return unknown("agreement.in_writing")


def _planned(**parts: Any) -> Assignment:
    return Assignment(id="a1", spec=HomeworkSpec("Tidy one drawer"), agreement=Agreement(**parts))


WRITTEN: tuple[Rule[Assignment], ...] = (
    Rule(
        code="HW32",
        name="in-writing",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.WRITTEN,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_in_writing,
        asks="Is it written down for the person?",
        why="What is written down can be looked up on the day it is due.",
        met="It is written down.",
        unmet="It is recorded that nothing was written down.",
        unknown="Whether it was written down is not recorded.",
        question="Shall we write it down before you go?",
        options=("handing over the plan, with what it is for",),
        effort=Effort.A_QUESTION,
        sources=(
            article("Patient and therapist write the assignment down."),
            Citation(
                "helbig-fehm-2004",
                CitationStatus.VERIFIED,
                says="A written note or sheet went with more being done; patient variables "
                "weighed most (77 therapists, correlational).",
            ),
            CONCRETE_GOALS,
            HELPFUL_ACTS,
        ),
        examples=lambda: (
            Example("written", _planned(in_writing=True), Verdict.MET),
            Example("not written", _planned(in_writing=False), Verdict.UNMET),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
        ),
        cannot_see="Whether the note is kept where it will be seen.",
    ),
)
