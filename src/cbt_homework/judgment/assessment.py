"""An assessment of one subject: a profile of criteria, and the findings behind it."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import plain_str_or_none
from cbt_homework.foundation.errors import UnknownCodeError
from cbt_homework.foundation.field_types import Slug
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.basis import Basis

C = TypeVar("C", bound=enum.Enum)
_MOST_CRITERIA = 200
_MOST_FINDINGS = 2000


def _key_of_criterion(criterion: enum.Enum | str) -> str:
    text = plain_str_or_none(criterion)
    if text is not None:
        return text
    if not isinstance(criterion, enum.Enum):
        raise TypeError("give a member such as Criterion.CONCRETE, or the key in a finding")
    key: str = criterion.value
    return key


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Judged(Value):
    """The verdict on one criterion.

    Attributes:
        criterion: The key of the criterion.
        verdict: The verdict of all its essential rules together.
    """

    criterion: Slug = attrs.field(kw_only=False)
    verdict: Verdict = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Assessment(Value, Generic[C]):
    """The findings about one subject, by criterion; it holds no score, no rank and nobody's words.

    A criterion stands in the profile when at least one of its essential rules applied.

    Attributes:
        subject: The kind of thing that was assessed.
        profile: The verdict on each criterion, in the order of the criteria.
        findings: The answers of all rules: what needs attention first, then what is missing, what
            could help, what is in place, and what is not recorded.
        basis: The rules, the policy and the library that it was made with.
    """

    subject: Slug
    profile: Annotated[tuple[Judged, ...], k.Size(0, _MOST_CRITERIA)]
    findings: Annotated[tuple[Finding, ...], k.Size(0, _MOST_FINDINGS)]
    basis: Basis

    def verdict(self, criterion: C | str) -> Verdict | None:
        """The verdict on a criterion; None where none of its essential rules applied.

        A criterion is a member of its vocabulary, such as Criterion.CONCRETE, or the key that a
        finding has: ``assessment.verdict(finding.criterion)``.

        Raises:
            TypeError: this is neither.
            UnknownCodeError: no finding of this assessment has this key.
        """
        key = self._key(criterion)
        return next((j.verdict for j in self.profile if j.criterion == key), None)

    def _key(self, criterion: C | str) -> str:
        key = _key_of_criterion(criterion)
        if criterion.__class__ is str and all(f.criterion != key for f in self.findings):
            raise UnknownCodeError("no finding of this assessment has this key of a criterion")
        return key

    def meets(self, *criteria: C | str) -> bool:
        """Whether each of these criteria was judged and is MET; without any, every one judged.

        False, too, where nothing was judged at all.
        """
        if not criteria:
            judged = [j.verdict for j in self.profile]
            return bool(judged) and all(v is Verdict.MET for v in judged)
        return all(self.verdict(criterion) is Verdict.MET for criterion in criteria)

    def about(self, criterion: C | str) -> tuple[Finding, ...]:
        """The findings that speak to a criterion, a member or a key as in `verdict`.

        Raises:
            TypeError: this is neither.
            UnknownCodeError: no finding of this assessment has this key.
        """
        key = self._key(criterion)
        return tuple(f for f in self.findings if f.criterion == key)

    def with_verdict(self, verdict: Verdict, *weights: Weight) -> tuple[Finding, ...]:
        """The findings with this verdict, of these weights or of any."""
        return tuple(
            f
            for f in self.findings
            if f.verdict is verdict and (not weights or f.weight in weights)
        )

    @property
    def attention(self) -> tuple[Finding, ...]:
        """The ATTENTION findings that are not MET: a responsible clinician sees them first."""
        return tuple(
            f
            for f in self.findings
            if f.weight is Weight.ATTENTION and f.verdict is not Verdict.MET
        )

    @property
    def essential_unmet(self) -> tuple[Finding, ...]:
        """The essential findings that are UNMET, the one cheapest to settle first."""
        return self.with_verdict(Verdict.UNMET, Weight.ESSENTIAL)

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields that would decide what is not known, each once."""
        return tuple(dict.fromkeys(path for f in self.findings for path in f.needs))

    def row(self, *criteria: type[Term]) -> dict[str, str | int | None]:
        """One flat row of plain values: a column a criterion, counts, and what it is based on.

        Column names are ASCII words with underscores. A criterion of the given vocabularies that
        was not judged is None; without any vocabulary only those in the profile have a column.
        """
        keys = [member.value for vocabulary in criteria for member in vocabulary]
        verdicts = {j.criterion: j.verdict.value for j in self.profile}
        columns = dict.fromkeys([*keys, *verdicts])
        row: dict[str, str | int | None] = {"subject": self.subject}
        row |= {key.replace("-", "_"): verdicts.get(key) for key in columns}
        row |= {
            "n_attention": len(self.attention),
            "n_essential_unmet": len(self.essential_unmet),
            "n_helpful_unmet": len(self.with_verdict(Verdict.UNMET, Weight.HELPFUL)),
            "n_hints": len(self.with_verdict(Verdict.UNMET, Weight.HINT)),
            "n_unknown": len(self.with_verdict(Verdict.UNKNOWN)),
            "library": self.basis.library,
            "rules": self.basis.rules,
            "rules_digest": self.basis.rules_digest,
            "policy_digest": self.basis.policy_digest,
        }
        return row


def assemble_assessment(
    subject: str, profile: tuple[Judged, ...], findings: tuple[Finding, ...], basis: Basis
) -> Assessment[Any]:
    """An assessment of parts that were checked when they were made; only their number is checked.

    Raises:
        InvariantError: there are more criteria or findings than an assessment may hold.
    """
    if len(findings) > _MOST_FINDINGS or len(profile) > _MOST_CRITERIA:
        return Assessment(subject=subject, profile=profile, findings=findings, basis=basis)
    assessment: Assessment[Any] = _new(Assessment)
    _set(assessment, "subject", subject)
    _set(assessment, "profile", profile)
    _set(assessment, "findings", findings)
    _set(assessment, "basis", basis)
    return assessment


_new: Callable[[Any], Any] = object.__new__
_set = object.__setattr__
