"""What every rule answers before and after one empty field of a record is filled.

The records are the examples of all rules, and each of them with one recorded field emptied. A rule
is asked about a filled record only where it read the field while it was empty: what a rule does not
read cannot change its answer.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, time
from functools import cache
from typing import Any, NamedTuple, assert_never

import attrs

import cbt_homework as ch
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import is_value, kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.ratings import PERCENT, Rating, Scale
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import AllDay, SchedulePart, Several
from cbt_homework.homework.schedule_constructors import daily
from cbt_homework.homework.spec_parts import EarlierWork, Goal
from cbt_homework.judgment.catalogue import CATALOGUE

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
Path = tuple[str | int, ...]

DEFINITIONS = {
    Scale: "A scale is a definition: with another step or another label it is another scale.",
}
"""Classes whose empty fields are not filled, with the reason."""


class Empty(NamedTuple):
    """An empty field: where it is, what it is called, and what it may hold."""

    path: Path
    holder: Any
    name: str
    kind: Kind

    @property
    def field(self) -> str:
        """The field by its class: ``Agreement.time``."""
        return f"{type(self.holder).__name__}.{self.name}"


# ----------------------------------------------------------------------------------------- records


def walk(thing: Any, path: Path = ()) -> Iterator[Empty]:
    """Every field of a value that may be empty, at any depth."""
    for name, kind in kinds_of(type(thing)).items():
        if isinstance(kind, k.Maybe):
            yield Empty((*path, name), thing, name, kind.kind)
        held = getattr(thing, name)
        for at, item in _items(held):
            if is_value(type(item)) and type(item) not in DEFINITIONS:
                yield from walk(item, (*path, name, *at))


def _items(held: Any) -> Iterator[tuple[Path, Any]]:
    if type(held) is tuple:
        yield from (((i,), item) for i, item in enumerate(held))
    else:
        yield (), held


def empty_fields(thing: Any) -> list[Empty]:
    """The empty fields of a value at any depth."""
    return [field for field in walk(thing) if getattr(field.holder, field.name) is None]


def put(thing: Any, path: Path, value: Any) -> Any:
    """The value with one field changed.

    Raises:
        InvariantError: no such value can exist.
    """
    first, *rest = path
    inner = thing[first] if isinstance(first, int) else getattr(thing, first)
    made = put(inner, tuple(rest), value) if rest else value
    if isinstance(first, int):
        return (*thing[:first], made, *thing[first + 1 :])
    return attrs.evolve(thing, **{first: made})


@cache
def records() -> dict[type[Any], list[Any]]:
    """By subject: the examples of all rules, and each of them with one recorded field emptied."""
    found: dict[type[Any], dict[Any, None]] = defaultdict(dict)
    for rule in CATALOGUE:
        for example in rule.examples():
            found[rule.subject][example.subject] = None
    for assignment in found[ch.Assignment]:
        found[ch.HomeworkSpec][assignment.spec] = None
    for things in found.values():
        known: set[tuple[Any, ...]] = set()
        for thing in list(things):
            profile = _profile(thing)
            for field in walk(thing):
                alike = (field.path, *profile)
                if getattr(field.holder, field.name) is not None and alike not in known:
                    known.add(alike)
                    with suppress(InvariantError):
                        things[put(thing, field.path, None)] = None
    return {subject: list(things) for subject, things in found.items()}


@cache
def records_with_empty_fields() -> dict[type[Any], list[tuple[Any, list[Empty]]]]:
    """By subject: every record, with its empty fields."""
    return {
        subject: [(thing, empty_fields(thing)) for thing in things]
        for subject, things in records().items()
    }


# ------------------------------------------------------------------------------ classes of values


class Values:
    """One value of every class of values that a kind tells apart."""

    _DAYS = (date(2020, 1, 1), date(2026, 3, 1), date(2026, 3, 9), date(2030, 1, 1))
    _TIMES = (time(0), time(12), time(23, 59))
    _NUMBERS = (0, 1, 2, 3, 5, 10, 30, 45, 50, 70, 90, 100)
    _TOKENS = ("x1", "a1", "b1", "HW01", "a")

    def __init__(self, things: Iterable[Any]) -> None:
        self.refused = 0
        self._kept: dict[tuple[Kind, bool], list[Any]] = {}
        self._pool: dict[type[Any], dict[tuple[Any, ...], Any]] = defaultdict(dict)
        for thing in things:
            self._remember(thing)

    def _remember(self, thing: Any) -> None:
        self._pool[type(thing)].setdefault(_profile(thing), thing)
        for name in kinds_of(type(thing)):
            for _, item in _items(getattr(thing, name)):
                if is_value(type(item)):
                    self._remember(item)

    def of(self, kind: Kind, *, deep: bool = True) -> list[Any]:
        key = (kind, deep)
        if key not in self._kept:
            self._kept[key] = list(dict.fromkeys(self._of(kind, deep)))
        return self._kept[key]

    def _of(self, kind: Kind, deep: bool) -> Iterable[Any]:
        match kind:
            case k.Text() | k.Label():
                return ("x", "y")
            case k.Token(pattern=pattern):
                return (token for token in self._TOKENS if re.fullmatch(pattern, token))
            case k.Whole(least=least, most=most) | k.Number(least=least, most=most):
                return (n for n in (least, *self._NUMBERS, most) if least <= n <= most)
            case k.Flag():
                return (False, True)
            case k.Choice(options=options):
                return options
            case k.Day():
                return self._DAYS
            case k.Clock():
                return self._TIMES
            case k.Fact():
                return (0, 1)
            case k.One(model=model):
                return self._of_class(model, deep)
            case k.OneOf(models=models):
                return (value for model in models for value in self._of_class(model, deep))
            case k.Many(item=item, least=least, most=most):
                items = self.of(item, deep=deep)
                some = [(), *((item,) for item in items), tuple(items[:2]), tuple(items[-2:])]
                return (several for several in some if least <= len(several) <= most)
            case k.Answer(kind=inner):
                return (*kind.reasons, *self.of(inner, deep=deep))
            case k.Maybe(kind=inner):
                return (None, *self.of(inner, deep=deep))
            case _:
                assert_never(kind)

    def _of_class(self, model: type[Any], deep: bool) -> list[Any]:
        """Those that stand in a record, a bare one, and the bare one with one field filled."""
        found = list(self._pool[model].values())[: None if deep else _INSIDE]
        fits = _SOUND.get(model, {})
        required = fits | {
            a.name: self.of(kinds_of(model)[a.name], deep=False)[0]
            for a in attrs.fields(model)
            if a.default is attrs.NOTHING and a.name not in fits
        }
        bare = self._made(model, required)
        found += bare
        for name, kind in kinds_of(model).items() if bare and deep else ():
            for value in self.of(kind, deep=False):
                found += self._made(model, {**required, name: value})
        return found

    def _made(self, model: type[Any], fields: dict[str, Any]) -> list[Any]:
        try:
            return [model(**fields)]
        except InvariantError:
            self.refused += 1
            return []


_INSIDE = 3
"""How many values of a class that stand in a record are tried inside another value."""


@cache
def values() -> Values:
    """The values to fill fields with, from all that stands in the records."""
    return Values(one for some in records().values() for one in some)


_SOUND: dict[type[Any], dict[str, Any]] = {
    Goal: {"words": "x"},
    EarlierWork: {"words": "x"},
    Rating: {"value": 50, "scale": PERCENT},
    RecordForm: {"name": "x"},
    Several: {"parts": (SchedulePart(daily()), SchedulePart(AllDay()))},
}
"""Required fields that have to fit together."""


def _profile(thing: Any) -> tuple[Any, ...]:
    """What two records share that no rule could tell apart but by a word or a number."""
    return tuple(_class_of(getattr(thing, name)) for name in kinds_of(type(thing)))


def _class_of(held: Any) -> Any:
    if type(held) is tuple:
        return tuple(_class_of(item) for item in held[:2])
    if is_value(type(held)):
        fields = (getattr(held, name) for name in kinds_of(type(held)))
        return type(held), *(part if isinstance(part, int) else part is None for part in fields)
    return type(held) if isinstance(held, str | date | time) else held


# ----------------------------------------------------------------------------------------- reading


class Spy:
    """Stands in for the slot of a field, and notes whose field is read."""

    def __init__(self, slot: Any, name: str, seen: set[tuple[int, str]]) -> None:
        self.slot, self.name, self.seen = slot, name, seen

    def __get__(self, thing: Any, owner: type[Any]) -> Any:
        self.seen.add((id(thing), self.name))
        return self.slot.__get__(thing, owner)

    def __set__(self, thing: Any, value: Any) -> None:
        self.slot.__set__(thing, value)


@contextmanager
def watched(classes: Iterable[type[Any]]) -> Iterator[set[tuple[int, str]]]:
    """The fields that are read meanwhile, each by the id of its object and its name."""
    seen: set[tuple[int, str]] = set()
    slots: list[tuple[type[Any], str, Any]] = []
    try:
        for cls in classes:
            for name in kinds_of(cls):
                home = next(base for base in cls.__mro__ if name in vars(base))
                slot = vars(home)[name]
                if not isinstance(slot, Spy):
                    slots.append((home, name, slot))
                    setattr(home, name, Spy(slot, name, seen))
        yield seen
    finally:
        for home, name, slot in slots:
            setattr(home, name, slot)


# --------------------------------------------------------------------------------------- answering


def answer(rule: Rule[Any], thing: Any, policy: ch.Policy) -> Verdict | None:
    """The weakest of what a rule answers; None where it does not apply."""
    context = ch.judgment.ENGLISH if rule.weight is Weight.HINT else policy
    said = {outcome.verdict for outcome in rule.outcomes(thing, context)}
    return next((verdict for verdict in (UNMET, UNKNOWN, MET) if verdict in said), None)


class Asked(NamedTuple):
    """A rule that has decided about a record without some of its fields."""

    rule: Rule[Any]
    thing: Any
    before: Verdict
    empty: Empty


class Change(NamedTuple):
    """A verdict that changes when a field is filled."""

    code: str
    field: str
    before: Verdict
    after: Verdict | None


@attrs.define
class Enumeration:
    """What came of filling every empty field that a rule decided without.

    Attributes:
        changes: How often each change was seen.
        decided: How many records each rule was MET or UNMET about.
        tried: How many filled records each rule was asked about, by rule and field.
        refused: How many filled records cannot exist, and were not asked about.
    """

    changes: Counter[Change] = attrs.Factory(Counter)
    decided: Counter[str] = attrs.Factory(Counter)
    tried: Counter[tuple[str, str]] = attrs.Factory(Counter)
    refused: int = 0


_ALIKE = 2
"""Of how many records that a rule reads alike it is asked, beside its own examples."""
_MOST = 8
"""In how many records one field is filled for one verdict of one rule."""


def _asked(found: Enumeration, policy: ch.Policy, classes: frozenset[str]) -> list[Asked]:
    """Every rule with the records it decides about and the fields it found empty there."""
    these: list[Asked] = []
    alike: Counter[tuple[Any, ...]] = Counter()
    often: Counter[tuple[Any, ...]] = Counter()
    things = records_with_empty_fields()
    every = (field for some in things.values() for _, empty in some for field in empty)
    watch = {type(field.holder) for field in every}
    with watched(watch) as seen:
        for subject, some in things.items():
            rules = [rule for rule in CATALOGUE if rule.subject is subject]
            own = {rule.code: {example.subject for example in rule.examples()} for rule in rules}
            for thing, all_empty in some if rules else ():
                empty = [e for e in all_empty if not classes or type(e.holder).__name__ in classes]
                for rule in rules if empty else ():
                    seen.clear()
                    before = answer(rule, thing, policy)
                    if before not in (MET, UNMET):
                        continue
                    found.decided[rule.code] += 1
                    read = [e for e in empty if (id(e.holder), e.name) in seen]
                    kind = (rule.code, before, *sorted({field.field for field in read}))
                    alike[kind] += 1
                    if alike[kind] <= _ALIKE or thing in own[rule.code]:
                        for field in read:
                            often[rule.code, before, field.field] += 1
                            if often[rule.code, before, field.field] <= _MOST:
                                these.append(Asked(rule, thing, before, field))
    return these


def enumerated(policy: ch.Policy, classes: frozenset[str] = frozenset()) -> Enumeration:
    """Fill every empty field that a rule decided without by one value of every class.

    Only fields of ``classes`` are filled, where some are named.
    """
    found = Enumeration()
    filled: dict[tuple[int, Path], list[Any]] = {}
    asked = _asked(found, policy, classes)  # it keeps the records, so that an id names one of them
    for rule, thing, before, empty in asked:
        key = (id(thing), empty.path)
        if key not in filled:
            filled[key] = []
            for value in values().of(empty.kind):
                try:
                    filled[key].append(put(thing, empty.path, value))
                except InvariantError:
                    found.refused += 1
        for one in filled[key]:
            after = answer(rule, one, policy)
            found.tried[rule.code, empty.field] += 1
            if after is not before:
                found.changes[Change(rule.code, empty.field, before, after)] += 1
    return found
