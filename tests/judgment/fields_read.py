"""Which fields of a subject a rule reads, found by watching it judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.values import Value

Log = set[tuple[int, str]]
Reads = Callable[[Rule[Any], Value, dict[int, str], Iterable[Any]], frozenset[str]]


class _Watched:
    """A slot that notes each object of which it is read."""

    def __init__(self, name: str, slot: Any, log: Log) -> None:
        self.name, self.slot, self.log = name, slot, log

    def __get__(self, thing: Any, owner: type[Any] | None = None) -> Any:
        if thing is not None:
            self.log.add((id(thing), self.name))
        return self.slot.__get__(thing, owner)

    def __set__(self, thing: Any, held: Any) -> None:
        self.slot.__set__(thing, held)


def _classes(cls: type[Any]) -> Iterator[type[Any]]:
    for below in cls.__subclasses__():
        yield below
        yield from _classes(below)


@contextmanager
def watching_slots() -> Iterator[Log]:
    """While it lasts, each field that is read is noted with the identity of its value."""
    log: Log = set()
    slots = [
        (cls, name, slot)
        for cls in _classes(Value)
        for name, slot in list(vars(cls).items())
        if type(slot).__name__ == "member_descriptor"
    ]
    if not slots:
        raise RuntimeError("another one is watching")
    for cls, name, slot in slots:
        setattr(cls, name, _Watched(name, slot, log))
    try:
        yield log
    finally:
        for cls, name, slot in slots:
            setattr(cls, name, slot)


@contextmanager
def watching() -> Iterator[Reads]:
    """While it lasts, the function it gives says which fields of a subject a rule reads."""
    with watching_slots() as log:

        def reads(
            rule: Rule[Any], thing: Value, at: dict[int, str], contexts: Iterable[Any]
        ) -> frozenset[str]:
            log.clear()
            for context in contexts:
                rule.judge(thing, context)
            return frozenset(f"{at[n]}{name}" for n, name in log if n in at)

        yield reads


def places(thing: Value, at: str = "") -> dict[int, str]:
    """The way to each value within a value, by its identity, with a dot at its end."""
    found = {id(thing): at}
    for name in kinds_of(type(thing)):
        held = getattr(thing, name)
        if isinstance(held, Value):
            found |= places(held, f"{at}{name}.")
        elif held.__class__ is tuple:
            for n, item in enumerate(held):
                if isinstance(item, Value):
                    found |= places(item, f"{at}{name}.{n}.")
    return found


def all_read(
    rule: Rule[Any], things: Iterable[Value], contexts: Iterable[Any]
) -> list[frozenset[str]]:
    """For each subject, the paths of all fields that a rule reads of it.

    A change of any other field changes no answer: the rule does not come to see it. A value that
    stands in several places is read in all of them.
    """
    found: list[frozenset[str]] = []
    with watching_slots() as log:
        for thing in things:
            log.clear()
            for context in contexts:
                rule.judge(thing, context)
            read = set(log)
            at: dict[int, list[str]] = defaultdict(list)
            for n, place in _every_place(thing, ""):
                at[n].append(place)
            found.append(frozenset(f"{place}{name}" for n, name in read for place in at[n]))
    return found


def _every_place(thing: Value, at: str) -> Iterator[tuple[int, str]]:
    """The identity of each value within a value, and the way to it with a dot at its end."""
    yield id(thing), at
    for name in kinds_of(type(thing)):
        held = getattr(thing, name)
        if isinstance(held, Value):
            yield from _every_place(held, f"{at}{name}.")
        elif held.__class__ is tuple:
            for n, item in enumerate(held):
                if isinstance(item, Value):
                    yield from _every_place(item, f"{at}{name}.{n}.")
