"""Unknown fields: what a newer library wrote is kept apart and written back in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, assert_never

from cbt_homework.exchange.problem_collector import ProblemCollector
from cbt_homework.exchange.reading import (
    MISSING,
    TAG,
    class_of,
    make_kind_reader,
    part_with_text_keys,
)
from cbt_homework.exchange.writing import make_kind_writer
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import Path, Problem, StructureError, is_safe_to_name
from cbt_homework.foundation.field_kinds import Kind


class ListItemOnPath(NamedTuple):
    """An item of a list on the way to an unknown field: its known data, and the list's length."""

    item: Any
    length: int


class UnknownField(NamedTuple):
    """A key that is not known here, with its data and the list items that it stands in."""

    path: Path
    data: Any
    items: tuple[ListItemOnPath, ...]

    def __repr__(self) -> str:
        return f"{type(self).__name__}(<unknown data>)"


class UnknownFields:
    """The fields of a document that this version does not know; shows neither keys nor data.

    Attributes:
        version: The version that the document was written in.
        fields: The unknown fields, each with its place.
    """

    __slots__ = ("fields", "version")

    def __init__(self, version: str, fields: tuple[UnknownField, ...] = ()) -> None:
        self.version = version
        self.fields = fields

    def __len__(self) -> int:
        return len(self.fields)

    def __repr__(self) -> str:
        version, fields = getattr(self, "version", ""), getattr(self, "fields", ())
        return f"{type(self).__name__}(version={version!r}, <{len(fields)} unknown>)"

    @property
    def places(self) -> tuple[str, ...]:
        """The path of each field; a key that cannot be named is ``...``."""
        return tuple(
            ".".join(str(step) if _can_be_named(step) else "..." for step in field.path)
            for field in self.fields
        )


def _can_be_named(step: str | int) -> bool:
    return isinstance(step, int) or is_safe_to_name(step)


def separate_unknown(cls: type[Any], data: Any) -> tuple[Any, tuple[UnknownField, ...]]:
    """Split data into what a class knows, at any depth, and the unknown fields."""
    unknown: list[UnknownField] = []
    return _known_part_of_data(k.One(cls), data, (), (), unknown), tuple(unknown)


def _known_part_of_data(
    kind: Kind,
    data: Any,
    path: Path,
    items: tuple[ListItemOnPath, ...],
    unknown: list[UnknownField],
) -> Any:
    """Copy the known part of some data; data of another shape stays as it is."""
    match kind:
        case k.One(model=model):
            return _known_part_of_object(model, data, path, items, unknown)
        case k.OneOf(models=models):
            tag = part_with_text_keys(data).get(TAG) if class_of(data) is dict else None
            tagged = [m for m in models if class_of(tag) is str and m.__tag__ == tag]
            return _known_part_of_object(tagged[0], data, path, items, unknown) if tagged else data
        case k.Many(item=item):
            if class_of(data) is not list:
                return data
            known_items: list[Any] = []
            for i, raw in enumerate(data):
                inside: list[UnknownField] = []
                known = _known_part_of_data(item, raw, (*path, i), items, inside)
                here = ListItemOnPath(
                    _item_data_as_written(item, known) if inside else known, len(data)
                )
                # Fields further inside pass through this item as well: it takes its place there.
                depth = len(items)
                unknown += [
                    field._replace(items=(*field.items[:depth], here, *field.items[depth:]))
                    for field in inside
                ]
                known_items.append(known)
            return known_items
        case k.Answer(kind=inner):
            if class_of(data) is dict and part_with_text_keys(data).keys() == {MISSING}:
                return data
            return _known_part_of_data(inner, data, path, items, unknown)
        case k.Maybe(kind=inner):
            return _known_part_of_data(inner, data, path, items, unknown)
        case (
            k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Day() | k.Clock() | k.Fact()
        ):  # fmt: skip
            return data
        case _:
            assert_never(kind)


def _item_data_as_written(kind: Kind, item_data: Any) -> Any:
    """The data of an item as it is written: with defaults, without nulls, names spelled out."""
    read, write = make_kind_reader(kind), make_kind_writer(kind)
    problems = ProblemCollector()
    value = item_data if read is None else read(item_data, (), problems)
    return item_data if problems.count or write is None else write(value)


def _known_part_of_object(
    model: type[Any],
    data: Any,
    path: Path,
    items: tuple[ListItemOnPath, ...],
    unknown: list[UnknownField],
) -> Any:
    if class_of(data) is not dict:
        return data
    kinds = kinds_of(model)
    known: dict[Any, Any] = {}
    for place, (key, raw) in enumerate(data.items()):
        if class_of(key) is not str:
            known[place] = raw  # to be counted; the key itself may not like to be looked up
        elif key == TAG and model.__tag__:
            known[key] = raw
        elif key in kinds:
            known[key] = _known_part_of_data(kinds[key], raw, (*path, key), items, unknown)
        else:
            unknown.append(UnknownField((*path, key), raw, items))
    return known


def restore_unknown(data: Any, unknown: UnknownFields) -> None:
    """Write unknown fields back into the plain data of a document.

    An item of a list is found again where it was, where it was moved to, or, edited, in its old
    place as long as the list is as long as before.

    Raises:
        StructureError: with each field whose place is gone.
    """
    # All places are found before anything is written: an item is recognized by its data.
    places: list[tuple[dict[Any, Any], UnknownField]] = []
    problems: list[Problem] = []
    for field in unknown.fields:
        owner = _owner_object_of(data, field)
        if owner is None or field.path[-1] in owner:
            named = tuple(step if _can_be_named(step) else "..." for step in field.path)
            message = "has no place any more: what held it is not there"
            problems.append(Problem(named, "no-place", message))
        else:
            places.append((owner, field))
    if problems:
        raise StructureError(problems)
    for owner, field in places:
        owner[field.path[-1]] = field.data


def _owner_object_of(data: Any, field: UnknownField) -> dict[Any, Any] | None:
    """The object that an unknown field belongs to; None if it is gone."""
    place = data
    items = iter(field.items)
    for step in field.path[:-1]:
        place = _child_at(place, step, items)
    return place if class_of(place) is dict else None


def _child_at(parent: Any, step: str | int, items: Iterator[ListItemOnPath]) -> Any:
    if isinstance(step, str):
        return parent.get(step) if class_of(parent) is dict else None
    former = next(items)
    index = _current_list_index(parent, step, former) if class_of(parent) is list else None
    return None if index is None else parent[index]


def _current_list_index(
    items: list[Any], former_index: int, former_item: ListItemOnPath
) -> int | None:
    if former_index < len(items) and items[former_index] == former_item.item:
        return former_index  # as a rule; the rest of the list is not compared then
    alike = [i for i, item in enumerate(items) if item == former_item.item]
    if len(alike) == 1:
        return alike[0]
    return former_index if not alike and len(items) == former_item.length else None
