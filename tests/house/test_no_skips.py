"""Every test runs on every machine: nothing skips one, and none is expected to fail."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [ROOT / "conftest.py", *sorted((ROOT / "tests").rglob("*.py"))]
SKIPPING = {
    "SkipParser", "SkipTest", "importorskip", "skip", "skipIf", "skipUnless", "skipTest", "skipif",
    "xfail",
}  # fmt: skip


def skipping(source: str) -> set[str]:
    """The names in a module that skip tests: attributes, imports and calls."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.alias(name=name) | ast.Name(id=name):
                names.add(name.rpartition(".")[2])
            case _:
                pass
    return names & SKIPPING


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import pytest\npytest.skip('not here')", {"skip"}),
        ("import pytest as p\n@p.mark.skipif(True, reason='no')\ndef f(): ...", {"skipif"}),
        ("from pytest import importorskip as need\nneed('x')", {"importorskip"}),
        ("import unittest\nraise unittest.SkipTest", {"SkipTest"}),
        ("'a test that would skip or xfail'", set()),
    ],
)
def test_what_skips_a_test_is_found(source: str, expected: set[str]) -> None:
    assert expected == skipping(source)


def test_no_test_is_skipped() -> None:
    assert len(FILES) > 200
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in FILES
        if (names := skipping(path.read_text("utf-8")))
    }
    assert {} == found


def test_a_test_without_parameters_is_an_error_and_not_skipped() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    options = settings["tool"]["pytest"]["ini_options"]
    assert "fail_at_collect" == options["empty_parameter_set_mark"]
