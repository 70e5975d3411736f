"""A vignette of the source article as values, with what is ours in it."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.engagement.course import Course
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation
from cbt_homework.foundation.field_types import Label, Slug, Text
from cbt_homework.foundation.values import Value
from cbt_homework.homework.spec_parts import Words
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.recordings import Recording
from cbt_homework.supervision.series import SupervisionSeries

Record = ThoughtRecord | ViciousCircle | DownwardArrow | BehavioralExperiment
"""What somebody wrote down of thoughts, feelings, beliefs, or of putting them to the test."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Case(Value):
    """A vignette of the source article, retold as values that can be assessed and shown.

    Every word in it is this library's. What the vignette does not tell is None; what had to be made
    up to write it down, each date and id among it, is said in ``ours``.

    Attributes:
        key: Its key.
        title: The heading of the case.
        about: The people in it, and what happens.
        source: The part of the article that it retells.
        course: The homework of the therapy, in order.
        formulation: What is thought to keep the difficulty going.
        belief_system: How the two see each other, themselves and treatment.
        thought_records: Thought records.
        circles: Vicious circles.
        arrows: Downward arrows.
        experiments: Behavioral experiments.
        recordings: Recordings that were used or talked about.
        supervision: The sessions of supervision.
        dialogue: The conversation, turn by turn.
        ours: The things that had to be made up or decided.
        left_open: The things that the vignette does not tell.
    """

    key: Slug = attrs.field(kw_only=False)
    title: Label
    about: Text
    source: Citation
    course: Course | None = None
    formulation: CaseFormulation | None = None
    belief_system: TherapeuticBeliefSystem | None = None
    thought_records: Annotated[tuple[ThoughtRecord, ...], k.Size(0, 10)] | None = None
    circles: Annotated[tuple[ViciousCircle, ...], k.Size(0, 10)] | None = None
    arrows: Annotated[tuple[DownwardArrow, ...], k.Size(0, 10)] | None = None
    experiments: Annotated[tuple[BehavioralExperiment, ...], k.Size(0, 10)] | None = None
    recordings: Annotated[tuple[Recording, ...], k.Size(0, 10)] | None = None
    supervision: SupervisionSeries | None = None
    dialogue: Dialogue | None = None
    ours: Words
    left_open: Words

    @property
    def records(self) -> tuple[Record, ...]:
        """The thought records, circles, arrows and experiments, in this order."""
        kept = (self.thought_records, self.circles, self.arrows, self.experiments)
        return tuple(record for records in kept for record in records or ())
