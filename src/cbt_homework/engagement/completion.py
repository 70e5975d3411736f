"""States how far an assignment was carried out, and what is known of each due occasion."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class Completion(Term):
    """The extent to which it was carried out, as somebody reported it.

    Ordinal, from NOT_DONE to MORE: two steps on it are no distance, and no mean is one. ALTERNATIVE
    stands beside the order: something else was done that serves the same purpose.
    """

    NOT_DONE = "not-done"
    PARTLY = "partly"
    DONE = "done"
    MORE = "more"
    ALTERNATIVE = "alternative"

    @property
    def rank(self) -> int | None:
        """Its place in the order, from 0; None for ALTERNATIVE."""
        return _RANKS.get(self)

    @property
    def is_carried_out(self) -> bool:
        """Whether there is nothing to find out about: done, more, or an alternative."""
        return self in _CARRIED_OUT


_RANKS = {
    Completion.NOT_DONE: 0,
    Completion.PARTLY: 1,
    Completion.DONE: 2,
    Completion.MORE: 3,
}
_CARRIED_OUT = frozenset({Completion.DONE, Completion.MORE, Completion.ALTERNATIVE})


class OccasionState(Term):
    """The state of one due occasion. Without a report it is UNKNOWN, never NOT_DONE."""

    DONE = "done"
    PARTLY = "partly"
    MORE = "more"
    ALTERNATIVE = "alternative"
    NOT_DONE = "not-done"
    NOT_DUE = "not-due"
    """It does not fall due by the day asked about."""
    SET_ASIDE = "set-aside"
    """It was agreed that it need not be done: a pause, an illness, a holiday."""
    UNKNOWN = "unknown"
