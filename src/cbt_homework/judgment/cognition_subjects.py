"""The subjects of the room `cognition`, and its books."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cbt_homework.cognition.activity_schedule import ActivitySchedule
from cbt_homework.cognition.belief_rules import (
    DOWNWARD_ARROW_RULES,
    FORMULATION_RULES,
    THERAPEUTIC_BELIEF_RULES,
)
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.record_rules import RECORD_RULES
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.subject import Subject, SubjectPart, subject_itself

RECORDS = RuleBook("records", RECORD_RULES)
"""The rules for thought records, experiments, activity schedules, lists of steps and circles."""
FORMULATIONS = RuleBook("formulations", (*FORMULATION_RULES, *DOWNWARD_ARROW_RULES))
"""The rules for case formulations and downward arrows."""
THERAPEUTIC_BELIEFS = RuleBook("therapeutic-beliefs", THERAPEUTIC_BELIEF_RULES)
"""The rules for therapeutic belief systems: prompts to reflect on."""


def _build_subject(name: str, cls: type[Any], book: RuleBook) -> Subject:
    return Subject(name, (SubjectPart(cls, "", subject_itself),), book)


SUBJECTS: Mapping[type[Any], Subject] = MappingProxyType(
    {
        ThoughtRecord: _build_subject("thought-record", ThoughtRecord, RECORDS),
        BehavioralExperiment: _build_subject(
            "behavioral-experiment", BehavioralExperiment, RECORDS
        ),
        ActivitySchedule: _build_subject("activity-schedule", ActivitySchedule, RECORDS),
        ExposureHierarchy: _build_subject("exposure-hierarchy", ExposureHierarchy, RECORDS),
        ViciousCircle: _build_subject("vicious-circle", ViciousCircle, RECORDS),
        CaseFormulation: _build_subject("case-formulation", CaseFormulation, FORMULATIONS),
        DownwardArrow: _build_subject("downward-arrow", DownwardArrow, FORMULATIONS),
        TherapeuticBeliefSystem: _build_subject(
            "therapeutic-belief-system", TherapeuticBeliefSystem, THERAPEUTIC_BELIEFS
        ),
    }
)
