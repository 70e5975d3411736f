"""The conversation of Vera with her therapist, turn by turn."""

from __future__ import annotations

from cbt_homework.foundation.people import Role, Setting
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove as Move, DialogueTurn


def build_therapy_dialogue() -> Dialogue:
    """Makes the dialogue, with the moves that this library sees in the therapist's turns."""

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
                "I do not see why I keep putting it off. A friend was back, so I canceled; today "
                "work kept me. I am sorry. I dreaded coming with nothing, and what you would say."
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
            build_patient_turn(
                "That you look down on me, because I made so little effort, and could not bring "
                "myself to begin."
            ),
            build_therapist_turn("How does it feel, now that we speak of it?", Move.AFFECT_FOCUS),
            build_patient_turn("As if I got no air."),
            build_therapist_turn(
                "No air. With whom, of the people that matter to you, did you know that before?",
                Move.REFLECT_BACK,
                Move.PAST_LINK,
            ),
            build_patient_turn(
                "With my mother. She wanted 100 % of everything. Unless all was perfect she was "
                "angry, and silent for days, as if there were no me, until I said sorry."
            ),
            build_therapist_turn(
                "That hurts to hear. And with me you expect the same, for anything less than all "
                "of it. Did I get it?",
                Move.REFLECT_BACK,
                Move.CHECK_UNDERSTANDING,
            ),
            build_patient_turn(
                "Yes. You are kind, and yet you could judge me and not say it: that I could take "
                "more of it on myself, come late, do not get the task, and have spoiled it again."
            ),
            build_therapist_turn(
                "It takes courage to tell me. Is it only with your mother and with me, or with "
                "others too?",
                Move.REINFORCE_REFLECTION,
                Move.GENERALIZE,
            ),
            build_patient_turn(
                "With her it is still so, though I see more of it now. And with my friend: I try "
                "to please him; if I do not give in, he is silent, just like her."
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
                "Be perfect, or earn reproach; and whoever does not say sorry, or promise to be "
                "different, is left in silence. Is that one?"
            ),
            build_therapist_turn(
                "It is one that people have. Is it yours?", Move.CHECK_UNDERSTANDING
            ),
            build_patient_turn(
                "I always think ahead what others will do. I have lived by it as long as I can "
                "think. Doing well helps for a moment, then I dread the next mistake, at work too, "
                "although the boss thinks well of me."
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
