"""The public face: what is exported, with its signatures, held against a written record."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

import cbt_homework
from cbt_homework.foundation.declarations import about, kinds_of
from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies
from tests.regenerate import compare

RECORD = Path(__file__).parent / "public_api.txt"
NAMESPACES = (
    "cbt_homework",
    "cbt_homework.cases",
    "cbt_homework.cognition",
    "cbt_homework.engagement",
    "cbt_homework.exchange",
    "cbt_homework.research",
    "cbt_homework.rules",
    "cbt_homework.show",
    "cbt_homework.supervision",
    "cbt_homework.testing",
)


def lines_of(module: ModuleType) -> list[str]:
    """One line a name: what it is, and how it is called."""
    found: list[str] = []
    for name in module.__all__:
        thing: Any = getattr(module, name)
        where = f"{module.__name__}.{name}"
        if isinstance(thing, ModuleType):
            found.append(f"{where}: module")
        elif isinstance(thing, type) and issubclass(thing, Term):
            found.append(f"{where}: {', '.join(member.value for member in thing)}")
        elif isinstance(thing, type) and issubclass(thing, BaseException):
            found.append(f"{where}: {', '.join(base.__name__ for base in thing.__mro__[1:-2])}")
        elif callable(thing):
            found.append(f"{where}{inspect.signature(thing)}")
            if isinstance(thing, type):
                found += [f"  .{m}" for m in sorted(vars(thing)) if not m.startswith("_")]
        else:
            found.append(f"{where}: {type(thing).__name__}")
    return found


def test_the_public_names_and_their_signatures_are_those_on_record() -> None:
    now = [line for name in NAMESPACES for line in lines_of(importlib.import_module(name))]
    compare(RECORD, "\n".join(now) + "\n")


def test_the_face_exports_what_it_declares_to_type_checkers() -> None:
    import ast

    tree = ast.parse(inspect.getsource(cbt_homework))
    guarded = next(n for n in tree.body if isinstance(n, ast.If))
    declared = {
        alias.name for n in guarded.body if isinstance(n, ast.ImportFrom) for alias in n.names
    }
    assert declared == {*cbt_homework.__all__, "__version__"}


@pytest.mark.parametrize("name", NAMESPACES)
def test_what_is_exported_is_sorted_listed_and_there(name: str) -> None:
    module = importlib.import_module(name)
    assert sorted(module.__all__, key=_isort) == list(module.__all__)
    assert set(module.__all__) <= set(dir(module))
    for exported in module.__all__:
        assert getattr(module, exported) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = module.nonsense


def _isort(name: str) -> tuple[int, str]:
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name


@pytest.mark.parametrize("cls", strategies.value_classes(), ids=lambda cls: cls.__name__)
def test_every_value_is_frozen_slotted_and_says_what_its_fields_are(cls: type[Value]) -> None:
    assert inspect.getdoc(cls)
    assert set(about(cls)) == set(kinds_of(cls))
    assert all(sentence.endswith(".") for sentence in about(cls).values())
    assert not hasattr(cls, "__dict__") or "__dict__" not in dir(object.__new__(cls))
    positional = [a.name for a in attrs.fields(cls) if not a.kw_only]
    assert len(positional) <= 2, "the first may be positional, the others are keyword-only"


def test_every_public_function_and_class_has_a_docstring() -> None:
    for name in NAMESPACES:
        module = importlib.import_module(name)
        for exported in module.__all__:
            thing = getattr(module, exported)
            if callable(thing):
                assert inspect.getdoc(thing), exported


def test_every_word_of_a_vocabulary_is_a_stable_lower_case_key() -> None:
    seen: list[type[Term]] = list(Term.__subclasses__())
    assert len(seen) >= 20
    for vocabulary in seen:
        for member in vocabulary:
            assert member.value == member.name.lower().replace("_", "-"), member


def test_the_version_is_said_once() -> None:
    from importlib.metadata import version

    basis = cbt_homework.assess(cbt_homework.HomeworkSpec("x")).basis
    assert version("cbt-homework") == cbt_homework.__version__ == basis.library
