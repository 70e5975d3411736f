"""Signs: what in the record of an assignment speaks for a barrier, or against it."""

from __future__ import annotations

from cbt_homework.engagement.signs.observed import EARLIER_REVIEWS, OBSERVED
from cbt_homework.engagement.signs.planned import PLANNED
from cbt_homework.engagement.signs.sign import Sign
from cbt_homework.engagement.signs.told import TOLD

SIGNS: tuple[Sign, ...] = (*TOLD, *PLANNED, *OBSERVED, EARLIER_REVIEWS)
"""Every sign. `EARLIER_REVIEWS` takes several entries, and `diagnose` looks at them together."""
