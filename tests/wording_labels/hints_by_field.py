"""The hints that make sense for each text of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from cbt_homework.cognition.wording_hint_keys import (
    EVIDENCE_IS_OPINION,
    SITUATION_IS_INTERPRETATION,
    THOUGHT_IS_QUESTION,
    THOUGHT_ONLY_FEELING,
    WHY_QUESTION,
)
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.foundation.wording import Span, WordingGuide, find_spans
from cbt_homework.homework.hints import (
    BLAME_WORD,
    IDENTIFIER,
    PASS_OR_FAIL,
    PLAN_ONLY_WILLPOWER,
    TASK_VAGUE,
)


class TextField(Term):
    """The role of a text in its record."""

    THOUGHT = "thought"
    SITUATION = "situation"
    EVIDENCE = "evidence"
    TASK = "task"
    PLAN = "plan"
    QUESTION = "question"
    NOTE = "note"


HINTS: Mapping[TextField, tuple[str, ...]] = MappingProxyType(
    {
        TextField.THOUGHT: (THOUGHT_IS_QUESTION, THOUGHT_ONLY_FEELING, BLAME_WORD, IDENTIFIER),
        TextField.SITUATION: (SITUATION_IS_INTERPRETATION, BLAME_WORD, IDENTIFIER),
        TextField.EVIDENCE: (EVIDENCE_IS_OPINION, BLAME_WORD, IDENTIFIER),
        TextField.TASK: (TASK_VAGUE, PASS_OR_FAIL, BLAME_WORD, IDENTIFIER),
        TextField.PLAN: (PLAN_ONLY_WILLPOWER, PASS_OR_FAIL, BLAME_WORD, IDENTIFIER),
        TextField.QUESTION: (WHY_QUESTION, BLAME_WORD, IDENTIFIER),
        TextField.NOTE: (BLAME_WORD, IDENTIFIER),
    }
)
"""The hints that make sense for a field."""


def hint_spans(guide: WordingGuide, text: str, field: TextField) -> Iterator[Span]:
    """All hints that make sense for a field, one after the other."""
    for hint in HINTS[field]:
        yield from find_spans(guide, text, hint)
