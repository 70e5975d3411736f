"""The words of a supervision session: elements, topics, and what the supervisor does."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.people import Proposer, Setting
from cbt_homework.foundation.vocabulary import Term


class SupervisionFocus(Term):
    """Supervision looks at homework twice: at that of the therapy, and at its own."""

    SUPERVISED_THERAPY = "supervised-therapy"
    SUPERVISION_ITSELF = "supervision-itself"

    @classmethod
    def of(cls, setting: Setting) -> SupervisionFocus:
        """Which of the two the homework of a setting is."""
        in_therapy = setting is Setting.THERAPY
        return cls.SUPERVISED_THERAPY if in_therapy else cls.SUPERVISION_ITSELF


class SupervisionElement(Term):
    """The elements of a session of supervision.

    The first eight stand in the order in which the source article gives them; the last two are what
    the field adds, and may stand anywhere.
    """

    MEASURES = "measures"
    """Questionnaires and scales of the supervised therapy."""
    HOMEWORK_REVIEW = "homework-review"
    EVENTS = "events"
    """What happened in the therapy since the last session."""
    AGENDA = "agenda"
    WORK = "work"
    HOMEWORK_ASSIGNMENT = "homework-assignment"
    SUMMARY = "summary"
    EVALUATION = "evaluation"
    SUPERVISION_QUESTION = "supervision-question"
    MUTUAL_FEEDBACK = "mutual-feedback"


USUAL_ORDER: tuple[SupervisionElement, ...] = (
    SupervisionElement.MEASURES,
    SupervisionElement.HOMEWORK_REVIEW,
    SupervisionElement.EVENTS,
    SupervisionElement.AGENDA,
    SupervisionElement.WORK,
    SupervisionElement.HOMEWORK_ASSIGNMENT,
    SupervisionElement.SUMMARY,
    SupervisionElement.EVALUATION,
)
"""The eight elements of ongoing supervision of one case, in order."""

OPTIONAL: tuple[SupervisionElement, ...] = (
    SupervisionElement.SUPERVISION_QUESTION,
    SupervisionElement.MUTUAL_FEEDBACK,
)
"""What other descriptions of supervision add."""


class AgendaTopic(Term):
    """The topic of an item of the agenda."""

    HOMEWORK_PROBLEM = "homework-problem"
    CONCEPTUALIZATION = "conceptualization"
    METHOD = "method"
    THERAPY_EVENT = "therapy-event"
    THERAPEUTIC_RELATIONSHIP = "therapeutic-relationship"
    OWN_REACTION = "own-reaction"
    SUPERVISORY_RELATIONSHIP = "supervisory-relationship"
    RISK_OR_ETHICS = "risk-or-ethics"
    OTHER = "other"


class SupervisionLens(Term):
    """The lens through which supervision looks at a problem with homework."""

    CASE = "case"
    INTERACTION = "interaction"
    THERAPIST = "therapist"


LENSES: Mapping[AgendaTopic, SupervisionLens | None] = MappingProxyType(
    {
        AgendaTopic.HOMEWORK_PROBLEM: SupervisionLens.CASE,
        AgendaTopic.CONCEPTUALIZATION: SupervisionLens.CASE,
        AgendaTopic.METHOD: SupervisionLens.CASE,
        AgendaTopic.THERAPY_EVENT: SupervisionLens.CASE,
        AgendaTopic.THERAPEUTIC_RELATIONSHIP: SupervisionLens.INTERACTION,
        AgendaTopic.OWN_REACTION: SupervisionLens.THERAPIST,
        AgendaTopic.SUPERVISORY_RELATIONSHIP: None,
        AgendaTopic.RISK_OR_ETHICS: None,
        AgendaTopic.OTHER: None,
    }
)
"""Through which lens a topic looks; an order of this library."""


class SupervisorIntervention(Term):
    """An intervention of the supervisor."""

    SUPPORT = "support"
    SPECIFIC_PRAISE = "specific-praise"
    """Of a competence that is named."""
    CONCEPTUALIZE = "conceptualize"
    BRAINSTORM = "brainstorm"
    SELF_DISCLOSURE = "self-disclosure"
    GUIDED_DISCOVERY = "guided-discovery"
    REINFORCE_REFLECTION = "reinforce-reflection"
    RESTRUCTURE_THOUGHTS = "restructure-thoughts"
    """Those of the supervisee about the work."""
    MAP_CIRCLE = "map-circle"
    DOWNWARD_ARROW = "downward-arrow"
    CHECK_CONSENT = "check-consent"
    CONFRONT_GENTLY = "confront-gently"
    VALIDATE = "validate"
    ASK_WHAT_WENT_THROUGH_MIND = "ask-what-went-through-mind"
    INSTRUCT = "instruct"
    ROLE_PLAY = "role-play"
    ROLE_REVERSAL = "role-reversal"
    VIDEO_FEEDBACK = "video-feedback"
    LISTEN_TO_RECORDING = "listen-to-recording"
    PLAN_EXPERIMENT = "plan-experiment"
    """Of the supervisee's own."""


PRACTICE: frozenset[SupervisorIntervention] = frozenset(
    {
        SupervisorIntervention.ROLE_PLAY,
        SupervisorIntervention.ROLE_REVERSAL,
        SupervisorIntervention.VIDEO_FEEDBACK,
        SupervisorIntervention.LISTEN_TO_RECORDING,
        SupervisorIntervention.PLAN_EXPERIMENT,
        SupervisorIntervention.MAP_CIRCLE,
        SupervisorIntervention.DOWNWARD_ARROW,
        SupervisorIntervention.RESTRUCTURE_THOUGHTS,
    }
)
"""What is done in the session, beside what is talked about; an order of this library."""


class SupervisionStage(Term):
    """The stage that supervision has reached."""

    EARLY = "early"
    LATER = "later"


USUAL_PROPOSERS: Mapping[SupervisionStage, frozenset[Proposer]] = MappingProxyType(
    {
        SupervisionStage.EARLY: frozenset({Proposer.ASSIGNER, Proposer.JOINTLY}),
        SupervisionStage.LATER: frozenset({Proposer.ASSIGNEE, Proposer.JOINTLY, Proposer.SELF}),
    }
)
"""Who proposes homework of supervision: at first the supervisor, later the supervisee.

Source: the article, for early and later in a course of supervision.
"""
