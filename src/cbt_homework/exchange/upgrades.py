"""The version that is written today, and the upgrades that lead to it from older ones."""

from __future__ import annotations

from typing import Any

from cbt_homework.exchange.upgrade_grammar import (
    ListShape,
    ObjectShape,
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


_SHOWN_ONLY = frozenset(
    {
        "difficulty-met", "difficulty-expected", "confidence-when-planned",
        "importance-when-planned", "checked-when-planned", "check-showed", "purpose-in-own-words",
        "in-the-plan", "time-to-plan", "agreed-by-both", "manner", "rationale-given",
        "understanding-seen-to", "fit", "own-belief", "strain", "earlier-reviews", "formulated",
        "belief-system", "held-attitude",
    }
)  # fmt: skip
"""Indicators that spoke against a barrier until 0.3, and are no answer of anybody."""
_ONLY_ASK = frozenset({"formulated", "alike", "belief-system", "held-attitude", "habit", "strain"})
"""Indicators that spoke for a barrier until 0.3, and only point to it."""


def _is_answer(fact: Any) -> bool:
    return not fact["overcome"] and fact["indicator"] not in _SHOWN_ONLY


def _answers_and_shown(facts: Any) -> dict[str, Any]:
    answers = [f for f in facts if _is_answer(f)]
    shown = [{**f, "side": "beside"} for f in facts if not _is_answer(f)]
    return {"speaks_against": answers} | ({"beside": shown} if shown else {})


def _support_and_leads(facts: Any) -> dict[str, Any]:
    leads = [{**f, "side": "asks"} for f in facts if f["indicator"] in _ONLY_ASK]
    support = [f for f in facts if f["indicator"] not in _ONLY_ASK]
    return {"speaks_for": support} | ({"leads": leads} if leads else {})


_FACTS = ListShape(ObjectShape(("BarrierFact",)))

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
        (
            RenameWord("Barrier", "relationship", "expectation-of-therapist"),
            SplitField(
                "BarrierFound",
                "speaks_for",
                ("speaks_for", "leads"),
                _support_and_leads,
                held=_FACTS,
            ),
            SplitField(
                "BarrierFound",
                "speaks_against",
                ("speaks_against", "beside"),
                _answers_and_shown,
                held=_FACTS,
            ),
        ),
    ),
)
"""From the oldest version that is read to today's, without a gap (docs/compatibility.md)."""
