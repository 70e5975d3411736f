"""OBSTACLES_ANTICIPATED: what may get in the way was asked about, and has its plan."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.rules.citations import CONCRETE_GOALS, PLANNING
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.spec import HomeworkSpec, Obstacle
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _obstacles_asked(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    match spec.obstacles:
        case None:
            return absent(policy, "obstacles")
        case Missing.NOT_ASKED:
            return unmet("obstacles")
        case Missing.DECLINED:
            return unknown("obstacles")
        case Missing.NOT_APPLICABLE:
            return None
        case named:
            return met("obstacles", count=len(named))


def _obstacles_have_plans(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if not isinstance(spec.obstacles, tuple) or not spec.obstacles:
        return None
    without = tuple(f"obstacles.{i}.then" for i, o in enumerate(spec.obstacles) if o.then is None)
    if not without:
        return met("obstacles", count=len(spec.obstacles))
    facts = {"count": len(spec.obstacles), "without": len(without)}
    return (
        unmet(*without, **facts) if policy.absent is Verdict.UNMET else unknown(*without, **facts)
    )


def _has_a_reminder(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    return absent(policy, "reminder") if spec.reminder is None else met("reminder")


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Walk around the block", **parts)


OBSTACLES: tuple[Rule[HomeworkSpec], ...] = (
    Rule(
        code="HW18",
        name="obstacles-asked",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.OBSTACLES_ANTICIPATED,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_obstacles_asked,
        asks="Was it asked what may get in the way?",
        why="What was foreseen can be planned for. *Asked, and none* is an answer.",
        met="What may get in the way was asked about (obstacles recorded: {count}).",
        unmet="It is not recorded that anybody asked what may get in the way.",
        unknown="Whether anything may get in the way is not recorded.",
        question="What might get in the way of this?",
        options=(
            "walking through the day of the task in thought",
            "asking what got in the way of similar plans before",
        ),
        effort=Effort.A_QUESTION,
        sources=(
            article("The fifth of five points: obstacles are foreseen, with ways around them."),
            CONCRETE_GOALS,
            PLANNING,
        ),
        examples=lambda: (
            Example("one obstacle", _spec(obstacles=(Obstacle("It rains"),)), Verdict.MET),
            Example("asked, none", _spec(obstacles=()), Verdict.MET),
            Example("nobody asked", _spec(obstacles=Missing.NOT_ASKED), Verdict.UNMET),
            Example("nothing recorded", _spec(), Verdict.UNMET),
            Example("asked, not answered", _spec(obstacles=Missing.DECLINED), Verdict.UNKNOWN),
            Example("an import that kept none", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("the question does not apply", _spec(obstacles=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="Whether the likeliest obstacle was the one named.",
    ),
    Rule(
        code="HW19",
        name="obstacles-have-plans",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.OBSTACLES_ANTICIPATED,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_obstacles_have_plans,
        asks="Does each obstacle have its plan: if this, then that?",
        why="A plan turns what may get in the way into a next step.",
        met="Each obstacle has its plan ({count} in all).",
        unmet="Of the obstacles recorded ({count}), some have no plan ({without}).",
        unknown="Of the obstacles recorded ({count}), some have no plan recorded ({without}).",
        question="If that happens, what could you do then?",
        options=("completing a sentence that begins with “if” and goes on with “then I”",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("The fifth of five points: obstacles are foreseen, with ways around them."),
            CONCRETE_GOALS,
        ),
        examples=lambda: (
            Example(
                "if it rains, then the arcade",
                _spec(obstacles=(Obstacle("It rains", then="walk in the arcade"),)),
                Verdict.MET,
            ),
            Example("an obstacle alone", _spec(obstacles=(Obstacle("It rains"),)), Verdict.UNMET),
            Example(
                "an import that kept no plans",
                _spec(obstacles=(Obstacle("It rains"),)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("asked, none", _spec(obstacles=()), None),
        ),
        cannot_see="Whether the plan would work.",
    ),
    Rule(
        code="HW20",
        name="has-a-reminder",
        weight=Weight.HELPFUL,
        criterion=Criterion.OBSTACLES_ANTICIPATED,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_has_a_reminder,
        asks="Does it say what will bring it to mind?",
        why="Forgetting is a common and simple obstacle, with simple remedies.",
        met="It is recorded what will bring it to mind.",
        unmet="What will bring it to mind is not recorded.",
        unknown="What will bring it to mind is not recorded.",
        question="What could remind you at the right moment?",
        options=("a note where it will be seen, an alarm, something done every day anyway",),
        sources=(
            CONCRETE_GOALS,
            Citation(
                "bunnell-2021", CitationStatus.VERIFIED, says="Forgetting is among the barriers."
            ),
            Citation("beck-2021", CitationStatus.REPORTED, says="Suggests a system of reminders."),
        ),
        examples=lambda: (
            Example("a note", _spec(reminder="Note on the door"), Verdict.MET),
            Example("nothing", _spec(), Verdict.UNMET),
            Example("an import that kept none", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the reminder will be noticed.",
    ),
)
