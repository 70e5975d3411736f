"""A test says something on every road: none passes because there was nothing to look at.

A test whose assertions all stand in a loop or under a condition is looked at twice: what its loop
goes over is made from the constants of its module, and has to hold something.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import textwrap
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import islice
from pathlib import Path
from types import FunctionType
from typing import Any

from tests import one_item

TESTS = Path(__file__).parents[1]
SAYS = ("assert", "check", "compare", "raises", "warns", "fail", "agree", "same", "refuse")
"""How the name of a function begins that asserts in place of its caller."""


REACHES_OUT = {"mkdir", "open", "run", "subprocess", "unlink", "write_bytes", "write_text"}
"""Names of what is not called to find out what a loop goes over."""

ENOUGH = 300
"""How many items of a loop, and cases of a test, are looked at for one that is asserted of."""

Names = dict[str, Any]


def says_something(node: ast.stmt, names: Names) -> bool:
    """Whether a statement asserts, as far as what it looks at is known beforehand."""
    match node:
        case ast.Assert():
            return True
        case ast.For(target=target, iter=over, body=body):
            return any(any_says(body, names | bound) for bound in _items(target, over, names))
        case ast.FunctionDef(body=body):
            return any_says(body, names)
        case ast.Try(body=body, handlers=handlers, orelse=other):
            ends = [handler.body for handler in handlers] + [other]
            return any_says(body, names) or all(any_says(end, names) for end in ends)
        case ast.If(test=test, body=body, orelse=other):
            if any_says(body, names) and any_says(other, names):
                return True
            return any_says(body, names) and bool(_value(test, names))
        case ast.With(items=items, body=body):
            return any(asserts(item.context_expr, names) for item in items) or any_says(body, names)
        case ast.Expr(value=value) | ast.Assign(value=value):
            return asserts(value, names)
        case _:
            return False


def any_says(body: list[ast.stmt], names: Names) -> bool:
    """Whether one of several statements asserts."""
    names = dict(names)
    for node in body:
        if says_something(node, names):
            return True
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        if isinstance(target, ast.Name):
            names[target.id] = _Later(node.value, dict(names))
    return False


class _Later:
    """The values that a test assigns, found out once a loop or a condition asks for one."""

    def __init__(self, expression: ast.expr, names: Names) -> None:
        self._expression, self._names = expression, names

    @cached_property
    def value(self) -> Any:
        return _value(self._expression, self._names)

    def put_into(self, names: Names, name: str) -> None:
        """Without a value that the module knows, a name stands for what it stood for before."""
        if self.value is not None:
            names[name] = self.value
        elif name in self._names:
            names[name] = self._names[name]
        else:
            del names[name]


def _items(target: ast.expr, over: ast.expr, names: Names) -> Iterator[Names]:
    """What a loop binds, item by item; nothing where its module does not know what it goes over."""
    if isinstance(over, ast.Tuple | ast.List) and over.elts:
        yield {}  # written out, so that something is in it
    if _is_drawn(over):
        yield {}
        return
    code = ast.Assign([target], ast.Name("__item", ast.Load()))
    made = compile(ast.fix_missing_locations(ast.Module([code], [])), "<a loop>", "exec")
    for item in islice(_value(over, names) or (), ENOUGH):
        found: Names = {}
        exec(made, {"__item": item}, found)  # noqa: S102
        yield found


def _is_drawn(over: ast.expr) -> bool:
    """Whether a loop goes over drawn values, which are never none, or over pairs of them."""
    if not isinstance(over, ast.Call) or not over.args:
        return False
    name = getattr(over.func, "id", "")
    return name == "sample" or (name in {"zip", "cycle"} and all(map(_is_drawn, over.args)))


def _value(expression: ast.expr, names: Names) -> Any:
    """What an expression is; None where the module alone does not know it."""
    asked = {getattr(n, "attr", getattr(n, "id", "")) for n in ast.walk(expression)}
    if REACHES_OUT & asked:
        return None
    for name in asked & names.keys():
        while type(held := names.get(name)) is _Later:
            held.put_into(names, name)
    try:
        code = compile(ast.Expression(expression), "<an expression>", "eval")
        value = eval(code, dict(names))  # noqa: S307 (our own tests)
        return list(value) if isinstance(value, Iterator) else value
    except Exception:  # noqa: BLE001 (what a test is given, it is given when it runs)
        return None


def asserts(node: ast.expr, names: Names) -> bool:
    """Whether an expression calls what asserts: by its name, or a function that does."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call):
            function = inner.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            name = name or getattr(function, "id", "")
            if name.lstrip("_").startswith(SAYS) or _holds_asserts(names.get(name)):
                return True
    return False


@cache
def _holds_asserts(function: Any) -> bool:
    if not isinstance(function, FunctionType) or not str(function.__module__).startswith("tests."):
        return False
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return any(isinstance(node, ast.Assert) for node in ast.walk(tree))


def functions_in(path: Path) -> Iterator[ast.FunctionDef]:
    """The tests of a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


def is_drawn(node: ast.FunctionDef) -> bool:
    """Whether a test is given drawn values: what it asserts depends on each."""
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    return any("given" in one or one.startswith("each_drawn(") for one in decorators)


def cases(test: Any) -> Iterator[Names]:
    """What a test is given case by case, each mark for itself."""
    own = getattr(test, "fused", None) or getattr(test, "pytestmark", ())
    marks = [mark for mark in own if mark.name == "parametrize"]
    every = [[given for _, given in one_item.of_one(mark)] for mark in marks]
    first: Names = {name: value for each in every for name, value in each[0].items()}
    yield first
    yield from (first | given for each in every for given in each)


@cache
def silent() -> tuple[str, ...]:
    """Every test that can pass without having asserted anything."""
    found: list[str] = []
    for path in sorted(TESTS.rglob("test_*.py")):
        where = path.relative_to(TESTS.parent).with_suffix("")
        for node in functions_in(path):
            if any_says(node.body, {}) or is_drawn(node):
                continue
            names = vars(importlib.import_module(".".join(where.parts)))
            if not any(
                any_says(node.body, names | given)
                for given in islice(cases(names[node.name]), ENOUGH)
            ):
                found.append(f"{path.relative_to(TESTS).as_posix()}::{node.name}")
    return tuple(found)


SAYS_ANOTHER_WAY = {
    "engagement/test_names.py::"
    "test_counting_is_a_function_also_after_its_class_was_asked_for": "asserts in a process",
    "exchange/test_round_trips.py::"
    "test_a_huge_fact_is_refused_or_can_be_written": "no other error is raised",
    "supervision/self_assessment/test_values.py::"
    "test_what_a_thoughtful_person_might_write_is_a_value": "nothing is refused",
}
"""Tests whose assertions are not seen from their modules, and what speaks in their place."""


def test_no_test_can_pass_because_there_was_nothing_to_look_at() -> None:
    assert set() == set(silent()) - SAYS_ANOTHER_WAY.keys()


def test_every_exception_is_needed() -> None:
    assert set() == SAYS_ANOTHER_WAY.keys() - set(silent())


def test_an_empty_loop_would_be_found() -> None:
    def says(source: str, **names: Any) -> bool:
        return any_says(ast.parse(source).body, names)

    assert not says("for x in THINGS:\n    assert x", THINGS=())
    assert says("for x in THINGS:\n    assert x", THINGS=(0,))
    assert not says("for x in THINGS:\n    for y in x:\n        assert y", THINGS=((), ()))
    assert not says("for x in THINGS:\n    if x > 1:\n        assert x", THINGS=(0, 1))
    assert not says("for x in unknown():\n    assert x")
    assert not says("if known:\n    assert known")
    assert says("if known:\n    assert known\nelse:\n    assert not known")
    assert says("xs = [0]\nfor x in xs:\n    assert x")
    assert not says("xs = []\nfor x in xs:\n    assert x", xs=(0,))
    assert not says("xs = [x for x in THINGS if x]\nfor x in xs:\n    assert x", THINGS=(0,))
    assert not says("x = unknown()\nif not x:\n    assert x")
    assert says("xs = unknown()\nfor x in xs:\n    assert x", xs=(0,))
    assert says("for a, b in zip(sample(A), cycle(sample(B))):\n    assert a")
    assert not says("for a, b in zip(sample(A), cycle(THINGS)):\n    assert a", THINGS=())
    assert not says("try:\n    f()\nexcept ValueError:\n    assert True")
    assert says("with raises(ValueError):\n    f()")
