"""Rules for STRESS_LOCATED and MISTAKE_PROCESSED: a supervisee works on stress and a mistake.

They are done one by one; one that is not there was not begun, and nothing is said of it. So it is
with the exercise on mastery.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    combine_outcomes,
    example_assessment,
    judge_field_is_filled,
    judge_question_is_answered,
)
from cbt_homework.supervision.self_assessment import (
    DisappointingTherapyReflection,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    MISTAKE_CHOICES,
    MISTAKE_SIGNS,
    WORKBOOK,
    StressSource,
)

_stress_located_rule = partial(
    Rule[SelfAssessment], subject=SelfAssessment, criterion=SelfAssessmentCriterion.STRESS_LOCATED
)
_mistake_processed_rule = partial(
    Rule[SelfAssessment],
    subject=SelfAssessment,
    criterion=SelfAssessmentCriterion.MISTAKE_PROCESSED,
)


def _judge_bank_is_answered(
    policy: Policy, bank: QuestionBank, *paths_with_answers: tuple[str, tuple[Answered, ...]]
) -> Outcome | None:
    return combine_outcomes(
        judge_question_is_answered(policy, field, given, key)
        for field, given in paths_with_answers
        for key in bank.keys
    )


def _mistake_answers_with_paths(
    assessment: SelfAssessment, *, only_begun: bool
) -> list[tuple[str, tuple[Answered, ...]]]:
    """The answers about each therapy; where none is given, only the first set speaks of it."""
    return [
        (f"mistakes.{i}.answers", mistake.answers or ())
        for i, mistake in enumerate(assessment.mistakes or ())
        if mistake.answers or not only_begun
    ]


def _example_assessment_with_stress(**stress_fields: Any) -> SelfAssessment:
    return example_assessment(stress=StressReflection(**stress_fields))


def _example_bank_answers(
    bank: QuestionBank, answer: str | Missing = "I went too fast"
) -> tuple[Answered, ...]:
    return tuple(Answered(key, answer) for key in bank.keys)


def _example_assessment_with_mistake(*answers: Answered) -> SelfAssessment:
    return example_assessment(mistakes=(DisappointingTherapyReflection("c1", answers=answers),))


_TWO = (StressSource.SELF_DOUBT, StressSource.NEED_FOR_APPROVAL)


def _judge_stress_sources_checked(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.stress is None:
        return None
    if assessment.stress.sources is None:
        return absent(policy, "stress.sources", count=0)
    return met("stress.sources", count=len(assessment.stress.sources))


STRESS_SOURCES_CHECKED = _stress_located_rule(
    "SU66",
    "stress-sources-checked",
    _judge_stress_sources_checked,
    Weight.ESSENTIAL,
    asks="Is it recorded which of six sources of stress are known from oneself?",
    why="Where stress comes from is easier to see on a list. How many it are means nothing.",
    met="Sources of stress known from oneself: {count}.",
    unmet="No source of stress is recorded, nor that there is none.",
    unknown="Which sources of stress are known from oneself is not recorded.",
    question="Which of these do you know from yourself?",
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Six sources to be checked."), WORKBOOK),
    examples=lambda: (
        Example.met("two", _example_assessment_with_stress(sources=_TWO)),
        Example.met("looked at, and none", _example_assessment_with_stress(sources=())),
        Example.unmet("begun", _example_assessment_with_stress()),
        Example.imported("nothing kept of it", _example_assessment_with_stress()),
        Example.silent("not begun", example_assessment()),
    ),
    cannot_see="How much stress there is.",
)


def _judge_greatest_impact_named(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    stress = assessment.stress
    if stress is None or len(stress.sources or ()) < 2:
        return None  # there is nothing to choose from
    return judge_field_is_filled(policy, "stress.greatest_impact", stress.greatest_impact)


GREATEST_IMPACT_NAMED = _stress_located_rule(
    "SU67",
    "greatest-impact-named",
    _judge_greatest_impact_named,
    Weight.ESSENTIAL,
    asks="Where several are checked: which of them adds most?",
    why="One of them is where to begin.",
    met="It is recorded which source of stress adds most.",
    unmet="Nothing is written down about which source of stress adds most.",
    unknown="Which source of stress adds most is not recorded.",
    question="Which of them adds most to your stress?",
    sources=(article("Asks which of them has the greatest impact."), WORKBOOK),
    examples=lambda: (
        Example.met(
            "one of two", _example_assessment_with_stress(sources=_TWO, greatest_impact=_TWO[0])
        ),
        Example.unmet("not yet", _example_assessment_with_stress(sources=_TWO)),
        Example.unknown(
            "left open",
            _example_assessment_with_stress(sources=_TWO, greatest_impact=Missing.DECLINED),
        ),
        Example.silent("one is checked", _example_assessment_with_stress(sources=_TWO[:1])),
    ),
    cannot_see="Whether it is the one that can be changed.",
)


def _judge_greatest_impact_among_the_checked(
    assessment: SelfAssessment, policy: Policy
) -> Outcome | None:
    stress = assessment.stress
    if stress is None or not isinstance(stress.greatest_impact, StressSource):
        return None
    if stress.sources is None:
        return unknown("stress.sources", source=stress.greatest_impact)
    judged = met if stress.greatest_impact in stress.sources else unmet
    return judged("stress.greatest_impact", source=stress.greatest_impact)


GREATEST_IMPACT_AMONG_THE_CHECKED = _stress_located_rule(
    "SU68",
    "greatest-impact-among-the-checked",
    _judge_greatest_impact_among_the_checked,
    Weight.ESSENTIAL,
    asks="Is the one that adds most among those that are checked?",
    why="What adds most to the stress and is not checked came to mind on second thought.",
    met="Said to add most, and checked: {source}.",
    unmet="Said to add most, and not checked: {source}.",
    unknown="Said to add most: {source}; which ones are checked is not recorded.",
    question="Would you like to check it as well?",
    sources=(article("The greatest impact is asked of those that were checked."), WORKBOOK),
    examples=lambda: (
        Example.met(
            "checked", _example_assessment_with_stress(sources=_TWO, greatest_impact=_TWO[1])
        ),
        Example.unmet(
            "another one",
            _example_assessment_with_stress(
                sources=_TWO, greatest_impact=StressSource.PERFECTIONISM
            ),
        ),
        Example.unknown("none kept", _example_assessment_with_stress(greatest_impact=_TWO[0])),
        Example.silent("none is said to", _example_assessment_with_stress(sources=_TWO)),
    ),
    cannot_see="Which of the two entries is the slip.",
)


def _judge_pattern_considered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    if assessment.stress is None:
        return None
    return judge_field_is_filled(
        policy, "stress.seen_by_supervisors", assessment.stress.seen_by_supervisors
    )


PATTERN_CONSIDERED = _stress_located_rule(
    "SU69",
    "pattern-considered",
    _judge_pattern_considered,
    Weight.HELPFUL,
    asks="Was it considered what supervisors pointed to, more than once?",
    why="What several people saw independently is worth a second look.",
    met="It was considered what supervisors pointed to.",
    unmet="Nothing is written down about what supervisors pointed to.",
    unknown="What supervisors pointed to is not recorded.",
    question="What have supervisors pointed to, more than once?",
    sources=(article("Asks what supervisors have most often pointed to."), WORKBOOK),
    examples=lambda: (
        Example.met("a pattern", _example_assessment_with_stress(seen_by_supervisors=("I hurry",))),
        Example.unmet("not yet", _example_assessment_with_stress(sources=_TWO)),
        Example.unknown(
            "left open", _example_assessment_with_stress(seen_by_supervisors=Missing.DECLINED)
        ),
        Example.silent(
            "no supervision before",
            _example_assessment_with_stress(seen_by_supervisors=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="Whether they were right.",
)


def _judge_signs_answered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    all_of_them = _mistake_answers_with_paths(assessment, only_begun=False)
    return _judge_bank_is_answered(policy, MISTAKE_SIGNS, *all_of_them)


SIGNS_ANSWERED = _mistake_processed_rule(
    "SU70",
    "signs-answered",
    _judge_signs_answered,
    Weight.ESSENTIAL,
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
        Example.met(
            "all of them", _example_assessment_with_mistake(*_example_bank_answers(MISTAKE_SIGNS))
        ),
        Example.unmet(
            "one of them",
            _example_assessment_with_mistake(*_example_bank_answers(MISTAKE_SIGNS)[:1]),
        ),
        Example.unmet(
            "a case, and no answers",
            example_assessment(mistakes=(DisappointingTherapyReflection("c1"),)),
        ),
        Example.unknown(
            "left open",
            _example_assessment_with_mistake(
                *_example_bank_answers(MISTAKE_SIGNS, Missing.DECLINED)
            ),
        ),
        Example.silent("no such therapy", example_assessment(mistakes=())),
    ),
    cannot_see="What was learned from it.",
)


def _judge_choices_answered(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return _judge_bank_is_answered(
        policy, MISTAKE_CHOICES, *_mistake_answers_with_paths(assessment, only_begun=True)
    )


CHOICES_ANSWERED = _mistake_processed_rule(
    "SU71",
    "choices-answered",
    _judge_choices_answered,
    Weight.ESSENTIAL,
    asks="Is the second set answered: what was chosen, and how it was carried out?",
    why="It leads from what shows it to what oneself can do, and to what one can grow by.",
    met="Questions of the second set that are answered: {count}.",
    unmet="Questions of the second set without an answer: {count}.",
    unknown="Questions of the second set whose answer is not recorded: {count}.",
    question="What could you take from it for the next time?",
    effort=Effort.A_REDESIGN,
    sources=(article("The second set of questions on processing mistakes."), WORKBOOK),
    examples=lambda: (
        Example.met(
            "all of them", _example_assessment_with_mistake(*_example_bank_answers(MISTAKE_CHOICES))
        ),
        Example.unmet(
            "the first set alone",
            _example_assessment_with_mistake(*_example_bank_answers(MISTAKE_SIGNS)),
        ),
        Example.unknown(
            "left open",
            _example_assessment_with_mistake(
                *_example_bank_answers(MISTAKE_CHOICES, Missing.DECLINED)
            ),
        ),
        Example.silent(
            "a case, and no answers",
            example_assessment(mistakes=(DisappointingTherapyReflection("c1"),)),
        ),
    ),
    cannot_see="What the patient would say.",
)


SELF_ASSESSMENT_PRACTICE: tuple[Rule[SelfAssessment], ...] = (
    STRESS_SOURCES_CHECKED,
    GREATEST_IMPACT_NAMED,
    GREATEST_IMPACT_AMONG_THE_CHECKED,
    PATTERN_CONSIDERED,
    SIGNS_ANSWERED,
    CHOICES_ANSWERED,
)
