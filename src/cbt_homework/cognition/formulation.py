"""The case formulation: what situations, beliefs and strategies have to do with each other.

A conceptualization is one person's cognitive conceptualization diagram, from the situations up to
what lies behind them. A case formulation holds the patient's, and beside it the therapist's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import attrs

from cbt_homework.cognition.beliefs import (
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    InterpersonalPattern,
    RecurrentThought,
    Refs,
    Strategy,
)
from cbt_homework.cognition.formulation_levels import FormulationLevel, LevelHistory
from cbt_homework.cognition.schemas import Schema
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Count, Ref, Text
from cbt_homework.foundation.invariants import AnyOf, Invariant, no_repeats
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class FormulationCriterion(Term):
    """The criteria of a useful case formulation."""

    GROUNDED = "grounded"
    """It rests on what happened in particular situations."""
    CONNECTED = "connected"
    """Its parts have to do with each other, and nothing hangs loose."""
    CLEAR_BELIEFS = "clear-beliefs"
    """What lies behind is said, and what it is about."""
    TWO_SIDED = "two-sided"
    """The patient's side and the therapist's."""
    HELD_LIGHTLY = "held-lightly"
    """It is a guess that the person was asked about."""
    RIGHT_LEVEL = "right-level"
    """The accessible level comes first, and the hidden one where that was not enough."""
    LEADS_ON = "leads-on"
    """The homework is looked at anew with it."""


class HomeworkMoment(Term):
    """When, around homework, a situation is."""

    ACCEPTING = "accepting"
    """When it is agreed on."""
    STARTING = "starting"
    """When one sits down to it."""
    DOING = "doing"
    RETURNING = "returning"
    """When one comes back with it, or without."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FormulatedSituation(Value):
    """One situation of a conceptualization: what went through the mind, and what that means.

    Attributes:
        situation: The event, with place and people.
        moment: The moment around homework.
        thought: The thought that went through the person's mind.
        meaning: The meaning of that thought for the person.
        emotions: What was felt, a word each; empty where nothing was.
        behavior: The person's behavior.
        leads_to: The ids of the core beliefs and assumptions its meaning leads to.
        record: The thought record it is taken from.
    """

    situation: Text = attrs.field(kw_only=False)
    moment: HomeworkMoment | None = None
    thought: Text | None = None
    meaning: Text | Missing | None = None
    emotions: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None
    behavior: Text | None = None
    leads_to: Refs | None = None
    record: Ref | None = None

    __invariants__ = (no_repeats("leads_to"),)


def _ids_of_parts(conceptualization: Any) -> Iterator[str]:
    for part in ("core_beliefs", "assumptions", "strategies", "development"):
        yield from (e.id for e in getattr(conceptualization, part) or () if e.id is not None)


def _has_unique_ids(conceptualization: Any) -> bool:
    ids = list(_ids_of_parts(conceptualization))
    return len(set(ids)) == len(ids)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Conceptualization(Value):
    """One person's side: the cognitive conceptualization diagram, however far it has come.

    ``None`` says that nothing was recorded, an empty tuple that it was asked and there was none.

    Attributes:
        situations: The situations it rests on.
        core_beliefs: What is believed everywhere and unconditionally.
        assumptions: The assumptions, rules and attitudes in between.
        strategies: What is done to cope with them.
        development: What they may come from.
        patterns: What happens again and again between the person and others.
        recurrent_thoughts: Thoughts that came up several times.
        schemas: Schemas that may be at work.
        recognized: Whether the person, asked, sees himself or herself in it.
    """

    situations: Annotated[tuple[FormulatedSituation, ...], k.Size(0, 30)] | None = None
    core_beliefs: Annotated[tuple[CoreBelief, ...], k.Size(0, 50)] | None = None
    assumptions: Annotated[tuple[ConditionalAssumption, ...], k.Size(0, 50)] | None = None
    strategies: Annotated[tuple[Strategy, ...], k.Size(0, 50)] | None = None
    development: Annotated[tuple[DevelopmentalExperience, ...], k.Size(0, 50)] | None = None
    patterns: Annotated[tuple[InterpersonalPattern, ...], k.Size(0, 20)] | None = None
    recurrent_thoughts: Annotated[tuple[RecurrentThought, ...], k.Size(0, 50)] | None = None
    schemas: Annotated[tuple[Schema, ...], k.Size(0, 50)] | None = None
    recognized: bool | Missing | None = None

    __invariants__ = (
        Invariant("id-twice", "core_beliefs", "must not give one id to two parts", _has_unique_ids),
    )

    @property
    def has_parts(self) -> bool:
        """Whether anything of it is recorded, if only that there was none."""
        beliefs = (self.core_beliefs, self.assumptions, self.strategies, self.schemas)
        seen = (self.situations, self.development, self.patterns, self.recurrent_thoughts)
        return any(part is not None for part in (*beliefs, *seen))

    @property
    def levels(self) -> tuple[FormulationLevel, ...]:
        """The levels it has reached: accessible with a situation, hidden with a belief behind."""
        reached = {
            FormulationLevel.ACCESSIBLE: self.situations,
            FormulationLevel.HIDDEN: self.core_beliefs or self.assumptions,
        }
        return tuple(level for level, parts in reached.items() if parts)

    def core_beliefs_of(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of the core beliefs that these ids lead to, at once or by an assumption."""
        core = {belief.id for belief in self.core_beliefs or ()}
        between = {a.id: a.core_beliefs or () for a in self.assumptions or ()}
        reached = (end for i in ids for end in (i, *between.get(i, ())) if end in core)
        return tuple(dict.fromkeys(reached))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkLink(Value):
    """A point where a formulation touches homework, and its consequences.

    Attributes:
        how: How beliefs or strategies show in the homework.
        beliefs: The ids of the beliefs, assumptions and strategies that show.
        assignment: The id of the assignment in which they show.
        redesigned_as: The id of the assignment that was designed anew with it in mind.
    """

    how: Text | None = None
    beliefs: Refs | None = None
    assignment: Ref | None = None
    redesigned_as: Ref | None = None

    __invariants__ = (
        no_repeats("beliefs"),
        Invariant(
            "redesigned-as-itself",
            "redesigned_as",
            "must be another assignment than the one in which they show",
            lambda link: link.redesigned_as is None or link.redesigned_as != link.assignment,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CaseFormulation(Value):
    """An account of how both sides, patient and therapist, may keep a difficulty going.

    Attributes:
        patient: The patient's side.
        therapist: The therapist's side.
        made_in: Where it was made; a formulation made in therapy has the patient's side only.
        sessions: After how many sessions it was made.
        tentative: Whether it is recorded as tentative.
        history: What was tried on the accessible level, and what came back.
        overlap_discussed: Whether it was talked over where the two sides are alike.
        homework: Where it touches homework; empty where it does not.
    """

    patient: Conceptualization | None = None
    therapist: Conceptualization | None = None
    made_in: Setting | None = None
    sessions: Count | None = None
    tentative: bool | None = None
    history: LevelHistory | None = None
    overlap_discussed: bool | None = None
    homework: Annotated[tuple[HomeworkLink, ...], k.Size(0, 20)] | None = None

    __invariants__ = (
        Invariant(
            "no-side",
            "patient",
            "must have a side, the patient's or the therapist's",
            AnyOf("patient", "therapist"),
        ),
    )

    @property
    def sides(self) -> tuple[tuple[str, Conceptualization], ...]:
        """The sides that are there, each with the name of its field."""
        both = (("patient", self.patient), ("therapist", self.therapist))
        return tuple((name, side) for name, side in both if side is not None)
