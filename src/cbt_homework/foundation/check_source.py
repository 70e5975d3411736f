"""What a kind demands, as Python: the source that a class's check is made of, and single tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any, ParamSpec, TypeVar, cast

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_kinds import Demand, Kind
from cbt_homework.foundation.vocabulary import Missing

Test = Callable[[Any], bool]
_P = ParamSpec("_P")
_R = TypeVar("_R")


def cached(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """``functools.cache`` for functions of a class or kind, typed: mypy finds no class hashable."""
    return cast("Callable[_P, _R]", cache(function))


def kind_check_source(kind: Kind, namespace: dict[str, Any], numbers: Iterator[int]) -> str:
    """Python source, true when the kind may hold ``v``; what it names goes into ``namespace``."""
    match kind:
        case k.Maybe(kind=inner):
            return f"(v is None or {kind_check_source(inner, namespace, numbers)})"
        case k.Answer(kind=inner):
            namespace["missing"], namespace["none"] = Missing, Missing.NONE
            but = "" if Missing.NONE in kind.reasons else " and v is not none"
            return f"(type(v) is missing{but} or {kind_check_source(inner, namespace, numbers)})"
        case _:
            named = {name: f"{name}_{next(numbers)}" for name in k.demand_namespace(kind)}
            namespace |= {named[name]: thing for name, thing in k.demand_namespace(kind).items()}
            source = " and ".join(f"({d.test.format(**named)})" for d in kind.demands())
            if isinstance(kind, k.Many):
                each = f"each_{next(numbers)}"
                item = kind_check_source(kind.item, namespace, numbers)
                body = (
                    f"def {each}(items):\n for v in items:\n"
                    f"  if not ({item}): return False\n return True"
                )
                exec(body, namespace)  # noqa: S102 (our own source)
                source = f"{source} and {each}(v)"
            return f"({source})"


@cached
def make_kind_test(kind: Kind) -> Test:
    """Whether a kind may hold something."""
    space: dict[str, Any] = {}
    source = kind_check_source(kind, space, count())
    return cast("Test", eval(f"lambda v: {source}", space))  # noqa: S307 (our own source)


def demands_with_tests(kind: Kind) -> list[tuple[Test, Demand]]:
    """The demands of a kind itself, one by one, each with its test."""
    space = k.demand_namespace(kind)
    named = {name: name for name in space}
    return [
        (eval(f"lambda v: {d.test.format(**named)}", dict(space)), d)  # noqa: S307 (our own source)
        for d in kind.demands()
    ]


@cached
def field_names_and_test(invariant_source: str) -> tuple[tuple[str, ...], Callable[..., bool]]:
    """The fields that the source of an invariant speaks of, and its test over these."""
    names = tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", invariant_source)))
    test = invariant_source.format(**{name: f"field_{name}" for name in names})
    parameters = ", ".join(f"field_{name}" for name in names)
    return names, eval(f"lambda {parameters}: {test}")  # noqa: S307 (our own source)
