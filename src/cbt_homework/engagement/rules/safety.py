"""Rules for SAFE: a recorded adverse effect comes first in every list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.criteria import HistoryCriterion
from cbt_homework.engagement.rules.common import ReviewWord, build_history
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Answer, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.concerns import FEEDS_THE_PROBLEM, Concern, ConcernKind, UnwantedEffect
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[AssignmentHistory], subject=AssignmentHistory, criterion=HistoryCriterion.SAFE)


def _make_concern_judge(
    kinds: frozenset[ConcernKind],
) -> Callable[[AssignmentHistory, Policy], Answer]:
    def judge_concerns(history: AssignmentHistory, policy: Policy) -> Answer:
        if history.concerns is None:
            return None
        recorded = tuple(
            _concern_outcome(f"concerns.{i}", concern)
            for i, concern in enumerate(history.concerns)
            if concern.kind in kinds
        )
        return recorded or (None if history.concerns else met("concerns"))

    return judge_concerns


_UNKNOWN = ReviewWord.NOT_RECORDED


def _concern_outcome(path: str, concern: Concern) -> Outcome:
    effect = {} if concern.kind in FEEDS_THE_PROBLEM else {"effect": concern.effect or _UNKNOWN}
    return unmet(
        path,
        kind=concern.kind,
        **effect,
        by=concern.by or ReviewWord.NOT_RECORDED,
        on=concern.on or ReviewWord.NOT_RECORDED,
    )


_DISTRESS = Concern(
    ConcernKind.DISTRESS, effect=UnwantedEffect.WORSE_MOOD, by=Rater.PATIENT, on=date(2026, 3, 9)
)
_RITUAL = Concern(ConcernKind.COMPULSION, by=Rater.SUPERVISOR)
_NEVER = {
    Verdict.UNKNOWN: "Without a record of concerns there is nothing to point at; it never guesses."
}
_HARM = frozenset(ConcernKind) - FEEDS_THE_PROBLEM


FREE_OF_HARM = _rule(
    "EN12",
    "free-of-harm",
    _make_concern_judge(_HARM),
    Weight.ATTENTION,
    version=2,
    asks="Is distress, harm or risk recorded along with the task?",
    why="Homework can bring pressure, anxiety, worse mood or a rupture. That is for whoever is "
    "responsible for the person to see first.",
    met="It is recorded that there was no adverse effect.",
    unmet="Recorded along with it: {kind} (effect: {effect}; by: {by}; on: {on}). For the "
    "responsible clinician.",
    question="Who looks at this now, and when is it talked about?",
    options=("talking about it before anything else",),
    sources=(
        Citation(
            "ryum-2023",
            CitationStatus.VERIFIED,
            says="Reports adverse effects too: pressure, anxiety, worse mood, ruptures.",
        ),
        Citation(
            "linden-2013",
            CitationStatus.VERIFIED,
            says="Asks whoever finds no adverse effects not to take it that there are none "
            "(abstract).",
        ),
    ),
    examples=lambda: (
        Example.met("none", build_history(concerns=())),
        Example.unmet("distress", build_history(concerns=(_DISTRESS,))),
        Example.silent("nothing recorded", build_history()),
        Example.silent("another concern: EN13 speaks", build_history(concerns=(_RITUAL,))),
    ),
    cannot_see="How serious it is. It reads nothing into it, and makes no number of it.",
    never=_NEVER,
)


TASK_SERVES_RECOVERY = _rule(
    "EN13",
    "task-serves-recovery",
    _make_concern_judge(FEEDS_THE_PROBLEM),
    Weight.ATTENTION,
    asks="Is it recorded that the task may serve as a ritual, as avoidance or as a safeguard?",
    why="A task that looks healthy can feed the problem it is meant to ease.",
    met="It is recorded that there is no such concern.",
    unmet="Recorded of what the task may serve as: {kind} (by: {by}; on: {on}). For the "
    "responsible clinician.",
    question="What would happen if the task were left out for a day?",
    options=("asking what the task is for, and what is feared without it",),
    sources=(article("Box 5: rituals that looked healthy were praised as progress."),),
    examples=lambda: (
        Example.met("none", build_history(concerns=())),
        Example.unmet("a ritual", build_history(concerns=(_RITUAL,))),
        Example.silent("nothing recorded", build_history()),
        Example.silent("another concern: EN12 speaks", build_history(concerns=(_DISTRESS,))),
    ),
    cannot_see="Whether it does. It points at what somebody recorded.",
    never=_NEVER,
)


SAFETY: tuple[Rule[AssignmentHistory], ...] = (FREE_OF_HARM, TASK_SERVES_RECOVERY)
