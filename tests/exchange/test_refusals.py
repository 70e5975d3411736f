"""What is refused, where and by what code; all of a document at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.foundation.errors import Path
from cbt_homework.foundation.findings import Parameter
from cbt_homework.foundation.ratings import Scale
from cbt_homework.homework.schedule import Once, OnDays
from tests.exchange.samples import ASSIGNMENT, plain, put, refused
from tests.one_item import in_one_item

_DELETE = object()
FAULTS: dict[Path, tuple[Any, str, str]] = {
    ("id",): ("two words", "id", "wrong-pattern"),
    ("setting",): ("terapy", "setting", "not-a-choice"),
    ("assigned_on",): ("2.3.2026", "assigned_on", "not-a-day"),
    ("assignees", 1, "id"): (_DELETE, "assignees.1.id", "missing"),
    ("agreement", "confidence", "value"): (140, "agreement.confidence.value", "off-its-scale"),
    ("agreement", "importance", "missing"): (
        "forgot", "agreement.importance.missing", "not-a-choice",
    ),
    ("agreement", "in_writing"): (1, "agreement.in_writing", "not-flag"),
    ("agreement", "time", "minutes"): (30, "agreement.time.at_minute", "after-the-session"),
    ("spec", "task"): ("  ", "spec.task", "blank"),
    ("spec", "schedule", "type"): ("on-day", "spec.schedule.type", "wrong-type"),
    ("spec", "target", "at_least"): (True, "spec.target.at_least", "not-number"),
    ("spec", "obstacles", 0, "whta"): ("?", "spec.obstacles.0.whta", "unknown-key"),
    ("spec", "hypothesis", "if it"): ("?", "spec.hypothesis", "unknown-keys"),
    ("spec", "bring", 1): ("x" * 4001, "spec.bring.1", "too-long"),
    ("spec", "record_form", "columns"): ([], "spec.record_form.columns", "wrong-count"),
    ("spec", "kinds"): (("exposure",), "spec.kinds", "not-a-list"),
    ("spec", "goal", "id"): ("g\n", "spec.goal.id", "wrong-pattern"),
}  # fmt: skip
"""Faults that do not touch each other: a spot, what is put there, and what is said of it."""


def _broken(at: tuple[Path, ...]) -> dict[str, Any]:
    tree: dict[str, Any] = plain(ASSIGNMENT)
    for path in at:
        if FAULTS[path][0] is _DELETE:
            del tree["assignees"][1]["id"]
        else:
            put(tree, path, FAULTS[path][0])
    return tree


@given(st.sets(st.sampled_from(list(FAULTS)), min_size=1))
def test_a_document_answers_with_all_its_problems_at_once(at: set[Path]) -> None:
    """With whatever other faults a fault comes, it is said once, with its full path and code."""
    expected = sorted(FAULTS[path][1:] for path in at)
    assert expected == refused(exchange.from_data, _broken(tuple(at)), ch.Assignment)


@given(st.sets(st.sampled_from(list(FAULTS)), min_size=1))
def test_in_an_envelope_the_same_is_said_under_data(at: set[Path]) -> None:
    document = {**exchange.to_data(ASSIGNMENT), "data": _broken(tuple(at))}
    expected = sorted((f"data.{where}", code) for where, code in (FAULTS[p][1:] for p in at))
    assert expected == refused(exchange.from_data, document)


@given(st.sets(st.sampled_from([p for p in FAULTS if p[0] == "spec"]), min_size=1))
def test_a_part_is_judged_alone_as_it_is_inside(at: set[Path]) -> None:
    whole = _broken(tuple(at))
    alone = refused(exchange.from_data, whole["spec"], ch.HomeworkSpec)
    assert refused(exchange.from_data, whole, ch.Assignment) == [
        (f"spec.{where}".removesuffix(".$"), code) for where, code in alone
    ]


def test_seven_faults_in_one_document() -> None:
    data = {
        "id": "a 1",
        "spec": {
            "task": "",
            "schedule": {"type": "on-days", "days": ["monday", "monday"], "end": "2026-02-30"},
            "obstacles": [{"what": "It rains"}, {"then": "walk"}],
        },
        "agreement": {"confidence": {"value": "70", "scale": {"name": "sure", "least": 0}}},
    }
    expected = [
        ("agreement.confidence.scale.most", "one-end-only"),
        ("agreement.confidence.value", "not-number"),
        ("id", "wrong-pattern"),
        ("spec.obstacles.1.what", "missing"),
        ("spec.schedule.days", "days-twice"),
        ("spec.schedule.end", "not-a-day"),
        ("spec.task", "empty"),
    ]
    assert expected == refused(exchange.from_data, data, ch.Assignment)


def test_a_problem_says_where_what_and_why() -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({"spec": {"task": 7}}, ch.Assignment)
    expected = "id: is missing [missing]; spec.task: must be text [not-text]"
    assert sorted(expected.split("; ")) == sorted(str(caught.value).split("; "))


@in_one_item
@pytest.mark.parametrize(
    ("cls", "data", "where", "code"),
    [
        (ch.ratings.Rating, {"value": "7", "scale": {"name": "x"}}, "value", "not-number"),
        (ch.ratings.Rating, {"value": True, "scale": {"name": "x"}}, "value", "not-number"),
        (ch.ratings.Rating, {"value": float("nan"), "scale": {"name": "x"}}, "value", "not-number"),
        (ch.ratings.Rating, {"value": float("inf"), "scale": {"name": "x"}}, "value", "not-number"),
        (ch.ratings.Rating, {"value": 10**400, "scale": {"name": "x"}}, "value", "out-of-range"),
        (ch.ratings.Rating, {"value": 1 + 0j, "scale": {"name": "x"}}, "value", "not-number"),
        (ch.ratings.Rating, {"value": 1, "scale": "per cent"}, "scale", "not-a-choice"),
        (ch.ratings.Rating, {"value": 1, "scale": 100}, "scale", "not-an-object"),
        (ch.homework.SessionTime, {"minutes": 5.0}, "minutes", "not-whole"),
        (ch.homework.SessionTime, {"minutes": True}, "minutes", "not-whole"),
        (ch.homework.SessionTime, {"minutes": "5"}, "minutes", "not-whole"),
        (ch.homework.SessionTime, {"minutes": -1}, "minutes", "out-of-range"),
        (ch.Agreement, {"in_writing": "yes"}, "in_writing", "not-flag"),
        (ch.Agreement, {"in_writing": 0}, "in_writing", "not-flag"),
        (ch.Agreement, {"own_words": {"missing": "declined", "x": 1}}, "own_words", "not-text"),
        (ch.Agreement, {"own_words": {"missing": None}}, "own_words.missing", "not-text"),
        (ch.Agreement, {"proposed_by": 3}, "proposed_by", "not-text"),
        (ch.Agreement, {"proposed_by": "Jointly"}, "proposed_by", "not-a-choice"),
        (ch.Agreement, {"agreed_by": ["assigner"] * 3}, "agreed_by", "wrong-count"),
        (ch.Agreement, {"agreed_by": "assigner"}, "agreed_by", "not-a-list"),
        (ch.HomeworkSpec, {"task": b"Walk"}, "task", "not-text"),
        (ch.HomeworkSpec, {"task": "\ud800"}, "task", "not-unicode"),
        (ch.HomeworkSpec, {"task": "Walk", "schedule": "daily"}, "schedule", "not-an-object"),
        (ch.HomeworkSpec, {"task": "Walk", "schedule": {}}, "schedule.type", "wrong-type"),
        (ch.HomeworkSpec, {"task": "W", "schedule": {"type": []}}, "schedule.type", "wrong-type"),
        (OnDays, {"type": "once", "days": ["monday"]}, "type", "wrong-type"),
        (OnDays, {"days": ["monday"]}, "type", "wrong-type"),
        (Once, {"type": "once"}, "end", "no-deadline"),
        (Once, {"type": "once", "end": "2026-2-3"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "20260203"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "2026-W06-2"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "2026-02-03T00:00"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "٢٠٢٦-02-03"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "2026-02-03\n"}, "end", "not-a-day"),
        (Once, {"type": "once", "end": 20260203}, "end", "not-a-day"),
        (Once, {"type": "once", "end": "0000-01-01"}, "end", "not-a-day"),
        (Once, {"type": "once", "next_session": True, "at": "9:00"}, "at", "not-a-time"),
        (Once, {"type": "once", "next_session": True, "at": "24:00"}, "at", "not-a-time"),
        (Once, {"type": "once", "next_session": True, "at": "09:00Z"}, "at", "not-a-time"),
        (Once, {"type": "once", "next_session": True, "at": "09:00:00.5"}, "at", "not-a-time"),
        (Parameter, {"name": "x", "value": "What she said"}, "value", "not-a-fact"),
        (Parameter, {"name": "x", "value": "7 words"}, "value", "not-a-day"),
        (Parameter, {"name": "x", "value": None}, "value", "not-a-fact"),
        (Scale, {"name": "x", "least": 0, "most": 10, "step": 3}, "step", "step-does-not-fit"),
    ],
)
def test_nothing_is_coerced_clamped_or_guessed(
    cls: type[Any], data: object, where: str, code: str
) -> None:
    assert [(where, code)] == refused(exchange.from_data, data, cls)


@pytest.mark.parametrize("raw", [None, 7, "Walk", [], [("task", "Walk")], {"task"}, object()])
def test_only_an_object_is_read_as_a_value(raw: object) -> None:
    assert [("$", "not-an-object")] == refused(exchange.from_data, raw, ch.HomeworkSpec)


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("tasc", "tasc: is not known; did you mean 'task'? [unknown-key]"),
        ("fromSession", "fromSession: is not known; did you mean 'from_session'? [unknown-key]"),
        ("mood", "mood: is not known [unknown-key]"),
        ("x" * 40, f"{'x' * 40}: is not known [unknown-key]"),
        ("x" * 41, "$: has 1 unknown key [unknown-keys]"),
        ("Eva said", "$: has 1 unknown key [unknown-keys]"),
        ("Úkol", "$: has 1 unknown key [unknown-keys]"),
        ("task\n", "$: has 1 unknown key [unknown-keys]"),
        ("", "$: has 1 unknown key [unknown-keys]"),
        ("9lives", "$: has 1 unknown key [unknown-keys]"),
        (7, "$: has 1 unknown key [unknown-keys]"),
        (None, "$: has 1 unknown key [unknown-keys]"),
        (("task",), "$: has 1 unknown key [unknown-keys]"),
    ],
)
def test_an_unknown_key_is_named_only_if_it_can_hold_nothing_private(
    key: object, message: str
) -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({"task": "Walk", key: 1}, ch.HomeworkSpec)
    assert message == str(caught.value)


def test_unknown_keys_that_cannot_be_named_are_counted() -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({"task": "Walk", "a b": 1, "c d": 2, "e": 3}, ch.HomeworkSpec)
    expected = {"e: is not known [unknown-key]", "$: has 2 unknown keys [unknown-keys]"}
    assert expected == set(str(caught.value).split("; "))


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        ({"kinds": ["exposur"]}, "did you mean 'exposure'?"),
        ({"kinds": ["Thought_Record"]}, "did you mean 'thought-record'?"),
        ({"schedule": {"type": "allday"}}, "did you mean 'all-day'?"),
        ({"schedule": {"type": "OnDays"}}, "did you mean 'on-days'?"),
        ({"record_form": {"missing": "not asked"}}, "did you mean 'not-asked'?"),
    ],
)
def test_the_nearest_allowed_word_is_named(data: dict[str, Any], hint: str) -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({"task": "Walk", **data}, ch.HomeworkSpec)
    assert hint in str(caught.value)


@pytest.mark.parametrize("said", ["zzz", "", "x" * 10_000_000])
def test_a_word_that_is_near_none_gets_the_list_and_no_hint(said: str) -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data({"id": "a1", "spec": {"task": "x"}, "setting": said}, ch.Assignment)
    (problem,) = caught.value.problems
    expected = "must be one of therapy, supervision, supervisor-training, metasupervision"
    assert expected == problem.message


@pytest.mark.parametrize("step", [5e-324, 1e-310])
def test_a_step_too_small_to_count_is_refused(step: float) -> None:
    data = {"name": "x", "least": 0, "most": 100, "step": step}
    assert [("step", "step-does-not-fit")] == refused(exchange.from_data, data, Scale)


@pytest.mark.parametrize("step", [0, -1])
def test_a_step_is_more_than_nothing_on_every_scale(step: int) -> None:
    data = {"name": "x", "step": step}
    assert [("step", "step-does-not-fit")] == refused(exchange.from_data, data, Scale)
