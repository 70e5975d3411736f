"""Vicious circles as graphs; experiments, activities and steps: what can be compared in them."""

from __future__ import annotations

from collections import defaultdict

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.cognition.activity_schedule import Activity
from cbt_homework.cognition.experiment import BehavioralExperiment, ExperimentResult, belief_change
from cbt_homework.cognition.exposure_hierarchy import ExposureTry
from cbt_homework.cognition.thought_record import Thought, ThoughtRecord
from cbt_homework.cognition.vicious_circle import (
    EDGES,
    REACTIONS,
    Component,
    Graph,
    Item,
    Node,
    ViciousCircle,
    alert_components,
    circle_of,
    components_of,
    graph_of,
    is_closed,
)
from cbt_homework.foundation.ratings import (
    ZERO_TO_TEN,
    Change,
    Rating,
    WhyNoChange,
    percent,
)
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.testing.strategies import values
from tests.cognition.records.reference import TABLE_2, of_ten

circles = values(ViciousCircle)
COUNTERTRANSFERENCE = attrs.evolve(
    circle_of(TABLE_2, ("The task stays vague", "It comes back undone")),
    body=("A tight throat",),
    alert=Component.BODY,
)


# ----------------------------------------------------------------------------------------- circles


def test_from_every_part_every_part_is_reached_again() -> None:
    next_ = defaultdict(set)
    for edge in EDGES:
        next_[edge.source].add(edge.target)
    for start in Component:
        reached: set[Component] = set()
        todo = [start]
        while todo:
            fresh = next_[todo.pop()] - reached
            reached |= fresh
            todo += fresh
        assert set(Component) == reached


def test_thoughts_lead_to_three_reactions_and_these_to_what_follows() -> None:
    pairs = {(edge.source, edge.target) for edge in EDGES}
    assert {(Component.THOUGHTS, r) for r in REACTIONS} <= pairs
    assert {(r, Component.CONSEQUENCES) for r in REACTIONS} <= pairs
    assert len(EDGES) == len(pairs) == 8


def test_an_empty_circle_is_a_circle_with_nothing_in_it() -> None:
    assert () == components_of(ViciousCircle())
    assert () == alert_components(ViciousCircle())
    assert not is_closed(ViciousCircle())
    assert 6 == len(graph_of(ViciousCircle()).nodes)


def test_a_part_that_was_looked_at_and_is_empty_is_not_there() -> None:
    circle = ViciousCircle(body=(), behavior=("Hurrying",))
    assert (Component.BEHAVIOR,) == components_of(circle)
    by_part = {node.component: node.items for node in graph_of(circle).nodes}
    assert ((), None) == (by_part[Component.BODY], by_part[Component.EMOTIONS])


def test_the_whole_circle_is_closed_and_any_part_of_it_can_alert() -> None:
    assert is_closed(COUNTERTRANSFERENCE)
    assert tuple(Component) == alert_components(COUNTERTRANSFERENCE)
    assert [Component.BODY] == [n.component for n in graph_of(COUNTERTRANSFERENCE).nodes if n.alert]


def test_nodes_hold_the_words_with_their_ratings() -> None:
    circle = ViciousCircle(situation="Here", thoughts=(Thought("Too much", belief=percent(80)),))
    situation, thoughts, *_ = graph_of(circle).nodes
    assert Node(Component.SITUATION, items=(Item("Here"),)) == situation
    assert Node(Component.THOUGHTS, items=(Item("Too much", rating=percent(80)),)) == thoughts
    felt = graph_of(COUNTERTRANSFERENCE).nodes[2]
    assert (Item("Anxiety", rating=of_ten(7)), Item("Helplessness", rating=of_ten(8))) == felt.items


def test_a_record_is_a_circle_that_is_not_closed_yet() -> None:
    circle = circle_of(TABLE_2)
    assert (
        Component.SITUATION,
        Component.THOUGHTS,
        Component.EMOTIONS,
        Component.BEHAVIOR,
    ) == components_of(circle)
    assert not is_closed(circle)


@given(circles)
def test_a_graph_has_every_part_once_and_only_arrows_between_them(circle: ViciousCircle) -> None:
    graph = graph_of(circle)
    assert tuple(Component) == tuple(node.component for node in graph.nodes)
    assert Graph(nodes=graph.nodes, edges=EDGES) == graph
    assert sum(node.alert for node in graph.nodes) == (circle.alert is not None)


@given(circles, st.sampled_from(["situation", "body", "behavior", "consequences"]))
def test_filling_a_part_never_takes_another_away(circle: ViciousCircle, part: str) -> None:
    said = "Something" if part == "situation" else ("Something",)
    fuller = attrs.evolve(circle, **{part: said})
    assert {*components_of(circle), Component(part)} == set(components_of(fuller))


@given(values(ThoughtRecord))
def test_a_circle_says_what_its_record_says(record: ThoughtRecord) -> None:
    circle = circle_of(record)
    for name in ("id", "situation", "thoughts", "emotions", "body", "behavior"):
        assert getattr(record, name) == getattr(circle, name)


# ------------------------------------------------------------------------------------- the others


def test_the_belief_in_a_tested_thought_is_compared_once_there_is_a_result() -> None:
    plan = BehavioralExperiment(belief=percent(70))
    assert belief_change(plan).change is None
    done = attrs.evolve(plan, result=ExperimentResult(belief=percent(30)))
    assert Change(difference=-40) == belief_change(done).change
    assert (0, 40) == (belief_change(done).position, belief_change(done).drop)


def test_mastery_and_pleasure_are_compared_with_what_was_expected_each_for_itself() -> None:
    walk = Activity(
        "A walk",
        expected_mastery=Rating(2, ZERO_TO_TEN),
        mastery=Rating(5, ZERO_TO_TEN),
        expected_pleasure=Rating(6, ZERO_TO_TEN),
        pleasure=Missing.DECLINED,
    )
    assert Change(difference=3) == walk.mastery_change
    assert walk.pleasure_change is None


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (percent(60), percent(30), Change(difference=-30)),
        (percent(60), of_ten(3), Change(because=WhyNoChange.OTHER_SCALE)),
        (percent(60), None, None),
        (Missing.NOT_ASKED, percent(30), None),
    ],
)
def test_fear_is_compared_where_it_is_rated_twice(
    before: Rating | Missing | None, after: Rating | Missing | None, change: Change | None
) -> None:
    assert change == ExposureTry(fear_before=before, fear_after=after).fear_change
