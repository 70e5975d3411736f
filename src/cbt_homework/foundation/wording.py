"""The wording engine: patterns of a language, and where in a text they are found.

A guide is data; the phrases of a language lie with the room whose rules read them. What is found
is a place in the text, never the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Count, Label, Slug
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value


def _is_regular_expression(phrase: Any) -> bool:
    try:
        re.compile(phrase.pattern, re.IGNORECASE)
    except (re.error, ValueError, OverflowError, RecursionError, FutureWarning):
        return False
    return True


Pattern = Annotated[str, k.Label(2000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Phrase(Value):
    """A pattern that words of one sort follow.

    Attributes:
        holds: The sort of thing such words hold.
        pattern: A regular expression, matched without regard to case.
    """

    holds: Slug = attrs.field(kw_only=False)
    pattern: Pattern = attrs.field(kw_only=False)

    __invariants__ = (
        Invariant(
            "not-a-pattern", "pattern", "must be a regular expression", _is_regular_expression
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, cache_hash=True)
class WordingGuide(Value):
    """The phrases of one language.

    Attributes:
        language: Its BCP 47 tag.
        version: Raised by any change that can alter a finding.
        phrases: The patterns; of two that overlap, the earlier one in this order counts.
    """

    language: Label = attrs.field(kw_only=False)
    version: Count = 1
    phrases: tuple[Phrase, ...]

    def __add__(self, other: WordingGuide) -> WordingGuide:
        """The phrases of both, these first."""
        return attrs.evolve(self, phrases=(*self.phrases, *other.phrases))


class Span(NamedTuple):
    """Where something is in a text, from ``start`` up to but not including ``end``."""

    holds: str
    start: int
    end: int


SHIELD = "not-"
"""A phrase of the sort *not-x* before those of the sort *x* keeps its places from being x."""


@lru_cache(maxsize=256)
def guide_of_one_sort(guide: WordingGuide, sort: str) -> WordingGuide:
    """The phrases of one sort, with its shields; alone, they lose no place to another sort."""
    sorts = {sort, SHIELD + sort}
    return attrs.evolve(guide, phrases=tuple(p for p in guide.phrases if p.holds in sorts))


def find_spans(guide: WordingGuide, text: str, sort: str) -> tuple[Span, ...]:
    """Where a text holds one sort of thing, in order."""
    inside = [
        span for span in find_all_spans(guide_of_one_sort(guide, sort), text) if span.holds == sort
    ]
    return tuple(sorted(inside, key=lambda span: span.start))


@lru_cache(maxsize=256)  # for several guides by sort; a service may read guides without end
def _compiled_phrases(guide: WordingGuide) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sort and the pattern of each phrase."""
    return tuple(
        (phrase.holds, re.compile(phrase.pattern, re.IGNORECASE)) for phrase in guide.phrases
    )


def find_all_spans(guide: WordingGuide, text: str) -> Iterator[Span]:
    """What the phrases of a guide find in a text; no place is found twice."""
    taken: list[Span] = []
    for sort, pattern in _compiled_phrases(guide):
        for match in pattern.finditer(text):
            span = Span(sort, match.start(), match.end())
            if span.start < span.end and all(
                span.end <= other.start or other.end <= span.start for other in taken
            ):
                taken.append(span)
                yield span
