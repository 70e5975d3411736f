"""What a sign is: data and a plain function that observes.

A sign rests on what was recorded and never on what was not, so that a new fact never takes an old
one away. An observation is a barrier, a side and a path; never a word that somebody said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.policy import Policy


class Speaks(Term):
    """On which side of a barrier a fact stands."""

    FOR = "for"
    AGAINST = "against"


class Observation(NamedTuple):
    """One thing that speaks for a barrier, or against it; ``at`` leads to it from the entry.

    ``word`` is a word of a vocabulary that the sentence is filled with.
    """

    barrier: Barrier
    side: Speaks
    at: str
    on: date | None = None
    word: Term | None = None


def speaks_for(
    barrier: Barrier, at: str, on: date | None = None, word: Term | None = None
) -> Observation:
    """A fact for a barrier."""
    return Observation(barrier, Speaks.FOR, at, on, word)


def speaks_against(
    barrier: Barrier, at: str, on: date | None = None, word: Term | None = None
) -> Observation:
    """A fact against a barrier."""
    return Observation(barrier, Speaks.AGAINST, at, on, word)


def speaks(
    barrier: Barrier, is_for: bool, at: str, on: date | None = None, word: Term | None = None
) -> Observation:
    """A fact for a barrier, or against it."""
    return Observation(barrier, Speaks.FOR if is_for else Speaks.AGAINST, at, on, word)


Judge = Callable[[AssignmentHistory, Policy], Iterator[Observation]]


@attrs.frozen(kw_only=True)
class Indicator:
    """One kind of thing that speaks for a barrier or against it.

    Attributes:
        key: Its stable key.
        version: Raised by any change that can alter what it observes.
        judge: The function of an entry and a policy that observes; None where it takes more than
            one entry.
        says_for: The sentence, where it speaks for a barrier; None where it never does. ``{words}``
            in it stands for the words that were observed.
        says_against: The sentence, where it speaks against one; None where it never does.
        source: What it rests on.
    """

    __repr__ = partial_repr

    key: str = attrs.field(kw_only=False)
    version: int = 1
    judge: Judge | None = None
    says_for: str | None = None
    says_against: str | None = None
    source: Citation


LIBRARY = Citation("library", CitationStatus.POLICY, says="That this speaks of that barrier.")
INQUIRY = article("One of four questions where homework was not done.")
BOX_2 = article("Box 2: mapping accepting and starting, and the therapist's own part.")
BOX_3 = article("Box 3: brief, uncertain, apologetic, no rationale, no check.")


def share_of(answer: object) -> float | None:
    """How far up its scale a rating lies; None where there is none, or no scale."""
    return answer.share if isinstance(answer, Rating) else None
