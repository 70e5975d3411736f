"""Mutants are drawn by their seed, and told killed only where a test of theirs failed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.mutation.drawing import Change, Mutant, draw, files
from tests.mutation.running import statement_lines

ROOT = Path(__file__).parents[2]
SOURCE = """\
def price(count: int) -> int:
    total = 0
    while count > 0:
        total += 3
        count -= 1
    return total

def unused() -> int:
    return 7

LIMIT = 5
"""
TESTS = """\
from madeup import price

def test_nothing_costs_nothing():
    assert price(0) == 0

def test_two_cost_more_than_three():
    assert price(2) > 3
"""
NEEDS_ANOTHER_TEST = """
seen = []

def test_first():
    seen.append(price(1))

def test_second():
    assert seen and price(1) == 3
"""
BROKEN = """
def test_broken_without_a_mutant():
    assert price(1) == 4
"""


def mutant(before: str, after: str) -> Mutant:
    line = SOURCE[: SOURCE.index(before)].count("\n") + 1
    source = SOURCE.replace(before, after)
    return Mutant("prices", "src/madeup.py", line, "by hand", before, after, source)


def ran(folder: Path, tests: str, *mutants: Mutant) -> subprocess.CompletedProcess[str]:
    """The command on a made-up module, in a process of its own."""
    (folder / "src").mkdir()
    (folder / "src" / "madeup.py").write_text(SOURCE, "utf-8")
    (folder / "test_madeup.py").write_text(tests, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
    (folder / "mutants.json").write_text(json.dumps(mutants), "utf-8")
    command = [
        sys.executable, "-m", "tests.mutation", "--root", str(folder), "--timeout", "2",
        "--mutants", str(folder / "mutants.json"), "--", str(folder),
        "-c", str(folder / "pytest.ini"),
    ]  # fmt: skip
    return subprocess.run(  # noqa: S603 (our own tests)
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_mutant_is_told_with_its_fate(tmp_path: Path) -> None:
    result = ran(
        tmp_path,
        TESTS,
        mutant("total = 0", "total = 1"),  # killed
        mutant("total += 3", "total += 4"),  # survives
        mutant("count -= 1", "count -= 0"),  # never ends
        mutant("return 7", "return 8"),  # no test calls it
        mutant("LIMIT = 5", "LIMIT = 6"),  # in no function
    )
    assert 0 == result.returncode, result.stdout + result.stderr
    assert "| prices | 5 | 1 | 1 | 0 | 1 | 1 | 1 |" in result.stdout
    assert "The tests notice 2 of 5 mutants." in result.stdout
    assert [
        "survived: src/madeup.py:4: total += 3 -> total += 4",
        "not reached: src/madeup.py:9: return 7 -> return 8",
        "not applied: src/madeup.py:11: LIMIT = 5 -> LIMIT = 6",
    ] == re.findall(r"^(?:survived|not \w+): .*", result.stdout, re.MULTILINE)


def test_a_test_that_fails_without_a_mutant_stops_the_run(tmp_path: Path) -> None:
    result = ran(tmp_path, TESTS + BROKEN, mutant("total = 0", "total = 1"))
    assert 1 == result.returncode
    assert "test_broken_without_a_mutant fails without a mutant" in result.stderr
    assert "The tests notice" not in result.stdout


def test_a_test_that_needs_another_one_stops_the_run(tmp_path: Path) -> None:
    result = ran(tmp_path, TESTS + NEEDS_ANOTHER_TEST, mutant("total += 3", "total += 4"))
    assert 1 == result.returncode
    assert "test_second fails without a mutant, run alone" in result.stderr


def other_numbers(source: str) -> Iterator[Change]:
    """Each number made greater by one, as an operator would."""
    for found in re.finditer(r"\d+", source):
        new = f"{source[: found.start()]}{int(found[0]) + 1}{source[found.end() :]}"
        yield Change(source[: found.start()].count("\n") + 1, "greater", lambda new=new: new)


def test_the_same_seed_draws_the_same_mutants(tmp_path: Path) -> None:
    path = tmp_path / "madeup.py"
    path.write_text(SOURCE, "utf-8")

    def drawn(seed: int, number: int = 2) -> list[Mutant]:
        return draw(tmp_path, {"prices": [path]}, number, seed, other_numbers)

    assert drawn(1) == drawn(1)
    assert 2 == len(drawn(1))
    assert 1 < len({tuple(drawn(seed)) for seed in range(10)})
    every = {(each.before, each.after) for each in drawn(1, 100)}
    assert ("total = 0", "total = 1") in every
    assert ("LIMIT = 5", "LIMIT = 6") not in every


def test_every_group_has_its_modules() -> None:
    assert {"rules", "judgment", "counting", "scoring", "reading"} == files(ROOT).keys()


def test_the_lines_of_a_statement_are_those_that_run_together() -> None:
    source = "if (a\n    and b):\n    c = (1,\n         2)\nelse:\n    d = 3\n"
    assert [range(1, 3), range(1, 3), range(3, 5), range(3, 5), range(5, 6), range(6, 7)] == [
        statement_lines(source, line) for line in range(1, 7)
    ]
