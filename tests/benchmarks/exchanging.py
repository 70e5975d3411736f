"""Documents read and written, as plain data and as JSON text; and one with seven faults refused.

JSON text is that of the data alone, in no envelope, so that all contenders read and write the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import orjson
import pydantic

from cbt_homework.exchange import from_data, loads, to_data
from cbt_homework.foundation.errors import StructureError
from cbt_homework.homework.assignment import Assignment
from tests.benchmarks import harness, samples, stock, structs
from tests.benchmarks.harness import Call
from tests.benchmarks.peers import OURS, STRICT, WIRE
from tests.benchmarks.selfcheck import ASSIGNMENT, RECORD, Document
from tests.benchmarks.table import Row, against


def rows(rounds: int) -> Iterator[Row]:
    """Plain data both ways, JSON text both ways, and the seven faults."""
    for document in (ASSIGNMENT, RECORD):
        yield from _reading(document, rounds)
        yield from _writing(document, rounds)
    yield from _parsing(rounds)
    yield from _printing(rounds)
    yield from _refusing(rounds)


def _reading(document: Document, rounds: int) -> Iterator[Row]:
    data = to_data(document.make(OURS)(), envelope=False)
    ours, struct = getattr(OURS, document.cls), getattr(structs.READ, document.cls)
    validate = getattr(WIRE, document.cls).model_validate
    calls: dict[str, Call] = {
        "ours": lambda: from_data(data, ours),
        "pydantic": lambda: validate(data),
        "msgspec": lambda: msgspec.convert(data, struct),
    }
    if document is ASSIGNMENT:
        structure = stock.converter().structure
        calls["stock"] = lambda: structure(data, stock.Assignment)
    found = harness.timed(calls, rounds)
    for peer in ("pydantic", "msgspec"):
        yield against(f"read {document.name} / {peer}", found, peer)
    if document is ASSIGNMENT:
        yield against(f"read {document.name} / attrs validators and cattrs", found, "stock")


def _writing(document: Document, rounds: int) -> Iterator[Row]:
    made = document.make(OURS)()
    data = to_data(made, envelope=False)
    theirs = getattr(WIRE, document.cls).model_validate(data)
    structured = msgspec.convert(data, getattr(structs.READ, document.cls))
    found = harness.timed(
        {
            "ours": lambda: to_data(made, envelope=False),
            "pydantic": lambda: theirs.model_dump(mode="json", exclude_none=True),
            "msgspec": lambda: msgspec.to_builtins(structured),
        },
        rounds,
    )
    yield against(f"write {document.name} / pydantic", found, "pydantic")
    if document is ASSIGNMENT:
        yield against(f"write {document.name} / msgspec, without defaults", found, "msgspec")


def _parsing(rounds: int) -> Iterator[Row]:
    data = to_data(samples.assignment_maker(OURS)(), envelope=False)
    text, struct = json.dumps(data, ensure_ascii=False), structs.READ.Assignment
    found = harness.timed(
        {
            "ours": lambda: loads(text, Assignment),
            "with orjson": lambda: from_data(orjson.loads(text), Assignment),
            "pydantic": lambda: STRICT.Assignment.model_validate_json(text),
            "msgspec": lambda: msgspec.json.decode(text, type=struct),
        },
        rounds,
    )
    yield against("JSON text to an assignment, stdlib / pydantic", found, "pydantic")
    for peer in ("pydantic", "msgspec"):
        name = f"JSON text to an assignment, orjson / {peer}"
        yield against(name, found, peer, ours="with orjson")


def _printing(rounds: int) -> Iterator[Row]:
    made = samples.assignment_maker(OURS)()
    data = to_data(made, envelope=False)
    theirs = STRICT.Assignment.model_validate_json(json.dumps(data))
    structured = msgspec.convert(data, structs.READ.Assignment)
    found = harness.timed(
        {
            "ours": lambda: json.dumps(to_data(made, envelope=False), ensure_ascii=False),
            "with orjson": lambda: orjson.dumps(to_data(made, envelope=False)),
            "pydantic": lambda: theirs.model_dump_json(exclude_none=True),
            "msgspec": lambda: msgspec.json.encode(structured),
        },
        rounds,
    )
    yield against("an assignment to JSON text, stdlib / pydantic", found, "pydantic")
    for peer, said in (("pydantic", "pydantic"), ("msgspec", "msgspec, without defaults")):
        name = f"an assignment to JSON text, orjson / {said}"
        yield against(name, found, peer, ours="with orjson")


def _refusing(rounds: int) -> Iterator[Row]:
    """All seven faults with exact paths, from both."""
    sound = to_data(samples.assignment_maker(OURS)(), envelope=False)
    data = samples.changed(sound, *samples.SEVEN)
    wanted = sorted(map(str, (fault.path for fault in samples.SEVEN)))
    for name, paths in (("ours", _problems(data)), ("pydantic", _errors(data))):
        if sorted(map(str, paths)) != wanted:
            raise RuntimeError(f"{name} reports {sorted(map(str, paths))}")
    found = harness.timed(
        {"ours": lambda: _problems(data), "pydantic": lambda: _errors(data)}, rounds
    )
    yield against("refuse seven faults / pydantic", found, "pydantic")


def _problems(data: dict[str, Any]) -> list[tuple[str | int, ...]]:
    try:
        from_data(data, Assignment)
    except StructureError as refused:
        return [problem.path for problem in refused.problems]
    return []


def _errors(data: dict[str, Any]) -> list[tuple[str | int, ...]]:
    try:
        WIRE.Assignment.model_validate(data)
    except pydantic.ValidationError as refused:
        return [error["loc"] for error in refused.errors(include_url=False)]
    return []
