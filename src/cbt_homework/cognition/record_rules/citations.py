"""Citations that several rules for records share."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus, article


def printed_form_citation(says: str) -> Citation:
    """The seven columns, as printed."""
    return Citation("greenberger-padesky-2016", CitationStatus.VERIFIED, says=says)


def experiment_sheet_citation(says: str) -> Citation:
    """The experiment sheet, as printed."""
    return Citation("octc-2006", CitationStatus.VERIFIED, says=says)


NINE = article("A record of nine columns in a worked example.")
