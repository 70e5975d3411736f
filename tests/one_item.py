"""Many small cases as one item: what an item costs is then paid once, and not once a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any


def in_one_item(test: Callable[..., None]) -> Callable[[], None]:
    """Run every case of a parametrized test, and name each that fails.

    It stands above the ``parametrize`` of a test that takes nothing else. What is asked of many
    small things costs more in items than in assertions.
    """
    marks = tuple(vars(test).pop("pytestmark"))

    def every_case() -> None:
        broken: list[str] = []
        for name, given in cases(marks):
            try:
                test(**given)
            except (KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:  # noqa: BLE001 (pytest fails by one that is no Exception)
                broken.append(f"[{name}] {type(error).__name__}: {error}")
        if broken:
            raise AssertionError(f"{len(broken)} of its cases:\n" + "\n".join(broken))

    every_case.__name__ = test.__name__
    every_case.__qualname__ = test.__qualname__
    every_case.__doc__ = test.__doc__
    every_case.__module__ = test.__module__
    vars(every_case).update(vars(test), fused=marks)
    return every_case


def cases(marks: tuple[Any, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name and the arguments of each case, as ``parametrize`` would make them."""
    every = [list(of_one(mark)) for mark in marks]
    if not all(every):
        raise AssertionError("no case")
    for parts in product(*every):
        given = {name: value for _, arguments in parts for name, value in arguments.items()}
        yield "-".join(name for name, _ in parts), given


def of_one(mark: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The cases of one ``parametrize``."""
    names, things = mark.args
    several = names.replace(",", " ").split() if isinstance(names, str) else list(names)
    ids = mark.kwargs.get("ids")
    given = None if ids is None or callable(ids) else list(ids)
    for at, thing in enumerate(things):
        name: object = f"{several[0]}{at}"
        if type(thing).__name__ == "ParameterSet":
            name, values = thing.id or name, thing.values
        else:
            values = (thing,) if len(several) == 1 else thing
        if callable(ids):
            name = "-".join(str(ids(value)) for value in values)
        elif given is not None:
            name = given[at]
        yield str(name), dict(zip(several, values, strict=True))
