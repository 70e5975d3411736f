"""Rules for WRITTEN: the person takes the assignment home on paper or screen."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import CONCRETE_GOALS, HELPFUL_ACTS
from cbt_homework.homework.preparation import judge_written_down
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase


def _example_assignment(**agreement_fields: Any) -> Assignment:
    return Assignment(
        id="a1", spec=HomeworkSpec("Tidy one drawer"), agreement=Agreement(**agreement_fields)
    )


IN_WRITING = Rule(
    "HW32",
    "in-writing",
    judge_written_down,
    Weight.ESSENTIAL,
    subject=Assignment,
    criterion=Criterion.WRITTEN,
    phase=Phase.PLAN,
    asks="Is it written down for the person?",
    why="What is written down can be looked up on the day it is due.",
    met="It is written down.",
    unmet="It is recorded that nothing was written down.",
    unknown="Whether it was written down is not recorded.",
    question="Shall we write it down before you go?",
    options=("handing over the plan, with what it is for",),
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
        Example.met("written", _example_assignment(in_writing=True)),
        Example.unmet("not written", _example_assignment(in_writing=False)),
        Example.unknown("nothing recorded of it", _example_assignment()),
    ),
    cannot_see="Whether the note is kept where it will be seen.",
)


WRITTEN: tuple[Rule[Assignment], ...] = (IN_WRITING,)
