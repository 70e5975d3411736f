"""The policy of this room, composed of those of its halves."""

from __future__ import annotations

import attrs

from cbt_homework.cognition.belief_policy import BeliefPolicy
from cbt_homework.cognition.record_policy import RecordPolicy
from cbt_homework.foundation.values import Value


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CognitionPolicy(Value):
    """Thresholds for what was thought and believed.

    Attributes:
        records: The thresholds for records.
        beliefs: The thresholds for formulations, downward arrows and therapeutic beliefs.
    """

    records: RecordPolicy = RecordPolicy()  # noqa: RUF009 (it is frozen)
    beliefs: BeliefPolicy = BeliefPolicy()  # noqa: RUF009
