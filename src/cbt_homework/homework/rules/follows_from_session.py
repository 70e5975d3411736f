"""Rules for FOLLOWS_FROM_SESSION: the assignment grows out of the work in the session."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.homework.spec import FromSession, HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec],
    subject=HomeworkSpec,
    criterion=Criterion.FOLLOWS_FROM_SESSION,
    phase=Phase.DESIGN,
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Note what went through your mind when the phone rings", **spec_fields)


def _judge_follows_from_topics(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    origin = spec.from_session
    if origin is None or origin.topics is None:
        return absent(policy, "from_session.topics")
    if not origin.topics:
        return unmet("from_session.topics")
    return met("from_session.topics")


FOLLOWS_FROM_TOPICS = _rule(
    "HW01",
    "follows-from-topics",
    _judge_follows_from_topics,
    Weight.ESSENTIAL,
    asks="Does it say which topic of the session it follows from?",
    why="Homework that continues what was just worked on explains itself; homework out of the blue "
    "looks like an extra.",
    met="It is recorded which topic of the session it follows from.",
    unmet="It is not recorded which topic of the session it follows from.",
    unknown="Which topic of the session it follows from is not recorded.",
    question="Which part of what we talked about today would you like to take further?",
    options=(
        "naming the topic of the session it continues",
        "letting the person say what from today is worth trying out",
    ),
    sources=(article("The first of five points: it follows from the topics of the session."),),
    examples=lambda: (
        Example.met(
            "the topic is named",
            _example_spec(from_session=FromSession(topics=("Phone calls at work",))),
        ),
        Example.unmet("nothing links it to a session", _example_spec()),
        Example.unmet(
            "somebody looked, and there was no topic",
            _example_spec(from_session=FromSession(topics=())),
        ),
        Example.imported("an import that kept no topics", _example_spec()),
    ),
    cannot_see="Whether the topic mattered, and whether the task really follows from it.",
)


def _judge_uses_learned_methods(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    origin = spec.from_session
    if origin is None or not (origin.topics or origin.methods):
        return None  # where nothing links it to a session, only HW01 speaks
    if origin.methods is None:
        return absent(policy, "from_session.methods")
    return met("from_session.methods") if origin.methods else unmet("from_session.methods")


USES_LEARNED_METHODS = _rule(
    "HW02",
    "uses-learned-methods",
    _judge_uses_learned_methods,
    Weight.HELPFUL,
    asks="Does it say which methods learned in the session it uses?",
    why="A method that was practiced together is easier to use alone. First assignments often need "
    "no method, so this moves no verdict.",
    met="It is recorded which methods learned in the session it uses.",
    unmet="It is not recorded which method learned in the session it uses.",
    unknown="Which methods learned in the session it uses is not recorded.",
    question="Which of the things we practiced would help with this?",
    options=("practicing the method once before the session ends",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The first of five points: it uses methods learned in the session."),),
    examples=lambda: (
        Example.met(
            "the method is named",
            _example_spec(
                from_session=FromSession(topics=("Calls",), methods=("Noting thoughts",))
            ),
        ),
        Example.unmet(
            "only the topic is recorded", _example_spec(from_session=FromSession(topics=("Calls",)))
        ),
        Example.imported(
            "an import that kept only topics",
            _example_spec(from_session=FromSession(topics=("Calls",))),
        ),
        Example.silent("nothing links it to a session: only HW01 speaks", _example_spec()),
    ),
    cannot_see="Whether the method was learned well enough to be used alone.",
)


FOLLOWS_FROM_SESSION: tuple[Rule[HomeworkSpec], ...] = (FOLLOWS_FROM_TOPICS, USES_LEARNED_METHODS)
