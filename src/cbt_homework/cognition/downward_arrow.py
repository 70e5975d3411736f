"""The downward arrow: from a thought, by what it means, to the belief it rests on."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.cognition.beliefs import ConditionalAssumption, CoreBelief
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term

Depth = Annotated[int, k.Whole(0, 1000)]
"""The number a step has on the form."""


class ArrowCriterion(Term):
    """The criteria of a downward arrow that leads somewhere."""

    STEP_BY_STEP = "step-by-step"
    """Each step is there: what was asked, and the answer."""
    ASKS_FOR_MEANING = "asks-for-meaning"
    """It asks what the answer means, and disputes nothing on the way."""
    REACHES_A_BELIEF = "reaches-a-belief"
    """It ends in a core belief or a conditional assumption."""


class AsksWhat(Term):
    """The thing that the question of a step asks for."""

    MEANS_TO = "means-to"
    """What it means *to* the person."""
    MEANS_ABOUT = "means-about"
    """What it means, or says, *about* the person."""
    SOMETHING_ELSE = "something-else"


class StoppedAt(Term):
    """The reason why the descent stopped."""

    REPEATED = "repeated"
    """The same answer came again."""
    GLOBAL = "global"
    """The answer was absolute and general."""
    AFFECT_SHIFT = "affect-shift"
    """What was felt changed."""
    PERSON_WISHED = "person-wished"
    OTHER = "other"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ArrowStep(Value):
    """One step down: a question, and the answer that is the next premise.

    Attributes:
        question: The question that was asked.
        answer: The person's answer.
        asks: The thing that the question asks for.
        depth: The number it has on the form; the order is that of the steps.
        disputed: Whether the answer was disputed before going on.
    """

    question: Text | None = None
    answer: Text | None = None
    asks: AsksWhat | None = None
    depth: Depth | None = None
    disputed: bool | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DownwardArrow(Value):
    """A descent from an automatic thought toward what it rests on.

    Attributes:
        start: The automatic thought it starts from.
        charge: The strength of the feeling with that thought.
        steps: The steps, from the top down.
        ends_in: The belief it ended in.
        stopped_at: The reason why it stopped there.
        record: The thought record it starts from.
    """

    start: Text | None = attrs.field(default=None, kw_only=False)
    charge: Rating | Missing | None = None
    steps: Annotated[tuple[ArrowStep, ...], k.Size(0, 50)] | None = None
    ends_in: CoreBelief | ConditionalAssumption | None = None
    stopped_at: StoppedAt | None = None
    record: Ref | None = None

    @property
    def turning_step(self) -> int | None:
        """The place of the step that turned from *to you* to *about you*; None where none did."""
        asked = [step.asks for step in self.steps or ()]
        if AsksWhat.MEANS_TO not in asked:
            return None
        first = asked.index(AsksWhat.MEANS_TO)
        after = (i for i, asks in enumerate(asked) if i > first and asks is AsksWhat.MEANS_ABOUT)
        return next(after, None)
