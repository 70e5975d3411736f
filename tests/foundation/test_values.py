"""What holds of every value: frozen, slotted, compared by content, copied and pickled safely."""

# ruff: noqa: S301 (a value has to survive pickle, and the source of one to be Python)

from __future__ import annotations

import pickle
import re

import attrs
import pytest

from cbt_homework.foundation.declarations import field_sentences, kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import PERCENT, Rating, percent
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import FromSession, Obstacle, Rationale
from tests.foundation.value_classes import VALUE_CLASSES, name_of
from tests.one_item import in_one_item

every_class = pytest.mark.parametrize("cls", VALUE_CLASSES, ids=name_of)


def test_values_of_two_classes_are_never_equal_whatever_they_hold() -> None:
    assert Obstacle("It rains") != Rationale("It rains")
    assert Obstacle("It rains") != ("It rains", None)


def test_seventy_percent_cannot_be_made_two_hundred_in_a_pickle() -> None:
    pickled = pickle.dumps(percent(70))
    assert 1 == pickled.count(b"K\x46")
    with pytest.raises(InvariantError, match="off-its-scale"):
        pickle.loads(pickled.replace(b"K\x46", b"K\xc8"))


def test_repr_counts_text_and_items_and_names_vocabulary() -> None:
    assert "Obstacle(what=<8 characters>)" == repr(Obstacle("It rains"))
    assert "FromSession(topics=<1 item>, methods=<2 items>)" == repr(
        FromSession(topics=("shame",), methods=("pie", "chart"))
    )
    assert "FromSession(topics=<0 items>)" == repr(FromSession(topics=()))
    assert "Agreement(own_words=Missing.DECLINED, in_writing=False)" == repr(
        Agreement(own_words=Missing.DECLINED, in_writing=False)
    )
    assert "HomeworkSpec(task=<1 characters>, rationale=Rationale(purpose=<2 characters>))" == repr(
        HomeworkSpec("x", rationale=Rationale("yy"))
    )


@in_one_item
@every_class
def test_every_field_has_a_sentence_and_every_sentence_a_field(cls: type[Value]) -> None:
    assert set(kinds_of(cls)) == set(field_sentences(cls))
    for name, sentence in field_sentences(cls).items():
        assert re.fullmatch(r"[A-Z0-9].*[.]", sentence), f"{cls.__name__}.{name}: {sentence}"
    section = (cls.__doc__ or "").partition("Attributes:")[2]
    described = set(re.findall(r"^ {8}(\w+): ", section, re.MULTILINE))
    described |= set(re.findall(r"^ {4}(\w+): ", section, re.MULTILINE))
    assert described <= set(kinds_of(cls))


@in_one_item
@every_class
def test_only_the_first_fields_of_a_class_may_be_given_without_their_name(cls: type[Value]) -> None:
    by_name = [a.kw_only for a in attrs.fields(cls)]
    assert sorted(by_name) == by_name


class Undecorated(Rating):
    """A user's own subclass that adds nothing and was not decorated."""


def test_a_subclass_without_fields_of_its_own_is_checked_like_its_parent() -> None:
    assert 50 == Undecorated(50, PERCENT).value
    with pytest.raises(InvariantError, match="off-its-scale"):
        Undecorated(500, PERCENT)


def test_the_tools_of_attrs_work_on_values() -> None:
    spec = HomeworkSpec("Walk", obstacles=(Obstacle("It rains", then="umbrella"),))
    data = attrs.asdict(spec)
    assert {"what": "It rains", "then": "umbrella", "rests_on": None} == data["obstacles"][0]
    assert ("It rains", "umbrella", None) == attrs.astuple(Obstacle("It rains", then="umbrella"))
