"""Loads the public names of a namespace when somebody first asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

_PUBLIC: dict[str, Sequence[str]] = {}
"""The public names of every namespace that is loaded."""
_MODULES: dict[str, tuple[str, ...]] = {}
"""The modules among them, by their paths in the package."""


def lazy_namespace(
    namespace: str,
    lazy: Mapping[str, tuple[str, ...]],
    public: Sequence[str],
    *,
    modules: tuple[str, ...] = (),
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make `__getattr__` and `__dir__` of a namespace.

    A namespace assigns both under ``if not TYPE_CHECKING:``. A type checker that sees the
    `__getattr__` of a module accepts every name. It reads the imports under ``if TYPE_CHECKING:``
    instead.

    Args:
        namespace: The `__name__` of the module that calls.
        lazy: The names that each home module has. Paths start after the package.
        public: The `__all__` of the module that calls.
        modules: The paths of the modules among the public names.
    """
    package = namespace.partition(".")[0]
    homes = {name: home for home, names in lazy.items() for name in names}
    paths = {path.rpartition(".")[2]: path for path in modules}
    _PUBLIC[namespace] = public
    _MODULES[namespace] = modules

    def load(name: str) -> Any:
        if name in paths:
            return import_module(f"{package}.{paths[name]}")
        if name not in homes:
            # Without `obj`, a traceback adds no second suggestion to this one.
            raise AttributeError(_unknown(namespace, name), name=name)
        found = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(import_module(namespace), name, found)
        return found

    def list_names() -> list[str]:
        return sorted({*public, *homes})

    return load, list_names


def _unknown(namespace: str, name: str) -> str:
    """The error for a name that the namespace does not have, with what was probably meant."""
    message = f"module {namespace!r} has no attribute {name!r}"
    if name.startswith("_"):  # tools ask every module for such names
        return message
    # Loaded only on the way to an error.
    from cbt_homework.foundation.errors import nearest  # noqa: PLC0415

    package = namespace.partition(".")[0]
    others = [package, *(f"{package}.{path}" for path in _MODULES[package])]
    for other in others:
        import_module(other)
    there = [other for other in others if name in _PUBLIC.get(other, ())]
    if there:
        return f"{message}; it is in {' and '.join(there)}"
    return message + nearest(name, _PUBLIC[namespace])
