"""Every sentence the library can say, found in its source, and what kind of words each is."""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import attrs

import cbt_homework
from cbt_homework.foundation.citations import Source
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.wording import Phrase

ROOT = Path(cbt_homework.__file__).parent
ERRORS = {"Problem", "Invariant", "check_class", "RuntimeError"}
"""Calls whose texts are told to who writes the code, about a value."""
CITES = {"Citation", "Source", "article", "library"}
"""Calls whose texts are what a source says: data."""


class Said(NamedTuple):
    """A text of the source, where it stands, and what for."""

    module: str
    line: int
    text: str
    role: str


def said() -> Iterator[Said]:
    """Every text of every module that is more than a key, docstrings left out."""
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        module = path.relative_to(ROOT).as_posix()
        for node, role in _texts(tree, "said"):
            text = _text(node)
            if is_said(text):
                yield Said(module, node.lineno, text, role)


def is_said(text: str) -> bool:
    """Whether a text is more than a key: several words, or one with a capital, as a heading."""
    if " " in text.strip():
        return True
    return text[:1].isupper() and text[1:].islower() and text not in _classes()


@cache
def _classes() -> frozenset[str]:
    """The names of all classes: tables of what is imported late are made of them."""
    trees = [ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")]
    nodes = chain.from_iterable(ast.walk(tree) for tree in trees)
    return frozenset(node.name for node in nodes if isinstance(node, ast.ClassDef))


def _text(node: ast.Constant | ast.JoinedStr) -> str:
    """A constant as it is; of an f-string what stands between its braces as three dots."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "..." for part in node.values
    )


def _texts(node: ast.AST, role: str) -> Iterator[tuple[ast.Constant | ast.JoinedStr, str]]:
    if isinstance(node, ast.JoinedStr):
        yield node, role
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _texts(part, role)
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node, role
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
        return  # a type, written as a text
    if isinstance(node, ast.Raise | ast.Assert):
        role = "error"
    elif isinstance(node, ast.Call):
        called = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        role = "error" if called in ERRORS else "cited" if called in CITES else role
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, role)


def constants() -> Iterator[tuple[str, str]]:
    """Every text of more than a key that a module's constants hold, however deep, and where."""
    seen: set[int] = set()
    kept: list[Any] = []  # what examples make must live on, or its id is used again
    for path in sorted(ROOT.rglob("*.py")):
        module = path.relative_to(ROOT).as_posix()
        dotted = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        for name, value in list(vars(importlib.import_module(dotted)).items()):
            if name.startswith("__") or isinstance(value, type | ModuleType):
                continue
            for text in _held(value, seen, kept):
                if is_said(text):
                    yield f"{module}:{name}", text


def _held(value: Any, seen: set[int], kept: list[Any]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    if id(value) in seen or isinstance(value, enum.Enum | Invariant | Phrase | Source):
        return  # told to who writes code; a pattern of a guide; the title of a publication
    seen.add(id(value))
    kept.append(value)
    parts: Iterable[Any] = ()
    if isinstance(value, Mapping):
        parts = chain(value.keys(), value.values())
    elif isinstance(value, tuple | list | frozenset | set):
        parts = value
    elif attrs.has(type(value)):
        parts = [getattr(value, field.name) for field in attrs.fields(type(value))]
        if isinstance(value, Rule):
            parts.append(value.examples())
    for part in parts:
        yield from _held(part, seen, kept)
