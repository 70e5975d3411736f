"""The thought record: a situation, what was thought and felt in it, and another way to see it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.concerns import Concerns
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.spec_parts import Words

Position = Annotated[int, k.Whole(0, 49)]
"""Which one of a tuple, counted from 0."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Thought(Value):
    """An automatic thought, or an image that went through the mind.

    Attributes:
        words: The thought, as the person put it.
        belief: The belief in it at the time.
    """

    words: Text = attrs.field(kw_only=False)
    belief: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Emotion(Value):
    """An emotion and its strength.

    Attributes:
        name: The person's word for it.
        intensity: Its strength, on the scale of the form.
    """

    name: Text = attrs.field(kw_only=False)
    intensity: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Alternative(Value):
    """Another way to see it.

    Attributes:
        words: The alternative view, as the person put it.
        belief: The belief in it.
    """

    words: Text = attrs.field(kw_only=False)
    belief: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rerating(Value):
    """The belief in one of the thoughts, rated again.

    Attributes:
        thought: The position of the thought in the record, counted from 0.
        belief: The belief in it now.
    """

    thought: Position = attrs.field(kw_only=False)
    belief: Rating | Missing = attrs.field(kw_only=False)


def _reratings_name_recorded_thoughts(record: Any) -> bool:
    here = len(record.thoughts or ())
    return all(again.thought < here for again in record.thoughts_after or ())


def _is_hot_thought_among_recorded(record: Any) -> bool:
    return record.hot_thought is None or record.hot_thought < len(record.thoughts or ())


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ThoughtRecord(Value):
    """One situation, the thoughts and emotions in it, and what became of them.

    ``None`` says that nothing was recorded, an empty tuple that somebody looked and there was none.
    Without a form a record is read as one that was asked for every part. An emotion that is rated
    again is found by its name; the body is for what the printed forms leave out.

    Attributes:
        id: An opaque id.
        on: The day of the situation.
        form: The form it was written on.
        situation: The situation: who, what, when, where.
        thoughts: The thoughts that went through the mind.
        emotions: The emotions, each with its strength.
        body: The bodily sensations.
        behavior: The person's behavior.
        facts_for: Facts that support the thought.
        facts_against: Facts that speak against it.
        alternatives: Other ways to see it.
        emotions_after: What is felt now, the emotions of before and new ones.
        thoughts_after: The belief in the thoughts now.
        actions: The actions that the person plans.
        hot_thought: The position of the thought that carries the feeling most, counted from 0.
        concerns: Adverse effects that came with writing it; empty where there were none.
    """

    id: Ref | None = None
    on: date | None = None
    form: RecordForm | None = None
    situation: Text | None = None
    thoughts: Annotated[tuple[Thought, ...], k.Size(0, 50)] | None = None
    emotions: Annotated[tuple[Emotion, ...], k.Size(0, 50)] | None = None
    body: Words | None = None
    behavior: Words | None = None
    facts_for: Words | None = None
    facts_against: Words | None = None
    alternatives: Annotated[tuple[Alternative, ...], k.Size(0, 50)] | None = None
    emotions_after: Annotated[tuple[Emotion, ...], k.Size(0, 50)] | None = None
    thoughts_after: Annotated[tuple[Rerating, ...], k.Size(0, 50)] | None = None
    actions: Words | None = None
    hot_thought: Position | None = None
    concerns: Concerns | None = None

    __invariants__ = (
        Invariant(
            "belief-without-thought",
            "thoughts_after",
            "must rate thoughts that are in the record",
            _reratings_name_recorded_thoughts,
        ),
        no_repeats(
            "thoughts_after",
            "thought",
            code="thought-rated-twice",
            message="must rate a thought again at most once",
        ),
        Invariant(
            "hot-thought-not-there",
            "hot_thought",
            "must be a thought that is in the record",
            _is_hot_thought_among_recorded,
        ),
    )
