"""The target: an amount in a unit, and how far a reported amount comes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar

import attrs

from cbt_homework.foundation import field_kinds as k, field_types
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.invariants import AnyOf, AtLeast, Invariant, in_order
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.periods import Period

_MINUTES_IN: Mapping[str, float] = {
    "second": 1 / 60, "sec": 1 / 60, "minute": 1, "min": 1, "hour": 60, "day": 1440, "week": 10080,
}  # fmt: skip
_NO_TIME = frozenset({"repetition", "situation", "entry", "entries", "item", "page"})
"""Names of units that count things: such a unit must not have minutes."""


def minutes_of_unit_name(name: str | None) -> float | None:
    """The minutes of a unit of time, by its name; None for other names."""
    return None if name is None else _MINUTES_IN.get(name.lower().removesuffix("s"))


def is_unit_name_without_minutes(name: str) -> bool:
    """Whether a name is that of a unit that holds no minutes, such as pages."""
    return name.lower().removesuffix("s") in _NO_TIME


def _has_minutes_of_its_name(unit: Any) -> bool:
    said = {minutes_of_unit_name(name) for name in (unit.name, unit.one)} - {None}
    if unit.minutes is None:
        return said <= _COUNTED
    if is_unit_name_without_minutes(unit.name):
        return False
    return all(abs(minutes - unit.minutes) < 0.001 for minutes in said if minutes is not None)


_COUNTED = {_MINUTES_IN["second"], _MINUTES_IN["day"], _MINUTES_IN["week"]}
"""Units of time that are counted as well: for ten seconds, on five days, in two weeks."""


def _minutes_of_unit_message(unit: Any) -> str:
    minutes = minutes_of_unit_name(unit.name) or minutes_of_unit_name(unit.one)
    if minutes is None:
        return "must not be there: the name says no time"
    return f"must be {minutes:g}: the name says so"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Unit(Value):
    """The unit of an amount. Its name is shown everywhere: put nobody's words in it.

    Attributes:
        name: The name of several of it.
        one: The name of one of it.
        minutes: The minutes of one of it, up to ten years; only for units of time.
    """

    name: Label = attrs.field(kw_only=False)
    one: Label | None = None
    minutes: Annotated[int | float, k.Number(0, 5_256_000)] | None = None

    __standard__: ClassVar[Mapping[str, Unit]]
    __invariants__ = (
        Invariant(
            "not-positive",
            "minutes",
            "must be more than 0 (at least 0.000001)",
            AtLeast("minutes", 0.000001),
        ),
        Invariant(
            "says-other-minutes", "minutes", _minutes_of_unit_message, _has_minutes_of_its_name
        ),
    )


MINUTES = Unit("minutes", one="minute", minutes=1)
HOURS = Unit("hours", one="hour", minutes=60)
REPETITIONS = Unit("repetitions", one="repetition")
SITUATIONS = Unit("situations", one="situation")
ENTRIES = Unit("entries", one="entry")
ITEMS = Unit("items", one="item")
PAGES = Unit("pages", one="page")
_NAMED = (MINUTES, HOURS, REPETITIONS, SITUATIONS, ENTRIES, ITEMS, PAGES)
Unit.__standard__ = MappingProxyType({unit.name: unit for unit in _NAMED})


class Per(Term):
    """The span of a target: each time, a day, a week, a month, or in all."""

    OCCASION = "occasion"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
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
    """The amount that is agreed: each time, a day or a week, or in all.

    Attributes:
        at_least: The lower limit, more than zero.
        at_most: The upper limit.
        unit: The unit that is counted.
        per: The span that it is meant for: each occasion, a day, a week, or all of it together.
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


def at_least(
    amount: float, unit: Unit, *, per: Per | Period | None = None, in_all: bool = False
) -> Target:
    """At least so much: each time, ``in_all``, or ``per`` a day, a week or a month.

    Raises:
        InvariantError: zero or less.
        TypeError: the span is neither a `Per` nor a `Period`, or is given twice.
    """
    return Target(at_least=amount, unit=unit, per=_target_span(per, in_all))


def exactly(
    amount: float, unit: Unit, *, per: Per | Period | None = None, in_all: bool = False
) -> Target:
    """So much, no less and no more: each time, ``in_all``, or ``per`` a day, a week or a month.

    Raises:
        InvariantError: zero or less.
        TypeError: the span is neither a `Per` nor a `Period`, or is given twice.
    """
    check_class("amount", amount, int | float)
    return between(amount, amount, unit, per=per, in_all=in_all)


def at_most(
    amount: float, unit: Unit, *, per: Per | Period | None = None, in_all: bool = False
) -> Target:
    """At most so much: each time, ``in_all``, or ``per`` a day; zero is *none at all*.

    Raises:
        InvariantError: less than zero.
        TypeError: the span is neither a `Per` nor a `Period`, or is given twice.
    """
    return Target(at_most=amount, unit=unit, per=_target_span(per, in_all))


def between(
    low: float,
    high: float,
    unit: Unit,
    *,
    per: Per | Period | None = None,
    in_all: bool = False,
) -> Target:
    """From ``low`` to ``high``: each time, ``in_all``, or ``per`` a day, a week or a month.

    Raises:
        InvariantError: zero or less, or upside down.
        TypeError: a limit is not a number, or the span is unknown or given twice.
    """
    check_class("low", low, int | float)
    check_class("high", high, int | float)
    return Target(at_least=low, at_most=high, unit=unit, per=_target_span(per, in_all))


_SPANS: Mapping[object, Per] = {
    None: Per.OCCASION,
    Period.DAY: Per.DAY,
    Period.WEEK: Per.WEEK,
    Period.MONTH: Per.MONTH,
    Period.BETWEEN_SESSIONS: Per.IN_ALL,
    **{per: per for per in Per},
}


def _target_span(per: Per | Period | None, in_all: bool) -> Per:
    check_class("in_all", in_all, bool)
    check_class("per", per, Per | Period, optional=True)
    if in_all and per is not None:
        raise TypeError("per or in_all, not both")
    return Per.IN_ALL if in_all else _SPANS[per]
