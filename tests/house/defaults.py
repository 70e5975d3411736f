"""Shows which tests fail when the default of a threshold changes.

    python -m tests.house.defaults engagement.repeated=3 -- tests/engagement tests/judgment

Copies the project into a temporary folder, changes the defaults there, and runs pytest on the copy.
Only tests that are about the default should fail; any other test should state its policy, mostly by
`tests.stated`. `--all` changes every default to a neighboring value at once.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term

ROOT = Path(__file__).parents[2]
COPIED = ("src", "tests", "docs", ".ci")
NEIGHBORS: dict[str, str] = {
    "absent": "Verdict.UNKNOWN",
    "thorough": "(Criterion.COLLABORATIVE,)",
    "engagement.first_day": "FirstDay.SAME_DAY",
    "engagement.cut_short": "CutShort.IN_FULL",
    "engagement.alternative_counts": "False",
}
"""What a default that is no number is changed to by `--all`."""


AS_FOUND = """
from hypothesis import Phase

settings.register_profile("as-found", settings(), phases=(Phase.explicit, Phase.generate))
settings.load_profile("as-found")
"""
"""Added to the copied conftest: a failing example is not made smaller, which can take minutes."""


def thresholds(
    policy: Value = ch.DRAFT, before: str = ""
) -> Iterator[tuple[str, type[Value], Any]]:
    """Every field of a policy that is no policy itself: its path, its class and its default."""
    for field in attrs.fields(type(policy)):
        held = getattr(policy, field.name)
        if isinstance(held, Value) and not isinstance(held, Term):
            yield from thresholds(held, f"{before}{field.name}.")
        else:
            yield f"{before}{field.name}", type(policy), held


def neighbor(path: str, default: Any) -> str:
    """The source text of another sensible default."""
    return NEIGHBORS[path] if path in NEIGHBORS else str(default + (5 if default > 5 else 1))


def changed(text: str, cls: str, field: str, default: str) -> str:
    """The source of a module with another default for a field of a class."""
    body = next(
        node.body
        for node in ast.parse(text).body
        if isinstance(node, ast.ClassDef) and node.name == cls
    )
    call = next(
        node.value
        for node in body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == field
    )
    assert isinstance(call, ast.Call)
    old = next(keyword.value for keyword in call.keywords if keyword.arg == "default")
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: old.lineno - 1])) + old.col_offset
    segment = ast.get_source_segment(text, old)
    assert segment is not None
    return text[:start] + default + text[start + len(segment) :]


def module_of(cls: type[Value], folder: Path = ROOT) -> Path:
    """Where the source of a class is."""
    return folder / "src" / Path(*cls.__module__.split(".")).with_suffix(".py")


def copy_with(defaults: dict[str, str], folder: Path) -> None:
    """Copy the project and change the defaults in the copy."""
    for name in COPIED:
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "_build")
        )
    for path in ROOT.iterdir():
        if path.is_file() and path.suffix in {".md", ".py", ".toml", ".cff", ""}:
            shutil.copy(path, folder / path.name)
    with (folder / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(AS_FOUND)
    known = {path: cls for path, cls, _ in thresholds()}
    for path, default in defaults.items():
        cls = known[path]
        module = module_of(cls, folder)
        text = module.read_text("utf-8")
        module.write_text(changed(text, cls.__name__, path.rpartition(".")[2], default), "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run pytest on a copy with other defaults."""
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    asked, rest = arguments[:split], arguments[split + 1 :]
    defaults = dict(argument.split("=", 1) for argument in asked if argument != "--all")
    if "--all" in asked:
        defaults = {path: neighbor(path, held) for path, _, held in thresholds()} | defaults
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        copy_with(defaults, folder)
        environment = os.environ | {"PYTHONPATH": str(folder / "src")}
        return subprocess.run(  # noqa: S603 (our own tests)
            [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider", *rest],
            cwd=folder,
            env=environment,
            check=False,
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
