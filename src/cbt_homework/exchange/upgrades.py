"""The version that is written today, and the upgrades that lead to it from older ones."""

from __future__ import annotations

from typing import Any

from cbt_homework.exchange.upgrade_grammar import (
    RenameClass,
    RenameField,
    RenameKind,
    RenameWord,
    SplitField,
    Upgrade,
)

VERSION = "0.4"
"""The version that is written. A version 0.x is a draft; the first release writes 1.0."""


def _no_fields(_: Any) -> dict[str, Any]:
    return {}


def _goal_with_id(goal_id: Any) -> dict[str, Any]:
    return {"goal": goal_id if goal_id is None else {"id": goal_id}}


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
    Upgrade((0, 2), (0, 3), (SplitField("HomeworkSpec", "goal", ("goal",), _goal_with_id),)),
    Upgrade(
        (0, 3),
        (0, 4),
        (RenameWord("Barrier", "relationship", "expectation-of-therapist"),),
    ),
)
"""From the oldest version that is read to today's, without a gap (docs/compatibility.md)."""
