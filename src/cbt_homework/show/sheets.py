"""The parts of a sheet before it is written in a language: headings, items, tables, diagrams.

These are no values of the domain: they are made, written out and forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs


@attrs.frozen(repr=False)
class Item:
    """One thing: a label of ours, a person's words, a note of ours; each may be empty."""

    words: str = ""
    note: str = ""
    label: str = ""


NOT_RECORDED = (Item(note="not recorded"),)
NONE = (Item(note="none"),)
"""Somebody looked, and there was none."""


@attrs.frozen(kw_only=True, repr=False)
class Section:
    """A heading with what stands below it."""

    heading: str
    items: tuple[Item, ...] = ()
    level: int = 1


@attrs.frozen(kw_only=True, repr=False)
class Table:
    """Rows of cells; each cell holds items.

    With ``names`` the first cell of each row is the heading of the row, and all others are short.
    With ``abreast`` there are few columns, and they stand side by side in plain text, too.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[Item, ...], ...], ...]
    names: bool = False
    level: int = 1
    abreast: bool = False


@attrs.frozen(kw_only=True, repr=False)
class Sheet:
    """A title, and what stands below it."""

    title: str
    parts: tuple[Section | Table, ...]


@attrs.frozen(kw_only=True, repr=False)
class Box:
    """A box of a diagram; a strong one is drawn with a thick line."""

    heading: str
    items: tuple[Item, ...]
    strong: bool = False


@attrs.frozen(kw_only=True, repr=False)
class Band:
    """A row of a diagram: stacks of boxes side by side; or, with a title alone, a heading."""

    stacks: tuple[tuple[Box, ...], ...] = ()
    title: str = ""


@attrs.frozen(kw_only=True, repr=False)
class Diagram:
    """Boxes in bands from the top down, and arrows between them by their number in that order."""

    title: str
    about: str
    bands: tuple[Band, ...]
    arrows: tuple[tuple[int, int], ...]
    width: int = 720

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes: band by band, stack by stack, from the top down."""
        return tuple(box for band in self.bands for stack in band.stacks for box in stack)

    @property
    def diagrams_of_titled_parts(self) -> tuple[Diagram, ...]:
        """A diagram for each titled part; no arrow leads from one to another."""
        starts = [i for i, band in enumerate(self.bands) if band.title]
        if not starts:
            return (self,)
        pieces: list[Diagram] = []
        first = 0
        for start, end in zip(starts, [*starts[1:], len(self.bands)], strict=True):
            piece = attrs.evolve(self, bands=self.bands[start:end], arrows=())
            last = first + len(piece.boxes)
            arrows = tuple((s - first, e - first) for s, e in self.arrows if first <= s < last)
            title = f"{self.title}: {self.bands[start].title}"
            pieces.append(attrs.evolve(piece, title=title, arrows=arrows))
            first = last
        return tuple(pieces)


def items_or_gap(items: Iterable[Item] | None) -> tuple[Item, ...]:
    """Returns the items, or the note that nothing was recorded or that there was none."""
    if items is None:
        return NOT_RECORDED
    return tuple(items) or NONE


def text_items_or_gap(texts: Iterable[str] | None) -> tuple[Item, ...]:
    """Makes items of texts, or the note that nothing was recorded or that there was none."""
    return items_or_gap(None if texts is None else map(Item, texts))


def text_item_or_gap(text: str | None) -> tuple[Item, ...]:
    """Makes the item of one text, or the note that nothing was recorded."""
    return text_items_or_gap(None if text is None else (text,))
