"""The page of speed is what a run has written: every declared row, its limits, every reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.benchmarks.page import cells_of, taken_apart, written
from tests.benchmarks.rows import NOT_MEASURED, TO_EXPLAIN, WANTED, WHY, Wanted

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "speed.md"


def complaints(page: str) -> list[str]:
    """What a page says that no run has written, or leaves out."""
    facts, demands, table, notes = taken_apart(page)
    found = [] if page == written(facts, demands, table, notes) else ["other words than a run's"]
    rows = [cells_of(line) for line in table[2:]]
    said = [(row[0], row[1], row[6], row[7]) for row in rows]
    if said != [(w.goal, w.name, w.limit(w.gate), w.limit(w.aim)) for w in WANTED]:
        found.append("other rows, or other limits")
        return found
    for wanted, row in zip(WANTED, rows, strict=True):
        if row[8] != wanted.verdict(float(row[4]) if row[4] else None):
            found.append(f"another verdict: {wanted.name}")
        if row[8] == NOT_MEASURED and not any(n.startswith(f"{wanted.name}: ") for n in notes):
            found.append(f"no word why it was not measured: {wanted.name}")
    if not re.fullmatch(r"Python 3\.\d+\.\d+(, [a-z-]+ [0-9.]+)+", facts[0]):
        found.append("no versions")
    return found


def test_the_page_has_every_row_with_its_limits_and_reasons_and_nothing_else() -> None:
    assert [] == complaints(PAGE.read_text("utf-8"))


def test_the_page_names_no_place_of_a_machine() -> None:
    assert not re.search(r"(?<![\w.])/[a-z]+/|[a-z]+://|[A-Z]:\\", PAGE.read_text("utf-8"))


def test_no_reason_is_for_a_row_that_is_not_there() -> None:
    assert WHY.keys() <= {wanted.name for wanted in WANTED if wanted.gate is not None}


def test_no_row_is_declared_twice() -> None:
    assert len(WANTED) == len({wanted.name for wanted in WANTED})


def edits() -> list[tuple[str, str, str]]:
    """What somebody might change by hand: what, from, to."""
    page = PAGE.read_text("utf-8")
    row = next(line for line in page.splitlines() if line.endswith("| ok |"))
    found = [
        ("a row less", f"{row}\n", ""),
        ("a row twice", f"{row}\n", f"{row}\n{row}\n"),
        ("a gate", "<= 0.85", "<= 0.95"),
        ("a verdict", "| ok |", "| aim met |"),
        ("a sentence more", "## The table", "It is the fastest.\n\n## The table"),
        ("a sentence less", "Rows without a gate\nare only reported. ", ""),
        ("no versions", "- Python 3", "- Snake 3"),
    ]
    for name, why in WHY.items():
        if f"- {name}: " in page:
            return [*found, ("a reason", f"- {name}: {why[:5]}", f"- {name}: Bad {why[:5]}")]
    return found


@pytest.mark.parametrize(("what", "old", "new"), edits())
def test_an_edited_page_is_noticed(what: str, old: str, new: str) -> None:
    page = PAGE.read_text("utf-8")
    assert old in page
    assert complaints(page.replace(old, new, 1)), what


@pytest.mark.parametrize(
    ("ratio", "verdict"),
    [(None, NOT_MEASURED), (0.5, "aim met"), (0.51, "ok, AIM MISSED"), (0.76, "MISSED")],
)
def test_a_verdict_follows_from_ratio_gate_and_aim(ratio: float | None, verdict: str) -> None:
    wanted = Wanted("read / peer", gate=0.75, aim=0.5)
    assert verdict == wanted.verdict(ratio)
    assert (verdict in TO_EXPLAIN) == ("MISSED" in verdict)


def test_a_gain_is_wanted_large() -> None:
    wanted = Wanted("one process / two", gate=1.35, least=True)
    assert ("MISSED", "ok") == (wanted.verdict(1.34), wanted.verdict(1.35))
    assert ">= 1.35" == wanted.limit(wanted.gate)
