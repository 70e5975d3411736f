"""The benchmark: what a checked value costs, against peers that make the same demands.

From the root of the repository, with the dependency group ``bench``::

    python -m tests.benchmarks

One run measures everything, by paired ratios (`harness`), after it has checked that the contenders
make the same demands (`selfcheck`). It prints a Markdown table, and with ``--write`` it writes the
page of the documentation. It fails where a firm gate is missed, and where anything else is missed
for which `rows.WHY` has no reason.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import (
    constructing,
    exchanging,
    judging,
    keeping,
    page,
    starting,
    streaming,
    table,
)
from tests.benchmarks.peers import STRICT, WIRE
from tests.benchmarks.rows import MISSED, NOT_MEASURED, TO_EXPLAIN, WHY
from tests.benchmarks.selfcheck import selfcheck
from tests.benchmarks.table import Row

PACKAGES = (
    "attrs", "cattrs", "pydantic", "msgspec", "orjson", "rule-engine", "business-rules",
)  # fmt: skip
LEAST_ROUNDS = 15


def main() -> int:
    """Run everything; 1 where something was missed that must not be, or has no reason."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=25, help="at least 15 (default: 25)")
    parser.add_argument("--objects", type=int, default=20_000, help="kept to measure memory")
    parser.add_argument("--streamed", type=int, default=1_000_000, help="documents in one stream")
    parser.add_argument("--write", type=Path, help="the page to write")
    asked = parser.parse_args()
    rounds = max(LEAST_ROUNDS, asked.rounds)

    demands = selfcheck(STRICT, WIRE)
    rows = table.in_order(
        [
            *exchanging.rows(rounds),
            *constructing.rows(rounds),
            *keeping.rows(rounds, asked.objects),
            *starting.rows(rounds),
            *judging.rows(rounds),
            *streaming.rows(asked.streamed),
        ]
    )
    facts = [
        f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        f"{rounds} rounds, {asked.objects:,} objects kept, {asked.streamed:,} documents streamed",
        f"{datetime.now(UTC):%Y-%m-%d}",
    ]
    lines = [*table.HEAD.splitlines(), *map(str, rows)]
    notes = [f"{row.wanted.name}: {row.note}" for row in rows if row.verdict == NOT_MEASURED]
    for part in (facts, demands, notes):
        print(*(f"- {line}" for line in part), "", sep="\n")
    print(*lines, "", sep="\n")
    failed = _judged(rows)
    if asked.write is not None and not failed:
        asked.write.write_text(page.written(facts, demands, lines, notes), "utf-8")
    return 1 if failed else 0


def _judged(rows: Iterable[Row]) -> bool:
    """Say what is missed and why; whether the run fails for it."""
    failed = False
    missed = {row.wanted.name: row for row in rows if row.verdict in TO_EXPLAIN}
    for name, row in missed.items():
        why = WHY.get(name)
        print(f"- {row.verdict}: {name}: {why or 'NO REASON IS GIVEN'}")
        firm = row.wanted.firm and row.verdict == MISSED
        failed = failed or why is None or firm
    for name in WHY.keys() - missed.keys():
        print(f"- no longer missed, so that its reason is stale: {name}")
    return failed
