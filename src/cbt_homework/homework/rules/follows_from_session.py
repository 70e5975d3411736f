"""FOLLOWS_FROM_SESSION: the assignment grows out of what was just worked on."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.spec import FromSession, HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _follows_from_topics(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    origin = spec.from_session
    if origin is None or origin.topics is None:
        return absent(policy, "from_session.topics")
    if not origin.topics:
        return unmet("from_session.topics")
    return met("from_session.topics")


def _uses_learned_methods(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    origin = spec.from_session
    if origin is None or not (origin.topics or origin.methods):
        return None  # where nothing links it to a session, only HW01 speaks
    if origin.methods is None:
        return absent(policy, "from_session.methods")
    return met("from_session.methods") if origin.methods else unmet("from_session.methods")


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Note what went through your mind when the phone rings", **parts)


FOLLOWS: tuple[Rule[HomeworkSpec], ...] = (
    Rule(
        code="HW01",
        name="follows-from-topics",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.FOLLOWS_FROM_SESSION,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_follows_from_topics,
        asks="Does it say which topic of the session it follows from?",
        why="Homework that continues what was just worked on explains itself; homework out of the "
        "blue looks like an extra.",
        met="It is recorded which topic of the session it follows from.",
        unmet="It is not recorded which topic of the session it follows from.",
        unknown="Which topic of the session it follows from is not recorded.",
        question="Which part of what we talked about today would you like to take further?",
        options=(
            "naming the topic of the session it continues",
            "letting the person say what from today is worth trying out",
        ),
        effort=Effort.A_QUESTION,
        sources=(article("The first of five points: it follows from the topics of the session."),),
        examples=lambda: (
            Example(
                "the topic is named",
                _spec(from_session=FromSession(topics=("Phone calls at work",))),
                Verdict.MET,
            ),
            Example("nothing links it to a session", _spec(), Verdict.UNMET),
            Example(
                "somebody looked, and there was no topic",
                _spec(from_session=FromSession(topics=())),
                Verdict.UNMET,
            ),
            Example("an import that kept no topics", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the topic mattered, and whether the task really follows from it.",
    ),
    Rule(
        code="HW02",
        name="uses-learned-methods",
        weight=Weight.HELPFUL,
        criterion=Criterion.FOLLOWS_FROM_SESSION,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_uses_learned_methods,
        asks="Does it say which methods learned in the session it uses?",
        why="A method that was practiced together is easier to use alone. First assignments often "
        "need no method, so this moves no verdict.",
        met="It is recorded which methods learned in the session it uses.",
        unmet="It is not recorded which method learned in the session it uses.",
        unknown="Which methods learned in the session it uses is not recorded.",
        question="Which of the things we practiced would help with this?",
        options=("practicing the method once before the session ends",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("The first of five points: it uses methods learned in the session."),),
        examples=lambda: (
            Example(
                "the method is named",
                _spec(from_session=FromSession(topics=("Calls",), methods=("Noting thoughts",))),
                Verdict.MET,
            ),
            Example(
                "only the topic is recorded",
                _spec(from_session=FromSession(topics=("Calls",))),
                Verdict.UNMET,
            ),
            Example(
                "an import that kept only topics",
                _spec(from_session=FromSession(topics=("Calls",))),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("nothing links it to a session: only HW01 speaks", _spec(), None),
        ),
        cannot_see="Whether the method was learned well enough to be used alone.",
    ),
)
