"""Diagrams in Mermaid, for pages that draw it."""

from __future__ import annotations

from cbt_homework.show.drawing import styled_runs
from cbt_homework.show.escape import escape_mermaid
from cbt_homework.show.registry import Drawable, diagram_of
from cbt_homework.show.sheets import Box


def mermaid(thing: Drawable) -> str:
    """A vicious circle, a downward arrow or a case formulation as a flowchart in Mermaid.

    Of an account of homework that was not done it draws a circle for each of the two moments.
    All but letters and digits are written by their number, as Mermaid asks for it.

    Raises:
        TypeError: this has no diagram.
    """
    diagram = diagram_of(thing)
    lines = [
        "flowchart TD",
        f"    accTitle: {diagram.title}",
        f"    accDescr: {diagram.about}",
    ]
    count = 0
    sides = 0
    for band in diagram.bands:
        if band.title:
            lines += ["    end"] * bool(sides)
            lines.append(f'    subgraph s{sides}["{escape_mermaid(band.title)}"]')
            sides += 1
        for box in (box for stack in band.stacks for box in stack):
            lines.append(f'    b{count}["{_mermaid_box_label(box)}"]')
            if box.strong:
                lines.append(f"    style b{count} stroke-width:3px")
            count += 1
    lines += ["    end"] * bool(sides)
    lines += [f"    b{start} --> b{end}" for start, end in diagram.arrows]
    return "\n".join(lines) + "\n"


def _mermaid_box_label(box: Box) -> str:
    items = (" ".join(escape_mermaid(text) for _, text in styled_runs(item)) for item in box.items)
    return "<br/>".join([escape_mermaid(box.heading), *items])
