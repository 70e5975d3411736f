"""A conversation, turn by turn."""

from __future__ import annotations

from cbt_homework.show.items import note_text, term_labels_text
from cbt_homework.show.phrases import joined_notes, term_label
from cbt_homework.show.sheets import Item, Section, Sheet
from cbt_homework.supervision.dialogue import Dialogue, DialogueTurn


def dialogue_sheet(dialogue: Dialogue) -> Sheet:
    """A line for each turn: who speaks, what was said in short, and what it does."""
    where = term_label(dialogue.setting)
    items = tuple(_turn_item(turn, number) for number, turn in enumerate(dialogue.turns, 1))
    title = joined_notes("Conversation", where)
    return Sheet(title=title, parts=(Section(heading="Turns", items=items),))


def _turn_item(turn: DialogueTurn, number: int) -> Item:
    does = joined_notes(
        note_text("moves", term_labels_text(turn.moves)),
        note_text("interventions", term_labels_text(turn.interventions)),
    )
    note = joined_notes("what was said is not recorded" if turn.gist is None else "", does)
    return Item(turn.gist or "", note=note, label=f"{number}, {turn.by.label}")
