"""Objects kept: their memory, hash and equality, a changed copy, and their pickles."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from functools import partial
from operator import eq
from typing import Any

import attrs

from tests.benchmarks import harness, samples, stock, structs
from tests.benchmarks.harness import Call
from tests.benchmarks.peers import OURS, STRICT, Family
from tests.benchmarks.table import Row, against, sizes

FAMILIES = {"ours": OURS, "pydantic": STRICT, "msgspec": structs.CONSTRUCTED}
PEERS = ("pydantic", "msgspec")


def rows(rounds: int, number: int) -> Iterator[Row]:
    """``number`` objects are kept to measure memory."""
    yield from _memory(number)
    yield from _comparing(rounds)
    yield from _evolving(rounds)
    yield from _pickling(rounds)


def _memory(number: int) -> Iterator[Row]:
    """What an assignment keeps; words, vocabularies, forms and scales are shared."""
    held = {
        name: harness.bytes_each(samples.assignment_maker(family), number)
        for name, family in FAMILIES.items()
    }
    for peer in PEERS:
        yield sizes(f"keep an assignment / {peer}", held["ours"], held[peer])


def _comparing(rounds: int) -> Iterator[Row]:
    """Two that are equal but share nothing that was made for them; no hash is kept in either."""
    pairs = {name: _two(family) for name, family in FAMILIES.items()}
    for one, other in pairs.values():
        if one != other or hash(one) != hash(other):
            raise RuntimeError("equal assignments differ")
    hashes: dict[str, Call] = {name: partial(hash, one) for name, (one, _) in pairs.items()}
    equals: dict[str, Call] = {name: partial(eq, *pair) for name, pair in pairs.items()}
    for name, calls in (("hash of an assignment", hashes), ("== of equal assignments", equals)):
        found = harness.timed(calls, rounds)
        for peer in PEERS:
            yield against(f"{name} / {peer}", found, peer)


def _two(family: Family) -> tuple[Any, Any]:
    return samples.assignment_maker(family)(), samples.assignment_maker(family)()


def _evolving(rounds: int) -> Iterator[Row]:
    ours, theirs = samples.spec_maker(OURS)(), samples.spec_maker(stock.MADE)()
    found = harness.timed(
        {
            "ours": lambda: attrs.evolve(ours, place="twice around the block"),
            "stock": lambda: attrs.evolve(theirs, place="twice around the block"),
        },
        rounds,
    )
    yield against("evolve one field of a spec / attrs validators", found, "stock")


def _pickling(rounds: int) -> Iterator[Row]:
    """Ours goes through the constructor when it is read, attrs by default sets the slots."""
    made = {
        "ours": samples.assignment_maker(OURS)(),
        "stock": samples.assignment_maker(stock.MADE)(),
    }
    pickled = {name: pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for name, one in made.items()}
    for name, one in made.items():
        if pickle.loads(pickled[name]) != one:  # noqa: S301 (our own)
            raise RuntimeError(f"{name}: another assignment comes back")
    found = harness.timed(
        {name: partial(pickle.dumps, one, pickle.HIGHEST_PROTOCOL) for name, one in made.items()},
        rounds,
    )
    yield against("pickle an assignment / attrs default", found, "stock")
    found = harness.timed({name: partial(pickle.loads, p) for name, p in pickled.items()}, rounds)
    yield against("unpickle an assignment / attrs default", found, "stock")
    lengths = [float(len(pickled[name])) for name in ("ours", "stock")]
    yield sizes("bytes of a pickled assignment / attrs default", *lengths)
