"""A name earns its place by something that reads it: a rule, a function, a renderer, a case."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cbt_homework

ROOT = Path(cbt_homework.__file__).parent
ROOMS = ("cognition", "engagement", "research", "supervision")

READ_BY_USERS: dict[str, str] = {
    "CHECKLISTS": "a catalogue to choose a checklist from",
    "DEFINITIONS": "a catalogue to choose a definition from",
    "FREQUENT_IN_TRAINEES": "a list to begin a conversation with",
    "INSTRUMENTS": "a catalogue to look an instrument up in",
    "RECIPES": "a catalogue to choose a recipe from",
    "RECORD_FORMS": "forms to choose from",
}
"""Public names that nothing in the library reads, and why they are there all the same."""


@cache
def statements() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Of every statement at the top of a module: the names it defines, and those it speaks of."""
    found: list[tuple[frozenset[str], frozenset[str]]] = []
    for path in sorted(ROOT.rglob("*.py")):
        if path.name == "__init__.py" and path.parent.name != "signs":
            continue  # a namespace names everything and reads nothing
        found += [
            (frozenset(_defined(node)), frozenset(_spoken_of(node)))
            for node in ast.parse(path.read_text("utf-8")).body
            if not isinstance(node, ast.Import | ast.ImportFrom)
        ]
    return tuple(found)


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _spoken_of(node: ast.stmt) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Attribute):
            yield inner.attr


def readers(name: str) -> int:
    """How many statements besides its own speak of a name."""
    return sum(name in spoken and name not in defined for defined, spoken in statements())


def public(room: str) -> list[str]:
    """The public names of a room that are no functions: a function is itself what reads."""
    module = importlib.import_module(f"cbt_homework.{room}")
    return [n for n in module.__all__ if not inspect.isfunction(getattr(module, n))]


@pytest.mark.parametrize("room", ROOMS)
def test_a_public_name_is_read_by_something_or_says_why_not(room: str) -> None:
    unread = {name for name in public(room) if not readers(name)}
    assert unread == unread & READ_BY_USERS.keys()


def test_the_list_of_names_that_nothing_reads_is_not_longer_than_it_has_to_be() -> None:
    everywhere = {name for room in ROOMS for name in public(room)}
    assert set() == {name for name in READ_BY_USERS if name not in everywhere or readers(name)}


def test_a_name_that_nothing_reads_would_be_found() -> None:
    assert not readers("NOBODY_SPEAKS_OF_THIS")
    assert readers("HomeworkSpec")
