"""The policy protocol that the rules for supervision share."""

from __future__ import annotations

from typing import Protocol

from cbt_homework.engagement.policy import EngagementPolicy
from cbt_homework.foundation.findings import AbsencePolicy
from cbt_homework.homework.policy import HomeworkPolicy
from cbt_homework.supervision.policy import SupervisionPolicy


class Context(AbsencePolicy, Protocol):
    """The parts of a policy that these rules read."""

    @property
    def homework(self) -> HomeworkPolicy: ...
    @property
    def engagement(self) -> EngagementPolicy: ...
    @property
    def supervision(self) -> SupervisionPolicy: ...
