"""The history of one assignment: reports, reviews, inquiries, changes, and its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.assigning import AssigningObservation, Attribution
from cbt_homework.engagement.inquiry import Inquiry
from cbt_homework.engagement.lifecycle import (
    EventAtPath,
    Happening,
    Stage,
    impossible_event_problems,
    stage_after,
)
from cbt_homework.engagement.measures import MeasureChange, Measurement, measure_changes
from cbt_homework.engagement.reports import ObstacleMet, Report, says_it_was_tried
from cbt_homework.engagement.review import Review
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.errors import Path, Problem
from cbt_homework.foundation.field_types import Count, Ref, Text
from cbt_homework.foundation.invariants import Invariant, in_order, invariant_of_many
from cbt_homework.foundation.ratings import Change, Rating, change
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.concerns import Concern
from cbt_homework.homework.schedule import Schedule, Several
from cbt_homework.homework.target import Target


class EndKind(Term):
    """The way in which an assignment came to its end."""

    CONCLUDED = "concluded"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


_END = {
    EndKind.CONCLUDED: Happening.CONCLUDE,
    EndKind.WITHDRAWN: Happening.WITHDRAW,
    EndKind.SUPERSEDED: Happening.SUPERSEDE,
}


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Ending(Value):
    """The end of an assignment.

    Attributes:
        how: How it came to its end.
        on: The day.
        by: The id of the assignment that took its place; only where one did.
        words: Why.
    """

    how: EndKind = attrs.field(kw_only=False)
    on: date | None = None
    by: Ref | None = None
    words: Text | None = None

    __invariants__ = (
        Invariant(
            "not-superseded",
            "by",
            "must be empty where nothing took its place",
            lambda end: end.by is None or end.how is EndKind.SUPERSEDED,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SetAside(Value):
    """Days, or some occasions of some days, on which it was agreed that it need not be done.

    Attributes:
        first: The first day.
        last: The last day.
        occasions: How many occasions; None for all that fall due in these days.
        words: Why.
    """

    first: date
    last: date
    occasions: Count | None = None
    words: Text | None = None

    __invariants__ = (in_order("first", "last"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Revision(Value):
    """Another schedule that was agreed on while the assignment went on.

    Attributes:
        on: The day of the session in which it was agreed.
        schedule: The schedule from then on.
        target: The target from then on, where it was changed as well.
    """

    on: date
    schedule: Schedule
    target: Target | None = None


def _obstacles_with_paths(history: AssignmentHistory) -> Iterator[tuple[Path, ObstacleMet]]:
    for i, report in enumerate(history.reports or ()):
        for n, met in enumerate(report.obstacles or ()):
            yield ("reports", i, "obstacles", n), met
        for j, attempt in enumerate(report.attempts or ()):
            for n, met in enumerate(attempt.obstacles or ()):
                yield ("reports", i, "attempts", j, "obstacles", n), met


def _foreseen_obstacle_problems(history: AssignmentHistory) -> Iterable[Problem]:
    obstacles = history.assignment.spec.obstacles
    known = len(obstacles) if isinstance(obstacles, tuple) else 0
    for path, met in _obstacles_with_paths(history):
        if met.foreseen is not None and met.foreseen >= known:
            yield Problem(
                (*path, "foreseen"),
                "not-foreseen",
                f"must be one of the {known} obstacles of the design, from 0",
            )


def _parts_there(history: AssignmentHistory) -> Iterable[Problem]:
    agreed = [history.assignment.spec.schedule, *(r.schedule for r in history.revisions or ())]
    known = max(len(s.parts) if isinstance(s, Several) else 0 for s in agreed)
    for i, report in enumerate(history.reports or ()):
        for j, attempt in enumerate(report.attempts or ()):
            if attempt.part is not None and attempt.part >= known:
                yield Problem(
                    ("reports", i, "attempts", j, "part"),
                    "no-such-part",
                    f"must be one of the {known} schedules that stand together, from 0",
                )


_ORDER = {Happening.ASSIGN: 0, Happening.ATTEMPT: 1, Happening.REVIEW: 2}


def _events_in_order(history: AssignmentHistory) -> list[EventAtPath]:
    """The events in the order of their days. One without a day is left out, except assigning."""
    dated: list[tuple[date, int, EventAtPath]] = []

    def add_event_if_dated(day: date | None, happening: Happening, *path: str | int) -> None:
        if day is not None:
            dated.append((day, _ORDER.get(happening, 3), EventAtPath(happening, path)))

    assigned = history.assignment.assigned_on
    add_event_if_dated(assigned or date.min, Happening.ASSIGN, "assignment", "assigned_on")
    for i, report in enumerate(history.reports or ()):
        for j, attempt in enumerate(report.attempts or ()):
            add_event_if_dated(attempt.on, Happening.ATTEMPT, "reports", i, "attempts", j, "on")
    for i, review in enumerate(history.reviews or ()):
        add_event_if_dated(review.on, Happening.REVIEW, "reviews", i, "on")
    if history.ended is not None:
        add_event_if_dated(history.ended.on, _END[history.ended.how], "ended", "on")
    dated.sort(key=lambda item: item[:2])
    return [event for _, _, event in dated]


def _event_order_problems(history: AssignmentHistory) -> Iterable[Problem]:
    yield from impossible_event_problems(_events_in_order(history))
    assigned = history.assignment.assigned_on or date.min
    for i, report in enumerate(history.reports or ()):
        if report.said_on is not None and report.said_on < assigned:
            message = "must not come before the assignment it is about"
            yield Problem(("reports", i, "said_on"), "said-before-it-was-assigned", message)


def _revision_order_problems(history: AssignmentHistory) -> Iterable[Problem]:
    earlier = history.assignment.assigned_on or date.min
    for i, revision in enumerate(history.revisions or ()):
        if revision.on < earlier:
            yield Problem(
                ("revisions", i, "on"),
                "not-in-order",
                "must not come before what it revises: assignment, then revision by revision",
            )
        earlier = max(earlier, revision.on)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AssignmentHistory(Value):
    """One assignment of a course, with all that happened to it.

    ``None`` says that nothing was recorded, an empty tuple that there was none: ``reviews=()`` is
    *it was not reviewed*.

    Attributes:
        assignment: The assignment.
        assigned_in: The session in which it was assigned, where the course has it.
        reports: What was said of what became of it.
        reviews: The times it was looked at in a session.
        inquiries: What was asked where it was not done as agreed.
        assigning: What was observed of how it was assigned.
        attributions: How it was explained.
        concerns: Adverse effects, and concerns that the task feeds the problem.
        revisions: Changes of its schedule, in order.
        set_aside: Days and occasions that were set aside.
        ended: How it came to its end.
    """

    assignment: Assignment = attrs.field(kw_only=False)
    assigned_in: Ref | None = None
    reports: Annotated[tuple[Report, ...], k.Size(0, 1000)] | None = None
    reviews: Annotated[tuple[Review, ...], k.Size(0, 200)] | None = None
    inquiries: Annotated[tuple[Inquiry, ...], k.Size(0, 200)] | None = None
    assigning: Annotated[tuple[AssigningObservation, ...], k.Size(0, 200)] | None = None
    attributions: Annotated[tuple[Attribution, ...], k.Size(0, 200)] | None = None
    concerns: Annotated[tuple[Concern, ...], k.Size(0, 200)] | None = None
    revisions: Annotated[tuple[Revision, ...], k.Size(0, 200)] | None = None
    set_aside: Annotated[tuple[SetAside, ...], k.Size(0, 500)] | None = None
    ended: Ending | None = None

    __invariants__ = (
        invariant_of_many("reports", _foreseen_obstacle_problems),
        invariant_of_many("reports", _parts_there),
        invariant_of_many("reports", _event_order_problems),
        invariant_of_many("revisions", _revision_order_problems),
    )

    @property
    def stage(self) -> Stage:
        """The stage of the assignment, by all that is recorded of it.

        An attempt or review without a day counts; it is taken to lie where it can. A report that
        says that it was tried counts as an attempt.
        """
        stage = stage_after(_events_in_order(self))
        if stage in _OVER:
            return stage
        if self.ended is not None:
            return Stage(self.ended.how.value)
        if stage is Stage.ASSIGNED and any(map(says_it_was_tried, self.reports or ())):
            stage = Stage.ATTEMPTED
        undated = any(review.on is None for review in self.reviews or ())
        return Stage.REVIEWED if undated else stage

    @property
    def obstacles_met(self) -> tuple[tuple[Path, ObstacleMet], ...]:
        """The obstacles that came, each with where it is recorded."""
        return tuple(_obstacles_with_paths(self))

    @property
    def measurements(self) -> tuple[Measurement, ...]:
        """The measurements, each with its day if that is recorded anywhere around it."""
        found: list[Measurement] = []
        for report in self.reports or ():
            day = report.last or report.said_on
            found += [
                _measurement_with_day(measurement, day) for measurement in report.measurements or ()
            ]
            for attempt in report.attempts or ():
                found += [
                    _measurement_with_day(measurement, attempt.on)
                    for measurement in attempt.measurements or ()
                ]
        return tuple(found)

    @property
    def measure_changes(self) -> tuple[MeasureChange, ...]:
        """The change of each measure over time."""
        return measure_changes(self.measurements)

    @property
    def confidence_change(self) -> Change | None:
        """From the confidence when it was planned to that of the last review that has one.

        Reviews without a day come before those that have one.
        """
        planned = (
            None if self.assignment.agreement is None else self.assignment.agreement.confidence
        )
        last = self.last_confidence
        if not isinstance(planned, Rating) or last is None:
            return None
        return change(planned, last[1])

    @property
    def last_confidence(self) -> tuple[int, Rating] | None:
        """The place of the last review with a rating of confidence, and that rating."""
        reviews = sorted(enumerate(self.reviews or ()), key=lambda item: item[1].on or date.min)
        rated = [(n, r.confidence) for n, r in reviews if isinstance(r.confidence, Rating)]
        return rated[-1] if rated else None


_OVER = frozenset({Stage.CONCLUDED, Stage.WITHDRAWN, Stage.SUPERSEDED})


def _measurement_with_day(measurement: Measurement, day: date | None) -> Measurement:
    return (
        measurement
        if measurement.on is not None or day is None
        else attrs.evolve(measurement, on=day)
    )
