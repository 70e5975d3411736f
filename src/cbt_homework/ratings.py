"""Ratings on the scales that they were given on, and changes between two of them.

- a rating: `Rating(7, ONE_TO_TEN)`, `percent(70)`; who gave it and when: `Rater`, `Timing`
- the scales: `PERCENT`, `ZERO_TO_TEN` ...; `UNSPECIFIED` where none is recorded; `Scale` for others
- from one rating to another: `change`, which answers with a `Change`
"""

from __future__ import annotations

from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.ratings import (
    ONE_TO_SEVEN,
    ONE_TO_SIX,
    ONE_TO_TEN,
    PERCENT,
    UNSPECIFIED,
    ZERO_TO_EIGHT,
    ZERO_TO_FOUR,
    ZERO_TO_TEN,
    Change,
    Rater,
    Rating,
    Scale,
    Timing,
    WhyNoChange,
    change,
    percent,
)

__all__ = [
    "ONE_TO_SEVEN", "ONE_TO_SIX", "ONE_TO_TEN", "PERCENT", "UNSPECIFIED", "ZERO_TO_EIGHT",
    "ZERO_TO_FOUR", "ZERO_TO_TEN", "Change", "Rater", "Rating", "Scale", "Timing", "WhyNoChange",
    "change", "percent",
]  # fmt: skip

explain_missing_names(__name__)
