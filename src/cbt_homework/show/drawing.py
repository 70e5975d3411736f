"""The positions of boxes and arrows in a diagram, as data before any language of drawing.

Boxes stand in bands from the top down and are as high as their text. An arrow to the next box goes
straight down; one that goes back up runs along the right edge, one that goes further down along
the left edge and then above the band it leads to. So no arrow crosses a box.
"""

from __future__ import annotations

import attrs

from cbt_homework.show.sheets import Band, Box, Diagram, Item
from cbt_homework.show.text_width import Line, break_lines

SIZE = 14
"""The size of letters; everything else follows from it."""
_LEADING = 20
_PAD = 12
_ITEM_GAP = 5
_INDENT = 14
_BAND_GAP = 36
_STACK_GAP = 28
_COLUMN_GAP = 24
_MARGIN = 12
_GUTTER = 34

Point = tuple[float, float]


@attrs.frozen(kw_only=True, repr=False)
class PlacedLine:
    """A line of text on its baseline; a dot before it where an item begins."""

    x: float
    y: float
    runs: Line
    dot: bool = False


@attrs.frozen(kw_only=True, repr=False)
class PlacedBox:
    """A box with its lines."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    lines: tuple[PlacedLine, ...]

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Its center."""
        return self.x + self.width / 2, self.y + self.height / 2


@attrs.frozen(kw_only=True, repr=False)
class Drawing:
    """Everything with its place."""

    width: float
    height: float
    titles: tuple[PlacedLine, ...]
    boxes: tuple[PlacedBox, ...]
    routes: tuple[tuple[Point, ...], ...]
    """For each arrow the corners of its way; it points at the last one."""


def drawing_of(diagram: Diagram) -> Drawing:
    """Places every part of a diagram."""
    back, past = _are_right_and_left_edge_used(diagram)
    left = _MARGIN + _GUTTER * past
    titles: list[PlacedLine] = []
    boxes: list[PlacedBox] = []
    above: list[float] = []
    y = float(_MARGIN)
    for band in diagram.bands:
        if band.title:
            runs = (("title", band.title),)
            titles.append(PlacedLine(x=left, y=y + SIZE, runs=runs))
            y += _LEADING + _PAD
        else:
            placed_boxes = _placed_band_boxes(band, left, y, diagram.width)
            boxes += placed_boxes
            above += [y - _BAND_GAP / 2] * len(placed_boxes)
            y = max(box.bottom for box in placed_boxes) + _BAND_GAP
    return Drawing(
        width=left + diagram.width + _GUTTER * back + _MARGIN,
        height=y - _BAND_GAP + _MARGIN,
        titles=tuple(titles),
        boxes=tuple(boxes),
        routes=tuple(
            _arrow_corners(boxes[start], boxes[end], above[end], left, diagram.width)
            for start, end in diagram.arrows
        ),
    )


def _are_right_and_left_edge_used(diagram: Diagram) -> tuple[bool, bool]:
    """Whether an arrow goes back up, on the right, and whether one passes a band, on the left."""
    bands = [i for i, band in enumerate(diagram.bands) for stack in band.stacks for _ in stack]
    steps = [bands[end] - bands[start] for start, end in diagram.arrows]
    return any(step < 0 for step in steps), any(step > 1 for step in steps)


def _placed_band_boxes(band: Band, left: float, top: float, width: float) -> list[PlacedBox]:
    count = len(band.stacks)
    each = (width - _COLUMN_GAP * (count - 1)) / count
    boxes: list[PlacedBox] = []
    for place, stack in enumerate(band.stacks):
        x = left + place * (each + _COLUMN_GAP)
        y = top
        for box in stack:
            boxes.append(_placed_box(box, x, y, each))
            y = boxes[-1].bottom + _STACK_GAP
    if all(len(stack) == 1 for stack in band.stacks):
        height = max(box.height for box in boxes)
        boxes = [attrs.evolve(box, height=height) for box in boxes]
    return boxes


def _placed_box(box: Box, x: float, y: float, width: float) -> PlacedBox:
    room_for_text = (width - 2 * _PAD) / SIZE
    placed_lines: list[PlacedLine] = []
    baseline = y + _PAD + SIZE - 2
    for line in break_lines((("heading", box.heading),), room_for_text):
        placed_lines.append(PlacedLine(x=x + _PAD, y=baseline, runs=line))
        baseline += _LEADING
    several = len(box.items) > 1
    indent = _INDENT * several
    for number, item in enumerate(box.items):
        baseline += _ITEM_GAP * (number > 0)
        for place, line in enumerate(break_lines(styled_runs(item), room_for_text - indent / SIZE)):
            at = x + _PAD + indent
            placed_lines.append(PlacedLine(x=at, y=baseline, runs=line, dot=several and place == 0))
            baseline += _LEADING
    height = baseline - _LEADING + SIZE / 2 + _PAD - y
    return PlacedBox(box=box, x=x, y=y, width=width, height=height, lines=tuple(placed_lines))


def styled_runs(item: Item) -> tuple[tuple[str, str], ...]:
    """An item as text in styles."""
    runs = (
        ("label", f"{item.label}:" * bool(item.label)),
        ("words", item.words),
        ("note", f"({item.note})" * bool(item.note)),
    )
    return tuple(run for run in runs if run[1])


def _arrow_corners(
    start: PlacedBox, end: PlacedBox, above: float, left: float, width: float
) -> tuple[Point, ...]:
    narrow = min(start, end, key=lambda box: box.width)
    x, _ = narrow.middle
    if end.y <= start.y:
        edge = left + width + _GUTTER * 0.6
        return (
            (start.x + start.width, start.middle[1]),
            (edge, start.middle[1]),
            (edge, end.middle[1]),
            (end.x + end.width, end.middle[1]),
        )
    if end.y - start.bottom <= _BAND_GAP:
        return (x, start.bottom), (x, end.y)
    edge = left - _GUTTER * 0.6
    return (
        (start.x, start.middle[1]),
        (edge, start.middle[1]),
        (edge, above),
        (end.middle[0], above),
        (end.middle[0], end.y),
    )
