"""What a rule of one's own is made of.

A rule is data and a plain function that answers `met`, `unmet` or `unknown`; `docs/own-rules.md`
makes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.foundation.citations import Citation, CitationStatus, Source
    from cbt_homework.foundation.findings import Finding, Outcome, Weight, met, unknown, unmet
    from cbt_homework.foundation.rules import Effort, Example, Rule, RuleBook, Status
    from cbt_homework.foundation.vocabulary import Term
    from cbt_homework.foundation.wording import Phrase, WordingGuide

_LAZY = {
    "foundation.findings": ("Finding", "Outcome", "Weight", "met", "unknown", "unmet"),
    "foundation.rules": ("Example", "Rule", "RuleBook", "Effort", "Status"),
    "foundation.citations": ("Citation", "Source", "CitationStatus"),
    "foundation.vocabulary": ("Term",),
    "foundation.wording": ("Phrase", "WordingGuide"),
}  # fmt: skip
"""Where each public name lives. Nothing is imported before somebody asks for it."""

__all__ = [
    "Citation",
    "CitationStatus",
    "Effort",
    "Example",
    "Finding",
    "Outcome",
    "Phrase",
    "Rule",
    "RuleBook",
    "Source",
    "Status",
    "Term",
    "Weight",
    "WordingGuide",
    "met",
    "unknown",
    "unmet",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
