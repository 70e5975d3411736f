"""Rules for MEANINGFUL: each purpose of an assignment has the parts that it needs."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, lacking, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.forms import PRACTICE_DIARY, RecordForm
from cbt_homework.homework.schedule import Whenever
from cbt_homework.homework.schedule_constructors import daily, whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import (
    FromSession,
    Hypothesis,
    Obstacle,
    Rationale,
    Step,
)
from cbt_homework.homework.texts import any_stated, is_stated, lack_of
from cbt_homework.homework.vocabulary import (
    IN_THE_WORLD,
    TESTS_A_PREDICTION,
    HomeworkKind,
    HomeworkPurpose,
)
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_LEFT_TO_ANOTHER = None
"""The answer about a part that another rule asks for: one absence, one finding."""


def _judge_prediction(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if isinstance(spec.hypothesis, Hypothesis):
        return met("hypothesis")
    if not TESTS_A_PREDICTION.isdisjoint(spec.kinds or ()):
        return _LEFT_TO_ANOTHER  # HW12
    return lacking(policy, "hypothesis", spec.hypothesis, purpose=HomeworkPurpose.TEST_PREDICTIONS)


def _judge_form(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if isinstance(spec.record_form, RecordForm):
        return met("record_form")
    if spec.record_form is Missing.NOT_APPLICABLE:
        return unmet("record_form", purpose=HomeworkPurpose.COLLECT_DATA)
    return _LEFT_TO_ANOTHER  # HW21


def _judge_method(purpose: HomeworkPurpose, spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    origin = recorded(spec.from_session)
    if origin is not None and any_stated(origin.methods):
        return met("from_session.methods")
    if spec.from_session is not None:
        return _LEFT_TO_ANOTHER  # HW01, HW02
    return absent(policy, "from_session.methods", purpose=purpose)


def _judge_new_skill(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.steps:
        return met("steps")
    if spec.graded_steps:
        return met("graded_steps")
    return _judge_method(HomeworkPurpose.GAIN_SKILLS, spec, policy)


def _judge_daily_life(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if is_stated(spec.place):
        return met("place")
    if isinstance(spec.schedule, Whenever) or getattr(spec.schedule, "after", None):
        return met("schedule")
    if spec.kinds is None or not IN_THE_WORLD.isdisjoint(spec.kinds):
        return _LEFT_TO_ANOTHER  # HW05
    return lacking(policy, "place", lack_of(spec.place), purpose=HomeworkPurpose.TRY_IN_DAILY_LIFE)


def _judge_one_purpose_has_means(
    purpose: HomeworkPurpose, spec: HomeworkSpec, policy: Policy
) -> Outcome | None:
    """Whether one purpose has what it needs; silent where the rule that asks for it speaks."""
    match purpose:
        case HomeworkPurpose.TEST_PREDICTIONS:
            return _judge_prediction(spec, policy)
        case HomeworkPurpose.COLLECT_DATA:
            return _judge_form(spec, policy)
        case HomeworkPurpose.PRACTICE_SKILLS:
            return _judge_method(purpose, spec, policy)
        case HomeworkPurpose.GAIN_SKILLS:
            return _judge_new_skill(spec, policy)
        case HomeworkPurpose.TRY_IN_DAILY_LIFE:
            return _judge_daily_life(spec, policy)
        case HomeworkPurpose.GENERALIZE_KNOWLEDGE:
            origin = recorded(spec.from_session)
            is_named = origin is not None and any_stated(origin.topics)
            return met("from_session.topics") if is_named else _LEFT_TO_ANOTHER  # HW01
        case HomeworkPurpose.PLAN_ACTIVITIES:
            return met("schedule") if recorded(spec.schedule) else _LEFT_TO_ANOTHER  # HW03
        case _:  # to become independent
            obstacles = recorded(spec.obstacles) or ()
            has_plan = any(is_stated(obstacle.then, spec.task) for obstacle in obstacles)
            return met("obstacles") if has_plan else _LEFT_TO_ANOTHER  # HW18, HW19


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **spec_fields)


def _example_spec_with_purpose(purpose: HomeworkPurpose, **spec_fields: Any) -> HomeworkSpec:
    return _example_spec(rationale=Rationale("See what happens", kinds=(purpose,)), **spec_fields)


def _judge_purpose_has_its_means(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    rationale = recorded(spec.rationale)
    purposes = () if rationale is None else rationale.kinds or ()
    outcomes = [_judge_one_purpose_has_means(purpose, spec, policy) for purpose in purposes]
    for outcome in outcomes:
        if outcome is not None and outcome.verdict is not Verdict.MET:
            return outcome
    # If another rule asks for a missing part, this rule is silent about the rest.
    return None if _LEFT_TO_ANOTHER in outcomes or not outcomes else outcomes[0]


PURPOSE_HAS_ITS_MEANS = Rule(
    "HW33",
    "purpose-has-its-means",
    _judge_purpose_has_its_means,
    Weight.HELPFUL,
    subject=HomeworkSpec,
    criterion=Criterion.MEANINGFUL,
    phase=Phase.DESIGN,
    version=3,
    asks="Where its purpose needs a part of the design, is that part there?",
    why="Testing a prediction needs the prediction, collecting data a form, practicing a skill its "
    "method, gaining a skill its method or its steps, trying it in daily life a place or an "
    "occasion, carrying over what was learned the topic it comes from, planning activities a "
    "schedule, and becoming independent a plan for what may get in the way.",
    met="What its purpose needs is there.",
    unmet="Its purpose is {purpose}, and the part that this needs is not recorded.",
    none="Its purpose is {purpose}, and the record says that what this needs is not there.",
    unknown="Its purpose is {purpose}; whether what this needs is there is not recorded.",
    question="What will you need for that?",
    options=(
        "adding the part that the purpose calls for, such as a prediction, a form or a method",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article(
            "Names eight purposes: carrying over knowledge, practicing skills, real situations, "
            "testing predictions, independence, planning activities, new skills, records."
        ),
        library("Which part each purpose needs."),
    ),
    examples=lambda: (
        Example.met(
            "a prediction to test",
            _example_spec_with_purpose(
                HomeworkPurpose.TEST_PREDICTIONS,
                hypothesis=Hypothesis("I go out alone", then="I will faint"),
            ),
        ),
        Example.met(
            "a form for the data",
            _example_spec_with_purpose(HomeworkPurpose.COLLECT_DATA, record_form=PRACTICE_DIARY),
        ),
        Example.met(
            "a skill, and the method that was practiced",
            _example_spec_with_purpose(
                HomeworkPurpose.PRACTICE_SKILLS,
                from_session=FromSession(topics=("Going out",), methods=("Slow breathing",)),
            ),
        ),
        Example.unmet(
            "data, and a form is said not to apply",
            _example_spec_with_purpose(
                HomeworkPurpose.COLLECT_DATA, record_form=Missing.NOT_APPLICABLE
            ),
        ),
        Example.unmet(
            "a prediction to test, and none",
            _example_spec_with_purpose(HomeworkPurpose.TEST_PREDICTIONS),
        ),
        Example.unmet(
            "a skill, and no session", _example_spec_with_purpose(HomeworkPurpose.PRACTICE_SKILLS)
        ),
        Example.silent(
            "a prediction to test, and no form for the data: only HW21 speaks",
            _example_spec(
                rationale=Rationale(
                    "See what happens",
                    kinds=(HomeworkPurpose.TEST_PREDICTIONS, HomeworkPurpose.COLLECT_DATA),
                ),
                hypothesis=Hypothesis("I go out alone", then="I will faint"),
            ),
        ),
        Example.silent(
            "a prediction in an exposure: only HW12 speaks",
            _example_spec_with_purpose(
                HomeworkPurpose.TEST_PREDICTIONS, kinds=(HomeworkKind.EXPOSURE,)
            ),
        ),
        Example.silent(
            "data without a form: only HW21 speaks",
            _example_spec_with_purpose(HomeworkPurpose.COLLECT_DATA),
        ),
        Example.silent(
            "a skill without its method: only HW02 speaks",
            _example_spec_with_purpose(
                HomeworkPurpose.PRACTICE_SKILLS, from_session=FromSession(topics=("Going out",))
            ),
        ),
        Example.imported(
            "an import that kept only purposes",
            _example_spec_with_purpose(HomeworkPurpose.TEST_PREDICTIONS),
        ),
        Example.met(
            "a new skill, in steps",
            _example_spec_with_purpose(
                HomeworkPurpose.GAIN_SKILLS, steps=(Step("Breathe in"), Step("Breathe out"))
            ),
        ),
        Example.met(
            "a new skill, from step to step",
            _example_spec_with_purpose(
                HomeworkPurpose.GAIN_SKILLS, graded_steps=(Step("To the door"),)
            ),
        ),
        Example.met(
            "daily life, at a place",
            _example_spec_with_purpose(HomeworkPurpose.TRY_IN_DAILY_LIFE, place="The market"),
        ),
        Example.met(
            "daily life, on an occasion",
            _example_spec_with_purpose(
                HomeworkPurpose.TRY_IN_DAILY_LIFE, schedule=whenever("the phone rings")
            ),
        ),
        Example.met(
            "daily life, after something else",
            _example_spec_with_purpose(
                HomeworkPurpose.TRY_IN_DAILY_LIFE, schedule=daily(after="breakfast")
            ),
        ),
        Example.unmet(
            "daily life, and the place was left open",
            _example_spec_with_purpose(
                HomeworkPurpose.TRY_IN_DAILY_LIFE,
                kinds=(HomeworkKind.COMMUNICATION,),
                place=Missing.NONE,
            ),
        ),
        Example.silent(
            "daily life, and no kind: only HW05 speaks",
            _example_spec_with_purpose(HomeworkPurpose.TRY_IN_DAILY_LIFE),
        ),
        Example.met(
            "knowledge, and its topic",
            _example_spec_with_purpose(
                HomeworkPurpose.GENERALIZE_KNOWLEDGE, from_session=FromSession(topics=("Panic",))
            ),
        ),
        Example.silent(
            "knowledge without its topic: only HW01 speaks",
            _example_spec_with_purpose(HomeworkPurpose.GENERALIZE_KNOWLEDGE),
        ),
        Example.met(
            "planning, and a schedule",
            _example_spec_with_purpose(HomeworkPurpose.PLAN_ACTIVITIES, schedule=daily()),
        ),
        Example.silent(
            "planning without a schedule: only HW03 speaks",
            _example_spec_with_purpose(HomeworkPurpose.PLAN_ACTIVITIES),
        ),
        Example.met(
            "independence, and a plan for what may get in the way",
            _example_spec_with_purpose(
                HomeworkPurpose.BECOME_INDEPENDENT,
                obstacles=(Obstacle("It rains", then="walk in the arcade"),),
            ),
        ),
        Example.silent(
            "independence without a plan: only HW18 speaks",
            _example_spec_with_purpose(HomeworkPurpose.BECOME_INDEPENDENT),
        ),
        Example.silent(
            "no kind of purpose recorded", _example_spec(rationale=Rationale("See whether I faint"))
        ),
    ),
    cannot_see="Whether the part serves the purpose.",
)


PURPOSES: tuple[Rule[HomeworkSpec], ...] = (PURPOSE_HAS_ITS_MEANS,)
