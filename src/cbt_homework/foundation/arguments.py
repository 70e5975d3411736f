"""An argument of another class is refused by name, at once, and without repeating it."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.kinds import a


def check_class(
    name: str, given: object, cls: type[Any], *, optional: bool = False, hint: str = ""
) -> None:
    """Refuse an argument of another class, without a word of what it is."""
    if not isinstance(given, cls) and not (optional and given is None):
        raise TypeError(f"{name} must be {a(cls.__name__)}, not {a(type(given).__name__)}{hint}")
