"""The criteria of each kind of record: one vocabulary for each kind."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class RecordCriterion(Term):
    """The criteria of a useful thought record."""

    OBSERVED = "observed"
    """Situation, thoughts and emotions are caught."""
    RATED = "rated"
    """How far the thoughts are believed, how strong the emotions are."""
    WEIGHED = "weighed"
    """Facts are looked for on both sides."""
    ANSWERED = "answered"
    """There is an alternative view, and it is believed."""
    COMPARED = "compared"
    """Rated again on the same scale, so that a change can be read."""
    FOLLOWED_UP = "followed-up"
    """Something is done with it."""
    RECORD_SAFE = "record-safe"
    """A recorded adverse effect comes first in every list."""


class ExperimentCriterion(Term):
    """The criteria of a behavioral experiment."""

    TESTABLE = "testable"
    """A prediction, how sure the person is of it, and how the outcome will be judged."""
    INFORMATIVE = "informative"
    """Something is learned from either outcome."""
    CONCLUDED = "concluded"
    """What was seen, what was learned, and the belief rated again."""


class ActivityCriterion(Term):
    """The criteria of a useful activity schedule."""

    PLANNED = "planned"
    """Activities, each with its day."""
    ACTIVITIES_RATED = "activities-rated"
    """Mastery and pleasure, each for itself."""


class ExposureCriterion(Term):
    """The criteria of a usable list of steps."""

    STEPPED = "stepped"
    """Steps, rated on one scale."""
    TRIES_COMPARED = "tries-compared"
    """Each try has something to compare."""


class CircleCriterion(Term):
    """The criteria of a complete vicious circle."""

    BEGUN = "begun"
    """A situation, and what went through the mind."""
    REACTED = "reacted"
    """Emotions, body and behavior."""
    CLOSED = "closed"
    """What it leads to, and so back to the beginning."""
