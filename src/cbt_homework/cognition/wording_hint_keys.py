"""The keys of the hints about records and questions."""

from __future__ import annotations

THOUGHT_IS_QUESTION = "thought-is-question"
THOUGHT_ONLY_FEELING = "thought-only-feeling"
SITUATION_IS_INTERPRETATION = "situation-is-interpretation"
EVIDENCE_IS_OPINION = "evidence-is-opinion"
WHY_QUESTION = "why-question"
