"""MEANINGFUL: it is said what it is for, and the person has understood and shares it."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import EXPOSURE_DIARY, Asks, RecordForm
from cbt_homework.homework.rules.citations import HELPFUL_ACTS, PLANNING
from cbt_homework.homework.rules.common import (
    Word,
    absent,
    agreement_of,
    own_share,
    unread,
    who,
)
from cbt_homework.homework.spec import (
    HomeworkSpec,
    Hypothesis,
    Rationale,
)
from cbt_homework.homework.vocabulary import (
    TESTS_A_PREDICTION,
    HomeworkKind,
)
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _states_why(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.rationale is not None:
        return met("rationale")
    if spec.hypothesis is not None:
        return met("hypothesis")
    return absent(policy, "rationale")


def _understanding_heard(assignment: Assignment, policy: Policy) -> Outcome | None:
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
        case Missing.NOT_APPLICABLE:
            return None
        case None if isinstance(agreement.own_words, Missing):
            return _own_words_missing(agreement.own_words, who(assignment))
        case answer:
            why = answer or Word.NOT_RECORDED
            needs = ("agreement.own_words", "agreement.understanding")
            return unknown(*needs, who=who(assignment), why=why)


def _own_words_missing(why: Missing, person: Role | Word) -> Outcome | None:
    if why is Missing.NOT_APPLICABLE:
        return None
    # It may have been checked in another way.
    return unknown("agreement.understanding", who=person, why=why)


def _serves_a_goal(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.goal is not None:
        return met("goal")
    return absent(policy, "problem", "goal") if spec.problem is None else met("problem")


def _tests_a_prediction(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.hypothesis is not None and not TESTS_A_PREDICTION.isdisjoint(spec.kinds or ()):
        return met("hypothesis")
    if spec.kinds is None or TESTS_A_PREDICTION.isdisjoint(spec.kinds):
        return None
    form = spec.record_form
    if isinstance(form, RecordForm) and (_COMPARES <= form.asks or Asks.PREDICTION in form.asks):
        return met("record_form.columns")
    return absent(policy, "hypothesis")


_COMPARES = {Asks.RATING_BEFORE, Asks.RATING_AFTER}


def _matters_to_the_person(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    importance = assignment.agreement.importance
    if importance is Missing.NOT_APPLICABLE:
        return None
    share, why = own_share(assignment, importance)
    if share is None:
        return unread("agreement.importance", why, assignment)
    enough = policy.homework.importance_enough
    judged = unmet if share < enough else met
    return judged("agreement.importance", who=who(assignment), share=share, enough=enough)


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **parts)


_WHY = Rationale("See whether I faint")


def _planned(setting: Setting | None = Setting.THERAPY, **parts: Any) -> Assignment:
    return Assignment(
        id="a1", spec=_spec(rationale=_WHY), setting=setting, agreement=Agreement(**parts)
    )


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
        unmet="Neither a rationale nor a prediction to test is recorded.",
        unknown="What it is for is not recorded.",
        question="What could you find out by doing this?",
        options=(
            "saying what it can show or change, in one sentence",
            "asking the person first what it might be good for",
        ),
        effort=Effort.A_QUESTION,
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
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_understanding_heard,
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
        effort=Effort.A_QUESTION,
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
            Example(
                "asked for own words, declined",
                _planned(own_words=Missing.DECLINED),
                Verdict.UNKNOWN,
            ),
            Example(
                "own words not asked for, and no record of another check",
                _planned(own_words=Missing.NOT_ASKED),
                Verdict.UNKNOWN,
            ),
            Example(
                "a person who cannot be asked",
                _planned(own_words=Missing.NOT_APPLICABLE),
                None,
            ),
            Example(
                "a check that does not apply",
                _planned(understanding=Missing.NOT_APPLICABLE),
                None,
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
        asks="For an exposure or an experiment: is there a prediction, or a form to compare with?",
        why="What was expected has to be written down before, or there is nothing to compare with. "
        "A form that asks for the prediction, or for ratings before and after, will do.",
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
            Example(
                "if-then",
                _spec(
                    kinds=(HomeworkKind.EXPOSURE,),
                    hypothesis=Hypothesis("I go out alone", then="I will faint"),
                ),
                Verdict.MET,
            ),
            Example(
                "a diary with ratings before and after",
                _spec(kinds=(HomeworkKind.EXPOSURE,), record_form=EXPOSURE_DIARY),
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
        version=2,
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_matters_to_the_person,
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
            Example("80 percent", _planned(importance=percent(80)), Verdict.MET),
            Example("30 percent", _planned(importance=percent(30)), Verdict.UNMET),
            Example("not asked", _planned(importance=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example(
                "the question does not apply", _planned(importance=Missing.NOT_APPLICABLE), None
            ),
        ),
        cannot_see="Whether the number was given to please.",
    ),
)
