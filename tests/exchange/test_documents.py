"""The envelope: what a document is, of which version; and many of them one by one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import envelope
from cbt_homework.exchange.registry import KINDS
from tests.exchange.samples import ASSIGNMENT, POLICY, SPEC, plain, refused

GOOD = {
    "format": "cbt-homework", "version": exchange.VERSION, "kind": "homework-spec",
    "data": {"task": "x"},
}  # fmt: skip


def _with(**changes: object) -> dict[str, Any]:
    return {**GOOD, **changes}


def test_the_least_that_a_document_says() -> None:
    assert ch.HomeworkSpec("x") == exchange.from_data(GOOD)
    assert GOOD == exchange.to_data(ch.HomeworkSpec("x"))


@pytest.mark.parametrize("raw", [None, 7, "{}", [], [GOOD], SPEC])
def test_a_document_is_an_object(raw: object) -> None:
    assert [("$", "not-a-document")] == refused(exchange.from_data, raw)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (_with(format="fhir"), [("format", "wrong-format")]),
        (_with(format=None), [("format", "wrong-format")]),
        (_with(version="1.0"), [("version", "other-version")]),
        (_with(version="0.9"), [("version", "other-version")]),
        (_with(version="1"), [("version", "wrong-version")]),
        (_with(version="0.1.0"), [("version", "wrong-version")]),
        (_with(version="0.1\n"), [("version", "wrong-version")]),
        (_with(version="v0.1"), [("version", "wrong-version")]),
        (_with(version="0." + "1" * 5000), [("version", "wrong-version")]),
        (_with(version="\u0660.\u0661"), [("version", "wrong-version")]),
        (_with(version=0.1), [("version", "wrong-version")]),
        (_with(version=None), [("version", "wrong-version")]),
        (_with(kind="homework-specs"), [("kind", "unknown-kind")]),
        (_with(kind="Policy"), [("kind", "unknown-kind")]),
        (_with(kind=None), [("kind", "unknown-kind")]),
        (_with(kind=["policy"]), [("kind", "unknown-kind")]),
        (_with(data=None), [("data", "not-an-object")]),
        (_with(data=[]), [("data", "not-an-object")]),
        (_with(data={}), [("data.task", "missing")]),
        (_with(data={"task": "x", "taks": 1}), [("data.taks", "unknown-key")]),
        (_with(data={"task": "x", "a b": 1}), [("data", "unknown-keys")]),
        ({**GOOD, "from whom": 1}, [("$", "unknown-keys")]),
        (
            {},
            [("data", "missing"), ("format", "wrong-format"), ("kind", "unknown-kind"),
             ("version", "wrong-version")],
        ),
    ],
)  # fmt: skip
def test_an_envelope_that_will_not_do(document: object, expected: list[tuple[str, str]]) -> None:
    assert expected == refused(exchange.from_data, document)


@pytest.mark.parametrize("version", ["1.0", "9999.9999"])
def test_a_version_from_the_future_is_refused_and_the_message_says_so(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelope, "OURS", (0, 4))
    monkeypatch.setattr(envelope, "VERSION", "0.4")
    monkeypatch.setattr(envelope, "UPGRADES", ())
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(_with(version=version))
    expected = (
        "version: is from the future, and a newer library reads it; "
        "this library reads 0.4 [other-version]"
    )
    assert expected == str(caught.value)


def test_the_kinds_are_named_and_the_nearest_one_suggested() -> None:
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(_with(kind="asignment"))
    expected = (
        "kind: must be one of homework-spec, assignment, assessment, policy, assignment-history, "
        "review, course, adherence-diagnosis, course-overview, next-design, thought-record, "
        "behavioral-experiment, activity-schedule, exposure-hierarchy, vicious-circle, "
        "case-formulation, downward-arrow, "
        "therapeutic-belief-system, supervision-session, supervision-series, self-assessment, "
        "recording, dialogue, case, instrument, instrument-response, instrument-score, "
        "evidence-record, recipe, recipe-score, engaged-definition, repeated-definition; "
        "did you mean 'assignment'? [unknown-kind]"
    )
    assert expected == str(caught.value)


def test_unknown_keys_of_an_envelope_are_counted() -> None:
    with pytest.raises(ch.StructureError, match=r"has 2 unknown keys"):
        exchange.from_data(dict[Any, Any](GOOD) | {"a b": 1, 7: 2})


def test_the_kind_decides_and_not_the_shape() -> None:
    document = {**exchange.to_data(POLICY), "kind": "homework-spec"}
    del document["data"]["supervision"]  # a design has a field of this name
    strange = ("absent", "cognition", "engagement", "homework", "thorough")
    expected = [*((f"data.{name}", "unknown-key") for name in strange), ("data.task", "missing")]
    expected.sort()
    assert expected == refused(exchange.from_data, document)


def test_the_table_of_kinds_cannot_be_changed() -> None:
    table: Any = exchange.KINDS
    with pytest.raises(TypeError):
        table["mine"] = ch.Obstacle


def test_a_kind_is_known_by_its_class_alone() -> None:
    assert "assignment" == KINDS.kind_word(ch.Assignment)
    assert KINDS.kind_word(ch.Obstacle) is None
    namesake = type("Assignment", (), {"__module__": ch.Assignment.__module__})
    assert KINDS.kind_word(namesake) is None
    assert "recipe" in KINDS
    assert "recipes" not in KINDS
    assert repr(KINDS).startswith("KindRegistry(homework-spec, assignment, ")


def test_who_reads_an_assignment_waits_for_no_other_room() -> None:
    program = (
        "import sys; from cbt_homework import exchange;"
        "document = {'format': 'cbt-homework', 'version': exchange.VERSION, 'kind': 'assignment',"
        " 'data': {'id': 'a1', 'spec': {'task': 'Walk'}}};"
        "assert exchange.to_data(exchange.from_data(document))['data'] == document['data'];"
        "print(sorted({name.split('.')[1] for name in sys.modules"
        " if name.startswith('cbt_homework.')}))"
    )
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert "['exchange', 'foundation', 'homework', 'policies']" == done.stdout.strip()


def test_the_room_lists_its_names_and_has_no_others() -> None:
    assert sorted(exchange.__all__) == sorted(dir(exchange))
    assert all(getattr(exchange, name) is not None for name in exchange.__all__)
    with pytest.raises(AttributeError, match=r"'cbt_homework.exchange' has no attribute 'lods'"):
        exchange.lods  # noqa: B018


def test_an_unknown_key_of_an_envelope_is_named_as_elsewhere() -> None:
    assert [("knd", "unknown-key")] == refused(exchange.from_data, {**GOOD, "knd": "policy"})


def test_a_sound_kind_and_version_are_enough_to_judge_the_data() -> None:
    document = {**GOOD, "a b": 1, "data": {}}
    expected = [("$", "unknown-keys"), ("data.task", "missing")]
    assert expected == refused(exchange.from_data, document)


def test_a_version_has_one_spelling() -> None:
    assert [("version", "wrong-version")] == refused(exchange.from_data, _with(version="00.01"))


# ------------------------------------------------------------------------------------ one by one


def test_one_bad_item_never_costs_the_others() -> None:
    items: list[Any] = [{"task": "a"}, {"task": ""}, '{"task": "b"}', "{", None, {"task": "c"}, [1]]
    read = [*exchange.read_each(items, of=ch.HomeworkSpec)]
    assert [0, 1, 2, 3, 4, 5, 6] == [item.index for item in read]
    values = [item.value and item.value.task for item in read]
    assert ["a", None, "b", None, None, "c", None] == values
    codes = [[problem.code for problem in item.problems] for item in read]
    expected = [[], ["empty"], [], ["not-json"], ["not-an-object"], [], ["not-an-object"]]
    assert expected == codes


def test_documents_are_read_by_their_kinds() -> None:
    items = [exchange.to_data(SPEC), exchange.dumps(ASSIGNMENT), exchange.to_data(POLICY), "7"]
    read = [*exchange.read_each(items)]
    assert [SPEC, ASSIGNMENT, POLICY, None] == [item.value for item in read]
    assert ["not-a-document"] == [problem.code for problem in read[3].problems]


def test_each_item_answers_as_it_would_alone() -> None:
    bad = {**plain(ASSIGNMENT), "id": "", "setting": "terapy", "what?": 1}
    (item,) = exchange.read_each([bad], of=ch.Assignment)
    alone = refused(exchange.from_data, bad, ch.Assignment)
    assert alone == sorted((problem.where, problem.code) for problem in item.problems)
    assert len(alone) == 3


def test_items_are_read_only_when_they_are_asked_for() -> None:
    """So that a file of any length can be read line by line."""
    asked: list[int] = []

    def lines() -> Iterator[str]:
        for number in range(1_000_000):
            asked.append(number)
            yield json.dumps({"task": f"task {number}"})

    reading = exchange.read_each(lines(), of=ch.HomeworkSpec)
    assert [] == asked
    assert 0 == next(reading).index
    assert "task 1" == next(reading).value.task  # type: ignore[union-attr]
    assert [0, 1] == asked


def test_no_items_give_nothing() -> None:
    assert [] == [*exchange.read_each([])]


@pytest.mark.parametrize("one", [GOOD, exchange.dumps(ch.HomeworkSpec("x")), b"{}"])
def test_one_item_is_not_many(one: Any) -> None:
    with pytest.raises(TypeError, match="many items are wanted"):
        exchange.read_each(one)


def test_data_without_an_envelope_is_told_how_it_is_read() -> None:
    with pytest.raises(ch.StructureError, match=r"wants its class: of=\.\.\. \[wrong-format\]"):
        exchange.from_data({"task": "x"})
