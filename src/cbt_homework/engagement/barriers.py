"""Barriers to homework: their names and sides, and how an entry of the catalogue is built.

Four overlapping sides, with the relationship across them. The order is that of the sides, and means
nothing else.

A new barrier begins here: a member of `Barrier` in its place, its side, its entry in
`engagement.barrier_catalogue`, and who can know of it in `engagement.barrier_authors`. Where a fact
in a record speaks for it or against it, a module of `engagement.indicators` has the indicator. A
barrier of your own needs none of this: an `OwnBarrier` enters through a `BarrierBook`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import AdviceEvidence, Citation
from cbt_homework.foundation.field_types import Label, Slug
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class Side(Term):
    """The side on which a barrier lies. Most stories of homework not done have several."""

    PATIENT = "patient"
    """The side of the person who does the homework, in every setting."""
    TASK = "task"
    ENVIRONMENT = "environment"
    THERAPIST = "therapist"
    """The side of the person who assigns it, in every setting."""
    RELATIONSHIP = "relationship"
    OTHER = "other"
    """No side: a reason that the catalogue has no name for."""


class Barrier(Term):
    """One thing that can stand in the way."""

    NOT_UNDERSTOOD = "not-understood"
    LOW_IMPORTANCE = "low-importance"
    LOW_MOTIVATION = "low-motivation"
    LOW_CONFIDENCE = "low-confidence"
    PATIENT_BELIEF = "patient-belief"
    HOPELESSNESS = "hopelessness"
    FEAR_OF_EVALUATION = "fear-of-evaluation"
    ALL_OR_NOTHING = "all-or-nothing"
    AVOIDANCE = "avoidance"
    SYMPTOMS = "symptoms"
    FORGETTING = "forgetting"
    OWN_IDEAS = "own-ideas"
    """The person would rather go about it in another way."""
    FEELING_BETTER = "feeling-better"
    """The person feels better, and does not want to spoil it."""
    PURPOSE_UNCLEAR = "purpose-unclear"
    TOO_DEMANDING = "too-demanding"
    NOT_PLANNED = "not-planned"
    NOT_SUITED = "not-suited"
    OFF_GOAL = "off-goal"
    TEDIOUS = "tedious"
    UNFORESEEN_CIRCUMSTANCES = "unforeseen-circumstances"
    NO_TIME = "no-time"
    NO_SUPPORT = "no-support"
    CAREGIVER = "caregiver"
    """The caregiver who was to take part was not able to."""
    NO_REWARD = "no-reward"
    NO_MEANS = "no-means"
    NOT_ASSIGNED = "not-assigned"
    NOT_REVIEWED = "not-reviewed"
    ASSIGNING_STYLE = "assigning-style"
    THERAPIST_ATTITUDE = "therapist-attitude"
    LOW_ENTHUSIASM = "low-enthusiasm"
    RECOMMENDATIONS_TOO_STRICT = "recommendations-too-strict"
    """To the one who assigns it, what is recommended about homework seems too strict."""
    LITTLE_CAN_BE_ASSIGNED = "little-can-be-assigned"
    """The one who assigns it believes that only little homework can be assigned."""
    EXPECTATION_OF_THERAPIST = "expectation-of-therapist"
    """What the person expects of the one who assigns it."""
    THERAPIST_REACTION = "therapist-reaction"
    """How the one who assigns it reacts to the person."""
    FEELING_BOSSED = "feeling-bossed"
    OTHER = "other"
    """A reason in somebody's own words that the catalogue has no name for."""

    @property
    def side(self) -> Side:
        """The side it lies on."""
        return _SIDES[self]


BARRIERS_BY_SIDE: Mapping[Side, tuple[Barrier, ...]] = MappingProxyType(
    {
        Side.PATIENT: (
            Barrier.NOT_UNDERSTOOD,
            Barrier.LOW_IMPORTANCE,
            Barrier.LOW_MOTIVATION,
            Barrier.LOW_CONFIDENCE,
            Barrier.PATIENT_BELIEF,
            Barrier.HOPELESSNESS,
            Barrier.FEAR_OF_EVALUATION,
            Barrier.ALL_OR_NOTHING,
            Barrier.AVOIDANCE,
            Barrier.SYMPTOMS,
            Barrier.FORGETTING,
            Barrier.OWN_IDEAS,
            Barrier.FEELING_BETTER,
        ),
        Side.TASK: (
            Barrier.PURPOSE_UNCLEAR,
            Barrier.TOO_DEMANDING,
            Barrier.NOT_PLANNED,
            Barrier.NOT_SUITED,
            Barrier.OFF_GOAL,
            Barrier.TEDIOUS,
        ),
        Side.ENVIRONMENT: (
            Barrier.UNFORESEEN_CIRCUMSTANCES,
            Barrier.NO_TIME,
            Barrier.NO_SUPPORT,
            Barrier.CAREGIVER,
            Barrier.NO_REWARD,
            Barrier.NO_MEANS,
        ),
        Side.THERAPIST: (
            Barrier.NOT_ASSIGNED,
            Barrier.NOT_REVIEWED,
            Barrier.ASSIGNING_STYLE,
            Barrier.THERAPIST_ATTITUDE,
            Barrier.LOW_ENTHUSIASM,
            Barrier.RECOMMENDATIONS_TOO_STRICT,
            Barrier.LITTLE_CAN_BE_ASSIGNED,
        ),
        Side.RELATIONSHIP: (
            Barrier.EXPECTATION_OF_THERAPIST,
            Barrier.THERAPIST_REACTION,
            Barrier.FEELING_BOSSED,
        ),
        Side.OTHER: (Barrier.OTHER,),
    }
)
"""The barriers of each side, in the order of the vocabulary."""
_SIDES = {barrier: side for side, several in BARRIERS_BY_SIDE.items() for barrier in several}


OWN_PART = frozenset((*BARRIERS_BY_SIDE[Side.THERAPIST], Barrier.THERAPIST_REACTION))
"""The barriers that the one who assigns it takes to supervision. What the person expects of the
other, or feels bossed by, is talked over between the two first."""


class BarrierState(Term):
    """The state of a barrier by what is recorded."""

    SUPPORTED = "supported"
    """At least one fact speaks for it; what speaks against it is shown beside it."""
    LEAD = "lead"
    """Nobody who can know was asked, and something points to it: to be asked about."""
    ASKED_AND_NOT_SO = "asked-and-not-so"
    """Somebody who can know said that it did not stand in the way."""
    UNEXPLORED = "unexplored"
    """Nobody was asked, and nothing points to it; there is a question to ask."""


class KnownBy(Term):
    """Who can know whether a barrier stood in the way. Anybody else has an impression of it."""

    ASSIGNEE = "assignee"
    """The person who does the homework: what is felt, thought, wanted and understood."""
    ASSIGNER = "assigner"
    """The person who assigns it: an attitude, or a feeling, of one's own."""
    DAILY_LIFE = "daily-life"
    """Whoever was there between the sessions: circumstances."""
    SESSION = "session"
    """Whoever was in the session, or saw it: what was said and done there."""


def _text_for(setting: Setting | None, therapy: str, supervision: str | None) -> str:
    if supervision is None or setting in (None, Setting.THERAPY):
        return therapy
    return supervision


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Option(Value):
    """An option that could be considered. It instructs nobody.

    Attributes:
        consider: What could be considered, to be read after *to consider:*.
        evidence: What kind of evidence there is for it.
        source: Who speaks for it, and how well that is established.
        in_supervision: The same where the homework is that of a supervision; None where it reads
            the same.
    """

    consider: Label = attrs.field(kw_only=False)
    evidence: AdviceEvidence
    source: Citation
    in_supervision: Label | None = None

    def text_for(self, setting: Setting | None) -> str:
        """What could be considered, in the words of a setting."""
        return _text_for(setting, self.consider, self.in_supervision)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierEntry(Value):
    """The entry of the catalogue about one barrier.

    Attributes:
        barrier: The barrier.
        means: What it is, in the words of a conversation about the record.
        question: What could be asked to explore it.
        options: What could be considered where something speaks for it, the first one first.
        sources: Who names it.
        in_supervision: The question where the homework is that of a supervision; None where it
            reads the same.
    """

    barrier: Barrier
    means: Label
    question: Label
    options: Annotated[tuple[Option, ...], k.Size(1, 9)]
    sources: Annotated[tuple[Citation, ...], k.Size(1, 9)]
    in_supervision: Label | None = None

    @property
    def key(self) -> str:
        """The key of the barrier."""
        return self.barrier.value

    def question_for(self, setting: Setting | None) -> str:
        """What could be asked, in the words of a setting."""
        return _text_for(setting, self.question, self.in_supervision)


def is_own_key(key: str) -> bool:
    """Whether a key can be that of a barrier of your own: the library has none with it."""
    return key not in _LIBRARY_KEYS


_LIBRARY_KEYS = frozenset(barrier.value for barrier in Barrier)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OwnBarrier(Value):
    """A barrier of your own, which enters a diagnosis through a `BarrierBook`.

    Records name it by its key: `Explored.own_barrier`, `Reason.own_barrier`,
    `Attribution.own_barrier`.

    Attributes:
        key: Its stable key, which no barrier of the library has.
        side: The side it lies on.
        known_by: Who can know whether it stood in the way.
        means: What it is, in the words of a conversation about the record.
        question: What could be asked to explore it.
        options: What could be considered where something speaks for it.
        sources: Who names it.
    """

    key: Slug = attrs.field(kw_only=False)
    side: Side
    known_by: KnownBy = KnownBy.ASSIGNEE
    means: Label
    question: Label
    options: Annotated[tuple[Option, ...], k.Size(1, 9)]
    sources: Annotated[tuple[Citation, ...], k.Size(0, 9)] = ()

    __invariants__ = (
        Invariant(
            "key-of-the-library",
            "key",
            "must not be the key of a barrier of the library",
            lambda own: is_own_key(own.key),
        ),
    )

    def question_for(self, setting: Setting | None) -> str:  # noqa: ARG002 (as BarrierEntry)
        """What could be asked, in every setting."""
        return self.question
