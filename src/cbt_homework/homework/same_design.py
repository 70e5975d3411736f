"""Whether two designs are the same, compared as they are recorded and not by what they mean."""

from __future__ import annotations

from typing import Any, cast

import attrs

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.homework.spec import HomeworkSpec


def same_design_verdict(first: HomeworkSpec, second: HomeworkSpec, absent: Verdict) -> Verdict:
    """Whether two designs are the same.

    UNMET where a part differs. A part that is empty in one of them or in both counts as there is
    none of it where ``absent`` is UNMET; where it is UNKNOWN, nobody knows whether it is the same.

    Raises:
        TypeError: one of the two is no design.
    """
    check_class("first", first, HomeworkSpec)
    check_class("second", second, HomeworkSpec)
    check_class("absent", absent, Verdict)
    return _same_value_verdict(first, second, absent)


Items = tuple[Any, ...]


def _same_items_verdict(first: Items, second: Items, absent: Verdict) -> Verdict:
    if len(first) != len(second):
        return Verdict.UNMET
    pairs = zip(first, second, strict=True)
    return all_of(_same_value_verdict(one, other, absent) for one, other in pairs)


def _same_value_verdict(first: Any, second: Any, absent: Verdict) -> Verdict:
    if (first is None or second is None) and absent is Verdict.UNKNOWN:
        return Verdict.UNKNOWN
    if type(first) is not type(second):
        return Verdict.UNMET
    if isinstance(first, Value):
        return all_of(
            _same_value_verdict(getattr(first, a.name), getattr(second, a.name), absent)
            for a in attrs.fields(type(first))
        )
    if isinstance(first, tuple):
        items: Items = first  # pyright: ignore[reportUnknownVariableType]
        return _same_items_verdict(items, cast("Items", second), absent)
    return Verdict.MET if first == second else Verdict.UNMET
