"""Plain data to values: strict, every problem at once, and never a word of the input in one.

A reader only converts and collects; the constructor checks. Where something could not be converted,
the rest is held against the class all the same, so that one round of errors is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, assert_never

import attrs

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.declarations import faults, is_value, kinds_of, once
from cbt_homework.foundation.errors import (
    Problem,
    RefusedError,
    StructureError,
    nameable,
    nearest,
)
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.terms import Missing

Convert = Callable[[Any], Any]

class_of: Callable[[Any], Any] = type
"""`type`, which no object can lie to."""

_TEXT = {str}

TAG = "type"
MISSING = "missing"


def no(code: str, message: str) -> StructureError:
    """One problem of the data at hand; whoever holds that data adds the path."""
    return StructureError((Problem((), code, message),))


Reader = Callable[[type[Any]], Convert]


@once
def reader(cls: type[Any]) -> Convert:
    """The reader of a class: plain data in, a value out, or a StructureError.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    return reader_by(cls, reader)


def reader_by(cls: type[Any], inner: Reader) -> Convert:
    """The reader of a class that has what it holds read by ``inner``, the first time it is needed.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    if not is_value(cls):
        raise TypeError(f"{cls.__name__} is not declared as a value, and cannot be read")
    tag: str = cls.__tag__
    plan = [
        (a.name, reading(kind, inner), a.default is attrs.NOTHING, isinstance(kind, k.Maybe))
        for a, kind in zip(attrs.fields(cls), kinds_of(cls).values(), strict=True)
    ]
    names = (*((TAG,) if tag else ()), *(name for name, *_ in plan))
    known = frozenset(names)

    def read_object(raw: Any) -> Any:
        if class_of(raw) is not dict:
            raise no("not-an-object", f"must be an object with {', '.join(names[:6])}")
        given = len(raw)
        raw = text_keys(raw)
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        if tag and (class_of(raw.get(TAG)) is not str or raw[TAG] != tag):
            problems.append(Problem((TAG,), "wrong-type", f"must be {tag!r}"))
        for name, convert, required, may_be_none in plan:
            if name in raw:
                got = raw[name]
                if convert is None or (got is None and may_be_none):
                    values[name] = got
                    continue
                try:
                    values[name] = convert(got)
                except RefusedError as refused:
                    problems += [p.under(name) for p in refused.problems]
            elif required:
                problems.append(Problem((name,), "missing", "is missing"))
        if given != len(raw) or not raw.keys() <= known:
            problems += strangers(raw, names, given - len(raw))
        if problems:
            raise StructureError(problems + _rest(cls, values, raw))
        return cls(**values)

    return read_object


def _late(model: type[Any], inner: Reader) -> Convert:
    """The reader of a class, looked up when it is called: a class may hold itself."""
    return lambda raw: inner(model)(raw)  # noqa: PLW0108 (not now: it may be half made)


def _rest(cls: type[Any], values: dict[str, Any], raw: Mapping[Any, Any]) -> list[Problem]:
    """What the class itself has against the fields that could be converted."""
    defaults = {
        a.name: a.default
        for a in attrs.fields(cls)
        if a.default is not attrs.NOTHING and a.name not in raw
    }
    return faults(cls, {**defaults, **values})


def text_keys(raw: dict[Any, Any]) -> dict[str, Any]:
    """The part of an object whose keys are text; as a rule the object itself.

    Other keys are never compared with anything: what they are may not like that.
    """
    if set(map(class_of, raw)) <= _TEXT:
        return raw
    return {key: held for key, held in raw.items() if class_of(key) is str}


_NAMED = 20
"""Unknown keys that are named in one object; more are counted."""


def strangers(raw: Mapping[str, Any], known: tuple[str, ...], not_text: int = 0) -> list[Problem]:
    """What is wrong with unknown keys: named where that is safe, else counted."""
    strange = [key for key in raw if key not in known]
    named = [key for key in strange if nameable(key)][:_NAMED]
    problems = [
        Problem((key,), "unknown-key", f"is not known{nearest(key, known)}") for key in named
    ]
    if rest := len(strange) + not_text - len(named):
        problems.append(Problem((), "unknown-keys", f"has {rest} unknown key{'s' * (rest > 1)}"))
    return problems


def reading(kind: Kind, inner: Reader = reader) -> Convert | None:
    """From plain data to what a kind holds; None where plain data is what it holds."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag():
            return None
        case k.Choice(options=options):
            return _choosing({member.value: member for member in options})
        case k.Day():
            return read_day
        case k.Clock():
            return read_time
        case k.Fact():
            return read_fact
        case k.One(model=model):
            return _late(model, inner)
        case k.OneOf(models=models):
            return _picking({model.__tag__: _late(model, inner) for model in models})
        case k.Many(item=item, most=most):
            return _listing(reading(item, inner), most)
        case k.Answer():
            return _answering(reading(kind.kind, inner))
        case k.Maybe():
            return reading(kind.kind, inner)  # whoever reads the field lets None through
        case _:
            assert_never(kind)


def _choosing(table: Mapping[str, Any]) -> Convert:
    words = ", ".join(table)

    def choose(raw: Any) -> Any:
        if class_of(raw) is not str:
            raise no("not-text", "must be text")
        if raw not in table:
            hint = nearest(raw, table)
            raise no("not-a-choice", f"must be one of {words}{hint}")
        return table[raw]

    return choose


def _picking(by_tag: Mapping[str, Convert]) -> Convert:
    tags = ", ".join(by_tag)

    def pick(raw: Any) -> Any:
        if class_of(raw) is not dict:
            raise no("not-an-object", f"must be an object with a {TAG}: one of {tags}")
        tag: Any = text_keys(raw).get(TAG)
        if class_of(tag) is not str or tag not in by_tag:
            hint = nearest(tag, by_tag) if class_of(tag) is str else ""
            problem = Problem((TAG,), "wrong-type", f"must be one of {tags}{hint}")
            raise StructureError((problem,))
        return by_tag[tag](raw)

    return pick


def _listing(convert: Convert | None, most: int) -> Convert:
    def read_list(raw: Any) -> Any:
        if class_of(raw) is not list:
            raise no("not-a-list", "must be a list")
        if len(raw) > most:
            raise no("wrong-count", f"must have at most {most} items")
        if convert is None:
            return tuple(raw)
        values: list[Any] = []
        problems: list[Problem] = []
        for i, item in enumerate(raw):
            try:
                values.append(convert(item))
            except RefusedError as refused:
                problems += [p.under(i) for p in refused.problems]
        if problems:
            raise StructureError(problems)
        return tuple(values)

    return read_list


_WHY_MISSING = _choosing({member.value: member for member in Missing})


def _answering(convert: Convert | None) -> Convert:
    def read_answer(raw: Any) -> Any:
        if class_of(raw) is dict and len(raw) == 1 and text_keys(raw).keys() == {MISSING}:
            try:
                return _WHY_MISSING(raw[MISSING])
            except StructureError as refused:
                problems = [p.under(MISSING) for p in refused.problems]
            raise StructureError(problems)
        return raw if convert is None else convert(raw)

    return read_answer


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?")


def read_day(raw: Any) -> date:
    """A calendar day, in the one spelling YYYY-MM-DD."""
    if class_of(raw) is str and _DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    raise no("not-a-day", "must be a date, YYYY-MM-DD")


def read_time(raw: Any) -> time:
    """A local time, hh:mm, or hh:mm:ss where there are seconds."""
    if class_of(raw) is str and _TIME.fullmatch(raw):
        try:
            return time.fromisoformat(raw)
        except ValueError:
            pass
    raise no("not-a-time", "must be a time of day, hh:mm or hh:mm:ss")


def read_fact(raw: Any) -> Any:
    """A day where text begins with a digit; anything else as it is."""
    return read_day(raw) if class_of(raw) is str and raw[:1].isdigit() else raw
