"""The barriers of a diagnosis with their facts, as notes for a conversation in supervision."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cbt_homework.engagement.barriers import BARRIERS, Side
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.foundation.rules import fact_text
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.retired import retired_indicator
from cbt_homework.show.layout import wrapped_text

_INDICATORS = {indicator.key: indicator for indicator in INDICATORS}


def texts_by_side(
    barriers_found: list[BarrierFound], text_of_barrier: Callable[[BarrierFound], str]
) -> Iterator[str]:
    """The texts of some barriers, under the name of their side."""
    for side in Side:
        entries = [text_of_barrier(b) for b in barriers_found if b.barrier.side is side]
        if entries:
            yield f"{side.label.capitalize()}\n" + "".join(entries)


def full_barrier_text(barrier_found: BarrierFound) -> str:
    """A barrier with its facts, the question to ask and the options to consider."""
    entry = BARRIERS[barrier_found.barrier]
    lines = [barrier_facts_text(barrier_found).rstrip("\n")]
    lines.append(wrapped_text(entry.question, "    To ask: ", "    "))
    for option in entry.options:
        support = f"{option.evidence.label}; citation {option.source.status.label}"
        lines.append(wrapped_text(f"{option.consider} ({support})", "    To consider: ", "    "))
    return "\n".join(lines) + "\n"


def barrier_facts_text(barrier_found: BarrierFound) -> str:
    """A barrier with the facts for it and against it."""
    lines = [
        wrapped_text(
            BARRIERS[barrier_found.barrier].means, f"  {barrier_found.barrier.label}: ", "    "
        )
    ]
    lines += [
        wrapped_text(_fact_sentence(fact), "    for: ", "    ") for fact in barrier_found.speaks_for
    ]
    lines += [
        wrapped_text(_fact_sentence(fact), "    against: ", "    ")
        for fact in barrier_found.speaks_against
    ]
    return "\n".join(lines) + "\n"


def barrier_question_line(barrier_found: BarrierFound) -> str:
    """A barrier that is not explored, with the question to ask."""
    return (
        wrapped_text(
            BARRIERS[barrier_found.barrier].question, f"  {barrier_found.barrier.label}: ", "    "
        )
        + "\n"
    )


def _fact_sentence(fact: BarrierFact) -> str:
    indicator = _INDICATORS.get(fact.indicator) or retired_indicator(fact.indicator)
    sentence: str | None = (
        f"{fact_text(fact.indicator)}."  # a sign of another version of the library
    )
    if indicator is not None:
        tells = fact.overcome or fact.side is Speaks.FOR
        sentence = indicator.says_for if tells else indicator.says_against
    words = ", ".join(fact_text(word) for word in fact.words)
    sentence = (sentence or "").replace("{words}", words or "not recorded")
    often = "" if fact.times == 1 else f"{fact.times} times"
    last = "" if fact.last is None else f"last on {fact.last}" if often else f"{fact.last}"
    place = ", ".join(part for part in (often, last) if part)
    overcome = " It was carried out all the same." if fact.overcome else ""
    return f"{sentence}{overcome}" + (f" ({place})" if place else "")
