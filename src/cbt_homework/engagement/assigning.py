"""Observations of how homework was assigned, and beliefs of the one who assigns it.

The same tone as for anybody else: an observation is where a conversation begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated

import attrs

from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Slug, Text
from cbt_homework.foundation.invariants import Invariant, NotBoth, no_repeats
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class Manner(Term):
    """The manner in which homework was assigned or talked about, as somebody observed it."""

    BRIEF = "brief"
    HURRIED = "hurried"
    SUPERFICIAL = "superficial"
    UNCERTAIN = "uncertain"
    APOLOGETIC = "apologetic"
    DOING_IT_FOR_THEM = "doing-it-for-them"
    PRESSING = "pressing"
    IMPATIENT = "impatient"
    ASKING_WHY = "asking-why"
    CALM = "calm"
    CLEAR = "clear"
    INVITING = "inviting"
    """Curious, with questions that begin with *how* and *what*."""


MANNERS: Mapping[Manner, tuple[Barrier, bool]] = MappingProxyType(
    {
        Manner.BRIEF: (Barrier.ASSIGNING_STYLE, True),
        Manner.HURRIED: (Barrier.ASSIGNING_STYLE, True),
        Manner.SUPERFICIAL: (Barrier.ASSIGNING_STYLE, True),
        Manner.UNCERTAIN: (Barrier.ASSIGNING_STYLE, True),
        Manner.APOLOGETIC: (Barrier.ASSIGNING_STYLE, True),
        Manner.DOING_IT_FOR_THEM: (Barrier.ASSIGNING_STYLE, True),
        Manner.PRESSING: (Barrier.THERAPIST_REACTION, True),
        Manner.IMPATIENT: (Barrier.THERAPIST_REACTION, True),
        Manner.ASKING_WHY: (Barrier.THERAPIST_REACTION, True),
        Manner.CALM: (Barrier.ASSIGNING_STYLE, False),
        Manner.CLEAR: (Barrier.ASSIGNING_STYLE, False),
        Manner.INVITING: (Barrier.THERAPIST_REACTION, False),
    }
)
"""Which barrier a manner speaks of, and whether it speaks for it; an order of this library."""


class AssigningFactor(Term):
    """Four aspects of the part of the one who assigns it."""

    HOW_ASSIGNED = "how-assigned"
    SUITABILITY = "suitability"
    TIMING = "timing"
    COMPLEXITY = "complexity"


FACTORS: Mapping[AssigningFactor, Barrier] = MappingProxyType(
    {
        AssigningFactor.HOW_ASSIGNED: Barrier.ASSIGNING_STYLE,
        AssigningFactor.SUITABILITY: Barrier.NOT_SUITED,
        AssigningFactor.TIMING: Barrier.ASSIGNING_STYLE,
        AssigningFactor.COMPLEXITY: Barrier.TOO_DEMANDING,
    }
)
"""Which barrier an aspect speaks of where it did not fit."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkBelief(Value):
    """A belief about homework of the one who assigns it.

    Attributes:
        attitude: Which of the five common ones it is.
        words: The belief, as it was put.
        held: How far it is believed.
        effect: Whether it helps or hinders; a belief that helps is no barrier.
        tested: Whether it was put to the test.
    """

    attitude: HomeworkAttitude | None = attrs.field(default=None, kw_only=False)
    words: Text | None = None
    held: Rating | Missing | None = None
    effect: Effect | None = None
    tested: bool | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FactorFit(Value):
    """The fit of one aspect of assigning to the person and the moment.

    Attributes:
        factor: Which aspect.
        fits: Whether it fitted.
    """

    factor: AssigningFactor = attrs.field(kw_only=False)
    fits: bool | Missing | None = None


class Ground(Term):
    """The ground of an observation or an explanation."""

    IMPRESSION = "impression"
    OWN_ACCOUNT = "own-account"
    LIVE = "live"
    RECORDING = "recording"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AssigningObservation(Value):
    """One observation of how homework was assigned.

    Attributes:
        on: The day of the session it is about.
        by: Who observed it.
        ground: What the observation rests on.
        manners: In which manner; none twice, empty where nothing of the kind was seen.
        gave_rationale: Whether it was said what the task is for.
        checked_understanding: Whether it was checked that the task was understood.
        factors: Which of the four aspects fitted; none twice.
        beliefs: What the one who assigned it believes about homework.
        quality: How well it was assigned, as it was rated.
        strained: Whether the relationship seemed strained.
        words: What was taken down of it.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    by: Rater | None = None
    ground: Ground | None = None
    manners: Annotated[tuple[Manner, ...], k.Size(0, 12)] | None = None
    gave_rationale: bool | None = None
    checked_understanding: bool | None = None
    factors: Annotated[tuple[FactorFit, ...], k.Size(0, 4)] | None = None
    beliefs: Annotated[tuple[HomeworkBelief, ...], k.Size(0, 20)] | Missing | None = None
    quality: Rating | Missing | None = None
    strained: bool | Missing | None = None
    words: Text | None = None

    __invariants__ = (
        no_repeats("manners"),
        no_repeats(
            "factors", "factor", code="factor-twice", message="must not judge an aspect twice"
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Attribution(Value):
    """An explanation that somebody gives why homework was not done. It may be wrong.

    Attributes:
        side: On which side it looks for the reason.
        barrier: Which barrier it names.
        own_barrier: The key of a barrier of your own, where it names that.
        by: Whose explanation it is.
        ground: What it rests on.
        words: The explanation.
    """

    side: Side | None = attrs.field(default=None, kw_only=False)
    barrier: Barrier | None = None
    own_barrier: Slug | None = None
    by: Rater | None = None
    ground: Ground | None = None
    words: Text | None = None

    __invariants__ = (
        Invariant(
            "two-barriers",
            "own_barrier",
            "must not stand beside a barrier of the library",
            NotBoth("barrier", "own_barrier"),
        ),
        Invariant(
            "other-side",
            "side",
            "must be the side of the barrier",
            lambda a: a.side is None or a.barrier is None or a.barrier.side is a.side,
        ),
    )
