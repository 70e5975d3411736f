"""The ten criteria of an assignment, in their two phases."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Term


class Phase(Term):
    """The subject of a rule: the design, or how it was planned with one person."""

    DESIGN = "design"
    PLAN = "plan"


class Criterion(Term):
    """The criteria of homework that is likely to be done and worth doing."""

    FOLLOWS_FROM_SESSION = "follows-from-session"
    CONCRETE = "concrete"
    MEANINGFUL = "meaningful"
    NO_LOSE = "no-lose"
    OBSTACLES_ANTICIPATED = "obstacles-anticipated"
    RECORD_FORM_READY = "record-form-ready"
    BELIEVED_ACHIEVABLE = "believed-achievable"
    RIGHT_DIFFICULTY = "right-difficulty"
    COLLABORATIVE = "collaborative"
    WRITTEN = "written"

    @property
    def phase(self) -> Phase:
        """The phase in which it can first be judged."""
        return Phase.PLAN if self in _PLAN else Phase.DESIGN


_PLAN = {
    Criterion.BELIEVED_ACHIEVABLE,
    Criterion.RIGHT_DIFFICULTY,
    Criterion.COLLABORATIVE,
    Criterion.WRITTEN,
}
