"""Every class and vocabulary of the library, for the laws that hold of all of them."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from datetime import date, time
from typing import Any

import attrs
from hypothesis import settings

import cbt_homework
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.testing import strategies

for _module in pkgutil.walk_packages(cbt_homework.__path__, "cbt_homework."):
    importlib.import_module(_module.name)

VALUE_CLASSES: list[type[Value]] = strategies.value_classes()


def _vocabularies(root: type[Term]) -> list[type[Term]]:
    below = [cls for each in root.__subclasses__() for cls in (each, *_vocabularies(each))]
    return [cls for cls in below if cls.__module__.startswith("cbt_homework.")]


VOCABULARIES = _vocabularies(Term)


def fields_of(thing: Value) -> dict[str, Any]:
    """The fields of a value, by name."""
    return {a.name: getattr(thing, a.name) for a in attrs.fields(type(thing))}


def namespace() -> dict[str, Any]:
    """The names a constructor call may use: every public value class and vocabulary."""
    found: dict[str, Any] = {"date": date, "time": time}
    for cls in (*VALUE_CLASSES, *VOCABULARIES):
        assert cls is getattr(sys.modules[cls.__module__], cls.__name__)
        assert found.setdefault(cls.__name__, cls) is cls, f"two classes are called {cls.__name__}"
    return found


def name_of(cls: type[Any]) -> str:
    """For the ids of parametrized tests."""
    return cls.__name__


def tries(cls: type[Value], part: float = 1) -> settings:
    """How often a law is tried on a class: a part of the profile, less for one that holds much."""
    most = settings.default.max_examples if settings.default else 60
    return settings(max_examples=max(8, int(most * part / (1 + _size(cls) / 25))))


def _size(cls: type[Value]) -> int:
    return sum(1 + sum(map(_size, _models(kind))) for kind in kinds_of(cls).values())


def _models(kind: Kind) -> tuple[type[Value], ...]:
    match kind:
        case k.One(model=model):
            return (model,)
        case k.OneOf(models=models):
            return models
        case k.Many(item=inner) | k.Maybe(kind=inner) | k.Answer(kind=inner):
            return _models(inner)
        case _:
            return ()
