"""What documents are: their format, the version written today, and the kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cbt_homework.cases.case import Case
from cbt_homework.cognition.activity_schedule import ActivitySchedule
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.entry import Entry
from cbt_homework.engagement.review import Review
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.policy import Policy
from cbt_homework.research.evidence.record import EvidenceRecord
from cbt_homework.research.instruments.instrument import Instrument
from cbt_homework.research.instruments.response import Response
from cbt_homework.research.instruments.scoring import Scored
from cbt_homework.research.recipes.definitions import EngagedDefinition, RepeatedDefinition
from cbt_homework.research.recipes.recipe import Recipe, RecipeScore
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.recordings import Recording
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

FORMAT = "cbt-homework"
VERSION = "1.0"
KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "homework-spec": HomeworkSpec,
        "assignment": Assignment,
        "assessment": Assessment,
        "policy": Policy,
        "entry": Entry,
        "review": Review,
        "course": Course,
        "adherence-diagnosis": AdherenceDiagnosis,
        "thought-record": ThoughtRecord,
        "behavioral-experiment": BehavioralExperiment,
        "activity-schedule": ActivitySchedule,
        "exposure-hierarchy": ExposureHierarchy,
        "vicious-circle": ViciousCircle,
        "case-formulation": CaseFormulation,
        "downward-arrow": DownwardArrow,
        "therapeutic-belief-system": TherapeuticBeliefSystem,
        "supervision-session": SupervisionSession,
        "supervision-series": SupervisionSeries,
        "self-assessment": SelfAssessment,
        "recording": Recording,
        "dialogue": Dialogue,
        "case": Case,
        "instrument": Instrument,
        "instrument-response": Response,
        "instrument-score": Scored,
        "evidence-record": EvidenceRecord,
        "recipe": Recipe,
        "recipe-score": RecipeScore,
        "engaged-definition": EngagedDefinition,
        "repeated-definition": RepeatedDefinition,
    }
)
"""What a document may hold, by the word in its envelope."""
