"""Gives namespaces an error for a name that they lack, and loads some objects on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
_PACKAGE = __name__.partition(".")[0]

_MODULES: dict[str, tuple[str, ...]] = {}
"""The modules among the public names of a namespace, by their paths in the package."""


def explain_missing_names(namespace: str) -> None:
    """Make a module answer a name that it lacks with the nearest public name.

    Type checkers accept every name of a module with a `__getattr__` that they can see. They do not
    see the one that is set here.

    Args:
        namespace: The `__name__` of the module that calls.
    """
    module = import_module(namespace)

    def raise_unknown_name(name: str) -> NoReturn:
        # Without `obj`, a traceback adds no second suggestion to this one.
        raise AttributeError(_unknown_name_message(namespace, name), name=name)

    def list_names() -> list[str]:
        return sorted(module.__all__)

    vars(module).update(__getattr__=raise_unknown_name, __dir__=list_names)


class LazyRegistry(Mapping[str, T]):
    """Maps names to objects, and imports the module of an object when it is first asked for.

    It knows an object by its place, a module of the package and a name in it:
    ``"homework.spec:HomeworkSpec"``. A program that never asks for an object does not wait for the
    import of its module.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = dict(places)
        self._loaded: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._loaded:
            module, _, attribute = self._places[name].partition(":")
            self._loaded[name] = getattr(import_module(f"{_PACKAGE}.{module}"), attribute)
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(getattr(self, '_places', ()))})"


def lazy_namespace(
    namespace: str,
    lazy: Mapping[str, tuple[str, ...]],
    public: Sequence[str],
    *,
    modules: tuple[str, ...] = (),
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make `__getattr__` and `__dir__` of a namespace that loads names on first use.

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
    _MODULES[namespace] = modules

    def load(name: str) -> Any:
        if name in paths:
            return import_module(f"{package}.{paths[name]}")
        if name not in homes:
            # Without `obj`, a traceback adds no second suggestion to this one.
            raise AttributeError(_unknown_name_message(namespace, name), name=name)
        loaded = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(import_module(namespace), name, loaded)
        return loaded

    def list_names() -> list[str]:
        return sorted({*public, *homes})

    return load, list_names


def _unknown_name_message(namespace: str, name: str) -> str:
    """The error for a name that a namespace lacks: where it is, or what was probably meant."""
    message = f"module {namespace!r} has no attribute {name!r}"
    if name.startswith("_"):  # tools ask every module for such names
        return message
    if _is_module(namespace, name):  # Python asks before it imports the module
        return message
    # Loaded only on the way to an error.
    from cbt_homework.foundation.errors import suggestion_text  # noqa: PLC0415

    package = namespace.partition(".")[0]
    others = [package, *(f"{package}.{path}" for path in _MODULES[package])]
    public = {other: getattr(import_module(other), "__all__", ()) for other in others}
    there = [other for other, names in public.items() if name in names]
    if there:
        return f"{message}; it is in {' and '.join(there)}"
    return message + suggestion_text(name, public.get(namespace, ()))


def _is_module(namespace: str, name: str) -> bool:
    """Whether a name is that of a module in the namespace, imported or not."""
    is_package = hasattr(import_module(namespace), "__path__")
    return is_package and find_spec(f"{namespace}.{name}") is not None
