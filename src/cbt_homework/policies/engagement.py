"""Thresholds and conventions for what became of homework."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Minutes, Share
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term

Repeated = Annotated[int, k.Whole(2, 100)]
Recent = Annotated[int, k.Whole(2, 10_000)]
EarlyHour = Annotated[int, k.Whole(0, 11)]


class FirstDay(Term):
    """On which day homework assigned in a session can first fall due."""

    NEXT_DAY = "next-day"
    """The day after the session, up to and with the day of the next one."""
    SAME_DAY = "same-day"
    """The day of the session, up to the day before the next one."""


class CutShort(Term):
    """How often something is due in a window of which only some days count.

    The other days were set aside, or the schedule was another one then.
    """

    IN_PROPORTION = "in-proportion"
    """So much of it as there are days left, rounded up."""
    IN_FULL = "in-full"
    """All of it, as long as a day is left."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EngagementPolicy(Value):
    """Thresholds and conventions for what became of homework.

    Attributes:
        repeated: From how many sessions or assignments in a row on something counts as repeated.
        brief_review: A review of up to so many minutes is too brief to count as one.
        done_from: From which share of the target on an attempt counts as done, in percent.
        first_day: On which day homework assigned in a session first falls due.
        cut_short: How often something is due where only some days of its window count.
        alternative_counts: Whether an alternative counts as done in a quantity.
        recent_assignments: How many of the latest assignments a habit of a course is read from.
        left_out_from: From which share of these on a habit counts as left out although it never was
            left out often in a row, in percent. Above the same share of sessions without homework,
            it counts as seldom assigned.
        quality_low: Up to which share of its scale a rating of how well homework was assigned is
            low, in percent.
        day_ends_at_hour: Until which hour of the night a time still belongs to the day before; 0
            for midnight.
    """

    repeated: Repeated = attrs.field(default=2, metadata={"origin": "library"})
    brief_review: Minutes = attrs.field(default=1, metadata={"origin": "library"})
    done_from: Share = attrs.field(default=80, metadata={"origin": "library"})
    first_day: FirstDay = attrs.field(default=FirstDay.NEXT_DAY, metadata={"origin": "library"})
    cut_short: CutShort = attrs.field(
        default=CutShort.IN_PROPORTION, metadata={"origin": "library"}
    )
    alternative_counts: bool = attrs.field(default=True, metadata={"origin": "library"})
    recent_assignments: Recent = attrs.field(default=10, metadata={"origin": "library"})
    left_out_from: Share = attrs.field(default=50, metadata={"origin": "library"})
    quality_low: Share = attrs.field(default=50, metadata={"origin": "library"})
    day_ends_at_hour: EarlyHour = attrs.field(default=0, metadata={"origin": "library"})
