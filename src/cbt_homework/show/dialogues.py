"""A conversation, turn by turn."""

from __future__ import annotations

from cbt_homework.show.items import after, named
from cbt_homework.show.phrases import joined, word
from cbt_homework.show.sheets import Item, Section, Sheet
from cbt_homework.supervision.dialogue import Dialogue, DialogueTurn


def dialogue_sheet(dialogue: Dialogue) -> Sheet:
    """A line for each turn: who speaks, what was said in short, and what it does."""
    where = word(dialogue.setting)
    items = tuple(_turn(turn, number) for number, turn in enumerate(dialogue.turns, 1))
    title = joined("Conversation", where)
    return Sheet(title=title, parts=(Section(heading="Turns", items=items),))


def _turn(turn: DialogueTurn, number: int) -> Item:
    does = joined(
        after("moves", named(turn.moves)), after("interventions", named(turn.interventions))
    )
    note = joined("what was said is not recorded" if turn.gist is None else "", does)
    return Item(turn.gist or "", note=note, label=f"{number}, {turn.by.label}")
