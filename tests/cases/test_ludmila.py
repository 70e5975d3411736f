"""Ludmila: from a circle to a belief, and an experiment. Numbers are rows of the inventory."""

from __future__ import annotations

import attrs

import cbt_homework as ch
from cbt_homework import cases, engagement as en
from cbt_homework.cognition import (
    CATALOGUES,
    ArrowCriterion,
    CircleCriterion,
    Component,
    ExperimentCriterion,
    FormulationCriterion,
    FormulationLevel,
    StrategyType,
    alert_components,
    overlaps,
    when_to_go_deeper,
)
from cbt_homework.foundation.ratings import ZERO_TO_TEN
from cbt_homework.homework.agreement import FirstTry
from cbt_homework.homework.vocabulary import SupervisionHomeworkFunction, SupervisionKind
from cbt_homework.supervision.self_practice import PARALLEL, SelfPracticeTask
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did
from tests import stated
from tests.cases.telling import IMPORTED, comes_in_order, said, session_of, there

B = ch.Barrier
CASE = cases.ludmila()
COURSE = there(CASE.course)
FORMULATION = there(CASE.formulation)
LUDMILA = there(FORMULATION.therapist)
SESSION = session_of(CASE)
(CIRCLE,) = there(CASE.circles)
(ARROW,) = there(CASE.arrows)
(EXPERIMENT,) = there(CASE.experiments)
MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN


def test_an_experiment_is_dropped_with_anxiety_of_eight_of_ten() -> None:  # 135
    assert 3 == SESSION.training_year
    (anxiety,) = there(CIRCLE.emotions)
    assert ch.ratings.Rating(8, ZERO_TO_TEN) == anxiety.intensity == ARROW.charge
    assert 2 == len(there(CIRCLE.thoughts))
    assert there(CIRCLE.thoughts)[1].words == ARROW.start
    keys = [schema.key for schema in there(there(FORMULATION.patient).schemas)]
    assert ["vulnerability", "dependence"] == keys
    assert all(CATALOGUES["young"].entry(key) is not None for key in keys)


def test_the_circle_shows_where_she_could_notice_it() -> None:  # 135
    parts = (Component.SITUATION, Component.THOUGHTS, Component.EMOTIONS)
    assert (*parts, Component.BEHAVIOR, Component.CONSEQUENCES) == alert_components(CIRCLE)
    made = stated.assess(CIRCLE, policy=IMPORTED)
    assert made.meets(CircleCriterion.BEGUN, CircleCriterion.CLOSED)
    assert UNKNOWN is made.verdict(CircleCriterion.REACTED)


def test_the_arrow_starts_charged_and_ends_in_a_core_belief() -> None:  # 136
    assert ARROW.ends_in == there(LUDMILA.core_beliefs)[0]
    made = stated.assess(ARROW, policy=IMPORTED)
    assert MET is made.verdict(ArrowCriterion.REACHES_A_BELIEF)
    assert UNKNOWN is made.verdict(ArrowCriterion.STEP_BY_STEP)  # the steps are not told
    assert UNMET is stated.assess(ARROW).verdict(ArrowCriterion.STEP_BY_STEP)


def test_one_core_belief_and_two_assumptions_hang_together() -> None:  # 136
    core = there(LUDMILA.core_beliefs)
    assert 1 == len(core)
    assert [("core",)] * 2 == [each.core_beliefs for each in there(LUDMILA.assumptions)]
    made = stated.assess(FORMULATION, policy=IMPORTED)
    assert made.meets(FormulationCriterion.CONNECTED, FormulationCriterion.TWO_SIDED)
    assert UNMET is said(FORMULATION, "FO17", stated.DRAFT)  # rules in one piece


def test_four_strategies_of_two_types_serve_the_beliefs() -> None:  # 137
    kinds = [strategy.kind for strategy in there(LUDMILA.strategies)]
    assert 2 == kinds.count(StrategyType.AVOIDANCE) == kinds.count(StrategyType.OVERCOMPENSATION)
    assert MET is said(FORMULATION, "FO08")
    assert MET is said(FORMULATION, "FO19")
    loose = attrs.evolve(there(LUDMILA.strategies)[0], serves=None)
    cut = attrs.evolve(LUDMILA, strategies=(loose, *there(LUDMILA.strategies)[1:]))
    assert UNKNOWN is said(attrs.evolve(FORMULATION, therapist=cut), "FO08")


def test_the_circle_came_before_the_beliefs() -> None:  # 117, 137
    assert (FormulationLevel.ACCESSIBLE, FormulationLevel.HIDDEN) == LUDMILA.levels
    assert MET is stated.assess(FORMULATION).verdict(FormulationCriterion.RIGHT_LEVEL)
    advice = when_to_go_deeper(there(FORMULATION.history), stated.DRAFT.cognition.beliefs)
    assert (None, ("discussions", "recurrences")) == (advice.level, advice.needs)
    wanted = (Did.MAP_CIRCLE, Did.DOWNWARD_ARROW, Did.ROLE_PLAY, Did.ROLE_REVERSAL)
    assert comes_in_order((*wanted, Did.PLAN_EXPERIMENT), there(SESSION.interventions))


def test_an_experiment_of_her_own_has_nothing_to_lose() -> None:  # 138
    made = stated.assess(EXPERIMENT, policy=IMPORTED)
    assert MET is made.verdict(ExperimentCriterion.INFORMATIVE)
    assert UNKNOWN is made.verdict(ExperimentCriterion.TESTABLE)
    (homework,) = there(SESSION.homework)
    aim = there(homework.spec.supervision)
    assert SupervisionKind.WORK_ON_ONESELF is aim.kind
    assert SupervisionHomeworkFunction.IMPLEMENTING is aim.function
    assert MET is stated.assess(homework).verdict(ch.Criterion.NO_LOSE)
    assert FirstTry.REHEARSED is there(homework.agreement).first_try
    (practice,) = there(SESSION.self_practice)
    assert SelfPracticeTask.EXPERIMENT is practice.task
    assert PARALLEL[there(homework.spec.kinds)[0]] is practice.task


def test_then_the_patient_does_her_homework() -> None:  # 138
    (history,) = COURSE.histories
    assert history.assignment.id == there(SESSION.self_practice)[0].parallel_to
    assert [history.assignment.id] == [link.redesigned_as for link in there(FORMULATION.homework)]
    made = stated.diagnose(COURSE)
    step = made.steps[0]
    assert (en.LadderStep.ACKNOWLEDGE, en.Because.CARRIED_OUT) == (step.step, step.because)
    assert there(EXPERIMENT.result).learned is not None


def test_on_record_the_two_have_nothing_in_common() -> None:
    assert () == overlaps(FORMULATION)
