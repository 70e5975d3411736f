"""Thresholds for formulations and therapeutic beliefs, each with where it comes from."""

from __future__ import annotations

import attrs

from cbt_homework.foundation.field_types import Count, Share
from cbt_homework.foundation.values import Value


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BeliefPolicy(Value):
    """Thresholds for formulations, downward arrows and therapeutic belief systems.

    Ratings are compared by how far up their own scale they lie, in percent.

    Attributes:
        situations_enough: A side of a formulation rests on so many situations.
        sessions_settled: Before so many sessions a formulation is held as tentative.
        pattern_relationships: A pattern is seen in so many relationships.
        recurrent_from: A thought recorded so often is recurrent.
        discussions_before_deeper: The hidden level comes after so many discussions.
        recurrences_before_deeper: And after what was discussed has come back so often.
        charge_enough: A downward arrow starts from a thought charged at least so much.
        attitude_held: An attitude believed at least so much is held.
    """

    situations_enough: Count = attrs.field(default=3, metadata={"origin": "beck-ccd"})
    sessions_settled: Count = attrs.field(default=3, metadata={"origin": "beck-ccd"})
    pattern_relationships: Count = attrs.field(default=2, metadata={"origin": "library"})
    recurrent_from: Count = attrs.field(default=3, metadata={"origin": "library"})
    discussions_before_deeper: Count = attrs.field(default=2, metadata={"origin": "library"})
    recurrences_before_deeper: Count = attrs.field(default=2, metadata={"origin": "library"})
    charge_enough: Share = attrs.field(default=50, metadata={"origin": "library"})
    attitude_held: Share = attrs.field(default=50, metadata={"origin": "library"})
