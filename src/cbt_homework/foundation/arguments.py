"""An argument of another class is refused by name, at once, and without repeating it."""

from __future__ import annotations

from abc import ABCMeta
from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Any, TypeGuard, TypeVar, get_args

from cbt_homework.foundation.field_kinds import name_with_article

T = TypeVar("T")
_OWN_NAME: Any = type.__dict__["__name__"]


def class_name(cls: type[Any]) -> str:
    """The name of a class, whatever its metaclass would say."""
    name: str = _OWN_NAME.__get__(cls)
    return name


def is_class_safe_to_look_up(cls: type[Any]) -> bool:
    """Whether a class can be looked up: another metaclass may not like to be compared or hashed."""
    return type(cls) is type or type(cls) is ABCMeta


def is_text(thing: object) -> TypeGuard[str]:
    """Whether this is text by its type, whatever it says of itself."""
    return issubclass(type(thing), str)


def plain_str_or_none(thing: object) -> str | None:
    """The text that this is by its type, without what a class below says of itself."""
    return str.__str__(thing) if is_text(thing) else None


def is_a(thing: object, cls: type[T]) -> TypeGuard[T]:
    """Whether this is of a class by its type, whatever it says of its class."""
    return issubclass(type(thing), cls)


def _is_subclass(cls: type[Any], base: type[Any] | UnionType) -> bool:
    try:
        return issubclass(cls, base)
    except Exception:  # noqa: BLE001 (an abstract class hashes the other, which may not like it)
        return False


def check_class(
    argument_name: str,
    argument: object,
    cls: type[Any] | UnionType,
    *,
    optional: bool = False,
    hint: str = "",
) -> None:
    """Refuse an argument of another class, without a word of what it is."""
    if not _is_subclass(type(argument), cls) and not (optional and argument is None):
        several = get_args(cls) if isinstance(cls, UnionType) else (cls,)
        names = " or ".join(name_with_article(one.__name__) for one in several)
        raise TypeError(
            f"{argument_name} must be {names}, "
            f"not {name_with_article(class_name(type(argument)))}{hint}"
        )


def check_items(
    argument_name: str, argument: Iterable[T], cls: type[T], *, hint: str = ""
) -> tuple[T, ...]:
    """Refuse an argument that is not several of a class, without a word of what it is."""
    if issubclass(type(argument), str | bytes):
        raise TypeError(f"{argument_name} must be several {cls.__name__}, not one text{hint}")
    check_class(argument_name, argument, Iterable, hint=hint)
    items = tuple(argument)
    for item in items:
        check_class(f"each of {argument_name}", item, cls)
    return items


def check_mapping(
    argument_name: str, argument: Mapping[str, T], cls: type[Any]
) -> tuple[tuple[str, T], ...]:
    """Its keys and items, read once; refuse what is not a mapping of texts to a class."""
    check_class(argument_name, argument, Mapping)
    items = _mapping_items(argument)
    if items is None:
        raise TypeError(
            f"{argument_name} must have keys and items, and this mapping does not give them"
        )
    for key, item in items:
        check_class(f"each key of {argument_name}", key, str)
        check_class(f"each of {argument_name}", item, cls)
    return tuple((str.__str__(key), item) for key, item in items)


def _mapping_items(mapping: Mapping[str, T]) -> list[tuple[str, T]] | None:
    try:
        return [(key, item) for key, item in mapping.items()]
    except Exception:  # noqa: BLE001 (what it says may be what a person wrote)
        return None
