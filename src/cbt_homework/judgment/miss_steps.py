"""Finds the step that follows where something was missed at the latest session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import attrs

from cbt_homework.engagement.course import Course
from cbt_homework.engagement.goal_reviews import GoalAnswer, merged_goal_answers
from cbt_homework.engagement.ladder_steps import AgreementGap, Because, LadderStep
from cbt_homework.engagement.repetition import missed_in_a_row_verdict, missed_often_verdict
from cbt_homework.engagement.session_accounts import SessionAccount
from cbt_homework.foundation.verdicts import Verdict, any_of
from cbt_homework.judgment.agreement_account import agreement_account, agreement_gaps
from cbt_homework.judgment.fact_paths import limited_field_paths
from cbt_homework.judgment.ladder_table import WhatCame, step_after_a_miss
from cbt_homework.judgment.missed_patterns import find_missed_pattern
from cbt_homework.judgment.session_needs import (
    needs_of_unknown_carrying_out,
    needs_of_what_came,
    paths_of_needs,
)
from cbt_homework.judgment.step_found import MOST_SESSIONS, StepFound, checks_from_answers
from cbt_homework.policies.criteria import Criterion
from cbt_homework.policies.policy import Policy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class _Discussed(NamedTuple):
    """Whether the homework of some sessions was thoroughly discussed and agreed on."""

    verdict: Verdict
    unmet: tuple[Criterion, ...] = ()
    not_recorded: tuple[Criterion, ...] = ()
    needs: tuple[str, ...] = ()


_NOT_ASKED_HERE = _Discussed(UNKNOWN)


def find_step_after_a_miss(
    course: Course, accounts: Sequence[SessionAccount], policy: Policy
) -> StepFound:
    """The step, and why; at the last of the accounts something was not carried out."""
    recent = _accounts_since_goals_were_reviewed(course, accounts)
    missed = [~account.done_verdict for account in recent]
    window = recent[-policy.engagement.repeated :]
    gaps = _gaps_in_what_was_missed(course, recent[-1], policy)
    repeated = missed_in_a_row_verdict(missed, policy.engagement.repeated)
    came = _what_came(window, repeated, has_gap=bool(gaps))
    discussed = _NOT_ASKED_HERE
    if came.repeated is MET and came.nothing_came_verdict is MET and not gaps:
        discussed = _discussed_throughout(course, window, policy)
    step, because = step_after_a_miss(came._replace(discussed=discussed.verdict))
    in_a_row = _count_of_latest_met(missed)
    match because:
        case Because.NOTHING_CAME:
            silent = _count_of_latest_met([account.empty_handed_verdict for account in recent])
            checks = checks_from_answers(_goal_answers(course, recent[-1]))
            return StepFound(step, because=because, in_a_row=silent, checks=checks)
        case Because.NOT_DISCUSSED:
            return StepFound(
                step, because=because, in_a_row=in_a_row, gaps=gaps, repair=discussed.unmet
            )
        case _:
            pass
    pattern_step = _find_pattern_step(course, recent, policy)
    if because is not Because.REASON_NOT_ASKED and pattern_step is not None:
        return pattern_step
    if because in (Because.ONCE, Because.PERHAPS_REPEATED):
        return _find_step_by_number(course, recent, missed, policy, because)
    step_found = StepFound(step, because=because, in_a_row=in_a_row)
    if came.nothing_came_verdict is UNMET:
        return step_found
    paths = [*discussed.needs, *paths_of_needs(course, window)]
    return attrs.evolve(
        step_found,
        not_recorded=discussed.not_recorded,
        would_help=needs_of_what_came(course, window),
        needs=limited_field_paths(dict.fromkeys(paths)),
    )


def _accounts_since_goals_were_reviewed(
    course: Course, accounts: Sequence[SessionAccount]
) -> Sequence[SessionAccount]:
    """The accounts after problem and goals were last looked at: a new beginning.

    A look at the latest session, or after it, is an answer to it and begins nothing.
    """
    latest = accounts[-1].day
    days = [review.on for review in course.goal_reviews or () if review.on is not None]
    since = max((day for day in days if latest is not None and day < latest), default=date.min)
    for place in range(len(accounts) - 1, -1, -1):
        day = accounts[place].day
        if day is not None and day <= since:
            return accounts[place + 1 :]
    return accounts


def _what_came(window: Sequence[SessionAccount], repeated: Verdict, *, has_gap: bool) -> WhatCame:
    told = [one for account in window for one in account.assignments]
    return WhatCame(
        gap=has_gap,
        repeated=repeated,
        attempt=any_of(one.tried for one in told),
        record=any_of(one.record for one in told),
        reason=any_of(one.reason for one in told),
        discussed=UNKNOWN,
    )


def _count_of_latest_met(verdicts: Sequence[Verdict]) -> int:
    """How many of the latest verdicts are MET, in a row."""
    count = 0
    for verdict in reversed(verdicts):
        if verdict is not MET:
            break
        count += 1
    return count


def _gaps_in_what_was_missed(
    course: Course, latest: SessionAccount, policy: Policy
) -> tuple[AgreementGap, ...]:
    found = {
        gap
        for one in latest.assignments
        if one.done is UNMET
        for gap in agreement_gaps(course.histories[one.history], policy)
    }
    return tuple(gap for gap in AgreementGap if gap in found)


def _discussed_throughout(
    course: Course, window: Sequence[SessionAccount], policy: Policy
) -> _Discussed:
    """UNMET by what was missed last: what holds for earlier homework only can not be repaired."""
    places = dict.fromkeys(one.history for account in window for one in account.assignments)
    accounts = {place: agreement_account(course.histories[place], policy) for place in places}
    latest = [accounts[one.history] for one in window[-1].assignments]
    if any(account.verdict is UNMET for account in latest):
        unmet = {criterion for account in latest for criterion in account.unmet}
        return _Discussed(UNMET, tuple(c for c in Criterion if c in unmet))
    if all(account.verdict is MET for account in accounts.values()):
        return _Discussed(MET)
    if any(account.verdict is UNMET for account in accounts.values()):
        return _NOT_ASKED_HERE  # nothing that could be recorded would make it hold throughout
    unknown = {criterion for account in accounts.values() for criterion in account.not_recorded}
    return _Discussed(
        UNKNOWN,
        not_recorded=tuple(criterion for criterion in Criterion if criterion in unknown),
        needs=tuple(
            f"histories.{place}.{path}"
            for place, account in accounts.items()
            for path in account.needs
        ),
    )


def _goal_answers(course: Course, latest: SessionAccount) -> Sequence[GoalAnswer]:
    """The answers about problem and goal at the latest session, or since."""
    day = latest.day or date.min
    reviews = course.goal_reviews or ()
    return merged_goal_answers(r for r in reviews if r.on is None or r.on >= day)


def _find_pattern_step(
    course: Course, recent: Sequence[SessionAccount], policy: Policy
) -> StepFound | None:
    pattern = find_missed_pattern(course, recent, policy.engagement.repeated)
    if pattern is None:
        return None
    ids = [course.histories[place].assignment.id for place in pattern.histories]
    return StepFound(
        LadderStep.FORMULATE,
        because=Because.MISSED_BESIDE_OTHERS,
        in_a_row=pattern.in_a_row,
        kind=pattern.kind,
        assignments=tuple(ids[-MOST_SESSIONS:]),
    )


def _find_step_by_number(
    course: Course,
    recent: Sequence[SessionAccount],
    missed: Sequence[Verdict],
    policy: Policy,
    because: Because,
) -> StepFound:
    """The step where it is not known to be so many sessions in a row: by how many in all."""
    limits = policy.engagement
    sessions = recent[-limits.recent_sessions :]
    often = missed_often_verdict(missed, limits.often_missed, limits.recent_sessions)
    if often is MET:
        return StepFound(
            LadderStep.FORMULATE,
            because=Because.OFTEN,
            missed=missed[-limits.recent_sessions :].count(MET),
            among=len(sessions),
        )
    if because is Because.PERHAPS_REPEATED and often is UNMET:
        sessions = recent[-limits.repeated :]
    unknown = sessions if UNKNOWN in (often, _AS_VERDICT[because]) else ()
    paths = [
        path
        for account in unknown
        if account.done_verdict is UNKNOWN
        for path in paths_of_needs(course, [account])
    ]
    return StepFound(
        LadderStep.INQUIRE,
        because=because,
        would_help=needs_of_unknown_carrying_out(course, unknown),
        needs=limited_field_paths(paths),
    )


_AS_VERDICT = {Because.ONCE: UNMET, Because.PERHAPS_REPEATED: UNKNOWN}
