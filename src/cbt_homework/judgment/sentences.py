"""The sentence of a finding; sentences in another language begin here.

A sentence is made from the templates of its rule (`Rule.met`, `Rule.unmet`, ...) and the facts of
the finding. A book of translated rules, given as ``book``, is asked before the library's own.
"""

from __future__ import annotations

from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.catalogue import CATALOGUE, rule_of


def sentence_of(finding: Finding, book: RuleBook = CATALOGUE) -> str:
    """The sentence of a finding.

    A rule of a newer library, or of a book that was not given, has no sentence here. Its code, its
    criterion and its verdict are said then.
    """
    rule = rule_of(finding.code, book)
    if rule is not None:
        return rule.sentence(finding)
    criterion = finding.criterion.replace("-", " ")
    return (
        f"The rule {finding.code} is not known here; "
        f"its verdict on *{criterion}* was {finding.verdict.label}."
    )
