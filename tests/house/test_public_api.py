"""The public face: what is exported, with its signatures, held against a written record."""

from __future__ import annotations

import ast
import importlib
import inspect
import pydoc
from pathlib import Path
from typing import Annotated, get_origin

import attrs
import pytest

import cbt_homework
from cbt_homework.foundation.declarations import field_sentences, kinds_of
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.testing import strategies
from tests.house.surface import NAMESPACES, WIDTH, entry, names, record
from tests.one_item import in_one_item
from tests.regenerate import compare

RECORD = Path(__file__).parent / "public_api.txt"


def test_the_public_names_and_their_signatures_are_those_on_record() -> None:
    compare(RECORD, "\n".join(record()) + "\n")


def test_the_record_can_be_read() -> None:
    lines = RECORD.read_text("utf-8").splitlines()
    assert 600 < len(lines)
    assert [] == [line for line in lines if len(line) > WIDTH]


def _before(a: int, *, b: Annotated[str, "at most 20"] = "x") -> None: ...
def _other_default(a: int, *, b: Annotated[str, "at most 30"] = "a" * 80) -> None: ...
def _other_name(a: int, *, c: Annotated[str, "at most 20"] = "x") -> None: ...
def _other_kind(a: int, b: Annotated[str, "at most 20"] = "x") -> None: ...
def _other_type(a: int, *, b: Annotated[bytes, "at most 20"] = "x") -> None: ...
def _another_answer(a: int, *, b: Annotated[str, "at most 20"] = "x") -> int: ...
def _with_book(book: RuleBook = CATALOGUE) -> None: ...


_LESS = CATALOGUE.without("HW01")


def _with_less(book: RuleBook = _LESS) -> None: ...


def test_the_record_changes_with_a_parameter_and_not_with_a_limit_or_a_catalogue() -> None:
    was = list(entry("f", _before))
    assert ["f(a: int, *, b: str = 'x') -> None"] == was
    assert ["f(a: int, *, b: str = ...) -> None"] == list(entry("f", _other_default))
    for changed in (_other_name, _other_kind, _other_type, _another_answer):
        assert was != list(entry("f", changed))
    assert ["f(book: RuleBook = ...) -> None"] == list(entry("f", _with_book))
    assert list(entry("f", _with_less)) == list(entry("f", _with_book))


def test_the_record_has_the_members_of_a_class() -> None:
    lines = list(entry("RuleBook", RuleBook))
    assert "  .select(self, *codes: str | enum.Enum) -> RuleBook" in lines
    assert "  .supported: tuple[Barrier, ...]" in list(
        entry("x", cbt_homework.judgment.AdherenceDiagnosis)
    )


def test_a_call_can_be_read_in_help() -> None:
    """No signature shows a catalogue or a policy; a class has a parameter a field."""
    too_long: list[str] = []
    for where, thing in names():
        if not callable(thing) or get_origin(thing) is Annotated:
            continue
        if isinstance(thing, type) and issubclass(thing, BaseException):
            continue
        signature = inspect.signature(thing)
        parts = [len(str(parameter)) for parameter in signature.parameters.values()]
        many_short_fields = isinstance(thing, type) and max(parts, default=0) <= 100
        most = 400 if not isinstance(thing, type) else 2_000 if many_short_fields else 1_000
        if thing is cbt_homework.Policy:
            most = 1_500  # it is made of the thresholds of all rooms
        if len(str(signature)) >= most:
            too_long.append(f"{where}: {len(str(signature))}")
        # Two classes have 30 and more fields; Python 3.13 writes more about each class.
        readable = 12_000 if many_short_fields else 10_000 if isinstance(thing, type) else 2_000
        if len(pydoc.render_doc(thing)) > readable:
            too_long.append(f"{where}: help")
    assert [] == too_long


def test_the_face_exports_what_it_declares_to_type_checkers() -> None:
    tree = ast.parse(inspect.getsource(cbt_homework))
    guarded = next(n for n in tree.body if isinstance(n, ast.If))
    declared = {
        alias.name for n in guarded.body if isinstance(n, ast.ImportFrom) for alias in n.names
    }
    assert declared == {*cbt_homework.__all__, "__version__"}


def test_the_face_has_at_most_fifty_names_and_every_namespace() -> None:
    assert len(cbt_homework.__all__) <= 50
    rooms = {name.partition(".")[2] for name in NAMESPACES} - {""}
    assert rooms <= set(cbt_homework.__all__)


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


@in_one_item
@pytest.mark.parametrize("cls", strategies.value_classes(), ids=lambda cls: cls.__name__)
def test_every_value_is_frozen_slotted_and_says_what_its_fields_are(cls: type[Value]) -> None:
    assert inspect.getdoc(cls)
    assert set(field_sentences(cls)) == set(kinds_of(cls))
    assert all(sentence.endswith(".") for sentence in field_sentences(cls).values())
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
