"""Thresholds for records and beliefs together."""

from __future__ import annotations

import attrs

from cbt_homework.foundation.values import Value
from cbt_homework.policies.beliefs import BeliefPolicy
from cbt_homework.policies.records import RecordPolicy


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CognitionPolicy(Value):
    """Thresholds for what was thought and believed.

    Attributes:
        records: The thresholds for records.
        beliefs: The thresholds for formulations, downward arrows and therapeutic beliefs.
    """

    records: RecordPolicy = RecordPolicy()  # noqa: RUF009 (it is frozen)
    beliefs: BeliefPolicy = BeliefPolicy()  # noqa: RUF009
