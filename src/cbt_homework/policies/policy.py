"""Every threshold and convention of the library in one value."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.cognition import CognitionPolicy
from cbt_homework.policies.criteria import Criterion
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.policies.supervision import SupervisionPolicy

Criteria = Annotated[tuple[Criterion, ...], k.Size(0, 10)]
"""Criteria of an assignment, each once."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, cache_hash=True)
class Policy(Value):
    """Every threshold and convention, stated so that it can be read, changed and reported.

    Attributes:
        absent: How an empty field of the assignment itself is read: UNMET where the object is the
            whole assignment, UNKNOWN where it is what a record happened to keep.
        homework: The thresholds for assignments.
        cognition: The thresholds for what was thought and believed.
        engagement: The thresholds and conventions for what became of them.
        supervision: The numbers of supervision.
        thorough: The criteria that an assignment has to meet to have been thoroughly discussed and
            agreed on, before repeated silence leads back to problem and goals.
    """

    absent: Verdict = attrs.field(default=Verdict.UNMET, metadata={"origin": "library"})
    homework: HomeworkPolicy = attrs.field(factory=HomeworkPolicy)
    cognition: CognitionPolicy = attrs.field(factory=CognitionPolicy)
    engagement: EngagementPolicy = attrs.field(factory=EngagementPolicy)
    supervision: SupervisionPolicy = attrs.field(factory=SupervisionPolicy)
    thorough: Criteria = attrs.field(
        default=(Criterion.COLLABORATIVE, Criterion.MEANINGFUL), metadata={"origin": "library"}
    )

    __invariants__ = (
        no_repeats("thorough"),
        Invariant(
            "absent-is-not-met",
            "absent",
            "must be UNMET or UNKNOWN",
            lambda p: p.absent is not Verdict.MET,
        ),
    )


DRAFT = Policy(absent=Verdict.UNMET)
"""For a draft or a form just filled in: what is not there, is not there."""
IMPORTED = Policy(absent=Verdict.UNKNOWN)
"""For an import or a registry: what is not there was perhaps not kept."""
