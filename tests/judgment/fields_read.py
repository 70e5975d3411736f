"""Which fields of a subject a rule reads, found by watching it judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.values import Value
from tests.judgment import space

Log = set[tuple[int, str]]
Reads = Callable[[Rule[Any], Value, dict[int, str]], frozenset[str]]


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

        def reads(rule: Rule[Any], thing: Value, at: dict[int, str]) -> frozenset[str]:
            log.clear()
            for context in space.GUIDE if rule.weight is Weight.HINT else space.POLICIES:
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
