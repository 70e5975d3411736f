"""Reading what a class declares: the kind of each field, and all that is wrong with some values."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from typing import (
    Annotated,
    Any,
    Union,
    assert_never,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import (
    Test,
    cached,
    demands_with_tests,
    field_names_and_test,
    make_kind_test,
)
from cbt_homework.foundation.errors import InvariantError, Path, Problem
from cbt_homework.foundation.field_kinds import Answer, Kind, Many, Maybe
from cbt_homework.foundation.vocabulary import Missing, Term


def is_value(cls: object) -> bool:
    """Whether this is one of our classes, or a user's own that is declared the same way."""
    return isinstance(cls, type) and hasattr(cls, "__invariants__") and attrs.has(cls)


@cached
def kinds_of(cls: type[Any]) -> Mapping[str, Kind]:
    """The kind of each field of a class, in order.

    Raises:
        TypeError: a field says less than what it may hold, a bare ``str`` or ``int`` for example.
    """
    hints = get_type_hints(cls, localns={cls.__name__: cls}, include_extras=True)
    return types.MappingProxyType({a.name: kind_of(hints[a.name]) for a in attrs.fields(cls)})


def kind_of(annotation: Any) -> Kind:
    """The kind that an annotation declares."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for note in args[1:]:
            if isinstance(note, Kind):
                return note
            if isinstance(note, k.Size):
                return Many(cast("Many", kind_of(args[0])).item, *note)
    if origin in (Union, types.UnionType):
        return _union_kind(args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        item = kind_of(args[0])
        if isinstance(item, Maybe | Answer):
            raise TypeError(
                "an item of a tuple is there; None and Missing stand for the whole field"
            )
        return Many(item)
    if annotation is bool:
        return k.Flag()
    if annotation in _CALENDAR:
        return _CALENDAR[annotation]
    cls = origin or annotation  # a generic value is declared by its class
    if is_value(cls):
        return k.One(cls)
    if isinstance(cls, type) and issubclass(cls, Term):
        return k.Choice(cls)
    raise TypeError(
        f"{annotation!r} does not say what a field may hold: use Text, Label, a Term, a Value"
    )


_CALENDAR: dict[object, Kind] = {date: k.Day(), time: k.Clock()}


def _union_kind(union_members: tuple[Any, ...]) -> Kind:
    members = [a for a in union_members if a is not types.NoneType and a is not Missing]
    if not members:
        raise TypeError("a field holds something besides None and Missing")
    if len(members) == 1:
        kind = kind_of(members[0])
    elif all(is_value(a) and a.__tag__ for a in members):
        kind = k.OneOf(tuple(members))
    else:
        raise TypeError("a union is of values with a tag, or of one kind, Missing and None")
    if Missing in union_members:
        kind = Answer(kind)
    return Maybe(kind) if types.NoneType in union_members else kind


@cached
def field_sentences(cls: type[Any]) -> Mapping[str, str]:
    """The sentence about each field, from the ``Attributes:`` section of the docstring."""
    sentences: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        doc = inspect.cleandoc(base.__doc__ or "")
        section = re.search(r"^Attributes:\n((?:    .*\n?|\n)*)", doc, re.MULTILINE)
        for entry in re.finditer(
            r"^    (\w+): (.*(?:\n {8,}.*)*)", section[1] if section else "", re.MULTILINE
        ):
            sentences[entry[1]] = re.sub(r"\s+", " ", entry[2])
    return types.MappingProxyType(
        {name: sentences[name] for name in kinds_of(cls) if name in sentences}
    )


def field_descriptions(cls: type[Any]) -> Mapping[str, str]:
    """The sentence about each field; its name where there is none.

    ``python -OO`` takes docstrings away, and with them the sentences.
    """
    sentences = field_sentences(cls)
    return {name: sentences.get(name, name.replace("_", " ")) for name in kinds_of(cls)}


@cached
def is_personal(kind: Kind) -> bool:
    """Whether a value of this kind can hold personal text, at any depth."""
    return _can_hold_personal_text(kind, frozenset())


def _can_hold_personal_text(kind: Kind, visited: frozenset[type[Any]]) -> bool:
    match kind:
        case k.Text():
            return True
        case Many(item=inner) | Answer(kind=inner) | Maybe(kind=inner):
            return _can_hold_personal_text(inner, visited)
        case k.One(model=model):
            models: tuple[type[Any], ...] = (model,)
        case k.OneOf(models=several):
            models = several
        case (
            k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Day() | k.Clock() | k.Fact()
        ):  # fmt: skip
            return False
        case _:
            assert_never(kind)
    fresh = [m for m in models if m not in visited]
    return any(
        _can_hold_personal_text(kind, visited | {m}) for m in fresh for kind in kinds_of(m).values()
    )


@cached
def _fields_with_tests(cls: type[Any]) -> tuple[tuple[str, Kind, Test], ...]:
    return tuple((name, kind, make_kind_test(kind)) for name, kind in kinds_of(cls).items())


ProblemFinder = Callable[[Any, Path], list[Problem]]


def kind_problems(kind: Kind, value: Any, path: Path = ()) -> list[Problem]:
    """Why a field may not hold this; nothing when it may."""
    return make_problem_finder(kind)(value, path)


@cached
def make_problem_finder(kind: Kind) -> ProblemFinder:
    """What says why a kind may not hold something at a path."""
    match kind:
        case Maybe(kind=inner):
            explain = make_problem_finder(inner)
            return lambda value, path: [] if value is None else explain(value, path)
        case Answer(kind=inner):
            known, reasons = make_problem_finder(inner), kind.reasons
            return lambda value, path: (
                [] if type(value) is Missing and value in reasons else known(value, path)
            )
        case Many(item=item):
            first_fault, each = _make_first_problem_finder(kind), make_problem_finder(item)
            return lambda value, path: (
                first_fault(value, path)
                or [problem for i, item in enumerate(value) for problem in each(item, (*path, i))]
            )
        case _:
            return _make_first_problem_finder(kind)


def _make_first_problem_finder(kind: Kind) -> ProblemFinder:
    tests = demands_with_tests(kind)

    def find_first_problem(value: Any, path: Path) -> list[Problem]:
        for test, demand in tests:
            if not test(value):
                return [Problem(path, demand.code, demand.message)]
        return []

    return find_first_problem


def constructor_problems(cls: type[Any], values: Mapping[str, object]) -> list[Problem]:
    """All problems of these values; an invariant is asked when every field it reads is sound."""
    problems: list[Problem] = []
    sound: dict[str, object] = {}
    for name, kind, test in _fields_with_tests(cls):
        if name in values:
            if test(values[name]):
                sound[name] = values[name]
            else:
                problems += kind_problems(kind, values[name], (name,))
    return [*problems, *invariant_problems(cls, sound)]


def invariant_problems(cls: type[Any], sound_values: Mapping[str, object]) -> Iterator[Problem]:
    """The problems between the sound fields of a class, as far as these tell."""
    if not cls.__invariants__:
        return
    thing: Any = None
    for rule in cls.__invariants__:
        if rule.form is not None:
            names, relation = field_names_and_test(rule.form.condition_source)
            if not all(name in sound_values for name in names):
                continue
            if relation(*[sound_values[name] for name in names]):
                continue
        if thing is None:
            thing = _make_partial_object(cls, sound_values)
        try:
            if rule.form is not None or not rule.test(thing):
                yield from rule.problems(thing)  # those up to where it cannot tell are told
        except AttributeError:
            if len(sound_values) == len(kinds_of(cls)):
                raise
            # It speaks of a field that is not sound: what comes after that cannot be told.


def _make_partial_object(cls: type[Any], sound_values: Mapping[str, object]) -> Any:
    """An object as far as it is sound, so that invariants may read its properties."""
    thing = object.__new__(cls)
    for name, value in sound_values.items():
        object.__setattr__(thing, name, value)
    return thing


def raise_problems_of(cls: type[Any], thing: object) -> None:
    """Raise what is wrong with an object that failed its compiled check."""
    raise InvariantError(
        constructor_problems(cls, {name: getattr(thing, name) for name in kinds_of(cls)})
    )
