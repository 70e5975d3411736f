"""Draws mutants: copies of a module in which one thing inside a function body is changed."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

PACKAGE = "src/cbt_homework"
GROUPS: dict[str, tuple[str, ...]] = {
    "rules": (
        "homework/rules/*.py", "engagement/rules/*.py", "cognition/record_rules/*.py",
        "cognition/belief_rules/*.py", "supervision/rules/*.py", "foundation/rules.py",
        "foundation/findings.py",
    ),
    "judgment": ("judgment/*.py",),
    "counting": (
        "engagement/counting.py", "engagement/due_windows.py", "engagement/measures.py",
        "engagement/session_accounts.py", "engagement/window_reports.py", "engagement/tallies.py",
        "engagement/calendar_runs.py", "engagement/occasions_set_aside.py",
        "engagement/window_runs.py", "homework/numbered_windows.py", "homework/occurrences.py",
    ),
    "scoring": (
        "research/instruments/bands.py", "research/instruments/response.py",
        "research/instruments/scoring.py", "research/recipes/*.py",
    ),
    "reading": (
        "exchange/documents.py", "exchange/envelope.py", "exchange/reading.py",
        "exchange/problem_collector.py", "exchange/unknown_fields.py", "exchange/writing.py",
        "foundation/declarations.py", "foundation/invariants.py",
    ),
}  # fmt: skip
"""The modules of each group, as patterns below the package."""


class Mutant(NamedTuple):
    """A changed copy of a module."""

    group: str
    path: str
    """The path of the module, from the root of the project."""
    line: int
    operator: str
    before: str
    after: str
    source: str
    """The whole changed module."""


class Change(NamedTuple):
    """One change that an operator can make; `make` returns the changed module, or None."""

    line: int
    operator: str
    make: Callable[[], str | None]


Changes = Callable[[str], Iterable[Change]]
"""Lists every change of a module, given its source, always in the same order."""


def files(root: Path) -> dict[str, list[Path]]:
    """The modules of each group; an error for a pattern that finds none."""
    found: dict[str, list[Path]] = {}
    for group, patterns in GROUPS.items():
        found[group] = []
        for pattern in patterns:
            paths = sorted((root / PACKAGE).glob(pattern))
            if not paths:
                raise FileNotFoundError(f"{PACKAGE}/{pattern}: no such module")
            found[group] += paths
    return found


def draw(
    root: Path, modules: Mapping[str, Sequence[Path]], number: int, seed: int, changes: Changes
) -> list[Mutant]:
    """Draw as many mutants of each group, the same ones for the same seed and source.

    A group with fewer changes than its share gives all of them.
    """
    share = number // len(modules)
    drawn: list[Mutant] = []
    for group, paths in modules.items():
        every: list[tuple[Path, str, Change]] = []
        for path in sorted(paths):
            source = path.read_text("utf-8")
            inside = _lines_in_bodies(source)
            every += [(path, source, change) for change in changes(source) if change.line in inside]
        random.Random(f"{seed} {group}").shuffle(every)  # noqa: S311 (no secret)
        taken: dict[str, Mutant] = {}
        for path, source, change in every:
            if len(taken) == share:
                break
            new = change.make()
            if new is not None and new not in taken and _runs_differently(source, new):
                where = path.relative_to(root).as_posix()
                before, after = _first_difference(source, new)
                taken[new] = Mutant(group, where, change.line, change.operator, before, after, new)
        drawn += taken.values()
    return drawn


def cosmic_ray_changes(source: str) -> Iterator[Change]:
    """Every change that the operators of cosmic-ray can make; needs the group `mutation`."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    nodes = list(ast_nodes(get_ast(source)))
    for name in sorted(operator_names()):
        kind = get_operator(name)
        if kind.arguments():
            continue
        operator = kind()
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, (start, _) in enumerate(places):

            def make(kind: type = kind, occurrence: int = occurrence) -> str | None:
                return mutate_code(source, kind(), occurrence)

            yield Change(start[0], name, make)


def _lines_in_bodies(source: str) -> set[int]:
    """The lines inside function bodies, without overloads and the examples of rules."""
    lines: set[int] = set()
    left_out: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            body = set(range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1))
            overload = any("overload" in ast.unparse(d) for d in node.decorator_list)
            if overload or "examples" in node.name:
                left_out |= body
            else:
                lines |= body
    return lines - left_out


def _runs_differently(source: str, new: str) -> bool:
    """Whether more was changed than layout and type annotations, and it is still Python."""
    try:
        return _without_annotations(source) != _without_annotations(new)
    except SyntaxError:
        return False


def _without_annotations(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(0)
    return ast.dump(tree)


def _first_difference(source: str, new: str) -> tuple[str, str]:
    pairs = zip(source.splitlines(), new.splitlines(), strict=False)
    return next(((a.strip(), b.strip()) for a, b in pairs if a != b), ("", ""))
