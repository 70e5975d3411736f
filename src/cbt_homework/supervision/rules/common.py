"""The policy protocol that the rules for supervision share."""

from __future__ import annotations

from typing import Protocol

from cbt_homework.engagement.policy import EngagementPolicy
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.policy import HomeworkPolicy
from cbt_homework.supervision.policy import SupervisionPolicy


class Context(Protocol):
    """The parts of a policy that these rules read."""

    @property
    def absent(self) -> Verdict: ...
    @property
    def homework(self) -> HomeworkPolicy: ...
    @property
    def engagement(self) -> EngagementPolicy: ...
    @property
    def supervision(self) -> SupervisionPolicy: ...
