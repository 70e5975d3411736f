"""Values that are expensive to draw, drawn once a process and shared by the tests of one class."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache, wraps
from random import Random
from typing import Any, TypeVar
from zlib import crc32

from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.errors import NoSuchExample

from cbt_homework import show
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


def each_drawn(
    cls: type[Value], *, most: int | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try the last parameter of a test with each value of the sample of a class.

    Where drawing takes longer than the law, the laws of a class share what was drawn: each is tried
    on as many values as with ``given``. A failure names the smallest value that is found for it.
    """

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(test)
        *others, drawn = signature.parameters.values()

        @wraps(test)
        def try_each(**parameters: Any) -> None:
            for value in sample(cls, most=most):
                error = error_of(test, parameters | {drawn.name: value})
                if error is not None:

                    def fails(thing: Value) -> bool:
                        return error_of(test, parameters | {drawn.name: thing}) is not None

                    least = smallest(cls, fails, value)
                    raise AssertionError(f"it fails for\n    {show.source(least)}") from error

        try_each.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined]
        return try_each

    return decorate


def error_of(test: Callable[..., None], parameters: dict[str, Any]) -> BaseException | None:
    """How a test fails; ``pytest.raises`` fails by an exception that is no error."""
    try:
        test(**parameters)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 (whatever comes out fails the test)
        return error
    return None


def smallest(cls: type[T], fails: Callable[[T], bool], otherwise: T) -> T:
    """The smallest value of a class that Hypothesis finds to fail."""
    few = settings(max_examples=300, database=None, phases=[Phase.generate, Phase.shrink])
    try:
        return find(strategies.values(cls), fails, settings=few)
    except NoSuchExample:
        return otherwise
