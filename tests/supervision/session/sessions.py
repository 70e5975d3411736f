"""The rules of this part of the room, what they say, and sessions that have everything."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.review import LEARNED, OBSTACLES, RESULTS, Review
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Obstacle, Rationale, SupervisionAim
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.criteria import SeriesCriterion, SupervisionCriterion
from cbt_homework.supervision.recordings import (
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.rules.both_homework_foci import BOTH_HOMEWORK_FOCI
from cbt_homework.supervision.rules.homework_preparation import HOMEWORK_PREPARATION
from cbt_homework.supervision.rules.observation import OBSERVATION
from cbt_homework.supervision.rules.series import SERIES
from cbt_homework.supervision.rules.session_homework import SESSION_HOMEWORK
from cbt_homework.supervision.rules.session_practice import SESSION_PRACTICE
from cbt_homework.supervision.rules.structure import STRUCTURE
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    Feedback,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    USUAL_ORDER,
    AgendaTopic,
    SupervisionElement,
    SupervisionStage,
    SupervisorIntervention,
)
from tests.stated import DRAFT, IMPORTED

SESSION_RULES: tuple[Rule[SupervisionSession], ...] = (
    *STRUCTURE,
    *BOTH_HOMEWORK_FOCI,
    *SESSION_HOMEWORK,
    *HOMEWORK_PREPARATION,
    *SESSION_PRACTICE,
)
RULES: tuple[Rule[Any], ...] = (*SESSION_RULES, *SERIES, *OBSERVATION)
CRITERIA = (
    SupervisionCriterion.WELL_STRUCTURED,
    SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE,
    SupervisionCriterion.WELL_REVIEWED,
    SupervisionCriterion.HOMEWORK_GROWS_FROM_THE_WORK,
    SupervisionCriterion.HOMEWORK_MAKES_SENSE,
    SupervisionCriterion.HOMEWORK_PREPARED,
    SupervisionCriterion.PRACTICED,
)
POLICIES = (DRAFT, IMPORTED)


def findings(subject: object, policy: Policy = DRAFT) -> dict[str, Finding]:
    """What each rule that applies says, by code."""
    return {
        rule.code: rule.finding(outcome)
        for rule in RULES
        if rule.subject is type(subject)
        for outcome in rule.outcomes(subject, policy)
    }


def said(subject: object, code: str, policy: Policy = DRAFT) -> Verdict | None:
    """The verdict of one rule; None where it does not apply."""
    found = findings(subject, policy).get(code)
    return None if found is None else found.verdict


def profile(subject: object, policy: Policy = DRAFT) -> dict[str, Verdict]:
    """What the essential rules of each criterion say together."""
    spoken: dict[str, list[Verdict]] = {}
    for finding in findings(subject, policy).values():
        if finding.weight is Weight.ESSENTIAL:
            spoken.setdefault(finding.criterion, []).append(finding.verdict)
    return {criterion: all_of(verdicts) for criterion, verdicts in spoken.items()}


def verdict(subject: object, criterion: Term, policy: Policy = DRAFT) -> Verdict | None:
    """What the essential rules of a criterion say together; None where none applies."""
    return profile(subject, policy).get(criterion.value)


def open_codes(subject: object, policy: Policy = DRAFT) -> set[str]:
    """The rules that find something missing or not recorded."""
    return {c for c, f in findings(subject, policy).items() if f.verdict is not Verdict.MET}


MINUTES = {SupervisionElement.WORK: 25}

RATIONALE = Rationale(
    "Notice the thoughts that come before haste",
    for_supervisee="Feel less pressed at the end of a session",
    for_patient="Have time to ask about the task",
    for_skills="Giving a rationale",
)

HOMEWORK = Assignment(
    id="h2",
    spec=HomeworkSpec(
        "Write a thought record after each session with uneasy feelings",
        kinds=(HomeworkKind.THOUGHT_RECORD,),
        rationale=RATIONALE,
        obstacles=(Obstacle("The next patient waits", then="note three words, the rest later"),),
        problem="i1",
        supervision=SupervisionAim(
            kind=SupervisionKind.WORK_ON_ONESELF, function=SupervisionHomeworkFunction.MONITORING
        ),
    ),
    agreement=Agreement(
        proposed_by=Proposer.ASSIGNER,
        in_writing=True,
        time=SessionTime(at_minute=40, session_minutes=60),
    ),
    setting=Setting.SUPERVISION,
)

REVIEW = Review(
    answers=(
        Answered(RESULTS, "Two sessions with enough time"),
        Answered(OBSTACLES, "An older patient looked at the clock"),
        Answered(LEARNED, "It is my thought that it is a burden"),
    )
)

DAY = date(2026, 3, 9)
COVERS = RecordingConsent(
    Role.PATIENT,
    informed=True,
    signed=True,
    covers=(RecordingUse.SUPERVISION,),
    given_on=date(2026, 3, 1),
)
"""A consent that covers the use of a recording in supervision on the day."""


def used(
    consents: tuple[RecordingConsent, ...] | None, together: bool | None = None
) -> UsedRecording:
    """A recording that was used in supervision."""
    recording = Recording("r1", consents=consents)
    return UsedRecording(recording, use=RecordingUse.SUPERVISION, together=together)


FEEDBACK = (Feedback(Party.ASSIGNER), Feedback(Party.ASSIGNEE))

GOOD = SupervisionSession(
    "s1",
    setting=Setting.SUPERVISION,
    minutes=60,
    stage=SupervisionStage.EARLY,
    training_year=2,
    elements=tuple(ElementHeld(e, minutes=MINUTES.get(e, 5)) for e in USUAL_ORDER),
    question="How do I assign homework without an apology?",
    agenda=(
        AgendaItem("i1", topic=AgendaTopic.HOMEWORK_PROBLEM),
        AgendaItem("i2", topic=AgendaTopic.OWN_REACTION),
    ),
    main_problem="i1",
    therapy_homework=("a1",),
    reviewed=(ReviewedHomework("h1", review=REVIEW),),
    homework=(HOMEWORK,),
    interventions=(SupervisorIntervention.MAP_CIRCLE, SupervisorIntervention.DOWNWARD_ARROW),
    feedback=FEEDBACK,
)
"""A session in which everything that these rules ask about is in place."""


def with_homework(**parts: Any) -> SupervisionSession:
    """The good session, with parts of its homework changed: of the design, or of the agreement."""
    names = {a.name for a in attrs.fields(HomeworkSpec)}
    spec = attrs.evolve(HOMEWORK.spec, **{n: v for n, v in parts.items() if n in names})
    agreement = attrs.evolve(
        HOMEWORK.agreement, **{n: v for n, v in parts.items() if n not in names}
    )
    homework = attrs.evolve(HOMEWORK, spec=spec, agreement=agreement)
    return attrs.evolve(GOOD, homework=(homework,))


GOOD_SERIES = SupervisionSeries(
    (
        GOOD,
        attrs.evolve(
            with_homework(proposed_by=Proposer.ASSIGNEE),
            id="s2",
            stage=SupervisionStage.LATER,
            reviewed=(ReviewedHomework("h2", review=REVIEW),),
        ),
    ),
    ratings=(CompetenceRating(PracticePhase.PLAN, ground=Ground.RECORDING),),
)
"""A series in which everything that these rules ask about is in place."""
SERIES_CRITERIA = tuple(SeriesCriterion)
