"""Rules for RUPTURES_REPAIRED: supervisor and supervisee take up a strain between them."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import (
    PartAnswer,
    combine_part_answers,
    example_dated_session,
    part_answer_from_yes_no,
)
from cbt_homework.supervision.ruptures import FOUNDED_ON, RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.session import SupervisionSession

_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.RUPTURES_REPAIRED,
)


def _example_session_with_rupture(**rupture_fields: Any) -> SupervisionSession:
    return example_dated_session(ruptures=(Rupture((RuptureMarker.IRRITATION,), **rupture_fields),))


_ASKED = (RepairStep.NOTICED_ALOUD, RepairStep.ASKED_WHAT_WENT_THROUGH_MIND)
_VIGNETTE = article(
    "Box 5: a change of feeling is noticed, it is asked what went through the mind, the other view "
    "is acknowledged, and it is asked why it matters so much."
)


def _judge_rupture_taken_up(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        PartAnswer(
            Verdict.UNKNOWN
            if rupture.steps is None
            else Verdict.MET
            if rupture.steps
            else Verdict.UNMET,
            (f"ruptures.{i}.steps",),
        )
        for i, rupture in enumerate(session.ruptures or ())
    )


RUPTURE_TAKEN_UP = _rule(
    "SU34",
    "rupture-taken-up",
    _judge_rupture_taken_up,
    Weight.ESSENTIAL,
    asks="Was something done about each strain between the two?",
    why="A strain that is taken up can become what both learn from. One that is passed over stays "
    "in the room, and what is told becomes less.",
    met="Strains that were taken up: {count}.",
    unmet="Strains that are recorded as not taken up: {count}.",
    unknown="What was done about a strain is not recorded.",
    question="Something changed between us a moment ago; may we look at it?",
    options=("saying aloud what was noticed, as a guess",),
    sources=(_VIGNETTE,),
    examples=lambda: (
        Example.met("asked about", _example_session_with_rupture(steps=_ASKED)),
        Example.unmet("nothing done", _example_session_with_rupture(steps=())),
        Example.unknown("nothing recorded of it", _example_session_with_rupture()),
        Example.silent("no strain", example_dated_session(ruptures=())),
    ),
    cannot_see="Strains that nobody noticed.",
)


def _asked_and_acknowledged_answer(rupture_index: int, rupture: Rupture) -> PartAnswer | None:
    if not rupture.steps:
        return None
    at = (f"ruptures.{rupture_index}.steps",)
    open_ = [step for step in RepairStep if step in FOUNDED_ON - set(rupture.steps)]
    if open_:
        return PartAnswer(Verdict.UNMET, at, (("step", open_[0]),))
    return PartAnswer(Verdict.MET, at)


_FOUNDED = (*_ASKED, RepairStep.ACKNOWLEDGED)
_NEVER = {
    Verdict.UNKNOWN: "Steps that are recorded are taken to be all of them; without any it is "
    "another rule that speaks."
}


def _judge_asked_and_acknowledged(session: SupervisionSession, policy: Policy) -> Outcome | None:
    ruptures = session.ruptures or ()
    return combine_part_answers(
        (_asked_and_acknowledged_answer(i, rupture) for i, rupture in enumerate(ruptures)),
        silent=any(rupture.steps is None for rupture in ruptures),  # SU34 asks for them
    )


ASKED_AND_ACKNOWLEDGED = _rule(
    "SU35",
    "asked-and-acknowledged",
    _judge_asked_and_acknowledged,
    Weight.HELPFUL,
    version=2,
    asks="Was it asked what went through the mind, and was the other view acknowledged?",
    why="What was heard is often something else than what was said. Asking brings it out, and the "
    "other view may be right.",
    met="It was asked what went through the mind, and the other view was acknowledged ({count}).",
    unmet="Strains taken up without one of two steps: {count}, the first such step: {step}.",
    question="What went through your mind when I said that, and what in it may be right?",
    options=("coming back to what was said, word by word, and asking how it was heard",),
    sources=(_VIGNETTE, library("Which of the steps a repair rests on.")),
    examples=lambda: (
        Example.met("both", _example_session_with_rupture(steps=_FOUNDED)),
        Example.unmet("asked only", _example_session_with_rupture(steps=_ASKED)),
        Example.silent("nothing done: SU34 speaks", _example_session_with_rupture(steps=())),
        Example.silent(
            "both, and nothing recorded of another strain: SU34 speaks",
            example_dated_session(
                ruptures=(
                    Rupture((RuptureMarker.IRRITATION,), steps=_FOUNDED),
                    Rupture((RuptureMarker.IRRITATION,)),
                )
            ),
        ),
    ),
    cannot_see="In which tone it was asked, and in which order.",
    never=_NEVER,
)


def _judge_rupture_mended(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        part_answer_from_yes_no(f"ruptures.{i}.mended", rupture.mended)
        for i, rupture in enumerate(session.ruptures or ())
    )


RUPTURE_MENDED = _rule(
    "SU36",
    "rupture-mended",
    _judge_rupture_mended,
    Weight.ESSENTIAL,
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
        Example.met("mended", _example_session_with_rupture(mended=True)),
        Example.unmet("left open", _example_session_with_rupture(mended=False)),
        Example.unknown("nothing recorded of it", _example_session_with_rupture()),
        Example.unknown("not asked", _example_session_with_rupture(mended=Missing.NOT_ASKED)),
        Example.silent("no strain", example_dated_session(ruptures=())),
    ),
    cannot_see="Whether both see it alike.",
)


RUPTURES: tuple[Rule[SupervisionSession], ...] = (
    RUPTURE_TAKEN_UP,
    ASKED_AND_ACKNOWLEDGED,
    RUPTURE_MENDED,
)
