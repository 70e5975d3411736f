"""Every rule of the library, in one book, and the rule of any code that a finding may have."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.judgment.cognition_subjects import FORMULATIONS, RECORDS, THERAPEUTIC_BELIEFS
from cbt_homework.judgment.engagement_subjects import ENGAGEMENT
from cbt_homework.judgment.homework_subjects import HOMEWORK
from cbt_homework.judgment.retired import RetiredRule, retired_rule
from cbt_homework.judgment.supervision_subjects import SUPERVISION

BOOKS = (HOMEWORK, RECORDS, FORMULATIONS, THERAPEUTIC_BELIEFS, ENGAGEMENT, SUPERVISION)
CATALOGUE = RuleBook("catalogue", [rule for book in BOOKS for rule in book])
"""Every rule of the library that is in use."""


def rule_of(code: str, book: RuleBook = CATALOGUE) -> Rule[Any] | RetiredRule | None:
    """The rule of a code: from the book, from the library, or a retired one; None for no rule."""
    for rules in (book, CATALOGUE):
        if code in rules:
            return rules[code]
    return retired_rule(code)
