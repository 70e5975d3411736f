"""Rules for hints about wording: questions of a downward arrow that ask why."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.downward_arrow import ArrowCriterion, ArrowStep, DownwardArrow
from cbt_homework.cognition.wording_hint_keys import WHY_QUESTION
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Example, Rule, Status
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.citations import WORDING_HINT
from cbt_homework.homework.hints import LIMITS, NEVER, hint_outcomes


def _example_arrow(question: str) -> DownwardArrow:
    return DownwardArrow(
        "They will laugh", steps=(ArrowStep(question=question, answer="I stand out"),)
    )


def _judge_asks_how_and_what(arrow: DownwardArrow, guide: WordingGuide) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for i, step in enumerate(arrow.steps or ())
        if step.question is not None
        for outcome in hint_outcomes(guide, step.question, WHY_QUESTION, f"steps.{i}.question")
    )


ASKS_HOW_AND_WHAT = Rule(
    "WD11",
    "asks-how-and-what",
    _judge_asks_how_and_what,
    Weight.HINT,
    subject=DownwardArrow,
    criterion=ArrowCriterion.ASKS_FOR_MEANING,
    status=Status.PREVIEW,
    asks="Do the questions ask *what* and *how* where *why* would ask for a defense?",
    why="*Why* of one's conduct can feel like being questioned at school.",
    unmet="The words of a question, characters {start} to {end}, seem to ask why somebody acted as "
    "they did.",
    question="What does that mean to you?",
    options=("asking what went through the mind at that moment",),
    sources=(
        Citation(
            "prasko-2022",
            CitationStatus.VERIFIED,
            says="Box 2: asked why, the patient may feel as in front of a teacher.",
        ),
        WORDING_HINT,
    ),
    examples=lambda: (
        Example.unmet("why", _example_arrow("Why did you leave?")),
        Example.silent("what", _example_arrow("What would that mean to you?")),
        Example.silent("no question recorded", DownwardArrow(steps=(ArrowStep(answer="Yes"),))),
        Example.silent("no steps", DownwardArrow()),
    ),
    cannot_see=LIMITS,
    never=NEVER,
)


ARROW_HINTS: tuple[Rule[Any], ...] = (ASKS_HOW_AND_WHAT,)
