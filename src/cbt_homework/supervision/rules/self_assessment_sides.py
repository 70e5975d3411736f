"""STRENGTHS_BALANCED and UNEASE_CONSIDERED: what goes well, what may grow, with whom it is hard."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    IN_SUPERVISION,
    exactly,
    held,
    part_absent,
    sample,
)
from cbt_homework.supervision.self_assessment import BiasReflection, SelfAssessment


def _strengths(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.strengths
    if assessment.strengths is None:
        return part_absent(assessment, policy, "strengths", count=0, wanted=wanted)
    return exactly("strengths", assessment.strengths, wanted)


def _points(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.development_points
    if assessment.development_points is None:
        return part_absent(assessment, policy, "development_points", count=0, wanted=wanted)
    return exactly("development_points", assessment.development_points, wanted)


def _considered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.unease is None:
        return part_absent(assessment, policy, "unease")
    return held(policy, "unease.groups", assessment.unease.groups)


def _decided(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    unease = assessment.unease
    if unease is None or not isinstance(unease.groups, tuple) or not unease.groups:
        return None
    return held(policy, "unease.wants_to_address", unease.wants_to_address)


def _uneasy(**parts: Any) -> SelfAssessment:
    return sample(unease=BiasReflection(**parts))


_THREE = ("I listen", "I plan", "I come back to things")
_GROUP = ("People who are rich",)

SIDES: tuple[Rule[SelfAssessment], ...] = (
    Rule(
        code="SU62",
        name="strengths-named",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.STRENGTHS_BALANCED,
        subject=SelfAssessment,
        judge=_strengths,
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
            Example("three", sample(strengths=_THREE), Verdict.MET),
            Example("one", sample(strengths=_THREE[:1]), Verdict.UNMET),
            Example("more than asked for", sample(strengths=(*_THREE, "I ask")), Verdict.UNMET),
            Example("nothing written yet", sample(), Verdict.UNMET),
            Example("nothing kept of it", sample(), Verdict.UNKNOWN, absent=Verdict.UNKNOWN),
            Example("one in the course of it", sample(occasion=IN_SUPERVISION), None),
        ),
        cannot_see="Whether others see them as well.",
    ),
    Rule(
        code="SU63",
        name="development-points-named",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.STRENGTHS_BALANCED,
        subject=SelfAssessment,
        judge=_points,
        asks="Are as many points to develop named as the policy says?",
        why="What one names oneself is easier to work on than what another person finds.",
        met="Points to develop named: {count}.",
        unmet="Points to develop named: {count}; asked for: {wanted}.",
        unknown="Which points are to be developed is not recorded.",
        question="What would you like to be better at by the end?",
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Three points for development, obvious to the supervisor or not."),),
        examples=lambda: (
            Example("three", sample(development_points=_THREE), Verdict.MET),
            Example("one", sample(development_points=_THREE[:1]), Verdict.UNMET),
            Example("nothing written yet", sample(), Verdict.UNMET),
            Example("nothing kept of it", sample(), Verdict.UNKNOWN, absent=Verdict.UNKNOWN),
            Example("one in the course of it", sample(occasion=IN_SUPERVISION), None),
        ),
        cannot_see="Whether they can be worked on in this placement.",
    ),
    Rule(
        code="SU64",
        name="unease-considered",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.UNEASE_CONSIDERED,
        subject=SelfAssessment,
        judge=_considered,
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
            Example("somebody", _uneasy(groups=_GROUP), Verdict.MET),
            Example("considered, and nobody", _uneasy(groups=()), Verdict.MET),
            Example("nothing written yet", sample(), Verdict.UNMET),
            Example("begun", _uneasy(), Verdict.UNMET),
            Example("left open", _uneasy(groups=Missing.DECLINED), Verdict.UNKNOWN),
            Example("one in the course of it", sample(occasion=IN_SUPERVISION), None),
        ),
        cannot_see="What it does in a session.",
    ),
    Rule(
        code="SU65",
        name="taking-up-decided",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.UNEASE_CONSIDERED,
        subject=SelfAssessment,
        judge=_decided,
        asks="Was it decided whether to take that up in supervision?",
        why="Both answers are good ones, and it is the supervisee who gives them.",
        met="It was decided whether to take it up.",
        unmet="Nothing is written down about whether to take it up.",
        unknown="Whether it is to be taken up is not recorded.",
        question="Would you like to take that up here, now or later?",
        effort=Effort.A_QUESTION,
        sources=(article("Asks whether it is to be addressed during supervision."),),
        examples=lambda: (
            Example("yes", _uneasy(groups=_GROUP, wants_to_address=True), Verdict.MET),
            Example("no", _uneasy(groups=_GROUP, wants_to_address=False), Verdict.MET),
            Example("not yet", _uneasy(groups=_GROUP), Verdict.UNMET),
            Example(
                "left open",
                _uneasy(groups=_GROUP, wants_to_address=Missing.DECLINED),
                Verdict.UNKNOWN,
            ),
            Example("with nobody", _uneasy(groups=()), None),
        ),
        cannot_see="Whether it was taken up.",
    ),
)
