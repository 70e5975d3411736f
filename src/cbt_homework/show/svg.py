"""Diagrams as SVG: text as text, no script, no style sheet, nothing from elsewhere."""

from __future__ import annotations

from cbt_homework.show.drawing import SIZE, Drawing, PlacedBox, PlacedLine, Point, drawing_of
from cbt_homework.show.escape import escape_xml
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
    size = f"{_number_text(drawing.width)} {_number_text(drawing.height)}"
    width, height = size.split()
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}" '
            f'height="{height}" style="max-width:100%;height:auto" '
            'role="graphics-document document" '
            "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" "
            f'font-size="{SIZE}" fill="{_INK}">'
        ),
        f"<title>{escape_xml(diagram.title)}</title>",
        f"<desc>{escape_xml(_description_text(diagram, drawing))}</desc>",
        f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>',
        *(_arrow_svg(route) for route in drawing.routes),
        *(_line_svg(title) for title in drawing.titles),
        *(_box_svg(box) for box in drawing.boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _description_text(diagram: Diagram, drawing: Drawing) -> str:
    count = len(drawing.boxes)
    return f"{diagram.about} Boxes: {count}, arrows: {len(drawing.routes)}."


def _box_svg(placed_box: PlacedBox) -> str:
    thick, fill = (3, _PAPER) if placed_box.box.strong else (1, _FILL)
    return "\n".join(
        [
            f'<g role="graphics-object group" aria-label="{escape_xml(placed_box.box.heading)}">',
            (
                f'<rect x="{_number_text(placed_box.x)}" y="{_number_text(placed_box.y)}" '
                f'width="{_number_text(placed_box.width)}" '
                f'height="{_number_text(placed_box.height)}" '
                f'rx="6" fill="{fill}" stroke="{_GRAY}" '
                f'stroke-width="{thick}"/>'
            ),
            *(_line_svg(line) for line in placed_box.lines),
            "</g>",
        ]
    )


def _line_svg(line: PlacedLine) -> str:
    dot = ""
    if line.dot:
        x, y = _number_text(line.x - 9), _number_text(line.y - 4.5)
        dot = f'<circle cx="{x}" cy="{y}" r="2" fill="{_GRAY}"/>\n'
    runs = " ".join(
        f"<tspan {_STYLES[style]}>{escape_xml(text)}</tspan>"
        if style in _STYLES
        else escape_xml(text)
        for style, text in line.runs
    )
    return f'{dot}<text x="{_number_text(line.x)}" y="{_number_text(line.y)}">{runs}</text>'


def _arrow_svg(corners: tuple[Point, ...]) -> str:
    (from_x, from_y), (x, y) = corners[-2:]
    across = (x > from_x) - (x < from_x)
    down = (y > from_y) - (y < from_y)
    base = (x - across * _HEAD, y - down * _HEAD)
    side = (down * _HEAD * 0.55, across * _HEAD * 0.55)
    head = ((x, y), (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1]))
    return (
        f'<polyline points="{_points_text((*corners[:-1], base))}" fill="none" stroke="{_GRAY}" '
        'stroke-width="1.5" stroke-linejoin="round"/>\n'
        f'<polygon points="{_points_text(head)}" fill="{_GRAY}"/>'
    )


def _points_text(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number_text(x)},{_number_text(y)}" for x, y in points)


def _number_text(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
