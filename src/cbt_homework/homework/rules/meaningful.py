"""MEANINGFUL: it is said what it is for, and the person has understood and shares it."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.ratings import Rating, percent
from cbt_homework.foundation.rules import Example, Rule, Settles
from cbt_homework.foundation.sources import Citation, Standing
from cbt_homework.foundation.terms import Missing
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.criteria import Criterion, Phase
from cbt_homework.homework.forms import PRACTICE_DIARY, RecordForm
from cbt_homework.homework.rules.cites import HELPFUL_ACTS, PLANNING, article, library
from cbt_homework.homework.rules.common import Context, absent, agreement_of, who
from cbt_homework.homework.spec import (
    FromSession,
    HomeworkSpec,
    Hypothesis,
    Rationale,
)
from cbt_homework.homework.vocabulary import (
    TESTS_A_PREDICTION,
    HomeworkKind,
    HomeworkPurpose,
)


def _states_why(spec: HomeworkSpec, policy: Context) -> Outcome | None:
    if spec.rationale is not None:
        return met("rationale")
    if spec.hypothesis is not None:
        return met("hypothesis")
    return absent(policy, "rationale")


def _understanding_heard(assignment: Assignment, policy: Context) -> Outcome | None:
    agreement = agreement_of(assignment)
    if isinstance(agreement.own_words, str):
        return met("agreement.own_words", who=who(assignment))
    if assignment.spec.rationale is None and assignment.spec.hypothesis is None:
        return None  # nothing is there to be understood: HW09 speaks
    match agreement.understanding:
        case UnderstandingCheck.IN_OWN_WORDS | UnderstandingCheck.DEMONSTRATED:
            return met("agreement.understanding", who=who(assignment))
        case UnderstandingCheck() | Missing.NOT_ASKED as how:
            return unmet("agreement.understanding", who=who(assignment), how=how)
        case _:
            return unknown("agreement.own_words", "agreement.understanding", who=who(assignment))


def _serves_a_goal(spec: HomeworkSpec, policy: Context) -> Outcome | None:
    if spec.goal is not None:
        return met("goal")
    return absent(policy, "problem", "goal") if spec.problem is None else met("problem")


def _tests_a_prediction(spec: HomeworkSpec, policy: Context) -> Outcome | None:
    if spec.kinds is None or TESTS_A_PREDICTION.isdisjoint(spec.kinds):
        return None
    return absent(policy, "hypothesis") if spec.hypothesis is None else met("hypothesis")


def _matters_to_the_person(assignment: Assignment, policy: Context) -> Outcome | None:
    if assignment.agreement is None:
        return None
    importance = assignment.agreement.importance
    if importance is Missing.NOT_APPLICABLE:
        return None
    share = importance.share if isinstance(importance, Rating) else None
    if share is None:
        return unknown("agreement.importance", who=who(assignment))
    enough = policy.homework.importance_enough
    judged = unmet if share < enough else met
    return judged("agreement.importance", who=who(assignment), share=share, enough=enough)


_MEANS = {
    HomeworkPurpose.TEST_PREDICTIONS: "hypothesis",
    HomeworkPurpose.COLLECT_DATA: "record_form",
    HomeworkPurpose.PRACTICE_SKILLS: "from_session.methods",
}
"""The part that a purpose needs: a prediction to test, a form for data, a method to practice."""


def _purpose_has_means(spec: HomeworkSpec, policy: Context) -> Outcome | None:
    kinds = [kind for kind in (spec.rationale and spec.rationale.kinds) or () if kind in _MEANS]
    methods = spec.from_session.methods if spec.from_session is not None else None
    there = {
        "hypothesis": spec.hypothesis is not None,
        "record_form": isinstance(spec.record_form, RecordForm),
        "from_session.methods": bool(methods),
    }
    for kind in kinds:
        part = _MEANS[kind]
        if not there[part]:
            # The method or form may be there and not recorded, as with any part of a design.
            judged = unmet if policy.absent is Verdict.UNMET else unknown
            return judged(part, purpose=kind)
    return met(*(_MEANS[kind] for kind in kinds)) if kinds else None


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **parts)


_WHY = Rationale("See whether I faint")


def _planned(setting: Setting | None = Setting.THERAPY, **parts: Any) -> Assignment:
    return Assignment(
        id="a1", spec=_spec(rationale=_WHY), setting=setting, agreement=Agreement(**parts)
    )


def _for(kind: HomeworkPurpose, **parts: Any) -> HomeworkSpec:
    return _spec(rationale=Rationale("See what happens", kinds=(kind,)), **parts)


MEANINGFUL: tuple[Rule[Any], ...] = (
    Rule(
        code="HW09",
        name="states-why",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_states_why,
        asks="Does it say what it is for?",
        why="Homework whose use is clear is more likely to be done. A prediction that it tests is "
        "a use, too.",
        met="It is recorded what it is for.",
        unmet="No rationale is recorded, and no prediction that it tests.",
        unknown="What it is for is not recorded.",
        question="What could you find out by doing this?",
        options=(
            "saying what it can show or change, in one sentence",
            "asking the person first what it might be good for",
        ),
        settles=Settles.A_QUESTION,
        sources=(
            article("The third of five points: the person understands what it is for."),
            HELPFUL_ACTS,
            PLANNING,
        ),
        examples=lambda: (
            Example("a rationale", _spec(rationale=_WHY), Verdict.MET),
            Example(
                "a prediction to test",
                _spec(hypothesis=Hypothesis("I go out alone", then="I will faint")),
                Verdict.MET,
            ),
            Example("nothing said", _spec(), Verdict.UNMET),
            Example("an import that kept no rationales", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the rationale convinces.",
    ),
    Rule(
        code="HW10",
        name="understanding-heard",
        weight=Weight.ESSENTIAL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_understanding_heard,
        asks="Was the rationale heard back in the person's own words, or shown?",
        why="A yes to *is that clear?* tells little; the person's own sentence tells what arrived.",
        met="How the {who} understood it was heard or shown.",
        unmet="How the {who} understood it was not heard (recorded: {how}).",
        unknown="How the {who} understood it is not recorded.",
        question="How would you explain to a friend why you are doing this?",
        options=(
            "asking for the plan and its purpose in the person's own words",
            "doing the first step together",
        ),
        settles=Settles.A_QUESTION,
        sources=(
            article("The rationale is understood; a vignette shows what follows where it was not."),
        ),
        examples=lambda: (
            Example("own words", _planned(own_words="To see if I stay on my feet"), Verdict.MET),
            Example("shown", _planned(understanding=UnderstandingCheck.DEMONSTRATED), Verdict.MET),
            Example(
                "only asked whether it is clear",
                _planned(understanding=UnderstandingCheck.ASKED_IF_CLEAR),
                Verdict.UNMET,
            ),
            Example(
                "recorded as not asked", _planned(understanding=Missing.NOT_ASKED), Verdict.UNMET
            ),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "no rationale: only HW09 speaks",
                Assignment(id="a1", spec=_spec(), agreement=Agreement()),
                None,
            ),
        ),
        cannot_see="Whether what the person said matches what was meant.",
    ),
    Rule(
        code="HW11",
        name="serves-a-goal",
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_serves_a_goal,
        asks="Is it tied to a problem or a goal?",
        why="A task that serves a goal of the person's own has a reason beyond the session.",
        met="It is tied to a problem or a goal.",
        unmet="No problem or goal is recorded that it serves.",
        unknown="Which problem or goal it serves is not recorded.",
        question="Which of your goals would this bring a little closer?",
        options=("linking it to one goal from the list",),
        sources=(
            Citation(
                "tompkins-2004",
                Standing.VERIFIED,
                says="Meaningful homework has a rationale that is tied to the goals.",
            ),
            article("Homework is chosen for the problem and the skills to be built."),
        ),
        examples=lambda: (
            Example("a goal", _spec(goal="goal-1"), Verdict.MET),
            Example("a problem", _spec(problem="problem-1"), Verdict.MET),
            Example("neither", _spec(), Verdict.UNMET),
            Example("an import that kept no links", _spec(), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether the goal is the one that matters most now.",
    ),
    Rule(
        code="HW12",
        name="tests-a-prediction",
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_tests_a_prediction,
        asks="For an exposure or an experiment: is the prediction recorded that it tests?",
        why="What was expected has to be written down before, or there is nothing to compare with.",
        met="The prediction that it tests is recorded.",
        unmet="No prediction is recorded that it tests.",
        unknown="The prediction that it tests is not recorded.",
        question="What do you expect to happen, if you do this?",
        options=("writing the prediction down as if-then, before it is tried",),
        settles=Settles.A_FEW_MINUTES,
        sources=(
            article("Patients test predictions that came up in the session."),
            Citation(
                "octc-2006", Standing.VERIFIED, says="The sheet asks for the prediction first."
            ),
        ),
        examples=lambda: (
            Example(
                "if-then",
                _spec(
                    kinds=(HomeworkKind.EXPOSURE,),
                    hypothesis=Hypothesis("I go out alone", then="I will faint"),
                ),
                Verdict.MET,
            ),
            Example("no prediction", _spec(kinds=(HomeworkKind.EXPOSURE,)), Verdict.UNMET),
            Example(
                "an import that kept only kinds",
                _spec(kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("a kind that tests nothing", _spec(kinds=(HomeworkKind.READING,)), None),
        ),
        cannot_see="Whether there is an outcome that would contradict the prediction.",
    ),
    Rule(
        code="HW13",
        name="matters-to-the-person",
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_matters_to_the_person,
        asks="Does the person rate it as important?",
        why="What matters little is the first thing to be put off.",
        met="The {who} rated its importance at {share} percent of the scale.",
        unmet="The {who} rated its importance at {share} percent of the scale, below {enough}.",
        unknown="How important it is to the {who} is not recorded.",
        question="How much does this matter to you, and what would make it matter more?",
        options=("looking for a version that serves something the person cares about",),
        settles=Settles.A_FEW_MINUTES,
        sources=(
            article("One of four things to ask later: was it seen as important?"),
            library("Where the threshold lies."),
        ),
        examples=lambda: (
            Example("80 percent", _planned(importance=percent(80)), Verdict.MET),
            Example("30 percent", _planned(importance=percent(30)), Verdict.UNMET),
            Example("not asked", _planned(importance=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example(
                "the question does not apply", _planned(importance=Missing.NOT_APPLICABLE), None
            ),
        ),
        cannot_see="Whether the number was given to please.",
    ),
    Rule(
        code="HW33",
        name="purpose-has-its-means",
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_purpose_has_means,
        asks="Where its purpose needs a part of the design, is that part there?",
        why="To test a prediction one needs the prediction, to collect data a form, to practice a "
        "skill the method.",
        met="What its purpose needs is there.",
        unmet="Its purpose is {purpose}, and the part that this needs is not recorded.",
        unknown="Its purpose is {purpose}; whether what this needs is there is not recorded.",
        question="What will you need for that?",
        options=("adding the prediction, the form or the method that the purpose calls for",),
        settles=Settles.A_FEW_MINUTES,
        sources=(
            article("Names testing predictions, practicing skills and collecting records."),
            library("Which part each purpose needs."),
        ),
        examples=lambda: (
            Example(
                "a prediction to test",
                _for(
                    HomeworkPurpose.TEST_PREDICTIONS,
                    hypothesis=Hypothesis("I go out alone", then="I will faint"),
                ),
                Verdict.MET,
            ),
            Example(
                "a form for the data",
                _for(HomeworkPurpose.COLLECT_DATA, record_form=PRACTICE_DIARY),
                Verdict.MET,
            ),
            Example(
                "a skill, and the method that was practiced",
                _for(
                    HomeworkPurpose.PRACTICE_SKILLS,
                    from_session=FromSession(topics=("Going out",), methods=("Slow breathing",)),
                ),
                Verdict.MET,
            ),
            Example("data without a form", _for(HomeworkPurpose.COLLECT_DATA), Verdict.UNMET),
            Example(
                "an import that kept only purposes",
                _for(HomeworkPurpose.TEST_PREDICTIONS),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("a purpose that needs no part", _for(HomeworkPurpose.BECOME_INDEPENDENT), None),
            Example("no kind of purpose recorded", _spec(rationale=_WHY), None),
        ),
        cannot_see="Whether the part serves the purpose.",
    ),
)
