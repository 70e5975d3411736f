"""A book of barriers: entries and indicators, to which you add your own as you add rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import attrs

from cbt_homework.engagement.barrier_authors import KNOWN_BY
from cbt_homework.engagement.barrier_catalogue import BARRIERS
from cbt_homework.engagement.barriers import Barrier, BarrierEntry, KnownBy, Option, OwnBarrier
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Indicator
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.errors import InvariantError, Problem, UnknownCodeError

Entry = BarrierEntry | OwnBarrier


def _as_indicators(indicators: Iterable[Indicator[Any]]) -> tuple[Indicator[Any], ...]:
    return tuple(indicators)


def _as_mapping(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    return MappingProxyType({entry.key: entry for entry in entries})


@attrs.frozen(eq=False, repr=False)
class BarrierBook:
    """What a diagnosis speaks from. Its methods return new books; a book never changes.

    Attributes:
        name: What diagnoses call it.
        entries: The entry of each barrier, by its key.
        indicators: Its indicators, in the order in which a diagnosis lists their facts.

    Raises:
        InvariantError: two indicators with one key.
    """

    name: str
    entries: Mapping[str, Entry] = attrs.field(converter=_as_mapping)
    indicators: tuple[Indicator[Any], ...] = attrs.field(converter=_as_indicators)

    def __attrs_post_init__(self) -> None:
        keys = [indicator.key for indicator in self.indicators]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise InvariantError(
                Problem(("indicators",), "key-twice", f"{key} stands for two indicators")
                for key in twice
            )

    def __repr__(self) -> str:
        name = getattr(self, "name", "")
        entries, indicators = getattr(self, "entries", ()), getattr(self, "indicators", ())
        return f"BarrierBook({name!r}, {len(entries)} barriers, {len(indicators)} indicators)"

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def with_name(self, name: str) -> BarrierBook:
        """The same book under another name."""
        check_class("name", name, str)
        return BarrierBook(name, self, self.indicators)

    def with_barriers(self, *barriers: Entry) -> BarrierBook:
        """A book with barriers of your own; an entry for a known one takes the place of its entry.

        Raises:
            TypeError: one is neither an `OwnBarrier` nor a `BarrierEntry`.
        """
        given = _checked_entries(barriers)
        entries = {**self.entries, **{entry.key: entry for entry in given}}
        return BarrierBook(self.name, entries.values(), self.indicators)

    def with_options(self, barrier: Barrier | str, *options: Option) -> BarrierBook:
        """A book in which more could be considered about a barrier, after what is there.

        Raises:
            UnknownCodeError: the book has no such barrier.
        """
        entry = self.entry_of(barrier)
        given = tuple(check_items("options", options, Option))
        return self.with_barriers(attrs.evolve(entry, options=(*entry.options, *given)))

    def with_question(self, barrier: Barrier | str, question: str) -> BarrierBook:
        """A book that asks another question about a barrier, in every setting.

        Raises:
            UnknownCodeError: the book has no such barrier.
        """
        entry = self.entry_of(barrier)
        if isinstance(entry, BarrierEntry):
            entry = attrs.evolve(entry, in_supervision=None)
        return self.with_barriers(attrs.evolve(entry, question=question))

    def with_indicators(self, *indicators: Indicator[Any]) -> BarrierBook:
        """A book with indicators of your own, after those that are there.

        Raises:
            InvariantError: an indicator with this key is there already.
            TypeError: one is no `Indicator`.
        """
        given = check_items("indicators", indicators, Indicator)
        return BarrierBook(self.name, self, (*self.indicators, *given))

    def entry_of(self, barrier: Barrier | str) -> Entry:
        """The entry of a barrier; one of your own is named by its key.

        Raises:
            UnknownCodeError: the book has no such barrier.
        """
        entry = self.find_entry(key_of(barrier))
        if entry is None:
            raise UnknownCodeError(f"{self.name} has no such barrier; with_barriers adds one")
        return entry

    def find_entry(self, key: str) -> Entry | None:
        """The entry of a key; None where the book has none."""
        return self.entries.get(key)

    def known_by(self, barrier: Barrier | str) -> KnownBy:
        """Who can know of a barrier; of one that the book does not have, the one who does it."""
        if isinstance(barrier, Barrier):
            return KNOWN_BY[barrier]
        entry = self.find_entry(barrier)
        return entry.known_by if isinstance(entry, OwnBarrier) else KnownBy.ASSIGNEE

    @property
    def own_barriers(self) -> tuple[OwnBarrier, ...]:
        """The barriers that are not of the library, in the order in which they were added."""
        return tuple(entry for entry in self if isinstance(entry, OwnBarrier))


def _checked_entries(barriers: tuple[object, ...]) -> tuple[Entry, ...]:
    for barrier in barriers:
        check_class("barriers", barrier, BarrierEntry | OwnBarrier)
    entries: Any = barriers
    return tuple(entries)


def key_of(barrier: Barrier | str) -> str:
    """The key of a barrier, of the library or of your own."""
    return barrier.value if isinstance(barrier, Barrier) else barrier


@lru_cache(maxsize=64)
def versions_of_book(book: BarrierBook) -> tuple[tuple[str | int, ...], ...]:
    """What tells a book from another one: its indicators with versions, and entries of your own."""
    indicators = sorted((indicator.key, indicator.version) for indicator in book.indicators)
    own = [
        (entry.key, entry.means, entry.question, *(option.consider for option in entry.options))
        for entry in book
        if entry is not BARRIER_BOOK.find_entry(entry.key)
    ]
    return (*indicators, *own)


BARRIER_BOOK = BarrierBook("barriers", BARRIERS.values(), INDICATORS)
"""The barriers and indicators of the library."""
