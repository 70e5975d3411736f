"""Finds the homework that is due for review at a session: it fell due or was reported since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory, EndKind
from cbt_homework.engagement.counting import quantity
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.session_clock import (
    SOME_TIME,
    Point,
    SessionClock,
    day_of_report,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import UnknownCodeError
from cbt_homework.foundation.field_types import FieldPath, Ref
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict, all_of, any_of
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.schedule import Schedule, Several
from cbt_homework.policies.engagement import EngagementPolicy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ReviewDue(Value):
    """An assignment that is due for review at a session, or perhaps is, and why.

    Attributes:
        assignment: The id of the assignment.
        verdict: Whether it is due: MET, or UNKNOWN where the record does not tell.
        fell_due: Whether something of it fell due since it was assigned.
        reported: Whether anybody reported on it.
        reviewed: Whether it was reviewed since it last fell due or was last reported on.
        needs: The fields that would decide it, where it is not known.
    """

    assignment: Ref = attrs.field(kw_only=False)
    verdict: Verdict
    fell_due: Verdict
    reported: Verdict
    reviewed: Verdict
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, 200)] = ()

    __invariants__ = (
        Invariant(
            "not-due",
            "verdict",
            "must be MET or UNKNOWN: what is not due is left out",
            lambda due: due.verdict is not UNMET,
        ),
        Invariant(
            "unknown-without-need",
            "needs",
            "must name a field if, and only if, the verdict is UNKNOWN",
            lambda due: (due.verdict is UNKNOWN) == bool(due.needs),
        ),
    )

    def row(self) -> dict[str, str]:
        """One flat row: the assignment and the four verdicts."""
        verdicts = (self.verdict, self.fell_due, self.reported, self.reviewed)
        names = ("due", "fell_due", "reported", "reviewed")
        return {"assignment": self.assignment} | {
            name: verdict.value for name, verdict in zip(names, verdicts, strict=True)
        }


_DEFAULT = EngagementPolicy()


def due_for_review(
    course: Course,
    *,
    on: date | None = None,
    session: str | None = None,
    policy: EngagementPolicy | None = None,
) -> tuple[ReviewDue, ...]:
    """List what is due for review on a day, or at a session of the course by its id.

    Due is what was assigned before, fell due or was reported on, and was not reviewed since. What
    was withdrawn or replaced is not due. Homework without a schedule falls due at the next session.
    Where days are missing, the order of sessions and of assignments tells what came first; where
    that does not tell either, it is UNKNOWN. The list has the order of the course.

    Raises:
        TypeError: an argument is of another class, or neither or both of ``on`` and ``session`` are
            given.
        UnknownCodeError: the course has no session with this id.
    """
    if policy is None:
        policy = _DEFAULT
    check_class("course", course, Course)
    check_class("on", on, date, optional=True)
    check_class("session", session, str, optional=True)
    hint = "; policy.engagement is one" if hasattr(policy, "engagement") else ""
    check_class("policy", policy, EngagementPolicy, hint=hint)
    if (on is None) == (session is None):
        raise TypeError("give the day as on, or the id of a session as session, and not both")
    clock = SessionClock(course)
    if session is not None and not clock.has_session(session):
        raise UnknownCodeError("no session of this course has this id")
    now = clock.at(on, session)
    finder = _DueFinder(course, clock, now, policy)
    return tuple(finder.reviews_due())


class _DueFinder:
    """Judges each assignment of a course at one point in time."""

    def __init__(
        self, course: Course, clock: SessionClock, now: Point, policy: EngagementPolicy
    ) -> None:
        self._course = course
        self._clock = clock
        self._now = now
        self._policy = policy
        extra = () if now.day is None else (now.day,)
        self._session_days = tuple(sorted({*course.session_days, *extra}))
        self._last_spoken_of = max(
            (i for i, history in enumerate(course.histories) if self._is_spoken_of(history)),
            default=-1,
        )
        self._expected: dict[tuple[int, date], tuple[int, WhyNoQuantity | None]] = {}
        self._last_session = self._last_session_that_may_be_before_now()

    def reviews_due(self) -> Iterator[ReviewDue]:
        for i, history in enumerate(self._course.histories):
            assigned = self._assigned_verdict(i)
            if assigned is UNMET:
                continue
            taken_back = self._taken_back_verdict(history)
            reported = self._news_verdict(history, None)
            is_told_not_due = self._is_told_not_due_now(history)
            fell_due = UNMET if is_told_not_due else self._fell_due_verdict(i, None)
            reviewed = self._reviewed_verdict(i)
            # A report that is not on record makes nothing due.
            has_come = MET if reported is MET else fell_due
            verdict = all_of([assigned, ~taken_back, has_come, ~reviewed])
            if verdict is UNMET:
                continue
            needs = {
                "assignment.assigned_on": assigned is UNKNOWN,
                "ended.on": taken_back is UNKNOWN,
                "assignment.spec.schedule": has_come is UNKNOWN,
                "reviews": reviewed is UNKNOWN,
            }
            yield ReviewDue(
                history.assignment.id,
                verdict=verdict,
                fell_due=fell_due,
                reported=reported,
                reviewed=reviewed,
                needs=tuple(
                    f"histories.{i}.{path}"
                    for path, is_needed in needs.items()
                    if is_needed and verdict is UNKNOWN
                ),
            )

    def _assigned_verdict(self, place: int) -> Verdict:
        """Whether it was assigned before; what was told or reviewed by then was."""
        before = self._clock.assigned(place).is_before(self._now)
        if before is not UNKNOWN:
            return before
        # Assignments stand in order: where a later one was spoken of by now, this one was there.
        return MET if place <= self._last_spoken_of else UNKNOWN

    def _is_spoken_of(self, history: AssignmentHistory) -> bool:
        points = self._points_spoken_of(history)
        return any(self._is_by_now(point) is MET for point in points)

    def _points_spoken_of(self, history: AssignmentHistory) -> Iterator[Point]:
        for review in history.reviews or ():
            yield self._clock.at(review.on, review.session)
        for report in history.reports or ():
            yield self._clock.at(day_of_report(report), report.session)

    def _is_by_now(self, point: Point) -> Verdict:
        return ~self._now.is_before(point)

    def _taken_back_verdict(self, history: AssignmentHistory) -> Verdict:
        if history.ended is None or history.ended.how is EndKind.CONCLUDED:
            return UNMET
        return self._is_by_now(self._clock.at(history.ended.on))

    def _news_verdict(self, history: AssignmentHistory, since: Point | None) -> Verdict:
        """Whether something was reported by now, and since a review where one is given."""
        if history.reports is None:
            return UNKNOWN if since is None else UNMET
        verdicts: list[Verdict] = []
        for report in history.reports:
            if report.not_due:
                continue
            point = self._clock.at(day_of_report(report), report.session)
            if since is None:
                # A report without a day is on record, whenever it was said.
                verdicts.append(MET if point == SOME_TIME else self._is_by_now(point))
            else:
                verdicts.append(all_of([self._is_by_now(point), since.is_before(point)]))
        return any_of(verdicts)

    def _is_told_not_due_now(self, history: AssignmentHistory) -> bool:
        """Whether all that was told at this very session is that nothing was due."""
        told_now = [
            report.not_due
            for report in history.reports or ()
            if (point := self._clock.at(day_of_report(report), report.session)) != SOME_TIME
            and point.is_before(self._now) is UNMET
            and self._now.is_before(point) is UNMET
        ]
        return bool(told_now) and all(told_now)

    def _fell_due_verdict(self, place: int, since: Point | None) -> Verdict:
        """Whether something fell due by now, and since a review where one is given."""
        history = self._course.histories[place]
        schedule = _latest_schedule(history)
        if schedule is None or _is_over_at_next_session(schedule):
            if since is not None:
                return UNMET
            return UNMET if self._is_set_aside_throughout(place) else MET
        assigned = self._clock.assigned(place).day
        until, begin = self._now.day, assigned if since is None else since.day
        if until is None or begin is None:
            return UNKNOWN
        due_now, because = self._expected_count(place, until)
        if because in _GOES_ON:
            return UNKNOWN if schedule.is_bounded and since is not None else MET
        if because in _NOT_KNOWN:
            return UNKNOWN
        if since is not None:
            due_now -= self._expected_count(place, begin)[0]
        return MET if due_now > 0 else UNMET

    def _expected_count(self, place: int, day: date) -> tuple[int, WhyNoQuantity | None]:
        """How often an assignment was expected by a day; counted once for each day."""
        known = self._expected.get((place, day))
        if known is None:
            history = self._course.histories[place]
            unreported = _history_to_count(history, self._clock.assigned(place).day)
            counted = quantity(unreported, day, sessions=self._session_days, policy=self._policy)
            known = self._expected[place, day] = counted.expected, counted.because
        return known

    def _is_set_aside_throughout(self, place: int) -> bool:
        history = self._course.histories[place]
        assigned, until = self._clock.assigned(place).day, self._now.day
        if assigned is None or until is None:
            return False
        next_day = assigned + timedelta(days=1)
        for aside in sorted(history.set_aside or (), key=lambda aside: aside.first):
            if aside.occasions is None and aside.first <= next_day <= aside.last:
                if aside.last >= until:
                    return True
                next_day = aside.last + timedelta(days=1)
        return False

    def _reviewed_verdict(self, place: int) -> Verdict:
        """Whether it was reviewed by now, with nothing new since."""
        history = self._course.histories[place]
        if history.reviews is None:
            return UNKNOWN if self._may_have_had_a_session_since(place) else UNMET
        verdicts: list[Verdict] = []
        for review in reversed(history.reviews):
            point = self._clock.at(review.on, review.session)
            if point == SOME_TIME:
                verdicts.append(UNKNOWN)
                continue
            news = any_of(
                [self._news_verdict(history, point), self._fell_due_verdict(place, point)]
            )
            # Nothing can be new since a review at this very session.
            is_earlier = point.is_before(self._now)
            verdicts.append(all_of([self._is_by_now(point), ~all_of([is_earlier, news])]))
            if verdicts[-1] is MET:
                break
        return any_of(verdicts)

    def _last_session_that_may_be_before_now(self) -> Point | None:
        held = self._clock.sessions_held()
        return next(
            (point for point in reversed(held) if point.is_before(self._now) is not UNMET), None
        )

    def _may_have_had_a_session_since(self, place: int) -> bool:
        if self._course.sessions is None:
            return True
        # Sessions stand in order: if any lies between the assignment and now, the last one does.
        last = self._last_session
        return last is not None and self._clock.assigned(place).is_before(last) is not UNMET


_GOES_ON = (
    WhyNoQuantity.ON_AN_OCCASION,
    WhyNoQuantity.ALL_DAY,
    WhyNoQuantity.NOT_COUNTABLE,
    WhyNoQuantity.SEVERAL_SCHEDULES,
    WhyNoQuantity.PART_NOT_COUNTABLE,
    WhyNoQuantity.ALTERNATIVES,
    WhyNoQuantity.TOO_LONG,
)
"""It falls due again and again, and nobody can count how often."""
_NOT_KNOWN = (WhyNoQuantity.NO_SCHEDULE, WhyNoQuantity.NO_START)


def _history_to_count(history: AssignmentHistory, assigned: date | None) -> AssignmentHistory:
    """The history without what was told of it, and with the day of the session it was assigned in.

    The day is left out where something else has a day that it might contradict.
    """
    assignment = history.assignment
    if assignment.assigned_on is None and history.ended is None and not history.revisions:
        assignment = attrs.evolve(assignment, assigned_on=assigned)
    return attrs.evolve(history, assignment=assignment, reports=None, reviews=None)


def _latest_schedule(history: AssignmentHistory) -> Schedule | None:
    if history.revisions:
        return history.revisions[-1].schedule
    schedule = history.assignment.spec.schedule
    return None if isinstance(schedule, Missing) else schedule


def _is_over_at_next_session(schedule: Schedule) -> bool:
    if isinstance(schedule, Several):
        return all(part.schedule.next_session for part in schedule.parts)
    return schedule.next_session
