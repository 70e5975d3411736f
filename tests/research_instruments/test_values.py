"""The classes of instruments as values: described, quiet, and made again from their source."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cbt_homework.foundation.declarations import about, kinds_of
from cbt_homework.foundation.source import source
from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies

OURS = [
    cls
    for cls in strategies.value_classes()
    if cls.__module__.startswith("cbt_homework.research.")
    and cls.__module__.split(".")[2].startswith(("instrument", "scoring"))
]


def name_of(cls: type[Any]) -> str:
    return cls.__name__


def test_the_classes_are_found() -> None:
    assert 12 == len(OURS)


@pytest.mark.parametrize("cls", OURS, ids=name_of)
def test_every_field_has_a_sentence(cls: type[Value]) -> None:
    assert set(about(cls)) == set(kinds_of(cls))
    assert all(sentence.endswith(".") for sentence in about(cls).values())


@pytest.mark.parametrize("cls", OURS, ids=name_of)
@settings(max_examples=12)
@given(data=st.data())
def test_a_value_is_made_again_from_its_source_its_pickle_and_its_fields(
    cls: type[Value], data: st.DataObject
) -> None:
    thing = data.draw(strategies.values(cls))
    names: dict[str, Any] = {"date": date}
    names |= {c.__name__: c for c in strategies.value_classes()}
    names |= {c.__name__: c for c in Term.__subclasses__()}
    assert thing == eval(source(thing), names)  # noqa: S307 (a call of our own constructors)
    assert thing == pickle.loads(pickle.dumps(thing))  # noqa: S301 (our own)
    assert thing == attrs.evolve(thing) == copy.deepcopy(thing)
    assert hash(thing) == hash(attrs.evolve(thing))
