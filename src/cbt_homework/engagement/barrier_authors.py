"""Who can know whether a barrier stood in the way, and how an author knows.

What somebody says about somebody else's inner state is an impression. It supports nothing, wherever
it is recorded, and is asked about. What a person saw is an observation.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, assert_never

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.barriers import Barrier, KnownBy
from cbt_homework.foundation.people import ROLES, Role, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import assignee_roles

KNOWN_BY: Mapping[Barrier, KnownBy] = MappingProxyType(
    {
        # Understanding, wishes, thoughts and feelings belong to the one who has them.
        Barrier.NOT_UNDERSTOOD: KnownBy.ASSIGNEE,
        Barrier.LOW_IMPORTANCE: KnownBy.ASSIGNEE,
        Barrier.LOW_MOTIVATION: KnownBy.ASSIGNEE,
        Barrier.LOW_CONFIDENCE: KnownBy.ASSIGNEE,
        Barrier.PATIENT_BELIEF: KnownBy.ASSIGNEE,
        Barrier.HOPELESSNESS: KnownBy.ASSIGNEE,
        Barrier.FEAR_OF_EVALUATION: KnownBy.ASSIGNEE,
        Barrier.ALL_OR_NOTHING: KnownBy.ASSIGNEE,
        Barrier.AVOIDANCE: KnownBy.ASSIGNEE,
        Barrier.SYMPTOMS: KnownBy.ASSIGNEE,
        Barrier.FORGETTING: KnownBy.ASSIGNEE,
        Barrier.OWN_IDEAS: KnownBy.ASSIGNEE,
        Barrier.FEELING_BETTER: KnownBy.ASSIGNEE,
        Barrier.PURPOSE_UNCLEAR: KnownBy.ASSIGNEE,
        Barrier.TOO_DEMANDING: KnownBy.ASSIGNEE,
        Barrier.NOT_SUITED: KnownBy.ASSIGNEE,
        Barrier.OFF_GOAL: KnownBy.ASSIGNEE,
        Barrier.TEDIOUS: KnownBy.ASSIGNEE,
        Barrier.NO_REWARD: KnownBy.ASSIGNEE,
        Barrier.EXPECTATION_OF_THERAPIST: KnownBy.ASSIGNEE,
        Barrier.FEELING_BOSSED: KnownBy.ASSIGNEE,
        Barrier.OTHER: KnownBy.ASSIGNEE,
        # What was agreed on was agreed on in the session.
        Barrier.NOT_PLANNED: KnownBy.SESSION,
        Barrier.NOT_ASSIGNED: KnownBy.SESSION,
        Barrier.NOT_REVIEWED: KnownBy.SESSION,
        Barrier.ASSIGNING_STYLE: KnownBy.SESSION,
        Barrier.THERAPIST_REACTION: KnownBy.SESSION,
        # Circumstances can be seen by whoever was there; the one who assigned it was not.
        Barrier.UNFORESEEN_CIRCUMSTANCES: KnownBy.DAILY_LIFE,
        Barrier.NO_TIME: KnownBy.DAILY_LIFE,
        Barrier.NO_SUPPORT: KnownBy.DAILY_LIFE,
        Barrier.CAREGIVER: KnownBy.DAILY_LIFE,
        Barrier.NO_MEANS: KnownBy.DAILY_LIFE,
        # Attitudes of the one who assigns it belong to that person.
        Barrier.THERAPIST_ATTITUDE: KnownBy.ASSIGNER,
        Barrier.LOW_ENTHUSIASM: KnownBy.ASSIGNER,
        Barrier.RECOMMENDATIONS_TOO_STRICT: KnownBy.ASSIGNER,
        Barrier.LITTLE_CAN_BE_ASSIGNED: KnownBy.ASSIGNER,
    }
)
"""Who can know of each barrier, with the reasons beside it; an order of this library."""

_WATCHED = (Ground.LIVE, Ground.RECORDING)
_SEEN = (KnownBy.DAILY_LIFE, KnownBy.SESSION)
_AT_HOME = (Rater.CAREGIVER, Rater.OBSERVER, Rater.LOG)
_LOOKING_ON = (Rater.OBSERVER, Rater.LOG)
_ONLY_ASSIGNEES = frozenset({Role.PATIENT, Role.SUPERVISEE, Role.SUPERVISOR_TRAINEE})
_ONLY_ASSIGNERS = frozenset({Role.THERAPIST, Role.SUPERVISOR, Role.TRAINER, Role.METASUPERVISOR})


class AuthorRoles(NamedTuple):
    """The roles that speak for themselves about one assignment, by their words on the wire.

    Attributes:
        assignees: Those of the person who does it.
        assigners: Those of the person who assigns it.
    """

    assignees: frozenset[str]
    assigners: frozenset[str]

    def can_know(self, known_by: KnownBy, by: Rater | None, ground: Ground | None) -> bool:
        """Whether an author can know of a barrier, and does not only have an impression of it.

        Where the record does not say who answered, the answer counts as that of the person who was
        asked, since that is what an inquiry, a report and a rating are for.
        """
        if ground is Ground.IMPRESSION:
            return False
        if by is None:
            return known_by in _SEEN or ground not in _WATCHED
        own, assigns = by.value in self.assignees, by.value in self.assigners
        match known_by:
            case KnownBy.ASSIGNEE:
                return own
            case KnownBy.ASSIGNER:
                return assigns
            case KnownBy.DAILY_LIFE:
                return own or by in _AT_HOME or ground in _WATCHED
            case KnownBy.SESSION:
                return own or assigns or by in _LOOKING_ON or ground in _WATCHED
            case _:
                assert_never(known_by)

    def ground_of(self, by: Rater | None, given: Ground | None) -> Ground | None:
        """The ground that something was said on: the given one, or the one that its author has.

        A person gives an own account, a log has counted, and whoever else was there has seen it.
        None where the record does not say who it was.
        """
        if given is not None or by is None:
            return given
        if by is Rater.LOG:
            return Ground.RECORDING
        own = by.value in self.assignees or by.value in self.assigners
        return Ground.OWN_ACCOUNT if own else Ground.LIVE


def author_roles(assignment: Assignment | None, setting: Setting | None) -> AuthorRoles:
    """The roles that speak for themselves about an assignment, in the setting of its course.

    A caregiver speaks for the person only where the assignment names one. Without a setting these
    are the roles that do homework, or assign it, in every setting that has them.
    """
    assignees = _assignees(assignment, setting)
    if assignment is not None and assignment.assigned_by is not None:
        assigners = frozenset({assignment.assigned_by})
    elif (known := (assignment and assignment.setting) or setting) is not None:
        assigners = frozenset({ROLES[known].assigner})
    else:
        assigners = _ONLY_ASSIGNERS - assignees
    return AuthorRoles(
        frozenset(role.value for role in assignees), frozenset(role.value for role in assigners)
    )


def _assignees(assignment: Assignment | None, setting: Setting | None) -> frozenset[Role]:
    if assignment is not None and (roles := assignee_roles(assignment)):
        named = {one.role for one in assignment.assignees or ()}
        return frozenset(roles - ({Role.CAREGIVER} - named))
    if setting is None:
        return _ONLY_ASSIGNEES
    return frozenset(ROLES[setting].assignees) - {Role.CAREGIVER}
