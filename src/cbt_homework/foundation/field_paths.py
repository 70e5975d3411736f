"""Follows the path of a finding to the field that it names."""

from __future__ import annotations

from typing import Any, cast

from cbt_homework.foundation.arguments import plain_str_or_none
from cbt_homework.foundation.declarations import is_value, kinds_of
from cbt_homework.foundation.vocabulary import Missing


def value_at(thing: object, path: str) -> Any:
    """The value at a path such as ``obstacles.0.then``; None where nothing leads to it.

    The value may be what somebody wrote: it is for whoever may see the record.

    Raises:
        LookupError: the path names a field that the object does not have, or an item of a list
            that is not there.
        TypeError: the path is not a text.
    """
    text = plain_str_or_none(path)
    if text is None:
        raise TypeError('a path is a text, such as "obstacles.0.then"')
    for step in text.split("."):
        if thing is None or isinstance(thing, Missing):
            return None
        thing = _step_into(thing, step)
    return thing


def _step_into(thing: object, step: str) -> Any:
    if isinstance(thing, tuple):
        items: tuple[Any, ...] = cast("Any", thing)
        if step.isdecimal() and len(step) < 10 and int(step) < len(items):
            return items[int(step)]
        raise LookupError("the path names an item that is not there")
    if is_value(type(thing)) and step in kinds_of(type(thing)):
        return getattr(thing, step)
    raise LookupError("the path names a field that is not there")
