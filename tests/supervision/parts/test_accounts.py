"""How homework that was not done is explained, and what was seen: held side by side."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.engagement.assigning import (
    AssigningFactor,
    AssigningObservation,
    Attribution,
    FactorFit,
    Ground,
    Manner,
)
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision.accounts import (
    MAPPED,
    OBSERVED,
    Account,
    barrier_observations,
    overlooked_sides,
    side_named,
    unmapped,
)
from cbt_homework.testing import strategies

BOX_3 = Account(
    "a1",
    attributions=(
        Attribution(barrier=Barrier.HOPELESSNESS, ground=Ground.IMPRESSION),
        Attribution(Side.ENVIRONMENT, ground=Ground.OWN_ACCOUNT),
    ),
    seen=(
        AssigningObservation(
            ground=Ground.RECORDING,
            manners=(Manner.BRIEF, Manner.UNCERTAIN, Manner.APOLOGETIC),
            gave_rationale=False,
            checked_understanding=False,
        ),
    ),
)
"""The therapist: depression, and a job that exhausts; the video: how the task was given."""

WHOLE = ViciousCircle(
    thoughts=(Thought("It is too much"),), emotions=(Emotion("Shame"),), behavior=("Nodding",)
)


def seen(**parts: Any) -> tuple[tuple[Barrier, bool], ...]:
    """What one observation on a recording speaks of."""
    account = Account("a1", seen=(AssigningObservation(ground=Ground.RECORDING, **parts),))
    return tuple((each.barrier, each.speaks_for) for each in barrier_observations(account))


def test_what_the_video_of_the_third_box_showed_is_on_a_side_that_nobody_named() -> None:
    assert ((Barrier.ASSIGNING_STYLE, True),) == tuple(
        (each.barrier, each.speaks_for) for each in barrier_observations(BOX_3)
    )
    assert (Side.THERAPIST,) == overlooked_sides(BOX_3)


def test_a_side_that_is_named_is_not_overlooked_nor_is_one_that_its_barrier_names() -> None:
    for named in (Attribution(Side.THERAPIST), Attribution(barrier=Barrier.ASSIGNING_STYLE)):
        account = Account("a1", attributions=(named,), seen=BOX_3.seen)
        assert () == overlooked_sides(account)


def test_without_any_explanation_every_side_is_overlooked_in_the_order_of_sides() -> None:
    assigning = AssigningObservation(
        ground=Ground.LIVE,
        manners=(Manner.PRESSING, Manner.HURRIED),
        factors=(FactorFit(AssigningFactor.COMPLEXITY, fits=False),),
    )
    account = Account("a1", seen=(assigning,))
    assert (Side.TASK, Side.THERAPIST, Side.RELATIONSHIP) == overlooked_sides(account)


@pytest.mark.parametrize("ground", [None, *Ground])
def test_only_what_somebody_else_could_have_seen_is_an_observation(ground: Ground | None) -> None:
    account = Account("a1", seen=(AssigningObservation(ground=ground, manners=(Manner.BRIEF,)),))
    assert (ground in OBSERVED) == bool(barrier_observations(account))
    assert {Ground.LIVE, Ground.RECORDING} == OBSERVED


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"manners": (Manner.CALM,)}, ((Barrier.ASSIGNING_STYLE, False),)),
        ({"manners": (Manner.ASKING_WHY,)}, ((Barrier.THERAPIST_REACTION, True),)),
        ({"gave_rationale": True}, ((Barrier.ASSIGNING_STYLE, False),)),
        ({"checked_understanding": False}, ((Barrier.ASSIGNING_STYLE, True),)),
        ({"strained": True}, ((Barrier.THERAPIST_REACTION, True),)),
        ({"strained": False}, ((Barrier.THERAPIST_REACTION, False),)),
        ({"strained": Missing.NOT_ASKED}, ()),
        (
            {"factors": (FactorFit(AssigningFactor.SUITABILITY, fits=False),)},
            ((Barrier.NOT_SUITED, True),),
        ),
        ({"factors": (FactorFit(AssigningFactor.TIMING, fits=Missing.DECLINED),)}, ()),
        ({}, ()),
    ],
)
def test_what_was_seen_speaks_for_or_against_a_barrier(
    parts: dict[str, Any], expected: tuple[tuple[Barrier, bool], ...]
) -> None:
    assert expected == seen(**parts)


def test_what_was_seen_says_in_which_observation_it_stands() -> None:
    none = AssigningObservation(ground=Ground.LIVE)
    account = Account(
        "a1", seen=(none, AssigningObservation(ground=Ground.LIVE, manners=(Manner.CALM,)))
    )
    assert [1] == [each.at for each in barrier_observations(account)]


@given(strategies.values(Account))
def test_an_overlooked_side_was_seen_and_never_named(account: Account) -> None:
    overlooked = overlooked_sides(account)
    assert list(overlooked) == sorted(set(overlooked), key=list(Side).index)
    named = {side_named(explained) for explained in account.attributions or ()}
    seen_on = {each.barrier.side for each in barrier_observations(account) if each.speaks_for}
    assert seen_on - named == set(overlooked)


def test_an_explanation_in_words_only_names_no_side() -> None:
    assert None is side_named(Attribution())
    assert Side.TASK is side_named(Attribution(Side.TASK))
    assert Side.TASK is side_named(Attribution(barrier=Barrier.TOO_DEMANDING))


def test_both_moments_are_open_until_they_are_mapped() -> None:
    open_ = (Component.THOUGHTS, Component.EMOTIONS, Component.BEHAVIOR)
    assert set(open_) == MAPPED
    both = {HomeworkMoment.ACCEPTING: open_, HomeworkMoment.STARTING: open_}
    assert both == unmapped(Account("a1"))
    assert {HomeworkMoment.ACCEPTING: (), HomeworkMoment.STARTING: ()} == unmapped(
        Account("a1", accepting=WHOLE, starting=WHOLE)
    )


def test_a_part_that_was_asked_about_and_empty_is_not_open() -> None:
    circle = ViciousCircle(thoughts=(), behavior=("Nodding",))
    assert (Component.EMOTIONS,) == unmapped(Account("a1", starting=circle))[
        HomeworkMoment.STARTING
    ]


@pytest.mark.parametrize("why", Missing)
def test_a_moment_that_was_declined_has_nothing_open_and_one_that_was_not_mapped_has(
    why: Missing,
) -> None:
    open_ = unmapped(Account("a1", accepting=why))[HomeworkMoment.ACCEPTING]
    assert (why in {Missing.NONE, Missing.NOT_ASKED}) == bool(open_)


def test_of_two_moments_there_is_a_map_and_of_others_nothing() -> None:
    account = Account("a1", accepting=WHOLE, starting=Missing.NOT_ASKED)
    assert [WHOLE, Missing.NOT_ASKED, None, None] == [account.circle(m) for m in HomeworkMoment]


def test_an_account_is_wanted() -> None:
    wrong: Any = ch.HomeworkSpec("Call a friend")
    for function in (unmapped, barrier_observations, overlooked_sides):
        with pytest.raises(TypeError, match=r"^account must be"):
            function(wrong)


def test_arguments_of_another_class_are_refused_by_name() -> None:
    wrong: Any = []
    with pytest.raises(TypeError, match="attribution must be an Attribution, not a list"):
        side_named(wrong)
    with pytest.raises(TypeError, match="moment must be a HomeworkMoment, not a list"):
        Account().circle(wrong)
