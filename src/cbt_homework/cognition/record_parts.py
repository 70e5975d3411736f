"""The parts of a thought record that a form asks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.forms import Asks, RecordForm


class RecordPart(Term):
    """A part that a thought record can be asked for."""

    SITUATION = "situation"
    THOUGHTS = "thoughts"
    BELIEFS = "beliefs"
    """How far each thought is believed."""
    EMOTIONS = "emotions"
    INTENSITIES = "intensities"
    """How strong each emotion is."""
    BODY = "body"
    BEHAVIOR = "behavior"
    FACTS_FOR = "facts-for"
    FACTS_AGAINST = "facts-against"
    HOT_THOUGHT = "hot-thought"
    """The thought that the facts are about."""
    ALTERNATIVES = "alternatives"
    ALTERNATIVE_BELIEFS = "alternative-beliefs"
    EMOTIONS_AFTER = "emotions-after"
    THOUGHTS_AFTER = "thoughts-after"
    ACTIONS = "actions"


_P = RecordPart
_ASKED: Mapping[Asks, frozenset[RecordPart]] = MappingProxyType(
    {
        Asks.SITUATION: frozenset({_P.SITUATION}),
        Asks.THOUGHT: frozenset({_P.THOUGHTS}),
        Asks.EMOTION: frozenset({_P.EMOTIONS}),
        Asks.BODY: frozenset({_P.BODY}),
        Asks.BEHAVIOR: frozenset({_P.BEHAVIOR}),
        # Facts are about one thought, so that a form that asks for them asks for which one.
        Asks.FACTS_FOR: frozenset({_P.FACTS_FOR, _P.HOT_THOUGHT}),
        Asks.FACTS_AGAINST: frozenset({_P.FACTS_AGAINST, _P.HOT_THOUGHT}),
        Asks.ALTERNATIVE: frozenset({_P.ALTERNATIVES}),
        Asks.RATING_AFTER: frozenset({_P.EMOTIONS_AFTER}),
        Asks.OUTCOME: frozenset({_P.EMOTIONS_AFTER, _P.THOUGHTS_AFTER}),
        Asks.ACTION: frozenset({_P.ACTIONS}),
    }
)
_RATED: Mapping[Asks, RecordPart] = MappingProxyType(
    {
        Asks.THOUGHT: _P.BELIEFS,
        Asks.EMOTION: _P.INTENSITIES,
        Asks.ALTERNATIVE: _P.ALTERNATIVE_BELIEFS,
    }
)
_EVERY_PART = frozenset(RecordPart)


def parts_of(form: RecordForm) -> frozenset[RecordPart]:
    """The parts that a form asks for; a rating where its column has a scale.

    *Rating after* asks for the emotions, *outcome* for the emotions and the thoughts.

    Raises:
        TypeError: ``form`` is no RecordForm.
    """
    check_class("form", form, RecordForm)
    parts: set[RecordPart] = set()
    for column in form.columns or ():
        parts |= _ASKED.get(column.asks, frozenset())
        if column.scale is not None and column.asks in _RATED:
            parts.add(_RATED[column.asks])
    return frozenset(parts)


def requested_parts(record: ThoughtRecord) -> frozenset[RecordPart]:
    """The parts that a record is asked for: those of its form, and without a form every one.

    Raises:
        TypeError: ``record`` is no ThoughtRecord.
    """
    check_class("record", record, ThoughtRecord)
    return _EVERY_PART if record.form is None else parts_of(record.form)
