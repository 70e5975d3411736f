"""A user's own classes and converter, with our values inside."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter
from hypothesis import given

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import documents
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Times, Whenever
from cbt_homework.testing import strategies
from tests.exchange.samples import ASSIGNMENT, SPEC, plain


@attrs.frozen
class Dossier:
    """A class of somebody else's."""

    name: str
    plan: ch.HomeworkSpec
    drafts: list[ch.HomeworkSpec] = attrs.Factory(list)
    by_week: dict[str, ch.Assignment] = attrs.Factory(dict)
    last: ch.ratings.Rating | None = None
    either: ch.HomeworkSpec | ch.Assignment | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Room(Value):
    """A user's own value, declared as ours are."""

    door: Label
    day: date | None = None


FULL = Dossier(
    "n", SPEC, [SPEC, ch.HomeworkSpec("Walk")], {"w1": ASSIGNMENT}, ch.percent(70), ASSIGNMENT
)


def test_a_class_that_holds_ours_goes_to_data_and_back() -> None:
    converter = exchange.converter()
    data = converter.unstructure(FULL)
    assert plain(SPEC) == data["plan"]
    assert [plain(SPEC), {"task": "Walk"}] == data["drafts"]
    assert {"w1": plain(ASSIGNMENT)} == data["by_week"]
    assert FULL == converter.structure(json.loads(json.dumps(data)), Dossier)


@given(strategies.assignments())
def test_a_converter_reads_and_writes_as_the_room_does(value: ch.Assignment) -> None:
    converter = exchange.converter()
    assert exchange.to_data(value, envelope=False) == converter.unstructure(value)
    assert value == converter.structure(plain(value), ch.Assignment)
    assert [value] == converter.structure([plain(value)], list[ch.Assignment])


def test_an_existing_converter_is_taught_in_place() -> None:
    converter = make_converter()
    exchange.register(converter)
    assert FULL == converter.loads(converter.dumps(FULL), Dossier)


def test_a_value_that_a_user_declared_as_ours_is_read_as_strictly() -> None:
    converter = exchange.converter()
    room = Room(door="7", day=date(2026, 3, 2))
    assert {"door": "7", "day": "2026-03-02"} == converter.unstructure(room)
    assert room == converter.structure({"door": "7", "day": "2026-03-02"}, Room)
    with pytest.raises(ch.StructureError, match=r"door: must be text"):
        converter.structure({"door": 7}, Room)


def test_our_own_error_comes_out_where_ours_is_asked_for() -> None:
    converter = exchange.converter()
    with pytest.raises(ch.StructureError) as caught:
        converter.structure({"task": "", "plce": "x"}, ch.HomeworkSpec)
    assert {"empty", "unknown-key"} == {problem.code for problem in caught.value.problems}


def _leaves(group: BaseException) -> list[BaseException]:
    if isinstance(group, BaseExceptionGroup):
        return [leaf for inner in group.exceptions for leaf in _leaves(inner)]
    return [group]


def test_inside_of_others_our_errors_are_leaves_of_theirs() -> None:
    """Every bad part answers, and each of ours keeps its problems."""
    data = {"name": "n", "plan": {"task": ""}, "drafts": [{"task": "x"}, {"tasc": 1}], "mood": 1}
    with pytest.raises(cattrs.ClassValidationError) as caught:
        exchange.converter().structure(data, Dossier)
    leaves = _leaves(caught.value)
    ours = [leaf for leaf in leaves if isinstance(leaf, ch.StructureError)]
    said = [sorted(problem.where for problem in leaf.problems) for leaf in ours]
    assert [["task"], ["tasc", "task"]] == said
    theirs = [type(leaf).__name__ for leaf in leaves if leaf not in ours]
    assert ["ForbiddenExtraKeysError"] == theirs


@attrs.frozen
class Calendar:
    """A class that holds a schedule of whichever kind."""

    schedule: Times | OnDays | Once | Whenever | AllDay


SCHEDULES: list[Any] = [
    ch.daily(), ch.on_days(ch.homework.MONDAY), ch.once(), ch.whenever("x"), ch.all_day()
]  # fmt: skip


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda schedule: type(schedule).__name__)
def test_a_union_of_ours_is_told_apart_by_its_tags(schedule: Any) -> None:
    converter = exchange.converter()
    held = Calendar(schedule)
    assert held == converter.structure(converter.unstructure(held), Calendar)


def test_problems_have_their_whole_path_and_never_what_was_given() -> None:
    data = {
        "name": "Alena", "plan": {"task": "", "kinds": ["exposur"]},
        "drafts": [{"task": "x"}, {"tasc": "Alena"}],
        "by_week": {"w1": {"id": "a1"}, "my Alena": {"id": "a1", "spec": {"task": ""}}},
        "last": {"value": 101, "scale": {"name": "percent", "least": 0, "most": 100}},
        "either": 7, "mood": 1, "Alena's": 2,
    }  # fmt: skip
    with pytest.raises(cattrs.ClassValidationError) as caught:
        exchange.converter().structure(data, Dossier)
    found = exchange.problems(caught.value)
    assert [
        ("plan.task", "empty"), ("plan.kinds.0", "not-a-choice"),
        ("drafts.1.task", "missing"), ("drafts.1.tasc", "unknown-key"),
        ("by_week.w1.spec", "missing"), ("by_week.....spec.task", "empty"),
        ("last.value", "off-its-scale"), ("either", "not-read"),
        ("mood", "unknown-key"), ("$", "unknown-keys"),
    ] == [(problem.where, problem.code) for problem in found]  # fmt: skip
    assert "Alena" not in str(found)


@attrs.frozen
class Numbered:
    """A class whose own fields cattrs reads."""

    number: int
    name: str
    setting: ch.Setting = ch.Setting.THERAPY


def test_what_cattrs_refuses_is_said_without_what_was_given() -> None:
    converter = exchange.converter()
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure({"number": "Alena", "setting": "terapy", "more": 1}, Numbered)
    must = "must be one of therapy, supervision, supervisor-training, metasupervision"
    assert (
        ("number", "not-read", "cannot be read"),
        ("name", "missing", "is missing"),
        ("setting", "not-a-choice", f"{must}; did you mean 'therapy'?"),
        ("more", "unknown-key", "is not known"),
    ) == tuple((p.where, p.code, p.message) for p in exchange.problems(caught.value))
    assert "Alena" in "".join(str(leaf) for leaf in _leaves(caught.value)), "theirs does repeat it"


def test_a_converter_reads_and_writes_with_what_was_compiled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[type[Any]] = []

    def counted(compiled: Any) -> Any:
        def look(cls: type[Any]) -> Any:
            asked.append(cls)
            return compiled(cls)

        return look

    for name in ("make_fast_reader", "make_fast_writer"):
        monkeypatch.setattr(documents, name, counted(getattr(documents, name)))
    converter = exchange.converter()
    assert SPEC == converter.structure(converter.unstructure(SPEC), ch.HomeworkSpec)
    assert [ch.HomeworkSpec, ch.HomeworkSpec] == asked


def test_a_note_of_somebody_else_is_no_place() -> None:
    error = ValueError("Alena")
    error.add_note("seen on Monday")
    (problem,) = exchange.problems(ExceptionGroup("several", [error]))
    assert ("$", "not-read", "cannot be read") == (problem.where, problem.code, problem.message)
