"""One thing of each kind, for golden files and examples."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework.cognition.beliefs import CoreBelief
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization, HomeworkLink
from cbt_homework.cognition.therapeutic_beliefs import HomeworkAttitude
from cbt_homework.cognition.thought_record import Emotion, Thought
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
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.inquiry import Effect
from cbt_homework.engagement.review import LEARNED, RESULTS, Review, ReviewStep
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rater, Rating, Scale, Timing, percent
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.assignment import Assignee
from cbt_homework.homework.forms import Column
from cbt_homework.homework.target import ENTRIES
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    HomeworkPurpose,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import (
    Instrument,
    InstrumentItem,
    ItemPair,
    Subscale,
)
from cbt_homework.research.instruments.response import Response, respond
from cbt_homework.show.registry import Writable
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
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
    BACKGROUND,
    COMPASSION,
    GAINS,
    STIMULATING,
    STRONG_SIDES,
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

FIRST, SECOND = date(2026, 3, 9), date(2026, 3, 23)

RECORDING = Recording(
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
)

ACCOUNT = Account(
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
                    next(iter(HomeworkAttitude)),
                    words="It is a burden for him",
                    held=percent(70),
                    effect=Effect.HINDERS,
                    tested=False,
                ),
            ),
            strained=Missing.NOT_ASKED,
            words="The task came in the last minute",
        ),
        AssigningObservation(beliefs=(), factors=()),
        AssigningObservation(beliefs=Missing.DECLINED),
    ),
    accepting=ViciousCircle(
        situation="The form is handed over",
        thoughts=(Thought("I will say yes to please her", belief=percent(80)),),
        emotions=(Emotion("shame", intensity=Rating(6, ONE_TO_TEN)),),
        body=(),
        behavior=("nods",),
        alert=Component.EMOTIONS,
    ),
    starting=Missing.NOT_ASKED,
    mapped_by=Rater.PATIENT,
)

HOMEWORK = ch.Assignment(
    id="own-2",
    spec=ch.HomeworkSpec(
        "Try the same record\non three evenings",
        kinds=(HomeworkKind.THOUGHT_RECORD,),
        from_session=ch.homework.FromSession(topics=("How he was asked",), methods=()),
        schedule=ch.whenever("a session left me uneasy").until_next_session(),
        place="At my desk",
        target=ch.at_least(3, ENTRIES),
        rationale=ch.Rationale(
            "Find what makes me hurry",
            kinds=(HomeworkPurpose.COLLECT_DATA,),
            for_supervisee="I see my own part",
            for_patient="He gets time",
            for_skills="Planning homework",
        ),
        hypothesis=ch.homework.Hypothesis("I slow down", then="he asks questions"),
        no_lose=ch.homework.NoLose(
            if_it_goes_well="I can slow down", if_it_does_not="I know when I hurry"
        ),
        obstacles=(ch.Obstacle("Late evenings", then="one line only"), ch.Obstacle("Holidays")),
        smallest_version="One line",
        reminder="The form on the keyboard",
        record_form=Missing.NOT_APPLICABLE,
        bring=("The records",),
        problem="item-1",
        supervision=ch.homework.SupervisionAim(
            kind=SupervisionKind.WORK_ON_ONESELF, function=SupervisionHomeworkFunction.MONITORING
        ),
    ),
    agreement=ch.Agreement(
        own_words="To catch my hurry",
        understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
        confidence=percent(80),
        importance=Missing.NOT_ASKED,
        expected_difficulty=Rating(4, ONE_TO_TEN),
        proposed_by=Proposer.ASSIGNEE,
        agreed_by=(Party.ASSIGNER, Party.ASSIGNEE),
        in_writing=True,
        first_try=ch.homework.FirstTry.BEGUN,
        time=ch.homework.SessionTime(minutes=1, at_minute=40, session_minutes=50),
    ),
    setting=Setting.SUPERVISION,
    assigned_by=Role.SUPERVISOR,
    assignees=(Assignee("x", role=Role.SUPERVISEE), Assignee("y", role=Role.THERAPIST)),
    assigned_on=FIRST,
)

SESSION = SupervisionSession(
    "sup-1",
    FIRST,
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
        AgendaItem("item-1", topic=AgendaTopic.HOMEWORK_PROBLEM, words="The form stays empty"),
        AgendaItem("item-2"),
    ),
    main_problem="item-1",
    therapy_homework=("pat-1", "pat-2"),
    reviewed=(
        ReviewedHomework(
            "own-1",
            review=Review(
                FIRST,
                steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.LEARNED),
                answers=(Answered(RESULTS, "Two pages"), Answered(LEARNED, Missing.NOT_ASKED)),
                time=ch.homework.SessionTime(minutes=10),
                confidence=percent(60),
                quality=Missing.DECLINED,
                summary="It went *well*",
            ),
        ),
        ReviewedHomework("own-0"),
        ReviewedHomework("own-00", review=Review(answers=())),
    ),
    homework=(
        HOMEWORK,
        ch.Assignment(
            id="own-3",
            spec=ch.HomeworkSpec(
                "Read the chapter",
                problem="elsewhere",
                obstacles=(),
                record_form=ch.homework.RecordForm("Notes", columns=(Column("Note"),)),
            ),
        ),
        ch.Assignment(id="own-4", spec=ch.HomeworkSpec("Listen", obstacles=Missing.NOT_ASKED)),
    ),
    interventions=(SupervisorIntervention.SPECIFIC_PRAISE, SupervisorIntervention.ROLE_PLAY),
    recordings=(
        UsedRecording(RECORDING, use=RecordingUse.SUPERVISION, together=True),
        UsedRecording(Recording("rec-2", consents=())),
    ),
    accounts=(ACCOUNT, Account()),
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
                confidence=percent(65),
                belief_in_method=Rating(7, ONE_TO_TEN),
            ),
            words="On the evening after",
        ),
        SelfPractice(SelfPracticeTask.EXPERIMENT, assignment="gone", reflection=Reflection()),
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
        Feedback(Party.ASSIGNEE, usefulness=Rating(9, ONE_TO_TEN), words="I could say it"),
        Feedback(Party.ASSIGNER),
    ),
    summary="Slow down, and ask",
)
"""A session in which everything is recorded."""

NOT_RECORDED = SupervisionSession("sup-0")
NONE = SupervisionSession(
    "sup-9",
    setting=Setting.METASUPERVISION,
    supervises=(),
    elements=(),
    agenda=(),
    therapy_homework=(),
    reviewed=(),
    homework=(),
    interventions=(),
    recordings=(),
    accounts=(),
    ruptures=(),
    self_practice=(),
    personal=(),
    doubt_voiced=Missing.NOT_ASKED,
    feedback=(),
)


def _later(**parts: Any) -> SupervisionSession:
    return SupervisionSession("sup-2", SECOND, setting=Setting.SUPERVISION, **parts)


SERIES = SupervisionSeries(
    (
        SESSION,
        _later(
            agenda=(AgendaItem("item-5", topic=AgendaTopic.OWN_REACTION),),
            main_problem="item-5",
            reviewed=(ReviewedHomework("own-2"),),
            homework=(
                ch.Assignment(
                    id="own-5",
                    spec=ch.HomeworkSpec("Ask first"),
                    agreement=ch.Agreement(proposed_by=Proposer.JOINTLY),
                ),
            ),
        ),
        SupervisionSession(
            "sup-3",
            date(2026, 3, 30),
            setting=Setting.METASUPERVISION,
            supervises=("sup-1", "sup-2", "strange"),
            main_problem="not-there",
            homework=(),
        ),
        SupervisionSession("sup-4", date(2026, 4, 6), setting=Setting.SUPERVISION, supervises=()),
    ),
    ratings=(
        CompetenceRating(
            PracticePhase.PLAN,
            adherence=Rating(5, ONE_TO_TEN, rater=Rater.SUPERVISOR),
            competence=Missing.NOT_ASKED,
            ground=Ground.RECORDING,
            on=SECOND,
        ),
        CompetenceRating(PracticePhase.REVIEW),
    ),
)

DIALOGUE = Dialogue(
    (
        DialogueTurn(
            Role.THERAPIST,
            "I noticed that we talk little about the form.",
            moves=(DialogueMove.INVITE, DialogueMove.REFLECT_BACK),
        ),
        DialogueTurn(Role.PATIENT, "It stays in the bag.\n[It](http://x.example) is 1. *there*"),
        DialogueTurn(Role.SUPERVISOR, interventions=(SupervisorIntervention.VALIDATE,)),
        DialogueTurn(Role.PATIENT, moves=()),
    ),
    setting=Setting.THERAPY,
)

SELF = SelfAssessment(
    "sa-1",
    on=date(2026, 1, 12),
    occasion=SelfAssessmentOccasion.BEFORE_SUPERVISION,
    before=(Answered(BACKGROUND, "Two years on a ward"),),
    media=(SupervisionMedium.RECORDED, SupervisionMedium.REPORTED),
    specific=(Answered(GAINS, Missing.DECLINED),),
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
        DisappointingTherapyReflection("case-1", answers=(Answered(COMPASSION, "It came back"),)),
        DisappointingTherapyReflection(),
    ),
    mastery=(Answered(STIMULATING, "Role-plays"),),
    risks_put_off=(RiskPutOff("A talk", to_gain="Colleagues", to_lose="A calm week"),),
    wanted=(BACKGROUND, STRONG_SIDES),
    kept_private=(STRONG_SIDES, COMPASSION),
)

COURSE = ch.Course(
    (
        ch.AssignmentHistory(
            ch.Assignment(
                id="pat-1",
                spec=ch.HomeworkSpec(
                    "Fill in a thought record",
                    kinds=(HomeworkKind.THOUGHT_RECORD,),
                    problem="item-1",
                ),
                assigned_on=date(2026, 3, 2),
            )
        ),
        ch.AssignmentHistory(ch.Assignment(id="pat-2", spec=ch.HomeworkSpec("Walk | alone"))),
        ch.AssignmentHistory(
            ch.Assignment(id="pat-3", spec=ch.HomeworkSpec("Not in this session"))
        ),
    ),
    formulation=CaseFormulation(
        patient=Conceptualization(core_beliefs=(CoreBelief("I bother people", id="core-1"),)),
        homework=(HomeworkLink(beliefs=("core-1",), redesigned_as="pat-2"),),
    ),
)

_LIBRARY = Citation("library", CitationStatus.POLICY)
INSTRUMENT = Instrument(
    "planning",
    version="1",
    title="Planning homework",
    items=(
        InstrumentItem("asked-first", asks="Was it asked first?"),
        InstrumentItem("written"),
        InstrumentItem("how-clear", scale=Scale("0-3", least=0, most=3, step=1, high="very")),
        InstrumentItem("how-sure", scale=Scale("0-100", least=0, most=100, step=1)),
        InstrumentItem("how-long", scale=Scale("minutes")),
    ),
    scale=Scale("yes-no", least=0, most=1, step=1, low="no", high="yes"),
    subscales=(
        Subscale("steps", items=("asked-first", "written"), method=ScoreMethod.SUM),
        Subscale(
            "clarity",
            items=("how-clear",),
            method=ScoreMethod.SUM,
            bands=(
                ScoreBand("clear", at_least=2, means="Nothing to add", by=_LIBRARY),
                ScoreBand("to-talk-about", below=1, by=_LIBRARY),
            ),
        ),
        Subscale(
            "all-of-it",
            items=("asked-first", "written"),
            method=ScoreMethod.MEAN,
            minimum_answered=1,
            prorate=True,
        ),
    ),
    open_question="Anything else?",
    license="Free to use.",
)
RESPONSE = respond(
    INSTRUMENT,
    {"asked-first": 1, "written": Missing.NOT_ASKED, "how-clear": 3, "how-sure": None},
    open_answer="It was late",
    rater=Rater.SUPERVISOR,
    timing=Timing.RETROSPECTIVE,
    on=SECOND,
)
TICKS = Instrument(
    "ticks",
    version="1",
    title="Ticks",
    items=(InstrumentItem("too-long"), InstrumentItem("too-short"), InstrumentItem("other-one")),
    scale=INSTRUMENT.scale,
    contradicting=(
        ItemPair("too-long", "too-short", asks="When was it the one?"),
        ItemPair("too-long", "other-one"),
    ),
)
TICKED: Response = respond(TICKS, {"too-long": 1, "too-short": 1, "other-one": 1})

THINGS: dict[str, Writable] = {
    "session": SESSION,
    "none": NONE,
    "series": SERIES,
    "account": ACCOUNT,
    "dialogue": DIALOGUE,
    "recording": RECORDING,
    "self_assessment": SELF,
}


def without(name: str) -> SupervisionSession:
    """The full session without one of its parts."""
    return attrs.evolve(SESSION, **{name: None})
