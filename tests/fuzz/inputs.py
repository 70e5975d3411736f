"""Inputs made from sound documents by a seeded generator: bytes changed, trees changed."""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import cbt_homework as ch
from cbt_homework import exchange
from tests.exchange.samples import SAMPLES

_TEXTS = {kind: exchange.dumps(value) for kind, value in SAMPLES.items()}
_TREES = {kind: exchange.to_data(value) for kind, value in SAMPLES.items()}
_PIECES = (
    '"', "\\", "{", "}", "[", "]", ",", ":", "null", "true", "NaN", "1e999", "-0", "\\ud800",
    "\x00",     "9" * 400, " ", "\u2028", '"a":', "[[[[", "{}",
)  # fmt: skip


class _Odd:
    """An object that is like nothing a document holds, and does not like to be looked at."""

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        return hash("data")

    def __repr__(self) -> str:
        raise RuntimeError


class _Words(str):
    """Text that is not quite text."""

    __slots__ = ()


def _odd(draw: random.Random) -> Any:
    return draw.choice((
        None, True, False, 0, 1, -1, 7.5, 1.0, float("nan"), float("inf"), 10**400, -(10**30), "",
        " ", "a", "\ud800", "x" * 5000, "2026-02-30", "12:60", [], {}, [[]], {"type": "times"},
        {"missing": "not-asked"}, {"missing": []}, (), set(), b"{}", object(), _Odd(),
        _Words("task"), [{}] * 30, Ellipsis,
    ))  # fmt: skip


def bytes_changed(draw: random.Random) -> str:
    """The text of a document with up to six pieces cut out, doubled or put in."""
    text = _TEXTS[draw.choice(list(_TEXTS))]
    for _ in range(draw.choice((0, 1, 1, 2, 4, 6))):
        at, to = sorted(draw.randrange(len(text) + 1) for _ in range(2))
        to = min(to, at + draw.randint(0, 40))
        piece = draw.choice((draw.choice(_PIECES), text[at:to] * 2, chr(draw.randrange(0xD800))))
        text = text[:at] + piece + text[to:]
    return text


def _spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    for key, held in list(tree.items()) if isinstance(tree, dict) else list(enumerate(tree)):
        yield tree, key
        if isinstance(held, dict | list):
            yield from _spots(held)


def tree_changed(draw: random.Random) -> Any:
    """The data of a document with up to six places changed, emptied, doubled or exchanged."""
    tree = copy.deepcopy(_TREES[draw.choice(list(_TREES))])
    spots = list(_spots(tree))
    for _ in range(draw.choice((0, 1, 1, 2, 4, 6))):
        holder, key = draw.choice(spots)
        try:
            how = draw.random()
            if how < 0.5:
                holder[key] = _odd(draw)
            elif how < 0.65:
                del holder[key]
            elif how < 0.8 and isinstance(holder, dict):
                holder[draw.choice(("more", "type", "missing", "task", 7, None, _Words("id")))] = (
                    _odd(draw)
                )
            elif isinstance(holder, list):
                holder.append(copy.copy(holder[key]))
            else:
                other, there = draw.choice(spots)
                holder[key] = copy.deepcopy(other[there])
        except (LookupError, RuntimeError, TypeError):
            continue  # an earlier change took its place, or its place is of another sort
    return tree


def outcomes(seed: int, number: int) -> tuple[Counter[str], list[BaseException]]:
    """What became of so many inputs, and every error that was none of ours."""
    draw = random.Random(seed)  # noqa: S311 (a seed makes a finding repeatable)
    counted: Counter[str] = Counter()
    wrong: list[BaseException] = []
    for n in range(number):
        given: Any = bytes_changed(draw) if n % 2 else tree_changed(draw)
        way = exchange.loads if isinstance(given, str) else exchange.from_data
        if n % 7 == 0:
            way = exchange.read
        try:
            value = way(given)
        except ch.StructureError as refused:
            counted["refused"] += 1
            if not refused.problems or not all(p.code and p.message for p in refused.problems):
                wrong.append(refused)
        except Exception as other:  # noqa: BLE001 (that is what is looked for)
            wrong.append(other)
        else:
            counted["value"] += 1
            if isinstance(value, exchange.Document):
                value = value.value
            if exchange.from_data(exchange.to_data(value)) != value:
                wrong.append(AssertionError(type(value).__name__))
    return counted, wrong
