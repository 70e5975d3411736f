"""An instrument that was filled in, and one that is to be."""

from __future__ import annotations

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rating, Scale
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, has_two_points
from cbt_homework.research.instruments.response import Response, contradictions
from cbt_homework.research.instruments.scoring import Scored, SubscaleScore, WhyNoBand, score
from cbt_homework.show.formats import OutputFormat, sheet_in_format
from cbt_homework.show.items import date_text, labeled_note_items
from cbt_homework.show.phrases import (
    joined_notes,
    number_text,
    rating_text,
    scale_ends_text,
    term_label,
)
from cbt_homework.show.question_form import BlankForm, BlankFormPart, FormQuestion
from cbt_homework.show.sheets import NOT_RECORDED, Item, Section, Sheet, Table, items_or_gap

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
    language: OutputFormat = "plain",
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
    return sheet_in_format(filled_sheet(response, instrument), language)


def filled_sheet(response: Response, instrument: Instrument) -> Sheet:
    """Makes the sheet of the answers, item by item, and of the values of the subscales."""
    scored = score(instrument, response)
    facts = labeled_note_items(
        ("Filled in by", term_label(response.rater, "the ")),
        ("When", term_label(response.timing)),
        ("On", date_text(response.on)),
    )
    answers = {answer.item: answer.value for answer in response.answers}
    rows = tuple(
        (
            (Item(_item_text(item)),),
            _answer_cell(answers.get(item.key), item.scale or instrument.scale),
        )
        for item in instrument.items
    )
    parts: list[Section | Table] = [
        Section(heading="The response", items=items_or_gap(facts or None)),
        Table(caption="Answers", heads=("Item", "Answer"), rows=rows),
    ]
    if instrument.open_question is not None:
        items = _open_answer_items(response.open_answer)
        parts.append(Section(heading=instrument.open_question, items=items))
    parts += _contradiction_sections(response, instrument)
    if scored.scores:
        parts.append(_score_table(scored, instrument))
    title = f"{instrument.title}, {instrument.version}"
    return Sheet(title=title, parts=tuple(parts))


def _item_text(item: InstrumentItem) -> str:
    return _text_of_key(item.key) if item.asks is None else item.asks


def _text_of_key(key: str) -> str:
    return key.replace("-", " ")


def _answer_cell(value: float | Missing | None, scale: Scale | None) -> tuple[Item, ...]:
    if value is None or scale is None:
        return NOT_RECORDED
    if isinstance(value, Missing):
        return (Item(note="no answer" if value is Missing.NONE else value.label),)
    meaning = {scale.least: scale.low, scale.most: scale.high}.get(value)
    if has_two_points(scale) and meaning is not None:
        return (Item(meaning),)
    return (Item(rating_text(Rating(value, scale)), note=meaning or ""),)


def _open_answer_items(answer: str | Missing | None) -> tuple[Item, ...]:
    if isinstance(answer, Missing):
        return (Item(note=answer.label),)
    return items_or_gap(None if answer is None else (Item(answer),))


def _contradiction_sections(response: Response, instrument: Instrument) -> list[Section | Table]:
    scales = (item.scale or instrument.scale for item in instrument.items)
    if not instrument.contradicting or not all(map(has_two_points, scales)):
        return []
    items = [
        Item(
            pair.asks
            or f"Both {_text_of_key(pair.first)} and {_text_of_key(pair.second)}: how is that?"
        )
        for pair in contradictions(instrument, response)
    ]
    return [Section(heading="To ask about these answers", items=tuple(items))] if items else []


def _score_table(scored: Scored, instrument: Instrument) -> Table:
    return Table(
        caption="What its key makes of them",
        heads=("Subscale", "Value", "It can be", "Answered", "Band"),
        rows=tuple(_score_row(subscale_score, instrument) for subscale_score in scored.scores),
    )


def _score_row(
    subscale_score: SubscaleScore, instrument: Instrument
) -> tuple[tuple[Item, ...], ...]:
    if subscale_score.value is None:
        why = "" if subscale_score.because is None else subscale_score.because.label
        lowest, highest = number_text(subscale_score.lowest), number_text(subscale_score.highest)
        between = f"with the open items from {lowest} to {highest}"
        value = Item(note=joined_notes(why, between))
    else:
        filled_up = "open items filled with the mean of the others" * subscale_score.prorated
        value = Item(
            number_text(subscale_score.value),
            note=joined_notes(subscale_score.method.label, filled_up),
        )
    return (
        (Item(_text_of_key(subscale_score.subscale)),),
        (value,),
        (Item(scale_ends_text(subscale_score.scale)),),
        (Item(f"{subscale_score.answered} of {subscale_score.items}"),),
        _band_cell(subscale_score, instrument),
    )


def _band_cell(subscale_score: SubscaleScore, instrument: Instrument) -> tuple[Item, ...]:
    if subscale_score.no_band is not None:
        return (Item(note=_NO_BAND[subscale_score.no_band] or "none"),)
    bands = {(s.key, band.key): band for s in instrument.subscales for band in s.bands}
    band = bands[subscale_score.subscale, subscale_score.band or ""]
    return (
        Item(
            _text_of_key(band.key),
            note=joined_notes(band.says, band.means or "", f"by {band.by.source}"),
        ),
    )


def instrument_form(instrument: Instrument) -> BlankForm:
    """An instrument to fill in: a line or boxes for each item, and one for the open question."""
    asks = [_item_question(item, instrument) for item in instrument.items]
    if instrument.open_question is not None:
        asks.append(FormQuestion(instrument.open_question))
    about = () if instrument.license is None else (f"Terms of use: {instrument.license}",)
    title = f"{instrument.title}, {instrument.version}"
    return BlankForm(title=title, about=about, parts=(BlankFormPart(asks=tuple(asks)),))


def _item_question(item: InstrumentItem, instrument: Instrument) -> FormQuestion:
    scale = item.scale or instrument.scale
    asks = _item_text(item)
    if scale is None or scale.least is None or scale.most is None or scale.step is None:
        return FormQuestion(asks, hint="" if scale is None else scale_ends_text(scale), lines=1)
    count = round((scale.most - scale.least) / scale.step) + 1
    if count > _POINTS:
        return FormQuestion(asks, hint=scale_ends_text(scale), lines=1)
    meanings = {0: scale.low, count - 1: scale.high}
    points = [number_text(round(scale.least + i * scale.step, 9)) for i in range(count)]
    if has_two_points(scale) and None not in meanings.values():
        return FormQuestion(asks, choices=tuple(str(meaning) for meaning in meanings.values()))
    choices = (_point_with_meaning_text(point, meanings.get(i)) for i, point in enumerate(points))
    return FormQuestion(asks, choices=tuple(choices))


def _point_with_meaning_text(point: str, meaning: str | None) -> str:
    return point if meaning is None else f"{point} ({meaning})"
