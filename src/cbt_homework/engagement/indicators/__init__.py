"""Indicators: what in the record of a course speaks for a barrier, or against it."""

from __future__ import annotations

from typing import Any

from cbt_homework.engagement.indicators.assigning import ASSIGNING_INDICATORS
from cbt_homework.engagement.indicators.beliefs import BELIEF_INDICATORS
from cbt_homework.engagement.indicators.indicator import Indicator
from cbt_homework.engagement.indicators.planning import PLANNING_INDICATORS
from cbt_homework.engagement.indicators.reports import REPORT_INDICATORS
from cbt_homework.engagement.indicators.sessions import SESSION_INDICATORS

INDICATORS: tuple[Indicator[Any], ...] = (
    *REPORT_INDICATORS,
    *PLANNING_INDICATORS,
    *ASSIGNING_INDICATORS,
    *BELIEF_INDICATORS,
    *SESSION_INDICATORS,
)
"""Every indicator, in the order in which a diagnosis lists its facts."""
