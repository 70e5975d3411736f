"""The parts of a rule of your own.

A rule is data and a plain function that answers `met`, `unmet` or `unknown`; `docs/own-rules.md`
makes one.
"""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus, Source
from cbt_homework.foundation.errors import UnknownCodeError
from cbt_homework.foundation.findings import Finding, Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.rules import Effort, Example, Rule, RuleBook, Status
from cbt_homework.foundation.verdicts import all_of, any_of
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.foundation.wording import Phrase, WordingGuide

__all__ = [
    "Citation", "CitationStatus", "Effort", "Example", "Finding", "Outcome", "Phrase", "Rule",
    "RuleBook", "Source", "Status", "Term", "UnknownCodeError", "Weight", "WordingGuide", "all_of",
    "any_of", "met", "unknown", "unmet",
]  # fmt: skip

explain_missing_names(__name__)
