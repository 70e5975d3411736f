"""A class and a vocabulary of a user, as both strict type checkers have to accept them. Never run."""

from __future__ import annotations

from typing import Annotated, assert_type

import attrs

from cbt_homework import exchange
from cbt_homework.declare import Count, Label, Size, Term, Text, Value, Whole, no_repeats


class Place(Term):
    """The place where materials are kept."""

    HOME = "home"
    CLINIC = "clinic"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Materials(Value):
    """What a task needs.

    Attributes:
        name: What they are called.
        note: What somebody wrote about them.
        places: Where they are kept.
        pieces: How many there are.
        stars: How useful they are, from 1 to 5.
    """

    name: Label = attrs.field(kw_only=False)
    note: Text | None = None
    places: Annotated[tuple[Place, ...], Size(0, 2)] = ()
    pieces: Count | None = None
    stars: Annotated[int, Whole(1, 5)] = 1

    __invariants__ = (no_repeats("places"),)


cards = Materials("Cue cards", places=(Place.HOME,))
assert_type(cards.places, tuple[Place, ...])
assert_type(exchange.from_data({}, Materials), Materials)
