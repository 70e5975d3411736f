"""What a refusal costs: time and memory per refused byte, against ``json.loads`` of the same text.

From the root of the repository::

    python -m tests.benchmarks.rejected

Hostile inputs in families, each at a size, twice and four times that: text as `loads` gets it, and
the same as plain data, which is compared with the text it would be. It prints a Markdown table and
fails where a gate is missed.

The gates come of measurement. Reading what is sound up to its end, or dicts of unknown keys, costs
up to 15 times ``json.loads``, which is C; 30 leaves room for a busy machine. Where every few bytes
are a problem of their own, each is found and counted, though 500 are told: about half a microsecond
for five bytes, while ``json.loads`` gives them the same string again; hence 120. Growth is that of
the ratio from the first size, or the second where it was dearer, to the last: 1 is linear, 4 the
square, 2 between them. Memory is held against that of ``json.loads``, or against four bytes for
each of the text where it builds nearly nothing: a key that is repeated can only be seen in the
pairs. 4 is for what a newer version may bring along, which is kept apart (up to 3.5). What takes
5 ms or half a megabyte at any size misses nothing.
"""

from __future__ import annotations

import argparse
import gc
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.benchmarks.harness import ratio_of
from tests.exchange.rejected_inputs import Family, families

TIME_GATE = 30.0
DENSE, DENSE_TIME_GATE = "lists of lists of", 120.0
MEMORY_GATE = 4.0
GROWTH_GATE = 2.0
SMALL_SECONDS = 0.005
SMALL_BYTES = 500_000
LEAST_EACH = 4
ROUNDS, ENOUGH = 5, 2.0
"""So many rounds, or as many as begin within so many seconds."""


@dataclass
class Row:
    """What one family costs, at each of its sizes."""

    name: str
    sizes: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    memory: float = 0.0
    peak: int = 0

    @property
    def growth(self) -> float:
        """How much dearer a byte is at the last size than at the first, beside `json.loads`."""
        return self.ratios[-1] / max(self.ratios[:2])  # the first may have been disturbed

    @property
    def missed(self) -> tuple[str, ...]:
        """The gates that are missed; what is small whatever the size misses none."""
        slow = self.seconds[-1] > SMALL_SECONDS
        time_gate = DENSE_TIME_GATE if self.name.startswith(DENSE) else TIME_GATE
        gates = (
            ("time", slow and self.ratios[-1] > time_gate),
            ("growth", slow and self.growth > GROWTH_GATE),
            ("memory", self.peak > SMALL_BYTES and self.memory > MEMORY_GATE),
        )
        return tuple(gate for gate, is_missed in gates if is_missed)

    def __str__(self) -> str:
        each = " / ".join(
            f"{1e9 * took / size:.2f}" for took, size in zip(self.seconds, self.sizes, strict=True)
        )
        return (
            f"| {self.name} | {self.sizes[-1] / 1e6:.1f} | {each} | {self.ratios[-1]:.1f} "
            f"| {self.growth:.2f} | {self.memory:.2f} | {', '.join(self.missed) or 'met'} |"
        )


def seconds(call: Callable[[], None]) -> float:
    """The time of one call."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def peak(call: Callable[[], None]) -> int:
    """The memory that a call needs at once, beside what it was given."""
    gc.collect()
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def measured(name: str, family: Family, most: int) -> Row:
    """Each size in rounds; the ratio of a round is that of its own two times.

    The memory is taken at the first size: the longest takes minutes where each piece is traced.
    """
    row = Row(name)
    for n in (most // 4, most // 2, most):
        one = family(n)
        if not row.sizes:
            one.refuse()  # what is compiled on first use is not what is measured
            row.peak = peak(one.refuse)
            row.memory = row.peak / max(peak(one.parse), LEAST_EACH * len(one.text))
        ours: list[float] = []
        base: list[float] = []
        gc.collect()
        gc.disable()  # as in `harness`: it would bill one for what the other left
        try:
            while len(ours) < ROUNDS and sum(ours) < ENOUGH:
                ours.append(seconds(one.refuse))
                base.append(seconds(one.parse))
        finally:
            gc.enable()
        row.sizes.append(len(one.text))
        row.seconds.append(min(ours))
        row.ratios.append(ratio_of(ours, base).median)
    return row


def main() -> int:
    """Every family; 1 where a gate is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--size", type=int, default=10_000_000, help="of the longest, in bytes")
    parser.add_argument("--only", default="", help="families with this in their name")
    asked = parser.parse_args()
    rows: list[Row] = []
    print("| family | MB | ns a byte at n / 2n / 4n | time | growth | memory | gates |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for name, family in families().items():
        if asked.only in name:
            rows.append(measured(name, family, asked.size))
            print(rows[-1], flush=True)
    missed = [row for row in rows if row.missed]
    print(f"\n{len(rows)} families, {len(missed)} with a gate missed")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
