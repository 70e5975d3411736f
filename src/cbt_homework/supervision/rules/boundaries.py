"""KEPT_TO_SUPERVISION: what is personal is worked on by agreement, as far as the work needs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import Said, altogether, session, yes_or_no
from cbt_homework.supervision.session import PersonalMaterial, SupervisionSession


def _each(field: str) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    def judge(held: SupervisionSession, policy: Policy) -> Outcome | None:
        return altogether(
            yes_or_no(f"personal.{i}.{field}", getattr(material, field))
            for i, material in enumerate(held.personal or ())
        )

    return judge


def _elsewhere(held: SupervisionSession, policy: Policy) -> Outcome | None:
    return altogether(
        _talked_about(f"personal.{i}.elsewhere", material.elsewhere)
        for i, material in enumerate(held.personal or ())
    )


def _talked_about(at: str, answer: bool | Missing | None) -> Said | None:
    # That it was not asked about is the answer here: it was not talked about.
    return yes_or_no(at, False if answer is Missing.NOT_ASKED else answer)


def _worked_on(**parts: Any) -> SupervisionSession:
    return session(personal=(PersonalMaterial(**parts),))


_NOTHING = Example("nothing personal was worked on", session(personal=()), None)
_BOUNDARY = library("Supervision is no therapy: its boundary is agreed on, and spoken about.")

PERSONAL: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU46",
        name="worked-on-by-agreement",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.KEPT_TO_SUPERVISION,
        subject=SupervisionSession,
        judge=_each("agreed"),
        asks="Did the supervisee agree to work on something personal here?",
        why="A supervisor also evaluates. Who is asked can choose what to tell, and how much.",
        met="Personal matters worked on by agreement: {count}.",
        unmet="Personal matters recorded as worked on without agreement: {count}.",
        unknown="Whether the supervisee agreed to work on something personal: {why}.",
        question="Would you like to look at this here, and how far?",
        options=("asking leave first, and saying that no is a fine answer",),
        sources=(
            article("Box 5: the supervisor asks whether core beliefs could become the homework."),
            _BOUNDARY,
        ),
        examples=lambda: (
            Example("agreed", _worked_on(agreed=True), Verdict.MET),
            Example("not agreed", _worked_on(agreed=False), Verdict.UNMET),
            Example("nothing recorded of it", _worked_on(), Verdict.UNKNOWN),
            _NOTHING,
        ),
        cannot_see="Whether it felt free to say no.",
    ),
    Rule(
        code="SU47",
        name="tied-back-to-the-work",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.KEPT_TO_SUPERVISION,
        subject=SupervisionSession,
        judge=_each("tied_to_the_work"),
        asks="Was what is personal tied back to the work with the patient?",
        why="It is here for the sake of the patient: to see what of it comes into the work, and "
        "what to do then.",
        met="Personal matters tied back to the work with the patient: {count}.",
        unmet="Personal matters not tied back to the work with the patient: {count}.",
        unknown="Whether it was tied back to the work with the patient: {why}.",
        question="Where does this come into your work with this patient?",
        options=("planning one thing to do otherwise in the next session with the patient",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Boxes 3 and 5: own history is looked at for what it does to the homework."),
        ),
        examples=lambda: (
            Example("tied back", _worked_on(tied_to_the_work=True), Verdict.MET),
            Example("not tied back", _worked_on(tied_to_the_work=False), Verdict.UNMET),
            Example("nothing recorded of it", _worked_on(), Verdict.UNKNOWN),
            _NOTHING,
        ),
        cannot_see="Whether it changed the work.",
    ),
    Rule(
        code="SU48",
        name="kept-to-what-is-needed",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.KEPT_TO_SUPERVISION,
        subject=SupervisionSession,
        judge=_each("kept_to_what_is_needed"),
        asks="Is no more of it on record than the work needs?",
        why="A record of supervision may be read by others. A supervisee's history is safest where "
        "it was told.",
        met="Personal matters with no more on record than the work needs: {count}.",
        unmet="Personal matters with more on record than the work needs: {count}.",
        unknown="Whether more is on record than the work needs: {why}.",
        question="What of this would you like to stay on record?",
        options=("taking out of the record what the work does not need",),
        sources=(library("Of what is personal, the record holds what the work needs."),),
        examples=lambda: (
            Example("no more", _worked_on(kept_to_what_is_needed=True), Verdict.MET),
            Example("more", _worked_on(kept_to_what_is_needed=False), Verdict.UNMET),
            Example("nothing recorded of it", _worked_on(), Verdict.UNKNOWN),
            _NOTHING,
        ),
        cannot_see="What is on record, and who can read it.",
    ),
    Rule(
        code="SU49",
        name="elsewhere-talked-about",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.KEPT_TO_SUPERVISION,
        subject=SupervisionSession,
        judge=_elsewhere,
        asks="Was it talked about where else it could be taken up?",
        why="What goes beyond the work may deserve more room than supervision has: personal "
        "training, self-practice, a therapy of one's own.",
        met="It was talked about where else it could be taken up: {count}.",
        unmet="It was not talked about where else it could be taken up: {count}.",
        unknown="Whether it was talked about where else it could be taken up: {why}.",
        question="Is there a place where you could give this more room, if you want to?",
        options=("naming two or three places, and leaving the choice open",),
        sources=(
            article("Personal training and self-practice have a place in training."),
            _BOUNDARY,
        ),
        examples=lambda: (
            Example("talked about", _worked_on(elsewhere=True), Verdict.MET),
            Example("not talked about", _worked_on(elsewhere=Missing.NOT_ASKED), Verdict.UNMET),
            Example("nothing recorded of it", _worked_on(), Verdict.UNKNOWN),
            Example("there was no need", _worked_on(elsewhere=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="Whether there is a need for it.",
    ),
)
