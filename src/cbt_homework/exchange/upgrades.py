"""The version that is written today, and the upgrades that lead to it from older ones."""

from __future__ import annotations

from typing import Any

from cbt_homework.exchange.upgrade_grammar import (
    RenameClass,
    RenameField,
    RenameKind,
    SplitField,
    Upgrade,
)

VERSION = "0.2"
"""The version that is written. A version 0.x is a draft; the first release writes 1.0."""


def _no_fields(_: Any) -> dict[str, Any]:
    return {}


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        (0, 1),
        (0, 2),
        (
            RenameKind("entry", "assignment-history"),
            RenameClass("Entry", "AssignmentHistory"),
            RenameClass("Conduct", "AssigningObservation"),
            RenameClass("Reading", "Measurement"),
            RenameClass("Standing", "CitationStatus"),
            RenameField("Course", "entries", "histories"),
            RenameField("AssignmentHistory", "conduct", "assigning"),
            RenameField("Report", "readings", "measurements"),
            RenameField("Attempt", "readings", "measurements"),
            RenameClass("Fact", "BarrierFact"),
            RenameField("BarrierFact", "sign", "indicator"),
            RenameField("Citation", "standing", "status"),
            RenameField("EvidenceConflict", "standing", "status"),
            SplitField("BarrierFound", "state", (), _no_fields),
        ),
    ),
)
"""From the oldest version that is read to today's, without a gap (docs/compatibility.md)."""
