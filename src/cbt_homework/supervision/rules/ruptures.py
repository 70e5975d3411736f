"""RUPTURES_REPAIRED: a strain between supervisor and supervisee is taken up."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import Said, altogether, session, yes_or_no
from cbt_homework.supervision.ruptures import FOUNDED_ON, RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.session import SupervisionSession


def _taken_up(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        Said(
            Verdict.UNKNOWN
            if rupture.steps is None
            else Verdict.MET
            if rupture.steps
            else Verdict.UNMET,
            (f"ruptures.{i}.steps",),
        )
        for i, rupture in enumerate(held.ruptures or ())
    )


def _founded(held: SupervisionSession, policy: Policy) -> Outcome | None:
    ruptures = held.ruptures or ()
    return altogether(
        (_asked_and_heard(i, rupture) for i, rupture in enumerate(ruptures)),
        silent=any(rupture.steps is None for rupture in ruptures),  # SU34 asks for them
    )


def _asked_and_heard(i: int, rupture: Rupture) -> Said | None:
    if not rupture.steps:
        return None
    at = (f"ruptures.{i}.steps",)
    open_ = [step for step in RepairStep if step in FOUNDED_ON - set(rupture.steps)]
    if open_:
        return Said(Verdict.UNMET, at, (("step", open_[0]),))
    return Said(Verdict.MET, at)


def _mended(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        yes_or_no(f"ruptures.{i}.mended", rupture.mended)
        for i, rupture in enumerate(held.ruptures or ())
    )


def _strained(**parts: Any) -> SupervisionSession:
    return session(ruptures=(Rupture((RuptureMarker.IRRITATION,), **parts),))


_ASKED = (RepairStep.NOTICED_ALOUD, RepairStep.ASKED_WHAT_WENT_THROUGH_MIND)
_FOUNDED = (*_ASKED, RepairStep.ACKNOWLEDGED)
_VIGNETTE = article(
    "Box 5: a change of feeling is noticed, it is asked what went through the mind, the other view "
    "is acknowledged, and it is asked why it matters so much."
)
_NEVER = {
    Verdict.UNKNOWN: "Steps that are recorded are taken to be all of them; without any it is "
    "another rule that speaks."
}

REPAIRED: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU34",
        name="rupture-taken-up",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.RUPTURES_REPAIRED,
        subject=SupervisionSession,
        judge=_taken_up,
        asks="Was something done about each strain between the two?",
        why="A strain that is taken up can become what both learn from. One that is passed over "
        "stays in the room, and what is told becomes less.",
        met="Strains that were taken up: {count}.",
        unmet="Strains that are recorded as not taken up: {count}.",
        unknown="What was done about a strain is not recorded.",
        question="Something changed between us a moment ago; may we look at it?",
        options=("saying aloud what was noticed, as a guess",),
        sources=(_VIGNETTE,),
        examples=lambda: (
            Example("asked about", _strained(steps=_ASKED), Verdict.MET),
            Example("nothing done", _strained(steps=()), Verdict.UNMET),
            Example("nothing recorded of it", _strained(), Verdict.UNKNOWN),
            Example("no strain", session(ruptures=()), None),
        ),
        cannot_see="Strains that nobody noticed.",
    ),
    Rule(
        code="SU35",
        name="asked-and-acknowledged",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.RUPTURES_REPAIRED,
        subject=SupervisionSession,
        judge=_founded,
        asks="Was it asked what went through the mind, and was the other view acknowledged?",
        why="What was heard is often something else than what was said. Asking brings it out, and "
        "the other view may be right.",
        met="It was asked what went through the mind, and the other view was acknowledged "
        "({count}).",
        unmet="Strains taken up without one of two steps: {count}, the first such step: {step}.",
        question="What went through your mind when I said that, and what in it may be right?",
        options=("coming back to what was said, word by word, and asking how it was heard",),
        sources=(_VIGNETTE, library("Which of the steps a repair rests on.")),
        examples=lambda: (
            Example(
                "both",
                _strained(steps=_FOUNDED),
                Verdict.MET,
            ),
            Example("asked only", _strained(steps=_ASKED), Verdict.UNMET),
            Example("nothing done: SU34 speaks", _strained(steps=()), None),
            Example(
                "both, and nothing recorded of another strain: SU34 speaks",
                session(
                    ruptures=(
                        Rupture((RuptureMarker.IRRITATION,), steps=_FOUNDED),
                        Rupture((RuptureMarker.IRRITATION,)),
                    )
                ),
                None,
            ),
        ),
        cannot_see="In which tone it was asked, and in which order.",
        never=_NEVER,
    ),
    Rule(
        code="SU36",
        name="rupture-mended",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.RUPTURES_REPAIRED,
        subject=SupervisionSession,
        judge=_mended,
        asks="Could both go on working together?",
        why="Some strains take more than one session. One that is left open is a topic of the next "
        "one.",
        met="Strains after which both could go on: {count}.",
        unmet="Strains left open: {count}.",
        unknown="Whether both could go on after a strain: {why}.",
        question="What is left of it, and what would you like to say about it next time?",
        options=("putting it on the agenda of the next session",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Box 5: once it was understood, it became the homework."),),
        examples=lambda: (
            Example("mended", _strained(mended=True), Verdict.MET),
            Example("left open", _strained(mended=False), Verdict.UNMET),
            Example("nothing recorded of it", _strained(), Verdict.UNKNOWN),
            Example("not asked", _strained(mended=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example("no strain", session(ruptures=()), None),
        ),
        cannot_see="Whether both see it alike.",
    ),
)
