"""An argument of another class is refused by name, at once, and without repeating it."""

from __future__ import annotations

from abc import ABCMeta
from typing import Any, TypeGuard

from cbt_homework.foundation.kinds import a

_OWN_NAME: Any = type.__dict__["__name__"]


def class_name(cls: type[Any]) -> str:
    """The name of a class, whatever its metaclass would say."""
    name: str = _OWN_NAME.__get__(cls)
    return name


def is_ordinary(cls: type[Any]) -> bool:
    """Whether a class can be looked up: another metaclass may not like to be compared or hashed."""
    return type(cls) is type or type(cls) is ABCMeta


def is_text(thing: object) -> TypeGuard[str]:
    """Whether this is text by its type, whatever it says of itself."""
    return issubclass(type(thing), str)


def check_class(
    name: str, given: object, cls: type[Any], *, optional: bool = False, hint: str = ""
) -> None:
    """Refuse an argument of another class, without a word of what it is."""
    if not issubclass(type(given), cls) and not (optional and given is None):
        said = a(class_name(type(given)))
        raise TypeError(f"{name} must be {a(cls.__name__)}, not {said}{hint}")
