"""A thought record as a table, and what changed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cbt_homework.cognition.record_changes import (
    RatedTwice,
    emotion_changes,
    largest_drop,
    new_emotions,
    thought_changes,
)
from cbt_homework.cognition.thought_record import Emotion, ThoughtRecord
from cbt_homework.homework.forms import NINE_COLUMNS, Asks
from cbt_homework.show.phrases import change_text, form_title, joined_notes, rating_text
from cbt_homework.show.sheets import (
    NOT_RECORDED,
    Item,
    Section,
    Sheet,
    Table,
    items_or_gap,
    text_item_or_gap,
    text_items_or_gap,
)

_Cell = tuple[Item, ...]


def record_sheet(record: ThoughtRecord) -> Sheet:
    """The columns of its form, or nine of them, and those for what else is recorded."""
    columns = (record.form or NINE_COLUMNS).columns or NINE_COLUMNS.columns or ()
    heads = [column.heading for column in columns]
    cells = [_CELLS.get(column.asks, _not_recorded_cell)(record) for column in columns]
    for heading, cell in _headed_cells_off_form(
        record, frozenset(column.asks for column in columns)
    ):
        heads.append(heading)
        cells.append(cell)
    name = "Thought record" if record.form is None else form_title(record.form)
    title = name if record.on is None else f"{name}, {record.on.isoformat()}"
    parts: list[Section | Table] = []
    if record.concerns:
        parts.append(Section(heading="Needs attention", items=tuple(_concern_items(record))))
    parts.append(Table(caption="What was recorded", heads=tuple(heads), rows=(tuple(cells),)))
    rows = _change_rows(record)
    if rows:
        heads = ["What was rated", "Before", "Now", "Change"]
        parts.append(Table(caption="What changed", heads=tuple(heads), rows=rows, names=True))
    return Sheet(title=title, parts=tuple(parts))


def _concern_items(record: ThoughtRecord) -> Iterable[Item]:
    for concern in record.concerns or ():
        on = "" if concern.on is None else concern.on.isoformat()
        by = "" if concern.by is None else concern.by.label
        effect = "" if concern.effect is None else concern.effect.label
        note = joined_notes(concern.kind.label, effect, by, on)
        yield Item(concern.words or "", note=note)


def _not_recorded_cell(record: ThoughtRecord) -> _Cell:
    return NOT_RECORDED


def _date_cell(record: ThoughtRecord) -> _Cell:
    return NOT_RECORDED if record.on is None else (Item(note=record.on.isoformat()),)


def _thoughts_cell(record: ThoughtRecord) -> _Cell:
    if record.thoughts is None:
        return NOT_RECORDED
    return items_or_gap(
        Item(
            t.words,
            note=joined_notes(
                rating_text(t.belief), "hot thought" if i == record.hot_thought else ""
            ),
        )
        for i, t in enumerate(record.thoughts)
    )


def _emotions_cell(emotions: Iterable[Emotion] | None) -> _Cell:
    if emotions is None:
        return NOT_RECORDED
    return items_or_gap(Item(e.name, note=rating_text(e.intensity)) for e in emotions)


def _alternatives_cell(record: ThoughtRecord) -> _Cell:
    if record.alternatives is None:
        return NOT_RECORDED
    return items_or_gap(Item(a.words, note=rating_text(a.belief)) for a in record.alternatives)


def _reratings_cell(record: ThoughtRecord) -> _Cell:
    thoughts = record.thoughts or ()
    return items_or_gap(
        Item(thoughts[rerating.thought].words, note=rating_text(rerating.belief))
        for rerating in record.thoughts_after or ()
    )


def _outcome_cell(record: ThoughtRecord) -> _Cell:
    parts = (record.emotions_after, record.thoughts_after)
    if parts == (None, None):
        return NOT_RECORDED
    feelings = () if parts[0] is None else _emotions_cell(parts[0])
    thoughts = () if parts[1] is None else _reratings_cell(record)
    return tuple(dict.fromkeys((*feelings, *thoughts)))


_CELLS: dict[Asks, Callable[[ThoughtRecord], _Cell]] = {
    Asks.DATE: _date_cell,
    Asks.SITUATION: lambda record: text_item_or_gap(record.situation),
    Asks.THOUGHT: _thoughts_cell,
    Asks.EMOTION: lambda record: _emotions_cell(record.emotions),
    Asks.BODY: lambda record: text_items_or_gap(record.body),
    Asks.BEHAVIOR: lambda record: text_items_or_gap(record.behavior),
    Asks.FACTS_FOR: lambda record: text_items_or_gap(record.facts_for),
    Asks.FACTS_AGAINST: lambda record: text_items_or_gap(record.facts_against),
    Asks.ALTERNATIVE: _alternatives_cell,
    Asks.RATING_AFTER: lambda record: _emotions_cell(record.emotions_after),
    Asks.OUTCOME: _outcome_cell,
    Asks.ACTION: lambda record: text_items_or_gap(record.actions),
}
_HEADINGS: tuple[tuple[str, Asks, str], ...] = (
    ("situation", Asks.SITUATION, "Situation"),
    ("thoughts", Asks.THOUGHT, "Thoughts"),
    ("emotions", Asks.EMOTION, "Feelings"),
    ("body", Asks.BODY, "In the body"),
    ("behavior", Asks.BEHAVIOR, "What was done"),
    ("facts_for", Asks.FACTS_FOR, "Facts for"),
    ("facts_against", Asks.FACTS_AGAINST, "Facts against"),
    ("alternatives", Asks.ALTERNATIVE, "Another view"),
    ("emotions_after", Asks.RATING_AFTER, "Feelings, rated again"),
    ("actions", Asks.ACTION, "What comes next"),
)
"""Each part, the column that shows it, and what to call it where a form has no such column."""


def _headed_cells_off_form(
    record: ThoughtRecord, form_columns: frozenset[Asks]
) -> list[tuple[str, _Cell]]:
    """Lists the recorded parts for which the form has no column."""
    outcome = Asks.OUTCOME in form_columns
    shown = {*form_columns, *((Asks.RATING_AFTER,) if outcome else ())}
    cells = [
        (f"{heading} (not on the form)", _CELLS[asks](record))
        for name, asks, heading in _HEADINGS
        if getattr(record, name) is not None and asks not in shown
    ]
    if record.thoughts_after is not None and not outcome:
        cells.append(("Thoughts, rated again (not on the form)", _reratings_cell(record)))
    return cells


def _change_rows(record: ThoughtRecord) -> tuple[tuple[_Cell, ...], ...]:
    rows: list[tuple[_Cell, ...]] = []
    if record.emotions_after is not None:
        most = largest_drop(record)
        names = [emotion.name for emotion in record.emotions or ()]
        rows += [
            _rated_twice_row(names[twice.position], twice, "largest drop" * (twice == most))
            for twice in emotion_changes(record)
        ]
        for position in new_emotions(record):
            new = record.emotions_after[position]
            rows.append(_change_row(new.name, "new", rating_text(new.intensity), ""))
    if record.thoughts_after is not None:
        words = [thought.words for thought in record.thoughts or ()]
        rows += [
            _rated_twice_row(words[twice.position], twice, "") for twice in thought_changes(record)
        ]
    return tuple(rows)


def _rated_twice_row(words: str, rated_twice: RatedTwice, remark: str) -> tuple[_Cell, ...]:
    return _change_row(
        words,
        rating_text(rated_twice.before),
        rating_text(rated_twice.after),
        joined_notes(change_text(rated_twice.change), remark),
    )


def _change_row(words: str, earlier: str, later: str, change: str) -> tuple[_Cell, ...]:
    return (
        (Item(words),),
        *((Item(cell),) if cell else NOT_RECORDED for cell in (earlier, later)),
        (Item(change) if change else Item(note="not known"),),
    )
