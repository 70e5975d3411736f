"""Rules for OBSTACLES_ANTICIPATED: somebody asks about obstacles, and each has its plan."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.citations import CONCRETE_GOALS, PLANNING
from cbt_homework.homework.preparation import judge_obstacles_asked, judge_obstacles_have_plans
from cbt_homework.homework.spec import HomeworkSpec, Obstacle
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[HomeworkSpec],
    subject=HomeworkSpec,
    criterion=Criterion.OBSTACLES_ANTICIPATED,
    phase=Phase.DESIGN,
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Walk around the block", **spec_fields)


OBSTACLES_ASKED = _rule(
    "HW18",
    "obstacles-asked",
    judge_obstacles_asked,
    Weight.ESSENTIAL,
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
    sources=(
        article("The fifth of five points: obstacles are foreseen, with ways around them."),
        CONCRETE_GOALS,
        PLANNING,
    ),
    examples=lambda: (
        Example.met("one obstacle", _example_spec(obstacles=(Obstacle("It rains"),))),
        Example.met("asked, none", _example_spec(obstacles=())),
        Example.unmet("nobody asked", _example_spec(obstacles=Missing.NOT_ASKED)),
        Example.unmet("nothing recorded", _example_spec()),
        Example.unknown("asked, not answered", _example_spec(obstacles=Missing.DECLINED)),
        Example.imported("an import that kept none", _example_spec()),
        Example.silent(
            "the question does not apply", _example_spec(obstacles=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the likeliest obstacle was the one named.",
)


OBSTACLES_HAVE_PLANS = _rule(
    "HW19",
    "obstacles-have-plans",
    judge_obstacles_have_plans,
    Weight.ESSENTIAL,
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
        Example.met(
            "if it rains, then the arcade",
            _example_spec(obstacles=(Obstacle("It rains", then="walk in the arcade"),)),
        ),
        Example.unmet("an obstacle alone", _example_spec(obstacles=(Obstacle("It rains"),))),
        Example.imported(
            "an import that kept no plans", _example_spec(obstacles=(Obstacle("It rains"),))
        ),
        Example.silent("asked, none", _example_spec(obstacles=())),
    ),
    cannot_see="Whether the plan would work.",
)


def _judge_has_a_reminder(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    return absent(policy, "reminder") if spec.reminder is None else met("reminder")


HAS_A_REMINDER = _rule(
    "HW20",
    "has-a-reminder",
    _judge_has_a_reminder,
    Weight.HELPFUL,
    asks="Does it say what will bring it to mind?",
    why="Forgetting is a common and simple obstacle, with simple remedies.",
    met="It is recorded what will bring it to mind.",
    unmet="What will bring it to mind is not recorded.",
    unknown="What will bring it to mind is not recorded.",
    question="What could remind you at the right moment?",
    options=("a note where it will be seen, an alarm, something done every day anyway",),
    sources=(
        CONCRETE_GOALS,
        Citation("bunnell-2021", CitationStatus.VERIFIED, says="Forgetting is among the barriers."),
        Citation("beck-2021", CitationStatus.REPORTED, says="Suggests a system of reminders."),
    ),
    examples=lambda: (
        Example.met("a note", _example_spec(reminder="Note on the door")),
        Example.unmet("nothing", _example_spec()),
        Example.imported("an import that kept none", _example_spec()),
    ),
    cannot_see="Whether the reminder will be noticed.",
)


OBSTACLES: tuple[Rule[HomeworkSpec], ...] = (OBSTACLES_ASKED, OBSTACLES_HAVE_PLANS, HAS_A_REMINDER)
