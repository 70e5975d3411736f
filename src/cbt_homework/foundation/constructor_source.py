"""The constructor call that makes a value: a door to the text, opened by name."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


def source(thing: Value) -> str:
    """The constructor call of a value, with its text, as Python that makes an equal one.

    Fields at their default are left out; positional fields are written without their name.

    Raises:
        TypeError: this is no value of the library.
    """
    check_class("thing", thing, Value)
    said: list[str] = []
    for a in attrs.fields(type(thing)):
        held = getattr(thing, a.name)
        if a.default is not attrs.NOTHING and held == a.default:
            continue
        said.append(_of(held) if not a.kw_only else f"{a.name}={_of(held)}")
    return f"{type(thing).__name__}({', '.join(said)})"


def _of(held: Any) -> str:
    if isinstance(held, Value):
        return source(held)
    if held.__class__ is tuple:
        items: tuple[Any, ...] = held
        inside = ", ".join(_of(i) for i in items)
        return f"({inside}{',' * (len(items) == 1)})"
    if isinstance(held, Term):
        return repr(held)
    return repr(held).removeprefix("datetime.")
