"""Three-valued verdicts (strong Kleene logic): UNKNOWN is neither yes nor no."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.vocabulary import Term


class Verdict(Term):
    """The verdict of a rule or on a criterion, weakest first."""

    UNMET = "unmet"
    UNKNOWN = "unknown"
    MET = "met"

    # Enum hashes the name in Python, at each look-up; there is one object a member.
    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        raise TypeError("a verdict has three values: write `verdict is Verdict.MET`")

    def __invert__(self) -> Verdict:
        """Kleene NOT."""
        return _OPPOSITE[self]


_RANK = {Verdict.UNMET: 0, Verdict.UNKNOWN: 1, Verdict.MET: 2}
_OPPOSITE = {
    Verdict.UNMET: Verdict.MET,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
    Verdict.MET: Verdict.UNMET,
}


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Kleene AND: the weakest of the verdicts; MET for none at all.

    Raises:
        TypeError: these are no verdicts.
    """
    check_class("verdicts", verdicts, Iterable)
    return min(verdicts, key=_verdict_rank, default=Verdict.MET)


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Kleene OR: the strongest of the verdicts; UNMET for none at all.

    Raises:
        TypeError: these are no verdicts.
    """
    check_class("verdicts", verdicts, Iterable)
    return max(verdicts, key=_verdict_rank, default=Verdict.UNMET)


def _verdict_rank(verdict: Verdict) -> int:
    check_class("each of verdicts", verdict, Verdict)
    return _RANK[verdict]
