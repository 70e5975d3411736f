"""What the pages teach is public: every import of an example, every name of it."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import cbt_homework
from tests.house.surface import NAMESPACES

ROOT = Path(__file__).parents[2]
PAGES = (*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md")
FOR_CONTRIBUTORS = {"contributing.md": "how the library itself is changed"}
"""Pages that teach what is not public, and why."""
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.py"))


def blocks() -> Iterator[tuple[str, ast.Module]]:
    """The Python examples of a page, one after the other, and every script beside them."""
    for path in PAGES:
        said = re.findall(r"```python\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
        yield path.name, ast.parse("\n".join(said))
    for path in EXAMPLES:
        yield path.name, ast.parse(path.read_text("utf-8"))


def imports(tree: ast.Module) -> Iterator[tuple[str, str | None]]:
    """Every module an example imports, with the name it takes from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def is_public(module: str, name: str | None) -> bool:
    """Whether a module is a namespace, and the name is one of its own."""
    if module not in NAMESPACES:
        return False
    return name is None or name in importlib.import_module(module).__all__


def unknown_names(tree: ast.Module) -> Iterator[str]:
    """Every attribute that is read from a namespace and is none of its names."""
    bound: dict[str, ModuleType] = {}
    for module, name in imports(tree):
        where = module if name is None else f"{module}.{name}"
        if where in NAMESPACES:
            bound |= {alias: importlib.import_module(where) for alias in _aliases(tree, where)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            room = bound.get(node.value.id)
            if room is not None and node.attr not in (*room.__all__, "__version__"):
                yield f"{node.value.id}.{node.attr}"


def _aliases(tree: ast.Module, where: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.asname or a.name for a in node.names if a.name == where)
        elif isinstance(node, ast.ImportFrom):
            for a in node.names:
                if f"{node.module}.{a.name}" == where:
                    yield a.asname or a.name


def test_an_example_imports_public_names_only() -> None:
    ours = [
        (page, module, name)
        for page, tree in blocks()
        for module, name in imports(tree)
        if module.partition(".")[0] == "cbt_homework"
    ]
    assert 30 < len(ours)
    hidden = [found for found in ours if not is_public(*found[1:])]
    assert [] == [found for found in hidden if found[0] not in FOR_CONTRIBUTORS]
    assert FOR_CONTRIBUTORS.keys() == {page for page, _, _ in hidden}


def test_an_example_reads_public_names_only() -> None:
    found = [(page, said) for page, tree in blocks() for said in unknown_names(tree)]
    assert [] == found


def test_an_internal_import_would_be_found() -> None:
    assert is_public("cbt_homework", "Rating")
    assert is_public("cbt_homework.homework", "ONE_TO_TEN")
    assert not is_public("cbt_homework.foundation.ratings", "ONE_TO_TEN")
    assert not is_public("cbt_homework", "nearest")
    said = "import cbt_homework as ch\nfrom cbt_homework import homework as hw\nch.Entri\nhw.nope\n"
    assert ["ch.Entri", "hw.nope"] == list(unknown_names(ast.parse(said)))


def test_the_face_sends_its_reader_to_namespaces_that_have_names() -> None:
    """The docstring of the face names the rooms in which more is found."""
    named = set(re.findall(r"`(cbt_homework\.[a-z]+)`", cbt_homework.__doc__ or ""))
    assert 5 < len(named)
    assert set() == named - set(NAMESPACES)
    assert all(importlib.import_module(room).__all__ for room in named)
    modules = {
        f"cbt_homework.{name}"
        for name in cbt_homework.__all__
        if isinstance(getattr(cbt_homework, name), ModuleType) and name != "forms"
    }
    assert modules == set(NAMESPACES) - {"cbt_homework"}
