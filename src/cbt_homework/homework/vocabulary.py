"""Kinds of homework, and where each is usual."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.forms import Asks


class HomeworkKind(Term):
    """The kind of homework; an assignment can be of several kinds at once."""

    SELF_MONITORING = "self-monitoring"
    THOUGHT_RECORD = "thought-record"
    BEHAVIORAL_EXPERIMENT = "behavioral-experiment"
    EXPOSURE = "exposure"
    ACTIVITY_SCHEDULING = "activity-scheduling"
    GRADED_TASK = "graded-task"
    SKILL_PRACTICE = "skill-practice"
    RELAXATION_MINDFULNESS = "relaxation-mindfulness"
    COMMUNICATION = "communication"
    PROBLEM_SOLVING = "problem-solving"
    GOAL_SETTING = "goal-setting"
    READING = "reading"
    THERAPY_NOTES = "therapy-notes"
    CORE_BELIEF_WORK = "core-belief-work"
    PSYCHOEDUCATION_AUDIO = "psychoeducation-audio"
    SESSION_PREPARATION = "session-preparation"
    FORMULATION = "formulation"
    RECORDING_REVIEW = "recording-review"
    ROLE_PLAY = "role-play"
    OTHER = "other"


class HomeworkPurpose(Term):
    """The purpose of homework, as the source article lists it."""

    GENERALIZE_KNOWLEDGE = "generalize-knowledge"
    PRACTICE_SKILLS = "practice-skills"
    TRY_IN_DAILY_LIFE = "try-in-daily-life"
    TEST_PREDICTIONS = "test-predictions"
    BECOME_INDEPENDENT = "become-independent"
    PLAN_ACTIVITIES = "plan-activities"
    GAIN_SKILLS = "gain-skills"
    COLLECT_DATA = "collect-data"


class PlanMeans(Term):
    """The means that a plan for an obstacle rests on."""

    ACT = "act"
    """Another act: a smaller step, something to do first."""
    THING = "thing"
    """A thing that is at hand, such as a note or a packed bag."""
    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    RESOLVE = "resolve"
    """The wish to do it, and nothing beside it."""


class SuccessDependsOn(Term):
    """The things that decide whether an assignment counts as done."""

    OWN_ACT = "own-act"
    FEELING_OR_SYMPTOM = "feeling-or-symptom"
    ANOTHER_PERSON = "another-person"


class SupervisionKind(Term):
    """The subject that homework in supervision works on."""

    PATIENT_MANAGEMENT = "patient-management"
    WORK_ON_ONESELF = "work-on-oneself"
    THEORY = "theory"


class SupervisionHomeworkFunction(Term):
    """The function of homework in supervision."""

    MAPPING = "mapping"
    MONITORING = "monitoring"
    IMPLEMENTING = "implementing"


IN_THE_WORLD = frozenset(
    {
        HomeworkKind.BEHAVIORAL_EXPERIMENT,
        HomeworkKind.EXPOSURE,
        HomeworkKind.ACTIVITY_SCHEDULING,
        HomeworkKind.GRADED_TASK,
        HomeworkKind.RELAXATION_MINDFULNESS,
    }
)
"""Kinds that are done somewhere in particular, so that the place is worth agreeing on."""

NEEDS_NO_METHOD: Mapping[HomeworkKind, str] = MappingProxyType(
    {
        HomeworkKind.READING: "It brings something new, and people know how to read.",
        HomeworkKind.PSYCHOEDUCATION_AUDIO: "It brings something new, and it takes listening only.",
        HomeworkKind.THERAPY_NOTES: "The notes were made in the session itself.",
        HomeworkKind.SELF_MONITORING: "A first self-monitoring looks at what is there, before a "
        "method has been learned.",
        HomeworkKind.SESSION_PREPARATION: "It collects what the person wants to talk about.",
        HomeworkKind.RECORDING_REVIEW: "It takes listening to one's own session.",
    }
)
"""Kinds that can be done before a method has been learned, each with the reason.

A convention of this library. An assignment that is of another kind as well asks for its method.
"""

SHOWS_THAT_IT_WAS_DONE: Mapping[HomeworkKind, str] = MappingProxyType(
    {
        HomeworkKind.SELF_MONITORING: "It leaves a record.",
        HomeworkKind.THOUGHT_RECORD: "It leaves a record.",
        HomeworkKind.THERAPY_NOTES: "The notes are read or written.",
        HomeworkKind.READING: "A text is read to its end, or to a page.",
        HomeworkKind.PSYCHOEDUCATION_AUDIO: "A recording is heard to its end, or to a minute.",
        HomeworkKind.RECORDING_REVIEW: "A recording is heard to its end, or to a minute.",
        HomeworkKind.RELAXATION_MINDFULNESS: "An exercise has a beginning and an end.",
        HomeworkKind.ROLE_PLAY: "An exercise has a beginning and an end.",
        HomeworkKind.GOAL_SETTING: "It leaves something in writing.",
        HomeworkKind.CORE_BELIEF_WORK: "It leaves something in writing.",
        HomeworkKind.SESSION_PREPARATION: "It leaves something to bring.",
        HomeworkKind.FORMULATION: "It leaves something to bring.",
    }
)
"""Kinds whose act shows by itself whether it was done, each with the reason.

A convention of this library: kinds that leave a record, and exercises with an end. Exposures and
activities are not among them: *start going out, every day* can be any of many acts.
"""

TESTS_A_PREDICTION = frozenset({HomeworkKind.BEHAVIORAL_EXPERIMENT, HomeworkKind.EXPOSURE})
"""Kinds that put an expectation to the test."""

_SUPERVISED = frozenset({HomeworkKind.RECORDING_REVIEW, HomeworkKind.ROLE_PLAY})

USUAL: Mapping[Setting, frozenset[HomeworkKind]] = MappingProxyType(
    {
        Setting.THERAPY: frozenset(HomeworkKind) - {HomeworkKind.RECORDING_REVIEW},
        Setting.SUPERVISION: frozenset(
            {
                HomeworkKind.SELF_MONITORING,
                HomeworkKind.THOUGHT_RECORD,
                HomeworkKind.BEHAVIORAL_EXPERIMENT,
                HomeworkKind.COMMUNICATION,
                HomeworkKind.SKILL_PRACTICE,
                HomeworkKind.READING,
                HomeworkKind.CORE_BELIEF_WORK,
                HomeworkKind.SESSION_PREPARATION,
                HomeworkKind.FORMULATION,
                HomeworkKind.OTHER,
            }
        )
        | _SUPERVISED,
        Setting.SUPERVISOR_TRAINING: frozenset(
            {
                HomeworkKind.SELF_MONITORING,
                HomeworkKind.THOUGHT_RECORD,
                HomeworkKind.SKILL_PRACTICE,
                HomeworkKind.READING,
                HomeworkKind.FORMULATION,
                HomeworkKind.SESSION_PREPARATION,
                HomeworkKind.OTHER,
            }
        )
        | _SUPERVISED,
        Setting.METASUPERVISION: frozenset(
            {
                HomeworkKind.SELF_MONITORING,
                HomeworkKind.THOUGHT_RECORD,
                HomeworkKind.READING,
                HomeworkKind.FORMULATION,
                HomeworkKind.SESSION_PREPARATION,
                HomeworkKind.OTHER,
            }
        )
        | _SUPERVISED,
    }
)
"""The kinds that are usual in each setting; others are possible, and asked about.

A convention of this library, drawn from the kinds of homework the source article names for each
setting. Self-practice is supervisees doing patients' kinds, so nothing here is refused.
"""

FORM_ASKS: Mapping[HomeworkKind, frozenset[Asks]] = MappingProxyType(
    {
        HomeworkKind.THOUGHT_RECORD: frozenset({Asks.SITUATION, Asks.THOUGHT, Asks.EMOTION}),
        HomeworkKind.EXPOSURE: frozenset({Asks.RATING_BEFORE, Asks.RATING_AFTER}),
        HomeworkKind.BEHAVIORAL_EXPERIMENT: frozenset({Asks.PREDICTION, Asks.OUTCOME}),
        HomeworkKind.ACTIVITY_SCHEDULING: frozenset({Asks.ACTIVITY}),
    }
)
"""What a record form should ask for at the least, by kind."""
