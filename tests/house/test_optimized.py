"""Without asserts and docstrings (``python -O``, ``python -OO``) the library does what it does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from cbt_homework import exchange
from cbt_homework.foundation.declarations import field_descriptions
from cbt_homework.foundation.field_types import Count, Label
from cbt_homework.foundation.values import Value
from cbt_homework.research import codebook

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("option", "without_docstrings"), [("-O", False), ("-OO", True)])
def test_everything_that_reads_a_declaration_works(option: str, without_docstrings: bool) -> None:
    run = [sys.executable, option, "-m", "tests.house.optimized"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)  # noqa: S603
    assert (0, "") == (done.returncode, done.stderr)
    classes, level, gone = done.stdout.split()
    assert int(classes) > 150
    assert [str(len(option) - 1), str(without_docstrings)] == [level, gone]


def test_no_check_is_an_assert() -> None:
    import ast

    found = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Name) and node.id == "__debug__")
    ]
    assert [] == found


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Unsaid(Value):
    """Says nothing of its fields."""

    how_many: Count
    of_what: Label | None = None


def test_where_nothing_is_said_of_a_field_its_name_stands() -> None:
    assert {"how_many": "how many", "of_what": "of what"} == field_descriptions(Unsaid)
    assert ["how many", "of what"] == [entry.means for entry in codebook(Unsaid)]
    assert "how many" == exchange.json_schema(Unsaid)["properties"]["how_many"]["description"]
