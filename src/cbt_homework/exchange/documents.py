"""Documents: plain data in an envelope that says what it is and of which version."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar, get_origin, overload

import attrs

from cbt_homework.exchange.compiled import make_fast_reader, make_fast_writer
from cbt_homework.exchange.envelope import (
    OpenedDocument,
    is_document,
    make_document_reader,
    parse_json,
)
from cbt_homework.exchange.problem_collector import read_or_raise
from cbt_homework.exchange.registry import FORMAT, KINDS, kind_word
from cbt_homework.exchange.unknown_fields import UnknownFields, restore_unknown
from cbt_homework.exchange.upgrades import VERSION
from cbt_homework.foundation.arguments import (
    check_class,
    class_name,
    is_class_safe_to_look_up,
    is_text,
)
from cbt_homework.foundation.declarations import is_value
from cbt_homework.foundation.errors import Problem, StructureError
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.values import Value

T = TypeVar("T")


def to_data(
    value: Value, *, envelope: bool = True, unknown: UnknownFields | None = None
) -> dict[str, Any]:
    """Plain data that JSON can hold; with ``envelope=False`` without saying what it is.

    With the ``unknown`` fields of a document of a newer version, they are written back, and the
    document is of that version again.

    Raises:
        TypeError: documents do not hold this class by itself; give ``envelope=False``. Or there is
            ``unknown`` without an envelope.
        StructureError: some of the ``unknown`` fields have no place any more.
    """
    check_class("envelope", envelope, bool)
    check_class("unknown", unknown, UnknownFields, optional=True)
    if not envelope:
        if unknown is not None:
            raise TypeError(
                "unknown fields belong to a document; they are written back with its envelope"
            )
        bare: dict[str, Any] = make_fast_writer(_checked_class_to_write(value))(value)
        return bare
    cls = type(value)
    kind = kind_word(cls) if is_class_safe_to_look_up(cls) else None
    if kind is None:
        raise TypeError(f"a document holds one of {', '.join(KINDS)}, not {class_name(cls)}")
    data = make_fast_writer(cls)(value)
    document = {"format": FORMAT, "version": VERSION, "kind": kind, "data": data}
    if unknown:
        document["version"] = unknown.version
        restore_unknown(document, unknown)
    return document


@overload
def from_data(data: object) -> Any: ...
@overload
def from_data(data: object, of: type[T]) -> T: ...
def from_data(data: Any, of: type[Any] | None = None) -> Any:
    """The value of a document; with ``of``, a value of that class, with or without its envelope.

    Raises:
        StructureError: with every problem of the document, each with its path.
    """
    return _read_value(data, of)


def _read_value(data: Any, requested_class: type[Any] | None) -> Any:
    """Read a document or, with its class, bare data: what every verb but `read` does."""
    cls = (
        requested_class if type(requested_class) is type else _checked_value_class(requested_class)
    )  # asking for an origin takes its time
    if cls is not None and not is_document(data):
        return read_or_raise(make_fast_reader(cls), data)
    return read_or_raise(make_document_reader(cls), data).value


def _checked_class_to_write(value: object) -> type[Any]:
    cls = type(value)
    if not is_class_safe_to_look_up(cls):
        raise TypeError(f"{class_name(cls)} is not declared as a value, and cannot be written")
    return cls


def _checked_value_class(requested_class: Any) -> Any:
    """The class that is asked for; of a generic one, such as ``Assessment[Course]``, its origin."""
    value_class: Any = None
    try:
        cls = get_origin(requested_class) or requested_class
        value_class = cls if is_class_safe_to_look_up(cls) and is_value(cls) else None
    except Exception:  # noqa: BLE001, S110 (what this is may not like to be asked)
        pass
    if value_class is None and requested_class is not None:
        raise TypeError("of must be a class of values")
    return value_class


@attrs.frozen(kw_only=True, repr=False)
class Document(Generic[T]):
    """A document that was read, with what a newer version has in it beside the value.

    Attributes:
        value: The value.
        kind: What it is.
        unknown: The fields that this version does not know, for `to_data` and `dumps`.
    """

    value: T
    kind: str
    unknown: UnknownFields

    def __repr__(self) -> str:
        # The value is left out; and it may not be whole yet, where a traceback shows it.
        shown = [f"{n}={getattr(self, n)!r}" for n in ("kind", "unknown") if hasattr(self, n)]
        return f"Document({', '.join(shown)})"


@overload
def read(data: object) -> Document[Any]: ...
@overload
def read(data: object, of: type[T]) -> Document[T]: ...
def read(data: Any, of: type[Any] | None = None) -> Document[Any]:
    """A document, JSON text or plain data, of this version or of a newer minor one.

    What a newer version added is kept apart, so that a round trip loses nothing. A document of
    today's version is read as strictly as by `from_data`.

    Raises:
        StructureError: with every problem of the document, each with its path.
    """
    cls = of if type(of) is type else _checked_value_class(of)
    plain = parse_json(data) if is_text(data) else data
    opened: OpenedDocument = read_or_raise(make_document_reader(cls, keep_unknown=True), plain)
    return Document(value=opened.value, kind=opened.kind, unknown=opened.unknown)


def dumps(value: Value, *, indent: int | None = None, unknown: UnknownFields | None = None) -> str:
    """The document of a value as JSON text.

    Raises:
        TypeError: documents do not hold this class by itself.
        StructureError: some of the ``unknown`` has no place any more.
    """
    check_class("indent", indent, int, optional=True)
    data = to_data(value, unknown=unknown)
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)


@overload
def loads(text: str) -> Any: ...
@overload
def loads(text: str, of: type[T]) -> T: ...
def loads(text: str, of: type[Any] | None = None) -> Any:
    """The value of a document in JSON text.

    Raises:
        StructureError: the text is not JSON, repeats a key, holds NaN or infinity, or is not of our
            shape; with every problem of the document.
    """
    return _read_value(parse_json(text), of)


@attrs.frozen(kw_only=True)
class Read(Generic[T]):
    """One item of `read_each`.

    Attributes:
        index: Its place, from 0.
        value: The value; None where the item could not be read.
        problems: Why it could not be read; empty where it could.
    """

    __repr__ = partial_repr

    index: int
    value: T | None = None
    problems: tuple[Problem, ...] = ()


@overload
def read_each(items: Iterable[object]) -> Iterator[Read[Any]]: ...
@overload
def read_each(items: Iterable[object], of: type[T]) -> Iterator[Read[T]]: ...
def read_each(items: Iterable[object], of: type[Any] | None = None) -> Iterator[Read[Any]]:
    """Read many items one by one; one that cannot be read never costs the others.

    An item is plain data or JSON text: a document, or with ``of`` the data of that class.

    Raises:
        TypeError: ``items`` is one item itself: an object or a text.
    """
    if issubclass(type(items), (dict, str, bytes)):
        raise TypeError("many items are wanted: a list with this one in it, or the lines of a text")
    check_class("items", items, Iterable)
    return _read_items(items, of)


def _read_items(items: Iterable[object], requested_class: type[Any] | None) -> Iterator[Read[Any]]:
    for index, item in enumerate(items):
        try:
            value = _read_value(parse_json(item) if is_text(item) else item, requested_class)
        except StructureError as refused:
            yield Read(index=index, problems=refused.problems)
        else:
            yield Read(index=index, value=value)
