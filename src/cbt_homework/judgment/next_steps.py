"""Finds which steps of the ladder follow now, from the accounts of all sessions.

The steps themselves, and the reasons for them, are declared in `engagement.ladder_steps`; which of
them follows a miss is decided by `judgment.ladder_table`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cbt_homework.engagement.barriers import OWN_PART, Barrier, Side
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.ladder_steps import Because, LadderStep
from cbt_homework.engagement.session_accounts import (
    SessionAccount,
    latest_assignments_to_wait_for,
)
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.concerns import FEEDS_THE_PROBLEM
from cbt_homework.judgment.miss_steps import find_step_after_a_miss
from cbt_homework.judgment.step_found import StepFound
from cbt_homework.policies.policy import Policy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def find_next_steps(
    course: Course,
    accounts: Sequence[SessionAccount],
    supported: Sequence[Barrier],
    policy: Policy,
    *,
    leads: Sequence[Barrier] = (),
) -> tuple[StepFound, ...]:
    """The steps, in the order of the ladder.

    No step is taken from an older assignment where the latest is not due yet or nothing is known of
    it; what was tried of the latest is acknowledged all the same. ``leads`` are barriers to ask
    about that nothing supports yet.
    """
    if not accounts:
        return ()
    latest = accounts[-1]
    waiting = latest_assignments_to_wait_for(course, accounts)
    told = latest.account_of(waiting) if waiting else latest
    acknowledged = () if told is None else tuple(_acknowledgment_steps(told))
    feeds = tuple(_concern_steps(course)) if acknowledged else ()
    if waiting or latest.done_verdict is UNKNOWN:
        return (*acknowledged, *feeds)
    if latest.done_verdict is MET:
        return (*acknowledged, *feeds, *_supervision_steps(course, ()))
    step_found = find_step_after_a_miss(course, accounts, policy)
    own_part = tuple(_own_part_steps(step_found, supported, leads)) or feeds
    return (*acknowledged, step_found, *own_part, *_supervision_steps(course, supported))


def _acknowledgment_steps(latest: SessionAccount) -> Iterator[StepFound]:
    """What was done, tried or brought is acknowledged, whatever else follows."""
    tried = [one for one in latest.assignments if MET in (one.done, one.tried, one.record)]
    if tried:
        was_carried_out = latest.done_verdict is MET
        because = Because.CARRIED_OUT if was_carried_out else Because.TRIED
        times = tried[0].times if len(tried) == 1 else None
        yield StepFound(LadderStep.ACKNOWLEDGE, because=because, times=times or None)


def _concern_steps(course: Course) -> Iterator[StepFound]:
    """Praise alone can feed a ritual; where that is a recorded concern, a look stands beside it."""
    kinds = {concern.kind for history in course.histories for concern in history.concerns or ()}
    if kinds & FEEDS_THE_PROBLEM:
        yield StepFound(LadderStep.LOOK_AT_OWN_PART, because=Because.CONCERN_RECORDED)


def _own_part_steps(
    step_found: StepFound, supported: Sequence[Barrier], leads: Sequence[Barrier]
) -> Iterator[StepFound]:
    """A look at the part of the one who assigns it, where something recorded points there."""
    if any(map(_points_to_own_part, supported)):
        yield StepFound(LadderStep.LOOK_AT_OWN_PART, because=Because.OWN_PART_SUPPORTED)
    elif step_found.gaps or step_found.repair or any(map(_points_to_own_part, leads)):
        yield StepFound(LadderStep.LOOK_AT_OWN_PART, because=Because.OWN_PART_ASKED_ABOUT)


def _points_to_own_part(barrier: Barrier) -> bool:
    """Whether a barrier lies with the one who assigns it, or between the two."""
    return barrier in OWN_PART or barrier.side is Side.RELATIONSHIP


def _supervision_steps(course: Course, supported: Sequence[Barrier]) -> Iterator[StepFound]:
    if course.discussed_in_supervision and course.recurred_since:
        yield StepFound(LadderStep.LOOK_DEEPER, because=Because.RECURRED)
    elif any(barrier in OWN_PART for barrier in supported):
        needs = ("recurred_since",) if course.discussed_in_supervision else ()
        settled = course.discussed_in_supervision and course.recurred_since is False
        if not settled:
            yield StepFound(LadderStep.SUPERVISE, because=Because.OWN_PART_SUPPORTED, needs=needs)
