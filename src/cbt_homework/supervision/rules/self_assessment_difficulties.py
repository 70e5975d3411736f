"""DIFFICULTIES_WEIGHED: the list of difficulties, and what is taken up first."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SelfAssessmentCriterion
from cbt_homework.supervision.rules.self_assessment_common import (
    IN_SUPERVISION,
    absent,
    part_absent,
    sample,
    together,
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

_LIST = (article("Table 1, to be answered by yes or no."), LIST)


def _gone_through(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    lines = assessment.difficulties
    if not lines or isinstance(lines, Missing):
        return None
    seen = sum(line.met is not Missing.NOT_ASKED for line in lines)
    total = len(PREVIOUS_DIFFICULTIES.questions)
    if seen < total:
        return absent(policy, "difficulties", count=total - seen, total=total)
    return met("difficulties", total=total)


def _is_list(assessment: SelfAssessment) -> bool:
    """Whether all that is marked is known: there is a list, or there was nothing to mark."""
    held = assessment.difficulties
    return isinstance(held, tuple) or held is Missing.NOT_APPLICABLE


def _chosen(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    wanted = policy.supervision.priorities
    marked = len(endorsed(assessment))
    count = len(assessment.priorities or ())
    if _is_list(assessment):
        if marked == count == 0:
            return None  # nothing was difficult: nothing to choose from
        wanted = min(wanted, max(marked, count))
    if assessment.difficulties is None and assessment.priorities is None and not marked:
        return part_absent(assessment, policy, "difficulties", count=0, wanted=wanted)
    if assessment.priorities is None:
        if assessment.difficulties is Missing.DECLINED:
            return unknown("difficulties", count=0, wanted=wanted)
        return absent(policy, "priorities", count=0, wanted=wanted)
    open_ = _may_hold_more(assessment, count, wanted, policy)
    if open_ is not None and policy.absent is Verdict.UNKNOWN:
        return unknown(open_, count=count, wanted=wanted)
    judged = met if count == wanted else unmet
    return judged("priorities", count=count, wanted=wanted)


def _may_hold_more(
    assessment: SelfAssessment, count: int, wanted: int, policy: Policy
) -> str | None:
    """The empty field, if any, that may change how many difficulties there are to choose from."""
    if assessment.difficulties is None:
        return "difficulties" if count < wanted else None
    if assessment.other_difficulties is None and count == wanted < policy.supervision.priorities:
        return "other_difficulties"
    return None


def _from_the_list(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return together(
        _marked(assessment, i, chosen.difficulty)
        for i, chosen in enumerate(assessment.priorities or ())
    )


def _marked(assessment: SelfAssessment, i: int, difficulty: Difficulty) -> Outcome | None:
    at = f"priorities.{i}.difficulty"
    if difficulty is Difficulty.OTHER:
        if assessment.other_difficulties is None:
            return unknown("other_difficulties")
        return met(at) if assessment.other_difficulties else unmet(at)
    if assessment.difficulties is Missing.NOT_APPLICABLE:
        return None  # foreseen, without any supervision before
    if not isinstance(assessment.difficulties, tuple):
        return unknown("difficulties")
    for n, line in enumerate(assessment.difficulties):
        if line.difficulty is difficulty:
            if isinstance(line.met, Missing):
                return unknown(f"difficulties.{n}.met")
            return met(at) if line.met else unmet(at)
    return unknown("difficulties")


def _lessened(assessment: SelfAssessment, policy: Policy) -> Outcome | None:
    return together(
        met(f"priorities.{i}.lessened_by")
        if chosen.lessened_by is not None
        else absent(policy, f"priorities.{i}.lessened_by")
        for i, chosen in enumerate(assessment.priorities or ())
    )


def _fit_together(
    assessment: SelfAssessment, policy: Policy
) -> Outcome | tuple[Outcome, ...] | None:
    lines = assessment.difficulties
    marked = endorsed(assessment)
    if not isinstance(lines, tuple) or not marked:
        return None
    where = {line.difficulty: f"difficulties.{i}.met" for i, line in enumerate(lines)}
    both = tuple(
        unmet(where[one], where[other], one=one, other=other)
        for one, other in contradictions(assessment)
    )
    return both or met("difficulties")


def _listed(*marked: Difficulty, whole: bool = False, **parts: Any) -> SelfAssessment:
    """Marked by yes; the whole list with no for the rest, if asked for."""
    rest = [d for d in Difficulty if d is not Difficulty.OTHER and d not in marked]
    lines = [PreviousDifficulty(d, met=True) for d in marked]
    lines += [PreviousDifficulty(d, met=False) for d in rest if whole]
    return sample(difficulties=tuple(lines), **parts)


_FORMAL = PriorityDifficulty(Difficulty.TOO_FORMAL, lessened_by="Coffee before the session")
_TIME = PriorityDifficulty(Difficulty.TOO_LITTLE_TIME)
_ANY = PriorityDifficulty(Difficulty.OTHER)
_BOTH = (Difficulty.TOO_FORMAL, Difficulty.TOO_LITTLE_TIME)

DIFFICULTIES: tuple[Rule[SelfAssessment], ...] = (
    Rule(
        code="SU57",
        name="list-gone-through",
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
        subject=SelfAssessment,
        judge=_gone_through,
        asks="Is there an answer to every line of the list of earlier difficulties?",
        why="What one would not have thought of by oneself is what a list is for. Leaving a line "
        "open on purpose is an answer.",
        met="Answered: all {total} lines of the list.",
        unmet="Lines of the list without an answer: {count} of {total}.",
        unknown="An answer is not recorded for {count} of {total} lines of the list.",
        question="Would you like to look at the rest of the list as well?",
        effort=Effort.A_FEW_MINUTES,
        sources=_LIST,
        examples=lambda: (
            Example("the whole list", _listed(Difficulty.TOO_FORMAL, whole=True), Verdict.MET),
            Example("one line", _listed(Difficulty.TOO_FORMAL), Verdict.UNMET),
            Example(
                "one line was kept",
                _listed(Difficulty.TOO_FORMAL),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("no list", sample(), None),
            Example("no supervision before", sample(difficulties=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="What was difficult and is not on the list.",
    ),
    Rule(
        code="SU58",
        name="priorities-chosen",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
        subject=SelfAssessment,
        judge=_chosen,
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
            Example("two", _listed(*_BOTH, priorities=(_FORMAL, _TIME)), Verdict.MET),
            Example(
                "the only one that is marked",
                _listed(Difficulty.TOO_FORMAL, priorities=(_FORMAL,)),
                Verdict.MET,
            ),
            Example(
                "the only one that is marked, and no record of others",
                _listed(Difficulty.TOO_FORMAL, priorities=(_FORMAL,)),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("one of two", _listed(*_BOTH, priorities=(_FORMAL,)), Verdict.UNMET),
            Example(
                "an import that kept one, and no list",
                sample(priorities=(_FORMAL,)),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("a list, and no choice yet", _listed(*_BOTH), Verdict.UNMET),
            Example("nothing written yet", sample(), Verdict.UNMET),
            Example("left open", sample(difficulties=Missing.DECLINED), Verdict.UNKNOWN),
            Example("nothing is marked", _listed(whole=True), None),
            Example("one in the course of it", sample(occasion=IN_SUPERVISION), None),
        ),
        cannot_see="Whether these matter most.",
    ),
    Rule(
        code="SU59",
        name="priorities-from-the-list",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
        subject=SelfAssessment,
        judge=_from_the_list,
        asks="Is what is taken up first among what is marked?",
        why="A difficulty that is chosen and not marked is a slip of the pen, or news.",
        met="Difficulties chosen, and marked on the list: {count}.",
        unmet="Difficulties chosen, and not marked on the list: {count}.",
        unknown="Whether what is chosen is marked is not recorded: {count}.",
        question="Where do you know this difficulty from?",
        effort=Effort.A_QUESTION,
        sources=(article("The two are chosen from the list, and from what was added to it."),),
        examples=lambda: (
            Example("both marked", _listed(*_BOTH, priorities=(_FORMAL, _TIME)), Verdict.MET),
            Example(
                "one that was added",
                sample(other_difficulties=("A room with thin walls",), priorities=(_ANY,)),
                Verdict.MET,
            ),
            Example("answered by no", _listed(whole=True, priorities=(_FORMAL,)), Verdict.UNMET),
            Example("no list kept", sample(priorities=(_FORMAL,)), Verdict.UNKNOWN),
            Example("none chosen", sample(), None),
        ),
        cannot_see="Why it was chosen.",
    ),
    Rule(
        code="SU60",
        name="priorities-lessened",
        weight=Weight.ESSENTIAL,
        criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
        subject=SelfAssessment,
        judge=_lessened,
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
            Example("with a step", sample(priorities=(_FORMAL,)), Verdict.MET),
            Example("without one", sample(priorities=(_FORMAL, _TIME)), Verdict.UNMET),
            Example(
                "none was kept",
                sample(priorities=(_TIME,)),
                Verdict.UNKNOWN,
                absent=Verdict.UNKNOWN,
            ),
            Example("none chosen", sample(), None),
        ),
        cannot_see="Whether it is enough.",
    ),
    Rule(
        code="SU61",
        name="marks-fit-together",
        weight=Weight.HELPFUL,
        criterion=SelfAssessmentCriterion.DIFFICULTIES_WEIGHED,
        subject=SelfAssessment,
        judge=_fit_together,
        asks="Are two things marked that are hardly both so at one time with one supervisor?",
        why="With several supervisors, or as time goes on, both can be so; then it is worth "
        "knowing when which of them was.",
        met="No two marks ask to be told apart.",
        unmet="Both are marked: {one}, and {other}; when it was which is open.",
        question="With which supervisor, or when, was it the one, and when the other?",
        effort=Effort.A_QUESTION,
        sources=(
            *_LIST,
            library("Two pairs of the list contradict each other; the article leaves that open."),
        ),
        examples=lambda: (
            Example("one of a pair", _listed(Difficulty.TOO_FORMAL), Verdict.MET),
            Example(
                "formal and informal",
                _listed(Difficulty.TOO_FORMAL, Difficulty.TOO_INFORMAL),
                Verdict.UNMET,
            ),
            Example("nothing marked", _listed(whole=True), None),
        ),
        cannot_see="Of how many supervisions the list speaks.",
        never={Verdict.UNKNOWN: "A pair is only asked about where both are marked."},
    ),
)
