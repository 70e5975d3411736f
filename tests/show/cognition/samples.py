"""One thing of each kind, for golden files."""

from __future__ import annotations

from datetime import date

import attrs

from cbt_homework.cognition.beliefs import (
    BeliefCategory,
    BeliefTarget,
    CoreBelief,
    RecurrentThought,
)
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow, StoppedAt
from cbt_homework.cognition.formulation import CaseFormulation, HomeworkLink
from cbt_homework.cognition.schemas import Schema, SchemaInfluence, Valence
from cbt_homework.cognition.thought_record import Emotion, Rerating, Thought
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.registry import Writable
from tests.cognition.beliefs.cases import LUDMILA, VERA
from tests.cognition.records.reference import TABLE_2

RECORD = attrs.evolve(
    TABLE_2,
    on=date(2026, 3, 2),
    hot_thought=1,
    body=("A tight throat",),
    emotions_after=(
        *(TABLE_2.emotions_after or ()),
        Emotion("Relief", intensity=Rating(6, ONE_TO_TEN)),
    ),
    thoughts_after=(Rerating(0, percent(30)), Rerating(2, Rating(3, ONE_TO_TEN))),
)
"""The article's record, with what it leaves out."""

CIRCLE = ViciousCircle(
    situation="Sunday evening, the form on the kitchen table",
    thoughts=(
        Thought("I will not manage it anyway", belief=percent(85)),
        Thought("He will be disappointed | with <me>", belief=percent(70)),
    ),
    emotions=(
        Emotion("sadness", intensity=Rating(7, ONE_TO_TEN)),
        Emotion("shame", intensity=Missing.DECLINED),
    ),
    body=("heavy arms", "a tight throat"),
    behavior=("The form goes into the drawer, and I watch television until midnight",),
    consequences=("On Monday there is even more to do",),
    alert=Component.BODY,
)

ARROW = DownwardArrow(
    "She thinks I am slow",
    charge=percent(80),
    steps=(
        ArrowStep(
            question="And if she did, what would it mean to you?",
            answer="That she looks down on me\nfor not trying",
            asks=AsksWhat.MEANS_TO,
        ),
        ArrowStep(
            question="And what would that say about you?",
            answer="That nobody wants me around",
            asks=AsksWhat.MEANS_ABOUT,
            depth=3,
        ),
    ),
    ends_in=CoreBelief("I am worth nothing", strength=percent(90)),
    stopped_at=StoppedAt.AFFECT_SHIFT,
)


def _both_sides() -> CaseFormulation:
    assert VERA.patient is not None
    assert VERA.patient.situations is not None
    situation = VERA.patient.situations[0]
    patient = attrs.evolve(
        VERA.patient,
        situations=(
            situation,
            attrs.evolve(situation, meaning=Missing.NOT_ASKED, emotions=(), leads_to=("gone",)),
            attrs.evolve(situation, moment=None, behavior=None),
            attrs.evolve(situation, meaning=None, leads_to=()),
        ),
        core_beliefs=(
            CoreBelief(
                "I am hard to love",
                id="core",
                about=BeliefTarget.SELF,
                category=BeliefCategory.UNLOVABLE,
                theme="abandonment",
                strength=percent(75),
                from_experiences=("silence",),
            ),
        ),
        recurrent_thoughts=(
            RecurrentThought("It is my fault", count=4, triggers=("Silence",), beliefs=("core",)),
            RecurrentThought("They will leave", triggers=()),
        ),
        schemas=(
            Schema(
                "demanding-standards",
                catalogue="therapist-schemas",
                theme="achievement",
                words="All of it, or nothing",
                valence=Valence.NEGATIVE,
                influences=(SchemaInfluence.PEER_GROUP,),
                compensates_for=(),
                triggers=("Marks",),
            ),
            Schema("abandonment", influences=(), compensates_for=("mistrust",)),
        ),
    )
    return attrs.evolve(
        VERA,
        patient=patient,
        therapist=LUDMILA.therapist,
        history=attrs.evolve(LUDMILA.history, discussions=2, recurrences=1),
        tentative=True,
        overlap_discussed=False,
        sessions=4,
        homework=(*(VERA.homework or ()), HomeworkLink(), HomeworkLink(beliefs=("gone",))),
    )


FORMULATION = _both_sides()

THINGS: dict[str, Writable] = {
    "record": RECORD,
    "circle": CIRCLE,
    "arrow": ARROW,
    "formulation": FORMULATION,
}
