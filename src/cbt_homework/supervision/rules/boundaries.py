"""Rules for KEPT_TO_SUPERVISION: personal matters are worked on by agreement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.combining import (
    PartAnswer,
    combine_part_answers,
    example_dated_session,
    part_answer_from_yes_no,
)
from cbt_homework.supervision.session import PersonalMaterial, SupervisionSession

_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.KEPT_TO_SUPERVISION,
)


def _make_personal_material_judge(
    field: str,
) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    def judge_each_material(session: SupervisionSession, policy: Policy) -> Outcome | None:
        return combine_part_answers(
            part_answer_from_yes_no(f"personal.{i}.{field}", getattr(material, field))
            for i, material in enumerate(session.personal or ())
        )

    return judge_each_material


def _example_session_with_personal_material(**material_fields: Any) -> SupervisionSession:
    return example_dated_session(personal=(PersonalMaterial(**material_fields),))


_NOTHING = Example.silent("nothing personal was worked on", example_dated_session(personal=()))
_BOUNDARY = library("Supervision is no therapy: its boundary is agreed on, and spoken about.")


WORKED_ON_BY_AGREEMENT = _rule(
    "SU46",
    "worked-on-by-agreement",
    _make_personal_material_judge("agreed"),
    Weight.ESSENTIAL,
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
        Example.met("agreed", _example_session_with_personal_material(agreed=True)),
        Example.unmet("not agreed", _example_session_with_personal_material(agreed=False)),
        Example.unknown("nothing recorded of it", _example_session_with_personal_material()),
        _NOTHING,
    ),
    cannot_see="Whether it felt free to say no.",
)


TIED_BACK_TO_THE_WORK = _rule(
    "SU47",
    "tied-back-to-the-work",
    _make_personal_material_judge("tied_to_the_work"),
    Weight.ESSENTIAL,
    asks="Was what is personal tied back to the work with the patient?",
    why="It is here for the sake of the patient: to see what of it comes into the work, and what "
    "to do then.",
    met="Personal matters tied back to the work with the patient: {count}.",
    unmet="Personal matters not tied back to the work with the patient: {count}.",
    unknown="Whether it was tied back to the work with the patient: {why}.",
    question="Where does this come into your work with this patient?",
    options=("planning one thing to do otherwise in the next session with the patient",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Boxes 3 and 5: own history is looked at for what it does to the homework."),),
    examples=lambda: (
        Example.met("tied back", _example_session_with_personal_material(tied_to_the_work=True)),
        Example.unmet(
            "not tied back", _example_session_with_personal_material(tied_to_the_work=False)
        ),
        Example.unknown("nothing recorded of it", _example_session_with_personal_material()),
        _NOTHING,
    ),
    cannot_see="Whether it changed the work.",
)


KEPT_TO_WHAT_IS_NEEDED = _rule(
    "SU48",
    "kept-to-what-is-needed",
    _make_personal_material_judge("kept_to_what_is_needed"),
    Weight.ESSENTIAL,
    asks="Is no more of it on record than the work needs?",
    why="A record of supervision may be read by others. A supervisee's history is safest where it "
    "was told.",
    met="Personal matters with no more on record than the work needs: {count}.",
    unmet="Personal matters with more on record than the work needs: {count}.",
    unknown="Whether more is on record than the work needs: {why}.",
    question="What of this would you like to stay on record?",
    options=("taking out of the record what the work does not need",),
    sources=(library("Of what is personal, the record holds what the work needs."),),
    examples=lambda: (
        Example.met(
            "no more", _example_session_with_personal_material(kept_to_what_is_needed=True)
        ),
        Example.unmet(
            "more", _example_session_with_personal_material(kept_to_what_is_needed=False)
        ),
        Example.unknown("nothing recorded of it", _example_session_with_personal_material()),
        _NOTHING,
    ),
    cannot_see="What is on record, and who can read it.",
)


def _answer_with_not_asked_as_no(path: str, answer: bool | Missing | None) -> PartAnswer | None:
    # That it was not asked about is the answer here: it was not talked about.
    return part_answer_from_yes_no(path, False if answer is Missing.NOT_ASKED else answer)


def _judge_elsewhere_talked_about(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return combine_part_answers(
        _answer_with_not_asked_as_no(f"personal.{i}.elsewhere", material.elsewhere)
        for i, material in enumerate(session.personal or ())
    )


ELSEWHERE_TALKED_ABOUT = _rule(
    "SU49",
    "elsewhere-talked-about",
    _judge_elsewhere_talked_about,
    Weight.HELPFUL,
    asks="Was it talked about where else it could be taken up?",
    why="What goes beyond the work may deserve more room than supervision has: personal training, "
    "self-practice, a therapy of one's own.",
    met="It was talked about where else it could be taken up: {count}.",
    unmet="It was not talked about where else it could be taken up: {count}.",
    unknown="Whether it was talked about where else it could be taken up: {why}.",
    question="Is there a place where you could give this more room, if you want to?",
    options=("naming two or three places, and leaving the choice open",),
    sources=(article("Personal training and self-practice have a place in training."), _BOUNDARY),
    examples=lambda: (
        Example.met("talked about", _example_session_with_personal_material(elsewhere=True)),
        Example.unmet(
            "not talked about", _example_session_with_personal_material(elsewhere=Missing.NOT_ASKED)
        ),
        Example.unknown("nothing recorded of it", _example_session_with_personal_material()),
        Example.silent(
            "there was no need",
            _example_session_with_personal_material(elsewhere=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="Whether there is a need for it.",
)


BOUNDARIES: tuple[Rule[SupervisionSession], ...] = (
    WORKED_ON_BY_AGREEMENT,
    TIED_BACK_TO_THE_WORK,
    KEPT_TO_WHAT_IS_NEEDED,
    ELSEWHERE_TALKED_ABOUT,
)
