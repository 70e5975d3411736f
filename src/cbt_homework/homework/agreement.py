"""The agreement: how an assignment was planned with one person."""

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
    """The way in which somebody checked that the person understood the task and its aim."""

    NOT_CHECKED = "not-checked"
    ASKED_IF_CLEAR = "asked-if-clear"
    """A question that can be answered with yes."""
    IN_OWN_WORDS = "in-own-words"
    DEMONSTRATED = "demonstrated"
    CHECKED = "checked"
    """It was checked; how is not recorded."""


class CheckResult(Term):
    """The result of a check of understanding."""

    UNDERSTOOD = "understood"
    PARTLY_UNDERSTOOD = "partly-understood"
    MISUNDERSTOOD = "misunderstood"


class SessionPart(Term):
    """A part of the session, named without a clock."""

    FIRST_MINUTES = "first-minutes"
    MIDDLE = "middle"
    LAST_MINUTES = "last-minutes"


class FirstTry(Term):
    """Whether the assignment was tried while both were still together."""

    NONE = "none"
    BEGUN = "begun"
    REHEARSED = "rehearsed"
    IMAGINED = "imagined"


def _has_no_contradiction_about_writing(agreement: Any) -> bool:
    return agreement.in_writing is not False or Party.ASSIGNEE not in (agreement.copies_with or ())


def _is_planning_within_session(session_time: Any) -> bool:
    if session_time.session_minutes is None:
        return True
    return bool(
        (session_time.at_minute or 0) + (session_time.minutes or 0) <= session_time.session_minutes
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SessionTime(Value):
    """A length of time, and its place in the session.

    Attributes:
        minutes: The length in minutes.
        at_minute: The minute of the session in which it began; 0 is the beginning.
        session_minutes: The real length of the session in minutes.
        part: The part of the session, where no clock was looked at.
    """

    minutes: Minutes | None = None
    at_minute: Minutes | None = None
    session_minutes: Minutes | None = None
    part: SessionPart | None = None

    __invariants__ = (
        Invariant(
            "after-the-session",
            "at_minute",
            "must lie within the session",
            _is_planning_within_session,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Suitability(Value):
    """Whether an assignment suits the person, as it was asked when it was planned.

    Attributes:
        reading: Whether the person can read and write what it takes.
        language: Whether it is in a language in which the person is at home.
        culture: Whether it suits the person's culture, faith and customs.
        others_agree: Whether the others who have to help agree to it.
    """

    reading: bool | Missing | None = None
    language: bool | Missing | None = None
    culture: bool | Missing | None = None
    others_agree: bool | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Agreement(Value):
    """The planning of an assignment with one person.

    Attributes:
        own_words: The purpose of the assignment, as the person put it.
        understanding: The way in which understanding was checked.
        check_showed: The result of that check.
        confidence: The person's confidence of doing it.
        importance: Its importance to the person.
        expected_difficulty: The difficulty that the person expects.
        proposed_by: The party whose idea it was.
        agreed_by: The parties that agreed to it; empty where nobody did.
        in_writing: Whether it is written down for the person.
        written_by: The parties in whose hand it is written.
        copies_with: The parties who have it in writing.
        suitability: Whether it suits the person.
        first_try: Whether it was begun, rehearsed or imagined together.
        time: The length of planning, and its place in the session.
        discussed: Whether it was thoroughly discussed and agreed on, where the record says so as a
            whole.
    """

    own_words: Text | Missing | None = None
    understanding: UnderstandingCheck | Missing | None = None
    check_showed: CheckResult | None = None
    confidence: Rating | Missing | None = None
    importance: Rating | Missing | None = None
    expected_difficulty: Rating | Missing | None = None
    proposed_by: Proposer | None = None
    agreed_by: Annotated[tuple[Party, ...], k.Size(0, 2)] | Missing | None = None
    in_writing: bool | None = None
    written_by: Annotated[tuple[Party, ...], k.Size(0, 2)] | None = None
    copies_with: Annotated[tuple[Party, ...], k.Size(0, 2)] | None = None
    suitability: Suitability | None = None
    first_try: FirstTry | None = None
    time: SessionTime | None = None
    discussed: bool | None = None

    __invariants__ = (
        no_repeats("agreed_by"),
        no_repeats("written_by"),
        no_repeats("copies_with"),
        Invariant(
            "not-in-writing",
            "in_writing",
            "must not be false where the person has it in writing",
            _has_no_contradiction_about_writing,
        ),
    )
