"""A vicious circle as a sheet and as a diagram."""

from __future__ import annotations

from cbt_homework.cognition.vicious_circle import (
    REACTIONS,
    Component,
    Node,
    ViciousCircle,
    graph_of,
)
from cbt_homework.show.phrases import rating_text
from cbt_homework.show.sheets import Band, Box, Diagram, Item, Section, Sheet, items_or_gap

_TITLE = "Vicious circle"
_HEADINGS = {
    Component.SITUATION: "Situation",
    Component.THOUGHTS: "Thoughts",
    Component.EMOTIONS: "Feelings",
    Component.BODY: "In the body",
    Component.BEHAVIOR: "What was done",
    Component.CONSEQUENCES: "What it led to",
}


def circle_sheet(circle: ViciousCircle) -> Sheet:
    """A section for each part, in the order of the circle."""
    return Sheet(
        title=_TITLE,
        parts=tuple(
            Section(heading=_node_heading(node), items=_node_items(node))
            for node in graph_of(circle).nodes
        ),
    )


def circle_diagram(circle: ViciousCircle) -> Diagram:
    """A box for each part, empty ones too; the last arrow goes back to the first box."""
    graph = graph_of(circle)
    boxes = {
        node.component: Box(heading=_node_heading(node), items=_node_items(node), strong=node.alert)
        for node in graph.nodes
    }
    order = list(boxes)
    return Diagram(
        title=_TITLE,
        about="The situation leads to thoughts, thoughts to feelings, to what is noticed in the "
        "body and to what is done. What that leads to goes back to the situation.",
        bands=(
            Band(stacks=((boxes[Component.SITUATION],),)),
            Band(stacks=((boxes[Component.THOUGHTS],),)),
            Band(stacks=tuple((boxes[reaction],) for reaction in REACTIONS)),
            Band(stacks=((boxes[Component.CONSEQUENCES],),)),
        ),
        arrows=tuple((order.index(e.source), order.index(e.target)) for e in graph.edges),
    )


def _node_heading(node: Node) -> str:
    return _HEADINGS[node.component] + (" (first noticed here)" if node.alert else "")


def _node_items(node: Node) -> tuple[Item, ...]:
    if node.items is None:
        return items_or_gap(None)
    return items_or_gap(Item(item.words, note=rating_text(item.rating)) for item in node.items)
