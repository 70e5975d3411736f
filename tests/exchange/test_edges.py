"""A class goes on accepting what lies at the edge of a limit or an invariant."""

from __future__ import annotations

from typing import Any

from tests.exchange import edges


def test_every_edge_is_read_and_written_again_unchanged() -> None:
    bases, record = edges.read_edges()
    classes = edges.classes()
    found: dict[str, Any] = {}
    for base, what, puts in record:
        name, data = bases[base]
        if problems := edges.problems(classes[name], edges.rebuilt(data, puts)):
            found[what] = problems
    assert record
    assert found == {}, "documents at these edges were accepted, and may be stored"


def test_every_invariant_has_an_edge_or_a_reason_why_it_has_none() -> None:
    record = {what for _, what, _ in edges.read_edges()[1]}
    assert edges.invariants().keys() - record == edges.NO_EDGE.keys(), (
        f"add edges by {edges.COMMAND}; else write one in BY_HAND or a reason in NO_EDGE"
    )
    assert edges.BY_HAND.keys() <= record


def test_every_class_has_edges() -> None:
    record = {what.split()[0] for _, what, _ in edges.read_edges()[1]}
    assert edges.classes().keys() - record == edges.WITHOUT_LIMITS


def test_the_edges_are_as_they_were_added() -> None:
    assert [] == edges.changed(), f"edges are frozen: restore them; {edges.COMMAND} adds new ones"


def test_what_is_written_in_short_is_spelled_out() -> None:
    assert edges.spelled({"~times": [3, "x"]}) == "xxx"
    assert edges.spelled({"~list": [2, {"id": "x#"}]}) == [{"id": "x0"}, {"id": "x1"}]
    data = {"a": [{"b": 1}, {"b": 2}], "c": "x"}
    assert edges.rebuilt(data, [(("a", 1, "b"), 3), (("c",), None)]) == {"a": [{"b": 1}, {"b": 3}]}
    assert data == {"a": [{"b": 1}, {"b": 2}], "c": "x"}
