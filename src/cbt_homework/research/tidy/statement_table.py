"""The long table: every statement about homework in a course, one row each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.counting import quantity
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import HomeworkThought, Inquiry
from cbt_homework.engagement.measures import Bound
from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.target import MINUTES, Amount, Per
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.tidy.counts import Counts, set_aside_throughout
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
        self._counts = Counts(course, self._session_index, policy)
        self._days_by_session = session_days_by_id(course)

    def statements(self) -> Iterator[Statement]:
        """Yields its rows, assignment by assignment."""
        for i, history in enumerate(self._course.histories):
            yield from self._design_and_plan(i, history)
            yield from self._reports(i, history)
            yield from self._reviews(i, history)
            yield from self._beliefs(i, history)
            yield from self._concerns(i, history)

    def _builder(
        self, history: AssignmentHistory, said_on: date | None, phase: HomeworkPhase, **options: Any
    ) -> StatementBuilder:
        assignment = history.assignment
        at, since = self._session_index.session_at, self._session_index.since_the_first
        assigned, on_the_table = at(assignment.assigned_on), at(said_on)
        lag = None if assigned is None or on_the_table is None else on_the_table - assigned
        counted = (None,) * 3 if on_the_table is None else self._counts.at_session(on_the_table)
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

    def _design_and_plan(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        """Yields the statements of the design, and those made when it was planned."""
        assignment = history.assignment
        path = f"histories.{number}.assignment"
        design = self._builder(history, assignment.assigned_on, HomeworkPhase.DESIGN)
        yield design.how_many(Facet.OBSTACLES, assignment.spec.obstacles, f"{path}.spec.obstacles")
        target = assignment.spec.target
        if target is None:
            yield design.amount(Facet.AMOUNT, None, f"{path}.spec.target")
        else:
            for name, limit, bound in (
                ("at_least", target.at_least, Bound.AT_LEAST),
                ("at_most", target.at_most, Bound.AT_MOST),
            ):
                if limit is not None:
                    yield design.amount(
                        Facet.AMOUNT,
                        Amount(limit, target.unit),
                        f"{path}.spec.target.{name}",
                        measure=target.per.value,
                        bound=bound,
                    )
        plan = self._builder(history, assignment.assigned_on, HomeworkPhase.PLAN)
        agreement = assignment.agreement or _NO_AGREEMENT
        for facet, rating, field in (
            (Facet.CONFIDENCE, agreement.confidence, "confidence"),
            (Facet.IMPORTANCE, agreement.importance, "importance"),
            (Facet.EXPECTED_DIFFICULTY, agreement.expected_difficulty, "expected_difficulty"),
        ):
            yield plan.rating(facet, rating, f"{path}.agreement.{field}")

    def _reports(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        counted: set[tuple[Rater | None, int | date | None]] = set()
        for j, report in enumerate(history.reports or ()):
            path = f"histories.{number}.reports.{j}"
            builder = self._builder(
                history,
                report.said_on,
                HomeworkPhase.BETWEEN_SESSIONS,
                rater=report.by,
                timing=_timing(report.said_on, report.first, report.last),
            )
            yield from _report_statements(builder, report, path)
            # Of several reports of one rater at one session the share is one.
            session = self._session_index.session_at(report.said_on) or report.said_on
            if (report.by, session) not in counted:
                counted.add((report.by, session))
                yield from self._shares(history, report, builder, f"histories.{number}.reports")
        yield from self._no_report_yet(number, history)

    def _shares(
        self, history: AssignmentHistory, report: Report, builder: StatementBuilder, path: str
    ) -> Iterator[Statement]:
        if report.said_on is None:
            for metric in (Metric.SHARE, Metric.RATIO):
                yield builder.gap(Facet.QUANTITY, metric, WhyNoValue.NOT_DATED, path)
            return
        session = self._session_index.session_at(report.said_on)
        day = report.said_on if session is None else self._session_index.days[session - 1]
        yield from self._share(history, day, builder, path, rater=report.by)

    def _share(
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
        yield from builder.shares(done, path, reported=reports is not None)

    def _no_report_yet(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        """At the next session nothing had been reported yet."""
        assigned, days = history.assignment.assigned_on, self._session_index.days
        if assigned is None or not days or days[-1] <= assigned:
            return
        day = days[bisect_right(days, assigned)]
        known = history_as_known(history, day, self._days_by_session)
        has_ended = known.ended is not None and known.ended.on is not None and known.ended.on < day
        if known.reports or has_ended:
            return
        was_set_aside = set_aside_throughout(known, assigned, day)
        why = WhyNoValue.SET_ASIDE if was_set_aside else WhyNoValue.NO_REPORT
        path = f"histories.{number}.reports"
        builder = self._builder(history, day, HomeworkPhase.BETWEEN_SESSIONS)
        for facet, metric, _ in _REPORTED:
            yield builder.gap(facet, metric, why, path)
        yield from self._share(history, day, builder, path)

    def _reviews(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        path = f"histories.{number}.reviews"
        if not history.reviews:
            builder = self._builder(history, None, HomeworkPhase.REVIEW)
            if history.reviews is None:
                why = WhyNoValue.NOT_RECORDED
                yield builder.gap(Facet.REVIEWED, Metric.CATEGORY, why, path)
            else:
                yield builder.category(Facet.REVIEWED, "no", path)
        for n, review in enumerate(history.reviews or ()):
            day = day_of_review(review, self._days_by_session)
            yield from _review_statements(
                self._builder(history, day, HomeworkPhase.REVIEW), review, f"{path}.{n}"
            )

    def _beliefs(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        for n, inquiry in enumerate(history.inquiries or ()):
            builder = self._builder(history, inquiry.on, HomeworkPhase.REVIEW, rater=inquiry.by)
            for field, m, thought in _inquiry_thoughts(inquiry):
                theme = None if thought.theme is None else thought.theme.value
                path = f"histories.{number}.inquiries.{n}.{field}.{m}.belief"
                yield builder.rating(Facet.BELIEF, thought.belief, path, measure=theme)
        for n, assigning in enumerate(history.assigning or ()):
            builder = self._builder(history, assigning.on, HomeworkPhase.PLAN, rater=assigning.by)
            beliefs = assigning.beliefs if isinstance(assigning.beliefs, tuple) else ()
            for m, belief in enumerate(beliefs):
                attitude = None if belief.attitude is None else belief.attitude.value
                path = f"histories.{number}.assigning.{n}.beliefs.{m}.held"
                yield builder.rating(Facet.BELIEF, belief.held, path, measure=attitude)

    def _concerns(self, number: int, history: AssignmentHistory) -> Iterator[Statement]:
        for n, concern in enumerate(history.concerns or ()):
            builder = self._builder(
                history, concern.on, HomeworkPhase.BETWEEN_SESSIONS, rater=concern.by
            )
            yield builder.term(Facet.CONCERN, concern.kind, f"histories.{number}.concerns.{n}")


def _timing(said_on: date | None, first: date | None, last: date | None) -> Timing | None:
    """Whether something was said on the one day it is about, or later; None where days are open."""
    begin = first or last
    if said_on is None or begin is None:
        return None
    if begin < said_on:
        return Timing.RETROSPECTIVE
    return Timing.CONTEMPORANEOUS if first is not None else None


def _report_statements(
    builder: StatementBuilder, report: Report, report_path: str
) -> Iterator[Statement]:
    for facet, metric, field in _REPORTED:
        answer, path = getattr(report, field), f"{report_path}.{field}"
        match metric:
            case Metric.ORDINAL:
                yield builder.completion(answer, path)
            case Metric.RATING:
                yield builder.rating(facet, answer, path)
            case Metric.CATEGORY:
                yield builder.term(facet, answer, path)
            case _ if facet is Facet.QUANTITY:
                yield builder.times(facet, answer, path)
            case _:
                yield builder.how_many(facet, answer, path)
    for n, reason in enumerate(report.reasons if isinstance(report.reasons, tuple) else ()):
        yield builder.term(Facet.REASONS, reason.barrier, f"{report_path}.reasons.{n}.barrier")
    for n, measurement in enumerate(report.measurements or ()):
        yield builder.measurement(measurement, f"{report_path}.measurements.{n}")
    for j, attempt in enumerate(report.attempts or ()):
        timing = _timing(report.said_on, attempt.on, attempt.on)
        yield from _attempt_statements(
            builder.for_day(attempt.on, timing), attempt, f"{report_path}.attempts.{j}"
        )


def _attempt_statements(
    builder: StatementBuilder, attempt: Attempt, path: str
) -> Iterator[Statement]:
    yield builder.completion(attempt.completion, f"{path}.completion")
    yield builder.amount(Facet.AMOUNT, attempt.amount, f"{path}.amount", measure=_BY_OCCASION)
    yield builder.rating(Facet.DIFFICULTY, attempt.difficulty, f"{path}.difficulty")
    yield builder.how_many(Facet.OBSTACLES, attempt.obstacles, f"{path}.obstacles")
    for n, measurement in enumerate(attempt.measurements or ()):
        yield builder.measurement(measurement, f"{path}.measurements.{n}")


def _review_statements(builder: StatementBuilder, review: Review, path: str) -> Iterator[Statement]:
    yield builder.category(Facet.REVIEWED, "yes", path)
    minutes = None if review.time is None else review.time.minutes
    spent = None if minutes is None else Amount(minutes, MINUTES)
    yield builder.amount(Facet.REVIEWED, spent, f"{path}.time.minutes")
    yield builder.rating(Facet.QUALITY, review.quality, f"{path}.quality")
    yield builder.rating(Facet.CONFIDENCE, review.confidence, f"{path}.confidence")


def _inquiry_thoughts(inquiry: Inquiry) -> Iterator[tuple[str, int, HomeworkThought]]:
    for field, thoughts in (
        ("when_accepting", inquiry.when_accepting),
        ("when_starting", inquiry.when_starting),
    ):
        for n, thought in enumerate(thoughts if isinstance(thoughts, tuple) else ()):
            yield field, n, thought
