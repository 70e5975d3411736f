"""Rules for EXPECTATIONS_STATED: a supervisee states hopes, roles and topics."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    IN_SUPERVISION,
    absent_outcome_before_supervision,
    combine_outcomes,
    example_assessment,
    judge_field_is_filled,
    judge_question_is_answered,
)
from cbt_homework.supervision.self_assessment import BiasReflection, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import (
    ABOUT_FEELINGS,
    ABOUT_THAT,
    BEING_EVALUATED,
    FEELINGS,
    FOCUS,
    KNOWN_SO_FAR,
    MEDIA,
    NOT_ON_OFFER,
    ROLES,
    WANTED_AND_NEEDED,
    SupervisionMedium,
)
from cbt_homework.supervision.self_assessment_sharing import topics_for_supervision

_rule = partial(
    Rule[SelfAssessment],
    subject=SelfAssessment,
    criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
)


def _judge_question_before_supervision(
    assessment: SelfAssessment, policy: Policy, question_key: str
) -> Outcome | None:
    if not assessment.before:
        return None
    return judge_question_is_answered(policy, "before", assessment.before, question_key)


def _example_assessment_before_supervision(
    *question_keys: str, answer: str | Missing = "Somebody who asks me", **assessment_fields: Any
) -> SelfAssessment:
    return example_assessment(
        before=tuple(Answered(key, answer) for key in question_keys), **assessment_fields
    )


def _judge_wishes_and_needs_stated(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if not assessment.before:
        return absent_outcome_before_supervision(assessment, policy, "before")
    return judge_question_is_answered(policy, "before", assessment.before, WANTED_AND_NEEDED)


WISHES_AND_NEEDS_STATED = _rule(
    "SU50",
    "wishes-and-needs-stated",
    _judge_wishes_and_needs_stated,
    Weight.ESSENTIAL,
    asks="Does it say what is wished for, and what is needed?",
    why="The two can part, and supervisee and supervisor do not always picture supervision alike.",
    met="What is wished for and what is needed is written down.",
    unmet="Nothing is written down about what is wished for and what is needed.",
    unknown="What is wished for and what is needed is not recorded.",
    question="What do you wish for, and what do you think you need?",
    options=("answering the questions before starting as a homework",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Asks whether what is desired differs from what is felt to be needed."),),
    examples=lambda: (
        Example.met("answered", _example_assessment_before_supervision(WANTED_AND_NEEDED)),
        Example.unmet("another question answered", _example_assessment_before_supervision(FOCUS)),
        Example.unmet("nothing written yet", example_assessment()),
        Example.imported("nothing kept of it", example_assessment()),
        Example.unknown(
            "left open",
            _example_assessment_before_supervision(WANTED_AND_NEEDED, answer=Missing.DECLINED),
        ),
        Example.silent("one in the course of it", example_assessment(occasion=IN_SUPERVISION)),
    ),
    cannot_see="Whether the two are told apart in it.",
)


def _judge_focus_stated(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _judge_question_before_supervision(assessment, policy, FOCUS)


FOCUS_STATED = _rule(
    "SU51",
    "focus-stated",
    _judge_focus_stated,
    Weight.ESSENTIAL,
    asks="Does it say what supervision is to look at?",
    why="What each of the two expects to look at is seldom said, and easy to say.",
    met="What supervision is to look at is written down.",
    unmet="Nothing is written down about what supervision is to look at.",
    unknown="What supervision is to look at is not recorded.",
    question="What would you like us to look at most?",
    sources=(article("Asks what the supervisor is wanted and expected to concentrate on."),),
    examples=lambda: (
        Example.met("answered", _example_assessment_before_supervision(FOCUS)),
        Example.unmet("another question answered", _example_assessment_before_supervision(ROLES)),
        Example.unknown(
            "left open", _example_assessment_before_supervision(FOCUS, answer=Missing.DECLINED)
        ),
        Example.silent("none of the questions answered", example_assessment()),
    ),
    cannot_see="Whether the supervisor expects the same.",
)


def _judge_roles_stated(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _judge_question_before_supervision(assessment, policy, ROLES)


ROLES_STATED = _rule(
    "SU52",
    "roles-stated",
    _judge_roles_stated,
    Weight.ESSENTIAL,
    asks="Does it say what the supervisor is to be for the supervisee?",
    why="Teacher, companion, critical friend: each of them does something else in a session.",
    met="What the supervisor is to be is written down.",
    unmet="Nothing is written down about what the supervisor is to be.",
    unknown="What the supervisor is to be is not recorded.",
    question="What would you like me to be for you and your work?",
    sources=(article("Asks which roles the supervisor is to play."),),
    examples=lambda: (
        Example.met("answered", _example_assessment_before_supervision(ROLES)),
        Example.unmet("another question answered", _example_assessment_before_supervision(FOCUS)),
        Example.unknown(
            "left open", _example_assessment_before_supervision(ROLES, answer=Missing.DECLINED)
        ),
        Example.silent("none of the questions answered", example_assessment()),
    ),
    cannot_see="Whether the supervisor can be that.",
)


def _judge_media_stated(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    in_words = any(answer.question == MEDIA for answer in assessment.before or ())
    if in_words and not (isinstance(assessment.media, tuple) or assessment.media is Missing.NONE):
        return judge_question_is_answered(policy, "before", assessment.before, MEDIA)
    if assessment.media is not None:
        return judge_field_is_filled(policy, "media", assessment.media)
    return absent(policy, "media") if assessment.before else None


MEDIA_STATED = _rule(
    "SU53",
    "media-stated",
    _judge_media_stated,
    Weight.HELPFUL,
    version=3,
    asks="Does it say how the work is to come before the supervisor?",
    why="Recordings take leave and preparation, so it helps to know early.",
    met="How the work is to come before the supervisor is written down.",
    unmet="Nothing is written down about how the work is to come before the supervisor.",
    unknown="How the work is to come before the supervisor is not recorded.",
    question="How would you like to show your work: recorded, live, or by telling?",
    options=("beginning with what is easiest to show",),
    sources=(article("Asks for the media: recorded, live or reported."),),
    examples=lambda: (
        Example.met("recordings", example_assessment(media=(SupervisionMedium.RECORDED,))),
        Example.met("answered in words", _example_assessment_before_supervision(MEDIA)),
        Example.met(
            "answered in words alone",
            _example_assessment_before_supervision(MEDIA, media=Missing.NOT_ASKED),
        ),
        Example.unmet("another question answered", _example_assessment_before_supervision(FOCUS)),
        Example.unknown("left open", example_assessment(media=Missing.DECLINED)),
        Example.silent("none of the questions answered", example_assessment()),
    ),
    cannot_see="Whether the patients agree to it.",
)


def _judge_evaluation_considered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _judge_question_before_supervision(assessment, policy, BEING_EVALUATED)


EVALUATION_CONSIDERED = _rule(
    "SU54",
    "evaluation-considered",
    _judge_evaluation_considered,
    Weight.HELPFUL,
    asks="Was it considered how it is to be evaluated in the end?",
    why="Who supervises often evaluates as well; feelings about that are rarely talked about.",
    met="How supervision is to be evaluated was considered.",
    unmet="Nothing is written down about how supervision is to be evaluated.",
    unknown="How supervision is to be evaluated is not recorded.",
    question="How is it for you that I will evaluate your work in the end?",
    options=("agreeing early on what is evaluated, and on what",),
    sources=(article("Asks to consider the feelings about the evaluation at the end."),),
    examples=lambda: (
        Example.met("answered", _example_assessment_before_supervision(BEING_EVALUATED)),
        Example.unmet("another question answered", _example_assessment_before_supervision(FOCUS)),
        Example.unknown(
            "left open",
            _example_assessment_before_supervision(BEING_EVALUATED, answer=Missing.DECLINED),
        ),
        Example.silent(
            "there is none",
            _example_assessment_before_supervision(BEING_EVALUATED, answer=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="What the feelings are.",
)


def _judge_followed_up(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    parts = (
        ("before", assessment.before, FEELINGS, ABOUT_FEELINGS),
        ("specific", assessment.specific, NOT_ON_OFFER, ABOUT_THAT),
    )
    return combine_outcomes(
        judge_question_is_answered(policy, field, answers, then)
        for field, answers, first, then in parts
        for answer in answers or ()
        if answer.question == first and not isinstance(answer.said, Missing)
    )


FOLLOWED_UP = _rule(
    "SU55",
    "followed-up",
    _judge_followed_up,
    Weight.HELPFUL,
    asks="Where feelings, or a wish that will stay open, are written down: what could be done?",
    why="To both the article adds the question what oneself could do about it.",
    met="Followed by what could be done about it: {count}.",
    unmet="Written down, with nothing yet on what could be done about it: {count}.",
    unknown="What could be done about it is not recorded: {count}.",
    question="What could you do about that?",
    sources=(article("Asks what is intended about the feelings, and about what is not on offer."),),
    examples=lambda: (
        Example.met(
            "with an answer", _example_assessment_before_supervision(FEELINGS, ABOUT_FEELINGS)
        ),
        Example.unmet("feelings alone", _example_assessment_before_supervision(FEELINGS)),
        Example.imported(
            "a wish alone, as it was kept",
            example_assessment(specific=(Answered(NOT_ON_OFFER, "A co-therapist"),)),
        ),
        Example.silent(
            "neither feelings nor such a wish", _example_assessment_before_supervision(KNOWN_SO_FAR)
        ),
    ),
    cannot_see="Whether anything needs to be done.",
)


def _judge_topics_marked(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    topics = topics_for_supervision(assessment)
    if topics:
        marked = any(topic.key in (assessment.wanted or ()) for topic in topics)
        return met("wanted" if marked else "unease.wants_to_address", count=len(topics))
    if assessment.wanted is None:
        return absent_outcome_before_supervision(assessment, policy, "wanted")
    if assessment.wanted:
        return None
    if policy.absent is Verdict.UNMET:
        return unmet("wanted")
    if assessment.unease is None:
        return unknown("unease")
    if assessment.unease.wants_to_address is None:
        return unknown("unease.wants_to_address")
    return unmet("wanted")


TOPICS_MARKED = _rule(
    "SU56",
    "topics-marked",
    _judge_topics_marked,
    Weight.HELPFUL,
    version=3,
    asks="Is something marked to be talked about?",
    why="The self-assessment is there to find what the supervisor would better know; what is "
    "marked can go on the agenda, and the rest stays where it is.",
    met="Marked to be talked about: {count}.",
    unmet="Nothing is marked to be talked about.",
    unknown="What is to be talked about is not recorded.",
    question="With what of it would you like to begin?",
    sources=(article("It is to find topics for the conversation with the supervisor."),),
    examples=lambda: (
        Example.met("one topic", example_assessment(wanted=(FOCUS,))),
        Example.unmet("nothing marked", example_assessment(wanted=())),
        Example(
            "nothing marked, nor to be taken up",
            example_assessment(wanted=(), unease=BiasReflection(wants_to_address=False)),
            Verdict.UNMET,
            absent=Verdict.UNKNOWN,
        ),
        Example.imported(
            "an import that kept with whom, and not whether to take it up",
            example_assessment(wanted=(), unease=BiasReflection(groups=("The rich",))),
        ),
        Example.imported("an import that kept nothing of unease", example_assessment(wanted=())),
        Example.imported("nothing kept of it", example_assessment()),
        Example.silent(
            "kept to oneself for now", example_assessment(wanted=(FOCUS,), kept_private=(FOCUS,))
        ),
    ),
    cannot_see="What it is about.",
)


SELF_ASSESSMENT_EXPECTATIONS: tuple[Rule[SelfAssessment], ...] = (
    WISHES_AND_NEEDS_STATED,
    FOCUS_STATED,
    ROLES_STATED,
    MEDIA_STATED,
    EVALUATION_CONSIDERED,
    FOLLOWED_UP,
    TOPICS_MARKED,
)
