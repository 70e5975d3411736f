"""What happened when an assignment was planned with one person."""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Minutes, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.people import Party, Proposer
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class UnderstandingCheck(Term):
    """How it was checked that the person understood the task and what it is for."""

    NOT_CHECKED = "not-checked"
    ASKED_IF_CLEAR = "asked-if-clear"
    """A question that can be answered with yes."""
    IN_OWN_WORDS = "in-own-words"
    DEMONSTRATED = "demonstrated"


class FirstTry(Term):
    """Whether the assignment was tried while both were still together."""

    NONE = "none"
    BEGUN = "begun"
    REHEARSED = "rehearsed"
    IMAGINED = "imagined"


def _inside(timing: Any) -> bool:
    if timing.session_minutes is None:
        return True
    return bool((timing.at_minute or 0) + (timing.minutes or 0) <= timing.session_minutes)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SessionTime(Value):
    """How long something took, and when in the session.

    Attributes:
        minutes: How many minutes it took.
        at_minute: In which minute of the session it began; 0 is the beginning.
        session_minutes: How long the session really was.
    """

    minutes: Minutes | None = None
    at_minute: Minutes | None = None
    session_minutes: Minutes | None = None

    __invariants__ = (
        Invariant("after-the-session", "at_minute", "must lie within the session", _inside),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Agreement(Value):
    """What happened when the assignment was planned with one person.

    Attributes:
        own_words: What it is for, as the person put it.
        understanding: How understanding was checked.
        confidence: How sure the person is to do it.
        importance: How much it matters to the person.
        expected_difficulty: How hard the person expects it to be.
        proposed_by: Whose idea it was.
        agreed_by: Who agreed to it.
        in_writing: Whether it is written down for the person.
        first_try: Whether it was begun, rehearsed or imagined together.
        time: How long planning took, and when in the session.
    """

    own_words: Text | Missing | None = None
    understanding: UnderstandingCheck | Missing | None = None
    confidence: Rating | Missing | None = None
    importance: Rating | Missing | None = None
    expected_difficulty: Rating | Missing | None = None
    proposed_by: Proposer | None = None
    agreed_by: Annotated[tuple[Party, ...], k.Size(0, 2)] | None = None
    in_writing: bool | None = None
    first_try: FirstTry | None = None
    time: SessionTime | None = None

    __invariants__ = (no_repeats("agreed_by"),)
