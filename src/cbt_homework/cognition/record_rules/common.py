"""Words, the policy protocol and judges that the rules for records share."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.cognition.record_parts import RecordPart, requested_parts
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.foundation.findings import Outcome, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy

Answer = Rating | Missing | None
"""A rating as a record holds it."""


class RecordWord(Term):
    """Words that fill the sentences of these rules."""

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


NOT_RATED = frozenset({Missing.NONE, Missing.NOT_ASKED})
"""Answers which say that no rating was taken."""


def form_asks_for(record: ThoughtRecord, *parts: RecordPart) -> bool:
    """Whether the form of a record asks for all of these parts."""
    return requested_parts(record).issuperset(parts)


def judge_not_empty(
    policy: Policy, field: str, items: tuple[object, ...] | None, reason_if_empty: RecordWord
) -> Outcome:
    """Whether something stands in a part; ``reason_if_empty`` says what an empty one means."""
    if items is None:
        return absent(policy, field, why=RecordWord.NOT_RECORDED)
    return met(field, count=len(items)) if items else unmet(field, why=reason_if_empty)


def judge_all_rated(
    policy: Policy, answers_with_paths: Iterable[tuple[str, Answer]]
) -> Outcome | None:
    """Whether each of these is rated.

    Ratings that nobody asked for, or that are on record as none, are known to be missing. Declined
    ones stay open. Those that do not apply are left out.
    """
    due = [
        (path, answer)
        for path, answer in answers_with_paths
        if answer is not Missing.NOT_APPLICABLE
    ]
    if not due:
        return None
    empty = {path: answer for path, answer in due if not isinstance(answer, Rating)}
    facts = {"count": len(empty), "total": len(due)}
    if not empty:
        return met(*(path for path, _ in due), total=len(due))
    if set(empty.values()) == {Missing.NONE}:
        return unmet(*empty, lack=Missing.NONE, **facts)
    if not NOT_RATED.isdisjoint(empty.values()):
        return unmet(*empty, **facts)
    return absent(policy, *empty, **facts) if None in empty.values() else unknown(*empty, **facts)
