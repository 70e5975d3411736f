"""Reading what a class declares: the kind of each field, and all that is wrong with some values."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from functools import cache
from typing import (
    Annotated,
    Any,
    ParamSpec,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.kinds import Answer, Demand, Kind, Many, Maybe
from cbt_homework.foundation.terms import Missing, Term

_P = ParamSpec("_P")
_R = TypeVar("_R")


def once(make: Callable[_P, _R]) -> Callable[_P, _R]:
    """``functools.cache`` for functions of a class or kind, typed: mypy finds no class hashable."""
    return cast("Callable[_P, _R]", cache(make))


@attrs.frozen
class Invariant:
    """What has to hold between fields; ``code`` and ``message`` name it, ``at`` is its field.

    A message that is a function is made from the object; it may speak of vocabulary, never of text.
    ``order`` names two fields that only have to be in order, ``unique`` one without repetition.
    ``each`` finds the problems itself, with a path and a code for each of them.
    """

    code: str
    at: str
    message: str | Callable[[Any], str]
    holds: Callable[[Any], bool]
    order: tuple[str, str] | None = None
    unique: str | None = None
    each: Callable[[Any], Iterable[Problem]] | None = None


def in_order(first: str, last: str) -> Invariant:
    """``first <= last`` wherever both are recorded."""

    def holds(thing: Any) -> bool:
        low, high = getattr(thing, first), getattr(thing, last)
        return low is None or high is None or bool(low <= high)

    code = f"{last}-before-{first}".replace("_", "-")
    return Invariant(code, last, f"must not come before {first}", holds, (first, last))


def no_repeats(field: str) -> Invariant:
    """Nothing is in a tuple twice, where it is recorded."""

    def holds(thing: Any) -> bool:
        held = getattr(thing, field)
        return held.__class__ is not tuple or len(set(held)) == len(held)

    return Invariant(
        f"{field}-twice".replace("_", "-"), field, "must not repeat itself", holds, None, field
    )


def all_of_it(at: str, each: Callable[[Any], Iterable[Problem]]) -> Invariant:
    """What has to hold of many things in one field: each problem with its own path and code."""

    def holds(thing: Any) -> bool:
        return next(iter(each(thing)), None) is None

    return Invariant("malformed", at, "must hold together", holds, None, None, each)


def is_value(cls: object) -> bool:
    """Whether this is one of our classes, or a user's own that is declared the same way."""
    return isinstance(cls, type) and hasattr(cls, "__invariants__") and attrs.has(cls)


@once
def kinds_of(cls: type[Any]) -> Mapping[str, Kind]:
    """The kind of each field of a class, in order.

    Raises:
        TypeError: a field says less than what it may hold, a bare ``str`` or ``int`` for example.
    """
    hints = get_type_hints(cls, localns={cls.__name__: cls}, include_extras=True)
    return types.MappingProxyType({a.name: kind_of(hints[a.name]) for a in attrs.fields(cls)})


def kind_of(hint: Any) -> Kind:
    """The kind that an annotation declares."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        for said in args[1:]:
            if isinstance(said, k.KINDS):
                return said
            if isinstance(said, k.Size):
                return Many(cast("Many", kind_of(args[0])).item, *said)
    if origin in (Union, types.UnionType):
        return _union(args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        item = kind_of(args[0])
        if isinstance(item, Maybe | Answer):
            raise TypeError(
                "an item of a tuple is there; None and Missing stand for the whole field"
            )
        return Many(item)
    if hint is bool:
        return k.Flag()
    if hint in _CALENDAR:
        return _CALENDAR[hint]
    cls = origin or hint  # a generic value is declared by its class
    if is_value(cls):
        return k.One(cls)
    if isinstance(cls, type) and issubclass(cls, Term):
        return k.Choice(cls)
    raise TypeError(
        f"{hint!r} does not say what a field may hold: use Text, Label, a Term, a Value"
    )


_CALENDAR: dict[object, Kind] = {date: k.Day(), time: k.Clock()}


def _union(args: tuple[Any, ...]) -> Kind:
    said = [a for a in args if a is not types.NoneType and a is not Missing]
    if not said:
        raise TypeError("a field holds something besides None and Missing")
    if len(said) == 1:
        kind = kind_of(said[0])
    elif all(is_value(a) and a.__tag__ for a in said):
        kind = k.OneOf(tuple(said))
    else:
        raise TypeError("a union is of values with a tag, or of one kind, Missing and None")
    if Missing in args:
        kind = Answer(kind)
    return Maybe(kind) if types.NoneType in args else kind


@once
def about(cls: type[Any]) -> Mapping[str, str]:
    """The sentence about each field, from the ``Attributes:`` section of the docstring."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        doc = inspect.cleandoc(base.__doc__ or "")
        section = re.search(r"^Attributes:\n((?:    .*\n?|\n)*)", doc, re.MULTILINE)
        for entry in re.finditer(
            r"^    (\w+): (.*(?:\n {8,}.*)*)", section[1] if section else "", re.MULTILINE
        ):
            found[entry[1]] = re.sub(r"\s+", " ", entry[2])
    return types.MappingProxyType({name: found[name] for name in kinds_of(cls) if name in found})


@once
def is_personal(kind: Kind) -> bool:
    """Whether a value of this kind can hold personal text, at any depth."""
    return _personal(kind, frozenset())


def _personal(kind: Kind, seen: frozenset[type[Any]]) -> bool:
    match kind:
        case k.Text():
            return True
        case Many(item=inner) | Answer(kind=inner) | Maybe(kind=inner):
            return _personal(inner, seen)
        case k.One(model=model):
            models: tuple[type[Any], ...] = (model,)
        case k.OneOf(models=several):
            models = several
        case _:
            return False
    fresh = [m for m in models if m not in seen]
    return any(_personal(kind, seen | {m}) for m in fresh for kind in kinds_of(m).values())


Test = Callable[[Any], bool]


@once
def _sound(kind: Kind) -> Test:
    """Whether a kind may hold something, in one go."""
    match kind:
        case Maybe(kind=inner):
            test = _sound(inner)
            return lambda v: v is None or test(v)
        case Answer(kind=inner):
            known = _sound(inner)
            return lambda v: type(v) is Missing or known(v)
        case Many(item=item):
            own, each = _demanded(kind), _sound(item)
            return lambda v: own(v) and all(map(each, v))
        case _:
            return _demanded(kind)


def _demanded(kind: Kind) -> Test:
    space = k.names(kind)
    named = {name: name for name in space}
    source = " and ".join(f"({d.test.format(**named)})" for d in kind.demands())
    return cast("Test", eval(f"lambda v: {source}", dict(space)))  # noqa: S307 (our own source)


@once
def _fields_of(cls: type[Any]) -> tuple[tuple[str, Kind, Test], ...]:
    return tuple((name, kind, _sound(kind)) for name, kind in kinds_of(cls).items())


@once
def _tests_of(kind: Kind) -> list[tuple[Callable[[object], bool], Demand]]:
    space = k.names(kind)
    named = {name: name for name in space}
    return [
        (eval(f"lambda v: {d.test.format(**named)}", dict(space)), d)  # noqa: S307 (our own source)
        for d in kind.demands()
    ]


def faults_of(kind: Kind, value: Any) -> Iterator[Problem]:
    """Why a field may not hold this; nothing when it may."""
    match kind:
        case Maybe(kind=inner):
            if value is not None:
                yield from faults_of(inner, value)
        case Answer(kind=inner):
            if type(value) is not Missing:
                yield from faults_of(inner, value)
        case _:
            failed = next((d for test, d in _tests_of(kind) if not test(value)), None)
            if failed is not None:
                yield Problem((), failed.code, failed.message)
            elif isinstance(kind, Many):
                for i, item in enumerate(value):
                    yield from (p.under(i) for p in faults_of(kind.item, item))


def faults(cls: type[Any], values: Mapping[str, object]) -> list[Problem]:
    """All problems of these values; an invariant is asked when every field it reads is sound."""
    found: list[Problem] = []
    sound: dict[str, object] = {}
    for name, kind, test in _fields_of(cls):
        if name in values:
            if test(values[name]):
                sound[name] = values[name]
            else:
                found += [p.under(name) for p in faults_of(kind, values[name])]
    return found + _between(cls, sound) if cls.__invariants__ else found


def _between(cls: type[Any], sound: Mapping[str, object]) -> list[Problem]:
    """What is wrong between the sound fields of a class."""
    found: list[Problem] = []
    whole = len(sound) == len(kinds_of(cls))
    thing = object.__new__(cls)  # as far as it is sound, so that invariants may read properties
    for name, value in sound.items():
        object.__setattr__(thing, name, value)
    for rule in cls.__invariants__:
        try:
            if rule.holds(thing):
                continue
            if rule.each is None:
                said = rule.message if isinstance(rule.message, str) else rule.message(thing)
                found.append(Problem((rule.at,), rule.code, said))
            else:
                for problem in rule.each(thing):  # those up to where it cannot tell are told
                    found.append(problem)  # noqa: PERF402 (extend may keep none of them)
        except AttributeError:
            if whole:
                raise
            # It speaks of a field that is not sound: what comes after that cannot be told.
    return found


def refuse(cls: type[Any], thing: object) -> None:
    """Raise what is wrong with an object that failed its compiled check."""
    raise InvariantError(faults(cls, {name: getattr(thing, name) for name in kinds_of(cls)}))
