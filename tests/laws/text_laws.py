"""Only the door that is opened by name shows what a person wrote."""

# ruff: noqa: S307 (the source of a value has to be Python)

from __future__ import annotations

import ast
import datetime as dt
import re
from datetime import date, timedelta
from functools import cache
from typing import Any

import attrs
import pytest

from cbt_homework import exchange, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.declarations import is_personal
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.values import Value
from cbt_homework.research import deidentified
from tests.foundation.value_classes import fields_of, namespace
from tests.house.test_privacy import canary, filled, silent, spelled
from tests.laws.drawing import Chance
from tests.research.tidy.test_deidentify import refs_and_days, veil, within_the_calendar

NAMES = cache(namespace)


def repr_is_the_constructor_call_without_what_is_not_recorded(value: Value, _: Chance) -> None:
    call = ast.parse(re.sub(r"<\d+ (?:characters|items?)>", "None", repr(value)), mode="eval")
    assert isinstance(call.body, ast.Call)
    assert isinstance(call.body.func, ast.Name)
    assert type(value).__name__ == call.body.func.id
    recorded = [name for name, held in fields_of(value).items() if held is not None]
    assert recorded == [argument.arg for argument in call.body.keywords]


def value_without_personal_text_shows_itself_fully(value: Value, _: Chance) -> None:
    if is_personal(k.One(type(value))):
        return
    try:
        shown = repr(value)
    except ValueError:  # an integer that is too long to be written
        return
    assert value == eval(shown, {**NAMES(), "datetime": dt})


def source_makes_an_equal_value(value: Value, _: Chance) -> None:
    made = eval(source(value), dict(NAMES()))
    assert value == made
    assert repr(value) == repr(made) or fields_of(value) == fields_of(made)


def personal_text_is_in_no_repr_and_no_error(value: Value, _: Chance) -> None:
    canaries: list[str] = []
    kept = filled(value, canaries)
    assert silent(repr(kept) + str(kept) + f"{kept}", canaries)
    assert all(spelled(c) in show.source(kept) for c in canaries), "a door opened by name"
    for name in fields_of(kept):
        given = canary()
        with pytest.raises(InvariantError) as refused:
            attrs.evolve(kept, **{name: [given]})
        said = f"{refused.value}{refused.value!r}{refused.value.args}{refused.value.problems}"
        assert silent(said, [*canaries, given])


def deidentified_value_has_no_text_id_or_day_left(value: Value, _: Chance) -> None:
    if not within_the_calendar(value):
        return
    canaries: list[str] = []
    kept = filled(value, canaries)
    clear: Any = deidentified(kept, key=veil, weeks=7)
    assert type(kept) is type(clear)
    assert silent(show.source(clear) + str(exchange.to_data(clear, envelope=False)), canaries)
    before, after = refs_and_days(kept), refs_and_days(clear)
    moved = [b + timedelta(weeks=7) if isinstance(b, date) else veil(b) for b in before]
    assert moved == after
