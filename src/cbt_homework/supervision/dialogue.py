"""A conversation turn by turn, with the move of each turn."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.supervision.vocabulary import SupervisorIntervention


class DialogueMove(Term):
    """A move of the one who leads the conversation, in therapy or in supervision."""

    INVITE = "invite"
    """Linking what was noticed, tentatively, and asking leave to talk about it."""
    REFLECT_BACK = "reflect-back"
    MEANING_QUESTION = "meaning-question"
    AFFECT_FOCUS = "affect-focus"
    PAST_LINK = "past-link"
    CHECK_UNDERSTANDING = "check-understanding"
    GENERALIZE = "generalize"
    SUMMARIZE = "summarize"
    ELICIT_RULE = "elicit-rule"
    LINK_TO_HOMEWORK = "link-to-homework"
    REINFORCE_REFLECTION = "reinforce-reflection"
    PROPOSE_REDESIGN = "propose-redesign"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DialogueTurn(Value):
    """One turn of a conversation.

    Attributes:
        by: The role of the one who speaks.
        gist: The words of the turn, in short.
        moves: The moves of the turn, in order; of those who lead a conversation.
        interventions: The interventions of the turn, in order; of supervisors.
    """

    by: Role = attrs.field(kw_only=False)
    gist: Text | None = attrs.field(default=None, kw_only=False)
    moves: Annotated[tuple[DialogueMove, ...], k.Size(0, 12)] | None = None
    interventions: Annotated[tuple[SupervisorIntervention, ...], k.Size(0, 20)] | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Dialogue(Value):
    """A conversation, turn by turn.

    Attributes:
        turns: The turns, in order.
        setting: The setting in which it took place.
        session: The session it is from.
    """

    turns: Annotated[tuple[DialogueTurn, ...], k.Size(1, 500)] = attrs.field(kw_only=False)
    setting: Setting | None = None
    session: Ref | None = None

    @property
    def moves(self) -> tuple[DialogueMove, ...]:
        """The moves of all turns, in order."""
        return tuple(move for turn in self.turns for move in turn.moves or ())

    @property
    def interventions(self) -> tuple[SupervisorIntervention, ...]:
        """The interventions of all turns, in order."""
        return tuple(done for turn in self.turns for done in turn.interventions or ())
