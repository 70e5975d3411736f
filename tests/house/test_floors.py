"""The floors of the house: a room imports only from rooms to its left, and little from outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import cbt_homework

ROOT = Path(cbt_homework.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

ROOMS = (
    "foundation",
    "policies",
    "homework",
    "cognition",
    "engagement",
    "supervision",
    "judgment",
    "research",
    "cases",
    "exchange",
    "show",
    "testing",
)
"""From left to right; the two edges, exchange and show, do not know of each other."""
APART = {("exchange", "show"), ("show", "exchange")}

ALLOWED = {
    "attrs", "abc", "bisect", "calendar", "collections", "datetime", "enum", "functools", "inspect",
    "contextlib", "itertools", "math", "operator", "re", "textwrap", "types", "typing",
    "__future__", "difflib", "hashlib", "importlib",
}  # fmt: skip
ALSO = {
    "exchange": {"json", "cattrs"},
    "testing": {"hypothesis", "string", "json"},
    "homework": {"unicodedata"},
}
FOUNDATION = (
    "version", "vocabulary", "errors", "safe_repr", "field_kinds", "check_source", "arguments",
    "field_types", "verdicts", "invariants", "declarations", "field_paths", "compiled_checks",
    "values",
    "personal_texts", "constructor_source", "people", "ratings", "citations", "questions",
    "findings", "wording",
    "phrase_patterns", "rules", "lazy_names", "lazy_sequences",
)  # fmt: skip
"""Within the foundation, too, there is an order."""


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            if node.module.count(".") < 2:  # a room or a package: what is imported is a module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def room(path: Path) -> str:
    """The room of a module; the face has none."""
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else ""


def name(path: Path) -> str:
    """A module as a test id."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def against(here: str, said: str) -> bool:
    """Whether an import leads a room to its right, or to the other edge."""
    top, _, inner = said.partition(".")
    there = inner.partition(".")[0]
    if top != "cbt_homework" or here in ("", there):
        return False
    return ROOMS.index(there) >= ROOMS.index(here) or (here, there) in APART


def test_a_module_imports_only_from_rooms_to_its_left() -> None:
    assert 300 < len(MODULES)
    found = [f"{name(p)}: {said}" for p in MODULES for said in imports(p) if against(room(p), said)]
    assert not found, "\n".join(found)
    assert against("homework", "cbt_homework.judgment.assess")
    assert against("show", "cbt_homework.exchange.dumps")


def test_a_module_imports_nothing_that_reaches_outside() -> None:
    found = [
        f"{name(path)}: {said}"
        for path in MODULES
        for said in imports(path)
        if said.partition(".")[0] not in ALLOWED | ALSO.get(room(path), set()) | {"cbt_homework"}
    ]
    assert not found, "\n".join(found)


def test_the_foundation_is_laid_in_order() -> None:
    found = [
        f"{module}: {said}"
        for module in FOUNDATION
        for said in imports(ROOT / "foundation" / f"{module}.py")
        if said.startswith("cbt_homework.foundation.")
        and FOUNDATION.index(said.split(".")[2]) >= FOUNDATION.index(module)
    ]
    assert not found, "\n".join(found)


def test_every_module_of_the_foundation_has_its_place() -> None:
    found = {path.stem for path in (ROOT / "foundation").glob("*.py")} - {"__init__"}
    assert found == set(FOUNDATION)


def test_every_room_is_on_the_plan() -> None:
    assert set(ROOMS) == {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}


def test_a_module_is_short_enough_to_be_read_at_once() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {} == {module: lines for module, lines in lengths.items() if lines > 400}
