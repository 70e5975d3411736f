"""The long table: every statement about homework in a course, one row each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.counting import quantity
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import HomeworkThought, Inquiry
from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.target import MINUTES, Amount, Per, Target
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.tidy.assignment_details import (
    statements_of_design_details,
    statements_of_plan_details,
)
from cbt_homework.research.tidy.denominators import DenominatorCounter, was_set_aside_throughout
from cbt_homework.research.tidy.session_index import (
    SessionIndex,
    day_of_review,
    history_as_known,
    session_days_by_id,
)
from cbt_homework.research.tidy.statement import Facet, HomeworkPhase, Metric, Statement, WhyNoValue
from cbt_homework.research.tidy.statement_builder import StatementBuilder

_NO_AGREEMENT = Agreement()
_BY_OCCASION = Per.OCCASION.value

_REPORTED = (
    (Facet.COMPLETION, Metric.ORDINAL, "completion"),
    (Facet.QUANTITY, Metric.COUNT, "times"),
    (Facet.QUALITY, Metric.RATING, "quality"),
    (Facet.SKILL, Metric.RATING, "skill"),
    (Facet.DIFFICULTY, Metric.RATING, "difficulty"),
    (Facet.OBSTACLES, Metric.COUNT, "obstacles"),
    (Facet.RECORD, Metric.CATEGORY, "record"),
    (Facet.REASONS, Metric.COUNT, "reasons"),
)
"""What every report is asked for, whether it says so or not; with the field it is in."""


class StatementTable:
    """The long table of a course, made under a policy about what counts."""

    def __init__(self, course: Course, dyad: str, policy: EngagementPolicy) -> None:
        self._course = course
        self._dyad = dyad
        self._policy = policy
        self._session_index = SessionIndex(course)
        self._session_days = course.session_days
        self._counts = DenominatorCounter(course, self._session_index, policy)
        self._days_by_session = session_days_by_id(course)

    def statements(self) -> Iterator[Statement]:
        """Yields its rows, assignment by assignment."""
        for i, history in enumerate(self._course.histories):
            yield from self._statements_of_design_and_plan(i, history)
            yield from self._statements_of_reports(i, history)
            yield from self._statements_of_reviews(i, history)
            yield from self._statements_of_beliefs(i, history)
            yield from self._statements_of_concerns(i, history)

    def _make_statement_builder(
        self, history: AssignmentHistory, said_on: date | None, phase: HomeworkPhase, **options: Any
    ) -> StatementBuilder:
        assignment = history.assignment
        at, since = (
            self._session_index.session_place_on_or_after,
            self._session_index.days_since_first_session,
        )
        assigned, on_the_table = at(assignment.assigned_on), at(said_on)
        lag = None if assigned is None or on_the_table is None else on_the_table - assigned
        counted = (
            (None,) * 3
            if on_the_table is None
            else self._counts.denominators_at_session(on_the_table)
        )
        shared: dict[str, Any] = {
            "dyad": self._dyad,
            "setting": assignment.setting or self._course.setting,
            "assignment": assignment.id,
            "assigned_session": assigned,
            "said_session": on_the_table,
            "lag": lag,
            "assigned_day": since(assignment.assigned_on),
            "said_day": since(said_on),
            **dict(zip(("n_assigned", "n_due", "n_reviewable"), counted, strict=True)),
        }
        return StatementBuilder(shared, self._session_index, phase, **options)

    def _statements_of_design_and_plan(
        self, place: int, history: AssignmentHistory
    ) -> Iterator[Statement]:
        """Yields the statements of the design, and those made when it was planned."""
        assignment = history.assignment
        path = f"histories.{place}.assignment"
        design = self._make_statement_builder(history, assignment.assigned_on, HomeworkPhase.DESIGN)
        yield design.item_count_statement(
            Facet.OBSTACLES, assignment.spec.obstacles, f"{path}.spec.obstacles"
        )
        target = assignment.spec.target
        if isinstance(target, Target):
            yield from design.target_statements(target, f"{path}.spec.target")
        else:
            yield design.amount_statement(Facet.AMOUNT, target, f"{path}.spec.target")
        yield from statements_of_design_details(design, assignment.spec, f"{path}.spec")
        plan = self._make_statement_builder(history, assignment.assigned_on, HomeworkPhase.PLAN)
        agreement = assignment.agreement or _NO_AGREEMENT
        for facet, rating, field in (
            (Facet.CONFIDENCE, agreement.confidence, "confidence"),
            (Facet.IMPORTANCE, agreement.importance, "importance"),
            (Facet.EXPECTED_DIFFICULTY, agreement.expected_difficulty, "expected_difficulty"),
        ):
            yield plan.rating_statement(facet, rating, f"{path}.agreement.{field}")
        yield from statements_of_plan_details(plan, agreement, f"{path}.agreement")

    def _statements_of_reports(self, place: int, history: AssignmentHistory) -> Iterator[Statement]:
        counted: set[tuple[Rater | None, int | date | None]] = set()
        for j, report in enumerate(history.reports or ()):
            path = f"histories.{place}.reports.{j}"
            builder = self._make_statement_builder(
                history,
                report.said_on,
                HomeworkPhase.BETWEEN_SESSIONS,
                rater=report.by,
                timing=_timing_of_statement(report.said_on, report.first, report.last),
            )
            yield from _statements_of_one_report(builder, report, path)
            # Of several reports of one rater at one session the share is one.
            session = (
                self._session_index.session_place_on_or_after(report.said_on) or report.said_on
            )
            if (report.by, session) not in counted:
                counted.add((report.by, session))
                yield from self._statements_of_shares(
                    history, report, builder, f"histories.{place}.reports"
                )
        yield from self._statements_of_no_report_yet(place, history)

    def _statements_of_shares(
        self, history: AssignmentHistory, report: Report, builder: StatementBuilder, path: str
    ) -> Iterator[Statement]:
        if report.said_on is None:
            for metric in (Metric.SHARE, Metric.RATIO):
                yield builder.missing_value_statement(
                    Facet.QUANTITY, metric, WhyNoValue.NOT_DATED, path
                )
            return
        session = self._session_index.session_place_on_or_after(report.said_on)
        day = report.said_on if session is None else self._session_index.days[session - 1]
        yield from self._statements_of_rater_share(history, day, builder, path, rater=report.by)

    def _statements_of_rater_share(
        self,
        history: AssignmentHistory,
        day: date,
        builder: StatementBuilder,
        path: str,
        *,
        rater: Rater | None = None,
    ) -> Iterator[Statement]:
        """By the account of one rater, as far as it was known at a session."""
        known = history_as_known(history, day, self._days_by_session)
        reports = tuple(r for r in known.reports or () if r.by is rater) or None
        sessions = self._session_days
        done = quantity(
            attrs.evolve(known, reports=reports),
            day,
            sessions=sessions[: bisect_right(sessions, day)],
            policy=self._policy,
        )
        yield from builder.share_statements(done, path, reported=reports is not None)

    def _statements_of_no_report_yet(
        self, place: int, history: AssignmentHistory
    ) -> Iterator[Statement]:
        """At the next session nothing had been reported yet."""
        assigned, days = history.assignment.assigned_on, self._session_index.days
        if assigned is None or not days or days[-1] <= assigned:
            return
        day = days[bisect_right(days, assigned)]
        known = history_as_known(history, day, self._days_by_session)
        has_ended = known.ended is not None and known.ended.on is not None and known.ended.on < day
        if known.reports or has_ended:
            return
        was_set_aside = was_set_aside_throughout(known, assigned, day)
        why = WhyNoValue.SET_ASIDE if was_set_aside else WhyNoValue.NO_REPORT
        path = f"histories.{place}.reports"
        builder = self._make_statement_builder(history, day, HomeworkPhase.BETWEEN_SESSIONS)
        for facet, metric, _ in _REPORTED:
            yield builder.missing_value_statement(facet, metric, why, path)
        yield from self._statements_of_rater_share(history, day, builder, path)

    def _statements_of_reviews(self, place: int, history: AssignmentHistory) -> Iterator[Statement]:
        path = f"histories.{place}.reviews"
        if not history.reviews:
            builder = self._make_statement_builder(history, None, HomeworkPhase.REVIEW)
            if history.reviews is None:
                why = WhyNoValue.NOT_RECORDED
                yield builder.missing_value_statement(Facet.REVIEWED, Metric.CATEGORY, why, path)
            else:
                yield builder.word_statement(Facet.REVIEWED, "no", path)
        for n, review in enumerate(history.reviews or ()):
            day = day_of_review(review, self._days_by_session)
            yield from _statements_of_one_review(
                self._make_statement_builder(history, day, HomeworkPhase.REVIEW),
                review,
                f"{path}.{n}",
            )

    def _statements_of_beliefs(self, place: int, history: AssignmentHistory) -> Iterator[Statement]:
        for n, inquiry in enumerate(history.inquiries or ()):
            builder = self._make_statement_builder(
                history, inquiry.on, HomeworkPhase.REVIEW, rater=inquiry.by
            )
            for field, m, thought in _thoughts_with_field_and_place(inquiry):
                theme = None if thought.theme is None else thought.theme.value
                path = f"histories.{place}.inquiries.{n}.{field}.{m}.belief"
                yield builder.rating_statement(Facet.BELIEF, thought.belief, path, measure=theme)
        for n, assigning in enumerate(history.assigning or ()):
            builder = self._make_statement_builder(
                history, assigning.on, HomeworkPhase.PLAN, rater=assigning.by
            )
            beliefs = assigning.beliefs if isinstance(assigning.beliefs, tuple) else ()
            for m, belief in enumerate(beliefs):
                attitude = None if belief.attitude is None else belief.attitude.value
                path = f"histories.{place}.assigning.{n}.beliefs.{m}.held"
                yield builder.rating_statement(Facet.BELIEF, belief.held, path, measure=attitude)

    def _statements_of_concerns(
        self, place: int, history: AssignmentHistory
    ) -> Iterator[Statement]:
        for n, concern in enumerate(history.concerns or ()):
            builder = self._make_statement_builder(
                history, concern.on, HomeworkPhase.BETWEEN_SESSIONS, rater=concern.by
            )
            effect = None if concern.effect is None else concern.effect.value
            path = f"histories.{place}.concerns.{n}"
            yield builder.term_statement(Facet.CONCERN, concern.kind, path, measure=effect)


def _timing_of_statement(
    said_on: date | None, first: date | None, last: date | None
) -> Timing | None:
    """Whether something was said on the one day it is about, or later; None where days are open."""
    begin = first or last
    if said_on is None or begin is None:
        return None
    if begin < said_on:
        return Timing.RETROSPECTIVE
    return Timing.CONTEMPORANEOUS if first is not None else None


def _statements_of_one_report(
    builder: StatementBuilder, report: Report, report_path: str
) -> Iterator[Statement]:
    for facet, metric, field in _REPORTED:
        answer, path = getattr(report, field), f"{report_path}.{field}"
        match metric:
            case Metric.ORDINAL if answer is None and report.not_due:
                yield builder.missing_value_statement(facet, metric, WhyNoValue.NOTHING_DUE, path)
            case Metric.ORDINAL:
                yield builder.completion_statement(answer, path)
            case Metric.RATING:
                yield builder.rating_statement(facet, answer, path)
            case Metric.CATEGORY:
                yield builder.term_statement(facet, answer, path)
            case _ if facet is Facet.QUANTITY:
                yield builder.count_statement(facet, answer, path)
            case _:
                yield builder.item_count_statement(facet, answer, path)
    if report.share_told is not None:
        yield builder.told_share_statement(report.share_told, f"{report_path}.share_told")
    for n, brought in enumerate(report.brought or ()):
        path = f"{report_path}.brought.{n}.kind"
        yield builder.term_statement(Facet.RECORD, brought.kind, path)
    for n, reason in enumerate(report.reasons if isinstance(report.reasons, tuple) else ()):
        # A barrier of your own is no word of the codebook; in a table it is another reason.
        own = Barrier.OTHER if reason.own_barrier is not None else None
        field = "barrier" if own is None else "own_barrier"
        yield builder.term_statement(
            Facet.REASONS, reason.barrier or own, f"{report_path}.reasons.{n}.{field}"
        )
    for n, measurement in enumerate(report.measurements or ()):
        yield builder.measurement_statement(measurement, f"{report_path}.measurements.{n}")
    for j, attempt in enumerate(report.attempts or ()):
        timing = _timing_of_statement(report.said_on, attempt.on, attempt.on)
        own_builder = builder.builder_for_day(attempt.on, timing, attempt.at)
        path = f"{report_path}.attempts.{j}"
        yield from _statements_of_one_attempt(own_builder, attempt, path)


def _statements_of_one_attempt(
    builder: StatementBuilder, attempt: Attempt, path: str
) -> Iterator[Statement]:
    yield builder.completion_statement(attempt.completion, f"{path}.completion")
    yield builder.amount_statement(
        Facet.AMOUNT, attempt.amount, f"{path}.amount", measure=_BY_OCCASION
    )
    yield builder.rating_statement(Facet.DIFFICULTY, attempt.difficulty, f"{path}.difficulty")
    yield builder.item_count_statement(Facet.OBSTACLES, attempt.obstacles, f"{path}.obstacles")
    for n, measurement in enumerate(attempt.measurements or ()):
        yield builder.measurement_statement(measurement, f"{path}.measurements.{n}")


def _statements_of_one_review(
    builder: StatementBuilder, review: Review, path: str
) -> Iterator[Statement]:
    yield builder.word_statement(Facet.REVIEWED, "yes", path)
    minutes = None if review.time is None else review.time.minutes
    spent = None if minutes is None else Amount(minutes, MINUTES)
    yield builder.amount_statement(Facet.REVIEWED, spent, f"{path}.time.minutes")
    yield builder.rating_statement(Facet.QUALITY, review.quality, f"{path}.quality")
    if review.insights is not None:
        yield builder.item_count_statement(Facet.INSIGHTS, review.insights, f"{path}.insights")
    yield builder.rating_statement(Facet.CONFIDENCE, review.confidence, f"{path}.confidence")


def _thoughts_with_field_and_place(inquiry: Inquiry) -> Iterator[tuple[str, int, HomeworkThought]]:
    for field, thoughts in (
        ("when_accepting", inquiry.when_accepting),
        ("when_starting", inquiry.when_starting),
    ):
        for n, thought in enumerate(thoughts if isinstance(thoughts, tuple) else ()):
            yield field, n, thought
