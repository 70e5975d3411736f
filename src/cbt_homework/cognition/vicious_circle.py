"""The vicious circle: how a situation, thoughts and reactions keep each other going.

The order of its parts is a reconstruction: the source article's caption names automatic thoughts
that lead to emotions, bodily reactions and behavior; its drawing was not seen.
"""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.cognition.thought_record import Emotion, Thought, ThoughtRecord
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.spec_parts import Words


class Component(Term):
    """A part of a vicious circle."""

    SITUATION = "situation"
    THOUGHTS = "thoughts"
    EMOTIONS = "emotions"
    BODY = "body"
    BEHAVIOR = "behavior"
    CONSEQUENCES = "consequences"


REACTIONS = (Component.EMOTIONS, Component.BODY, Component.BEHAVIOR)
"""What thoughts lead to."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Edge(Value):
    """One part that leads to another.

    Attributes:
        source: The part where it begins.
        target: The part where it leads.
    """

    source: Component = attrs.field(kw_only=False)
    target: Component = attrs.field(kw_only=False)


EDGES: tuple[Edge, ...] = (
    Edge(Component.SITUATION, Component.THOUGHTS),
    *(Edge(Component.THOUGHTS, reaction) for reaction in REACTIONS),
    *(Edge(reaction, Component.CONSEQUENCES) for reaction in REACTIONS),
    Edge(Component.CONSEQUENCES, Component.SITUATION),
)
"""The arrows of every circle; the last one closes it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ViciousCircle(Value):
    """A person's reaction to a situation, and its consequences; any part may be missing.

    Attributes:
        id: An opaque id.
        situation: The situation: who, what, when, where.
        thoughts: The thoughts that went through the mind.
        emotions: The emotions.
        body: The bodily sensations.
        behavior: The person's behavior.
        consequences: The consequences, and how they keep the circle going.
        alert: The part in which the person first noticed it, or could next time.
    """

    id: Ref | None = None
    situation: Text | None = None
    thoughts: Annotated[tuple[Thought, ...], k.Size(0, 50)] | None = None
    emotions: Annotated[tuple[Emotion, ...], k.Size(0, 50)] | None = None
    body: Words | None = None
    behavior: Words | None = None
    consequences: Words | None = None
    alert: Component | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Item(Value):
    """One thing that stands in a part.

    Attributes:
        words: The words of the item.
        rating: The belief in it, or its strength.
    """

    words: Text = attrs.field(kw_only=False)
    rating: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Node(Value):
    """One part, with what stands in it.

    Attributes:
        component: The part of the circle.
        items: What stands in it, in order; None where nothing was recorded.
        alert: Whether this is the part in which it was noticed.
    """

    component: Component = attrs.field(kw_only=False)
    items: Annotated[tuple[Item, ...], k.Size(0, 50)] | None = None
    alert: bool = False


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Graph(Value):
    """A circle as nodes and arrows, for drawing.

    Attributes:
        nodes: One for each part, in the order of the circle, empty ones too.
        edges: The arrows between them.
    """

    nodes: Annotated[tuple[Node, ...], k.Size(0, 20)]
    edges: Annotated[tuple[Edge, ...], k.Size(0, 50)]


def graph_of(circle: ViciousCircle) -> Graph:
    """The nodes and arrows of a circle; what is not recorded is a node without items.

    Raises:
        TypeError: ``circle`` is no ViciousCircle.
    """
    check_class("circle", circle, ViciousCircle)
    items: dict[Component, tuple[Item, ...] | None] = {
        Component.SITUATION: _items_from_words(
            None if circle.situation is None else (circle.situation,)
        ),
        Component.THOUGHTS: None
        if circle.thoughts is None
        else tuple(Item(t.words, rating=t.belief) for t in circle.thoughts),
        Component.EMOTIONS: None
        if circle.emotions is None
        else tuple(Item(e.name, rating=e.intensity) for e in circle.emotions),
        Component.BODY: _items_from_words(circle.body),
        Component.BEHAVIOR: _items_from_words(circle.behavior),
        Component.CONSEQUENCES: _items_from_words(circle.consequences),
    }
    nodes = tuple(
        Node(component, items=items[component], alert=component is circle.alert)
        for component in Component
    )
    return Graph(nodes=nodes, edges=EDGES)


def _items_from_words(words: tuple[str, ...] | None) -> tuple[Item, ...] | None:
    return None if words is None else tuple(Item(each) for each in words)


def components_of(circle: ViciousCircle) -> tuple[Component, ...]:
    """The parts in which something stands, in the order of the circle."""
    return tuple(node.component for node in graph_of(circle).nodes if node.items)


def alert_components(circle: ViciousCircle) -> tuple[Component, ...]:
    """The parts by which the person could notice that it is happening: each that is recorded.

    Source: the article's caption to its circle of a countertransference reaction says that any part
    can alert the therapist.
    """
    return components_of(circle)


def is_closed(circle: ViciousCircle) -> bool:
    """Whether something stands in every part, so that the circle comes back to its beginning."""
    return components_of(circle) == tuple(Component)


def circle_of(record: ThoughtRecord, consequences: Words | None = None) -> ViciousCircle:
    """The circle that a thought record describes; what it led to is said beside it.

    Raises:
        TypeError: ``record`` is no ThoughtRecord.
    """
    check_class("record", record, ThoughtRecord)
    return ViciousCircle(
        id=record.id,
        situation=record.situation,
        thoughts=record.thoughts,
        emotions=record.emotions,
        body=record.body,
        behavior=record.behavior,
        consequences=consequences,
    )
