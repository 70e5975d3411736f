"""Many inputs in several processes: ``python -m tests.fuzz --inputs 1000000``."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.fuzz.inputs import outcomes

_EACH = 5_000


def main() -> int:
    """Run them; 1 where something else than a value or a refusal came of one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    seeds = [asked.seed + n for n in range(max(1, asked.inputs // _EACH))]
    counted: Counter[str] = Counter()
    wrong = 0
    with ProcessPoolExecutor(asked.processes) as pool:
        for seed, (some, errors) in zip(
            seeds, pool.map(outcomes, seeds, [_EACH] * len(seeds)), strict=True
        ):
            counted += some
            wrong += len(errors)
            for error in errors[:3]:
                print(f"seed {seed}: {type(error).__name__}: {error}", file=sys.stderr)
    total = len(seeds) * _EACH
    print(f"{total:,} inputs: {counted['value']:,} values, {counted['refused']:,} refused")
    print(f"neither: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
