"""The settings in which homework is assigned, and who assigns and does it in each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from cbt_homework.foundation.vocabulary import Term


class Setting(Term):
    """Where homework is assigned."""

    THERAPY = "therapy"
    SUPERVISION = "supervision"
    SUPERVISOR_TRAINING = "supervisor-training"
    METASUPERVISION = "metasupervision"


class Role(Term):
    """What a person is in a setting; the same person has another role in another one."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    THERAPIST = "therapist"
    SUPERVISEE = "supervisee"
    SUPERVISOR = "supervisor"
    SUPERVISOR_TRAINEE = "supervisor-trainee"
    TRAINER = "trainer"
    METASUPERVISOR = "metasupervisor"


class Party(Term):
    """The two sides of an assignment, in every setting."""

    ASSIGNER = "assigner"
    ASSIGNEE = "assignee"


class Proposer(Term):
    """Whose idea an assignment was."""

    ASSIGNER = "assigner"
    ASSIGNEE = "assignee"
    JOINTLY = "jointly"
    SELF = "self"
    """Somebody's own practice, outside any session."""
    PROGRAM = "program"


class RolePair(NamedTuple):
    """The usual roles of a setting; the first assignee is the one sentences speak of."""

    assigner: Role
    assignees: tuple[Role, ...]

    @property
    def assignee(self) -> Role:
        return self.assignees[0]


ROLES: Mapping[Setting, RolePair] = MappingProxyType(
    {
        Setting.THERAPY: RolePair(Role.THERAPIST, (Role.PATIENT, Role.CAREGIVER)),
        Setting.SUPERVISION: RolePair(Role.SUPERVISOR, (Role.SUPERVISEE, Role.THERAPIST)),
        Setting.SUPERVISOR_TRAINING: RolePair(Role.TRAINER, (Role.SUPERVISOR_TRAINEE,)),
        Setting.METASUPERVISION: RolePair(Role.METASUPERVISOR, (Role.SUPERVISOR,)),
    }
)
"""Who assigns and who does homework, by setting."""
