"""Keeps the sentences of rules and indicators that are no longer used, for old records.

To retire a rule, take it out of the rules of its room and add a `RetiredRule` to `RETIRED`. Its
code is not used again. A barrier, a step and a criterion are words of a vocabulary; a retired one
stays in its vocabulary and in its catalogue.
"""

from __future__ import annotations

import attrs

from cbt_homework.foundation.arguments import plain_str_or_none
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.rules import filled_template
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.verdicts import Verdict


@attrs.frozen(kw_only=True)
class RetiredRule:
    """A rule that is no longer used, as far as its old findings need it.

    Attributes:
        code: Its code, which no other rule takes.
        name: Words that read before the verdict.
        version: The last version it had.
        weight: What it could do.
        criterion: The key of the criterion that it spoke to.
        met, unmet, unknown: Its sentence for each verdict; None where it never gave the verdict.
        since: The version of the library that retired it.
        why: Why it was retired.
        replaced_by: The codes of the rules that take its place; empty where none does.
    """

    __repr__ = partial_repr

    code: str
    name: str
    version: int
    weight: Weight
    criterion: str
    met: str | None
    unmet: str | None
    unknown: str | None
    since: str
    why: str
    replaced_by: tuple[str, ...] = ()

    def template(self, verdict: Verdict) -> str | None:
        """The sentence of a verdict, with its placeholders."""
        templates = {
            Verdict.MET: self.met,
            Verdict.UNMET: self.unmet,
            Verdict.UNKNOWN: self.unknown,
        }
        return templates[verdict]

    def sentence(self, finding: Finding) -> str:
        """The sentence of a finding; for a verdict it never gave, its name and the verdict."""
        template = self.template(finding.verdict)
        if template is None:
            return f"{self.name}: {finding.verdict.label}."
        return filled_template(template, finding)


@attrs.frozen(kw_only=True)
class RetiredIndicator:
    """An indicator that is no longer looked for, as far as old diagnoses need it.

    Attributes:
        key: Its key, which no other indicator takes.
        version: The last version it had.
        says_for: Its sentence where it spoke for a barrier; None where it never did.
        says_against: Its sentence where it spoke against one; None where it never did.
        since: The version of the library that retired it.
        why: Why it was retired.
        replaced_by: The keys of the indicators that take its place; empty where none does.
    """

    __repr__ = partial_repr

    key: str
    version: int
    says_for: str | None
    says_against: str | None
    since: str
    why: str
    replaced_by: tuple[str, ...] = ()


RETIRED: tuple[RetiredRule, ...] = ()
"""Every retired rule of every room."""
RETIRED_INDICATORS: tuple[RetiredIndicator, ...] = ()
"""Every retired indicator."""


def retired_rule(code: object) -> RetiredRule | None:
    """The retired rule of a code."""
    templates = plain_str_or_none(code)
    return next((rule for rule in RETIRED if rule.code == templates), None)


def retired_indicator(key: str) -> RetiredIndicator | None:
    """The retired indicator of a key."""
    return next((indicator for indicator in RETIRED_INDICATORS if indicator.key == key), None)
