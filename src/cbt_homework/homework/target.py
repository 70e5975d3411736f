"""The target: an amount in a unit, and how far a reported amount comes."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k, field_types
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Label, Number
from cbt_homework.foundation.invariants import AnyOf, AtLeast, Invariant, in_order
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Unit(Value):
    """The unit of an amount. Its name is shown everywhere: put nobody's words in it.

    Attributes:
        name: The name of several of it.
        one: The name of one of it.
        minutes: The minutes of one of it; only for units of time.
    """

    name: Label = attrs.field(kw_only=False)
    one: Label | None = None
    minutes: Number | None = None

    __invariants__ = (
        Invariant(
            "not-positive",
            "minutes",
            "must be more than 0 (at least 0.000001)",
            AtLeast("minutes", 0.000001),
        ),
    )


MINUTES = Unit("minutes", one="minute", minutes=1)
HOURS = Unit("hours", one="hour", minutes=60)
REPETITIONS = Unit("repetitions", one="repetition")
SITUATIONS = Unit("situations", one="situation")
ENTRIES = Unit("entries", one="entry")
ITEMS = Unit("items", one="item")
PAGES = Unit("pages", one="page")


class Per(Term):
    """The span of a target: each time, or in all."""

    OCCASION = "occasion"
    IN_ALL = "in-all"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Amount(Value):
    """An amount of a unit, as somebody reported it.

    Attributes:
        value: The number of units, zero or more.
        unit: The unit.
    """

    value: field_types.Amount = attrs.field(kw_only=False)
    unit: Unit = attrs.field(kw_only=False)


Ratio = Annotated[int | float, k.Number(0, 1e40)]
"""What comes of the largest amounts in the smallest units is far below its end."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Attainment(Value):
    """The share of a target that a reported amount reaches.

    Attributes:
        reached: Whether it is what was agreed; UNKNOWN where the units cannot be compared.
        ratio: Reported to agreed, uncapped; None where the units cannot be compared, and where
            there is only an upper limit.
    """

    reached: Verdict
    ratio: Ratio | None = None

    @property
    def capped(self) -> float | None:
        """The ratio, at most 1."""
        return None if self.ratio is None else min(self.ratio, 1.0)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Target(Value):
    """The amount that is agreed, each time or in all.

    Attributes:
        at_least: The lower limit, more than zero.
        at_most: The upper limit.
        unit: The unit that is counted.
        per: Whether it is meant for each occasion or for all of them together.
    """

    at_least: field_types.Amount | None = None
    at_most: field_types.Amount | None = None
    unit: Unit
    per: Per = Per.OCCASION

    __invariants__ = (
        Invariant(
            "no-limit",
            "at_least",
            "must have a lower or an upper limit",
            AnyOf("at_least", "at_most"),
        ),
        Invariant(
            "not-positive",
            "at_least",
            "must be more than 0 (at least 0.000001)",
            AtLeast("at_least", 0.000001),
        ),
        in_order("at_least", "at_most"),
    )

    def attainment(self, reported: Amount) -> Attainment:
        """Compares a reported amount with the target; converts units of time only."""
        value = amount_in_unit(reported, self.unit)
        return (
            Attainment(reached=Verdict.UNKNOWN)
            if value is None
            else self.attainment_of_value(value)
        )

    def attainment_of_value(self, value: float) -> Attainment:
        """Compares a value in the target's own unit with the target."""
        enough = self.at_least is None or value >= self.at_least
        not_too_much = self.at_most is None or value <= self.at_most
        reached = Verdict.MET if enough and not_too_much else Verdict.UNMET
        if self.at_least is None:
            return Attainment(reached=reached)
        return Attainment(reached=reached, ratio=value / self.at_least)


def amount_in_unit(amount: Amount, unit: Unit) -> float | None:
    """Converts an amount to another unit; None if the two cannot be compared."""
    if amount.unit.name == unit.name and amount.unit.minutes == unit.minutes:
        return amount.value
    if amount.unit.minutes is None or unit.minutes is None:
        return None
    # Rounded, because 1.11 hours are 66.6 minutes and not 66.60000000000001.
    return round(amount.value * amount.unit.minutes / unit.minutes, 9)


def at_least(amount: float, unit: Unit, *, in_all: bool = False) -> Target:
    """At least so much, each time or ``in_all``.

    Raises:
        InvariantError: zero or less.
    """
    return Target(at_least=amount, unit=unit, per=_target_span(in_all))


def at_most(amount: float, unit: Unit, *, in_all: bool = False) -> Target:
    """At most so much, each time or ``in_all``; zero is *none at all*.

    Raises:
        InvariantError: less than zero.
    """
    return Target(at_most=amount, unit=unit, per=_target_span(in_all))


def between(low: float, high: float, unit: Unit, *, in_all: bool = False) -> Target:
    """From ``low`` to ``high``, each time or ``in_all``.

    Raises:
        InvariantError: zero or less, or upside down.
        TypeError: one of the two is no number.
    """
    check_class("low", low, int | float)
    check_class("high", high, int | float)
    return Target(at_least=low, at_most=high, unit=unit, per=_target_span(in_all))


def _target_span(in_all: bool) -> Per:
    check_class("in_all", in_all, bool)
    return Per.IN_ALL if in_all else Per.OCCASION
