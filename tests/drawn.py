"""Values that are expensive to draw, drawn once a process and shared by several tests."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache, wraps
from random import Random
from typing import Any, TypeVar
from zlib import crc32

from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st
from hypothesis.errors import NoSuchExample

from cbt_homework import show
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies

T = TypeVar("T", bound=Value)


def sample(cls: type[T], *, most: int | None = None) -> tuple[T, ...]:
    """Values of a class: as many as the profile draws, or ``most``.

    For laws that read a value and draw nothing else, or what a seeded `chance` can give.
    """
    return drawn_of(strategies.values(cls), most)


@cache
def drawn_of(strategy: st.SearchStrategy[Any], most: int | None = None) -> tuple[Any, ...]:
    """What a strategy draws: as much as the profile says, or ``most``."""
    found: list[Any] = []
    profile = settings.default or settings()

    @settings(
        max_examples=profile.max_examples if most is None else min(most, profile.max_examples),
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(value: Any) -> None:
        found.append(value)

    collect()
    return tuple(found)


def chance(name: str) -> Random:
    """A generator that gives a test the same choices each time."""
    return Random(crc32(name.encode()))  # noqa: S311 (a test has to be repeatable)


def each_drawn(
    source: type[Value] | st.SearchStrategy[Any], *, most: int | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try the last parameter of a test with each value that is drawn of a class or a strategy.

    Where drawing takes longer than the law, several laws share what was drawn: each is tried on as
    many values as with ``given``. A failure names the smallest value that is found for it.
    """
    strategy = source if isinstance(source, st.SearchStrategy) else strategies.values(source)

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(test)
        *others, drawn = signature.parameters.values()

        @wraps(test)
        def try_each(**parameters: Any) -> None:
            for value in drawn_of(strategy, most):
                error = error_of(test, parameters | {drawn.name: value})
                if error is not None:

                    def fails(thing: Value) -> bool:
                        return error_of(test, parameters | {drawn.name: thing}) is not None

                    least = smallest(strategy, fails, value)
                    said = show.source(least) if isinstance(least, Value) else repr(least)
                    raise AssertionError(f"it fails for\n    {said}") from error

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


def smallest(strategy: st.SearchStrategy[Any], fails: Callable[[Any], bool], otherwise: Any) -> Any:
    """The smallest value that Hypothesis finds to fail."""
    few = settings(max_examples=300, database=None, phases=[Phase.generate, Phase.shrink])
    try:
        return find(strategy, fails, settings=few)
    except NoSuchExample:
        return otherwise
