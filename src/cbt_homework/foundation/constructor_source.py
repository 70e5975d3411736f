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
    arguments: list[str] = []
    for a in attrs.fields(type(thing)):
        value = getattr(thing, a.name)
        if a.default is not attrs.NOTHING and value == a.default:
            continue
        arguments.append(
            _value_source(value) if not a.kw_only else f"{a.name}={_value_source(value)}"
        )
    return f"{type(thing).__name__}({', '.join(arguments)})"


def _value_source(value: Any) -> str:
    if isinstance(value, Value):
        return source(value)
    if value.__class__ is tuple:
        items: tuple[Any, ...] = value
        inside = ", ".join(_value_source(i) for i in items)
        return f"({inside}{',' * (len(items) == 1)})"
    if isinstance(value, Term):
        return repr(value)
    return repr(value).removeprefix("datetime.")
