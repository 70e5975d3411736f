"""Every example of README.md and docs/ is run, and what it prints is compared."""

from __future__ import annotations

import io
from contextlib import redirect_stdout

from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

_run = PythonEvaluator()


def _run_and_listen(example: Example) -> None:
    out = io.StringIO()
    with redirect_stdout(out):
        _run(example)
    example.namespace["printed"] = out.getvalue()


def _compare(example: Example) -> str | None:
    """A ``text`` block right after a ``python`` block is what that block prints."""
    printed = example.namespace.pop("printed", None)
    if printed is None:
        return "no python block right before it prints this"
    if printed.strip() == example.parsed.strip():
        return None
    return f"printed:\n{printed}\nthe page says:\n{example.parsed}"


pytest_collect_file = Sybil(
    parsers=[
        CodeBlockParser(language="python", evaluator=_run_and_listen),
        CodeBlockParser(language="text", evaluator=_compare),
    ],
    patterns=["README.md", "docs/*.md", "docs/reference/*.md", "docs/cases/*.md"],
).pytest()
