"""Exceptions that only walks show: where filling one field turns a verdict, each with a record.

Each record is as small as the walk could make it. A rule that keeps its verdict there needs no
exception any more: delete it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.beliefs import (
    AssumptionForm,
    AssumptionKind,
    BeliefCategory,
    ConditionalAssumption,
    CoreBelief,
    InterpersonalPattern,
    PatternRelationship,
    RecurrentThought,
    RelationshipKind,
    Strategy,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkMoment,
)
from cbt_homework.engagement.assigning import AssigningObservation, Ground
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.reports import Attempt, ObstacleMet, PlanUse, Report
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.people import Party, Role, Setting
from cbt_homework.foundation.ratings import Rater, Rating, Scale, percent
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, SessionTime, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle, Rationale
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.recordings import (
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import ElementHeld, ReviewedHomework, SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisionElement
from tests.judgment.fillings import Path
from tests.judgment.reasons import (
    ANSWERED,
    CONSENT,
    LATEST,
    MORE,
    NOT_USABLE,
    ONE_PERSON,
    SAME_SERIES,
)


class Walked(NamedTuple):
    """A verdict that one filled field turns, and why it may.

    Attributes:
        code: The rule.
        field: The field by its class.
        reason: Why the record was known well enough without it.
        before: What the rule says of the record.
        thing: The record.
        path: Where the empty field is.
        value: What it is filled with.
    """

    code: str
    field: str
    reason: str
    before: Verdict
    thing: Any
    path: Path
    value: Any


def _with_confidence(key: str, confidence: Rating, *reviews: Review) -> AssignmentHistory:
    agreement = Agreement(confidence=confidence)
    assignment = Assignment(id=key, spec=HomeworkSpec("x"), agreement=agreement)
    return AssignmentHistory(assignment, reviews=reviews)


WALKED = (
    Walked(
        "EN05",
        "Attempt.obstacles",
        ANSWERED,
        Verdict.MET,
        AssignmentHistory(
            assignment=Assignment(
                id="a1",
                spec=HomeworkSpec(task="Call a friend", obstacles=(Obstacle(what="It rains"),)),
            ),
            reports=(
                Report(
                    obstacles=(ObstacleMet(foreseen=0, plan=PlanUse.USED),), attempts=(Attempt(),)
                ),
            ),
        ),
        ("reports", 0, "attempts", 0, "obstacles"),
        (ObstacleMet(foreseen=0, plan=PlanUse.NOT_USED),),
    ),
    Walked(
        "EN05",
        "Report.obstacles",
        ANSWERED,
        Verdict.MET,
        AssignmentHistory(
            assignment=Assignment(
                id="a1",
                spec=HomeworkSpec(task="Call a friend", obstacles=(Obstacle(what="It rains"),)),
            ),
            reports=(
                Report(obstacles=(ObstacleMet(foreseen=0, plan=PlanUse.USED),)),
                Report(attempts=(Attempt(obstacles=()),)),
            ),
        ),
        ("reports", 1, "obstacles"),
        (ObstacleMet(foreseen=0, plan=PlanUse.NOT_USED),),
    ),
    Walked(
        "EN22",
        "AssigningObservation.checked_understanding",
        ANSWERED,
        Verdict.MET,
        Course(
            histories=(
                AssignmentHistory(
                    assignment=Assignment(
                        id="a1",
                        spec=HomeworkSpec(task="Call a friend"),
                        agreement=Agreement(understanding=UnderstandingCheck.IN_OWN_WORDS),
                    ),
                    assigning=(AssigningObservation(),),
                ),
                AssignmentHistory(
                    assignment=Assignment(
                        id="a2",
                        spec=HomeworkSpec(task="Call a friend"),
                        agreement=Agreement(understanding=UnderstandingCheck.NOT_CHECKED),
                    )
                ),
            )
        ),
        ("histories", 0, "assigning", 0, "checked_understanding"),
        value=False,
    ),
    Walked(
        "FO05",
        "Conceptualization.situations",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        situation="An experiment is next on the plan",
                        moment=HomeworkMoment.ACCEPTING,
                    ),
                    FormulatedSituation(
                        situation="An experiment is next on the plan",
                        moment=HomeworkMoment.STARTING,
                    ),
                )
            ),
            therapist=Conceptualization(),
        ),
        ("therapist", "situations"),
        (FormulatedSituation(situation="x", moment=HomeworkMoment.ACCEPTING),),
    ),
    Walked(
        "FO06",
        "Conceptualization.patterns",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(
                patterns=(
                    InterpersonalPattern(
                        what="Criticism, then silence",
                        relationships=(
                            PatternRelationship(with_whom=RelationshipKind.PARENT),
                            PatternRelationship(with_whom=RelationshipKind.PEER),
                        ),
                    ),
                )
            ),
            therapist=Conceptualization(),
        ),
        ("therapist", "patterns"),
        (
            InterpersonalPattern(
                what="Criticism, then silence",
                relationships=(PatternRelationship(with_whom=RelationshipKind.PARENT),),
            ),
        ),
    ),
    Walked(
        "FO07",
        "Conceptualization.core_beliefs",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(
                situations=(
                    FormulatedSituation(
                        situation="An experiment is next on the plan",
                        meaning="Everybody sees what I cannot do",
                        leads_to=(),
                    ),
                )
            ),
            therapist=Conceptualization(
                situations=(
                    FormulatedSituation(
                        situation="An experiment is next on the plan",
                        meaning="Everybody sees what I cannot do",
                        leads_to=("b1",),
                    ),
                ),
                core_beliefs=(CoreBelief(statement="I cannot do anything", id="b1"),),
            ),
        ),
        ("patient", "core_beliefs"),
        (
            CoreBelief(
                statement="I cannot do anything",
                id="b2",
                category=BeliefCategory.UNCLASSIFIED,
                theme="competence",
            ),
        ),
    ),
    Walked(
        "FO11",
        "Conceptualization.strategies",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(core_beliefs=(CoreBelief(statement="x"),)),
            therapist=Conceptualization(core_beliefs=()),
        ),
        ("therapist", "strategies"),
        (Strategy(what="x", upkeep="x"),),
    ),
    Walked(
        "FO13",
        "Conceptualization.recurrent_thoughts",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(
                recurrent_thoughts=(
                    RecurrentThought(thought="I am pushing", count=4, beliefs=("b1",)),
                )
            ),
            therapist=Conceptualization(),
        ),
        ("therapist", "recurrent_thoughts"),
        (RecurrentThought(thought="I am pushing", count=4, beliefs=()),),
    ),
    Walked(
        "FO18",
        "Conceptualization.assumptions",
        MORE,
        Verdict.MET,
        CaseFormulation(
            patient=Conceptualization(
                assumptions=(
                    ConditionalAssumption(
                        statement="Unless it is perfect, it is worth nothing",
                        form=AssumptionForm.NEGATIVE,
                    ),
                    ConditionalAssumption(
                        statement="Unless it is perfect, it is worth nothing",
                        form=AssumptionForm.POSITIVE,
                    ),
                )
            ),
            therapist=Conceptualization(),
        ),
        ("therapist", "assumptions"),
        (
            ConditionalAssumption(
                statement="Unless it is perfect, it is worth nothing",
                id="a1",
                kind=AssumptionKind.ASSUMPTION,
                condition="it is not perfect",
                then="it is worth nothing",
                form=AssumptionForm.NEGATIVE,
            ),
        ),
    ),
    Walked(
        "SU08",
        "SupervisionSession.reviewed",
        ANSWERED,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            elements=(ElementHeld(element=SupervisionElement.HOMEWORK_REVIEW),),
            homework=(),
        ),
        ("reviewed",),
        (),
    ),
    Walked(
        "SU15",
        "SessionTime.at_minute",
        ANSWERED,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            minutes=45,
            elements=(
                ElementHeld(element=SupervisionElement.HOMEWORK_ASSIGNMENT),
                ElementHeld(element=SupervisionElement.SUMMARY),
            ),
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(task="Note how each session with this patient begins"),
                    agreement=Agreement(time=SessionTime()),
                ),
            ),
        ),
        ("homework", 0, "agreement", "time", "at_minute"),
        45,
    ),
    Walked(
        "SU18",
        "HomeworkSpec.rationale",
        MORE,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(
                        task="Note how each session with this patient begins",
                        rationale=Rationale(for_patient="More time for questions"),
                    ),
                ),
                Assignment(id="a1", spec=HomeworkSpec(task="Speak up once")),
            ),
        ),
        ("homework", 1, "spec", "rationale"),
        Rationale(for_patient=Missing.DECLINED),
    ),
    Walked(
        "SU19",
        "HomeworkSpec.rationale",
        MORE,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(
                        task="Note how each session with this patient begins",
                        rationale=Rationale(for_skills="Giving a rationale"),
                    ),
                ),
                Assignment(id="a1", spec=HomeworkSpec(task="Speak up once")),
            ),
        ),
        ("homework", 1, "spec", "rationale"),
        Rationale(for_skills=Missing.DECLINED),
    ),
    Walked(
        "SU21",
        "HomeworkSpec.obstacles",
        MORE,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(
                        task="Note how each session with this patient begins",
                        obstacles=(
                            Obstacle(
                                what="The patient comes late",
                                then="begin with homework all the same",
                            ),
                        ),
                    ),
                ),
                Assignment(
                    id="x1",
                    spec=HomeworkSpec(task="Note what went through your mind when the phone rings"),
                ),
            ),
        ),
        ("homework", 1, "spec", "obstacles"),
        (Obstacle(what="x", then=Missing.NONE),),
    ),
    Walked(
        "SU22",
        "Agreement.in_writing",
        ANSWERED,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            homework=(
                Assignment(
                    id="h1",
                    spec=HomeworkSpec(task="Note how each session with this patient begins"),
                    agreement=Agreement(written_by=(Party.ASSIGNEE,)),
                ),
            ),
        ),
        ("homework", 0, "agreement", "in_writing"),
        value=False,
    ),
    Walked(
        "SU33",
        "RecordingConsent.expires_on",
        CONSENT,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            on=date(2026, 3, 9),
            recordings=(
                UsedRecording(
                    recording=Recording(
                        id="r1",
                        made_on=date(2026, 3, 5),
                        consents=(
                            RecordingConsent(
                                by=Role.PATIENT,
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2025, 1, 1),
                            ),
                            RecordingConsent(
                                by=Role.PATIENT,
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2026, 3, 8),
                            ),
                        ),
                    ),
                    use=RecordingUse.SUPERVISION,
                ),
            ),
        ),
        ("recordings", 0, "recording", "consents", 0, "expires_on"),
        date(2026, 3, 1),
    ),
    Walked(
        "SU33",
        "RecordingConsent.withdrawn_on",
        CONSENT,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            on=date(2026, 3, 9),
            recordings=(
                UsedRecording(
                    recording=Recording(
                        id="r1",
                        made_on=date(2026, 3, 5),
                        consents=(
                            RecordingConsent(
                                by=Role.PATIENT,
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2025, 1, 1),
                            ),
                            RecordingConsent(
                                by=Role.PATIENT,
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2026, 3, 8),
                            ),
                        ),
                    ),
                    use=RecordingUse.SUPERVISION,
                ),
            ),
        ),
        ("recordings", 0, "recording", "consents", 0, "withdrawn_on"),
        date(2026, 3, 1),
    ),
    Walked(
        "SU80",
        "SupervisionSession.homework",
        MORE,
        Verdict.MET,
        SupervisionSeries(
            sessions=(
                SupervisionSession(
                    id="s1",
                    homework=(
                        Assignment(
                            id="h1",
                            spec=HomeworkSpec(
                                task="Note how each session with this patient begins"
                            ),
                        ),
                    ),
                ),
                SupervisionSession(id="s2", reviewed=(ReviewedHomework(assignment="h1"),)),
                SupervisionSession(id="x1", reviewed=()),
            )
        ),
        ("sessions", 1, "homework"),
        (
            Assignment(
                id="a1",
                spec=HomeworkSpec(task="Call the landlord"),
                setting=Setting.SUPERVISION,
                assigned_by=Role.SUPERVISOR,
                assignees=(),
            ),
        ),
    ),
    Walked(
        "SU82",
        "SupervisionSession.recordings",
        NOT_USABLE,
        Verdict.MET,
        SupervisionSeries(
            sessions=(
                SupervisionSession(
                    id="s1",
                    accounts=(Account(seen=(AssigningObservation(ground=Ground.RECORDING),)),),
                ),
            ),
            ratings=(),
        ),
        ("sessions", 0, "recordings"),
        (
            UsedRecording(
                recording=Recording(
                    id="r1",
                    heard=(Role.PATIENT, Role.CAREGIVER),
                    consents=(
                        RecordingConsent(
                            by=Role.PATIENT,
                            informed=True,
                            signed=True,
                            covers=(RecordingUse.SUPERVISION,),
                            given_on=date(2026, 3, 1),
                        ),
                    ),
                ),
                use=RecordingUse.SUPERVISION,
            ),
        ),
    ),
    Walked(
        "SU84",
        "RecordingConsent.expires_on",
        CONSENT,
        Verdict.MET,
        SupervisionSeries(
            sessions=(
                SupervisionSession(
                    id="s2",
                    on=date(2026, 3, 9),
                    recordings=(
                        UsedRecording(
                            recording=Recording(
                                id="r1",
                                consents=(
                                    RecordingConsent(
                                        by=Role.PATIENT,
                                        informed=True,
                                        signed=True,
                                        covers=(RecordingUse.SUPERVISION,),
                                        given_on=date(2026, 3, 1),
                                    ),
                                ),
                            ),
                            use=RecordingUse.SUPERVISION,
                        ),
                    ),
                ),
            )
        ),
        ("sessions", 0, "recordings", 0, "recording", "consents", 0, "expires_on"),
        date(2026, 3, 1),
    ),
    Walked(
        "TR64",
        "Activity.expected_pleasure",
        MORE,
        Verdict.MET,
        ActivitySchedule(
            activities=(
                Activity(
                    what="A walk",
                    mastery=Rating(value=4, scale=Scale(name="0-10", least=0, most=10)),
                    pleasure=Rating(value=6, scale=Scale(name="0-10", least=0, most=10)),
                ),
                Activity(
                    what="A walk",
                    mastery=Rating(value=4, scale=Scale(name="0-10", least=0, most=10)),
                    pleasure=Rating(value=6, scale=Scale(name="0-10", least=0, most=10)),
                ),
            )
        ),
        ("activities", 1, "expected_pleasure"),
        Rating(value=5, scale=Scale(name="percent", least=0, most=100)),
    ),
    Walked(
        "SU31",
        "RecordingConsent.person",
        ONE_PERSON,
        Verdict.MET,
        SupervisionSession(
            id="s1",
            on=date(2026, 3, 9),
            recordings=(
                UsedRecording(
                    recording=Recording(
                        id="r1",
                        consents=(
                            RecordingConsent(
                                by=Role.PATIENT,
                                person="a",
                                informed=True,
                                signed=True,
                                covers=(RecordingUse.SUPERVISION,),
                                given_on=date(2026, 3, 1),
                            ),
                            RecordingConsent(by=Role.PATIENT, covers=()),
                        ),
                        willing=Missing.NOT_APPLICABLE,
                    ),
                    use=RecordingUse.SUPERVISION,
                ),
            ),
        ),
        ("recordings", 0, "recording", "consents", 1, "person"),
        "a1",
    ),
    Walked(
        "SU80",
        "SupervisionSession.setting",
        SAME_SERIES,
        Verdict.UNMET,
        SupervisionSeries(
            sessions=(
                SupervisionSession(
                    id="s1",
                    homework=(
                        Assignment(
                            id="h1",
                            spec=HomeworkSpec(
                                task="Note how each session with this patient begins"
                            ),
                        ),
                    ),
                ),
                SupervisionSession(id="s2", reviewed=()),
                SupervisionSession(id="x1", reviewed=(ReviewedHomework(assignment="h1"),)),
            )
        ),
        ("sessions", 1, "setting"),
        Setting.SUPERVISION,
    ),
    Walked(
        "SU84",
        "RecordingConsent.person",
        ONE_PERSON,
        Verdict.MET,
        SupervisionSeries(
            sessions=(
                SupervisionSession(
                    id="s1",
                    on=date(2026, 3, 9),
                    recordings=(
                        UsedRecording(
                            recording=Recording(
                                id="r1",
                                consents=(
                                    RecordingConsent(
                                        by=Role.PATIENT,
                                        person="x1",
                                        informed=True,
                                        signed=True,
                                        covers=(RecordingUse.SUPERVISION,),
                                        given_on=date(2026, 3, 9),
                                    ),
                                    RecordingConsent(by=Role.PATIENT, covers=()),
                                ),
                            ),
                            use=RecordingUse.SUPERVISION,
                        ),
                    ),
                ),
            )
        ),
        ("sessions", 0, "recordings", 0, "recording", "consents", 1, "person"),
        "HW01",
    ),
    Walked(
        "EN23",
        "Rating.rater",
        MORE,
        Verdict.MET,
        Course(
            (
                _with_confidence("a1", percent(80)),
                _with_confidence("b1", percent(30, rater=Rater.PATIENT)),
                _with_confidence("x1", percent(40, rater=Rater.PATIENT)),
            )
        ),
        ("histories", 0, "assignment", "agreement", "confidence", "rater"),
        Rater.PATIENT,
    ),
    Walked(
        "EN23",
        "Review.confidence",
        LATEST,
        Verdict.UNMET,
        Course((_with_confidence("a1", percent(80), Review(confidence=percent(40)), Review()),)),
        ("histories", 0, "reviews", 1, "confidence"),
        percent(100),
    ),
    Walked(
        "EN25",
        "Review.confidence",
        LATEST,
        Verdict.UNMET,
        _with_confidence("a1", percent(80), Review(confidence=percent(40)), Review()),
        ("reviews", 1, "confidence"),
        percent(100),
    ),
)
