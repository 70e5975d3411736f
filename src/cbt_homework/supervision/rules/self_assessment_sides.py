"""Rules for STRENGTHS_BALANCED and UNEASE_CONSIDERED: strengths, points to develop, unease."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    IN_SUPERVISION,
    absent_outcome_before_supervision,
    example_assessment,
    judge_count_is_expected,
    judge_field_is_filled,
)
from cbt_homework.supervision.self_assessment import BiasReflection, SelfAssessment

_strengths_balanced_rule = partial(
    Rule[SelfAssessment],
    subject=SelfAssessment,
    criterion=SelfAssessmentCriterion.STRENGTHS_BALANCED,
)
_unease_considered_rule = partial(
    Rule[SelfAssessment],
    subject=SelfAssessment,
    criterion=SelfAssessmentCriterion.UNEASE_CONSIDERED,
)


def _example_assessment_with_unease(**unease_fields: Any) -> SelfAssessment:
    return example_assessment(unease=BiasReflection(**unease_fields))


_THREE = ("I listen", "I plan", "I come back to things")
_GROUP = ("People who are rich",)


def _judge_strengths_named(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.strengths
    if assessment.strengths is None:
        return absent_outcome_before_supervision(
            assessment, policy, "strengths", count=0, wanted=wanted
        )
    return judge_count_is_expected("strengths", assessment.strengths, wanted)


STRENGTHS_NAMED = _strengths_balanced_rule(
    "SU62",
    "strengths-named",
    _judge_strengths_named,
    Weight.ESSENTIAL,
    asks="Are as many strengths named as the policy says?",
    why="Strengths are seldom asked for, and supervision can build on them.",
    met="Strengths named: {count}.",
    unmet="Strengths named: {count}; asked for: {wanted}.",
    unknown="Which strengths are named is not recorded.",
    question="What would you like me to discover that you are good at?",
    options=("asking a colleague what they would name",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The top three strengths that the supervisor is to uncover."),),
    examples=lambda: (
        Example.met("three", example_assessment(strengths=_THREE)),
        Example.unmet("one", example_assessment(strengths=_THREE[:1])),
        Example.unmet("more than asked for", example_assessment(strengths=(*_THREE, "I ask"))),
        Example.unmet("nothing written yet", example_assessment()),
        Example.imported("nothing kept of it", example_assessment()),
        Example.silent("one in the course of it", example_assessment(occasion=IN_SUPERVISION)),
    ),
    cannot_see="Whether others see them as well.",
)


def _judge_development_points_named(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.development_points
    if assessment.development_points is None:
        return absent_outcome_before_supervision(
            assessment, policy, "development_points", count=0, wanted=wanted
        )
    return judge_count_is_expected("development_points", assessment.development_points, wanted)


DEVELOPMENT_POINTS_NAMED = _strengths_balanced_rule(
    "SU63",
    "development-points-named",
    _judge_development_points_named,
    Weight.ESSENTIAL,
    asks="Are as many points to develop named as the policy says?",
    why="What one names oneself is easier to work on than what another person finds.",
    met="Points to develop named: {count}.",
    unmet="Points to develop named: {count}; asked for: {wanted}.",
    unknown="Which points are to be developed is not recorded.",
    question="What would you like to be better at by the end?",
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Three points for development, obvious to the supervisor or not."),),
    examples=lambda: (
        Example.met("three", example_assessment(development_points=_THREE)),
        Example.unmet("one", example_assessment(development_points=_THREE[:1])),
        Example.unmet("nothing written yet", example_assessment()),
        Example.imported("nothing kept of it", example_assessment()),
        Example.silent("one in the course of it", example_assessment(occasion=IN_SUPERVISION)),
    ),
    cannot_see="Whether they can be worked on in this placement.",
)


def _judge_unease_considered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.unease is None:
        return absent_outcome_before_supervision(assessment, policy, "unease")
    return judge_field_is_filled(policy, "unease.groups", assessment.unease.groups)


UNEASE_CONSIDERED = _unease_considered_rule(
    "SU64",
    "unease-considered",
    _judge_unease_considered,
    Weight.ESSENTIAL,
    asks="Was it considered with whom one is less at ease?",
    why="Everybody is less at ease with somebody. Known, it does less between two people.",
    met="It was considered with whom one is less at ease.",
    unmet="With whom one is less at ease is not written down.",
    unknown="With whom one is less at ease is not recorded.",
    question="With whom is it less easy for you, for whatever reason?",
    options=("writing it for oneself alone at first",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Asks which groups of society make one feel uneasy."),),
    examples=lambda: (
        Example.met("somebody", _example_assessment_with_unease(groups=_GROUP)),
        Example.met("considered, and nobody", _example_assessment_with_unease(groups=())),
        Example.unmet("nothing written yet", example_assessment()),
        Example.unmet("begun", _example_assessment_with_unease()),
        Example.unknown("left open", _example_assessment_with_unease(groups=Missing.DECLINED)),
        Example.silent("one in the course of it", example_assessment(occasion=IN_SUPERVISION)),
    ),
    cannot_see="What it does in a session.",
)


def _judge_taking_up_decided(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    unease = assessment.unease
    if unease is None or not isinstance(unease.groups, tuple) or not unease.groups:
        return None
    return judge_field_is_filled(policy, "unease.wants_to_address", unease.wants_to_address)


TAKING_UP_DECIDED = _unease_considered_rule(
    "SU65",
    "taking-up-decided",
    _judge_taking_up_decided,
    Weight.ESSENTIAL,
    asks="Was it decided whether to take that up in supervision?",
    why="Both answers are good ones, and it is the supervisee who gives them.",
    met="It was decided whether to take it up.",
    unmet="Nothing is written down about whether to take it up.",
    unknown="Whether it is to be taken up is not recorded.",
    question="Would you like to take that up here, now or later?",
    sources=(article("Asks whether it is to be addressed during supervision."),),
    examples=lambda: (
        Example.met("yes", _example_assessment_with_unease(groups=_GROUP, wants_to_address=True)),
        Example.met("no", _example_assessment_with_unease(groups=_GROUP, wants_to_address=False)),
        Example.unmet("not yet", _example_assessment_with_unease(groups=_GROUP)),
        Example.unknown(
            "left open",
            _example_assessment_with_unease(groups=_GROUP, wants_to_address=Missing.DECLINED),
        ),
        Example.silent("with nobody", _example_assessment_with_unease(groups=())),
    ),
    cannot_see="Whether it was taken up.",
)


SELF_ASSESSMENT_SIDES: tuple[Rule[SelfAssessment], ...] = (
    STRENGTHS_NAMED,
    DEVELOPMENT_POINTS_NAMED,
    UNEASE_CONSIDERED,
    TAKING_UP_DECIDED,
)
