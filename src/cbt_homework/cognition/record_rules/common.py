"""What the rules about records share."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.cognition.record_parts import RecordPart, asked_of
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.foundation.findings import Outcome, met, places, unknown, unmet
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy

Answer = Rating | Missing | None
"""A rating as a record holds it."""


class RecordWord(Term):
    """Words that sentences about records are filled with."""

    NOT_RECORDED = "not-recorded"
    NONE_NOTICED = "none-noticed"
    NONE_FOUND = "none-found"
    NONE_PLANNED = "none-planned"
    NONE_LISTED = "none-listed"
    NO_SCALE_RECORDED = "no-scale-recorded"
    ON_ANOTHER_SCALE = "on-another-scale"
    FACTS_FOR = "facts-for"
    FACTS_AGAINST = "facts-against"
    FACTS_ON_EITHER_SIDE = "facts-on-either-side"
    WHAT_WAS_SEEN = "what-was-seen"
    WHETHER_IT_FITS = "whether-it-fits"
    THE_RESULT = "the-result"
    IF_IT_GOES_WELL = "if-it-goes-well"
    IF_IT_DOES_NOT = "if-it-does-not"
    EITHER_OUTCOME = "either-outcome"


def asks(record: ThoughtRecord, *parts: RecordPart) -> bool:
    """Whether a record is asked for all of these."""
    return asked_of(record).issuperset(parts)


def absent(policy: Policy, *fields: str, **facts: Term | int) -> Outcome:
    """A part that a record itself should say, and does not."""
    judged = unmet if policy.absent is Verdict.UNMET else unknown
    return judged(*fields, **facts)


def some(policy: Policy, field: str, held: tuple[object, ...] | None, none: RecordWord) -> Outcome:
    """Whether something stands in a part; ``none`` says what an empty one means."""
    if held is None:
        return absent(policy, field, why=RecordWord.NOT_RECORDED)
    return met(field, count=len(held)) if held else unmet(field, why=none)


def rated(policy: Policy, answers: Iterable[tuple[str, Answer]]) -> Outcome | None:
    """Whether each of these is rated.

    What was not asked is known not to be there; what was declined stays open; what does not apply
    is left out.
    """
    due = [(path, answer) for path, answer in answers if answer is not Missing.NOT_APPLICABLE]
    if not due:
        return None
    empty = {path: answer for path, answer in due if not isinstance(answer, Rating)}
    facts = {"count": len(empty), "total": len(due)}
    at = places(empty)
    if not empty:
        return met(*places(path for path, _ in due), total=len(due))
    if Missing.NOT_ASKED in empty.values():
        return unmet(*at, **facts)
    return absent(policy, *at, **facts) if None in empty.values() else unknown(*at, **facts)
