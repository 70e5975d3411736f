"""Outcomes, the answers of rules, and findings, the outcomes on record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Annotated, Any, NamedTuple, Protocol

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Code, Fact, FactName, FieldPath, Slug
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term


class Weight(Term):
    """How much a rule counts."""

    ATTENTION = "attention"
    """Harm, risk or missing consent: first in every list, and never left out."""
    ESSENTIAL = "essential"
    """Its criterion stands or falls with it."""
    HELPFUL = "helpful"
    """An option; it moves no verdict."""
    HINT = "hint"
    """About wording, and possibly wrong; it moves no verdict."""


class Outcome(NamedTuple):
    """The answer of a rule about one object; without an outcome the rule does not apply.

    Made by `met`, `unmet` and `unknown`.
    """

    verdict: Verdict
    at: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    facts: tuple[tuple[str, Fact | Term], ...] = ()


MOST_PATHS = 200
"""How many paths an outcome and its finding name, the first ones; a count is of all of them."""
_MOST_KEPT = 512
_FEW_PATHS = 8
"""Outcomes with few paths come again and again. Paths with an index may be endlessly many."""
_MET: dict[tuple[str, ...], Outcome] = {}
_UNMET: dict[tuple[str, ...], Outcome] = {}
_UNKNOWN: dict[tuple[str, ...], Outcome] = {}


def capped_paths(paths: Iterable[str]) -> tuple[str, ...]:
    """As many paths as an outcome and a finding can hold, the first ones."""
    return tuple(islice(paths, MOST_PATHS))


def met(*at: str, **facts: Fact | Term) -> Outcome:
    """The outcome *in place*, as the fields ``at`` show; the first 200 of them are kept."""
    if facts:
        return Outcome(Verdict.MET, capped_paths(at), (), tuple(facts.items()))
    return _MET.get(at) or _remember_outcome(_MET, at, Outcome(Verdict.MET, capped_paths(at)))


def unmet(*at: str, **facts: Fact | Term) -> Outcome:
    """The outcome *not in place*, as the fields ``at`` show; the first 200 of them are kept."""
    if facts:
        return Outcome(Verdict.UNMET, capped_paths(at), (), tuple(facts.items()))
    return _UNMET.get(at) or _remember_outcome(_UNMET, at, Outcome(Verdict.UNMET, capped_paths(at)))


def unknown(*needs: str, **facts: Fact | Term) -> Outcome:
    """The outcome *not known*; at least one field in ``needs`` would decide it, 200 are kept."""
    if facts:
        return Outcome(Verdict.UNKNOWN, (), capped_paths(needs), tuple(facts.items()))
    return _UNKNOWN.get(needs) or _remember_outcome(
        _UNKNOWN, needs, Outcome(Verdict.UNKNOWN, (), capped_paths(needs))
    )


class AbsencePolicy(Protocol):
    """The part of a policy that says how an empty field is read."""

    @property
    def absent(self) -> Verdict: ...


def absent(policy: AbsencePolicy, *fields: str, **facts: Fact | Term) -> Outcome:
    """The record itself should say this and does not: UNMET, or UNKNOWN where the policy says so.

    The first 200 of the ``fields`` are kept.
    """
    judged = unmet if policy.absent is Verdict.UNMET else unknown
    return judged(*fields, **facts)


def lacking(
    policy: AbsencePolicy, field: str, reason: Term | None, **facts: Fact | Term
) -> Outcome | None:
    """The outcome for a part that is not there.

    If nothing is recorded, the policy decides. If the record says that there was none, that nobody
    asked or that it was declined, it is UNMET under every policy; the reason is a fact of the
    sentence. If the part does not apply, the outcome is None.
    """
    if reason is Missing.NOT_APPLICABLE:
        return None
    return absent(policy, field, **facts) if reason is None else unmet(field, lack=reason, **facts)


def _remember_outcome(
    outcomes_by_paths: dict[tuple[str, ...], Outcome], paths: tuple[str, ...], outcome: Outcome
) -> Outcome:
    if len(paths) <= _FEW_PATHS:
        if len(outcomes_by_paths) >= _MOST_KEPT:
            outcomes_by_paths.clear()
        outcomes_by_paths[paths] = outcome
    return outcome


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Parameter(Value):
    """One fact that a sentence is made with.

    Attributes:
        name: The placeholder it fills.
        value: A number, a date or a word of a vocabulary; never text.
    """

    name: FactName = attrs.field(kw_only=False)
    value: Fact = attrs.field(kw_only=False)


def _has_needs_only_if_unknown(finding: Any) -> bool:
    return (finding.verdict is Verdict.UNKNOWN) == bool(finding.needs)


Paths = Annotated[tuple[FieldPath, ...], k.Size(0, MOST_PATHS)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Finding(Value):
    """The answer of one rule about one object, as data; the rule renders its sentence.

    Attributes:
        code: The code of the rule.
        verdict: What it says.
        weight: What the rule may do.
        criterion: The criterion it speaks to.
        at: The fields it rests on.
        needs: The fields that would decide it, where it is not known.
        parameters: The facts of its sentence.
    """

    code: Code
    verdict: Verdict
    weight: Weight
    criterion: Slug
    at: Paths = ()
    needs: Paths = ()
    parameters: tuple[Parameter, ...] = ()

    __invariants__ = (
        Invariant(
            "unknown-without-need",
            "needs",
            "must name a field if, and only if, the verdict is UNKNOWN",
            _has_needs_only_if_unknown,
        ),
        no_repeats("parameters", "name", code="fact-twice", message="must not name a fact twice"),
    )

    @property
    def facts(self) -> dict[str, int | float | str | date]:
        """The parameters by name."""
        return {p.name: p.value for p in self.parameters}


def parameters(facts: Iterable[tuple[str, Fact | Term]]) -> tuple[Parameter, ...]:
    """Facts as parameters, by name; a term by its key.

    Raises:
        TypeError: a fact is text. A word has to come from a vocabulary, so that nothing that
            somebody wrote can be one.
    """
    return tuple(Parameter(name, _fact_value(name, value)) for name, value in sorted(facts))


def _fact_value(name: str, value: Fact | Term) -> Fact:
    if isinstance(value, Term):
        word: str = value.value
        return word
    if isinstance(value, str):
        raise TypeError(f"the fact {name} is text; give a number, a date or a member of a Term")
    return value
