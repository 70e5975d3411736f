"""The codebook of a table: what each column holds, read off the declarations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, assert_never

import attrs

from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.reports import BroughtKind, RecordBrought
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import field_descriptions, is_value, kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.field_types import FactName, Label, Slug
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.agreement import CheckResult, UnderstandingCheck
from cbt_homework.homework.concerns import ConcernKind
from cbt_homework.homework.vocabulary import SuccessDependsOn
from cbt_homework.research.tidy.statement import Facet, Statement


class ColumnType(Term):
    """The type of the cells of a column."""

    ID = "id"
    """A machine-made name: a pseudonymous id, a key, a path."""
    WORD = "word"
    """One of the words listed."""
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes-no"
    DATE = "date"
    TIME = "time"
    LABEL = "label"
    """A name from a vocabulary that the record chose: a scale, a unit."""


_End = Annotated[int | float, k.Number(-1e300, 1e300)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ColumnEntry(Value):
    """The codebook's entry about one column.

    Attributes:
        name: The name of the column.
        means: The meaning of the column.
        holds: The type of its cells.
        words: The words it may hold, in their order; empty where it holds others.
        least: The least it may hold.
        most: The most it may hold.
        optional: Whether a cell may be empty.
    """

    name: FactName = attrs.field(kw_only=False)
    means: Label
    holds: ColumnType
    words: Annotated[tuple[Slug, ...], k.Size(0, 200)] = ()
    least: _End | None = None
    most: _End | None = None
    optional: bool = False

    def row(self) -> dict[str, int | float | str | None]:
        """One flat row; the words are joined by blanks."""
        return {
            "name": self.name,
            "means": self.means,
            "type": self.holds.value,
            "words": " ".join(self.words) or None,
            "least": self.least,
            "most": self.most,
            "optional": int(self.optional),
        }


def codebook(cls: type[Any] = Statement) -> tuple[ColumnEntry, ...]:
    """Lists what each column of a table means and may hold; by default of the long table.

    Any class whose fields are plain cells has one, `Quantity` for example.

    Raises:
        TypeError: this is no class of values, or a field of it is more than a cell.
    """
    if not is_value(cls):
        raise TypeError("a codebook is of a class of values, such as Statement")
    sentences = field_descriptions(cls)
    entries = tuple(
        _column_entry(name, kind, sentences[name]) for name, kind in kinds_of(cls).items()
    )
    if cls is not Statement:
        return entries
    words = tuple(dict.fromkeys(word for several in FACET_WORDS.values() for word in several))
    return tuple(
        attrs.evolve(entry, holds=ColumnType.WORD, words=words) if entry.name == "word" else entry
        for entry in entries
    )


FACET_WORDS: Mapping[Facet, tuple[str, ...]] = MappingProxyType(
    {
        Facet.PART_COUNTS: ("yes", "no"),
        Facet.SUCCESS_DEPENDS_ON: tuple(word.value for word in SuccessDependsOn),
        Facet.UNDERSTANDING: tuple(word.value for word in (*UnderstandingCheck, *CheckResult)),
        Facet.SUITABILITY: ("yes", "no"),
        Facet.COMPLETION: tuple(word.value for word in Completion),
        Facet.RECORD: tuple(word.value for word in (*RecordBrought, *BroughtKind)),
        Facet.REASONS: tuple(word.value for word in Barrier),
        Facet.READING: ("yes", "no"),
        Facet.REVIEWED: ("yes", "no"),
        Facet.CONCERN: tuple(word.value for word in ConcernKind),
    }
)
"""The words that the column ``word`` may hold, by facet; the other facets are numbers."""


def _column_entry(name: str, kind: Kind, means: str) -> ColumnEntry:
    cell: Kind = kind
    optional = isinstance(cell, k.Maybe)
    if isinstance(cell, k.Maybe):
        cell = cell.kind
    type_, words, least, most = _cell_type_with_limits(cell)
    return ColumnEntry(
        name, means=means, holds=type_, words=words, least=least, most=most, optional=optional
    )


def _end_if_finite(end: float) -> float | None:
    """An end that a cell can hold; None where there is none."""
    return end if abs(end) <= 1e300 else None


_Cell = tuple[ColumnType, tuple[str, ...], float | None, float | None]


def _cell_type_with_limits(kind: Kind) -> _Cell:
    match kind:
        case k.Token():
            return ColumnType.ID, (), None, None
        case k.Choice(options=options):
            return ColumnType.WORD, tuple(word.value for word in options), None, None
        case k.Whole(least=low, most=high):
            return ColumnType.WHOLE, (), low, high
        case k.Number(least=low, most=high):
            return ColumnType.NUMBER, (), _end_if_finite(low), _end_if_finite(high)
        case k.Flag():
            return ColumnType.YES_NO, (), None, None
        case k.Day():
            return ColumnType.DATE, (), None, None
        case k.Clock():
            return ColumnType.TIME, (), None, None
        case k.Label():
            return ColumnType.LABEL, (), None, None
        case k.Text() | k.Fact() | k.One() | k.OneOf() | k.Many() | k.Answer() | k.Maybe():
            raise TypeError("a field is more than a cell, or what a person wrote")
        case _:
            assert_never(kind)
