"""No word is two words run together, in a docstring, a comment or a sentence."""

from __future__ import annotations

import ast
import builtins
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache

from tests.house import surface
from tests.house.sentences import ROOT, said

GLUED = re.compile(r"(?<![\w.])[A-Za-z]*[a-z][A-Z][A-Za-z]*")
NOT_READ = {
    "exchange/compiled.py": "source that is compiled",
    "foundation/compiled_checks.py": "source that is compiled",
}
"""Modules whose texts are not read, and why."""
SPELLED_SO = {
    "GitHub": "a name",
    "McEvoy": "a name",
    "PostgreSQL": "a name",
    "NaN": "how a number that is none is written",
    "accDescr": "a key of Mermaid",
    "accTitle": "a key of Mermaid",
    "tCBT": "CBT over the telephone, as studies abbreviate it",
    "viewBox": "an attribute of SVG",
    "zA": "a range of letters in a pattern",
}
"""Words with a capital inside that are no names of the code, and why they are spelled so."""


@cache
def prose() -> tuple[tuple[str, str], ...]:
    """Every docstring, comment and sentence of the source, with its place."""
    return tuple(_prose())


def _prose() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                yield f"{where}:{node.lineno}", unmarked(str(node.value.value))
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield f"{where}:{token.start[0]}", unmarked(token.string.partition("ignore[")[0])
    for text in said():
        if text.module not in NOT_READ:
            yield f"{text.module}:{text.line}", text.text


def unmarked(text: str) -> str:
    """A text without what stands between marks of code."""
    return re.sub(r"(`+).+?\1", "", text, flags=re.DOTALL)


@cache
def names() -> frozenset[str]:
    """Every public name, what Python calls its own, and the exceptions.

    A private name is not among them: as a word of a sentence it means nothing to a reader.
    """
    return frozenset(
        {*dir(builtins), *(where.rpartition(".")[2] for where, _ in surface.names()), *SPELLED_SO}
    )


def glued(text: str) -> list[str]:
    """The words with a capital inside that are no name."""
    return [word for word in GLUED.findall(text) if word not in names()]


def test_no_word_is_two_words_run_together() -> None:
    assert 5000 < len(prose())
    found = [f"{where}: {', '.join(words)}" for where, text in prose() if (words := glued(text))]
    assert not found, "\n".join(found)


def test_every_exception_has_an_effect() -> None:
    everything = " ".join(text for _, text in prose())
    for word in SPELLED_SO:
        assert word in GLUED.findall(everything), word


def test_two_words_run_together_would_be_found() -> None:
    assert ["UnreadableNumber"] == glued("UnreadableNumber a number cannot be read.")
    assert [] == glued("A CaseFormulation, and why a number of a HomeworkSpec cannot be read.")
