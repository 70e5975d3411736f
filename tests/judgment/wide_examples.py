"""Values made as wide as their declarations allow, one list or one number at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.findings import MOST_PATHS
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing

Where = tuple[str, ...]
"""Names of fields from the top; items of a list are not told apart."""
Put = Callable[[Any], Any]
"""Puts another value in the place of a part, and makes the whole anew."""
WIDE = MOST_PATHS + 50


def _inner(kind: Kind) -> Kind:
    return _inner(kind.kind) if isinstance(kind, k.Maybe | k.Answer) else kind


def parts(thing: Value) -> Iterator[tuple[Where, Kind, Any, Put]]:
    """Every field within a value that is filled, with its kind, and how to fill it otherwise."""
    for name, declared in kinds_of(type(thing)).items():
        held = getattr(thing, name)
        kind = _inner(declared)

        def put(new: Any, name: str = name) -> Any:
            return attrs.evolve(thing, **{name: new})

        if held is None or isinstance(held, Missing):
            continue
        yield (name,), kind, held, put
        if isinstance(held, Value):
            for where, inner, part, put_inner in parts(held):
                yield (name, *where), inner, part, _after(put, put_inner)
        elif held.__class__ is tuple:
            for n, item in enumerate(held):
                if isinstance(item, Value):
                    for where, inner, part, put_inner in parts(item):
                        swap = _after(_swapping(put, held, n), put_inner)
                        yield (name, *where), inner, part, swap


def _after(put: Put, put_inner: Put) -> Put:
    return lambda new: put(put_inner(new))


def _swapping(put: Put, held: tuple[Any, ...], n: int) -> Put:
    return lambda item: put((*held[:n], item, *held[n + 1 :]))


def lists(thing: Value) -> Iterator[tuple[Where, Callable[[], Any]]]:
    """The value with one list as long as may be; or with the lists in its items longer as well."""
    for where, kind, held, put in parts(thing):
        if isinstance(kind, k.Many) and held:
            deep = tuple(_deepened(item) for item in held)
            for items in {id(held): held, id(deep): deep}.values() if deep != held else (held,):
                yield (
                    where,
                    _first(
                        *(
                            lambda again=again, kind=kind, items=items, put=put: put(
                                _long(kind, items, WIDE, again)
                            )
                            for again in (_with_other_ids, _with_other_words, _as_it_is)
                        )
                    ),
                )


def _first(*ways: Callable[[], Any]) -> Callable[[], Any]:
    """What the first way makes that is not refused; the last refusal where all are."""

    def make() -> Any:
        for way in ways[:-1]:
            try:
                return way()
            except InvariantError:
                continue
        return ways[-1]()

    return make


def _deepened(item: Any) -> Any:
    """An item whose own lists have up to five items."""
    if not isinstance(item, Value):
        return item
    for name, declared in kinds_of(type(item)).items():
        kind, held = _inner(declared), getattr(item, name)
        if isinstance(kind, k.Many) and held.__class__ is tuple and held:
            deep = tuple(map(_deepened, held))
            for again in (_with_other_ids, _with_other_words, _as_it_is):
                try:
                    item = attrs.evolve(item, **{name: _long(kind, deep, 5, again)})
                    break
                except InvariantError:
                    continue
    return item


Again = Callable[[Any, int], Any]


def _long(kind: k.Many, held: tuple[Any, ...], most: int, again: Again) -> tuple[Any, ...]:
    wanted = max(min(kind.most, most), len(held))
    if isinstance(kind.item, k.Choice):
        words = [word for word in kind.item.options if word not in held]
        return (*held, *words)[:wanted]
    return (*held, *(again(held[n % len(held)], n) for n in range(len(held), wanted)))


def _as_it_is(item: Any, n: int) -> Any:
    return item


def _with_other_ids(item: Any, n: int) -> Any:
    """The same item, with another id, and other ids within."""
    if isinstance(item, str):
        return f"{item[:50].rstrip('-_.:')}{'-' if item.islower() else ''}x{n}"
    if item.__class__ is tuple:
        return tuple(_with_other_ids(one, n) if isinstance(one, Value) else one for one in item)
    if not isinstance(item, Value):
        return item
    changed: dict[str, Any] = {}
    for name in kinds_of(type(item)):
        held = getattr(item, name)
        if name == "id" or isinstance(held, Value | tuple):
            changed[name] = _with_other_ids(held, n)
    return attrs.evolve(item, **changed)


def _with_other_words(item: Any, n: int) -> Any:
    """The same item, with another number in each of its own words."""
    if not isinstance(item, Value):
        return _with_other_ids(item, n)
    changed = {
        name: _with_other_ids(getattr(item, name), n)
        for name, kind in kinds_of(type(item)).items()
        if isinstance(kind, k.Token | k.Text | k.Label)
    }
    return attrs.evolve(item, **changed)


def ends(thing: Value) -> Iterator[tuple[Where, Any]]:
    """The value with one number, word or day at an end of what it may be."""
    for where, kind, held, put in parts(thing):
        for new in _ends(kind, held):
            yield where, lambda new=new, put=put: put(new)


def _ends(kind: Kind, held: Any) -> tuple[Any, ...]:
    match kind:
        case k.Whole(least=least, most=most) | k.Number(least=least, most=most):
            return tuple(end for end in (least, most, 1e-300) if _is_end(kind, end))
        case k.Day():
            return (date.min, date.max)
        case k.Text(most=most):
            return ("x" * most, "daily 10 minutes in the morning. " * (most // 40))
        case k.Label(most=most):
            return ("x" * most,)
        case _:
            return ()


def _is_end(kind: k.Whole | k.Number, end: float) -> bool:
    whole = isinstance(kind, k.Number) or isinstance(end, int)
    return whole and not math.isinf(end) and kind.least <= end <= kind.most
