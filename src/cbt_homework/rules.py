"""What a rule of one's own is made of.

A rule is data and a plain function that answers `met`, `unmet` or `unknown`; `docs/own-rules.md`
makes one.
"""

from __future__ import annotations

from cbt_homework.foundation.findings import Finding, Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Example, Rule, RuleBook, Settles, Status
from cbt_homework.foundation.sources import Citation, Source, Standing
from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.wording import Phrase, WordingGuide

__all__ = [
    "Citation", "Example", "Finding", "Outcome", "Phrase", "Rule", "RuleBook", "Settles", "Source",
    "Standing", "Status", "Term", "Weight", "WordingGuide", "met", "unknown", "unmet",
]  # fmt: skip


def __dir__() -> list[str]:
    return __all__
