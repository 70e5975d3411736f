"""ASSIGNED_WITH_CARE: how it was assigned, as it was observed."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
from cbt_homework.engagement.assigning import AssigningObservation, HomeworkBelief, Manner
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.criteria import EntryCriterion
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.engagement.rules.common import HELPFUL_ACTS, example
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy

_HOLDS_BACK = (
    Manner.APOLOGETIC,
    Manner.UNCERTAIN,
    Manner.BRIEF,
    Manner.HURRIED,
    Manner.SUPERFICIAL,
)


def _with_confidence(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.assigning:
        return None
    seen = [
        (f"assigning.{i}.manners", manner)
        for i, assigning in enumerate(history.assigning)
        for manner in assigning.manners or ()
    ]
    held = [(at, manner) for at, manner in seen if manner in _HOLDS_BACK]
    if held:
        return unmet(*dict.fromkeys(at for at, _ in held), manner=held[0][1])
    open_ = [i for i, assigning in enumerate(history.assigning) if assigning.manners is None]
    if open_:
        return unknown(*places(f"assigning.{i}.manners" for i in open_))
    return met("assigning")


def _observed(history: AssignmentHistory, field: str) -> Outcome | None:
    if not history.assigning:
        return None
    said = [getattr(assigning, field) for assigning in history.assigning]
    if False in said:
        return unmet(f"assigning.{said.index(False)}.{field}")
    if True in said:
        return met(f"assigning.{said.index(True)}.{field}")
    return unknown(f"assigning.0.{field}")


def _gave_rationale(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    return _observed(history, "gave_rationale")


def _checked(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    return _observed(history, "checked_understanding")


def _belief_tested(history: AssignmentHistory, policy: Policy) -> Outcome | None:
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
    unsaid += _may_hinder(history)
    if unsaid:
        return unknown(*places(unsaid))
    return met(*(at for at, _ in hindering), count=len(hindering))


def _may_hinder(history: AssignmentHistory) -> list[str]:
    """The empty fields that may hold one more belief that hinders and was not tested."""
    found: list[str] = []
    for i, assigning in enumerate(history.assigning or ()):
        if assigning.beliefs is None:
            found.append(f"assigning.{i}.beliefs")
        elif isinstance(assigning.beliefs, tuple):
            found += [
                f"assigning.{i}.beliefs.{n}.effect"
                for n, belief in enumerate(assigning.beliefs)
                if belief.effect is None and belief.tested is not True
            ]
    return found


def _seen(**parts: Any) -> AssignmentHistory:
    return example(assigning=(AssigningObservation(**parts),))


def _believed(effect: Effect, *, tested: bool | None = None) -> AssignmentHistory:
    belief = HomeworkBelief(attitude=HomeworkAttitude.ADDS_STRESS, effect=effect, tested=tested)
    return _seen(beliefs=(belief,))


CONDUCT: tuple[Rule[AssignmentHistory], ...] = (
    Rule(
        code="EN08",
        name="assigned-with-confidence",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.ASSIGNED_WITH_CARE,
        subject=AssignmentHistory,
        judge=_with_confidence,
        asks="As observed: was it assigned without haste and without apology?",
        why="A task that is offered briefly, uncertainly or with an apology is heard as one that "
        "may be left.",
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
            Example("calm and clear", _seen(manners=(Manner.CALM, Manner.CLEAR)), Verdict.MET),
            Example("apologetic", _seen(manners=(Manner.APOLOGETIC,)), Verdict.UNMET),
            Example(
                "seen twice, and once without a word on the manner",
                example(
                    assigning=(AssigningObservation(), AssigningObservation(manners=(Manner.CALM,)))
                ),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded of it", _seen(), Verdict.UNKNOWN),
            Example("nobody observed it", example(), None),
        ),
        cannot_see="What the person heard.",
    ),
    Rule(
        code="EN09",
        name="rationale-given",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.ASSIGNED_WITH_CARE,
        subject=AssignmentHistory,
        judge=_gave_rationale,
        asks="As observed: was it said what the task is for?",
        why="A purpose that is only in the plan is not yet one that was given.",
        met="As observed, it was said what it is for.",
        unmet="As observed, it was not said what it is for.",
        unknown="Whether it was said what it is for is not recorded.",
        question="What would you like the person to find out by it?",
        options=("beginning with what it is for, before saying what it is",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Common: a task without its rationale."), HELPFUL_ACTS),
        examples=lambda: (
            Example("said", _seen(gave_rationale=True), Verdict.MET),
            Example(
                "said, and seen twice",
                example(
                    assigning=(AssigningObservation(), AssigningObservation(gave_rationale=True))
                ),
                Verdict.MET,
            ),
            Example("not said", _seen(gave_rationale=False), Verdict.UNMET),
            Example("nothing recorded of it", _seen(), Verdict.UNKNOWN),
            Example("nobody observed it", example(), None),
        ),
        cannot_see="Whether it convinced.",
    ),
    Rule(
        code="EN10",
        name="understanding-checked",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.ASSIGNED_WITH_CARE,
        subject=AssignmentHistory,
        judge=_checked,
        asks="As observed: was it checked that the task was understood?",
        why="*Is that clear?* is answered with yes. Own words, or a first try, show what is open.",
        met="As observed, understanding was checked.",
        unmet="As observed, understanding was not checked.",
        unknown="Whether understanding was checked is not recorded.",
        question="How would you tell somebody else what we agreed on?",
        options=("asking for it in their own words", "a first try before the session ends"),
        effort=Effort.A_QUESTION,
        sources=(article("Box 3: whether the patient had understood was not checked."),),
        examples=lambda: (
            Example("checked", _seen(checked_understanding=True), Verdict.MET),
            Example(
                "checked, and seen twice",
                example(
                    assigning=(
                        AssigningObservation(),
                        AssigningObservation(checked_understanding=True),
                    )
                ),
                Verdict.MET,
            ),
            Example("not checked", _seen(checked_understanding=False), Verdict.UNMET),
            Example("nothing recorded of it", _seen(), Verdict.UNKNOWN),
            Example("nobody observed it", example(), None),
        ),
        cannot_see="Whether it was understood.",
    ),
    Rule(
        code="EN11",
        name="belief-tested",
        version=2,
        weight=Weight.HELPFUL,
        criterion=EntryCriterion.ASSIGNED_WITH_CARE,
        subject=AssignmentHistory,
        judge=_belief_tested,
        asks="Was a belief about homework that hinders put to the test?",
        why="Who expects homework to do harm leaves it, or assigns it to little effect, and then "
        "sees the belief confirmed.",
        met="Hindering beliefs that were put to the test: {count}.",
        unmet="Hindering beliefs that were not put to the test: {count}.",
        unknown="Whether each belief that hinders was put to the test is not recorded.",
        question="What would you expect to see in the next session, if the belief holds?",
        options=("planning an experiment of one's own for the next session",),
        effort=Effort.A_REDESIGN,
        sources=(
            article("Attitudes lead to avoidance or to little effect, which maintains them."),
        ),
        examples=lambda: (
            Example("tested", _believed(Effect.HINDERS, tested=True), Verdict.MET),
            Example("not tested", _believed(Effect.HINDERS, tested=False), Verdict.UNMET),
            Example("nothing recorded of it", _believed(Effect.HINDERS), Verdict.UNKNOWN),
            Example(
                "tested, and nothing recorded of beliefs at another time",
                example(
                    assigning=(
                        *(_believed(Effect.HINDERS, tested=True).assigning or ()),
                        AssigningObservation(),
                    )
                ),
                Verdict.UNKNOWN,
            ),
            Example("a belief that helps", _believed(Effect.HELPS), None),
        ),
        cannot_see="What the test showed.",
    ),
)
