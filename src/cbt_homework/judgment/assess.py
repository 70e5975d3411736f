"""Assesses a subject by the rules of a book."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment, assemble_assessment
from cbt_homework.judgment.assessment_plans import Ranked, assessment_plan_for
from cbt_homework.judgment.basis import basis_by_book
from cbt_homework.policies.criteria import Criterion
from cbt_homework.policies.policy import DRAFT, Policy

if TYPE_CHECKING:  # what is judged is loaded when it is first assessed
    from cbt_homework.cognition import (
        ActivityCriterion,
        ActivitySchedule,
        ArrowCriterion,
        BehavioralExperiment,
        CaseFormulation,
        CircleCriterion,
        DownwardArrow,
        ExperimentCriterion,
        ExposureCriterion,
        ExposureHierarchy,
        FormulationCriterion,
        RecordCriterion,
        TherapeuticBeliefCriterion,
        TherapeuticBeliefSystem,
        ThoughtRecord,
        ViciousCircle,
    )
    from cbt_homework.engagement import (
        AssignmentHistory,
        Course,
        CourseCriterion,
        GoalReview,
        GoalReviewCriterion,
        HistoryCriterion,
        Review,
        ReviewCriterion,
    )
    from cbt_homework.supervision import (
        Dialogue,
        DialogueCriterion,
        SelfAssessment,
        SelfAssessmentCriterion,
        SeriesCriterion,
        SupervisionCriterion,
        SupervisionSeries,
        SupervisionSession,
    )


class _AssessArguments(TypedDict, total=False):
    """The arguments of `assess` with the rules that the library has for a subject."""

    policy: Policy | None
    wording: WordingGuide | None


@overload
def assess(
    subject: HomeworkSpec | Assignment, **arguments: Unpack[_AssessArguments]
) -> Assessment[Criterion]: ...
@overload
def assess(
    subject: Review, **arguments: Unpack[_AssessArguments]
) -> Assessment[ReviewCriterion]: ...
@overload
def assess(
    subject: AssignmentHistory, **arguments: Unpack[_AssessArguments]
) -> Assessment[HistoryCriterion]: ...
@overload
def assess(
    subject: Course, **arguments: Unpack[_AssessArguments]
) -> Assessment[CourseCriterion]: ...
@overload
def assess(
    subject: GoalReview, **arguments: Unpack[_AssessArguments]
) -> Assessment[GoalReviewCriterion]: ...
@overload
def assess(
    subject: ThoughtRecord, **arguments: Unpack[_AssessArguments]
) -> Assessment[RecordCriterion]: ...
@overload
def assess(
    subject: BehavioralExperiment, **arguments: Unpack[_AssessArguments]
) -> Assessment[ExperimentCriterion]: ...
@overload
def assess(
    subject: ActivitySchedule, **arguments: Unpack[_AssessArguments]
) -> Assessment[ActivityCriterion]: ...
@overload
def assess(
    subject: ExposureHierarchy, **arguments: Unpack[_AssessArguments]
) -> Assessment[ExposureCriterion]: ...
@overload
def assess(
    subject: ViciousCircle, **arguments: Unpack[_AssessArguments]
) -> Assessment[CircleCriterion]: ...
@overload
def assess(
    subject: CaseFormulation, **arguments: Unpack[_AssessArguments]
) -> Assessment[FormulationCriterion]: ...
@overload
def assess(
    subject: DownwardArrow, **arguments: Unpack[_AssessArguments]
) -> Assessment[ArrowCriterion]: ...
@overload
def assess(
    subject: TherapeuticBeliefSystem, **arguments: Unpack[_AssessArguments]
) -> Assessment[TherapeuticBeliefCriterion]: ...
@overload
def assess(
    subject: SupervisionSession, **arguments: Unpack[_AssessArguments]
) -> Assessment[SupervisionCriterion]: ...
@overload
def assess(
    subject: SupervisionSeries, **arguments: Unpack[_AssessArguments]
) -> Assessment[SeriesCriterion]: ...
@overload
def assess(
    subject: Dialogue, **arguments: Unpack[_AssessArguments]
) -> Assessment[DialogueCriterion]: ...
@overload
def assess(
    subject: SelfAssessment, **arguments: Unpack[_AssessArguments]
) -> Assessment[SelfAssessmentCriterion]: ...
@overload
def assess(
    subject: object,
    *,
    policy: Policy | None = ...,
    book: RuleBook | None = ...,
    wording: WordingGuide | None = ...,
) -> Assessment[Any]: ...
def assess(
    subject: object,
    *,
    policy: Policy | None = None,
    book: RuleBook | None = None,
    wording: WordingGuide | None = None,
) -> Assessment[Any]:
    """Assess a subject: say by criterion what is in place and what is missing, with reasons.

    A `HomeworkSpec` is held against the criteria of design, an `Assignment` against those of
    planning as well. The words of a task are read only where a ``wording`` guide for their language
    is given. Without a ``policy`` it is that of a draft, `DRAFT`.

    Raises:
        TypeError: nothing of this class can be assessed, an argument is of another class, or a rule
            of the book has the code of a retired one.
    """
    if policy is None:
        policy = DRAFT
    else:
        check_class("policy", policy, Policy)
    if book is not None:
        check_class("book", book, RuleBook)
    if wording is not None:
        check_class("wording", wording, WordingGuide)
    plan = assessment_plan_for(type(subject), book)
    ranked: list[Ranked] = []
    votes = 0
    for part_of, steps, hints in plan.parts:
        part = part_of(subject)
        for judge, kept, maker in steps:
            answer = judge(part, policy)
            if answer is None:
                continue
            known = kept.get(answer)
            if known is not None:  # the same as below, without a list
                ranked.append(known)
                votes |= known[2]
                continue
            for ranked_finding in maker.ranked_findings(answer):
                ranked.append(ranked_finding)
                votes |= ranked_finding[2]
        if wording is not None:
            for judge, _, maker in hints:
                hint = judge(part, wording)
                if hint is not None:
                    ranked += maker.ranked_findings(hint)
    ranked.sort(key=_RANK)
    findings = tuple([finding for _, finding, _ in ranked])
    basis = basis_by_book(plan.book, policy, wording)
    return assemble_assessment(plan.subject, plan.profile(votes), findings, basis)


_RANK = itemgetter(0)
