"""What is not whole can be looked at: a traceback with locals shows what is being refused."""

from __future__ import annotations

import traceback
from typing import Any, get_args

import pytest

from cbt_homework.engagement.indicators.indicator import Indicator
from cbt_homework.engagement.window_runs import DueWindow
from cbt_homework.exchange.documents import Document, Read
from cbt_homework.exchange.registry import KindRegistry
from cbt_homework.exchange.unknown_fields import UnknownFields
from cbt_homework.exchange.upgrade_grammar import Upgrade
from cbt_homework.foundation.check_source import make_kind_test
from cbt_homework.foundation.declarations import is_personal, kinds_of
from cbt_homework.foundation.errors import InvariantError, RefusedError, StructureError
from cbt_homework.foundation.field_kinds import Kind as FieldKind
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.rules import Example, Rule, RuleBook
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.retired import RetiredIndicator, RetiredRule
from tests.foundation.value_classes import VALUE_CLASSES, name_of
from tests.one_item import in_one_item

every_class = pytest.mark.parametrize("cls", VALUE_CLASSES, ids=name_of)

UNTOLD = "What I never told anybody."


class Telling:
    """Something that shows what it should not, and has no length."""

    def __repr__(self) -> str:
        return UNTOLD


UNSOUND: tuple[object, ...] = (
    UNTOLD, [UNTOLD], (UNTOLD,), ([UNTOLD],), {UNTOLD: UNTOLD}, Telling(), (Telling(),), 10**5000,
    InvariantError.__new__(InvariantError), type(UNTOLD, (), {}),
)  # fmt: skip


def half_made(cls: type[Any], **fields: object) -> Any:
    """An object of a class with these fields alone, checked by nobody."""
    thing = object.__new__(cls)
    for name, held in fields.items():
        object.__setattr__(thing, name, held)
    return thing


@in_one_item
@every_class
def test_one_with_nothing_in_it_shows_its_class(cls: type[Value]) -> None:
    assert f"{cls.__name__}()" == repr(half_made(cls))


@in_one_item
@every_class
def test_one_with_anything_in_it_shows_no_text_that_nobody_checked(cls: type[Value]) -> None:
    for name, kind in kinds_of(cls).items():
        unsound = [held for held in UNSOUND if not make_kind_test(kind)(held)]
        assert len(unsound) >= len(UNSOUND) - 2
        for held in unsound:
            assert f"{cls.__name__}({name}=<not sound>)" == repr(half_made(cls, **{name: held}))
        if not make_kind_test(kind)(UNTOLD) or is_personal(kind):
            assert UNTOLD not in repr(half_made(cls, **{name: UNTOLD}))


@in_one_item
@every_class
def test_what_a_traceback_shows_of_its_frames_is_safe(cls: type[Value]) -> None:
    first = next(iter(kinds_of(cls)))
    fields = {name: Telling() for name in kinds_of(cls)}
    with pytest.raises(InvariantError) as caught:
        cls(**fields)
    del fields
    frames = traceback.StackSummary.extract(
        traceback.walk_tb(caught.value.__traceback__), capture_locals=True
    )
    shown = [(frame.locals or {}).get("self", "") for frame in frames]
    assert any(said.startswith(f"{cls.__name__}({first}=<not sound>") for said in shown)


def test_a_book_of_rules_and_what_a_newer_version_added_show_that_nothing_is_in_them() -> None:
    assert "RuleBook('', 0 rules)" == repr(half_made(RuleBook))
    assert "UnknownFields(version='', <0 unknown>)" == repr(half_made(UnknownFields))


@pytest.mark.parametrize(
    "cls",
    [
        *(Rule, Example, RetiredRule, RetiredIndicator, Indicator, Invariant, DueWindow),
        *(Document, Read, Upgrade, KindRegistry, *get_args(FieldKind)),
    ],
    ids=name_of,
)
def test_what_is_no_value_shows_its_class_as_well_while_nothing_is_in_it(cls: type[Any]) -> None:
    assert f"{cls.__name__}()" == repr(half_made(cls))


def test_what_is_no_value_shows_the_fields_that_are_there() -> None:
    assert "Example(shows='that', absent=3)" == repr(half_made(Example, absent=3, shows="that"))
    assert "Read(index=1, value=None, problems=())" == repr(Read(index=1))
    assert "Document(kind='assignment-history')" == repr(
        half_made(Document, kind="assignment-history", value=UNTOLD)
    )
    whole = repr(CATALOGUE["HW01"])
    assert whole.startswith("Rule(code='HW01', name=")
    assert "never=" in whole


@pytest.mark.parametrize("cls", [RefusedError, InvariantError, StructureError])
def test_an_error_that_is_not_whole_says_nothing(cls: type[RefusedError]) -> None:
    assert "" == str(cls.__new__(cls))
    assert f"{cls.__name__}()" == repr(cls.__new__(cls))
