"""Rules for BEGUN, REACTED and CLOSED: a circle is complete, closes and names its first sign."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_criteria import CircleCriterion
from cbt_homework.cognition.record_rules.common import RecordWord, judge_not_empty
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import REACTIONS, Component, ViciousCircle, components_of
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_begun_rule = partial(Rule[ViciousCircle], subject=ViciousCircle, criterion=CircleCriterion.BEGUN)
_reacted_rule = partial(
    Rule[ViciousCircle], subject=ViciousCircle, criterion=CircleCriterion.REACTED
)


def _example_circle(**circle_fields: Any) -> ViciousCircle:
    return ViciousCircle(**circle_fields)


def _judge_circle_has_situation(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return absent(policy, "situation") if circle.situation is None else met("situation")


CIRCLE_HAS_SITUATION = _begun_rule(
    "TR80",
    "circle-has-situation",
    _judge_circle_has_situation,
    Weight.ESSENTIAL,
    asks="Is the situation recorded in which it began?",
    why="A circle of one moment can be checked; one of all moments cannot.",
    met="The situation is recorded.",
    unmet="No situation is recorded.",
    unknown="The situation is not recorded.",
    question="When was that, the last time?",
    options=("choosing one session or one hour",),
    sources=(library("The order of the parts is a reconstruction."),),
    examples=lambda: (
        Example.met("a moment", _example_circle(situation="Giving a task")),
        Example.unmet("none", _example_circle()),
        Example.imported("an import that kept none", _example_circle()),
    ),
    cannot_see="Whether it is typical.",
)


def _judge_circle_has_thoughts(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return judge_not_empty(policy, "thoughts", circle.thoughts, RecordWord.NONE_NOTICED)


CIRCLE_HAS_THOUGHTS = _begun_rule(
    "TR81",
    "circle-has-thoughts",
    _judge_circle_has_thoughts,
    Weight.ESSENTIAL,
    asks="Is at least one automatic thought recorded?",
    why="In this picture the reactions follow from the thoughts.",
    met="Automatic thoughts are recorded: {count}.",
    unmet="Automatic thoughts: {why}.",
    unknown="Automatic thoughts: {why}.",
    question="What went through your mind just then?",
    options=("watching that minute of a recording again",),
    sources=(article("Automatic thoughts lead to emotions, bodily reactions and behavior."),),
    examples=lambda: (
        Example.met("one", _example_circle(thoughts=(Thought("It is too much"),))),
        Example.unmet("looked, and none", _example_circle(thoughts=())),
        Example.unmet("no entry", _example_circle()),
        Example.imported("an import that kept none", _example_circle()),
    ),
    cannot_see="Which thought is the deeper one.",
)


def _judge_reactions_recorded(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    reactions = {"emotions": circle.emotions, "body": circle.body, "behavior": circle.behavior}
    # An empty tuple is an answer: somebody looked, and noticed nothing there.
    open_ = [field for field, reaction in reactions.items() if reaction is None]
    if open_:
        return absent(policy, *open_, missing=Component(open_[0]), count=len(open_))
    return met(*reactions, count=len(set(REACTIONS) & set(components_of(circle))))


REACTIONS_RECORDED = _reacted_rule(
    "TR82",
    "reactions-recorded",
    _judge_reactions_recorded,
    Weight.ESSENTIAL,
    asks="Was each of the three looked at: emotions, body, behavior?",
    why="Each can be the one by which the circle is noticed the next time.",
    met="Emotions, body and behavior were looked at; {count} of the three hold something.",
    unmet="Of the three reactions {count} have no entry, the first of them: {missing}.",
    unknown="Reactions not recorded: {count} of the three, the first of them: {missing}.",
    question="What did you feel, what did your body do, and what did you do?",
    options=("noting *none* where nothing was noticed",),
    sources=(article("Automatic thoughts lead to emotions, bodily reactions and behavior."),),
    examples=lambda: (
        Example.met(
            "all three",
            _example_circle(
                emotions=(Emotion("Anxiety"),), body=("Tight",), behavior=("Hurrying",)
            ),
        ),
        Example.met(
            "nothing noticed in the body",
            _example_circle(emotions=(Emotion("Anxiety"),), body=(), behavior=("Hurrying",)),
        ),
        Example.unmet("only the body", _example_circle(body=("Tight",))),
        Example.imported("an import that kept none", _example_circle()),
    ),
    cannot_see="Which reaction came first.",
)


def _judge_circle_closes(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return judge_not_empty(policy, "consequences", circle.consequences, RecordWord.NONE_FOUND)


CIRCLE_CLOSES = Rule(
    "TR83",
    "circle-closes",
    _judge_circle_closes,
    Weight.ESSENTIAL,
    subject=ViciousCircle,
    criterion=CircleCriterion.CLOSED,
    asks="Is it recorded what it led to?",
    why="What follows from the reactions is what keeps the circle going.",
    met="What it led to is recorded ({count}).",
    unmet="What it led to: {why}.",
    unknown="What it led to: {why}.",
    question="What came of it, and what does that mean for the next time?",
    options=("asking what it brought at once, and what later",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("The order of the parts is a reconstruction."),),
    examples=lambda: (
        Example.met("one", _example_circle(consequences=("The task stays undone",))),
        Example.unmet("looked, and none", _example_circle(consequences=())),
        Example.unmet("no entry", _example_circle()),
        Example.imported("an import that kept none", _example_circle()),
    ),
    cannot_see="Whether it does come back to the beginning.",
)


def _judge_alert_chosen(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    if not components_of(circle):
        return None
    return absent(policy, "alert") if circle.alert is None else met("alert", alert=circle.alert)


ALERT_CHOSEN = _reacted_rule(
    "TR84",
    "alert-chosen",
    _judge_alert_chosen,
    Weight.HELPFUL,
    asks="Is it chosen by which part it could be noticed the next time?",
    why="Any part can be the first sign that it is happening again.",
    met="It could be noticed by this part: {alert}.",
    unmet="No part is chosen by which it could be noticed.",
    unknown="By which part it could be noticed is not recorded.",
    question="What would you notice first, the next time?",
    options=("choosing the part that is easiest to notice in the middle of a session",),
    sources=(article("Any part of the circle can alert the therapist."),),
    examples=lambda: (
        Example.met("the body", _example_circle(body=("Tight",), alert=Component.BODY)),
        Example.unmet("none", _example_circle(body=("Tight",))),
        Example.imported("an import that kept none", _example_circle(body=("Tight",))),
        Example.silent("nothing in the circle: the other rules speak", _example_circle()),
    ),
    cannot_see="Whether it will be noticed in time.",
)


VICIOUS_CIRCLE: tuple[Rule[ViciousCircle], ...] = (
    CIRCLE_HAS_SITUATION,
    CIRCLE_HAS_THOUGHTS,
    REACTIONS_RECORDED,
    CIRCLE_CLOSES,
    ALERT_CHOSEN,
)
