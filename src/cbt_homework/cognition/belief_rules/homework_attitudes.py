"""Rules for therapeutic beliefs: an attitude toward homework is tested, and its habit is named."""

from __future__ import annotations

from functools import partial

from cbt_homework.cognition.belief_rules.common import judge_completeness
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import (
    SAVING,
    example_system_of_therapist,
    example_system_with_attitude,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    AssigningHabit,
    HeldAttitude,
    TherapeuticBeliefCriterion,
    TherapeuticBeliefSystem,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.ratings import Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[TherapeuticBeliefSystem], subject=TherapeuticBeliefSystem)

_KEPT_NONE = "an import that kept none"


def _held_attitudes_with_paths(
    system: TherapeuticBeliefSystem, policy: Policy
) -> list[tuple[str, HeldAttitude]]:
    """The attitudes that are held: all but those believed less than so much."""
    attitudes: list[tuple[str, HeldAttitude]] = []
    for i, attitude in enumerate(system.attitudes or ()):
        share = attitude.strength.share if isinstance(attitude.strength, Rating) else None
        if share is None or share >= policy.cognition.beliefs.attitude_held:
            attitudes.append((f"attitudes.{i}", attitude))
    return attitudes


def _judge_attitude_put_to_the_test(
    system: TherapeuticBeliefSystem, policy: Policy
) -> Outcome | None:
    """Whether attitudes that are held are put to the test."""
    attitudes = _held_attitudes_with_paths(system, policy)
    at = [f"{path}.put_to_the_test" for path, _ in attitudes]
    without = [
        f"{path}.put_to_the_test"
        for path, attitude in attitudes
        if attitude.put_to_the_test is None
    ]
    return judge_completeness(policy, len(at), without, *at)


ATTITUDE_PUT_TO_THE_TEST = _rule(
    "TB09",
    "attitude-put-to-the-test",
    _judge_attitude_put_to_the_test,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
    asks="Is an attitude toward homework that the therapist holds put to the test?",
    why="Where homework is not given because of an attitude, the attitude meets nothing that could "
    "change it.",
    met="Each attitude that is held is put to the test ({count} in all).",
    unmet="Of the attitudes held ({count}), a test of some is not recorded ({without}).",
    unknown="Of the attitudes held ({count}), a test of some is not recorded ({without}).",
    question="What would you expect to see if it were so, and what if not?",
    options=("a small experiment of the therapist's own, with one patient",),
    effort=Effort.A_REDESIGN,
    sources=(
        article("Attitudes lead to leaving homework out, and that keeps them going."),
        library("An attitude believed half or more is held."),
    ),
    examples=lambda: (
        Example.met("an experiment", example_system_with_attitude(put_to_the_test="hw3")),
        Example.unmet("none", example_system_with_attitude(strength=percent(80))),
        Example.imported(_KEPT_NONE, example_system_with_attitude()),
        Example.silent("hardly believed", example_system_with_attitude(strength=percent(20))),
        Example.silent("no attitudes", example_system_of_therapist(SAVING)),
    ),
    cannot_see="What is true in the attitude. Homework can be one stress more.",
)


def _judge_attitude_leads_somewhere(
    system: TherapeuticBeliefSystem, policy: Policy
) -> Outcome | None:
    """Whether it is recorded what they lead to."""
    attitudes = _held_attitudes_with_paths(system, policy)
    at = [f"{path}.leads_to" for path, _ in attitudes]
    without = [f"{path}.leads_to" for path, attitude in attitudes if attitude.leads_to is None]
    return judge_completeness(policy, len(at), without, *at)


ATTITUDE_LEADS_SOMEWHERE = _rule(
    "TB10",
    "attitude-leads-somewhere",
    _judge_attitude_leads_somewhere,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.FELT_AND_DONE,
    asks="Is it recorded what an attitude toward homework leads to?",
    why="An attitude shows in how homework is given: at the very end, without its rationale, "
    "without a look at it next time.",
    met="What each attitude leads to is recorded ({count} in all).",
    unmet="Of the attitudes held ({count}), what some lead to is not recorded ({without}).",
    unknown="Of the attitudes held ({count}), what some lead to is not recorded ({without}).",
    question="When you think so, how do you go about homework?",
    options=("looking at the last five minutes of a recording",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Three habits to supervise: rushed, not reviewed, without a rationale."),),
    examples=lambda: (
        Example.met(
            "rushed", example_system_with_attitude(leads_to=(AssigningHabit.RUSHED_AT_END,))
        ),
        Example.met("asked, nothing", example_system_with_attitude(leads_to=())),
        Example.unmet("nothing recorded of it", example_system_with_attitude()),
        Example.imported(_KEPT_NONE, example_system_with_attitude()),
        Example.silent("no attitudes", example_system_of_therapist(SAVING)),
    ),
    cannot_see="Other reasons for the same habit, such as a session that is too short.",
)


HOMEWORK_ATTITUDES: tuple[Rule[TherapeuticBeliefSystem], ...] = (
    ATTITUDE_PUT_TO_THE_TEST,
    ATTITUDE_LEADS_SOMEWHERE,
)
