"""What makes each kind of record useful: one vocabulary of criteria a kind."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class RecordCriterion(Term):
    """What makes a thought record useful."""

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


class ExperimentCriterion(Term):
    """What makes a behavioral experiment one."""

    TESTABLE = "testable"
    """A prediction, how sure the person is of it, and how the outcome will be judged."""
    INFORMATIVE = "informative"
    """Something is learned from either outcome."""
    CONCLUDED = "concluded"
    """What was seen, what was learned, and the belief rated again."""


class ActivityCriterion(Term):
    """What makes an activity schedule useful."""

    PLANNED = "planned"
    """Activities, each with its day."""
    ACTIVITIES_RATED = "activities-rated"
    """Mastery and pleasure, each for itself."""


class ExposureCriterion(Term):
    """What makes a list of steps usable."""

    STEPPED = "stepped"
    """Steps, rated on one scale."""
    TRIES_COMPARED = "tries-compared"
    """Each try has something to compare."""


class CircleCriterion(Term):
    """What makes a vicious circle whole."""

    BEGUN = "begun"
    """A situation, and what went through the mind."""
    REACTED = "reacted"
    """Emotions, body and behavior."""
    CLOSED = "closed"
    """What it leads to, and so back to the beginning."""
