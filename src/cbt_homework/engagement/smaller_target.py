"""Proposes a smaller target from what was managed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from cbt_homework.engagement.reports import Report
from cbt_homework.homework.target import Per, Target, amount_in_unit
from cbt_homework.policies.homework import HomeworkPolicy


def amounts_managed(reports: Iterable[Report], target: Target | None) -> tuple[float, ...]:
    """The amounts above zero that were managed at one time, in the unit of the target.

    They are those of single attempts, and a share of the target as it was told. Only a target for
    each occasion has any.
    """
    if target is None or target.per is not Per.OCCASION:
        return ()
    return tuple(amount for report in reports for amount in _amounts_of(report, target) if amount)


def _amounts_of(report: Report, target: Target) -> Iterator[float | None]:
    for attempt in report.attempts or ():
        if attempt.amount is not None:
            yield amount_in_unit(attempt.amount, target.unit)
    if report.share_told and report.times is None and target.at_least is not None:
        yield _share_of_limit(target, target.at_least, report.share_told)


def smaller_target(
    target: Target | None, managed: Iterable[float], policy: HomeworkPolicy
) -> Target | None:
    """The target with a lower limit below the one it has; None where there is none to lower.

    It is the most that was managed at one time, where that is known and less than the limit; else
    the share of the limit that the policy states.
    """
    if target is None or target.at_least is None:
        return None
    limit = target.at_least
    less = [amount for amount in managed if amount < limit]
    lower = max(less, default=_share_of_limit(target, limit, policy.smaller_share))
    if not 0.000001 <= lower < limit:
        return None
    at_most = lower if target.at_most == limit else target.at_most
    return attrs.evolve(target, at_least=lower, at_most=at_most)


def _share_of_limit(target: Target, limit: float, share: float) -> float:
    """A share of a limit, in whole units where the limit is of whole units that are counted."""
    lower = round(limit * share / 100, 6)
    is_counted = target.unit.minutes is None
    if lower >= 1 or is_counted:
        return max(1, int(lower)) if limit >= 1 else lower
    return lower
