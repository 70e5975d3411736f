"""An instrument that was filled in, and one that is to be."""

from __future__ import annotations

from typing import Literal

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rating, Scale
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, two_points
from cbt_homework.research.instruments.response import Response, contradictions
from cbt_homework.research.instruments.scoring import Scored, SubscaleScore, WhyNoBand, score
from cbt_homework.show.formats import in_language
from cbt_homework.show.items import day, noted
from cbt_homework.show.phrases import ends, joined, number, rated, word
from cbt_homework.show.question_form import Ask, BlankForm, BlankPart
from cbt_homework.show.sheets import NOT_RECORDED, Item, Section, Sheet, Table, told

_NO_BAND = {
    WhyNoBand.NO_BANDS: "no bands given",
    WhyNoBand.NO_SCORE: "",
    WhyNoBand.OUTSIDE_BANDS: "in none of the bands",
    WhyNoBand.ITEM_BELOW: "an item is lower than its band asks",
    WhyNoBand.ITEM_UNANSWERED: "an item without an answer could decide it",
}
_POINTS = 11
"""Up to so many points of a scale are printed one by one."""


def filled(
    response: Response,
    instrument: Instrument,
    language: Literal["plain", "markdown", "html"] = "plain",
) -> str:
    """An instrument that was filled in: each item with its answer, and what its key makes of them.

    The words of the items are those that the instrument brings; an item without any is called by
    its key. An item without an answer says why, as far as that is recorded; it is no zero.

    Raises:
        TypeError: an argument is of another class.
        InvariantError: with every problem, where this is no response to the instrument.
        ValueError: another language.
    """
    check_class("response", response, Response)
    check_class("instrument", instrument, Instrument)
    return in_language(filled_sheet(response, instrument), language)


def filled_sheet(response: Response, instrument: Instrument) -> Sheet:
    """What was answered, item by item, and the values of its subscales."""
    scored = score(instrument, response)
    facts = noted(
        ("Filled in by", word(response.rater, "the ")),
        ("When", word(response.timing)),
        ("On", day(response.on)),
    )
    said = {answer.item: answer.value for answer in response.answers}
    rows = tuple(
        ((Item(_asks(item)),), _answer(said.get(item.key), item.scale or instrument.scale))
        for item in instrument.items
    )
    parts: list[Section | Table] = [
        Section(heading="The response", items=told(facts or None)),
        Table(caption="Answers", heads=("Item", "Answer"), rows=rows),
    ]
    if instrument.open_question is not None:
        items = _open(response.open_answer)
        parts.append(Section(heading=instrument.open_question, items=items))
    parts += _to_ask(response, instrument)
    if scored.scores:
        parts.append(_values(scored, instrument))
    title = f"{instrument.title}, {instrument.version}"
    return Sheet(title=title, parts=tuple(parts))


def _asks(item: InstrumentItem) -> str:
    return _in_words(item.key) if item.asks is None else item.asks


def _in_words(key: str) -> str:
    return key.replace("-", " ")


def _answer(value: float | Missing | None, scale: Scale | None) -> tuple[Item, ...]:
    if value is None or scale is None:
        return NOT_RECORDED
    if isinstance(value, Missing):
        return (Item(note=value.label),)
    meaning = {scale.least: scale.low, scale.most: scale.high}.get(value)
    if two_points(scale) and meaning is not None:
        return (Item(meaning),)
    return (Item(rated(Rating(value, scale)), note=meaning or ""),)


def _open(answer: str | Missing | None) -> tuple[Item, ...]:
    if isinstance(answer, Missing):
        return (Item(note=answer.label),)
    return told(None if answer is None else (Item(answer),))


def _to_ask(response: Response, instrument: Instrument) -> list[Section | Table]:
    scales = (item.scale or instrument.scale for item in instrument.items)
    if not instrument.contradicting or not all(map(two_points, scales)):
        return []
    items = [
        Item(
            pair.asks or f"Both {_in_words(pair.first)} and {_in_words(pair.second)}: how is that?"
        )
        for pair in contradictions(instrument, response)
    ]
    return [Section(heading="To ask about these answers", items=tuple(items))] if items else []


def _values(scored: Scored, instrument: Instrument) -> Table:
    return Table(
        caption="What its key makes of them",
        heads=("Subscale", "Value", "It can be", "Answered", "Band"),
        rows=tuple(_value(found, instrument) for found in scored.scores),
    )


def _value(found: SubscaleScore, instrument: Instrument) -> tuple[tuple[Item, ...], ...]:
    if found.value is None:
        why = "" if found.because is None else found.because.label
        between = f"with the open items from {number(found.lowest)} to {number(found.highest)}"
        value = Item(note=joined(why, between))
    else:
        filled_up = "open items filled with the mean of the others" * found.prorated
        value = Item(number(found.value), note=joined(found.method.label, filled_up))
    return (
        (Item(_in_words(found.subscale)),),
        (value,),
        (Item(ends(found.scale)),),
        (Item(f"{found.answered} of {found.items}"),),
        _band(found, instrument),
    )


def _band(found: SubscaleScore, instrument: Instrument) -> tuple[Item, ...]:
    if found.no_band is not None:
        return (Item(note=_NO_BAND[found.no_band] or "none"),)
    bands = {(s.key, band.key): band for s in instrument.subscales for band in s.bands}
    band = bands[found.subscale, found.band or ""]
    return (
        Item(_in_words(band.key), note=joined(band.says, band.means or "", f"by {band.by.source}")),
    )


def instrument_form(instrument: Instrument) -> BlankForm:
    """An instrument to fill in: a line or boxes for each item, and one for the open question."""
    asks = [_ask(item, instrument) for item in instrument.items]
    if instrument.open_question is not None:
        asks.append(Ask(instrument.open_question))
    about = () if instrument.license is None else (f"Terms of use: {instrument.license}",)
    title = f"{instrument.title}, {instrument.version}"
    return BlankForm(title=title, about=about, parts=(BlankPart(asks=tuple(asks)),))


def _ask(item: InstrumentItem, instrument: Instrument) -> Ask:
    scale = item.scale or instrument.scale
    asks = _asks(item)
    if scale is None or scale.least is None or scale.most is None or scale.step is None:
        return Ask(asks, hint="" if scale is None else ends(scale), lines=1)
    count = round((scale.most - scale.least) / scale.step) + 1
    if count > _POINTS:
        return Ask(asks, hint=ends(scale), lines=1)
    meanings = {0: scale.low, count - 1: scale.high}
    points = [number(round(scale.least + i * scale.step, 9)) for i in range(count)]
    if two_points(scale) and None not in meanings.values():
        return Ask(asks, choices=tuple(str(meaning) for meaning in meanings.values()))
    named = (_point(point, meanings.get(i)) for i, point in enumerate(points))
    return Ask(asks, choices=tuple(named))


def _point(point: str, meaning: str | None) -> str:
    return point if meaning is None else f"{point} ({meaning})"
