"""Which versions are read: today's, older ones by their upgrades, newer ones as far as is known."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import envelope
from cbt_homework.exchange.upgrade_grammar import Upgrade
from cbt_homework.foundation.values import Value
from tests.exchange.samples import SAMPLES

NEWER_VERSION = f"{envelope.OURS[0]}.{envelope.OURS[1] + 6}"
UNKNOWN = {"secret": ["What a newer library kept", {"deep": 1.5}]}


def newer(kind: str, version: str = NEWER_VERSION) -> dict[str, Any]:
    """The document of a kind, as if a newer library had written it."""
    return {**exchange.to_data(SAMPLES[kind]), "version": version}


def objects(data: Any) -> list[dict[str, Any]]:
    """Every object in some data that stands for a value, the outermost first."""
    found: list[dict[str, Any]] = []
    if isinstance(data, dict):
        if data.keys() != {"missing"}:
            found.append(data)
        for held in data.values():
            found += objects(held)
    elif isinstance(data, list):
        for held in data:
            found += objects(held)
    return found


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_a_newer_version_added_anywhere_comes_back_in_its_place(kind: str) -> None:
    document = newer(kind)
    for n, each in enumerate(objects(document)):
        each[f"added_{n}"] = copy.deepcopy(UNKNOWN)
    before = copy.deepcopy(document)
    read = exchange.read(document)
    assert before == document, "reading changes nothing in the data"
    assert SAMPLES[kind] == read.value
    assert kind == read.kind
    assert len(objects(document)) > len(read.unknown) >= 2
    assert document == exchange.to_data(read.value, unknown=read.unknown)
    assert document == json.loads(exchange.dumps(read.value, unknown=read.unknown))


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_newer_draft_is_read_by_read_only(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may mean something else by the same names: that it is read is asked for by name."""
    as_if(monkeypatch, (0, 1))
    document = newer(kind, "0.7")
    read = exchange.read(json.dumps(document))
    assert (SAMPLES[kind], 0, "0.7") == (read.value, len(read.unknown), read.unknown.version)
    expected = (
        "version: is a newer draft, of which only `exchange.read` reads what is known here; "
        "this library reads 0.1 [other-version]"
    )
    assert [expected] == refusals(exchange.from_data, document)
    assert [expected] == refusals(exchange.loads, json.dumps(document))
    (item,) = exchange.read_each([document])
    assert [expected] == [str(problem) for problem in item.problems]


def refusals(way: Callable[[Any], object], given: Any) -> list[str]:
    """The problems for which something is refused; none where it is read."""
    try:
        way(given)
    except ch.StructureError as refused:
        return [str(problem) for problem in refused.problems]
    return []


def as_if(monkeypatch: pytest.MonkeyPatch, ours: tuple[int, int], *older: tuple[int, int]) -> None:
    """As if today's version were another one, with upgrades that lead on from older ones."""
    steps = tuple(Upgrade(start, end) for start, end in pairwise([*older, ours]))
    monkeypatch.setattr(envelope, "OURS", ours)
    monkeypatch.setattr(envelope, "VERSION", ".".join(map(str, ours)))
    monkeypatch.setattr(envelope, "UPGRADES", steps)


FUTURE = "is from the future, and a newer library reads it; this library reads"
DRAFT = "is a draft that is not read; this library reads"
NEWER = (
    "is a newer draft, of which only `exchange.read` reads what is known here; this library reads"
)
NEVER = "is none that was ever written; this library reads"


DRAFTS = (0, 4), [(0, 2), (0, 3)]
SECOND = (2, 1), [(1, 0), (2, 0)]


@pytest.mark.parametrize(
    ("versions", "version", "by_read", "by_others"),
    [
        (((0, 1), []), "0.1", "", ""),
        (((0, 1), []), "0.0", f"{DRAFT} 0.1", f"{DRAFT} 0.1"),
        (((0, 1), []), "0.2", "", f"{NEWER} 0.1"),
        (((0, 1), []), "1.0", f"{FUTURE} 0.1", f"{FUTURE} 0.1"),
        (DRAFTS, "0.1", f"{DRAFT} 0.2, 0.3, 0.4", f"{DRAFT} 0.2, 0.3, 0.4"),
        (DRAFTS, "0.2", "", ""),
        (DRAFTS, "0.3", "", ""),
        (DRAFTS, "0.4", "", ""),
        (DRAFTS, "0.5", "", f"{NEWER} 0.2, 0.3, 0.4"),
        (((1, 0), []), "0.9", f"{DRAFT} versions up to 1.x", f"{DRAFT} versions up to 1.x"),
        (((1, 0), [(0, 9)]), "0.9", "", ""),
        (((1, 0), []), "1.4", "", ""),
        (((1, 0), []), "2.0", f"{FUTURE} versions up to 1.x", f"{FUTURE} versions up to 1.x"),
        (SECOND, "1.0", "", ""),
        (SECOND, "1.7", f"{NEVER} versions up to 2.x", f"{NEVER} versions up to 2.x"),
    ],
)
def test_the_versions_that_are_read(
    versions: tuple[tuple[int, int], list[tuple[int, int]]],
    version: str,
    by_read: str,
    by_others: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, older = versions
    as_if(monkeypatch, ours, *older)
    document = newer("homework-spec", version)
    for way, said in ((exchange.read, by_read), (exchange.from_data, by_others)):
        expected = [f"version: {said} [other-version]"] if said else []
        assert expected == refusals(way, document)
    if not by_others:
        assert SAMPLES["homework-spec"] == exchange.loads(json.dumps(document))


def test_a_released_version_keeps_what_a_newer_minor_one_added(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    as_if(monkeypatch, (1, 0))
    document = newer("homework-spec", "1.2")
    document["data"]["color"] = "blue"
    assert ["data.color: is not known [unknown-key]"] == refusals(exchange.from_data, document)
    read = exchange.read(document)
    assert document == exchange.to_data(read.value, unknown=read.unknown)


def test_a_stranger_of_todays_version_is_a_slip_and_refused_by_read_as_well() -> None:
    document = newer("homework-spec", exchange.VERSION)
    document["data"]["color"] = "blue"
    with pytest.raises(ch.StructureError, match=r"data.color: is not known"):
        exchange.read(document)


def test_what_is_wrong_in_a_newer_document_is_said_beside_what_is_not_known() -> None:
    document = newer("homework-spec")
    document["data"] |= {
        "color": "blue", "task": 7, "place": "", "obstacles": "rain", "rationale": 7,
    }  # fmt: skip
    with pytest.raises(ch.StructureError) as caught:
        exchange.read(document)
    assert {
        ("data.task", "not-text"),
        ("data.place", "empty"),
        ("data.obstacles", "not-a-list"),
        ("data.rationale", "not-an-object"),
    } == {(problem.where, problem.code) for problem in caught.value.problems}


def _spec_with_obstacles() -> dict[str, Any]:
    spec = ch.HomeworkSpec("x", obstacles=tuple(ch.Obstacle(word) for word in ("a", "b", "c")))
    document = {**exchange.to_data(spec), "version": NEWER_VERSION}
    document["data"]["obstacles"][1]["likely"] = True
    return document


def _obstacles(read: exchange.Document[Any], *words: str) -> list[dict[str, Any]]:
    spec = attrs.evolve(read.value, obstacles=tuple(ch.Obstacle(word) for word in words))
    found: list[dict[str, Any]] = exchange.to_data(spec, unknown=read.unknown)["data"]["obstacles"]
    return found


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("a", "b", "c"), 1),
        (("b", "a", "c"), 0),
        (("new", "a", "b", "c"), 2),
        (("b",), 0),
        (("a", "edited", "c"), 1),
        (("edited", "b", "edited"), 1),
    ],
)
def test_an_item_is_found_where_it_went(words: tuple[str, ...], place: int) -> None:
    written = _obstacles(exchange.read(_spec_with_obstacles()), *words)
    assert [n == place for n in range(len(words))] == ["likely" in item for item in written]


@pytest.mark.parametrize("words", [("a", "c"), ("a", "edited", "c", "new"), ("b", "b", "a", "b")])
def test_an_item_that_is_gone_or_cannot_be_told_is_no_place(words: tuple[str, ...]) -> None:
    read = exchange.read(_spec_with_obstacles())
    if words == ("b", "b", "a", "b"):
        assert "likely" in _obstacles(read, *words)[1], "it is still where it was"
        return
    with pytest.raises(ch.StructureError) as caught:
        _obstacles(read, *words)
    assert [("data.obstacles.1.likely", "no-place")] == [
        (problem.where, problem.code) for problem in caught.value.problems
    ]


def test_what_held_it_may_be_gone_as_a_whole() -> None:
    document = newer("homework-spec")
    document["data"]["rationale"]["strength"] = 3
    read = exchange.read(document)
    bare = ch.HomeworkSpec("y")
    with pytest.raises(ch.StructureError, match=r"data\.rationale\.strength: has no place"):
        exchange.to_data(bare, unknown=read.unknown)


def test_a_rest_shows_where_it_is_and_nothing_that_it_holds() -> None:
    document = newer("homework-spec")
    document["data"] |= {"color": "blue", "what my patient said": "I am afraid"}
    read = exchange.read(document)
    assert ("data.color", "data....") == read.unknown.places
    shown = repr(read) + repr(read.unknown) + repr(read.unknown.fields) + str(read.unknown)
    assert "blue" not in shown
    assert "afraid" not in shown
    assert "patient said" not in shown
    assert f"UnknownFields(version='{NEWER_VERSION}', <2 unknown>)" == repr(read.unknown)


def test_a_rest_belongs_to_a_document() -> None:
    read = exchange.read(newer("homework-spec"))
    with pytest.raises(TypeError, match="unknown fields belong to a document"):
        exchange.to_data(read.value, envelope=False, unknown=read.unknown)
    with pytest.raises(TypeError, match="unknown must be an UnknownFields"):
        exchange.to_data(read.value, unknown={"a": 1})  # type: ignore[arg-type]


def test_keys_that_are_no_text_are_never_kept() -> None:
    with pytest.raises(ch.StructureError):
        exchange.read({**newer("homework-spec"), 7: 1})
    inside = newer("homework-spec")
    inside["data"][7] = 1
    with pytest.raises(ch.StructureError, match="1 unknown key"):
        exchange.read(inside)


def test_read_wants_the_class_that_was_asked_for() -> None:
    assert ch.HomeworkSpec is type(exchange.read(newer("homework-spec"), ch.HomeworkSpec).value)
    with pytest.raises(ch.StructureError, match="kind: is not of Policy"):
        exchange.read(newer("homework-spec"), ch.Policy)


@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_read_agrees_with_from_data_on_whatever_is_changed(kind: str, data: st.DataObject) -> None:
    document = copy.deepcopy(exchange.to_data(SAMPLES[kind]))
    held = data.draw(st.sampled_from(objects(document)))
    held[data.draw(st.sampled_from([*held, "more"]))] = data.draw(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([])
    )
    assert _outcome(exchange.from_data, document) == _outcome(
        lambda given: exchange.read(given).value, document
    )


def _outcome(way: Any, document: object) -> Value | list[str]:
    try:
        made: Value = way(document)
    except ch.StructureError as refused:
        return sorted(map(str, refused.problems))
    return made
