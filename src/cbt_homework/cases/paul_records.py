"""Paul's thoughts as records: the circle, the second table, the beliefs behind them."""

from __future__ import annotations

from cbt_homework.cognition.beliefs import (
    DevelopmentalExperience,
    InterpersonalPattern,
    PatternRelationship,
    RecurrentThought,
    RelationshipKind,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    HomeworkLink,
)
from cbt_homework.cognition.formulation_levels import AccessibleMethod, LevelHistory
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    ViewOfOther,
    ViewOfSelf,
)
from cbt_homework.cognition.thought_record import (
    Alternative,
    Emotion,
    Thought,
    ThoughtRecord,
)
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.homework.forms import NINE_COLUMNS

_SITUATION = "Time to agree on something for home"
_THOUGHTS = (
    "Pressing him is not for me to do",
    "He carries a lot, and here I come with more; he will mind",
    "One does not set tasks for someone that age, as at school",
)
_BEHAVIOR = ("Mention it in a hurry, almost whispering", "Apologize, and make it look small")


def build_thought_record() -> ThoughtRecord:
    """The article's second table, with its figures."""
    return ThoughtRecord(
        form=NINE_COLUMNS,
        situation=_SITUATION,
        thoughts=tuple(
            Thought(words, belief=percent(belief))
            for words, belief in zip(_THOUGHTS, (80, 80, 90), strict=True)
        ),
        emotions=_build_emotions(7, 8),
        behavior=_BEHAVIOR,
        facts_for=(
            "His face looks annoyed, and he says it is beyond him",
            "Nothing came back so far",
        ),
        facts_against=(
            "When we meet he joins in",
            "Tasks are part of this therapy and of use at home; nobody gives marks",
            "Until now I have half avoided them",
        ),
        alternatives=(
            Alternative(
                "With an explanation and a start made here he will join in", belief=percent(80)
            ),
            Alternative("Tasks are something he needs", belief=percent(100)),
            Alternative("This is a patient with work to do, not my father", belief=percent(100)),
        ),
        emotions_after=_build_emotions(3, 3),
        actions=("Rehearse setting a task", "Keep more minutes for it before the end"),
    )


def _build_emotions(anxiety: int, helplessness: int) -> tuple[Emotion, ...]:
    return (
        Emotion("Anxiety", intensity=Rating(anxiety, ONE_TO_TEN)),
        Emotion("Helplessness", intensity=Rating(helplessness, ONE_TO_TEN)),
    )


def build_circle() -> ViciousCircle:
    """Makes Paul's circle when he gives homework, from the box, without ratings or body."""
    return ViciousCircle(
        id="pauls-circle",
        situation=_SITUATION,
        thoughts=tuple(Thought(words) for words in _THOUGHTS),
        emotions=(Emotion("Anxiety"), Emotion("Helplessness")),
        behavior=_BEHAVIOR,
        consequences=("The task stays vague", "It comes back undone"),
    )


def build_formulation() -> CaseFormulation:
    """Paul's side: where it comes from, with whom else, and which thoughts return."""
    return CaseFormulation(
        made_in=Setting.SUPERVISION,
        history=LevelHistory(
            tried=(
                AccessibleMethod.GUIDED_DISCOVERY,
                AccessibleMethod.THOUGHT_RECORD,
                AccessibleMethod.VICIOUS_CIRCLE,
            ),
            recurrences=0,
        ),
        therapist=Conceptualization(
            situations=(
                FormulatedSituation(
                    _SITUATION,
                    thought=_THOUGHTS[0],
                    meaning="It shows no respect, from somebody so much younger",
                    emotions=("anxiety", "helplessness"),
                    behavior="I mention it in a hurry, and apologize",
                ),
            ),
            development=(
                DevelopmentalExperience(
                    "My father came home exhausted, and was strict: a child was not to bother him",
                    id="father",
                    with_whom=RelationshipKind.PARENT,
                ),
                DevelopmentalExperience(
                    "My mother told us to leave him in peace",
                    id="mother",
                    with_whom=RelationshipKind.PARENT,
                ),
            ),
            patterns=(
                InterpersonalPattern(
                    "Asking somebody older for something means to bother them",
                    relationships=(
                        PatternRelationship(RelationshipKind.PARENT, own_part="I keep quiet"),
                        PatternRelationship(
                            RelationshipKind.PATIENT,
                            own_part="With older men and, less so, older women: once they "
                            "hesitate, I leave homework out",
                        ),
                    ),
                ),
            ),
            recurrent_thoughts=(
                RecurrentThought(
                    "I am not up to this therapy",
                    triggers=(
                        "older patients",
                        "patients who went to university",
                        "men and women who look like authority",
                    ),
                ),
                RecurrentThought("It is too much for him"),
                RecurrentThought("He is not made for it"),
                RecurrentThought("That was pushy"),
                RecurrentThought("I put on too much pressure"),
                RecurrentThought("I hardly believe in it myself"),
                RecurrentThought("They take it the wrong way for sure"),
            ),
            recognized=True,
        ),
        homework=(HomeworkLink(how="He asks as if it were a nuisance", redesigned_as="a2"),),
    )


def build_belief_system() -> TherapeuticBeliefSystem:
    """The patient as one who has had enough, and Paul as the one who imposes."""
    return TherapeuticBeliefSystem(
        entries=(
            TherapeuticBeliefEntry(
                therapist=TherapeuticBeliefs(
                    of_other=ViewOfOther.HELPLESS_VICTIM, of_self=ViewOfSelf.AGGRESSOR
                )
            ),
        )
    )
