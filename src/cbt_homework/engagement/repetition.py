"""Says when a miss counts as repeated: the one definition that the whole library uses.

Every function takes verdicts on sessions in order: MET where something was missed there, UNMET
where nothing was, and UNKNOWN where that is not known.
"""

from __future__ import annotations

from collections.abc import Sequence

from cbt_homework.foundation.verdicts import Verdict, all_of


def missed_in_a_row_verdict(missed: Sequence[Verdict], enough: int) -> Verdict:
    """Whether each of the latest ``enough`` sessions was missed; UNMET where there are fewer."""
    return all_of(missed[-enough:]) if len(missed) >= enough else Verdict.UNMET


def missed_often_verdict(missed: Sequence[Verdict], enough: int, among: int) -> Verdict:
    """Whether ``enough`` of the latest ``among`` sessions were missed, in a row or not."""
    latest = missed[-among:]
    certain = latest.count(Verdict.MET)
    if certain >= enough:
        return Verdict.MET
    possible = certain + latest.count(Verdict.UNKNOWN)
    return Verdict.UNKNOWN if possible >= enough else Verdict.UNMET
