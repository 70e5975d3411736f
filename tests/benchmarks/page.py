"""The page `docs/reference/speed.md`, made of the lines of one run; nothing here imports a peer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from tests.benchmarks.rows import TO_EXPLAIN, WHY

_TOP = """\
# Speed

What checked values cost, against peers that make the same demands. This page is written by the
benchmark itself:

```sh
uv run --group bench python -m tests.benchmarks --write docs/reference/speed.md
```

Every row is a ratio of two contenders that were timed in the same rounds, in shuffled order; it is
the median of the rounds' ratios, and *p10-p90* are the middle four fifths of them. A shared machine
drifts by tens of percent within seconds, and the drift hits both alike: ratios hold where the times
beside them do not. A ratio below 1 is in our favor; a gate with `>=` is a gain. Rows without a gate
are only reported. The numbers in front are those of the goals that were set.

## The run

"""
_DEMANDS = """
## The same demands

All contenders build the same objects, write the same data, and are given the same things that are
to be refused, before anything is measured. What one of them lets in:

"""
_TABLE = """
## The table

"""
_MISSED = """
## What is missed, and why

"""
_NONE = "Nothing is missed.\n"
_NOT = """
## What could not be measured

"""
_END = """
## What the rows leave out

- Both say all seven faults with their exact paths, or the run ends. Of a document's JSON text
  `loads` also refuses repeated keys, wherever they are, which neither pydantic nor orjson does.
- A reason why there is nothing (`Missing`) is a union that pydantic has, too; msgspec and plain
  cattrs go without it.
- `assess` gives more than the findings it is compared by: they are sorted, each criterion has its
  verdict, and the basis names rules and policy. The naive generators give findings of the same
  verdicts with a finished sentence; rule-engine and business-rules only say what is not in place.
- Goal 15 also asked for pydantic with the same best rules. Ours judge our own classes, so there is
  no such contender.
- Documents that are streamed come one by one as JSON text, and nothing is kept. The start of the
  two processes is part of what they take.
- That compiled readers and writers agree with the plain ones, and that several threads may use them
  at once (goal 9), is a matter of tests: `tests/exchange/test_compiled.py`, and a million
  almost-documents in [how it is kept sound](../quality.md).
"""


def written(facts: Iterable[str], demands: Iterable[str], table: Iterable[str],
            notes: Iterable[str]) -> str:  # fmt: skip
    """The page of a run, from its lines."""
    table, notes = list(table), list(notes)
    missed = [cells[1] for cells in map(cells_of, table) if cells[-1] in TO_EXPLAIN]
    reasons = [f"{name}: {WHY[name]}" for name in missed]
    return "".join(
        (
            _TOP,
            _items(facts),
            _DEMANDS,
            _items(demands),
            _TABLE,
            *(f"{line}\n" for line in table),
            _MISSED,
            _items(reasons) if reasons else _NONE,
            _NOT + _items(notes) if notes else "",
            _END,
        )
    )


def taken_apart(page: str) -> tuple[list[str], list[str], list[str], list[str]]:
    """The lines of the run that a page was made of: facts, demands, table, notes."""
    facts = _lines_of(page, _TOP.rsplit("##", 1)[1])
    demands = _lines_of(page, _DEMANDS.split("##", 1)[1].split("\n", 1)[0])
    notes = _lines_of(page, _NOT.split("##", 1)[1])
    table = [line for line in page.splitlines() if line.startswith("|")]
    return facts, demands, table, notes


def cells_of(line: str) -> list[str]:
    """The cells of one line of the table."""
    return [cell.strip() for cell in line.strip("|\n").split("|")]


def _items(lines: Iterable[str]) -> str:
    return "".join(f"{_WRAPPED.fill(line)}\n" for line in lines)


_WRAPPED = textwrap.TextWrapper(
    100,
    initial_indent="- ",
    subsequent_indent="  ",
    break_long_words=False,
    break_on_hyphens=False,
)


def _lines_of(page: str, heading: str) -> list[str]:
    """The items under a heading, each on one line again."""
    part = page.partition(f"##{heading.rstrip()}\n")[2].partition("\n## ")[0]
    found: list[str] = []
    for line in part.splitlines():
        if line.startswith("- "):
            found.append(line[2:])
        elif line.startswith("  ") and found:
            found[-1] += f" {line.strip()}"
    return found
