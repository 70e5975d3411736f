"""The conversation of Mr V's therapist with a supervisor, turn by turn."""

from __future__ import annotations

from cbt_homework.foundation.people import Role, Setting
from cbt_homework.supervision.dialogue import Dialogue, DialogueTurn
from cbt_homework.supervision.vocabulary import SupervisorIntervention as Did


def build_supervision_dialogue() -> Dialogue:
    """Makes the dialogue, with the interventions that the vignette notes beside it."""

    def build_supervisee_turn(gist: str) -> DialogueTurn:
        return DialogueTurn(Role.SUPERVISEE, gist)

    def build_supervisor_turn(gist: str, *interventions: Did) -> DialogueTurn:
        return DialogueTurn(Role.SUPERVISOR, gist, interventions=interventions)

    return Dialogue(
        (
            build_supervisee_turn(
                "Mr V does no homework. I explain, we look at obstacles, and then he tells me that "
                "he keeps putting it off. I press him for a reason."
            ),
            build_supervisor_turn(
                "You do a good deal: you make it easier, say what it is for, ask what could be in "
                "the way. Anybody would be a little cross by now.",
                Did.SUPPORT,
                Did.SPECIFIC_PRAISE,
            ),
            build_supervisee_turn("I could drop homework with him. I press him for nothing."),
            build_supervisor_turn(
                "You could. Before that, let us map it: what stops him, what he expects, whether "
                "he believes in being able to, what else there is, which schema may be touched.",
                Did.CONCEPTUALIZE,
            ),
            build_supervisee_turn(
                "I tried. I told him my guess, that the tasks wake a feeling of being no good. He "
                "said that the expert was me, and there I was."
            ),
            build_supervisor_turn(
                "Let us collect ideas. I know it too: shy or depressed patients tell me that they "
                "have no idea, no strength, or see no sense in it, and for a moment I am helpless. "
                "How could he come out as the expert, and less guilty?",
                Did.BRAINSTORM,
                Did.SELF_DISCLOSURE,
            ),
            build_supervisee_turn(
                "I ask why, like a teacher, and his mother was one. I never asked how it feels to "
                "sit down to a task, or to say yes. I grow impatient, do it for him, comfort and "
                "save him, then I am cross. And I doubt whether I am up to this work."
            ),
            build_supervisor_turn(
                "That is fine self-reflection for a second year. You found two questions: what "
                "happens when he says yes, and when he sits down. Map both, with thoughts, "
                "feelings and behavior. And what would you answer to your doubts?",
                Did.REINFORCE_REFLECTION,
                Did.CONCEPTUALIZE,
                Did.RESTRUCTURE_THOUGHTS,
            ),
            build_supervisee_turn(
                "That I manage, mostly, and that working on a problem does more than brooding. "
                "Could I record a session with him, and would you listen?"
            ),
            build_supervisor_turn(
                "Gladly. It takes his informed consent, signed, and your readiness to be heard as "
                "you are. I value the courage in that idea.",
                Did.CHECK_CONSENT,
                Did.SPECIFIC_PRAISE,
            ),
        ),
        setting=Setting.SUPERVISION,
        session="mr-v-s0",
    )
