"""Barriers to homework, and the side on which each lies.

Four overlapping sides, with the relationship across them. The order is that of the sides, and means
nothing else.
"""

from __future__ import annotations

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
    FORGETTING = "forgetting"
    PURPOSE_UNCLEAR = "purpose-unclear"
    TOO_DEMANDING = "too-demanding"
    NOT_PLANNED = "not-planned"
    NOT_SUITED = "not-suited"
    OFF_GOAL = "off-goal"
    TEDIOUS = "tedious"
    UNFORESEEN_CIRCUMSTANCES = "unforeseen-circumstances"
    NO_TIME = "no-time"
    NO_SUPPORT = "no-support"
    NO_REWARD = "no-reward"
    NO_MEANS = "no-means"
    NOT_REVIEWED = "not-reviewed"
    ASSIGNING_STYLE = "assigning-style"
    THERAPIST_ATTITUDE = "therapist-attitude"
    RELATIONSHIP = "relationship"

    @property
    def side(self) -> Side:
        """The side it lies on."""
        return _SIDES[self]


_SIDES = {
    Barrier.NOT_UNDERSTOOD: Side.PATIENT,
    Barrier.LOW_IMPORTANCE: Side.PATIENT,
    Barrier.LOW_MOTIVATION: Side.PATIENT,
    Barrier.LOW_CONFIDENCE: Side.PATIENT,
    Barrier.PATIENT_BELIEF: Side.PATIENT,
    Barrier.HOPELESSNESS: Side.PATIENT,
    Barrier.FEAR_OF_EVALUATION: Side.PATIENT,
    Barrier.ALL_OR_NOTHING: Side.PATIENT,
    Barrier.AVOIDANCE: Side.PATIENT,
    Barrier.FORGETTING: Side.PATIENT,
    Barrier.PURPOSE_UNCLEAR: Side.TASK,
    Barrier.TOO_DEMANDING: Side.TASK,
    Barrier.NOT_PLANNED: Side.TASK,
    Barrier.NOT_SUITED: Side.TASK,
    Barrier.OFF_GOAL: Side.TASK,
    Barrier.TEDIOUS: Side.TASK,
    Barrier.UNFORESEEN_CIRCUMSTANCES: Side.ENVIRONMENT,
    Barrier.NO_TIME: Side.ENVIRONMENT,
    Barrier.NO_SUPPORT: Side.ENVIRONMENT,
    Barrier.NO_REWARD: Side.ENVIRONMENT,
    Barrier.NO_MEANS: Side.ENVIRONMENT,
    Barrier.NOT_REVIEWED: Side.THERAPIST,
    Barrier.ASSIGNING_STYLE: Side.THERAPIST,
    Barrier.THERAPIST_ATTITUDE: Side.THERAPIST,
    Barrier.RELATIONSHIP: Side.RELATIONSHIP,
}


class BarrierState(Term):
    """The state of a barrier by what is recorded."""

    SUPPORTED = "supported"
    """At least one fact speaks for it; what speaks against it is shown beside it."""
    NOT_SUPPORTED = "not-supported"
    """There are facts, and they speak against it."""
    UNEXPLORED = "unexplored"
    """Nothing is recorded; there is a question to ask."""
