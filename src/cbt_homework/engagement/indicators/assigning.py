"""What was observed of how it was assigned and followed up."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.assigning import FACTORS, MANNERS
from cbt_homework.engagement.assignment_history import Entry
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.indicators.indicator import (
    BOX_3,
    Judge,
    Observation,
    Sign,
    Thresholds,
    speaks,
    speaks_for,
)
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.foundation.citations import article


def _manners(entry: Entry, policy: Thresholds) -> Iterator[Observation]:
    for i, conduct in enumerate(entry.conduct or ()):
        for n, manner in enumerate(conduct.manners or ()):
            barrier, stands = MANNERS[manner]
            yield speaks(barrier, stands, f"conduct.{i}.manners.{n}", conduct.on, manner)


def _observed(field: str) -> Judge:
    def judge(entry: Entry, policy: Thresholds) -> Iterator[Observation]:
        for i, conduct in enumerate(entry.conduct or ()):
            seen = getattr(conduct, field)
            if seen is not None:
                at = f"conduct.{i}.{field}"
                yield speaks(Barrier.ASSIGNING_STYLE, not seen, at, conduct.on)

    return judge


def _factors(entry: Entry, policy: Thresholds) -> Iterator[Observation]:
    for i, conduct in enumerate(entry.conduct or ()):
        for n, fit in enumerate(conduct.factors or ()):
            if isinstance(fit.fits, bool):
                at = f"conduct.{i}.factors.{n}.fits"
                yield speaks(FACTORS[fit.factor], not fit.fits, at, conduct.on, fit.factor)


def _own_beliefs(entry: Entry, policy: Thresholds) -> Iterator[Observation]:
    for i, conduct in enumerate(entry.conduct or ()):
        beliefs = conduct.beliefs if isinstance(conduct.beliefs, tuple) else ()
        for n, belief in enumerate(beliefs):
            if belief.effect in (Effect.HINDERS, Effect.HELPS):
                hinders = belief.effect is Effect.HINDERS
                at = f"conduct.{i}.beliefs.{n}.effect"
                yield speaks(Barrier.THERAPIST_ATTITUDE, hinders, at, conduct.on, belief.attitude)


def _strained(entry: Entry, policy: Thresholds) -> Iterator[Observation]:
    for i, conduct in enumerate(entry.conduct or ()):
        if isinstance(conduct.strained, bool):
            at = f"conduct.{i}.strained"
            yield speaks(Barrier.RELATIONSHIP, conduct.strained, at, conduct.on)


OBSERVED: tuple[Sign, ...] = (
    Sign(
        "manner",
        judge=_manners,
        says_for="The manner observed was: {words}.",
        says_against="The manner observed was: {words}.",
        source=BOX_3,
    ),
    Sign(
        "rationale-given",
        judge=_observed("gave_rationale"),
        says_for="As observed, it was not said what it is for.",
        says_against="As observed, it was said what it is for.",
        source=BOX_3,
    ),
    Sign(
        "understanding-seen-to",
        judge=_observed("checked_understanding"),
        says_for="As observed, understanding was not checked.",
        says_against="As observed, understanding was checked.",
        source=BOX_3,
    ),
    Sign(
        "fit",
        judge=_factors,
        says_for="As observed, this fitted the person little: {words}.",
        says_against="As observed, this fitted the person: {words}.",
        source=article("How it was assigned, suitability, timing and complexity."),
    ),
    Sign(
        "own-belief",
        judge=_own_beliefs,
        says_for="A belief about homework of the one who assigns it hinders ({words}).",
        says_against="A belief about homework of the one who assigns it helps ({words}).",
        source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
    ),
    Sign(
        "strain",
        judge=_strained,
        says_for="The relationship was seen as strained.",
        says_against="The relationship was seen as at ease.",
        source=article("Examine the therapeutic relationship."),
    ),
)
"""Signs that rest on observation."""

EARLIER_REVIEWS = Sign(
    "earlier-reviews",
    says_for="Earlier homework was not reviewed, or only in passing.",
    says_against="Earlier homework was reviewed.",
    source=article("What is not discussed comes to look unimportant, and is given up."),
)
"""It rests on the entries before; `diagnose` looks at them together."""


def review_observed(i: int, entry: Entry, policy: Thresholds) -> Iterator[Observation]:
    """What the reviews of an earlier entry say about those that come after; paths of the course."""
    if entry.reviews is None:
        return
    at, barrier = f"entries.{i}.reviews", Barrier.NOT_REVIEWED
    if not entry.reviews:
        yield speaks_for(barrier, at, entry.assignment.assigned_on)
    for n, review in enumerate(entry.reviews):
        minutes = None if review.time is None else review.time.minutes
        brief = minutes is not None and minutes <= policy.engagement.brief_review
        yield speaks(barrier, brief, f"{at}.{n}", review.on)
