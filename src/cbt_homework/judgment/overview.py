"""An overview of a course: every assessment of its parts, what was done, and the diagnosis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

import attrs

from cbt_homework.engagement.barrier_book import BARRIER_BOOK, BarrierBook
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.course_shares import (
    CountedShare,
    KindCompletion,
    completion_by_kind_in,
    completion_share_in,
    review_verdicts,
    reviewed_verdict,
    share_of_verdicts,
)
from cbt_homework.engagement.goal_reviews import GoalReview
from cbt_homework.engagement.reviews_due import ReviewDue, due_for_review
from cbt_homework.engagement.session_accounts import SessionAccount, session_accounts
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import UnknownCodeError
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.invariants import BothOrNone, Invariant, no_repeats
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.diagnose import diagnosis_from_accounts
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.subject_registry import subject_of
from cbt_homework.policies.policy import DRAFT, Policy


class PartAssessment(NamedTuple):
    """The assessment of one part of a course.

    Attributes:
        at: Where in the course the part is; None for the course itself.
        assignment: The id of the assignment that the part belongs to.
        assessment: The assessment.
    """

    at: str | None
    assignment: str | None
    assessment: Assessment[Any]

    @property
    def attention(self) -> tuple[Finding, ...]:
        """The findings of the part that need attention, with paths that begin at the course."""
        if self.at is None:
            return self.assessment.attention
        return tuple(_finding_below(self.at, finding) for finding in self.assessment.attention)


def _finding_below(at: str, finding: Finding) -> Finding:
    return attrs.evolve(
        finding,
        at=tuple(f"{at}.{path}" for path in finding.at),
        needs=tuple(f"{at}.{path}" for path in finding.needs),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AssignmentOverview(Value):
    """One assignment of a course at a glance.

    Attributes:
        id: The id of the assignment.
        plan: The assessment of the assignment as it was planned.
        history: The assessment of what became of it.
        reviews: The assessments of its reviews, in order.
        completion: At how many sessions it was carried out, of those at which it was spoken of.
        reviewed: Whether it was reviewed.
    """

    id: Ref = attrs.field(kw_only=False)
    plan: Assessment[Any]
    history: Assessment[Any]
    reviews: Annotated[tuple[Assessment[Any], ...], k.Size(0, 200)] = ()
    completion: CountedShare
    reviewed: Verdict


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CourseOverview(Value):
    """A course at a glance: everything that can be judged of it; it holds nobody's words.

    Attributes:
        setting: Where the homework was assigned.
        course: The assessment of the course itself.
        assignments: Each assignment at a glance, in the order of the course.
        goal_reviews: The assessments of the goal reviews, where these can be assessed.
        completion: How often homework was carried out, over all sessions.
        kinds: The same for each kind of homework.
        reviewed: How many assignments were reviewed, of those that could have been.
        on: The day for which it is listed what is due for review.
        due: What is due for review on that day.
        diagnosis: What may have stood in the way, and the steps.
    """

    setting: Setting | None = None
    course: Assessment[Any]
    assignments: Annotated[tuple[AssignmentOverview, ...], k.Size(0, 10_000)] = ()
    goal_reviews: Annotated[tuple[Assessment[Any], ...], k.Size(0, 200)] = ()
    completion: CountedShare
    kinds: Annotated[tuple[KindCompletion, ...], k.Size(0, 100)] = ()
    reviewed: CountedShare
    on: date | None = None
    due: Annotated[tuple[ReviewDue, ...], k.Size(0, 10_000)] | None = None
    diagnosis: AdherenceDiagnosis

    __invariants__ = (
        no_repeats(
            "assignments", "id", code="id-twice", message="must not hold an assignment twice"
        ),
        no_repeats("kinds", "kind", code="kind-twice", message="must not hold a kind twice"),
        Invariant(
            "no-day", "due", "must be there with a day, and only then", BothOrNone("on", "due")
        ),
    )

    @property
    def assessments(self) -> tuple[PartAssessment, ...]:
        """Every assessment with the path of its part and the assignment that it belongs to.

        First of the course; then of each assignment, what became of it and its reviews; then of
        the goal reviews.
        """
        return tuple(self._part_assessments())

    def _part_assessments(self) -> Iterator[PartAssessment]:
        yield PartAssessment(None, None, self.course)
        for i, one in enumerate(self.assignments):
            at = f"histories.{i}"
            yield PartAssessment(f"{at}.assignment", one.id, one.plan)
            yield PartAssessment(at, one.id, one.history)
            for n, review in enumerate(one.reviews):
                yield PartAssessment(f"{at}.reviews.{n}", one.id, review)
        for i, goal_review in enumerate(self.goal_reviews):
            yield PartAssessment(f"goal_reviews.{i}", None, goal_review)

    def about(self, assignment_id: str) -> AssignmentOverview:
        """An assignment of the course at a glance, by its id.

        Raises:
            UnknownCodeError: the course has no assignment with this id.
        """
        check_class("assignment_id", assignment_id, str)
        found = next((one for one in self.assignments if one.id == assignment_id), None)
        if found is None:
            raise UnknownCodeError("no assignment of this course has this id")
        return found

    def plans(self) -> dict[str, Assessment[Any]]:
        """The assessment of each assignment as it was planned, by its id: `show.table` takes it."""
        return {one.id: one.plan for one in self.assignments}

    @property
    def attention(self) -> tuple[Finding, ...]:
        """All that a responsible clinician sees first, each once, with paths from the course."""
        found = [finding for part in self.assessments for finding in part.attention]
        return tuple(dict.fromkeys((*found, *self.diagnosis.attention)))

    def rows(self) -> tuple[dict[str, str | int | None], ...]:
        """One flat row for each assessment, with the part and the assignment it is of."""
        rows: list[dict[str, str | int | None]] = []
        for part in self.assessments:
            rows.append({"at": part.at, "assignment": part.assignment})
            rows[-1].update(part.assessment.row())
        return tuple(rows)

    def row(self) -> dict[str, str | int | float | None]:
        """One flat row of the whole course: counts, shares, steps, its criteria and its basis."""
        parts = [part.assessment for part in self.assessments]
        row: dict[str, Any] = {
            "setting": None if self.setting is None else self.setting.value,
            "n_assessments": len(parts),
            "n_attention": len(self.attention),
            "n_essential_unmet": sum(len(part.essential_unmet) for part in parts),
            "n_unknown": sum(len(part.with_verdict(Verdict.UNKNOWN)) for part in parts),
            "n_due": None if self.due is None else len(self.due),
        }
        for name, share in (("completed", self.completion), ("reviewed", self.reviewed)):
            row |= {f"{name}_{column}": cell for column, cell in share.row().items()}
        judged = self.course.profile
        row |= {item.criterion.replace("-", "_"): item.verdict.value for item in judged}
        return row | {
            key: cell for key, cell in self.diagnosis.row().items() if key != "n_attention"
        }


def overview(
    course: Course,
    *,
    on: date | None = None,
    policy: Policy | None = None,
    wording: WordingGuide | None = None,
    book: BarrierBook = BARRIER_BOOK,
) -> CourseOverview:
    """Look at a whole course in one call: assess every part of it, count, and diagnose.

    Assessed are the course, each assignment, what became of it, its reviews, and the goal reviews
    where there are rules for them. With ``on``, the day of a session, it is also listed what is due
    for review then. The words of tasks are read only where a ``wording`` guide for their language
    is given. Without a ``policy``, `DRAFT` is used. The ``book`` holds the barriers and indicators
    of the diagnosis, also your own.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("course", course, Course)
    check_class("book", book, BarrierBook)
    check_class("on", on, date, optional=True)
    if policy is None:
        policy = DRAFT
    check_class("policy", policy, Policy)
    if wording is not None:
        check_class("wording", wording, WordingGuide)
    accounts = session_accounts(course, policy.engagement)
    reviews = course.goal_reviews or ()
    has_goal_rules = subject_of(GoalReview) is not None
    return CourseOverview(
        setting=course.setting,
        course=assess(course, policy=policy, wording=wording),
        assignments=tuple(_assignment_overviews(course, accounts, policy, wording)),
        goal_reviews=tuple(
            assess(review, policy=policy, wording=wording) for review in reviews if has_goal_rules
        ),
        completion=completion_share_in(course, accounts),
        kinds=completion_by_kind_in(course, accounts, policy.engagement),
        reviewed=share_of_verdicts(review_verdicts(course)),
        on=on,
        due=None if on is None else due_for_review(course, on=on, policy=policy.engagement),
        diagnosis=diagnosis_from_accounts(course, accounts, policy, book=book),
    )


def _assignment_overviews(
    course: Course,
    accounts: Sequence[SessionAccount],
    policy: Policy,
    wording: WordingGuide | None,
) -> Iterator[AssignmentOverview]:
    verdicts: list[list[Verdict]] = [[] for _ in course.histories]
    for account in accounts:
        for assignment in account.assignments:
            verdicts[assignment.history].append(assignment.done)
    for history, done in zip(course.histories, verdicts, strict=True):
        yield AssignmentOverview(
            history.assignment.id,
            plan=assess(history.assignment, policy=policy, wording=wording),
            history=assess(history, policy=policy, wording=wording),
            reviews=tuple(
                assess(review, policy=policy, wording=wording) for review in history.reviews or ()
            ),
            completion=share_of_verdicts(done),
            reviewed=reviewed_verdict(history),
        )
