"""Paired timing: a round times all contenders in shuffled order; ratios are taken within it.

A shared machine drifts by tens of percent within seconds. The drift hits all contenders of one
round alike, so the median over rounds of *contender / base of the same round* is steady where the
times themselves are not.
"""

from __future__ import annotations

import gc
import random
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Call = Callable[[], object]
Series = list[float]
"""One figure a round, in microseconds."""


@dataclass(frozen=True)
class Ratio:
    """How two series compare: the median of their paired ratios, and the middle four fifths."""

    median: float
    p10: float
    p90: float


def ratio_of(series: Series, base: Series) -> Ratio:
    """The paired ratio of two series that were taken in the same rounds."""
    ratios = sorted(mine / other for mine, other in zip(series, base, strict=True))
    tenth = len(ratios) // 10
    return Ratio(statistics.median(ratios), ratios[tenth], ratios[-1 - tenth])


def timed(calls: Mapping[str, Call], rounds: int, slice_: float = 0.01) -> dict[str, Series]:
    """The wall time of one call of each contender, in each round.

    ``slice_`` is how many seconds one contender runs in one round. The collector rests meanwhile:
    it is triggered by allocations of any contender and would bill them to whoever runs next.
    """
    loops = {name: _loops(call, slice_) for name, call in calls.items()}
    found: dict[str, Series] = {name: [] for name in calls}
    order = list(calls)
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            random.shuffle(order)
            for name in order:
                found[name].append(_seconds(calls[name], loops[name]) / loops[name] * 1e6)
    finally:
        if was_on:
            gc.enable()
    return found


def _loops(call: Call, slice_: float) -> int:
    call()  # what is compiled or cached on first use is not what is measured
    loops, taken = 1, 0.0
    while taken < slice_ / 4:
        loops *= 2
        taken = _seconds(call, loops)
    return max(1, round(loops * slice_ / taken))


def _seconds(call: Call, loops: int) -> float:
    each = range(loops)
    start = time.perf_counter()
    for _ in each:
        call()
    return time.perf_counter() - start


def started(programs: Mapping[str, str], rounds: int) -> dict[str, Series]:
    """The CPU time of a fresh, isolated interpreter that runs each program, above an empty one's.

    CPU time leaves out waiting for the disk and for other processes. The empty interpreter is a
    constant of the machine, so its best round is subtracted from all: subtracting another noisy
    figure round by round would add its noise to differences that are small to begin with.
    """
    floor = "pass"
    codes = {**programs, floor: floor}
    found: dict[str, Series] = {name: [] for name in codes}
    order = list(codes)
    for code in codes.values():
        _cpu(code)  # writes the bytecode
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            found[name].append(_cpu(codes[name]) * 1e6)
    least = min(found.pop(floor))
    return {name: [max(taken - least, 1.0) for taken in series] for name, series in found.items()}


def _cpu(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-I", "-c", code], check=True)  # noqa: S603 (our own programs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bytes_each(make: Call, number: int) -> float:
    """The memory that one object keeps, with all that it holds and does not share."""
    make()
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept = [make() for _ in range(number)]
        after = tracemalloc.get_traced_memory()[0]
        held = after - before - sys.getsizeof(kept)
    finally:
        tracemalloc.stop()
    return held / number
