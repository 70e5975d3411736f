"""Rules for FOLLOWS_FROM_SESSION: the assignment grows out of the work in the session."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, lacking, met, unknown
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import FromSession
from cbt_homework.homework.texts import any_stated, lack_of_texts
from cbt_homework.homework.vocabulary import NEEDS_NO_METHOD, HomeworkKind
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


_NOTHING = FromSession()


def _judge_follows_from_topics(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if isinstance(spec.from_session, Missing):
        return lacking(policy, "from_session", spec.from_session)
    topics = (spec.from_session or _NOTHING).topics
    if any_stated(topics):
        return met("from_session.topics")
    return lacking(policy, "from_session.topics", lack_of_texts(topics))


FOLLOWS_FROM_TOPICS = _rule(
    "HW01",
    "follows-from-topics",
    _judge_follows_from_topics,
    Weight.ESSENTIAL,
    version=2,
    asks="Does it say which topic of the session it follows from?",
    why="Homework that continues what was just worked on explains itself; homework out of the blue "
    "looks like an extra.",
    met="It is recorded which topic of the session it follows from.",
    unmet="It is not recorded which topic of the session it follows from.",
    unknown="Which topic of the session it follows from is not recorded.",
    none="The record says that it follows from no topic of the session.",
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
        Example.unmet(
            "the record says that it follows from nothing in the session",
            _example_spec(from_session=Missing.NONE),
        ),
        Example.unmet("one letter", _example_spec(from_session=FromSession(topics=("x",)))),
        Example.imported("an import that kept no topics", _example_spec()),
        Example.silent(
            "there was no session before it", _example_spec(from_session=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the topic mattered, and whether the task really follows from it.",
)


def _judge_uses_learned_methods(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.kinds and NEEDS_NO_METHOD.keys() >= set(spec.kinds):
        return None
    origin = spec.from_session
    if not isinstance(origin, FromSession):
        return None  # where nothing links it to a session, only HW01 speaks
    if any_stated(origin.methods):
        return met("from_session.methods")
    if origin.methods is not None:
        return lacking(policy, "from_session.methods", lack_of_texts(origin.methods))
    # Practice in the room that was not recorded is open under every policy.
    return unknown("from_session.methods") if any_stated(origin.topics) else None


USES_LEARNED_METHODS = _rule(
    "HW02",
    "uses-learned-methods",
    _judge_uses_learned_methods,
    Weight.ESSENTIAL,
    version=2,
    asks="Does it use a method that was learned in the session, if its kind needs one?",
    why="A method that was tried together is easier to use alone. Reading, a first self-monitoring "
    "and a few other kinds can be done before a method has been learned.",
    met="It is recorded which methods learned in the session it uses.",
    unmet="No method learned in the session that it uses is recorded.",
    unknown="Which methods learned in the session it uses is not recorded.",
    none="The record says that no method for it was learned in the session.",
    question="Which of the things we practiced would help with this?",
    options=(
        "practicing the method once before the session ends",
        "noting the kind of homework, if it is one that needs no method",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("The first of five points: it uses methods learned in the session."),
        library("Which kinds need no method."),
    ),
    examples=lambda: (
        Example.met(
            "the method is named",
            _example_spec(
                from_session=FromSession(topics=("Calls",), methods=("Noting thoughts",))
            ),
        ),
        Example.unmet(
            "somebody looked, and there was no method",
            _example_spec(from_session=FromSession(topics=("Calls",), methods=())),
        ),
        Example.unmet(
            "the record says that no method was learned",
            _example_spec(from_session=FromSession(topics=("Calls",), methods=Missing.NONE)),
        ),
        Example.unmet(
            "one letter", _example_spec(from_session=FromSession(topics=("Calls",), methods=("x",)))
        ),
        Example.unknown(
            "only the topic is recorded", _example_spec(from_session=FromSession(topics=("Calls",)))
        ),
        Example.unknown(
            "reading, and an exposure: the exposure needs a method",
            _example_spec(
                kinds=(HomeworkKind.READING, HomeworkKind.EXPOSURE),
                from_session=FromSession(topics=("Calls",)),
            ),
        ),
        Example.imported(
            "an import that kept only topics",
            _example_spec(from_session=FromSession(topics=("Calls",))),
        ),
        Example.silent(
            "a first self-monitoring needs no method",
            _example_spec(
                kinds=(HomeworkKind.SELF_MONITORING,),
                from_session=FromSession(topics=("Calls",), methods=()),
            ),
        ),
        Example.silent("nothing links it to a session: only HW01 speaks", _example_spec()),
        Example.silent("no topic either: only HW01 speaks", _example_spec(from_session=_NOTHING)),
    ),
    cannot_see="Whether the method was learned well enough to be used alone.",
)


FOLLOWS_FROM_SESSION: tuple[Rule[HomeworkSpec], ...] = (FOLLOWS_FROM_TOPICS, USES_LEARNED_METHODS)
