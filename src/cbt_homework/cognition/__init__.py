"""Thoughts and beliefs: records, circles, formulations, schemas.

- records: `ThoughtRecord`, `BehavioralExperiment`, `ActivitySchedule`, `ExposureHierarchy`; the
  forms of a thought record: `RECORD_FORMS`; what changed: `emotion_changes`, `thought_changes`
- circles: `ViciousCircle`, `circle_of`, `graph_of`
- formulations: `CaseFormulation`, `DownwardArrow`, `CoreBelief`, `Strategy`
- schemas: `CATALOGUES`, `overlaps`; therapeutic beliefs: `TherapeuticBeliefSystem`, `likeness`,
  `drift`
"""

from __future__ import annotations

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.belief_configurations import (
    CONFIGURATIONS,
    Configuration,
    ConfigurationRow,
    ConfigurationTable,
    Drift,
    Likeness,
    configurations_over_time,
    drift,
    likeness,
)
from cbt_homework.cognition.beliefs import (
    AssumptionForm,
    AssumptionKind,
    BeliefCategory,
    BeliefElicitation,
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
    tally,
)
from cbt_homework.cognition.downward_arrow import (
    ArrowCriterion,
    ArrowStep,
    AsksWhat,
    DownwardArrow,
    StoppedAt,
)
from cbt_homework.cognition.experiment import (
    BehavioralExperiment,
    ExperimentResult,
    Fit,
    belief_change,
)
from cbt_homework.cognition.exposure_hierarchy import (
    ExposureHierarchy,
    ExposureStep,
    ExposureTry,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    FormulationCriterion,
    HomeworkLink,
    HomeworkMoment,
)
from cbt_homework.cognition.formulation_levels import (
    AccessibleMethod,
    FormulationLevel,
    LevelAdvice,
    LevelHistory,
    when_to_go_deeper,
)
from cbt_homework.cognition.record_changes import (
    RatedTwice,
    emotion_changes,
    largest_drop,
    new_emotions,
    thought_changes,
)
from cbt_homework.cognition.record_criteria import (
    ActivityCriterion,
    CircleCriterion,
    ExperimentCriterion,
    ExposureCriterion,
    RecordCriterion,
)
from cbt_homework.cognition.record_parts import RecordPart, parts_of, requested_parts
from cbt_homework.cognition.schema_catalogues import (
    CATALOGUES,
    FREQUENT_IN_TRAINEES,
    PATIENT_SCHEMAS,
    THERAPIST_SCHEMAS,
    YOUNG_SCHEMAS,
)
from cbt_homework.cognition.schema_overlap import Overlap, overlaps, theme_of
from cbt_homework.cognition.schemas import (
    CountClaim,
    Schema,
    SchemaCatalogue,
    SchemaEntry,
    SchemaInfluence,
    SchemaProfile,
    SchemaRelation,
    SchemaRelationKind,
    Valence,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    AssigningHabit,
    HeldAttitude,
    HomeworkAttitude,
    TherapeuticBeliefCriterion,
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
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
from cbt_homework.cognition.vicious_circle import (
    Component,
    Edge,
    Graph,
    Item,
    Node,
    ViciousCircle,
    alert_components,
    circle_of,
    components_of,
    graph_of,
    is_closed,
)
from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.homework.forms import (
    FIVE_COLUMNS,
    NINE_COLUMNS,
    RECORD_FORMS,
    SEVEN_COLUMNS,
    THREE_COLUMNS,
)
from cbt_homework.policies.beliefs import BeliefPolicy
from cbt_homework.policies.cognition import CognitionPolicy
from cbt_homework.policies.records import RecordPolicy

__all__ = [
    "CATALOGUES", "CONFIGURATIONS", "FIVE_COLUMNS", "FREQUENT_IN_TRAINEES", "NINE_COLUMNS",
    "PATIENT_SCHEMAS", "RECORD_FORMS", "SEVEN_COLUMNS", "THERAPIST_SCHEMAS", "THREE_COLUMNS",
    "YOUNG_SCHEMAS", "AccessibleMethod", "Activity", "ActivityCriterion", "ActivitySchedule",
    "Alternative", "ArrowCriterion", "ArrowStep", "AsksWhat", "AssigningHabit", "AssumptionForm",
    "AssumptionKind", "BehavioralExperiment", "BeliefCategory", "BeliefElicitation",
    "BeliefPolicy", "BeliefTarget", "CaseFormulation", "CircleCriterion", "CognitionPolicy",
    "Component", "Conceptualization", "ConditionalAssumption", "Configuration", "ConfigurationRow",
    "ConfigurationTable", "CoreBelief", "CountClaim", "DevelopmentalExperience", "DownwardArrow",
    "Drift", "Edge", "Emotion", "ExperimentCriterion", "ExperimentResult", "ExposureCriterion",
    "ExposureHierarchy", "ExposureStep", "ExposureTry", "Fit", "FormulatedSituation",
    "FormulationCriterion", "FormulationLevel", "Graph", "HeldAttitude", "HomeworkAttitude",
    "HomeworkLink", "HomeworkMoment", "InterpersonalPattern", "Item", "LevelAdvice",
    "LevelHistory", "Likeness", "Node", "Overlap", "PatternRelationship", "RatedTwice",
    "RecordCriterion", "RecordPart", "RecordPolicy", "RecurrentThought", "RelationshipKind",
    "Rerating", "Schema", "SchemaCatalogue", "SchemaEntry", "SchemaInfluence", "SchemaProfile",
    "SchemaRelation", "SchemaRelationKind", "StoppedAt", "Strategy", "StrategyType",
    "TherapeuticBeliefCriterion", "TherapeuticBeliefEntry", "TherapeuticBeliefSystem",
    "TherapeuticBeliefs", "TherapyParty", "Thought", "ThoughtRecord", "Valence", "ViciousCircle",
    "ViewOfOther", "ViewOfSelf", "ViewOfTreatment", "alert_components", "belief_change",
    "circle_of", "components_of", "configurations_over_time", "drift", "emotion_changes",
    "graph_of", "is_closed", "largest_drop", "likeness", "new_emotions", "overlaps", "parts_of",
    "requested_parts", "tally", "theme_of", "thought_changes", "when_to_go_deeper",
]  # fmt: skip

explain_missing_names(__name__)
