"""Rules for MEANINGFUL: the assignment states its purpose, and the person shares it."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import HELPFUL_ACTS, PLANNING
from cbt_homework.homework.forms import EXPOSURE_DIARY, Asks, RecordForm
from cbt_homework.homework.rules.common import (
    HomeworkWord,
    agreement_or_empty,
    assignee_role_word,
    own_rating_share_or_reason,
    unreadable_rating_outcome,
)
from cbt_homework.homework.spec import HomeworkSpec, Hypothesis, Rationale
from cbt_homework.homework.vocabulary import TESTS_A_PREDICTION, HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_design_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.MEANINGFUL, phase=Phase.DESIGN
)
_plan_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.MEANINGFUL, phase=Phase.PLAN
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **spec_fields)


_WHY = Rationale("See whether I faint")


def _example_assignment(
    setting: Setting | None = Setting.THERAPY, **agreement_fields: Any
) -> Assignment:
    return Assignment(
        id="a1",
        spec=_example_spec(rationale=_WHY),
        setting=setting,
        agreement=Agreement(**agreement_fields),
    )


def _judge_states_why(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.rationale is not None:
        return met("rationale")
    if spec.hypothesis is not None:
        return met("hypothesis")
    return absent(policy, "rationale")


STATES_WHY = _design_rule(
    "HW09",
    "states-why",
    _judge_states_why,
    Weight.ESSENTIAL,
    asks="Does it say what it is for?",
    why="Homework whose use is clear is more likely to be done. A prediction that it tests is a "
    "use, too.",
    met="It is recorded what it is for.",
    unmet="Neither a rationale nor a prediction to test is recorded.",
    unknown="What it is for is not recorded.",
    question="What could you find out by doing this?",
    options=(
        "saying what it can show or change, in one sentence",
        "asking the person first what it might be good for",
    ),
    sources=(
        article("The third of five points: the person understands what it is for."),
        HELPFUL_ACTS,
        PLANNING,
    ),
    examples=lambda: (
        Example.met("a rationale", _example_spec(rationale=_WHY)),
        Example.met(
            "a prediction to test",
            _example_spec(hypothesis=Hypothesis("I go out alone", then="I will faint")),
        ),
        Example.unmet("nothing said", _example_spec()),
        Example.imported("an import that kept no rationales", _example_spec()),
    ),
    cannot_see="Whether the rationale convinces.",
)


def _outcome_without_own_words(reason: Missing, person_word: Role | HomeworkWord) -> Outcome | None:
    if reason is Missing.NOT_APPLICABLE:
        return None
    # It may have been checked in another way.
    return unknown("agreement.understanding", who=person_word, why=reason)


def _judge_understanding_heard(assignment: Assignment, policy: Policy) -> Outcome | None:
    agreement = agreement_or_empty(assignment)
    if isinstance(agreement.own_words, str):
        return met("agreement.own_words", who=assignee_role_word(assignment))
    if assignment.spec.rationale is None and assignment.spec.hypothesis is None:
        return None  # nothing is there to be understood: HW09 speaks
    match agreement.understanding:
        case UnderstandingCheck.IN_OWN_WORDS | UnderstandingCheck.DEMONSTRATED:
            return met("agreement.understanding", who=assignee_role_word(assignment))
        case UnderstandingCheck() | Missing.NOT_ASKED as how:
            return unmet("agreement.understanding", who=assignee_role_word(assignment), how=how)
        case Missing.NOT_APPLICABLE:
            return None
        case None if isinstance(agreement.own_words, Missing):
            return _outcome_without_own_words(agreement.own_words, assignee_role_word(assignment))
        case answer:
            why = answer or HomeworkWord.NOT_RECORDED
            needs = ("agreement.own_words", "agreement.understanding")
            return unknown(*needs, who=assignee_role_word(assignment), why=why)


UNDERSTANDING_HEARD = _plan_rule(
    "HW10",
    "understanding-heard",
    _judge_understanding_heard,
    Weight.ESSENTIAL,
    version=2,
    asks="Was the rationale heard back in the person's own words, or shown?",
    why="A yes to *is that clear?* tells little; the person's own sentence tells what arrived.",
    met="How the {who} understood it was heard or shown.",
    unmet="How the {who} understood it was not heard (recorded: {how}).",
    unknown="How the {who} understood it: {why}.",
    question="How would you explain to a friend why you are doing this?",
    options=(
        "asking for the plan and its purpose in the person's own words",
        "doing the first step together",
    ),
    sources=(
        article("The rationale is understood; a vignette shows what follows where it was not."),
    ),
    examples=lambda: (
        Example.met("own words", _example_assignment(own_words="To see if I stay on my feet")),
        Example.met("shown", _example_assignment(understanding=UnderstandingCheck.DEMONSTRATED)),
        Example.unmet(
            "only asked whether it is clear",
            _example_assignment(understanding=UnderstandingCheck.ASKED_IF_CLEAR),
        ),
        Example.unmet(
            "recorded as not asked", _example_assignment(understanding=Missing.NOT_ASKED)
        ),
        Example.unknown(
            "asked for own words, declined", _example_assignment(own_words=Missing.DECLINED)
        ),
        Example.unknown(
            "own words not asked for, and no record of another check",
            _example_assignment(own_words=Missing.NOT_ASKED),
        ),
        Example.silent(
            "a person who cannot be asked", _example_assignment(own_words=Missing.NOT_APPLICABLE)
        ),
        Example.silent(
            "a check that does not apply", _example_assignment(understanding=Missing.NOT_APPLICABLE)
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "no rationale: only HW09 speaks",
            Assignment(id="a1", spec=_example_spec(), agreement=Agreement()),
        ),
    ),
    cannot_see="Whether what the person said matches what was meant.",
)


def _judge_serves_a_goal(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.goal is not None:
        return met("goal")
    return absent(policy, "problem", "goal") if spec.problem is None else met("problem")


SERVES_A_GOAL = _design_rule(
    "HW11",
    "serves-a-goal",
    _judge_serves_a_goal,
    Weight.HELPFUL,
    asks="Is it tied to a problem or a goal?",
    why="A task that serves a goal of the person's own has a reason beyond the session.",
    met="It is tied to a problem or a goal.",
    unmet="No problem or goal that it serves is recorded.",
    unknown="Which problem or goal it serves is not recorded.",
    question="Which of your goals would this bring a little closer?",
    options=("linking it to one goal from the list",),
    sources=(
        Citation(
            "tompkins-2004",
            CitationStatus.VERIFIED,
            says="Meaningful homework has a rationale that is tied to the goals.",
        ),
        article("Homework is chosen for the problem and the skills to be built."),
    ),
    examples=lambda: (
        Example.met("a goal", _example_spec(goal="goal-1")),
        Example.met("a problem", _example_spec(problem="problem-1")),
        Example.unmet("neither", _example_spec()),
        Example.imported("an import that kept no links", _example_spec()),
    ),
    cannot_see="Whether the goal is the one that matters most now.",
)


_COMPARES = {Asks.RATING_BEFORE, Asks.RATING_AFTER}


def _judge_tests_a_prediction(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.hypothesis is not None and not TESTS_A_PREDICTION.isdisjoint(spec.kinds or ()):
        return met("hypothesis")
    if spec.kinds is None or TESTS_A_PREDICTION.isdisjoint(spec.kinds):
        return None
    form = spec.record_form
    if isinstance(form, RecordForm) and (_COMPARES <= form.asks or Asks.PREDICTION in form.asks):
        return met("record_form.columns")
    return absent(policy, "hypothesis")


TESTS_A_PREDICTION_RULE = _design_rule(
    "HW12",
    "tests-a-prediction",
    _judge_tests_a_prediction,
    Weight.HELPFUL,
    asks="For an exposure or an experiment: is there a prediction, or a form to compare with?",
    why="What was expected has to be written down before, or there is nothing to compare with. A "
    "form that asks for the prediction, or for ratings before and after, will do.",
    met="What was expected can be compared with what came.",
    unmet="Neither a prediction nor a form that compares before and after is recorded.",
    unknown="The prediction that it tests is not recorded.",
    question="What do you expect to happen, if you do this?",
    options=("writing the prediction down as if-then, before it is tried",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Patients test predictions that came up in the session."),
        Citation(
            "octc-2006",
            CitationStatus.VERIFIED,
            says="The sheet asks for predictions before the outcome.",
        ),
    ),
    examples=lambda: (
        Example.met(
            "if-then",
            _example_spec(
                kinds=(HomeworkKind.EXPOSURE,),
                hypothesis=Hypothesis("I go out alone", then="I will faint"),
            ),
        ),
        Example.met(
            "a diary with ratings before and after",
            _example_spec(kinds=(HomeworkKind.EXPOSURE,), record_form=EXPOSURE_DIARY),
        ),
        Example.unmet("no prediction", _example_spec(kinds=(HomeworkKind.EXPOSURE,))),
        Example.imported(
            "an import that kept only kinds",
            _example_spec(kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,)),
        ),
        Example.silent("a kind that tests nothing", _example_spec(kinds=(HomeworkKind.READING,))),
    ),
    cannot_see="Whether there is an outcome that would contradict the prediction.",
)


def _judge_matters_to_the_person(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    importance = assignment.agreement.importance
    if importance is Missing.NOT_APPLICABLE:
        return None
    share, why = own_rating_share_or_reason(assignment, importance)
    if share is None:
        return unreadable_rating_outcome("agreement.importance", why, assignment)
    enough = policy.homework.importance_enough
    judged = unmet if share < enough else met
    return judged(
        "agreement.importance", who=assignee_role_word(assignment), share=share, enough=enough
    )


MATTERS_TO_THE_PERSON = _plan_rule(
    "HW13",
    "matters-to-the-person",
    _judge_matters_to_the_person,
    Weight.HELPFUL,
    version=2,
    asks="Does the person rate it as important?",
    why="What matters little is the first thing to be put off.",
    met="The {who} rated its importance at {share} percent of the scale.",
    unmet="The {who} rated its importance at {share} percent of the scale, below {enough}.",
    unknown="How important it is to the {who}: {why}.",
    question="How much does this matter to you, and what would make it matter more?",
    options=("looking for a version that serves something the person cares about",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("One of four things to ask later: was it seen as important?"),
        library("Where the threshold lies."),
    ),
    examples=lambda: (
        Example.met("80 percent", _example_assignment(importance=percent(80))),
        Example.unmet("30 percent", _example_assignment(importance=percent(30))),
        Example.unknown("not asked", _example_assignment(importance=Missing.NOT_ASKED)),
        Example.silent(
            "the question does not apply", _example_assignment(importance=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the number was given to please.",
)


MEANINGFUL: tuple[Rule[Any], ...] = (
    STATES_WHY,
    UNDERSTANDING_HEARD,
    SERVES_A_GOAL,
    TESTS_A_PREDICTION_RULE,
    MATTERS_TO_THE_PERSON,
)
