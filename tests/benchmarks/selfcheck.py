"""Whether the contenders do the same work: build the same, write the same, refuse the same.

Without this a figure says nothing: the fastest check is the one that is not made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from cbt_homework.exchange import from_data, to_data
from cbt_homework.homework.assignment import Assignment
from tests.benchmarks import samples, structs
from tests.benchmarks.peers import OURS, Family

REFUSALS = (ValueError, TypeError, msgspec.ValidationError)
Take = Callable[[Any], object]


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
    ours = samples.assignment_maker(OURS)()
    data = to_data(ours, envelope=False)
    readers: dict[str, Take] = {
        "ours": lambda raw: from_data(raw, Assignment),
        "pydantic": wire.Assignment.model_validate,
        "msgspec": lambda raw: msgspec.convert(raw, structs.READ.Assignment),
    }
    families = {"ours": OURS, "pydantic": strict, "msgspec": structs.CONSTRUCTED}

    _require(from_data(data, Assignment) == ours, "ours reads something else than it wrote")
    _require(not refuses(readers["msgspec"], data), "msgspec refuses a sound document")
    theirs = wire.Assignment.model_validate(data).model_dump(mode="json", exclude_none=True)
    _require(theirs == data, "pydantic writes something else")

    said = [f"{len(samples.CONSTRUCTED)} bad constructions, {len(samples.READ)} bad documents"]
    for name, family in families.items():
        for way, found in (
            ("constructing", _constructs(family)),
            ("reading", _reads(readers[name], data)),
        ):
            lets_in = list(found)
            beyond = {"ours": set(lets_in), "pydantic": set(lets_in) - samples.OURS_ALONE}
            _require(not beyond.get(name), f"{name} lets in, {way}: {lets_in}")
            said.append(f"{name}, {way}, lets in {', '.join(lets_in) or 'none'}")
    return said


def _constructs(family: Family) -> Iterator[str]:
    return (what for what, make in samples.CONSTRUCTED.items() if not refuses(make, family))


def _reads(read: Take, data: dict[str, Any]) -> Iterator[str]:
    return (f.what for f in samples.READ if not refuses(read, samples.changed(data, f)))


def _require(held: object, message: str) -> None:
    if not held:
        raise RuntimeError(message)
