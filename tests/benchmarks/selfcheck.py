"""Whether the contenders do the same work: build the same, write the same, refuse the same.

Without this a figure says nothing: the fastest check is the one that is not made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import cattrs
import msgspec

from cbt_homework.exchange import from_data, loads, to_data
from tests.benchmarks import samples, stock, structs
from tests.benchmarks.peers import OURS, Family

REFUSALS = (ValueError, TypeError, msgspec.ValidationError, cattrs.BaseValidationError)
Take = Callable[[Any], object]


@dataclass(frozen=True)
class Document:
    """One kind of document, with the ways to spoil it."""

    name: str
    cls: str
    make: Callable[[Family], samples.Make]
    faults: tuple[samples.Fault, ...]


ASSIGNMENT = Document("an assignment", "Assignment", samples.assignment_maker, samples.READ)
RECORD = Document(
    "a thought record", "ThoughtRecord", samples.record_maker, samples.READ_OF_A_RECORD
)


def refuses(take: Take, given: Any) -> bool:
    """Whether something is refused."""
    try:
        take(given)
    except REFUSALS:
        return True
    return False


def selfcheck(strict: Family, wire: Family) -> list[str]:
    """Check that ours and pydantic do the same; a line for each peer that demands less.

    Raises:
        RuntimeError: one of them does less than this benchmark says of it.
    """
    families = {"ours": OURS, "pydantic": strict, "msgspec": structs.CONSTRUCTED}
    bad = len(samples.CONSTRUCTED)
    said = [
        _said(name, f"constructing ({bad} bad objects)", _constructs(family))
        for name, family in families.items()
    ]
    for document in (ASSIGNMENT, RECORD):
        data, number = _same(document, wire), len(document.faults)
        readers = _readers(document.cls, strict, wire)
        if document is ASSIGNMENT:
            readers["attrs and cattrs"] = partial(stock.converter().structure, cl=stock.Assignment)
            _require(
                attrs_like(readers["attrs and cattrs"](data)) == attrs_like(document.make(OURS)()),
                "attrs and cattrs read something else",
            )
        for name, read in readers.items():
            _require(not refuses(read, data), f"{name} refuses a sound document")
            way = f"reading {document.name} ({number} bad documents)"
            said.append(_said(name, way, _reads(read, data, document.faults)))
    return said


def attrs_like(value: Any) -> Any:
    """What an object holds, whatever family it is of."""
    if isinstance(value, tuple):
        return tuple(attrs_like(item) for item in value)
    names = [a.name for a in getattr(value, "__attrs_attrs__", ())]
    if not names:
        return value
    return {n: attrs_like(getattr(value, n)) for n in names if getattr(value, n) is not None}


def _same(document: Document, wire: Family) -> dict[str, Any]:
    """The plain data of a document, when ours and pydantic write and read the same."""
    ours, cls = document.make(OURS)(), getattr(OURS, document.cls)
    data = to_data(ours, envelope=False)
    _require(from_data(data, cls) == ours, "ours reads something else than it wrote")
    theirs = getattr(wire, document.cls).model_validate(data)
    written = theirs.model_dump(mode="json", exclude_none=True)
    _require(written == data, "pydantic writes something else")
    return data


def _readers(cls: str, strict: Family, wire: Family) -> dict[str, Take]:
    ours, struct = getattr(OURS, cls), getattr(structs.READ, cls)
    return {
        "ours": lambda raw: from_data(raw, ours),
        "pydantic": getattr(wire, cls).model_validate,
        "msgspec": lambda raw: msgspec.convert(raw, struct),
        "ours, of JSON text": lambda raw: loads(json.dumps(raw), ours),
        "pydantic, of JSON text": lambda raw: getattr(strict, cls).model_validate_json(
            json.dumps(raw)
        ),
    }


def _said(name: str, way: str, found: Iterator[str]) -> str:
    lets_in = list(found)
    beyond = {"ours": set(lets_in), "pydantic": set(lets_in) - samples.OURS_ALONE}
    _require(not beyond.get(name.partition(",")[0]), f"{name} lets in, {way}: {lets_in}")
    return f"{name}, {way}, lets in {', '.join(lets_in) or 'none'}"


def _constructs(family: Family) -> Iterator[str]:
    return (what for what, make in samples.CONSTRUCTED.items() if not refuses(make, family))


def _reads(read: Take, data: Mapping[str, Any], faults: tuple[samples.Fault, ...]) -> Iterator[str]:
    return (f.what for f in faults if not refuses(read, samples.changed(dict(data), f)))


def _require(held: object, message: str) -> None:
    if not held:
        raise RuntimeError(message)
