"""Small parts of sheets: facts, lists, and gaps in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cbt_homework.foundation.people import ROLES, Party, Proposer, Setting
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.show.phrases import term_label
from cbt_homework.show.sheets import NOT_RECORDED, Item, Section, Table, text_items_or_gap

Part = Section | Table
_OF_A_SIDE = {Proposer.ASSIGNER: Party.ASSIGNER, Proposer.ASSIGNEE: Party.ASSIGNEE}


def yes_or_no_text(answer: bool | Missing | None) -> str:
    """Writes *yes*, *no*, or the reason for a missing answer; empty if nothing was recorded."""
    if answer is None:
        return ""
    if isinstance(answer, Missing):
        return answer.label
    return "yes" if answer else "no"


def term_labels_text(terms: Iterable[Term] | None) -> str:
    """Writes terms in a row, or *none*; empty if nothing was recorded."""
    if terms is None:
        return ""
    return ", ".join(term.label for term in terms) or "none"


def date_text(day: date | None, prefix: str = "") -> str:
    """Writes a day after a prefix; empty if none was recorded."""
    return "" if day is None else prefix + day.isoformat()


def note_text(subject: str, text: str) -> str:
    """Writes a note after the thing it is about; empty without a note."""
    return text and f"{subject}: {text}"


def text_or_not_recorded(text: str) -> str:
    """Returns the text, or *not recorded* in its place."""
    return text or "not recorded"


def labeled_note_items(*pairs: tuple[str, str]) -> list[Item]:
    """Makes an item of each note with its label; leaves out empty notes."""
    return [Item(note=note, label=label) for label, note in pairs if note]


def labeled_word_items(*pairs: tuple[str, str | Missing | None]) -> list[Item]:
    """Makes an item of somebody's words with their label; leaves out gaps."""
    return [
        Item(note=words.label, label=label)
        if isinstance(words, Missing)
        else Item(words, "", label)
        for label, words in pairs
        if words is not None
    ]


def labeled_items(label: str, texts: Iterable[str] | Missing | None) -> list[Item]:
    """Makes items of several texts under one label; writes *none* for an empty list."""
    if texts is None:
        return []
    if isinstance(texts, Missing):
        return [Item(note=texts.label, label=label)]
    return [Item(text, label=label) for text in texts] or [Item(note="none", label=label)]


def text_items(texts: Iterable[str] | Missing | None) -> tuple[Item, ...]:
    """Makes items of several texts, or the note on why there are none."""
    return (Item(note=texts.label),) if isinstance(texts, Missing) else text_items_or_gap(texts)


def text_item(words: str | None, note: str, label: str = "") -> Item:
    """Makes an item of words and note; writes *not recorded* if both are empty."""
    return Item(words or "", note if words or note else "not recorded", label)


def party_label(party: Party | None, setting: Setting | None, prefix: str = "") -> str:
    """Names one of the two parties in a setting, by default that of supervision."""
    if party is None:
        return ""
    pair = ROLES[setting or Setting.SUPERVISION]
    return prefix + (pair.assigner if party is Party.ASSIGNER else pair.assignee).label


def proposer_label(proposer: Proposer | None, setting: Setting | None) -> str:
    """Names the person whose idea homework was; empty if it was not recorded."""
    if proposer is None or proposer not in _OF_A_SIDE:
        return term_label(proposer)
    return party_label(_OF_A_SIDE[proposer], setting)


NOTHING = "Not recorded"
"""The heading of what nothing is recorded of."""


def parts_with_list_of_gaps(parts: Iterable[tuple[str, Iterable[Part] | None]]) -> Iterator[Part]:
    """The parts that are recorded, and at the end one list of those that are not.

    A part is a heading with its sections and tables; None where nothing was recorded.
    """
    gaps: list[str] = []
    for heading, recorded in parts:
        if recorded is None:
            gaps.append(heading)
        else:
            yield from recorded
    if gaps:
        items = tuple(Item(note=heading[0].lower() + heading[1:]) for heading in gaps)
        yield Section(heading=NOTHING, items=items)


def text_cell(text: str) -> tuple[Item, ...]:
    """A short cell of a table."""
    return (Item(text),) if text else NOT_RECORDED
