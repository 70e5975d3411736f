"""Sequences that make an item only when it is asked for."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, islice
from operator import eq
from typing import Any, Generic, NamedTuple, TypeVar, cast, overload

T = TypeVar("T")
_MOST_SHOWN = 20


class LazySequence(Sequence[T], Generic[T]):
    """A sequence that makes an item only when it is asked for; equal to a tuple of its items."""

    @abstractmethod
    def item(self, place: int) -> T:
        """Makes the item at a place, which is there."""

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self.item(i) for i in range(len(self))[place])
        return self.item(range(len(self))[place])

    def __iter__(self) -> Iterator[T]:
        return map(self.item, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        items = cast("Sequence[object]", other)
        return len(self) == len(items) and all(map(eq, self, items))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self)) if len(self) <= _MOST_SHOWN else f"<{len(self)} items>"


class ItemRun(NamedTuple):
    """A number of items, and what makes the one at a place among them."""

    size: int
    make: Callable[[int], Any]


class ItemRuns(LazySequence[T]):
    """The items of several runs, one run after another."""

    def __init__(self, runs: Iterable[ItemRun]) -> None:
        self._runs = tuple(runs)
        self._begins = [0, *accumulate(run.size for run in self._runs)]

    def __len__(self) -> int:
        return self._begins[-1]

    def __iter__(self) -> Iterator[T]:
        return (run.make(place) for run in self._runs for place in range(run.size))

    def item(self, place: int) -> T:
        """Makes the item at a place, which is there."""
        i = bisect_right(self._begins, place) - 1
        made: T = self._runs[i].make(place - self._begins[i])
        return made


class MergedItems(LazySequence[T]):
    """The items of several sorted sequences in one order; of equal ones, the earlier sequence's."""

    def __init__(self, parts: Iterable[Sequence[T]], key: Callable[[T], Any]) -> None:
        self._parts = tuple(parts)
        self._key = key

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def __iter__(self) -> Iterator[T]:
        iterators = [iter(part) for part in self._parts]
        # The next item of each part, in the order of the parts.
        heads = {n: [item] for n, one in enumerate(iterators) for item in islice(one, 1)}
        while heads:
            part = min(heads, key=lambda n: self._key(heads[n][0]))
            yield from heads[part]
            heads[part] = [*islice(iterators[part], 1)]
            if not heads[part]:
                del heads[part]

    def item(self, place: int) -> T:
        """Finds the item at a place by halving each of the sequences."""
        found = (self._item_of_part(part, place) for part in range(len(self._parts)))
        return next(items[0] for items in found if items)

    def _item_of_part(self, part: int, place: int) -> Sequence[T]:
        """The item of one sequence at a place among all; empty where it is of another sequence."""
        items = self._parts[part]
        i = bisect_left(range(len(items)), place, key=lambda own: self._rank(part, own))
        is_there = i < len(items) and self._rank(part, i) == place
        return items[i : i + 1] if is_there else ()

    def _rank(self, part: int, place: int) -> int:
        """The place, among all items, of the one at a place of one sequence."""
        key = self._key(self._parts[part][place])
        before = (bisect_right(p, key, key=self._key) for p in self._parts[:part])
        after = (bisect_left(p, key, key=self._key) for p in self._parts[part + 1 :])
        return place + sum(before) + sum(after)
