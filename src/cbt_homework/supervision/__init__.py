"""Supervision of homework, homework of supervision, and the self-assessment of supervisees.

- a session: `SupervisionSession`; several of them, and what supervises what: `SupervisionSeries`
- what it holds: `Recording` and consent, `Account`, `Rupture`, `SelfPractice`, `Dialogue`
- tasks: `SUPERVISION_TASKS`, `SUPERVISOR_TASKS`, `PARALLEL`
- before the first meeting, and on the way: `SelfAssessment` and its banks of questions
"""

from __future__ import annotations

from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.questions import Answered
from cbt_homework.homework.vocabulary import SupervisionHomeworkFunction, SupervisionKind
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.supervision.accounts import (
    Account,
    BarrierObservation,
    barrier_observations,
    overlooked_sides,
    side_named,
    unmapped,
)
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.criteria import (
    DialogueCriterion,
    SelfAssessmentCriterion,
    SeriesCriterion,
    SupervisionCriterion,
)
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove, DialogueTurn
from cbt_homework.supervision.recordings import (
    ConsentState,
    Medium,
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
    consent_state,
    fields_deciding_consent,
    state_of,
    who_is_heard,
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
    contradictions,
    endorsed,
)
from cbt_homework.supervision.self_assessment_banks import (
    BEFORE_STARTING,
    CONTRADICTORY,
    MASTERY,
    MISTAKE_CHOICES,
    MISTAKE_SIGNS,
    MORE_SPECIFIC,
    OTHER_DIFFICULTY,
    PREVIOUS_DIFFICULTIES,
    PRIORITIES,
    SELF_ASSESSMENT_BANKS,
    SELF_ASSESSMENT_KEYS,
    STRENGTHS,
    STRESS,
    STRESS_CHECK,
    UNEASE,
    StressSource,
    SupervisionDifficulty,
    SupervisionMedium,
)
from cbt_homework.supervision.self_assessment_sharing import (
    SelfAssessmentTopic,
    shared,
    topics_for_supervision,
)
from cbt_homework.supervision.self_practice import (
    PARALLEL,
    SUPERVISION_TASKS,
    SUPERVISOR_TASKS,
    Reflection,
    SelfPractice,
    SelfPracticeTask,
    SupervisorTask,
    TaskEntry,
)
from cbt_homework.supervision.series import (
    CarriedHomework,
    ProposedBy,
    SupervisionSeries,
    adherence_over_time,
    carried_over,
    competence_over_time,
    proposals,
    self_practice_over_time,
    session_ids_below,
    supervision_level_by_session,
)
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    Feedback,
    PersonalMaterial,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import (
    LENSES,
    PRACTICE,
    USUAL_ORDER,
    USUAL_PROPOSERS,
    AgendaTopic,
    SupervisionElement,
    SupervisionFocus,
    SupervisionLens,
    SupervisionStage,
    SupervisorIntervention,
)

__all__ = [
    "BEFORE_STARTING", "CONTRADICTORY", "LENSES", "MASTERY", "MISTAKE_CHOICES", "MISTAKE_SIGNS",
    "MORE_SPECIFIC", "OTHER_DIFFICULTY", "PARALLEL", "PRACTICE", "PREVIOUS_DIFFICULTIES",
    "PRIORITIES", "SELF_ASSESSMENT_BANKS", "SELF_ASSESSMENT_KEYS", "STRENGTHS", "STRESS",
    "STRESS_CHECK", "SUPERVISION_TASKS", "SUPERVISOR_TASKS", "UNEASE", "USUAL_ORDER",
    "USUAL_PROPOSERS", "Account", "AgendaItem", "AgendaTopic", "Answered", "BarrierObservation",
    "BiasReflection", "CarriedHomework", "CompetenceRating", "ConsentState", "Dialogue",
    "DialogueCriterion", "DialogueMove", "DialogueTurn", "DisappointingTherapyReflection",
    "ElementHeld", "Feedback", "Medium", "PersonalMaterial", "PracticePhase", "PreviousDifficulty",
    "PriorityDifficulty", "ProposedBy", "Recording", "RecordingConsent", "RecordingUse",
    "Reflection", "RepairStep", "ReviewedHomework", "RiskPutOff", "Rupture", "RuptureMarker",
    "SelfAssessment", "SelfAssessmentCriterion", "SelfAssessmentOccasion", "SelfAssessmentTopic",
    "SelfPractice", "SelfPracticeTask", "SeriesCriterion", "StressReflection", "StressSource",
    "SupervisionCriterion", "SupervisionDifficulty", "SupervisionElement", "SupervisionFocus",
    "SupervisionHomeworkFunction", "SupervisionKind", "SupervisionLens", "SupervisionMedium",
    "SupervisionPolicy", "SupervisionSeries", "SupervisionSession", "SupervisionStage",
    "SupervisorIntervention", "SupervisorTask", "TaskEntry", "UsedRecording",
    "adherence_over_time", "barrier_observations", "carried_over", "competence_over_time",
    "consent_state", "contradictions", "endorsed", "fields_deciding_consent", "overlooked_sides",
    "proposals", "self_practice_over_time", "session_ids_below", "shared", "side_named",
    "state_of", "supervision_level_by_session", "topics_for_supervision", "unmapped",
    "who_is_heard",
]  # fmt: skip

explain_missing_names(__name__)
