"""What a rule answers, and what becomes of the answer: a finding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.words import Code, Fact, FieldPath, Slug


class Weight(Term):
    """What a rule may do."""

    ATTENTION = "attention"
    """Harm, risk or missing consent: first in every list, and never left out."""
    ESSENTIAL = "essential"
    """Its criterion stands or falls with it."""
    HELPFUL = "helpful"
    """An option; it moves no verdict."""
    HINT = "hint"
    """About wording, and possibly wrong; it moves no verdict."""


class Outcome:
    """What a rule answers about one object; no outcome at all means that it does not apply.

    Made by `met`, `unmet` and `unknown`; one without facts is made only once.
    """

    __slots__ = ("at", "facts", "needs", "verdict")

    def __init__(
        self,
        verdict: Verdict,
        at: tuple[str, ...] = (),
        needs: tuple[str, ...] = (),
        facts: tuple[tuple[str, Fact | Term], ...] = (),
    ) -> None:
        self.verdict = verdict
        self.at = at
        self.needs = needs
        self.facts = facts

    def __repr__(self) -> str:
        return f"Outcome({self.verdict!r}, at={self.at}, needs={self.needs}, facts={self.facts})"


_MET: dict[tuple[str, ...], Outcome] = {}
_UNMET: dict[tuple[str, ...], Outcome] = {}
_UNKNOWN: dict[tuple[str, ...], Outcome] = {}


def met(*at: str, **facts: Fact | Term) -> Outcome:
    """In place, as the fields ``at`` show."""
    if facts:
        return Outcome(Verdict.MET, at, (), tuple(facts.items()))
    return _MET.get(at) or _MET.setdefault(at, Outcome(Verdict.MET, at=at))


def unmet(*at: str, **facts: Fact | Term) -> Outcome:
    """Not in place, as the fields ``at`` show."""
    if facts:
        return Outcome(Verdict.UNMET, at, (), tuple(facts.items()))
    return _UNMET.get(at) or _UNMET.setdefault(at, Outcome(Verdict.UNMET, at=at))


def unknown(*needs: str, **facts: Fact | Term) -> Outcome:
    """Not known; the fields ``needs`` would decide it."""
    if facts:
        return Outcome(Verdict.UNKNOWN, (), needs, tuple(facts.items()))
    return _UNKNOWN.get(needs) or _UNKNOWN.setdefault(needs, Outcome(Verdict.UNKNOWN, needs=needs))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Parameter(Value):
    """One fact that a sentence is made with.

    Attributes:
        name: The placeholder it fills.
        value: A number, a date or a word of a vocabulary; never text.
    """

    name: Slug = attrs.field(kw_only=False)
    value: Fact = attrs.field(kw_only=False)


Paths = Annotated[tuple[FieldPath, ...], k.Size(0, 200)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Finding(Value):
    """What one rule says about one object, as data; its sentence is rendered through the rule.

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

    @property
    def facts(self) -> dict[str, int | float | str | date]:
        """The parameters by name."""
        return {p.name: p.value for p in self.parameters}


def parameters(facts: Iterable[tuple[str, Fact | Term]]) -> tuple[Parameter, ...]:
    """Facts as parameters, by name; a term by its key."""
    return tuple(
        Parameter(name, held.value if isinstance(held, Term) else held)
        for name, held in sorted(facts)
    )
