"""The activity schedule: what is done in a day, with mastery and pleasure apart."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

import attrs

from cbt_homework.cognition.record_changes import change_between_rating_answers
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Minutes, Ref, Text
from cbt_homework.foundation.ratings import Change, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Activity(Value):
    """One activity, planned or done.

    Attributes:
        what: The activity.
        on: Its day.
        at: The time at which it begins.
        minutes: Its length in minutes.
        done: Whether it was done.
        expected_mastery: The mastery that was expected of it beforehand.
        mastery: The sense of mastery that it gave.
        expected_pleasure: The pleasure that was expected of it beforehand.
        pleasure: The pleasure that it gave.
    """

    what: Text = attrs.field(kw_only=False)
    on: date | None = None
    at: time | None = None
    minutes: Minutes | None = None
    done: bool | None = None
    expected_mastery: Rating | Missing | None = None
    mastery: Rating | Missing | None = None
    expected_pleasure: Rating | Missing | None = None
    pleasure: Rating | Missing | None = None

    @property
    def mastery_change(self) -> Change | None:
        """Mastery as it turned out minus as it was expected; None where one is not rated."""
        return change_between_rating_answers(self.expected_mastery, self.mastery)

    @property
    def pleasure_change(self) -> Change | None:
        """Pleasure as it turned out minus as it was expected; None where one is not rated."""
        return change_between_rating_answers(self.expected_pleasure, self.pleasure)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ActivitySchedule(Value):
    """Activities over some days.

    Attributes:
        id: An opaque id.
        activities: The activities, in any order; empty where there was none.
    """

    id: Ref | None = None
    activities: Annotated[tuple[Activity, ...], k.Size(0, 500)] | None = None
