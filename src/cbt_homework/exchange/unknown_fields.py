"""What a newer library wrote that this one does not know: kept apart, and put back in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, assert_never

from cbt_homework.exchange.reading import MISSING, TAG, class_of, text_keys
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import Path, Problem, StructureError, nameable
from cbt_homework.foundation.field_kinds import Kind


class ListItem(NamedTuple):
    """An item of a list on the way to a stranger: its known data, and how many items there were."""

    item: Any
    of: int


class UnknownField(NamedTuple):
    """A key that is not known here, with what it holds."""

    path: Path
    held: Any
    among: tuple[ListItem, ...]

    def __repr__(self) -> str:
        return f"{type(self).__name__}(<unknown data>)"


class UnknownFields:
    """What a document holds beside its value; it shows neither keys nor data.

    Attributes:
        version: The version that the document was written in.
        strangers: What is not known here, with its place.
    """

    __slots__ = ("strangers", "version")

    def __init__(self, version: str, strangers: tuple[UnknownField, ...] = ()) -> None:
        self.version = version
        self.strangers = strangers

    def __len__(self) -> int:
        return len(self.strangers)

    def __repr__(self) -> str:
        version, strangers = getattr(self, "version", ""), getattr(self, "strangers", ())
        return f"UnknownFields(version={version!r}, <{len(strangers)} unknown>)"

    @property
    def places(self) -> tuple[str, ...]:
        """Where they stand, as far as their keys can be named; the others as ``...``."""
        return tuple(
            ".".join(str(step) if _can_be_named(step) else "..." for step in stranger.path)
            for stranger in self.strangers
        )


def _can_be_named(step: str | int) -> bool:
    return isinstance(step, int) or nameable(step)


def split(cls: type[Any], raw: Any) -> tuple[Any, tuple[UnknownField, ...]]:
    """Data without the keys that a class does not know, at any depth, and what was left out."""
    strangers: list[UnknownField] = []
    return _known(k.One(cls), raw, (), (), strangers), tuple(strangers)


def _known(
    kind: Kind, raw: Any, path: Path, among: tuple[ListItem, ...], strangers: list[UnknownField]
) -> Any:
    """The known part of some data; what is not of our shape at all stays as it is."""
    match kind:
        case k.One(model=model):
            return _known_of(model, raw, path, among, strangers)
        case k.OneOf(models=models):
            tag = text_keys(raw).get(TAG) if class_of(raw) is dict else None
            said = [m for m in models if class_of(tag) is str and m.__tag__ == tag]
            return _known_of(said[0], raw, path, among, strangers) if said else raw
        case k.Many(item=item):
            if class_of(raw) is not list:
                return raw
            kept: list[Any] = []
            for i, one in enumerate(raw):
                own: list[UnknownField] = []
                known = _known(item, one, (*path, i), among, own)
                here = ListItem(known, len(raw))
                # What lies deeper goes through this item as well: its place in the way is here.
                depth = len(among)
                strangers += [
                    s._replace(among=(*s.among[:depth], here, *s.among[depth:])) for s in own
                ]
                kept.append(known)
            return kept
        case k.Answer(kind=inner):
            if class_of(raw) is dict and text_keys(raw).keys() == {MISSING}:
                return raw
            return _known(inner, raw, path, among, strangers)
        case k.Maybe(kind=inner):
            return _known(inner, raw, path, among, strangers)
        case (
            k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Day() | k.Clock() | k.Fact()
        ):  # fmt: skip
            return raw
        case _:
            assert_never(kind)


def _known_of(
    model: type[Any],
    raw: Any,
    path: Path,
    among: tuple[ListItem, ...],
    strangers: list[UnknownField],
) -> Any:
    if class_of(raw) is not dict:
        return raw
    kinds = kinds_of(model)
    kept: dict[Any, Any] = {}
    for place, (key, held) in enumerate(raw.items()):
        if class_of(key) is not str:
            kept[place] = held  # to be counted; the key itself may not like to be looked up
        elif key == TAG and model.__tag__:
            kept[key] = held
        elif key in kinds:
            kept[key] = _known(kinds[key], held, (*path, key), among, strangers)
        else:
            strangers.append(UnknownField((*path, key), held, among))
    return kept


def restore_unknown(data: Any, unknown: UnknownFields) -> None:
    """Write what is in ``unknown`` into the plain data of a document.

    An item of a list is found again where it was, where it was moved to, or, edited, in its old
    place as long as the list is as long as before.

    Raises:
        StructureError: the place of some of it is no more, with each such place.
    """
    # All places are found before anything is written: an item is known by what it held.
    places: list[tuple[dict[Any, Any], UnknownField]] = []
    problems: list[Problem] = []
    for stranger in unknown.strangers:
        home = _home(data, stranger)
        if home is None or stranger.path[-1] in home:
            named = tuple(step if _can_be_named(step) else "..." for step in stranger.path)
            message = "has no place any more: what held it is not there"
            problems.append(Problem(named, "no-place", message))
        else:
            places.append((home, stranger))
    if problems:
        raise StructureError(problems)
    for home, stranger in places:
        home[stranger.path[-1]] = stranger.held


def _home(data: Any, stranger: UnknownField) -> dict[Any, Any] | None:
    """The object that a stranger belongs to; None where it is no more."""
    at = data
    among = iter(stranger.among)
    for step in stranger.path[:-1]:
        at = _under(at, step, among)
    return at if class_of(at) is dict else None


def _under(at: Any, step: str | int, among: Iterator[ListItem]) -> Any:
    if isinstance(step, str):
        return at.get(step) if class_of(at) is dict else None
    was = next(among)
    place = _place_of(at, step, was) if class_of(at) is list else None
    return None if place is None else at[place]


def _place_of(items: list[Any], index: int, was: ListItem) -> int | None:
    if index < len(items) and items[index] == was.item:
        return index  # as a rule; nobody has to look at the whole list then
    alike = [i for i, item in enumerate(items) if item == was.item]
    if len(alike) == 1:
        return alike[0]
    return index if not alike and len(items) == was.of else None
