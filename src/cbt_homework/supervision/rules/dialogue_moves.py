"""Where the moves of a conversation stand, and what that says of which comes first."""

from __future__ import annotations

from typing import NamedTuple

from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.people import Role
from cbt_homework.supervision.dialogue import Dialogue, DialogueMove

_LED = frozenset({Role.PATIENT, Role.CAREGIVER, Role.SUPERVISEE, Role.SUPERVISOR_TRAINEE})
"""The roles of those who are led in every setting. Moves in their turns count for nothing."""


class MovePlace(NamedTuple):
    """The place of a move: its turn, and its place among the moves of that turn."""

    turn: int
    among_moves: int


def open_turns(dialogue: Dialogue) -> list[int]:
    """The turns of those who may lead the conversation whose moves are not recorded."""
    return [
        i for i, turn in enumerate(dialogue.turns) if turn.moves is None and turn.by not in _LED
    ]


def move_places(dialogue: Dialogue, *moves: DialogueMove) -> list[MovePlace]:
    """The places of these moves of those who may lead the conversation, in order."""
    return [
        MovePlace(i, j)
        for i, turn in enumerate(dialogue.turns)
        if turn.by not in _LED
        for j, move in enumerate(turn.moves or ())
        if move in moves
    ]


def moves_path(turn: int) -> str:
    """The path of the moves of a turn."""
    return f"turns.{turn}.moves"


def judge_one_comes_before(
    dialogue: Dialogue, earlier: tuple[DialogueMove, ...], later: tuple[DialogueMove, ...]
) -> Outcome | None:
    """Whether one of ``earlier`` stands before the first of ``later``; None where there is none.

    UNKNOWN where the moves of an earlier turn are not recorded and could turn the answer.
    """
    places = move_places(dialogue, *later)
    if not places:
        return None
    first = places[0]
    before = [place for place in move_places(dialogue, *earlier) if place < first]
    limit = before[0].turn if before else first.turn
    needs = [moves_path(i) for i in open_turns(dialogue) if i < limit]
    if needs:
        return unknown(*needs)
    if before:
        return met(*dict.fromkeys((moves_path(before[0].turn), moves_path(first.turn))))
    return unmet(moves_path(first.turn), turn=first.turn + 1)


def judge_one_comes_after(
    dialogue: Dialogue, later: tuple[DialogueMove, ...], earlier: tuple[DialogueMove, ...]
) -> Outcome | None:
    """Whether one of ``later`` stands after the last of ``earlier``; None where there is none.

    UNKNOWN where the moves of a later turn are not recorded and could turn the answer.
    """
    places = move_places(dialogue, *earlier)
    if not places:
        return None
    last = places[-1]
    after = [place for place in move_places(dialogue, *later) if place > last]
    limit = after[-1].turn if after else last.turn
    needs = [moves_path(i) for i in open_turns(dialogue) if i > limit]
    if needs:
        return unknown(*needs)
    if after:
        return met(*dict.fromkeys((moves_path(last.turn), moves_path(after[-1].turn))))
    return unmet(moves_path(last.turn), turn=last.turn + 1)
