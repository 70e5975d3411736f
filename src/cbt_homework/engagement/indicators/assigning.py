"""Indicators in how homework was assigned and followed up, as observed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cbt_homework.engagement.assigning import FACTORS, MANNERS
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators.indicator import (
    BOX_3,
    HistoryJudge,
    Indicator,
    Observation,
    observation_asking,
    observation_beside,
    observation_for,
    observation_of_conduct,
)
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.engagement.reviewable import reviewable_places
from cbt_homework.foundation.citations import article
from cbt_homework.policies.policy import Policy


def _observe_barriers_in_manners(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, assigning in enumerate(history.assigning or ()):
        for n, manner in enumerate(assigning.manners or ()):
            barrier, stands = MANNERS[manner]
            yield observation_of_conduct(
                barrier,
                stands,
                f"assigning.{i}.manners.{n}",
                assigning.on,
                manner,
                by=assigning.by,
                ground=assigning.ground,
            )


def _make_assigning_observer(field: str) -> HistoryJudge:
    def observe_answers(history: AssignmentHistory, policy: Policy) -> Iterator[Observation]:
        for i, assigning in enumerate(history.assigning or ()):
            answer = getattr(assigning, field)
            if answer is not None:
                at = f"assigning.{i}.{field}"
                yield observation_of_conduct(
                    Barrier.ASSIGNING_STYLE,
                    not answer,
                    at,
                    assigning.on,
                    by=assigning.by,
                    ground=assigning.ground,
                )

    return observe_answers


def _observe_barriers_in_factor_fits(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, assigning in enumerate(history.assigning or ()):
        for n, fit in enumerate(assigning.factors or ()):
            if isinstance(fit.fits, bool):
                at = f"assigning.{i}.factors.{n}.fits"
                yield observation_of_conduct(
                    FACTORS[fit.factor],
                    not fit.fits,
                    at,
                    assigning.on,
                    fit.factor,
                    by=assigning.by,
                    ground=assigning.ground,
                )


def _observe_barriers_in_assigner_beliefs(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    for i, assigning in enumerate(history.assigning or ()):
        beliefs = assigning.beliefs if isinstance(assigning.beliefs, tuple) else ()
        for n, belief in enumerate(beliefs):
            if belief.effect in (Effect.HINDERS, Effect.HELPS):
                hinders = belief.effect is Effect.HINDERS
                at = f"assigning.{i}.beliefs.{n}.effect"
                yield observation_of_conduct(
                    Barrier.THERAPIST_ATTITUDE,
                    hinders,
                    at,
                    assigning.on,
                    belief.attitude,
                    by=assigning.by,
                    ground=assigning.ground,
                )


def _observe_barriers_in_strain(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    """A strain does not say on which of the two sides it began: it asks about both."""
    for i, assigning in enumerate(history.assigning or ()):
        if isinstance(assigning.strained, bool):
            observe = observation_asking if assigning.strained else observation_beside
            for barrier in (Barrier.EXPECTATION_OF_THERAPIST, Barrier.THERAPIST_REACTION):
                at = f"assigning.{i}.strained"
                yield observe(barrier, at, assigning.on, by=assigning.by, ground=assigning.ground)


def _observe_barriers_in_earlier_reviews(course: Course, policy: Policy) -> Iterator[Observation]:
    """Homework that was not reviewed can stand in the way of what was assigned after it."""
    for i in reviewable_places(course):
        history = course.histories[i]
        for observation in _observe_barriers_in_reviews(history, f"histories.{i}.reviews", policy):
            yield observation._replace(first_affected=i + 1)


def _observe_barriers_in_reviews(
    history: AssignmentHistory, path: str, policy: Policy
) -> Iterator[Observation]:
    if history.reviews is None:
        return
    barrier = Barrier.NOT_REVIEWED
    if not history.reviews:
        yield observation_for(barrier, path, history.assignment.assigned_on)
    for n, review in enumerate(history.reviews):
        minutes = None if review.time is None else review.time.minutes
        brief = minutes is not None and minutes <= policy.engagement.brief_review
        yield observation_of_conduct(barrier, brief, f"{path}.{n}", review.on)


ASSIGNING_INDICATORS: tuple[Indicator[Any], ...] = (
    Indicator(
        "manner",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_manners,
        says_for="The manner observed was: {words}.",
        says_against="The manner observed was: {words}.",
        source=BOX_3,
    ),
    Indicator(
        "rationale-given",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_make_assigning_observer("gave_rationale"),
        says_for="As observed, it was not said what it is for.",
        says_against="As observed, it was said what it is for.",
        source=BOX_3,
    ),
    Indicator(
        "understanding-seen-to",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_make_assigning_observer("checked_understanding"),
        says_for="As observed, understanding was not checked.",
        says_against="As observed, understanding was checked.",
        source=BOX_3,
    ),
    Indicator(
        "fit",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_factor_fits,
        says_for="As observed, this fitted the person little: {words}.",
        says_against="As observed, this fitted the person: {words}.",
        source=article("How it was assigned, suitability, timing and complexity."),
    ),
    Indicator(
        "own-belief",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_assigner_beliefs,
        says_for="A belief about homework of the one who assigns it hinders ({words}).",
        says_against="A belief about homework of the one who assigns it helps ({words}).",
        source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
    ),
    Indicator(
        "strain",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_strain,
        says_for="The relationship was seen as strained.",
        says_against="The relationship was seen as at ease.",
        source=article("Examine the therapeutic relationship."),
    ),
    Indicator(
        "earlier-reviews",
        version=3,
        scope=Course,
        carries_over=True,
        judge=_observe_barriers_in_earlier_reviews,
        says_for="Earlier homework was not reviewed, or only in passing.",
        says_against="Earlier homework was reviewed.",
        source=article("What is not discussed comes to look unimportant, and is given up."),
    ),
)
"""Indicators that rest on how homework was assigned and reviewed."""
