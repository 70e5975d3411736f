"""Closed vocabularies: enums whose values are stable lower-case words."""

from __future__ import annotations

import enum
from typing import TypeVar

T = TypeVar("T")


class Term(enum.Enum):
    """A word of a closed vocabulary; its value is what the wire and the findings carry."""

    @classmethod
    def _missing_(cls, value: object) -> None:  # noqa: ARG003 (it is never repeated)
        # Enum's own message would repeat what it was given.
        words = ", ".join(str(member.value) for member in cls)
        raise ValueError(f"this is no {cls.__name__}; one of: {words}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    @property
    def label(self) -> str:
        """The English words for people; the value stays the key."""
        word: str = self.value
        return word.replace("-", " ")


class Missing(Term):
    """Why something is not there, where that is known. ``None`` says that nothing was recorded."""

    NONE = "none"
    """There was none: no reason was given, no time agreed, no plan made, and the record says so."""
    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    NOT_APPLICABLE = "not-applicable"


def recorded(value: T | Missing | None) -> T | None:
    """The value itself, or None if the field is empty or gives only the reason why."""
    return None if isinstance(value, Missing) else value
