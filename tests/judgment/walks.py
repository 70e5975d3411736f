"""Walk from the examples of a rule to records that nobody wrote, and fill one empty field there.

A walk starts from an example, and changes it a few times by chance: it empties a field, fills one,
or adds an item to a list. The new item is a bare one, or a copy of its neighbor with some fields
emptied. Then every empty field that the rule read is filled, and the rule is asked again.

A longer one than the suite walks::

    python -m tests.judgment.walks --walks 200000 --seed 7
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import is_value, kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.catalogue import CATALOGUE
from tests import stated
from tests.judgment.fillings import (
    DEFINITIONS,
    MET,
    UNMET,
    Path,
    answer,
    put,
    records,
    values,
    walk,
    watched,
)

STEPS = (1, 6)
"""How many changes a walk makes, at least and at most."""
VALUES = 6
"""With how many values one empty field is filled."""


class Turn(NamedTuple):
    """A verdict that filling one field turned: the record before, the field and the value."""

    code: str
    field: str
    thing: Any
    path: Path
    value: Any
    before: Verdict


@attrs.define
class Walks:
    """The result of some walks.

    Attributes:
        turns: For each rule and field, the smallest record where filling it turned a verdict.
        walked: How many walks ended in a record that a rule decides.
        tried: How many filled records each rule was asked about, by rule and field.
    """

    turns: dict[tuple[str, str], Turn] = attrs.Factory(dict)
    walked: Counter[str] = attrs.Factory(Counter)
    tried: Counter[tuple[str, str]] = attrs.Factory(Counter)


class _Place(NamedTuple):
    """A field of a record: where it is, what holds it, and what it may hold."""

    path: Path
    holder: Any
    name: str
    kind: k.Kind

    @property
    def held(self) -> Any:
        return getattr(self.holder, self.name)


def _places(thing: Any, path: Path = ()) -> Iterator[_Place]:
    for name, kind in kinds_of(type(thing)).items():
        yield _Place((*path, name), thing, name, kind)
        held = getattr(thing, name)
        several = type(held) is tuple
        for i, item in enumerate(held if several else (held,)):
            if is_value(type(item)) and type(item) not in DEFINITIONS:
                yield from _places(item, (*path, name, i) if several else (*path, name))


def _list_of(kind: k.Kind) -> k.Many | None:
    while isinstance(kind, k.Maybe | k.Answer):
        kind = kind.kind
    return kind if isinstance(kind, k.Many) else None


def _emptied(item: Any, chance: random.Random) -> Any:
    """A copy of an item with some of its own fields emptied."""
    optional = [n for n, kind in kinds_of(type(item)).items() if isinstance(kind, k.Maybe)]
    return attrs.evolve(item, **{n: None for n in optional if chance.random() < 0.5})


def _step(thing: Any, chance: random.Random) -> Any:
    """The record with one field changed; the same record where the change cannot be made."""
    places = list(_places(thing))
    way = chance.random()
    try:
        if way < 0.35:
            some = [p for p in places if isinstance(p.kind, k.Maybe) and p.held is not None]
            return put(thing, chance.choice(some).path, None) if some else thing
        if way < 0.55:
            some = [p for p in places if isinstance(p.kind, k.Maybe) and p.held is None]
            place = chance.choice(some)
            return put(thing, place.path, chance.choice(values().of(place.kind)))
        some = [p for p in places if type(p.held) is tuple and _list_of(p.kind) is not None]
        place = chance.choice(some)
        many = _list_of(place.kind)
        assert many is not None
        items = [item for item in place.held if is_value(type(item))]
        new = (
            _emptied(chance.choice(items), chance)
            if items and chance.random() < 0.5
            else chance.choice(values().of(many.item))
        )
        return put(thing, place.path, (*place.held, new))
    except (InvariantError, IndexError):
        return thing


def _turns(
    rule: Rule[Any], thing: Any, chance: random.Random, found: Walks, seen: set[tuple[int, str]]
) -> Iterator[Turn]:
    """Every turn that filling one empty field which the rule read makes."""
    seen.clear()
    before = answer(rule, thing, stated.IMPORTED)
    if before not in (MET, UNMET):
        return
    found.walked[rule.code] += 1
    read = frozenset(seen)
    for empty in walk(thing):
        if (id(empty.holder), empty.name) in read and getattr(empty.holder, empty.name) is None:
            options = values().of(empty.kind)
            for value in chance.sample(options, min(VALUES, len(options))):
                try:
                    filled = put(thing, empty.path, value)
                except InvariantError:
                    continue
                found.tried[rule.code, empty.field] += 1
                if {before, answer(rule, filled, stated.IMPORTED)} == {MET, UNMET}:
                    yield Turn(rule.code, empty.field, thing, empty.path, value, before)


def walks(number: int, seed: int, codes: frozenset[str] = frozenset()) -> Walks:
    """Walk so many times from the examples of every rule in turn; of ``codes``, where given."""
    chance = random.Random(seed)  # noqa: S311 (a seed makes a finding repeatable)
    found = Walks()
    rules = [rule for rule in CATALOGUE if not codes or rule.code in codes]
    starts = {rule.code: [example.subject for example in rule.examples()] for rule in rules}
    with watched(_classes()) as seen:
        for i in range(number):
            rule = rules[i % len(rules)]
            thing = chance.choice(starts[rule.code])
            for _ in range(chance.randint(*STEPS)):
                thing = _step(thing, chance)
            for turn in _turns(rule, thing, chance, found, seen):
                key = (turn.code, turn.field)
                if key not in found.turns or _size(thing) < _size(found.turns[key].thing):
                    found.turns[key] = turn
    return found


def _size(thing: Any) -> int:
    return sum(place.held is not None for place in _places(thing))


@cache
def _classes() -> frozenset[type[Any]]:
    return frozenset(
        type(p.holder) for some in records().values() for one in some for p in _places(one)
    )


def turned(turn: Turn, thing: Any) -> bool:
    """Whether filling the field of a turn turns the verdict about another record, too."""
    rule = CATALOGUE[turn.code]
    if answer(rule, thing, stated.IMPORTED) is not turn.before:
        return False
    try:
        filled = put(thing, turn.path, turn.value)
    except (InvariantError, IndexError, AttributeError):
        return False
    return answer(rule, filled, stated.IMPORTED) is (UNMET if turn.before is MET else MET)


def shrunk(turn: Turn) -> Turn:
    """The turn in a record from which nothing more can be left out."""
    smaller = True
    while smaller:
        smaller = False
        for thing, path in _smaller(turn):
            less = turn._replace(thing=thing, path=path)
            if turned(less, thing):
                turn, smaller = less, True
                break
    return turn


def _smaller(turn: Turn) -> Iterator[tuple[Any, Path]]:
    for place in _places(turn.thing):
        at = len(place.path)
        inside = turn.path[:at] == place.path
        with suppress(InvariantError):
            if isinstance(place.kind, k.Maybe) and place.held is not None and not inside:
                yield put(turn.thing, place.path, None), turn.path
        for i in range(len(place.held)) if type(place.held) is tuple else ():
            path = turn.path
            if inside and len(path) > at:
                if path[at] == i:
                    continue
                first = path[at]
                assert isinstance(first, int)
                path = (*path[:at], first - (i < first), *path[at + 1 :])
            with suppress(InvariantError):
                yield put(turn.thing, place.path, (*place.held[:i], *place.held[i + 1 :])), path


def shown(held: Any) -> str:
    """A value as it is written in Python; what an example says is nobody's secret."""
    if type(held) is tuple:
        return f"({' '.join(shown(item) + ',' for item in held)})"
    if not is_value(type(held)):
        return repr(held)
    fields = ((name, getattr(held, name)) for name in kinds_of(type(held)))
    said = ", ".join(f"{name}={shown(one)}" for name, one in fields if one is not None)
    return f"{type(held).__name__}({said})"


def main() -> None:
    """Walk, and print every turn that is not named as an exception."""
    from tests.judgment.test_incomplete_knowledge import TURNED

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--walks", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", nargs="*", default=[])
    given = parser.parse_args()
    found = walks(given.walks, given.seed, frozenset(given.rules))
    for key in sorted(found.turns):
        if key[1] not in TURNED.get(key[0], {}):
            turn = shrunk(found.turns[key])
            print(f"{turn.code} {turn.field}, {turn.before.label} of")
            print(f"  {shown(turn.thing)}")
            print(f"  until {'.'.join(map(str, turn.path))} is {shown(turn.value)}")
    print(f"{given.walks} walks, {sum(found.walked.values())} decided, {len(found.turns)} turned")


if __name__ == "__main__":
    main()
