"""What the rules for a downward arrow answer: one function a rule."""

from __future__ import annotations

from itertools import pairwise

from cbt_homework.cognition.belief_rules.common import (
    FormulationWhy,
    absent,
)
from cbt_homework.cognition.beliefs import BeliefTarget, CoreBelief
from cbt_homework.cognition.downward_arrow import (
    AsksWhat,
    DownwardArrow,
    StoppedAt,
)
from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy


def steps_are_there(arrow: DownwardArrow, policy: Policy) -> Outcome:
    """Whether the first thought and each step are there."""
    if arrow.steps == ():
        return unmet("steps", count=0)
    without = ["start"] if arrow.start is None else []
    if arrow.steps is None:
        return absent(policy, *without, "steps", count=0)
    for i, step in enumerate(arrow.steps):
        without += [
            f"steps.{i}.{part}" for part in ("question", "answer") if getattr(step, part) is None
        ]
    count = len(arrow.steps)
    if without:
        return absent(policy, *without, count=count)
    return met("start", "steps", count=count)


def numbers_follow(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether each number is the next one after the last that was recorded."""
    numbered = [
        (i, step.depth) for i, step in enumerate(arrow.steps or ()) if step.depth is not None
    ]
    if not numbered:
        return None
    gaps = [
        f"steps.{j}.depth"
        for (i, depth), (j, below) in pairwise(numbered)
        if below - depth != j - i
    ]
    facts = {"count": len(numbered), "gaps": len(gaps)}
    return unmet(*gaps, **facts) if gaps else met("steps", count=len(numbered))


def starts_charged(arrow: DownwardArrow, policy: Policy) -> Outcome | None:
    """Whether the first thought comes with a strong feeling."""
    enough = policy.cognition.beliefs.charge_enough
    match arrow.charge:
        case Missing.NOT_APPLICABLE:
            return None
        case None:
            return unknown("charge", why=FormulationWhy.NOT_RECORDED, enough=enough)
        case Missing() as why:
            return unknown("charge", why=why, enough=enough)
        case rating:
            share = rating.share
            if share is None:
                return unknown("charge", why=FormulationWhy.NO_SCALE_RECORDED, enough=enough)
            judged = unmet if share < enough else met
            return judged("charge", share=share, enough=enough)


_MEANING = (AsksWhat.MEANS_TO, AsksWhat.MEANS_ABOUT)


def asks_for_meaning(arrow: DownwardArrow, policy: Policy) -> Outcome | None:
    """Whether a step asks for meaning."""
    steps = arrow.steps or ()
    if not steps:
        return None  # FO31 asks for them
    at = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks in _MEANING]
    if at:
        return met(*at, count=len(steps), asking=len(at))
    none = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is None]
    if none:
        return absent(policy, *none, count=len(steps))
    return unmet("steps", count=len(steps))


def nothing_disputed(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether the answers were taken as they were."""
    steps = arrow.steps or ()
    at = [f"steps.{i}.disputed" for i, step in enumerate(steps) if step.disputed]
    none = [f"steps.{i}.disputed" for i, step in enumerate(steps) if step.disputed is None]
    if len(none) == len(steps):
        return None  # nobody kept a record of that
    if at:
        return unmet(*at, count=len(at))
    return unknown(*none) if none else met("steps", count=len(steps))


def ends_in_a_belief(arrow: DownwardArrow, policy: Policy) -> Outcome:
    """Whether it ends in a belief."""
    return absent(policy, "ends_in") if arrow.ends_in is None else met("ends_in")


def question_fits_end(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether the question that leads to such an end was asked."""
    end, steps = arrow.ends_in, arrow.steps or ()
    if end is None or not any(step.asks in _MEANING for step in steps):
        return None  # FO31, FO34 and FO35 ask for them
    if isinstance(end, CoreBelief) and end.about not in (None, BeliefTarget.SELF):
        return None  # it has another question
    wanted = AsksWhat.MEANS_ABOUT if isinstance(end, CoreBelief) else AsksWhat.MEANS_TO
    at = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is wanted]
    if at:
        return met(*at, "ends_in", asks=wanted)
    none = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is None]
    return unknown(*none, asks=wanted) if none else unmet("steps", "ends_in", asks=wanted)


def says_why_it_stopped(arrow: DownwardArrow, _policy: Policy) -> Outcome:
    """Whether there is a sign of the bottom."""
    if arrow.stopped_at is None:
        return unknown("stopped_at")
    judged = unmet if arrow.stopped_at is StoppedAt.OTHER else met
    return judged("stopped_at", reason=arrow.stopped_at)
