"""Small pieces that sheets are put together from: facts, lists, and what is not recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cbt_homework.foundation.people import ROLES, Party, Proposer, Setting
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.show.phrases import term_label
from cbt_homework.show.sheets import NOT_RECORDED, Item, Section, Table, texts_or_gap

Part = Section | Table
_OF_A_SIDE = {Proposer.ASSIGNER: Party.ASSIGNER, Proposer.ASSIGNEE: Party.ASSIGNEE}


def yes_or_no(answer: bool | Missing | None) -> str:
    """*Yes*, *no*, or why there is no answer; empty where nothing was recorded."""
    if answer is None:
        return ""
    if isinstance(answer, Missing):
        return answer.label
    return "yes" if answer else "no"


def term_labels(terms: Iterable[Term] | None) -> str:
    """Words of a vocabulary in a row, or *none*; empty where nothing was recorded."""
    if terms is None:
        return ""
    return ", ".join(term.label for term in terms) or "none"


def date_text(day: date | None, prefix: str = "") -> str:
    """A day; empty where none was recorded."""
    return "" if day is None else prefix + day.isoformat()


def note_about(about: str, text: str) -> str:
    """A note with what it is about before it; empty where there is none."""
    return text and f"{about}: {text}"


def or_not_recorded(text: str) -> str:
    """A note, or that there is none."""
    return text or "not recorded"


def labeled_notes(*pairs: tuple[str, str]) -> list[Item]:
    """Notes with their labels; what is empty is left out."""
    return [Item(note=note, label=label) for label, note in pairs if note]


def labeled_words(*pairs: tuple[str, str | Missing | None]) -> list[Item]:
    """Somebody's words with their labels; what was not recorded is left out."""
    return [
        Item(note=words.label, label=label)
        if isinstance(words, Missing)
        else Item(words, "", label)
        for label, words in pairs
        if words is not None
    ]


def labeled_texts(label: str, words: Iterable[str] | Missing | None) -> list[Item]:
    """Several texts with one label; that there was none is said."""
    if words is None:
        return []
    if isinstance(words, Missing):
        return [Item(note=words.label, label=label)]
    return [Item(text, label=label) for text in words] or [Item(note="none", label=label)]


def texts(words: Iterable[str] | Missing | None) -> tuple[Item, ...]:
    """Several texts as items, or what is to be said where there are none."""
    return (Item(note=words.label),) if isinstance(words, Missing) else texts_or_gap(words)


def text_with_note(words: str | None, note: str, label: str = "") -> Item:
    """Words with a note; where there is neither, that nothing was recorded."""
    return Item(words or "", note if words or note else "not recorded", label)


def party_label(party: Party | None, setting: Setting | None, prefix: str = "") -> str:
    """What one of the two sides is called in a setting; in supervision where none is recorded."""
    if party is None:
        return ""
    pair = ROLES[setting or Setting.SUPERVISION]
    return prefix + (pair.assigner if party is Party.ASSIGNER else pair.assignee).label


def whose_idea(proposer: Proposer | None, setting: Setting | None) -> str:
    """Whose idea homework was; empty where it was not recorded."""
    if proposer is None or proposer not in _OF_A_SIDE:
        return term_label(proposer)
    return party_label(_OF_A_SIDE[proposer], setting)


NOTHING = "Not recorded"
"""The heading of what nothing is recorded of."""


def with_gaps(parts: Iterable[tuple[str, Iterable[Part] | None]]) -> Iterator[Part]:
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


def cell(text: str) -> tuple[Item, ...]:
    """A short cell of a table."""
    return (Item(text),) if text else NOT_RECORDED
