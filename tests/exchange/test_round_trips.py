"""What is written is read back as it was, for every class of the library."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.foundation.field_types import Text
from cbt_homework.foundation.findings import Parameter
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies
from tests.exchange.samples import ASSIGNMENT, SAMPLES, SPEC, plain


@given(strategies.assignments())
def test_reading_and_writing_leave_the_data_alone(value: ch.Assignment) -> None:
    """What was handed in is not changed, and what comes out shares no list with another writing."""
    document = exchange.to_data(value)
    before = json.dumps(document)
    exchange.from_data(document)
    assert before == json.dumps(document)
    document["data"]["spec"].clear()
    assert before == json.dumps(exchange.to_data(value))


def test_null_is_read_as_not_recorded() -> None:
    """An export that spells out what it does not have need not be cleaned first."""
    data = {"task": "Walk", "place": None, "kinds": None, "obstacles": None}
    assert ch.HomeworkSpec("Walk") == exchange.from_data(data, ch.HomeworkSpec)


def test_an_empty_list_is_not_the_same_as_nothing() -> None:
    asked = exchange.from_data({"task": "Walk", "obstacles": []}, ch.HomeworkSpec)
    assert asked.obstacles == ()
    assert {"task": "Walk", "obstacles": []} == exchange.to_data(asked, envelope=False)


@pytest.mark.parametrize("missing", ch.Missing)
def test_why_an_answer_is_missing_is_written_as_an_object(missing: ch.Missing) -> None:
    """So that it cannot be taken for words that somebody said."""
    value = ch.Agreement(own_words=missing, confidence=missing)
    said = {"missing": missing.value}
    assert {"own_words": said, "confidence": said} == exchange.to_data(value, envelope=False)
    assert value == exchange.from_data({"own_words": said, "confidence": said}, ch.Agreement)
    words = ch.Agreement(own_words=missing.value)
    assert {"own_words": missing.value} == exchange.to_data(words, envelope=False)


@pytest.mark.parametrize(
    ("spelling", "written"), [("09:00", "09:00"), ("09:00:00", "09:00"), ("18:30:05", "18:30:05")]
)
def test_a_time_is_written_with_seconds_only_where_there_are_any(
    spelling: str, written: str
) -> None:
    data = {"type": "once", "next_session": True, "at": spelling}
    value = exchange.from_data(data, type(ch.once()))
    assert written == exchange.to_data(value, envelope=False)["at"]


def test_words_beyond_ascii_are_written_as_they_are() -> None:
    assert "Otázky und Übungen 🙂" in exchange.dumps(SPEC)


def test_every_kind_of_document_has_a_sample() -> None:
    assert exchange.KINDS.keys() == SAMPLES.keys()
    assert [*exchange.KINDS.values()] == [type(value) for value in SAMPLES.values()]


@pytest.mark.parametrize("value", [ch.percent(70), ch.MINUTES, ch.Obstacle("It rains")])
def test_a_part_is_a_document_only_without_an_envelope(value: Value) -> None:
    with pytest.raises(TypeError, match=f"not {type(value).__name__}$"):
        exchange.to_data(value)
    with pytest.raises(TypeError, match="one of homework-spec, assignment, assessment, policy"):
        exchange.dumps(value)
    assert value == exchange.from_data(exchange.to_data(value, envelope=False), type(value))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class _Longer(ch.HomeworkSpec):
    """A user's own design with one more field."""

    note: Text | None = None


def test_a_part_of_another_class_is_refused_and_never_written() -> None:
    """A subclass would be written with fields that no reader knows."""
    with pytest.raises(ch.InvariantError, match=r"spec: must be a HomeworkSpec \[wrong-class\]"):
        ch.Assignment(id="a1", spec=_Longer("Walk", note="mine"))


def test_equal_values_are_written_alike() -> None:
    assert ch.percent(70) == ch.percent(70.0)
    whole, broken = (exchange.to_data(ch.percent(value), envelope=False) for value in (70, 70.0))
    assert json.dumps(whole) == json.dumps(broken)


def test_a_huge_fact_is_refused_or_can_be_written() -> None:
    try:
        value = exchange.from_data({"name": "x", "value": 10**5000}, Parameter)
    except ch.StructureError:
        return
    json.dumps(exchange.to_data(value, envelope=False))


def test_an_assessment_is_read_by_its_generic_name() -> None:
    made = ch.assess(ch.HomeworkSpec("Walk"))
    assert made == exchange.from_data(plain(made), ch.judgment.Assessment[ch.Criterion])


@pytest.mark.parametrize("of", [int, dict, list[ch.HomeworkSpec]])
def test_what_is_none_of_our_classes_is_a_type_error(of: Any) -> None:
    with pytest.raises(TypeError):
        exchange.from_data(plain(ASSIGNMENT), of)


@pytest.mark.parametrize("thing", ["Walk", 7, None, {"task": "Walk"}, ch.Assignment])
def test_what_is_none_of_our_values_cannot_be_written(thing: Any) -> None:
    with pytest.raises(TypeError, match=r"is not declared as a value, and cannot be written$"):
        exchange.to_data(thing, envelope=False)
