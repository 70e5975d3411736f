"""A strain in the supervisory relationship, and how it was mended."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Text
from cbt_homework.foundation.invariants import no_repeats
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class RuptureMarker(Term):
    """The mark by which a strain was noticed."""

    SHIFT_OF_FEELING = "shift-of-feeling"
    IRRITATION = "irritation"
    EXPLAINING_ONESELF = "explaining-oneself"
    QUESTIONING_THE_OTHER = "questioning-the-other"
    """The other's opinion is called a mere interpretation."""
    FEELING_UNAPPRECIATED = "feeling-unappreciated"
    GOING_SILENT = "going-silent"
    AGREEING_TOO_FAST = "agreeing-too-fast"


class RepairStep(Term):
    """The steps of repair, in the order in which the article's vignette has them."""

    NOTICED_ALOUD = "noticed-aloud"
    ASKED_WHAT_WENT_THROUGH_MIND = "asked-what-went-through-mind"
    ACKNOWLEDGED = "acknowledged"
    """The other's view may be right."""
    RETURNED_TO_WHAT_WAS_SAID = "returned-to-what-was-said"
    ASKED_WHY_IT_MATTERS = "asked-why-it-matters"
    UNDERSTOOD = "understood"
    """Understanding was expressed for what came up."""
    TAKEN_UP_AS_HOMEWORK = "taken-up-as-homework"


FOUNDED_ON = frozenset({RepairStep.ASKED_WHAT_WENT_THROUGH_MIND, RepairStep.ACKNOWLEDGED})
"""Asking and acknowledging: what a repair begins with here; a convention of this library."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rupture(Value):
    """A strain between supervisor and supervisee.

    Attributes:
        markers: The signs by which it was noticed; none twice.
        noticed_by: The party that noticed it.
        steps: The steps of repair, in order; none twice, empty where nothing was done.
        mended: Whether both could go on working together.
        words: The notes on it.
    """

    markers: Annotated[tuple[RuptureMarker, ...], k.Size(1, 7)] = attrs.field(kw_only=False)
    noticed_by: Party | None = None
    steps: Annotated[tuple[RepairStep, ...], k.Size(0, 7)] | None = None
    mended: bool | Missing | None = None
    words: Text | None = None

    __invariants__ = (no_repeats("markers"), no_repeats("steps"))
