"""What the rules of this room share."""

from __future__ import annotations

from typing import Protocol

from cbt_homework.engagement.policy import EngagementPolicy
from cbt_homework.foundation.sources import Citation, Standing
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


def article(says: str) -> Citation:
    """The source article, in our words."""
    return Citation("prasko-2022", Standing.VERIFIED, says=says)


def library(says: str) -> Citation:
    """A convention of this library."""
    return Citation("library", Standing.POLICY, says=says)
