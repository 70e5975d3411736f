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
from cbt_homework.cognition.beliefs import (
    AssumptionKind,
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
from cbt_homework.engagement.assigning import AssigningObservation, Manner
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import Effect, Explored, HomeworkThought, Inquiry
from cbt_homework.engagement.reports import RecordBrought
from cbt_homework.engagement.sessions import Session
from cbt_homework.foundation.people import Proposer, Role, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec_parts import Obstacle
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove as Move, DialogueTurn


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
                "She thinks I am slow",
                steps=(
                    ArrowStep(
                        question="And if she did, what would it mean to you?",
                        answer="That she looks down on me for not trying",
                        asks=AsksWhat.MEANS_TO,
                    ),
                ),
                ends_in=_build_perfection_rule(),
            ),
        ),
        dialogue=_build_dialogue(),
        ours=(
            DATES_ARE_OURS,
            "What the task was: a diary of worries.",
            (
                "That the idea of all or nothing came when the task was accepted, and the fear of "
                "what the therapist would think when it was to be begun."
            ),
            "That the rule, once it is seen, stands among the obstacles of the new design.",
            (
                "Which move a turn of the therapist is; the article shows the turns and does not "
                "name what they do."
            ),
        ),
        left_open=(
            "The core belief behind the rule: the conversation ends with the rule.",
            "What the new design of the homework is, and whether it was done.",
            "What went through her mind at the two moments, beyond one thought each.",
        ),
    )


def _build_course() -> Course:
    asked = Inquiry(
        monday_of_week(2),
        by=Rater.PATIENT,
        understood_task=False,
        circumstances=("A friend came back from a journey", "Work took longer"),
        when_accepting=(
            HomeworkThought(
                "I understand all of it, or I leave it",
                effect=Effect.HINDERS,
                theme=Barrier.ALL_OR_NOTHING,
            ),
        ),
        when_starting=(
            HomeworkThought(
                "You will think little of me",
                effect=Effect.HINDERS,
                theme=Barrier.FEAR_OF_EVALUATION,
            ),
        ),
        explored=(
            Explored(Barrier.AVOIDANCE, applies=True),
            Explored(Barrier.EXPECTATION_OF_THERAPIST, applies=True),
        ),
    )
    task = "Note worries and what they predict"
    return Course(
        (
            AssignmentHistory(
                build_therapy_homework("a0", 0, task),
                reports=(
                    build_patient_report(2, Completion.NOT_DONE, record=RecordBrought.NOT_BROUGHT),
                ),
                inquiries=(asked,),
                assigning=(
                    AssigningObservation(
                        monday_of_week(2), by=Rater.THERAPIST, manners=(Manner.INVITING,)
                    ),
                ),
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
        sessions=(Session("vera-0", monday_of_week(0)), Session("vera-2", monday_of_week(2))),
    )


def _build_perfection_rule() -> ConditionalAssumption:
    return ConditionalAssumption(
        "Whoever makes a mistake and does not say sorry is to be left alone",
        id="rule",
        kind=AssumptionKind.RULE,
        condition="I make a mistake and do not say sorry",
        then="nobody talks to me",
        core_beliefs=(),
    )


def _build_formulation() -> CaseFormulation:
    patient = Conceptualization(
        situations=(
            FormulatedSituation(
                "Coming to the session without the homework",
                moment=HomeworkMoment.RETURNING,
                thought="She will see that I did not get it",
                meaning="She looks down on me",
                emotions=("shame", "fear"),
                behavior="I explain and say sorry",
                leads_to=("rule",),
            ),
        ),
        assumptions=(_build_perfection_rule(),),
        strategies=(
            Strategy(
                "I do everything to perfection",
                kind=StrategyType.OVERCOMPENSATION,
                serves=("rule",),
                relief="I feel well for a moment",
                upkeep="I stay afraid that a mistake comes to light",
            ),
            Strategy("I put it off", kind=StrategyType.AVOIDANCE, serves=("rule",)),
        ),
        development=(
            DevelopmentalExperience(
                "She did not speak with me until I had said sorry",
                id="silence",
                with_whom=RelationshipKind.PARENT,
            ),
        ),
        patterns=(
            InterpersonalPattern(
                "Finding fault, and then silence",
                relationships=(
                    PatternRelationship(RelationshipKind.PARENT, their_part="silence"),
                    PatternRelationship(RelationshipKind.THERAPIST, own_part="I say sorry"),
                    PatternRelationship(
                        RelationshipKind.FRIEND, own_part="silence", their_part="silence"
                    ),
                    PatternRelationship(RelationshipKind.SUPERIOR),
                ),
                beliefs=("rule",),
            ),
        ),
        recognized=True,
    )
    link = HomeworkLink(how="All of it or none of it", beliefs=("rule",), redesigned_as="a1")
    return CaseFormulation(made_in=Setting.THERAPY, patient=patient, homework=(link,))


def _build_dialogue() -> Dialogue:
    def build_patient_turn(gist: str) -> DialogueTurn:
        return DialogueTurn(Role.PATIENT, gist)

    def build_therapist_turn(gist: str, *moves: Move) -> DialogueTurn:
        return DialogueTurn(Role.THERAPIST, gist, moves=moves)

    return Dialogue(
        (
            build_therapist_turn(
                "No homework, a canceled session, late today: these may hang together. May we look "
                "at it, even if it is hard?",
                Move.INVITE,
            ),
            build_patient_turn(
                "I put it off. A friend was back and I went there; today work kept me. And I "
                "dreaded coming with nothing."
            ),
            build_therapist_turn(
                "You dreaded what I would say to it. What else is there?", Move.REFLECT_BACK
            ),
            build_patient_turn(
                "I am ashamed. You will find out that it is beyond me, and think me slow."
            ),
            build_therapist_turn(
                "Ashamed, and sure of my opinion. If that were my opinion, what would it mean?",
                Move.REFLECT_BACK,
                Move.MEANING_QUESTION,
            ),
            build_patient_turn("That you look down on me, because I made no effort."),
            build_therapist_turn("How does it feel, now that we speak of it?", Move.AFFECT_FOCUS),
            build_patient_turn("As if I got no air."),
            build_therapist_turn(
                "No air. With whom, of the people that matter to you, did you know that before?",
                Move.REFLECT_BACK,
                Move.PAST_LINK,
            ),
            build_patient_turn(
                "With my mother. Unless all was perfect she was angry, and silent for days, as if "
                "there were no me, until I said sorry."
            ),
            build_therapist_turn(
                "That hurts to hear. And with me you expect the same, for anything less than all "
                "of it. Did I get it?",
                Move.REFLECT_BACK,
                Move.CHECK_UNDERSTANDING,
            ),
            build_patient_turn("Yes. You are kind, and yet you could judge me and not say it."),
            build_therapist_turn(
                "It takes courage to tell me. Is it only with your mother and with me, or with "
                "others too?",
                Move.REINFORCE_REFLECTION,
                Move.GENERALIZE,
            ),
            build_patient_turn(
                "With my friend as well. I try to please him; if I do not give in, he is silent, "
                "just like her."
            ),
            build_therapist_turn(
                "So you meet him as you meet her, and me. Is it like that?",
                Move.CHECK_UNDERSTANDING,
            ),
            build_patient_turn(
                "In part. I find fault too, and am silent too, and fear to lose him."
            ),
            build_therapist_turn(
                "Thank you. With her, with him and here it is one worry about what comes next; it "
                "may be behind the homework. If it were a rule, how would it go?",
                Move.REINFORCE_REFLECTION,
                Move.SUMMARIZE,
                Move.LINK_TO_HOMEWORK,
                Move.ELICIT_RULE,
            ),
            build_patient_turn(
                "Be perfect, or earn reproach; and whoever is not sorry is left alone. Is that one?"
            ),
            build_therapist_turn(
                "It is one that people have. Is it yours?", Move.CHECK_UNDERSTANDING
            ),
            build_patient_turn(
                "I have lived by it as long as I can think. Doing well helps for a moment, then I "
                "dread the next mistake, at work too, although the boss thinks well of me."
            ),
            build_therapist_turn(
                "You put that together well. Was the rule at work in the homework?",
                Move.REINFORCE_REFLECTION,
                Move.LINK_TO_HOMEWORK,
            ),
            build_patient_turn("Yes. All of it, or nothing. And one gap, and you would judge me."),
            build_therapist_turn(
                "Then let us go through the task again, side by side, and see where the rule could "
                "step in. You see your rules clearly today.",
                Move.PROPOSE_REDESIGN,
                Move.REINFORCE_REFLECTION,
            ),
        ),
        setting=Setting.THERAPY,
        session="vera-2",
    )
