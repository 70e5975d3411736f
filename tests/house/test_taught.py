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
        if isinstance(node, ast.Attribute):
            room = _namespace(node.value, bound)
            if room is not None and node.attr not in (*room.__all__, "__version__"):
                yield ast.unparse(node)


def _namespace(node: ast.expr, bound: dict[str, ModuleType]) -> ModuleType | None:
    """The namespace that an expression is: `ch`, or `ch.homework`; None for anything else."""
    if isinstance(node, ast.Name):
        return bound.get(node.id)
    if isinstance(node, ast.Attribute):
        outer = _namespace(node.value, bound)
        if outer is not None and f"{outer.__name__}.{node.attr}" in NAMESPACES:
            return importlib.import_module(f"{outer.__name__}.{node.attr}")
    return None


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
    assert is_public("cbt_homework", "percent")
    assert is_public("cbt_homework.ratings", "ONE_TO_TEN")
    assert not is_public("cbt_homework.foundation.ratings", "ONE_TO_TEN")
    assert not is_public("cbt_homework", "suggestion_text")
    said = "import cbt_homework as ch\nfrom cbt_homework import homework as hw\n"
    said += "ch.Entri\nhw.nope\nch.ratings.nope\nch.ratings.change\n"
    assert ["ch.Entri", "hw.nope", "ch.ratings.nope"] == list(unknown_names(ast.parse(said)))


def test_the_face_sends_its_reader_to_namespaces_that_have_names() -> None:
    """The docstring of the face names every namespace."""
    named = set(re.findall(r"`([a-z]+)[`.]", cbt_homework.__doc__ or ""))
    rooms = {name.partition(".")[2] for name in NAMESPACES} - {""}
    assert rooms <= named
    assert all(importlib.import_module(f"cbt_homework.{room}").__all__ for room in rooms)
    modules = {
        f"cbt_homework.{name}"
        for name in cbt_homework.__all__
        if isinstance(getattr(cbt_homework, name), ModuleType)
    }
    assert modules == set(NAMESPACES) - {"cbt_homework"}
