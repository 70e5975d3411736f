"""Rules for MASTERY_EXPLORED: a supervisee names strong methods and risks put off."""

from __future__ import annotations

from functools import partial

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    combine_outcomes,
    example_assessment,
    judge_count_is_expected,
    judge_question_is_answered,
)
from cbt_homework.supervision.self_assessment import RiskPutOff, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import MASTERY as MASTERY_BANK, RISKS, WORKBOOK

_rule = partial(
    Rule[SelfAssessment], subject=SelfAssessment, criterion=SelfAssessmentCriterion.MASTERY_EXPLORED
)


def _example_mastery_answers(answer: str | Missing = "Imagery") -> tuple[Answered, ...]:
    return tuple(Answered(key, answer) for key in MASTERY_BANK.keys if key != RISKS)


_RISK = RiskPutOff("A practice of my own", to_gain="Freedom", to_lose="A salary")


def _judge_mastery_answered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.mastery is None and assessment.risks_put_off is None:
        return None
    answers = assessment.mastery or ()
    return combine_outcomes(
        judge_question_is_answered(policy, "mastery", answers, key)
        for key in MASTERY_BANK.keys
        if key != RISKS
    )


MASTERY_ANSWERED = _rule(
    "SU72",
    "mastery-answered",
    _judge_mastery_answered,
    Weight.ESSENTIAL,
    asks="Are the questions on what one is at home in answered?",
    why="What one enjoys, and does well, can find its way into the rest of the work.",
    met="Questions on what one is at home in that are answered: {count}.",
    unmet="Questions on what one is at home in without an answer: {count}.",
    unknown="Questions on what one is at home in whose answer is not recorded: {count}.",
    question="Which way of working do you enjoy most?",
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Prompts on favorite techniques and therapeutic mastery."), WORKBOOK),
    examples=lambda: (
        Example.met("all of them", example_assessment(mastery=_example_mastery_answers())),
        Example.unmet("one of them", example_assessment(mastery=_example_mastery_answers()[:1])),
        Example.unknown(
            "left open", example_assessment(mastery=_example_mastery_answers(Missing.DECLINED))
        ),
        Example.silent("not begun", example_assessment()),
    ),
    cannot_see="Whether it goes well for the patients.",
)


def _judge_risks_named(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.risks_put_off
    if assessment.risks_put_off is not None:
        return judge_count_is_expected("risks_put_off", assessment.risks_put_off, wanted)
    for i, answer in enumerate(assessment.mastery or ()):
        if answer.question == RISKS and answer.said is Missing.NOT_APPLICABLE:
            return None
        if answer.question == RISKS and answer.said is Missing.NONE:
            return unmet(f"mastery.{i}.said", count=0, wanted=wanted)
        if answer.question == RISKS and answer.said is not Missing.NOT_ASKED:
            return unknown("risks_put_off", f"mastery.{i}.said", count=0, wanted=wanted)
    if assessment.mastery is None:
        return None
    return absent(policy, "risks_put_off", count=0, wanted=wanted)


RISKS_NAMED = _rule(
    "SU73",
    "risks-named",
    _judge_risks_named,
    Weight.ESSENTIAL,
    version=2,
    asks="Are as many things named that were put off as risky as the policy says?",
    why="What is put off for its risk shows where growing would begin.",
    met="Put off as risky: {count}.",
    unmet="Put off as risky: {count}; asked for: {wanted}.",
    unknown="What was put off as risky is not recorded one by one.",
    question="What would you have begun already, if it were not a risk?",
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Three things put off because they appear risky."), WORKBOOK),
    examples=lambda: (
        Example.met("three", example_assessment(risks_put_off=(_RISK,) * 3)),
        Example.unmet("one", example_assessment(risks_put_off=(_RISK,))),
        Example.unmet(
            "there is none", example_assessment(mastery=(Answered(RISKS, Missing.NONE),))
        ),
        Example.unmet(
            "the other questions alone", example_assessment(mastery=_example_mastery_answers())
        ),
        Example.unknown(
            "in one text", example_assessment(mastery=(Answered(RISKS, "A practice of my own"),))
        ),
        Example.silent("not begun", example_assessment()),
    ),
    cannot_see="How great the risk is.",
)


_ONE_SIDE = RiskPutOff("A practice of my own", to_gain="Freedom")


def _judge_gain_and_loss_named(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return combine_outcomes(
        met(f"risks_put_off.{i}.to_gain", f"risks_put_off.{i}.to_lose")
        if not (open_ := [n for n in ("to_gain", "to_lose") if getattr(risk, n) is None])
        else absent(policy, *(f"risks_put_off.{i}.{name}" for name in open_))
        for i, risk in enumerate(assessment.risks_put_off or ())
    )


GAIN_AND_LOSS_NAMED = _rule(
    "SU74",
    "gain-and-loss-named",
    _judge_gain_and_loss_named,
    Weight.ESSENTIAL,
    asks="Is it said of each of them what there is to gain, and what to lose?",
    why="A risk that is seen from both sides can be weighed; from one side it only frightens.",
    met="Things put off, with what there is to gain and to lose: {count}.",
    unmet="Things put off, with a side that is still open: {count}.",
    unknown="What there is to gain or to lose is not recorded, for things put off: {count}.",
    question="What could you gain by it, and what could you lose?",
    sources=(article("Each has something to lose and something to gain."), WORKBOOK),
    examples=lambda: (
        Example.met("both sides", example_assessment(risks_put_off=(_RISK,))),
        Example.unmet("one side", example_assessment(risks_put_off=(_RISK, _ONE_SIDE))),
        Example.imported("one side was kept", example_assessment(risks_put_off=(_ONE_SIDE,))),
        Example.silent("none named", example_assessment(risks_put_off=())),
    ),
    cannot_see="Which side is heavier.",
)


SELF_ASSESSMENT_MASTERY: tuple[Rule[SelfAssessment], ...] = (
    MASTERY_ANSWERED,
    RISKS_NAMED,
    GAIN_AND_LOSS_NAMED,
)
