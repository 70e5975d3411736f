"""Defines an indicator: data, and a plain function that observes.

An indicator rests on what was recorded and never on what was not, so a new fact never takes an old
one away. An observation is a barrier, a side and a path; it holds no word that somebody said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Generic, NamedTuple, TypeVar

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.policy import Policy

S = TypeVar("S", AssignmentHistory, Course)


class Speaks(Term):
    """The side of a barrier that a fact stands on."""

    FOR = "for"
    AGAINST = "against"


WHOLE_COURSE = -1
"""The place of what stands in the way of no single assignment, and is overcome by none."""


class Observation(NamedTuple):
    """One thing that speaks for a barrier, or against it.

    Attributes:
        barrier: The barrier.
        side: The side that it speaks for.
        at: The path to it, from the subject of the indicator.
        on: The day it was recorded on.
        word: A word of a vocabulary that the sentence is filled with.
        first_affected: The first assignment that it may have stood in the way of, by its place in
            the course; only for an indicator whose scope is the course. `WHOLE_COURSE` for what
            stands in the way of assigning itself.
    """

    barrier: Barrier
    side: Speaks
    at: str
    on: date | None = None
    word: Term | None = None
    first_affected: int = 0


def observation_for(
    barrier: Barrier, path: str, day: date | None = None, word: Term | None = None
) -> Observation:
    """A fact for a barrier."""
    return Observation(barrier, Speaks.FOR, path, day, word)


def observation_against(
    barrier: Barrier, path: str, day: date | None = None, word: Term | None = None
) -> Observation:
    """A fact against a barrier."""
    return Observation(barrier, Speaks.AGAINST, path, day, word)


def observation_on_side(
    barrier: Barrier, is_for: bool, path: str, day: date | None = None, word: Term | None = None
) -> Observation:
    """A fact for a barrier, or against it."""
    return Observation(barrier, Speaks.FOR if is_for else Speaks.AGAINST, path, day, word)


Judge = Callable[[S, Policy], Iterator[Observation]]
"""A function that observes a subject under a policy."""
HistoryJudge = Callable[[AssignmentHistory, Policy], Iterator[Observation]]


@attrs.frozen(kw_only=True)
class Indicator(Generic[S]):
    """One kind of thing that speaks for a barrier or against it.

    Attributes:
        key: Its stable key.
        version: Raised by any change that can alter what it observes.
        scope: The class of its subject. An `AssignmentHistory` is looked at where something was
            told of it. A `Course` is looked at once.
        judge: The function of a subject and a policy that observes.
        says_for: The sentence, where it speaks for a barrier; None where it never does. ``{words}``
            in it stands for the words that were observed.
        says_against: The sentence, where it speaks against one; None where it never does.
        source: The citation that it rests on.
    """

    __repr__ = partial_repr

    key: str = attrs.field(kw_only=False)
    version: int = 1
    scope: type[S]
    judge: Judge[S]
    says_for: str | None = None
    says_against: str | None = None
    source: Citation


LIBRARY = Citation("library", CitationStatus.POLICY, says="That this speaks of that barrier.")
INQUIRY = article("One of four questions where homework was not done.")
BOX_2 = article("Box 2: mapping accepting and starting, and the therapist's own part.")
BOX_3 = article("Box 3: brief, uncertain, apologetic, no rationale, no check.")


def percent_of_scale(rating: object) -> float | None:
    """The place of a rating on its scale, from 0 to 100; None without a rating or a scale."""
    return rating.share if isinstance(rating, Rating) else None
