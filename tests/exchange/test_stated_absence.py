"""*There was none* on the wire: read and written for parts, refused for yes or no and for words."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange.compiled import make_fast_reader, make_fast_writer
from cbt_homework.exchange.documents import loads
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.schema import json_schema
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from tests.exchange.agreement import outcome, sound
from tests.exchange.goldens import goldens
from tests.foundation.value_classes import VALUE_CLASSES
from tests.laws.wire_laws import validator

NONE = {"missing": "none"}
ANSWERS = [
    (cls, name, kind.kind if isinstance(kind, k.Maybe) else kind)
    for cls in VALUE_CLASSES
    for name, kind in kinds_of(cls).items()
    if isinstance(kind.kind if isinstance(kind, k.Maybe) else kind, k.Answer)
]
CHOSEN = [(cls, name) for cls, name, kind in ANSWERS if isinstance(kind.kind, k.Flag | k.Choice)]
PARTS = [(cls, name) for cls, name, kind in ANSWERS if not isinstance(kind.kind, k.Flag | k.Choice)]


@cache
def a_value(cls: type[Any]) -> Any:
    """A sound value of a class."""
    return sound(cls, 1)[0]


@cache
def admits(cls: type[Any], strict: bool) -> Any:
    """What tells whether data are as the schema of a class says."""
    return validator(json_schema(cls, strict=strict))


def stated(cls: type[Any], name: str) -> Any:
    """The data of a value, in which one field says that there was none."""
    return {**write_value(a_value(cls)), name: NONE}


def strictly(schema: Any, data: Any) -> bool:
    """Whether the schema of the field itself, wherever it is spelled out, admits the data."""
    return bool(validator(schema).is_valid(data))


def test_both_sorts_of_answers_are_there() -> None:
    assert len(CHOSEN) > 20
    assert len(PARTS) > 40


@pytest.mark.parametrize(("cls", "name"), CHOSEN, ids=lambda of: getattr(of, "__name__", of))
def test_a_yes_or_no_and_a_chosen_word_are_never_none(cls: type[Any], name: str) -> None:
    data = stated(cls, name)
    plain, fast = outcome(make_plain_reader(cls), data), outcome(make_fast_reader(cls), data)
    told = [p for p in plain if p[0].startswith(f"{name}.")] if isinstance(plain, list) else []
    must = "must be one of not-asked, declined, not-applicable"
    assert [(f"{name}.missing", "not-a-choice", must)] == told
    assert plain == fast
    assert not admits(cls, strict=False).is_valid(data)
    with pytest.raises(RefusedError) as caught:
        attrs.evolve(a_value(cls), **{name: Missing.NONE})
    assert (name,) in [problem.path for problem in caught.value.problems]


@pytest.mark.parametrize(("cls", "name"), PARTS, ids=lambda of: getattr(of, "__name__", of))
def test_a_part_that_is_none_is_read_alike_and_written_back(cls: type[Any], name: str) -> None:
    data = stated(cls, name)
    plain, fast = outcome(make_plain_reader(cls), data), outcome(make_fast_reader(cls), data)
    assert plain == fast
    assert admits(cls, strict=False).is_valid(data)
    if isinstance(plain, Value):
        assert getattr(plain, name) is Missing.NONE
        assert NONE == write_value(plain)[name] == make_fast_writer(cls)(plain)[name]
    else:  # by an invariant: where a field says more than one, a rule of the class may forbid it
        assert all(code not in {"not-a-choice", "wrong-type"} for _, code, _ in plain)


@pytest.mark.parametrize(("cls", "name"), [*CHOSEN, *PARTS])
def test_the_strict_schema_says_the_same_of_each_field(cls: type[Any], name: str) -> None:
    schema = json_schema(cls, strict=True)
    here = (
        schema["properties"]
        if "properties" in schema
        else schema["$defs"][cls.__name__]["properties"]
    )
    field = {**here[name], "$defs": schema["$defs"]}
    assert strictly(field, NONE) is ((cls, name) in PARTS)
    assert strictly(field, {"missing": "declined"})


def goals(data: Any) -> Iterator[Any]:
    """The goal of each design in some data."""
    if isinstance(data, dict):
        if "task" in data and "goal" in data:
            yield data["goal"]
        data = list(data.values())
    for part in data if isinstance(data, list) else ():
        yield from goals(part)


def test_the_goal_of_an_older_document_becomes_an_object_with_its_id() -> None:
    """Up to 0.2 a goal was the id alone."""
    read = 0
    for path in goldens():
        document = json.loads(path.read_text("utf-8"))
        if document["version"] not in {"0.1", "0.2"}:
            continue
        before = list(goals(document["data"]))
        after = list(goals(exchange.to_data(exchange.from_data(document))["data"]))
        assert [goal if goal is None else {"id": goal} for goal in before] == after
        read += len(before)
    assert read


OLD = {
    "format": "cbt-homework",
    "version": "0.2",
    "kind": "homework-spec",
    "data": {"task": "Walk", "goal": "g1"},
}


def test_a_document_of_the_version_before_is_read() -> None:
    assert ch.HomeworkSpec("Walk", goal=ch.homework.Goal(id="g1")) == loads(json.dumps(OLD))


@pytest.mark.parametrize("wrong", [7, "my goal", ["g1"], {"id": 7}])
def test_a_goal_that_was_never_right_is_refused_at_the_place_it_stood(wrong: Any) -> None:
    document = copy.deepcopy(OLD)
    document["data"]["goal"] = wrong  # type: ignore[index]
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(document)
    assert all("goal" in problem.path for problem in caught.value.problems)
    assert "my goal" not in str(caught.value)
