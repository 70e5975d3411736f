"""Values that are expensive to draw, drawn once a process and shared by the tests of one class."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any, TypeVar
from zlib import crc32

from hypothesis import HealthCheck, Phase, given, settings

from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies

T = TypeVar("T", bound=Value)


@cache
def sample(cls: type[T], *, most: int | None = None) -> tuple[T, ...]:
    """Values of a class: as many as the profile draws, or ``most``.

    For laws that read a value and draw nothing else, or what a seeded `chance` can give.
    """
    found: list[T] = []
    profile = settings.default or settings()

    @settings(
        max_examples=profile.max_examples if most is None else min(most, profile.max_examples),
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.values(cls))
    def collect(value: Any) -> None:
        found.append(value)

    collect()
    return tuple(found)


def chance(name: str) -> Random:
    """A generator that gives a test the same choices each time."""
    return Random(crc32(name.encode()))  # noqa: S311 (a test has to be repeatable)
