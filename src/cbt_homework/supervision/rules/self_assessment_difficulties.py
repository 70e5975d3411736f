"""Rules for DIFFICULTIES_WEIGHED: a supervisee marks difficulties and chooses among them."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
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
)
from cbt_homework.supervision.self_assessment import (
    PreviousDifficulty,
    PriorityDifficulty,
    SelfAssessment,
    contradictions,
    endorsed,
)
from cbt_homework.supervision.self_assessment_banks import (
    LIST,
    PREVIOUS_DIFFICULTIES,
    SupervisionDifficulty as Difficulty,
)

_rule = partial(
    Rule[SelfAssessment],
    subject=SelfAssessment,
    criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
)

_LIST = (article("Table 1, to be answered by yes or no."), LIST)


def _example_assessment_with_difficulties(
    *marked: Difficulty, whole: bool = False, **assessment_fields: Any
) -> SelfAssessment:
    """Marked by yes; the whole list with no for the rest, if asked for."""
    rest = [
        difficulty
        for difficulty in Difficulty
        if difficulty is not Difficulty.OTHER and difficulty not in marked
    ]
    lines = [PreviousDifficulty(difficulty, met=True) for difficulty in marked]
    lines += [PreviousDifficulty(difficulty, met=False) for difficulty in rest if whole]
    return example_assessment(difficulties=tuple(lines), **assessment_fields)


_FORMAL = PriorityDifficulty(Difficulty.TOO_FORMAL, lessened_by="Coffee before the session")
_TIME = PriorityDifficulty(Difficulty.TOO_LITTLE_TIME)
_BOTH = (Difficulty.TOO_FORMAL, Difficulty.TOO_LITTLE_TIME)


def _judge_list_gone_through(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    lines = assessment.difficulties
    if not lines or isinstance(lines, Missing):
        return None
    gone_through = sum(line.met is not Missing.NOT_ASKED for line in lines)
    total = len(PREVIOUS_DIFFICULTIES.questions)
    if gone_through < total:
        return absent(policy, "difficulties", count=total - gone_through, total=total)
    return met("difficulties", total=total)


LIST_GONE_THROUGH = _rule(
    "SU57",
    "list-gone-through",
    _judge_list_gone_through,
    Weight.HELPFUL,
    asks="Is there an answer to every line of the list of earlier difficulties?",
    why="What one would not have thought of by oneself is what a list is for. Leaving a line open "
    "on purpose is an answer.",
    met="Answered: all {total} lines of the list.",
    unmet="Lines of the list without an answer: {count} of {total}.",
    unknown="An answer is not recorded for {count} of {total} lines of the list.",
    question="Would you like to look at the rest of the list as well?",
    effort=Effort.A_FEW_MINUTES,
    sources=_LIST,
    examples=lambda: (
        Example.met(
            "the whole list",
            _example_assessment_with_difficulties(Difficulty.TOO_FORMAL, whole=True),
        ),
        Example.unmet("one line", _example_assessment_with_difficulties(Difficulty.TOO_FORMAL)),
        Example.imported(
            "one line was kept", _example_assessment_with_difficulties(Difficulty.TOO_FORMAL)
        ),
        Example.silent("no list", example_assessment()),
        Example.silent(
            "no supervision before", example_assessment(difficulties=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="What was difficult and is not on the list.",
)


def _is_difficulty_list_known(assessment: SelfAssessment) -> bool:
    """Whether all that is marked is known: there is a list, or there was nothing to mark."""
    difficulties = assessment.difficulties
    return isinstance(difficulties, tuple) or difficulties in (Missing.NONE, Missing.NOT_APPLICABLE)


def _empty_field_that_adds_difficulties(
    assessment: SelfAssessment, count: int, expected: int, policy: Policy
) -> str | None:
    """The empty field, if any, that may change how many difficulties there are to choose from."""
    if assessment.difficulties is None:
        return "difficulties" if count < expected else None
    if assessment.other_difficulties is None and count == expected < policy.supervision.priorities:
        return "other_difficulties"
    return None


def _judge_priorities_chosen(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.priorities
    marked = len(endorsed(assessment))
    count = len(assessment.priorities or ())
    if _is_difficulty_list_known(assessment):
        if marked == count == 0:
            return None  # nothing was difficult: nothing to choose from
        wanted = min(wanted, max(marked, count))
    if assessment.difficulties is None and assessment.priorities is None and not marked:
        return absent_outcome_before_supervision(
            assessment, policy, "difficulties", count=0, wanted=wanted
        )
    if assessment.priorities is None:
        if assessment.difficulties is Missing.DECLINED:
            return unknown("difficulties", count=0, wanted=wanted)
        return absent(policy, "priorities", count=0, wanted=wanted)
    open_ = _empty_field_that_adds_difficulties(assessment, count, wanted, policy)
    if open_ is not None and policy.absent is Verdict.UNKNOWN:
        return unknown(open_, count=count, wanted=wanted)
    judged = met if count == wanted else unmet
    return judged("priorities", count=count, wanted=wanted)


PRIORITIES_CHOSEN = _rule(
    "SU58",
    "priorities-chosen",
    _judge_priorities_chosen,
    Weight.ESSENTIAL,
    version=3,
    asks="Are as many difficulties chosen to be taken up first as the policy says?",
    why="A few can be prepared for. Where fewer are marked, all of them are enough.",
    met="Difficulties chosen to be taken up first: {count}.",
    unmet="Difficulties chosen to be taken up first: {count}; asked for: {wanted}.",
    unknown="Which difficulties are taken up first, or of how many, is not recorded.",
    question="Which of them matter most to you?",
    options=("leaving the others for a later look",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The two issues that seem most important are to be recognized."),),
    examples=lambda: (
        Example.met(
            "two", _example_assessment_with_difficulties(*_BOTH, priorities=(_FORMAL, _TIME))
        ),
        Example.met(
            "the only one that is marked",
            _example_assessment_with_difficulties(Difficulty.TOO_FORMAL, priorities=(_FORMAL,)),
        ),
        Example.imported(
            "the only one that is marked, and no record of others",
            _example_assessment_with_difficulties(Difficulty.TOO_FORMAL, priorities=(_FORMAL,)),
        ),
        Example.unmet(
            "one of two", _example_assessment_with_difficulties(*_BOTH, priorities=(_FORMAL,))
        ),
        Example.imported(
            "an import that kept one, and no list", example_assessment(priorities=(_FORMAL,))
        ),
        Example.unmet("a list, and no choice yet", _example_assessment_with_difficulties(*_BOTH)),
        Example.unmet("nothing written yet", example_assessment()),
        Example.unknown("left open", example_assessment(difficulties=Missing.DECLINED)),
        Example.silent("nothing is marked", _example_assessment_with_difficulties(whole=True)),
        Example.silent("one in the course of it", example_assessment(occasion=IN_SUPERVISION)),
    ),
    cannot_see="Whether these matter most.",
)


def _judge_priority_is_marked(
    assessment: SelfAssessment, priority_index: int, difficulty: Difficulty
) -> Outcome | None:
    at = f"priorities.{priority_index}.difficulty"
    if difficulty is Difficulty.OTHER:
        if assessment.other_difficulties is None:
            return unknown("other_difficulties")
        return met(at) if assessment.other_difficulties else unmet(at)
    if assessment.difficulties is Missing.NOT_APPLICABLE:
        return None  # foreseen, without any supervision before
    if assessment.difficulties is Missing.NONE:
        return unmet(at)
    if not isinstance(assessment.difficulties, tuple):
        return unknown("difficulties")
    for n, line in enumerate(assessment.difficulties):
        if line.difficulty is difficulty:
            if isinstance(line.met, Missing):
                return unknown(f"difficulties.{n}.met")
            return met(at) if line.met else unmet(at)
    return unknown("difficulties")


_ANY = PriorityDifficulty(Difficulty.OTHER)


def _judge_priorities_from_the_list(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return combine_outcomes(
        _judge_priority_is_marked(assessment, i, chosen.difficulty)
        for i, chosen in enumerate(assessment.priorities or ())
    )


PRIORITIES_FROM_THE_LIST = _rule(
    "SU59",
    "priorities-from-the-list",
    _judge_priorities_from_the_list,
    Weight.ESSENTIAL,
    version=2,
    asks="Is what is taken up first among what is marked?",
    why="A difficulty that is chosen and not marked is a slip of the pen, or news.",
    met="Difficulties chosen, and marked on the list: {count}.",
    unmet="Difficulties chosen, and not marked on the list: {count}.",
    unknown="Whether what is chosen is marked is not recorded: {count}.",
    question="Where do you know this difficulty from?",
    sources=(article("The two are chosen from the list, and from what was added to it."),),
    examples=lambda: (
        Example.met(
            "both marked",
            _example_assessment_with_difficulties(*_BOTH, priorities=(_FORMAL, _TIME)),
        ),
        Example.met(
            "one that was added",
            example_assessment(other_difficulties=("A room with thin walls",), priorities=(_ANY,)),
        ),
        Example.unmet(
            "answered by no",
            _example_assessment_with_difficulties(whole=True, priorities=(_FORMAL,)),
        ),
        Example.unmet(
            "on record that there was none",
            example_assessment(difficulties=Missing.NONE, priorities=(_FORMAL,)),
        ),
        Example.unknown("no list kept", example_assessment(priorities=(_FORMAL,))),
        Example.silent("none chosen", example_assessment()),
    ),
    cannot_see="Why it was chosen.",
)


def _judge_priorities_lessened(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return combine_outcomes(
        met(f"priorities.{i}.lessened_by")
        if chosen.lessened_by is not None
        else absent(policy, f"priorities.{i}.lessened_by")
        for i, chosen in enumerate(assessment.priorities or ())
    )


PRIORITIES_LESSENED = _rule(
    "SU60",
    "priorities-lessened",
    _judge_priorities_lessened,
    Weight.ESSENTIAL,
    asks="Does each of them have something that makes it smaller?",
    why="What was difficult once is likely to come again where nothing is changed beforehand.",
    met="Difficulties chosen, with something that makes them smaller: {count}.",
    unmet="Difficulties chosen, with nothing yet that makes them smaller: {count}.",
    unknown="Difficulties chosen of which it is not recorded what makes them smaller: {count}.",
    question="What could the two of you arrange now, so that it gets less in the way?",
    options=("telling the supervisor about it in the first meeting",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Asks for steps that keep the two from disrupting the cooperation."),),
    examples=lambda: (
        Example.met("with a step", example_assessment(priorities=(_FORMAL,))),
        Example.unmet("without one", example_assessment(priorities=(_FORMAL, _TIME))),
        Example.imported("none was kept", example_assessment(priorities=(_TIME,))),
        Example.silent("none chosen", example_assessment()),
    ),
    cannot_see="Whether it is enough.",
)


def _judge_marks_fit_together(
    assessment: SelfAssessment, policy: Policy
) -> Outcome | tuple[Outcome, ...] | None:
    lines = assessment.difficulties
    marked = endorsed(assessment)
    if not isinstance(lines, tuple) or not marked:
        return None
    where = {line.difficulty: f"difficulties.{i}.met" for i, line in enumerate(lines)}
    both = tuple(
        unmet(where[first], where[second], one=first, other=second)
        for first, second in contradictions(assessment)
    )
    return both or met("difficulties")


MARKS_FIT_TOGETHER = _rule(
    "SU61",
    "marks-fit-together",
    _judge_marks_fit_together,
    Weight.HELPFUL,
    asks="Are two things marked that are hardly both so at one time with one supervisor?",
    why="With several supervisors, or as time goes on, both can be so; then it is worth knowing "
    "when which of them was.",
    met="No two marks ask to be told apart.",
    unmet="Both are marked: {one}, and {other}; when it was which is open.",
    question="With which supervisor, or when, was it the one, and when the other?",
    sources=(
        *_LIST,
        library("Two pairs of the list contradict each other; the article leaves that open."),
    ),
    examples=lambda: (
        Example.met("one of a pair", _example_assessment_with_difficulties(Difficulty.TOO_FORMAL)),
        Example.unmet(
            "formal and informal",
            _example_assessment_with_difficulties(Difficulty.TOO_FORMAL, Difficulty.TOO_INFORMAL),
        ),
        Example.silent("nothing marked", _example_assessment_with_difficulties(whole=True)),
    ),
    cannot_see="Of how many supervisions the list speaks.",
    never={Verdict.UNKNOWN: "A pair is only asked about where both are marked."},
)


SELF_ASSESSMENT_DIFFICULTIES: tuple[Rule[SelfAssessment], ...] = (
    LIST_GONE_THROUGH,
    PRIORITIES_CHOSEN,
    PRIORITIES_FROM_THE_LIST,
    PRIORITIES_LESSENED,
    MARKS_FIT_TOGETHER,
)
