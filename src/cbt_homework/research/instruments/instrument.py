"""Instruments as data: items, a scale, and the key by which their subscales are made.

The engine knows no instrument. Whoever has the right to use one brings its items and its key; what
the library brings are checklists in its own words (`checklists`), the structure of two instruments
where that is established (`instrument_templates`), and what is known of others
(`instrument_catalogue`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.errors import InvariantError, Problem, suggestion_text
from cbt_homework.foundation.field_types import Count, Label, Slug
from cbt_homework.foundation.invariants import Invariant, invariant_of_many
from cbt_homework.foundation.ratings import Scale
from cbt_homework.foundation.values import Value
from cbt_homework.research.instruments.bands import (
    ScoreBand,
    has_gap_between_bands,
    overlapping_band_problems,
    unreachable_band_problems,
)
from cbt_homework.research.instruments.exact_sums import ScoreMethod, exact_sum_or_mean

YES_NO = Scale("yes-no", least=0, most=1, step=1, low="no", high="yes")
"""The scale of a checklist: 1 is yes, 0 is no."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InstrumentItem(Value):
    """One item. Whether it is reversed is said by the subscale: an item may count both ways.

    Attributes:
        key: Its key; answers refer to it.
        asks: Its wording, where whoever uses the instrument brings it.
        scale: Its own scale, where it is not that of the instrument.
    """

    key: Slug = attrs.field(kw_only=False)
    asks: Label | None = None
    scale: Scale | None = None


Keys = Annotated[tuple[Slug, ...], k.Size(0, 500)]


def _positions_of_repeated_keys(keys: Iterable[str]) -> Iterator[int]:
    earlier: set[str] = set()
    for i, key in enumerate(keys):
        if key in earlier:
            yield i
        earlier.add(key)


def _subscale_item_key_problems(subscale: Any) -> Iterator[Problem]:
    for i in _positions_of_repeated_keys(subscale.items):
        yield Problem(("items", i), "item-twice", "must not count an item twice")
    for i in _positions_of_repeated_keys(subscale.reversed):
        yield Problem(("reversed", i), "reversed-twice", "must not name an item twice")
    for i, key in enumerate(subscale.reversed):
        if key not in subscale.items:
            yield Problem(("reversed", i), "not-in-subscale", "must be an item of the subscale")


def _band_problems(subscale: Any) -> Iterator[Problem]:
    for i in _positions_of_repeated_keys(band.key for band in subscale.bands):
        yield Problem(("bands", i, "key"), "band-twice", "must not use a key twice")
    yield from (problem.under("bands") for problem in overlapping_band_problems(subscale.bands))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Subscale(Value):
    """One score of an instrument, and how it is made. A total is a subscale like any other.

    Attributes:
        key: Its key.
        items: The keys of the items that count in it.
        reversed: Those that count the other way round: the ends of their scale changed about.
        method: Sum or mean.
        minimum_answered: How many answers it takes; all where none is said.
        prorate: Whether open items are filled with the mean of the answered ones from that number
            on. A mean of the answered items is the same, and is asked for in the same way.
        bands: What a source calls scores of this subscale.
        bands_complete: Whether every score lies in a band.
        by: The source of the key.
    """

    key: Slug = attrs.field(kw_only=False)
    items: Annotated[tuple[Slug, ...], k.Size(1, 500)]
    reversed: Keys = ()
    method: ScoreMethod
    minimum_answered: Count | None = None
    prorate: bool = False
    bands: Annotated[tuple[ScoreBand, ...], k.Size(0, 20)] = ()
    bands_complete: bool = False
    by: Citation | None = None

    __invariants__ = (
        invariant_of_many("items", _subscale_item_key_problems),
        Invariant(
            "minimum-above-count",
            "minimum_answered",
            "must not be more than there are items",
            lambda s: s.minimum_answered is None or s.minimum_answered <= len(s.items),
        ),
        Invariant(
            "prorated-from-nowhere",
            "minimum_answered",
            "must say from how many answers on it is prorated",
            lambda s: not s.prorate or s.minimum_answered is not None,
        ),
        invariant_of_many("bands", _band_problems),
    )

    def band(self, key: str) -> ScoreBand | None:
        """The band of a key; None where it has none."""
        return next((band for band in self.bands if band.key == key), None)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ItemPair(Value):
    """Two items of a checklist of which both being endorsed is something to ask about.

    Attributes:
        first: The key of the one.
        second: The key of the other.
        asks: The question that could be asked.
    """

    first: Slug = attrs.field(kw_only=False)
    second: Slug = attrs.field(kw_only=False)
    asks: Label | None = None

    __invariants__ = (
        Invariant(
            "one-item", "second", "must be another item", lambda pair: pair.first != pair.second
        ),
    )


def _item_problems(instrument: Any) -> Iterator[Problem]:
    for i in _positions_of_repeated_keys(item.key for item in instrument.items):
        yield Problem(("items", i, "key"), "item-twice", "must not use a key twice")
    for i, item in enumerate(instrument.items):
        if item.scale is None and instrument.scale is None:
            yield Problem(("items", i, "scale"), "no-scale", "must be there, or the instrument's")


def _subscale_problems(instrument: Any) -> Iterator[Problem]:
    for i in _positions_of_repeated_keys(subscale.key for subscale in instrument.subscales):
        yield Problem(("subscales", i, "key"), "subscale-twice", "must not use a key twice")
    scales: dict[str, Scale | None] = dict.fromkeys(instrument.keys) | instrument.scales
    unknown = UnknownItemProblemMaker(scales)
    for i, subscale in enumerate(instrument.subscales):
        if instrument.ordinal and len(subscale.items) > 1 and subscale.by is None:
            message = "must say whose key it is, where points are only an order"
            yield Problem(("subscales", i, "by"), "key-of-nobody", message)
        yield from (
            p.under("subscales", i) for p in _scored_item_problems(subscale, scales, unknown)
        )


def _scored_item_problems(
    subscale: Subscale, scales: Mapping[str, Scale | None], unknown: UnknownItemProblemMaker
) -> Iterator[Problem]:
    scored_scales: list[Scale] = []
    for i, key in enumerate(subscale.items):
        scale = scales.get(key)
        if key not in scales:
            yield unknown(key, "items", i)
        elif scale is None or scale.least is None:
            message = "must have a scale with ends, to be counted"
            yield Problem(("items", i), "scale-without-ends", message)
        else:
            scored_scales.append(scale)
    if subscale.prorate and len(set(scored_scales)) > 1:
        yield Problem(("prorate",), "several-scales", "must not mix scales where it is prorated")
    if len(scored_scales) == len(subscale.items):
        yield from _score_range_problems(subscale, scored_scales)


def _score_range_problems(subscale: Subscale, scales: list[Scale]) -> Iterator[Problem]:
    least, most = score_range_of(scales, subscale.method)
    if max(abs(least), abs(most)) > _MOST or least >= most:
        message = f"must keep the score within {_MOST}, and its ends apart"
        yield Problem(("items",), "out-of-range", message)
        return
    bands = subscale.bands
    yield from (p.under("bands") for p in unreachable_band_problems(bands, least, most))
    if subscale.bands_complete and has_gap_between_bands(
        bands, least, most, _least_score_step(subscale, scales)
    ):
        yield Problem(("bands",), "bands-with-gap", "must hold every score, as they are complete")


_MOST = 1_000_000_000


class UnknownItemProblemMaker:
    """Makes the problem of an unknown item key, with the nearest key for the first few.

    Looking for the nearest key is slow, and a document may have thousands that are not there.
    """

    def __init__(self, keys: Iterable[str], hints: int = 5) -> None:
        self._keys, self._hints = tuple(keys), hints

    def __call__(self, key: str, *path: str | int) -> Problem:
        self._hints -= 1
        hint = suggestion_text(key, self._keys) if self._hints >= 0 else ""
        return Problem(path, "unknown-item", f"must be the key of an item{hint}")


def _item_pair_problems(instrument: Any) -> Iterator[Problem]:
    keys, scales = instrument.keys, instrument.scales
    unknown = UnknownItemProblemMaker(keys)
    for i, pair in enumerate(instrument.contradicting):
        for end, key in (("first", pair.first), ("second", pair.second)):
            if key not in keys:
                yield unknown(key, "contradicting", i, end)
            elif not has_two_points(scales.get(key)):
                message = "must have two points, to be endorsed"
                yield Problem(("contradicting", i, end), "more-than-two-points", message)


def has_two_points(scale: Scale | None) -> bool:
    """Whether a scale has just its two ends, so that the upper one is a yes."""
    if scale is None or scale.least is None or scale.most is None or scale.step is None:
        return False
    return scale.least + scale.step == scale.most


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Instrument(Value):
    """An instrument as it is used: its items and, where it has any, its scores.

    Nothing is added up that no subscale names, and no band is there that it does not bring.

    Attributes:
        key: Its key; with the version it says what a response is a response to.
        version: The form or edition.
        title: The name of the instrument.
        items: The items, in their order.
        scale: The scale of every item that has none of its own.
        ordinal: Whether the points are only an order, so that distances between them mean nothing.
        subscales: The scores that are made of it; none where there is nothing to be scored.
        contradicting: Pairs of items that go badly together where both are endorsed.
        stem: What is asked of every item, where the items are not questions themselves.
        open_question: A question beside the items that is answered in words.
        license: Under what terms the wording may be used.
        sources: The sources of the instrument.
    """

    key: Slug = attrs.field(kw_only=False)
    version: Label
    title: Label
    items: Annotated[tuple[InstrumentItem, ...], k.Size(1, 500)]
    scale: Scale | None = None
    ordinal: bool | None = None
    subscales: Annotated[tuple[Subscale, ...], k.Size(0, 60)] = ()
    contradicting: Annotated[tuple[ItemPair, ...], k.Size(0, 50)] = ()
    stem: Label | None = None
    open_question: Label | None = None
    license: Label | None = None
    sources: Annotated[tuple[Citation, ...], k.Size(0, 20)] = ()

    __invariants__ = (
        invariant_of_many("items", _item_problems),
        invariant_of_many("subscales", _subscale_problems),
        invariant_of_many("contradicting", _item_pair_problems),
    )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items, in order."""
        return tuple(item.key for item in self.items)

    @property
    def scales(self) -> dict[str, Scale]:
        """The scale of each item."""
        scale_by_key = {item.key: item.scale or self.scale for item in self.items}
        return {key: scale for key, scale in scale_by_key.items() if scale is not None}

    def subscale(self, key: str) -> Subscale | None:
        """The subscale of a key; None where it has none."""
        return next((subscale for subscale in self.subscales if subscale.key == key), None)


def score_range_of(scales: Iterable[Scale], method: ScoreMethod) -> tuple[float, float]:
    """The lowest and the highest score over items with these scales, which all have ends."""
    spans = [(s.least or 0, s.most or 0) for s in scales]
    share = len(spans), len(spans)
    least = exact_sum_or_mean((span[0] for span in spans), method, share)
    return least, exact_sum_or_mean((span[1] for span in spans), method, share)


def _least_score_step(subscale: Subscale, scales: list[Scale]) -> int | None:
    """Computes the least distance of two scores; None unless all are whole numbers."""
    if subscale.prorate or subscale.method is not ScoreMethod.SUM:
        return None
    steps = [s.step for s in scales if type(s.step) is int and type(s.least) is int]
    return math.gcd(*steps) if len(steps) == len(scales) else None


def with_wording(instrument: Instrument, asks: Mapping[str, str]) -> Instrument:
    """The same instrument with the wording of some or all items, by key.

    Raises:
        InvariantError: a key is not that of an item, or a wording is no text of at most 200
            characters.
        TypeError: this is no instrument, or no wording by the key of an item.
    """
    check_class("instrument", instrument, Instrument)
    check_class("asks", asks, Mapping, hint="; give wording by the key of an item")
    keys = instrument.keys
    unknown = UnknownItemProblemMaker(keys)
    problems = [unknown(key, "asks") for key in asks if key not in keys]
    items: list[InstrumentItem] = []
    for i, item in enumerate(instrument.items):
        try:
            items.append(attrs.evolve(item, asks=asks.get(item.key, item.asks)))
        except InvariantError as error:
            problems += (problem.under("items", i) for problem in error.problems)
    if problems:
        raise InvariantError(problems)
    return attrs.evolve(instrument, items=tuple(items))
