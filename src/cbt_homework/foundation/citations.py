"""Where a statement comes from, and how well it is established."""

from __future__ import annotations

import attrs

from cbt_homework.foundation.field_types import Label, Slug
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class CitationStatus(Term):
    """How well it is established that a source says what we cite it for.

    It does not grade the evidence: much of the field's advice is expert opinion, which a verified
    citation of it remains.
    """

    VERIFIED = "verified"
    """Seen in the source itself."""
    REPORTED = "reported"
    """Seen in a secondary description of it."""
    CONTESTED = "contested"
    """Other sources disagree."""
    RECONSTRUCTED = "reconstructed"
    """Put together from partial descriptions."""
    POLICY = "policy"
    """A convention of this library; no source gives it."""


class AdviceEvidence(Term):
    """What kind of evidence advice rests on; it says nothing about how well it was cited."""

    EXPERT_OPINION = "expert-opinion"
    OBSERVATIONAL = "observational"
    """It went together with a better outcome, which need not be why."""
    SUGGESTION = "suggestion"
    """A suggestion of this library; no source is named for it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Source(Value):
    """One publication.

    Attributes:
        key: The key that rules and policies cite it by.
        citation: Authors, year, title and place of publication.
        doi: The digital object identifier, where it is known.
        note: What a reader should know about citing it.
    """

    key: Slug = attrs.field(kw_only=False)
    citation: Label
    doi: Label | None = None
    note: Label | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Citation(Value):
    """A source as one statement uses it.

    Attributes:
        source: The key of the source.
        status: How well it is established that the source says this.
        says: What it says, in this library's words.
    """

    source: Slug = attrs.field(kw_only=False)
    status: CitationStatus = attrs.field(kw_only=False)
    says: Label | None = None


def article(says: str) -> Citation:
    """The source article, in our words."""
    return Citation("prasko-2022", CitationStatus.VERIFIED, says=says)


def library(says: str) -> Citation:
    """A convention of this library."""
    return Citation("library", CitationStatus.POLICY, says=says)
