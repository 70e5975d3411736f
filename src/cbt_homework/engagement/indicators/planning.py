"""Indicators in the plan, as it was recorded in the session."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.indicators.indicator import (
    BOX_3,
    LIBRARY,
    HistoryJudge,
    Indicator,
    Observation,
    observation_asking,
    observation_beside,
    observation_for,
    observation_of_conduct,
    percent_of_scale,
    rater_of,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term, recorded
from cbt_homework.homework.agreement import CheckResult, SessionPart, UnderstandingCheck
from cbt_homework.homework.planning_time import minutes_left
from cbt_homework.homework.rules.collaborative import AGREED
from cbt_homework.homework.suitability import SuitabilityPart, parts_that_do_not_suit
from cbt_homework.policies.policy import Policy


class PlanPart(Term):
    """Parts of a design that speak against a barrier by being there."""

    SCHEDULE = "schedule"
    REMINDER = "reminder"


def _make_plan_rating_observer(field: str, barrier: Barrier) -> HistoryJudge:
    """Confidence or importance when it was planned: low speaks for, high enough against."""

    def observe_ratings(history: AssignmentHistory, policy: Policy) -> Iterator[Observation]:
        agreement = history.assignment.agreement
        rating = None if agreement is None else getattr(agreement, field)
        share, by = percent_of_scale(rating), rater_of(rating)
        if share is not None:
            low = share < getattr(policy.homework, f"{field}_enough")
            at, on = f"assignment.agreement.{field}", history.assignment.assigned_on
            yield observation_of_conduct(barrier, low, at, on, by=by, percent=share)

    return observe_ratings


def _observe_barriers_in_expected_difficulty(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    agreement = history.assignment.agreement
    rating = None if agreement is None else agreement.expected_difficulty
    share, by = percent_of_scale(rating), rater_of(rating)
    at, on = "assignment.agreement.expected_difficulty", history.assignment.assigned_on
    if share is not None and share >= policy.homework.difficulty_too_hard:
        yield observation_for(Barrier.TOO_DEMANDING, at, on, by=by, percent=share)
    elif share is not None and share <= policy.homework.difficulty_high:
        yield observation_beside(Barrier.TOO_DEMANDING, at, on, by=by, percent=share)


_CHECKED = (UnderstandingCheck.IN_OWN_WORDS, UnderstandingCheck.DEMONSTRATED)
_MISSED = (CheckResult.MISUNDERSTOOD, CheckResult.PARTLY_UNDERSTOOD)


def _observe_barriers_in_understanding_check(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    agreement, on = history.assignment.agreement, history.assignment.assigned_on
    if agreement is None:
        return
    at = "assignment.agreement.understanding"
    if agreement.understanding in _CHECKED:
        yield observation_beside(Barrier.NOT_UNDERSTOOD, at, on)
        yield observation_beside(Barrier.ASSIGNING_STYLE, at, on)
    elif agreement.understanding is UnderstandingCheck.NOT_CHECKED:
        yield observation_for(Barrier.ASSIGNING_STYLE, at, on)


def _check_showed(history: AssignmentHistory, policy: Policy) -> Iterator[Observation]:
    agreement, on = history.assignment.agreement, history.assignment.assigned_on
    if agreement is not None and agreement.check_showed is not None:
        at, missed = "assignment.agreement.check_showed", agreement.check_showed in _MISSED
        yield observation_of_conduct(Barrier.NOT_UNDERSTOOD, missed, at, on)
        # The check does not say which of the two it was.
        purpose = observation_asking if missed else observation_beside
        yield purpose(Barrier.PURPOSE_UNCLEAR, at, on)


def _observe_barriers_in_own_words(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    agreement = history.assignment.agreement
    if agreement is not None and isinstance(agreement.own_words, str):
        at, on = "assignment.agreement.own_words", history.assignment.assigned_on
        yield observation_beside(Barrier.PURPOSE_UNCLEAR, at, on)


def _did_not_suit(history: AssignmentHistory, policy: Policy) -> Iterator[Observation]:
    agreement, on = history.assignment.agreement, history.assignment.assigned_on
    if agreement is None or agreement.suitability is None:
        return
    for part in parts_that_do_not_suit(agreement.suitability):
        others = part is SuitabilityPart.AGREEMENT_OF_OTHERS
        barrier = Barrier.NO_SUPPORT if others else Barrier.NOT_SUITED
        yield observation_for(barrier, f"assignment.agreement.suitability.{part.field}", on, part)


def _observe_barriers_in_planning_time(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    agreement = history.assignment.agreement
    time = None if agreement is None else agreement.time
    if time is None:
        return
    at, on = "assignment.agreement.time", history.assignment.assigned_on
    left = minutes_left(time)
    if left is not None:
        yield observation_of_conduct(
            Barrier.ASSIGNING_STYLE, left <= policy.homework.late_minutes, at, on
        )
    if time.part is not None:
        in_the_last = time.part is SessionPart.LAST_MINUTES
        yield observation_of_conduct(Barrier.ASSIGNING_STYLE, in_the_last, f"{at}.part", on)


def _observe_barriers_in_agreeing_parties(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    agreement = history.assignment.agreement
    if agreement is None or not isinstance(agreement.agreed_by, tuple):
        return
    barrier, at = Barrier.ASSIGNING_STYLE, "assignment.agreement.agreed_by"
    on = history.assignment.assigned_on
    if Party.ASSIGNEE in agreement.agreed_by:
        yield observation_beside(barrier, at, on)
        return
    # The rule about agreement decides; where it may have been the person's own idea, it is asked.
    for outcome in AGREED.outcomes(history.assignment, policy):
        if outcome.verdict is Verdict.UNMET:
            yield observation_for(barrier, at, on)
        elif outcome.verdict is Verdict.UNKNOWN:
            yield observation_asking(barrier, at, on)


def _observe_barriers_in_plan_parts(
    history: AssignmentHistory, policy: Policy
) -> Iterator[Observation]:
    spec, on = history.assignment.spec, history.assignment.assigned_on
    if recorded(spec.schedule) is not None:
        yield observation_beside(
            Barrier.NOT_PLANNED, "assignment.spec.schedule", on, PlanPart.SCHEDULE
        )
    if recorded(spec.reminder) is not None:
        yield observation_beside(
            Barrier.FORGETTING, "assignment.spec.reminder", on, PlanPart.REMINDER
        )


PLANNING_INDICATORS: tuple[Indicator[AssignmentHistory], ...] = (
    Indicator(
        "difficulty-expected",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_expected_difficulty,
        says_for="It was expected to be {percent} percent hard, nearly as hard as can be.",
        says_against="It was expected to be {percent} percent hard, below what is out of reach.",
        source=LIBRARY,
    ),
    Indicator(
        "confidence-when-planned",
        version=2,
        scope=AssignmentHistory,
        judge=_make_plan_rating_observer("confidence", Barrier.LOW_CONFIDENCE),
        says_for="When it was planned, confidence was {percent} percent, below what is enough.",
        says_against="When it was planned, confidence was {percent} percent.",
        source=Citation("gutnick-2014", CitationStatus.VERIFIED, says="A limit of 7 of 10."),
    ),
    Indicator(
        "importance-when-planned",
        version=2,
        scope=AssignmentHistory,
        judge=_make_plan_rating_observer("importance", Barrier.LOW_IMPORTANCE),
        says_for="When it was planned, its importance was rated {percent} percent, which is low.",
        says_against="When it was planned, its importance was rated {percent} percent.",
        source=LIBRARY,
    ),
    Indicator(
        "checked-when-planned",
        version=2,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_understanding_check,
        says_for="When it was planned, understanding was not checked.",
        says_against="When it was planned, it was put in own words or shown.",
        source=BOX_3,
    ),
    Indicator(
        "check-showed",
        version=2,
        scope=AssignmentHistory,
        judge=_check_showed,
        says_for="When it was planned, a check showed that it was not fully understood.",
        says_against="When it was planned, a check showed that it was understood.",
        source=BOX_3,
    ),
    Indicator(
        "fit-when-planned",
        scope=AssignmentHistory,
        judge=_did_not_suit,
        says_for="When it was planned, the answer was that this does not suit: {words}.",
        source=article("One of four aspects of how homework is assigned: suitability."),
    ),
    Indicator(
        "purpose-in-own-words",
        version=2,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_own_words,
        says_against="When it was planned, the person put into words what it is for.",
        source=BOX_3,
    ),
    Indicator(
        "in-the-plan",
        version=3,
        scope=AssignmentHistory,
        judge=_observe_barriers_in_plan_parts,
        says_against="The plan itself has this: {words}.",
        source=LIBRARY,
    ),
    Indicator(
        "time-to-plan",
        version=3,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_planning_time,
        says_for="Planning began in the last minutes of the session.",
        says_against="Planning began while there was time.",
        source=article("Directions given in haste at the end of a session."),
    ),
    Indicator(
        "agreed-by-both",
        version=3,
        scope=AssignmentHistory,
        carries_over=True,
        judge=_observe_barriers_in_agreeing_parties,
        says_for="The agreement of the person who does it is not among those recorded.",
        says_against="It was agreed on by the person who does it.",
        source=article("Homework is decided by consensus."),
    ),
)
"""Indicators that rest on the plan."""
