"""Defines an indicator: data, and a plain function that observes.

An indicator rests on what was recorded and never on what was not, so a new fact never takes an old
one away. An observation is a barrier, a side, a path and an author; it holds no word that somebody
said. Whether the author can know of the barrier is not its business: `judgment.weighing` decides
that for all indicators alike, also for those of your own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.policy import Policy

S = TypeVar("S", AssignmentHistory, Course)


class Speaks(Term):
    """What a fact does for a barrier."""

    FOR = "for"
    """It supports the barrier."""
    AGAINST = "against"
    """Somebody who can know said that it was not so."""
    ASKS = "asks"
    """It points to the barrier, and supports nothing: a question to ask."""
    BESIDE = "beside"
    """It is shown, and decides nothing: a plan, a style that is fine, what was overcome."""


WHOLE_COURSE = -1
"""The place of what stands in the way of no single assignment, and is overcome by none."""


class Observation(NamedTuple):
    """One thing that speaks for a barrier, or against it.

    Attributes:
        barrier: The barrier; of a barrier of your own, its key.
        side: What it does for the barrier, if its author can know of it.
        at: The path to it, from the subject of the indicator.
        on: The day it was recorded on.
        word: A word of a vocabulary that the sentence is filled with.
        first_affected: The first assignment that it may have stood in the way of, by its place in
            the course; only for an indicator whose scope is the course. `WHOLE_COURSE` for what
            stands in the way of assigning itself.
        by: Who said or saw it; None where the record does not say, or where it is the record.
        ground: What the author rests on.
        percent: The rating that it rests on, from 0 to 100.
        was_confirmed: Whether the person whom it concerns found so as well, whoever wrote it down.
    """

    barrier: Barrier | str
    side: Speaks
    at: str
    on: date | None = None
    word: Term | None = None
    first_affected: int = 0
    by: Rater | None = None
    ground: Ground | None = None
    percent: float | None = None
    was_confirmed: bool = False


def observation_for(
    barrier: Barrier | str,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """A fact that supports a barrier; ``author`` holds ``by``, ``ground``, ``percent``."""
    return Observation(barrier, Speaks.FOR, path, day, word, **author)


def observation_against(
    barrier: Barrier | str,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """The answer that a barrier did not stand in the way."""
    return Observation(barrier, Speaks.AGAINST, path, day, word, **author)


def observation_on_side(
    barrier: Barrier | str,
    is_for: bool,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """The answer that a barrier stood in the way, or that it did not."""
    side = Speaks.FOR if is_for else Speaks.AGAINST
    return Observation(barrier, side, path, day, word, **author)


def observation_asking(
    barrier: Barrier | str,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """A fact that points to a barrier and supports nothing."""
    return Observation(barrier, Speaks.ASKS, path, day, word, **author)


def observation_beside(
    barrier: Barrier | str,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """A fact that is shown, and takes no barrier off the list of what to ask."""
    return Observation(barrier, Speaks.BESIDE, path, day, word, **author)


def observation_of_conduct(
    barrier: Barrier | str,
    is_for: bool,
    path: str,
    day: date | None = None,
    word: Term | None = None,
    **author: Any,
) -> Observation:
    """What was seen, or planned, speaks for a barrier; where it is fine, it stands beside it."""
    side = Speaks.FOR if is_for else Speaks.BESIDE
    return Observation(barrier, side, path, day, word, **author)


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
        says_for: The sentence, where it speaks for a barrier or points to it; None where it never
            does. ``{words}`` in it stands for the words that were observed, ``{percent}`` for the
            rating.
        says_against: The sentence, where it speaks against one or stands beside it; None where it
            never does.
        carries_over: Whether it counts for later assignments as well, in the window that the policy
            states: how homework is assigned, beliefs, reviews.
        source: The citation that it rests on.
    """

    __repr__ = partial_repr

    key: str = attrs.field(kw_only=False)
    version: int = 1
    scope: type[S]
    judge: Judge[S]
    says_for: str | None = None
    says_against: str | None = None
    carries_over: bool = False
    source: Citation


LIBRARY = Citation("library", CitationStatus.POLICY, says="That this speaks of that barrier.")
INQUIRY = article("One of four questions where homework was not done.")
BOX_2 = article("Box 2: mapping accepting and starting, and the therapist's own part.")
BOX_3 = article("Box 3: brief, uncertain, apologetic, no rationale, no check.")


def rater_of(rating: object, otherwise: Rater | None = None) -> Rater | None:
    """Who gave a rating; where it names nobody, the author of the record that it stands in."""
    return (rating.rater if isinstance(rating, Rating) else None) or otherwise


def percent_of_scale(rating: object) -> float | None:
    """The place of a rating on its scale, from 0 to 100; None without a rating or a scale."""
    return rating.share if isinstance(rating, Rating) else None
