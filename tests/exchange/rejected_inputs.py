"""Hostile inputs of any size, in families: each is refused, whatever it is and however long."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cbt_homework import exchange
from cbt_homework.foundation.errors import Path, StructureError
from tests.exchange.samples import SAMPLES, put

Make = Callable[[int], Any]


def sound(kind: str) -> Any:
    """The document of a kind as a tree of one's own."""
    return json.loads(exchange.dumps(SAMPLES[kind]))


def holding(kind: str, path: Path, thing: Any) -> Any:
    """The document of a kind with something else in one place of its data."""
    tree = sound(kind)
    put(tree, ("data", *path), thing)
    return tree


def enveloped(key: str, thing: Any) -> Any:
    """A document with something else in its envelope."""
    return {**sound("homework-spec"), key: thing}


PLACES: dict[str, tuple[str, Path]] = {
    "text": ("homework-spec", ("task",)),
    "list": ("homework-spec", ("bring",)),
    "object": ("homework-spec", ("rationale",)),
    "union": ("homework-spec", ("schedule",)),
    "answer": ("assignment", ("agreement", "importance")),
    "id": ("assignment", ("id",)),
    "word": ("assignment", ("setting",)),
    "day": ("assignment", ("assigned_on",)),
    "clock": ("homework-spec", ("schedule", "at", 0)),
    "number": ("assignment", ("agreement", "confidence", "value")),
    "whole number": ("assignment", ("agreement", "time", "minutes")),
    "flag": ("assignment", ("agreement", "in_writing")),
    "fact": ("assessment", ("findings", 0, "parameters", 0, "value")),
}
"""A place of every sort: where what is wanted is this, and something else is given."""


def _string(kind: str, path: Path, piece: str) -> Make:
    cost = len(json.dumps(piece)) - 2
    return lambda n: holding(kind, path, piece * (n // cost))


def _strings() -> Iterator[tuple[str, Make]]:
    for name, (kind, path) in PLACES.items():
        yield f"one long string for a {name}", _string(kind, path, "x")
    for said, piece in {
        "blank": " ",
        "accented": "é",
        "half pairs": "\ud800",
        "digits": "1",
    }.items():
        yield f"one long string for a text, {said}", _string("homework-spec", ("task",), piece)
    yield "one long string for a day, digits", _string("assignment", ("assigned_on",), "1")
    for key in ("format", "version", "kind", "data"):
        yield f"one long string for {key}", lambda n, key=key: enveloped(key, "1" * n)
    yield "one long key", lambda n: enveloped("x" * n, 1)
    yield "one long key inside", lambda n: holding("homework-spec", ("x" * n,), 1)


def _keys(number: int, named: str = "k{}") -> dict[str, int]:
    return {named.format(i): 0 for i in range(number)}


NEAR_KEYS = [f"schedul{letter}" for letter in "abcdfghijklmnopqrstuv"]
"""As many as are named in one object, each a slip of the pen."""
_SOUND_ENTRY = {"assignment": sound("assignment")["data"]}


def _wide(item: Any) -> Make:
    """So many copies of a wrong revision in a course as make up the size; all counts are legal."""
    each = len(json.dumps(item)) + 2

    def make(n: int) -> Any:
        entry = {**_SOUND_ENTRY, "revisions": [item] * 200}
        number = n // (200 * each + len(json.dumps(_SOUND_ENTRY)))
        return holding("course", ("histories",), [entry] * (number + 1))

    return make


def _deep(item: Any) -> Make:
    """So many wrong items in a hundred long lists as make up the size; all counts are legal."""
    each = (len(json.dumps(item)) + 2) * 100

    def make(n: int) -> Any:
        tree = sound("adherence-diagnosis")
        barrier = tree["data"]["barriers"][0]
        finding = {"code": "X01", "verdict": "unmet", "weight": "attention"}
        barrier["speaks_for"] = [{**finding, "at": [item] * (n // each)}] * 10
        tree["data"]["barriers"] = [barrier] * 10
        return tree

    return make


def _words(word: str) -> Make:
    """So many wrong words in the revisions of entries as make up the size; all counts are legal."""
    schedule = {"type": "times", "times": 1, "per": "day", "part_of_day": [word] * 1_000}

    def make(n: int) -> Any:
        number = n // ((len(word) + 4) * 1_000)
        entry = {**_SOUND_ENTRY, "revisions": [{"on": "2026-03-02", "schedule": schedule}] * 10}
        return holding("course", ("histories",), [entry] * (number // 10 + 1))

    return make


def _trees() -> Iterator[tuple[str, Make]]:
    yield from _strings()
    yield "a list at the top", lambda n: [0] * (n // 3)
    for name in ("text", "object", "union", "answer", "word", "day", "number", "fact"):
        kind, path = PLACES[name]
        yield (
            f"a long list for a {name}",
            lambda n, kind=kind, path=path: holding(kind, path, [0] * (n // 3)),
        )
        yield (
            f"many keys for a {name}",
            lambda n, kind=kind, path=path: holding(kind, path, _keys(n // 14)),
        )
    yield (
        "many empty objects for a list",
        lambda n: holding("homework-spec", ("obstacles",), [{}] * (n // 4)),
    )
    yield "many unknown keys in the envelope", lambda n: {
        **sound("homework-spec"), **_keys(n // 14),
    }  # fmt: skip
    yield "many unknown keys that cannot be named", lambda n: {
        **sound("homework-spec"), **_keys(n // 15, "k {}"),
    }  # fmt: skip
    yield "keys that are no text", lambda n: {
        **sound("homework-spec"), **dict.fromkeys(range(n // 14), 0),
    }  # fmt: skip
    yield "many keys like a known one", lambda n: {
        **sound("homework-spec"), **_keys(n // 20, "format{}"),
    }  # fmt: skip
    yield "empty objects, each with several problems", _wide({})
    yield "objects with wrong fields", _wide({"on": 1, "schedule": 1, "target": 1})
    yield "objects with keys like a known one", _wide(dict.fromkeys(NEAR_KEYS, 0))
    yield "objects with one unknown key", _wide({"k": 0})
    yield "lists of lists of wrong tokens", _deep("?")
    yield "lists of lists of numbers for tokens", _deep(0)
    yield "lists of lists of words like a known one", _words("mornin")
    yield "lists of lists of words like none", _words("zzzzzz")
    yield "sound, and an unknown key at the end", _long(lambda tree: tree["data"].update(zz=1))
    yield "sound, and a wrong last item", _long(lambda tree: tree["data"]["histories"].append(0))
    yield "of a newer version, with many unknown keys and one problem", lambda n: {
        **enveloped("version", "0.9"), "data": {**_keys(n // 14), "task": 0},
    }  # fmt: skip
    yield "of a newer version, with many objects of unknown keys", lambda n: {
        **holding("course", ("histories",), [{"k": {"a": [0]}}] * (n // 20)),
        "version": "0.9",
    }  # fmt: skip


def _long(spoil: Callable[[Any], object]) -> Make:
    """A sound course of as many entries as make up the size, with one thing wrong at its end."""
    each = len(json.dumps(_SOUND_ENTRY))

    def make(n: int) -> Any:
        histories = [
            {"assignment": {**_SOUND_ENTRY["assignment"], "id": f"a{i}"}} for i in range(n // each)
        ]
        tree = {**sound("course"), "data": {"histories": histories}}
        exchange.from_data(tree)  # sound so far
        spoil(tree)
        return tree

    return make


def _nested(n: int, pieces: tuple[str, ...], close: tuple[str, ...] = ()) -> str:
    each = sum(map(len, pieces)) + sum(map(len, close))
    return "".join(pieces) * (n // each) + "1" * bool(close) + "".join(close) * (n // each)


NESTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "lists": (("[",), ()),
    "closed lists": (("[",), ("]",)),
    "objects": (('{"a":',), ()),
    "closed objects": (('{"a":',), ("}",)),
    "objects in lists": (('[{"a":',), ("}]",)),
}


def _inside(kind: str, path: Path, written: Callable[[int], str]) -> Make:
    def make(n: int) -> str:
        return json.dumps(holding(kind, path, "@here")).replace('"@here"', written(n))

    return make


def _texts() -> Iterator[tuple[str, Make]]:
    for name, (pieces, close) in NESTS.items():
        written = lambda n, p=pieces, c=close: _nested(n, p, c)  # noqa: E731
        yield f"deep {name}", written
        for place in ("text", "list", "object", "union", "answer"):
            yield f"deep {name} for a {place}", _inside(*PLACES[place], written)
    for place in ("number", "whole number", "fact", "text"):
        yield f"one huge number for a {place}", _inside(*PLACES[place], lambda n: "9" * n)
    yield "one huge negative number", lambda n: "-" + "9" * n
    yield "one number with a huge fraction", _inside(*PLACES["number"], lambda n: "-0." + "9" * n)
    yield "one number with a huge exponent", _inside(*PLACES["number"], lambda n: "1e" + "9" * n)
    yield (
        "numbers of 4,000 digits",
        _inside(*PLACES["list"], lambda n: json.dumps([10**3_999] * (n // 4_002))),
    )
    yield "one key again and again", lambda n: '{"a":0' + ',"a":0' * (n // 6) + "}"
    yield (
        "an object with a key twice, after many without",
        lambda n: "[" + '{"a":0,"b":0},' * (n // 14) + '{"a":0,"a":0}]',
    )
    yield (
        "a key twice at many levels",
        lambda n: "[" * 500 + '{"a":0,"a":[{"a":0,"a":0}]},' * (n // 28) + "0" + "]" * 500,
    )
    yield (
        "a key twice where the document ends",
        lambda n: json.dumps(enveloped("more", [0] * (n // 3)))[:-1] + ',"more":0}',
    )
    yield (
        "NaN where the document ends",
        lambda n: json.dumps(enveloped("more", [0] * (n // 3) + [math.nan])),
    )
    yield "cut off where it ends", lambda n: json.dumps(enveloped("more", [0] * (n // 3)))[:-1]
    yield "more after its end", lambda n: json.dumps(enveloped("more", [0] * (n // 3))) + "}"
    yield "nothing but line breaks", lambda n: "\n" * n
    yield "a string that never ends", lambda n: '"' + "x" * n
    yield "a string of escapes that never ends", lambda n: '"' + "\\u0041" * (n // 6)


def _data() -> Iterator[tuple[str, Make]]:
    def nested(n: int, around: Callable[[Any], Any]) -> Any:
        raw: Any = 1
        for _ in range(n // 100):  # a hundred thousand levels are as deep as ten million
            raw = around(raw)
        return raw

    for said, around in {
        "lists": lambda raw: [raw],
        "objects": lambda raw: {"a": raw},
        "objects of the same field": lambda raw: {"rationale": raw, "type": "times"},
    }.items():
        yield f"deep {said} as data", lambda n, f=around: nested(n, f)
        for place in ("text", "list", "object", "union", "answer"):
            yield (
                f"deep {said} as data for a {place}",
                lambda n, f=around, at=PLACES[place]: holding(*at, nested(n, f)),
            )
    for place in ("number", "whole number", "fact", "text", "list", "day"):
        yield (
            f"a number of so many bits for a {place}",
            lambda n, at=PLACES[place]: holding(*at, 1 << n),
        )


@dataclass(frozen=True)
class Input:
    """One hostile input: what is refused, how, and the text that it is compared with."""

    way: Callable[[Any], Any]
    given: Any
    text: str

    def refuse(self) -> None:
        """Read it; anything but a refusal is an error.

        Raises:
            AssertionError: it was not refused.
        """
        try:
            self.way(self.given)
        except StructureError:
            return
        raise AssertionError("it was read")

    def parse(self) -> None:
        """What ``json.loads`` does with the same text; it may give up as well."""
        try:
            json.loads(self.text)
        except (ValueError, RecursionError):
            return


Family = Callable[[int], Input]


def families() -> dict[str, Family]:
    """All of them, by name; what is made of a tree comes as text and as data."""
    found: dict[str, Family] = {}
    for name, make in _trees():
        found[f"{name} (text)"] = lambda n, make=make: _as_text(json.dumps(make(n)))
        found[f"{name} (data)"] = lambda n, make=make: _as_data(make(n))
    for name, make in _texts():
        found[name] = lambda n, make=make: _as_text(make(n))
    for name, make in _data():
        found[name] = lambda n, make=make: Input(exchange.read, make(n), "x" * n)
    return found


def _as_text(text: str) -> Input:
    return Input(exchange.read if '"0.9"' in text[:60] else exchange.loads, text, text)


def _as_data(tree: Any) -> Input:
    return Input(exchange.read, tree, json.dumps(tree))
