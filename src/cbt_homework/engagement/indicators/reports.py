"""Indicators in reports, inquiries and explanations: answers, reasons, thoughts, difficulty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.indicators.indicator import (
    BOX_2,
    INQUIRY,
    LIBRARY,
    HistoryJudge,
    Indicator,
    Observation,
    observation_against,
    observation_asking,
    observation_beside,
    observation_for,
    observation_on_side,
    percent_of_scale,
    rater_of,
)
from cbt_homework.engagement.inquiry import ASKED_MOMENTS, Effect, Inquiry, Reply
from cbt_homework.engagement.reports import Reason, Report
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy


def _inquiries_with_paths(history: AssignmentHistory) -> Iterator[tuple[str, Inquiry]]:
    for i, inquiry in enumerate(history.inquiries or ()):
        yield f"inquiries.{i}", inquiry


def _make_inquiry_answer_observer(
    field: str, barrier: Barrier, *, yes_speaks_for: bool
) -> HistoryJudge:
    def observe_answers(history: AssignmentHistory, policy: Policy) -> Iterator[Observation]:
        for at, inquiry in _inquiries_with_paths(history):
            answer = getattr(inquiry, field)
            if isinstance(answer, bool):
                speaks_for, path = answer is yes_speaks_for, f"{at}.{field}"
                yield observation_on_side(barrier, speaks_for, path, inquiry.on, by=inquiry.by)

    return observe_answers


def _observe_barriers_asked_about(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        for n, explored in enumerate(inquiry.explored or ()):
            barrier = explored.barrier or explored.own_barrier
            if isinstance(explored.applies, bool) and barrier is not None:
                path = f"{at}.explored.{n}.applies"
                yield observation_on_side(
                    barrier, explored.applies, path, inquiry.on, by=inquiry.by
                )


def _observe_barriers_in_reasons(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, report in enumerate(history.reports or ()):
        reasons = report.reasons if isinstance(report.reasons, tuple) else ()
        for n, reason in enumerate(reasons):
            if (barrier := _barrier_of_reason(reason)) is not None:
                # Both looked at it, so that the person agrees, whoever wrote the report.
                yield observation_on_side(
                    barrier,
                    reason.sound is not False,
                    f"reports.{i}.reasons.{n}",
                    report.said_on,
                    by=report.by,
                    was_confirmed=reason.sound is not None,
                )


def _barrier_of_reason(reason: Reason) -> Barrier | str | None:
    """The barrier that a reason comes to; OTHER for one that is told in words only."""
    if reason.barrier is not None or reason.own_barrier is not None:
        return reason.barrier or reason.own_barrier
    return None if reason.words is None or reason.sound is False else Barrier.OTHER


def _observe_barriers_in_explanations(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    """The explanations that were given. Only a person's own account of it is more than a lead."""
    for n, attribution in enumerate(history.attributions or ()):
        barrier = attribution.barrier or attribution.own_barrier
        if barrier is not None:
            path, by = f"attributions.{n}", attribution.by
            if attribution.ground is Ground.OWN_ACCOUNT and by is not None:
                yield observation_for(barrier, path, by=by, ground=attribution.ground)
            else:
                ground = attribution.ground or Ground.IMPRESSION
                yield observation_asking(barrier, path, by=by, ground=ground)


def _observe_barriers_in_circumstances(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        circumstances = () if inquiry.circumstances is Missing.NONE else inquiry.circumstances
        if isinstance(circumstances, tuple):
            yield observation_on_side(
                Barrier.UNFORESEEN_CIRCUMSTANCES,
                bool(circumstances),
                f"{at}.circumstances",
                inquiry.on,
                by=inquiry.by,
            )


def _observe_barriers_in_unforeseen_obstacles(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for path, met in history.obstacles_met:
        if met.what is not None:
            report = (history.reports or ())[int(path[1])]
            at = ".".join(map(str, (*path, "what")))
            barrier = Barrier.UNFORESEEN_CIRCUMSTANCES
            yield observation_for(barrier, at, report.said_on, by=report.by)


def _observe_barriers_in_thoughts(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        for moment in ASKED_MOMENTS:
            told = inquiry.thoughts(moment)
            thoughts = () if told is Missing.NONE else told
            field, by = f"{at}.when_{moment.value}", inquiry.by
            if not isinstance(thoughts, tuple):
                continue
            if not thoughts:
                barrier = Barrier.PATIENT_BELIEF
                yield observation_against(barrier, field, inquiry.on, moment, by=by)
            for n, thought in enumerate(thoughts):
                if thought.effect in (Effect.HINDERS, Effect.HELPS):
                    hinders = thought.effect is Effect.HINDERS
                    path = f"{field}.{n}.effect"
                    yield observation_on_side(
                        Barrier.PATIENT_BELIEF, hinders, path, inquiry.on, moment, by=by
                    )
                    if hinders and thought.theme is not None:
                        theme = f"{field}.{n}.theme"
                        yield observation_for(thought.theme, theme, inquiry.on, moment, by=by)


def _observe_barriers_in_replies(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    """*I do not know* speaks of none; a rule suggests what to ask instead.

    *It makes no sense* can mean that its purpose is unclear, or that nothing makes sense any more.
    """
    for at, inquiry in _inquiries_with_paths(history):
        for n, reply in enumerate(inquiry.replies or ()):
            path, on, by = f"{at}.replies.{n}", inquiry.on, inquiry.by
            if reply is Reply.NO_STRENGTH:
                yield observation_for(Barrier.TOO_DEMANDING, path, on, reply, by=by)
                yield observation_asking(Barrier.SYMPTOMS, path, on, reply, by=by)
            elif reply is Reply.MAKES_NO_SENSE:
                yield observation_asking(Barrier.PURPOSE_UNCLEAR, path, on, reply, by=by)
                yield observation_asking(Barrier.HOPELESSNESS, path, on, reply, by=by)


def _observe_barriers_in_reported_difficulty(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    """The difficulty as reported, over the period or for an attempt."""
    for i, report in enumerate(history.reports or ()):
        yield from _observe_difficulty(
            report, report.difficulty, f"reports.{i}.difficulty", report.said_on, policy
        )
        for j, attempt in enumerate(report.attempts or ()):
            path = f"reports.{i}.attempts.{j}.difficulty"
            yield from _observe_difficulty(report, attempt.difficulty, path, attempt.on, policy)


def _observe_difficulty(
    report: Report, rating: Rating | Missing | None, path: str, on: date | None, policy: Policy
) -> Iterator[Observation]:
    share, by = percent_of_scale(rating), rater_of(rating, report.by)
    if share is None:
        return
    if share >= policy.homework.difficulty_too_hard:
        yield observation_for(Barrier.TOO_DEMANDING, path, on, by=by, percent=share)
    elif share <= policy.homework.difficulty_high:
        yield observation_beside(Barrier.TOO_DEMANDING, path, on, by=by, percent=share)


REPORT_INDICATORS: tuple[Indicator[AssignmentHistory], ...] = (
    Indicator(
        "asked-about",
        scope=AssignmentHistory,
        judge=_observe_barriers_asked_about,
        says_for="Asked about it, the answer was that it stood in the way.",
        says_against="Asked about it, the answer was that it was not in the way.",
        source=LIBRARY,
    ),
    Indicator(
        "given-as-reason",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_reasons,
        says_for="It was given as a reason.",
        says_against="It was given as a reason, and both found that it does not explain it.",
        source=LIBRARY,
    ),
    Indicator(
        "explanation",
        scope=AssignmentHistory,
        judge=_observe_barriers_in_explanations,
        says_for="It was given as an explanation.",
        source=article("An explanation is no fact: it is a place to begin asking."),
    ),
    Indicator(
        "task-understood",
        scope=AssignmentHistory,
        judge=_make_inquiry_answer_observer(
            "understood_task", Barrier.NOT_UNDERSTOOD, yes_speaks_for=False
        ),
        says_for="Asked, the answer was that the task was not clear.",
        says_against="Asked, the answer was that the task was clear.",
        source=INQUIRY,
    ),
    Indicator(
        "purpose-understood",
        scope=AssignmentHistory,
        judge=_make_inquiry_answer_observer(
            "understood_purpose", Barrier.PURPOSE_UNCLEAR, yes_speaks_for=False
        ),
        says_for="Asked, the answer was that it was not clear what it was for.",
        says_against="Asked, the answer was that it was clear what it was for.",
        source=INQUIRY,
    ),
    Indicator(
        "seen-as-important",
        scope=AssignmentHistory,
        judge=_make_inquiry_answer_observer(
            "important", Barrier.LOW_IMPORTANCE, yes_speaks_for=False
        ),
        says_for="Asked, the answer was that it was not important.",
        says_against="Asked, the answer was that it was important.",
        source=INQUIRY,
    ),
    Indicator(
        "wish-to-do-it",
        scope=AssignmentHistory,
        judge=_make_inquiry_answer_observer(
            "motivated", Barrier.LOW_MOTIVATION, yes_speaks_for=False
        ),
        says_for="Asked, the answer was that the wish to do it was small.",
        says_against="Asked, the answer was that the wish to do it was there.",
        source=INQUIRY,
    ),
    Indicator(
        "something-came-up",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_circumstances,
        says_for="Asked, the answer was that something nobody foresaw had come up.",
        says_against="Asked, the answer was that nothing unforeseen had come up.",
        source=INQUIRY,
    ),
    Indicator(
        "obstacle-nobody-foresaw",
        scope=AssignmentHistory,
        judge=_observe_barriers_in_unforeseen_obstacles,
        says_for="An obstacle came that is not among those foreseen.",
        source=INQUIRY,
    ),
    Indicator(
        "demand-on-the-person",
        scope=AssignmentHistory,
        judge=_make_inquiry_answer_observer(
            "too_demanding", Barrier.TOO_DEMANDING, yes_speaks_for=True
        ),
        says_for="Asked, the answer was that it was too much at the time.",
        says_against="Asked, the answer was that it was not too much at the time.",
        source=INQUIRY,
    ),
    Indicator(
        "difficulty-met",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_reported_difficulty,
        says_for="It was rated {percent} percent hard, nearly as hard as can be.",
        says_against="It was rated {percent} percent hard, below what counts as out of reach.",
        source=LIBRARY,
    ),
    Indicator(
        "thoughts-at-two-moments",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_thoughts,
        says_for="A thought that hinders is recorded for the moment of {words}.",
        says_against="A thought that helps, or none at all, is recorded for the moment of {words}.",
        source=BOX_2,
    ),
    Indicator(
        "typical-reply",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_replies,
        says_for="The first answer was: {words}.",
        source=article("Box 2: three typical answers of shy or depressed patients."),
    ),
)
"""Indicators that rest on reports and inquiries."""
