"""Indicators in reports and inquiries: answers, reasons, thoughts, difficulty."""

from __future__ import annotations

from collections.abc import Iterator

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
    observation_for,
    observation_on_side,
    percent_of_scale,
)
from cbt_homework.engagement.inquiry import ASKED_MOMENTS, Effect, Inquiry, Reply
from cbt_homework.foundation.citations import article
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
                yield observation_on_side(
                    barrier, answer is yes_speaks_for, f"{at}.{field}", inquiry.on
                )

    return observe_answers


def _observe_barriers_asked_about(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        for n, explored in enumerate(inquiry.explored or ()):
            if isinstance(explored.applies, bool):
                path = f"{at}.explored.{n}.applies"
                yield observation_on_side(explored.barrier, explored.applies, path, inquiry.on)


def _observe_barriers_in_reasons(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, report in enumerate(history.reports or ()):
        reasons = report.reasons if isinstance(report.reasons, tuple) else ()
        for n, reason in enumerate(reasons):
            if reason.barrier is not None:
                path = f"reports.{i}.reasons.{n}.barrier"
                yield observation_for(reason.barrier, path, report.said_on)


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
            )


def _observe_barriers_in_unforeseen_obstacles(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for path, met in history.obstacles_met:
        if met.what is not None:
            at = ".".join(map(str, (*path, "what")))
            yield observation_for(Barrier.UNFORESEEN_CIRCUMSTANCES, at)


def _observe_barriers_in_thoughts(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        for moment in ASKED_MOMENTS:
            told = inquiry.thoughts(moment)
            thoughts = () if told is Missing.NONE else told
            field = f"{at}.when_{moment.value}"
            if not isinstance(thoughts, tuple):
                continue
            if not thoughts:
                yield observation_against(Barrier.PATIENT_BELIEF, field, inquiry.on, moment)
            for n, thought in enumerate(thoughts):
                if thought.effect in (Effect.HINDERS, Effect.HELPS):
                    hinders = thought.effect is Effect.HINDERS
                    path = f"{field}.{n}.effect"
                    yield observation_on_side(
                        Barrier.PATIENT_BELIEF, hinders, path, inquiry.on, moment
                    )
                    if hinders and thought.theme is not None:
                        theme = f"{field}.{n}.theme"
                        yield observation_for(thought.theme, theme, inquiry.on, moment)


_REPLIES = {
    Reply.NO_STRENGTH: Barrier.TOO_DEMANDING,
    Reply.MAKES_NO_SENSE: Barrier.PURPOSE_UNCLEAR,
}
"""*I do not know* speaks of none; a rule suggests what to ask instead."""


def _observe_barriers_in_replies(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for at, inquiry in _inquiries_with_paths(history):
        for n, reply in enumerate(inquiry.replies or ()):
            if reply in _REPLIES:
                yield observation_for(_REPLIES[reply], f"{at}.replies.{n}", inquiry.on, reply)


def _observe_barriers_in_reported_difficulty(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    """The difficulty as reported, over the period or for an attempt."""
    limits = policy.homework
    for i, report in enumerate(history.reports or ()):
        rated = [(report.difficulty, f"reports.{i}.difficulty", report.said_on)]
        rated += [
            (attempt.difficulty, f"reports.{i}.attempts.{j}.difficulty", attempt.on)
            for j, attempt in enumerate(report.attempts or ())
        ]
        for rating, path, on in rated:
            share = percent_of_scale(rating)
            if share is not None and share >= limits.difficulty_too_hard:
                yield observation_for(Barrier.TOO_DEMANDING, path, on)
            elif share is not None and share <= limits.difficulty_high:
                yield observation_against(Barrier.TOO_DEMANDING, path, on)


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
        scope=AssignmentHistory,
        judge=_observe_barriers_in_reasons,
        says_for="It was given as a reason.",
        source=LIBRARY,
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
        scope=AssignmentHistory,
        judge=_observe_barriers_in_reported_difficulty,
        says_for="It was rated as nearly as hard as can be.",
        says_against="It was rated as not that hard.",
        source=LIBRARY,
    ),
    Indicator(
        "thoughts-at-two-moments",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_thoughts,
        says_for="A thought that hinders is recorded for the moment of {words}.",
        says_against="A thought that helps, or none at all, is recorded for the moment of {words}.",
        source=BOX_2,
    ),
    Indicator(
        "typical-reply",
        scope=AssignmentHistory,
        judge=_observe_barriers_in_replies,
        says_for="The first answer was: {words}.",
        source=article("Box 2: three typical answers of shy or depressed patients."),
    ),
)
"""Indicators that rest on reports and inquiries."""
