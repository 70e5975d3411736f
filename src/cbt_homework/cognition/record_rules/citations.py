"""The citations that several rules about records share."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, Standing, article


def printed_form(says: str) -> Citation:
    """The seven columns, as printed."""
    return Citation("greenberger-padesky-2016", Standing.VERIFIED, says=says)


def experiment_sheet(says: str) -> Citation:
    """The experiment sheet, as printed."""
    return Citation("octc-2006", Standing.VERIFIED, says=says)


NINE = article("A record of nine columns in a worked example.")
