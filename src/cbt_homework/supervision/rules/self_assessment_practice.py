"""STRESS_LOCATED and MISTAKE_PROCESSED: exercises about the own practice.

They are done one by one; one that is not there was not begun, and nothing is said of it. So it is
with the exercise on mastery.
"""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    absent,
    answered,
    held,
    sample,
    together,
)
from cbt_homework.supervision.self_assessment import (
    MistakeProcessing,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    MISTAKE_CHOICES,
    MISTAKE_SIGNS,
    WORKBOOK,
    StressSource,
)


def _sources(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.stress is None:
        return None
    if assessment.stress.sources is None:
        return absent(policy, "stress.sources", count=0)
    return met("stress.sources", count=len(assessment.stress.sources))


def _greatest(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    stress = assessment.stress
    if stress is None or len(stress.sources or ()) < 2:
        return None  # there is nothing to choose from
    return held(policy, "stress.greatest_impact", stress.greatest_impact)


def _among_the_checked(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    stress = assessment.stress
    if stress is None or not isinstance(stress.greatest_impact, StressSource):
        return None
    if stress.sources is None:
        return unknown("stress.sources", source=stress.greatest_impact)
    judged = met if stress.greatest_impact in stress.sources else unmet
    return judged("stress.greatest_impact", source=stress.greatest_impact)


def _seen(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.stress is None:
        return None
    return held(policy, "stress.seen_by_supervisors", assessment.stress.seen_by_supervisors)


def _all_answered(
    policy: Policy, bank: QuestionBank, *answers: tuple[str, tuple[Answered, ...]]
) -> Outcome | None:
    return together(
        answered(policy, field, said, key) for field, said in answers for key in bank.keys
    )


def _signs(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    all_of_them = _processed(assessment, begun=False)
    return _all_answered(policy, MISTAKE_SIGNS, *all_of_them)


def _choices(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _all_answered(policy, MISTAKE_CHOICES, *_processed(assessment, begun=True))


def _processed(
    assessment: SelfAssessment, *, begun: bool
) -> list[tuple[str, tuple[Answered, ...]]]:
    """The answers about each therapy; where none is given, only the first set speaks of it."""
    return [
        (f"mistakes.{i}.answers", processed.answers or ())
        for i, processed in enumerate(assessment.mistakes or ())
        if processed.answers or not begun
    ]


def _stress(**parts: Any) -> SelfAssessment:
    return sample(stress=StressReflection(**parts))


def _said(bank: QuestionBank, said: str | Missing = "I went too fast") -> tuple[Answered, ...]:
    return tuple(Answered(key, said) for key in bank.keys)


def _mistake(*answers: Answered) -> SelfAssessment:
    return sample(mistakes=(MistakeProcessing("c1", answers=answers),))


_TWO = (StressSource.SELF_DOUBT, StressSource.NEED_FOR_APPROVAL)

PRACTICE: tuple[Rule[SelfAssessment], ...] = (
    Rule(
        code="SU66",
        name="stress-sources-checked",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.STRESS_LOCATED,
        subject=SelfAssessment,
        judge=_sources,
        asks="Is it recorded which of six sources of stress are known from oneself?",
        why="Where stress comes from is easier to see on a list. How many it are means nothing.",
        met="Sources of stress known from oneself: {count}.",
        unmet="No source of stress is recorded, nor that there is none.",
        unknown="Which sources of stress are known from oneself is not recorded.",
        question="Which of these do you know from yourself?",
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Six sources to be checked."), WORKBOOK),
        examples=lambda: (
            Example("two", _stress(sources=_TWO), Verdict.MET),
            Example("looked at, and none", _stress(sources=()), Verdict.MET),
            Example("begun", _stress(), Verdict.UNMET),
            Example("nothing kept of it", _stress(), Verdict.UNKNOWN, absent=Verdict.UNKNOWN),
            Example("not begun", sample(), None),
        ),
        cannot_see="How much stress there is.",
    ),
    Rule(
        code="SU67",
        name="greatest-impact-named",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.STRESS_LOCATED,
        subject=SelfAssessment,
        judge=_greatest,
        asks="Where several are checked: which of them adds most?",
        why="One of them is where to begin.",
        met="It is recorded which source of stress adds most.",
        unmet="Nothing is written down about which source of stress adds most.",
        unknown="Which source of stress adds most is not recorded.",
        question="Which of them adds most to your stress?",
        effort=Effort.A_QUESTION,
        sources=(article("Asks which of them has the greatest impact."), WORKBOOK),
        examples=lambda: (
            Example("one of two", _stress(sources=_TWO, greatest_impact=_TWO[0]), Verdict.MET),
            Example("not yet", _stress(sources=_TWO), Verdict.UNMET),
            Example(
                "left open",
                _stress(sources=_TWO, greatest_impact=Missing.DECLINED),
                Verdict.UNKNOWN,
            ),
            Example("one is checked", _stress(sources=_TWO[:1]), None),
        ),
        cannot_see="Whether it is the one that can be changed.",
    ),
    Rule(
        code="SU68",
        name="greatest-impact-among-the-checked",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.STRESS_LOCATED,
        subject=SelfAssessment,
        judge=_among_the_checked,
        asks="Is the one that adds most among those that are checked?",
        why="What adds most to the stress and is not checked came to mind on second thought.",
        met="Said to add most, and checked: {source}.",
        unmet="Said to add most, and not checked: {source}.",
        unknown="Said to add most: {source}; which ones are checked is not recorded.",
        question="Would you like to check it as well?",
        effort=Effort.A_QUESTION,
        sources=(article("The greatest impact is asked of those that were checked."), WORKBOOK),
        examples=lambda: (
            Example("checked", _stress(sources=_TWO, greatest_impact=_TWO[1]), Verdict.MET),
            Example(
                "another one",
                _stress(sources=_TWO, greatest_impact=StressSource.PERFECTIONISM),
                Verdict.UNMET,
            ),
            Example("none kept", _stress(greatest_impact=_TWO[0]), Verdict.UNKNOWN),
            Example("none is said to", _stress(sources=_TWO), None),
        ),
        cannot_see="Which of the two entries is the slip.",
    ),
    Rule(
        code="SU69",
        name="pattern-considered",
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.STRESS_LOCATED,
        subject=SelfAssessment,
        judge=_seen,
        asks="Was it considered what supervisors pointed to, more than once?",
        why="What several people saw independently is worth a second look.",
        met="It was considered what supervisors pointed to.",
        unmet="Nothing is written down about what supervisors pointed to.",
        unknown="What supervisors pointed to is not recorded.",
        question="What have supervisors pointed to, more than once?",
        effort=Effort.A_QUESTION,
        sources=(article("Asks what supervisors have most often pointed to."), WORKBOOK),
        examples=lambda: (
            Example("a pattern", _stress(seen_by_supervisors=("I hurry",)), Verdict.MET),
            Example("not yet", _stress(sources=_TWO), Verdict.UNMET),
            Example("left open", _stress(seen_by_supervisors=Missing.DECLINED), Verdict.UNKNOWN),
            Example(
                "no supervision before",
                _stress(seen_by_supervisors=Missing.NOT_APPLICABLE),
                None,
            ),
        ),
        cannot_see="Whether they were right.",
    ),
    Rule(
        code="SU70",
        name="signs-answered",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.MISTAKE_PROCESSED,
        subject=SelfAssessment,
        judge=_signs,
        asks="Is the first set of questions on a therapy that disappointed answered?",
        why="Seen in several lights, a disappointment is something to learn from: it can make one "
        "reflect, adjust, and stay flexible.",
        met="Questions of the first set that are answered: {count}.",
        unmet="Questions of the first set without an answer: {count}.",
        unknown="Questions of the first set whose answer is not recorded: {count}.",
        question="Which of the questions would be good to look at together?",
        options=("answering one question a day",),
        effort=Effort.A_REDESIGN,
        sources=(article("The first set of questions on processing mistakes."), WORKBOOK),
        examples=lambda: (
            Example("all of them", _mistake(*_said(MISTAKE_SIGNS)), Verdict.MET),
            Example("one of them", _mistake(*_said(MISTAKE_SIGNS)[:1]), Verdict.UNMET),
            Example(
                "a case, and no answers", sample(mistakes=(MistakeProcessing("c1"),)), Verdict.UNMET
            ),
            Example(
                "left open", _mistake(*_said(MISTAKE_SIGNS, Missing.DECLINED)), Verdict.UNKNOWN
            ),
            Example("no such therapy", sample(mistakes=()), None),
        ),
        cannot_see="What was learned from it.",
    ),
    Rule(
        code="SU71",
        name="choices-answered",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.MISTAKE_PROCESSED,
        subject=SelfAssessment,
        judge=_choices,
        asks="Is the second set answered: what was chosen, and how it was carried out?",
        why="It leads from what shows it to what oneself can do, and to what one can grow by.",
        met="Questions of the second set that are answered: {count}.",
        unmet="Questions of the second set without an answer: {count}.",
        unknown="Questions of the second set whose answer is not recorded: {count}.",
        question="What could you take from it for the next time?",
        effort=Effort.A_REDESIGN,
        sources=(article("The second set of questions on processing mistakes."), WORKBOOK),
        examples=lambda: (
            Example("all of them", _mistake(*_said(MISTAKE_CHOICES)), Verdict.MET),
            Example("the first set alone", _mistake(*_said(MISTAKE_SIGNS)), Verdict.UNMET),
            Example(
                "left open", _mistake(*_said(MISTAKE_CHOICES, Missing.DECLINED)), Verdict.UNKNOWN
            ),
            Example("a case, and no answers", sample(mistakes=(MistakeProcessing("c1"),)), None),
        ),
        cannot_see="What the patient would say.",
    ),
)
