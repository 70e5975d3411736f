"""Homework templates of a public application as designs, in words of our own.

The application (Solace-AI, MIT) keeps for each template a name, steps, skills, a difficulty and an
estimated number of minutes. Only what has a field here is encoded. An estimate of minutes is not an
amount that was agreed on and stays out; so do the order of the steps, the level of difficulty, and
skills without a purpose.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import cbt_homework as ch
from cbt_homework.foundation.ratings import ONE_TO_TEN, UNSPECIFIED
from cbt_homework.homework.forms import Asks, Column, RecordForm
from cbt_homework.homework.schedule_constructors import all_day
from cbt_homework.homework.target import Unit

Kind = ch.homework.HomeworkKind

TEMPLATES: Mapping[str, ch.HomeworkSpec] = MappingProxyType({
    "thought_record": ch.HomeworkSpec(
        "Catch a thought that weighs on you, and look at it anew",
        kinds=(Kind.THOUGHT_RECORD,),
        record_form=RecordForm(
            "Thought record, six columns",
            columns=(
                Column("Situation", asks=Asks.SITUATION),
                Column("Thought", asks=Asks.THOUGHT),
                Column("Feeling", asks=Asks.EMOTION, scale=ch.ratings.PERCENT),
                Column("Thinking error"),
                Column("Another thought", asks=Asks.ALTERNATIVE),
                Column("Feeling now", asks=Asks.RATING_AFTER, scale=ch.ratings.PERCENT),
            ),
        ),
    ),
    # The person is to set the times; none are set.
    "behavioral_activation": ch.HomeworkSpec(
        "Pick things you like doing, give each a time, and do them",
        kinds=(Kind.ACTIVITY_SCHEDULING,),
        target=ch.homework.between(3, 3, Unit("activities"), in_all=True),
        record_form=RecordForm(
            "Activities and mood",
            columns=(
                Column("Activity", asks=Asks.ACTIVITY),
                Column("When", asks=Asks.DATE),
                Column("Mood before", asks=Asks.RATING_BEFORE, scale=UNSPECIFIED),
                Column("Mood after", asks=Asks.RATING_AFTER, scale=UNSPECIFIED),
            ),
        ),
    ),
    "mindfulness_practice": ch.HomeworkSpec(
        "Stay with your breath, and come back to it",
        kinds=(Kind.RELAXATION_MINDFULNESS,),
        schedule=ch.daily(),
        place="Somewhere quiet",
        target=ch.homework.between(5, 10, ch.MINUTES),
    ),
    "emotion_diary": ch.HomeworkSpec(
        "Keep a diary of what you feel",
        kinds=(Kind.SELF_MONITORING,),
        schedule=all_day(),
        record_form=RecordForm(
            "Diary of feelings",
            columns=(
                Column("Time", asks=Asks.DATE),
                Column("Feeling", asks=Asks.EMOTION, scale=ch.ratings.ZERO_TO_TEN),
                Column("What set it off", asks=Asks.SITUATION),
                Column("What I wanted to do"),
                Column("What I did", asks=Asks.BEHAVIOR),
            ),
        ),
    ),
    "values_clarification": ch.HomeworkSpec(
        "Find out what matters to you in the main areas of life",
        kinds=(Kind.OTHER,),
        target=ch.homework.between(5, 5, Unit("areas of life"), in_all=True),
        record_form=RecordForm(
            "Areas of life",
            columns=(
                Column("Area"),
                Column("How much it matters", scale=ONE_TO_TEN),
                Column("What I value in it"),
                Column("One thing to do", asks=Asks.ACTION),
            ),
        ),
    ),
    "exposure_hierarchy": ch.HomeworkSpec(
        "Go one step of the ladder",
        kinds=(Kind.EXPOSURE,),
        record_form=RecordForm(
            "One step",
            columns=(
                Column("Step", asks=Asks.SITUATION),
                Column("Fear before", asks=Asks.RATING_BEFORE, scale=ch.ratings.PERCENT),
                Column("Fear after", asks=Asks.RATING_AFTER, scale=ch.ratings.PERCENT),
                Column("What I noticed", asks=Asks.OUTCOME),
            ),
        ),
    ),
    "stop_skill": ch.HomeworkSpec(
        "Halt, step back, look, go on with care",
        kinds=(Kind.SKILL_PRACTICE,),
        schedule=ch.whenever("I notice that it gets too much"),
    ),
})  # fmt: skip
