"""Ludmila, after the fourth box: an experiment that she keeps away from."""

from __future__ import annotations

from cbt_homework.cases.builders import (
    AGENDA_IS_OURS,
    DATES_ARE_OURS,
    box_citation,
    build_supervision_homework,
    build_therapy_homework,
    monday_of_week,
)
from cbt_homework.cases.case import Case
from cbt_homework.cognition.beliefs import (
    BeliefCategory,
    BeliefTarget,
    ConditionalAssumption,
    CoreBelief,
    Strategy,
    StrategyType,
)
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.experiment import BehavioralExperiment, ExperimentResult
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkLink,
)
from cbt_homework.cognition.formulation_levels import AccessibleMethod, LevelHistory
from cbt_homework.cognition.schemas import Schema
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import Report
from cbt_homework.foundation.people import Proposer, Setting
from cbt_homework.foundation.ratings import ZERO_TO_TEN, Rating
from cbt_homework.homework.agreement import Agreement, FirstTry
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.self_practice import SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import AgendaTopic, SupervisorIntervention as Did

_NEVER_DONE = "I have never done one; I spoil it, and it shows that I am no good"


def ludmila() -> Case:
    """Ludmila, in the third year of training, and a patient with social phobia.

    Source: the article's fourth box, in our words; the one figure is kept.
    """
    return Case(
        "ludmila",
        title="Ludmila: what she has not tried yet",
        about="Ludmila is in the third year of training. An experiment is next with a patient who "
        "fears and avoids people, and Ludmila drops it: it will not work with her. Her supervisor "
        "asks what goes on in her; a circle and a downward arrow lead to beliefs of her own. They "
        "play it through, she makes an experiment of her own of it, and the patient does her "
        "homework.",
        source=box_citation(4, "757-800"),
        course=_build_course(),
        formulation=_build_formulation(),
        circles=(_build_circle(),),
        arrows=(
            DownwardArrow(
                _NEVER_DONE, charge=_build_anxiety_rating(), ends_in=_build_core_belief()
            ),
        ),
        experiments=(_build_experiment(),),
        supervision=SupervisionSeries((_build_supervision_session(),), id="ludmila-supervision"),
        ours=(
            DATES_ARE_OURS,
            AGENDA_IS_OURS,
            "That 8 of 10 is on a scale from 0: the article does not say where it begins.",
            "The first thought in the circle: in the article it is not clear who checks what.",
            "Which strategy is avoidance, and which overcompensation; and which belief it serves.",
            "What is learned from either outcome of her experiment.",
            "What the patient's homework was, in so many words.",
        ),
        left_open=(
            "The steps of the downward arrow.",
            "What was noticed in the body.",
            "How far she believed each thought, before and after.",
            "What she predicted, and how it was to be judged.",
            "Where the core belief comes from.",
            "In which session what came of it was talked over.",
        ),
    )


def _build_course() -> Course:
    homework = build_therapy_homework(
        "a1",
        1,
        "Try out among people what we planned as an experiment",
        kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,),
    )
    return Course(
        (
            AssignmentHistory(
                homework, reports=(Report(said_on=monday_of_week(2), completion=Completion.DONE),)
            ),
        ),
        id="ludmilas-patient",
        setting=Setting.THERAPY,
        discussed_in_supervision=True,
    )


def _build_anxiety_rating() -> Rating:
    return Rating(8, ZERO_TO_TEN)


def _build_core_belief() -> CoreBelief:
    return CoreBelief(
        "I am no good at this",
        id="core",
        about=BeliefTarget.SELF,
        category=BeliefCategory.HELPLESS,
        theme="competence",
    )


def _build_circle() -> ViciousCircle:
    return ViciousCircle(
        id="ludmilas-circle",
        situation="Talking in supervision about the experiment that is next",
        thoughts=(Thought("She looks for proof that it is of no use"), Thought(_NEVER_DONE)),
        emotions=(Emotion("anxiety", intensity=_build_anxiety_rating()),),
        behavior=("I drop the experiment, and say that it will not work with her",),
        consequences=("She goes without the task that could help her",),
    )


def _build_formulation() -> CaseFormulation:
    therapist = Conceptualization(
        situations=(
            FormulatedSituation(
                "An experiment is next with this patient",
                thought="I have never done this, and it will show",
                emotions=("anxiety",),
                behavior="I say that it does not work with her",
            ),
        ),
        core_beliefs=(_build_core_belief(),),
        assumptions=(
            ConditionalAssumption("Perfect, or of no worth", id="perfect", core_beliefs=("core",)),
            ConditionalAssumption(
                "Unless I am prepared for all of it I make a fool of myself",
                id="prepared",
                core_beliefs=("core",),
            ),
        ),
        strategies=(
            Strategy(
                "Reading and asking, so as to make no mistake",
                kind=StrategyType.OVERCOMPENSATION,
                serves=("prepared",),
            ),
            Strategy(
                "Using what I know well",
                kind=StrategyType.OVERCOMPENSATION,
                serves=("perfect",),
            ),
            Strategy(
                "Keeping off what I have not tried yet",
                kind=StrategyType.AVOIDANCE,
                serves=("perfect", "prepared"),
            ),
            Strategy(
                "Getting around role-play in supervision",
                kind=StrategyType.AVOIDANCE,
                serves=("core",),
            ),
        ),
        recognized=True,
    )
    return CaseFormulation(
        made_in=Setting.SUPERVISION,
        history=LevelHistory(tried=(AccessibleMethod.VICIOUS_CIRCLE,)),
        patient=Conceptualization(
            schemas=(
                Schema("vulnerability", catalogue="young"),
                Schema("dependence", catalogue="young"),
            )
        ),
        therapist=therapist,
        homework=(
            HomeworkLink(
                how="The task that the patient needs is left out",
                beliefs=("core", "perfect"),
                redesigned_as="a1",
            ),
        ),
    )


def _build_no_lose_frame() -> NoLose:
    return NoLose(
        if_it_goes_well="She can take more than I thought",
        if_it_does_not="I see what made it hard, and have done my first one",
    )


def _build_experiment() -> BehavioralExperiment:
    return BehavioralExperiment(
        id="ludmilas-experiment",
        tests="It will not work with her",
        alternative="She is more robust than that",
        plan="Build an experiment with her and give it as homework, without knowing how it ends",
        no_lose=_build_no_lose_frame(),
        result=ExperimentResult(
            observed="I dared it, and what we planned at home worked out for her",
            learned="I can try what I am less used to, with others too",
        ),
    )


def _build_supervision_session() -> SupervisionSession:
    own = build_supervision_homework(
        "ludmila-experiment",
        0,
        (
            "Do the experiment with the patient, without knowing how it ends",
            HomeworkKind.BEHAVIORAL_EXPERIMENT,
        ),
        (SupervisionKind.WORK_ON_ONESELF, SupervisionHomeworkFunction.IMPLEMENTING),
        Agreement(proposed_by=Proposer.JOINTLY, first_try=FirstTry.REHEARSED),
        no_lose=_build_no_lose_frame(),
        problem="experiment",
    )
    return SupervisionSession(
        "ludmila-s0",
        monday_of_week(0),
        setting=Setting.SUPERVISION,
        training_year=3,
        agenda=(AgendaItem("experiment", topic=AgendaTopic.METHOD),),
        main_problem="experiment",
        homework=(own,),
        interventions=(
            Did.ASK_WHAT_WENT_THROUGH_MIND,
            Did.MAP_CIRCLE,
            Did.DOWNWARD_ARROW,
            Did.ROLE_PLAY,
            Did.ROLE_REVERSAL,
            Did.PLAN_EXPERIMENT,
        ),
        self_practice=(
            SelfPractice(
                SelfPracticeTask.EXPERIMENT,
                done=True,
                assignment="ludmila-experiment",
                parallel_to="a1",
            ),
        ),
    )
