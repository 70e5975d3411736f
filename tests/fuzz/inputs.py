"""Inputs made from sound documents by a seeded generator: bytes changed, trees changed."""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import cbt_homework as ch
from cbt_homework import exchange
from tests.exchange.samples import SAMPLES

TEXTS = {kind: exchange.dumps(value) for kind, value in SAMPLES.items()}
"""The text of one sound document of each kind."""
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
    text = TEXTS[draw.choice(list(TEXTS))]
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


_LEAVES = [
    holder[key]
    for tree in _TREES.values()
    for holder, key in _spots(tree)
    if not isinstance(holder[key], dict | list)
]


def tree_changed(draw: random.Random) -> Any:
    """The data of a document with up to six places changed, emptied, doubled or exchanged."""
    return changed(draw, copy.deepcopy(_TREES[draw.choice(list(_TREES))]), _odd)


def json_odd(draw: random.Random) -> Any:
    """Something that JSON can hold, half of the time a word or number of another document."""
    if draw.random() < 0.5:
        return draw.choice(_LEAVES)
    return draw.choice((
        None, True, False, 0, 1, -1, 7.5, 1.0, float("nan"), float("inf"), 10**400, -(10**30), "",
        " ", "a", "\ud800", "x" * 2000, "2026-02-30", "12:60", "09:00:00", "0.2", [], {}, [[]],
        {"type": "times"}, {"missing": "not-asked"}, {"missing": []}, [{}] * 30,
    ))  # fmt: skip


def changed(draw: random.Random, tree: Any, odd: Callable[[random.Random], Any]) -> Any:
    """The tree itself, after up to six changes; ``odd`` makes what is put into it."""
    spots = list(_spots(tree)) if isinstance(tree, dict | list) else []
    if not spots:
        return tree
    for _ in range(draw.choice((0, 1, 1, 2, 4, 6))):
        holder, key = draw.choice(spots)
        try:
            how = draw.random()
            if how < 0.5:
                holder[key] = odd(draw)
            elif how < 0.65:
                del holder[key]
            elif how < 0.8 and isinstance(holder, dict):
                held = odd(draw)
                name = draw.choice(("more", "type", "missing", "task", 7, None, _Words("id")))
                holder[name] = held
            elif isinstance(holder, list):
                holder.append(copy.copy(holder[key]))
            else:
                other, there = draw.choice(spots)
                holder[key] = copy.deepcopy(other[there])
        except (LookupError, RuntimeError, TypeError):
            continue  # an earlier change took its place, or its place is of another sort
    return tree


def outcome(way: Callable[[Any], Any], given: Any) -> str:
    """``value`` or ``refused``: what became of one input.

    Raises:
        AssertionError: it is a value that does not survive being written, or a refusal that says
            nothing. Any other error is one too, and goes through as it is.
    """
    try:
        found = way(given)
    except ch.StructureError as refused:
        problems = refused.problems
    else:
        value, rest = (found, None)
        if isinstance(found, exchange.Document):
            value, rest = found.value, found.unknown
        written = exchange.to_data(value, unknown=rest)
        again = exchange.read(written)
        assert again.value == value, type(value).__name__
        assert again.unknown.places == (rest.places if rest else ()), type(value).__name__
        assert exchange.loads(exchange.dumps(value)) == value, type(value).__name__
        return "value"
    assert problems, "a refusal without a problem"
    assert all(problem.code and problem.message for problem in problems)
    return "refused"


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
            counted[outcome(way, given)] += 1
        except Exception as other:  # noqa: BLE001 (that is what is looked for)
            wrong.append(other)
    return counted, wrong
