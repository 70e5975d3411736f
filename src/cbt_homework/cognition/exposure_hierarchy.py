"""The exposure hierarchy: steps toward what is avoided, and the tries at each."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.cognition.record_changes import change_between_rating_answers
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.ratings import Change, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec_parts import Words


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExposureTry(Value):
    """One time that a step was tried.

    Two ways to learn from it stand side by side: fear before and after, and what was expected
    beside what happened. The library prefers neither.

    Attributes:
        on: The day.
        fear_before: The fear before the try.
        fear_after: The fear at the end of the try.
        expected: The outcome that was expected.
        happened: The outcome.
    """

    on: date | None = None
    fear_before: Rating | Missing | None = None
    fear_after: Rating | Missing | None = None
    expected: Text | None = None
    happened: Text | None = None

    @property
    def fear_change(self) -> Change | None:
        """Fear after minus fear before; None where one is not rated."""
        return change_between_rating_answers(self.fear_before, self.fear_after)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExposureStep(Value):
    """One step.

    Attributes:
        what: The thing to do.
        fear: The fear that it is expected to bring.
        tries: The times it was tried; empty where it has not been yet.
    """

    what: Text = attrs.field(kw_only=False)
    fear: Rating | Missing | None = None
    tries: Annotated[tuple[ExposureTry, ...], k.Size(0, 200)] | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExposureHierarchy(Value):
    """Steps toward a situation that is avoided, in the order they are planned.

    Attributes:
        id: An opaque id.
        toward: The situation that it leads to.
        steps: The steps; empty where none is found yet.
        safety_behaviors: What is left out because it would hide what there is to learn; empty where
            there is none.
    """

    id: Ref | None = None
    toward: Text | None = None
    steps: Annotated[tuple[ExposureStep, ...], k.Size(0, 100)] | None = None
    safety_behaviors: Words | None = None
