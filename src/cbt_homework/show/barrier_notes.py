"""The barriers of a diagnosis with their facts, as notes for a conversation in supervision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.barrier_book import BarrierBook
from cbt_homework.engagement.barriers import Barrier, Option, Side
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators.indicator import Indicator, Speaks
from cbt_homework.foundation.citations import AdviceEvidence
from cbt_homework.foundation.field_paths import value_at
from cbt_homework.foundation.people import ROLES, Setting
from cbt_homework.foundation.rules import fact_text
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.retired import RetiredIndicator, retired_indicator
from cbt_homework.show.layout import wrapped_text


class NotesContext(NamedTuple):
    """What the notes on a barrier are written with.

    Attributes:
        book: The barriers and indicators, with their words.
        setting: The setting, whose words for the two people are used.
        course: The course, whose own words are shown where it is given.
    """

    book: BarrierBook
    setting: Setting | None
    course: Course | None


def texts_by_side(
    barriers_found: list[BarrierFound],
    text_of_barrier: Callable[[BarrierFound, NotesContext], str],
    context: NotesContext,
) -> Iterator[str]:
    """The texts of some barriers, under the name of their side."""
    for side in Side:
        entries = [text_of_barrier(b, context) for b in barriers_found if b.side is side]
        if entries:
            yield f"{side_title(side, context.setting)}\n" + "".join(entries)


def side_title(side: Side, setting: Setting | None) -> str:
    """The name of a side: the two people are called by their roles in the setting."""
    if setting is not None and side in (Side.PATIENT, Side.THERAPIST):
        roles = ROLES[setting]
        role = roles.assignee if side is Side.PATIENT else roles.assigner
        return role.label.capitalize()
    return side.label.capitalize()


def full_barrier_text(barrier_found: BarrierFound, context: NotesContext) -> str:
    """A barrier with its facts, the question to ask and the options to consider."""
    lines = [barrier_lead_text(barrier_found, context).rstrip("\n")]
    entry = context.book.find_entry(barrier_found.key)
    for option in () if entry is None else entry.options:
        considered = f"{option.text_for(context.setting)} ({_support_text(option)})"
        lines.append(wrapped_text(considered, "    To consider: ", "    "))
    return "\n".join(lines) + "\n"


def _support_text(option: Option) -> str:
    if option.evidence is AdviceEvidence.SUGGESTION:
        return "suggestion of this library"
    return f"{option.evidence.label}; citation {option.source.status.label}"


def barrier_lead_text(barrier_found: BarrierFound, context: NotesContext) -> str:
    """A barrier with its facts and the question to ask."""
    lines = [barrier_facts_text(barrier_found, context).rstrip("\n")]
    entry = context.book.find_entry(barrier_found.key)
    if entry is not None:
        asked = entry.question_for(context.setting)
        lines.append(wrapped_text(asked, "    To ask: ", "    "))
    return "\n".join(lines) + "\n"


def barrier_facts_text(barrier_found: BarrierFound, context: NotesContext) -> str:
    """A barrier with all facts about it, each with its author."""
    entry = context.book.find_entry(barrier_found.key)
    means = "a barrier of another book" if entry is None else entry.means
    lines = [wrapped_text(means, f"  {barrier_found.label}: ", "    ")]
    lines += _fact_lines(barrier_found, context)
    return "\n".join(lines) + "\n"


def barrier_question_text(barrier_found: BarrierFound, context: NotesContext) -> str:
    """A barrier that is not explored, with the question to ask and what stands beside it."""
    entry = context.book.find_entry(barrier_found.key)
    asked = "not explored" if entry is None else entry.question_for(context.setting)
    lines = [wrapped_text(asked, f"  {barrier_found.label}: ", "    ")]
    lines += _fact_lines(barrier_found, context)
    return "\n".join(lines) + "\n"


def _fact_lines(barrier_found: BarrierFound, context: NotesContext) -> Iterator[str]:
    for kind, facts in (
        ("for", barrier_found.speaks_for),
        ("against", barrier_found.speaks_against),
        ("to ask about", barrier_found.leads),
        ("beside it", barrier_found.beside),
    ):
        for fact in facts:
            sentence = _fact_sentence(fact, barrier_found, context)
            yield wrapped_text(sentence, f"    {kind}{_author_text(fact)}: ", "    ")
            for words in _words_told(fact, barrier_found, context.course):
                yield wrapped_text(words, "      in these words: ", "      ")


def _author_text(fact: BarrierFact) -> str:
    """Who said or saw it, and on what ground; nothing where it is the record itself."""
    parts = [part.label for part in (fact.by, fact.ground) if part is not None]
    return f" ({', '.join(parts)})" if parts else ""


def _words_told(
    fact: BarrierFact, barrier_found: BarrierFound, course: Course | None
) -> Iterator[str]:
    """The words of reasons that have no other name; they stand in the course alone."""
    if course is None or barrier_found.barrier is not Barrier.OTHER:
        return
    for path in fact.at:
        try:
            words = value_at(course, f"{path}.words")
        except LookupError:
            continue  # another course, or a later state of it
        if isinstance(words, str):
            yield words


def _fact_sentence(fact: BarrierFact, barrier_found: BarrierFound, context: NotesContext) -> str:
    details = "; ".join(part for part in (_often_text(fact), _place_text(fact)) if part)
    overcome = " It was carried out all the same." if fact.overcome else ""
    sentence = _sentence_of_fact(fact, barrier_found, context)
    return f"{sentence}{overcome}" + (f" ({details})" if details else "")


def _sentence_of_fact(fact: BarrierFact, barrier_found: BarrierFound, context: NotesContext) -> str:
    words = ", ".join(fact_text(word) for word in fact.words)
    if fact.ground is Ground.IMPRESSION:
        return _impression_sentence(fact, barrier_found, context, words)
    indicator: Indicator[Any] | RetiredIndicator | None = next(
        (one for one in context.book.indicators if one.key == fact.indicator),
        retired_indicator(fact.indicator),
    )
    sentence: str | None = f"{fact_text(fact.indicator)}."  # of another version, or another book
    if indicator is not None:
        tells = fact.overcome or fact.side in (Speaks.FOR, Speaks.ASKS)
        sentence = indicator.says_for if tells else indicator.says_against
    return (
        (sentence or f"{fact_text(fact.indicator)}.")
        .replace("{words}", words or "not recorded")
        .replace("{percent}", _percent_text(fact))
    )


def _impression_sentence(
    fact: BarrierFact, barrier_found: BarrierFound, context: NotesContext, words: str
) -> str:
    whose = "Somebody's" if fact.by is None else f"The {fact.by.label}'s"
    entry = context.book.find_entry(barrier_found.key)
    behind = f" ({words})" if words else ""
    if fact.overcome or fact.side in (Speaks.FOR, Speaks.ASKS):
        means = barrier_found.label if entry is None else entry.means
        return f"{whose} impression was that {means}{behind}."
    return f"{whose} impression was that this was not in the way{behind}."


def _percent_text(fact: BarrierFact) -> str:
    shares = [fact_text(s) for s in (fact.lowest_percent, fact.highest_percent) if s is not None]
    return " to ".join(dict.fromkeys(shares)) or "some"


def _often_text(fact: BarrierFact) -> str:
    often = "" if fact.times == 1 else f"{fact.times} times"
    last = "" if fact.last is None else f"last on {fact.last}" if often else f"{fact.last}"
    return ", ".join(part for part in (often, last) if part)


_MOST_PLACES = 5
"""How many assignments a line names one by one."""


def _place_text(fact: BarrierFact) -> str:
    return assignments_text(fact.assignment_places)


def assignments_text(places: Iterable[int]) -> str:
    """The assignments of these places, as they are numbered in the notes; empty for none."""
    numbers = [str(place + 1) for place in places]
    if not numbers:
        return ""
    if len(numbers) > _MOST_PLACES:
        return f"{len(numbers)} assignments"
    return f"assignment{'' if len(numbers) == 1 else 's'} {', '.join(numbers)}"
