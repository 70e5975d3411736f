"""Indicators: facts of a record that speak for a barrier, or against it."""

from __future__ import annotations

from cbt_homework.engagement.indicators.assigning import EARLIER_REVIEWS, OBSERVED
from cbt_homework.engagement.indicators.beliefs import BELIEVED
from cbt_homework.engagement.indicators.indicator import Indicator
from cbt_homework.engagement.indicators.planning import PLANNED
from cbt_homework.engagement.indicators.reports import TOLD

INDICATORS: tuple[Indicator, ...] = (*TOLD, *PLANNED, *OBSERVED, EARLIER_REVIEWS, *BELIEVED)
"""Every sign. The last ones take more than one entry, and `diagnose` looks at the course."""
