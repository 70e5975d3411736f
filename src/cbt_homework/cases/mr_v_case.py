"""Mr V, after the second box: he promises and puts off, and his therapist asks for supervision."""

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
from cbt_homework.cases.mr_v_dialogue import build_supervision_dialogue
from cbt_homework.cognition.beliefs import (
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RelationshipKind,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkMoment,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.engagement.assigning import (
    AssigningObservation,
    Attribution,
    Ground,
    HomeworkBelief,
    Manner,
)
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import Effect, Inquiry, Reply
from cbt_homework.engagement.reports import Reason, RecordBrought, Report
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.recordings import Recording
from cbt_homework.supervision.self_practice import SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import AgendaTopic


def mr_v() -> Case:
    """Mr V, who is depressed, and the therapist who brings his homework to supervision.

    Source: the article's second box, in our words.
    """
    dialogue = build_supervision_dialogue()
    return Case(
        "mr-v",
        title="Mr V: why do you not do it?",
        about="Mr V is depressed; he finds the tasks good for him, promises, and puts them off. "
        "His therapist, in the second year of training, explains, presses, does it for him, and is "
        "close to giving up homework with him. The supervisor supports, asks to map before "
        "deciding, and takes up the idea of a recording, if he consents.",
        source=box_citation(2, "395-487"),
        course=_build_course(),
        formulation=_build_formulation(),
        belief_system=_build_belief_system(),
        recordings=(Recording("mr-v-session", heard=(Role.PATIENT,), consents=()),),
        supervision=SupervisionSeries(
            (_build_supervision_session(dialogue),), id="mr-v-supervision"
        ),
        dialogue=dialogue,
        ours=(
            DATES_ARE_OURS,
            "What the task was: an activity a day; and that it was two sessions in a row.",
            AGENDA_IS_OURS,
            (
                "Of three typical answers, that having no strength is one of his: he says that he "
                "cannot make himself do it."
            ),
            (
                "How the therapist sees him, oneself and treatment, at two times: read from what "
                "is told of saving him, and of being cross with him afterwards."
            ),
            (
                "Taking what the supervisor suggests, and the idea of recording, as homework; the "
                "vignette breaks off before anything is agreed on."
            ),
        ),
        left_open=(
            (
                "What he thinks, feels and does when he says yes, and when he sits down to a task: "
                "the two questions to bring back."
            ),
            "Whether he understood what the tasks are for: it was explained to him.",
            "Which obstacles were talked over with him.",
            "His consent to a recording, and whether the therapist is willing to be heard.",
            "What else the session of supervision consisted of; it is a part of one.",
        ),
    )


def _build_course() -> Course:
    why, promised = Rationale("Find out what helps"), Agreement(agreed_by=tuple(Party))
    first, second = (
        build_therapy_homework(f"a{n}", n, "Plan one activity a day", promised, rationale=why)
        for n in range(2)
    )

    def build_put_off_report(week: int) -> Report:
        return build_patient_report(
            week,
            Completion.NOT_DONE,
            attempted=False,
            record=RecordBrought.NOT_BROUGHT,
            reasons=(Reason(Barrier.AVOIDANCE, words="I keep putting it off"),),
        )

    seen = AssigningObservation(
        monday_of_week(2),
        by=Rater.THERAPIST,
        ground=Ground.OWN_ACCOUNT,
        manners=(Manner.ASKING_WHY, Manner.IMPATIENT, Manner.DOING_IT_FOR_THEM),
        gave_rationale=True,
        beliefs=(HomeworkBelief(words="I press him for nothing", effect=Effect.HINDERS),),
    )
    asked = Inquiry(
        monday_of_week(2), important=True, replies=(Reply.DO_NOT_KNOW, Reply.NO_STRENGTH)
    )
    return Course(
        (
            AssignmentHistory(first, reports=(build_put_off_report(1),)),
            AssignmentHistory(
                second, reports=(build_put_off_report(2),), inquiries=(asked,), assigning=(seen,)
            ),
        ),
        id="mr-v",
        setting=Setting.THERAPY,
        discussed_in_supervision=True,
    )


def _build_formulation() -> CaseFormulation:
    return CaseFormulation(
        made_in=Setting.SUPERVISION,
        tentative=True,
        patient=Conceptualization(
            development=(
                DevelopmentalExperience(
                    "She taught school, gave me task after task, and was never content",
                    id="tasks",
                    with_whom=RelationshipKind.PARENT,
                ),
            ),
            patterns=(
                InterpersonalPattern(
                    "Being pressed, and then helpless",
                    relationships=(
                        PatternRelationship(RelationshipKind.PARENT, their_part="presses me"),
                        PatternRelationship(
                            RelationshipKind.THERAPIST,
                            own_part="I say that I do not know",
                            their_part="asks why",
                        ),
                    ),
                ),
            ),
        ),
        therapist=Conceptualization(
            situations=(
                FormulatedSituation(
                    "He says that he does not know, and that I am the one who does",
                    moment=HomeworkMoment.RETURNING,
                    thought="Am I cut out for this?",
                    emotions=("annoyance", "helplessness"),
                    behavior="I press, or do the thinking for him",
                ),
            ),
            recognized=True,
        ),
    )


def _build_belief_system() -> TherapeuticBeliefSystem:
    saving = TherapeuticBeliefs(
        of_other=ViewOfOther.HELPLESS_VICTIM,
        of_self=ViewOfSelf.RESCUER,
        of_treatment=ViewOfTreatment.STATIC,
        emotions=("pity",),
        behaviors=("finding the answer for him",),
        described_by=Rater.SUPERVISEE,
    )
    cross = TherapeuticBeliefs(
        of_other=ViewOfOther.AGGRESSOR,
        of_self=ViewOfSelf.VICTIM,
        of_treatment=ViewOfTreatment.HOPELESS,
        emotions=("annoyance", "helplessness"),
        behaviors=("thinking of giving up homework",),
        described_by=Rater.SUPERVISEE,
    )
    return TherapeuticBeliefSystem(
        entries=(
            TherapeuticBeliefEntry(therapist=saving),
            TherapeuticBeliefEntry(therapist=cross),
        ),
        reflection="I save him, and then I am cross that he lets me",
    )


def _build_supervision_session(dialogue: Dialogue) -> SupervisionSession:
    account = Account(
        "a1",
        attributions=(
            Attribution(
                Side.PATIENT,
                by=Rater.THERAPIST,
                ground=Ground.IMPRESSION,
                words="He finds a way around it every time",
            ),
            Attribution(
                Side.RELATIONSHIP,
                by=Rater.THERAPIST,
                ground=Ground.OWN_ACCOUNT,
                words="I ask like a teacher, as his mother did",
            ),
        ),
        seen=(),
    )
    mapping = build_supervision_homework(
        "mr-v-map",
        2,
        (
            (
                "Find out with Mr V what he thinks, feels and does when he says yes to a task, and "
                "when he sits down to it"
            ),
            HomeworkKind.FORMULATION,
        ),
        (SupervisionKind.PATIENT_MANAGEMENT, SupervisionHomeworkFunction.MAPPING),
        Proposer.ASSIGNER,
        problem="his-homework",
    )
    recording = build_supervision_homework(
        "mr-v-recording",
        2,
        (
            "As soon as he has signed, record a session, to listen to it together",
            HomeworkKind.RECORDING_REVIEW,
        ),
        (SupervisionKind.PATIENT_MANAGEMENT, SupervisionHomeworkFunction.MONITORING),
        Proposer.ASSIGNEE,
        problem="his-homework",
    )
    return SupervisionSession(
        "mr-v-s0",
        monday_of_week(2),
        setting=Setting.SUPERVISION,
        training_year=2,
        agenda=(
            AgendaItem("his-homework", topic=AgendaTopic.HOMEWORK_PROBLEM),
            AgendaItem("own-doubts", topic=AgendaTopic.OWN_REACTION),
        ),
        main_problem="his-homework",
        therapy_homework=("a0", "a1"),
        homework=(mapping, recording),
        interventions=tuple(dict.fromkeys(dialogue.interventions)),
        recordings=(),
        accounts=(account,),
        self_practice=(
            SelfPractice(
                SelfPracticeTask.TEST_THOUGHTS,
                on=monday_of_week(2),
                done=True,
                words="Mostly I manage; working on a problem does more than brooding over mistakes",
            ),
        ),
        doubt_voiced=True,
    )
