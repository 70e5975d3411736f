"""What a refusal costs is bounded, whatever comes in: what it says, what it needs, what it keeps.

The time is measured by ``python -m tests.benchmarks.rejected``; here is what does not depend on the
machine.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
import weakref
from collections.abc import Callable
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange.problem_collector import MOST_PROBLEMS
from tests.exchange.rejected_inputs import families
from tests.exchange.samples import SAMPLES

FAMILIES = families()
LONG = 60_000


def refusal_of(read: Callable[[Any], Any], given: Any) -> ch.StructureError:
    """The error alone, without the frames that it went through."""
    with pytest.raises(ch.StructureError) as caught:
        read(given)
    error = caught.value.with_traceback(None)
    del caught
    return error


def reached(start: object) -> list[object]:
    """All that an object holds, at any depth, but classes and what those hold."""
    found = {id(start): start}
    left = [start]
    while left:
        for held in gc.get_referents(left.pop()):
            if id(held) not in found and not isinstance(held, type):
                found[id(held)] = held
                left.append(held)
    return list(found.values())


def said_in_bounds(error: ch.StructureError) -> None:
    """As many problems as are listed, each of them short."""
    assert 1 <= len(error.problems) <= MOST_PROBLEMS + 1
    for problem in error.problems:
        assert {str} == {type(problem.code), type(problem.message)}
        assert len(problem.code) <= 40
        assert len(problem.message) <= 1_000
        assert len(problem.path) <= 12
        assert all(type(step) is int or len(step) <= 40 for step in problem.path)
    assert len(str(error)) <= 200_000


def holds_little(error: ch.StructureError) -> None:
    """Short words and numbers; no error before it, which would hold frames and the input."""
    assert error.__cause__ is None
    assert error.__context__ is None
    held = reached(error)
    sorts = {ch.StructureError, dict, tuple, ch.declare.Problem, str, int, type(None)}
    assert sorts >= set(map(type, held))
    assert max(len(thing) for thing in held if isinstance(thing, str)) <= 1_000
    assert sum(map(sys.getsizeof, held)) < 400_000


MOST, OF_A_NEWER = 25, 60
"""Bytes of memory for each of the input; what a newer version added is kept, with its place."""


@pytest.mark.parametrize("name", FAMILIES)
def test_a_refusal_says_holds_and_needs_no_more_than_it_may(name: str) -> None:
    one = FAMILIES[name](LONG)
    error = refusal_of(one.way, one.given)  # what is compiled on first use is compiled here
    said_in_bounds(error)
    holds_little(error)
    tracemalloc.start()
    try:
        one.refuse()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    multiple = OF_A_NEWER if name.startswith("of a newer version") else MOST
    assert peak < 50_000 + multiple * LONG


class _Thing:
    """Something that can be asked whether it is still there."""


WAYS: dict[str, Callable[[Any], object]] = {
    "from_data": exchange.from_data,
    "from_data of a class": lambda data: exchange.from_data(data["data"], ch.HomeworkSpec),
    "read": exchange.read,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_nothing_keeps_what_was_refused(way: Callable[[Any], object]) -> None:
    thing = _Thing()
    there = weakref.ref(thing)
    data: Any = exchange.to_data(SAMPLES["homework-spec"])
    data["data"]["place"] = thing
    error = refusal_of(way, data)
    del thing, data
    gc.collect()
    assert there() is None
    assert error.problems


def test_nothing_keeps_what_was_refused_among_many() -> None:
    thing = _Thing()
    there = weakref.ref(thing)
    data: Any = exchange.to_data(SAMPLES["homework-spec"])
    data["data"]["place"] = thing
    items = [data, exchange.to_data(SAMPLES["assignment-history"])]
    found = list(exchange.read_each(items))
    del thing, data, items
    gc.collect()
    assert there() is None
    assert [True, False] == [bool(item.problems) for item in found]


@pytest.mark.parametrize("depth", [10, 100, 300, 900, 1_000, 1_100, 5_000])
@pytest.mark.parametrize(
    "piece", ["[", '{"a":', '{"data":', '[{"rationale":', '{"schedule":{"type":']
)
def test_no_depth_of_nesting_is_another_error(piece: str, depth: int) -> None:
    """Also near the depth at which the parser gives up, with little of the stack left to it."""
    closing = "".join({"[": "]", "{": "}"}.get(c, "") for c in reversed(piece))
    text = piece * depth + "1" + closing * depth
    inside = exchange.dumps(SAMPLES["homework-spec"])

    def low(left: int) -> None:
        if left:
            return low(left - 1)
        for said in (
            text,
            inside.replace('"Stromovka"', text),
            inside[:-2] + f',"more":{text}}}}}',
        ):
            for read in (exchange.loads, exchange.read):
                refusal_of(read, said)
        assert all(item.problems for item in exchange.read_each([text]))
        return None

    low(0)
    low(sys.getrecursionlimit() // 2)


def test_what_many_items_of_many_problems_say_is_bounded_for_each() -> None:
    name = "lists of lists of numbers for tokens (data)"
    items = [FAMILIES[name](LONG).given] * 3
    assert [MOST_PROBLEMS + 1] * 3 == [len(item.problems) for item in exchange.read_each(items)]
