"""Assignments of a public manual of brief CBT as designs, in words of our own.

The manual is "A Therapist's Guide to Brief CBT" (Cully & Teten, 2008). Its figures and the
structure of its assignments stand here, its sentences do not. Only what an assignment says is
encoded; what it does not say is not recorded. The conventions:

- *This week* lasts one week, without dates. What is meant for the next session is due once, by
  then.
- A record form stands only where an assignment names a thing to write on (a diagram, a record, an
  outline) or lists the questions to answer; where its columns are not known, by its name alone.
- An *attempt* says that a part counts.
- A number without *at least* is from that number to that number; only a length of time is a lower
  limit, since walking on is not falling short.
- A session is what an assignment follows from only where it points back to what was agreed or
  discussed there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

import cbt_homework as ch
from cbt_homework.homework.forms import THREE_COLUMNS, Asks, Column, RecordForm
from cbt_homework.homework.periods import WEDNESDAY, WEEK, Span
from cbt_homework.homework.schedule_constructors import all_day
from cbt_homework.homework.spec_parts import EarlierWork, Step
from cbt_homework.homework.target import SITUATIONS, Target, Unit, exactly
from cbt_homework.homework.vocabulary import PlanMeans

Kind = ch.homework.HomeworkKind

SITUATION = Column("Situation", asks=Asks.SITUATION)
THOUGHT = Column("Thoughts", asks=Asks.THOUGHT)
FEELING = Column("Feelings", asks=Asks.EMOTION)
DOING = Column("What I did", asks=Asks.BEHAVIOR)

MODEL_DIAGRAM = RecordForm("Diagram of the model", columns=(SITUATION, THOUGHT, FEELING, DOING))
TRIANGLE = RecordForm("Triangle", columns=(THOUGHT, FEELING, DOING))
NOTEPAD = RecordForm("Notepad", columns=(THOUGHT,))
ACTIVITY_PLAN = RecordForm(
    "Plan of new activities",
    columns=(
        Column("Activity", asks=Asks.ACTIVITY),
        Column("When", asks=Asks.DATE),
        Column("Done", asks=Asks.OUTCOME),
        Column("What got in the way, and why"),
        Column("What I did about it", asks=Asks.BEHAVIOR),
    ),
)
SEVEN_COLUMNS = RecordForm(
    "Thought record, seven columns",
    columns=(
        *(THREE_COLUMNS.columns or ()),
        Column("Facts for it", asks=Asks.FACTS_FOR),
        Column("Facts against it", asks=Asks.FACTS_AGAINST),
        Column("Another way to see it", asks=Asks.ALTERNATIVE, scale=ch.ratings.PERCENT),
        Column("Feelings afterwards", asks=Asks.RATING_AFTER, scale=ch.ratings.PERCENT),
    ),
)


ISSUES = Unit("issues")

ASSIGNMENTS: Mapping[str, ch.HomeworkSpec] = MappingProxyType({
    # Agenda setting. The parts of the outline are not told.
    "VA01": ch.HomeworkSpec(
        "Draft what we will talk about when we meet",
        kinds=(Kind.SESSION_PREPARATION,),
        schedule=ch.once(),
        record_form=RecordForm("Outline of an agenda"),
    ),
    "VA02": ch.HomeworkSpec(
        "Consider what to change in how we plan a session, and why",
        kinds=(Kind.SESSION_PREPARATION,),
    ),
    "VA03": ch.HomeworkSpec(
        "Note what troubles you about planning sessions together",
        kinds=(Kind.SESSION_PREPARATION,),
    ),
    # Behavioral activation
    "VA04": ch.HomeworkSpec(
        "Name what once gave you pleasure and could be taken up again",
        kinds=(Kind.ACTIVITY_SCHEDULING,),
    ),
    "VA05": ch.HomeworkSpec(
        "Name the errands and steps that would improve things for you",
        kinds=(Kind.ACTIVITY_SCHEDULING,),
    ),
    "VA06": ch.HomeworkSpec(
        "Plan new activities, and note what came of each",
        kinds=(Kind.ACTIVITY_SCHEDULING,),
        steps=(
            Step("Plan the new activities"),
            Step("Do them"),
            Step("Note which you did, what got in the way, and what you did about it"),
        ),
        record_form=ACTIVITY_PLAN,
    ),
    # Case conceptualization
    "VA07": ch.HomeworkSpec(
        "Look over the plan and see whether it needs changing",
        kinds=(Kind.FORMULATION,),
        from_session=ch.homework.FromSession(topics=("The plan of treatment",)),
    ),
    # What may hinder the therapy is the task of VA08, not an obstacle to this assignment.
    "VA08": ch.HomeworkSpec(
        "Write down what could hinder the therapy",
        kinds=(Kind.FORMULATION,),
    ),
    # Goal setting
    "VA09": ch.HomeworkSpec(
        "Note a few general aims, by area of life, and which matters most",
        kinds=(Kind.GOAL_SETTING,),
        steps=(Step("Note the aims, area by area"), Step("Weigh which matters most")),
    ),
    "VA10": ch.HomeworkSpec(
        "Choose what to bring up, the most important first",
        kinds=(Kind.GOAL_SETTING, Kind.SESSION_PREPARATION),
        schedule=ch.once(),
        target=exactly(3, ISSUES, in_all=True),
    ),
    "VA11": ch.HomeworkSpec(
        "For every goal, what speaks for it and what against",
        kinds=(Kind.GOAL_SETTING,),
        from_session=ch.homework.FromSession(topics=("The goals",)),
        builds_on=(EarlierWork("The goals of the treatment"),),
    ),
    # Orientation
    "VA12": ch.HomeworkSpec(
        "Collect your questions about how therapy works",
        kinds=(Kind.SESSION_PREPARATION,),
        schedule=ch.whenever("a question comes up").until_next_session(),
        bring=("The questions",),
    ),
    "VA13": ch.HomeworkSpec(
        "Fill in the diagram for things that happen to you",
        kinds=(Kind.SELF_MONITORING,),
        schedule=ch.times(3, or_more=True, per=WEEK).lasting(1, WEEK),
        target=ch.at_least(3, SITUATIONS, in_all=True),
        record_form=MODEL_DIAGRAM,
    ),
    "VA14": ch.HomeworkSpec(
        "Note what was good in our last meeting, and what should be different",
        kinds=(Kind.SESSION_PREPARATION,),
        steps=(Step("Note what was good"), Step("Note what to change, and what troubles you")),
        builds_on=(EarlierWork("The last session"),),
    ),
    # Problem solving
    "VA15": ch.HomeworkSpec(
        "Collect ideas for solving the problem, without judging them",
        kinds=(Kind.PROBLEM_SOLVING,),
        builds_on=(EarlierWork("The problem that was found"),),
    ),
    "VA16": ch.HomeworkSpec(
        "Try out the chosen solution, see how well it works, and adapt it",
        kinds=(Kind.PROBLEM_SOLVING,),
        steps=(Step("Try it out"), Step("See how well it works"), Step("Adapt it where needed")),
        builds_on=(EarlierWork("The chosen solution"),),
    ),
    # Relaxation
    "VA17": ch.HomeworkSpec(
        "Progressive muscle relaxation",
        kinds=(Kind.RELAXATION_MINDFULNESS,),
        schedule=ch.daily(ch.homework.PartOfDay.BEFORE_BED).lasting(1, WEEK),
    ),
    "VA18": ch.HomeworkSpec(
        "Try the slow breathing",
        kinds=(Kind.RELAXATION_MINDFULNESS,),
        schedule=ch.whenever("things get stressful").for_times(1).lasting(1, WEEK),
        part_counts=True,
    ),
    "VA19": ch.HomeworkSpec(
        "Write a script for guided imagery, and try it out",
        kinds=(Kind.RELAXATION_MINDFULNESS,),
        schedule=ch.once(),
        steps=(
            Step("Write the script"),
            Step("Try it out", schedule=ch.once(within=Span(1, WEEK))),
        ),
        part_counts=True,
        bring=("The script",),
    ),
    # Challenging thoughts
    "VA20": ch.HomeworkSpec(
        "What speaks for thought records, and what against",
        kinds=(Kind.OTHER,),
    ),
    "VA21": ch.HomeworkSpec(
        "Take an earlier thought record and put our questions to its thoughts",
        kinds=(Kind.THOUGHT_RECORD,),
        from_session=ch.homework.FromSession(methods=("Questions to an automatic thought",)),
        builds_on=(EarlierWork("An earlier thought record"),),
        materials=("The earlier record", "The questions to an automatic thought"),
    ),
    "VA22": ch.HomeworkSpec(
        "Begin a thought record; we finish it together",
        kinds=(Kind.THOUGHT_RECORD,),
        steps=(
            Step("Fill in the first columns"),
            Step("Fill in columns 4 to 7", in_session=True),
        ),
        with_whom=("The therapist",),
        record_form=THREE_COLUMNS,
    ),
    # Identifying thoughts
    "VA23": ch.HomeworkSpec(
        "Jot down automatic thoughts on a notepad you carry along",
        kinds=(Kind.SELF_MONITORING,),
        schedule=all_day(),
        materials=("A notepad",),
        part_counts=True,
        record_form=NOTEPAD,
    ),
    "VA24": ch.HomeworkSpec(
        "Take apart moments of strong feeling with the triangle",
        kinds=(Kind.SELF_MONITORING,),
        target=ch.homework.between(3, 5, SITUATIONS, in_all=True),
        record_form=TRIANGLE,
    ),
    "VA25": ch.HomeworkSpec(
        "Write down what you take for granted, with what supports it and what does not",
        kinds=(Kind.CORE_BELIEF_WORK,),
    ),
    "VA26": ch.HomeworkSpec(
        "Begin a thought record",
        kinds=(Kind.THOUGHT_RECORD,),
        target=ch.homework.between(1, 2, SITUATIONS, in_all=True),
        record_form=THREE_COLUMNS,
    ),
    # The manual's example of a specific assignment, with its second option
    "VA27": ch.HomeworkSpec(
        "Go for a walk",
        kinds=(Kind.ACTIVITY_SCHEDULING,),
        schedule=ch.once(on=WEDNESDAY, at=time(16)),
        target=ch.at_least(15, ch.MINUTES),
        obstacles=(
            ch.Obstacle(
                "It rains, or something else comes up",
                then="the treadmill, 15 minutes as well",
                rests_on=(PlanMeans.THING,),
            ),
        ),
    ),
})  # fmt: skip
"""The assignments that the manual gives as examples, by number."""

THOUGHT_RECORDS = Unit("thought records")
EXERCISES = Unit("exercises")
TECHNIQUES = Unit("techniques")

TRACKING = ch.HomeworkSpec("Keep track of mood and of what you do", kinds=(Kind.SELF_MONITORING,))
ACTIVATION = ch.HomeworkSpec(
    "Behavioral activation",
    kinds=(Kind.ACTIVITY_SCHEDULING,),
    target=exactly(1, EXERCISES, in_all=True),
)
THREE = ch.HomeworkSpec(
    "Thought record",
    kinds=(Kind.THOUGHT_RECORD,),
    target=exactly(1, THOUGHT_RECORDS, in_all=True),
    record_form=THREE_COLUMNS,
)
SEVEN = ch.HomeworkSpec(
    "Thought record",
    kinds=(Kind.THOUGHT_RECORD,),
    target=exactly(1, THOUGHT_RECORDS, in_all=True),
    record_form=SEVEN_COLUMNS,
)
OWN_SESSION = ch.HomeworkSpec("Hold a session with yourself", kinds=(Kind.OTHER,))


def _relaxation(task: str, target: Target) -> ch.HomeworkSpec:
    return ch.HomeworkSpec(task, kinds=(Kind.RELAXATION_MINDFULNESS,), target=target)


TWICE_A_WEEK = ch.HomeworkSpec(
    "Progressive muscle relaxation",
    kinds=(Kind.RELAXATION_MINDFULNESS,),
    schedule=ch.times(2, per=ch.WEEK),
)
MUSCLES = _relaxation("Progressive muscle relaxation", exactly(1, EXERCISES, in_all=True))
IMAGERY = _relaxation("Imagery", exactly(1, EXERCISES, in_all=True))
ONE_TECHNIQUE = _relaxation("Relaxation", exactly(1, TECHNIQUES, in_all=True))
TWO_TECHNIQUES = _relaxation("Relaxation", exactly(2, TECHNIQUES, in_all=True))

Course = tuple[tuple[int, tuple[ch.HomeworkSpec, ...]], ...]

DEPRESSION: Course = (
    (2, (TRACKING,)),
    (3, (ACTIVATION,)),
    (4, (ACTIVATION, THREE)),
    (5, (ACTIVATION, THREE)),
    (6, (ACTIVATION, THREE)),
    (7, (ACTIVATION, SEVEN)),
    (8, (OWN_SESSION,)),
)
ANXIETY: Course = (
    (2, (TWICE_A_WEEK,)),
    (3, (MUSCLES, IMAGERY)),
    (4, (ONE_TECHNIQUE, THREE)),
    (5, (TWO_TECHNIQUES, THREE)),
    (6, (TWO_TECHNIQUES, THREE)),
    (7, (TWO_TECHNIQUES, SEVEN)),
    (8, (OWN_SESSION,)),
)
COURSES: tuple[Course, ...] = (DEPRESSION, ANXIETY)
"""The manual's two sample courses: the number of each session, and its homework."""
