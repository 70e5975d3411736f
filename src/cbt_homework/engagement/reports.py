"""Attempts, and reports that say who reported them, when, and of what period.

Quantity, quality, skill, difficulty and obstacles are kept apart; nothing here mixes them.
"""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any

import attrs

from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.measures import Measurement
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import HowOften, Ref, Share, Slug, Text
from cbt_homework.foundation.invariants import ExactlyOne, Invariant, NotBoth, in_order
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.target import Amount

Place = Annotated[int, k.Whole(0, 49)]
PartPlace = Annotated[int, k.Whole(0, 9)]


class PlanUse(Term):
    """Whether the plan for an obstacle was used when it came."""

    USED = "used"
    PARTLY = "partly"
    NOT_USED = "not-used"


def _has_plan_only_if_foreseen(obstacle: Any) -> bool:
    return obstacle.foreseen is not None or obstacle.plan is None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ObstacleMet(Value):
    """An obstacle that came.

    Attributes:
        foreseen: Which foreseen one, by its place among the obstacles of the design, from 0.
        what: What it was, where nobody foresaw it; one of foreseen and what is there.
        plan: Whether its plan was used; only for a foreseen one.
        helped: Whether what was done about it helped.
    """

    foreseen: Place | None = None
    what: Text | None = None
    plan: PlanUse | Missing | None = None
    helped: bool | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "foreseen",
            "must be there or what it was, not both",
            ExactlyOne("foreseen", "what"),
        ),
        Invariant(
            "no-plan-to-use",
            "plan",
            "must be empty for what nobody foresaw",
            _has_plan_only_if_foreseen,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Reason(Value):
    """A reason that was given for homework that was not done.

    Attributes:
        barrier: What it comes to, in the terms of the catalogue.
        own_barrier: The key of a barrier of your own, where it comes to that.
        words: The reason as it was given.
        sound: Whether both found that it explains it; None where that was not talked about.
    """

    barrier: Barrier | None = attrs.field(default=None, kw_only=False)
    own_barrier: Slug | None = None
    words: Text | None = None
    sound: bool | None = None

    __invariants__ = (
        Invariant(
            "two-barriers",
            "own_barrier",
            "must not stand beside a barrier of the library",
            NotBoth("barrier", "own_barrier"),
        ),
    )


class BroughtKind(Term):
    """The kind of a record that was brought to a session."""

    THOUGHT_RECORD = "thought-record"
    ACTIVITY_SCHEDULE = "activity-schedule"
    EXPERIMENT = "experiment"
    EXPOSURE_HIERARCHY = "exposure-hierarchy"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BroughtRecord(Value):
    """A record that was brought to a session.

    Attributes:
        kind: Which kind of record it is.
        id: The id of the record.
    """

    kind: BroughtKind = attrs.field(kw_only=False)
    id: Ref | None = attrs.field(default=None, kw_only=False)


class RecordBrought(Term):
    """Whether the record that was agreed came to the session."""

    BROUGHT = "brought"
    PARTLY_FILLED = "partly-filled"
    NOT_BROUGHT = "not-brought"
    NONE_AGREED = "none-agreed"


Readings = Annotated[tuple[Measurement, ...], k.Size(0, 100)]
Met = Annotated[tuple[ObstacleMet, ...], k.Size(0, 50)]


def _has_amount_matching_completion(attempt: Any) -> bool:
    if attempt.amount is None or attempt.completion is None:
        return True
    nothing = attempt.completion is Completion.NOT_DONE
    return not nothing if attempt.amount.value else nothing


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Attempt(Value):
    """One occasion on which it was tried.

    Attributes:
        on: The day.
        at: The time of day.
        completion: How far it went; where it is not recorded, the amount is held against the
            target.
        amount: How much was done.
        measurements: What was measured along with it.
        obstacles: What came in the way; empty where nothing did.
        difficulty: How hard it was.
        part: Which of several schedules it belongs to, by its place among them, from 0.
        note: What the person wrote about it.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    at: time | None = None
    completion: Completion | None = None
    amount: Amount | None = None
    measurements: Readings | None = None
    obstacles: Met | None = None
    difficulty: Rating | Missing | None = None
    part: PartPlace | None = None
    note: Text | None = None

    __invariants__ = (
        Invariant(
            "amount-and-completion",
            "completion",
            "must be not-done for nothing, and only for nothing",
            _has_amount_matching_completion,
        ),
    )


_SOMETHING = frozenset(Completion) - {Completion.NOT_DONE}


def says_it_was_tried(report: Any) -> bool:
    """Whether something in a report says that there was an attempt."""
    return bool(
        report.attempted
        or report.completion in _SOMETHING
        or (report.times or 0) > 0
        or (report.share_told or 0) > 0
        or report.attempts
    )


def _is_consistent_on_being_tried(report: Any) -> bool:
    return report.attempted is not False or not says_it_was_tried(report)


def _has_times_matching_completion(report: Any) -> bool:
    if report.times is None:
        return True
    if report.completion is Completion.NOT_DONE:
        return bool(report.times == 0)
    went = report.completion
    finished = isinstance(went, Completion) and went.is_carried_out
    return report.times > 0 or not finished


def _has_times_for_all_done_attempts(report: Any) -> bool:
    if report.times is None:
        return True
    attempts = report.attempts or ()
    done = sum(a.completion is not None and a.completion.is_carried_out for a in attempts)
    return bool(done <= report.times)


def _has_share_matching_completion(report: Any) -> bool:
    if report.share_told is None:
        return True
    if report.share_told > 0:
        return report.completion is not Completion.NOT_DONE and report.times != 0
    went = report.completion
    return not (report.times or (isinstance(went, Completion) and went.is_carried_out))


def _has_record_matching_what_was_brought(report: Any) -> bool:
    return report.record is not RecordBrought.NOT_BROUGHT or not report.brought


def _has_no_done_attempt_if_not_done(report: Any) -> bool:
    """Nothing was carried out where a report says that nothing was done."""
    if report.completion is not Completion.NOT_DONE:
        return True
    return not any(a.completion in _SOMETHING for a in report.attempts or ())


def _has_attempts_within_period(report: Any) -> bool:
    days = [a.on for a in report.attempts or () if a.on is not None]
    first, last = report.first or date.min, report.last or date.max
    return all(first <= day <= last for day in days)


def _was_said_after_its_attempts(report: Any) -> bool:
    if report.said_on is None:
        return True
    days = [a.on for a in report.attempts or () if a.on is not None]
    return all(day <= report.said_on for day in days)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Report(Value):
    """The report of one person, observer or log about a period.

    A report speaks for its period: with ``times`` or ``completion``, or where it was not attempted,
    it says of every occasion in it what became of it; else it speaks of the listed attempts alone.

    Attributes:
        by: Who says so.
        said_on: When it was said.
        session: The session in which it was said, where the course has it.
        first: The first day it is about.
        last: The last day it is about.
        completion: How far it was carried out, over the period.
        attempted: Whether it was tried at all.
        not_due: Whether nothing fell due in the period.
        times: How many times it was carried out in the period, all in all.
        share_told: How much of it was carried out, in percent, as it was told: *about 70 percent*.
        arose: How often the occasion came, for what is done on an occasion.
        attempts: The attempts that are known one by one.
        record: Whether the agreed record was brought.
        brought: Which records were brought; empty where none was.
        reasons: The reasons given for what was not done; empty where none was given.
        obstacles: What came in the way, over the period; empty where nothing did.
        measurements: What was measured, over the period.
        quality: How well it was done.
        skill: How well the skill it practices is mastered.
        difficulty: How hard it was.
        words: What was said, as it was said.
    """

    by: Rater | None = attrs.field(default=None, kw_only=False)
    said_on: date | None = None
    session: Ref | None = None
    first: date | None = None
    last: date | None = None
    completion: Completion | Missing | None = None
    attempted: bool | None = None
    not_due: bool | None = None
    times: HowOften | None = None
    share_told: Share | None = None
    arose: HowOften | None = None
    attempts: Annotated[tuple[Attempt, ...], k.Size(0, 1000)] | None = None
    record: RecordBrought | Missing | None = None
    brought: Annotated[tuple[BroughtRecord, ...], k.Size(0, 50)] | None = None
    reasons: Annotated[tuple[Reason, ...], k.Size(0, 20)] | Missing | None = None
    obstacles: Met | None = None
    measurements: Readings | None = None
    quality: Rating | Missing | None = None
    skill: Rating | Missing | None = None
    difficulty: Rating | Missing | None = None
    words: Text | None = None

    @property
    def gives_reasons(self) -> bool:
        """Whether at least one reason is given for what was not done."""
        return isinstance(self.reasons, tuple) and bool(self.reasons)

    __invariants__ = (
        in_order("first", "last"),
        in_order("first", "said_on"),
        Invariant(
            "tried-and-not-tried",
            "attempted",
            "must not be false where something was tried",
            _is_consistent_on_being_tried,
        ),
        Invariant(
            "times-and-completion",
            "times",
            "must agree with the completion",
            _has_times_matching_completion,
        ),
        Invariant(
            "share-and-completion",
            "share_told",
            "must agree with the completion and the times",
            _has_share_matching_completion,
        ),
        Invariant(
            "brought-and-not-brought",
            "brought",
            "must be empty where the record was not brought",
            _has_record_matching_what_was_brought,
        ),
        Invariant(
            "more-attempts-than-times",
            "times",
            "must not be fewer than the attempts that were carried out",
            _has_times_for_all_done_attempts,
        ),
        Invariant(
            "not-done-and-done",
            "completion",
            "must not be not-done where an attempt was carried out",
            _has_no_done_attempt_if_not_done,
        ),
        Invariant(
            "outside-its-period",
            "attempts",
            "must lie within the period",
            _has_attempts_within_period,
        ),
        Invariant(
            "said-before-it-was-done",
            "said_on",
            "must not come before an attempt it speaks of",
            _was_said_after_its_attempts,
        ),
    )
