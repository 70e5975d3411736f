"""Diagrams as SVG: text as text, no script, no style sheet, nothing from elsewhere."""

from __future__ import annotations

from cbt_homework.show.drawing import SIZE, Drawing, PlacedBox, PlacedLine, Point, drawing_of
from cbt_homework.show.escape import for_xml
from cbt_homework.show.registry import Drawable, diagram_of
from cbt_homework.show.sheets import Diagram

_INK, _GRAY, _PAPER, _FILL = "#1f2328", "#4b535d", "#ffffff", "#f6f8fa"
_STYLES = {
    "title": f'font-weight="700" font-size="{SIZE + 2}"',
    "heading": 'font-weight="700"',
    "label": 'font-weight="700"',
    "note": f'font-style="italic" fill="{_GRAY}"',
}
_HEAD = 9
"""How long the head of an arrow is."""


def svg(thing: Drawable) -> str:
    """A vicious circle, a downward arrow or a case formulation as a drawing in SVG.

    Of an account of homework that was not done it draws a circle for each of the two moments.

    It holds the words as text, so that they can be searched and read aloud; nothing in it is
    loaded from elsewhere, and it has no ids that could meet those of a page around it.

    Raises:
        TypeError: this has no diagram.
    """
    return svg_of(diagram_of(thing))


def svg_of(diagram: Diagram) -> str:
    """A diagram in SVG."""
    drawing = drawing_of(diagram)
    size = f"{_n(drawing.width)} {_n(drawing.height)}"
    width, height = size.split()
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}" '
            f'height="{height}" style="max-width:100%;height:auto" '
            'role="graphics-document document" '
            "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" "
            f'font-size="{SIZE}" fill="{_INK}">'
        ),
        f"<title>{for_xml(diagram.title)}</title>",
        f"<desc>{for_xml(_about(diagram, drawing))}</desc>",
        f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>',
        *(_arrow(route) for route in drawing.routes),
        *(_line(title) for title in drawing.titles),
        *(_box(box) for box in drawing.boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _about(diagram: Diagram, drawing: Drawing) -> str:
    count = len(drawing.boxes)
    return f"{diagram.about} Boxes: {count}, arrows: {len(drawing.routes)}."


def _box(placed_box: PlacedBox) -> str:
    thick, fill = (3, _PAPER) if placed_box.box.strong else (1, _FILL)
    return "\n".join(
        [
            f'<g role="graphics-object group" aria-label="{for_xml(placed_box.box.heading)}">',
            (
                f'<rect x="{_n(placed_box.x)}" y="{_n(placed_box.y)}" '
                f'width="{_n(placed_box.width)}" height="{_n(placed_box.height)}" '
                f'rx="6" fill="{fill}" stroke="{_GRAY}" '
                f'stroke-width="{thick}"/>'
            ),
            *(_line(line) for line in placed_box.lines),
            "</g>",
        ]
    )


def _line(line: PlacedLine) -> str:
    dot = ""
    if line.dot:
        dot = f'<circle cx="{_n(line.x - 9)}" cy="{_n(line.y - 4.5)}" r="2" fill="{_GRAY}"/>\n'
    runs = " ".join(
        f"<tspan {_STYLES[style]}>{for_xml(text)}</tspan>" if style in _STYLES else for_xml(text)
        for style, text in line.runs
    )
    return f'{dot}<text x="{_n(line.x)}" y="{_n(line.y)}">{runs}</text>'


def _arrow(route: tuple[Point, ...]) -> str:
    (from_x, from_y), (x, y) = route[-2:]
    across = (x > from_x) - (x < from_x)
    down = (y > from_y) - (y < from_y)
    base = (x - across * _HEAD, y - down * _HEAD)
    side = (down * _HEAD * 0.55, across * _HEAD * 0.55)
    head = ((x, y), (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1]))
    return (
        f'<polyline points="{_points((*route[:-1], base))}" fill="none" stroke="{_GRAY}" '
        'stroke-width="1.5" stroke-linejoin="round"/>\n'
        f'<polygon points="{_points(head)}" fill="{_GRAY}"/>'
    )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
