"""The format of documents, and the kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cbt_homework.foundation.check_source import cached
from cbt_homework.foundation.lazy_names import LazyRegistry

FORMAT = "cbt-homework"


class KindRegistry(LazyRegistry[type[Any]]):
    """Classes by the words for them; a class is imported when it is first asked for."""

    def __init__(self, places: Mapping[str, str]) -> None:
        super().__init__(places)
        self._names = {place: name for name, place in places.items()}

    def kind_word(self, cls: type[Any]) -> str | None:
        """The word for a class; None for one that is no kind of document."""
        place = f"{cls.__module__.removeprefix('cbt_homework.')}:{cls.__qualname__}"
        name = self._names.get(place)
        return name if name is not None and self[name] is cls else None


KINDS = KindRegistry(
    {
        "homework-spec": "homework.spec:HomeworkSpec",
        "assignment": "homework.assignment:Assignment",
        "assessment": "judgment.assessment:Assessment",
        "policy": "policies.policy:Policy",
        "assignment-history": "engagement.assignment_history:AssignmentHistory",
        "review": "engagement.review:Review",
        "course": "engagement.course:Course",
        "adherence-diagnosis": "judgment.diagnosis:AdherenceDiagnosis",
        "course-overview": "judgment.overview:CourseOverview",
        "next-design": "engagement.design_changes:NextDesign",
        "thought-record": "cognition.thought_record:ThoughtRecord",
        "behavioral-experiment": "cognition.experiment:BehavioralExperiment",
        "activity-schedule": "cognition.activity_schedule:ActivitySchedule",
        "exposure-hierarchy": "cognition.exposure_hierarchy:ExposureHierarchy",
        "vicious-circle": "cognition.vicious_circle:ViciousCircle",
        "case-formulation": "cognition.formulation:CaseFormulation",
        "downward-arrow": "cognition.downward_arrow:DownwardArrow",
        "therapeutic-belief-system": "cognition.therapeutic_beliefs:TherapeuticBeliefSystem",
        "supervision-session": "supervision.session:SupervisionSession",
        "supervision-series": "supervision.series:SupervisionSeries",
        "self-assessment": "supervision.self_assessment:SelfAssessment",
        "recording": "supervision.recordings:Recording",
        "dialogue": "supervision.dialogue:Dialogue",
        "case": "cases.case:Case",
        "instrument": "research.instruments.instrument:Instrument",
        "instrument-response": "research.instruments.response:Response",
        "instrument-score": "research.instruments.scoring:Scored",
        "evidence-record": "research.evidence.record:EvidenceRecord",
        "recipe": "research.recipes.recipe:Recipe",
        "recipe-score": "research.recipes.recipe:RecipeScore",
        "engaged-definition": "research.recipes.definitions:EngagedDefinition",
        "repeated-definition": "research.recipes.definitions:RepeatedDefinition",
    }
)
"""What a document may hold, by the word in its envelope."""


@cached
def kind_word(cls: type[Any]) -> str | None:
    """The word for a class, as `KindRegistry.kind_word`."""
    return KINDS.kind_word(cls)
