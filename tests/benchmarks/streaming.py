"""A million documents, one after the other, and forty thousand by two processes.

Both run in a fresh interpreter (``python -m tests.benchmarks.streaming``), since the most memory
that a process ever took says nothing where something else took more before.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from statistics import median
from typing import Any

from cbt_homework.exchange import dumps, loads, read_each
from cbt_homework.homework.assignment import Assignment
from cbt_homework.judgment.assess import assess
from tests.benchmarks.courses import course
from tests.benchmarks.harness import Ratio, ratio_of
from tests.benchmarks.rows import find
from tests.benchmarks.table import Row, against

FEW = 10_000
BASES = 5
"""Runs of a few before the many, and as many after: what drifts meanwhile hits both."""
MANY_TOGETHER, PAIRS, BLOB = 40_000, 5, 500
A_SECOND_PROCESSOR = 1.6
"""What two processes that only count gain at least where each has a processor of its own."""

EACH = "stream many documents, CPU time of each / of 10,000"
PEAK = "stream many documents, peak memory / of 10,000"
POOLED = "one process, 40,000 documents / two processes"


def rows(items: int) -> Iterator[Row]:
    """What a fresh interpreter measures, ``items`` being the many."""
    command = [sys.executable, "-m", "tests.benchmarks.streaming", str(items)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (ours)
    found = json.loads(ran.stdout)
    few, many = [float(taken) for taken in found["few"]], float(found["many"])
    ratios = ratio_of([many] * len(few), few)
    yield Row(find(EACH), many, median(few), ratios)
    if found["peaks"] is None:
        yield Row(find(PEAK), note="this system does not tell the most memory a process took.")
    else:
        after_few, after_many = found["peaks"]
        grown = after_many / after_few
        yield Row(find(PEAK), after_many, after_few, Ratio(grown, grown, grown), "MB")
    yield _together(found["together"])


def _together(found: dict[str, list[float]] | None) -> Row:
    """The row of two processes; a bare loop, timed beside it, says what the machine has to give."""
    if found is None:
        return Row(find(POOLED), note="there is one processor only, or no fork.")
    row = against(POOLED, found, "pooled", ours="serial")
    bare = ratio_of(found["bare serial"], found["bare pooled"]).median
    if bare < A_SECOND_PROCESSOR and row.ratio is not None:
        said = f"two processes that only count gained {bare:.2f} meanwhile, so that the second "
        said += f"processor was not to be had; the documents gained {row.ratio.median:.2f}."
        return Row(find(POOLED), note=said)
    return row


def _texts() -> list[str]:
    """A thousand documents of different people; as lines of a file they would come one by one."""
    return [dumps(entry.assignment) for entry in course(1000).histories]


def _stream(texts: list[str], number: int) -> float:
    """The CPU time of one document, in microseconds; nothing is kept."""
    each = (texts[n % len(texts)] for n in range(number))
    sound = 0
    start = time.process_time()
    for read in read_each(each):
        sound += read.value is not None
    taken = time.process_time() - start
    if sound != number:
        raise RuntimeError(f"{number - sound} documents were not read")
    return taken / number * 1e6


def _peak() -> float | None:
    """The most memory this process took so far, in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    said = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
    return int(said["VmHWM"].split()[0]) / 1024


def _judged(blob: bytes) -> int:
    """What a worker does with a blob of lines; only a count comes back."""
    lines = blob.decode().splitlines()
    return sum(len(assess(loads(line, Assignment)).findings) for line in lines)


def _counted(number: int) -> int:
    """A bare loop."""
    return sum(1 for _ in range(number))


def _alone(work: Callable[[Any], int], parts: list[Any]) -> int:
    return sum(map(work, parts))


def _pooled(work: Callable[[Any], int], parts: list[Any]) -> int:
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        return sum(pool.map(work, parts))


def _by_two(texts: list[str]) -> dict[str, list[float]] | None:
    """Microseconds of each, in pairs; the start of the pool is part of it."""
    if (os.cpu_count() or 1) < 2 or "fork" not in get_all_start_methods():
        return None
    lines = [texts[n % len(texts)] for n in range(MANY_TOGETHER)]
    blobs = ["\n".join(lines[at : at + BLOB]).encode() for at in range(0, len(lines), BLOB)]
    loops = [200_000] * 80
    gc.collect()
    gc.freeze()  # or each worker copies every page that its collector looks at
    found: dict[str, list[float]] = {}
    for _ in range(PAIRS):
        for name, run, work, parts in (
            ("serial", _alone, _judged, blobs),
            ("pooled", _pooled, _judged, blobs),
            ("bare serial", _alone, _counted, loops),
            ("bare pooled", _pooled, _counted, loops),
        ):
            start = time.perf_counter()
            run(work, parts)
            found.setdefault(name, []).append((time.perf_counter() - start) * 1e6)
    if _alone(_judged, blobs) != _pooled(_judged, blobs):
        raise RuntimeError("two processes find something else")
    return found


def main(items: int) -> None:
    """Measure, and print it as JSON."""
    texts = _texts()
    _stream(texts, FEW)  # compiles the readers
    few = [_stream(texts, FEW) for _ in range(BASES)]
    after_few = _peak()
    many = _stream(texts, items)
    after_many = _peak()
    few += [_stream(texts, FEW) for _ in range(BASES)]
    peaks = None if after_few is None else (after_few, after_many)
    print(json.dumps({"few": few, "many": many, "peaks": peaks, "together": _by_two(texts)}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
