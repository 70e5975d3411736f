"""Thresholds for assignments, each with where it comes from."""

from __future__ import annotations

import attrs

from cbt_homework.foundation.field_types import Minutes, Share
from cbt_homework.foundation.invariants import in_order
from cbt_homework.foundation.values import Value


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkPolicy(Value):
    """Thresholds for assignments.

    Ratings are compared by how far up their own scale they lie, in percent; the rating itself is
    not converted.

    Attributes:
        confidence_enough: Confidence below this is too low to leave it at that.
        confidence_high: Confidence below this could be higher.
        importance_enough: Importance below this is low.
        difficulty_too_easy: Expected difficulty up to this asks for no effort.
        difficulty_too_hard: Expected difficulty from this on is out of reach.
        difficulty_low: Expected difficulty below this is on the easy side.
        difficulty_high: Expected difficulty above this is on the hard side.
        late_minutes: Planning that begins in the last so many minutes of a session begins late.
        smaller_share: The share of the last target that is proposed where less is to be asked for
            and nobody knows how much was managed, in percent.
    """

    confidence_enough: Share = attrs.field(default=70, metadata={"origin": "gutnick-2014"})
    confidence_high: Share = attrs.field(default=90, metadata={"origin": "beck-2021"})
    importance_enough: Share = attrs.field(default=50, metadata={"origin": "library"})
    difficulty_too_easy: Share = attrs.field(default=10, metadata={"origin": "library"})
    difficulty_too_hard: Share = attrs.field(default=90, metadata={"origin": "library"})
    difficulty_low: Share = attrs.field(default=30, metadata={"origin": "library"})
    difficulty_high: Share = attrs.field(default=70, metadata={"origin": "library"})
    late_minutes: Minutes = attrs.field(default=5, metadata={"origin": "library"})
    smaller_share: Share = attrs.field(default=50, metadata={"origin": "library"})

    __invariants__ = (
        in_order("confidence_enough", "confidence_high"),
        in_order("difficulty_too_easy", "difficulty_low"),
        in_order("difficulty_low", "difficulty_high"),
        in_order("difficulty_high", "difficulty_too_hard"),
    )
