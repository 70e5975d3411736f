"""Shorthands for what the catalog of instruments says."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.research.instruments.instrument_facts import Aspect, InstrumentFact

NOT_KNOWN = "Not known here; the wording is not in this library."
_MEMORY = "From memory, not checked."


def verified_citation(source: str, says: str | None = None) -> Citation:
    """Seen in the source itself."""
    return Citation(source, CitationStatus.VERIFIED, says=says)


def reported_citation(source: str, says: str | None = None) -> Citation:
    """Seen in a description of it."""
    return Citation(source, CitationStatus.REPORTED, says=says)


def from_memory_citation(source: str) -> Citation:
    """Remembered only: shipped as data that says so, and nothing is computed from it."""
    return Citation(source, CitationStatus.RECONSTRUCTED, says=_MEMORY)


def build_fact(
    aspect: Aspect,
    says: str,
    by: Citation,
    number: float | None = None,
    upto: float | None = None,
    *,
    form: str | None = None,
) -> InstrumentFact:
    """A fact of the catalog."""
    return InstrumentFact(aspect, says, number=number, upto=upto, form=form, by=by)


ARTICLE = verified_citation("prasko-2022", "Names it.")
"""The source article names it."""
