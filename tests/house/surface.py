"""The public names, and how each is written down: what it is, and how it is called."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import textwrap
import typing
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

from cbt_homework.foundation.vocabulary import Term

NAMESPACES = (
    "cbt_homework",
    "cbt_homework.cases",
    "cbt_homework.cognition",
    "cbt_homework.declare",
    "cbt_homework.engagement",
    "cbt_homework.exchange",
    "cbt_homework.homework",
    "cbt_homework.judgment",
    "cbt_homework.ratings",
    "cbt_homework.research",
    "cbt_homework.rules",
    "cbt_homework.show",
    "cbt_homework.supervision",
    "cbt_homework.testing",
)
WIDTH = 160


def names() -> Iterator[tuple[str, Any]]:
    """Every public name with its namespace, and what it stands for."""
    for namespace in NAMESPACES:
        module = importlib.import_module(namespace)
        for name in module.__all__:
            yield f"{namespace}.{name}", getattr(module, name)


def record() -> Iterator[str]:
    """The lines of every public name; what has stood before under another namespace is named."""
    seen: dict[tuple[int, str], str] = {}
    for where, thing in names():
        first = seen.setdefault((id(thing), where.rpartition(".")[2]), where)
        if first == where:
            yield from entry(where, thing)
        else:
            yield f"{where} = {first}"


def entry(where: str, thing: Any) -> Iterator[str]:
    """The lines of one public name."""
    if isinstance(thing, ModuleType):
        yield f"{where}: module"
    elif typing.get_origin(thing) is typing.Annotated:
        yield f"{where} = {annotation(thing)}"
    elif isinstance(thing, type) and issubclass(thing, Term):
        yield from _wrapped(f"{where}: ", [member.value for member in thing])
    elif isinstance(thing, type) and issubclass(thing, BaseException):
        yield f"{where}: {', '.join(base.__name__ for base in thing.__mro__[1:-2])}"
    elif callable(thing):
        yield from _called(where, thing)
        for overload in typing.get_overloads(thing) if isinstance(thing, FunctionType) else ():
            yield from _called("  overload", overload)
        if isinstance(thing, type):
            yield from _members(thing)
    else:
        yield f"{where}: {type(thing).__name__}"


def _called(where: str, thing: Callable[..., Any]) -> Iterator[str]:
    """The call on one line, or a line a parameter where that is too long."""
    signature = inspect.signature(thing)
    parts = list(_parameters(signature))
    back = "" if isinstance(thing, type) else f" -> {annotation(signature.return_annotation)}"
    line = f"{where}({', '.join(parts)}){back}"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"{where}("
    yield from (f"    {part}," for part in parts)
    yield f"){back}"


def _parameters(signature: inspect.Signature) -> Iterator[str]:
    """Each parameter with its annotation and default, and the marks between kinds."""
    kinds = inspect.Parameter
    before = None
    for parameter in signature.parameters.values():
        if before is kinds.POSITIONAL_ONLY and parameter.kind is not kinds.POSITIONAL_ONLY:
            yield "/"
        if parameter.kind is kinds.KEYWORD_ONLY and before not in (
            kinds.VAR_POSITIONAL,
            kinds.KEYWORD_ONLY,
        ):
            yield "*"
        before = parameter.kind
        stars = {kinds.VAR_POSITIONAL: "*", kinds.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        said = f"{stars}{parameter.name}"
        if parameter.annotation is not kinds.empty:
            said += f": {annotation(parameter.annotation)}"
        if parameter.default is not kinds.empty:
            said += f" = {default(parameter.default)}"
        yield said
    if before is kinds.POSITIONAL_ONLY:
        yield "/"


def annotation(given: Any) -> str:
    """An annotation as it is written, without the limits that an Annotated carries."""
    written = given if isinstance(given, str) else inspect.formatannotation(given)
    try:
        tree = ast.parse(written, mode="eval")
    except SyntaxError:  # such as a class of a local scope
        return written
    return ast.unparse(_Bare().visit(tree))


class _Bare(ast.NodeTransformer):
    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        if ast.unparse(node.value).rpartition(".")[2] == "Annotated":
            assert isinstance(node.slice, ast.Tuple)
            return self.visit(node.slice.elts[0])  # type: ignore[no-any-return]
        return self.generic_visit(node)


def default(value: Any) -> str:
    """A default that is a short literal; three dots for any other."""
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if value is None or value == () or isinstance(value, bool | int | float | str):
        written = repr(value)
        return written if len(written) <= 20 else "..."
    return "..."


def _members(cls: type[Any]) -> Iterator[str]:
    """What a class has beside the fields that its signature names."""
    fields = inspect.signature(cls).parameters
    for name, member in sorted(vars(cls).items()):
        if name.startswith("_") or name in fields:
            continue
        inner = member.__func__ if isinstance(member, classmethod | staticmethod) else member
        if isinstance(inner, FunctionType):
            yield from (f"  {line}" for line in _called(f".{name}", inner))
        elif isinstance(inner, property) and inner.fget is not None:
            said = inspect.signature(inner.fget).return_annotation
            yield f"  .{name}: {annotation(said)}"
        else:
            yield f"  .{name}"


def _wrapped(lead: str, words: list[str]) -> list[str]:
    line = lead + ", ".join(words)
    return textwrap.wrap(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
