"""Standard scales and units by name, and names that say something else than the object holds."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import attrs
import pytest

from cbt_homework import exchange
from cbt_homework.exchange.compiled import make_fast_reader
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.schema import json_schema
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation.errors import InvariantError, StructureError
from cbt_homework.foundation.ratings import PERCENT, UNSPECIFIED, ZERO_TO_TEN, Rating, Scale
from cbt_homework.foundation.values import Value
from cbt_homework.homework.target import MINUTES, Amount, Unit
from cbt_homework.research.instruments import checklists, templates
from cbt_homework.research.instruments.instrument import Instrument
from cbt_homework.testing.repairs import MEND
from tests.exchange.agreement import outcome
from tests.laws.wire_laws import validator

NAMED: list[tuple[type[Any], Any, Any]] = [
    *((cls, name, held) for cls in (Scale, Unit) for name, held in cls.__standard__.items()),
    (Rating, {"value": 1, "scale": "percent"}, Rating(1, PERCENT)),
    (Rating, {"value": 1, "scale": "0-10"}, Rating(1, ZERO_TO_TEN)),
    (Amount, {"value": 30, "unit": "minutes"}, Amount(30, MINUTES)),
]
REFUSED: list[tuple[type[Any], Any, str, str]] = [
    (Scale, "percnt", "$", "not-a-choice"),
    (Scale, "unspecified", "$", "not-a-choice"),
    (Scale, "Percent", "$", "not-a-choice"),
    (Unit, "minute", "$", "not-a-choice"),
    (Unit, "Ann Smith, 555-1234", "$", "not-a-choice"),
    (Rating, {"value": 7, "scale": "0-9"}, "scale", "not-a-choice"),
    (Rating, {"value": 7, "scale": ["percent"]}, "scale", "not-an-object"),
    (Amount, {"value": 30, "unit": "mins of Ann"}, "unit", "not-a-choice"),
]


def by_all(cls: type[Any], data: Any) -> Any:
    """What both readers make of some data, which has to be the same."""
    plain, fast = outcome(make_plain_reader(cls), data), outcome(make_fast_reader(cls), data)
    assert plain == fast
    return plain


def admitted(cls: type[Any], data: Any) -> set[bool]:
    """Whether the two schemas of a class admit some data."""
    return {validator(json_schema(cls, strict=strict)).is_valid(data) for strict in (False, True)}


@pytest.mark.parametrize(("cls", "data", "held"), NAMED)
def test_a_standard_scale_or_unit_is_read_by_its_name(
    cls: type[Any], data: Any, held: Value
) -> None:
    assert held == by_all(cls, data) == exchange.from_data(data, cls)
    assert validator(json_schema(cls)).is_valid(data)
    assert exchange.from_data(write_value(held), cls) == held


def test_the_strict_schema_takes_the_same_names() -> None:
    for cls in (Scale, Unit):
        for name in (*cls.__standard__, "unspecified", "percnt", ""):
            known = name in cls.__standard__
            assert admitted(cls, name) == {known}


@pytest.mark.parametrize(("cls", "data", "where", "code"), REFUSED)
def test_another_name_is_refused_by_all_and_never_repeated(
    cls: type[Any], data: Any, where: str, code: str
) -> None:
    (problem,) = by_all(cls, data)
    assert (problem[0], problem[1]) == (where, code)
    assert not validator(json_schema(cls)).is_valid(data)
    with pytest.raises(StructureError) as caught:
        exchange.from_data(data, cls)
    assert "Ann" not in str(caught.value)
    assert "percnt" not in str(caught.value)
    assert "unspecified" not in str(caught.value)


@pytest.mark.parametrize(
    ("cls", "word", "meant"),
    [(Scale, "percnt", "percent"), (Scale, "0-11", "0-10"), (Unit, "minute", "minutes")],
)
def test_the_nearest_name_is_the_hint(cls: type[Any], word: str, meant: str) -> None:
    ((_, _, message),) = by_all(cls, word)
    assert message.endswith(f"did you mean '{meant}'?")


SAYS_OTHER: list[tuple[type[Any], dict[str, Any], str, str]] = [
    *(
        (Scale, {"name": name, **ends}, "name", "says-other-ends")
        for name, ends in product(
            ("0-10", "0 to 10", "0\N{EN DASH}10", "0 - 10", "0 TO 10", "10-0"),
            ({}, {"least": 0, "most": 100}, {"least": 1, "most": 10}),
        )
    ),
    *(
        (Scale, {"name": name, **ends}, "name", "says-other-ends")
        for name, ends in product(
            ("percent", "%", "Percent", "per cent", "percentage", "0\N{EN DASH}100"),
            ({}, {"least": 0, "most": 10}, {"least": 1, "most": 100}),
        )
    ),
    *(
        (Unit, {"name": name, "minutes": 7}, "minutes", "says-other-minutes")
        for name in ("minutes", "Hours", "hour", "min", "days", "Weeks")
    ),
    *(
        (Unit, {"name": name}, "minutes", "says-other-minutes")
        for name in ("minutes", "Hours", "hour", "mins")
    ),
    (Unit, {"name": "small steps", "one": "minute", "minutes": 2}, "minutes", "says-other-minutes"),
]


@pytest.mark.parametrize(("cls", "data", "where", "code"), SAYS_OTHER)
def test_a_name_that_says_something_else_is_refused_by_all(
    cls: type[Any], data: dict[str, Any], where: str, code: str
) -> None:
    told = by_all(cls, data)
    assert [(where, code)] == [(at, what) for at, what, _ in told]
    with pytest.raises(InvariantError) as caught:
        cls(**data)
    assert [code] == [problem.code for problem in caught.value.problems]


def test_no_number_of_a_name_is_in_the_message() -> None:
    """A name may hold a number that is somebody's."""
    with pytest.raises(InvariantError) as caught:
        Scale("555123456-555987654", least=0, most=10)
    assert "555" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("0-10", 0, 10), ("0 to 10", 0, 10), ("10-0", 0, 10), ("0\N{EN DASH}100", 0, 100),
        ("percent", 0, 100), ("%", 0, 100), ("-3 to 3", -3, 3), ("0.5-2.5", 0.5, 2.5),
        ("mood, 0-10", 1, 5), ("SUDS", 0, 100), ("0-10 SUDS", 0, 100), ("Likert 5", 1, 5),
        ("1/10", 0, 1), ("percent of the day", 0, 24), ("yes-no", 0, 1), ("-2 ... +2", -2, 2),
    ],
)  # fmt: skip
def test_a_name_that_says_what_it_holds_or_nothing_is_taken(
    name: str, least: float, most: float
) -> None:
    assert (least, most) == (Scale(name, least=least, most=most).least, most)


@pytest.mark.parametrize(
    ("name", "minutes"),
    [
        ("minutes", 1), ("Hours", 60), ("days", 1440), ("days", None), ("weeks", None),
        ("small minutes", None), ("sessions of 45 minutes", 45), ("hours of sleep", None),
        ("pages", None), ("minute hand drawings", None),
    ],
)  # fmt: skip
def test_a_unit_that_says_what_it_holds_or_nothing_is_taken(
    name: str, minutes: float | None
) -> None:
    assert minutes == Unit(name, minutes=minutes).minutes


def test_an_unspecified_scale_is_an_object_only() -> None:
    assert UNSPECIFIED == by_all(Scale, {"name": "unspecified"})


def test_every_scale_of_an_instrument_is_taken() -> None:
    instruments = [
        held
        for module in (checklists, templates)
        for held in vars(module).values()
        if isinstance(held, Instrument)
    ]
    scales = {
        scale
        for instrument in instruments
        for scale in (instrument.scale, *(item.scale for item in instrument.items))
        if scale is not None
    }
    assert len(scales) > 2
    assert scales == {
        exchange.from_data(json.loads(json.dumps(write_value(s))), Scale) for s in scales
    }


@pytest.mark.parametrize("name", ["Fear 0-10", "Fear (0 to 10)"])
def test_ends_behind_the_words_of_a_name_have_to_be_those_of_the_scale(name: str) -> None:
    assert Scale(name, least=0, most=10).most == 10
    with pytest.raises(InvariantError):
        Scale(name, least=0, most=100)


@pytest.mark.parametrize("name", ["PHQ-9", "7-point scale", "0-10"])
def test_a_name_that_says_no_ends_takes_any(name: str) -> None:
    ends = {"least": 0, "most": 10 if name == "0-10" else 27}
    assert Scale(name, **ends).least == 0


def test_unknown_fields_find_their_items_where_a_unit_is_named() -> None:
    steps = [
        {"what": what, "target": {"at_least": n, "unit": "minutes"}, "later": what}
        for n, what in enumerate(("One stop", "Two stops"), start=1)
    ]
    data = {"task": "Go by tram", "steps": steps}
    document = {"format": "cbt-homework", "version": "0.9", "kind": "homework-spec", "data": data}
    read = exchange.read(document)
    turned = attrs.evolve(read.value, steps=read.value.steps[::-1])
    written = exchange.to_data(turned, unknown=read.unknown)
    assert ["Two stops", "One stop"] == [step["later"] for step in written["data"]["steps"]]


@pytest.mark.parametrize(
    ("cls", "name"), [(Scale, "%"), (Scale, "5-5"), (Scale, "x"), (Unit, "min"), (Unit, "pages")]
)
def test_drawn_scales_and_units_hold_what_their_names_say(cls: type[Any], name: str) -> None:
    drawn = {field.name: None for field in attrs.fields(cls)} | {"name": name}
    if cls is Unit:
        drawn |= {"minutes": 7, "one": "hour"}
    assert cls(**MEND[cls](drawn))
