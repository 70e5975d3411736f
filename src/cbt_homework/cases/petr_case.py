"""Petr, after the fifth box: homework that is done every day, and serves as a ritual."""

from __future__ import annotations

from cbt_homework.cases.builders import (
    AGENDA_IS_OURS,
    DATES_ARE_OURS,
    box_citation,
    build_patient_report,
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
    DevelopmentalExperience,
    Strategy,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    HomeworkLink,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
)
from cbt_homework.engagement.assigning import AssigningObservation, HomeworkBelief
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.concerns import Concern, ConcernKind
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.ruptures import RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.self_practice import SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    PersonalMaterial,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    AgendaTopic,
    SupervisionStage,
    SupervisorIntervention as Did,
)


def petr() -> Case:
    """Petr, his patient with rituals, and a strain between him and his supervisor that is mended.

    Source: the article's fifth box, in our words.
    """
    return Case(
        "petr",
        title="Petr: praised, and part of the problem",
        about="Petr has seen a patient with compulsions and social phobia for about twelve "
        "sessions; she washes less and meets people again. She also cooks and goes to bed by rules "
        "that fill hours of her day, which Petr praises as healthy. When his supervisor wonders "
        "about it he is hurt. They mend it, and homework of his own shows him how much he has in "
        "common with her.",
        source=box_citation(5, "860-927"),
        course=_build_course(),
        formulation=_build_formulation(),
        belief_system=_build_belief_system(),
        supervision=SupervisionSeries(
            (_build_first_session(), _build_second_session()), id="petr-supervision"
        ),
        ours=(
            DATES_ARE_OURS,
            AGENDA_IS_OURS,
            "That washing and cooking are two assignments, and their wording.",
            (
                "That the supervisor's noticing was said aloud, and that returning to what had "
                "been said comes before asking why it matters, which in the article is asked twice."
            ),
            "The themes of the beliefs on both sides, by which they can be found alike.",
            (
                "How he sees the patient while saving her: in need of help; the article names the "
                "risk of the role and no more."
            ),
            "That his decision is written down as homework.",
        ),
        left_open=(
            "In which year of training he is.",
            "What was tried on the accessible level before.",
            "Whether the two talked over how alike he and the patient are.",
            "How far the patient's own rules serve her beliefs.",
            "What she answered when cooking and sleeping were looked at with her.",
        ),
    )


def _build_course() -> Course:
    seen = AssigningObservation(
        monday_of_week(0),
        by=Rater.SUPERVISOR,
        beliefs=(HomeworkBelief(words="What is healthy is to be praised"),),
        strained=False,
    )
    ritual = Concern(ConcernKind.COMPULSION, by=Rater.SUPERVISOR, on=monday_of_week(1))
    return Course(
        (
            AssignmentHistory(
                build_therapy_homework("a0", 0, "Wash the hands for one minute at most"),
                reports=(build_patient_report(1, Completion.PARTLY),),
                assigning=(seen,),
            ),
            AssignmentHistory(
                build_therapy_homework("a0-cooking", 0, "Cook from fresh and be in bed at nine"),
                reports=(build_patient_report(1, Completion.DONE, words="It takes up hours"),),
                concerns=(ritual,),
            ),
        ),
        id="petrs-patient",
        setting=Setting.THERAPY,
        discussed_in_supervision=True,
    )


def _build_formulation() -> CaseFormulation:
    patient = Conceptualization(
        core_beliefs=(
            CoreBelief(
                "I am not like others, and easily hurt",
                id="self",
                about=BeliefTarget.SELF,
                theme="different",
            ),
            CoreBelief(
                "They ask a lot, and turn away",
                id="others",
                about=BeliefTarget.OTHERS,
                theme="rejection",
            ),
        ),
        development=(DevelopmentalExperience("Mocked for my weight at school", id="school"),),
    )
    therapist = Conceptualization(
        core_beliefs=(
            CoreBelief(
                "I am not like others, and not to be loved",
                id="self",
                about=BeliefTarget.SELF,
                category=BeliefCategory.UNLOVABLE,
                theme="different",
                from_experiences=("school",),
            ),
            CoreBelief(
                "They look for faults, and turn away from who is different",
                id="others",
                about=BeliefTarget.OTHERS,
                theme="rejection",
                from_experiences=("school",),
            ),
        ),
        assumptions=(
            ConditionalAssumption(
                "If I am exact and keep everything in hand, nobody tells me off",
                id="exact",
                condition="I am exact and keep everything in hand",
                then="nobody tells me off",
                core_beliefs=("others",),
            ),
        ),
        strategies=(
            Strategy("Weighing, eating, moving and sleeping by plan", serves=("exact",)),
            Strategy("Showing how special I am", serves=("self",)),
            Strategy("Always heading off a no", serves=("others",)),
        ),
        development=(DevelopmentalExperience("Mocked for my weight as a child", id="school"),),
        recognized=True,
    )
    return CaseFormulation(
        made_in=Setting.SUPERVISION,
        sessions=12,
        patient=patient,
        therapist=therapist,
        homework=(
            HomeworkLink(
                how="What I live by myself I praise in her, as healthy", beliefs=("exact",)
            ),
        ),
    )


def _build_belief_system() -> TherapeuticBeliefSystem:
    saving = TherapeuticBeliefs(
        of_other=ViewOfOther.HELPLESS_VICTIM,
        of_self=ViewOfSelf.RESCUER,
        behaviors=("calming her", "praising"),
        described_by=Rater.SUPERVISEE,
    )
    return TherapeuticBeliefSystem(
        entries=(TherapeuticBeliefEntry(therapist=saving),),
        reflection="I take her distress for mine, and could turn into her rescuer",
    )


def _build_first_session() -> SupervisionSession:
    beliefs = build_supervision_homework(
        "petr-beliefs",
        1,
        (
            (
                "Find out which core beliefs and assumptions of your own may play a part, and "
                "whether the patient has something like them"
            ),
            HomeworkKind.CORE_BELIEF_WORK,
        ),
        (SupervisionKind.WORK_ON_ONESELF, SupervisionHomeworkFunction.MAPPING),
        Proposer.ASSIGNER,
        problem="upset",
    )
    rupture = Rupture(
        (
            RuptureMarker.IRRITATION,
            RuptureMarker.EXPLAINING_ONESELF,
            RuptureMarker.QUESTIONING_THE_OTHER,
            RuptureMarker.SHIFT_OF_FEELING,
            RuptureMarker.FEELING_UNAPPRECIATED,
        ),
        noticed_by=Party.ASSIGNER,
        steps=(
            RepairStep.NOTICED_ALOUD,
            RepairStep.ASKED_WHAT_WENT_THROUGH_MIND,
            RepairStep.ACKNOWLEDGED,
            RepairStep.RETURNED_TO_WHAT_WAS_SAID,
            RepairStep.ASKED_WHY_IT_MATTERS,
            RepairStep.UNDERSTOOD,
            RepairStep.TAKEN_UP_AS_HOMEWORK,
        ),
        mended=True,
    )
    return SupervisionSession(
        "petr-s1",
        monday_of_week(1),
        setting=Setting.SUPERVISION,
        stage=SupervisionStage.EARLY,
        agenda=(
            AgendaItem("rituals", topic=AgendaTopic.CONCEPTUALIZATION),
            AgendaItem("upset", topic=AgendaTopic.OWN_REACTION),
        ),
        main_problem="upset",
        therapy_homework=("a0", "a0-cooking"),
        homework=(beliefs,),
        interventions=(
            Did.SPECIFIC_PRAISE,
            Did.CONFRONT_GENTLY,
            Did.ASK_WHAT_WENT_THROUGH_MIND,
            Did.VALIDATE,
            Did.SUPPORT,
        ),
        recordings=(),
        ruptures=(rupture,),
        personal=(
            PersonalMaterial(
                tied_to_the_work=True,
                words="He was mocked for his weight as well, and keeps to a strict order since",
            ),
        ),
    )


def _build_second_session() -> SupervisionSession:
    looking = build_supervision_homework(
        "petr-look",
        2,
        (
            (
                "Look at cooking and sleeping together with her: how much they weigh on her, and "
                "what she wants to change"
            ),
            HomeworkKind.FORMULATION,
        ),
        (SupervisionKind.PATIENT_MANAGEMENT, SupervisionHomeworkFunction.MAPPING),
        Proposer.ASSIGNEE,
    )
    return SupervisionSession(
        "petr-s2",
        monday_of_week(2),
        setting=Setting.SUPERVISION,
        therapy_homework=("a0-cooking",),
        reviewed=(ReviewedHomework("petr-beliefs"),),
        homework=(looking,),
        self_practice=(
            SelfPractice(SelfPracticeTask.CLARIFY_BELIEFS, done=True, assignment="petr-beliefs"),
        ),
    )
