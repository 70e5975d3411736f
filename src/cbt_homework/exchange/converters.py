"""A user's own cattrs converter, taught our classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

from cattrs import (
    AttributeValidationNote,
    BaseConverter,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from cbt_homework.exchange.compiled import make_fast_reader
from cbt_homework.exchange.documents import from_data, to_data
from cbt_homework.exchange.problem_collector import Convert, read_or_raise
from cbt_homework.exchange.reading import make_kind_reader
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import is_value, kind_of
from cbt_homework.foundation.errors import Path, Problem, RefusedError, is_safe_to_name
from cbt_homework.foundation.field_kinds import Choice, Kind, Maybe
from cbt_homework.foundation.vocabulary import Term


def converter() -> Converter:
    """A strict cattrs converter that knows every class of this library, wherever it is nested."""
    strict = Converter(forbid_extra_keys=True)
    register(strict)
    return strict


def register(converter: Converter) -> None:
    """Teach a converter our classes: they are read and written as `exchange` does.

    What is outside of them stays as the converter has it; a bare ``str`` in a user's class is
    still coerced by cattrs unless the user says otherwise.

    Raises:
        TypeError: this is no converter of cattrs.
    """
    check_class("converter", converter, BaseConverter)
    # By class: cattrs before 26 asks for enums by class first, and for factories afterwards.
    converter.register_structure_hook(Term, lambda raw, cls: _read_as_kind(Choice(cls), raw))
    converter.register_structure_hook_factory(is_value, _make_structure_hook)
    converter.register_structure_hook_factory(_is_union_of_values, _make_union_hook)
    converter.register_unstructure_hook_factory(is_value, _make_unstructure_hook)


def _is_union_of_values(annotation: Any) -> bool:
    classes = [arg for arg in get_args(annotation) if arg is not NoneType]
    is_union = get_origin(annotation) in (Union, UnionType)
    return is_union and all(is_value(cls) and cls.__tag__ for cls in classes)


def _make_union_hook(annotation: Any) -> Callable[[Any, Any], Any]:
    kind = kind_of(annotation)
    return lambda raw, _: (
        None if raw is None and isinstance(kind, Maybe) else _read_as_kind(kind, raw)
    )


def _read_as_kind(kind: Kind, raw: Any) -> Any:
    # Words and objects are always converted; only text and numbers are plain data themselves.
    return read_or_raise(cast("Convert", make_kind_reader(kind, make_fast_reader)), raw)


def _make_structure_hook(cls: type[Any]) -> Callable[[Any, Any], Any]:
    return lambda raw, _: from_data(raw, cls)


def _make_unstructure_hook(cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    return lambda value: to_data(value, envelope=False)


def problems(error: BaseException) -> tuple[Problem, ...]:
    """Every problem of an error that a converter raised, each with its path from the outermost.

    Ours keep their codes and messages. What cattrs refused in a user's own class is *missing*,
    *unknown-key* or *not-read*, without what was given; the error itself may repeat that.

    Raises:
        TypeError: this is no error.
    """
    check_class("error", error, BaseException)
    return tuple(_problems_of_error(error, ()))


def _problems_of_error(error: BaseException, path: Path) -> Iterator[Problem]:
    if isinstance(error, RefusedError):
        yield from (problem.under(*path) for problem in error.problems)
    elif isinstance(error, ForbiddenExtraKeysError):
        named = sorted(key for key in error.extra_fields if is_safe_to_name(key))
        yield from (Problem((*path, key), "unknown-key", "is not known") for key in named)
        if rest := len(error.extra_fields) - len(named):
            yield Problem(path, "unknown-keys", f"has {rest} unknown key{'s' * (rest > 1)}")
    elif isinstance(error, BaseExceptionGroup):
        for one in cast("BaseExceptionGroup[BaseException]", error).exceptions:
            yield from _problems_of_error(one, (*path, *_path_steps_noted_on_error(one)))
    elif isinstance(error, KeyError):
        yield Problem(path, "missing", "is missing")
    else:
        yield Problem(path, "not-read", "cannot be read")


def _path_steps_noted_on_error(error: BaseException) -> Iterator[str | int]:
    """Where an error happened in what holds it; a key that cannot be named is ``...``."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            yield note.name
        elif isinstance(note, IterableValidationNote):
            yield (
                note.index if isinstance(note.index, int) or is_safe_to_name(note.index) else "..."
            )
