"""Proposes a smaller target from what was managed."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cbt_homework.engagement.reports import Report
from cbt_homework.homework.target import Per, Target, amount_in_unit
from cbt_homework.policies.engagement import EngagementPolicy


def amounts_done(reports: Iterable[Report], target: Target | None) -> tuple[float, ...]:
    """The amounts above zero of single attempts, in the unit of a target for each occasion."""
    if target is None or target.per is not Per.OCCASION:
        return ()
    amounts = [
        amount_in_unit(attempt.amount, target.unit)
        for report in reports
        for attempt in report.attempts or ()
        if attempt.amount is not None
    ]
    return tuple(amount for amount in amounts if amount)


def smaller_target(
    target: Target | None, done: Iterable[float], policy: EngagementPolicy
) -> Target | None:
    """The target with a lower limit below the one it has; None where there is none to lower.

    It is the most that was managed at one time, where that is known and less than the limit; else
    the share of the limit that the policy states.
    """
    if target is None or target.at_least is None:
        return None
    limit = target.at_least
    managed = [amount for amount in done if amount < limit]
    lower = max(managed, default=_share_of_limit(target, limit, policy))
    if not 0.000001 <= lower < limit:
        return None
    at_most = lower if target.at_most == limit else target.at_most
    return attrs.evolve(target, at_least=lower, at_most=at_most)


def _share_of_limit(target: Target, limit: float, policy: EngagementPolicy) -> float:
    lower = round(limit * policy.smaller_share / 100, 6)
    is_counted = target.unit.minutes is None
    if lower >= 1 or is_counted:
        return max(1, int(lower)) if limit >= 1 else lower
    return lower
