"""Names in the source say what they hold: no participle, adverb or pronoun stands for a thing."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import cbt_homework

SOURCE = Path(cbt_homework.__file__).parent
HIDING = frozenset(
    [
        "held",
        "said",
        "seen",
        "told",
        "made",
        "found",
        "given",
        "taken",
        "kept",
        "known",
        "wanted",
        "meant",
        "named",
        "listed",
        "worded",
        "placed",
        "heard",
        "shown",
        "spoken",
        "asked",
        "counted",
        "yes",
        "of",
        "there",
        "here",
        "one",
        "other",
        "others",
        "own",
        "whole",
        "theirs",
        "ours",
        "lightly",
        "plainly",
        "clearly",
        "together",
        "alone",
    ]
)
"""Words that do not tell a reader what they hold."""

STILL_HIDING = {
    "cognition/belief_rules": 1,
    "engagement": 6,
    "engagement/indicators": 1,
    "exchange": 8,
    "foundation": 5,
    "supervision/rules": 2,
}
"""How many such names each folder still has. A number here only ever goes down."""


def hiding_names(path: Path) -> Iterator[str]:
    """Each module, class, function and parameter of a file whose name is one of these words."""
    if path.stem.strip("_") in HIDING:
        yield path.stem
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            names = [node.name.lower()]
        elif isinstance(node, ast.FunctionDef):
            is_constructor = any(
                isinstance(d, ast.Name) and d.id == "classmethod" for d in node.decorator_list
            )
            names = [] if is_constructor and node.name == "of" else [node.name]
            names += [argument.arg for argument in _arguments(node.args)]
        else:
            continue
        yield from (name for name in names if name.strip("_") in HIDING)


def _arguments(arguments: ast.arguments) -> Iterator[ast.arg]:
    yield from (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    yield from (a for a in (arguments.vararg, arguments.kwarg) if a is not None)


def folder_of(path: Path) -> str:
    """The folder of a file below the package, as it is written in the table."""
    return path.parent.relative_to(SOURCE).as_posix()


FOLDERS = sorted({folder_of(path) for path in SOURCE.rglob("*.py")})


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_name_says_what_it_holds(folder: str) -> None:
    hiding = Counter(
        f"{path.name}: {name}"
        for path in (SOURCE / folder).glob("*.py")
        for name in hiding_names(path)
    )
    assert hiding.total() <= STILL_HIDING.get(folder, 0), hiding


def test_the_table_of_exceptions_names_folders_that_exist() -> None:
    assert set(STILL_HIDING) <= set(FOLDERS)


def test_a_name_that_hides_what_it_holds_is_found(tmp_path: Path) -> None:
    module = tmp_path / "lightly.py"
    module.write_text(
        "class _Seen: pass\n"
        "def told(held, *, session, **others): pass\n"
        "class Course:\n"
        "    @classmethod\n"
        "    def of(cls, given): pass\n"
    )
    assert [*hiding_names(module)] == ["lightly", "_seen", "told", "held", "others", "given"]
