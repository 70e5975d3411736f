"""The supervisee's work on oneself: a method tried on oneself, and reflection in writing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import attrs

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Label, Ref, Text
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)


class SelfPracticeTask(Term):
    """Five tasks a therapist does with oneself, like those a patient gets."""

    DESCRIBE_THOUGHTS = "describe-thoughts"
    TEST_THOUGHTS = "test-thoughts"
    EXPERIMENT = "experiment"
    CLARIFY_BELIEFS = "clarify-beliefs"
    TRY_COMMUNICATION = "try-communication"


PARALLEL: Mapping[HomeworkKind, SelfPracticeTask] = MappingProxyType(
    {
        HomeworkKind.SELF_MONITORING: SelfPracticeTask.DESCRIBE_THOUGHTS,
        HomeworkKind.THOUGHT_RECORD: SelfPracticeTask.TEST_THOUGHTS,
        HomeworkKind.BEHAVIORAL_EXPERIMENT: SelfPracticeTask.EXPERIMENT,
        HomeworkKind.EXPOSURE: SelfPracticeTask.EXPERIMENT,
        HomeworkKind.CORE_BELIEF_WORK: SelfPracticeTask.CLARIFY_BELIEFS,
        HomeworkKind.FORMULATION: SelfPracticeTask.CLARIFY_BELIEFS,
        HomeworkKind.COMMUNICATION: SelfPracticeTask.TRY_COMMUNICATION,
        HomeworkKind.SKILL_PRACTICE: SelfPracticeTask.TRY_COMMUNICATION,
        HomeworkKind.ROLE_PLAY: SelfPracticeTask.TRY_COMMUNICATION,
    }
)
"""Which of the five is like a patient's homework of a kind.

The five are the article's; which kind each is like is an order of this library.
"""


class SupervisorTask(Term):
    """Six tasks for supervisors in training."""

    CIRCLE_OF_UNEASY_SITUATIONS = "circle-of-uneasy-situations"
    RESTRUCTURE_OWN_THOUGHTS = "restructure-own-thoughts"
    CAPTURE_OWN_REACTION = "capture-own-reaction"
    """Thoughts, emotions, body and behavior in a reaction to the supervised therapist."""
    NOTE_CONCENTRATION = "note-concentration"
    NOTE_SKILLS = "note-skills"
    """Skills used, and learned for the next session."""
    RECORD_AND_ANALYZE = "record-and-analyze"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TaskEntry(Value):
    """The parts of one task.

    Attributes:
        means: The thing to do.
        kind: The kind of homework it is.
        works_on: The subject that it works on.
        function: Its function.
        source: Its source.
    """

    means: Label = attrs.field(kw_only=False)
    kind: HomeworkKind
    works_on: SupervisionKind
    function: SupervisionHomeworkFunction
    source: Citation


_TRAINING = Citation(
    "prasko-2022", CitationStatus.VERIFIED, says="Homework in the training of supervisors."
)
_EXAMPLE = Citation(
    "prasko-2022",
    CitationStatus.VERIFIED,
    says="Homework of supervision maps, monitors or implements; it concerns the patient, oneself "
    "or theory.",
)
_OURS = Citation("library", CitationStatus.POLICY, says="An example of this library for this pair.")


def _build_self_practice_entry(
    means: str, kind: HomeworkKind, function: SupervisionHomeworkFunction
) -> TaskEntry:
    return TaskEntry(
        means,
        kind=kind,
        works_on=SupervisionKind.WORK_ON_ONESELF,
        function=function,
        source=_TRAINING,
    )


SUPERVISOR_TASKS: Mapping[SupervisorTask, TaskEntry] = MappingProxyType(
    {
        SupervisorTask.CIRCLE_OF_UNEASY_SITUATIONS: _build_self_practice_entry(
            "A vicious circle of a situation in supervision that felt uneasy",
            HomeworkKind.FORMULATION,
            SupervisionHomeworkFunction.MAPPING,
        ),
        SupervisorTask.RESTRUCTURE_OWN_THOUGHTS: _build_self_practice_entry(
            "A thought record of one's own thoughts in such a situation",
            HomeworkKind.THOUGHT_RECORD,
            SupervisionHomeworkFunction.IMPLEMENTING,
        ),
        SupervisorTask.CAPTURE_OWN_REACTION: _build_self_practice_entry(
            "Thoughts, feelings, body and behavior in one's own reaction to the therapist",
            HomeworkKind.SELF_MONITORING,
            SupervisionHomeworkFunction.MONITORING,
        ),
        SupervisorTask.NOTE_CONCENTRATION: _build_self_practice_entry(
            "Notes on how concentrated one was during each session",
            HomeworkKind.SELF_MONITORING,
            SupervisionHomeworkFunction.MONITORING,
        ),
        SupervisorTask.NOTE_SKILLS: _build_self_practice_entry(
            "Notes on which skills of supervision were used, and what was learned by it",
            HomeworkKind.SELF_MONITORING,
            SupervisionHomeworkFunction.MONITORING,
        ),
        SupervisorTask.RECORD_AND_ANALYZE: _build_self_practice_entry(
            "A video of a session of supervision with one's analysis, for the next meeting",
            HomeworkKind.RECORDING_REVIEW,
            SupervisionHomeworkFunction.MAPPING,
        ),
    }
)
"""The six tasks of supervisors in training. Which function each has is an order of this library."""


def _build_supervision_entry(
    means: str,
    kind: HomeworkKind,
    works_on: SupervisionKind,
    function: SupervisionHomeworkFunction,
    source: Citation = _EXAMPLE,
) -> TaskEntry:
    return TaskEntry(means, kind=kind, works_on=works_on, function=function, source=source)


SUPERVISION_TASKS: tuple[TaskEntry, ...] = (
    _build_supervision_entry(
        "Adding to the conceptualization of the case, or drawing its vicious circle",
        HomeworkKind.FORMULATION,
        SupervisionKind.PATIENT_MANAGEMENT,
        SupervisionHomeworkFunction.MAPPING,
    ),
    _build_supervision_entry(
        "Counting on a recording how often the patient is encouraged, and where more would fit",
        HomeworkKind.RECORDING_REVIEW,
        SupervisionKind.PATIENT_MANAGEMENT,
        SupervisionHomeworkFunction.MONITORING,
    ),
    _build_supervision_entry(
        "Using a therapeutic strategy that was planned together with this patient",
        HomeworkKind.SKILL_PRACTICE,
        SupervisionKind.PATIENT_MANAGEMENT,
        SupervisionHomeworkFunction.IMPLEMENTING,
    ),
    _build_supervision_entry(
        "Clarifying which experiences and attitudes lead to a reaction, and with whom else",
        HomeworkKind.CORE_BELIEF_WORK,
        SupervisionKind.WORK_ON_ONESELF,
        SupervisionHomeworkFunction.MAPPING,
    ),
    _build_supervision_entry(
        "A record of automatic thoughts after sessions with uneasy feelings",
        HomeworkKind.THOUGHT_RECORD,
        SupervisionKind.WORK_ON_ONESELF,
        SupervisionHomeworkFunction.MONITORING,
    ),
    _build_supervision_entry(
        "A behavioral experiment of one's own in a session",
        HomeworkKind.BEHAVIORAL_EXPERIMENT,
        SupervisionKind.WORK_ON_ONESELF,
        SupervisionHomeworkFunction.IMPLEMENTING,
    ),
    _build_supervision_entry(
        "Reading a text that helps to understand the patient, with a question to bring back",
        HomeworkKind.READING,
        SupervisionKind.THEORY,
        SupervisionHomeworkFunction.MAPPING,
    ),
    _build_supervision_entry(
        "Noting in sessions where what was read applies",
        HomeworkKind.SELF_MONITORING,
        SupervisionKind.THEORY,
        SupervisionHomeworkFunction.MONITORING,
        _OURS,
    ),
    _build_supervision_entry(
        "Trying out in a role-play what was read",
        HomeworkKind.ROLE_PLAY,
        SupervisionKind.THEORY,
        SupervisionHomeworkFunction.IMPLEMENTING,
        _OURS,
    ),
)
"""An example of each pair of what homework in supervision works on and what it does there."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Reflection(Value):
    """Reflection in writing on what was practiced.

    Attributes:
        personal: The meaning for oneself.
        professional: The meaning for the work with patients.
        on: The day it was written.
        confidence: The confidence, now, of being able to do the like with patients.
        belief_in_method: The trust that the method helps.
    """

    personal: Text | None = None
    professional: Text | None = None
    on: date | None = None
    confidence: Rating | Missing | None = None
    belief_in_method: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SelfPractice(Value):
    """A method the supervisee practiced on oneself, and the reflection that followed.

    Attributes:
        task: The one of five tasks that it is.
        on: The day it was practiced.
        done: Whether it was practiced.
        assignment: The homework of supervision it was.
        parallel_to: The patient's homework that it is like.
        pattern: The pattern that both share, by its id in a formulation.
        reflection: The reflection on it.
        words: The notes on it.
    """

    task: SelfPracticeTask = attrs.field(kw_only=False)
    on: date | None = None
    done: bool | Missing | None = None
    assignment: Ref | None = None
    parallel_to: Ref | None = None
    pattern: Ref | None = None
    reflection: Reflection | Missing | None = None
    words: Text | None = None
