"""MASTERY_EXPLORED: what one is at home in, and what was put off because it seemed risky."""

from __future__ import annotations

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    absent,
    answered,
    exactly,
    sample,
    together,
)
from cbt_homework.supervision.self_assessment import RiskPutOff, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import MASTERY as MASTERY_BANK, RISKS, WORKBOOK


def _explored(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.mastery is None and assessment.risks_put_off is None:
        return None
    answers = assessment.mastery or ()
    return together(
        answered(policy, "mastery", answers, key) for key in MASTERY_BANK.keys if key != RISKS
    )


def _risks(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.risks_put_off
    if assessment.risks_put_off is not None:
        return exactly("risks_put_off", assessment.risks_put_off, wanted)
    for i, answer in enumerate(assessment.mastery or ()):
        if answer.question == RISKS and answer.said is Missing.NOT_APPLICABLE:
            return None
        if answer.question == RISKS and answer.said is not Missing.NOT_ASKED:
            return unknown("risks_put_off", f"mastery.{i}.said", count=0, wanted=wanted)
    if assessment.mastery is None:
        return None
    return absent(policy, "risks_put_off", count=0, wanted=wanted)


def _both_sides(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return together(
        met(f"risks_put_off.{i}.to_gain", f"risks_put_off.{i}.to_lose")
        if not (open_ := [n for n in ("to_gain", "to_lose") if getattr(risk, n) is None])
        else absent(policy, *(f"risks_put_off.{i}.{name}" for name in open_))
        for i, risk in enumerate(assessment.risks_put_off or ())
    )


def _said(said: str | Missing = "Imagery") -> tuple[Answered, ...]:
    return tuple(Answered(key, said) for key in MASTERY_BANK.keys if key != RISKS)


_RISK = RiskPutOff("A practice of my own", to_gain="Freedom", to_lose="A salary")
_ONE_SIDE = RiskPutOff("A practice of my own", to_gain="Freedom")

MASTERY: tuple[Rule[SelfAssessment], ...] = (
    Rule(
        code="SU72",
        name="mastery-answered",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.MASTERY_EXPLORED,
        subject=SelfAssessment,
        judge=_explored,
        asks="Are the questions on what one is at home in answered?",
        why="What one enjoys, and does well, can find its way into the rest of the work.",
        met="Questions on what one is at home in that are answered: {count}.",
        unmet="Questions on what one is at home in without an answer: {count}.",
        unknown="Questions on what one is at home in whose answer is not recorded: {count}.",
        question="Which way of working do you enjoy most?",
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Prompts on favorite techniques and therapeutic mastery."), WORKBOOK),
        examples=lambda: (
            Example("all of them", sample(mastery=_said()), Verdict.MET),
            Example("one of them", sample(mastery=_said()[:1]), Verdict.UNMET),
            Example("left open", sample(mastery=_said(Missing.DECLINED)), Verdict.UNKNOWN),
            Example("not begun", sample(), None),
        ),
        cannot_see="Whether it goes well for the patients.",
    ),
    Rule(
        code="SU73",
        name="risks-named",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.MASTERY_EXPLORED,
        subject=SelfAssessment,
        judge=_risks,
        asks="Are as many things named that were put off as risky as the policy says?",
        why="What is put off for its risk shows where growing would begin.",
        met="Put off as risky: {count}.",
        unmet="Put off as risky: {count}; asked for: {wanted}.",
        unknown="What was put off as risky is not recorded one by one.",
        question="What would you have begun already, if it were not a risk?",
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Three things put off because they appear risky."), WORKBOOK),
        examples=lambda: (
            Example("three", sample(risks_put_off=(_RISK,) * 3), Verdict.MET),
            Example("one", sample(risks_put_off=(_RISK,)), Verdict.UNMET),
            Example("the other questions alone", sample(mastery=_said()), Verdict.UNMET),
            Example(
                "in one text",
                sample(mastery=(Answered(RISKS, "A practice of my own"),)),
                Verdict.UNKNOWN,
            ),
            Example("not begun", sample(), None),
        ),
        cannot_see="How great the risk is.",
    ),
    Rule(
        code="SU74",
        name="gain-and-loss-named",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.MASTERY_EXPLORED,
        subject=SelfAssessment,
        judge=_both_sides,
        asks="Is it said of each of them what there is to gain, and what to lose?",
        why="A risk that is seen from both sides can be weighed; from one side it only frightens.",
        met="Things put off, with what there is to gain and to lose: {count}.",
        unmet="Things put off, with a side that is still open: {count}.",
        unknown="What there is to gain or to lose is not recorded, for things put off: {count}.",
        question="What could you gain by it, and what could you lose?",
        effort=Effort.A_QUESTION,
        sources=(article("Each has something to lose and something to gain."), WORKBOOK),
        examples=lambda: (
            Example("both sides", sample(risks_put_off=(_RISK,)), Verdict.MET),
            Example("one side", sample(risks_put_off=(_RISK, _ONE_SIDE)), Verdict.UNMET),
            Example(
                "one side was kept",
                sample(risks_put_off=(_ONE_SIDE,)),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("none named", sample(risks_put_off=()), None),
        ),
        cannot_see="Which side is heavier.",
    ),
)
