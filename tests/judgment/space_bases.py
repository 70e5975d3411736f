"""The frozen subjects that the fixed space of each class begins with; see `tests.judgment.space`.

Add a base at the end of a class; changing one changes what all records were made with.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.beliefs import (
    AssumptionForm,
    AssumptionKind,
    BeliefCategory,
    BeliefTarget,
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RecurrentThought,
    RelationshipKind,
    Strategy,
    StrategyType,
)
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow, StoppedAt
from cbt_homework.cognition.experiment import BehavioralExperiment, ExperimentResult, Fit
from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy, ExposureStep, ExposureTry
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkLink,
    HomeworkMoment,
)
from cbt_homework.cognition.formulation_levels import AccessibleMethod, LevelHistory
from cbt_homework.cognition.schemas import Schema
from cbt_homework.cognition.therapeutic_beliefs import (
    HeldAttitude,
    HomeworkAttitude,
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.cognition.thought_record import (
    Alternative,
    Emotion,
    Rerating,
    Thought,
    ThoughtRecord,
)
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.engagement.assigning import (
    AssigningFactor,
    AssigningObservation,
    Attribution,
    FactorFit,
    Ground,
    HomeworkBelief,
    Manner,
)
from cbt_homework.engagement.assignment_history import (
    AssignmentHistory,
    Ending,
    EndKind,
    Revision,
    SetAside,
)
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.goal_reviews import GoalMove, GoalReview
from cbt_homework.engagement.inquiry import (
    Effect,
    Explored,
    HomeworkThought,
    Inquiry,
    Reply,
)
from cbt_homework.engagement.measures import Bound, Measurement, Moment
from cbt_homework.engagement.reports import (
    Attempt,
    ObstacleMet,
    PlanUse,
    Reason,
    RecordBrought,
    Report,
)
from cbt_homework.engagement.review import Review, ReviewStep
from cbt_homework.engagement.sessions import Session
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.ratings import Rater, Rating, Scale, Timing
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import (
    Agreement,
    FirstTry,
    SessionTime,
    Suitability,
    UnderstandingCheck,
)
from cbt_homework.homework.assignment import Assignee, Assignment
from cbt_homework.homework.concerns import Concern, ConcernKind, UnwantedEffect
from cbt_homework.homework.forms import Asks, Column, RecordForm
from cbt_homework.homework.periods import PartOfDay, Period, Weekday
from cbt_homework.homework.schedule import Once, OnDays, Times, Whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import (
    FromSession,
    Goal,
    Hypothesis,
    NoLose,
    Obstacle,
    Rationale,
    SupervisionAim,
)
from cbt_homework.homework.target import Amount, Target, Unit
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    HomeworkPurpose,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove, DialogueTurn
from cbt_homework.supervision.recordings import (
    Medium,
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.ruptures import RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    DisappointingTherapyReflection,
    PreviousDifficulty,
    PriorityDifficulty,
    RiskPutOff,
    SelfAssessment,
    SelfAssessmentOccasion,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    StressSource,
    SupervisionDifficulty,
    SupervisionMedium,
)
from cbt_homework.supervision.self_practice import Reflection, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    Feedback,
    PersonalMaterial,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    AgendaTopic,
    SupervisionElement,
    SupervisionStage,
    SupervisorIntervention,
)

BASES: dict[type[Any], tuple[Any, ...]] = {
    HomeworkSpec: (
        HomeworkSpec("Leave the house alone", schedule=Times(times=1, per=Period.DAY)),
        HomeworkSpec(
            "Walk around the park without Eva",
            kinds=(HomeworkKind.EXPOSURE, HomeworkKind.OTHER),
            from_session=FromSession(topics=("Going out",), methods=()),
            schedule=OnDays(
                start=date(2026, 3, 2),
                days=(Weekday.MONDAY, Weekday.FRIDAY),
                at=(time(9, 0), time(18, 30, 5)),
                part_of_day=(PartOfDay.NOON,),
            ),
            place="Stromovka",
            target=Target(
                at_least=20,
                at_most=30.5,
                unit=Unit("counted minutes", one="counted minute", minutes=1),
            ),
            rationale=Rationale("See whether I faint", for_patient="Go shopping again"),
            hypothesis=Hypothesis("I go out alone", then="I faint"),
            no_lose=NoLose(
                if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"
            ),
            obstacles=(Obstacle("It rains", then="walk in the arcade"), Obstacle("Eva asks")),
            smallest_version="To the front door",
            reminder="Shoes next to the bed",
            record_form=RecordForm(
                "Diary",
                columns=(
                    Column("Day", asks=Asks.DATE),
                    Column(
                        "Fear",
                        asks=Asks.RATING_AFTER,
                        scale=Scale("points of four", least=0, most=4, step=1),
                    ),
                ),
            ),
            bring=("The diary", "Otázky und Übungen 🙂"),
            problem="p-1",
            goal=Goal(id="g-1"),
        ),
        HomeworkSpec(
            "Leave the house alone",
            from_session=FromSession(topics=("Going out",), methods=("Slow breathing",)),
            rationale=Rationale("See what happens", kinds=(HomeworkPurpose.PRACTICE_SKILLS,)),
        ),
        HomeworkSpec("Leave the house alone", kinds=(HomeworkKind.EXPOSURE,)),
        HomeworkSpec(
            "Walk to the park", obstacles=(Obstacle("It is late", then="I will just push through"),)
        ),
        HomeworkSpec(
            "Try the same record\non three evenings",
            kinds=(HomeworkKind.THOUGHT_RECORD,),
            from_session=FromSession(topics=("How he was asked",), methods=()),
            schedule=Whenever(next_session=True, occasion="a session left me uneasy"),
            place="At my desk",
            target=Target(at_least=3, unit=Unit("entries", one="entry")),
            rationale=Rationale(
                "Find what makes me hurry",
                kinds=(HomeworkPurpose.COLLECT_DATA,),
                for_supervisee="I see my own part",
                for_patient="He gets time",
                for_skills="Planning homework",
            ),
            hypothesis=Hypothesis("I slow down", then="he asks questions"),
            no_lose=NoLose(if_it_goes_well="I can slow down", if_it_does_not="I know when I hurry"),
            obstacles=(Obstacle("Late evenings", then="one line only"), Obstacle("Holidays")),
            smallest_version="One line",
            reminder="The form on the keyboard",
            record_form=Missing.NOT_APPLICABLE,
            bring=("The records",),
            problem="item-1",
            supervision=SupervisionAim(
                kind=SupervisionKind.WORK_ON_ONESELF,
                function=SupervisionHomeworkFunction.MONITORING,
            ),
        ),
        HomeworkSpec("Leave the house alone", schedule=Whenever(occasion="I feel like it")),
    ),
    Assignment: (
        Assignment(
            id="a1",
            spec=HomeworkSpec(
                "Walk around the park without Eva",
                kinds=(HomeworkKind.EXPOSURE, HomeworkKind.OTHER),
                from_session=FromSession(topics=("Going out",), methods=()),
                schedule=OnDays(
                    start=date(2026, 3, 2),
                    days=(Weekday.MONDAY, Weekday.FRIDAY),
                    at=(time(9, 0), time(18, 30, 5)),
                    part_of_day=(PartOfDay.NOON,),
                ),
                place="Stromovka",
                target=Target(
                    at_least=20,
                    at_most=30.5,
                    unit=Unit("counted minutes", one="counted minute", minutes=1),
                ),
                rationale=Rationale("See whether I faint", for_patient="Go shopping again"),
                hypothesis=Hypothesis("I go out alone", then="I faint"),
                no_lose=NoLose(
                    if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"
                ),
                obstacles=(Obstacle("It rains", then="walk in the arcade"), Obstacle("Eva asks")),
                smallest_version="To the front door",
                reminder="Shoes next to the bed",
                record_form=RecordForm(
                    "Diary",
                    columns=(
                        Column("Day", asks=Asks.DATE),
                        Column(
                            "Fear",
                            asks=Asks.RATING_AFTER,
                            scale=Scale("points of four", least=0, most=4, step=1),
                        ),
                    ),
                ),
                bring=("The diary", "Otázky und Übungen 🙂"),
                problem="p-1",
                goal=Goal(id="g-1"),
            ),
            agreement=Agreement(
                own_words="Find out what really happens",
                understanding=UnderstandingCheck.IN_OWN_WORDS,
                confidence=Rating(
                    70,
                    Scale("points percent", least=0, most=100),
                    rater=Rater.PATIENT,
                    timing=Timing.CONTEMPORANEOUS,
                ),
                importance=Missing.NOT_ASKED,
                expected_difficulty=Rating(
                    6,
                    Scale("points of ten", least=0, most=10),
                    derived_from=Scale("points percent", least=0, most=100),
                ),
                proposed_by=Proposer.JOINTLY,
                agreed_by=(Party.ASSIGNER, Party.ASSIGNEE),
                in_writing=True,
                first_try=FirstTry.REHEARSED,
                time=SessionTime(minutes=8, at_minute=35, session_minutes=50),
            ),
            setting=Setting.THERAPY,
            assigned_by=Role.THERAPIST,
            assignees=(Assignee("p7", role=Role.PATIENT), Assignee("p8")),
            assigned_on=date(2026, 3, 2),
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec("Leave the house alone", rationale=Rationale("See whether I faint")),
            agreement=Agreement(importance=Rating(80, Scale("points percent", least=0, most=100))),
            setting=Setting.THERAPY,
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec(
                "Note how each session with this patient begins",
                rationale=Rationale(
                    "Notice when I rush",
                    for_supervisee="Less tension",
                    for_patient="More time for questions",
                    for_skills="Giving a rationale",
                ),
            ),
            setting=Setting.SUPERVISION,
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec(
                "Note how each session with this patient begins",
                supervision=SupervisionAim(
                    kind=SupervisionKind.THEORY, function=SupervisionHomeworkFunction.IMPLEMENTING
                ),
            ),
            setting=Setting.SUPERVISION,
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec("Leave the house alone", rationale=Rationale("See whether I faint")),
            agreement=Agreement(own_words=Missing.NOT_ASKED),
            setting=Setting.THERAPY,
        ),
        Assignment(
            id="a1", spec=HomeworkSpec("Tidy one drawer"), agreement=Agreement(in_writing=False)
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec("Call the landlord"),
            agreement=Agreement(time=SessionTime(at_minute=47, session_minutes=50)),
            setting=Setting.THERAPY,
        ),
        Assignment(
            id="a1",
            spec=HomeworkSpec("Call the landlord"),
            agreement=Agreement(proposed_by=Proposer.ASSIGNER, agreed_by=(Party.ASSIGNER,)),
            setting=Setting.THERAPY,
        ),
        Assignment(
            id="a-9",
            spec=HomeworkSpec(
                "Leave the house alone",
                schedule=Times(times=1, per=Period.DAY, end=date(2026, 2, 1)),
            ),
            agreement=Agreement(
                written_by=(Party.ASSIGNER,),
                copies_with=(Party.ASSIGNER,),
                suitability=Suitability(
                    reading=True, language=False, culture=True, others_agree=True
                ),
            ),
            setting=Setting.THERAPY,
            assigned_on=date(2026, 3, 2),
        ),
        Assignment(
            id="a-10",
            spec=HomeworkSpec("Leave the house alone"),
            agreement=Agreement(
                written_by=(Party.ASSIGNER, Party.ASSIGNEE),
                suitability=Suitability(
                    reading=True, language=True, culture=True, others_agree=True
                ),
            ),
            setting=Setting.THERAPY,
        ),
    ),
    ThoughtRecord: (
        ThoughtRecord(
            emotions=(
                Emotion("Anxiety", intensity=Rating(7, Scale("points from one", least=1, most=10))),
            ),
            alternatives=(
                Alternative(
                    "Most people look kindly",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
            ),
            emotions_after=(
                Emotion("Anxiety", intensity=Rating(3, Scale("points from one", least=1, most=10))),
            ),
        ),
        ThoughtRecord(
            thoughts=(
                Thought(
                    "They will laugh", belief=Rating(80, Scale("points percent", least=0, most=100))
                ),
                Thought("They will laugh"),
            )
        ),
        ThoughtRecord(
            form=RecordForm(
                "Thought record, nine columns",
                columns=(
                    Column("Situation", asks=Asks.SITUATION),
                    Column(
                        "What went through my mind, how sure",
                        asks=Asks.THOUGHT,
                        scale=Scale("points percent", least=0, most=100),
                    ),
                    Column(
                        "Feelings, and how strong",
                        asks=Asks.EMOTION,
                        scale=Scale("points from one", least=1, most=10),
                    ),
                    Column("What I did", asks=Asks.BEHAVIOR),
                    Column("Facts for the thought", asks=Asks.FACTS_FOR),
                    Column("Facts against it", asks=Asks.FACTS_AGAINST),
                    Column(
                        "Another view, how sure",
                        asks=Asks.ALTERNATIVE,
                        scale=Scale("points percent", least=0, most=100),
                    ),
                    Column(
                        "Outcome: feelings and thoughts, rated again",
                        asks=Asks.OUTCOME,
                        scale=Scale("points from one", least=1, most=10),
                    ),
                    Column("What I will do", asks=Asks.ACTION),
                ),
            ),
            situation="Time to agree on something for home",
            thoughts=(
                Thought(
                    "Pressing him is not for me to do",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
                Thought(
                    "He carries a lot, and here I come with more; he will mind",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
                Thought(
                    "One does not set tasks for someone that age, as at school",
                    belief=Rating(90, Scale("points percent", least=0, most=100)),
                ),
            ),
            emotions=(
                Emotion("Anxiety", intensity=Rating(7, Scale("points from one", least=1, most=10))),
                Emotion(
                    "Helplessness", intensity=Rating(8, Scale("points from one", least=1, most=10))
                ),
            ),
            behavior=(
                "Mention it in a hurry, almost whispering",
                "Apologize, and make it look small",
            ),
            facts_for=(
                "His face looks annoyed, and he says it is beyond him",
                "Nothing came back so far",
            ),
            facts_against=(
                "When we meet he joins in",
                "Tasks are part of this therapy and of use at home; nobody gives marks",
                "Until now I have half avoided them",
            ),
            alternatives=(
                Alternative(
                    "With an explanation and a start made here he will join in",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
                Alternative(
                    "Tasks are something he needs",
                    belief=Rating(100, Scale("points percent", least=0, most=100)),
                ),
                Alternative(
                    "This is a patient with work to do, not my father",
                    belief=Rating(100, Scale("points percent", least=0, most=100)),
                ),
            ),
            emotions_after=(
                Emotion("Anxiety", intensity=Rating(3, Scale("points from one", least=1, most=10))),
                Emotion(
                    "Helplessness", intensity=Rating(3, Scale("points from one", least=1, most=10))
                ),
            ),
            actions=("Rehearse setting a task", "Keep more minutes for it before the end"),
        ),
        ThoughtRecord(emotions=(Emotion("Anxiety", intensity=Missing.DECLINED),)),
        ThoughtRecord(
            thoughts=(
                Thought(
                    "They will laugh", belief=Rating(90, Scale("points percent", least=0, most=100))
                ),
            ),
            thoughts_after=(Rerating(0, Rating(30, Scale("points percent", least=0, most=100))),),
        ),
        ThoughtRecord(
            alternatives=(Alternative("Most people look kindly", belief=Missing.DECLINED),)
        ),
        ThoughtRecord(
            emotions=(Emotion("Anxiety", intensity=Rating(7, Scale("unspecified"))),),
            emotions_after=(Emotion("Anxiety", intensity=Rating(7, Scale("unspecified"))),),
        ),
        ThoughtRecord(
            concerns=(
                Concern(
                    ConcernKind.DISTRESS,
                    effect=UnwantedEffect.WORSE_MOOD,
                    by=Rater.PATIENT,
                    on=date(2026, 3, 9),
                    words="I cried",
                ),
            )
        ),
    ),
    BehavioralExperiment: (
        BehavioralExperiment(
            belief=Rating(70, Scale("points percent", least=0, most=100)),
            plan="Ask a stranger for the time",
            result=ExperimentResult(
                fit=Fit.NO, belief=Rating(30, Scale("points percent", least=0, most=100))
            ),
        ),
        BehavioralExperiment(
            id="e1",
            tests="If I blush, they will laugh",
            belief=Rating(85, Scale("points percent", least=0, most=100)),
            alternative="Most people do not look",
            plan="Ask three people the way",
            prediction="At least one laughs",
            judged_by="A second person counts",
            safety_behaviors=("Looking away", "A scarf"),
            no_lose=NoLose(if_it_goes_well="I can ask", if_it_does_not="I learn who laughs"),
            result=ExperimentResult(
                on=date(2026, 3, 4),
                observed="Nobody laughed",
                fit=Fit.NO,
                learned="They were busy",
                belief=Rating(40, Scale("points percent", least=0, most=100)),
            ),
        ),
        BehavioralExperiment(belief=Missing.DECLINED, plan="Ask a stranger for the time"),
        BehavioralExperiment(belief=Missing.NOT_ASKED, plan="Ask a stranger for the time"),
        BehavioralExperiment(
            belief=Rating(70, Scale("points percent", least=0, most=100)),
            plan="Ask a stranger for the time",
            result=ExperimentResult(belief=Missing.DECLINED),
        ),
        BehavioralExperiment(
            belief=Rating(70, Scale("points percent", least=0, most=100)),
            plan="Ask a stranger for the time",
            result=ExperimentResult(belief=Missing.NOT_ASKED),
        ),
    ),
    ActivitySchedule: (
        ActivitySchedule(
            id="s1",
            activities=(
                Activity(
                    "Swimming",
                    on=date(2026, 3, 4),
                    at=time(18, 30),
                    minutes=45,
                    done=True,
                    expected_mastery=Rating(3, Scale("points of ten", least=0, most=10)),
                    mastery=Rating(6, Scale("points of ten", least=0, most=10)),
                    expected_pleasure=Missing.NOT_ASKED,
                    pleasure=Rating(7, Scale("points of ten", least=0, most=10)),
                ),
                Activity("Tidying up"),
            ),
        ),
        ActivitySchedule(
            activities=(
                Activity("A walk", mastery=Rating(2, Scale("unspecified"))),
                Activity("A walk", mastery=Rating(6, Scale("unspecified"))),
            )
        ),
        ActivitySchedule(
            activities=(
                Activity(
                    "A walk",
                    expected_pleasure=Rating(2, Scale("points of ten", least=0, most=10)),
                    pleasure=Rating(6, Scale("points of ten", least=0, most=10)),
                ),
            )
        ),
        ActivitySchedule(),
        ActivitySchedule(activities=(Activity("A walk", on=date(2026, 3, 2)),)),
        ActivitySchedule(
            activities=(
                Activity("A walk", mastery=Rating(2, Scale("points of ten", least=0, most=10))),
                Activity("A walk", mastery=Rating(60, Scale("points percent", least=0, most=100))),
            )
        ),
    ),
    ExposureHierarchy: (
        ExposureHierarchy(
            steps=(
                ExposureStep(
                    "One stop by bus", fear=Rating(20, Scale("points percent", least=0, most=100))
                ),
                ExposureStep(
                    "One stop by bus", fear=Rating(30, Scale("points percent", least=0, most=100))
                ),
            )
        ),
        ExposureHierarchy(
            steps=(
                ExposureStep(
                    "One stop by bus",
                    tries=(
                        ExposureTry(
                            on=date(2026, 3, 4),
                            fear_before=Rating(60, Scale("points percent", least=0, most=100)),
                            fear_after=Rating(30, Scale("points percent", least=0, most=100)),
                            expected="I faint",
                            happened="I sat down",
                        ),
                    ),
                ),
                ExposureStep("To the last stop"),
            )
        ),
        ExposureHierarchy(safety_behaviors=("A bottle",)),
        ExposureHierarchy(
            steps=(
                ExposureStep(
                    "One stop by bus",
                    fear=Rating(40, Scale("points percent", least=0, most=100)),
                    tries=(
                        ExposureTry(
                            fear_before=Rating(60, Scale("points percent", least=0, most=100)),
                            fear_after=Missing.DECLINED,
                        ),
                    ),
                ),
            )
        ),
        ExposureHierarchy(
            steps=(
                ExposureStep(
                    "One stop by bus",
                    fear=Rating(40, Scale("points percent", least=0, most=100)),
                    tries=(
                        ExposureTry(
                            fear_before=Rating(60, Scale("points percent", least=0, most=100)),
                            fear_after=Missing.NOT_ASKED,
                        ),
                    ),
                ),
            )
        ),
        ExposureHierarchy(
            steps=(
                ExposureStep("One stop by bus", fear=Rating(2, Scale("unspecified"))),
                ExposureStep("One stop by bus", fear=Rating(3, Scale("unspecified"))),
            )
        ),
    ),
    ViciousCircle: (
        ViciousCircle(
            situation="The form is handed over",
            thoughts=(
                Thought(
                    "I will say yes to please her",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
            ),
            emotions=(
                Emotion(
                    "shame",
                    intensity=Rating(6, Scale("points from one", least=1, most=10)),
                ),
            ),
            body=(),
            behavior=("nods",),
            alert=Component.EMOTIONS,
        ),
        ViciousCircle(consequences=("The task stays undone",)),
        ViciousCircle(thoughts=()),
        ViciousCircle(consequences=()),
        ViciousCircle(
            situation="Time to agree on something for home",
            thoughts=(
                Thought(
                    "Pressing him is not for me to do",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
                Thought(
                    "He carries a lot, and here I come with more; he will mind",
                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                ),
                Thought(
                    "One does not set tasks for someone that age, as at school",
                    belief=Rating(90, Scale("points percent", least=0, most=100)),
                ),
            ),
            emotions=(
                Emotion("Anxiety", intensity=Rating(7, Scale("points from one", least=1, most=10))),
                Emotion(
                    "Helplessness", intensity=Rating(8, Scale("points from one", least=1, most=10))
                ),
            ),
            behavior=(
                "Mention it in a hurry, almost whispering",
                "Apologize, and make it look small",
            ),
        ),
        ViciousCircle(body=("Tight",)),
    ),
    CaseFormulation: (
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
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
                development=(
                    DevelopmentalExperience("Mocked for my weight at school", id="school"),
                ),
            ),
            therapist=Conceptualization(
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
                        "They look for gaps, and turn away from who is different",
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
                development=(
                    DevelopmentalExperience("Mocked for my weight as a child", id="school"),
                ),
                recognized=True,
            ),
            made_in=Setting.SUPERVISION,
            sessions=12,
            homework=(
                HomeworkLink(
                    how="What I live by myself I praise in her, as healthy", beliefs=("exact",)
                ),
            ),
        ),
        CaseFormulation(
            therapist=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                )
            ),
            history=LevelHistory(
                tried=(AccessibleMethod.THOUGHT_RECORD, AccessibleMethod.SOCRATIC_DIALOGUE),
                discussions=0,
                recurrences=0,
            ),
        ),
        CaseFormulation(
            therapist=Conceptualization(
                schemas=(Schema("special-superior-person", catalogue="therapist"),)
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                patterns=(
                    InterpersonalPattern(
                        "Criticism, then silence",
                        relationships=(
                            PatternRelationship(RelationshipKind.PARENT),
                            PatternRelationship(RelationshipKind.FRIEND),
                        ),
                    ),
                ),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("a1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=(),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning=Missing.NOT_ASKED,
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning=Missing.DECLINED,
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recurrent_thoughts=(RecurrentThought("I am pushing", count=4, beliefs=("b1",)),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recurrent_thoughts=(RecurrentThought("I am pushing", count=4, beliefs=()),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recurrent_thoughts=(RecurrentThought("I am pushing", count=4),),
                recognized=True,
            )
        ),
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            )
        ),
        CaseFormulation(
            therapist=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(
                    CoreBelief(
                        "I cannot do anything",
                        id="b1",
                        about=BeliefTarget.SELF,
                        category=BeliefCategory.HELPLESS,
                        theme="competence",
                        from_experiences=("d1",),
                    ),
                ),
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing",
                        id="a1",
                        kind=AssumptionKind.ASSUMPTION,
                        condition="it is not perfect",
                        then="it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                        core_beliefs=("b1",),
                    ),
                ),
                strategies=(
                    Strategy(
                        "I use only what I know well",
                        id="s1",
                        kind=StrategyType.AVOIDANCE,
                        serves=("b1", "a1"),
                        relief="I feel safe for the day",
                        upkeep="I never find out",
                    ),
                ),
                development=(DevelopmentalExperience("Marks were all that counted", id="d1"),),
                recognized=True,
            ),
            history=LevelHistory(tried=()),
        ),
        CaseFormulation(
            therapist=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                )
            ),
            history=LevelHistory(
                tried=(AccessibleMethod.THOUGHT_RECORD, AccessibleMethod.SOCRATIC_DIALOGUE),
                discussions=2,
                recurrences=2,
            ),
        ),
        CaseFormulation(
            therapist=Conceptualization(
                situations=(
                    FormulatedSituation(
                        "An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                        thought="I will spoil it",
                        meaning="Everybody sees what I cannot do",
                        emotions=("anxious",),
                        behavior="I propose to put it off",
                        leads_to=("b1",),
                    ),
                )
            ),
            history=LevelHistory(
                tried=(AccessibleMethod.THOUGHT_RECORD, AccessibleMethod.SOCRATIC_DIALOGUE),
                discussions=2,
            ),
        ),
        CaseFormulation(
            patient=Conceptualization(
                assumptions=(
                    ConditionalAssumption(
                        "Unless it is perfect, it is worth nothing", form=AssumptionForm.NEGATIVE
                    ),
                    ConditionalAssumption("As long as it is perfect, I am safe"),
                )
            )
        ),
    ),
    DownwardArrow: (
        DownwardArrow(
            "I will spoil it",
            charge=Rating(80, Scale("points percent", least=0, most=100)),
            steps=(
                ArrowStep(
                    question="If you spoil it, what would that mean to you?",
                    asks=AsksWhat.MEANS_TO,
                    depth=1,
                    disputed=False,
                ),
            ),
            ends_in=CoreBelief(
                "I cannot do anything",
                id="b1",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
                from_experiences=("d1",),
            ),
            stopped_at=StoppedAt.GLOBAL,
        ),
        DownwardArrow(
            "They will laugh",
            steps=(ArrowStep(question="Why did you leave?", answer="I stand out"),),
        ),
        DownwardArrow(
            "I will spoil it",
            charge=Rating(80, Scale("points percent", least=0, most=100)),
            steps=(
                ArrowStep(
                    question="If you spoil it, what would that mean to you?",
                    answer="They see what I cannot do",
                    asks=AsksWhat.MEANS_TO,
                    depth=1,
                    disputed=False,
                ),
                ArrowStep(
                    question="And what would that say about you?",
                    answer="I cannot do anything",
                    asks=AsksWhat.MEANS_ABOUT,
                    depth=2,
                ),
            ),
            ends_in=CoreBelief(
                "I cannot do anything",
                id="b1",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
                from_experiences=("d1",),
            ),
            stopped_at=StoppedAt.GLOBAL,
        ),
        DownwardArrow(
            "I will spoil it",
            charge=Rating(80, Scale("points percent", least=0, most=100)),
            steps=(
                ArrowStep(
                    question="If you spoil it, what would that mean to you?",
                    answer="They see what I cannot do",
                    asks=AsksWhat.MEANS_TO,
                    depth=1,
                    disputed=True,
                ),
            ),
            ends_in=CoreBelief(
                "I cannot do anything",
                id="b1",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
                from_experiences=("d1",),
            ),
            stopped_at=StoppedAt.GLOBAL,
        ),
        DownwardArrow(
            "I will spoil it",
            charge=Rating(80, Scale("points percent", least=0, most=100)),
            steps=(
                ArrowStep(
                    question="If you spoil it, what would that mean to you?",
                    answer="They see what I cannot do",
                    asks=AsksWhat.MEANS_TO,
                    depth=1,
                    disputed=False,
                ),
                ArrowStep(
                    question="And what would that say about you?",
                    answer="I cannot do anything",
                    depth=2,
                    disputed=False,
                ),
            ),
            ends_in=CoreBelief(
                "I cannot do anything",
                id="b1",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
                from_experiences=("d1",),
            ),
            stopped_at=StoppedAt.GLOBAL,
        ),
        DownwardArrow(
            "I will spoil it",
            charge=Rating(80, Scale("points percent", least=0, most=100)),
            steps=(
                ArrowStep(
                    question="If you spoil it, what would that mean to you?",
                    answer="They see what I cannot do",
                    asks=AsksWhat.MEANS_TO,
                    depth=1,
                    disputed=False,
                ),
                ArrowStep(
                    question="And what would that say about you?",
                    answer="I cannot do anything",
                    asks=AsksWhat.MEANS_ABOUT,
                    depth=2,
                    disputed=False,
                ),
            ),
            ends_in=CoreBelief(
                "I cannot do anything",
                id="b1",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
                from_experiences=("d1",),
            ),
            stopped_at=StoppedAt.OTHER,
        ),
    ),
    TherapeuticBeliefSystem: (
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.HELPLESS_VICTIM,
                        of_self=ViewOfSelf.RESCUER,
                        of_treatment=ViewOfTreatment.STATIC,
                        emotions=("pity",),
                        behaviors=("I do it for him",),
                        described_by=Rater.SUPERVISEE,
                    )
                ),
            ),
            attitudes=(
                HeldAttitude(
                    HomeworkAttitude.ADDS_STRESS,
                    strength=Rating(80, Scale("points percent", least=0, most=100)),
                ),
            ),
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.COLLABORATOR,
                        of_self=ViewOfSelf.COLLABORATOR,
                        of_treatment=ViewOfTreatment.PRODUCTIVE,
                        emotions=("curious",),
                        behaviors=("we plan it together",),
                        described_by=Rater.SUPERVISEE,
                    ),
                    patient=TherapeuticBeliefs(
                        of_other=ViewOfOther.COLLABORATOR,
                        of_self=ViewOfSelf.COLLABORATOR,
                        of_treatment=ViewOfTreatment.PRODUCTIVE,
                        emotions=("curious",),
                        behaviors=("we plan it together",),
                        described_by=Rater.SUPERVISEE,
                    ),
                ),
            )
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(therapist=TherapeuticBeliefs(described_by=Rater.SUPERVISOR)),
            )
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.HELPLESS_VICTIM,
                        of_self=ViewOfSelf.RESCUER,
                        of_treatment=ViewOfTreatment.STATIC,
                        emotions=("pity",),
                        behaviors=("finding the answer for him",),
                        described_by=Rater.SUPERVISEE,
                    )
                ),
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.AGGRESSOR,
                        of_self=ViewOfSelf.VICTIM,
                        of_treatment=ViewOfTreatment.HOPELESS,
                        emotions=("annoyance", "helplessness"),
                        behaviors=("thinking of giving up homework",),
                        described_by=Rater.SUPERVISEE,
                    )
                ),
            ),
            reflection="I save him, and then I am cross that he lets me",
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=Missing.DECLINED,
                        of_self=ViewOfSelf.RESCUER,
                        of_treatment=ViewOfTreatment.STATIC,
                    )
                ),
            )
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.HELPLESS_VICTIM,
                        of_self=ViewOfSelf.RESCUER,
                        of_treatment=ViewOfTreatment.STATIC,
                        emotions=("pity",),
                        behaviors=("I do it for him",),
                        described_by=Rater.SUPERVISEE,
                    )
                ),
            ),
            reflection=Missing.NOT_ASKED,
        ),
        TherapeuticBeliefSystem(
            entries=(
                TherapeuticBeliefEntry(
                    therapist=TherapeuticBeliefs(
                        of_other=ViewOfOther.HELPLESS_VICTIM,
                        of_self=ViewOfSelf.RESCUER,
                        of_treatment=ViewOfTreatment.STATIC,
                        emotions=("pity",),
                        behaviors=("I do it for him",),
                        described_by=Rater.SUPERVISEE,
                    ),
                    patient=TherapeuticBeliefs(
                        of_other=ViewOfOther.RESCUER,
                        of_self=ViewOfSelf.HELPLESS_VICTIM,
                        of_treatment=ViewOfTreatment.STATIC,
                    ),
                ),
            )
        ),
    ),
    AssignmentHistory: (
        AssignmentHistory(
            Assignment(
                id="a1",
                spec=HomeworkSpec(
                    "Leave the house alone",
                    schedule=Times(next_session=True, times=1, per=Period.DAY),
                    target=Target(
                        at_least=30, unit=Unit("counted minutes", one="counted minute", minutes=1)
                    ),
                    obstacles=(Obstacle("It rains", then="walk in the arcade"),),
                    reminder="Shoes next to the bed",
                ),
                agreement=Agreement(
                    confidence=Rating(60, Scale("points percent", least=0, most=100)),
                    proposed_by=Proposer.JOINTLY,
                ),
                setting=Setting.THERAPY,
                assigned_on=date(2026, 3, 2),
            ),
            reports=(
                Report(
                    Rater.PATIENT,
                    said_on=date(2026, 3, 9),
                    first=date(2026, 3, 3),
                    last=date(2026, 3, 9),
                    completion=Completion.PARTLY,
                    attempted=True,
                    times=2,
                    arose=3,
                    attempts=(
                        Attempt(
                            date(2026, 3, 4),
                            completion=Completion.DONE,
                            amount=Amount(
                                35, Unit("counted minutes", one="counted minute", minutes=1)
                            ),
                            measurements=(
                                Measurement(
                                    "anxiety",
                                    rating=Rating(9, Scale("points from one", least=1, most=10)),
                                    moment=Moment.PEAK,
                                ),
                                Measurement(
                                    "time-alone",
                                    amount=Amount(
                                        0.5, Unit("counted hours", one="counted hour", minutes=60)
                                    ),
                                    bound=Bound.AT_LEAST,
                                ),
                            ),
                            obstacles=(
                                ObstacleMet(foreseen=0, plan=PlanUse.USED, helped=True),
                                ObstacleMet(what="The lift was broken"),
                            ),
                            difficulty=Rating(
                                70,
                                Scale("points percent", least=0, most=100),
                                rater=Rater.PATIENT,
                                timing=Timing.RETROSPECTIVE,
                            ),
                            note="It got better after the corner",
                        ),
                        Attempt(completion=Completion.PARTLY),
                    ),
                    record=RecordBrought.PARTLY_FILLED,
                    reasons=(Reason(Barrier.FORGETTING, words="It slipped my mind", sound=True),),
                    obstacles=(ObstacleMet(foreseen=0, plan=Missing.NOT_ASKED),),
                    measurements=(
                        Measurement(
                            "mood",
                            rating=Rating(40, Scale("points percent", least=0, most=100)),
                            on=date(2026, 3, 9),
                        ),
                    ),
                    quality=Rating(
                        50, Scale("points percent", least=0, most=100), rater=Rater.THERAPIST
                    ),
                    skill=Missing.NOT_ASKED,
                    difficulty=Rating(80, Scale("points percent", least=0, most=100)),
                    words="Half of the days",
                ),
                Report(Rater.LOG, said_on=date(2026, 3, 9), attempted=True),
            ),
            reviews=(
                Review(
                    date(2026, 3, 9),
                    session="s2",
                    steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.QUALITY, ReviewStep.LEARNED),
                    answers=(
                        Answered("learned", "Fear goes down by itself"),
                        Answered("next-time", Missing.NOT_ASKED),
                    ),
                    time=SessionTime(minutes=8, at_minute=2, session_minutes=50),
                    confidence=Rating(75, Scale("points percent", least=0, most=100)),
                    quality=Rating(60, Scale("points percent", least=0, most=100)),
                    summary="Going on with it",
                ),
            ),
            inquiries=(
                Inquiry(
                    date(2026, 3, 9),
                    by=Rater.PATIENT,
                    understood_task=True,
                    understood_purpose=False,
                    important=True,
                    motivated=Missing.DECLINED,
                    circumstances=("My sister was ill",),
                    too_demanding=False,
                    when_accepting=(
                        HomeworkThought(
                            "I will never manage",
                            belief=Rating(80, Scale("points percent", least=0, most=100)),
                            effect=Effect.HINDERS,
                            theme=Barrier.HOPELESSNESS,
                        ),
                    ),
                    when_starting=(),
                    replies=(Reply.DO_NOT_KNOW, Reply.NO_STRENGTH),
                    explored=(
                        Explored(Barrier.NO_TIME, applies=False, words="No, there was time"),
                    ),
                ),
            ),
            assigning=(
                AssigningObservation(
                    date(2026, 3, 2),
                    by=Rater.SUPERVISOR,
                    ground=Ground.RECORDING,
                    manners=(Manner.BRIEF, Manner.APOLOGETIC),
                    gave_rationale=False,
                    checked_understanding=False,
                    factors=(FactorFit(AssigningFactor.TIMING, fits=False),),
                    beliefs=(
                        HomeworkBelief(
                            HomeworkAttitude.ADDS_STRESS,
                            words="It only adds to her stress",
                            held=Rating(70, Scale("points percent", least=0, most=100)),
                            effect=Effect.HINDERS,
                            tested=False,
                        ),
                    ),
                    strained=False,
                    words="Said in one breath",
                ),
            ),
            attributions=(
                Attribution(
                    Side.PATIENT,
                    barrier=Barrier.AVOIDANCE,
                    by=Rater.THERAPIST,
                    ground=Ground.IMPRESSION,
                    words="She is exhausted",
                ),
            ),
            concerns=(
                Concern(
                    ConcernKind.DISTRESS,
                    by=Rater.PATIENT,
                    on=date(2026, 3, 6),
                    words="I cried all night",
                ),
            ),
            revisions=(
                Revision(
                    on=date(2026, 3, 9),
                    schedule=Times(times=3, per=Period.WEEK),
                    target=Target(
                        at_least=20, unit=Unit("counted minutes", one="counted minute", minutes=1)
                    ),
                ),
            ),
            set_aside=(
                SetAside(first=date(2026, 3, 7), last=date(2026, 3, 8), words="A cold"),
                SetAside(first=date(2026, 3, 10), last=date(2026, 3, 16), occasions=1),
            ),
            ended=Ending(
                EndKind.SUPERSEDED, on=date(2026, 3, 16), by="a2", words="Something smaller"
            ),
        ),
        AssignmentHistory(
            Assignment(id="a1", spec=HomeworkSpec("Call a friend")),
            assigning=(AssigningObservation(words="She was too lazy to do her homework"),),
        ),
        AssignmentHistory(Assignment(id="a1", spec=HomeworkSpec("Call a friend")), concerns=()),
        AssignmentHistory(
            Assignment(id="a1", spec=HomeworkSpec("Call a friend")),
            attributions=(Attribution(Side.PATIENT), Attribution(Side.TASK)),
        ),
        AssignmentHistory(
            Assignment(id="a1", spec=HomeworkSpec("Call a friend")), ended=Ending(EndKind.CONCLUDED)
        ),
        AssignmentHistory(
            Assignment(id="a1", spec=HomeworkSpec("Call a friend")),
            inquiries=(Inquiry(when_accepting=(), when_starting=Missing.NOT_ASKED),),
        ),
    ),
    Review: (
        Review(
            date(2026, 3, 9),
            session="s2",
            steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.QUALITY, ReviewStep.LEARNED),
            answers=(
                Answered("learned", "Fear goes down by itself"),
                Answered("next-time", Missing.NOT_ASKED),
            ),
            time=SessionTime(minutes=8, at_minute=2, session_minutes=50),
            confidence=Rating(75, Scale("points percent", least=0, most=100)),
            quality=Rating(60, Scale("points percent", least=0, most=100)),
            summary="Going on with it",
        ),
        Review(
            answers=(
                Answered("how-done", "Yes"),
                Answered("difficulties", "Yes"),
                Answered("which-difficulties", "Yes"),
                Answered("other-issues", "Yes"),
                Answered("next-time", "Yes"),
                Answered("learned", "Yes"),
            )
        ),
        Review(time=SessionTime(minutes=1)),
        Review(answers=(Answered("difficulties", Missing.NOT_APPLICABLE),)),
        Review(steps=(ReviewStep.LEARNED,)),
        Review(
            date(2026, 3, 9),
            steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.LEARNED),
            answers=(Answered("results", "Two pages"), Answered("learned", Missing.NOT_ASKED)),
            time=SessionTime(minutes=10),
            confidence=Rating(60, Scale("points percent", least=0, most=100)),
            quality=Missing.DECLINED,
            summary="It went *well*",
        ),
    ),
    Course: (
        Course(
            (
                AssignmentHistory(
                    Assignment(
                        id="a1",
                        spec=HomeworkSpec(
                            "Leave the house alone",
                            schedule=Times(next_session=True, times=1, per=Period.DAY),
                            target=Target(
                                at_least=30,
                                unit=Unit("counted minutes", one="counted minute", minutes=1),
                            ),
                            obstacles=(Obstacle("It rains", then="walk in the arcade"),),
                            reminder="Shoes next to the bed",
                        ),
                        agreement=Agreement(
                            confidence=Rating(60, Scale("points percent", least=0, most=100)),
                            proposed_by=Proposer.JOINTLY,
                        ),
                        setting=Setting.THERAPY,
                        assigned_on=date(2026, 3, 2),
                    ),
                    reports=(
                        Report(
                            Rater.PATIENT,
                            said_on=date(2026, 3, 9),
                            first=date(2026, 3, 3),
                            last=date(2026, 3, 9),
                            completion=Completion.PARTLY,
                            attempted=True,
                            times=2,
                            arose=3,
                            attempts=(
                                Attempt(
                                    date(2026, 3, 4),
                                    completion=Completion.DONE,
                                    amount=Amount(
                                        35, Unit("counted minutes", one="counted minute", minutes=1)
                                    ),
                                    measurements=(
                                        Measurement(
                                            "anxiety",
                                            rating=Rating(
                                                9, Scale("points from one", least=1, most=10)
                                            ),
                                            moment=Moment.PEAK,
                                        ),
                                        Measurement(
                                            "time-alone",
                                            amount=Amount(
                                                0.5,
                                                Unit(
                                                    "counted hours", one="counted hour", minutes=60
                                                ),
                                            ),
                                            bound=Bound.AT_LEAST,
                                        ),
                                    ),
                                    obstacles=(
                                        ObstacleMet(foreseen=0, plan=PlanUse.USED, helped=True),
                                        ObstacleMet(what="The lift was broken"),
                                    ),
                                    difficulty=Rating(
                                        70,
                                        Scale("points percent", least=0, most=100),
                                        rater=Rater.PATIENT,
                                        timing=Timing.RETROSPECTIVE,
                                    ),
                                    note="It got better after the corner",
                                ),
                                Attempt(completion=Completion.PARTLY),
                            ),
                            record=RecordBrought.PARTLY_FILLED,
                            reasons=(
                                Reason(Barrier.FORGETTING, words="It slipped my mind", sound=True),
                            ),
                            obstacles=(ObstacleMet(foreseen=0, plan=Missing.NOT_ASKED),),
                            measurements=(
                                Measurement(
                                    "mood",
                                    rating=Rating(40, Scale("points percent", least=0, most=100)),
                                    on=date(2026, 3, 9),
                                ),
                            ),
                            quality=Rating(
                                50,
                                Scale("points percent", least=0, most=100),
                                rater=Rater.THERAPIST,
                            ),
                            skill=Missing.NOT_ASKED,
                            difficulty=Rating(80, Scale("points percent", least=0, most=100)),
                            words="Half of the days",
                        ),
                        Report(Rater.LOG, said_on=date(2026, 3, 9), attempted=True),
                    ),
                    reviews=(
                        Review(
                            date(2026, 3, 9),
                            session="s2",
                            steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.QUALITY, ReviewStep.LEARNED),
                            answers=(
                                Answered("learned", "Fear goes down by itself"),
                                Answered("next-time", Missing.NOT_ASKED),
                            ),
                            time=SessionTime(minutes=8, at_minute=2, session_minutes=50),
                            confidence=Rating(75, Scale("points percent", least=0, most=100)),
                            quality=Rating(60, Scale("points percent", least=0, most=100)),
                            summary="Going on with it",
                        ),
                    ),
                    inquiries=(
                        Inquiry(
                            date(2026, 3, 9),
                            by=Rater.PATIENT,
                            understood_task=True,
                            understood_purpose=False,
                            important=True,
                            motivated=Missing.DECLINED,
                            circumstances=("My sister was ill",),
                            too_demanding=False,
                            when_accepting=(
                                HomeworkThought(
                                    "I will never manage",
                                    belief=Rating(80, Scale("points percent", least=0, most=100)),
                                    effect=Effect.HINDERS,
                                    theme=Barrier.HOPELESSNESS,
                                ),
                            ),
                            when_starting=(),
                            replies=(Reply.DO_NOT_KNOW, Reply.NO_STRENGTH),
                            explored=(
                                Explored(
                                    Barrier.NO_TIME, applies=False, words="No, there was time"
                                ),
                            ),
                        ),
                    ),
                    assigning=(
                        AssigningObservation(
                            date(2026, 3, 2),
                            by=Rater.SUPERVISOR,
                            ground=Ground.RECORDING,
                            manners=(Manner.BRIEF, Manner.APOLOGETIC),
                            gave_rationale=False,
                            checked_understanding=False,
                            factors=(FactorFit(AssigningFactor.TIMING, fits=False),),
                            beliefs=(
                                HomeworkBelief(
                                    HomeworkAttitude.ADDS_STRESS,
                                    words="It only adds to her stress",
                                    held=Rating(70, Scale("points percent", least=0, most=100)),
                                    effect=Effect.HINDERS,
                                    tested=False,
                                ),
                            ),
                            strained=False,
                            words="Said in one breath",
                        ),
                    ),
                    attributions=(
                        Attribution(
                            Side.PATIENT,
                            barrier=Barrier.AVOIDANCE,
                            by=Rater.THERAPIST,
                            ground=Ground.IMPRESSION,
                            words="She is exhausted",
                        ),
                    ),
                    concerns=(
                        Concern(
                            ConcernKind.DISTRESS,
                            by=Rater.PATIENT,
                            on=date(2026, 3, 6),
                            words="I cried all night",
                        ),
                    ),
                    revisions=(
                        Revision(
                            on=date(2026, 3, 9),
                            schedule=Times(times=3, per=Period.WEEK),
                            target=Target(
                                at_least=20,
                                unit=Unit("counted minutes", one="counted minute", minutes=1),
                            ),
                        ),
                    ),
                    set_aside=(
                        SetAside(first=date(2026, 3, 7), last=date(2026, 3, 8), words="A cold"),
                        SetAside(first=date(2026, 3, 10), last=date(2026, 3, 16), occasions=1),
                    ),
                    ended=Ending(
                        EndKind.SUPERSEDED, on=date(2026, 3, 16), by="a2", words="Something smaller"
                    ),
                ),
                AssignmentHistory(
                    Assignment(
                        id="a2",
                        spec=HomeworkSpec("Call a friend", schedule=Once(next_session=True)),
                        setting=Setting.THERAPY,
                        assigned_on=date(2026, 3, 9),
                    ),
                    reports=(),
                    reviews=(),
                ),
            ),
            id="p-7",
            setting=Setting.THERAPY,
            sessions=(
                Session("s1", date(2026, 3, 2), minutes=50),
                Session("s2", date(2026, 3, 9)),
                Session("s3"),
            ),
            goal_reviews=(
                GoalReview(
                    date(2026, 3, 16),
                    most_important=True,
                    desirable=False,
                    acceptable=Missing.NOT_ASKED,
                    words="Not sure any more",
                ),
            ),
            discussed_in_supervision=True,
            recurred_since=True,
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(
                        id="a1",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(time=SessionTime(at_minute=30, session_minutes=50)),
                    )
                ),
                AssignmentHistory(
                    Assignment(
                        id="a2",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(time=SessionTime(at_minute=48, session_minutes=50)),
                    )
                ),
            )
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(
                        id="a1",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(understanding=UnderstandingCheck.NOT_CHECKED),
                    )
                ),
                AssignmentHistory(
                    Assignment(
                        id="a2",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(understanding=UnderstandingCheck.NOT_CHECKED),
                    )
                ),
            )
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(id="a1", spec=HomeworkSpec("Call a friend")), reviews=()
                ),
                AssignmentHistory(
                    Assignment(id="a2", spec=HomeworkSpec("Call a friend")), reviews=()
                ),
            )
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(
                        id="a1",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(time=SessionTime(at_minute=46, session_minutes=50)),
                    )
                ),
                AssignmentHistory(
                    Assignment(
                        id="a2",
                        spec=HomeworkSpec("Call a friend"),
                        agreement=Agreement(time=SessionTime(at_minute=48, session_minutes=50)),
                    )
                ),
            )
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(
                        id="a1",
                        spec=HomeworkSpec("Call a friend", rationale=Rationale("See what happens")),
                    )
                ),
                AssignmentHistory(
                    Assignment(
                        id="a2",
                        spec=HomeworkSpec("Call a friend", rationale=Rationale("See what happens")),
                    )
                ),
            )
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(id="a1", spec=HomeworkSpec("Call a friend")),
                    reports=(Report(completion=Completion.NOT_DONE),),
                ),
                AssignmentHistory(Assignment(id="a2", spec=HomeworkSpec("Write to a friend"))),
            ),
            formulation=CaseFormulation(
                patient=Conceptualization(),
                homework=(HomeworkLink(assignment="a1", redesigned_as="a2"),),
            ),
        ),
        Course(
            (
                AssignmentHistory(
                    Assignment(id="a1", spec=HomeworkSpec("Call a friend")),
                    reports=(Report(completion=Completion.NOT_DONE),),
                ),
                AssignmentHistory(Assignment(id="a2", spec=HomeworkSpec("Call a friend"))),
            ),
        ),
    ),
    SupervisionSession: (
        SupervisionSession(
            "sup-1",
            date(2026, 3, 9),
            setting=Setting.SUPERVISION,
            minutes=50,
            stage=SupervisionStage.EARLY,
            training_year=2,
            supervises=("th-7", "th-8"),
            elements=(
                ElementHeld(SupervisionElement.HOMEWORK_REVIEW, minutes=10),
                ElementHeld(SupervisionElement.WORK, minutes=1),
                ElementHeld(SupervisionElement.SUMMARY),
            ),
            question="How do I ask without pressing?",
            agenda=(
                AgendaItem(
                    "item-1", topic=AgendaTopic.HOMEWORK_PROBLEM, words="The form stays empty"
                ),
                AgendaItem("item-2"),
            ),
            main_problem="item-1",
            therapy_homework=("pat-1", "pat-2"),
            reviewed=(
                ReviewedHomework(
                    "own-1",
                    review=Review(
                        date(2026, 3, 9),
                        steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.LEARNED),
                        answers=(
                            Answered("results", "Two pages"),
                            Answered("learned", Missing.NOT_ASKED),
                        ),
                        time=SessionTime(minutes=10),
                        confidence=Rating(60, Scale("points percent", least=0, most=100)),
                        quality=Missing.DECLINED,
                        summary="It went *well*",
                    ),
                ),
                ReviewedHomework("own-0"),
                ReviewedHomework("own-00", review=Review(answers=())),
            ),
            homework=(
                Assignment(
                    id="own-2",
                    spec=HomeworkSpec(
                        "Try the same record\non three evenings",
                        kinds=(HomeworkKind.THOUGHT_RECORD,),
                        from_session=FromSession(topics=("How he was asked",), methods=()),
                        schedule=Whenever(next_session=True, occasion="a session left me uneasy"),
                        place="At my desk",
                        target=Target(at_least=3, unit=Unit("entries", one="entry")),
                        rationale=Rationale(
                            "Find what makes me hurry",
                            kinds=(HomeworkPurpose.COLLECT_DATA,),
                            for_supervisee="I see my own part",
                            for_patient="He gets time",
                            for_skills="Planning homework",
                        ),
                        hypothesis=Hypothesis("I slow down", then="he asks questions"),
                        no_lose=NoLose(
                            if_it_goes_well="I can slow down", if_it_does_not="I know when I hurry"
                        ),
                        obstacles=(
                            Obstacle("Late evenings", then="one line only"),
                            Obstacle("Holidays"),
                        ),
                        smallest_version="One line",
                        reminder="The form on the keyboard",
                        record_form=Missing.NOT_APPLICABLE,
                        bring=("The records",),
                        problem="item-1",
                        supervision=SupervisionAim(
                            kind=SupervisionKind.WORK_ON_ONESELF,
                            function=SupervisionHomeworkFunction.MONITORING,
                        ),
                    ),
                    agreement=Agreement(
                        own_words="To catch my hurry",
                        understanding=UnderstandingCheck.IN_OWN_WORDS,
                        confidence=Rating(80, Scale("points percent", least=0, most=100)),
                        importance=Missing.NOT_ASKED,
                        expected_difficulty=Rating(4, Scale("points from one", least=1, most=10)),
                        proposed_by=Proposer.ASSIGNEE,
                        agreed_by=(Party.ASSIGNER, Party.ASSIGNEE),
                        in_writing=True,
                        first_try=FirstTry.BEGUN,
                        time=SessionTime(minutes=1, at_minute=40, session_minutes=50),
                    ),
                    setting=Setting.SUPERVISION,
                    assigned_by=Role.SUPERVISOR,
                    assignees=(
                        Assignee("x", role=Role.SUPERVISEE),
                        Assignee("y", role=Role.THERAPIST),
                    ),
                    assigned_on=date(2026, 3, 9),
                ),
                Assignment(
                    id="own-3",
                    spec=HomeworkSpec(
                        "Read the chapter",
                        obstacles=(),
                        record_form=RecordForm("Notes", columns=(Column("Note"),)),
                        problem="elsewhere",
                    ),
                ),
                Assignment(id="own-4", spec=HomeworkSpec("Listen", obstacles=Missing.NOT_ASKED)),
            ),
            interventions=(
                SupervisorIntervention.SPECIFIC_PRAISE,
                SupervisorIntervention.ROLE_PLAY,
            ),
            recordings=(
                UsedRecording(
                    Recording(
                        "rec-1",
                        medium=Medium.VIDEO,
                        of="th-7",
                        made_on=date(2026, 3, 5),
                        heard=(Role.PATIENT, Role.CAREGIVER),
                        consents=(
                            RecordingConsent(
                                Role.PATIENT,
                                person="p-1",
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2026, 3, 1),
                                expires_on=date(2026, 12, 31),
                            ),
                            RecordingConsent(
                                Role.CAREGIVER,
                                signed=True,
                                covers=(),
                                given_on=date(2026, 3, 1),
                                withdrawn_on=date(2026, 3, 8),
                            ),
                        ),
                        willing=True,
                    ),
                    use=RecordingUse.SUPERVISION,
                    together=True,
                ),
                UsedRecording(Recording("rec-2", consents=())),
            ),
            accounts=(
                Account(
                    "pat-1",
                    attributions=(
                        Attribution(
                            Side.PATIENT,
                            barrier=Barrier.LOW_MOTIVATION,
                            by=Rater.THERAPIST,
                            ground=Ground.IMPRESSION,
                            words="He is too tired | for <anything>",
                        ),
                        Attribution(),
                    ),
                    seen=(
                        AssigningObservation(
                            date(2026, 3, 5),
                            by=Rater.SUPERVISOR,
                            ground=Ground.RECORDING,
                            manners=(Manner.BRIEF, Manner.APOLOGETIC),
                            gave_rationale=False,
                            checked_understanding=True,
                            factors=(FactorFit(AssigningFactor.TIMING, fits=False),),
                            beliefs=(
                                HomeworkBelief(
                                    HomeworkAttitude.LIKE_SCHOOL,
                                    words="It is a burden for him",
                                    held=Rating(70, Scale("points percent", least=0, most=100)),
                                    effect=Effect.HINDERS,
                                    tested=False,
                                ),
                            ),
                            strained=Missing.NOT_ASKED,
                            words="The task came in the last minute",
                        ),
                        AssigningObservation(factors=(), beliefs=()),
                        AssigningObservation(beliefs=Missing.DECLINED),
                    ),
                    accepting=ViciousCircle(
                        situation="The form is handed over",
                        thoughts=(
                            Thought(
                                "I will say yes to please her",
                                belief=Rating(80, Scale("points percent", least=0, most=100)),
                            ),
                        ),
                        emotions=(
                            Emotion(
                                "shame",
                                intensity=Rating(6, Scale("points from one", least=1, most=10)),
                            ),
                        ),
                        body=(),
                        behavior=("nods",),
                        alert=Component.EMOTIONS,
                    ),
                    starting=Missing.NOT_ASKED,
                    mapped_by=Rater.PATIENT,
                ),
                Account(),
            ),
            ruptures=(
                Rupture(
                    (RuptureMarker.GOING_SILENT, RuptureMarker.IRRITATION),
                    noticed_by=Party.ASSIGNER,
                    steps=(RepairStep.NOTICED_ALOUD, RepairStep.UNDERSTOOD),
                    mended=True,
                    words="After the word hurry",
                ),
                Rupture((RuptureMarker.AGREEING_TOO_FAST,), steps=()),
                Rupture((RuptureMarker.AGREEING_TOO_FAST,)),
            ),
            self_practice=(
                SelfPractice(
                    SelfPracticeTask.TEST_THOUGHTS,
                    on=date(2026, 3, 7),
                    done=True,
                    assignment="own-1",
                    parallel_to="pat-1",
                    pattern="core-1",
                    reflection=Reflection(
                        personal="I hurry when I fear a no",
                        professional="I can ask what he thinks",
                        on=date(2026, 3, 8),
                        confidence=Rating(65, Scale("points percent", least=0, most=100)),
                        belief_in_method=Rating(7, Scale("points from one", least=1, most=10)),
                    ),
                    words="On the evening after",
                ),
                SelfPractice(
                    SelfPracticeTask.EXPERIMENT, assignment="gone", reflection=Reflection()
                ),
                SelfPractice(SelfPracticeTask.EXPERIMENT, reflection=Missing.DECLINED),
            ),
            personal=(
                PersonalMaterial(
                    agreed=True,
                    tied_to_the_work=True,
                    kept_to_what_is_needed=False,
                    elsewhere=Missing.NOT_APPLICABLE,
                    words="A tired father",
                ),
                PersonalMaterial(),
            ),
            doubt_voiced=True,
            feedback=(
                Feedback(
                    Party.ASSIGNEE,
                    usefulness=Rating(9, Scale("points from one", least=1, most=10)),
                    words="I could say it",
                ),
                Feedback(Party.ASSIGNER),
            ),
            summary="Slow down, and ask",
        ),
        SupervisionSession(
            "s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(
                        "Note how each session with this patient begins",
                        rationale=Rationale(
                            "See how sessions begin", for_supervisee="Less tension"
                        ),
                    ),
                ),
            ),
        ),
        SupervisionSession(
            "s1",
            elements=(ElementHeld(SupervisionElement.WORK), ElementHeld(SupervisionElement.AGENDA)),
        ),
        SupervisionSession(
            "paul-s1",
            date(2026, 3, 9),
            setting=Setting.SUPERVISION,
            training_year=2,
            agenda=(
                AgendaItem("assigning", topic=AgendaTopic.HOMEWORK_PROBLEM),
                AgendaItem("own-unease", topic=AgendaTopic.OWN_REACTION),
            ),
            main_problem="assigning",
            therapy_homework=("a0",),
            homework=(
                Assignment(
                    id="paul-records",
                    spec=HomeworkSpec(
                        "After uneasy sessions, fill in a record of thoughts",
                        kinds=(HomeworkKind.THOUGHT_RECORD,),
                        schedule=Whenever(occasion="a session left an uneasy feeling"),
                        record_form=RecordForm(
                            "Thought record, nine columns",
                            columns=(
                                Column("Situation", asks=Asks.SITUATION),
                                Column(
                                    "What went through my mind, how sure",
                                    asks=Asks.THOUGHT,
                                    scale=Scale("points percent", least=0, most=100),
                                ),
                                Column(
                                    "Feelings, and how strong",
                                    asks=Asks.EMOTION,
                                    scale=Scale("points from one", least=1, most=10),
                                ),
                                Column("What I did", asks=Asks.BEHAVIOR),
                                Column("Facts for the thought", asks=Asks.FACTS_FOR),
                                Column("Facts against it", asks=Asks.FACTS_AGAINST),
                                Column(
                                    "Another view, how sure",
                                    asks=Asks.ALTERNATIVE,
                                    scale=Scale("points percent", least=0, most=100),
                                ),
                                Column(
                                    "Outcome: feelings and thoughts, rated again",
                                    asks=Asks.OUTCOME,
                                    scale=Scale("points from one", least=1, most=10),
                                ),
                                Column("What I will do", asks=Asks.ACTION),
                            ),
                        ),
                        problem="assigning",
                        supervision=SupervisionAim(
                            kind=SupervisionKind.WORK_ON_ONESELF,
                            function=SupervisionHomeworkFunction.MONITORING,
                        ),
                    ),
                    setting=Setting.SUPERVISION,
                    assigned_on=date(2026, 3, 9),
                ),
            ),
            interventions=(
                SupervisorIntervention.VIDEO_FEEDBACK,
                SupervisorIntervention.MAP_CIRCLE,
                SupervisorIntervention.GUIDED_DISCOVERY,
            ),
            recordings=(
                UsedRecording(
                    Recording(
                        "pauls-video",
                        medium=Medium.VIDEO,
                        made_on=date(2026, 3, 2),
                        heard=(Role.PATIENT,),
                    ),
                    use=RecordingUse.SUPERVISION,
                    together=True,
                ),
            ),
            accounts=(
                Account(
                    "a0",
                    attributions=(
                        Attribution(
                            Side.PATIENT,
                            by=Rater.THERAPIST,
                            ground=Ground.IMPRESSION,
                            words="He is worn out",
                        ),
                    ),
                    seen=(
                        AssigningObservation(
                            date(2026, 3, 2),
                            by=Rater.SUPERVISOR,
                            ground=Ground.RECORDING,
                            manners=(Manner.BRIEF, Manner.UNCERTAIN, Manner.APOLOGETIC),
                            gave_rationale=False,
                            checked_understanding=False,
                        ),
                    ),
                ),
            ),
            personal=(
                PersonalMaterial(
                    tied_to_the_work=True,
                    words="Asking older people for something feels like bothering them",
                ),
            ),
        ),
        SupervisionSession(
            "s1",
            date(2026, 3, 9),
            setting=Setting.SUPERVISION,
            recordings=(
                UsedRecording(
                    Recording(
                        "r1",
                        consents=(
                            RecordingConsent(
                                Role.PATIENT,
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2026, 3, 1),
                            ),
                        ),
                        willing=Missing.NOT_APPLICABLE,
                    ),
                    use=RecordingUse.SUPERVISION,
                ),
            ),
        ),
        SupervisionSession(
            "s1",
            date(2026, 3, 9),
            setting=Setting.SUPERVISION,
            self_practice=(
                SelfPractice(
                    SelfPracticeTask.TEST_THOUGHTS,
                    on=date(2026, 3, 6),
                    done=True,
                    reflection=Reflection(
                        personal="I ask for little",
                        professional="I ask patients for little",
                        on=date(2026, 3, 7),
                    ),
                ),
            ),
        ),
        SupervisionSession("s1", reviewed=(), homework=()),
        SupervisionSession(
            "s1",
            setting=Setting.SUPERVISOR_TRAINING,
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(
                        "Note how each session with this patient begins",
                        kinds=(HomeworkKind.READING,),
                    ),
                ),
            ),
        ),
        SupervisionSession(
            "s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec("Note how each session with this patient begins"),
                    agreement=Agreement(time=SessionTime(at_minute=47, session_minutes=50)),
                ),
            ),
        ),
        SupervisionSession(
            "s1",
            interventions=(SupervisorIntervention.SUPPORT, SupervisorIntervention.INSTRUCT),
            recordings=(),
        ),
    ),
    SupervisionSeries: (
        SupervisionSeries(
            (
                SupervisionSession(
                    "s1",
                    homework=(
                        Assignment(
                            id="h1",
                            spec=HomeworkSpec("Note how each session with this patient begins"),
                        ),
                    ),
                ),
                SupervisionSession("s2", reviewed=(ReviewedHomework("h1"),)),
            )
        ),
        SupervisionSeries(
            (
                SupervisionSession(
                    "paul-s1",
                    date(2026, 3, 9),
                    setting=Setting.SUPERVISION,
                    training_year=2,
                    agenda=(
                        AgendaItem("assigning", topic=AgendaTopic.HOMEWORK_PROBLEM),
                        AgendaItem("own-unease", topic=AgendaTopic.OWN_REACTION),
                    ),
                    main_problem="assigning",
                    therapy_homework=("a0",),
                    homework=(
                        Assignment(
                            id="paul-records",
                            spec=HomeworkSpec(
                                "After uneasy sessions, fill in a record of thoughts",
                                kinds=(HomeworkKind.THOUGHT_RECORD,),
                                schedule=Whenever(occasion="a session left an uneasy feeling"),
                                record_form=RecordForm(
                                    "Thought record, nine columns",
                                    columns=(
                                        Column("Situation", asks=Asks.SITUATION),
                                        Column(
                                            "What went through my mind, how sure",
                                            asks=Asks.THOUGHT,
                                            scale=Scale("points percent", least=0, most=100),
                                        ),
                                        Column(
                                            "Feelings, and how strong",
                                            asks=Asks.EMOTION,
                                            scale=Scale("points from one", least=1, most=10),
                                        ),
                                        Column("What I did", asks=Asks.BEHAVIOR),
                                        Column("Facts for the thought", asks=Asks.FACTS_FOR),
                                        Column("Facts against it", asks=Asks.FACTS_AGAINST),
                                        Column(
                                            "Another view, how sure",
                                            asks=Asks.ALTERNATIVE,
                                            scale=Scale("points percent", least=0, most=100),
                                        ),
                                        Column(
                                            "Outcome: feelings and thoughts, rated again",
                                            asks=Asks.OUTCOME,
                                            scale=Scale("points from one", least=1, most=10),
                                        ),
                                        Column("What I will do", asks=Asks.ACTION),
                                    ),
                                ),
                                problem="assigning",
                                supervision=SupervisionAim(
                                    kind=SupervisionKind.WORK_ON_ONESELF,
                                    function=SupervisionHomeworkFunction.MONITORING,
                                ),
                            ),
                            setting=Setting.SUPERVISION,
                            assigned_on=date(2026, 3, 9),
                        ),
                    ),
                    interventions=(
                        SupervisorIntervention.VIDEO_FEEDBACK,
                        SupervisorIntervention.MAP_CIRCLE,
                        SupervisorIntervention.GUIDED_DISCOVERY,
                    ),
                    recordings=(
                        UsedRecording(
                            Recording(
                                "pauls-video",
                                medium=Medium.VIDEO,
                                made_on=date(2026, 3, 2),
                                heard=(Role.PATIENT,),
                            ),
                            use=RecordingUse.SUPERVISION,
                            together=True,
                        ),
                    ),
                    accounts=(
                        Account(
                            "a0",
                            attributions=(
                                Attribution(
                                    Side.PATIENT,
                                    by=Rater.THERAPIST,
                                    ground=Ground.IMPRESSION,
                                    words="He is worn out",
                                ),
                            ),
                            seen=(
                                AssigningObservation(
                                    date(2026, 3, 2),
                                    by=Rater.SUPERVISOR,
                                    ground=Ground.RECORDING,
                                    manners=(Manner.BRIEF, Manner.UNCERTAIN, Manner.APOLOGETIC),
                                    gave_rationale=False,
                                    checked_understanding=False,
                                ),
                            ),
                        ),
                    ),
                    personal=(
                        PersonalMaterial(
                            tied_to_the_work=True,
                            words="Asking older people for something feels like bothering them",
                        ),
                    ),
                ),
                SupervisionSession(
                    "paul-s2",
                    date(2026, 3, 16),
                    setting=Setting.SUPERVISION,
                    training_year=2,
                    therapy_homework=("a0",),
                    reviewed=(ReviewedHomework("paul-records"),),
                    interventions=(
                        SupervisorIntervention.ROLE_PLAY,
                        SupervisorIntervention.ROLE_REVERSAL,
                        SupervisorIntervention.VIDEO_FEEDBACK,
                    ),
                    self_practice=(
                        SelfPractice(
                            SelfPracticeTask.TEST_THOUGHTS,
                            done=True,
                            assignment="paul-records",
                            parallel_to="a0",
                        ),
                    ),
                ),
            ),
            id="paul-supervision",
        ),
        SupervisionSeries(
            (
                SupervisionSession(
                    "s1",
                    date(2026, 3, 9),
                    recordings=(
                        UsedRecording(
                            Recording(
                                "r1",
                                consents=(
                                    RecordingConsent(
                                        Role.PATIENT,
                                        informed=True,
                                        signed=True,
                                        covers=(RecordingUse.SUPERVISION,),
                                        given_on=date(2026, 3, 9),
                                    ),
                                ),
                            ),
                            use=RecordingUse.SUPERVISION,
                        ),
                    ),
                ),
            )
        ),
        SupervisionSeries(
            (
                SupervisionSession(
                    "s1",
                    date(2026, 3, 9),
                    recordings=(
                        UsedRecording(Recording("r1", consents=()), use=RecordingUse.SUPERVISION),
                    ),
                ),
            )
        ),
        SupervisionSeries(
            (
                SupervisionSession(
                    "s1",
                    stage=SupervisionStage.EARLY,
                    homework=(
                        Assignment(
                            id="h1",
                            spec=HomeworkSpec("Note how each session with this patient begins"),
                            agreement=Agreement(proposed_by=Proposer.ASSIGNER),
                        ),
                    ),
                ),
                SupervisionSession(
                    "s2",
                    stage=SupervisionStage.LATER,
                    homework=(
                        Assignment(
                            id="h1",
                            spec=HomeworkSpec("Note how each session with this patient begins"),
                            agreement=Agreement(proposed_by=Proposer.ASSIGNEE),
                        ),
                    ),
                ),
            )
        ),
        SupervisionSeries(
            (
                SupervisionSession("s1", feedback=()),
                SupervisionSession(
                    "s2", feedback=(Feedback(Party.ASSIGNER), Feedback(Party.ASSIGNEE))
                ),
            )
        ),
        SupervisionSeries(
            (
                SupervisionSession(
                    "s1",
                    elements=(),
                    interventions=(),
                    recordings=(),
                    accounts=(),
                    feedback=(Feedback(Party.ASSIGNER),),
                ),
            ),
            ratings=(),
        ),
    ),
    SelfAssessment: (
        SelfAssessment(
            "sa-1",
            on=date(2026, 1, 12),
            occasion=SelfAssessmentOccasion.BEFORE_SUPERVISION,
            before=(Answered("background", "Two years on a ward"),),
            media=(SupervisionMedium.RECORDED, SupervisionMedium.REPORTED),
            specific=(Answered("gains", Missing.DECLINED),),
            difficulties=(
                PreviousDifficulty(SupervisionDifficulty.TOO_FORMAL, met=True),
                PreviousDifficulty(SupervisionDifficulty.TOO_INFORMAL, met=True),
                PreviousDifficulty(SupervisionDifficulty.TOO_LITTLE_TIME, met=False),
                PreviousDifficulty(SupervisionDifficulty.VALUES_APART, met=Missing.DECLINED),
            ),
            other_difficulties=("A cold room",),
            priorities=(
                PriorityDifficulty(SupervisionDifficulty.TOO_FORMAL, lessened_by="Say so early"),
                PriorityDifficulty(SupervisionDifficulty.OTHER),
            ),
            strengths=("I listen",),
            development_points=(),
            unease=BiasReflection(groups=("Officers",), wants_to_address=True),
            stress=StressReflection(
                sources=(StressSource.SELF_DOUBT, StressSource.PERFECTIONISM),
                greatest_impact=StressSource.SELF_DOUBT,
                seen_by_supervisors=("I go too fast",),
            ),
            mistakes=(
                DisappointingTherapyReflection(
                    "case-1", answers=(Answered("compassion", "It came back"),)
                ),
                DisappointingTherapyReflection(),
            ),
            mastery=(Answered("stimulating", "Role-plays"),),
            risks_put_off=(RiskPutOff("A talk", to_gain="Colleagues", to_lose="A calm week"),),
            wanted=("background", "strong-sides"),
            kept_private=("strong-sides", "compassion"),
        ),
        SelfAssessment("s1", stress=StressReflection(greatest_impact=StressSource.SELF_DOUBT)),
        SelfAssessment(
            "s1",
            before=(
                Answered("feelings", "Somebody who asks me"),
                Answered("about-feelings", "Somebody who asks me"),
            ),
        ),
        SelfAssessment(
            "s1",
            priorities=(
                PriorityDifficulty(
                    SupervisionDifficulty.TOO_FORMAL, lessened_by="Coffee before the session"
                ),
            ),
        ),
        SelfAssessment(
            "s1",
            mastery=(
                Answered("stimulating", "Imagery"),
                Answered("secret-weapon", "Imagery"),
                Answered("preferred", "Imagery"),
                Answered("more-of-it", "Imagery"),
            ),
        ),
        SelfAssessment("s1", development_points=("I listen", "I plan", "I come back to things")),
        SelfAssessment(
            "s1",
            risks_put_off=(
                RiskPutOff("A practice of my own", to_gain="Freedom", to_lose="A salary"),
                RiskPutOff("A practice of my own", to_gain="Freedom"),
            ),
        ),
        SelfAssessment(
            "s1", risks_put_off=(RiskPutOff("A practice of my own", to_gain="Freedom"),)
        ),
    ),
    GoalReview: (
        GoalReview(
            date(2026, 3, 9),
            most_important=True,
            desirable=True,
            acceptable=True,
            next_move=GoalMove.BARRIERS,
            words="As before",
        ),
        GoalReview(),
        GoalReview(most_important=False, next_move=GoalMove.PROBLEM_LIST),
        GoalReview(desirable=False, acceptable=False, next_move=GoalMove.ANOTHER_WAY),
        GoalReview(
            most_important=Missing.NOT_ASKED,
            desirable=Missing.DECLINED,
            acceptable=Missing.NOT_APPLICABLE,
        ),
    ),
    Dialogue: (
        Dialogue(
            (
                DialogueTurn(Role.THERAPIST, "No homework?", moves=(DialogueMove.INVITE,)),
                DialogueTurn(Role.PATIENT, "I was afraid"),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.MEANING_QUESTION,)),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.AFFECT_FOCUS,)),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.PAST_LINK,)),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.CHECK_UNDERSTANDING,)),
                DialogueTurn(
                    Role.THERAPIST, moves=(DialogueMove.SUMMARIZE, DialogueMove.ELICIT_RULE)
                ),
                DialogueTurn(
                    Role.THERAPIST,
                    moves=(DialogueMove.REINFORCE_REFLECTION, DialogueMove.LINK_TO_HOMEWORK),
                ),
            ),
            setting=Setting.THERAPY,
        ),
        Dialogue(
            (
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.ELICIT_RULE,)),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.MEANING_QUESTION,)),
            )
        ),
        Dialogue(
            (
                DialogueTurn(Role.THERAPIST),
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.ELICIT_RULE,)),
                DialogueTurn(Role.THERAPIST),
            )
        ),
        Dialogue(
            (
                DialogueTurn(Role.SUPERVISOR),
                DialogueTurn(Role.SUPERVISOR, moves=(DialogueMove.PAST_LINK,)),
                DialogueTurn(Role.SUPERVISOR),
            )
        ),
        Dialogue(
            (
                DialogueTurn(Role.SUPERVISOR, moves=(DialogueMove.PAST_LINK,)),
                DialogueTurn(Role.SUPERVISEE, moves=(DialogueMove.CHECK_UNDERSTANDING,)),
            )
        ),
        Dialogue(
            (
                DialogueTurn(Role.THERAPIST, moves=(DialogueMove.GENERALIZE,)),
                DialogueTurn(Role.THERAPIST, moves=()),
            )
        ),
    ),
}
