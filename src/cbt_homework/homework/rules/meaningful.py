"""Rules for MEANINGFUL: the assignment states its purpose."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, absent, lacking, met, unknown
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.citations import HELPFUL_ACTS, PLANNING
from cbt_homework.homework.forms import EXPOSURE_DIARY, PRACTICE_DIARY, Asks, RecordForm
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Goal, Hypothesis, Rationale
from cbt_homework.homework.texts import Lack, says_something, text_lack
from cbt_homework.homework.vocabulary import TESTS_A_PREDICTION, HomeworkKind
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_design_rule = partial(
    Rule[HomeworkSpec], subject=HomeworkSpec, criterion=Criterion.MEANINGFUL, phase=Phase.DESIGN
)


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **spec_fields)


_WHY = Rationale("See whether I faint")


def _says_something_of_both(hypothesis: Hypothesis) -> bool:
    return says_something(hypothesis.condition) and says_something(hypothesis.then)


def _judge_states_why(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    lack: Missing | Lack | None = None
    if isinstance(spec.rationale, Rationale):
        # A reason whose words were not kept was given all the same.
        purpose = spec.rationale.purpose
        lack = None if purpose is None else text_lack(purpose, spec.task)
        if lack is None:
            return met("rationale")
    elif spec.rationale is not None:
        lack = spec.rationale
    if isinstance(spec.hypothesis, Hypothesis):
        if _says_something_of_both(spec.hypothesis):
            return met("hypothesis")
        if spec.rationale is None:
            return absent(policy, "rationale", "hypothesis", lack=Lack.ONE_CHARACTER)
    return lacking(policy, "rationale", lack)


STATES_WHY = _design_rule(
    "HW09",
    "states-why",
    _judge_states_why,
    Weight.ESSENTIAL,
    version=2,
    asks="Does it say what it is for?",
    why="Homework whose use is clear is more likely to be done. A prediction that it tests is a "
    "use, too.",
    met="It is recorded what it is for.",
    unmet="Neither a rationale nor a prediction to test is recorded.",
    unknown="What it is for is not recorded.",
    none="The record says that no reason was given.",
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
        Example.met("a reason whose words were not kept", _example_spec(rationale=Rationale())),
        Example.unmet("nothing said", _example_spec()),
        Example.unmet("no reason was given", _example_spec(rationale=Missing.NONE)),
        Example.unmet("one letter", _example_spec(rationale=Rationale("x"))),
        Example.unmet(
            "the task again", _example_spec(rationale=Rationale("Leave the house, alone."))
        ),
        Example.unmet(
            "a prediction in one letter", _example_spec(hypothesis=Hypothesis("x", then="x"))
        ),
        Example.silent("a reason does not apply", _example_spec(rationale=Missing.NOT_APPLICABLE)),
        Example.imported("an import that kept no rationales", _example_spec()),
    ),
    cannot_see="Whether the rationale convinces.",
)


def _judge_serves_a_goal(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if isinstance(spec.goal, Goal):
        lack = None if spec.goal.words is None else text_lack(spec.goal.words)
        return met("goal") if lack is None else lacking(policy, "goal.words", lack)
    if spec.problem is not None:
        return met("problem")
    if spec.goal is None:
        return absent(policy, "problem", "goal")
    return lacking(policy, "goal", spec.goal)


SERVES_A_GOAL = _design_rule(
    "HW11",
    "serves-a-goal",
    _judge_serves_a_goal,
    Weight.HELPFUL,
    version=2,
    asks="Is it tied to a problem or a goal?",
    why="A task that serves a goal of the person's own has a reason beyond the session.",
    met="It is tied to a problem or a goal.",
    unmet="No problem or goal that it serves is recorded.",
    unknown="Which problem or goal it serves is not recorded.",
    none="The record says that it serves no goal.",
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
        Example.met("a goal", _example_spec(goal=Goal(id="goal-1"))),
        Example.met("a goal in words", _example_spec(goal=Goal("Shop on my own again"))),
        Example.met("a problem", _example_spec(problem="problem-1")),
        Example.unmet("neither", _example_spec()),
        Example.unmet("the record says that it serves none", _example_spec(goal=Missing.NONE)),
        Example.silent("a goal does not apply", _example_spec(goal=Missing.NOT_APPLICABLE)),
        Example.imported("an import that kept no links", _example_spec()),
    ),
    cannot_see="Whether the goal is the one that matters most now.",
)


_COMPARES = {Asks.RATING_BEFORE, Asks.RATING_AFTER}


def _judge_tests_a_prediction(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    if spec.kinds is None or TESTS_A_PREDICTION.isdisjoint(spec.kinds):
        return None
    if isinstance(spec.hypothesis, Hypothesis) and _says_something_of_both(spec.hypothesis):
        return met("hypothesis")
    form = spec.record_form
    if isinstance(form, RecordForm):
        if form.columns is None:
            return unknown("hypothesis")
        if _COMPARES <= form.asks or Asks.PREDICTION in form.asks:
            return met("record_form.columns")
    if isinstance(spec.hypothesis, Hypothesis):
        if spec.rationale is None:
            return None  # one absence, one finding: HW09 speaks
        return lacking(policy, "hypothesis", Lack.ONE_CHARACTER)
    return lacking(policy, "hypothesis", spec.hypothesis)


TESTS_A_PREDICTION_RULE = _design_rule(
    "HW12",
    "tests-a-prediction",
    _judge_tests_a_prediction,
    Weight.HELPFUL,
    version=2,
    asks="For an exposure or an experiment: is there a prediction, or a form to compare with?",
    why="What was expected has to be written down before, or there is nothing to compare with. A "
    "form that asks for the prediction, or for ratings before and after, will do.",
    met="What was expected can be compared with what came.",
    unmet="Neither a prediction nor a form that compares before and after is recorded.",
    unknown="The prediction that it tests is not recorded.",
    none="The record says that it tests no prediction, and no form compares before and after.",
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
        Example.unmet(
            "a diary that compares nothing",
            _example_spec(kinds=(HomeworkKind.EXPOSURE,), record_form=PRACTICE_DIARY),
        ),
        Example.unmet(
            "the record says that there was none",
            _example_spec(kinds=(HomeworkKind.EXPOSURE,), hypothesis=Missing.NONE),
        ),
        Example.unknown(
            "a form by its name, which may ask for the prediction",
            _example_spec(kinds=(HomeworkKind.EXPOSURE,), record_form=RecordForm("Exposure sheet")),
        ),
        Example.silent(
            "it tests nothing",
            _example_spec(kinds=(HomeworkKind.EXPOSURE,), hypothesis=Missing.NOT_APPLICABLE),
        ),
        Example.imported(
            "an import that kept only kinds",
            _example_spec(kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,)),
        ),
        Example.silent("a kind that tests nothing", _example_spec(kinds=(HomeworkKind.READING,))),
    ),
    cannot_see="Whether there is an outcome that would contradict the prediction.",
)


MEANINGFUL: tuple[Rule[Any], ...] = (
    STATES_WHY,
    SERVES_A_GOAL,
    TESTS_A_PREDICTION_RULE,
)
