"""A name earns its place by something that reads it: a rule, a function, a renderer, a case."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import cbt_homework

ROOT = Path(cbt_homework.__file__).parent
ROOMS = (
    "cognition", "declare", "engagement", "homework", "judgment", "ratings", "research",
    "supervision",
)  # fmt: skip

READ_BY_USERS: dict[str, str] = {
    "CHECKLISTS": "a catalogue to choose a checklist from",
    "DEFINITIONS": "a catalogue to choose a definition from",
    "FREQUENT_IN_TRAINEES": "a list to begin a conversation with",
    "INSTRUMENTS": "a catalogue to look an instrument up in",
    "FORMS": "forms to choose from",
    "RECIPES": "a catalogue to choose a recipe from",
    "RECORD_FORMS": "forms to choose from",
    "UNWANTED_EFFECTS": "a catalogue to look an unwanted effect up in",
}
"""Public names that nothing in the library reads, and why they are there all the same."""


Name = tuple[str, str]
"""A name with the module that defines it."""


class Module:
    """What a module defines, imports and speaks of, statement by statement."""

    def __init__(self, dotted: str, tree: ast.Module) -> None:
        self.dotted = dotted
        self.statements = [n for n in tree.body if not isinstance(n, ast.Import | ast.ImportFrom)]
        self.defines = {name for node in self.statements for name in _defined(node)}
        self.imports: dict[str, Name] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module is not None:
                for alias in node.names:
                    self.imports[alias.asname or alias.name] = (node.module, alias.name)


@cache
def modules() -> dict[str, Module]:
    """Every module of the library by its name."""
    found: dict[str, Module] = {}
    for path in sorted(ROOT.rglob("*.py")):
        dotted = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        dotted = dotted.removesuffix(".__init__")
        found[dotted] = Module(dotted, ast.parse(path.read_text("utf-8")))
    return found


def home(module: str, name: str) -> Name:
    """The module that defines a name, and its name there, whatever road leads to it."""
    known = modules().get(module)
    if known is None or name in known.defines or name not in known.imports:
        return module, name
    return home(*known.imports[name])


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _spoken_of(module: Module, node: ast.stmt) -> Iterator[Name]:
    """The names a statement speaks of: by themselves, or as a part of a module it imports."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield home(module.dotted, inner.id)
        elif isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name):
            parent = ".".join(module.imports.get(inner.value.id, ("", "")))
            if parent in modules():
                yield home(parent, inner.attr)


@cache
def spoken_of() -> Counter[Name]:
    """How many statements, besides those that define it, speak of each name."""
    found: Counter[Name] = Counter()
    for module in modules().values():
        if (ROOT.parent / module.dotted.replace(".", "/")).is_dir() and not module.dotted.endswith(
            ".signs"
        ):
            continue  # a namespace names everything and reads nothing
        for node in module.statements:
            own = {(module.dotted, name) for name in _defined(node)}
            found.update(set(_spoken_of(module, node)) - own)
    return found


def readers(namespace: str, name: str) -> int:
    """How many statements besides its own speak of a public name."""
    return spoken_of()[home(namespace, name)]


def public(room: str) -> list[str]:
    """The public names of a room that are no functions: a function is itself what reads."""
    module = importlib.import_module(f"cbt_homework.{room}")
    things = {name: getattr(module, name) for name in module.__all__}
    return [n for n, t in things.items() if not inspect.isfunction(t) and not inspect.ismodule(t)]


def test_a_public_name_is_read_by_something_or_says_why_not() -> None:
    assert 350 < sum(len(public(room)) for room in ROOMS)
    unread = {
        name for room in ROOMS for name in public(room) if not readers(f"cbt_homework.{room}", name)
    }
    assert READ_BY_USERS.keys() == unread


def test_a_name_is_read_where_it_is_imported_and_not_where_another_is_called_so() -> None:
    assert not readers("cbt_homework.foundation.rules", "NOBODY_SPEAKS_OF_THIS")
    assert readers("cbt_homework.homework", "HomeworkSpec")
    assert home("cbt_homework.engagement", "Question") == (
        "cbt_homework.foundation.questions",
        "Question",
    )
    # Effect is a vocabulary of engagement, and a type of research by the same name.
    assert home("cbt_homework.engagement", "Effect") != home(
        "cbt_homework.research.evidence.effect_size_conversions", "Effect"
    )
