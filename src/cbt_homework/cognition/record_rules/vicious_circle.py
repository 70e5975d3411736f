"""Rules for vicious circles."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_criteria import CircleCriterion
from cbt_homework.cognition.record_rules.common import RecordWord, absent, some
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import (
    REACTIONS,
    Component,
    ViciousCircle,
    components_of,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy


def _situation(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return absent(policy, "situation") if circle.situation is None else met("situation")


def _thoughts(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return some(policy, "thoughts", circle.thoughts, RecordWord.NONE_NOTICED)


def _reactions(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    held = {"emotions": circle.emotions, "body": circle.body, "behavior": circle.behavior}
    # An empty tuple is an answer: somebody looked, and noticed nothing there.
    open_ = [field for field, said in held.items() if said is None]
    if open_:
        return absent(policy, *open_, missing=Component(open_[0]), count=len(open_))
    return met(*held, count=len(set(REACTIONS) & set(components_of(circle))))


def _consequences(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    return some(policy, "consequences", circle.consequences, RecordWord.NONE_FOUND)


def _alert(circle: ViciousCircle, policy: Policy) -> Outcome | None:
    if not components_of(circle):
        return None
    return absent(policy, "alert") if circle.alert is None else met("alert", alert=circle.alert)


def _circle(**parts: Any) -> ViciousCircle:
    return ViciousCircle(**parts)


CIRCLE: tuple[Rule[ViciousCircle], ...] = (
    Rule(
        code="TR80",
        name="circle-has-situation",
        weight=Weight.ESSENTIAL,
        criterion=CircleCriterion.BEGUN,
        subject=ViciousCircle,
        judge=_situation,
        asks="Is the situation recorded in which it began?",
        why="A circle of one moment can be checked; one of all moments cannot.",
        met="The situation is recorded.",
        unmet="No situation is recorded.",
        unknown="The situation is not recorded.",
        question="When was that, the last time?",
        options=("choosing one session or one hour",),
        sources=(library("The order of the parts is a reconstruction."),),
        examples=lambda: (
            Example("a moment", _circle(situation="Giving a task"), Verdict.MET),
            Example("none", _circle(), Verdict.UNMET),
            Example("an import that kept none", _circle(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether it is typical.",
    ),
    Rule(
        code="TR81",
        name="circle-has-thoughts",
        weight=Weight.ESSENTIAL,
        criterion=CircleCriterion.BEGUN,
        subject=ViciousCircle,
        judge=_thoughts,
        asks="Is at least one automatic thought recorded?",
        why="In this picture the reactions follow from the thoughts.",
        met="Automatic thoughts are recorded: {count}.",
        unmet="Automatic thoughts: {why}.",
        unknown="Automatic thoughts: {why}.",
        question="What went through your mind just then?",
        options=("watching that minute of a recording again",),
        sources=(article("Automatic thoughts lead to emotions, bodily reactions and behavior."),),
        examples=lambda: (
            Example("one", _circle(thoughts=(Thought("It is too much"),)), Verdict.MET),
            Example("looked, and none", _circle(thoughts=()), Verdict.UNMET),
            Example("no entry", _circle(), Verdict.UNMET),
            Example("an import that kept none", _circle(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Which thought is the deeper one.",
    ),
    Rule(
        code="TR82",
        name="reactions-recorded",
        weight=Weight.ESSENTIAL,
        criterion=CircleCriterion.REACTED,
        subject=ViciousCircle,
        judge=_reactions,
        asks="Was each of the three looked at: emotions, body, behavior?",
        why="Each can be the one by which the circle is noticed the next time.",
        met="Emotions, body and behavior were looked at; {count} of the three hold something.",
        unmet="Of the three reactions {count} have no entry, the first of them: {missing}.",
        unknown="Reactions not recorded: {count} of the three, the first of them: {missing}.",
        question="What did you feel, what did your body do, and what did you do?",
        options=("noting *none* where nothing was noticed",),
        sources=(article("Automatic thoughts lead to emotions, bodily reactions and behavior."),),
        examples=lambda: (
            Example(
                "all three",
                _circle(emotions=(Emotion("Anxiety"),), body=("Tight",), behavior=("Hurrying",)),
                Verdict.MET,
            ),
            Example(
                "nothing noticed in the body",
                _circle(emotions=(Emotion("Anxiety"),), body=(), behavior=("Hurrying",)),
                Verdict.MET,
            ),
            Example("only the body", _circle(body=("Tight",)), Verdict.UNMET),
            Example("an import that kept none", _circle(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Which reaction came first.",
    ),
    Rule(
        code="TR83",
        name="circle-closes",
        weight=Weight.ESSENTIAL,
        criterion=CircleCriterion.CLOSED,
        subject=ViciousCircle,
        judge=_consequences,
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
            Example("one", _circle(consequences=("The task stays undone",)), Verdict.MET),
            Example("looked, and none", _circle(consequences=()), Verdict.UNMET),
            Example("no entry", _circle(), Verdict.UNMET),
            Example("an import that kept none", _circle(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether it does come back to the beginning.",
    ),
    Rule(
        code="TR84",
        name="alert-chosen",
        weight=Weight.HELPFUL,
        criterion=CircleCriterion.REACTED,
        subject=ViciousCircle,
        judge=_alert,
        asks="Is it chosen by which part it could be noticed the next time?",
        why="Any part can be the first sign that it is happening again.",
        met="It could be noticed by this part: {alert}.",
        unmet="No part is chosen by which it could be noticed.",
        unknown="By which part it could be noticed is not recorded.",
        question="What would you notice first, the next time?",
        options=("choosing the part that is easiest to notice in the middle of a session",),
        sources=(article("Any part of the circle can alert the therapist."),),
        examples=lambda: (
            Example("the body", _circle(body=("Tight",), alert=Component.BODY), Verdict.MET),
            Example("none", _circle(body=("Tight",)), Verdict.UNMET),
            Example(
                "an import that kept none",
                _circle(body=("Tight",)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("nothing in the circle: the other rules speak", _circle(), None),
        ),
        cannot_see="Whether it will be noticed in time.",
    ),
)
