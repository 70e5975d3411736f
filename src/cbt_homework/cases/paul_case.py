"""Paul, after the third box and the second table: homework, given as if with an apology."""

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
from cbt_homework.cases.paul_records import (
    build_belief_system,
    build_circle,
    build_formulation,
    build_thought_record,
)
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground, Manner
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import RecordBrought
from cbt_homework.foundation.people import Party, Role, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.agreement import Agreement, UnderstandingCheck
from cbt_homework.homework.forms import NINE_COLUMNS
from cbt_homework.homework.schedule_constructors import whenever
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.recordings import (
    Medium,
    Recording,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.self_practice import SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    PersonalMaterial,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import AgendaTopic, SupervisorIntervention as Did


def paul() -> Case:
    """Paul, in the second year of training, and an older patient who does no records at home.

    Source: the article's third box and its second table, in our words; the figures are kept.
    """
    video = _build_video_recording()
    return Case(
        "paul",
        title="Paul: asking somebody older for something",
        about="Paul, in the second year of training, sees an older patient with depression and "
        "trouble at work, who keeps no records at home. He thinks that the patient is worn out. "
        "The video shows another side: homework mentioned in a few uncertain words. Paul maps what "
        "goes on in him, records his thoughts, rehearses with his supervisor, and assigns it anew; "
        "then it is done.",
        source=box_citation(3, "508-558, and table 2, lines 576-728"),
        course=_build_course(),
        formulation=build_formulation(),
        belief_system=build_belief_system(),
        thought_records=(build_thought_record(),),
        circles=(build_circle(),),
        recordings=(video,),
        supervision=SupervisionSeries(
            (_build_first_session(video), _build_second_session()), id="paul-supervision"
        ),
        ours=(
            DATES_ARE_OURS,
            AGENDA_IS_OURS,
            (
                "The order of two sessions of supervision, a week apart: video and circle in the "
                "first, role-play in the second."
            ),
            (
                "What stands in the circle: the article's figure is a drawing that was not seen; "
                "the words follow the box and the table."
            ),
            "How Paul sees the patient and himself: read from thoughts of bothering and pressing.",
            "That the patient, the second time, put into own words what the task is for.",
        ),
        left_open=(
            "Whether the patient had consented to the video.",
            "How often each of the thoughts came.",
            "What was noticed in the body.",
            "How far the first thoughts are believed after the table was filled in.",
            "In which session the second video was watched.",
        ),
    )


def _build_assigning_observation() -> AssigningObservation:
    return AssigningObservation(
        monday_of_week(0),
        by=Rater.SUPERVISOR,
        ground=Ground.RECORDING,
        manners=(Manner.BRIEF, Manner.UNCERTAIN, Manner.APOLOGETIC),
        gave_rationale=False,
        checked_understanding=False,
    )


def _build_attribution() -> Attribution:
    return Attribution(
        Side.PATIENT, by=Rater.THERAPIST, ground=Ground.IMPRESSION, words="He is worn out"
    )


def _build_course() -> Course:
    calm = AssigningObservation(
        monday_of_week(2),
        by=Rater.SUPERVISOR,
        ground=Ground.RECORDING,
        manners=(Manner.CALM, Manner.CLEAR),
        gave_rationale=True,
        checked_understanding=True,
    )
    talked_over = Agreement(
        own_words="What it is for, as I see it",
        understanding=UnderstandingCheck.IN_OWN_WORDS,
        agreed_by=tuple(Party),
    )
    before = AssignmentHistory(
        build_therapy_homework("a0", 0, "Fill in thought records at home"),
        reports=(build_patient_report(1, Completion.NOT_DONE, record=RecordBrought.NOT_BROUGHT),),
        assigning=(_build_assigning_observation(),),
        attributions=(_build_attribution(),),
    )
    after = AssignmentHistory(
        build_therapy_homework(
            "a2",
            2,
            "Fill in thought records",
            talked_over,
            rationale=Rationale("Find out what helps"),
        ),
        reports=(build_patient_report(3, Completion.DONE, record=RecordBrought.BROUGHT),),
        assigning=(calm,),
    )
    return Course(
        (before, after),
        id="pauls-patient",
        setting=Setting.THERAPY,
        discussed_in_supervision=True,
    )


def _build_video_recording() -> Recording:
    return Recording(
        "pauls-video", medium=Medium.VIDEO, made_on=monday_of_week(0), heard=(Role.PATIENT,)
    )


def _build_first_session(video: Recording) -> SupervisionSession:
    record = build_supervision_homework(
        "paul-records",
        1,
        (
            "After sessions with uneasy feelings, fill in a record of automatic thoughts",
            HomeworkKind.THOUGHT_RECORD,
        ),
        (SupervisionKind.WORK_ON_ONESELF, SupervisionHomeworkFunction.MONITORING),
        schedule=whenever("a session left an uneasy feeling"),
        record_form=NINE_COLUMNS,
        problem="assigning",
    )
    return SupervisionSession(
        "paul-s1",
        monday_of_week(1),
        setting=Setting.SUPERVISION,
        training_year=2,
        agenda=(
            AgendaItem("assigning", topic=AgendaTopic.HOMEWORK_PROBLEM),
            AgendaItem("own-unease", topic=AgendaTopic.OWN_REACTION),
        ),
        main_problem="assigning",
        therapy_homework=("a0",),
        homework=(record,),
        interventions=(Did.VIDEO_FEEDBACK, Did.MAP_CIRCLE, Did.GUIDED_DISCOVERY),
        recordings=(UsedRecording(video, use=RecordingUse.SUPERVISION, together=True),),
        accounts=(
            Account(
                "a0", attributions=(_build_attribution(),), seen=(_build_assigning_observation(),)
            ),
        ),
        personal=(
            PersonalMaterial(
                tied_to_the_work=True,
                words="As a child one did not bother a tired father; asking older people for "
                "something feels like that",
            ),
        ),
    )


def _build_second_session() -> SupervisionSession:
    return SupervisionSession(
        "paul-s2",
        monday_of_week(2),
        setting=Setting.SUPERVISION,
        training_year=2,
        therapy_homework=("a0",),
        reviewed=(ReviewedHomework("paul-records"),),
        interventions=(Did.ROLE_PLAY, Did.ROLE_REVERSAL, Did.VIDEO_FEEDBACK),
        self_practice=(
            SelfPractice(
                SelfPracticeTask.TEST_THOUGHTS,
                done=True,
                assignment="paul-records",
                parallel_to="a0",
            ),
        ),
    )
