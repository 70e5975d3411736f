"""EXPECTATIONS_STATED: what is hoped for, and what is to be talked about."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    IN_SUPERVISION,
    absent,
    answered,
    held,
    part_absent,
    sample,
    together,
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


def _wants(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if not assessment.before:
        return part_absent(assessment, policy, "before")
    return answered(policy, "before", assessment.before, WANTED_AND_NEEDED)


def _said_before(assessment: SelfAssessment, policy: Policy, key: str) -> Outcome | None:
    if not assessment.before:
        return None
    return answered(policy, "before", assessment.before, key)


def _focus(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _said_before(assessment, policy, FOCUS)


def _roles(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _said_before(assessment, policy, ROLES)


def _media(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    in_words = any(answer.question == MEDIA for answer in assessment.before or ())
    if in_words and not isinstance(assessment.media, tuple):
        return answered(policy, "before", assessment.before, MEDIA)
    if assessment.media is not None:
        return held(policy, "media", assessment.media)
    return absent(policy, "media") if assessment.before else None


def _evaluated(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _said_before(assessment, policy, BEING_EVALUATED)


def _followed_up(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    parts = (
        ("before", assessment.before, FEELINGS, ABOUT_FEELINGS),
        ("specific", assessment.specific, NOT_ON_OFFER, ABOUT_THAT),
    )
    return together(
        answered(policy, field, answers, then)
        for field, answers, first, then in parts
        for answer in answers or ()
        if answer.question == first and not isinstance(answer.said, Missing)
    )


def _topics(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    topics = topics_for_supervision(assessment)
    if topics:
        marked = any(topic.key in (assessment.wanted or ()) for topic in topics)
        return met("wanted" if marked else "unease.wants_to_address", count=len(topics))
    if assessment.wanted is None:
        return part_absent(assessment, policy, "wanted")
    if assessment.wanted:
        return None
    if policy.absent is Verdict.UNMET:
        return unmet("wanted")
    if assessment.unease is None:
        return unknown("unease")
    if assessment.unease.wants_to_address is None:
        return unknown("unease.wants_to_address")
    return unmet("wanted")


def _before(
    *keys: str, said: str | Missing = "Somebody who asks me", **parts: Any
) -> SelfAssessment:
    return sample(before=tuple(Answered(key, said) for key in keys), **parts)


EXPECTATIONS: tuple[Rule[SelfAssessment], ...] = (
    Rule(
        code="SU50",
        name="wishes-and-needs-stated",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_wants,
        asks="Does it say what is wished for, and what is needed?",
        why="The two can part, and supervisee and supervisor do not always picture supervision "
        "alike.",
        met="What is wished for and what is needed is written down.",
        unmet="Nothing is written down about what is wished for and what is needed.",
        unknown="What is wished for and what is needed is not recorded.",
        question="What do you wish for, and what do you think you need?",
        options=("answering the questions before starting as a homework",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Asks whether what is desired differs from what is felt to be needed."),),
        examples=lambda: (
            Example("answered", _before(WANTED_AND_NEEDED), Verdict.MET),
            Example("another question answered", _before(FOCUS), Verdict.UNMET),
            Example("nothing written yet", sample(), Verdict.UNMET),
            Example("nothing kept of it", sample(), Verdict.UNKNOWN, absent=Verdict.UNKNOWN),
            Example(
                "left open", _before(WANTED_AND_NEEDED, said=Missing.DECLINED), Verdict.UNKNOWN
            ),
            Example("one in the course of it", sample(occasion=IN_SUPERVISION), None),
        ),
        cannot_see="Whether the two are told apart in it.",
    ),
    Rule(
        code="SU51",
        name="focus-stated",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_focus,
        asks="Does it say what supervision is to look at?",
        why="What each of the two expects to look at is seldom said, and easy to say.",
        met="What supervision is to look at is written down.",
        unmet="Nothing is written down about what supervision is to look at.",
        unknown="What supervision is to look at is not recorded.",
        question="What would you like us to look at most?",
        effort=Effort.A_QUESTION,
        sources=(article("Asks what the supervisor is wanted and expected to concentrate on."),),
        examples=lambda: (
            Example("answered", _before(FOCUS), Verdict.MET),
            Example("another question answered", _before(ROLES), Verdict.UNMET),
            Example("left open", _before(FOCUS, said=Missing.DECLINED), Verdict.UNKNOWN),
            Example("none of the questions answered", sample(), None),
        ),
        cannot_see="Whether the supervisor expects the same.",
    ),
    Rule(
        code="SU52",
        name="roles-stated",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_roles,
        asks="Does it say what the supervisor is to be for the supervisee?",
        why="Teacher, companion, critical friend: each of them does something else in a session.",
        met="What the supervisor is to be is written down.",
        unmet="Nothing is written down about what the supervisor is to be.",
        unknown="What the supervisor is to be is not recorded.",
        question="What would you like me to be for you and your work?",
        effort=Effort.A_QUESTION,
        sources=(article("Asks which roles the supervisor is to play."),),
        examples=lambda: (
            Example("answered", _before(ROLES), Verdict.MET),
            Example("another question answered", _before(FOCUS), Verdict.UNMET),
            Example("left open", _before(ROLES, said=Missing.DECLINED), Verdict.UNKNOWN),
            Example("none of the questions answered", sample(), None),
        ),
        cannot_see="Whether the supervisor can be that.",
    ),
    Rule(
        code="SU53",
        name="media-stated",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_media,
        asks="Does it say how the work is to come before the supervisor?",
        why="Recordings take leave and preparation, so it helps to know early.",
        met="How the work is to come before the supervisor is written down.",
        unmet="Nothing is written down about how the work is to come before the supervisor.",
        unknown="How the work is to come before the supervisor is not recorded.",
        question="How would you like to show your work: recorded, live, or by telling?",
        options=("beginning with what is easiest to show",),
        effort=Effort.A_QUESTION,
        sources=(article("Asks for the media: recorded, live or reported."),),
        examples=lambda: (
            Example("recordings", sample(media=(SupervisionMedium.RECORDED,)), Verdict.MET),
            Example("answered in words", _before(MEDIA), Verdict.MET),
            Example(
                "answered in words alone", _before(MEDIA, media=Missing.NOT_ASKED), Verdict.MET
            ),
            Example("another question answered", _before(FOCUS), Verdict.UNMET),
            Example("left open", sample(media=Missing.DECLINED), Verdict.UNKNOWN),
            Example("none of the questions answered", sample(), None),
        ),
        cannot_see="Whether the patients agree to it.",
    ),
    Rule(
        code="SU54",
        name="evaluation-considered",
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_evaluated,
        asks="Was it considered how it is to be evaluated in the end?",
        why="Who supervises often evaluates as well; feelings about that are rarely talked about.",
        met="How supervision is to be evaluated was considered.",
        unmet="Nothing is written down about how supervision is to be evaluated.",
        unknown="How supervision is to be evaluated is not recorded.",
        question="How is it for you that I will evaluate your work in the end?",
        options=("agreeing early on what is evaluated, and on what",),
        effort=Effort.A_QUESTION,
        sources=(article("Asks to consider the feelings about the evaluation at the end."),),
        examples=lambda: (
            Example("answered", _before(BEING_EVALUATED), Verdict.MET),
            Example("another question answered", _before(FOCUS), Verdict.UNMET),
            Example("left open", _before(BEING_EVALUATED, said=Missing.DECLINED), Verdict.UNKNOWN),
            Example("there is none", _before(BEING_EVALUATED, said=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="What the feelings are.",
    ),
    Rule(
        code="SU55",
        name="followed-up",
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_followed_up,
        asks="Where feelings, or a wish that will stay open, are written down: what could be done?",
        why="To both the article adds the question what oneself could do about it.",
        met="Followed by what could be done about it: {count}.",
        unmet="Written down, with nothing yet on what could be done about it: {count}.",
        unknown="What could be done about it is not recorded: {count}.",
        question="What could you do about that?",
        effort=Effort.A_QUESTION,
        sources=(
            article("Asks what is intended about the feelings, and about what is not on offer."),
        ),
        examples=lambda: (
            Example("with an answer", _before(FEELINGS, ABOUT_FEELINGS), Verdict.MET),
            Example("feelings alone", _before(FEELINGS), Verdict.UNMET),
            Example(
                "a wish alone, as it was kept",
                sample(specific=(Answered(NOT_ON_OFFER, "A co-therapist"),)),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("neither feelings nor such a wish", _before(KNOWN_SO_FAR), None),
        ),
        cannot_see="Whether anything needs to be done.",
    ),
    Rule(
        code="SU56",
        name="topics-marked",
        version=3,
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.EXPECTATIONS_STATED,
        subject=SelfAssessment,
        judge=_topics,
        asks="Is something marked to be talked about?",
        why="The self-assessment is there to find what the supervisor would better know; what is "
        "marked can go on the agenda, and the rest stays where it is.",
        met="Marked to be talked about: {count}.",
        unmet="Nothing is marked to be talked about.",
        unknown="What is to be talked about is not recorded.",
        question="With what of it would you like to begin?",
        effort=Effort.A_QUESTION,
        sources=(article("It is to find topics for the conversation with the supervisor."),),
        examples=lambda: (
            Example("one topic", sample(wanted=(FOCUS,)), Verdict.MET),
            Example("nothing marked", sample(wanted=()), Verdict.UNMET),
            Example(
                "nothing marked, nor to be taken up",
                sample(wanted=(), unease=BiasReflection(wants_to_address=False)),
                Verdict.UNMET,
                absent=Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept with whom, and not whether to take it up",
                sample(wanted=(), unease=BiasReflection(groups=("The rich",))),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept nothing of unease",
                sample(wanted=()),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("nothing kept of it", sample(), Verdict.UNKNOWN, absent=Verdict.UNKNOWN),
            Example(
                "kept to oneself for now", sample(wanted=(FOCUS,), kept_private=(FOCUS,)), None
            ),
        ),
        cannot_see="What it is about.",
    ),
)
