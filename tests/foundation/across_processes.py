"""What one process says of the values of another, as JSON: run under several hash seeds.

``python -m tests.foundation.across_processes < pickles`` loads what `packed` made, holds each value
against one that was made here, and prints a digest of everything that is written, judged and shown
of the samples. Sets of text have another order under another seed; what is printed may not.
"""

# ruff: noqa: S301 (the pickles are our own)

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any

import cbt_homework as ch
from cbt_homework import exchange, research, show
from cbt_homework.exchange.problem_collector import read_or_raise
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.basis import basis_by_book
from cbt_homework.judgment.catalogue import BOOKS, CATALOGUE
from tests.exchange.samples import POLICY, SAMPLES, SPEC

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


def packed(values: Iterable[Value]) -> bytes:
    """The pickles of each value by every protocol, with its class and its data, as one pickle."""
    items: list[tuple[type[Value], Any, list[bytes]]] = []
    for value in values:
        hash(value)  # which the value keeps, and which may not travel
        pickles = [pickle.dumps(value, protocol) for protocol in PROTOCOLS]
        items.append((type(value), exchange.to_data(value, envelope=False), pickles))
    return pickle.dumps(items)


def unequal_in(pack: bytes) -> Iterator[str]:
    """Each class and protocol of which a value is not what it would be if it were made here."""
    for cls, data, pickles in pickle.loads(pack):
        for fresh in (read_or_raise(make_plain_reader(cls), data), exchange.from_data(data, cls)):
            for protocol, pickled in enumerate(pickles):
                there = pickle.loads(pickled)
                alike = (
                    type(there) is cls
                    and there == fresh
                    and hash(there) == hash(fresh)
                    and {there} == {fresh}
                )
                if not alike:
                    yield f"{cls.__name__} by protocol {protocol}"


def _tried(call: Callable[..., Any], *args: Any) -> str:
    """What a function says, or that it is not for this."""
    try:
        return str(call(*args))
    except TypeError as error:
        return f"TypeError: {error}"


SHOWN = (
    show.html, show.markdown, show.plain, show.svg, show.mermaid, show.source, show.plan,
)  # fmt: skip


def said() -> Iterator[tuple[str, str]]:
    """Everything that is written, judged, shown and counted, with a name for each."""
    for kind, value in SAMPLES.items():
        yield f"{kind}: dumps", exchange.dumps(value)
        yield f"{kind}: repr", repr(value)
        for call in SHOWN:
            yield f"{kind}: {call.__name__}", _tried(call, value)
        yield f"{kind}: schema", json.dumps(exchange.json_schema(type(value)))
        yield f"{kind}: strict schema", json.dumps(exchange.json_schema(type(value), strict=True))
        yield from _judged(kind, value)
    assert SPEC.schedule
    assert SPEC.target
    yield "when and how much", show.when(SPEC.schedule) + show.how_much(SPEC.target)
    assert SPEC.record_form
    yield "blank form", show.blank(SPEC.record_form) + show.blank(SPEC.record_form, "html")
    yield "schema", json.dumps(exchange.json_schema())
    yield "codebook", repr([entry.row() for entry in research.codebook()])
    course = SAMPLES["course"]
    assert isinstance(course, ch.Course)
    yield "rows", repr(list(research.rows(course, dyad="d")))
    diagnosis = ch.diagnose(course)
    yield "diagnosis", exchange.dumps(diagnosis) + str(diagnosis.row())
    yield "barriers", show.barriers({"d": diagnosis})
    for book in (*BOOKS, CATALOGUE):
        for policy in (ch.Policy(), POLICY):
            yield f"{book.name}: basis", repr(basis_by_book(book, policy, ch.judgment.ENGLISH))
        yield f"{book.name}: rules", repr([ch.explain(rule.code) for rule in book])


def _judged(kind: str, value: Any) -> Iterator[tuple[str, str]]:
    try:
        assessment = ch.assess(value)
    except TypeError as error:
        yield f"{kind}: not assessed", str(error)
        return
    yield f"{kind}: assessed", exchange.dumps(assessment)
    yield f"{kind}: assessment", str(assessment) + repr(assessment)
    yield f"{kind}: row", str(assessment.row(ch.Criterion))
    yield f"{kind}: text", _tried(show.text, assessment, value)
    yield f"{kind}: sentences", str(show.sentences(assessment.findings))
    yield f"{kind}: table", _tried(show.table, {"a": assessment})


def digests() -> dict[str, str]:
    """A digest of each of them; the names are as often as they are said."""
    found: dict[str, str] = {}
    for name, text in said():
        # What is said twice under one name is told apart by its turn.
        found[f"{name} {len(found)}"] = sha256(text.encode()).hexdigest()
    return found


def main() -> int:
    """Print both."""
    pack = sys.stdin.buffer.read()
    print(json.dumps({"unequal": list(unequal_in(pack)), "digests": digests()}))  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
