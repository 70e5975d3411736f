"""What a person wrote stays where it was written: in no repr, error, traceback or finding."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies

_FRESH = count()


def canary() -> str:
    """Twelve private-use characters that no other canary has."""
    n = next(_FRESH) % 6000
    return "".join(chr(0xE000 + (n + i * 499) % 6400) for i in range(12))


def planted(value: Any, kind: k.Kind, canaries: list[str]) -> Any:
    """The same value, with a canary of its own in the place of each text."""
    match kind:
        case k.Text() if isinstance(value, str):
            canaries.append(canary())
            return canaries[-1]
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return value if value is None else planted(value, inner, canaries)
        case k.Many(item=item) if isinstance(value, tuple):
            return tuple(planted(one, item, canaries) for one in value)
        case k.One() | k.OneOf() if isinstance(value, Value):
            return filled(value, canaries)
        case _:
            return value


def filled(value: Value, canaries: list[str]) -> Any:
    """The same object, with a canary of its own in the place of each text."""
    changes = {
        name: planted(getattr(value, name), kind, canaries)
        for name, kind in kinds_of(type(value)).items()
    }
    return attrs.evolve(value, **changes)


def silent(said: str, canaries: list[str]) -> bool:
    """Whether no canary sings; not even a piece of one, nor spelled out as ``repr`` does."""
    pieces = [piece for c in canaries for piece in (c[:4], c[-4:])]
    return not any(piece in said or spelled(piece) in said for piece in pieces)


def spelled(text: str) -> str:
    return text.encode("unicode_escape").decode()


@given(strategies.assignments())
def test_no_assessment_holds_what_a_person_wrote(assignment: ch.Assignment) -> None:
    canaries: list[str] = []
    thing = filled(assignment, canaries)
    made = ch.assess(thing, wording=ch.judgment.ENGLISH)
    said = repr(made) + exchange.dumps(made) + show.text(made) + str(made.row(ch.Criterion))
    assert silent(said, canaries)


@given(strategies.homework_specs(), st.data())
def test_no_error_of_a_constructor_holds_what_a_person_wrote(
    spec: ch.HomeworkSpec, data: st.DataObject
) -> None:
    canaries: list[str] = []
    fields = {a.name: getattr(filled(spec, canaries), a.name) for a in attrs.fields(type(spec))}
    name = data.draw(st.sampled_from([n for n in fields if n != "place"]))
    canaries.append(canary())
    fields[name] = [canaries[-1]]
    try:
        ch.HomeworkSpec(**fields)
    except ch.InvariantError as error:
        assert silent(_all_of(error), canaries)
    else:
        raise AssertionError("a list is nothing that any field holds")


@given(strategies.assignments(), st.data())
def test_no_error_of_a_reader_holds_what_a_person_wrote(
    assignment: ch.Assignment, data: st.DataObject
) -> None:
    canaries: list[str] = []
    document = exchange.to_data(filled(assignment, canaries))
    *way, last = data.draw(st.sampled_from(list(_spots(document))))
    box: Any = document
    for step in way:
        box = box[step]
    canaries.append(canary())
    wrong = canaries[-1]
    box[last] = data.draw(
        st.sampled_from([{wrong: wrong}, [wrong], {"type": wrong}, {"missing": wrong}, wrong * 500])
    )
    try:
        exchange.from_data(document)
    except ch.StructureError as error:
        assert silent(_all_of(error), canaries)


def _all_of(error: ch.InvariantError | ch.StructureError) -> str:
    told = "".join(traceback.format_exception(error))
    assert error.__context__ is None
    return told + str(error) + repr(error) + repr(error.args) + repr(error.problems)


def _spots(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if at:
        yield at
    if isinstance(data, dict):
        for key, held in data.items():
            yield from _spots(held, (*at, key))
    elif isinstance(data, list):
        for i, held in enumerate(data):
            yield from _spots(held, (*at, i))


def test_a_canary_would_be_heard() -> None:
    """The tests above could fail: a label is shown, and a canary in it is found."""
    song = canary()
    assert not silent(repr(ch.homework.Unit(song)), [song])


def test_text_is_shown_by_its_length_and_tuples_of_text_by_their_count() -> None:
    spec = ch.HomeworkSpec("Walk", obstacles=(ch.Obstacle("Rain"),), bring=("Shoes", "Hat"))
    assert "HomeworkSpec(task=<4 characters>, obstacles=<1 item>, bring=<2 items>)" == repr(spec)
