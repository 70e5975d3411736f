"""The codebook says of each column what its declaration says."""

from __future__ import annotations

import csv
import io
import math
import re
from datetime import date, time
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import field_sentences
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.tidy.codebook import FACET_WORDS, ColumnEntry, ColumnType, codebook
from cbt_homework.research.tidy.statement import COLUMNS, Facet, Metric, Statement
from cbt_homework.research.tidy.tables import rows
from tests.engagement import histories
from tests.research.tidy.drawn import FEW, any_course, weeks_of_homework

BOOK = {entry.name: entry for entry in codebook()}


@pytest.mark.parametrize("table", [histories.several_sides(), histories.distress()])
def test_the_columns_of_rows_are_those_of_the_codebook(table: ch.Course) -> None:
    for row in rows(table):
        assert list(BOOK) == list(row) == list(COLUMNS)


@FEW
@given(any_course())
def test_every_cell_is_what_the_codebook_says(table: ch.Course) -> None:
    for row in rows(table):
        for name, cell in row.items():
            entry = BOOK[name]
            if cell is None:
                assert entry.optional
            elif entry.words:
                assert cell in entry.words
            elif entry.holds in (ColumnType.WHOLE, ColumnType.NUMBER):
                assert isinstance(cell, int | float)
                assert entry.least is not None
                assert entry.most is not None
                assert entry.least <= cell <= entry.most
            else:
                assert isinstance(cell, str)


@given(weeks_of_homework())
def test_every_word_of_a_row_is_one_of_its_facet(table: ch.Course) -> None:
    for row in rows(table):
        if row["word"] is not None:
            assert row["word"] in FACET_WORDS[Facet(row["facet"])]


def test_nothing_is_said_twice() -> None:
    said = field_sentences(Statement)
    for field in attrs.fields(Statement):
        assert said[field.name] == BOOK[field.name].means
    assert tuple(m.value for m in Metric) == BOOK["metric"].words
    assert {w.value for w in ch.Barrier} < set(BOOK["word"].words)
    assert ColumnType.WORD is BOOK["word"].holds
    assert (0, 1) == (BOOK["low"].least, BOOK["high"].most)


# Names that statistics programs keep for themselves.
RESERVED = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with", "if",
            "in", "using", "for", "function", "next", "repeat", "while"}  # fmt: skip


def test_names_of_columns_are_taken_by_every_statistics_program() -> None:
    for name in COLUMNS:
        assert re.fullmatch("[a-z][a-z_]{0,31}", name)
        assert name not in RESERVED


def test_a_codebook_is_a_table_too() -> None:
    out = io.StringIO()
    entries = codebook()
    writer = csv.DictWriter(out, list(entries[0].row()))
    writer.writeheader()
    writer.writerows(entry.row() for entry in entries)
    out.seek(0)
    back = {row["name"]: row for row in csv.DictReader(out)}
    assert ("contemporaneous retrospective", "1") == (
        back["timing"]["words"], back["timing"]["optional"],
    )  # fmt: skip
    assert ("id", "", "0") == (
        back["dyad"]["type"],
        back["dyad"]["words"],
        back["dyad"]["optional"],
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class _Cells(Value):
    """A table of somebody's own.

    Attributes:
        on: The day.
        at: The time.
        done: Whether it was done.
        form: The name of the form.
    """

    on: date
    at: time
    done: bool
    form: Label


def test_any_class_of_cells_has_a_codebook() -> None:
    counted = {entry.name: entry for entry in codebook(en.Quantity)}
    assert ColumnType.WHOLE is counted["due"].holds
    assert tuple(w.value for w in en.WhyNoQuantity) == counted["because"].words
    cells = codebook(_Cells)
    assert [ColumnType.DATE, ColumnType.TIME, ColumnType.YES_NO, ColumnType.LABEL] == [
        entry.holds for entry in cells
    ]


@pytest.mark.parametrize("cls", [ch.Report, ch.Obstacle, ch.ratings.Rating])
def test_what_is_more_than_cells_or_what_a_person_wrote_has_none(cls: type[Any]) -> None:
    with pytest.raises(TypeError, match=r"^a field is more than a cell, or what a person wrote$"):
        codebook(cls)


@pytest.mark.parametrize("cls", [int, Term, "Statement", Statement.row])
def test_what_is_no_class_of_values_has_none(cls: Any) -> None:
    with pytest.raises(TypeError, match=r"^a codebook is of a class of values, such as Statement$"):
        codebook(cls)


def test_an_entry_without_a_meaning_is_refused() -> None:
    with pytest.raises(ch.InvariantError):
        ColumnEntry("value", means="", holds=ColumnType.NUMBER)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class _Endless(Value):
    """Numbers without ends.

    Attributes:
        up: Without an upper end.
        down: Without a lower one.
        far: With one that is far away.
    """

    up: Annotated[float, k.Number(0, math.inf)]
    down: Annotated[float, k.Number(-math.inf, 0)]
    far: Annotated[float, k.Number(0, 1e40)]


def test_a_number_without_an_end_has_none_in_the_codebook() -> None:
    found = {entry.name: (entry.least, entry.most) for entry in codebook(_Endless)}
    assert {"up": (0, None), "down": (None, 0), "far": (0, 1e40)} == found
