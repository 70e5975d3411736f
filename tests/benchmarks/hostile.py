"""Hostile texts and every phrase of a guide: the time grows with the length, not with its square.

From the root of the repository: ``python -m tests.benchmarks.hostile``. It prints what takes more
than three times as long for twice the text, and fails where there is any.
"""

from __future__ import annotations

import re
import sys
import time

from tests.cognition.wording.test_hostile import PIECES
from tests.wording_labels.guides import ALL_HINTS

SHORT, LONG = 10_000, 20_000
PATTERNS = sorted({phrase.pattern for phrase in ALL_HINTS.phrases})


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """The shorter of two runs over a text."""
    took: list[float] = []
    for _ in range(2):
        began = time.perf_counter()
        for _found in pattern.finditer(text):
            pass
        took.append(time.perf_counter() - began)
    return min(took)


def square(source: str, piece: str) -> bool:
    """Whether a pattern takes more than three times as long for twice the text."""
    pattern = re.compile(source, re.IGNORECASE)
    short, long = ((piece * LONG)[:size] for size in (SHORT, LONG))
    once = seconds(pattern, long)
    return once > 0.05 and once > 3 * seconds(pattern, short)


def main() -> int:
    """Every pattern on every piece; 1 where one is square."""
    if not square("[a-z]+@", "a"):
        print("a pattern known to be square was not found: the machine is too busy, or too fast")
    slow = [(name, source) for name, piece in PIECES.items() for source in PATTERNS
            if square(source, piece)]  # fmt: skip
    for name, source in slow:
        print(f"{name}: {source[:80]}")
    print(f"{len(PATTERNS)} patterns on {len(PIECES)} texts; {len(slow)} grow with the square")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
