"""Drafts the next design of homework from the last one and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple, TypeVar

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.design_changes import (
    DesignChange,
    NextDesign,
    WhatChanged,
    WhyChanged,
)
from cbt_homework.engagement.inquiry import Effect, Inquiry
from cbt_homework.engagement.reports import PlanUse, RecordBrought, Report
from cbt_homework.engagement.review import NEXT_TIME
from cbt_homework.engagement.session_clock import day_of_report
from cbt_homework.engagement.smaller_target import amounts_managed, smaller_target
from cbt_homework.engagement.tallies import completion_of
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rater, Rating, percent
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.rules.common import own_rating_share_or_reason
from cbt_homework.homework.schedule import Once, Schedule, Several, SingleSchedule
from cbt_homework.homework.spec_parts import EarlierWork, Obstacle
from cbt_homework.policies.policy import DRAFT, Policy

ADDED, REPLACED, MADE_SMALLER = WhatChanged.ADDED, WhatChanged.REPLACED, WhatChanged.MADE_SMALLER
EMPTIED, TO_TALK_OVER = WhatChanged.EMPTIED, WhatChanged.TO_TALK_OVER
_MOST = 50
"""How many obstacles, and how many pieces of earlier work, a design can hold."""

_FIELD_OF = {
    Barrier.PURPOSE_UNCLEAR: "rationale",
    Barrier.LOW_IMPORTANCE: "rationale",
    Barrier.OFF_GOAL: "goal",
    Barrier.ALL_OR_NOTHING: "smallest_version",
    Barrier.FORGETTING: "reminder",
    Barrier.NOT_PLANNED: "schedule",
    Barrier.TEDIOUS: "record_form",
}
"""The field of a design that a barrier asks for a look at; the task for every other barrier."""
_ASKS_FOR_LESS = (Barrier.TOO_DEMANDING, Barrier.LOW_CONFIDENCE)


class _Reason(NamedTuple):
    """One reason for a change, with the path of the history that it rests on."""

    why: WhyChanged
    path: str
    barrier: Barrier | None = None


def next_design(history: AssignmentHistory, *, policy: Policy | None = None) -> NextDesign:
    """Draft the next design from the last one, for the two to change.

    What worked is carried over. Obstacles that came are added, and what to do then is left open.
    The target is made smaller where the person's own confidence was low, where it was done in part,
    or where it was too much. The answers of the last inquiry and the reasons told point at the
    parts to talk over. Every difference from the last design is among the changes, with its
    reasons. What somebody else says about the person's inner state changes nothing. Without a
    ``policy``, `DRAFT` is used.

    Raises:
        TypeError: this is no history, or the policy is none.
    """
    check_class("history", history, AssignmentHistory)
    if policy is None:
        policy = DRAFT
    check_class("policy", policy, Policy)
    return _DesignDrafter(history, policy).draft()


class _DesignDrafter:
    """Changes a copy of the last design step by step, and notes each change."""

    def __init__(self, history: AssignmentHistory, policy: Policy) -> None:
        self._history = history
        self._policy = policy
        self._spec = history.assignment.spec
        self._reports = _latest_reports(history)
        self._inquiries = _latest_inquiries(history)
        self._changes: list[DesignChange] = []
        self._looks: dict[str, dict[_Reason, None]] = {}
        self._less: dict[_Reason, None] = {}

    def draft(self) -> NextDesign:
        self._take_over_last_revision()
        self._leave_session_and_days_behind()
        self._read_obstacles_met()
        self._read_reports()
        self._read_inquiries()
        self._read_confidence()
        self._read_review_answers()
        self._make_smaller()
        for at, reasons in self._looks.items():
            self._add_change(TO_TALK_OVER, at, reasons, is_open=True)
        self._build_on_the_last()
        return NextDesign(spec=self._spec, changes=tuple(self._changes))

    def _add_change(
        self,
        what: WhatChanged,
        at: str,
        reasons: Iterable[_Reason],
        *,
        is_open: bool = False,
        before: float | None = None,
        after: float | None = None,
    ) -> None:
        reasons = tuple(reasons)
        self._changes.append(
            DesignChange(
                what,
                at,
                because=tuple(dict.fromkeys(reason.why for reason in reasons)),
                rests_on=tuple(dict.fromkeys(reason.path for reason in reasons))[:200],
                barriers=tuple(dict.fromkeys(r.barrier for r in reasons if r.barrier is not None)),
                is_open=is_open,
                before=before,
                after=after,
            )
        )

    def _look_at(self, field: str, reason: _Reason) -> None:
        self._looks.setdefault(field, {})[reason] = None

    def _ask_for_less(self, reason: _Reason) -> None:
        self._less[reason] = None

    def _is_own_account(self, rater: Rater | None) -> bool:
        """Whether somebody speaks of themselves; an answer without a name is the person's own."""
        share, _ = own_rating_share_or_reason(self._history.assignment, percent(0, rater=rater))
        return share is not None

    def _take_over_last_revision(self) -> None:
        for i, revision in enumerate(self._history.revisions or ()):
            if i + 1 < len(self._history.revisions or ()):
                continue
            target = self._spec.target if revision.target is None else revision.target
            reason = _Reason(WhyChanged.REVISED_ON_THE_WAY, f"revisions.{i}")
            if revision.schedule != self._spec.schedule:
                self._add_change(REPLACED, "schedule", [reason])
            if target != self._spec.target:
                self._add_change(REPLACED, "target", [reason])
            self._spec = attrs.evolve(self._spec, schedule=revision.schedule, target=target)

    def _leave_session_and_days_behind(self) -> None:
        if self._spec.from_session is not None:
            reason = _Reason(WhyChanged.BELONGS_TO_THE_LAST_SESSION, "assignment.spec.from_session")
            self._spec = attrs.evolve(self._spec, from_session=None)
            self._add_change(EMPTIED, "from_session", [reason], is_open=True)
        schedule = self._spec.schedule
        if schedule is not None and not isinstance(schedule, Missing) and _names_days(schedule):
            revised = len(self._history.revisions or ())
            at = f"revisions.{revised - 1}.schedule" if revised else "assignment.spec.schedule"
            reason = _Reason(WhyChanged.HAS_DAYS_OF_ITS_OWN, at)
            self._spec = attrs.evolve(self._spec, schedule=_schedule_without_days(schedule))
            self._add_change(EMPTIED, "schedule", [reason], is_open=True)

    def _read_obstacles_met(self) -> None:
        for path, met in self._history.obstacles_met:
            at = ".".join(map(str, path))
            if met.what is not None:
                self._add_obstacle(met.what, _Reason(WhyChanged.OBSTACLE_MET, at))
            elif met.helped is False and met.plan is not PlanUse.NOT_USED:
                self._reopen_plan(met.foreseen or 0, _Reason(WhyChanged.PLAN_HELPED_TOO_LITTLE, at))
            elif met.plan is PlanUse.NOT_USED:
                self._look_at(
                    f"obstacles.{met.foreseen}.then", _Reason(WhyChanged.PLAN_NOT_USED, at)
                )

    def _add_obstacle(self, what: str, reason: _Reason) -> None:
        obstacles = recorded(self._spec.obstacles) or ()
        place = next((i for i, known in enumerate(obstacles) if known.what == what), None)
        if place is not None:
            self._look_at(f"obstacles.{place}.then", reason)
        elif len(obstacles) >= _MOST:
            self._look_at("obstacles", reason)
        else:
            self._spec = attrs.evolve(self._spec, obstacles=(*obstacles, Obstacle(what)))
            at = f"obstacles.{len(obstacles)}.then"
            self._add_change(ADDED, at, [reason], is_open=True)

    def _reopen_plan(self, place: int, reason: _Reason) -> None:
        obstacles = list(recorded(self._spec.obstacles) or ())
        if obstacles[place].then is None:
            return
        obstacles[place] = attrs.evolve(obstacles[place], then=None, rests_on=None)
        self._spec = attrs.evolve(self._spec, obstacles=tuple(obstacles))
        self._add_change(EMPTIED, f"obstacles.{place}.then", [reason], is_open=True)

    def _read_reports(self) -> None:
        for i, report in self._reports:
            self._read_completion(report, f"reports.{i}")
            self._read_reasons(report, f"reports.{i}")
            if report.record is RecordBrought.NOT_BROUGHT:
                self._look_at(
                    "bring", _Reason(WhyChanged.RECORD_NOT_BROUGHT, f"reports.{i}.record")
                )
            elif report.record is RecordBrought.PARTLY_FILLED:
                self._look_at(
                    "record_form", _Reason(WhyChanged.RECORD_PARTLY_FILLED, f"reports.{i}.record")
                )

    def _read_completion(self, report: Report, path: str) -> None:
        target, engagement = recorded(self._spec.target), self._policy.engagement
        went = [completion_of(attempt, target, engagement) for attempt in report.attempts or ()]
        done = sum(step is not None and step.is_carried_out for step in went)
        share = report.share_told or engagement.done_from
        field = "completion" if report.completion is Completion.PARTLY else "share_told"
        if report.completion is Completion.PARTLY or share < engagement.done_from:
            if report.times or done:
                self._look_at("schedule", _Reason(WhyChanged.FEWER_TIMES, f"{path}.{field}"))
            else:
                self._ask_for_less(_Reason(WhyChanged.PARTLY_DONE, f"{path}.{field}"))
        for i, attempt in enumerate(report.attempts or ()):
            if went[i] is Completion.PARTLY:
                self._ask_for_less(_Reason(WhyChanged.PARTLY_DONE, f"{path}.attempts.{i}"))
            self._read_difficulty(report, attempt.difficulty, f"{path}.attempts.{i}.difficulty")
        self._read_difficulty(report, report.difficulty, f"{path}.difficulty")

    def _read_difficulty(
        self, report: Report, difficulty: Rating | Missing | None, path: str
    ) -> None:
        if not isinstance(difficulty, Rating) or not self._is_own_account(report.by):
            return
        share, _ = own_rating_share_or_reason(self._history.assignment, difficulty)
        if share is not None and share >= self._policy.homework.difficulty_too_hard:
            self._ask_for_less(_Reason(WhyChanged.RATED_TOO_HARD, path))

    def _read_reasons(self, report: Report, path: str) -> None:
        own = self._is_own_account(report.by)
        for i, reason in enumerate(recorded(report.reasons) or ()):
            if reason.sound is not False:
                at = f"{path}.reasons.{i}"
                named = _Reason(WhyChanged.REASON_GIVEN, at, reason.barrier)
                self._read_barrier(named, reason.words, is_own=own)

    def _read_barrier(self, reason: _Reason, words: str | None, *, is_own: bool) -> None:
        barrier = reason.barrier
        if barrier is not None and barrier.side is Side.ENVIRONMENT:
            label = barrier.label
            self._add_obstacle(words or label[0].upper() + label[1:], reason)
        elif not is_own:
            return  # somebody else's word for what went on in the person
        elif barrier in _ASKS_FOR_LESS:
            self._ask_for_less(reason)
        elif barrier is not None:
            self._look_at(_FIELD_OF.get(barrier, "task"), reason)
        elif words is not None:
            self._add_obstacle(words, reason)

    def _read_inquiries(self) -> None:
        for i, inquiry in self._inquiries:
            at, own = f"inquiries.{i}", self._is_own_account(inquiry.by)
            for n, what in enumerate(recorded(inquiry.circumstances) or ()):
                came = _Reason(WhyChanged.CIRCUMSTANCE_TOLD, f"{at}.circumstances.{n}")
                self._add_obstacle(what, came)
            for n, explored in enumerate(inquiry.explored or ()):
                if explored.applies is True:
                    path = f"{at}.explored.{n}"
                    named = _Reason(WhyChanged.BARRIER_APPLIED, path, explored.barrier)
                    self._read_barrier(named, explored.words, is_own=own)
            if own:
                self._read_own_answers(inquiry, at)

    def _read_own_answers(self, inquiry: Inquiry, path: str) -> None:
        for name, field, why in _OWN_ANSWERS:
            if getattr(inquiry, name) is False:
                self._look_at(field, _Reason(why, f"{path}.{name}"))
        if inquiry.too_demanding is True:
            self._ask_for_less(_Reason(WhyChanged.TOO_DEMANDING, f"{path}.too_demanding"))
        for moment in ("when_accepting", "when_starting"):
            for n, thought in enumerate(recorded(getattr(inquiry, moment)) or ()):
                if thought.effect is Effect.HINDERS and thought.words is not None:
                    reason = _Reason(WhyChanged.THOUGHT_HINDERED, f"{path}.{moment}.{n}")
                    self._add_obstacle(thought.words, reason)

    def _read_confidence(self) -> None:
        if self._was_carried_out():
            return  # confidence was low, and it was done all the same
        for path, rating in _latest_confidence(self._history):
            share, _ = own_rating_share_or_reason(self._history.assignment, rating)
            if share is not None and share < self._policy.homework.confidence_enough:
                self._ask_for_less(_Reason(WhyChanged.LOW_CONFIDENCE, path))

    def _was_carried_out(self) -> bool:
        """Whether the latest reports that say how far it went say that it was carried out."""
        said = [report.completion for _, report in self._reports]
        told = [completion for completion in said if isinstance(completion, Completion)]
        return bool(told) and all(completion.is_carried_out for completion in told)

    def _read_review_answers(self) -> None:
        for i, review in _latest(enumerate(self._history.reviews or ()), lambda r: r.on):
            for n, answer in enumerate(review.answers or ()):
                if answer.question == NEXT_TIME and not isinstance(answer.said, Missing):
                    at = f"reviews.{i}.answers.{n}"
                    self._look_at("obstacles", _Reason(WhyChanged.NEXT_TIME_ANSWERED, at))

    def _make_smaller(self) -> None:
        if not self._less:
            return
        target = recorded(self._spec.target)
        managed = amounts_managed([report for _, report in self._reports], target)
        smaller = smaller_target(target, managed, self._policy.homework)
        if target is None or smaller is None:
            for reason in self._less:
                self._look_at("smallest_version", reason)
            return
        self._spec = attrs.evolve(self._spec, target=smaller)
        self._add_change(
            MADE_SMALLER,
            "target.at_least",
            self._less,
            before=target.at_least,
            after=smaller.at_least,
        )

    def _build_on_the_last(self) -> None:
        own_id, work = self._history.assignment.id, self._spec.builds_on or ()
        if len(work) < _MOST and all(earlier.id != own_id for earlier in work):
            self._spec = attrs.evolve(self._spec, builds_on=(*work, EarlierWork(id=own_id)))
            reason = _Reason(WhyChanged.CONTINUES_IT, "assignment.id")
            self._add_change(ADDED, f"builds_on.{len(work)}", [reason])


_OWN_ANSWERS = (
    ("understood_task", "task", WhyChanged.TASK_NOT_UNDERSTOOD),
    ("understood_purpose", "rationale", WhyChanged.PURPOSE_NOT_UNDERSTOOD),
    ("important", "rationale", WhyChanged.NOT_IMPORTANT),
    ("motivated", "rationale", WhyChanged.NO_WISH),
)
"""Questions of an inquiry, each with the field to look at where the answer is no."""


def _latest_reports(history: AssignmentHistory) -> list[tuple[int, Report]]:
    return _latest(enumerate(history.reports or ()), day_of_report)


def _latest_inquiries(history: AssignmentHistory) -> list[tuple[int, Inquiry]]:
    return _latest(enumerate(history.inquiries or ()), lambda inquiry: inquiry.on)


T = TypeVar("T")


def _latest(
    numbered: Iterable[tuple[int, T]], day_of: Callable[[T], date | None]
) -> list[tuple[int, T]]:
    """Those of the latest day, with their places; all of them where no day is recorded."""
    items = [(day_of(item), i, item) for i, item in numbered]
    latest = max((day for day, _, _ in items if day is not None), default=None)
    return [(i, item) for day, i, item in items if day == latest]


def _latest_confidence(history: AssignmentHistory) -> list[tuple[str, Rating]]:
    """The ratings of the latest review that has one; else the one of the agreement."""
    rated = [
        (i, r) for i, r in enumerate(history.reviews or ()) if isinstance(r.confidence, Rating)
    ]
    latest = _latest(rated, lambda review: review.on)
    found = [(f"reviews.{i}.confidence", recorded(review.confidence)) for i, review in latest]
    agreement = history.assignment.agreement
    if not found and agreement is not None:
        found = [("assignment.agreement.confidence", recorded(agreement.confidence))]
    return [(path, rating) for path, rating in found if rating is not None]


def _parts_of(schedule: Schedule) -> tuple[SingleSchedule, ...]:
    if isinstance(schedule, Several):
        return tuple(part.schedule for part in schedule.parts)
    return (schedule,)


def _names_days(schedule: Schedule) -> bool:
    return any(part.start is not None or part.end is not None for part in _parts_of(schedule))


def _schedule_without_days(schedule: Schedule) -> Schedule | None:
    """The schedule without its first and last day; None where it says nothing without them."""
    if isinstance(schedule, Once | Several):
        return None
    return attrs.evolve(schedule, start=None, end=None)
