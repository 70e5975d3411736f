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
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.target import MINUTES, Amount, Per
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.tidy.counts import Counts, set_aside_throughout
from cbt_homework.research.tidy.session_index import (
    Places,
    day_of_review,
    days_held,
    entry_as_known,
)
from cbt_homework.research.tidy.statement import Facet, HomeworkPhase, Metric, Statement, WhyNoValue
from cbt_homework.research.tidy.statement_builder import Saying

_DEFAULT = EngagementPolicy()
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


def statements(
    course: Course, *, dyad: str | None = None, policy: EngagementPolicy = _DEFAULT
) -> Iterator[Statement]:
    """What was said of homework in a course, assignment by assignment, one statement each.

    What every design, plan and report could say has a row even where it is not recorded: its
    ``missing`` says why. Attempts, readings, beliefs, reviews and concerns have rows where there
    are any. A session after the assignment at which nothing had been reported yet has rows that say
    so. Shares and denominators are those known at the session of their row: nothing that was said
    later is in them.

    Raises:
        InvariantError: the dyad is no id.
        TypeError: this is no course, the policy is another one, or neither the course has an id nor
            is a ``dyad`` given.
    """
    check_class("course", course, Course)
    hint = "; policy.engagement is one" if hasattr(policy, "engagement") else ""
    check_class("policy", policy, EngagementPolicy, hint=hint)
    name = course.id if dyad is None else dyad
    if name is None:
        raise TypeError("the course has no id: give dyad=, so that rows of two courses differ")
    return _Table(course, name, policy).statements()


def rows(
    course: Course, *, dyad: str | None = None, policy: EngagementPolicy = _DEFAULT
) -> Iterator[dict[str, int | float | str | None]]:
    """The same as plain rows with the columns `COLUMNS`, for ``csv``, pandas or polars.

    Raises:
        InvariantError: as `statements` does.
        TypeError: as `statements` does.
    """
    return (statement.row() for statement in statements(course, dyad=dyad, policy=policy))


class _Table:
    def __init__(self, course: Course, dyad: str, policy: EngagementPolicy) -> None:
        self._course = course
        self._dyad = dyad
        self._policy = policy
        self._places = Places(course)
        self._session_days = course.session_days
        self._counts = Counts(course, self._places, policy)
        self._held = days_held(course)

    def statements(self) -> Iterator[Statement]:
        for i, history in enumerate(self._course.histories):
            yield from self._planned(i, history)
            yield from self._reported(i, history)
            yield from self._reviewed(i, history)
            yield from self._believed(i, history)
            yield from self._concerns(i, history)

    def _saying(
        self, history: AssignmentHistory, said: date | None, phase: HomeworkPhase, **more: Any
    ) -> Saying:
        assignment = history.assignment
        at, since = self._places.at, self._places.since_the_first
        assigned, on_the_table = at(assignment.assigned_on), at(said)
        lag = None if assigned is None or on_the_table is None else on_the_table - assigned
        counted = (None,) * 3 if on_the_table is None else self._counts.at(on_the_table)
        shared: dict[str, Any] = {
            "dyad": self._dyad,
            "setting": assignment.setting or self._course.setting,
            "assignment": assignment.id,
            "assigned_session": assigned,
            "said_session": on_the_table,
            "lag": lag,
            "assigned_day": since(assignment.assigned_on),
            "said_day": since(said),
            **dict(zip(("n_assigned", "n_due", "n_reviewable"), counted, strict=True)),
        }
        return Saying(shared, self._places, phase, **more)

    def _planned(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        """What the design says, and what was said when it was planned."""
        assignment = history.assignment
        at = f"histories.{i}.assignment"
        design = self._saying(history, assignment.assigned_on, HomeworkPhase.DESIGN)
        yield design.how_many(Facet.OBSTACLES, assignment.spec.obstacles, f"{at}.spec.obstacles")
        target = assignment.spec.target
        if target is None:
            yield design.amount(Facet.AMOUNT, None, f"{at}.spec.target")
        else:
            for name, limit, bound in (
                ("at_least", target.at_least, Bound.AT_LEAST),
                ("at_most", target.at_most, Bound.AT_MOST),
            ):
                if limit is not None:
                    yield design.amount(
                        Facet.AMOUNT,
                        Amount(limit, target.unit),
                        f"{at}.spec.target.{name}",
                        measure=target.per.value,
                        bound=bound,
                    )
        plan = self._saying(history, assignment.assigned_on, HomeworkPhase.PLAN)
        agreed = assignment.agreement or _NO_AGREEMENT
        for facet, given, field in (
            (Facet.CONFIDENCE, agreed.confidence, "confidence"),
            (Facet.IMPORTANCE, agreed.importance, "importance"),
            (Facet.EXPECTED_DIFFICULTY, agreed.expected_difficulty, "expected_difficulty"),
        ):
            yield plan.rating(facet, given, f"{at}.agreement.{field}")

    def _reported(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        counted: set[tuple[Rater | None, int | date | None]] = set()
        for j, report in enumerate(history.reports or ()):
            at = f"histories.{i}.reports.{j}"
            saying = self._saying(
                history,
                report.said_on,
                HomeworkPhase.BETWEEN_SESSIONS,
                rater=report.by,
                timing=_timing(report.said_on, report.first, report.last),
            )
            yield from _of_report(saying, report, at)
            # Of several reports of one rater at one session the share is one.
            session = self._places.at(report.said_on) or report.said_on
            if (report.by, session) not in counted:
                counted.add((report.by, session))
                yield from self._shares(history, report, saying, f"histories.{i}.reports")
        yield from self._nothing_yet(i, history)

    def _shares(
        self, history: AssignmentHistory, report: Report, saying: Saying, at: str
    ) -> Iterator[Statement]:
        if report.said_on is None:
            for metric in (Metric.SHARE, Metric.RATIO):
                yield saying.gap(Facet.QUANTITY, metric, WhyNoValue.NOT_DATED, at)
            return
        place = self._places.at(report.said_on)
        day = report.said_on if place is None else self._places.days[place - 1]
        yield from self._share(history, day, saying, at, by=report.by)

    def _share(
        self,
        history: AssignmentHistory,
        day: date,
        saying: Saying,
        at: str,
        *,
        by: Rater | None = None,
    ) -> Iterator[Statement]:
        """By the account of one rater, as far as it was known at a session."""
        known = entry_as_known(history, day, self._held)
        own = tuple(r for r in known.reports or () if r.by is by) or None
        sessions = self._session_days
        counted = quantity(
            attrs.evolve(known, reports=own),
            day,
            sessions=sessions[: bisect_right(sessions, day)],
            policy=self._policy,
        )
        yield from saying.shares(counted, at, reported=own is not None)

    def _nothing_yet(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        """At the next session nothing had been reported yet."""
        assigned, days = history.assignment.assigned_on, self._places.days
        if assigned is None or not days or days[-1] <= assigned:
            return
        day = days[bisect_right(days, assigned)]
        known = entry_as_known(history, day, self._held)
        over = known.ended is not None and known.ended.on is not None and known.ended.on < day
        if known.reports or over:
            return
        away = set_aside_throughout(known, assigned, day)
        why = WhyNoValue.SET_ASIDE if away else WhyNoValue.NO_REPORT
        at = f"histories.{i}.reports"
        saying = self._saying(history, day, HomeworkPhase.BETWEEN_SESSIONS)
        for facet, metric, _ in _REPORTED:
            yield saying.gap(facet, metric, why, at)
        yield from self._share(history, day, saying, at)

    def _reviewed(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        at = f"histories.{i}.reviews"
        if not history.reviews:
            saying = self._saying(history, None, HomeworkPhase.REVIEW)
            if history.reviews is None:
                why = WhyNoValue.NOT_RECORDED
                yield saying.gap(Facet.REVIEWED, Metric.CATEGORY, why, at)
            else:
                yield saying.category(Facet.REVIEWED, "no", at)
        for n, review in enumerate(history.reviews or ()):
            day = day_of_review(review, self._held)
            yield from _of_review(
                self._saying(history, day, HomeworkPhase.REVIEW), review, f"{at}.{n}"
            )

    def _believed(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        for n, inquiry in enumerate(history.inquiries or ()):
            saying = self._saying(history, inquiry.on, HomeworkPhase.REVIEW, rater=inquiry.by)
            for field, m, thought in _thoughts(inquiry):
                theme = None if thought.theme is None else thought.theme.value
                at = f"histories.{i}.inquiries.{n}.{field}.{m}.belief"
                yield saying.rating(Facet.BELIEF, thought.belief, at, measure=theme)
        for n, assigning in enumerate(history.assigning or ()):
            saying = self._saying(history, assigning.on, HomeworkPhase.PLAN, rater=assigning.by)
            beliefs = assigning.beliefs if isinstance(assigning.beliefs, tuple) else ()
            for m, belief in enumerate(beliefs):
                attitude = None if belief.attitude is None else belief.attitude.value
                at = f"histories.{i}.assigning.{n}.beliefs.{m}.held"
                yield saying.rating(Facet.BELIEF, belief.held, at, measure=attitude)

    def _concerns(self, i: int, history: AssignmentHistory) -> Iterator[Statement]:
        for n, concern in enumerate(history.concerns or ()):
            saying = self._saying(
                history, concern.on, HomeworkPhase.BETWEEN_SESSIONS, rater=concern.by
            )
            yield saying.word(Facet.CONCERN, concern.kind, f"histories.{i}.concerns.{n}")


def _timing(said: date | None, first: date | None, last: date | None) -> Timing | None:
    """Whether something was said on the one day it is about, or later; None where days are open."""
    begin = first or last
    if said is None or begin is None:
        return None
    if begin < said:
        return Timing.RETROSPECTIVE
    return Timing.CONTEMPORANEOUS if first is not None else None


def _of_report(saying: Saying, report: Report, at: str) -> Iterator[Statement]:
    for facet, metric, field in _REPORTED:
        held, path = getattr(report, field), f"{at}.{field}"
        match metric:
            case Metric.ORDINAL:
                yield saying.completion(held, path)
            case Metric.RATING:
                yield saying.rating(facet, held, path)
            case Metric.CATEGORY:
                yield saying.word(facet, held, path)
            case _ if facet is Facet.QUANTITY:
                yield saying.times(facet, held, path)
            case _:
                yield saying.how_many(facet, held, path)
    for n, reason in enumerate(report.reasons if isinstance(report.reasons, tuple) else ()):
        yield saying.word(Facet.REASONS, reason.barrier, f"{at}.reasons.{n}.barrier")
    for n, taken in enumerate(report.measurements or ()):
        yield saying.measurement(taken, f"{at}.measurements.{n}")
    for j, attempt in enumerate(report.attempts or ()):
        timing = _timing(report.said_on, attempt.on, attempt.on)
        yield from _of_attempt(saying.on(attempt.on, timing), attempt, f"{at}.attempts.{j}")


def _of_attempt(saying: Saying, attempt: Attempt, at: str) -> Iterator[Statement]:
    yield saying.completion(attempt.completion, f"{at}.completion")
    yield saying.amount(Facet.AMOUNT, attempt.amount, f"{at}.amount", measure=_BY_OCCASION)
    yield saying.rating(Facet.DIFFICULTY, attempt.difficulty, f"{at}.difficulty")
    yield saying.how_many(Facet.OBSTACLES, attempt.obstacles, f"{at}.obstacles")
    for n, taken in enumerate(attempt.measurements or ()):
        yield saying.measurement(taken, f"{at}.measurements.{n}")


def _of_review(saying: Saying, review: Review, at: str) -> Iterator[Statement]:
    yield saying.category(Facet.REVIEWED, "yes", at)
    minutes = None if review.time is None else review.time.minutes
    spent = None if minutes is None else Amount(minutes, MINUTES)
    yield saying.amount(Facet.REVIEWED, spent, f"{at}.time.minutes")
    yield saying.rating(Facet.QUALITY, review.quality, f"{at}.quality")
    yield saying.rating(Facet.CONFIDENCE, review.confidence, f"{at}.confidence")


def _thoughts(inquiry: Inquiry) -> Iterator[tuple[str, int, HomeworkThought]]:
    for field, held in (
        ("when_accepting", inquiry.when_accepting),
        ("when_starting", inquiry.when_starting),
    ):
        for n, thought in enumerate(held if isinstance(held, tuple) else ()):
            yield field, n, thought
