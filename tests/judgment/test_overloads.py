"""Each class that can be assessed has an overload of `assess` that names its criteria."""

from __future__ import annotations

import ast
from pathlib import Path

from cbt_homework.judgment.subject_registry import classes_with_subjects

ASSESS = Path(__file__).parents[2] / "src" / "cbt_homework" / "judgment" / "assess.py"


def _classes_in_overloads() -> set[str]:
    overloads = [
        node
        for node in ast.parse(ASSESS.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)
    ]
    return {
        name.id
        for node in overloads
        if node.args.args[0].annotation is not None
        for name in ast.walk(node.args.args[0].annotation)
        if isinstance(name, ast.Name)
    }


def test_each_subject_has_an_overload_of_assess() -> None:
    subjects = {cls.__name__ for cls, _ in classes_with_subjects()}
    assert subjects
    assert subjects <= _classes_in_overloads()
