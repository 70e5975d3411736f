"""Ratings of dealing with homework, by phase: adherence and competence."""

from __future__ import annotations

from datetime import date

import attrs

from cbt_homework.engagement.assigning import Ground
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class PracticePhase(Term):
    """The phases of dealing with homework in a session; *plan* is also called *assign*."""

    DESIGN = "design"
    PLAN = "plan"
    REVIEW = "review"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CompetenceRating(Value):
    """One rating of how a therapist dealt with homework in one phase.

    That it was done at all and how well it was done are two ratings, which are never added up.

    Attributes:
        phase: The phase that is rated.
        adherence: The extent to which it was done at all.
        competence: The quality with which it was done.
        ground: The ground of the rating.
        recording: The recording it rests on.
        on: The day it was rated.
    """

    phase: PracticePhase = attrs.field(kw_only=False)
    adherence: Rating | Missing | None = None
    competence: Rating | Missing | None = None
    ground: Ground | None = None
    recording: Ref | None = None
    on: date | None = None
