"""The day on which something counts that was done after midnight."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta

import attrs

from cbt_homework.engagement.reports import Attempt, Report
from cbt_homework.policies.engagement import EngagementPolicy


def counted_day(on: date, at: time | None, policy: EngagementPolicy) -> date:
    """The day on which something of a day and a time counts.

    A time before the hour at which a day ends by the policy belongs to the day before: with 4, what
    was done at half past one in the night counts for the evening.
    """
    is_late = at is not None and at.hour < policy.day_ends_at_hour
    return on - timedelta(days=1) if is_late and on > date.min else on


def reports_on_counted_days(
    reports: Iterable[Report], policy: EngagementPolicy
) -> tuple[Report, ...]:
    """The same reports, with each attempt on the day on which it counts.

    An attempt stays where it is if it would leave the period of its report.
    """
    if not policy.day_ends_at_hour:
        return tuple(reports)
    return tuple(_report_on_counted_days(report, policy) for report in reports)


def _report_on_counted_days(report: Report, policy: EngagementPolicy) -> Report:
    if all(attempt.at is None for attempt in report.attempts or ()):
        return report
    earliest = report.first or date.min
    attempts = tuple(
        _attempt_on_counted_day(attempt, earliest, policy) for attempt in report.attempts or ()
    )
    return attrs.evolve(report, attempts=attempts)


def _attempt_on_counted_day(attempt: Attempt, earliest: date, policy: EngagementPolicy) -> Attempt:
    if attempt.on is None:
        return attempt
    day = counted_day(attempt.on, attempt.at, policy)
    return attempt if day < earliest else attrs.evolve(attempt, on=day)
