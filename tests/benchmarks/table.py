"""The table: measured rows beside what is wanted of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.harness import Ratio, Series, ratio_of
from tests.benchmarks.rows import WANTED, Wanted, find

HEADINGS = ("goal", "measured", "ours", "peer", "ratio", "p10-p90", "gate", "aim", "verdict")
HEAD = f"| {' | '.join(HEADINGS)} |\n{'|---' * len(HEADINGS)}|"


@dataclass(frozen=True)
class Row:
    """One measured line; without a ratio it was not measured, and ``note`` says why."""

    wanted: Wanted
    ours: float = 0.0
    peer: float = 0.0
    ratio: Ratio | None = None
    unit: str = "us"
    note: str = ""

    @property
    def verdict(self) -> str:
        """By the figure that is shown: a limit that reads as kept is kept."""
        return self.wanted.verdict(None if self.ratio is None else float(figure(self.ratio.median)))

    def __str__(self) -> str:
        w, r = self.wanted, self.ratio
        measured = ("", "", "", "")
        if r is not None:
            spread = f"{figure(r.p10)}-{figure(r.p90)}"
            measured = (self._amount(self.ours), self._amount(self.peer), figure(r.median), spread)
        cells = (
            w.goal, w.name, *measured, w.limit(w.gate), w.limit(w.aim), self.verdict,
        )  # fmt: skip
        return f"| {' | '.join(cells)} |"

    def _amount(self, value: float) -> str:
        in_ms = self.unit == "us" and value >= 10_000
        return f"{value / 1000:,.1f} ms" if in_ms else f"{value:,.1f} {self.unit}"


def figure(ratio: float) -> str:
    """A ratio as it is shown: two decimals, and as many as a small one needs."""
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.4f}"


def against(
    name: str,
    found: Mapping[str, Series],
    peer: str,
    *,
    ours: str = "ours",
    gain: bool = False,
) -> Row:
    """The row of two contenders that were timed together; as a gain, how many times faster."""
    one, other = found[ours], found[peer]
    ratio = ratio_of(other, one) if gain else ratio_of(one, other)
    return Row(find(name), median(one), median(other), ratio)


def sizes(name: str, ours: float, peer: float, unit: str = "B") -> Row:
    """The row of two amounts that do not vary."""
    ratio = ours / peer
    return Row(find(name), ours, peer, Ratio(ratio, ratio, ratio), unit)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """The rows as they were declared.

    Raises:
        RuntimeError: one is missing, or there twice.
    """
    found = list(rows)
    by_name = {row.wanted.name: row for row in found}
    if len(by_name) != len(found) or by_name.keys() != {wanted.name for wanted in WANTED}:
        odd = {wanted.name for wanted in WANTED}.symmetric_difference(by_name)
        raise RuntimeError(f"not measured, or measured twice: {sorted(odd)}")
    return [by_name[wanted.name] for wanted in WANTED]
