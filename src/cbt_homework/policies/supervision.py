"""Thresholds for supervision: the article's numbers, and one convention of this library."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.values import Value

Few = Annotated[int, k.Whole(1, 50)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SupervisionPolicy(Value):
    """How many things a self-assessment names, and from when on a supervisee is an advanced one.

    Attributes:
        priorities: How many difficulties are taken up first, each with what lessens it.
        strengths: How many strengths are named.
        development_points: How many points to develop are named.
        risks_put_off: How many things put off because they are risky are named.
        advanced_from_year: From which year of training on, where nothing else is recorded, a
            supervisee is taken to propose homework.
    """

    priorities: Few = attrs.field(default=2, metadata={"origin": "prasko-2022"})
    strengths: Few = attrs.field(default=3, metadata={"origin": "prasko-2022"})
    development_points: Few = attrs.field(default=3, metadata={"origin": "prasko-2022"})
    risks_put_off: Few = attrs.field(default=3, metadata={"origin": "prasko-2022"})
    advanced_from_year: Few = attrs.field(default=3, metadata={"origin": "library"})
