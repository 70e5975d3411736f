"""Thresholds for records, each with where it comes from."""

from __future__ import annotations

import attrs

from cbt_homework.foundation.field_types import Share
from cbt_homework.foundation.values import Value


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecordPolicy(Value):
    """Thresholds for thought records and for lists of steps.

    Ratings are compared by how far up their own scale they lie, in percent; the rating itself is
    not converted.

    Attributes:
        alternative_believed: Belief in an alternative view from this on is enough to go on with.
        worthwhile_change: A drop of an emotion from this on, in hundredths of its scale, is worth
            the work of a record.
        step_gap: A rise between two steps of a list above this, in hundredths of their scale, is
            a large one.
    """

    alternative_believed: Share = attrs.field(default=50, metadata={"origin": "va-brief-cbt"})
    worthwhile_change: Share = attrs.field(default=10, metadata={"origin": "beck-thought-record"})
    step_gap: Share = attrs.field(default=15, metadata={"origin": "library"})
