"""Record forms as data: which columns a form asks for."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.invariants import AnyOf, Invariant, no_repeats
from cbt_homework.foundation.ratings import ONE_TO_TEN, PERCENT, ZERO_TO_TEN, Scale
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class Asks(Term):
    """What a column is about, where that is one of the field's standard things."""

    DATE = "date"
    SITUATION = "situation"
    THOUGHT = "thought"
    EMOTION = "emotion"
    BODY = "body"
    BEHAVIOR = "behavior"
    FACTS_FOR = "facts-for"
    FACTS_AGAINST = "facts-against"
    ALTERNATIVE = "alternative"
    ACTION = "action"
    PREDICTION = "prediction"
    RATING_BEFORE = "rating-before"
    RATING_DURING = "rating-during"
    RATING_AFTER = "rating-after"
    OUTCOME = "outcome"
    LEARNED = "learned"
    ACTIVITY = "activity"
    MASTERY = "mastery"
    PLEASURE = "pleasure"
    AMOUNT = "amount"
    OTHER = "other"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Column(Value):
    """One thing that a form asks for. Its heading is shown everywhere: put nobody's words in it.

    Attributes:
        heading: What stands above it.
        asks: What it is about.
        scale: The scale of its rating, where it asks for one.
    """

    heading: Label = attrs.field(kw_only=False)
    asks: Asks = Asks.OTHER
    scale: Scale | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecordForm(Value):
    """A form for the person to fill in. Its name is shown everywhere: put nobody's words in it.

    Attributes:
        name: The name of the form; None where only its columns are known.
        columns: The columns, in order; None where only its name is known.
    """

    name: Label | None = attrs.field(default=None, kw_only=False)
    columns: Annotated[tuple[Column, ...], k.Size(1, 30)] | None = None

    __invariants__ = (
        Invariant("no-form", "name", "must have a name or columns", AnyOf("name", "columns")),
        no_repeats("columns", "heading", code="heading-twice", message="must not repeat a heading"),
    )

    @property
    def asks(self) -> frozenset[Asks]:
        """The subjects of its columns; empty if the columns are not known."""
        return frozenset(column.asks for column in self.columns or ())


THREE_COLUMNS = RecordForm(
    "Thought record, three columns",
    columns=(
        Column("Situation", asks=Asks.SITUATION),
        Column("Feelings, and how strong", asks=Asks.EMOTION, scale=PERCENT),
        Column("What went through my mind", asks=Asks.THOUGHT),
    ),
)
FIVE_COLUMNS = RecordForm(
    "Thought record, five columns",
    columns=(
        Column("Situation", asks=Asks.SITUATION),
        Column("What went through my mind, how sure", asks=Asks.THOUGHT, scale=PERCENT),
        Column("Feelings, and how strong", asks=Asks.EMOTION, scale=PERCENT),
        Column("Another view, how sure", asks=Asks.ALTERNATIVE, scale=PERCENT),
        Column("Outcome: feelings and thoughts, rated again", asks=Asks.OUTCOME, scale=PERCENT),
    ),
)
SEVEN_COLUMNS = RecordForm(
    "Thought record, seven columns",
    columns=(
        Column("Situation", asks=Asks.SITUATION),
        Column("Feelings, and how strong", asks=Asks.EMOTION, scale=PERCENT),
        Column("What went through my mind", asks=Asks.THOUGHT),
        Column("Facts for the thought", asks=Asks.FACTS_FOR),
        Column("Facts against it", asks=Asks.FACTS_AGAINST),
        Column("Another view, how sure", asks=Asks.ALTERNATIVE, scale=PERCENT),
        Column("Feelings, rated again", asks=Asks.RATING_AFTER, scale=PERCENT),
    ),
)
NINE_COLUMNS = RecordForm(
    "Thought record, nine columns",
    columns=(
        Column("Situation", asks=Asks.SITUATION),
        Column("What went through my mind, how sure", asks=Asks.THOUGHT, scale=PERCENT),
        Column("Feelings, and how strong", asks=Asks.EMOTION, scale=ONE_TO_TEN),
        Column("What I did", asks=Asks.BEHAVIOR),
        Column("Facts for the thought", asks=Asks.FACTS_FOR),
        Column("Facts against it", asks=Asks.FACTS_AGAINST),
        Column("Another view, how sure", asks=Asks.ALTERNATIVE, scale=PERCENT),
        Column("Outcome: feelings and thoughts, rated again", asks=Asks.OUTCOME, scale=ONE_TO_TEN),
        Column("What I will do", asks=Asks.ACTION),
    ),
)
RECORD_FORMS = (THREE_COLUMNS, FIVE_COLUMNS, SEVEN_COLUMNS, NINE_COLUMNS)
"""Forms for thought records; a clinic's own are made the same way."""

PRACTICE_DIARY = RecordForm(
    "Practice diary",
    columns=(
        Column("Date", asks=Asks.DATE),
        Column("What I did", asks=Asks.BEHAVIOR),
        Column("How long or how often", asks=Asks.AMOUNT),
        Column("What I noticed", asks=Asks.LEARNED),
    ),
)
EXPOSURE_DIARY = RecordForm(
    "Exposure diary",
    columns=(
        Column("Date", asks=Asks.DATE),
        Column("Situation", asks=Asks.SITUATION),
        Column("What I expect to happen", asks=Asks.PREDICTION),
        Column("Fear before", asks=Asks.RATING_BEFORE, scale=PERCENT),
        Column("Fear after", asks=Asks.RATING_AFTER, scale=PERCENT),
        Column("What happened", asks=Asks.OUTCOME),
        Column("What I learned", asks=Asks.LEARNED),
    ),
)
ACTIVITY_DIARY = RecordForm(
    "Activity diary",
    columns=(
        Column("Day and hour", asks=Asks.DATE),
        Column("Activity", asks=Asks.ACTIVITY),
        Column("Mastery", asks=Asks.MASTERY, scale=ZERO_TO_TEN),
        Column("Pleasure", asks=Asks.PLEASURE, scale=ZERO_TO_TEN),
    ),
)
EXPERIMENT_SHEET = RecordForm(
    "Experiment sheet",
    columns=(
        Column("Date", asks=Asks.DATE),
        Column("What I tried", asks=Asks.BEHAVIOR),
        Column("What I expected", asks=Asks.PREDICTION),
        Column("How sure I was", asks=Asks.RATING_BEFORE, scale=PERCENT),
        Column("What happened", asks=Asks.OUTCOME),
        Column("What I learned", asks=Asks.LEARNED),
        Column("How sure I am now", asks=Asks.RATING_AFTER, scale=PERCENT),
    ),
)
FORMS = (
    THREE_COLUMNS,
    PRACTICE_DIARY,
    EXPOSURE_DIARY,
    ACTIVITY_DIARY,
    EXPERIMENT_SHEET,
    FIVE_COLUMNS,
    SEVEN_COLUMNS,
    NINE_COLUMNS,
)
"""Forms to begin with; a clinic's own are made the same way."""
