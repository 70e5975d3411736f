"""A conversation, turn by turn."""

from __future__ import annotations

from cbt_homework.show.items import note_about, term_labels
from cbt_homework.show.phrases import joined, term_label
from cbt_homework.show.sheets import Item, Section, Sheet
from cbt_homework.supervision.dialogue import Dialogue, DialogueTurn


def dialogue_sheet(dialogue: Dialogue) -> Sheet:
    """A line for each turn: who speaks, what was said in short, and what it does."""
    where = term_label(dialogue.setting)
    items = tuple(_turn(turn, number) for number, turn in enumerate(dialogue.turns, 1))
    title = joined("Conversation", where)
    return Sheet(title=title, parts=(Section(heading="Turns", items=items),))


def _turn(turn: DialogueTurn, number: int) -> Item:
    does = joined(
        note_about("moves", term_labels(turn.moves)),
        note_about("interventions", term_labels(turn.interventions)),
    )
    note = joined("what was said is not recorded" if turn.gist is None else "", does)
    return Item(turn.gist or "", note=note, label=f"{number}, {turn.by.label}")
