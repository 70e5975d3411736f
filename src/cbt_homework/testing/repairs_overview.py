"""What the invariants of shares, reviews that are due and overviews ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cbt_homework.engagement.course_shares import CountedShare
from cbt_homework.engagement.reviews_due import ReviewDue
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.testing.repairs_by_invariant_form import Fields


def _repair_counted_share(drawn: Fields) -> Fields:
    unknown = min(drawn["unknown"], 1_000_000_000 - drawn["numerator"])
    denominator = max(drawn["denominator"], drawn["numerator"] + unknown)
    return drawn | {"unknown": unknown, "denominator": denominator}


def _repair_review_due(drawn: Fields) -> Fields:
    is_known = drawn["verdict"] is not Verdict.UNKNOWN
    return drawn | {
        "verdict": Verdict.MET if is_known else Verdict.UNKNOWN,
        "needs": () if is_known else drawn["needs"] or ("histories",),
    }


MEND_OVERVIEW: dict[type[Any], Callable[[Fields], Fields]] = {
    CountedShare: _repair_counted_share,
    ReviewDue: _repair_review_due,
}
