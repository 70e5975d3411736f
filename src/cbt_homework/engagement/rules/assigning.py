"""Rules for ASSIGNED_WITH_CARE: the therapist was observed to assign homework with care."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
from cbt_homework.engagement.assigning import AssigningObservation, HomeworkBelief, Manner
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.criteria import HistoryCriterion
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.engagement.rules.common import build_history
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.homework.citations import DESIGNED_AND_REVIEWED_TOGETHER
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[AssignmentHistory],
    subject=AssignmentHistory,
    criterion=HistoryCriterion.ASSIGNED_WITH_CARE,
)


def _judge_observed_answer(history: AssignmentHistory, field: str) -> Outcome | None:
    if not history.assigning:
        return None
    answers = [getattr(assigning, field) for assigning in history.assigning]
    if False in answers:
        return unmet(f"assigning.{answers.index(False)}.{field}")
    if True in answers:
        return met(f"assigning.{answers.index(True)}.{field}")
    return unknown(f"assigning.0.{field}")


def _build_history_with_observation(**parts: Any) -> AssignmentHistory:
    return build_history(assigning=(AssigningObservation(**parts),))


_HOLDS_BACK = (
    Manner.APOLOGETIC,
    Manner.UNCERTAIN,
    Manner.BRIEF,
    Manner.HURRIED,
    Manner.SUPERFICIAL,
)


def _judge_assigned_with_confidence(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.assigning:
        return None
    observed = [
        (f"assigning.{i}.manners", manner)
        for i, assigning in enumerate(history.assigning)
        for manner in assigning.manners or ()
    ]
    holding_back = [(at, manner) for at, manner in observed if manner in _HOLDS_BACK]
    if holding_back:
        return unmet(*dict.fromkeys(at for at, _ in holding_back), manner=holding_back[0][1])
    open_ = [i for i, assigning in enumerate(history.assigning) if assigning.manners is None]
    if open_:
        return unknown(*(f"assigning.{i}.manners" for i in open_))
    return met("assigning")


ASSIGNED_WITH_CONFIDENCE = _rule(
    "EN08",
    "assigned-with-confidence",
    _judge_assigned_with_confidence,
    Weight.ESSENTIAL,
    version=2,
    asks="As observed: was it assigned without haste and without apology?",
    why="A task that is offered briefly, uncertainly or with an apology is heard as one that may "
    "be left.",
    met="No manner that holds back was observed.",
    unmet="As observed, the manner was {manner}.",
    unknown="In which manner it was assigned is not recorded.",
    question="What went through your mind just before you offered the task?",
    options=("practicing it in a role-play, with the roles reversed as well",),
    effort=Effort.A_REDESIGN,
    sources=(
        article("Box 3: on video the task was given briefly, uncertainly and apologetically."),
        article("Common: directions in haste at the end of the session."),
    ),
    examples=lambda: (
        Example.met(
            "calm and clear", _build_history_with_observation(manners=(Manner.CALM, Manner.CLEAR))
        ),
        Example.unmet("apologetic", _build_history_with_observation(manners=(Manner.APOLOGETIC,))),
        Example.unknown(
            "seen twice, and once without a word on the manner",
            build_history(
                assigning=(AssigningObservation(), AssigningObservation(manners=(Manner.CALM,)))
            ),
        ),
        Example.unknown("nothing recorded of it", _build_history_with_observation()),
        Example.silent("nobody observed it", build_history()),
    ),
    cannot_see="What the person heard.",
)


def _judge_rationale_given(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    return _judge_observed_answer(history, "gave_rationale")


RATIONALE_GIVEN = _rule(
    "EN09",
    "rationale-given",
    _judge_rationale_given,
    Weight.ESSENTIAL,
    asks="As observed: was it said what the task is for?",
    why="A purpose that is only in the plan is not yet one that was given.",
    met="As observed, it was said what it is for.",
    unmet="As observed, it was not said what it is for.",
    unknown="Whether it was said what it is for is not recorded.",
    question="What would you like the person to find out by it?",
    options=("beginning with what it is for, before saying what it is",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Common: a task without its rationale."), DESIGNED_AND_REVIEWED_TOGETHER),
    examples=lambda: (
        Example.met("said", _build_history_with_observation(gave_rationale=True)),
        Example.met(
            "said, and seen twice",
            build_history(
                assigning=(AssigningObservation(), AssigningObservation(gave_rationale=True))
            ),
        ),
        Example.unmet("not said", _build_history_with_observation(gave_rationale=False)),
        Example.unknown("nothing recorded of it", _build_history_with_observation()),
        Example.silent("nobody observed it", build_history()),
    ),
    cannot_see="Whether it convinced.",
)


def _judge_understanding_checked(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    return _judge_observed_answer(history, "checked_understanding")


UNDERSTANDING_CHECKED = _rule(
    "EN10",
    "understanding-checked",
    _judge_understanding_checked,
    Weight.ESSENTIAL,
    asks="As observed: was it checked that the task was understood?",
    why="*Is that clear?* is answered with yes. Own words, or a first try, show what is open.",
    met="As observed, understanding was checked.",
    unmet="As observed, understanding was not checked.",
    unknown="Whether understanding was checked is not recorded.",
    question="How would you tell somebody else what we agreed on?",
    options=("asking for it in their own words", "a first try before the session ends"),
    sources=(article("Box 3: whether the patient had understood was not checked."),),
    examples=lambda: (
        Example.met("checked", _build_history_with_observation(checked_understanding=True)),
        Example.met(
            "checked, and seen twice",
            build_history(
                assigning=(AssigningObservation(), AssigningObservation(checked_understanding=True))
            ),
        ),
        Example.unmet("not checked", _build_history_with_observation(checked_understanding=False)),
        Example.unknown("nothing recorded of it", _build_history_with_observation()),
        Example.silent("nobody observed it", build_history()),
    ),
    cannot_see="Whether it was understood.",
)


def _paths_of_open_beliefs(history: AssignmentHistory) -> list[str]:
    """The empty fields that may hold one more belief that hinders and was not tested."""
    paths: list[str] = []
    for i, assigning in enumerate(history.assigning or ()):
        if assigning.beliefs is None:
            paths.append(f"assigning.{i}.beliefs")
        elif isinstance(assigning.beliefs, tuple):
            paths += [
                f"assigning.{i}.beliefs.{n}.effect"
                for n, belief in enumerate(assigning.beliefs)
                if belief.effect is None and belief.tested is not True
            ]
    return paths


def _build_history_with_belief(effect: Effect, *, tested: bool | None = None) -> AssignmentHistory:
    belief = HomeworkBelief(attitude=HomeworkAttitude.ADDS_STRESS, effect=effect, tested=tested)
    return _build_history_with_observation(beliefs=(belief,))


def _judge_belief_tested(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    hindering = [
        (f"assigning.{i}.beliefs.{n}.tested", belief)
        for i, assigning in enumerate(history.assigning or ())
        if isinstance(assigning.beliefs, tuple)
        for n, belief in enumerate(assigning.beliefs)
        if belief.effect is Effect.HINDERS
    ]
    if not hindering:
        return None
    open_ = [at for at, belief in hindering if belief.tested is False]
    if open_:
        return unmet(*open_, count=len(open_))
    unsaid = [at for at, belief in hindering if belief.tested is None]
    unsaid += _paths_of_open_beliefs(history)
    if unsaid:
        return unknown(*unsaid)
    return met(*(at for at, _ in hindering), count=len(hindering))


BELIEF_TESTED = _rule(
    "EN11",
    "belief-tested",
    _judge_belief_tested,
    Weight.HELPFUL,
    version=2,
    asks="Was a belief about homework that hinders put to the test?",
    why="Who expects homework to do harm leaves it, or assigns it to little effect, and then sees "
    "the belief confirmed.",
    met="Hindering beliefs that were put to the test: {count}.",
    unmet="Hindering beliefs that were not put to the test: {count}.",
    unknown="Whether each belief that hinders was put to the test is not recorded.",
    question="What would you expect to see in the next session, if the belief holds?",
    options=("planning an experiment of one's own for the next session",),
    effort=Effort.A_REDESIGN,
    sources=(article("Attitudes lead to avoidance or to little effect, which maintains them."),),
    examples=lambda: (
        Example.met("tested", _build_history_with_belief(Effect.HINDERS, tested=True)),
        Example.unmet("not tested", _build_history_with_belief(Effect.HINDERS, tested=False)),
        Example.unknown("nothing recorded of it", _build_history_with_belief(Effect.HINDERS)),
        Example.unknown(
            "tested, and nothing recorded of beliefs at another time",
            build_history(
                assigning=(
                    *(_build_history_with_belief(Effect.HINDERS, tested=True).assigning or ()),
                    AssigningObservation(),
                )
            ),
        ),
        Example.silent("a belief that helps", _build_history_with_belief(Effect.HELPS)),
    ),
    cannot_see="What the test showed.",
)


ASSIGNING: tuple[Rule[AssignmentHistory], ...] = (
    ASSIGNED_WITH_CONFIDENCE,
    RATIONALE_GIVEN,
    UNDERSTANDING_CHECKED,
    BELIEF_TESTED,
)
