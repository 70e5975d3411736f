"""Vera, after the first box: a rule of perfection in homework, and at other places in a life."""

from __future__ import annotations

from cbt_homework.cases.builders import (
    DATES_ARE_OURS,
    box_citation,
    build_patient_report,
    build_therapy_homework,
    monday_of_week,
)
from cbt_homework.cases.case import Case
from cbt_homework.cases.vera_dialogue import build_therapy_dialogue
from cbt_homework.cognition.beliefs import (
    AssumptionKind,
    BeliefElicitation,
    ConditionalAssumption,
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RelationshipKind,
    Strategy,
    StrategyType,
)
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkLink,
    HomeworkMoment,
)
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import Effect, Explored, HomeworkThought, Inquiry
from cbt_homework.engagement.reports import Reason, RecordBrought
from cbt_homework.engagement.sessions import Attendance, Lateness, Session
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec_parts import Obstacle


def vera() -> Case:
    """Vera, who worries about many things, comes late and without her homework.

    Source: the article's first box, in our words.
    """
    return Case(
        "vera",
        title="Vera: all of it, or none of it",
        about="Vera worries about many things, and finds it hard to speak openly. She canceled the "
        "last session, is late for this one, and brings no homework. Her therapist asks what it is "
        "like for her; step by step they come upon a rule that she lives by, with her therapist as "
        "with others, and take up the homework again with that rule in view.",
        source=box_citation(1, "137-228"),
        course=_build_course(),
        formulation=_build_formulation(),
        arrows=(
            DownwardArrow(
                "You will think that I am slow",
                steps=(
                    ArrowStep(
                        question="And if that were my opinion, what would it mean to you?",
                        answer="That you look down on me, because I made so little effort",
                        asks=AsksWhat.MEANS_TO,
                    ),
                ),
            ),
        ),
        dialogue=build_therapy_dialogue(),
        ours=(
            DATES_ARE_OURS,
            "What the task was: a diary of worries.",
            "That the session that was not held was a week before the one in the vignette.",
            (
                "That the idea of all or nothing came when the task was accepted, and the fear of "
                "what the therapist would think when it was to be begun."
            ),
            "Which of the three kinds of strategies each of hers is.",
            (
                "That the rule comes from what she lived with at home. The vignette puts the two "
                "beside each other; the therapist calls both a worry about what comes next."
            ),
            "That the rule, once it is seen, stands among the obstacles of the new design.",
            (
                "Which move a turn of the therapist is; the article shows the turns and does not "
                "name what they do."
            ),
        ),
        left_open=(
            (
                "What lies below her answer that she is looked down on: the question about meaning "
                "ends there, and the talk turns to what she feels."
            ),
            (
                "The core belief behind the rule: nobody asks for it. The rule itself is found "
                "later, by a summary and a direct question."
            ),
            (
                "Whether she understood the task: that the therapist may find out she does not is "
                "something that she fears."
            ),
            "How the task was assigned, and how late she came.",
            "What the new design of the homework is, and whether it was done.",
            "What went through her mind at the two moments, beyond one thought each.",
        ),
    )


def _build_course() -> Course:
    asked = Inquiry(
        monday_of_week(2),
        by=Rater.PATIENT,
        when_accepting=(
            HomeworkThought(
                "I understand all of it, or I leave it",
                effect=Effect.HINDERS,
                theme=Barrier.ALL_OR_NOTHING,
            ),
        ),
        when_starting=(
            HomeworkThought(
                "If I miss something, you will judge me",
                effect=Effect.HINDERS,
                theme=Barrier.FEAR_OF_EVALUATION,
            ),
        ),
        explored=(
            Explored(Barrier.AVOIDANCE, applies=True, words="I keep putting it off"),
            Explored(
                Barrier.EXPECTATION_OF_THERAPIST,
                applies=True,
                words="You may judge me and not say it",
            ),
        ),
    )
    task = "Note worries and what they predict"
    return Course(
        (
            AssignmentHistory(
                build_therapy_homework("a0", 0, task),
                reports=(
                    build_patient_report(
                        2,
                        Completion.NOT_DONE,
                        record=RecordBrought.NOT_BROUGHT,
                        reasons=(Reason(Barrier.NO_TIME, words="I had no time for it"),),
                    ),
                ),
                inquiries=(asked,),
            ),
            AssignmentHistory(
                build_therapy_homework(
                    "a1",
                    2,
                    task,
                    Agreement(proposed_by=Proposer.JOINTLY),
                    obstacles=(
                        Obstacle("I think that it has to be perfect"),
                        Obstacle("I am afraid of what you will think"),
                    ),
                )
            ),
        ),
        id="vera",
        setting=Setting.THERAPY,
        sessions=_build_sessions(),
    )


def _build_sessions() -> tuple[Session, ...]:
    return (
        Session("vera-0", monday_of_week(0), attendance=Attendance.HELD),
        Session(
            "vera-1",
            monday_of_week(1),
            attendance=Attendance.CANCELED,
            absent=Party.ASSIGNEE,
            absence_words="A friend came back from a long journey and wanted to meet",
        ),
        Session(
            "vera-2",
            monday_of_week(2),
            attendance=Attendance.HELD,
            lateness=(Lateness(Party.ASSIGNEE, words="At work it all took longer today"),),
        ),
    )


def _build_perfection_rule() -> ConditionalAssumption:
    return ConditionalAssumption(
        "One has to be perfect. Whoever is not deserves reproach, and whoever then neither says "
        "sorry nor promises to change is to be met with silence",
        id="rule",
        kind=AssumptionKind.RULE,
        condition="somebody is not perfect",
        then="not being perfect deserves reproach, and silence as well, unless somebody says sorry "
        "or promises to change",
        from_experiences=("all", "anger", "silence"),
        elicited_by=(BeliefElicitation.SUMMARY, BeliefElicitation.DIRECT_QUESTION),
    )


def _build_formulation() -> CaseFormulation:
    patient = Conceptualization(
        situations=(
            FormulatedSituation(
                "Coming to the session without the homework",
                moment=HomeworkMoment.RETURNING,
                thought="You will see that it is beyond me, and think me slow",
                meaning="You look down on me, because I made so little effort",
                emotions=("shame", "fear"),
                behavior="I explain and say sorry",
                leads_to=("rule",),
            ),
        ),
        assumptions=(_build_perfection_rule(),),
        strategies=_build_strategies(),
        development=(
            DevelopmentalExperience(
                "From early on, my mother wanted 100 % of everything",
                id="all",
                with_whom=RelationshipKind.PARENT,
            ),
            DevelopmentalExperience(
                "She was angry whenever a thing was less than perfect",
                id="anger",
                with_whom=RelationshipKind.PARENT,
            ),
            DevelopmentalExperience(
                "For days she said not a word, as though I were invisible, until I had said sorry",
                id="silence",
                with_whom=RelationshipKind.PARENT,
            ),
        ),
        patterns=(
            InterpersonalPattern(
                "Less than perfect, then reproach, then silence",
                relationships=(
                    PatternRelationship(
                        RelationshipKind.PARENT,
                        own_part="I say sorry",
                        their_part="anger, and silence until then",
                    ),
                    PatternRelationship(
                        RelationshipKind.THERAPIST,
                        own_part="I say sorry and wait for a judgment that is not spoken",
                    ),
                    PatternRelationship(
                        RelationshipKind.FRIEND,
                        own_part="I please him, or reproach him first and am silent as well",
                        their_part="reproach, and silence unless I give in",
                    ),
                    PatternRelationship(
                        RelationshipKind.SUPERIOR,
                        own_part="I dread that a mistake comes to light",
                        their_part="he thinks well of me",
                    ),
                ),
                beliefs=("rule",),
            ),
        ),
        recognized=True,
    )
    links = (
        HomeworkLink(
            how="No homework, a canceled session, coming late: the same fear of being judged may "
            "be behind all three",
            beliefs=("rule",),
            assignment="a0",
            redesigned_as="a1",
        ),
        HomeworkLink(
            how="All of it or none of it", beliefs=("rule",), assignment="a0", redesigned_as="a1"
        ),
    )
    return CaseFormulation(made_in=Setting.THERAPY, patient=patient, homework=links)


def _build_strategies() -> tuple[Strategy, ...]:
    def build_strategy(what: str, kind: StrategyType) -> Strategy:
        return Strategy(what, kind=kind, serves=("rule",))

    return (
        Strategy(
            "I do everything to perfection",
            kind=StrategyType.OVERCOMPENSATION,
            serves=("rule",),
            relief="I feel well for a moment",
            upkeep="I stay afraid that a mistake comes to light",
        ),
        build_strategy(
            "I say sorry and explain, so that nothing can be said against me",
            StrategyType.SURRENDER,
        ),
        build_strategy("I make things easy for others, to please them", StrategyType.SURRENDER),
        build_strategy("I reproach the other first", StrategyType.OVERCOMPENSATION),
        build_strategy("I think ahead what others will say or do", StrategyType.OVERCOMPENSATION),
        build_strategy("I put it off", StrategyType.AVOIDANCE),
    )
