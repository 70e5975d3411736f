"""Cases of the source article in words of our own: a patient, and two therapists."""

from __future__ import annotations

from cbt_homework.cognition.beliefs import (
    AssumptionKind,
    BeliefCategory,
    BeliefTarget,
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RecurrentThought,
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
from cbt_homework.cognition.levels import AccessibleMethod, LevelHistory
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.ratings import Rater

VERA_RULE = ConditionalAssumption(
    "Whoever makes a mistake and does not say sorry is to be left alone",
    id="rule",
    kind=AssumptionKind.RULE,
    condition="I make a mistake and do not say sorry",
    then="nobody talks to me",
    core_beliefs=(),
)
VERA = CaseFormulation(
    made_in=Setting.THERAPY,
    patient=Conceptualization(
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
        assumptions=(VERA_RULE,),
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
    ),
    homework=(HomeworkLink(how="All of it or none of it", beliefs=("rule",), redesigned_as="hw2"),),
)
VERA_ARROW = DownwardArrow(
    "She thinks I am slow",
    steps=(
        ArrowStep(
            question="And if she did, what would it mean to you?",
            answer="That she looks down on me for not trying",
            asks=AsksWhat.MEANS_TO,
        ),
    ),
    ends_in=VERA_RULE,
)

LUDMILA = CaseFormulation(
    made_in=Setting.SUPERVISION,
    history=LevelHistory(tried=(AccessibleMethod.VICIOUS_CIRCLE,)),
    therapist=Conceptualization(
        situations=(
            FormulatedSituation(
                "An experiment is next with this patient",
                thought="I have never done this, and it will show",
                emotions=("anxiety",),
                behavior="I say that it does not work with her",
            ),
        ),
        core_beliefs=(
            CoreBelief(
                "I am no good at this",
                id="core",
                about=BeliefTarget.SELF,
                category=BeliefCategory.HELPLESS,
                theme="competence",
            ),
        ),
        assumptions=(
            ConditionalAssumption("Perfect, or of no worth", id="perfect", core_beliefs=("core",)),
            ConditionalAssumption(
                "Unless I am prepared for all of it I make a fool of myself",
                id="prepared",
                core_beliefs=("core",),
            ),
        ),
        strategies=(
            Strategy(
                "Reading and asking, so as to make no mistake",
                kind=StrategyType.OVERCOMPENSATION,
                serves=("prepared",),
            ),
            Strategy(
                "Using what I know well",
                kind=StrategyType.OVERCOMPENSATION,
                serves=("perfect",),
            ),
            Strategy(
                "Keeping off what I have not tried yet",
                kind=StrategyType.AVOIDANCE,
                serves=("perfect", "prepared"),
            ),
            Strategy(
                "Getting around role-play in supervision",
                kind=StrategyType.AVOIDANCE,
                serves=("core",),
            ),
        ),
        recognized=True,
    ),
)

PETR = CaseFormulation(
    made_in=Setting.SUPERVISION,
    patient=Conceptualization(
        core_beliefs=(
            CoreBelief(
                "I am not like others, and easily hurt",
                id="self",
                about=BeliefTarget.SELF,
                theme="different",
            ),
            CoreBelief(
                "They ask a lot, and turn away",
                id="others",
                about=BeliefTarget.OTHERS,
                theme="rejection",
            ),
        ),
        development=(DevelopmentalExperience("Mocked for my weight at school", id="school"),),
    ),
    therapist=Conceptualization(
        core_beliefs=(
            CoreBelief(
                "I am not like others, and not to be loved",
                id="self",
                about=BeliefTarget.SELF,
                category=BeliefCategory.UNLOVABLE,
                theme="different",
                from_experiences=("school",),
            ),
            CoreBelief(
                "They look for faults, and turn away from who is different",
                id="others",
                about=BeliefTarget.OTHERS,
                theme="rejection",
                from_experiences=("school",),
            ),
        ),
        assumptions=(
            ConditionalAssumption(
                "If I am exact and keep everything in hand, nobody tells me off",
                id="exact",
                condition="I am exact and keep everything in hand",
                then="nobody tells me off",
                core_beliefs=("others",),
            ),
        ),
        strategies=(
            Strategy("Weighing, eating, moving and sleeping by plan", serves=("exact",)),
            Strategy("Showing how special I am", serves=("self",)),
            Strategy("Always heading off a no", serves=("others",)),
        ),
        development=(DevelopmentalExperience("Mocked for my weight as a child", id="school"),),
        recognized=True,
    ),
)

PAUL_THOUGHTS = (
    RecurrentThought("I am not up to it", count=3, triggers=("older patients",)),
    RecurrentThought("I push too hard", count=2, triggers=("patients with authority",)),
)
"""The one of these that does not come from the words of the article is how often."""

MR_V = TherapeuticBeliefSystem(
    entries=(
        TherapeuticBeliefEntry(
            therapist=TherapeuticBeliefs(
                of_other=ViewOfOther.HELPLESS_VICTIM,
                of_self=ViewOfSelf.RESCUER,
                of_treatment=ViewOfTreatment.STATIC,
                emotions=("pity",),
                behaviors=("finding the answer for him",),
                described_by=Rater.SUPERVISEE,
            )
        ),
        TherapeuticBeliefEntry(
            therapist=TherapeuticBeliefs(
                of_other=ViewOfOther.AGGRESSOR,
                of_self=ViewOfSelf.VICTIM,
                of_treatment=ViewOfTreatment.HOPELESS,
                emotions=("annoyance", "helplessness"),
                behaviors=("thinking of giving up homework",),
                described_by=Rater.SUPERVISEE,
            )
        ),
    ),
    reflection="I save him, and then I am cross that he lets me",
)
PAUL = TherapeuticBeliefSystem(
    entries=(
        TherapeuticBeliefEntry(
            therapist=TherapeuticBeliefs(
                of_other=ViewOfOther.HELPLESS_VICTIM, of_self=ViewOfSelf.AGGRESSOR
            )
        ),
    )
)
